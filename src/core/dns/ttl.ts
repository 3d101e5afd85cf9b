/** Above this a TTL counts as zero (RFC 2181 §8). */
const MAX_TTL = 2 ** 31 - 1;

const secondsOfUnit: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 };

/**
 * Reads a TTL of zone text, in seconds: `3600`, `1h30m`, `1W2D`. A number ends in a unit or stands alone.
 *
 * @returns `undefined` where the text is no TTL
 */
export function readTtl(text: string): number | undefined {
  if (!/^\d/.test(text)) return undefined;
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : sumOfUnits(text);
  if (seconds === undefined || seconds >= 2 ** 32) return undefined;
  return seconds > MAX_TTL ? 0 : seconds;
}

function sumOfUnits(text: string): number | undefined {
  if (!/^(?:\d{1,10}[wdhms])+$/i.test(text)) return undefined;
  let seconds = 0;
  for (const [, figures, unit] of text.toUpperCase().matchAll(/(\d+)([WDHMS])/g)) {
    seconds += Number(figures) * (secondsOfUnit[unit as string] as number);
  }
  return seconds;
}
