import { describe, expect, it } from 'vitest';
import { parseLocalTime } from '../../../src/core/local-time.ts';
import type { Migration } from '../../../src/core/migration/document.ts';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { exampleMigration } from '../../../src/core/plan/example.ts';
import { outlookOf } from '../../../src/core/plan/outlook.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { withMarks } from './plan-case.ts';
import { domainsFor, stagesOf } from '../../../src/core/plan/stages-of-way.ts';

const at = (text: string) => {
  const time = parseLocalTime(text);
  if (time === undefined) throw new Error(text);
  return time;
};
const now = at('2026-12-01T09:00');
const outlook = (migration: Migration) => outlookOf(planBook(migration, now), now);
/** All steps ticked at a moment of after all of them. */
const withTicks = (...steps: string[]): Migration => {
  const ticks = steps.map((step) => ({ window: '1', step, at: '2027-06-01T08:00', by: 'a' }));
  return withMarks({ ...exampleMigration, plan: { ...exampleMigration.plan, ticks } }, now);
};
const later = at('2027-06-02T09:00');

describe('the next step', () => {
  it('is what the planner asks, while nobody has said which host is CPF’s', () => {
    const asking = { ...exampleMigration, windows: [], servers: emptyMigration.servers };
    expect(outlook(asking).next).toMatchObject({ kind: 'settle' });
  });

  it('is a window, where there is none; its time, where it has none', () => {
    expect(outlook({ ...exampleMigration, windows: [] }).next).toEqual({ kind: 'window' });
    const untimed = exampleMigration.windows.map((window) => ({ ...window, changeAt: '' }));
    expect(outlook({ ...exampleMigration, windows: untimed }).next).toMatchObject({ kind: 'time' });
  });

  it('is the earliest step that nobody has carried out', () => {
    const { next } = outlook(exampleMigration);
    const steps = planBook(exampleMigration, now).windows.flatMap(({ runbook }) => runbook.steps);
    const [first, second] = steps.filter(({ when }) => when.at !== undefined);
    expect(next).toMatchObject({ kind: 'step', step: { id: first?.id }, isOverdue: false });
    expect(outlook(withTicks(first?.id ?? '')).next).toMatchObject({ kind: 'step', step: { id: second?.id } });
  });

  it('is done once every step is ticked', () => {
    const all = planBook(exampleMigration, now).windows.flatMap(({ runbook }) => runbook.steps.map(({ id }) => id));
    expect(outlookOf(planBook(withTicks(...all), later), later).next).toEqual({ kind: 'done' });
  });

  it('passes over what the planner’s own ticks hold', () => {
    const held = { ...exampleMigration.mx, preconditions: { 'stop-cpf': ['own-protection', 'firewall-internet'] } };
    const before = outlook(exampleMigration).checks;
    expect(outlook({ ...exampleMigration, mx: held }).checks.done).toBeGreaterThan(before.done);
  });

  it('says that it is late', () => {
    const late = at('2027-03-01T09:00');
    expect(outlookOf(planBook(exampleMigration, late), late).next).toMatchObject({ isOverdue: true });
  });
});

describe('what is missing', () => {
  it('is counted, and nothing that was said is missing', () => {
    const { missing } = outlook(exampleMigration);
    expect(missing).toEqual({ ttls: 0, times: 0, decider: true, zones: ['example.test'], records: [] });
    const named = {
      ...exampleMigration,
      plan: {
        ...exampleMigration.plan,
        people: { decider: '田中' },
        operators: { 'example.test': { name: '鈴木', contact: '', system: '' } },
      },
    };
    expect(outlook(named).missing).toMatchObject({ decider: false, zones: [] });
  });
});

describe('the stages of a way', () => {
  it.each([
    [undefined, ['lower-ttl']],
    [1, ['stop-cpf', 'test-tmems', 'switch-to-tmems']],
    [2, ['stop-cpf']],
    [3, ['stop-cpf', 'test-tmems', 'switch-to-tmems']],
  ] as const)('of way %s, once CPF has ended, are %j', (way, stages) => {
    expect(stagesOf(way, 'lower-ttl', now)).toEqual(stages);
  });

  it('leave CPF in while it serves', () => {
    expect(stagesOf(3, 'stop-cpf', at('2024-03-30T09:00'))).toEqual(['test-tmems', 'switch-to-tmems']);
  });
});

describe('the domains of a new window', () => {
  const two = { ...exampleMigration, windows: [] };
  it('are those that the stage changes and that no window of it holds', () => {
    expect(domainsFor(two, 'stop-cpf', now)).toEqual(['example.test']);
    expect(domainsFor(exampleMigration, 'stop-cpf', now)).toEqual([]);
  });

  it('of a later stage are those that it changes after the earlier one', () => {
    const servers = {
      ...exampleMigration.servers,
      tmems: 'example.in.tmems-jp.trendmicro.com',
      roles: {
        ...exampleMigration.servers.roles,
        'mail1.example.test': 'interscan' as const,
        'mail2.example.test': 'interscan' as const,
      },
    };
    const way3 = { ...exampleMigration, way: 3 as const, servers };
    expect(domainsFor(way3, 'test-tmems', now)).toEqual(['example.test']);
  });

  it('are none while nobody knows which host is CPF’s', () => {
    expect(domainsFor({ ...two, servers: emptyMigration.servers }, 'stop-cpf', now)).toEqual([]);
  });
});

it('a domain that left the paste is named, not passed over', () => {
  const windows = exampleMigration.windows.map((window) => ({ ...window, domains: [...window.domains, 'gone.test'] }));
  expect(outlook({ ...exampleMigration, windows }).missing.records).toEqual(['gone.test']);
  expect(outlook(exampleMigration).missing.records).toEqual([]);
});

describe('a host beside a CPF server', () => {
  const text = [1, 2]
    .map(
      (n) =>
        `d${String(n)}.test. 3600 IN MX 10 cpf${String(n)}.cpf.example.net.\nd${String(n)}.test. 3600 IN MX 20 mail1.example.co.jp.`,
    )
    .join('\n');
  const said = (roles: Migration['servers']['roles']): Migration => ({
    ...emptyMigration,
    way: 2,
    mx: { ...emptyMigration.mx, text, stage: 'stop-cpf', exampleLeft: true },
    servers: { ...emptyMigration.servers, roles },
    windows: [
      {
        ...{ id: '1', name: '', stage: 'stop-cpf', domains: ['d1.test'], answer: '', answerOwners: [] },
        ...{ changeAt: '2026-12-08T22:00' },
      },
    ],
  });
  const cpf1 = { 'cpf1.cpf.example.net': 'cpf', 'mail1.example.co.jp': 'interscan' } as const;

  it('leaves its domains undecided, and CPF open, until somebody says whose it is', () => {
    expect(outlook(said(cpf1)).sum).toMatchObject({ changed: 1, undecided: 1, left: 0 });
    expect(planBook(said(cpf1), now).open).toEqual(['d2.test']);
    const other = said({ ...cpf1, 'cpf2.cpf.example.net': 'other' });
    expect(outlook(other).sum).toMatchObject({ changed: 1, undecided: 0, left: 1 });
    expect(planBook(other, now).open).toEqual([]);
  });
});
