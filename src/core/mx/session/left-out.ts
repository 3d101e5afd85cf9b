import { waitsOf } from '../plan/waits.ts';
import type { DomainPlan, MxPlan } from '../plan/types.ts';

/**
 * The plan without the domains that the reader leaves out by name: they stay as they are, and ask for nothing. What the others get
 * does not change: the plan was made of the whole estate.
 */
export function withoutLeftOut(plan: MxPlan, leftOut: readonly string[]): MxPlan {
  if (leftOut.length === 0) return plan;
  const out = new Set(leftOut);
  const isOut = (domain = ''): boolean => out.has(domain);
  const domains = plan.domains.map((each) => (isOut(each.domain) ? asItIs(each) : each));
  return {
    ...plan,
    domains,
    waits: waitsOf(plan.stage, domains),
    issues: plan.issues.filter(({ at }) => !isOut(at?.domain)),
  };
}

function asItIs({ domain, before }: DomainPlan): DomainPlan {
  return { domain, before, after: before, changes: [], issues: [] };
}
