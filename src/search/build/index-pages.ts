import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { CatalogueFile, Group, PageEntry, PageKind, Readings, SectionEntry } from '../language/catalogue.ts';
import { keyOf } from '../language/fold.ts';
import { INNER, partedText } from '../language/parting.ts';
import { runsOf, wordsOfTerm } from '../language/words.ts';
import type { ReadPage, ReadSection } from './read-page.ts';
import { readingsOf, type Term } from './readings.ts';

export interface PageToIndex extends ReadPage {
  readonly url: string;
}

/** What pages of a kind are called (計算ツール). */
type Labels = Partial<Readonly<Record<PageKind, string>>>;

/** What means the same in daily use, and what programs say. */
export interface Synonyms {
  readonly everyday: readonly (readonly string[])[];
  readonly errors: readonly (readonly string[])[];
}

/** How readers ask for a page or a section, by its address (`/stop-cpf/#m2`). */
export type Questions = Readonly<Record<string, readonly string[]>>;

export interface IndexOptions {
  readonly terms: readonly Term[];
  readonly synonyms: Synonyms;
  readonly questions: Questions;
  /** By language. */
  readonly labels: (language: string) => Labels;
  /** How words of kanji are read. */
  readonly table: Readonly<Record<string, string>>;
}

/** What the box needs beside Pagefind's bundle, a language. */
export interface Beside {
  readonly catalogue: CatalogueFile;
  readonly readings: Readings;
}

/**
 * Indexes pages of any number of languages, a record a section, and writes Pagefind's bundle into a folder as Pagefind makes it.
 * Throws where Pagefind reports an error.
 */
export async function indexPages(
  pages: readonly PageToIndex[],
  { terms, synonyms, questions, labels, table }: IndexOptions,
  folder: string,
): Promise<Readonly<Record<string, Beside>>> {
  const beside: Record<string, Beside> = {};
  try {
    const { index } = sound(await createIndex({ includeCharacters: INNER }));
    if (!index) throw new Error('Pagefind gave no index');
    for (const language of new Set(pages.map((page) => page.language))) {
      const own = pages.filter((page) => page.language === language);
      const records = own.flatMap(recordsOf);
      await addRecords(index, records, language);
      const catalogue = catalogueOf(own, records, { terms, synonyms, questions, labels: labels(language) });
      beside[language] = { catalogue, readings: readingsOf(catalogue.words, terms, table) };
    }
    sound(await index.writeFiles({ outputPath: folder }));
    return beside;
  } finally {
    await close();
  }
}

/** A section as Pagefind holds it. */
interface SectionRecord {
  readonly url: string;
  /** Its heading, or the title of its page: stands before its text, and is cut off again where the text is shown. */
  readonly name: string;
  readonly text: string;
}

export function recordsOf({ url, title, description, sections }: PageToIndex): SectionRecord[] {
  return sections.map(({ heading = title, text, ...section }) =>
    section.anchor === undefined
      ? // Before the first heading stands what the page says of itself as well.
        { url, name: title, text: text.includes(description) ? text : `${description} ${text}`.trim() }
      : { url: addressOf(url, section), name: heading, text },
  );
}

/** The records in the order of the catalogue: their place is what both know a section by. */
async function addRecords(index: PagefindIndex, records: readonly SectionRecord[], language: string): Promise<void> {
  for (const [place, { url, name, text }] of records.entries()) {
    const content = partedText(`${name} ${text}`.trim());
    sound(await index.addCustomRecord({ url, language, content, sort: { place: `${place}` } }));
  }
}

export function catalogueOf(
  pages: readonly PageToIndex[],
  records: readonly SectionRecord[],
  {
    terms,
    synonyms,
    questions,
    labels,
  }: { terms: readonly Term[]; synonyms: Synonyms; questions: Questions; labels: Labels },
): CatalogueFile {
  const everything = records.map(({ name, text }) => `${name}\n${text}`).join('\n');
  const groups = groupsOf(terms, synonyms, everything);
  const meant = new Set(groups.flatMap(([onPages, besides]) => [...onPages, ...besides]).map(keyOf));
  const times = new Map<string, number>();
  for (const { text } of records) times.set(text, (times.get(text) ?? 0) + 1);
  const isRepeated = (text: string) => text !== '' && (times.get(text) ?? 0) > 1;
  return {
    pages: pages.map(({ url, title, sections }): PageEntry => {
      const kind = kindOf(url);
      const label = labels[kind];
      return {
        url,
        title,
        kind,
        ...(label && { label }),
        sections: sections.map((section) => entryOf(section, questions[addressOf(url, section)], isRepeated)),
      };
    }),
    words: wordsOf(everything).filter((word) => /^\d$/.test(word) || keyOf(word).length > 1 || meant.has(keyOf(word))),
    groups,
  };
}

/** Where a section stands: what stands before the first heading is the page itself. */
export const addressOf = (url: string, { anchor }: Pick<ReadSection, 'anchor'>): string =>
  anchor === undefined ? url : `${url}#${anchor}`;

function entryOf(
  { anchor, heading, folded, text }: ReadSection,
  asked: readonly string[] | undefined,
  isRepeated: (text: string) => boolean,
): SectionEntry {
  return {
    ...(anchor === undefined || anchor === heading ? {} : { anchor }),
    ...(heading === undefined ? {} : { heading }),
    ...(folded && { folded }),
    ...(isRepeated(text) ? { repeated: true as const } : {}),
    ...(asked && { asked }),
  };
}

/** The words of a text but hiragana, each spelling once; Pagefind knows no case. */
function wordsOf(text: string): string[] {
  const runs = runsOf(text).filter(({ script }) => script !== 'hiragana');
  return [...new Map(runs.map((run) => [run.text.toLowerCase(), run.text])).values()].sort();
}

/** What means the same, where a member of it stands on the pages: the others lead nowhere. A single character stands in too many words. */
function groupsOf(terms: readonly Term[], { everyday, errors }: Synonyms, everything: string): Group[] {
  const parted = ` ${partedText(everything).toLowerCase()} `;
  const stands = (term: string) =>
    term.length > 1 && wordsOfTerm(term).every((word) => parted.includes(` ${partedText(word).toLowerCase()} `));
  const groupOf = (group: readonly string[]): [string[], string[]] => [
    group.filter(stands),
    group.filter((term) => !stands(term)),
  ];
  const fromGlossary = terms.map(({ ja, en, synonyms = [] }) => [ja, ...(en === undefined ? [] : [en]), ...synonyms]);
  return [
    ...[...fromGlossary, ...everyday].map((group): Group => groupOf(group)),
    ...errors.map((group): Group => [...groupOf(group), 'error']),
  ].filter(([onPages, besides]) => onPages.length > 0 && onPages.length + besides.length > 1);
}

/** What kind of page an address leads to, in any language. */
function kindOf(address: string): PageKind {
  if (/\/tools\//.test(address)) return 'tool';
  if (address === '/') return 'home';
  const kinds: Readonly<Record<string, PageKind>> = {
    faq: 'questions',
    glossary: 'terms',
    about: 'reference',
    accessibility: 'reference',
    changes: 'history',
  };
  return kinds[address.split('/').at(-2) ?? ''] ?? 'guide';
}

function sound<Response extends { readonly errors: readonly string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
