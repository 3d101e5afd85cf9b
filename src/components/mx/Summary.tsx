import { plannerWords as words } from '../../words/mx/planner.ts';
import { StateMark } from '../kit/StateMark.tsx';
import type { Planner } from './planner.ts';

/** Where 「要対応」 leads: the first thing that needs the reader. */
export const FIRST_NEED = 'mx-needs';

/** The plan in one line that stays in sight; the only part that is read out when the result changes. */
export function Summary({ planner }: { planner: Planner }) {
  const { summary, ledger, tonight, input, plan, reading } = planner;
  if (planner.asksForCpf) return <Asking hosts={planner.hosts.length} />;
  const { count, entries } = ledger;
  const planned = summary.needs + summary.requestNeeds + count.unanswered;
  // A refused line whose domain is not known stands in no card.
  const unread = reading.issues.filter(({ level, at }) => level === 'error' && at?.domain === undefined).length;
  const needs = planned + unread;
  return (
    <div class="calc-summary">
      <p role="status" aria-label={words.summaryLabel}>
        {entries.length === 0 ? (
          <span>{words.summaryEmpty}</span>
        ) : (
          <>
            <span>
              <b>{entries.length}</b> {words.summaryDomains}
            </span>
            <span>
              {words.summaryChanged} <b>{count.changed}</b>
            </span>
            <span class="calc-summary-kept">
              {words.summaryKept} <b>{count.left}</b>
            </span>
            {(['undecided', 'unanswered'] as const).map(
              (standing) =>
                count[standing] > 0 && (
                  <span key={standing}>
                    {words.standings[standing]} <b>{count[standing]}</b>
                  </span>
                ),
            )}
            {input.window !== undefined && plan !== tonight && (
              <span>{words.summaryTonight(tonight.domains.filter(({ changes }) => changes.length > 0).length)}</span>
            )}
          </>
        )}
        {needs > 0 && (
          <a class="calc-needs" href={planned > 0 ? `#${FIRST_NEED}` : '#mx-paste-issues'}>
            <StateMark state="needs" /> {words.summaryNeeds} <b>{needs}</b>
          </a>
        )}
      </p>
    </div>
  );
}

/** Before the roles are known a count of what changes would be an answer that nobody has. */
function Asking({ hosts }: { hosts: number }) {
  return (
    <div class="calc-summary">
      <p role="status" aria-label={words.summaryLabel}>
        <a class="calc-needs" href={`#${FIRST_NEED}`}>
          <StateMark state="needs" /> {words.cpfFirst(hosts)}
        </a>
      </p>
    </div>
  );
}
