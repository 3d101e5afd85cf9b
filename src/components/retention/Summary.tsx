import { actionWords, leadWords, retentionWords as words } from '../../words/retention/results.ts';
import { StateMark } from '../kit/StateMark.tsx';
import type { Shown } from './shown.ts';

/** The next thing to do in one line. */
export function Summary({ retention: { plan, facts, isExample } }: { retention: Shown }) {
  const next = plan.actions[0];
  const hasBegun = plan.actions.some(({ from }) => from === undefined || from <= facts.today);
  const needs = plan.issues.filter(({ level }) => level !== 'advice').length;
  return (
    <>
      <span class="calc-upcoming">
        {isExample ? <span class="calc-badge">{words.example}</span> : words.next}{' '}
        {next === undefined ? (
          words.nothingNext
        ) : (
          <>
            <b>{leadWords(next, facts.today)}</b>
            {actionWords[next.id].what}
          </>
        )}
      </span>
      {needs === 0 ? (
        // Beside a task that begins today, nobody is told that nothing is to be done.
        !hasBegun && <span class="calc-hint">{next === undefined ? words.noNeeds : words.nothingYet}</span>
      ) : (
        <a class="calc-needs" href="#rt-issues">
          <StateMark state="needs" /> {words.needs} <b>{needs}</b>
        </a>
      )}
    </>
  );
}
