import type { Migration } from './document.ts';
import { canonicalText } from './file.ts';

/** A step that somebody has carried out. */
export type Tick = Migration['plan']['ticks'][number];

/** What a copy of a plan brings. */
export interface Joined {
  /** One's own plan with the ticks of both. */
  readonly migration: Migration;
  /** Ticks that one's own plan did not have. */
  readonly added: readonly Tick[];
  /** Ticks of one's own plan that the copy does not have: never made there, or taken away. They stay. */
  readonly missing: readonly Tick[];
  /** The parts in which the plans differ besides: none of them is joined. */
  readonly parts: readonly PlanPartName[];
}

/** A part of the document, by its name in it. */
export type PlanPartName = string;

/**
 * Joins the ticks of two copies of a plan: a tick is the same where window, step, domain, time, name and what it was of are. Ticks of
 * windows that one's own plan does not have stay out. Whether a tick counts is not judged here: it carries what it was of.
 */
export function joinTicks(mine: Migration, theirs: Migration): Joined {
  const known = new Set(mine.plan.ticks.map(tickKey));
  const windows = new Set(mine.windows.map(({ id }) => id));
  const ticked = theirs.plan.ticks.filter(({ window }) => windows.has(window));
  const added = [...new Map(ticked.map((tick) => [tickKey(tick), tick])).entries()].flatMap(([key, tick]) =>
    known.has(key) ? [] : [tick],
  );
  const there = new Set(theirs.plan.ticks.map(tickKey));
  const missing = mine.plan.ticks.filter((tick) => !there.has(tickKey(tick)));
  const parts = differingParts(mine, theirs);
  if (added.length === 0) return { migration: mine, added, missing, parts };
  const ticks = [...mine.plan.ticks, ...added].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  return { migration: { ...mine, plan: { ...mine.plan, ticks } }, added, missing, parts };
}

/** One's own plan with one part of another: the reader chose it. Ticks and what only says how a page shows a plan stay one's own. */
export function withPart(mine: Migration, theirs: Migration, part: PlanPartName): Migration {
  if (part === 'plan') {
    const { ticks, ticker } = mine.plan;
    return { ...mine, plan: { ...theirs.plan, ticks, ticker } };
  }
  const taken = Object.fromEntries(Object.entries(theirs).filter(([name]) => name === part));
  const kept = Object.fromEntries(Object.entries(mine).filter(([name]) => name !== part));
  const next = { ...kept, ...taken } as Migration;
  if (part !== 'mx' || mine.mx.windowId === undefined) return next;
  return { ...next, mx: { ...next.mx, windowId: mine.mx.windowId } };
}

/** The windows that ticks name, be they there or not. */
export const idsOfTicks = ({ plan }: Pick<Migration, 'plan'>): readonly string[] =>
  plan.ticks.map(({ window }) => window);

/** One tick has one key: window, step, domain, time, name, and what it was of. */
export const tickKey = ({ window, step, domain = '', at, by, of }: Tick): string =>
  JSON.stringify([window, step, domain, at, by, of ?? null]);
const orderKey = (tick: Tick): string => `${tick.at} ${tickKey(tick)}`;

/** The parts of the document, by their names in it, in which two plans differ. */
export function differingParts(mine: Migration, theirs: Migration): readonly PlanPartName[] {
  const [one, other] = [comparable(mine), comparable(theirs)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => canonicalText(one[name]) !== canonicalText(other[name]));
}

/** A plan without its ticks and without what is only how a page shows it. Absent and undefined are one. */
function comparable(migration: Migration): Readonly<Record<string, unknown>> {
  const { mx, plan, ...rest } = migration;
  return {
    ...rest,
    mx: { ...mx, windowId: undefined },
    plan: { ...plan, ticks: undefined, ticker: undefined },
  };
}
