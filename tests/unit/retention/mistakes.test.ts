import { describe, expect, it, test } from 'vitest';
import { planRetention } from '../../../src/core/retention/plan.ts';
import { dateFields } from '../../../src/core/retention/types.ts';
import type { RetentionFacts } from '../../../src/core/retention/types.ts';

const full = {
  today: '2024-04-02',
  mxChangedOn: '2024-03-08',
  oldTtl: 3600,
  mailStoppedOn: '2024-03-11',
  domainsDeletedOn: '2024-03-20',
  gracePeriodEndsOn: '2024-04-30',
  accountDeletionRequestedOn: '2024-03-21',
} satisfies RetentionFacts;

const ids = (facts: RetentionFacts): string[] => planRetention(facts).issues.map(({ id }) => id);
const milestones = (facts: RetentionFacts): string[] => planRetention(facts).milestones.map(({ id }) => id);

describe('a date that is no real ISO date', () => {
  test.each(
    dateFields.flatMap((field) => ['2024-02-30', '2024/3/8', '2024-3-8', 'x'].map((value) => ({ field, value }))),
  )('$value is an error at $field', ({ field, value }) => {
    expect(planRetention({ ...full, [field]: value }).issues).toContainEqual({
      id: 'date-invalid',
      level: 'error',
      at: { field },
      params: { value },
    });
  });

  test.each([
    ['mxChangedOn', ['mx-changed', 'mx-propagated', 'domain-deletion-safe']],
    ['mailStoppedOn', ['mail-stopped', 'domain-deletion-safe', 'logs-gone']],
    ['gracePeriodEndsOn', ['grace-period-ended', 'auto-deletion-armed']],
    ['domainsDeletedOn', ['domains-deleted']],
    ['accountDeletionRequestedOn', ['account-deletion-requested']],
  ] as const)('%s: exactly its milestones are missing', (field, missing) => {
    const there = milestones({ ...full, [field]: '2024-02-30' });
    expect(milestones(full).filter((id) => !there.includes(id))).toEqual(missing);
  });

  it('today: the days are reckoned, but no state is told', () => {
    for (const today of ['', '2024-02-30', undefined as unknown as string]) {
      const plan = planRetention({ ...full, today });
      expect(plan.issues[0]).toMatchObject({ id: 'date-invalid', at: { field: 'today' } });
      expect(plan.milestones).toEqual(planRetention(full).milestones);
      expect(new Set(plan.holdings.map(({ state }) => state))).toEqual(new Set(['unconfirmed']));
      expect(plan.actions).toEqual([]);
    }
  });

  it('several mistakes are told at once', () => {
    expect(ids({ today: 'x', mxChangedOn: 'y', oldTtl: -1 })).toEqual(
      expect.arrayContaining(['date-invalid', 'date-invalid', 'ttl-invalid']),
    );
  });
});

describe('the TTL', () => {
  test.each([
    [-1, true],
    [0, false],
    [2 ** 31 - 1, false],
    [2 ** 31, true],
    [1.5, true],
    [Number.NaN, true],
    [Number.POSITIVE_INFINITY, true],
  ])('%s is refused: %s', (oldTtl, refused) => {
    const facts = { ...full, oldTtl };
    expect(ids(facts).includes('ttl-invalid')).toBe(refused);
    expect(milestones(facts).includes('domain-deletion-safe')).toBe(!refused);
  });
});

describe('the order of the dates', () => {
  test.each([
    ['mxChangedOn', 'mailStoppedOn'],
    ['screenOpenedOn', 'serverRetiredOn'],
    ['accountDeletionRequestedOn', 'accountDeletionConfirmedOn'],
  ] as const)('%s cannot come after %s', (first, then) => {
    const facts = (firstOn: string, thenOn: string): RetentionFacts => ({
      today: '2024-04-02',
      [first]: firstOn,
      [then]: thenOn,
    });
    expect(ids(facts('2024-03-08', '2024-03-09'))).not.toContain('dates-out-of-order');
    expect(ids(facts('2024-03-08', '2024-03-08'))).not.toContain('dates-out-of-order');
    expect(planRetention(facts('2024-03-08', '2024-03-07')).issues).toContainEqual({
      id: 'dates-out-of-order',
      level: 'warning',
      at: { field: then },
      params: { first, firstOn: '2024-03-08', then, thenOn: '2024-03-07' },
    });
  });

  test.each([
    ['2024-03-11', true],
    ['2024-03-12', false],
  ])('InterScan retired on %s, while CPF may still hand it mail: %s', (serverRetiredOn, warned) => {
    const facts = { today: '2024-03-08', mxChangedOn: '2024-03-08', serverRetiredOn };
    expect(ids(facts).includes('server-retired-before-mail-stopped')).toBe(warned);
  });

  test.each(['screenOpenedOn', 'accountDeletionConfirmedOn'] as const)('%s after today is a report ahead', (field) => {
    expect(ids({ today: '2024-04-02', [field]: '2024-04-02' })).not.toContain('reported-day-ahead');
    expect(ids({ today: '2024-04-02', [field]: '2024-04-03' })).toContain('reported-day-ahead');
  });
});

describe('a clean case', () => {
  test.each([
    ['before the change', { today: '2024-02-01', gracePeriodEndsOn: '2024-04-30' }],
    ['on the way', { ...full, domainsDeletedOn: '', accountDeletionRequestedOn: '' }],
    ['domains deleted, account asked', full],
    [
      'all done, InterScan retired after the fortieth day',
      {
        ...full,
        today: '2024-06-20',
        accountDeletionConfirmedOn: '2024-04-05',
        screenOpenedOn: '2024-06-10',
        serverRetiredOn: '2024-06-15',
      },
    ],
    [
      'domains deleted, so that InterScan may go before the fortieth day',
      { ...full, today: '2024-05-20', serverRetiredOn: '2024-05-15' },
    ],
    [
      'domains to be deleted on the day on which InterScan goes',
      { ...full, domainsDeletedOn: '2024-05-15', serverRetiredOn: '2024-05-15' },
    ],
    [
      'InterScan retired years ago, the screen opened before',
      { ...full, today: '2026-11-24', screenOpenedOn: '2024-06-10', serverRetiredOn: '2025-03-31' },
    ],
    ['years later, all done', { ...full, today: '2026-11-24', accountDeletionConfirmedOn: '2024-04-05' }],
  ] satisfies [string, RetentionFacts][])('%s: no warning and no error', (_, facts) => {
    expect(planRetention(facts).issues.filter(({ level }) => level !== 'advice')).toEqual([]);
  });
});

describe('a year far from the others', () => {
  test.each([
    ['2014 for 2024, two years after CPF’s end', { today: '2026-11-28', mxChangedOn: '2014-03-08' }, true],
    ['2204 for 2024', { today: '2024-04-02', gracePeriodEndsOn: '2204-04-30' }, true],
    ['2004 for 2024', { today: '2024-04-02', mxChangedOn: '2004-03-08' }, true],
    ['the end of CPF, read years later', { today: '2034-01-01', mxChangedOn: '2024-03-08' }, false],
    ['a plan for next year', { today: '2026-11-28', domainsDeletedOn: '2027-03-31' }, false],
  ])('%s', (_, facts, isAsked) => {
    expect(planRetention(facts).issues.some(({ id }) => id === 'year-far-away')).toBe(isAsked);
  });
});
