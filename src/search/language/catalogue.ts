import { keyOf } from './fold.ts';
import { runsOf } from './words.ts';

/**
 * What the search knows before it asks Pagefind: the pages, their sections, the words that stand in them, and what means the
 * same. Built with the site, one a language; Pagefind tells which sections hold what.
 */
export interface CatalogueFile {
  readonly pages: readonly PageEntry[];
  /** The runs of the pages but hiragana, as they are written there. */
  readonly words: readonly string[];
  readonly groups: readonly Group[];
}

/** What means the same: as the pages write it, and as readers do besides. An error message tells more than all around it. */
export type Group = readonly [onPages: readonly string[], besides: readonly string[], kind?: 'error'];

/** How words are read: folded readings, and what the pages write. A file of its own: few queries need it. */
export type Readings = Readonly<Record<string, readonly string[]>>;

export type PageKind = 'home' | 'guide' | 'tool' | 'questions' | 'terms' | 'reference' | 'history';

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
  /** A warning, or what else is folded within a step. */
  readonly folded?: true;
  /** The same words stand on several pages. */
  readonly repeated?: true;
  /** How readers ask for it, in other words than its own. */
  readonly asked?: readonly string[];
}

/** What a title, a heading or a question is compared by. */
export interface Name {
  readonly text: string;
  readonly key: string;
  /** The length of its words without hiragana. */
  readonly length: number;
}

/** A section ready for comparison. */
export interface Section {
  readonly page: Page;
  readonly anchor: string;
  readonly heading: string;
  readonly name: Name;
  readonly asked: readonly Name[];
  /** Its heading says what to do. */
  readonly isStep: boolean;
  readonly folded: boolean;
  readonly repeated: boolean;
}

export interface Page extends Omit<PageEntry, 'sections'> {
  /** The title alone. */
  readonly nameKey: string;
  /** The title and what a page of this kind is called. */
  readonly name: Name;
  readonly sections: readonly Section[];
}

export interface Catalogue {
  readonly pages: readonly Page[];
  /** In the order of their records. */
  readonly sections: readonly Section[];
  readonly words: readonly Word[];
  readonly groups: readonly Group[];
}

export interface Word {
  readonly text: string;
  readonly key: string;
  /** Readers say it, the pages do not: Pagefind knows nothing of it. */
  readonly isAsked?: true;
}

/** Readies a catalogue file for searching. */
export function openCatalogue(file: CatalogueFile): Catalogue {
  const pages = file.pages.map(openPage);
  const sections = pages.flatMap((page) => page.sections);
  const onPages = file.words.map((text): Word => ({ text, key: keyOf(text) }));
  const asked = new Map(
    sections
      .flatMap((section) => section.asked.flatMap(({ text }) => wordsOf(text)))
      .map(({ text, key }) => [key, text]),
  );
  const known = new Set([...onPages.map(({ key }) => key), ...asked.keys()]);
  for (const { key } of onPages) asked.delete(key);
  // The stem of a verb may stand behind a word: 全部移せる is 全部 and 移.
  const isWord = (key: string) => key.length > 1 && !known.has(key.slice(0, -1));
  const besides = [...asked].flatMap(([key, text]): Word[] => (isWord(key) ? [{ text, key, isAsked: true }] : []));
  return { pages, sections, words: [...onPages, ...besides], groups: file.groups };
}

function openPage(entry: PageEntry): Page {
  const sections: Section[] = [];
  const page: Page = {
    ...entry,
    nameKey: keyOf(entry.title),
    name: { text: entry.title, key: keyOf(entry.title + (entry.label ?? '')), length: lengthOf(entry.title) },
    sections,
  };
  for (const { anchor, heading = '', folded = false, repeated = false, asked = [] } of entry.sections) {
    sections.push({
      page,
      anchor: anchor ?? heading,
      heading,
      name: nameOf(heading),
      asked: asked.map(nameOf),
      isStep: /(?:[うくぐつぬぶむる]|(?<!ま)す)$/u.test(heading),
      folded,
      repeated,
    });
  }
  return page;
}

const nameOf = (text: string): Name => ({ text, key: keyOf(text), length: lengthOf(text) });

const wordsOf = (text: string) => runsOf(text).filter(({ script }) => script !== 'hiragana');

/** The length of the words of a name without its hiragana, which is grammar. */
function lengthOf(name: string): number {
  return Math.max(
    1,
    wordsOf(name).reduce((sum, { key }) => sum + key.length, 0),
  );
}
