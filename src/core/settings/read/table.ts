import { withoutGuard } from '../../csv/file.ts';
import { readCsvRow } from '../../csv/row.ts';
import { fieldOf, type SheetField } from './columns.ts';

/** One row of a table, with the line on which it begins (from 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quoted cell of it never ends. */
  readonly open?: true;
  /** A blank line, or a header, stands before it. */
  readonly afterBlank?: true;
}

const delimiters = [',', '\t', ';', '，'] as const;
type Delimiter = (typeof delimiters)[number];

/** A header stands within so many rows; above it there are titles. */
const MOST_TITLES = 20;
/** A row is looked at as a header up to so many characters. */
const MOST_HEADER = 10_000;

/**
 * The rows of a sheet (RFC 4180), and which of them is its header: the first that names the domain. What parts the cells is what
 * makes most of the header's cells readable, or what the line `sep=;` says. Blank rows are left out; stops after `most` rows.
 */
export function openSheet(
  text: string,
  most: number,
): { readonly rows: readonly TableRow[]; readonly tooMany: boolean; readonly header: number | undefined } {
  const sep = /^sep=(.)[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(text);
  const start = sep ? { at: sep[0].length, line: 2 } : { at: 0, line: 1 };
  const said = delimiters.find((one) => one === sep?.[1]);
  const tried = (said ? [said] : delimiters).map((delimiter) => ({
    delimiter,
    found: findHeader(text, start.at, delimiter),
  }));
  const best = tried.toSorted((a, b) => b.found.known - a.found.known)[0];
  const { rows, tooMany } = readTable(
    text,
    start,
    best && best.found.known > 0 ? best.delimiter : delimiterOf(text, start.at),
    most,
  );
  return { rows, tooMany, header: best && best.found.known > 0 ? best.found.place : undefined };
}

function readTable(
  text: string,
  start: { readonly at: number; readonly line: number },
  delimiter: Delimiter,
  most: number,
): { readonly rows: readonly TableRow[]; readonly tooMany: boolean } {
  const rows: TableRow[] = [];
  let { at, line } = start;
  let blank = false;
  while (at < text.length) {
    const row = readCsvRow(text, at, delimiter);
    if (row.cells.some((cell) => cell.trim() !== '')) {
      if (rows.length === most) return { rows, tooMany: true };
      rows.push({
        line,
        cells: row.cells.map(withoutGuard),
        ...(row.open ? { open: true } : {}),
        ...(blank ? { afterBlank: true } : {}),
      });
      blank = false;
    } else blank = true;
    line += row.lines;
    at = row.end;
  }
  return { rows, tooMany: false };
}

/** The first row that names the domain, and how many of its cells are known headers. */
function findHeader(
  text: string,
  start: number,
  delimiter: Delimiter,
): { readonly place: number; readonly known: number } {
  let at = start;
  for (let place = 0; place < MOST_TITLES && at < text.length;) {
    const row = readCsvRow(text, at, delimiter);
    const known = row.end - at <= MOST_HEADER ? fieldsIn(row.cells) : new Set();
    // A lone word may be a title: 「ドメイン」. Three known columns are a header, though none of them names the domain.
    const hasMore = row.cells.filter((cell) => cell.trim() !== '').length > 1;
    if ((known.has('domain') && hasMore) || known.size > 2) return { place, known: known.size };
    if (row.cells.some((cell) => cell.trim() !== '')) place += 1;
    at = row.end;
  }
  return { place: 0, known: 0 };
}

const fieldsIn = (cells: readonly string[]): ReadonlySet<SheetField> =>
  new Set(cells.flatMap((cell) => fieldOf(cell) ?? []));

/** Whether a row below a header is one itself: it names the domain and another field, or three fields. Remarks are none: "no" is a value, too. */
export function isHeaderAgain(cells: readonly string[]): boolean {
  const known = [...fieldsIn(cells)].filter((field) => field !== 'note');
  return known.length > 2 || (known.length === 2 && known.includes('domain'));
}

/** Of a sheet without a header: a tab in its first line that holds anything, else a comma. */
function delimiterOf(text: string, start: number): Delimiter {
  const lines = text.slice(start, start + MOST_HEADER).split(/[\r\n]/);
  const line = lines.find((each) => each.trim() !== '') ?? '';
  return delimiters.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
}
