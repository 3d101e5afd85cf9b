import { readEstate } from '../../core/settings/read.ts';
import { saySettingsIssue } from '../../words/settings/issues.ts';

/** Why a long text is left where it came from, in words; `undefined` where something of it can be read. */
export function whyNotKept(text: string): string | undefined {
  const { issues, estate } = readEstate(text);
  const [issue] = issues;
  return issue && estate.domains.length === 0 ? saySettingsIssue(issue) : undefined;
}
