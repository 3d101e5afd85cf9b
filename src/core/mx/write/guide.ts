import { NULL_EXCHANGE, type MxRecord } from '../../dns/mx-record.ts';
import { commentLines, headLines, inBlocks, type CommentId, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite } from './format.ts';

/**
 * The notation of the vendor's own guide, which is that of nslookup: for people who send their changes to somebody
 * else. Everything but the new records stands behind `;`. Read again, a text with the headings of both sets is asked for its state: what
 * this site writes as a change is none.
 */
export const guide: Format = { ttl: 'optional', namesZone: false, write };

function write({ name, domains, leftOut, comments }: ToWrite) {
  const head = headLines(';', comments, { domains: domains.length, leftOut });
  const text = inBlocks([head, ...domains.map((domain) => domainLines(domain, comments))]);
  return [{ name: `${name}.txt`, mediaType: 'text/plain', text }];
}

function domainLines({ domain, before, after }: DomainToWrite, comments: Comments): readonly string[] {
  return [
    ...heading(comments, 'guide-before', '[before]', domain),
    ...before.map((record) => `; ${line(record)}`),
    ...heading(comments, 'guide-after', '[after]', domain),
    ...after.map(line),
  ];
}

/** Two sets of records without a word between them would pass for one: a mark stands where the words are missing. */
function heading(comments: Comments, id: CommentId, mark: string, domain: string): readonly string[] {
  const lines = commentLines(comments, id, { domain });
  return (lines.length === 0 ? [mark] : lines).map((each) => `; ${each}`.trimEnd());
}

const line = ({ domain, preference, exchange }: MxRecord): string =>
  `${domain} MX preference = ${preference}, mail exchanger = ${exchange === NULL_EXCHANGE ? '(root)' : exchange}`;
