import { inBlocks, markedLines, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite } from './format.ts';
import { absolute, recordData, recordLine } from './record-text.ts';

/**
 * Input of BIND's nsupdate (RFC 2136): one update a domain. Its prerequisites name the whole present set, so that the
 * server itself refuses a domain whose set has changed meanwhile (§2.4.2, TTLs are not compared), and takes the others.
 */
export const nsupdate: Format = { ttl: 'needed', namesZone: true, write };

function write({ name, domains, comments }: ToWrite) {
  const head = [
    ...markedLines(';', comments, 'file-head', { domains: domains.length }),
    ...markedLines(';', comments, 'nsupdate-use'),
  ];
  const text = inBlocks([head, ...domains.map((domain) => update(domain, comments))]);
  return [{ name: `${name}.nsupdate`, mediaType: 'text/plain', text }];
}

function update({ domain, zone, before, after, ttl }: DomainToWrite, comments: Comments): readonly string[] {
  const owner = absolute(domain);
  return [
    ...markedLines(';', comments, 'nsupdate-domain', { domain, zone }),
    `zone ${absolute(zone)}`,
    ...(before.length === 0
      ? [`prereq nxrrset ${owner} IN MX`]
      : before.map((record) => `prereq yxrrset ${owner} IN MX ${recordData(record)}`)),
    `update delete ${owner} IN MX`,
    ...after.map((record) => `update add ${recordLine(record, ttl)}`),
    'send',
  ];
}
