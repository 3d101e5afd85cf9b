/** A byte order mark, without which Excel and Windows PowerShell take UTF-8 for the code page of the machine. */
export const BOM = '\uFEFF';

/** The text of a file for Windows: a byte order mark, and each line with CRLF. */
export const windowsText = (lines: readonly string[]): string =>
  `${BOM}${lines.map((line) => `${line.replaceAll('\n', '\r\n')}\r\n`).join('')}`;

/** A spreadsheet takes a cell that begins so for a formula. */
export const wouldRun = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);

/** A cell as text, harmless to a spreadsheet, quoted where it has to be (RFC 4180 §2). */
export function cellText(cell: string): string {
  const harmless = wouldRun(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The text of a CSV file that Excel opens as it is. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${BOM}${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
