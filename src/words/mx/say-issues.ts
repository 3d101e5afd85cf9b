import type { Issue } from '../../core/issue.ts';
import { lowerTtlFirst } from './plan-issues.ts';

/** One sentence for several issues that differ in their TTL alone; of one issue its own. */
export function sayIssues(issues: readonly Issue[], say: (issue: Issue) => string): string {
  const [first] = issues;
  if (first === undefined) return '';
  const ttls = issues.flatMap(({ params }) => (typeof params?.['ttl'] === 'number' ? [params['ttl']] : []));
  return issues.length === 1
    ? say(first)
    : lowerTtlFirst(`${String(Math.min(...ttls))}〜${String(Math.max(...ttls))}秒`);
}
