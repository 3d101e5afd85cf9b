import type { Catalogue, Readings } from './catalogue.ts';
import { fold, keyOf } from './normalise.ts';
import { Lookup, type Alternative } from './lookup.ts';
import { compoundsOf, runsOf, type Run } from './segment.ts';
import { spacedKey } from './synonyms.ts';

/** A part of a query with all the ways to meet it. */
export interface Part {
  readonly key: string;
  readonly alternatives: readonly Alternative[];
  /** Two parts that the pages write as one word, or what a heading holds as it was typed: good to have, not asked for. */
  readonly extra?: true;
}

/** Terms of several words are at most this long. */
const LONGEST_TERM = 4;
/** Cuts between words: blanks, and the punctuation of both languages. */
const GAPS = /[\s、。,;:!?'"「」[\]()<>|・/]+/u;

/** The folded kana of romaji; '' where a key is none. */
export type KanaOf = (key: string) => string;

/** How much of a query is read, in characters: a question, not a document. The reader is told where a longer one was cut. */
export const MOST_CHARACTERS = 200;

/** The part of a query that is read; `cut` where there was more. */
export function readablePart(query: string): { readonly text: string; readonly cut: boolean } {
  const text = query.trim();
  if (text.length <= MOST_CHARACTERS) return { text, cut: false };
  return { text: text.slice(0, MOST_CHARACTERS), cut: true };
}

/**
 * Cuts a query into parts and finds how the pages may meet each. Parts that nothing meets are left out. `kanaOf` comes with the
 * readings. Of a longer query the first `MOST_CHARACTERS` are read.
 */
export function readQuery(
  query: string,
  catalogue: Catalogue,
  readings: Readings = {},
  kanaOf: KanaOf = () => '',
): Part[] {
  const reader = new QueryReader(new Lookup(catalogue, readings), kanaOf);
  const words = readablePart(query)
    .text.normalize('NFKC')
    .split(GAPS)
    .filter((word) => keyOf(word) !== '');
  const parts = reader.wordsToParts(words).filter((part) => part.alternatives.length > 0);
  if (parts.length === 0) parts.push(...reader.lastResort(words));
  const distinct = parts.filter((part, i) => parts.findIndex((other) => other.key === part.key) === i);
  return [...distinct, ...reader.joins(distinct), ...reader.named(words)];
}

/** Does a query hold hiragana, or romaji, that only the readings of words can explain? */
export function needsReadings(query: string, catalogue: Catalogue): boolean {
  return runsOf(readablePart(query).text).some(
    ({ script, key }) =>
      !catalogue.units.has(key) &&
      (script === 'hiragana' ? key.length > 1 : script === 'latin' && key.length > 3 && /[aiueon]$/.test(key)),
  );
}

/** Endings, particles and question words: they say nothing about a page. */
const GRAMMAR =
  /(?:デキ(?:マス|ル|ナイ|マセン)|シ(?:タイ|マス|マシタ|テ)|サレ(?:マス|ル|テ)|スル(?:ニハ)?|クダサイ|デスカ|デス|マス|マセン|マシタ|ドウスレバイイ|ドウスレバ|ドウヤツテ|ドノクライ|ドレクライ|ドコデ|ドコ|ドンナ|ドウ|イツ|ナゼ|ナニ|ナン|ニツイテ|トハ|ヨリ|カラ|マデ|ナラ|ナイ|タイ|コト|モノ|トキ|ノデ|ノハ|ノニ|ニハ|デハ|デモ|イイ|ヨイ|アル|イル|ナル|[ヲハガニデトモヘヤノカ])/gu;

class QueryReader {
  readonly #lookup: Lookup;
  readonly #kanaOf: KanaOf;

  constructor(lookup: Lookup, kanaOf: KanaOf) {
    this.#lookup = lookup;
    this.#kanaOf = kanaOf;
  }

  /** Takes words together where they are one term (grace period), else one by one. */
  wordsToParts(words: readonly string[]): Part[] {
    const parts: Part[] = [];
    for (let i = 0; i < words.length;) {
      // A word of hiragana alone is no part of a term: its key would be lost.
      const rest = words
        .slice(i, i + LONGEST_TERM)
        .map((word) => runsOf(word).every((run) => run.script === 'hiragana'));
      let length = rest.includes(true) ? Math.max(1, rest.indexOf(true)) : rest.length;
      while (length > 1 && !this.#lookup.isTerm(spacedKey(words.slice(i, i + length).join(' ')))) length -= 1;
      if (length > 1) parts.push(this.#termPart(spacedKey(words.slice(i, i + length).join(' '))));
      else parts.push(...this.#wordToParts(words[i] ?? ''));
      i += length;
    }
    return parts;
  }

  /** Where nothing is met: what is a little less like the words than a slip of the finger makes them. */
  lastResort(words: readonly string[]): Part[] {
    return words
      .flatMap((word) => runsOf(word))
      .map(({ key }) => ({ key, alternatives: this.#lookup.like(key, 1) }))
      .filter((part) => part.alternatives.length > 0);
  }

  /** Neighbouring parts that the pages write as one word. */
  joins(parts: readonly Part[]): Part[] {
    return parts.slice(1).flatMap((part, i) => {
      const before = parts[i];
      const alternatives = before ? this.#lookup.joined(before.alternatives, part.alternatives) : [];
      return alternatives.length > 0 ? [{ key: `${before?.key}${part.key}`, alternatives, extra: true as const }] : [];
    });
  }

  /** What a heading holds as it was typed, hiragana and all (入力した内容). */
  named(words: readonly string[]): Part[] {
    return words
      .filter((word) => runsOf(word).length > 1)
      .map((word) => ({ key: keyOf(word), alternatives: this.#lookup.named(keyOf(word)), extra: true as const }))
      .filter((part) => part.alternatives.length > 0);
  }

  #wordToParts(word: string): Part[] {
    const whole = keyOf(word);
    const literal = this.#lookup.literal(whole);
    if (literal.length > 0) return [this.#part(whole, [...literal, ...this.#lookup.apart(keysOf(runsOf(word)))])];
    const { key, at } = fold(word);
    const phrase = this.#lookup.phraseWithin(key);
    if (phrase !== '') {
      const place = key.indexOf(phrase);
      const around = [word.slice(0, at[place]), word.slice(at[place + phrase.length] ?? word.length)];
      const [before = [], after = []] = around.map((piece) => (keyOf(piece) === '' ? [] : this.#wordToParts(piece)));
      return [...before, { key: phrase, alternatives: this.#lookup.phrase(phrase) }, ...after];
    }
    const term = spacedKey(word);
    if (this.#lookup.isTerm(term)) {
      const part = this.#termPart(term);
      if (part.alternatives.length > 0) return [part];
    }
    return this.#runsToParts(runsOf(word));
  }

  /** Takes runs together as far as the pages know them together. */
  #runsToParts(runs: readonly Run[]): Part[] {
    const parts: Part[] = [];
    for (let i = 0; i < runs.length;) {
      const length = this.#longestJoin(runs, i);
      const joined = runs.slice(i, i + length);
      const run = runs[i];
      if (length > 1) parts.push(this.#knownPart(joined));
      else if (run?.script === 'hiragana') parts.push(...this.#hiraganaToParts(run.key, i > 0));
      else if (run) parts.push(...this.#runToParts(run));
      i += length;
    }
    return parts;
  }

  #longestJoin(runs: readonly Run[], from: number): number {
    let most = from;
    for (let length = 0; most < runs.length && length <= this.#lookup.longest; most++) {
      length += runs[most]?.key.length ?? 0;
    }
    for (let end = most; end > from + 1; end--) {
      const joined = runs.slice(from, end);
      // A particle at the end belongs to no word.
      if (joined.at(-1)?.script === 'hiragana' && (joined.at(-1)?.key.length ?? 0) < 3) continue;
      if (this.#knownPart(joined).alternatives.length > 0) return end - from;
    }
    return 1;
  }

  #knownPart(runs: readonly Run[]): Part {
    const key = runs.map((run) => run.key).join('');
    const literal = this.#lookup.literal(key);
    if (literal.length > 0) return this.#part(key, [...literal, ...this.#lookup.apart(keysOf(runs))]);
    const term = compoundsOf(runs)
      .map((compound) => compound.map((run) => run.key).join(''))
      .join(' ');
    return this.#lookup.isTerm(term) ? this.#termPart(term) : { key, alternatives: [] };
  }

  /** A run of katakana, kanji, letters or figures: whole, else cut where known words end, else what is like it. */
  #runToParts({ key, script }: Run): Part[] {
    const whole = this.#part(key, this.#lookup.literal(key));
    if (whole.alternatives.length > 0) return [whole];
    const known = this.#cut(key, (piece) => this.#isPiece(piece, script));
    const covered = known.reduce((sum, piece) => sum + piece.length, 0);
    const pieces = known.map((piece) => this.#part(piece, this.#lookup.literal(piece)));
    if (covered === key.length) return pieces;
    const typed = script === 'latin' && key.length > 3 ? this.#kanaOf(key) : '';
    const spoken = typed === '' ? [] : this.#hiraganaToParts(typed, false, false);
    if (spoken.length > 0) return spoken;
    const like = this.#lookup.like(key);
    return like.length > 0 ? [{ key, alternatives: like }] : pieces;
  }

  /** Hiragana is katakana typed without conversion, a kanji word by its reading, or grammar. `follows`: it ends a word. */
  #hiraganaToParts(key: string, follows: boolean, mayBeLike = true): Part[] {
    const bare = key.replace(/[ノヲハガニデトモヘ]$/u, '');
    // A particle alone leaves nothing: it would be held by every word.
    for (const candidate of new Set([key, bare].filter((one) => one !== ''))) {
      const found = this.#lookup.spoken(candidate, follows);
      if (found.length > 0) return [this.#part(candidate, found)];
    }
    if (key.replace(GRAMMAR, '').length < 2) return [];
    const known = this.#cut(key, (piece) => piece.length > 2 && this.#lookup.spoken(piece, true).length > 0);
    if (known.length > 0) return known.map((piece) => this.#part(piece, this.#lookup.spoken(piece, true)));
    const like = follows || !mayBeLike ? [] : this.#lookup.like(bare);
    return like.length > 0 ? [{ key, alternatives: like }] : [];
  }

  /** May a run be cut at this piece? Kanji compounds anywhere; katakana at whole words only; letters and figures nowhere. */
  #isPiece(key: string, script: Run['script']): boolean {
    if (script === 'latin' || script === 'number') return false;
    if (script === 'katakana') return this.#lookup.isUnit(key);
    return this.#lookup.literal(key).length > 0 || this.#lookup.isTerm(key);
  }

  #part(key: string, own: readonly Alternative[]): Part {
    return { key, alternatives: [...own, ...this.#lookup.synonyms(key)] };
  }

  /** A term of the glossary: all its words within one section, or what means the same. */
  #termPart(term: string): Part {
    return {
      key: term.replaceAll(' ', ''),
      alternatives: [...this.#lookup.together(term, 1), ...this.#lookup.synonyms(term)],
    };
  }

  /** The known pieces of a key, longest first from the left. */
  #cut(key: string, isKnown: (piece: string) => boolean): string[] {
    const pieces: string[] = [];
    for (let start = 0; start < key.length;) {
      let end = Math.min(key.length, start + this.#lookup.longest);
      while (end > start + 1 && !isKnown(key.slice(start, end))) end -= 1;
      if (end > start + 1) pieces.push(key.slice(start, end));
      start = end;
    }
    return pieces;
  }
}

const keysOf = (runs: readonly Run[]): string[] => runs.map((run) => run.key);
