/**
 * How a text stands in Pagefind. Its segmenters (one cuts when it builds, another in each browser) would cut a Japanese word in two ways,
 * so every character stands apart, but for what UAX #29 keeps together everywhere: Latin letters and digits. A blank of the text itself
 * becomes a sign that is no word.
 */
const UNIT = /[\p{Script=Latin}\p{N}]+|\s+|[^]/gu;
const BLANK = '\u2423';

/** What stands between the units of a word (MTA-STS, 5.1.8) and is to be found with it: an option of Pagefind's. */
export const INNER = '.-_';

/** A text with its units apart. `wholeText` gives it back unchanged, but for the length of its blanks. */
export function partedText(text: string): string {
  return Array.from(text.matchAll(UNIT), ([unit]) => (unit.trim() === '' ? BLANK : unit)).join(' ');
}

/** The text as the page has it. */
export function wholeText(parted: string): string {
  return parted.replaceAll(' ', '').replaceAll(BLANK, ' ');
}

/** What Pagefind is asked, to find exactly these characters in this order. */
export function askFor(spelling: string): string {
  return `"${partedText(spelling)}"`;
}
