import type { Issue } from '../../core/issue.ts';
import type { MxPlan } from '../../core/mx/plan/types.ts';
import type { Entry } from '../../core/mx/session/ledger.ts';
import { ownWords as own } from './own-plan.ts';

/** Why a domain is not changed, in one sentence. */
export function sayReason(
  { domain, reason = 'no-change' }: Entry,
  { plan, sayPlan }: { readonly plan: MxPlan; readonly sayPlan: (issue: Issue) => string },
): string {
  const known = own.reasons as Readonly<Record<string, string>>;
  if (known[reason] !== undefined) return known[reason];
  const issue = [...(plan.domains.find((each) => each.domain === domain)?.issues ?? []), ...plan.issues].find(
    ({ id }) => id === reason,
  );
  // That nothing has to change is said only where the plan says so.
  return issue === undefined ? own.reasons['not-decided'] : sayPlan(issue);
}
