/**
 * The law of the planner where it knows least: two InterScan sites, domains that have CPF alone, domains that never used CPF. A
 * site takes mail only for the domains that it holds, and TMEmS only for those that it was given. What a domain's own records
 * named, what the reader chose for it, and what the plan's own rules make him register is held; all else may be held or not, and the
 * law looks at every case: nothing is refused that was not refused before, or an issue says so.
 */
import { describe, expect, test, vi } from 'vitest';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { DomainPlan, MxPlan, PlanRequest } from '../../../src/core/mx/plan/types.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { type HostState, traceMail } from '../../../src/core/mx/trace-mail.ts';
import { TMEMS } from '../../unit/mx/short-hand.ts';

vi.setConfig({ testTimeout: 120_000 });

const CPF = 'cpf.example.net';
const SITES = ['mail1.a.test', 'mail2.b.test'] as const;
const BACKUP = 'backup.example.com';
const hosts = [CPF, ...SITES, TMEMS, BACKUP];
const DOMAIN = 'c.test';

const record = (domain: string, preference: number, exchange: string): MxRecord => ({ domain, preference, exchange });

/** One domain at each site: nobody knows which of them is the third one's. */
const others: readonly MxRecord[] = SITES.flatMap((site) => {
  const domain = site.slice(site.indexOf('.') + 1);
  return [record(domain, 10, CPF), record(domain, 30, site)];
});

/** All record sets of one to `most` of the five hosts on two preferences. */
function allSets(most: number): readonly (readonly MxRecord[])[] {
  const sets: MxRecord[][] = [];
  const extend = (set: MxRecord[], from: number): void => {
    if (set.length > 0) sets.push(set);
    if (set.length === most) return;
    for (let at = from; at < hosts.length; at++) {
      for (const preference of [10, 20]) extend([...set, record(DOMAIN, preference, hosts[at] ?? '')], at + 1);
    }
  };
  extend([], 0);
  return sets;
}

const stages = [
  { stage: 'lower-ttl' },
  { stage: 'stop-cpf' },
  { stage: 'test-tmems' },
  { stage: 'switch-to-tmems', keepDirectRecords: true },
  { stage: 'switch-to-tmems', keepDirectRecords: false },
] as const;
const choices = [undefined, [SITES[0]], [SITES[1]], [...SITES]] as const;
const lists = [undefined, ['a.test', 'b.test', DOMAIN], ['a.test', 'b.test']] as const;
const estates = [others, others.slice(0, 2), []];
const days = ['2024-03-31', '2024-04-01'] as const;

interface Planner {
  readonly plan: typeof planMx;
  readonly rollBack: typeof rollBackMx;
}
const planner: Planner = { plan: planMx, rollBack: rollBackMx };

/** Which refusal an issue tells of: by a site, by TMEmS. CPF refuses after its end whatever a plan does: such worlds are no loss of it. */
const excuses: Readonly<Record<string, string>> = {
  'interscan-hosts-shared': 'site',
  'tmems-must-hold-domain': 'tmems',
};
const kindOf = (host: string): string =>
  host === CPF ? 'cpf' : host === TMEMS ? 'tmems' : host === BACKUP ? 'backup' : 'site';

interface Outcome {
  plans: number;
  worlds: number;
  readonly excused: Map<string, number>;
  readonly unexcused: Map<string, string>;
}

/** The hosts of a world of which a refusal is not known beforehand: they may take the domain's mail or not. */
function doubtful({ interscanFor, listedDomains }: PlanRequest, before: readonly MxRecord[]): readonly string[] {
  const named = new Set([...before.map(({ exchange }) => exchange), ...(interscanFor?.[DOMAIN] ?? [])]);
  const isCpfs = before.some(({ exchange }) => exchange === CPF || exchange === TMEMS);
  const isGiven = isCpfs || listedDomains?.includes(DOMAIN) === true;
  return [...SITES.filter((site) => !named.has(site)), ...(isGiven ? [] : [TMEMS])];
}

type Refusers = (world: number, states: () => Readonly<Record<string, HostState>>) => readonly string[];
const followed = new Map<string, Map<number, readonly string[]>>();

/** Who refuses a message by these records, world by world. Sets of the same records are followed once in each world. */
function refusersOf(records: readonly MxRecord[]): Refusers {
  const key = records.map(({ preference, exchange }) => `${preference} ${exchange}`).join();
  const known = followed.get(key) ?? new Map<number, readonly string[]>();
  followed.set(key, known);
  return (world, states) => {
    const found = known.get(world);
    if (found !== undefined) return found;
    const refusing = traceMail(records, { hosts: states() }).flatMap(({ outcome, by }) =>
      outcome === 'refused' ? [by ?? 'nobody'] : [],
    );
    known.set(world, refusing);
    return refusing;
  };
}

/** Hosts as bits of a number. */
const bitsOf = (some: readonly string[]): number => some.reduce((bits, host) => bits | (1 << hosts.indexOf(host)), 0);

/** Every choice among some hosts. */
const subsets = (from: readonly string[]): readonly (readonly string[])[] =>
  from.reduce<readonly (readonly string[])[]>((all, host) => all.flatMap((some) => [some, [...some, host]]), [[]]);

/** Looks at every world of a plan and of its way back: `safe` are the sets of which a refusal is no loss of this leg. */
function visit(
  asked: PlanRequest,
  legs: readonly (readonly [DomainPlan | undefined, safe: readonly (readonly MxRecord[])[]])[],
  outcome: Outcome,
): void {
  const before = asked.current.filter(({ domain }) => domain === DOMAIN);
  const unsure = doubtful(asked, before);
  const ended = asked.today === '2024-04-01';
  for (const [leg, safe] of legs) {
    if (leg === undefined || leg.changes.length === 0) continue;
    const involved = [...new Set([...leg.after, ...safe.flat()].map(({ exchange }) => exchange))];
    const otherwise = safe.map(refusersOf);
    const after = refusersOf(leg.after);
    const ways = subsets(unsure.filter((host) => involved.includes(host))).map((refusing) => {
      const refuse = ended ? [CPF, ...refusing] : refusing;
      return { refuse, bits: bitsOf(refuse) << hosts.length };
    });
    for (const silent of subsets(involved)) {
      const silentBits = bitsOf(silent);
      for (const { refuse, bits } of ways) {
        outcome.worlds++;
        const world = bits | silentBits;
        const states = (): Readonly<Record<string, HostState>> =>
          Object.fromEntries<HostState>([
            ...refuse.map((host) => [host, 'refuses'] as const),
            ...silent.map((host) => [host, 'silent'] as const),
          ]);
        if (otherwise.some((refusers) => refusers(world, states).length > 0)) continue;
        for (const host of new Set(after(world, states))) {
          const told = leg.issues.find(({ id }) => excuses[id] === kindOf(host));
          if (told !== undefined) outcome.excused.set(told.id, (outcome.excused.get(told.id) ?? 0) + 1);
          else
            outcome.unexcused.set(
              `${asked.stage}: refused by ${kindOf(host)}`,
              JSON.stringify({ asked, states: states(), after: leg.after }),
            );
        }
      }
    }
  }
}

function visitAll({ plan, rollBack }: Planner, most = 3): Outcome {
  const outcome: Outcome = { plans: 0, worlds: 0, excused: new Map(), unexcused: new Map() };
  const own = (made: MxPlan | undefined) => made?.domains.find(({ domain }) => domain === DOMAIN);
  for (const set of allSets(most)) {
    for (const step of stages) {
      for (const hostsChosen of choices) {
        for (const listedDomains of lists) {
          for (const estate of estates) {
            for (const today of days) {
              const asked: PlanRequest = {
                ...step,
                current: [...estate, ...set],
                today,
                ttl: 60,
                servers: { cpf: [CPF], interscan: [...SITES], tmems: TMEMS, other: [BACKUP] },
                ...(hostsChosen === undefined ? {} : { interscanFor: { [DOMAIN]: [...hostsChosen] } }),
                ...(listedDomains === undefined ? {} : { listedDomains: [...listedDomains] }),
              };
              const forth = plan(asked);
              outcome.plans++;
              const back = rollBack(forth, { today });
              const legs = [
                [own(forth), [own(forth)?.before ?? []]],
                [own(back), [own(forth)?.before ?? [], own(back)?.before ?? []]],
                [own(back.then), [own(forth)?.before ?? [], own(back.then)?.before ?? []]],
              ] as const;
              visit(asked, legs, outcome);
            }
          }
        }
      }
    }
  }
  return outcome;
}

describe('two sites, domains with CPF alone, domains that never used CPF', () => {
  test('nothing is refused that was not before, or an issue says who may refuse it', () => {
    const { plans, worlds, excused, unexcused } = visitAll(planner);
    console.log(
      `${String(plans)} plans, ${String(worlds)} worlds; excused: ${JSON.stringify(Object.fromEntries(excused))}`,
    );
    expect([...unexcused]).toEqual([]);
    // Every row of the table is needed.
    expect([...excused.keys()].toSorted()).toEqual(Object.keys(excuses).toSorted());
  });

  const changing = (change: (domain: DomainPlan) => DomainPlan): Planner => {
    const all = (plan: MxPlan): MxPlan => ({
      ...plan,
      domains: plan.domains.map(change),
      ...(plan.then === undefined ? {} : { then: all(plan.then) }),
    });
    return { plan: (asked) => all(planMx(asked)), rollBack: (plan, facts) => all(rollBackMx(plan, facts)) };
  };
  const hiding = (id: string): Planner =>
    changing((domain) => ({ ...domain, issues: domain.issues.filter((issue) => issue.id !== id) }));

  test.each(Object.keys(excuses))('a planner that keeps silent about %s is found out', (id) => {
    expect(visitAll(hiding(id), 2).unexcused.size).toBeGreaterThan(0);
  });

  test.each([
    [
      'gives a domain every host of the estate',
      (asked: PlanRequest) => ({ ...asked, interscanFor: { [DOMAIN]: [...SITES] } }),
    ],
    [
      'takes every domain for one of CPF’s',
      (asked: PlanRequest) => ({ ...asked, listedDomains: ['a.test', 'b.test', DOMAIN] }),
    ],
  ])('a planner that %s is found out', (_, guess) => {
    const { unexcused } = visitAll({ ...planner, plan: (asked) => planMx(guess(asked)) }, 2);
    expect(unexcused.size).toBeGreaterThan(0);
  });
});
