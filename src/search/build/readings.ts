import { readFileSync } from 'node:fs';
import type { Readings } from '../language/catalogue.ts';
import { keyOf } from '../language/fold.ts';

/** How words of kanji are read, as `npm run generate:readings` wrote it; '' where a word has no one reading. */
type Table = Readonly<Record<string, string>>;

export function openTable(): Table {
  return JSON.parse(readFileSync(new URL('kanji-readings.json', import.meta.url), 'utf8')) as Table;
}

/** Words whose reading the table should tell. */
export const needsReading = (word: string): boolean => word.length > 1 && /\p{Script=Han}/u.test(word);

/** Reading → what the pages write, for words and terms that are not written as they are read. */
export function readingsOf(words: readonly string[], terms: readonly Term[], table: Table): Readings {
  const readings: { [reading: string]: string[] } = {};
  const learn = (reading: string, word: string): void => {
    if (reading === '' || reading === keyOf(word) || readings[reading]?.includes(word)) return;
    (readings[reading] ??= []).push(word);
  };
  for (const word of words.filter(needsReading)) learn(Object.hasOwn(table, word) ? (table[word] ?? '') : '', word);
  for (const { ja, reading } of terms) learn(keyOf(reading ?? ''), ja);
  return readings;
}

/** A term of the glossary, as far as the search needs it. */
export interface Term {
  readonly ja: string;
  readonly en?: string | undefined;
  readonly reading?: string | undefined;
  readonly synonyms?: readonly string[] | undefined;
}
