import { readFileSync } from 'node:fs';

const KANJI = /\p{Script=Han}/u;

/** How words are read, and which words of the pages the table does not know yet. */
export interface Reader {
  /** The folded key of a word's reading; '' where it needs none or has none. */
  readonly read: (word: string) => string;
  readonly unknown: ReadonlySet<string>;
}

/** Opens the table of readings that `npm run generate:readings` writes. */
export function openReader(): Reader {
  const table = JSON.parse(readFileSync(new URL('kanji-readings.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  const unknown = new Set<string>();
  const read = (word: string) => {
    if (word.length < 2 || !KANJI.test(word)) return '';
    if (!Object.hasOwn(table, word)) unknown.add(word);
    return Object.hasOwn(table, word) ? (table[word] ?? '') : '';
  };
  return { read, unknown };
}
