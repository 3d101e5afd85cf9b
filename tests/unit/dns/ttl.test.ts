import { describe, expect, test } from 'vitest';
import { readTtl } from '../../../src/core/dns/ttl.ts';

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
