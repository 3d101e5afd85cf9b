/** One row of a table, with the line on which it begins (from 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quoted cell of it never ends. */
  readonly open?: true;
}

/** Reads CSV or TSV (RFC 4180; tabs where the first line has one). Blank rows are left out; stops after `most` rows. */
export function readTable(
  text: string,
  most: number,
): { readonly rows: readonly TableRow[]; readonly tooMany: boolean } {
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const delimiter = firstLine.includes('\t') ? '\t' : ',';
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

function readBare(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end, lineEnds: 0, open: false };
}

function readQuoted(text: string, start: number, delimiter: string): Cell {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const inside = text.slice(start + 1, close < 0 ? text.length : close).replaceAll('""', '"');
  const lineEnds = inside.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (close < 0) return { text: inside, end: text.length, lineEnds, open: true };
  const after = readBare(text, close + 1, delimiter);
  return { text: inside + after.text, end: after.end, lineEnds, open: false };
}
