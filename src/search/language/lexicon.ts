import type { Catalogue, Group, Readings } from './catalogue.ts';
import { fold, keyOf } from './fold.ts';
import { likeWords, nearness } from './like.ts';
import { wordsOfTerm } from './words.ts';

/** One way to meet a part of a query: a section must hold all keys. */
export interface Meaning {
  /** What titles and headings must hold, and what is marked. */
  readonly keys: readonly string[];
  /** For each key how the pages write it: the text must hold one of them. */
  readonly asks: readonly (readonly string[])[];
  /** How sure it is that this is meant, 0 to 1. */
  readonly weight: number;
  /** The pages need not hold it. */
  readonly isGuess?: true;
}

/** How sure a kind of match is. */
const WEIGHT = { partial: 0.9, same: 0.87, read: 0.9, like: 0.6, stem: 0.6 } as const;

/** A compound that ends in what kind of thing it is. */
const SUFFIXED = /^.{2,}[日先表名者元側用時後中内別例数値書法画面]$/u;

const isLatin = (text: string): boolean => /^[a-z]/.test(text);
const isDigit = (text: string): boolean => /^\d/.test(text);

/** What the pages and the readers of a language say: which words there are, what they mean and how they are read. */
export class Lexicon {
  readonly #catalogue: Catalogue;
  readonly #readings: Readings;
  /** Words as one text: most pieces of a query stand in none, and one look tells. */
  readonly #all: string;
  readonly #units: ReadonlySet<string>;
  readonly #groups = new Map<string, Group[]>();
  readonly #spellings = new Map<string, readonly string[] | undefined>();
  /** The length of the longest word or term: a longer piece of a query can be none. */
  readonly longest: number;

  constructor(catalogue: Catalogue, readings: Readings = {}) {
    this.#catalogue = catalogue;
    this.#readings = readings;
    this.#units = new Set(catalogue.words.map(({ key }) => key));
    this.#all = [...this.#units].join('\n');
    for (const group of catalogue.groups) {
      for (const key of new Set([...group[0], ...group[1]].flatMap(keysOf)))
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), group]);
    }
    const known = [...this.#units, ...this.#groups.keys(), ...Object.keys(readings)];
    this.longest = known.reduce((longest, { length }) => Math.max(longest, length), 1);
  }

  /** Is it a whole word of the pages? */
  isWord(key: string): boolean {
    return this.#units.has(key);
  }

  /** Is it a term that others mean the same as? */
  isTerm(key: string): boolean {
    return this.#groups.has(key);
  }

  /** Is it what a program says? */
  isError(key: string): boolean {
    return this.#groups.get(key)?.some(([, , kind]) => kind === 'error') ?? false;
  }

  /** Is it a part of a word of the pages? */
  isPart(key: string): boolean {
    return key.length > 1 && this.#spelled(key) !== undefined;
  }

  /** Is it the beginning of a term that only readers use (ホワイトリス)? */
  isBeginning(key: string): boolean {
    return key.length > 2 && this.#begunWith(key) !== undefined;
  }

  /** Is it how a word is read? `exactly`: the whole word. */
  isReading(key: string, exactly: boolean): boolean {
    return (
      Object.hasOwn(this.#readings, key) || (!exactly && Object.keys(this.#readings).some((one) => one.includes(key)))
    );
  }

  /** All that a piece of a query may mean. */
  meanings(key: string): Meaning[] {
    const own = this.#written(key, 1);
    const same = this.#same(key, WEIGHT.same);
    // What is no word yet may be the beginning of one: `mail` is not meant as Mail Exchanger.
    const begun = same.length > 0 || key.length < 3 || this.isWord(key) ? undefined : this.#begunWith(key);
    // 終了日 is also met by 終了, but 手順書, which has words of its own, not by 手順.
    const stem = SUFFIXED.test(key) && !this.isTerm(key) ? key.slice(0, -1) : '';
    if (stem !== '' && (this.isWord(stem) || this.isTerm(stem)))
      same.push(...this.#written(stem, WEIGHT.stem), ...this.#same(stem, WEIGHT.stem * WEIGHT.same));
    const meant = [...own, ...same, ...(begun === undefined ? [] : this.#same(begun, WEIGHT.same * WEIGHT.partial))];
    return meant.length > 0 ? meant : this.#read(key);
  }

  /** What is like a mistyped key: words, words by their readings, terms by what means the same. `more` slips than usual. */
  like(key: string, more = 0): Meaning[] {
    const known = new Set([...this.#units, ...Object.keys(this.#readings), ...this.#groups.keys()]);
    return likeWords(key, [...known], more).flatMap(([word, likeness]) => {
      const weight = WEIGHT.like * likeness;
      const found = [...this.#written(word, weight), ...this.#same(word, weight * WEIGHT.same)];
      return found.length > 0 ? found : this.#read(word, weight);
    });
  }

  /** Words of the pages nearest to what found nothing, the best few. */
  nearest(key: string, most = 5): string[] {
    if (key.length < 2) return [];
    return this.#catalogue.words
      .filter((word) => word.key.length > 1)
      .map((word) => ({ text: word.text, nearness: nearness(key, word.key) }))
      .filter((word) => word.nearness > 0.4)
      .sort((a, b) => b.nearness - a.nearness)
      .slice(0, most)
      .map((word) => word.text);
  }

  /** What the pages write with these very characters. */
  #written(key: string, weight: number): Meaning[] {
    // Two kana stand in too many words.
    const spelled = /^[ァ-ヺ]{2}$/u.test(key) && !this.isWord(key) ? undefined : this.#spelled(key);
    if (!spelled) return [];
    return [{ keys: [key], asks: [spelled], weight: this.isWord(key) ? weight : weight * WEIGHT.partial }];
  }

  /** What means the same; a term of several words is met where all of them stand. */
  #same(key: string, weight: number): Meaning[] {
    return (this.#groups.get(key) ?? []).flatMap(([onPages]) =>
      onPages
        .filter((term) => keyOf(term) !== key || (this.#spelled(key) ?? []).length === 0)
        // Its own spelling is no guess.
        .map((term) => meaningOf(term, keyOf(term) === key ? 1 : weight)),
    );
  }

  /** What is read so. */
  #read(key: string, weight: number = WEIGHT.read): Meaning[] {
    const exact = Object.hasOwn(this.#readings, key) ? this.#readings[key] : undefined;
    if (exact) return exact.map((word) => meaningOf(word, weight));
    return Object.entries(this.#readings)
      .filter(([reading]) => reading.includes(key))
      .flatMap(([, words]) => words.map((word) => meaningOf(word, weight * WEIGHT.partial)));
  }

  #begunWith(key: string): string | undefined {
    return this.#groups.keys().find((term) => term.startsWith(key));
  }

  /**
   * How the pages write a key: not at all where only questions of readers hold it; undefined where nothing does. A Latin word or a number
   * begins where one begins, and each is found whole.
   */
  #spelled(key: string): readonly string[] | undefined {
    if (key.length > this.longest || !this.#all.includes(key)) return undefined;
    if (this.#spellings.has(key)) return this.#spellings.get(key);
    const { words } = this.#catalogue;
    const spelled = new Set<string>();
    let isFound = false;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      const at = word ? placeIn(word.key, key) : -1;
      if (at >= 0) isFound = true;
      if (word && at >= 0 && word.isAsked !== true)
        spelled.add(isLatin(key) || word.key === key ? word.text : sliceOf(word.text, at, key.length));
    }
    // Two kana fold to much: リース stands in no リスト.
    if (/^[ァ-ヺ]{2}$/u.test(key)) {
      const own = words.filter((word) => word.key === key).map(({ text }) => text);
      if (own.length > 0) for (const text of spelled) if (!own.includes(text)) spelled.delete(text);
    }
    const found = isFound ? [...spelled] : undefined;
    this.#spellings.set(key, found);
    return found;
  }
}

/** The key of a term, and of a term of kanji without the okurigana at its end, which a compound drops (棚卸し, 棚卸表). */
function keysOf(term: string): string[] {
  const bare = /^(\p{Script=Han}{2,})[りえみきしけいちせめぎげびべれ]$/u.exec(term)?.[1];
  return [keyOf(term), ...(bare === undefined ? [] : [keyOf(bare)])].filter((key) => key !== '');
}

function meaningOf(term: string, weight: number): Meaning {
  const words = wordsOfTerm(term);
  return { keys: words.map(keyOf), asks: words.map((word) => [word]), weight };
}

function placeIn(word: string, key: string): number {
  if (key.length === 1) return word === key ? 0 : -1;
  for (let at = word.indexOf(key); at >= 0; at = word.indexOf(key, at + 1)) {
    const before = word[at - 1] ?? '';
    const isWithin =
      isDigit(key) && (isDigit(before) || (isDigit(key.at(-1) ?? '') && isDigit(word[at + key.length] ?? '')));
    if (!(isLatin(key) && isLatin(before)) && !isWithin) return at;
  }
  return -1;
}

/** The piece of a text that folds to a stretch of its key. */
function sliceOf(text: string, at: number, length: number): string {
  const { at: places } = fold(text);
  return text.slice(places[at], places[at + length] ?? text.length);
}
