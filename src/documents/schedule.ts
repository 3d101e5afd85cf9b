/** The schedule of a plan in words: rows for the screen, Markdown, and a calendar file with alarms. */
import { parseCalendarDate } from '../core/calendar-date.ts';
import { dateOf } from '../core/local-time.ts';
import type { PlanBook } from '../core/plan/plan-book.ts';
import type { ScheduleEntry, ScheduleId } from '../core/plan/schedule.ts';
import { basisWords } from '../words/retention/results.ts';
import { scheduleWords as words } from '../words/plan/schedule.ts';
import { dayNotes, offWords, whenWords } from '../words/plan/times.ts';
import { type CalendarEvent, writeCalendar } from './calendar-file.ts';
import { nameOf } from './runbook.ts';

export interface ScheduleRow {
  readonly id: ScheduleId;
  /** Absent: of the whole estate. */
  readonly window?: string;
  /** As the reader calls it; '' for the whole estate. */
  readonly windowName: string;
  /** `11月30日(月) 22:00`, `…まで`, or that it is not decided. */
  readonly when: string;
  /** ISO date, for a page that marks today; absent: not known. */
  readonly date?: string;
  readonly what: string;
  /** How many domains it is about; absent where that says nothing. */
  readonly domains?: number;
  /** How the moment was reckoned, days off, and why a moment is not known; each a sentence. */
  readonly notes: readonly string[];
  /** `日曜`, `勤労感謝の日`; absent on a working day. */
  readonly off?: string;
  /** The moment is not known: something is to be settled. */
  readonly isOpen: boolean;
}

/**
 * Puts the schedule into words, in its order. `year`: the year that goes without saying, '': every one does; absent: that of the first moment,
 * which says it.
 */
export function scheduleRows(book: PlanBook, year?: string): readonly ScheduleRow[] {
  const { entries } = book.schedule;
  const first = entries.find((entry) => momentOf(entry) !== undefined);
  const firstYear = first && momentOf(first)?.slice(0, 4);
  return entries.map((entry) => rowOf(entry, book, year ?? (entry === first ? NO_YEAR : firstYear)));
}

const momentOf = ({ at, notBefore }: ScheduleEntry) => at ?? notBefore;

/** No moment is of it. */
const NO_YEAR = '----';

function rowOf(entry: ScheduleEntry, book: PlanBook, year: string | undefined): ScheduleRow {
  const { id, at, window, day, milestone, unknown } = entry;
  const of = book.windows.find((each) => each.window.id === window);
  const domains = entry.domains?.length ?? of?.runbook.domains.length;
  const off = day === undefined ? '' : offWords(day);
  // A milestone of retention has no seconds: what it was counted from stands in its own words.
  const basis = milestone === undefined ? words.basis(entry) : basisWords(milestone);
  // What happens by itself happens on a Sunday, too.
  const isDeed = entry.bound !== 'at' || id === 'change';
  return {
    id,
    ...(window === undefined ? {} : { window }),
    windowName: window === undefined ? '' : nameOf(book)(window),
    when: whenWords(entry, year).clock,
    ...(at === undefined ? {} : { date: dateOf(at) }),
    what: words.what(id, of?.runbook.stage),
    ...(domains === undefined ? {} : { domains }),
    notes: [basis, ...dayNotes(isDeed ? entry : { ...entry, workday: undefined }, nameOf(book))].filter(Boolean),
    ...(off === '' ? {} : { off }),
    isOpen: unknown !== undefined,
  };
}

const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');

/** The schedule as Markdown. */
export function scheduleMarkdown(book: PlanBook): string {
  const rows = scheduleRows(book).map(({ when, windowName, what, notes, domains }) => [
    when,
    windowName === '' ? words.allWindows : windowName,
    domains === undefined ? what : `${what} ${words.domains(domains)}`,
    notes.join('。'),
  ]);
  return [
    `# ${words.title}`,
    '',
    `| ${words.head.join(' | ')} |`,
    `|${' --- |'.repeat(words.head.length)}`,
    ...rows.map((row) => `| ${row.map(plain).join(' | ')} |`),
    '',
  ].join('\n');
}

const HOUR = 3600;
/** A moment has a length in a calendar: `DTEND` is later than `DTSTART` (RFC 5545 §3.6.1). */
const SHORT = 900;
/** Of a day: at noon of the day before. Of a change: a day and an hour before. Of other moments: an hour before. */
const ALARM_OF_DAY = [12 * HOUR];
const ALARM_OF_CHANGE = [24 * HOUR, HOUR];
const ALARM_OF_MOMENT = [HOUR];

/** The schedule as a calendar file; moments of before `today` (ISO) and those that are not known are left out. */
export function scheduleCalendar(book: PlanBook, today: string): string {
  const rows = scheduleRows(book, '');
  const events = book.schedule.entries.flatMap((entry, index): CalendarEvent[] => {
    const { id, at, window = '', wholeDay, bound, milestone } = entry;
    const row = rows[index];
    if (at === undefined || row === undefined || dateOf(at) < today) return [];
    const what = bound === 'by' ? words.until(row.what) : bound === 'from' ? words.onwards(row.what) : row.what;
    const day = parseCalendarDate(dateOf(at));
    const isChange = id === 'change';
    return [
      {
        id: [window, id].filter(Boolean).join('-'),
        at: wholeDay && day !== undefined ? { day } : { time: at, seconds: isChange ? HOUR : SHORT },
        summary: words.calendarSummary(what, row.windowName),
        description: row.notes.join('。'),
        alarms: wholeDay ? ALARM_OF_DAY : isChange ? ALARM_OF_CHANGE : ALARM_OF_MOMENT,
        ...(isChange && milestone === undefined ? { busy: true as const } : {}),
      },
    ];
  });
  return writeCalendar({ product: 'plan', host: 'cpf-plan.invalid', name: words.calendarName, today, events });
}
