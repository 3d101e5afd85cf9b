/** One row of a table, with the line on which it begins (from 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quoted cell of it never ends. */
  readonly open?: true;
}

/** Reads CSV or TSV (RFC 4180; tabs where the header has one between its cells). Blank rows are left out; stops after `most` rows. */
export function readTable(
  text: string,
  most: number,
): { readonly rows: readonly TableRow[]; readonly tooMany: boolean } {
  const delimiter = delimiterOf(text);
  const rows: TableRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = readRow(text, at, delimiter);
    if (row.cells.some((cell) => cell.trim() !== '')) {
      if (rows.length === most) return { rows, tooMany: true };
      rows.push({ line, cells: row.cells, ...(row.open ? { open: true } : {}) });
    }
    line += row.lines;
    at = row.end;
  }
  return { rows, tooMany: false };
}

/** Of the header, quoted cells aside: they hold line ends, tabs and commas of their own (Excel writes both lines of a cell so). */
function delimiterOf(text: string): ',' | '\t' {
  let at = text.search(/\S/);
  while (at >= 0 && at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, ',', '\t') : readBare(text, at, ',', '\t');
    if (text[cell.end] === '\t') return '\t';
    if (text[cell.end] !== ',') return ',';
    at = cell.end + 1;
  }
  return ',';
}

interface RawRow {
  readonly cells: string[];
  /** Where the next row begins. */
  readonly end: number;
  readonly lines: number;
  readonly open: boolean;
}

function readRow(text: string, start: number, delimiter: string): RawRow {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readBare(text, at, delimiter);
    cells.push(cell.text);
    lines += cell.lineEnds;
    at = cell.end;
    if (cell.open || at >= text.length) return { cells, end: text.length, lines, open: cell.open };
    if (text[at] !== delimiter) return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1), lines, open: false };
    at += 1;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly lineEnds: number;
  readonly open: boolean;
}

function readBare(text: string, start: number, ...delimiters: readonly string[]): Cell {
  const ends = [...delimiters, '\n', '\r'];
  let end = start;
  while (end < text.length && !ends.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end, lineEnds: 0, open: false };
}

function readQuoted(text: string, start: number, ...delimiters: readonly string[]): Cell {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const inside = text.slice(start + 1, close < 0 ? text.length : close).replaceAll('""', '"');
  const lineEnds = inside.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (close < 0) return { text: inside, end: text.length, lineEnds, open: true };
  const after = readBare(text, close + 1, ...delimiters);
  return { text: inside + after.text, end: after.end, lineEnds, open: false };
}
