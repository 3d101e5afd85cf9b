import type { CatalogueFile, PageEntry, SectionEntry } from '../../src/search/catalogue.ts';
import { kindOf } from '../../src/search/page-kind.ts';
import { phraseGroups, synonymGroups, type Term } from '../../src/search/synonyms.ts';
import { keyOf } from '../../src/search/normalise.ts';
import type { GatheredWord } from './gather-words.ts';
import type { Labels, SectionToIndex } from './sections.ts';

/** The catalogue of one language: its pages with their sections, its words, and what means the same. */
export function writeCatalogue(
  sections: readonly SectionToIndex[],
  words: readonly GatheredWord[],
  terms: readonly Term[],
  labels: Labels,
): CatalogueFile {
  const pages = new Map<string, PageEntry & { sections: SectionEntry[] }>();
  for (const section of sections) {
    const { url, title } = section.page;
    const kind = kindOf(url);
    const label = labels[kind];
    const page = pages.get(url) ?? { url, title, kind, ...(label === undefined ? {} : { label }), sections: [] };
    pages.set(url, page);
    page.sections.push({
      ...(section.anchor === undefined || section.anchor === section.heading ? {} : { anchor: section.anchor }),
      ...(section.heading === undefined ? {} : { heading: section.heading }),
      ...(section.repeated ? { repeated: true as const } : {}),
    });
  }
  const headings = sections.map(({ heading }) => keyOf(heading ?? ''));
  const isHeld = (key: string) => words.some((word) => word.key.includes(key));
  return {
    pages: [...pages.values()],
    words: words.map(({ text }) => text),
    synonyms: synonymGroups(terms, isHeld),
    phrases: phraseGroups((key) => isHeld(key) || headings.some((heading) => heading.includes(key))),
  };
}
