import { daysInMonth, fromCivil, toCivil, weekday } from './calendar-date.ts';
import type { CalendarDate, Civil } from './calendar-date.ts';

/** Why a typed date was not understood. */
export type DateProblem = 'form' | 'day-missing' | 'no-such-day' | 'era-not-begun' | 'weekday-differs';

export type DateReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'problem'; readonly problem: DateProblem };

interface Era {
  readonly names: readonly string[];
  readonly first: Civil;
}

/**
 * Each era's first year is year 1 (元年). 平成 is read beyond its last day, too: licences and contracts printed before 2019 say 平成36年.
 */
const eras: readonly Era[] = [
  { names: ['令和', 'R'], first: { year: 2019, month: 5, day: 1 } },
  { names: ['平成', 'H'], first: { year: 1989, month: 1, day: 8 } },
];

const weekdays = '日月火水木金土';
const western = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(?:(\d{1,2})日?|末日)$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const apart = /^(\d{4}) (\d{1,2}) (\d{1,2})$/;
const japanese = /^(令和|平成|R|H)(元|\d{1,2})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(?:(\d{1,2})日?|末日)$/i;
/** A month or a year, however vaguely: no day can be made of it. */
const withoutDay =
  /^(?:\d{4}|(?:令和|平成|R|H)(?:元|\d{1,2}))(?:年|[-/.]|$)(?:\d{1,2}月?)?(?:上旬|中旬|下旬|初め|初旬|半ば|末|中|頃|ごろ|以降)*$/i;
const weekdaySuffix = /\(([日月火水木金土])(?:曜日?)?\)$/;

/** One width for digits and marks, one kind of dash, and no blanks but between two figures: `3/1 9` is not the 19th. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(\D) | (?=\D)/gu, '$1')
    .replace(/[‐‑‒–—―−ー]/gu, '-');

/** Without a day: 末日, the last of the month. */
const civil = (year: number, month: number, day: string | undefined): Civil => ({
  year,
  month,
  day: day === undefined ? daysInMonth(year, month) : Number(day),
});

function civilOf(text: string): Civil | DateProblem {
  const match = western.exec(text) ?? compact.exec(text) ?? apart.exec(text);
  if (match !== null) return civil(Number(match[1]), Number(match[2]), match[3]);
  const [, name = '', count = '', month = '', day] = japanese.exec(text) ?? [];
  const era = eras.find(({ names }) => names.includes(name.toUpperCase()));
  if (era === undefined) return withoutDay.test(text) ? 'day-missing' : 'form';
  const years = count === '元' ? 1 : Number(count);
  if (years === 0) return 'era-not-begun';
  return civil(era.first.year + years - 1, Number(month), day);
}

function beforeItsEra(text: string, date: CalendarDate): boolean {
  const name = japanese.exec(text)?.[1]?.toUpperCase() ?? '';
  const first = eras.find(({ names }) => names.includes(name))?.first;
  return first !== undefined && date < (fromCivil(first) ?? date);
}

/**
 * Reads a date as people type it: `2024-03-31`, `2024/3/31`, `2024.3.31`, `20240331`, `2024年3月31日`, `令和6年3月31日`, `R6.3.31`, `平成31年…`,
 * 末日 for the last day of a month, in digits of any width, with or without a weekday in brackets. A weekday that does not fit the date is a problem, not a guess.
 */
export function readCalendarDate(text: string): DateReading {
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'absent' };
  const said = weekdaySuffix.exec(tidied)?.[1];
  const bare = tidied.replace(weekdaySuffix, '');
  const civil = civilOf(bare);
  if (typeof civil === 'string') return { kind: 'problem', problem: civil };
  const date = fromCivil(civil);
  if (date === undefined) return { kind: 'problem', problem: 'no-such-day' };
  if (beforeItsEra(bare, date)) return { kind: 'problem', problem: 'era-not-begun' };
  if (said !== undefined && weekdays.indexOf(said) !== weekday(date)) {
    return { kind: 'problem', problem: 'weekday-differs' };
  }
  return { kind: 'date', date };
}

/** The year, month and day of an ISO date, for those who write it in words. */
export const partsOf = (date: CalendarDate): Civil & { readonly weekday: number } => ({
  ...toCivil(date),
  weekday: weekday(date),
});
