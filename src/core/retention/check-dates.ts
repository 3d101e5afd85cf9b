import { retention } from '../../facts/retention.ts';
import { parseCalendarDate } from '../calendar-date.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { isTtl } from '../dns/ttl.ts';
import { dateFields } from './types.ts';
import type { DateField, RetentionFacts } from './types.ts';
import { retentionIssue } from './rules.ts';
import type { RetentionIssue } from './rules.ts';

/** What was entered, checked. */
export interface KnownDates {
  /** Undefined: not a date, and no state can be told. */
  readonly today: CalendarDate | undefined;
  readonly on: Readonly<Partial<Record<DateField, CalendarDate>>>;
  readonly invalid: ReadonlySet<DateField | 'today' | 'oldTtl'>;
  /** Undefined: unknown. */
  readonly mxNamesCpf: 'yes' | 'no' | undefined;
  /** Seconds; undefined where absent or invalid. */
  readonly oldTtl: number | undefined;
}

/** InterScan 9.1 and CPF lived in these years; a day far outside them is rather a slip of the finger. */
const firstYear = 2010;
const yearsAhead = 10;
/** A day that lies further than this from every other one, today and the end of CPF among them, is asked about. */
const yearsBetween = 5;

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

function isFar(date: CalendarDate, today: CalendarDate | undefined, others: readonly CalendarDate[]): boolean {
  const year = yearOf(date);
  if (year < firstYear || (today !== undefined && year > yearOf(today) + yearsAhead)) return true;
  return others.every((other) => Math.abs(yearOf(other) - year) > yearsBetween);
}

const absent = (value: unknown): boolean => value === undefined || value === '';

/** Checks the reader's dates; each that is not a real ISO date is an error at its field and counts as unknown. */
export function readDates(facts: RetentionFacts): { dates: KnownDates; issues: readonly RetentionIssue[] } {
  const issues: RetentionIssue[] = [];
  const invalid = new Set<DateField | 'today' | 'oldTtl'>();
  const refuse = (field: DateField | 'today', value: string | undefined): void => {
    invalid.add(field);
    issues.push(retentionIssue('date-invalid', { value: value ?? '' }, { field }));
  };

  const today = parseCalendarDate(facts.today);
  if (today === undefined) refuse('today', facts.today);

  const on: Partial<Record<DateField, CalendarDate>> = {};
  for (const field of dateFields) {
    const value = facts[field];
    if (absent(value)) continue;
    const date = parseCalendarDate(value);
    if (date === undefined) refuse(field, value);
    else on[field] = date;
  }
  const landmarks = [today, parseCalendarDate(retention.serviceEnd.value)].filter((day) => day !== undefined);
  for (const field of dateFields) {
    const date = on[field];
    const others = dateFields.flatMap((other) => (other === field ? [] : (on[other] ?? [])));
    if (date !== undefined && isFar(date, today, [...landmarks, ...others])) {
      issues.push(retentionIssue('year-far-away', { value: date }, { field }));
    }
  }

  const ttl = facts.oldTtl;
  const ttlIsGood = ttl === undefined || isTtl(ttl);
  if (!ttlIsGood) {
    invalid.add('oldTtl');
    issues.push(retentionIssue('ttl-invalid', { value: String(ttl) }, { field: 'oldTtl' }));
  }
  const { mxNamesCpf } = facts;
  return { dates: { today, on, invalid, mxNamesCpf, oldTtl: ttlIsGood ? ttl : undefined }, issues };
}
