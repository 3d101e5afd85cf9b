import type { Catalogue, Readings } from './catalogue.ts';
import { likeWords } from './fuzzy.ts';

/**
 * One way to meet a part of a query: words that must all stand in a section, and how sure it is that they are meant. Without words: the
 * section's heading must hold the keys.
 */
export interface Alternative {
  /** What titles and headings must all hold, and what is marked. */
  readonly keys: readonly string[];
  /** For each key the numbers of the words that hold it: a section must hold one of each. */
  readonly words: readonly (readonly number[])[];
  /** 0 to 1. */
  readonly weight: number;
}

/** How sure a kind of match is. */
const WEIGHT = { partial: 0.9, synonym: 0.8, reading: 0.9, like: 0.6, apart: 0.6 } as const;

/** Finds the words of the pages that a piece of a query may mean. */
export class Lookup {
  readonly #catalogue: Catalogue;
  readonly #readings: Readings;
  /** All words in one text: most pieces of a query stand in none, and one look tells. */
  readonly #allWords: string;
  readonly #held = new Map<string, readonly number[]>();
  /** The length of the longest word or term: a longer piece of a query can be none. */
  readonly longest: number;

  constructor(catalogue: Catalogue, readings: Readings) {
    this.#catalogue = catalogue;
    this.#readings = readings;
    this.#allWords = catalogue.words.map(({ key }) => key).join('\n');
    const terms = catalogue.synonyms.flat().map((term) => term.replaceAll(' ', ''));
    this.longest = [...catalogue.words.map(({ key }) => key), ...terms, ...Object.keys(readings)].reduce(
      (longest, { length }) => Math.max(longest, length),
      1,
    );
  }

  /** Is it a term that others mean the same as? Its words are parted by blanks. */
  isTerm(term: string): boolean {
    return this.#catalogue.synonyms.some((group) => group.includes(term));
  }

  /** Is it a word of the pages, or a run of one? */
  isUnit(key: string): boolean {
    return this.#catalogue.units.has(key);
  }

  /** What the pages write with these very characters. */
  literal(key: string, weight = 1): Alternative[] {
    const words = this.#holding(key);
    const whole = this.#catalogue.units.has(key) ? 1 : WEIGHT.partial;
    return words.length === 0 ? [] : [{ keys: [key], words: [words], weight: weight * whole }];
  }

  /** Katakana or a reading that hiragana stands for. `exactly`: the whole word only. */
  spoken(key: string, exactly: boolean): Alternative[] {
    const literal = exactly && !this.#catalogue.units.has(key) ? [] : this.literal(key);
    if (literal.length > 0) return literal;
    const read = Object.hasOwn(this.#readings, key) ? this.#readings[key] : undefined;
    if (read) return read.flatMap((written) => this.literal(written, WEIGHT.reading));
    if (exactly || key.length < 3) return [];
    return Object.entries(this.#readings)
      .filter(([reading]) => reading.includes(key))
      .flatMap(([, written]) => written.flatMap((word) => this.literal(word, WEIGHT.reading * WEIGHT.partial)));
  }

  /** What means the same as a term, as a word within it (迷惑メール対策, スパムメール対策), or as what it begins (ホワイトリス). */
  synonyms(term: string): Alternative[] {
    return this.#catalogue.synonyms.flatMap((group) => {
      // Only what is no word yet can be the beginning of one: `mail` is not meant as Mail Exchanger.
      const begun = term.length > 2 && !this.isUnit(term) ? group.find((member) => member.startsWith(term)) : undefined;
      const within = group.filter((member) => isWithin(member, term)).sort((a, b) => b.length - a.length)[0];
      const meant = within ?? begun;
      if (meant === undefined) return [];
      const weight = within === undefined ? WEIGHT.synonym * WEIGHT.partial : WEIGHT.synonym;
      return group
        .filter((member) => member !== meant)
        .flatMap((member) => this.together(within === undefined ? member : term.replace(within, member), weight));
    });
  }

  /** The longest phrase within a key, '' where there is none. */
  phraseWithin(key: string): string {
    return this.#catalogue.phrases
      .flat()
      .reduce((best, one) => (one.length > best.length && key.includes(one) ? one : best), '');
  }

  /** What means the same as a phrase. */
  phrase(phrase: string): Alternative[] {
    return this.#catalogue.phrases
      .filter((group) => group.includes(phrase))
      .flatMap((group) =>
        group.flatMap((member) => {
          const weight = member === phrase ? 1 : WEIGHT.synonym;
          return [...this.literal(member, weight), ...this.named(member, weight)];
        }),
      );
  }

  /** Sections whose heading holds a key with its hiragana. */
  named(key: string, weight = 1): Alternative[] {
    const isHeld = this.#catalogue.sections.some(({ headingKey }) => headingKey.includes(key));
    return isHeld ? [{ keys: [key], words: [], weight }] : [];
  }

  /** Words that must all stand in a section; `term` parts them by blanks. */
  together(term: string, weight: number): Alternative[] {
    const keys = term.split(' ').filter((key) => key !== '');
    const words = keys.map((key) => this.#holding(key));
    return keys.length === 0 || words.some((found) => found.length === 0) ? [] : [{ keys, words, weight }];
  }

  /** The words of a compound where the pages write them apart (MXレコード: MXの…レコード). */
  apart(keys: readonly string[]): Alternative[] {
    return keys.length < 2 ? [] : this.together(keys.join(' '), WEIGHT.apart);
  }

  /** What is like a mistyped key: words, words by their readings, terms by what means the same. `more` slips than usual. */
  like(key: string, more = 0): Alternative[] {
    const words = [...this.#catalogue.units];
    const readings = Object.entries(this.#readings);
    const terms = [...new Set(this.#catalogue.synonyms.flat())].filter((term) => !this.#catalogue.units.has(term));
    const found = likeWords(key, [...words, ...readings.map(([reading]) => reading), ...terms], more);
    return found.flatMap(({ index, likeness }): Alternative[] => {
      const weight = WEIGHT.like * likeness;
      const word = words[index];
      if (word !== undefined) return [...this.literal(word, weight), ...this.#weaker(this.synonyms(word), weight)];
      const read = readings[index - words.length]?.[1];
      if (read) return read.flatMap((written) => this.literal(written, weight));
      return this.#weaker(this.synonyms(terms[index - words.length - readings.length] ?? ''), weight);
    });
  }

  /** What the pages write as one word of `before` and `after`. */
  joined(before: readonly Alternative[], after: readonly Alternative[]): Alternative[] {
    return before.flatMap((first) =>
      after.flatMap((second) => this.literal(first.keys.join('') + second.keys.join(''), first.weight * second.weight)),
    );
  }

  #weaker(alternatives: readonly Alternative[], factor: number): Alternative[] {
    return alternatives.map((alternative) => ({ ...alternative, weight: alternative.weight * factor }));
  }

  /** The words that hold a key. A Latin word or a number begins where one begins; a single character stands alone. */
  #holding(key: string): readonly number[] {
    if (key.length > this.longest || !this.#allWords.includes(key)) return [];
    const known = this.#held.get(key);
    if (known) return known;
    const { words } = this.#catalogue;
    const numbers: number[] = [];
    this.#held.set(key, numbers);
    for (let number = 0; number < words.length; number++) {
      const word = words[number]?.key ?? '';
      if (key.length === 1 ? word === key : holds(word, key)) numbers.push(number);
    }
    return numbers;
  }
}

function holds(word: string, key: string): boolean {
  for (let at = word.indexOf(key); at >= 0; at = word.indexOf(key, at + 1)) {
    const before = word[at - 1] ?? '';
    if (!(isLatin(key) && isLatin(before)) && !(isDigit(key) && isDigit(before))) return true;
  }
  return false;
}

const isLatin = (text: string): boolean => /^[a-z]/.test(text);
const isDigit = (text: string): boolean => /^\d/.test(text);

/** A term itself, or a word of some length within it; a Latin word only whole. */
function isWithin(member: string, term: string): boolean {
  return member === term || (member.length > 2 && term.includes(member) && !/^[a-z0-9 ]+$/.test(member));
}
