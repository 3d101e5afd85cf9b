import type { Catalogue } from './catalogue.ts';
import { likeWords } from './like.ts';

/** One way to meet a part of a query: words that must all stand in a section, and how sure it is that they are meant. */
export interface Alternative {
  /** What titles and headings must all hold, and what is marked. */
  readonly keys: readonly string[];
  /** The numbers of the words. */
  readonly words: readonly number[];
  /** 0 to 1. */
  readonly weight: number;
}

/** How sure a kind of match is. */
const WEIGHT = { within: 0.9, synonym: 0.8, reading: 0.85, like: 0.6 } as const;
/** A short part stands in many words: the best of them are enough. */
const MOST_WITHIN = 30;

/** Finds the words of the pages that a piece of a query may mean. */
export class Lookup {
  readonly #catalogue: Catalogue;
  readonly #readings: readonly string[];

  constructor(catalogue: Catalogue, readings: readonly string[]) {
    this.#catalogue = catalogue;
    this.#readings = readings;
  }

  /** Is it a term that others mean the same as? Its words are parted by blanks. */
  isTerm(term: string): boolean {
    return this.#catalogue.synonyms.some((group) => group.includes(term));
  }

  /** The word itself, or the words that hold it. */
  literal(key: string, weight = 1): Alternative[] {
    const exact = this.#catalogue.numberOf.get(key);
    if (exact !== undefined) return [{ keys: [key], words: [exact], weight }];
    if (key.length < 2) return [];
    const isLatin = /^[a-z0-9]+$/.test(key);
    return this.#catalogue.words
      .map((word, number) => ({ number, at: word.key.indexOf(key), length: word.key.length }))
      .filter(({ at }) => at === 0 || (at > 0 && !isLatin))
      .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.length - b.length)
      .slice(0, MOST_WITHIN)
      .map(({ number }) => ({ keys: [key], words: [number], weight: weight * WEIGHT.within }));
  }

  /** Katakana or a reading that hiragana stands for. `exactly`: the whole word only. */
  spoken(key: string, exactly: boolean): Alternative[] {
    const exact = this.#catalogue.numberOf.get(key);
    const literal = exactly && exact === undefined ? [] : this.literal(key);
    if (literal.length > 0) return literal;
    return this.#readings
      .map((reading, number) => ({ reading, number }))
      .filter(({ reading }) => reading === key || (!exactly && key.length > 2 && reading.includes(key)))
      .sort((a, b) => a.reading.length - b.reading.length)
      .slice(0, MOST_WITHIN)
      .map(({ reading, number }) =>
        this.#word(number, reading === key ? WEIGHT.reading : WEIGHT.reading * WEIGHT.within),
      );
  }

  /** What means the same as a term, or as a word within it (迷惑メール対策, スパムメール対策). */
  synonyms(term: string): Alternative[] {
    return this.#catalogue.synonyms.flatMap((group) => {
      const meant = group.filter((member) => isWithin(member, term)).sort((a, b) => b.length - a.length)[0];
      if (meant === undefined) return [];
      return group
        .filter((member) => member !== meant)
        .flatMap((member) => this.together(term.replace(meant, member), WEIGHT.synonym));
    });
  }

  /** Words that must all stand in a section; `term` parts them by blanks. */
  together(term: string, weight: number): Alternative[] {
    const pieces = term.split(' ').filter((piece) => piece !== '');
    const found = pieces.map((piece) => this.literal(piece, weight));
    if (found.length === 1) return found[0] ?? [];
    const words = found.flatMap((alternatives) => alternatives[0]?.words ?? []);
    return words.length < pieces.length ? [] : [{ keys: pieces, words, weight }];
  }

  /** What is like a mistyped key: words, words by their readings, and terms by what means the same. */
  like(key: string): Alternative[] {
    const { words, synonyms } = this.#catalogue;
    const terms = [...new Set(synonyms.flat())].filter((term) => !term.includes(' '));
    const found = likeWords(key, [...words.map((word) => word.key), ...this.#readings, ...terms]);
    return found.flatMap(({ index, likeness }): Alternative[] => {
      const term = terms[index - words.length - this.#readings.length];
      if (term === undefined) return [this.#word(index % words.length, WEIGHT.like * likeness)];
      return this.synonyms(term).map((same) => ({ ...same, weight: same.weight * WEIGHT.like * likeness }));
    });
  }

  /** Words that are one of `before` and one of `after` written together. */
  joined(before: readonly Alternative[], after: readonly Alternative[]): Alternative[] {
    return before.flatMap((first) =>
      after.flatMap((second) => {
        const key = first.keys.join('') + second.keys.join('');
        const number = this.#catalogue.numberOf.get(key);
        return number === undefined ? [] : [{ keys: [key], words: [number], weight: first.weight * second.weight }];
      }),
    );
  }

  #word(number: number, weight: number): Alternative {
    return { keys: [this.#catalogue.words[number]?.key ?? ''], words: [number], weight };
  }
}

/** A term itself, or a word of some length within it; a Latin word only whole. */
function isWithin(member: string, term: string): boolean {
  return member === term || (member.length > 2 && term.includes(member) && !/^[a-z0-9 ]+$/.test(member));
}
