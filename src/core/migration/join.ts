import type { Migration } from './document.ts';
import { canonicalText } from './file.ts';

/** A step that somebody has carried out. */
export type Tick = Migration['plan']['ticks'][number];

/** What two plans have in common. `different`: they are not one plan with other ticks; nothing is joined. */
export type Joined =
  | { readonly kind: 'joined'; readonly migration: Migration; readonly added: readonly Tick[] }
  | { readonly kind: 'different'; readonly parts: readonly string[] };

/**
 * Joins the ticks of two copies of one plan: a tick is the same where window, step, domain, time and name are. Which window a page
 * shows and whose name stands beside the next tick are the reader's own, and part of no plan.
 */
export function joinTicks(mine: Migration, theirs: Migration): Joined {
  const parts = differingParts(mine, theirs);
  if (parts.length > 0) return { kind: 'different', parts };
  const known = new Set(mine.plan.ticks.map(tickKey));
  const windows = new Set(mine.windows.map(({ id }) => id));
  // A tick of a window that is not there says nothing of this plan.
  const ticked = theirs.plan.ticks.filter(({ window }) => windows.has(window));
  const added = [...new Map(ticked.map((tick) => [tickKey(tick), tick])).entries()].flatMap(([key, tick]) =>
    known.has(key) ? [] : [tick],
  );
  if (added.length === 0) return { kind: 'joined', migration: mine, added };
  const ticks = [...mine.plan.ticks, ...added].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  return { kind: 'joined', migration: { ...mine, plan: { ...mine.plan, ticks } }, added };
}

/** The windows that ticks name, be they there or not. */
export const idsOfTicks = ({ plan }: Pick<Migration, 'plan'>): readonly string[] =>
  plan.ticks.map(({ window }) => window);

const tickKey = ({ window, step, domain = '', at, by }: Tick): string => JSON.stringify([window, step, domain, at, by]);
const orderKey = (tick: Tick): string => `${tick.at} ${tickKey(tick)}`;

/** The parts of the document, by their names in it, in which two plans differ. */
export function differingParts(mine: Migration, theirs: Migration): readonly string[] {
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
