import { openCatalogue, type Catalogue, type PageKind, type Section } from '../../../src/search/catalogue.ts';
import { keyOf } from '../../../src/search/normalise.ts';
import { readQuery } from '../../../src/search/query.ts';
import { kanaOf } from '../../../src/search/romaji.ts';
import { rank, type PageHit } from '../../../src/search/rank.ts';
import { phraseGroups, synonymGroups, type Term } from '../../../src/search/synonyms.ts';
import { gatherWords, wordsOf } from '../../../integrations/search/gather-words.ts';

/** A page for a test: its title, kind and sections (heading → text; '' is what stands before the first heading). */
export interface TestPage {
  readonly title: string;
  readonly kind?: PageKind;
  readonly label?: string;
  readonly sections: Readonly<Record<string, string>>;
}

/** A small site in memory, without Pagefind: which section holds which word is reckoned here. */
export function openSite(pages: Readonly<Record<string, TestPage>>, terms: readonly Term[] = [], readings = {}) {
  const isMeant = (key: string) => synonymGroups(terms, () => true).some((group) => group.includes(key));
  const texts = Object.values(pages).flatMap((page) =>
    Object.entries(page.sections).map(([heading, text], i) =>
      [...(i === 0 ? [page.title, page.label ?? ''] : []), heading, text].join('\n'),
    ),
  );
  const words = gatherWords(texts, isMeant);
  const catalogue: Catalogue = openCatalogue({
    pages: Object.entries(pages).map(([url, { title, kind, label, sections }]) => ({
      url,
      title,
      kind: kind ?? 'guide',
      ...(label === undefined ? {} : { label }),
      sections: Object.keys(sections).map((heading, i) => ({
        ...(heading === '' ? {} : { anchor: `s${i}`, heading }),
      })),
    })),
    words: words.map(({ text }) => text),
    synonyms: synonymGroups(terms, (key) => words.some((word) => word.key.includes(key))),
    phrases: phraseGroups(
      (key) =>
        words.some((word) => word.key.includes(key)) ||
        Object.values(pages).some((page) => Object.keys(page.sections).some((name) => keyOf(name).includes(key))),
    ),
  });
  const held = texts.map((text) => new Set(wordsOf(text, isMeant).map(({ key }) => key)));
  const postings = (word: number): ReadonlySet<Section> =>
    new Set(catalogue.sections.filter((_, i) => held[i]?.has(words[word]?.key ?? '')));
  const ask = (query: string): PageHit[] => rank(readQuery(query, catalogue, readings, kanaOf), postings, catalogue);
  return { catalogue, ask, addresses: (query: string) => ask(query).map((hit) => hit.page.url) };
}
