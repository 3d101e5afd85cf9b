import { holidays, type Holiday } from '../../facts/holidays.ts';
import { addDays, type CalendarDate, toCivil, weekday } from '../calendar-date.ts';

/** Why hardly anybody works on a day. `year-end`: 29 December to 3 January, when offices and support desks are closed. */
export type DayOff = 'saturday' | 'sunday' | 'holiday' | 'year-end';

export interface DayKind {
  readonly off?: DayOff;
  /** The name of the holiday. */
  readonly holiday?: string;
  /** The year's holidays are not published (or not in the table): a day that looks like a working day may be none. */
  readonly holidaysUnknown?: true;
}

const tables: Readonly<Record<number, { readonly days: readonly Holiday[] } | undefined>> = holidays;
const nameOf = new Map(Object.values(holidays).flatMap(({ days }) => days.map(({ date, ja }) => [date as string, ja])));

/** Tells what kind of day it is in Japan. Weekends are known for every year, holidays for the years of the table only. */
export function dayKind(date: CalendarDate): DayKind {
  const { year, month, day } = toCivil(date);
  const holiday = nameOf.get(date);
  const off = offOf(date, month * 100 + day, holiday);
  return {
    ...(off === undefined ? {} : { off }),
    ...(holiday === undefined ? {} : { holiday }),
    ...(tables[year] === undefined ? { holidaysUnknown: true } : {}),
  };
}

function offOf(date: CalendarDate, monthAndDay: number, holiday: string | undefined): DayOff | undefined {
  if (holiday !== undefined) return 'holiday';
  if (monthAndDay >= 1229 || monthAndDay <= 103) return 'year-end';
  const day = weekday(date);
  return day === 0 ? 'sunday' : day === 6 ? 'saturday' : undefined;
}

/** No run of days off is as long: whoever looks so far has left the table. */
const LONGEST_RUN = 31;

/**
 * The nearest working day, the day itself included: at or before it (`-1`), at or after it (`1`). Undefined where the way there leads through
 * a year whose holidays nobody knows.
 */
export function workday(date: CalendarDate, direction: -1 | 1): CalendarDate | undefined {
  let day: CalendarDate | undefined = date;
  for (let steps = 0; steps < LONGEST_RUN && day !== undefined; steps++) {
    const kind = dayKind(day);
    if (kind.holidaysUnknown) return undefined;
    if (kind.off === undefined) return day;
    day = addDays(day, direction);
  }
  return undefined;
}
