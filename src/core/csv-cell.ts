/** A spreadsheet takes a cell that begins so for a formula. */
export const wouldRun = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);

/** A cell as text, harmless to a spreadsheet, quoted where it has to be (RFC 4180 §2). */
export function cellText(cell: string): string {
  const harmless = wouldRun(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
