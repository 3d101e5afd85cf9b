/** A word that is like what was typed: its place in the list, and how like, 0 to 1. */
export interface LikeWord {
  readonly index: number;
  readonly likeness: number;
}

/** Slips that a key of a length may hold: none in short ones, where every slip makes another word. */
function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The words nearest to a mistyped key: those with the fewest slips, the best few. `more`: slips beyond the usual. */
export function likeWords(key: string, words: readonly string[], more = 0, most = 8): LikeWord[] {
  const usual = allowedSlips(key.length);
  // More than usual only where much of the key remains.
  const slips = key.length < 6 ? usual : usual + more;
  if (slips === 0) return [];
  const found = words
    // A shorter word lacks more characters than there may be slips.
    .flatMap((word, index) => (word.length < key.length - slips ? [] : [{ word, index }]))
    .map(({ word, index }) => ({ index, slips: slipsWithin(key, word), length: word.length }))
    .filter((word) => word.slips <= slips);
  const fewest = Math.min(...found.map((word) => word.slips));
  return found
    .filter((word) => word.slips === fewest)
    .sort((a, b) => Math.abs(a.length - key.length) - Math.abs(b.length - key.length))
    .slice(0, most)
    .map((word) => ({ index: word.index, likeness: 1 - word.slips / (key.length + 1) }));
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
