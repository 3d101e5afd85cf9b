import { keyOf } from './normalise.ts';
import { runsOf } from './segment.ts';

/**
 * What the search knows before it asks Pagefind: the pages, their sections, the words that stand in them, and what means the
 * same. Built with the site, one a language; Pagefind's index tells which section holds which word.
 */
export interface CatalogueFile {
  readonly pages: readonly PageEntry[];
  /** The words as they stand on the pages, in the order of their numbers. */
  readonly words: readonly string[];
  /** Words that mean the same, as keys; the parts of one that stands in several words are parted by blanks. */
  readonly synonyms: readonly (readonly string[])[];
  /** The same for phrases, which titles and headings hold, hiragana and all. */
  readonly phrases: readonly (readonly string[])[];
}

/** How words are read: folded readings, and the keys of what is read so. A file of its own: few queries need it. */
export type Readings = Readonly<Record<string, readonly string[]>>;

export type PageKind = 'guide' | 'tool' | 'questions' | 'reference';

export interface PageEntry {
  readonly url: string;
  readonly title: string;
  readonly kind: PageKind;
  /** What a page of this kind is called (計算ツール): it is found by that, too. */
  readonly label?: string;
  readonly sections: readonly SectionEntry[];
}

export interface SectionEntry {
  /** Absent: the heading itself; without a heading, what stands before the first one of the page. */
  readonly anchor?: string;
  readonly heading?: string;
  /** The same words stand on several pages. */
  readonly repeated?: true;
}

/** A section ready for comparison. */
export interface Section {
  readonly page: Page;
  readonly anchor: string;
  readonly heading: string;
  readonly headingKey: string;
  readonly repeated: boolean;
}

export interface Page {
  readonly url: string;
  readonly title: string;
  readonly titleKey: string;
  readonly label: string;
  readonly kind: PageKind;
  readonly sections: readonly Section[];
}

export interface Catalogue {
  readonly pages: readonly Page[];
  readonly sections: readonly Section[];
  readonly words: readonly Word[];
  /** The keys of the words and of the runs of which they are made. */
  readonly units: ReadonlySet<string>;
  readonly synonyms: readonly (readonly string[])[];
  readonly phrases: readonly (readonly string[])[];
}

export interface Word {
  readonly text: string;
  readonly key: string;
}

/** Readies a catalogue file for searching. */
export function openCatalogue(file: CatalogueFile): Catalogue {
  const pages = file.pages.map(openPage);
  const words = file.words.map((text) => ({ text, key: keyOf(text) }));
  return {
    pages,
    sections: pages.flatMap((page) => page.sections),
    words,
    units: new Set(words.flatMap(({ text, key }) => [key, ...runsOf(text).map((run) => run.key)])),
    synonyms: file.synonyms,
    phrases: file.phrases,
  };
}

function openPage(entry: PageEntry): Page {
  const sections: Section[] = [];
  const page: Page = {
    url: entry.url,
    title: entry.title,
    titleKey: keyOf(entry.title + (entry.label ?? '')),
    kind: entry.kind,
    label: entry.label ?? '',
    sections,
  };
  for (const { anchor, heading, repeated } of entry.sections) {
    sections.push({
      page,
      anchor: anchor ?? heading ?? '',
      heading: heading ?? '',
      headingKey: keyOf(heading ?? ''),
      repeated: repeated ?? false,
    });
  }
  return page;
}

const LETTERS = 'bcdfghjklmnpqrtvwxz';

/**
 * The name under which Pagefind knows a word: three consonants. No segmenter cuts it and no stemmer of any language shortens
 * it, so what the index holds and what a query asks for agree whichever browser asks; none is the beginning of another.
 */
export function indexName(word: number): string {
  const digit = (place: number) => LETTERS[Math.floor(word / LETTERS.length ** place) % LETTERS.length] ?? 'b';
  return digit(2) + digit(1) + digit(0);
}

/** How many words `indexName` can name. */
export const MOST_WORDS = LETTERS.length ** 3;
