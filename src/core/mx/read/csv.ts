import { readTtl } from '../../dns/ttl.ts';
import type { Format } from './format.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import { readIssue } from './rules.ts';
import { readLayout, type Layout, type Unclear } from './table-layout.ts';
import { readCard } from './table-card.ts';
import { takeRow, type RowCells } from './table-row.ts';
import { readHeader, readQuotedCells, splitCells, type Delimiter, type Table } from './table.ts';

/** A cell over several lines holds the values of one record set; more lines are a quotation mark that was never closed. */
const MAX_LINES = 50;

/** `MX: 10 mail1.example.test`, as in a letter. */
const LABEL = /^MX(?:レコード| records?)?\s*[:=]\s*/i;

/** Tables with a header: CSV, TSV, what is copied from a panel or a spreadsheet, Markdown. */
export const csv: Format = {
  id: 'csv',
  take(paste, index) {
    const line = paste.trimmed(index);
    const header = readHeader(line);
    if (header !== undefined) {
      paste.table = header;
      paste.read(header.ofResolver ? 'resolve-dnsname' : 'csv', index);
      return 1;
    }
    const card = line.includes(':') ? readCard(paste, index) : undefined;
    if (card !== undefined) {
      takeRow(paste, index, card, card.table);
      return card.count;
    }
    const { table } = paste;
    if (table === undefined) return takeTabbedRow(paste, index);
    if (/^[|:\s+-]+$/.test(line)) return 1;
    const row = readRow(paste, index, table);
    if (row === undefined) return 0;
    takeRow(paste, index, row, table);
    return row.count;
  },
};

/** Rows without header. What could be zone text has been read as such before. */
export const csvWithoutHeader: Format = {
  id: 'csv',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (!/mx/i.test(line) && !/^\S+[\s,;|]+"?\d/.test(line)) return 0;
    const delimiter = ([',', ';', '\t', '|'] as const).find((each) => line.includes(each));
    const cells = splitCells(line.replace(LABEL, 'MX '), delimiter ?? 'blanks');
    if (delimiter === undefined && !looksLikeRow(cells)) return 0;
    const layout = readLayout(cells);
    if (layout === undefined) return 0;
    takeLayout(paste, index, cells, layout);
    return 1;
  },
};

/** In prose MX may be the first or second word, too; a row has a number, a name with a dot, and nothing else. */
function looksLikeRow(cells: readonly string[]): boolean {
  const type = cells.findIndex((cell) => /^MX$/i.test(cell));
  if (type < 0) return cells.length === 3;
  return (
    type < 2 &&
    cells.some((cell) => /^\d+$/.test(cell)) &&
    cells.some((cell) => /[^.]\./.test(cell)) &&
    cells.every((cell) => /^(?:\d+|MX|IN|@|\S+\.\S*|[a-z0-9-]{1,63})$/i.test(cell)) &&
    cells.length <= 7
  );
}

function readRow(paste: Paste, index: number, table: Table): RowCells | undefined {
  const { delimiter, roles } = table;
  const line = paste.lines[index] as string;
  if (delimiter === 'blanks') return readBlankRow(line, roles.length, roles.indexOf('type'));
  if (!line.includes(delimiter)) return undefined;
  if (delimiter === '|') return { cells: splitCells(line, delimiter), count: 1 };
  return readQuotedRow(paste, index, delimiter);
}

function readBlankRow(line: string, columns: number, type: number): RowCells | undefined {
  const cells = splitCells(line, 'blanks');
  const isCutOff = cells.length === columns - 1 && /^MX$/i.test(cells[type] ?? '');
  return cells.length === columns || isCutOff ? { cells, count: 1, isCutOff } : undefined;
}

function readQuotedRow(paste: Paste, index: number, delimiter: Delimiter): RowCells {
  let text = paste.lines[index] as string;
  let row = readQuotedCells(text, delimiter);
  const single = row.cells;
  let count = 1;
  while (row.open && count < MAX_LINES && index + count < paste.lines.length) {
    text += `\n${paste.lines[index + count] as string}`;
    row = readQuotedCells(text, delimiter);
    count++;
  }
  return row.open ? { cells: single, count: 1 } : { cells: row.cells, count };
}

/** Tabs alone part a table as well as zone text; only names tell them apart. */
function takeTabbedRow(paste: Paste, index: number): number {
  const line = paste.trimmed(index);
  if (!line.includes('\t') || !/\tMX\t/i.test(line) || paste.showsZone) return 0;
  const cells = splitCells(line, '\t');
  const layout = readLayout(cells);
  if (layout === undefined || cells.some((cell) => /^IN$/i.test(cell))) return 0;
  if (typeof layout === 'string') {
    // Names without their final dot are no zone text's, so the line is refused for what it is.
    if (cells.filter(isWhole).length < 2) return 0;
    refuseLayout(paste, index, cells, layout);
    return 1;
  }
  const { owner, exchange } = layout;
  if (!isWhole(exchange) || !(isWhole(owner) || owner === '@')) return 0;
  takeLayout(paste, index, cells, paste.givenOrigin === undefined || owner === '@' ? layout : 'ambiguous');
  return 1;
}

function isWhole(name: string): boolean {
  return /[^.]\.[^.]/.test(name) && !name.endsWith('.');
}

function takeLayout(paste: Paste, index: number, cells: readonly string[], layout: Layout | Unclear): void {
  const at = { line: index + 1 };
  if (typeof layout === 'string') {
    refuseLayout(paste, index, cells, layout);
    return;
  }
  const owner = readOwner(layout.owner, 'whole', index + 1, paste.givenOrigin);
  if (typeof owner !== 'string') {
    paste.refuse('csv', index, undefined, owner);
    return;
  }
  const ttl = layout.ttl === '' ? undefined : readTtl(layout.ttl);
  const parts = {
    domain: owner,
    preference: layout.preference,
    exchange: layout.exchange,
    ttl,
    ttlFrom: 'published',
  } as const;
  if (layout.ttl !== '' && ttl === undefined) {
    paste.refuse('csv', index, owner, readIssue('ttl-invalid', { ttl: layout.ttl }, { ...at, domain: owner }));
  } else takeMx(paste, { index, question: paste.answering('text', index), format: 'csv' }, parts, 'whole');
}

/** The domain of a row that is not clear is the first name in it that can be one, so that it is not planned in part. */
function refuseLayout(paste: Paste, index: number, cells: readonly string[], unclear: Unclear): void {
  const names = cells.filter((cell) => cell === '@' || /[^.\d]\./.test(cell));
  const owner = readOwner(names[0] ?? '', 'whole', index + 1, paste.givenOrigin);
  const domain = typeof owner === 'string' ? owner : undefined;
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  const text = paste.trimmed(index);
  const issue =
    unclear === 'ambiguous'
      ? readIssue('layout-ambiguous', { text }, at)
      : unclear === 'no-preference'
        ? readIssue('preference-missing', { exchange: names.at(-1) ?? '' }, at)
        : readIssue('record-not-understood', { text }, at);
  paste.refuse('csv', index, domain, issue);
}
