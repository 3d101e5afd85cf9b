import { describe, expect, test } from 'vitest';
import { planMx } from '../../../../src/core/mx/plan.ts';
import { windowOf } from '../../../../src/core/mx/group-plans.ts';
import { publishedBy, recordsAfter } from '../../../../src/core/mx/session/records-after.ts';
import { records, request, written } from '../short-hand.ts';

const current = [
  ...records('10 cpf, 30 is1', 'a.test', 3600),
  ...records('10 cpf, 30 is1', 'b.test').map((one) => ({ ...one, ttl: 41, ttlFrom: 'cache' as const })),
  ...records('10 is1', 'c.test', 600),
];
const stop = planMx({ ...request('stop-cpf', ''), current });
const setOf = (domain: string, all: readonly { domain: string; preference: number; exchange: string }[]) =>
  written(all.filter((one) => one.domain === domain));

describe('the records that the next stage starts from', () => {
  test('are those after the change; what does not change stays', () => {
    const after = recordsAfter(current, publishedBy(stop, []));
    expect(['a.test', 'b.test', 'c.test'].map((domain) => setOf(domain, after))).toEqual([
      '10 is1',
      '10 is1',
      '10 is1',
    ]);
  });

  test('of a domain outside the window are those before', () => {
    const after = recordsAfter(current, publishedBy(windowOf(stop, ['a.test']), []));
    expect(setOf('a.test', after)).toBe('10 is1');
    expect(setOf('b.test', after)).toBe('10 cpf, 30 is1');
  });

  test('follow stage upon stage', () => {
    const first = publishedBy(windowOf(stop, ['a.test']), []);
    const test1 = planMx({
      ...request('test-tmems', '', { listedDomains: ['a.test'] }),
      current: recordsAfter(current, first),
    });
    const second = publishedBy(windowOf(test1, ['a.test']), first);
    expect(setOf('a.test', recordsAfter(current, second))).toBe('10 is1, 30 tmems');
    expect(second).toHaveLength(1);
  });

  test('never show a TTL that came from a cache as published (H9)', () => {
    const after = recordsAfter(current, publishedBy(stop, []));
    expect(after.find(({ domain }) => domain === 'a.test')?.ttl).toBe(3600);
    expect(after.find(({ domain }) => domain === 'b.test')?.ttl).toBeUndefined();
  });
});
