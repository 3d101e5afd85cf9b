/** Calendar files (RFC 5545): all-day and timed events with an alarm, stable ids. */
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { addDays, parseCalendarDate, toCivil } from '../core/calendar-date.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import { clockOf, dateOf, HOURS_AHEAD_OF_UTC, type LocalTime } from '../core/local-time.ts';

export interface CalendarEvent {
  /** Names the event for good: a file that is imported again moves its events instead of doubling them. */
  readonly id: string;
  /** A whole day; or a moment of Japan's wall clock and its length in seconds. */
  readonly at: { readonly day: CalendarDate } | { readonly time: LocalTime; readonly seconds: number };
  readonly summary: string;
  readonly description: string;
  /** Seconds before its beginning; each is an alarm. */
  readonly alarms: readonly number[];
  /** Whether it makes the reader busy. */
  readonly busy?: true;
}

export interface CalendarFile {
  readonly product: string;
  /** The end of all ids. */
  readonly host: string;
  readonly name: string;
  /** The day on which the file is made. */
  readonly today: string;
  readonly events: readonly CalendarEvent[];
}

/** The library takes the UTC fields of a Date for the date of an all-day event, whatever the zone of the machine. */
function utc(date: CalendarDate, hours = 0, minutes = 0): Date {
  const { year, month, day } = toCivil(date);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  instant.setUTCHours(hours, minutes);
  return instant;
}

function instantOf(time: LocalTime): Date {
  const [hours = 0, minutes = 0] = clockOf(time).split(':').map(Number);
  return utc(dateOf(time), hours - HOURS_AHEAD_OF_UTC, minutes);
}

/** Writes the file. All-day events end the day after (`DTEND` is exclusive); timed ones stand in UTC. */
export function writeCalendar(file: CalendarFile): string {
  return withRandomIds(() => write(file));
}

/**
 * The library draws a random id for each event before it takes ours. A page over plain HTTP has no `randomUUID`: there, one that
 * nobody reads stands in while the file is made.
 */
function withRandomIds<T>(make: () => T): T {
  if ('randomUUID' in crypto) return make();
  Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: () => 'replaced' });
  try {
    return make();
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID');
  }
}

function write({ product, host, name, today, events }: CalendarFile): string {
  const stamp = parseCalendarDate(today);
  const calendar = ical({ prodId: { company: 'cpf-migration-guide', product, language: 'JA' } });
  calendar.name(name);
  for (const { id, at, summary, description, alarms, busy } of events) {
    const span = spanOf(at);
    if (span === undefined) continue;
    calendar.createEvent({
      id: `${id}@${host}`,
      allDay: 'day' in at,
      ...span,
      stamp: stamp === undefined ? span.start : utc(stamp),
      summary,
      description,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      alarms: alarms.map((triggerBefore) => ({ type: ICalAlarmType.display, triggerBefore, description: summary })),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function spanOf(at: CalendarEvent['at']): { readonly start: Date; readonly end: Date } | undefined {
  if ('time' in at) {
    const start = instantOf(at.time);
    return { start, end: new Date(start.getTime() + at.seconds * 1000) };
  }
  const after = addDays(at.day, 1);
  return after && { start: utc(at.day), end: utc(after) };
}
