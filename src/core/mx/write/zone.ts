import { headLines, inBlocks, markedLines, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite } from './format.ts';
import { publishedTtl } from '../../dns/record-set.ts';
import { absolute, recordLine } from '../../dns/zone-line.ts';
import { byZone } from './zones.ts';
import { zoneInName } from './file-names.ts';

/**
 * Lines for zone files (RFC 1035 §5). Every name stands in full, so that a line means the same wherever it is pasted;
 * the present lines stand above the new ones, behind `; -`.
 */
export const zone: Format = { ttl: 'optional', namesZone: true, write };

function write({ name, domains, leftOut, comments, originAs }: ToWrite) {
  return inFiles(domains).map((held, index) => ({
    name: `${name}-${zoneInName(held.map(({ zone: origin }) => origin))}${index === 0 ? '' : `-${index + 1}`}.zone`,
    mediaType: 'text/dns',
    text: zoneText(
      held,
      headLines(';', comments, { domains: held.length, leftOut }),
      comments,
      originAs === 'comment' ? '; ' : '',
    ),
  }));
}

/**
 * A line without TTL takes the last one given above it where no $TTL says otherwise (RFC 1035 §5.1), so whatever has
 * none comes first. Where that would part a zone, the rest has a file of its own.
 */
function inFiles(domains: readonly DomainToWrite[]): readonly (readonly DomainToWrite[])[] {
  const bare = domains.filter(({ ttl }) => ttl === undefined);
  const timed = domains.filter(({ ttl }) => ttl !== undefined);
  const timedZones = new Set(timed.map(({ zone: origin }) => origin));
  const mixed = new Set(bare.map(({ zone: origin }) => origin).filter((origin) => timedZones.has(origin)));
  if (mixed.size > 1) return [bare, timed];
  const rank = ({ zone: origin }: DomainToWrite): number => (mixed.has(origin) ? 1 : 0);
  return [[...bare.toSorted((a, b) => rank(a) - rank(b)), ...timed.toSorted((a, b) => rank(b) - rank(a))]];
}

function zoneText(
  domains: readonly DomainToWrite[],
  head: readonly string[],
  comments: Comments,
  mark: string,
): string {
  const blocks = [...byZone(domains)].map(([origin, held]) => [
    `${mark}$ORIGIN ${absolute(origin)}`,
    ...markedLines(';', comments, 'zone-serial', { zone: origin }),
    ...held.flatMap((domain) => domainLines(domain, comments)),
  ]);
  return inBlocks([head, ...blocks]);
}

function domainLines({ domain, before, after, ttl }: DomainToWrite, comments: Comments): readonly string[] {
  return [
    ...markedLines(';', comments, 'zone-before', { domain }),
    ...before.map((record) => `; - ${recordLine(record, publishedTtl(record))}`),
    ...markedLines(';', comments, 'zone-after', { domain }),
    ...(ttl === undefined ? markedLines(';', comments, 'zone-ttl-left-out', { domain }) : []),
    ...after.map((record) => recordLine(record, ttl)),
  ];
}
