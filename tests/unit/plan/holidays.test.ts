import { describe, expect, test } from 'vitest';
import {
  type CalendarDate,
  addDays,
  daysInMonth,
  fromCivil,
  toCivil,
  weekday,
} from '../../../src/core/calendar-date.ts';
import { dayKind, workday } from '../../../src/core/plan/day-off.ts';
import { holidays } from '../../../src/facts/holidays.ts';

const years = Object.keys(holidays).map(Number);
const day = (text: string) => text as CalendarDate;
const on = (year: number, month: number, date: number) => fromCivil({ year, month, day: date }) as CalendarDate;

/** The nth Monday of a month. */
function monday(year: number, month: number, nth: number): CalendarDate {
  const first = weekday(on(year, month, 1));
  return on(year, month, ((8 - first) % 7) + 1 + (nth - 1) * 7);
}

/** Article 2 of the Act, as it stands since 2023; the equinoxes are those of the gazette. */
const equinoxes: Readonly<Record<number, readonly [string, string]>> = {
  2024: ['2024-03-20', '2024-09-22'],
  2025: ['2025-03-20', '2025-09-23'],
  2026: ['2026-03-20', '2026-09-23'],
  2027: ['2027-03-21', '2027-09-23'],
};

function named(year: number): ReadonlyMap<string, string> {
  const [spring = '', autumn = ''] = equinoxes[year] ?? [];
  return new Map([
    [on(year, 1, 1), '元日'],
    [monday(year, 1, 2), '成人の日'],
    [on(year, 2, 11), '建国記念の日'],
    [on(year, 2, 23), '天皇誕生日'],
    [spring, '春分の日'],
    [on(year, 4, 29), '昭和の日'],
    [on(year, 5, 3), '憲法記念日'],
    [on(year, 5, 4), 'みどりの日'],
    [on(year, 5, 5), 'こどもの日'],
    [monday(year, 7, 3), '海の日'],
    [on(year, 8, 11), '山の日'],
    [monday(year, 9, 3), '敬老の日'],
    [autumn, '秋分の日'],
    [monday(year, 10, 2), 'スポーツの日'],
    [on(year, 11, 3), '文化の日'],
    [on(year, 11, 23), '勤労感謝の日'],
  ]);
}

/** Article 3: the first day that is none after one on a Sunday; a day between two of them. */
function withArticle3(days: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = new Map(days);
  for (const date of days.keys()) {
    if (weekday(day(date)) !== 0) continue;
    let next = addDays(day(date), 1) as CalendarDate;
    while (days.has(next)) next = addDays(next, 1) as CalendarDate;
    all.set(next, '振替休日');
  }
  for (const date of days.keys()) {
    const middle = addDays(day(date), 1) as CalendarDate;
    if (days.has(addDays(middle, 1) ?? '') && !all.has(middle)) all.set(middle, '国民の休日');
  }
  return all;
}

describe.each(years)('the holidays of %i', (year) => {
  test('are those of the Act on National Holidays', () => {
    const table = holidays[year as keyof typeof holidays].days;
    const expected = [...withArticle3(named(year))].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(table.map(({ date, ja }) => [date, ja])).toEqual(expected);
  });

  test('have no gap to the years beside them', () => {
    expect(years.includes(year + 1) || year === Math.max(...years)).toBe(true);
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-30', {}],
    ['2026-11-28', { off: 'saturday' }],
    ['2026-11-29', { off: 'sunday' }],
    ['2026-11-23', { off: 'holiday', holiday: '勤労感謝の日' }],
    ['2026-09-22', { off: 'holiday', holiday: '国民の休日' }],
    ['2026-12-28', {}],
    ['2026-12-29', { off: 'year-end' }],
    ['2027-01-03', { off: 'year-end' }],
    ['2027-01-04', {}],
    ['2027-03-22', { off: 'holiday', holiday: '振替休日' }],
    // Nobody has published the holidays of this year: a Sunday is one all the same.
    ['2028-02-11', { holidaysUnknown: true }],
    ['2028-02-13', { off: 'sunday', holidaysUnknown: true }],
    ['2023-11-23', { holidaysUnknown: true }],
  ])('%s', (date, expected) => {
    expect(dayKind(day(date))).toEqual(expected);
  });

  test('of every month of the table is known', () => {
    for (const year of years) {
      for (let month = 1; month <= 12; month++) {
        expect(dayKind(on(year, month, daysInMonth(year, month))).holidaysUnknown).toBeUndefined();
      }
    }
    expect(toCivil(on(2024, 1, 1)).year).toBe(Math.min(...years));
  });
});

describe('the nearest working day', () => {
  test.each([
    ['2026-11-30', -1, '2026-11-30'],
    ['2026-11-29', -1, '2026-11-27'],
    ['2026-11-29', 1, '2026-11-30'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-09-20', 1, '2026-09-24'],
    ['2026-12-29', 1, '2027-01-04'],
    ['2027-01-01', -1, '2026-12-28'],
    // Between the last Friday of the table and the year after it nobody knows.
    ['2027-12-29', 1, undefined],
    ['2028-01-05', -1, undefined],
  ] as const)('of %s (%i): %s', (date, direction, expected) => {
    expect(workday(day(date), direction)).toBe(expected);
  });
});
