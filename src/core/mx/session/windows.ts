import { windowOf } from '../group-plans.ts';
import type { MxPlan, Stage } from '../plan/types.ts';

/** A night's work: the domains of one stage that are changed together. */
export interface Window {
  readonly id: string;
  /** As the reader calls it: 「11月30日 夜」. */
  readonly name: string;
  readonly stage: Stage;
  readonly domains: readonly string[];
}

/** The plan of a window: a part of the plan of the whole estate, so that a domain has one plan in every window. */
export function planOfWindow(plan: MxPlan, window: Pick<Window, 'domains'> | undefined): MxPlan {
  return window === undefined ? plan : windowOf(plan, window.domains);
}

/** Domains of a pasted list that the plan changes, and those that it does not. */
export function chosenOf(
  plan: MxPlan,
  names: readonly string[],
): { readonly domains: readonly string[]; readonly unknown: readonly string[] } {
  const changing = new Set(plan.domains.flatMap(({ domain, changes }) => (changes.length > 0 ? [domain] : [])));
  return { domains: names.filter((name) => changing.has(name)), unknown: names.filter((name) => !changing.has(name)) };
}
