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
    const after = recordsAfter(current, publishedBy(stop, []), 'test-tmems');
    expect(['a.test', 'b.test', 'c.test'].map((domain) => setOf(domain, after))).toEqual([
      '10 is1',
      '10 is1',
      '10 is1',
    ]);
  });

  test('of a domain outside the window are those before', () => {
    const after = recordsAfter(current, publishedBy(windowOf(stop, ['a.test']), []), 'test-tmems');
    expect(setOf('a.test', after)).toBe('10 is1');
    expect(setOf('b.test', after)).toBe('10 cpf, 30 is1');
  });

  test('follow stage upon stage', () => {
    const first = publishedBy(windowOf(stop, ['a.test']), []);
    const test1 = planMx({
      ...request('test-tmems', '', { listedDomains: ['a.test'] }),
      current: recordsAfter(current, first, 'test-tmems'),
    });
    const second = publishedBy(windowOf(test1, ['a.test']), first);
    expect(setOf('a.test', recordsAfter(current, second, 'switch-to-tmems'))).toBe('10 is1, 30 tmems');
  });

  test('leave an earlier stage where it started, so that it can still be checked', () => {
    const published = publishedBy(stop, []);
    expect(recordsAfter(current, published, 'stop-cpf')).toEqual(current);
    expect(planMx({ ...request('stop-cpf', ''), current: recordsAfter(current, published, 'stop-cpf') })).toEqual(stop);
  });

  test('of a document that names no stage stand before every stage', () => {
    const published = publishedBy(stop, []).map(({ domain, records }) => ({ domain, records }));
    expect(setOf('a.test', recordsAfter(current, published, 'stop-cpf'))).toBe('10 is1');
  });

  test('never show a TTL that came from a cache as published (H9)', () => {
    const after = recordsAfter(current, publishedBy(stop, []), 'test-tmems');
    expect(after.find(({ domain }) => domain === 'a.test')?.ttl).toBe(3600);
    expect(after.find(({ domain }) => domain === 'b.test')?.ttl).toBeUndefined();
  });
});
