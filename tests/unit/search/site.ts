import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openCatalogue, type PageKind } from '../../../src/search/language/catalogue.ts';
import { Lexicon } from '../../../src/search/language/lexicon.ts';
import { partedText } from '../../../src/search/language/parting.ts';
import { intentOf, readQuery } from '../../../src/search/language/query.ts';
import { rank, type PageHit } from '../../../src/search/language/rank.ts';
import { kanaOf } from '../../../src/search/language/romaji.ts';
import { catalogueOf, recordsOf, type Questions, type Synonyms } from '../../../src/search/build/index-pages.ts';
import type { Term } from '../../../src/search/build/readings.ts';

/** What means the same for every site. */
const synonyms = parse(readFileSync('src/content/search-terms.yaml', 'utf8')) as Synonyms;

/** A page for a test: its title and sections (heading → text; '' is what stands before the first heading; `folded` within a step). */
export interface TestPage {
  readonly title: string;
  readonly sections: Readonly<Record<string, string | { readonly folded: true; readonly text: string }>>;
}

/** A small site in memory, without Pagefind: which section holds what is reckoned here. */
export function openSite(
  pages: Readonly<Record<string, TestPage>>,
  terms: readonly Term[] = [],
  readings: Readonly<Record<string, readonly string[]>> = {},
  labels: Partial<Record<PageKind, string>> = {},
  questions: Questions = {},
) {
  const read = Object.entries(pages).map(([url, { title, sections }]) => ({
    url,
    title,
    language: 'ja',
    description: '',
    sections: Object.entries(sections).map(([heading, section], i) => ({
      ...(heading !== '' && { anchor: `s${i}`, heading }),
      ...(typeof section === 'string' ? { text: section } : section),
    })),
  }));
  const records = read.flatMap(recordsOf);
  const catalogue = openCatalogue(catalogueOf(read, records, { terms, synonyms, questions, labels }));
  const lexicon = new Lexicon(catalogue, readings);
  const texts = records.map(({ name, text }) => ` ${partedText(`${name} ${text}`).toLowerCase()} `);
  const holders = (spelling: string) =>
    new Set(catalogue.sections.filter((_, i) => texts[i]?.includes(` ${partedText(spelling).toLowerCase()} `)));
  const ask = (query: string): PageHit[] =>
    rank(readQuery(query, lexicon, kanaOf), intentOf(query), holders, catalogue);
  return { catalogue, lexicon, holders, ask, addresses: (query: string) => ask(query).map((hit) => hit.page.url) };
}
