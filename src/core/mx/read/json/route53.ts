import { readOwner } from '../reading/mx-parts.ts';
import { noteRelated, type RelatedRecord } from '../reading/related-records.ts';
import { readIssue } from '../rules.ts';
import { textOf, type JsonObject } from './read-json.ts';
import { LineReader } from '../reading/line-reader.ts';

/** One value of a record set, and its line. */
interface Value {
  readonly text: string;
  readonly line: number;
}

/** Tells whether an object is a record set as Route 53 writes it. */
export const isRecordSet = (node: JsonObject): boolean =>
  textOf(node, 'Name') !== '' && (node.members.has('ResourceRecords') || node.members.has('AliasTarget'));

/** Takes record sets of Route 53. */
export class RecordSets extends LineReader {
  take(node: JsonObject): void {
    const index = node.members.get('Name')?.line ?? node.line;
    const type = textOf(node, 'Type');
    const owner = readOwner(readOctal(textOf(node, 'Name')), 'whole', index + 1, undefined);
    if (typeof owner !== 'string') {
      if (type === 'MX') this.reading.refuse('route53', index, undefined, owner);
      return;
    }
    if (type === 'SOA') this.reading.answering('text', index).zoneText.apexes.add(owner);
    const values = valuesOf(node);
    if (type !== 'MX') {
      for (const value of values) noteRelated(this.reading, value.line, relatedOf(owner, type, value.text));
      return;
    }
    const at = { line: index + 1, domain: owner };
    const reason = node.members.has('AliasTarget')
      ? 'alias'
      : node.members.has('SetIdentifier')
        ? 'routing-policy'
        : undefined;
    if (reason !== undefined || values.length === 0) {
      this.reading.refuse(
        'route53',
        index,
        owner,
        readIssue('record-set-refused', { domain: owner, reason: reason ?? 'alias' }, at),
      );
      return;
    }
    this.reading.read('route53', index);
    const ttl = Number(textOf(node, 'TTL') || NaN);
    for (const value of values) this.takeValue(owner, value, Number.isInteger(ttl) ? ttl : undefined);
  }

  private takeValue(domain: string, { text, line }: Value, ttl: number | undefined): void {
    const [, preference, exchange] = /^(\S+)\s+(\S.*)$/.exec(text.trim()) ?? [];
    if (preference === undefined || exchange === undefined) {
      const at = { line: line + 1, domain };
      this.reading.refuse('route53', line, domain, readIssue('record-not-understood', { text }, at));
      return;
    }
    const question = this.reading.answering('text', line);
    this.reading.take(
      { index: line, question, format: 'route53' },
      { domain, preference, exchange, ttl, ttlFrom: 'published' },
      'whole',
    );
  }
}

function valuesOf(node: JsonObject): Value[] {
  const records = node.members.get('ResourceRecords');
  if (records?.kind !== 'array') return [];
  return records.items.map((item) => {
    const value = item.kind === 'object' ? item.members.get('Value') : item;
    return { text: value?.kind === 'text' ? value.text : '', line: value?.line ?? item.line };
  });
}

/** Route 53 writes octets in octal: `\052.example.test.` is the wildcard. */
export function readOctal(name: string): string {
  return name.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}

function relatedOf(owner: string, type: string, value: string): RelatedRecord {
  const target = type === 'CNAME' ? readOwner(value, 'whole', 0, undefined) : undefined;
  return {
    owner,
    type,
    content: value.replace(/"\s+"/g, '').replace(/^"|"$/g, ''),
    target: typeof target === 'string' ? target : undefined,
  };
}
