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
}

/** A section ready for comparison. */
export interface Section {
  readonly page: Page;
  readonly anchor: string;
  readonly heading: string;
  readonly headingKey: string;
  /** The length of its words without hiragana. */
  readonly nameLength: number;
  /** Its heading says what to do. */
  readonly isStep: boolean;
  readonly folded: boolean;
  readonly repeated: boolean;
}

export interface Page extends Omit<PageEntry, 'sections'> {
  /** The title and what a page of this kind is called. */
  readonly titleKey: string;
  readonly nameKey: string;
  readonly nameLength: number;
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
}

/** Readies a catalogue file for searching. */
export function openCatalogue(file: CatalogueFile): Catalogue {
  const pages = file.pages.map(openPage);
  return {
    pages,
    sections: pages.flatMap((page) => page.sections),
    words: file.words.map((text) => ({ text, key: keyOf(text) })),
    groups: file.groups,
  };
}

function openPage(entry: PageEntry): Page {
  const sections: Section[] = [];
  const page: Page = {
    ...entry,
    titleKey: keyOf(entry.title + (entry.label ?? '')),
    nameKey: keyOf(entry.title),
    nameLength: lengthOf(entry.title),
    sections,
  };
  for (const { anchor, heading = '', folded = false, repeated = false } of entry.sections) {
    sections.push({
      page,
      anchor: anchor ?? heading,
      heading,
      headingKey: keyOf(heading),
      nameLength: lengthOf(heading),
      isStep: /(?:[うくぐつぬぶむる]|(?<!ま)す)$/u.test(heading),
      folded,
      repeated,
    });
  }
  return page;
}

/** The length of the words of a name without its hiragana, which is grammar. */
function lengthOf(name: string): number {
  const words = runsOf(name).filter(({ script }) => script !== 'hiragana');
  return Math.max(
    1,
    words.reduce((sum, { key }) => sum + key.length, 0),
  );
}
