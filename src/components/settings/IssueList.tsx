import type { Issue } from '../../core/issue.ts';
import { saySettingsIssue } from '../../words/settings/issues.ts';
import { sheetWords } from '../../words/settings/sheet.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { IssueList as List } from '../kit/IssueList.tsx';
import { vendorPage } from './vendor-page.ts';

interface Props {
  readonly issues: readonly Issue[];
  readonly onLine?: (line: number) => void;
}

/** Issues of the settings, each with the domain that it is of. */
export function IssueList({ issues, onLine }: Props) {
  if (issues.length === 0) return null;
  return (
    <List
      issues={issues}
      say={(issue) => `${issue.at?.domain === undefined ? '' : `${issue.at.domain}: `}${saySettingsIssue(issue)}`}
      levels={sheetWords.levels}
      pageOf={vendorPage}
      beyond={words.issuesNotShown}
      {...(onLine ? { onLine } : {})}
    />
  );
}
