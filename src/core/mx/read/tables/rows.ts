import { recordType } from '../../../dns/record-type.ts';
import type { Text } from '../text/text.ts';
import { rowOf, withoutDitto } from './columns.ts';
import { readHeader, readQuotedCells, splitCells, type Delimiter, type Header } from './header.ts';

/** A cell over several lines holds the values of one record set; more lines are a quotation mark that was never closed. */
const MAX_LINES = 50;
/** How many rows are looked through for how their owners are written; each table is looked through once. */
const MOST_ROWS = 2_000;

/** The cells of a row, and how many lines it takes. */
export interface RowCells {
  readonly cells: readonly string[];
  readonly count: number;
  /** Blanks part its cells and one is missing: which, cannot be told. */
  readonly isCutOff?: boolean;
  /** Its cells stand below each other: there is no row above. */
  readonly isBlock?: boolean;
}

/** The cells of the row at a line; `undefined` where the line is no row of the table. */
export function readRow(text: Text, index: number, table: Header): RowCells | undefined {
  const { delimiter } = table;
  const line = text.line(index);
  if (delimiter === 'blanks') return readBlankRow(line, table);
  if (delimiter === 'columns') {
    const cells = splitCells(line, delimiter);
    return cells.length === table.roles.length ? { cells, count: 1 } : undefined;
  }
  if (!line.includes(delimiter)) return undefined;
  if (delimiter === '|') return { cells: splitCells(line, delimiter), count: 1 };
  const row = readQuotedRow(text, index, delimiter);
  return delimiter === '\t' ? withValuesBelow(text, index, row, table) : row;
}

/** The rows below a header, by their cells. */
export function rowsBelow(text: Text, index: number, header: Header): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = index + 1; at < text.lines.length && rows.length < MOST_ROWS; at++) {
    const line = text.trimmed(at);
    if (/^[|:\s+=-]+$/.test(line) && line !== '') continue;
    // Another header begins another table.
    if (readHeader(line) !== undefined) break;
    const row = line === '' ? undefined : readRow(text, at, header);
    if (row === undefined) break;
    rows.push(withoutDitto(row.cells, header));
  }
  return rows;
}

/** A panel copied as text: further values of the last cell stand on lines of their own, the rest of the row behind them. */
function withValuesBelow(text: Text, index: number, row: RowCells, { roles }: Header): RowCells {
  let { cells, count } = row;
  while (cells.length < roles.length && count < MAX_LINES && roles[cells.length - 1] === 'exchange') {
    const line = text.line(index + count);
    if (!/^\d{1,5}\s+[^\s.]+\.\S+(?:\t|$)/.test(line)) break;
    const [value = '', ...rest] = splitCells(line, '\t');
    cells = [...cells.slice(0, -1), `${cells.at(-1) ?? ''}\n${value}`, ...rest];
    count++;
  }
  return { ...row, cells, count };
}

function readBlankRow(line: string, { roles }: Header): RowCells | undefined {
  const words = splitCells(line, 'blanks');
  const type = words[roles.indexOf('type')] ?? '';
  // The last column may hold blanks of its own: `10 host`, or several of them.
  const isLong = words.length > roles.length && roles.at(-1) === 'exchange' && recordType(type) !== undefined;
  const cells = isLong ? [...words.slice(0, roles.length - 1), words.slice(roles.length - 1).join(' ')] : words;
  const isCutOff = cells.length === roles.length - 1 && /^MX$/i.test(type);
  return cells.length === roles.length || isCutOff ? { cells, count: 1, isCutOff } : undefined;
}

function readQuotedRow(text: Text, index: number, delimiter: Delimiter): RowCells {
  let joined = text.line(index);
  let row = readQuotedCells(joined, delimiter);
  const single = row.cells;
  let count = 1;
  while (row.open && count < MAX_LINES && index + count < text.lines.length) {
    joined += `\n${text.line(index + count)}`;
    row = readQuotedCells(joined, delimiter);
    count++;
  }
  return row.open ? { cells: single, count: 1 } : { cells: row.cells, count };
}

/** A single label or `@` shows a panel's page, and so does a column that is blank throughout. */
export function ownersOf(rows: readonly (readonly string[])[], header: Header): 'relative' | 'whole' {
  const names = rows
    .map((cells) => rowOf(cells, header))
    .map(({ domain, label }) => (domain === undefined ? (label ?? '') : domain))
    .filter((name) => name !== '');
  const isWholeName = (name: string) => /[^.]\.[^.]/.test(name) || name.endsWith('.');
  return names.length > 0 && names.every(isWholeName) ? 'whole' : 'relative';
}

/** A column of whole names whose header is not known, where no other names the owner; hosts of the table are none. */
export function unknownOwners(rows: readonly (readonly string[])[], { roles }: Header): number | undefined {
  const ownColumns = roles.flatMap((role, at) =>
    role === 'domain' || role === 'label' || role === 'host' ? [at] : [],
  );
  // `@` and blanks name no domain: another column may.
  const isNamed = rows.some((cells) => ownColumns.some((at) => !/^@?$/.test(cells[at] ?? '')));
  if (isNamed) return undefined;
  const exchanges = new Set(rows.flatMap((cells) => cells.filter((_, column) => roles[column] === 'exchange')));
  const column = roles.findIndex((role, at) => {
    const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
    const isName = (cell: string) =>
      /^[^\s@/:.][^\s@/:]*$/.test(cell) &&
      cell.includes('.') &&
      /[a-z]/i.test(cell.slice(cell.indexOf('.'))) &&
      !exchanges.has(cell);
    return (role === 'other' || role === 'unclear') && filled.length > 0 && filled.every(isName);
  });
  return column < 0 ? undefined : column;
}
