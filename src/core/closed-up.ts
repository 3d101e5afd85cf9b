/**
 * A typed text in one width without its blanks. One between two figures stays: `3/1 9` is not the 19th, and `3600 7200` no number.
 */
export const closedUp = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/gu, ' ').replace(/(\D) /gu, '$1').replace(/ (\D)/gu, '$1');
