import {
  indexName,
  openCatalogue,
  type Catalogue,
  type CatalogueFile,
  type Readings,
  type Section,
} from '../../search/catalogue.ts';
import { nearestWords } from '../../search/nearest.ts';
import { needsReadings, readQuery, type KanaOf } from '../../search/query.ts';
import { rank, type PageHit } from '../../search/rank.ts';

/** What a query finds. */
export interface Answer {
  readonly hits: readonly PageHit[];
  /** What to mark in titles, headings and excerpts. */
  readonly keys: readonly string[];
}

/** The part of Pagefind's JavaScript API that is used here. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    init(): Promise<void>;
    /** Without a term: every record, in the order in which they were indexed. */
    search(term: string | null): Promise<{ results: PagefindResult[] }>;
  };
}

interface PagefindResult {
  readonly id: string;
  data(): Promise<{ filters: { text?: string[] } }>;
}

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * Pagefind behind our own reading of queries: the catalogue tells which words a query means, Pagefind which sections hold them.
 * It runs on the page's thread: its worker would cost another 11 kB, and an answer takes a few milliseconds.
 */
export class SearchEngine {
  readonly catalogue: Catalogue;
  readonly #language: string;
  readonly #search: (term: string) => Promise<{ results: PagefindResult[] }>;
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #postings = new Map<number, Promise<ReadonlySet<Section>>>();
  readonly #records: ReadonlyMap<Section, PagefindResult>;
  #aids: Promise<readonly [Readings, KanaOf]> | undefined;

  private constructor(
    language: string,
    catalogue: Catalogue,
    search: (term: string) => Promise<{ results: PagefindResult[] }>,
    records: readonly PagefindResult[],
  ) {
    const pairs = catalogue.sections.flatMap((section, i) => {
      const record = records[i];
      return record ? [{ section, record }] : [];
    });
    this.#language = language;
    this.catalogue = catalogue;
    this.#search = search;
    this.#sections = new Map(pairs.map(({ section, record }) => [record.id, section]));
    this.#records = new Map(pairs.map(({ section, record }) => [section, record]));
  }

  /** Loads the catalogue and Pagefind. Rejects where one of them cannot be had, or where they are not of one build. */
  static async open(language: string): Promise<SearchEngine> {
    const [instance, file] = await Promise.all([
      openPagefind(),
      fetchJson<CatalogueFile>(`${BASE}search/${language}.json`),
    ]);
    const catalogue = openCatalogue(file);
    const { results } = await instance.search(null);
    if (results.length !== catalogue.sections.length) throw new Error('The index and the catalogue are of two builds');
    return new SearchEngine(language, catalogue, (term) => instance.search(term), results);
  }

  async answer(query: string): Promise<Answer> {
    const [readings, kanaOf] = needsReadings(query, this.catalogue) ? await this.#loadAids() : [];
    const parts = readQuery(query, this.catalogue, readings, kanaOf);
    const alternatives = parts.flatMap((part) => part.alternatives);
    const words = [...new Set(alternatives.flatMap((alternative) => alternative.words.flat()))];
    const held = new Map(await Promise.all(words.map(async (word) => [word, await this.#sectionsWith(word)] as const)));
    return {
      hits: rank(parts, (word) => held.get(word) ?? new Set(), this.catalogue),
      keys: [...new Set(alternatives.flatMap((alternative) => alternative.keys))],
    };
  }

  nearest(query: string): string[] {
    return nearestWords(query, this.catalogue);
  }

  /** What stands in a section, to be shown. */
  async textOf(section: Section): Promise<string> {
    return (await this.#records.get(section)?.data())?.filters.text?.[0] ?? '';
  }

  #sectionsWith(word: number): Promise<ReadonlySet<Section>> {
    const known = this.#postings.get(word);
    if (known) return known;
    const asked = this.#ask(word);
    this.#postings.set(word, asked);
    // What failed is asked again next time.
    asked.catch(() => this.#postings.delete(word));
    return asked;
  }

  async #ask(word: number): Promise<ReadonlySet<Section>> {
    const { results } = await this.#search(indexName(word));
    // Every word of the catalogue stands in some section: Pagefind answers so where a file of its index could not be had.
    if (results.length === 0) throw new Error('The index did not answer');
    return new Set(results.flatMap(({ id }) => this.#sections.get(id) ?? []));
  }

  /** What few queries need: how words are read, and what romaji is meant. */
  #loadAids(): Promise<readonly [Readings?, KanaOf?]> {
    this.#aids ??= Promise.all([
      fetchJson<Readings>(`${BASE}search/${this.#language}.readings.json`),
      import('../../search/romaji.ts').then(({ kanaOf }) => kanaOf),
    ]);
    // What failed is asked again next time.
    return this.#aids.catch(() => {
      this.#aids = undefined;
      return [];
    });
  }
}

async function openPagefind(): Promise<ReturnType<Pagefind['createInstance']>> {
  const pagefind = (await import(/* @vite-ignore */ `${BASE}pagefind/pagefind.js`)) as Pagefind;
  const instance = pagefind.createInstance({ basePath: `${BASE}pagefind/`, noWorker: true });
  await instance.init();
  return instance;
}

async function fetchJson<Content>(address: string): Promise<Content> {
  // The name stays the same from build to build: a cached copy is asked about, not trusted.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as Content;
}
