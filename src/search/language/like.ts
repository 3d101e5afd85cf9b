/** Slips that a key of a length may hold: none in short ones, where every slip makes another word. */
function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The words nearest to a mistyped key, those with the fewest slips, with how like they are, 0 to 1. `more`: slips beyond the usual. */
export function likeWords(
  key: string,
  words: readonly string[],
  more = 0,
  most = 8,
): [word: string, likeness: number][] {
  // More than usual only where much of the key remains.
  const allowed = allowedSlips(key.length) + (key.length < 6 ? 0 : more);
  if (allowed === 0) return [];
  const found = words
    // A shorter word lacks more characters than there may be slips; a Latin word is no part of a longer one.
    .filter(
      (word) => word.length >= key.length - allowed && (!/^[a-z]/.test(key) || word.length <= key.length + allowed),
    )
    .map((word) => ({ word, slips: slipsWithin(key, word) }))
    .filter(({ slips }) => slips <= allowed);
  const fewest = Math.min(...found.map(({ slips }) => slips));
  return found
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => Math.abs(a.word.length - key.length) - Math.abs(b.word.length - key.length))
    .slice(0, most)
    .map(({ word, slips }) => [word, 1 - slips / (key.length + 1)]);
}

/**
 * The fewest slips (a character wrong, missing, too many, or two swapped) that turn `key` into some part of `word`:
 * Sellers' algorithm, so that レピテーション is found within メールレピュテーション.
 */
export function slipsWithin(key: string, word: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, () => 0);
  for (let i = 1; i <= key.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = key[i - 1] === word[j - 1];
      let best = Math.min((last[j - 1] ?? 0) + (same ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && key[i - 1] === word[j - 2] && key[i - 2] === word[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(...last);
}

/** How much of the longer of two keys the shorter one explains, 0 to 1. */
export function nearness(key: string, word: string): number {
  const [short, long] = key.length <= word.length ? [key, word] : [word, key];
  return (short.length - slipsWithin(short, long)) / Math.min(long.length, short.length * 2);
}
