import { describe, expect, test } from 'vitest';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import {
  isSameSet,
  longestTtl,
  publishable,
  publishedTtl,
  publishedTtls,
  recordsNotIn,
  ttlOfSet,
  ttlOfWholeSet,
  withoutCachedTtl,
} from '../../../src/core/dns/record-set.ts';
import { recordLine } from '../../../src/core/dns/zone-line.ts';

const record = (exchange: string, more: Partial<MxRecord> = {}): MxRecord => ({
  domain: 'example.test',
  preference: 10,
  exchange,
  ...more,
});
const a = record('a.example.test');
const b = record('b.example.test', { preference: 20 });

describe('two sets are the same', () => {
  test.each([
    ['in any order', [a, b], [b, a], true],
    ['with a record twice', [a, a], [a], true],
    ['whatever their TTLs', [a], [{ ...a, ttl: 300 }], true],
    ['both empty', [], [], true],
    ['but not with one more', [a], [a, b], false],
    ['but not with one less', [a, b], [a], false],
    ['but not at another preference', [a], [{ ...a, preference: 11 }], false],
    ['but not of another domain', [a], [{ ...a, domain: 'other.test' }], false],
  ])('%s', (_, one, other, expected) => {
    expect(isSameSet(one, other)).toBe(expected);
  });

  test('what one lacks', () => {
    expect(recordsNotIn([a], [a, b])).toEqual([b]);
  });
});

describe('the TTL of a set', () => {
  const long = { ...a, ttl: 3600 };
  const short = { ...b, ttl: 300, ttlFrom: 'published' } as const;
  const left = { ...b, ttl: 7, ttlFrom: 'cache' } as const;

  test('is the smallest published one (RFC 2181 §5.2)', () => {
    expect(ttlOfSet([long, short])).toBe(300);
    expect(publishedTtls([long, short, short])).toEqual([300, 3600]);
    expect(ttlOfSet([a])).toBeUndefined();
  });

  test('is never what a cache had left (hazard H9)', () => {
    expect(publishedTtl(left)).toBeUndefined();
    expect(ttlOfSet([long, left])).toBe(3600);
    expect(ttlOfSet([left])).toBeUndefined();
    expect(withoutCachedTtl({ ...left, at: { line: 2 } })).toEqual({ ...b, at: { line: 2 } });
    expect(publishable(left, undefined)).toEqual(b);
  });

  test('names a whole set only where all records show the same', () => {
    expect(ttlOfWholeSet([long, { ...b, ttl: 3600 }])).toBe(3600);
    expect(ttlOfWholeSet([long, short])).toBeUndefined();
    expect(ttlOfWholeSet([long, b])).toBeUndefined();
    expect(ttlOfWholeSet([long, left])).toBeUndefined();
  });

  test('bounds what a cache may hold from below, wherever it was seen', () => {
    expect(longestTtl([short, { ...left, ttl: 500 }])).toBe(500);
  });
});

test('a line of zone text has every name in full', () => {
  expect(recordLine(a, 300)).toBe('example.test. 300 IN MX 10 a.example.test.');
  expect(recordLine(record('.', { preference: 0 }), undefined)).toBe('example.test. IN MX 0 .');
});
