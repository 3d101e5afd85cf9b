import { describe, expect, test } from 'vitest';
import type { PlanRequest, Stage } from '../../../src/core/mx/plan/types.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { ids, only, planOf, records, written } from './short-hand.ts';

interface Row {
  readonly stage: Stage;
  readonly keep?: boolean;
  readonly before: string;
  readonly back: string;
  readonly then?: string;
  readonly issues: readonly string[];
}

function wayBack({ stage, keep, before }: Row, today: string, cpfDomainsDeleted?: boolean) {
  const more: Partial<PlanRequest> = keep === undefined ? {} : { keepDirectRecords: keep };
  const facts = cpfDomainsDeleted === undefined ? { today } : { today, cpfDomainsDeleted };
  return rollBackMx(planOf(stage, before, more), facts);
}

describe.each(['2024-03-20', '2024-03-31'])(
  'while CPF serves, on %s, the way back leads to the set before',
  (today) => {
    test.each<Row>([
      { stage: 'stop-cpf', before: '10 cpf, 30 is1, 30 is2', back: '10 cpf, 30 is1, 30 is2', issues: [] },
      { stage: 'stop-cpf', before: '10 cpf', back: '10 cpf', issues: [] },
      { stage: 'stop-cpf', before: '10 cpf, 30 is1, 50 tmems', back: '10 cpf, 30 is1', issues: ['tmems-not-put-back'] },
      { stage: 'test-tmems', before: '10 cpf, 30 is1', back: '10 cpf, 30 is1', issues: ['tmems-may-refuse-meanwhile'] },
      { stage: 'test-tmems', before: '10 cpf, 20 tmems, 30 is1', back: '10 cpf, 20 tmems, 30 is1', issues: [] },
      {
        stage: 'switch-to-tmems',
        keep: false,
        before: '10 cpf, 30 is1, 50 tmems',
        back: '10 cpf, 30 is1, 50 tmems',
        then: '10 cpf, 30 is1',
        issues: ['tmems-stays-last'],
      },
      {
        stage: 'switch-to-tmems',
        keep: true,
        before: '10 cpf, 30 is1',
        back: '10 cpf, 30 is1, 50 tmems',
        then: '10 cpf, 30 is1',
        issues: ['tmems-stays-last'],
      },
      {
        stage: 'switch-to-tmems',
        keep: false,
        before: '10 cpf, 65520 is1',
        back: '10 cpf, 65520 is1, 65535 tmems',
        then: '10 cpf, 65520 is1',
        issues: ['little-room-below', 'tmems-stays-last'],
      },
      {
        stage: 'switch-to-tmems',
        keep: false,
        before: '10 cpf, 65535 is1',
        back: '10 tmems',
        issues: ['no-room-below'],
      },
      {
        stage: 'switch-to-tmems',
        keep: false,
        before: '10 is1, 30 tmems',
        back: '10 is1, 30 tmems',
        then: '10 is1',
        issues: ['tmems-stays-last'],
      },
    ])('$stage $before: $back', (row) => {
      const back = wayBack(row, today);
      expect(written(only(back).after)).toBe(row.back);
      expect(ids(only(back))).toEqual(row.issues);
      expect(back.then === undefined ? undefined : written(only(back.then).after)).toBe(row.then);
    });
  },
);

describe.each([
  ['2024-04-01', undefined],
  ['2024-03-20', true],
])('once CPF has ended (%s, domains deleted: %s), the way back leads to the direct set (H8)', (today, deleted) => {
  test.each<Row>([
    { stage: 'stop-cpf', before: '10 cpf, 30 is1, 50 is2', back: '10 is1, 30 is2', issues: ['roll-back-is-direct'] },
    {
      stage: 'test-tmems',
      before: '10 cpf, 30 is1',
      back: '10 is1',
      issues: ['roll-back-is-direct', 'tmems-may-refuse-meanwhile'],
    },
    {
      stage: 'test-tmems',
      before: '10 cpf, 20 tmems, 30 is1',
      back: '10 is1, 50 tmems',
      then: '10 is1',
      issues: ['roll-back-is-direct', 'tmems-stays-last'],
    },
    { stage: 'test-tmems', before: '10 is1', back: '10 is1', issues: ['tmems-may-refuse-meanwhile'] },
    {
      stage: 'switch-to-tmems',
      keep: false,
      before: '10 cpf, 30 is1, 50 tmems',
      back: '10 is1, 50 tmems',
      then: '10 is1',
      issues: ['roll-back-is-direct', 'tmems-stays-last'],
    },
    {
      stage: 'switch-to-tmems',
      keep: true,
      before: '10 cpf, 30 is1, 40 other',
      back: '10 is1, 40 other, 60 tmems',
      then: '10 is1, 40 other',
      issues: ['other-host-kept', 'roll-back-is-direct', 'tmems-stays-last'],
    },
    {
      stage: 'switch-to-tmems',
      keep: false,
      before: '10 is1',
      back: '10 is1, 30 tmems',
      then: '10 is1',
      issues: ['tmems-stays-last'],
    },
  ])('$stage $before: $back', (row) => {
    const back = wayBack(row, today, deleted);
    expect(written(only(back).after)).toBe(row.back);
    expect(ids(only(back)).filter((id) => id !== 'test-record-moved-back')).toEqual(row.issues);
    expect(back.then === undefined ? undefined : written(only(back.then).after)).toBe(row.then);
    expect(only(back).after.some(({ exchange }) => exchange.startsWith('cpf'))).toBe(false);
  });

  test('where no InterScan host is known there is no way back', () => {
    const plan = planOf('switch-to-tmems', '10 cpf, 50 tmems', {
      servers: { cpf: ['cpf.example.net'], tmems: 'example.in.tmems-jp.trendmicro.com' },
    });
    const back = rollBackMx(plan, { today, ...(deleted === undefined ? {} : { cpfDomainsDeleted: deleted }) });
    expect(only(back)).toMatchObject({ changes: [], issues: [{ id: 'no-exchange-left', level: 'error' }] });
    expect(back.then).toBeUndefined();
  });
});

describe('of lower-ttl', () => {
  const current = records('10 cpf, 30 is1', 'example.test', 86_400);

  test.each([
    ['2024-03-20', []],
    ['2024-04-01', ['cpf-has-ended']],
  ])('on %s the TTL goes back, the set stays: %j', (today, issues) => {
    const back = rollBackMx(planOf('lower-ttl', '', { current, ttl: 300 }), { today });
    expect(only(back).after).toEqual(current);
    expect(only(back).changes).toHaveLength(2);
    expect(ids(only(back))).toEqual(issues);
    expect(back.waits).toEqual([{ id: 'old-ttl', seconds: 300 }]);
  });

  test('a TTL that only a cache gave is not known', () => {
    const cached = current.map((one) => ({ ...one, ttlFrom: 'cache' as const }));
    const back = rollBackMx(planOf('lower-ttl', '', { current: cached, ttl: 300 }), { today: '2024-03-20' });
    expect(only(back)).toMatchObject({ changes: [], issues: [{ id: 'old-ttl-unknown' }] });
  });
});

test('what a plan left alone, its way back leaves alone', () => {
  for (const set of ['10 is1', '0 null, 10 cpf']) {
    const back = rollBackMx(planOf('stop-cpf', set), { today: '2024-03-20' });
    expect(only(back)).toMatchObject({ changes: [], issues: [] });
    expect(back.waits).toEqual([]);
  }
});

test('the way back puts the old TTL back, too', () => {
  const current = [...records('10 cpf', 'example.test', 600), ...records('30 is1', 'example.test', 900)];
  const back = rollBackMx(planOf('stop-cpf', '', { current }), { today: '2024-03-20' });
  expect(only(back).after.map(({ ttl }) => ttl)).toEqual([600, 600]);
});
