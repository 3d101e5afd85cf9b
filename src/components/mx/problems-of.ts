import type { Issue } from '../../core/issue.ts';
import type { Session } from '../../core/mx/session/session.ts';
import { oneHostProblem } from '../shared/one-host-problem.ts';
import type { Problems } from './planner.ts';
import { ttlProblem } from './ttl-problem.ts';

/** What is wrong with the fields of the reader's own plan, in words. */
export function problemsOf({ input, plan, tmems }: Session, sayPlan: (issue: Issue) => string): Problems {
  const tmemsIssue = plan.issues.find(({ at }) => at?.field === 'servers.tmems');
  return {
    tmems: oneHostProblem(tmems) ?? (tmemsIssue && sayPlan(tmemsIssue)),
    newTtl: input.stage === 'lower-ttl' ? ttlProblem(input.newTtl) : undefined,
    needsInterscan: plan.domains.some(({ issues }) => issues.some(({ id }) => id === 'no-exchange-left')),
  };
}
