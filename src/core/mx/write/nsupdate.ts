import { headLines, inBlocks, markedLines, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite } from './format.ts';
import { zoneInName } from './file-names.ts';
import { absolute, recordData, recordLine } from '../../dns/zone-line.ts';

/**
 * Input of BIND's nsupdate (RFC 2136): one update a domain. Its prerequisites name the whole present set, so that the
 * server itself refuses a domain whose set has changed meanwhile (§2.4.2, TTLs are not compared), and takes the others.
 * `show` and `answer` print each update with its outcome: nsupdate's own message of a failure names no domain.
 */
export const nsupdate: Format = { ttl: 'needed', namesZone: true, write };

function write({ name, domains, leftOut, comments }: ToWrite) {
  const head = [
    ...headLines(';', comments, { domains: domains.length, leftOut }),
    ...markedLines(';', comments, 'nsupdate-use'),
    // A name that nsupdate itself finds odd (`_`) would end the whole run there; whether it is taken is the server's to say.
    'check-names no',
  ];
  const text = inBlocks([head, ...domains.map((domain) => update(domain, comments))]);
  return [{ name: `${name}-${zoneInName(domains.map(({ zone }) => zone))}.nsupdate`, mediaType: 'text/plain', text }];
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
    'show',
    'send',
    'answer',
  ];
}
