import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  fromDayNumber,
  parseCalendarDate,
  toDayNumber,
  weekday,
} from '../../src/core/calendar-date.ts';
import type { CalendarDate } from '../../src/core/calendar-date.ts';

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed === undefined) throw new Error(`${text} is no date`);
  return parsed;
};

describe('a calendar date', () => {
  test.each([
    ['2024-02-28', true],
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-04-30', true],
    ['2024-04-31', false],
    ['2024-12-31', true],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-01-00', false],
    ['0000-01-01', true],
    ['9999-12-31', true],
    ['10000-01-01', false],
    ['2024-3-31', false],
    ['2024-03-31T00:00', false],
    [' 2024-03-31', false],
    ['', false],
    [20240331, false],
    [null, false],
    [undefined, false],
  ])('%j is a day of the calendar: %s', (text, exists) => {
    expect(parseCalendarDate(text) !== undefined).toBe(exists);
  });
});

describe('counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-11', 30, '2024-04-10'],
    ['2024-04-30', 40, '2024-06-09'],
    ['1970-01-01', 0, '1970-01-01'],
    ['1970-01-01', -1, '1969-12-31'],
    ['9999-12-31', 1, undefined],
    ['0000-01-01', -1, undefined],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(date(from), days)).toBe(to);
  });

  const anyDay = fc.integer({ min: toDayNumber(date('0000-01-01')), max: toDayNumber(date('9999-12-31')) });

  it('agrees with the calendar of the platform on every day, weekdays included', () => {
    fc.assert(
      fc.property(anyDay, (dayNumber) => {
        const platform = new Date(dayNumber * 86_400_000);
        const day = date(platform.toISOString().slice(0, 10));
        expect(fromDayNumber(dayNumber)).toBe(day);
        expect(toDayNumber(day)).toBe(dayNumber);
        expect(weekday(day)).toBe(platform.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it('adds what it has measured', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = [fromDayNumber(one), fromDayNumber(other)];
        expect(from && to && addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe('counting months', () => {
  test.each([
    ['2024-03-31', 3, '2024-06-30'],
    ['2024-03-30', 3, '2024-06-30'],
    ['2024-03-29', 3, '2024-06-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-10-31', 2, '2024-12-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['9999-12-31', 1, undefined],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });
});
