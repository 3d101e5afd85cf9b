/** Greatest TTL in seconds; above it a TTL counts as zero (RFC 2181 §8). */
export const GREATEST_TTL = 2 ** 31 - 1;

/** Tells whether a number of seconds is a TTL (RFC 2181 §8). */
export function isTtl(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= GREATEST_TTL;
}

/**
 * Reads a TTL of zone text, in seconds: `3600`, `1h30m`, `1W2D`. A number ends in a unit or stands alone.
 *
 * @returns `undefined` where the text is no TTL
 */
export function readTtl(text: string): number | undefined {
  if (!startsWithDigit(text)) return undefined;
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : sumOfUnits(text);
  if (seconds === undefined || seconds >= 2 ** 32) return undefined;
  return seconds > GREATEST_TTL ? 0 : seconds;
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/**
 * Reads a length of time as people type it, in seconds: what `readTtl` reads, the same with Japanese or English words
 * (`3600秒`, `72時間`, `1日`, `60分`, `1 hour`), digits of any width and with separators (`3,600`). A number without a unit is seconds.
 *
 * @returns `undefined` where the text is none, or is longer than a TTL can be: a typed one that long is a mistake
 */
export function readDuration(text: string): number | undefined {
  const spaced = text.normalize('NFKC').toLowerCase();
  // Figures that a blank parts are two numbers.
  if (/\d\s+\d/.test(spaced)) return undefined;
  const typed = spaced.replace(/\s/g, '');
  const figures = typed.replace(/\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''));
  const units = figures.replace(UNIT_WORD, (word) => unitOfWord(word));
  const seconds = /^\d{1,10}$/.test(units) ? Number(units) : sumOfUnits(units);
  return seconds === undefined || !isTtl(seconds) ? undefined : seconds;
}

const secondsOfUnit: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 };

/** A unit in words, whole: `h`, `hr`, `hours`, `時間`. */
const UNIT_WORD = /weeks?|週間?|days?|日間?|hours?|hrs?|時間?|minutes?|mins?|分間?|seconds?|secs?|秒間?/g;

const initialOf: Readonly<Record<string, string>> = { 週: 'w', 日: 'd', 時: 'h', 分: 'm', 秒: 's' };

function unitOfWord(word: string): string {
  const initial = word.charAt(0);
  return initialOf[initial] ?? initial;
}

function sumOfUnits(text: string): number | undefined {
  if (!/^(?:\d{1,10}[wdhms])+$/i.test(text)) return undefined;
  let seconds = 0;
  for (const [, figures, unit] of text.toUpperCase().matchAll(/(\d{1,10})([WDHMS])/g)) {
    seconds += Number(figures) * (secondsOfUnit[unit as string] as number);
  }
  return seconds;
}
