/**
 * Days of the calendar, without clock and without time zone: an ISO date (`2024-03-31`, years 0000 to 9999) and the count of days since
 * 1970-01-01, in the proleptic Gregorian calendar. `Date` is left alone on purpose: it carries a time zone into every sum.
 */

declare const checked: unique symbol;
/** An ISO calendar date that exists. */
export type CalendarDate = string & { readonly [checked]: 'calendar date' };

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const lastYear = 9999;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of a year, month and day, or undefined where the calendar has no such day. */
export function fromCivil({ year, month, day }: Civil): CalendarDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 0 || year > lastYear || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Checks an ISO date. Undefined: it is not of that form, or there is no such day. */
export function parseCalendarDate(text: unknown): CalendarDate | undefined {
  const match = typeof text === 'string' ? isoForm.exec(text) : null;
  if (match === null) return undefined;
  return fromCivil({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

export function toCivil(date: CalendarDate): Civil {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

// The year is taken to begin on 1 March, so that the leap day is its last day: Gregorian cycles of 400 years have 146097 days.
const daysOfCycle = 146_097;
const daysToEpoch = 719_468;

/** Days since 1970-01-01; negative before it. */
export function toDayNumber(date: CalendarDate): number {
  const { year, month, day } = toCivil(date);
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysOfCycle + dayOfCycle - daysToEpoch;
}

/** The date of a count of days since 1970-01-01, or undefined outside the years 0000 to 9999. */
export function fromDayNumber(dayNumber: number): CalendarDate | undefined {
  const days = dayNumber + daysToEpoch;
  const cycle = Math.floor(days / daysOfCycle);
  const dayOfCycle = days - cycle * daysOfCycle;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / (daysOfCycle - 1))) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return fromCivil({ year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day });
}

/** The date so many days later (negative: earlier), or undefined outside the years 0000 to 9999. */
export const addDays = (date: CalendarDate, days: number): CalendarDate | undefined =>
  fromDayNumber(toDayNumber(date) + days);

/** The same day of a later month; where that month is too short, its last day (31 March + 3 months = 30 June). */
export function addMonths(date: CalendarDate, months: number): CalendarDate | undefined {
  const { year, month, day } = toCivil(date);
  const count = year * 12 + month - 1 + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return fromCivil({ year: targetYear, month: targetMonth, day: Math.min(day, daysInMonth(targetYear, targetMonth)) });
}

/** Days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toDayNumber(to) - toDayNumber(from);

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CalendarDate): number {
  const thursday = 4;
  return (((toDayNumber(date) + thursday) % 7) + 7) % 7;
}

export const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? other : one);
export const earlierOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
