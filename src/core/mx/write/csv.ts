import { isSameRecord, type MxRecord } from '../../dns/mx-record.ts';
import { csvText } from '../../csv/file.ts';
import { commentLines, type CommentId, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite } from './format.ts';
import type { Change } from '../plan/types.ts';
import { publishedTtl } from '../../dns/record-set.ts';

/**
 * Two tables that Excel opens: the new records, which can be read again as they are (each line carries the present
 * set), and what changes, record by record.
 */
export const csv: Format = { ttl: 'optional', namesZone: false, write };

type Cell = string | number | undefined;
type Kind = 'keep' | Change['kind'];
type Column = Exclude<Extract<CommentId, `csv-${string}`>, `csv-${Kind}s`>;

/** The header words where none are handed in; those of the new records are words that the reader of tables knows. */
const fieldNames = {
  'csv-domain': 'domain',
  'csv-change': 'change',
  'csv-preference': 'preference',
  'csv-preference-before': 'preference before',
  'csv-preference-after': 'preference after',
  'csv-exchange': 'exchange',
  'csv-ttl': 'ttl',
  'csv-ttl-before': 'ttl before',
  'csv-ttl-after': 'ttl after',
  'csv-before': 'before',
} as const satisfies Record<Column, string>;

function write({ name, domains, comments }: ToWrite) {
  return [
    { name: `${name}-records.csv`, mediaType: 'text/csv', text: recordTable(domains, comments) },
    { name: `${name}-changes.csv`, mediaType: 'text/csv', text: changeTable(domains, comments) },
  ];
}

function recordTable(domains: readonly DomainToWrite[], comments: Comments): string {
  const header: readonly Column[] = ['csv-domain', 'csv-preference', 'csv-exchange', 'csv-ttl', 'csv-before'];
  const rows = domains.flatMap(({ domain, before, after, ttl }) => {
    const present = before.map(({ preference, exchange }) => `${preference} ${exchange}`).join(', ');
    return after.map(({ preference, exchange }): readonly Cell[] => [domain, preference, exchange, ttl, present]);
  });
  return table(header, rows, comments);
}

function changeTable(domains: readonly DomainToWrite[], comments: Comments): string {
  const header: readonly Column[] = [
    'csv-domain',
    'csv-change',
    'csv-preference-before',
    'csv-preference-after',
    'csv-exchange',
    'csv-ttl-before',
    'csv-ttl-after',
  ];
  const rows = domains.flatMap((domain) =>
    changeRows(domain, (kind) => commentLines(comments, `csv-${kind}s`).join(' ') || kind),
  );
  return table(header, rows, comments);
}

/** One row a record: what goes or changes, what stays, what is added. */
function changeRows(
  { domain, before, ttl, changes }: DomainToWrite,
  say: (kind: Kind) => string,
): readonly (readonly Cell[])[] {
  const row = (kind: Kind, from: MxRecord | undefined, to: MxRecord | undefined): readonly Cell[] => [
    domain,
    say(kind),
    from?.preference,
    to?.preference,
    to?.exchange ?? from?.exchange,
    from === undefined ? undefined : publishedTtl(from),
    to === undefined ? undefined : ttl,
  ];
  const left = changes.flatMap((change) => (change.kind === 'add' ? [] : [change]));
  const present = before.map((record) => {
    const change = left.find(({ from }) => isSameRecord(from, record));
    if (change === undefined) return row('keep', record, record);
    return row(change.kind, record, change.kind === 'change' ? change.to : undefined);
  });
  const added = changes.flatMap((change) => (change.kind === 'add' ? [row('add', undefined, change.to)] : []));
  return [...present, ...added];
}

/** A table under the words that were handed in. */
function table(header: readonly Column[], rows: readonly (readonly Cell[])[], comments: Comments): string {
  const words = header.map((column) => commentLines(comments, column).join(' ') || fieldNames[column]);
  return csvText([words, ...rows.map((row) => row.map((cell) => String(cell ?? '')))]);
}
