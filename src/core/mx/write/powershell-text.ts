import { windowsText } from '../../csv/file.ts';

/** PowerShell ends a literal at any of these, the typographic ones included. */
const QUOTES = /['\u2018-\u201b]/gu;

/** Gives a text as a literal of PowerShell, in which nothing is replaced or run. */
export const literal = (text: string): string => `'${text.replace(QUOTES, '$&$&')}'`;

/** Gives several texts as an array of literals. */
export const literals = (texts: readonly string[]): string => `@(${texts.map(literal).join(', ')})`;

/** Gives lines as the text of a script. */
export const script = windowsText;
