import { describe, expect, test } from 'vitest';
import { GREATEST_TTL, isTtl, readDuration, readTtl } from '../../../src/core/dns/ttl.ts';

describe('a TTL of zone text', () => {
  test.each([
    ['0', 0],
    ['3600', 3600],
    ['1h', 3600],
    ['1H', 3600],
    ['1h30m', 5400],
    ['1W2D', 777_600],
    ['1w1d1h1m1s', 694_861],
    ['30s', 30],
    // RFC 2181 §8: a TTL above 2^31 - 1 counts as zero.
    ['2147483647', 2_147_483_647],
    ['2147483648', 0],
    ['4294967295', 0],
    ['4294967296', undefined],
    ['9999w', undefined],
    // A number ends in a unit or stands alone.
    ['1h30', undefined],
    ['h', undefined],
    ['1x', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1.5h', undefined],
    ['MX', undefined],
  ])('%j is %j', (text, seconds) => {
    expect(readTtl(text)).toBe(seconds);
  });
});

describe('a length of time as people type it', () => {
  test.each([
    ['3600', 3600],
    ['0', 0],
    ['３６００', 3600],
    ['3,600', 3600],
    ['86,400秒', 86_400],
    ['3600秒', 3600],
    ['3600 秒', 3600],
    ['72時間', 259_200],
    ['７２時間', 259_200],
    ['1日', 86_400],
    ['3日間', 259_200],
    ['60分', 3600],
    ['1週間', 604_800],
    ['1時間30分', 5400],
    ['1h', 3600],
    ['1H', 3600],
    ['1h30m', 5400],
    ['1 hour', 3600],
    ['2 days', 172_800],
    ['5 min', 300],
    ['2147483647', GREATEST_TTL],
    // Longer than a TTL can be: what zone text takes for zero is a mistake where it is typed.
    ['2147483648', undefined],
    ['9999w', undefined],
    ['', undefined],
    ['時間', undefined],
    ['1時間30', undefined],
    ['1.5時間', undefined],
    ['-1', undefined],
    ['1,2', undefined],
    ['3600ms', undefined],
    ['1か月', undefined],
    ['明日', undefined],
  ])('%j is %j seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });
});

test.each([
  [0, true],
  [GREATEST_TTL, true],
  [GREATEST_TTL + 1, false],
  [-1, false],
  [1.5, false],
  [Number.NaN, false],
])('%d is a TTL: %j', (seconds, expected) => {
  expect(isTtl(seconds)).toBe(expected);
});
