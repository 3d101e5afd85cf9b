import {
  openCatalogue,
  type Catalogue,
  type CatalogueFile,
  type Readings,
  type Section,
} from '../language/catalogue.ts';
import { keyOf } from '../language/fold.ts';
import { Lexicon } from '../language/lexicon.ts';
import { askFor, wholeText } from '../language/parting.ts';
import { intentOf, needsReadings, readablePart, readQuery, type KanaOf } from '../language/query.ts';
import { rank, type PageHit } from '../language/rank.ts';

/** What a query finds. */
export interface Answer {
  readonly hits: readonly PageHit[];
  /** What to mark in titles, headings and excerpts. */
  readonly keys: readonly string[];
}

/** The part of Pagefind's JavaScript API that is used here. */
interface Pagefind {
  createInstance: (options: { basePath: string; noWorker: boolean; exactDiacritics: boolean }) => Instance;
}

interface Instance {
  init(): Promise<void>;
  /** Without a term: every record. */
  search(term: string | null, options?: { sort: Record<string, 'asc'> }): Promise<{ results: Result[] }>;
}

interface Result {
  readonly id: string;
  data(): Promise<{ content: string }>;
}

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * Pagefind behind our own reading of queries: the catalogue tells what a query means, Pagefind which sections hold that. It runs on the
 * page's thread: its worker would cost another 11 kB, and an answer takes a few milliseconds.
 */
export class SearchEngine {
  readonly #catalogue: Catalogue;
  readonly #language: string;
  readonly #pagefind: Instance;
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #records: ReadonlyMap<Section, Result>;
  readonly #holders = new Map<string, ReadonlySet<Section>>();
  #lexicon: Lexicon;
  #kanaOf: Promise<KanaOf | undefined> | undefined;

  private constructor(language: string, catalogue: Catalogue, pagefind: Instance, records: readonly Result[]) {
    const pairs = records.flatMap((record, i) => {
      const section = catalogue.sections[i];
      return section ? [[record, section] as const] : [];
    });
    this.#language = language;
    this.#catalogue = catalogue;
    this.#lexicon = new Lexicon(catalogue);
    this.#pagefind = pagefind;
    this.#sections = new Map(pairs.map(([{ id }, section]) => [id, section]));
    this.#records = new Map(pairs.map(([record, section]) => [section, record]));
  }

  /** Loads the catalogue and Pagefind. Rejects where one of them cannot be had, or where they are not of one build. */
  static async open(language: string): Promise<SearchEngine> {
    const [pagefind, file] = await Promise.all([
      openPagefind(),
      fetchJson<CatalogueFile>(`${BASE}search/${language}.json`),
    ]);
    const catalogue = openCatalogue(file);
    const { results } = await pagefind.search(null, { sort: { place: 'asc' } });
    if (results.length !== catalogue.sections.length) throw new Error('The index and the catalogue are of two builds');
    return new SearchEngine(language, catalogue, pagefind, results);
  }

  async answer(query: string): Promise<Answer> {
    const kanaOf = needsReadings(query, this.#lexicon) ? await this.#loadAids() : undefined;
    const parts = readQuery(query, this.#lexicon, kanaOf);
    const asked = new Map<string, boolean>();
    for (const { meanings, extra = false } of parts) {
      for (const { asks, isGuess = false } of meanings) {
        for (const ask of asks.flat()) asked.set(ask, asked.get(ask) === true || !(extra || isGuess));
      }
    }
    const held = new Map(
      await Promise.all([...asked].map(async ([ask, stands]) => [ask, await this.#holding(ask, stands)] as const)),
    );
    const meanings = parts.flatMap((part) => part.meanings);
    return {
      hits: rank(parts, intentOf(query), (spelling) => held.get(spelling) ?? new Set(), this.#catalogue),
      keys: [...new Set(meanings.flatMap(({ keys }) => keys))],
    };
  }

  /** Words of the pages nearest to a query that found nothing. */
  nearest(query: string): string[] {
    return this.#lexicon.nearest(keyOf(readablePart(query).text));
  }

  /** What stands in a section below its heading, as the page has it. */
  async textOf(section: Section): Promise<string> {
    const { content } = (await this.#records.get(section)?.data()) ?? { content: '' };
    return wholeText(content)
      .slice((section.heading || section.page.title).length)
      .trim();
  }

  /** The sections that hold a spelling. Rejects where it `stands` on the pages and Pagefind knows of none: a file of its index was not had. */
  async #holding(spelling: string, stands: boolean): Promise<ReadonlySet<Section>> {
    const known = this.#holders.get(spelling);
    if (known) return known;
    const { results } = await this.#pagefind.search(askFor(spelling));
    if (stands && results.length === 0) throw new Error(`The index did not answer: ${spelling}`);
    const sections = new Set(results.flatMap(({ id }) => this.#sections.get(id) ?? []));
    this.#holders.set(spelling, sections);
    return sections;
  }

  /** What few queries need: how words are read, and what romaji is meant. */
  #loadAids(): Promise<KanaOf | undefined> {
    this.#kanaOf ??= Promise.all([
      fetchJson<Readings>(`${BASE}search/${this.#language}.readings.json`),
      import('../language/romaji.ts'),
    ]).then(([readings, { kanaOf }]) => {
      this.#lexicon = new Lexicon(this.#catalogue, readings);
      return kanaOf;
    });
    // What failed is asked again next time.
    return this.#kanaOf.catch(() => (this.#kanaOf = undefined));
  }
}

async function openPagefind(): Promise<Instance> {
  const address = `${BASE}pagefind/pagefind.js`;
  // Browsers keep the failure of a script's address for the life of the page.
  const script = import(/* @vite-ignore */ address).catch(
    () => import(/* @vite-ignore */ `${address}?again=${performance.now()}`),
  );
  const { createInstance } = (await script) as Pagefind;
  // か and が are letters of their own, not one with a mark.
  const instance = createInstance({ basePath: `${BASE}pagefind/`, noWorker: true, exactDiacritics: true });
  await instance.init();
  return instance;
}

async function fetchJson<Content>(address: string): Promise<Content> {
  // The name stays the same from build to build: a cached copy is asked about, not trusted.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as Content;
}
