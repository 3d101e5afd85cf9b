import type { TypedField, TypedPlan } from '../../core/retention/typed-dates.ts';
import { dateProblemWords, retentionIssueWords } from '../../words/retention/issues.ts';

/** What is wrong with a field, in words; undefined where nothing is. */
export function problemOf(field: TypedField, text: string, { problems, plan }: TypedPlan): string | undefined {
  const problem = problems[field];
  if (problem !== undefined) return dateProblemWords[problem](text.trim());
  const issue = plan.issues.find(({ id, at }) => id === 'ttl-invalid' && at?.field === field);
  return issue === undefined ? undefined : retentionIssueWords['ttl-invalid']({ value: text });
}
