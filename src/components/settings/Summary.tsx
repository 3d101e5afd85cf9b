import { resultWords as words } from '../../words/settings/result.ts';
import { StateMark } from '../kit/StateMark.tsx';
import type { Mapper } from './mapper.ts';

/** TMEmS's global settings: IP reputation, approved and blocked IP addresses (T3.1, T3.2, T4.1). */
const GLOBALS = 3;

/** The result in one line. */
export function Summary({ mapper, toInput }: { mapper: Mapper; toInput?: () => void }) {
  const { summary, missing, form, source } = mapper;
  const lacking = source === 'form' ? form.lacking.length : 0;
  const wrong = summary.errors + missing.length - lacking;
  return (
    <>
      {summary.domains + wrong + lacking === 0 ? (
        <span>{words.summaryEmpty}</span>
      ) : (
        <>
          <span>
            <b>{summary.domains}</b> {words.domains}
          </span>
          <span>
            {words.policies} <b>{summary.policies}</b>
          </span>
          <span>
            {words.globals} <b>{GLOBALS}</b>
          </span>
          <span>
            {words.decided} <b>{summary.decided}</b>
          </span>
        </>
      )}
      {(summary.open > 0 || wrong > 0 || lacking > 0) && (
        <span class="calc-needs-all">
          {wrong > 0 && (
            <a href="#st-issues">
              <StateMark state="needs" /> {words.errors} <b>{wrong}</b>
            </a>
          )}
          {lacking > 0 && (
            <a href="#st-list" {...(toInput ? { onClick: toInput } : {})}>
              <StateMark state="needs" /> {words.lacking} <b>{lacking}</b>
            </a>
          )}
          {summary.open > 0 && (
            <a href="#st-decisions">
              <StateMark state="needs" /> {words.open} <b>{summary.open}</b>
            </a>
          )}
        </span>
      )}
    </>
  );
}
