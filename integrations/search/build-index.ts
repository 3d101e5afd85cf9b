import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import {
  indexName,
  MOST_WORDS,
  type CatalogueFile,
  type PageEntry,
  type PageKind,
  type Readings,
  type SectionEntry,
} from '../../src/search/catalogue.ts';
import { kindOf } from '../../src/search/page-kind.ts';
import { runsOf } from '../../src/search/runs.ts';
import { synonymGroups, type Term } from '../../src/search/synonyms.ts';
import { gatherWords, wordsOf } from './gather-words.ts';
import type { ReadPage, ReadSection } from './read-page.ts';

export interface PageToIndex extends ReadPage {
  readonly url: string;
}

/** The files of a search: Pagefind's bundle, and per language a catalogue and the readings of its words. */
export interface SearchIndex {
  readonly bundle: readonly IndexFile[];
  readonly catalogues: Readonly<Record<string, CatalogueFile>>;
  readonly readings: Readonly<Record<string, Readings>>;
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
    const indexed = parts.map((part) => ({ ...part, ...holdingsOf(part.pages, options) }));
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
      bundle: files.filter(({ path }) => isNeeded(path)).map(shrunk),
      catalogues: Object.fromEntries(
        indexed.map(({ language, pages: own, words }) => [
          language,
          catalogueOf(own, words, records(language), options.terms, options.labels(language)),
        ]),
      ),
      readings: Object.fromEntries(indexed.map(({ language, words }) => [language, readingsOf(words, options.read)])),
    };
  } finally {
    await close();
  }
}

/** The words of a language in the order of their numbers, and which of them each section holds. */
type Labels = ReturnType<IndexOptions['labels']>;

function holdingsOf(
  pages: readonly PageToIndex[],
  options: Pick<IndexOptions, 'labels' | 'terms'>,
): { words: string[]; holdings: Map<ReadSection, number[]> } {
  const meant = new Set(synonymGroups(options.terms, () => true).flat());
  const isMeant = (key: string) => meant.has(key);
  const texts = textsOf(pages, options.labels(pages[0]?.language ?? ''));
  const words = gatherWords([...texts.values()], isMeant);
  const numberOf = new Map(words.map(({ key }, i) => [key, i]));
  const holdings = new Map<ReadSection, number[]>();
  for (const [section, text] of texts) {
    const held = wordsOf(text, isMeant).flatMap(({ key }) => numberOf.get(key) ?? []);
    holdings.set(
      section,
      [...new Set(held)].sort((a, b) => a - b),
    );
  }
  return { words: words.map(({ text }) => text), holdings };
}

/** What each section is found by. What stands alike on several pages is indexed in full once, elsewhere by its heading. */
function textsOf(pages: readonly PageToIndex[], labels: Labels): Map<ReadSection, string> {
  const texts = new Map<ReadSection, string>();
  const seen = new Set<string>();
  for (const page of pages) {
    page.sections.forEach((section, i) => {
      const about = i === 0 ? [page.title, labels[kindOf(page.url)], page.description] : [];
      const text = seen.has(section.text) ? '' : section.text;
      texts.set(section, [...about, section.heading, text].join('\n'));
      seen.add(section.text);
    });
  }
  return texts;
}

/** How the runs of the words are read: reading → keys, for what has kanji. */
function readingsOf(words: readonly string[], read: (word: string) => string): Readings {
  const readings: { [reading: string]: string[] } = {};
  for (const { text, key } of words.flatMap(runsOf)) {
    const reading = read(text);
    if (reading === '' || readings[reading]?.includes(key)) continue;
    (readings[reading] ??= []).push(key);
  }
  return readings;
}

interface SectionRecord {
  readonly url: string;
  readonly content: string;
  readonly text: string;
}

function recordsOf(
  pages: readonly PageToIndex[],
  holdings: ReadonlyMap<ReadSection, readonly number[]>,
): SectionRecord[] {
  return pages.flatMap((page) =>
    page.sections.map((section, i) => ({
      url: addressOf(page, section),
      content: (holdings.get(section) ?? []).map(indexName).join(' '),
      text: i === 0 ? introductionOf(page, section) : section.text,
    })),
  );
}

/** The description of a page and what stands before its first heading, each once. */
const introductionOf = ({ description }: ReadPage, { text }: ReadSection): string =>
  text.includes(description) ? text : `${description} ${text}`.trim();

const addressOf = (page: PageToIndex, section: ReadSection): string =>
  section.anchor === undefined ? page.url : `${page.url}#${section.anchor}`;

function catalogueOf(
  pages: readonly PageToIndex[],
  words: readonly string[],
  recordOf: (address: string) => string | undefined,
  terms: readonly Term[],
  labels: Labels,
): CatalogueFile {
  const seen = new Map<string, number>();
  for (const { text } of pages.flatMap((page) => page.sections)) {
    if (text !== '') seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const entries = pages.map((page): PageEntry => ({
    url: page.url,
    title: page.title,
    kind: kindOf(page.url),
    ...labelOf(labels, kindOf(page.url)),
    sections: page.sections.flatMap((section): SectionEntry[] => {
      const record = recordOf(addressOf(page, section));
      // Pagefind keeps no record of a section without words.
      if (record === undefined) return [];
      return [
        {
          record,
          ...(section.anchor === undefined ? {} : { anchor: section.anchor }),
          ...(section.heading === undefined ? {} : { heading: section.heading }),
          ...((seen.get(section.text) ?? 0) > 1 ? { repeated: true as const } : {}),
        },
      ];
    }),
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
function recordNames(files: readonly IndexFile[]): (language: string) => (address: string) => string | undefined {
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
    return (address) => own.get(address)?.slice(0, length);
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

/** Pagefind ships its script with long names: a fifth of it goes. */
function shrunk(file: IndexFile): IndexFile {
  if (file.path !== 'pagefind.js') return file;
  const { code, errors } = minifySync(file.path, new TextDecoder().decode(file.content), { module: true });
  if (errors.length > 0) throw new Error(`pagefind.js: ${errors.map(({ message }) => message).join('; ')}`);
  return { path: file.path, content: new TextEncoder().encode(code) };
}

function sound<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
