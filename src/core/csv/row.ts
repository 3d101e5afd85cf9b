/** One row of a table whose cells a character parts. */
export interface CsvRow {
  /** As they stand, with the blanks around them. */
  readonly cells: string[];
  /** Where the next row begins. */
  readonly end: number;
  /** How many lines of the text it takes. */
  readonly lines: number;
  /** A quoted cell never ends: it holds the rest of the text. */
  readonly open: boolean;
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly lineEnds: number;
  readonly open: boolean;
}

/**
 * Reads the row that begins at `start` (RFC 4180 §2): a cell in quotation marks may hold the delimiter, doubled quotation marks and
 * line ends; blanks may stand around it. A cell that goes on behind its closing mark is kept as it is written, marks and all: what was
 * meant is not known.
 */
export function readCsvRow(text: string, start: number, delimiter: string): CsvRow {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const cell = readCell(text, at, delimiter);
    cells.push(cell.text);
    lines += cell.lineEnds;
    at = cell.end;
    if (cell.open || at >= text.length) return { cells, end: text.length, lines, open: cell.open };
    if (text[at] !== delimiter) return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1), lines, open: false };
    at += 1;
  }
}

function readCell(text: string, start: number, delimiter: string): Cell {
  let at = start;
  while (at < text.length && text[at] !== delimiter && /[^\S\r\n]/.test(text[at] as string)) at += 1;
  return text[at] === '"' ? readQuoted(text, at, delimiter) : readBare(text, start, delimiter);
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
  const isWhole = after.text.trim() === '';
  return { text: isWhole ? inside : text.slice(start, after.end), end: after.end, lineEnds, open: false };
}
