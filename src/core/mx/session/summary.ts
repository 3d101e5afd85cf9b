import type { Issue } from '../../issue.ts';
import type { DomainPlan, MxPlan } from '../plan/types.ts';

/** A plan in one line: numbers of domains. */
export interface PlanSummary {
  readonly domains: number;
  readonly changed: number;
  /** Left as they are, refused ones included. */
  readonly kept: number;
  /** Domains with an error or a warning, and domains that are missing altogether. */
  readonly needs: number;
  /** Issues of the whole request: until they are dealt with, nothing or not all is planned. */
  readonly requestNeeds: number;
}

/** Tells whether an issue asks the reader for something. */
export const isNeed = ({ level }: Issue): boolean => level !== 'advice';

export const needsReader = ({ issues }: DomainPlan): boolean => issues.some(isNeed);

/** Counts a plan. */
export function summaryOf(plan: MxPlan): PlanSummary {
  const changed = plan.domains.filter(({ changes }) => changes.length > 0).length;
  const needs = plan.issues.filter(isNeed);
  const missing = needs.filter(({ at }) => at?.domain !== undefined).length;
  return {
    domains: plan.domains.length,
    changed,
    kept: plan.domains.length - changed,
    needs: plan.domains.filter(needsReader).length + missing,
    requestNeeds: needs.length - missing,
  };
}
