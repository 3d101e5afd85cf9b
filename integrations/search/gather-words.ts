import { compoundsOf, runsOf, type Run } from '../../src/search/segment.ts';

export interface GatheredWord {
  readonly key: string;
  /** As it is written most often. */
  readonly text: string;
}

/** Longer compounds fall into their runs. */
const LONGEST = 16;

/**
 * The words of a text: what stands together between blanks, punctuation and hiragana (MXレコード, 配送テスト). Shorter words
 * are found within them, so they need no entry of their own. A single character is the stem of a verb (消える) or a number:
 * it is a word only if `isMeant` knows it.
 */
export function wordsOf(text: string, isMeant: (key: string) => boolean): GatheredWord[] {
  return compoundsOf(runsOf(text))
    .flatMap((compound) => {
      const whole = joined(compound);
      return whole.key.length <= LONGEST
        ? [whole]
        : compound.map(({ key, text: spelling }) => ({ key, text: spelling }));
    })
    .filter(({ key }) => key.length > 1 || isMeant(key));
}

/**
 * The words of all pages, each once, those that most sections hold first: Pagefind's index is smallest so, and what is asked
 * for most lies together in it.
 */
export function gatherWords(texts: readonly string[], isMeant: (key: string) => boolean): GatheredWord[] {
  const spellings = new Map<string, Map<string, number>>();
  const sections = new Map<string, number>();
  for (const text of texts) {
    const words = wordsOf(text, isMeant);
    for (const { key, text: spelling } of words) {
      const known = spellings.get(key) ?? new Map<string, number>();
      known.set(spelling, (known.get(spelling) ?? 0) + 1);
      spellings.set(key, known);
    }
    for (const key of new Set(words.map((word) => word.key))) sections.set(key, (sections.get(key) ?? 0) + 1);
  }
  return [...spellings]
    .map(([key, known]) => ({ key, text: mostOften(known) }))
    .sort((a, b) => (sections.get(b.key) ?? 0) - (sections.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1));
}

function joined(compound: readonly Run[]): GatheredWord {
  return { key: compound.map((run) => run.key).join(''), text: compound.map((run) => run.text).join('') };
}

function mostOften(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
