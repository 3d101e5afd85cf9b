import type { Issue } from '../../core/issue.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { IssueNote } from '../kit/IssueNote.tsx';

/** So many stand open; the rest is folded. */
const OPEN = 5;
/** So many are drawn at all: beyond them a list is of no use. */
const DRAWN = 200;

interface Props {
  readonly id?: string;
  readonly issues: readonly Issue[];
  readonly say: (issue: Issue) => string;
  readonly onLine?: (line: number) => void;
}

/** Issues of a text, the gravest first, then by line. */
export function IssueList({ id, issues, say, onLine }: Props) {
  const sorted = issues.toSorted((a, b) => weight(a) - weight(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0));
  const draw = (issue: Issue, index: number) => (
    <li key={`${index} ${issue.id}`}>
      <IssueNote issue={issue} text={say(issue)}>
        {onLine && issue.at?.line !== undefined && <LineButton line={issue.at.line} onLine={onLine} />}
      </IssueNote>
    </li>
  );
  const rest = sorted.slice(OPEN, DRAWN);
  return (
    <div class="mx-issues" {...(id === undefined ? {} : { id })}>
      <ul>{sorted.slice(0, OPEN).map(draw)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.moreIssues(sorted.length - OPEN)}</summary>
          <ul>{rest.map(draw)}</ul>
          {sorted.length > DRAWN && <p class="mx-hint">{words.moreIssuesNotShown(sorted.length - DRAWN)}</p>}
        </details>
      )}
    </div>
  );
}

export function LineButton({ line, onLine }: { line: number; onLine: (line: number) => void }) {
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        onLine(line);
      }}
    >
      {words.toLine(line)}
    </button>
  );
}

const weights = { error: 0, warning: 1, advice: 2 } as const;
const weight = ({ level }: Issue): number => weights[level];
