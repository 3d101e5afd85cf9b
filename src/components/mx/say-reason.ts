import type { Entry } from '../../core/mx/session/ledger.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import type { Planner } from './planner.ts';

/** Why a domain is not changed, in one sentence. */
export function sayReason(
  { domain, reason = 'no-change' }: Entry,
  { plan, sayPlan }: Pick<Planner, 'plan' | 'sayPlan'>,
): string {
  const known = own.reasons as Readonly<Record<string, string>>;
  if (known[reason] !== undefined) return known[reason];
  const issue = [...(plan.domains.find((each) => each.domain === domain)?.issues ?? []), ...plan.issues].find(
    ({ id }) => id === reason,
  );
  return issue === undefined ? own.reasons['no-change'] : sayPlan(issue);
}
