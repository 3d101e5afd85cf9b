import { readDuration } from '../dns/ttl.ts';
import { readCalendarDate } from '../read-calendar-date.ts';
import type { DateProblem } from '../read-calendar-date.ts';
import { dateFields } from './types.ts';
import type { DateField, RetentionFacts, RetentionPlan } from './types.ts';
import { planRetention } from './plan.ts';
import { retentionIssue } from './rules.ts';

/** What the reader has typed, field by field, as it is. */
export type TypedDates = Readonly<Record<string, string | undefined>> & {
  readonly mxNamesCpf?: 'yes' | 'no' | undefined;
};
export type TypedField = DateField | 'today' | 'oldTtl';

export interface TypedReading {
  readonly facts: RetentionFacts;
  /** Why a field was not understood. Its text stands in `facts` as it was typed, so that the plan's error names it. */
  readonly problems: Readonly<Partial<Record<TypedField, DateProblem>>>;
}

/** Reads a typed TTL, in seconds; NaN where it is none. */
export function readTypedTtl(text: string): number | undefined {
  return text.trim() === '' ? undefined : (readDuration(text) ?? Number.NaN);
}

/**
 * Reads what was typed into the fields of the retention form. `today`: the ISO date that holds where no other day was typed.
 * A text that is no date goes on as it is: `planRetention` refuses it at its field.
 */
export function readTyped(typed: TypedDates, today: string): TypedReading {
  const problems: Partial<Record<TypedField, DateProblem>> = {};
  const dateOf = (field: DateField | 'today'): string => {
    const text = typed[field] ?? '';
    const reading = readCalendarDate(text);
    if (reading.kind === 'problem') problems[field] = reading.problem;
    return reading.kind === 'date' ? reading.date : reading.kind === 'absent' ? '' : text;
  };
  const dates = Object.fromEntries(dateFields.map((field) => [field, dateOf(field)]));
  const asOf = dateOf('today');
  const oldTtl = readTypedTtl(typed['oldTtl'] ?? '');
  return {
    facts: {
      ...dates,
      today: asOf === '' ? today : asOf,
      mxNamesCpf: typed.mxNamesCpf,
      ...(oldTtl === undefined ? {} : { oldTtl }),
    },
    problems,
  };
}

export interface TypedPlan extends TypedReading {
  readonly plan: RetentionPlan;
}

/**
 * The plan for what was typed. Where the day of the result was typed but not understood, the result stands as of `today`, and an error at its
 * field says so: half a typed date must not take the result away.
 */
export function planTyped(typed: TypedDates, today: string): TypedPlan {
  const { facts, problems } = readTyped(typed, today);
  if (problems.today === undefined) return { facts, problems, plan: planRetention(facts) };
  const asOfToday = { ...facts, today };
  const plan = planRetention(asOfToday);
  const refused = retentionIssue('date-invalid', { value: facts.today }, { field: 'today' });
  return { facts: asOfToday, problems, plan: { ...plan, issues: [refused, ...plan.issues] } };
}
