import type { Issue } from '../../core/issue.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { IssueNote } from './IssueNote.tsx';
import { ShowMore } from './ShowMore.tsx';
import type { PageLookUp } from './why-link.ts';

/** So many stand open. */
const OPEN = 5;
/** So many are drawn at all: beyond them a list is of no use. */
const DRAWN = 200;

interface Props {
  readonly id?: string;
  readonly issues: readonly Issue[];
  /** The words of an issue, from the catalogue. */
  readonly say: (issue: Issue) => string;
  /** How the levels are called, where it is no plan that an error stops. */
  readonly levels?: Readonly<Record<Issue['level'], string>>;
  readonly pageOf?: PageLookUp;
  /** Leads to the line of an issue, where there is a text. */
  readonly onLine?: (line: number) => void;
  /** What is told of those beyond the most that a list draws. */
  readonly beyond?: (count: number) => string;
}

/** Issues, the gravest first, then by line: the first stand open, more are shown when asked, and nothing folds again by itself. */
export function IssueList({ id, issues, say, levels, pageOf, onLine, beyond = words.issuesBeyond }: Props) {
  const sorted = issues.toSorted((a, b) => weight(a) - weight(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0));
  return (
    <div class="calc-issues" {...(id === undefined ? {} : { id })}>
      <ShowMore
        items={sorted.slice(0, DRAWN)}
        first={OPEN}
        label={() => words.moreIssues(sorted.length - OPEN)}
        keyOf={(issue, index) => `${String(index)} ${issue.id}`}
        draw={(issue) => (
          <IssueNote issue={issue} text={say(issue)} pageOf={pageOf} {...(levels === undefined ? {} : { levels })}>
            {onLine && issue.at?.line !== undefined && <LineButton line={issue.at.line} onLine={onLine} />}
          </IssueNote>
        )}
      />
      {sorted.length > DRAWN && <p class="calc-hint">{beyond(sorted.length - DRAWN)}</p>}
    </div>
  );
}

/** Leads to a line of the text. */
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
