/** A byte order mark, without which Excel and Windows PowerShell take UTF-8 for the code page of the machine. */
export const BOM = '\uFEFF';

/** The text of a file for Windows: a byte order mark, and each line with CRLF. */
export const windowsText = (lines: readonly string[]): string =>
  `${BOM}${lines.map((line) => `${line.replaceAll('\n', '\r\n')}\r\n`).join('')}`;

/** What begins a formula, at either width. */
const RUNS = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]';
const GUARDED = new RegExp(`^'*${RUNS}`);
const GUARD = new RegExp(`^'(?='*${RUNS})`);

/** A spreadsheet takes a cell that begins so for a formula. */
export const wouldRun = (cell: string): boolean => new RegExp(`^${RUNS}`).test(cell);

/** Whether a cell gets an apostrophe before it: it would run, or it begins as a cell does that has got one. */
export const isGuarded = (cell: string): boolean => GUARDED.test(cell);

/** The cell without the apostrophe that keeps it from running; the reverse of what `cellText` puts before it. */
export const withoutGuard = (cell: string): string => cell.replace(GUARD, '');

/** A cell as text, harmless to a spreadsheet, quoted where it has to be (RFC 4180 §2). */
export function cellText(cell: string): string {
  const harmless = isGuarded(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The text of a CSV file that Excel opens as it is. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${BOM}${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
