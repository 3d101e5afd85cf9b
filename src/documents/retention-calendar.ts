import { parseCalendarDate } from '../core/calendar-date.ts';
import type { RetentionPlan } from '../core/retention/types.ts';
import { calendarWords as words } from '../words/retention/calendar-file.ts';
import { actionWords, basisWords, milestoneWords } from '../words/retention/results.ts';
import { type CalendarEvent, writeCalendar } from './calendar-file.ts';

type Entry = Pick<CalendarEvent, 'id' | 'summary' | 'description'> & { readonly date: string };

function entriesOf({ milestones, actions }: RetentionPlan, today: string): Entry[] {
  const days = milestones
    .filter(({ date }) => date >= today)
    .map((milestone): Entry => {
      const { id, date, vague } = milestone;
      const { long } = milestoneWords[id];
      const summary = vague === true ? words.vague(long) : long;
      return { id, date, summary, description: basisWords(milestone) };
    });
  const work = actions.flatMap(({ id, from, by }): Entry[] => {
    const last = by ?? from;
    if (last === undefined || last < today) return [];
    const { what, how } = actionWords[id];
    const summary = by === undefined ? words.firstDay(what) : words.lastDay(what);
    return [{ id, date: last, summary, description: how }];
  });
  return [...days, ...work];
}

/** An alarm on the day before, at noon; seconds before the beginning of the day. */
const ALARM_BEFORE = 12 * 3600;

/**
 * The plan as a calendar file: all-day events. `today` (ISO) is the day of the plan; work whose last day has passed is left out.
 */
export function retentionCalendar(plan: RetentionPlan, today: string): string {
  const events = entriesOf(plan, today).flatMap(({ date, ...entry }): CalendarEvent[] => {
    const day = parseCalendarDate(date);
    // A day to remember does not make anybody busy.
    return day === undefined ? [] : [{ ...entry, at: { day }, alarms: [ALARM_BEFORE] }];
  });
  return writeCalendar({ product: 'retention', host: 'cpf-retention.invalid', name: words.name, today, events });
}
