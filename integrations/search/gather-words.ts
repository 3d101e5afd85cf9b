import { compoundsOf, runsOf, type Run } from '../../src/search/runs.ts';
import type { ReadPage } from './read-page.ts';

export interface GatheredWord {
  readonly key: string;
  /** As it is written most often. */
  readonly text: string;
}

/** Longer compounds are found by their parts. */
const LONGEST = 16;

/**
 * The words that pages are found by: each run of one script, and runs that stand together (MXレコード). Words of titles and
 * headings come first, so that what is asked for most lies together in Pagefind's index.
 */
export function gatherWords(pages: readonly ReadPage[], labels: readonly string[]): GatheredWord[] {
  const spellings = new Map<string, Map<string, number>>();
  const prominent = new Set<string>();
  const gather = (text: string, isProminent: boolean): void => {
    for (const { key, text: spelling } of compoundsOf(runsOf(text)).flatMap(wordsOf)) {
      const known = spellings.get(key) ?? new Map<string, number>();
      known.set(spelling, (known.get(spelling) ?? 0) + 1);
      spellings.set(key, known);
      if (isProminent) prominent.add(key);
    }
  };
  for (const label of labels) gather(label, true);
  for (const page of pages) {
    gather(page.title, true);
    gather(page.description, false);
    for (const section of page.sections) {
      gather(section.heading ?? '', true);
      gather(section.text, false);
    }
  }
  return [...spellings]
    .map(([key, known]) => ({ key, text: mostOften(known) }))
    .sort((a, b) => Number(prominent.has(b.key)) - Number(prominent.has(a.key)) || (a.key < b.key ? -1 : 1));
}

/** The numbers of all words that stand within a compound, its own included; none is cut out of the middle of a Latin word or a number. */
export function wordsWithin(compound: readonly Run[], numberOf: ReadonlyMap<string, number>): number[] {
  const whole = compound.map((run) => run.key).join('');
  const barred = barredPlaces(compound);
  const found: number[] = [];
  for (let start = 0; start < whole.length; start++) {
    if (barred.starts.has(start)) continue;
    for (let end = start + 1; end <= Math.min(whole.length, start + LONGEST); end++) {
      const word = barred.ends.has(end) ? undefined : numberOf.get(whole.slice(start, end));
      // A single letter is a word only where it stands alone.
      if (word !== undefined && (end - start > 1 || compound.some((run) => run.key === whole.slice(start, end)))) {
        found.push(word);
      }
    }
  }
  return found;
}

function wordsOf(compound: readonly Run[]): GatheredWord[] {
  const words = compound.map(({ key, text }) => ({ key, text }));
  const key = compound.map((run) => run.key).join('');
  if (compound.length > 1 && key.length <= LONGEST) words.push({ key, text: compound.map((run) => run.text).join('') });
  return words;
}

function barredPlaces(compound: readonly Run[]): { starts: Set<number>; ends: Set<number> } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let at = 0;
  for (const { key, script } of compound) {
    if (script === 'latin' || script === 'number') {
      for (let i = at + 1; i < at + key.length; i++) {
        starts.add(i);
        ends.add(i);
      }
    }
    at += key.length;
  }
  return { starts, ends };
}

function mostOften(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
