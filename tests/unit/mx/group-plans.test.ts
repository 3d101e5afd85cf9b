import { describe, expect, test } from 'vitest';
import { groupPlans, issuesOfGroup, windowOf } from '../../../src/core/mx/group-plans.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { planOf, records, request } from './short-hand.ts';

const own = (domain: string, first = 30, ttl?: number) =>
  records(`10 cpf, ${String(first)} mail.${domain}`, domain, ttl);

describe('groupPlans', () => {
  const groups = (current: ReturnType<typeof own>) =>
    groupPlans(planMx({ ...request('stop-cpf', '', { current }), servers: { cpf: ['cpf.example.net'] } })).map(
      ({ kind, plans }) => [kind, ...plans.map(({ domain }) => domain)],
    );

  test('domains with the same change stand together, their own names apart', () => {
    expect(groups([...own('a.test'), ...own('b.test'), ...own('c.test')])).toEqual([
      ['changed', 'a.test', 'b.test', 'c.test'],
    ]);
  });

  test.each([
    ['preferences', own('b.test', 40)],
    ['hosts outside the domain', records('10 cpf, 30 is1', 'b.test')],
    ['wildcards', own('*.b.test')],
  ])('other %s: a group of its own', (_, b) => {
    const [first, second, ...none] = groups([...own('a.test'), ...b, ...own('c.test')]);
    expect(first).toEqual(['changed', 'a.test', 'c.test']);
    expect(second?.slice(1)).toEqual([b[0]?.domain]);
    expect(none).toEqual([]);
  });

  test('a wildcard with the hosts of other domains stands with them', () => {
    const shared = (domain: string) => records('10 cpf, 30 is1', domain);
    expect(groups([...shared('a.test'), ...shared('*.lab.a.test')])).toEqual([['changed', 'a.test', '*.lab.a.test']]);
  });

  test('a TTL parts no change, known or not', () => {
    expect(groups([...own('a.test'), ...own('b.test', 30, 300), ...own('c.test', 30, 86_400)])).toEqual([
      ['changed', 'a.test', 'b.test', 'c.test'],
    ]);
  });

  test('a domain whose TTL is low already does not change with the others', () => {
    const current = [...own('a.test', 30, 3600), ...own('b.test', 30, 300), ...own('c.test')];
    const plan = planMx({ ...request('lower-ttl', '', { current, ttl: 300 }), servers: { cpf: ['cpf.example.net'] } });
    expect(groupPlans(plan).map(({ kind, plans }) => [kind, ...plans.map(({ domain }) => domain)])).toEqual([
      ['changed', 'a.test', 'c.test'],
      ['left-alone', 'b.test'],
    ]);
  });

  test('what is said of TTLs names its domains', () => {
    const current = [...own('a.test', 30, 86_400), ...own('b.test', 30, 300), ...own('c.test', 30, 86_400)];
    const plan = planMx({ ...request('stop-cpf', '', { current }), servers: { cpf: ['cpf.example.net'] } });
    const [group, ...more] = groupPlans(plan);
    expect(more).toEqual([]);
    expect(group && issuesOfGroup(group).map(({ issue, domains }) => [issue.id, ...domains])).toEqual([
      ['lower-ttl-first', 'a.test', 'c.test'],
    ]);
  });

  test('what is left alone, and what cannot be planned, stands apart', () => {
    const current = [
      ...own('a.test'),
      ...records('10 x.y', 'b.test'),
      ...records('10 cpf', 'c.test'),
      ...records('10 cpf', 'd.test'),
    ];
    expect(groups(current)).toEqual([
      ['changed', 'a.test'],
      ['left-alone', 'b.test'],
      ['refused', 'c.test', 'd.test'],
    ]);
  });
});

describe('windowOf', () => {
  const current = [
    ...records('10 cpf, 30 is1', 'a.test', 300),
    ...records('10 cpf, 30 is1', 'b.test', 300_000),
    ...records('10 is1', 'c.test'),
  ];
  const plan = planOf('stop-cpf', '', { current });

  test('leaves the chosen domains, in the order of the plan, with their own waits', () => {
    expect(plan.waits).toEqual([{ id: 'propagation', seconds: 300_000 }]);
    const tonight = windowOf(plan, ['c.test', 'a.test']);
    expect(tonight.domains.map(({ domain }) => domain)).toEqual(['a.test', 'c.test']);
    expect(tonight.waits).toEqual([{ id: 'propagation', seconds: 259_200 }]);
    expect(tonight.domains[0]).toBe(plan.domains[0]);
  });

  test('nothing to change, nothing to wait for', () => {
    expect(windowOf(plan, ['c.test']).waits).toEqual([]);
  });

  test('what follows a way back is limited, too', () => {
    const switched = planOf('switch-to-tmems', '', { current, keepDirectRecords: false });
    const back = rollBackMx(switched, { today: '2024-03-20' });
    expect(windowOf(back, ['a.test']).then?.domains.map(({ domain }) => domain)).toEqual(['a.test']);
    expect(windowOf(back, []).then).toBeUndefined();
  });
});
