/**
 * A moment of the reader's wall clock, without clock and without time zone: `2026-11-30T22:00`. Japan has no summer time, so that a day has
 * 24 hours and sums are those of the calendar.
 */
import { addDays, type CalendarDate, daysBetween, parseCalendarDate } from './calendar-date.ts';

declare const checked: unique symbol;
/** A day that exists and a minute of it. */
export type LocalTime = string & { readonly [checked]: 'local time' };

/** Japan's wall clock is so far ahead of UTC, the whole year. */
export const HOURS_AHEAD_OF_UTC = 9;

const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;
const MINUTES_OF_DAY = 1440;

/** Checks a moment. Undefined: it is not of that form, or there is no such day. */
export function parseLocalTime(text: unknown): LocalTime | undefined {
  const match = typeof text === 'string' ? form.exec(text) : null;
  return match === null || parseCalendarDate(match[1]) === undefined ? undefined : (match[0] as LocalTime);
}

/** A day or a moment of a plan whose year is half typed, or a slip: 0026 for 2026. Nobody has chosen it. */
export const isYearUnfinished = (text = ''): boolean => text !== '' && text < '2000';

export const dateOf = (time: LocalTime): CalendarDate => time.slice(0, 10) as CalendarDate;
/** `22:00`. */
export const clockOf = (time: LocalTime): string => time.slice(11);

/** The first minute of a day. */
export const startOf = (date: CalendarDate): LocalTime => `${date}T00:00` as LocalTime;

function minuteOfDay(time: LocalTime): number {
  const [hours = 0, minutes = 0] = clockOf(time).split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * The moment so many seconds later (negative: earlier), up to a whole minute; undefined outside the years 0000 to 9999. What is to be over
 * is never said to be over too early: later moments are rounded up, earlier ones down.
 */
export function addSeconds(time: LocalTime, seconds: number): LocalTime | undefined {
  const minutes = minuteOfDay(time) + Math.sign(seconds) * Math.ceil(Math.abs(seconds) / 60);
  const days = Math.floor(minutes / MINUTES_OF_DAY);
  const rest = minutes - days * MINUTES_OF_DAY;
  const date = addDays(dateOf(time), days);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return date && (`${date}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}` as LocalTime);
}

/** Seconds from one moment to another; negative where the second is earlier. */
export const secondsBetween = (from: LocalTime, to: LocalTime): number =>
  (daysBetween(dateOf(from), dateOf(to)) * MINUTES_OF_DAY + minuteOfDay(to) - minuteOfDay(from)) * 60;
