import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import {
  indexName,
  MOST_WORDS,
  type CatalogueFile,
  type PageEntry,
  type PageKind,
  type SectionEntry,
} from '../../src/search/catalogue.ts';
import { kindOf } from '../../src/search/page-kind.ts';
import { compoundsOf, runsOf } from '../../src/search/runs.ts';
import { synonymGroups, type Term } from '../../src/search/synonyms.ts';
import { gatherWords, wordsWithin } from './gather-words.ts';
import type { ReadPage, ReadSection } from './read-page.ts';

export interface PageToIndex extends ReadPage {
  readonly url: string;
}

/** The files of a search: Pagefind's bundle, and per language a catalogue and the readings of its words. */
export interface SearchIndex {
  readonly bundle: readonly IndexFile[];
  readonly catalogues: Readonly<Record<string, CatalogueFile>>;
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

export interface IndexOptions {
  readonly terms: readonly Term[];
  /** What pages of a kind are called, by language. */
  readonly labels: (language: string) => Partial<Readonly<Record<PageKind, string>>>;
  /** The folded reading of a word, or ''. */
  readonly read: (word: string) => string;
}

/** Indexes pages of any number of languages; each language has an index of its own. Throws where Pagefind reports an error. */
export async function buildIndex(pages: readonly PageToIndex[], options: IndexOptions): Promise<SearchIndex> {
  const index = sound(await createIndex({})).index;
  if (!index) throw new Error('Pagefind gave no index');
  try {
    const languages = [...new Set(pages.map((page) => page.language))];
    const parts = languages.map((language) => ({
      language,
      pages: pages.filter((page) => page.language === language),
    }));
    const indexed = parts.map((part) => ({ ...part, ...wordsOf(part.pages, options.labels(part.language)) }));
    for (const { language, pages: own, words, holdings } of indexed) {
      for (const { url, content, text } of recordsOf(own, holdings)) {
        // Filters reach a result without entering the index of words: the text is there to be shown only.
        sound(await index.addCustomRecord({ url, content, language, filters: { text: [text] }, meta: {} }));
      }
      if (words.length > MOST_WORDS) throw new Error(`${words.length} words in ${language}: the names do not suffice`);
    }
    const { files } = sound(await index.getFiles());
    const records = recordNames(files);
    return {
      bundle: files.filter(({ path }) => isNeeded(path)),
      catalogues: Object.fromEntries(
        indexed.map(({ language, pages: own, words }) => [
          language,
          catalogueOf(own, words, records(language), options.terms, options.labels(language)),
        ]),
      ),
      readings: Object.fromEntries(indexed.map(({ language, words }) => [language, words.map(options.read)])),
    };
  } finally {
    await close();
  }
}

/** The words of a language in the order of their numbers, and which of them each section holds. */
type Labels = ReturnType<IndexOptions['labels']>;

function wordsOf(
  pages: readonly PageToIndex[],
  labels: Labels,
): { words: string[]; holdings: Map<ReadSection, number[]> } {
  const words = gatherWords(pages, Object.values(labels));
  const numberOf = new Map(words.map(({ key }, i) => [key, i]));
  const holdings = new Map<ReadSection, number[]>();
  for (const page of pages) {
    page.sections.forEach((section, i) => {
      const text = [
        section.heading,
        section.text,
        ...(i === 0 ? [page.title, labels[kindOf(page.url)], page.description] : []),
      ].join('\n');
      const held = compoundsOf(runsOf(text)).flatMap((compound) => wordsWithin(compound, numberOf));
      holdings.set(
        section,
        [...new Set(held)].sort((a, b) => a - b),
      );
    });
  }
  return { words: words.map(({ text }) => text), holdings };
}

interface SectionRecord {
  readonly url: string;
  readonly content: string;
  readonly text: string;
}

function recordsOf(pages: readonly PageToIndex[], holdings: ReadonlyMap<ReadSection, readonly number[]>): SectionRecord[] {
  return pages.flatMap((page) =>
    page.sections.map((section, i) => ({
      url: addressOf(page, section),
      content: (holdings.get(section) ?? []).map(indexName).join(' '),
      text: i === 0 ? [page.description, section.text].filter((part) => part !== '').join(' ') : section.text,
    })),
  );
}

const addressOf = (page: PageToIndex, section: ReadSection): string =>
  section.anchor === undefined ? page.url : `${page.url}#${section.anchor}`;

function catalogueOf(
  pages: readonly PageToIndex[],
  words: readonly string[],
  recordOf: (address: string) => string,
  terms: readonly Term[],
  labels: Labels,
): CatalogueFile {
  const seen = new Map<string, number>();
  for (const { text } of pages.flatMap((page) => page.sections)) seen.set(text, (seen.get(text) ?? 0) + 1);
  const entries = pages.map((page): PageEntry => ({
    url: page.url,
    title: page.title,
    kind: kindOf(page.url),
    ...labelOf(labels, kindOf(page.url)),
    sections: page.sections.map((section): SectionEntry => ({
      record: recordOf(addressOf(page, section)),
      ...(section.anchor === undefined ? {} : { anchor: section.anchor }),
      ...(section.heading === undefined ? {} : { heading: section.heading }),
      ...((seen.get(section.text) ?? 0) > 1 ? { repeated: true as const } : {}),
    })),
  }));
  const keys = words.map((word) =>
    runsOf(word)
      .map((run) => run.key)
      .join(''),
  );
  return { pages: entries, words, synonyms: synonymGroups(terms, (key) => keys.some((word) => word.includes(key))) };
}

function labelOf(labels: Labels, kind: PageKind): { label?: string } {
  const label = labels[kind];
  return label === undefined ? {} : { label };
}

/** Pagefind names a record after a hash of it: the catalogue keeps as much of each name as tells them apart. */
function recordNames(files: readonly IndexFile[]): (language: string) => (address: string) => string {
  const names = new Map<string, Map<string, string>>();
  for (const { path, content } of files) {
    const match = /^fragment\/(.+)_([\da-f]+)\.pf_fragment$/.exec(path);
    if (!match?.[1] || !match[2]) continue;
    const ofLanguage = names.get(match[1]) ?? new Map<string, string>();
    ofLanguage.set(fragmentAddress(content), match[2]);
    names.set(match[1], ofLanguage);
  }
  return (language) => {
    const own = names.get(language) ?? new Map<string, string>();
    const length = shortestDistinct([...own.values()]);
    return (address) => {
      const name = own.get(address);
      if (name === undefined) throw new Error(`Pagefind holds no record of ${address}`);
      return name.slice(0, length);
    };
  };
}

function fragmentAddress(content: Uint8Array): string {
  const text = new TextDecoder().decode(gunzipSync(content)).slice('pagefind_dcd'.length);
  return (JSON.parse(text) as { url: string }).url;
}

function shortestDistinct(names: readonly string[]): number {
  let length = 2;
  while (new Set(names.map((name) => name.slice(0, length))).size < names.length) length += 1;
  return length;
}

/** Pagefind's own boxes, their styles and its worker stay out: the site has its own box, and asks on the page's thread. */
const isNeeded = (path: string): boolean => !/^pagefind-.*\.(?:js|css)$/.test(path) && !path.startsWith('filter/');

function sound<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
