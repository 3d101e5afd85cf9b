import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import type { DomainPlan, MxPlan, PlanRequest } from '../../../src/core/mx/plan/types.ts';
import type { RollBackFacts } from '../../../src/core/mx/roll-back.ts';
import {
  AROUND,
  CPF_BITS,
  ENDED,
  FROM_OTHER,
  hostBits,
  hosts,
  NAMED,
  OTHER_BIT,
  outcomesOf,
  policies,
  type Policy,
  policyBits,
  REFUSED,
  fateAt,
  tiersOf,
  TMEMS,
  TMEMS_BIT,
  triedBy,
  upChoices,
  WAITS,
} from './law-worlds.ts';

type RecordSets = readonly (readonly MxRecord[])[];

export interface Planner {
  readonly plan: (request: PlanRequest) => MxPlan;
  readonly rollBack: (plan: MxPlan, facts: RollBackFacts) => MxPlan;
}

/** Where on its way a change is looked at: the change itself, its way back, and what takes TMEmS out after that. */
export type Leg = 'forth' | 'back' | 'then';
export type Loss = 'refused' | 'waits' | 'around';

/** `last-tmems-refuses`: TMEmS refuses, and no other host that the sender may try answers. */
export type When =
  | 'any'
  | 'tmems-refuses'
  | 'last-tmems-refuses'
  | 'tmems-silent'
  | 'tmems-up'
  | 'cpf-refuses'
  | 'interscan-refuses'
  | 'other-not-first'
  | 'sender-is-other';

/** Says that an issue tells of a loss: of this kind, on these legs, in these worlds. */
export interface Excuse {
  readonly id: string;
  readonly losses: readonly Loss[];
  readonly legs: readonly Leg[];
  readonly when: When;
  /** Which set the sender sees: the one that the leg publishes, or an older one. Absent: either. */
  readonly sees?: 'newest' | 'older';
}

export interface Visit {
  worlds: number;
  /** Worlds that differ in more than the figures of preferences. */
  distinct: number;
  readonly known: Map<string, Visit>;
  plans: number;
  /** By issue id and kind of loss. */
  readonly excused: Map<string, number>;
  /** Losses that no issue tells of, by course and kind: how many, and one of them in words. */
  readonly unexcused: Map<string, { worlds: number; readonly example: string }>;
}

/** What a request varies besides its record set. */
export interface Course {
  readonly stage: PlanRequest['stage'];
  readonly keepDirectRecords?: boolean;
  readonly interscanNamed: boolean;
  readonly ended: boolean;
}

export const newVisit = (): Visit => ({
  worlds: 0,
  distinct: 0,
  known: new Map(),
  plans: 0,
  excused: new Map(),
  unexcused: new Map(),
});

const lossBits: readonly (readonly [Loss, number])[] = [
  ['refused', REFUSED],
  ['waits', WAITS],
  ['around', AROUND],
];

/**
 * What befalls now and could not befall before; nothing is worse than a refusal, nothing counts as a loss against one.
 */
const lossOf = Uint8Array.from({ length: 256 }, (_, pair) => {
  const [old, now] = [pair >> 4, pair & 15];
  return (old & REFUSED) !== 0 ? 0 : now & ~old & (REFUSED | WAITS | AROUND);
});

/**
 * Plans one course for one record set, and visits every world of the change, of its way back and of what follows that.
 */
export function visitCourse(
  current: MxRecord[],
  course: Course,
  planner: Planner,
  excuses: readonly Excuse[],
  visit: Visit,
): void {
  const { ended, stage, interscanNamed, keepDirectRecords } = course;
  const today = ended ? '2024-04-01' : '2024-03-31';
  const plan = planner.plan({
    stage,
    current,
    today,
    servers: { cpf: hosts.slice(0, 2), tmems: hosts[4], ...(interscanNamed ? { interscan: hosts.slice(2, 4) } : {}) },
    ...(keepDirectRecords === undefined ? {} : { keepDirectRecords }),
    ...(stage === 'lower-ttl' ? { ttl: 300 } : {}),
  });
  const forth = plan.domains[0];
  if (forth === undefined || forth.issues.some(({ level }) => level === 'error')) return;
  visit.plans++;
  const seen = (leg: Leg, sets: RecordSets, by: DomainPlan, first = forth.before): void =>
    visitLeg({ leg, sets, first, plan: by, course }, excuses, visit);
  seen('forth', [forth.before, forth.after], forth);
  const wayBack = planner.rollBack(plan, { today });
  const back = wayBack.domains[0];
  if (back === undefined || back.changes.length === 0) return;
  seen('back', [forth.before, forth.after, back.after], back);
  const then = wayBack.then?.domains[0];
  if (then !== undefined) seen('then', [back.after, then.after], then, forth.before);
}

/** What InterScan may do with strangers while the plan's own instructions are kept. */
function policiesOf(leg: Leg, { stage, keepDirectRecords, ended }: Course): readonly Policy[] {
  // Path 2: InterScan is opened to the Internet and filters itself (hazards H5, H6).
  if (stage === 'stop-cpf') return ['filters'];
  // The way back to the direct set opens it, too (hazard H8).
  if (leg !== 'forth') return ended && stage !== 'lower-ttl' ? ['filters', 'takes'] : policies;
  // While a direct record stands beside TMEmS, strangers are dropped or filtered, never refused (hazard H7).
  return keepDirectRecords === true ? ['filters', 'takes', 'drops'] : policies;
}

/** What one leg publishes: the sets that can be seen, the newest last, and the set from before the whole change. */
interface LegOfCourse {
  readonly leg: Leg;
  readonly sets: RecordSets;
  readonly first: readonly MxRecord[];
  readonly plan: DomainPlan;
  readonly course: Course;
}

/** A record set as the sender and as TMEmS's resolver see it. */
interface View {
  readonly outcomes: Uint8Array;
  readonly named: number;
  readonly tiers: readonly number[];
}

/**
 * Visits every world of one leg. What befalls depends on the order of preferences, not on their figures: legs that are
 * alike in that, and in what their issues tell, are reckoned once and counted each time.
 */
function visitLeg(on: LegOfCourse, excuses: readonly Excuse[], visit: Visit): void {
  const { leg, sets, first, plan, course } = on;
  const ids = excuses.filter(({ id, legs }) => legs.includes(leg) && plan.issues.some((issue) => issue.id === id));
  const told = ids.flatMap(({ id, losses, when, sees }) =>
    losses.map((loss) => ({ loss, when, sees, key: `${id}: ${loss}` })),
  );
  const shape = [first, ...sets].map((set) => tiersOf(set).join());
  const key = JSON.stringify([leg, shape, policiesOf(leg, course), course.ended, told]);
  const known = visit.known.get(key);
  const found = known ?? reckon(on, told);
  if (known === undefined) {
    visit.known.set(key, found);
    visit.distinct += found.worlds;
  }
  visit.worlds += found.worlds;
  for (const [id, worlds] of found.excused) visit.excused.set(id, (visit.excused.get(id) ?? 0) + worlds);
  for (const [loss, some] of found.unexcused) if (!visit.unexcused.has(loss)) visit.unexcused.set(loss, some);
}

/**
 * Whoever sees the newest set saw one of the others before; whoever does not sees what he saw. The message must fare
 * no worse than it would have fared so, or, on the way back, than with the set from before the whole change while CPF
 * served.
 */
function reckon(on: LegOfCourse, told: readonly Told[]): Visit {
  const { leg, sets, first, course } = on;
  const visit = newVisit();
  const views = sets.map(viewOf);
  const involved = [first, ...sets].reduce((bits, set) => bits | hostBits(set), 0);
  const ups = upChoices(involved);
  const histories = historiesOf(views);
  const newest = histories.at(-1)?.[1];
  const asItWas = leg === 'forth' ? undefined : viewOf(first);
  const rests = policiesOf(leg, course).flatMap((policy) =>
    sendersOf(involved).map((sender) => policyBits(policy) | sender | (course.ended ? ENDED : 0)),
  );
  for (const [saw, sees] of histories) {
    for (const [resolverSaw, resolverSees] of histories) {
      // Where neither sees anything new, nothing befalls that did not before.
      if (saw === sees && resolverSaw === resolverSees) continue;
      for (const rest of rests) {
        visit.worlds += ups.length;
        for (const up of ups) {
          const world = rest | up;
          let old = saw.outcomes[world | resolverSaw.named] ?? 0;
          if (asItWas !== undefined) old |= asItWas.outcomes[(world & ~ENDED) | asItWas.named] ?? 0;
          const lost = lossOf[(old << 4) | (sees.outcomes[world | resolverSees.named] ?? 0)] ?? 0;
          if (lost === 0) continue;
          const seen = [saw, sees, resolverSaw, resolverSees].map((view) => views.indexOf(view));
          settle(lost, world | resolverSees.named, sees, sees === newest ? 'newest' : 'older', told, visit, () =>
            describe(on, seen),
          );
        }
      }
    }
  }
  return visit;
}

function viewOf(set: readonly MxRecord[]): View {
  const named = (hostBits(set) & TMEMS_BIT) === 0 ? 0 : NAMED;
  return { outcomes: outcomesOf(set), named, tiers: tiersOf(set) };
}

/** Pairs of what was seen and what is seen now; sets that nobody can tell apart are one. */
function historiesOf(views: readonly View[]): (readonly [View, View])[] {
  const same = (view: View): View =>
    views.find((other) => other.outcomes === view.outcomes && other.named === view.named) ?? view;
  const [newest, ...older] = views.map(same).toReversed();
  const unchanged = older.map((view): readonly [View, View] => [view, view]);
  const pairs =
    newest === undefined ? [] : [...unchanged, ...older.map((view): readonly [View, View] => [view, newest])];
  return pairs.filter(([saw, sees], n) => pairs.findIndex(([a, b]) => a === saw && b === sees) === n);
}

function sendersOf(involved: number): readonly number[] {
  return (involved & OTHER_BIT) === 0 ? [0] : [0, FROM_OTHER];
}

/** One excuse of one kind of loss, as the issues of a plan give it. */
interface Told {
  readonly loss: Loss;
  readonly when: When;
  readonly sees: 'newest' | 'older' | undefined;
  readonly key: string;
}

function settle(
  lost: number,
  world: number,
  sees: View,
  age: 'newest' | 'older',
  told: readonly Told[],
  visit: Visit,
  describeWorld: () => readonly [string, string],
): void {
  for (const [kind, bit] of lossBits) {
    if ((lost & bit) === 0) continue;
    const excuse = told.find((one) => one.loss === kind && (one.sees ?? age) === age && holds(one.when, world, sees));
    if (excuse !== undefined) {
      visit.excused.set(excuse.key, (visit.excused.get(excuse.key) ?? 0) + 1);
      continue;
    }
    const [course, example] = describeWorld();
    const key = `${kind}, ${course}`;
    const known = visit.unexcused.get(key);
    if (known === undefined) visit.unexcused.set(key, { worlds: 1, example: `${example}; ${worldWords(world)}` });
    else known.worlds++;
  }
}

function holds(when: When, world: number, sees: View): boolean {
  const tmemsUp = (world & TMEMS_BIT) !== 0;
  const refuses = tmemsUp && (world & NAMED) === 0;
  switch (when) {
    case 'any':
      return true;
    case 'tmems-refuses':
      return refuses;
    case 'last-tmems-refuses':
      return refuses && triedBy(sees.tiers, world).every((host) => host === TMEMS || fateAt(host, world) === 0);
    case 'tmems-silent':
      return !tmemsUp;
    case 'tmems-up':
      return tmemsUp;
    case 'cpf-refuses':
      return (world & ENDED) !== 0 && (world & CPF_BITS) !== 0;
    case 'interscan-refuses':
      return world >> 9 === policies.indexOf('refuses');
    case 'other-not-first':
      return ((sees.tiers[0] ?? 0) & OTHER_BIT) === 0;
    case 'sender-is-other':
      return (world & FROM_OTHER) !== 0;
  }
}

function worldWords(world: number): string {
  const up = hosts.filter((_, i) => (world & (1 << i)) !== 0).join(' ');
  return `up: ${up}; InterScan ${policies[world >> 9] ?? ''} strangers;${(world & FROM_OTHER) === 0 ? '' : ' sender is the backup;'}${(world & NAMED) === 0 ? ' TMEmS not named' : ''}`;
}

function describe({ leg, sets, course }: LegOfCourse, seen: readonly number[]): readonly [string, string] {
  const shown = sets.map((set) => `[${set.map(({ preference, exchange }) => `${preference} ${exchange}`).join(', ')}]`);
  return [
    `${leg} ${JSON.stringify(course)}`,
    `${shown.join(' → ')} (saw, sees, resolver saw, resolver sees: ${seen.join()})`,
  ];
}
