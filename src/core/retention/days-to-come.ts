import type { RetentionPlan } from './types.ts';

/** Tells whether a day or a task of the plan is still to come: a calendar of past days helps nobody. `today`: ISO date. */
export function hasDaysToCome({ milestones, actions }: RetentionPlan, today: string): boolean {
  return milestones.some(({ date }) => date >= today) || actions.some(({ from, by }) => (by ?? from ?? '') >= today);
}
