import type { Catalogue, Name, Page, PageKind, Section } from './catalogue.ts';
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
const TITLE = 7.5;
const HEADING = 2.5;
/** What stands before the first heading says what the page is about. */
const INTRODUCTION = 1.6;
const BODY = 0.65;
/** A page on which many sections speak of it, at most. */
const MANY = 3;
/** All parts within one section. */
const TOGETHER = 2;

/** A query that is the name of a page and nothing else. */
const NAMED = 1.5;

/** How much of a name's weight depends on how much of it the query makes up. */
const FIT = 0.5;
/** A heading that says what to do, and a title that says what comes before that. */
const STEP = 1.25;
const BEFORE = 0.3;
/** The heading of what is folded within a step: a warning, a reason. */
const FOLDED = 0.6;
/** What stands alike on several pages says less about each. */
const REPEATED = 0.3;
/** A question of readers, beside a name of the page's own: it counts by how much of it the query makes up. */
const ASKED = { worth: 0.5, fit: 1 } as const;
/** What was not asked for but is good to have, and the most that the rarest part tells. */
const EXTRA = 0.8;
const RAREST = 3.6;

/** Meanings at least so sure, beside the surest, make up how rare a part is. */
const SURE = 0.75;

/** Pages that do the thing stand before pages that name it. */
const KIND: Readonly<Record<PageKind, number>> = {
  guide: 1,
  home: 0.9,
  tool: 0.9,
  questions: 0.9,
  reference: 0.84,
  history: 0.4,
  terms: 0.15,
};
/** The glossary for the bare term, and for who asks what something means. */
const BARE_TERM = 20;
const MEANING = 4;
/** A pasted message is met by what it holds, not by all of it. */
const MESSAGE = { coverage: 0.2, questions: 1.5 } as const;

/** Ranks pages by how well they meet the parts of a query. Pages that meet nothing are left out. */
export function rank(parts: readonly Part[], intent: Intent, holders: Holders, catalogue: Catalogue): PageHit[] {
  const measured = parts.map((part) => measure(part, holders, catalogue));
  const terms = namesOf(parts, intent);
  return catalogue.pages
    .map((page) => scorePage(page, measured, intent, terms))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** The keys of what a query names: a page, or, where it is one term and nothing else, that term. */
interface Names {
  readonly names: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

function namesOf(parts: readonly Part[], { bare, asksMeaning }: Intent): Names {
  const [only, ...others] = parts.filter(({ extra }) => extra !== true);
  if (only?.key !== bare || others.length > 0) return { names: new Set([bare]), bare: new Set() };
  const keysOf = (meanings: readonly Meaning[]) => new Set(meanings.map(({ keys }) => keys.join('')));
  return {
    names: new Set([bare, ...keysOf(only.meanings)]),
    bare: keysOf(only.meanings.filter(({ weight }) => asksMeaning || weight >= 0.9)),
  };
}

/** A part of the query with what each section makes of it. */
interface MeasuredPart {
  /** How much it tells: little where most sections hold it. */
  readonly rarity: number;
  readonly extra: boolean;
  readonly meanings: readonly Meaning[];
  readonly body: ReadonlyMap<Section, number>;
}

function measure({ meanings, weight, ...part }: Part, holders: Holders, catalogue: Catalogue): MeasuredPart {
  const extra = part.extra === true;
  const body = new Map<Section, number>();
  for (const meaning of meanings) {
    for (const section of holdAll(meaning, holders, catalogue)) {
      body.set(section, Math.max(body.get(section) ?? 0, meaning.weight));
    }
  }
  // What is less sure (手順 for 手順書) does not make a word common.
  const surest = Math.max(...body.values());
  const sure = body
    .values()
    .filter((weight) => weight >= SURE * surest)
    .reduce((count) => count + 1, 0);
  const others = catalogue.sections.length - sure;
  const rarity = sure === 0 ? 0 : Math.min(RAREST, Math.log(1 + (others + 0.5) / (sure + 0.5)));
  return { rarity: rarity * weight * (extra ? EXTRA : 1), extra, meanings, body };
}

/** The sections that hold all keys of a meaning, in their text, their heading, a question or, before the first heading, in the title. */
function holdAll({ keys, asks }: Meaning, holders: Holders, { sections }: Catalogue): Section[] {
  const held = asks.map((spellings) => spellings.map(holders));
  return sections.filter((section) =>
    keys.every(
      (key, i) =>
        stands(key, asks[i], section.name) ||
        section.asked.some((question) => stands(key, asks[i], question)) ||
        (section.anchor === '' && stands(key, asks[i], section.page.name)) ||
        held[i]?.some((some) => some.has(section)),
    ),
  );
}

/** Does a key stand in a name? Two kana do only as they are written: メール is not in やめる, though メル is in ヤメル. */
function stands(key: string, spellings: readonly string[] | undefined, name: Name): boolean {
  if (!name.key.includes(key)) return false;
  return !/^[ァ-ヺ]{1,2}$/u.test(key) || !spellings || spellings.some((spelling) => name.text.includes(spelling));
}

/** What a name makes of the parts. */
interface Named {
  readonly met: ReadonlySet<MeasuredPart>;
  readonly sum: number;
}

/** What the best of a title or heading and the questions that readers put instead makes of the parts; `worth`: how much its own name counts. */
function inNames(own: Name, worth: number, asked: readonly Name[], parts: readonly MeasuredPart[]): Named {
  const { met, sum } = inName(own, parts);
  const questions = asked.map((question) => inName(question, parts, ASKED.fit));
  return {
    met: questions.reduce((all, question) => all.union(question.met), met),
    sum: Math.max(worth * sum, ...questions.map((question) => ASKED.worth * question.sum)),
  };
}

/** What one name makes of the parts: one that is about them and nothing else counts most, and the more the more `fit` is. */
function inName(name: Name, parts: readonly MeasuredPart[], fit = FIT): Named {
  const met = new Set<MeasuredPart>();
  let [sum, explained] = [0, 0];
  for (const part of parts) {
    const [best] = part.meanings
      .filter(({ keys, asks }) => keys.every((key, i) => stands(key, asks[i], name)))
      .map(({ keys, weight }) => ({ weight, length: keys.join('').length }))
      .sort((a, b) => b.weight * b.length - a.weight * a.length);
    if (!best) continue;
    met.add(part);
    sum += part.rarity * best.weight;
    if (!part.extra) explained += best.length;
  }
  return { met, sum: sum * (1 - fit + fit * Math.min(1, explained / name.length)) };
}

function scorePage(page: Page, parts: readonly MeasuredPart[], intent: Intent, terms: Names): PageHit {
  // Of a page of questions or terms, each section is a page of its own.
  const isNamed = terms.names.has(page.nameKey);
  const isCollection = !isNamed && (page.kind === 'questions' || page.kind === 'terms');
  const isTerm = (section: Section) => page.kind === 'terms' && terms.bare.has(section.name.key);
  const sections = page.sections
    .map((section) => {
      const score = scoreSection(section, parts, intent, isCollection && section.anchor !== '');
      return { section, score: isTerm(section) ? BARE_TERM * score : score };
    })
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
  const best = sections[0]?.score ?? 0;
  if (isCollection) return { page, score: kindOf(page, intent) * best, sections };
  const asked = page.sections.find(({ anchor }) => anchor === '')?.asked ?? [];
  const title = inNames(page.name, /前に$/u.test(page.title) ? BEFORE : 1, asked, parts);
  const met = new Set(title.met);
  let sum = TITLE * title.sum + TOGETHER * best;
  for (const part of parts) {
    const held = page.sections.reduce((count, section) => count + (part.body.get(section) ?? 0) * trustIn(section), 0);
    if (held > 0) met.add(part);
    sum += (part.rarity * MANY * held) / (held + 1.5);
  }
  return { page, score: ((isNamed ? NAMED : 0) + kindOf(page, intent)) * coverage(met, parts, intent) * sum, sections };
}

function kindOf({ kind }: Page, { asksMeaning, isMessage }: Intent): number {
  if (kind === 'terms' && asksMeaning) return KIND.terms * MEANING;
  return kind === 'questions' && isMessage ? KIND.questions * MESSAGE.questions : KIND[kind];
}

/** `own`: the section is a page of its own, its heading the title. */
function scoreSection(section: Section, parts: readonly MeasuredPart[], intent: Intent, own: boolean): number {
  const heading = inNames(section.name, namingOf(section), section.asked, parts);
  const met = new Set(heading.met);
  let sum = (own ? TITLE + HEADING : HEADING) * heading.sum;
  for (const part of parts) {
    const held = part.body.get(section) ?? 0;
    if (held > 0) met.add(part);
    sum += part.rarity * held * (section.anchor === '' ? INTRODUCTION : BODY) * (own ? TOGETHER : 1);
  }
  return trustIn(section) * coverage(met, parts, intent) * sum;
}

/** What part of the query is met: a page that meets all of it comes before one that meets a piece of it well. */
function coverage(met: ReadonlySet<MeasuredPart>, parts: readonly MeasuredPart[], { isMessage }: Intent): number {
  const weight = (some: readonly MeasuredPart[]) =>
    some.filter((part) => !part.extra).reduce((sum, part) => sum + part.rarity, 0);
  const total = weight(parts);
  const share = total === 0 ? 0 : weight(parts.filter((part) => met.has(part))) / total;
  return isMessage ? share ** MESSAGE.coverage : share;
}

const namingOf = ({ isStep, folded }: Section): number => (isStep ? STEP : 1) * (folded ? FOLDED : 1);

const trustIn = (section: Section): number => (section.repeated ? REPEATED : 1);
