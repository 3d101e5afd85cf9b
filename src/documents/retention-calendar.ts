import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { addDays, parseCalendarDate, toCivil } from '../core/calendar-date.ts';
import type { CalendarDate } from '../core/calendar-date.ts';
import type { RetentionPlan } from '../core/retention/types.ts';
import { calendarWords as words } from '../words/retention/calendar-file.ts';
import { actionWords, basisWords, milestoneWords } from '../words/retention/results.ts';

interface Entry {
  /** Names the event for good: a file that is imported again moves its events instead of doubling them. */
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly summary: string;
  readonly description: string;
}

const host = 'cpf-retention.invalid';

/** The library takes the UTC fields of a Date for the date of an all-day event, whatever the zone of the machine. */
function utc(date: CalendarDate): Date {
  const { year, month, day } = toCivil(date);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}

function entriesOf({ milestones, actions }: RetentionPlan, today: string): Entry[] {
  const days = milestones
    .filter(({ date }) => date >= today)
    .map((milestone): Entry => {
      const { id, date, vague } = milestone;
      const { long } = milestoneWords[id];
      return {
        id,
        first: date,
        last: date,
        summary: vague === true ? words.vague(long) : long,
        description: basisWords(milestone),
      };
    });
  const work = actions.flatMap(({ id, from, by }): Entry[] => {
    const last = by ?? from;
    if (last === undefined || last < today) return [];
    const { what, how } = actionWords[id];
    const summary = by === undefined ? words.firstDay(what) : words.lastDay(what);
    return [{ id, first: last, last, summary, description: how }];
  });
  return [...days, ...work];
}

/** An alarm on the day before, at noon; seconds before the beginning of the day. */
const ALARM_BEFORE = 12 * 3600;

/**
 * The plan as a calendar file (RFC 5545): all-day events, `DTEND` the day after the last one, stable `UID`s.
 * `today` (ISO) is the day of the plan; work whose last day has passed is left out.
 */
export function retentionCalendar(plan: RetentionPlan, today: string): string {
  return withRandomIds(() => writeCalendar(plan, today));
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

function writeCalendar(plan: RetentionPlan, today: string): string {
  const stamp = parseCalendarDate(today);
  const calendar = ical({ prodId: { company: 'cpf-migration-guide', product: 'retention', language: 'JA' } });
  calendar.name(words.name);
  for (const { id, first, last, summary, description } of entriesOf(plan, today)) {
    const start = parseCalendarDate(first);
    const end = parseCalendarDate(last);
    const after = end && addDays(end, 1);
    if (start === undefined || after === undefined) continue;
    calendar.createEvent({
      id: `${id}@${host}`,
      allDay: true,
      start: utc(start),
      end: utc(after),
      stamp: utc(stamp ?? start),
      summary,
      description,
      // A day to remember does not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_BEFORE, description: summary }],
    });
  }
  return `${calendar.toString()}\r\n`;
}
