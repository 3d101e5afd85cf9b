import type { Catalogue, Page, Section } from './catalogue.ts';
import type { Meaning } from './lexicon.ts';
import type { Intent, Part } from './query.ts';

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

/** Which sections hold these very characters. */
export type Holders = (spelling: string) => ReadonlySet<Section>;

/** What a part of the query weighs by where it stands. */
export const W = {
  title: 6,
  heading: 2,
  /** What stands before the first heading says what the page is about. */
  intro: 2,
  body: 0.7,
  /** A page on which many sections speak of it, at most. */
  many: 3,
  /** All parts within one section. */
  together: 2,
  /** What stands alike on several pages says less about each. */
  repeated: 0.4,
  fit: 0.65,
  /** A step says what to do. */
  step: 1.25,
  guide: 1,
  tool: 0.9,
  questions: 0.75,
  reference: 0.8,
  terms: 0.15,
  cover: 1.2,
  /** A name that ends in 前に speaks of what comes before. */
  before: 0.4,
  weak: 0.35,
  cap: 4,
  bare: 20,
  meaning: 4,
  messageCover: 0.2,
  messageFaq: 1.5,
};

/** Ranks pages by how well they meet the parts of a query. Pages that meet nothing are left out. */
export function rank(parts: readonly Part[], intent: Intent, holders: Holders, catalogue: Catalogue): PageHit[] {
  const measured = parts.map((part) => measure(part, holders, catalogue));
  const [only, ...others] = parts.filter(({ extra }) => extra !== true);
  const isBare = only?.key === intent.bare && others.length === 0;
  const terms = new Set(
    isBare ? only.meanings.filter(({ weight }) => weight >= 0.9).flatMap(({ keys }) => keys.join('')) : [],
  );
  return catalogue.pages
    .map((page) => scorePage(page, measured, intent, terms))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** A part of the query with what each section makes of it. */
interface MeasuredPart {
  /** How much it tells: little where most sections hold it. */
  readonly rarity: number;
  readonly extra: boolean;
  readonly meanings: readonly Meaning[];
  readonly body: ReadonlyMap<Section, number>;
}

function measure({ meanings, extra, weak }: Part, holders: Holders, catalogue: Catalogue): MeasuredPart {
  const body = new Map<Section, number>();
  for (const meaning of meanings) {
    for (const section of holdAll(meaning, holders, catalogue)) {
      body.set(section, Math.max(body.get(section) ?? 0, meaning.weight));
    }
  }
  const others = catalogue.sections.length - body.size;
  const rarity =
    body.size === 0 ? 0 : Math.min(W.cap, Math.log(1 + (others + 0.5) / (body.size + 0.5))) * (weak ? W.weak : 1);
  return { rarity, extra: extra === true, meanings, body };
}

/** The sections that hold all keys of a meaning, in their text, their heading or, before the first heading, in the title. */
function holdAll({ keys, asks }: Meaning, holders: Holders, { sections }: Catalogue): Section[] {
  const held = asks.map((spellings) => spellings.map(holders));
  return sections.filter((section) =>
    keys.every(
      (key, i) =>
        section.headingKey.includes(key) ||
        (section.anchor === '' && section.page.titleKey.includes(key)) ||
        held[i]?.some((some) => some.has(section)),
    ),
  );
}

/** What a title or heading makes of the parts: more, the more of it they make up. A name that is about them and nothing else counts most. */
function inName(name: string, parts: readonly MeasuredPart[], base: number): { sum: number; met: Set<MeasuredPart> } {
  let [sum, length] = [0, 0];
  const met = new Set<MeasuredPart>();
  for (const part of parts) {
    const best = part.meanings
      .filter(({ keys }) => keys.every((key) => name.includes(key)))
      .map(({ keys, weight }) => ({ weight, length: keys.reduce((all, key) => all + key.length, 0) }))
      .reduce<{ weight: number; length: number } | undefined>(
        (found, next) => (found && found.weight * found.length >= next.weight * next.length ? found : next),
        undefined,
      );
    if (!best) continue;
    met.add(part);
    sum += part.rarity * best.weight;
    if (!part.extra) length += best.length;
  }
  return { sum: sum * (1 - W.fit + W.fit * Math.min(1, length / base)), met };
}

/** Of a page of questions or terms, each section is a page of its own: its heading is its title. */
const isCollection = ({ kind }: Page): boolean => kind === 'questions' || kind === 'terms';

function scorePage(page: Page, parts: readonly MeasuredPart[], intent: Intent, terms: ReadonlySet<string>): PageHit {
  const own = isCollection(page);
  const cover = intent.isMessage ? W.messageCover : W.cover;
  const sections = page.sections
    .map((section) => ({
      section,
      score:
        scoreSection(section, parts, own && section.anchor !== '', cover) *
        (page.kind === 'terms' && terms.has(section.headingKey) ? W.bare : 1),
    }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
  const best = sections[0]?.score ?? 0;
  const kind =
    W[page.kind] *
    (page.kind === 'terms' && intent.asksMeaning ? W.meaning : 1) *
    (page.kind === 'questions' && intent.isMessage ? W.messageFaq : 1);
  if (own) return { page, score: kind * best, sections };
  const title = inName(page.titleKey, parts, page.nameLength);
  let sum = W.title * title.sum * (/前に$/u.test(page.title) ? W.before : 1);
  const met = new Set(title.met);
  for (const part of parts) {
    const held = page.sections.reduce((count, section) => count + (part.body.get(section) ?? 0) * trustIn(section), 0);
    if (held > 0) met.add(part);
    sum += (part.rarity * W.many * held) / (held + 1.5);
  }
  return { page, score: kind * coverage(met, parts, cover) * (sum + W.together * best), sections };
}

function scoreSection(section: Section, parts: readonly MeasuredPart[], own: boolean, cover: number): number {
  const heading = inName(section.headingKey, parts, section.nameLength);
  let sum = (own ? W.title + W.heading : W.heading) * heading.sum * (section.isStep ? W.step : 1);
  const met = new Set(heading.met);
  for (const part of parts) {
    const held = part.body.get(section) ?? 0;
    if (held === 0) continue;
    met.add(part);
    sum += part.rarity * held * (section.anchor === '' ? W.intro : W.body) * (own ? W.together : 1);
  }
  return trustIn(section) * coverage(met, parts, cover) * sum;
}

/** What part of the query is met, squared: a page that meets all of it comes before one that meets a piece of it well. */
function coverage(met: ReadonlySet<MeasuredPart>, parts: readonly MeasuredPart[], exponent: number): number {
  const weight = (some: readonly MeasuredPart[]) =>
    some.filter((part) => !part.extra).reduce((sum, part) => sum + part.rarity, 0);
  const total = weight(parts);
  return total === 0 ? 0 : (weight(parts.filter((part) => met.has(part))) / total) ** exponent;
}

const trustIn = (section: Section): number => (section.repeated ? W.repeated : 1);
