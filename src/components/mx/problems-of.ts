import { readDuration } from '../../core/dns/ttl.ts';
import type { Issue } from '../../core/issue.ts';
import type { Session } from '../../core/mx/session/session.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import type { Problems } from './planner.ts';

/** What is wrong with the fields of the reader's own plan, in words. */
export function problemsOf({ input, plan, tmems }: Session, sayPlan: (issue: Issue) => string): Problems {
  const refused = tmems.refused[0];
  const tmemsIssue = plan.issues.find(({ at }) => at?.field === 'servers.tmems');
  const seconds = (typed: string) => (typed !== '' && readDuration(typed) === undefined ? words.notSeconds : undefined);
  return {
    tmems: refused
      ? words.notAHost(refused.text)
      : tmems.names.length > 1
        ? words.oneHost
        : tmemsIssue && sayPlan(tmemsIssue),
    newTtl: input.stage === 'lower-ttl' ? seconds(input.newTtl) : undefined,
    publishedTtl: seconds(input.publishedTtl),
    needsInterscan: plan.domains.some(({ issues }) => issues.some(({ id }) => id === 'no-exchange-left')),
  };
}
