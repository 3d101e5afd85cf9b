import type { MxRecord } from '../../dns/mx-record.ts';
import { commentLines, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite, WrittenFile } from './format.ts';
import { zoneInName } from './file-names.ts';
import { ttlOfWholeSet } from '../../dns/record-set.ts';
import { absolute, recordData } from '../../dns/zone-line.ts';
import { byZone } from './zones.ts';

/**
 * Change batches for Amazon Route 53 (ChangeResourceRecordSets). A batch is taken as a whole or not at all, and DELETE
 * fails where name, TTL or values are not exactly those published: that is the guard, and why UPSERT is never written.
 */
export const route53: Format = { ttl: 'published', namesZone: true, write };

/** Limits of one request: ResourceRecord elements, and characters of all values together. */
const MOST_RECORDS = 1000;
const MOST_CHARACTERS = 32_000;
/** The longest comment of a batch. */
const LONGEST_COMMENT = 256;

interface RecordSet {
  readonly Name: string;
  readonly Type: 'MX';
  readonly TTL: number | undefined;
  readonly ResourceRecords: readonly { readonly Value: string }[];
}

function write({ name, domains, comments }: ToWrite): readonly WrittenFile[] {
  return [...byZone(domains)].flatMap(([zone, held]) => {
    const stem = `${name}-${zoneInName([zone])}`;
    return batches(held).map((batch, index) => ({
      name: `${stem}${index === 0 ? '' : `-${index + 1}`}.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify({ ...comment(comments, zone, batch.length), Changes: batch.flatMap(changes) }, null, 2)}\n`,
    }));
  });
}

function comment(comments: Comments, zone: string, domains: number): { readonly Comment?: string } {
  const text = commentLines(comments, 'route53-batch', { zone, domains }).join(' ');
  return text === '' ? {} : { Comment: [...text].slice(0, LONGEST_COMMENT).join('') };
}

function changes({ domain, before, after, ttl }: DomainToWrite) {
  return [
    ...(before.length === 0
      ? []
      : [{ Action: 'DELETE', ResourceRecordSet: set(domain, before, ttlOfWholeSet(before)) }]),
    ...(after.length === 0 ? [] : [{ Action: 'CREATE', ResourceRecordSet: set(domain, after, ttl) }]),
  ];
}

function set(domain: string, records: readonly MxRecord[], ttl: number | undefined): RecordSet {
  return {
    Name: absolute(domain),
    Type: 'MX',
    TTL: ttl,
    ResourceRecords: records.map((record) => ({ Value: recordData(record) })),
  };
}

/** Splits the domains of a zone so that each batch keeps the limits; both halves of a domain stay in one batch. */
function batches(domains: readonly DomainToWrite[]): readonly (readonly DomainToWrite[])[] {
  const filled: DomainToWrite[][] = [];
  let records = 0;
  let characters = 0;
  for (const domain of domains) {
    const values = [...domain.before, ...domain.after].map(recordData);
    const length = values.reduce((sum, value) => sum + value.length, 0);
    const last = filled.at(-1);
    if (last === undefined || records + values.length > MOST_RECORDS || characters + length > MOST_CHARACTERS) {
      filled.push([domain]);
      records = 0;
      characters = 0;
    } else last.push(domain);
    records += values.length;
    characters += length;
  }
  return filled;
}
