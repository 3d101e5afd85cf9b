import type { Issue } from '../../core/issue.ts';
import { saySettingsIssue } from '../../words/settings/issues.ts';
import { sheetWords } from '../../words/settings/sheet.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { IssueNote } from '../kit/IssueNote.tsx';
import { vendorPage } from './vendor-page.ts';

/** So many stand open; the rest is folded. */
const OPEN = 6;
/** So many are drawn at all: beyond them the Markdown file is of more use. */
const DRAWN = 200;

const weights = { error: 0, warning: 1, advice: 2 } as const;

interface Props {
  readonly issues: readonly Issue[];
  /** Names the domain of each issue; off where it stands beside its domain anyway. */
  readonly named?: boolean;
  readonly onLine?: (line: number) => void;
}

/** Issues, the gravest first, then in the order of the text. */
export function IssueList({ issues, named = true, onLine }: Props) {
  if (issues.length === 0) return null;
  const sorted = issues.toSorted(
    (a, b) => weights[a.level] - weights[b.level] || (a.at?.line ?? 0) - (b.at?.line ?? 0),
  );
  const draw = (issue: Issue, index: number) => {
    const { domain, line } = issue.at ?? {};
    const place = named && domain !== undefined ? `${domain}: ` : '';
    return (
      <li key={`${String(index)} ${issue.id}`}>
        <IssueNote
          issue={issue}
          text={`${place}${saySettingsIssue(issue)}`}
          levels={sheetWords.levels}
          pageOf={vendorPage}
        />
        {onLine && line !== undefined && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              onLine(line);
            }}
          >
            {words.toLine(line)}
          </button>
        )}
      </li>
    );
  };
  const rest = sorted.slice(OPEN, DRAWN);
  return (
    <div class="st-issues">
      <ul>{sorted.slice(0, OPEN).map(draw)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.moreIssues(sorted.length - OPEN)}</summary>
          <ul>{rest.map(draw)}</ul>
          {sorted.length > DRAWN && <p class="st-hint">{words.issuesNotShown(sorted.length - DRAWN)}</p>}
        </details>
      )}
    </div>
  );
}
