import type { Catalogue } from './catalogue.ts';
import { keyOf } from './normalise.ts';
import { slipsWithin } from './fuzzy.ts';
import { readablePart } from './query.ts';

/** Words of the pages nearest to a query that found nothing: those that share most with it, the best few. */
export function nearestWords(query: string, catalogue: Catalogue, most = 5): string[] {
  const key = keyOf(readablePart(query).text);
  if (key.length < 2) return [];
  return catalogue.words
    .filter((word) => word.key.length > 1)
    .map((word) => ({ text: word.text, nearness: nearness(key, word.key) }))
    .filter((word) => word.nearness > 0.4)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most)
    .map((word) => word.text);
}

/** How much of the longer of two keys the shorter one explains, 0 to 1. */
function nearness(key: string, word: string): number {
  const [short, long] = key.length <= word.length ? [key, word] : [word, key];
  return (short.length - slipsWithin(short, long)) / Math.min(long.length, short.length * 2);
}
