import { close, createIndex, type IndexFile } from 'pagefind';
import { indexName, MOST_WORDS, type CatalogueFile, type Readings } from '../../src/search/catalogue.ts';
import { keyOf } from '../../src/search/normalise.ts';
import { runsOf } from '../../src/search/segment.ts';
import { spacedKey, synonymGroups, type Term } from '../../src/search/synonyms.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { gatherWords, wordsOf } from './gather-words.ts';
import { sectionsOf, type Labels, type PageToIndex, type SectionToIndex } from './sections.ts';
import { shrink } from './shrink.ts';

/** The files of a search: Pagefind's bundle, and per language a catalogue and the readings of its words. */
export interface SearchIndex {
  readonly bundle: readonly IndexFile[];
  readonly catalogues: Readonly<Record<string, CatalogueFile>>;
  readonly readings: Readonly<Record<string, Readings>>;
}

export interface IndexOptions {
  readonly terms: readonly Term[];
  /** What pages of a kind are called, by language. */
  readonly labels: (language: string) => Labels;
  /** The folded reading of a word, or ''. */
  readonly read: (word: string) => string;
}

/** Indexes pages of any number of languages; each language has an index of its own. Throws where Pagefind reports an error. */
export async function buildIndex(pages: readonly PageToIndex[], options: IndexOptions): Promise<SearchIndex> {
  const languages = [...new Set(pages.map((page) => page.language))];
  const parts = languages.map((language) =>
    readyLanguage(
      language,
      pages.filter((page) => page.language === language),
      options,
    ),
  );
  return {
    bundle: await runPagefind(parts),
    catalogues: Object.fromEntries(parts.map(({ language, catalogue }) => [language, catalogue])),
    readings: Object.fromEntries(
      parts.map(({ language, catalogue }) => [language, readingsOf(catalogue.words, options)]),
    ),
  };
}

interface LanguagePart {
  readonly language: string;
  readonly catalogue: CatalogueFile;
  /** In the order of the catalogue: Pagefind keeps it, and the page tells records by it. */
  readonly records: readonly { readonly url: string; readonly content: string; readonly text: string }[];
}

function readyLanguage(language: string, pages: readonly PageToIndex[], options: IndexOptions): LanguagePart {
  const labels = options.labels(language);
  const meant = new Set(synonymGroups(options.terms, () => true).flat());
  const isMeant = (key: string) => meant.has(key);
  const keysOf = ({ foundBy }: SectionToIndex) => wordsOf(foundBy, isMeant).map(({ key }) => key);
  // Pagefind keeps no record of what has no words.
  const sections = sectionsOf(pages, labels).filter((section) => keysOf(section).length > 0);
  const words = gatherWords(
    sections.map(({ foundBy }) => foundBy),
    isMeant,
  );
  if (words.length > MOST_WORDS) throw new Error(`${words.length} words in ${language}: the names do not suffice`);
  const numberOf = new Map(words.map(({ key }, i) => [key, i]));
  return {
    language,
    catalogue: writeCatalogue(sections, words, options.terms, labels),
    records: sections.map((section) => ({
      url: section.anchor === undefined ? section.page.url : `${section.page.url}#${section.anchor}`,
      content: [...new Set(keysOf(section).flatMap((key) => numberOf.get(key) ?? []))]
        .sort((a, b) => a - b)
        .map(indexName)
        .join(' '),
      text: section.shown,
    })),
  };
}

async function runPagefind(parts: readonly LanguagePart[]): Promise<IndexFile[]> {
  try {
    const { index } = sound(await createIndex({}));
    if (!index) throw new Error('Pagefind gave no index');
    for (const { language, records } of parts) {
      for (const { url, content, text } of records) {
        // Filters reach a result without entering the index of words: the text is there to be shown only.
        sound(await index.addCustomRecord({ url, content, language, filters: { text: [text] }, meta: {} }));
      }
    }
    const { files } = sound(await index.getFiles());
    return await Promise.all(files.filter(({ path }) => isNeeded(path)).map(shrink));
  } finally {
    await close();
  }
}

/** How the runs of the words are read, and the terms: reading → keys, for what is not written as it is read. */
function readingsOf(words: readonly string[], { terms, read }: IndexOptions): Readings {
  const readings: { [reading: string]: string[] } = {};
  const learn = (reading: string, key: string): void => {
    if (reading === '' || reading === key || readings[reading]?.includes(key)) return;
    (readings[reading] ??= []).push(key);
  };
  for (const { text, key } of words.flatMap(runsOf)) learn(read(text), key);
  // A term of several words has no key of its own.
  for (const { ja, reading } of terms) if (!spacedKey(ja).includes(' ')) learn(keyOf(reading ?? ''), spacedKey(ja));
  return readings;
}

/** Pagefind's own boxes, their styles and its worker stay out: the site has its own box, and asks on the page's thread. */
const isNeeded = (path: string): boolean => !/^pagefind-.*\.(?:js|css)$/.test(path) && !path.startsWith('filter/');

function sound<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
