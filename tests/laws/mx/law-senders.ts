/**
 * The law of the planner once more, with real senders: three InterScan hosts, hosts that ask to come again, and
 * refusals in a greeting or at EHLO, for that is where Postfix and Exim act otherwise than RFC 5321 says.
 */
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { DomainPlan, PlanRequest } from '../../../src/core/mx/plan/types.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { type SenderManners, senderManners } from '../../../src/core/mx/sender-manners.ts';
import { type HostState, type MailTrace, traceMail } from '../../../src/core/mx/trace-mail.ts';
import { excuses } from './law-excuses.ts';
import type { Excuse, Leg, Loss, When } from './law-visit.ts';
import { AROUND, DOMAIN, FILTERED, policies, type Policy, REFUSED, WAITS } from './law-worlds.ts';

const [CPF, TMEMS, OTHER] = ['cpf1.example.net', 'example.in.tmems-jp.trendmicro.com', 'backup.example.org'] as const;
const INTERSCAN = ['mail1.example.test', 'mail2.example.test', 'mail3.example.test'] as const;
const hosts: readonly string[] = [CPF, ...INTERSCAN, TMEMS, OTHER];
const isInterScan = (host: string): boolean => (INTERSCAN as readonly string[]).includes(host);

export type RealSender = Exclude<keyof typeof senderManners, 'rfc-5321'>;
type Set = readonly MxRecord[];

/** What a host is able to do; what comes of it depends on who it is. */
type Power = 'up' | 'silent' | 'defers';
const powers: readonly Power[] = ['up', 'silent', 'defers'];
/** Where a host says that it refuses for good. */
const refusals = ['refuses', 'turns-away', 'refuses-hello'] as const;

/** Worlds in which a host that asks to come again has a part. */
type SenderWhen = When | 'tmems-answers' | 'two-defer';

/** Says that an issue tells of a loss that befalls with real senders. */
export interface SenderExcuse extends Omit<Excuse, 'when'> {
  readonly when: SenderWhen;
  /** The mark of a world of this sender alone; absent: what holds for RFC 5321 holds for all. */
  readonly by?: readonly RealSender[];
}

interface World {
  readonly powers: ReadonlyMap<string, Power>;
  readonly policy: Policy;
  readonly refusal: (typeof refusals)[number];
  readonly ended: boolean;
  readonly fromOther: boolean;
}

/** What befalls with a real sender alone, and who tells of it. */
export const senderExcuses: readonly SenderExcuse[] = [
  ...excuses,
  // Two hosts ask to come again: a sender that tries two leaves the InterScan host behind them alone, which CPF found.
  { id: 'some-senders-try-two', losses: ['waits'], legs: ['forth'], when: 'two-defer', by: ['postfix'] },
  // TMEmS asked to come again, and was the second to do so; now it comes after InterScan, or not at all.
  {
    id: 'test-record-moved-back',
    losses: ['around'],
    legs: ['forth', 'back'],
    when: 'tmems-answers',
    by: ['postfix'],
  },
  {
    id: 'tmems-not-put-back',
    losses: ['around'],
    legs: ['back'],
    when: 'tmems-answers',
    sees: 'newest',
    by: ['postfix'],
  },
  // InterScan refuses strangers at EHLO: Exim went on to TMEmS, which steps in no more.
  {
    id: 'tmems-may-refuse-meanwhile',
    losses: ['refused'],
    legs: ['then'],
    when: 'interscan-refuses',
    sees: 'newest',
    by: ['exim'],
  },
];

export interface SenderVisit {
  plans: number;
  worlds: number;
  /** Losses that befall with a real sender alone, by issue and kind. */
  readonly excused: Map<string, number>;
  readonly unexcused: Map<string, string>;
}

const newVisit = (): SenderVisit => ({ plans: 0, worlds: 0, excused: new Map(), unexcused: new Map() });

/** Sets of up to three hosts on two preferences, and sets of four with CPF, several InterScan hosts and one more. */
export function senderSets(): readonly Set[] {
  const record = (preference: number, exchange: string): MxRecord => ({ domain: DOMAIN, preference, exchange });
  const few = (from: number, left: number): readonly Set[] =>
    left === 0
      ? [[]]
      : [
          [],
          ...hosts
            .slice(from)
            .flatMap((host, i) =>
              [10, 20].flatMap((preference) =>
                few(from + i + 1, left - 1).map((rest) => [record(preference, host), ...rest]),
              ),
            ),
        ];
  const four = [INTERSCAN[2], TMEMS, OTHER].flatMap((more) =>
    [
      [30, 30, 50],
      [30, 40, 50],
      [30, 30, 30],
      [30, 40, 20],
    ].map(([a = 0, b = 0, c = 0]) => [
      record(10, CPF),
      record(a, INTERSCAN[0]),
      record(b, INTERSCAN[1]),
      record(c, more),
    ]),
  );
  return [...few(0, 3).filter((set) => set.length > 0 && isOrderly(set)), ...four];
}

/** InterScan's hosts are alike: of sets that differ in their names alone, one is enough. */
function isOrderly(set: Set): boolean {
  const own = set.filter(({ exchange }) => isInterScan(exchange));
  return own.every(
    ({ preference, exchange }, i) => exchange === INTERSCAN[i] && preference >= (own[i - 1]?.preference ?? 0),
  );
}

const steps: readonly Partial<PlanRequest>[] = [
  { stage: 'stop-cpf' },
  { stage: 'test-tmems' },
  { stage: 'switch-to-tmems', keepDirectRecords: true },
  { stage: 'switch-to-tmems', keepDirectRecords: false },
];

/** Visits every world of every plan with one real sender. */
export function visitSender(
  by: RealSender,
  sets: readonly Set[],
  alter: (plan: DomainPlan) => DomainPlan = (plan) => plan,
): SenderVisit {
  const visit = newVisit();
  const known = new Map<string, SenderVisit>();
  for (const step of steps) {
    for (const ended of [false, true]) {
      for (const current of sets) {
        const today = ended ? '2024-04-01' : '2024-03-31';
        const servers = { cpf: [CPF], tmems: TMEMS, interscan: [...INTERSCAN] };
        const plan = planMx({ stage: 'stop-cpf', ...step, current: [...current], today, servers });
        const forth = plan.domains[0];
        if (forth === undefined || forth.changes.length === 0) continue;
        if (forth.issues.some(({ level }) => level === 'error')) continue;
        visit.plans++;
        const wayBack = rollBackMx(plan, { today });
        const back = wayBack.domains[0];
        const then = wayBack.then?.domains[0];
        const legs: readonly (readonly [Leg, DomainPlan | undefined, readonly Set[]])[] = [
          ['forth', forth, [forth.before, forth.after]],
          ['back', back, [forth.before, forth.after, back?.after ?? []]],
          ['then', then, [back?.after ?? [], then?.after ?? []]],
        ];
        for (const [leg, made, seen] of legs) {
          if (made === undefined || made.changes.length === 0) continue;
          const { issues } = alter(made);
          const told = senderExcuses.filter(
            ({ id, legs: on, by: marked = [by] }) =>
              marked.includes(by) && on.includes(leg) && issues.some((one) => one.id === id),
          );
          const on = { leg, sets: seen, first: forth.before, policies: policiesOf(leg, step, ended), ended };
          const key = JSON.stringify([leg, [...seen, forth.before].map(shapeOf), on.policies, ended, told]);
          let found = known.get(key);
          if (found === undefined) known.set(key, (found = visitLeg(on, by, told)));
          visit.worlds += found.worlds;
          for (const [id, count] of found.excused) visit.excused.set(id, (visit.excused.get(id) ?? 0) + count);
          for (const [kind, words] of found.unexcused) {
            const course = `${leg} ${step.stage ?? ''}${step.keepDirectRecords === true ? ', kept' : ''}${ended ? ', ended' : ''}: ${kind}`;
            if (!visit.unexcused.has(course))
              visit.unexcused.set(course, `${words}; ${issues.map(({ id }) => id).join()}`);
          }
        }
      }
    }
  }
  return visit;
}

/** All that the order of attempts depends on. */
const shapeOf = (set: Set): string => {
  const tiers = Map.groupBy(set, ({ preference }) => preference);
  return [...tiers]
    .sort(([a], [b]) => a - b)
    .map(([, tier]) =>
      tier
        .map(({ exchange }) => hosts.indexOf(exchange))
        .toSorted()
        .join('+'),
    )
    .join();
};

/** As in the law: what InterScan may do with strangers while the plan's instructions are kept (hazards H5 to H8). */
function policiesOf(leg: Leg, { stage, keepDirectRecords }: Partial<PlanRequest>, ended: boolean): readonly Policy[] {
  if (stage === 'stop-cpf') return ['filters'];
  if (leg !== 'forth') return ended ? ['filters', 'takes'] : policies;
  return keepDirectRecords === true ? ['filters', 'takes', 'drops'] : policies;
}

interface LegOfPlan {
  readonly leg: Leg;
  readonly sets: readonly Set[];
  readonly first: Set;
  readonly policies: readonly Policy[];
  readonly ended: boolean;
}

function visitLeg(on: LegOfPlan, by: RealSender, told: readonly SenderExcuse[]): SenderVisit {
  const visit = newVisit();
  const involved = hosts.filter((host) => [on.first, ...on.sets].some((set) => names(set, host)));
  const last = on.sets.length - 1;
  const older = on.sets.slice(0, -1).map((_, i) => i);
  const histories = [...older.map((i) => [i, i] as const), ...older.map((i) => [i, last] as const)];
  const named = on.sets.map((set) => names(set, TMEMS));
  for (const world of worldsOf(involved, on)) {
    const real = fatesOf(on, world, senderManners[by]);
    const rfc = fatesOf(on, world, senderManners['rfc-5321']);
    visit.worlds += histories.length ** 2 - older.length ** 2;
    if (real.every((fates, i) => fates === rfc[i])) continue;
    for (const [saw, sees] of histories) {
      for (const [resolverSaw, resolverSees] of histories) {
        const is = fateIndex(sees, named[resolverSees]);
        const [was, wasFirst] = [fateIndex(saw, named[resolverSaw]), real.length - 1];
        const lost = (fates: readonly number[]): number =>
          lossOf((fates[was] ?? 0) | (fates[wasFirst] ?? 0), fates[is] ?? 0);
        const only = lost(real) & ~lost(rfc);
        for (const [loss, bit] of only === 0 ? [] : lossBits) {
          if ((only & bit) === 0) continue;
          const age = sees === last ? 'newest' : 'older';
          const set = on.sets[sees] ?? [];
          const excuse = told.find(
            (one) =>
              one.losses.includes(loss) &&
              (one.sees ?? age) === age &&
              holds(one.when, world, set, named[resolverSees] === true),
          );
          if (excuse === undefined) {
            visit.unexcused.set(loss, wordsOf(on, world, saw, sees, named[resolverSees] === true));
          } else {
            const key = `${excuse.id}: ${loss}${excuse.by === undefined ? '' : `, ${by} alone`}`;
            visit.excused.set(key, (visit.excused.get(key) ?? 0) + 1);
          }
        }
      }
    }
  }
  return visit;
}

/** The fates of each set, TMEmS's resolver naming it or not; at the end those of the set before it all, while CPF served. */
function fatesOf(on: LegOfPlan, world: World, manners: SenderManners): readonly number[] {
  const asItWas =
    on.leg === 'forth' ? 0 : fatesIn(on.first, names(on.first, TMEMS), { ...world, ended: false }, manners);
  return [...on.sets.flatMap((set) => [false, true].map((isNamed) => fatesIn(set, isNamed, world, manners))), asItWas];
}

const fateIndex = (set: number, isNamed: boolean | undefined): number => set * 2 + (isNamed === true ? 1 : 0);

const lossBits: readonly (readonly [Loss, number])[] = [
  ['refused', REFUSED],
  ['waits', WAITS],
  ['around', AROUND],
];

const lossOf = (old: number, now: number): number =>
  (old & REFUSED) !== 0 ? 0 : now & ~old & (REFUSED | WAITS | AROUND);

const names = (set: Set, host: string): boolean => set.some(({ exchange }) => exchange === host);

function* worldsOf(involved: readonly string[], on: LegOfPlan): Generator<World> {
  const senders = involved.includes(OTHER) ? [false, true] : [false];
  for (let n = 0; n < powers.length ** involved.length; n++) {
    const own = new Map(
      involved.map((host, i) => [host, powers[Math.floor(n / powers.length ** i) % powers.length] ?? 'up']),
    );
    for (const policy of involved.some(isInterScan) ? on.policies : on.policies.slice(0, 1)) {
      const somebodyRefuses = policy === 'refuses' || (on.ended && involved.includes(CPF));
      for (const refusal of somebodyRefuses ? refusals : refusals.slice(0, 1)) {
        for (const fromOther of senders) yield { powers: own, policy, refusal, ended: on.ended, fromOther };
      }
    }
  }
}

function stateOf(host: string, named: boolean, { powers: own, policy, refusal, ended }: World): HostState {
  const power = own.get(host) ?? 'up';
  if (power !== 'up') return power;
  if (host === CPF && ended) return refusal;
  if (host === TMEMS && !named) return 'refuses';
  if (isInterScan(host)) return policy === 'drops' ? 'silent' : policy === 'refuses' ? refusal : 'accepts';
  return 'accepts';
}

/** What may become of a message, as bits. */
function fatesIn(set: Set, named: boolean, world: World, manners: SenderManners): number {
  const arrives =
    INTERSCAN.every((host) => !world.powers.has(host)) || INTERSCAN.some((host) => world.powers.get(host) === 'up');
  const passedOn = arrives ? FILTERED : WAITS;
  return endsOf(set, named, world, manners).reduce((fates, { outcome, by = '' }) => {
    if (outcome !== 'accepted') return fates | (outcome === 'waits' ? WAITS : REFUSED);
    if (isInterScan(by)) return fates | (world.policy === 'filters' ? FILTERED : AROUND);
    if (by === OTHER) return fates | AROUND | (passedOn & WAITS);
    return fates | passedOn;
  }, 0);
}

type Ends = readonly Pick<MailTrace, 'outcome' | 'by'>[];
/** What is known of a set with one sender: by the states of its hosts, as digits of a number. */
type KnownEnds = Map<number, Ends>;
const states: readonly HostState[] = ['accepts', 'silent', 'defers', 'refuses', 'turns-away', 'refuses-hello'];
interface Known {
  readonly byShape: Map<string, KnownEnds>;
  readonly bySet: WeakMap<Set, KnownEnds>;
}
const knownEnds = new Map<SenderManners, Known>();

/** Sets of one shape, in one order of hosts, share what is known. */
function knownOf(set: Set, manners: SenderManners): KnownEnds {
  const known = knownEnds.get(manners) ?? {
    byShape: new Map<string, KnownEnds>(),
    bySet: new WeakMap<Set, KnownEnds>(),
  };
  knownEnds.set(manners, known);
  const { byShape, bySet } = known;
  const found = bySet.get(set);
  if (found !== undefined) return found;
  const shape = `${shapeOf(set)} ${set.map(({ exchange }) => exchange).join()}`;
  const ends = byShape.get(shape) ?? new Map<number, Ends>();
  byShape.set(shape, ends);
  bySet.set(set, ends);
  return ends;
}

/** Who takes or refuses it, in any order of equal preferences. */
function endsOf(set: Set, named: boolean, world: World, manners: SenderManners): Ends {
  const known = knownOf(set, manners);
  let key = world.fromOther ? 1 : 0;
  for (const { exchange } of set) key = key * states.length + states.indexOf(stateOf(exchange, named, world));
  const found = known.get(key);
  if (found !== undefined) return found;
  const traces = traceMail(set, {
    hosts: Object.fromEntries(set.map(({ exchange }) => [exchange, stateOf(exchange, named, world)])),
    manners,
    ...(world.fromOther ? { sender: OTHER } : {}),
  });
  const ends = [...new Map(traces.map((trace) => [`${trace.outcome} ${trace.by ?? ''}`, trace])).values()];
  known.set(key, ends);
  return ends;
}

/** The marks of worlds that the table of excuses names, where hosts can do more than be up or not. */
function holds(when: SenderWhen, world: World, sees: Set, named: boolean): boolean {
  const accepts = (host: string): boolean => names(sees, host) && stateOf(host, named, world) === 'accepts';
  const tmemsUp = world.powers.get(TMEMS) === 'up';
  switch (when) {
    case 'any':
      return true;
    case 'tmems-refuses':
      return tmemsUp && !named;
    case 'last-tmems-refuses':
      return tmemsUp && !named && hosts.every((host) => !accepts(host) || host === OTHER);
    case 'tmems-silent':
      return !tmemsUp;
    case 'tmems-up':
      return tmemsUp;
    case 'tmems-answers':
      return tmemsUp || world.powers.get(TMEMS) === 'defers';
    case 'two-defer':
      return sees.filter(({ exchange }) => world.powers.get(exchange) === 'defers').length >= 2;
    case 'cpf-refuses':
      return world.ended && world.powers.get(CPF) === 'up';
    case 'interscan-refuses':
      return world.policy === 'refuses';
    case 'other-not-first':
      return (
        Math.min(...sees.map(({ preference }) => preference)) <
        (sees.find(({ exchange }) => exchange === OTHER)?.preference ?? 0)
      );
    case 'sender-is-other':
      return world.fromOther;
  }
}

function wordsOf({ sets }: LegOfPlan, world: World, saw: number, sees: number, named: boolean): string {
  const shown = sets.map((set) => `[${set.map(({ preference, exchange }) => `${preference} ${exchange}`).join(', ')}]`);
  const own = [...world.powers].map(([host, power]) => `${host} ${power}`).join(', ');
  return `${shown.join(' → ')}, saw ${saw}, sees ${sees}; ${own}; InterScan ${world.policy}, refuses by ${world.refusal}${world.fromOther ? '; from the backup' : ''}${named ? '' : '; TMEmS not named'}`;
}
