import { stationWords as words } from '../../words/mx/stations.ts';
import { plannerWords } from '../../words/mx/planner.ts';
import { StateMark } from '../kit/StateMark.tsx';
import type { Planner } from './planner.ts';

/** Where 「要対応」 leads: the first thing that needs the reader. */
export const FIRST_NEED = 'mx-needs';

const standings = ['changed', 'undecided', 'unanswered', 'left'] as const;

/** The plan as a sum: every domain is in one term. */
export function Summary({
  planner,
}: {
  planner: Pick<Planner, 'ledger' | 'input' | 'needs' | 'asksForCpf' | 'hosts'>;
}) {
  const { ledger, input, needs } = planner;
  // Before the roles are known a count of what changes would be an answer that nobody has.
  if (planner.asksForCpf) {
    return (
      <a class="calc-needs" href={`#${FIRST_NEED}`}>
        <StateMark state="needs" /> {plannerWords.cpfFirst(planner.hosts.length)}
      </a>
    );
  }
  const { count, entries } = ledger;
  const terms = standings.filter((standing) => standing === 'changed' || count[standing] > 0);
  return (
    <>
      {entries.length === 0 ? (
        <span>{plannerWords.summaryEmpty}</span>
      ) : (
        <>
          <span>
            <b>{entries.length}</b> {plannerWords.summaryDomains}
          </span>
          {terms.map((standing, index) => (
            <span key={standing} class={standing === 'undecided' ? 'calc-open' : ''}>
              <span class="calc-sum-sign">{index === 0 ? '=' : '+'}</span> {words.sum[standing]}{' '}
              <b>{count[standing]}</b>
            </span>
          ))}
        </>
      )}
      {!input.isExample && needs.length > 0 && (
        <a class="calc-needs" href={`#${FIRST_NEED}`}>
          <StateMark state="needs" /> {plannerWords.summaryNeeds} <b>{needs.length}</b>
        </a>
      )}
    </>
  );
}
