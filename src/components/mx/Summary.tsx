import { plannerWords as words } from '../../words/mx/planner.ts';
import { StateMark } from '../kit/StateMark.tsx';
import type { Planner } from './use-planner.ts';

/** Where 「要対応」 leads: the first thing that needs the reader. */
export const FIRST_NEED = 'mx-needs';

/** The plan in one line that stays in sight; the only part that is read out when the result changes. */
export function Summary({ planner: { summary, tonight, input, plan, reading } }: { planner: Planner }) {
  const planned = summary.needs + summary.requestNeeds;
  // A refused line whose domain is not known stands in no card.
  const unread = reading.issues.filter(({ level, at }) => level === 'error' && at?.domain === undefined).length;
  const needs = planned + unread;
  return (
    <div class="mx-summary">
      <p role="status" aria-label={words.summaryLabel}>
        {summary.domains === 0 ? (
          <span>{words.summaryEmpty}</span>
        ) : (
          <>
            <span>
              <b>{summary.domains}</b> {words.summaryDomains}
            </span>
            <span>
              {words.summaryChanged} <b>{summary.changed}</b>
            </span>
            <span class="mx-summary-kept">
              {words.summaryKept} <b>{summary.kept}</b>
            </span>
            {input.window !== undefined && plan !== tonight && (
              <span>{words.summaryTonight(tonight.domains.filter(({ changes }) => changes.length > 0).length)}</span>
            )}
          </>
        )}
        {needs > 0 && (
          <a class="mx-needs" href={planned > 0 ? `#${FIRST_NEED}` : '#mx-paste-issues'}>
            <StateMark state="needs" /> {words.summaryNeeds} <b>{needs}</b>
          </a>
        )}
      </p>
    </div>
  );
}
