import { describe, expect, test } from 'vitest';
import { japanMoment } from '../../../src/components/shared/use-today.ts';
import {
  addSeconds,
  clockOf,
  dateOf,
  isYearUnfinished,
  type LocalTime,
  parseLocalTime,
  secondsBetween,
} from '../../../src/core/local-time.ts';

const at = (text: string) => text as LocalTime;

describe('a moment', () => {
  test.each(['2026-11-30T22:00', '2024-02-29T00:00', '2026-12-31T23:59'])('%s is one', (text) => {
    expect(parseLocalTime(text)).toBe(text);
    expect(`${dateOf(at(text))}T${clockOf(at(text))}`).toBe(text);
  });

  test.each([
    '',
    '2026-11-30',
    '2026-11-31T22:00',
    '2026-02-29T00:00',
    '2026-11-30T24:00',
    '2026-11-30T22:60',
    '2026-11-30 22:00',
    '2026-11-30T22:00:00',
    undefined,
    22,
  ])('%s is none', (text) => {
    expect(parseLocalTime(text)).toBeUndefined();
  });

  test.each([
    ['2026-11-30T22:00', 0, '2026-11-30T22:00'],
    ['2026-11-30T22:00', 72 * 3600, '2026-12-03T22:00'],
    ['2026-11-30T22:00', -86_400, '2026-11-29T22:00'],
    ['2026-11-30T23:45', 20 * 60, '2026-12-01T00:05'],
    ['2026-12-01T00:00', -60, '2026-11-30T23:59'],
    ['2026-12-31T23:59', 60, '2027-01-01T00:00'],
    // A wait is never over too early, and what precedes is never too late.
    ['2026-11-30T22:00', 61, '2026-11-30T22:02'],
    ['2026-11-30T22:00', -61, '2026-11-30T21:58'],
    ['9999-12-31T23:59', 60, undefined],
  ])('%s and %i seconds: %s', (from, seconds, expected) => {
    expect(addSeconds(at(from), seconds)).toBe(expected);
  });

  test('is as far from another as was added', () => {
    expect(secondsBetween(at('2026-11-30T22:00'), at('2026-12-03T22:05'))).toBe(72 * 3600 + 300);
    expect(secondsBetween(at('2026-12-01T00:00'), at('2026-11-30T23:00'))).toBe(-3600);
  });
});

test.each([
  ['', false],
  ['0002-12-01T22:00', true],
  ['0026-12-01', true],
  ['0202-12-01T22:00', true],
  ['1999-12-31', true],
  ['2000-01-01', false],
  ['2026-12-01T22:00', false],
])('the year of %s is half typed: %s', (text, expected) => {
  expect(isYearUnfinished(text)).toBe(expected);
});

describe('now, on a machine of any zone', () => {
  test.each([
    ['2026-11-30T14:59:59Z', '2026-11-30T23:59'],
    ['2026-11-30T15:00:00Z', '2026-12-01T00:00'],
    ['2026-12-31T15:30:00Z', '2027-01-01T00:30'],
    ['2024-02-28T18:00:00-08:00', '2024-02-29T11:00'],
  ])('%s is %s in Japan', (instant, moment) => {
    expect(japanMoment(new Date(instant))).toBe(moment);
  });
});
