import { describe, expect, test, vi } from 'vitest';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { DomainPlan, MxPlan } from '../../../src/core/mx/plan/types.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { traceMail } from '../../../src/core/mx/trace-mail.ts';
import { excuses } from './law-excuses.ts';
import { type Course, newVisit, type Planner, type Visit, visitCourse } from './law-visit.ts';
import {
  allRecordSets,
  CPF_BITS,
  ENDED,
  INTERSCAN_BITS,
  NAMED,
  policyBits,
  TMEMS_BIT,
  DOMAIN,
  fateAt,
  FROM_OTHER,
  hostBits,
  hosts,
  OTHER_BIT,
  outcomesOf,
  REFUSED,
  tiersOf,
  WAITS,
  WORLDS,
} from './law-worlds.ts';

vi.setConfig({ testTimeout: 300_000 });

const planner: Planner = { plan: planMx, rollBack: rollBackMx };

const steps = [
  { stage: 'lower-ttl' },
  { stage: 'stop-cpf' },
  { stage: 'test-tmems' },
  { stage: 'switch-to-tmems', keepDirectRecords: true },
  { stage: 'switch-to-tmems', keepDirectRecords: false },
] as const satisfies readonly Partial<Course>[];

/** Every stage and decision, before and after CPF's end, with InterScan's hosts named and not. */
const courses: readonly Course[] = steps.flatMap((step) =>
  [false, true].flatMap((ended) => [true, false].map((interscanNamed) => ({ ...step, ended, interscanNamed }))),
);

function visitAll(sets: readonly MxRecord[][], by: Planner, table = excuses, on = courses): Visit {
  const visit = newVisit();
  for (const course of on) {
    for (const set of sets) {
      // Naming InterScan's hosts makes a difference only where another host could be taken for one.
      if (!course.interscanNamed && (hostBits(set) & OTHER_BIT) === 0) continue;
      visitCourse(set, course, by, table, visit);
    }
  }
  return visit;
}

const record = (preference: number, exchange: string): MxRecord => ({ domain: DOMAIN, preference, exchange });
const m3 = [record(10, 'cpf1.example.net'), record(30, 'mail1.example.test'), record(30, 'mail2.example.test')];
const t6 = [...m3, record(50, 'example.in.tmems-jp.trendmicro.com')];

describe('the law of the planner', () => {
  test('nothing befalls a message that would not have befallen it before, or an issue says so', () => {
    const sets = allRecordSets(4);
    const visit = visitAll(sets, planner);
    const lines = [...visit.excused].sort().map(([key, worlds]) => `  ${key.padEnd(44)}${worlds.toLocaleString('en')}`);
    console.log(
      [
        `${sets.length.toLocaleString('en')} record sets, ${visit.plans.toLocaleString('en')} plans, ${visit.worlds.toLocaleString('en')} worlds (${visit.distinct.toLocaleString('en')} of them differ in more than figures)`,
        'worlds excused, by issue and kind of loss:',
        ...lines,
      ].join('\n'),
    );
    expect([...visit.unexcused]).toEqual([]);
    // Every row of the table is needed, none is spare.
    const rows = new Set(excuses.flatMap(({ id, losses }) => losses.map((loss) => `${id}: ${loss}`)));
    expect(new Set(visit.excused.keys())).toEqual(rows);
    expect(visit.worlds).toBeGreaterThan(5_000_000);
  });

  test.each([
    ['M3, stop-cpf', m3, { stage: 'stop-cpf' }, {}],
    ['M3, lower-ttl', m3, { stage: 'lower-ttl' }, {}],
    [
      'T6, the test stage',
      m3,
      { stage: 'test-tmems' },
      { 'test-stage-takes-mail: refused': 7, 'tmems-may-refuse-meanwhile: refused': 7 },
    ],
    [
      'T7 after T6, direct records go',
      t6,
      { stage: 'switch-to-tmems', keepDirectRecords: false },
      {
        'waits-while-tmems-silent: waits': 36,
        'tmems-may-refuse-meanwhile: refused': 7,
        'tmems-may-refuse-meanwhile: waits': 6,
      },
    ],
    [
      'T7 after T6, direct records stay',
      t6,
      { stage: 'switch-to-tmems', keepDirectRecords: true },
      {
        'direct-record-bypasses-filter: around': 6,
        'waits-while-tmems-silent: waits': 6,
        'tmems-may-refuse-meanwhile: refused': 7,
        'tmems-may-refuse-meanwhile: waits': 6,
      },
    ],
  ] as const)('%s, before the end of CPF: excused is only what stands here', (_, set, step, excused) => {
    const visit = visitAll([[...set]], planner, excuses, [{ ...step, ended: false, interscanNamed: true }]);
    expect(visit.plans).toBe(1);
    expect([...visit.unexcused]).toEqual([]);
    expect(Object.fromEntries(visit.excused)).toEqual(excused);
  });
});

describe('the law can be broken', () => {
  const few = allRecordSets(3, [0, 10, 20]);
  const losses = (by: Planner): string[] => [...visitAll(few, by).unexcused.keys()];
  const alter =
    (change: (plan: DomainPlan, stage: MxPlan['stage']) => DomainPlan) =>
    (plan: MxPlan): MxPlan => ({
      ...plan,
      domains: plan.domains.map((domain) => change(domain, plan.stage)),
      ...(plan.then === undefined ? {} : { then: alter(change)(plan.then) }),
    });
  const hiding = (id: string): Planner => {
    const hide = alter((plan) => ({ ...plan, issues: plan.issues.filter((issue) => issue.id !== id) }));
    return { plan: (request) => hide(planMx(request)), rollBack: (plan, facts) => hide(rollBackMx(plan, facts)) };
  };

  test.each([...new Set(excuses.map(({ id }) => id))])('by a planner that keeps silent about %s', (id) => {
    expect(losses(hiding(id))).not.toEqual([]);
  });

  test('by a test record that is not strictly last', () => {
    const equal = alter((plan, stage) =>
      stage !== 'test-tmems'
        ? plan
        : { ...plan, after: plan.after.map((one) => (one.exchange === hosts[4] ? { ...one, preference: 0 } : one)) },
    );
    expect(losses({ ...planner, plan: (request) => equal(planMx(request)) })).not.toEqual([]);
  });

  test('by InterScan left behind a host of somebody else', () => {
    const left = alter((plan, stage) =>
      stage !== 'stop-cpf'
        ? plan
        : {
            ...plan,
            issues: plan.issues.filter(({ id }) => id !== 'other-host-kept'),
            after: plan.before.filter(({ exchange }) => !exchange.startsWith('cpf')),
          },
    );
    expect(losses({ ...planner, plan: (request) => left(planMx(request)) })).not.toEqual([]);
  });

  test('by a way back that puts TMEmS back', () => {
    const putBack: Planner['rollBack'] = (plan, facts) => {
      const back = rollBackMx(plan, facts);
      const [before = []] = plan.domains.map((domain) => domain.before);
      return plan.stage !== 'stop-cpf' ? back : alter((domain) => ({ ...domain, after: before }))(back);
    };
    expect(losses({ ...planner, rollBack: putBack })).not.toEqual([]);
  });

  test('by a way back that takes TMEmS out at once', () => {
    const out = alter((plan) => ({
      ...plan,
      issues: plan.issues.filter(({ id }) => id !== 'tmems-stays-last'),
      after: plan.after.filter(({ exchange }) => exchange !== hosts[4]),
    }));
    expect(losses({ ...planner, rollBack: (plan, facts) => out(rollBackMx(plan, facts)) })).not.toEqual([]);
  });
});

test('the fast reckoning of the law is that of traceMail, for every order of up to four hosts', () => {
  const seen = new Set<string>();
  let compared = 0;
  for (const set of allRecordSets(4)) {
    const key = tiersOf(set).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const table = outcomesOf(set);
    const idle = idleBits(hostBits(set));
    for (let world = 0; world < WORLDS; world++) {
      if ((world & idle) !== 0) continue;
      compared++;
      const fate = slowly(set, world);
      if (fate !== table[world]) expect({ key, world, fate: table[world] }).toEqual({ key, world, fate });
    }
  }
  expect(compared).toBeGreaterThan(100_000);
});

/**
 * The bits of a world that make no difference to a set: of hosts that it does not name, and of what befalls them.
 * InterScan's count for all.
 */
function idleBits(named: number): number {
  const without = (bits: number, idle: number): number => ((named & bits) === 0 ? idle : 0);
  const hostsIdle = ~named & (CPF_BITS | TMEMS_BIT | OTHER_BIT);
  return (
    hostsIdle |
    without(CPF_BITS, ENDED) |
    without(TMEMS_BIT, NAMED) |
    without(OTHER_BIT, FROM_OTHER) |
    without(INTERSCAN_BITS, policyBits('refuses'))
  );
}

function slowly(set: MxRecord[], world: number): number {
  const state = (host: number) => {
    const fate = fateAt(host, world);
    return fate === 0 ? 'silent' : fate === REFUSED ? 'refuses' : 'accepts';
  };
  const traces = traceMail(set, {
    hosts: Object.fromEntries(hosts.map((name, host) => [name, state(host)])),
    ...((world & FROM_OTHER) === 0 ? {} : { sender: hosts[5] }),
  });
  return traces.reduce((fates, { outcome, by = '' }) => {
    if (outcome === 'accepted') return fates | fateAt((hosts as readonly string[]).indexOf(by), world);
    return fates | (outcome === 'waits' ? WAITS : REFUSED);
  }, 0);
}
