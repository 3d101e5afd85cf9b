/** PowerShell ends a literal at any of these, the typographic ones included. */
const QUOTES = /['\u2018-\u201b]/gu;

/** Gives a text as a literal of PowerShell, in which nothing is replaced or run. */
export const literal = (text: string): string => `'${text.replace(QUOTES, '$&$&')}'`;

/** Gives several texts as an array of literals. */
export const literals = (texts: readonly string[]): string => `@(${texts.map(literal).join(', ')})`;

/** Gives lines as the text of a script: Windows PowerShell takes a file without byte order mark for the machine's code page. */
export const script = (lines: readonly string[]): string => `\uFEFF${lines.join('\n').replaceAll('\n', '\r\n')}\r\n`;
