import type { Catalogue, Page, PageKind, Section } from './catalogue.ts';
import type { Alternative } from './lookup.ts';
import type { Part } from './query.ts';

/** A page that answers, with the sections that answer best. */
export interface PageHit {
  readonly page: Page;
  readonly score: number;
  readonly sections: readonly SectionHit[];
}

export interface SectionHit {
  readonly section: Section;
  readonly score: number;
}

/** Which sections hold a word, by its number. */
export type Postings = (word: number) => ReadonlySet<Section>;

/** What a part of the query weighs by where it stands. */
const TITLE = 6;
const HEADING = 2;
/** What stands before the first heading says what the page is about. */
const INTRODUCTION = 2;
const BODY = 1;
/** A page on which many sections speak of it, at most. */
const MANY = 3;
/** What stands alike on several pages says less about each. */
const REPEATED = 0.4;
/** All parts within one section. */
const TOGETHER = 2;
const KIND: Readonly<Record<PageKind, number>> = { guide: 1, tool: 0.7, questions: 0.6, reference: 0.5 };

/** Ranks pages by how well they meet the parts of a query. Pages that meet nothing are left out. */
export function rank(parts: readonly Part[], postings: Postings, catalogue: Catalogue): PageHit[] {
  const measured = parts.map((part) => measure(part, postings, catalogue));
  return catalogue.pages
    .map((page) => scorePage(page, measured))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** A part of the query with what each title, heading and section makes of it. */
interface MeasuredPart {
  /** How much it tells: little where most sections hold it. */
  readonly rarity: number;
  readonly extra: boolean;
  readonly inTitle: (page: Page) => number;
  readonly inHeading: (section: Section) => number;
  readonly inBody: (section: Section) => number;
}

function measure(part: Part, postings: Postings, catalogue: Catalogue): MeasuredPart {
  const body = new Map<Section, number>();
  for (const alternative of part.alternatives) {
    for (const section of holdAll(alternative, postings, catalogue)) {
      body.set(section, Math.max(body.get(section) ?? 0, alternative.weight));
    }
  }
  const others = catalogue.sections.length - body.size;
  const inName = (name: string): number =>
    Math.max(0, ...part.alternatives.map((alternative) => alternative.weight * shareOfName(alternative, name)));
  return {
    rarity: body.size === 0 ? 0 : Math.log(1 + (others + 0.5) / (body.size + 0.5)),
    extra: part.extra ?? false,
    inTitle: (page) => inName(page.titleKey),
    inHeading: (section) => inName(section.headingKey),
    inBody: (section) => body.get(section) ?? 0,
  };
}

/** How much of a title or heading an alternative makes up: a name that is about it and nothing else counts most. */
function shareOfName({ keys }: Alternative, name: string): number {
  if (!keys.every((key) => name.includes(key))) return 0;
  const length = keys.reduce((sum, key) => sum + key.length, 0);
  return 0.4 + (0.6 * length) / name.length;
}

/** The sections that hold a word for each of the keys, or the keys in their heading where no words are asked for. */
function holdAll({ keys, words }: Alternative, postings: Postings, catalogue: Catalogue): Section[] {
  if (words.length === 0) {
    return catalogue.sections.filter(({ headingKey }) => keys.every((key) => headingKey.includes(key)));
  }
  const [first, ...rest] = words.map((numbers) => new Set(numbers.flatMap((number) => [...postings(number)])));
  return first ? [...first].filter((section) => rest.every((sections) => sections.has(section))) : [];
}

function scorePage(page: Page, parts: readonly MeasuredPart[]): PageHit {
  const sections = page.sections
    .map((section) => ({ section, score: scoreSection(section, parts) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
  let sum = 0;
  const met: MeasuredPart[] = [];
  for (const part of parts) {
    const title = part.inTitle(page);
    const heading = Math.max(...page.sections.map((section) => part.inHeading(section) * trustIn(section)));
    const held = page.sections.reduce((count, section) => count + part.inBody(section) * trustIn(section), 0);
    if (title + heading + held > 0) met.push(part);
    sum += part.rarity * (TITLE * title + HEADING * heading + (MANY * held) / (held + 1.5));
  }
  const best = sections[0]?.score ?? 0;
  return { page, score: KIND[page.kind] * coverage(met, parts) * (sum + TOGETHER * best), sections };
}

function scoreSection(section: Section, parts: readonly MeasuredPart[]): number {
  let sum = 0;
  const met: MeasuredPart[] = [];
  for (const part of parts) {
    const heading = part.inHeading(section);
    const body = part.inBody(section) * (section.anchor === '' ? INTRODUCTION : BODY);
    const value = Math.max(heading * HEADING, body);
    if (value > 0) met.push(part);
    sum += part.rarity * value;
  }
  return trustIn(section) * coverage(met, parts) * sum;
}

/** What part of the query is met, squared: a page that meets all of it comes before one that meets a piece of it well. */
function coverage(met: readonly MeasuredPart[], parts: readonly MeasuredPart[]): number {
  const weight = (some: readonly MeasuredPart[]) =>
    some.filter((part) => !part.extra).reduce((sum, part) => sum + part.rarity, 0);
  const total = weight(parts);
  return total === 0 ? 0 : (weight(met) / total) ** 2;
}

const trustIn = (section: Section): number => (section.repeated ? REPEATED : 1);
