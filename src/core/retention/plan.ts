import { actionsOf } from './actions.ts';
import { dangersOf } from './dangers.ts';
import { holdingsOf } from './holdings.ts';
import { readDates } from './check-dates.ts';
import { milestonesOf } from './milestones.ts';
import type { RetentionFacts, RetentionPlan } from './types.ts';
import { reckon } from './derived-dates.ts';

/**
 * Puts the reader's own dates on one line: what CPF still holds and until when (D1–D6), what is left to do and when, and where the dates
 * hurt (H1, H2, H19, H20, H23). ISO calendar dates in and out, no time zone, no clock: `today` is an argument. Mistakes are issues.
 */
export function planRetention(facts: RetentionFacts): RetentionPlan {
  const { dates, issues: misread } = readDates(facts);
  const { reckoning, issues: beyond } = reckon(dates);
  const holdings = holdingsOf(dates, reckoning);
  return {
    milestones: milestonesOf(dates, reckoning),
    holdings,
    actions: actionsOf(dates, reckoning, holdings),
    issues: [...misread, ...beyond, ...dangersOf(dates, reckoning, holdings)],
  };
}
