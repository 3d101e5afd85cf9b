import { useRef } from 'preact/hooks';
import { groupDecisions } from '../../core/settings/decision-groups.ts';
import type { Decision } from '../../core/settings/tmems-configuration.ts';
import {
  answerWords,
  decisionScreens,
  decisionTitle,
  decisionWhy,
  noLoss,
  sayLoss,
} from '../../words/settings/decisions.ts';
import { someOf } from '../../words/settings/names.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Heading, type Level } from '../kit/Section.tsx';
import { DecisionGroupTable } from './DecisionGroupTable.tsx';

interface Props {
  readonly decisions: readonly Decision[];
  readonly level: Level;
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => void;
}

/** What the reader has to decide, one table a kind: one answer for all that are alike, exceptions in their rows. */
export function Decisions({ decisions, level, onAnswer }: Props) {
  if (decisions.length === 0) return <p class="calc-hint">{words.noDecisions}</p>;
  return (
    <>
      {groupDecisions(decisions).map((group) => {
        const [only] = group.decisions;
        return only && group.decisions.length === 1 ? (
          <DecisionTable key={group.id} decision={only} {...{ level, onAnswer }} />
        ) : (
          <DecisionGroupTable key={group.id} group={group} {...{ level, onAnswer }} />
        );
      })}
    </>
  );
}

interface TableProps extends Omit<Props, 'decisions'> {
  readonly decision: Decision;
}

/** A question of its own: a row for each answer, with who has it so today and what it takes away. */
function DecisionTable({ decision, level, onAnswer }: TableProps) {
  const { id, kind, sides, answer } = decision;
  const open = answer === null;
  const tableRef = useRef<HTMLTableElement>(null);
  return (
    <div
      class={`calc-decision ${open ? 'open' : ''}`}
      role="group"
      aria-labelledby={`decision ${id}`.replaceAll(' ', '-')}
    >
      <div class="calc-head">
        <Heading level={level} id={`decision ${id}`.replaceAll(' ', '-')}>
          {decisionTitle(decision)}
        </Heading>
        <span class={`calc-state ${open ? 'open' : 'done'}`}>
          <StateMark state={open ? 'needs' : 'as-planned'} /> {open ? words.undecided : words.decided}
        </span>
      </div>
      <p class="calc-hint">
        {decisionScreens[kind]} {decisionWhy[kind]}
      </p>
      <table class="calc-cards" ref={tableRef}>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.has}</th>
            <th scope="col">{words.loses}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map((side) => (
            <tr key={side.answer} class={side.answer === answer ? 'chosen' : ''}>
              <td>
                <label class="calc-choice">
                  <input
                    type="radio"
                    name={id}
                    checked={side.answer === answer}
                    onChange={() => {
                      onAnswer({ [id]: side.answer });
                    }}
                  />
                  <span>{answerWords(side.answer)}</span>
                </label>
              </td>
              <td data-label={words.has}>
                {side.domains.length === 0 ? (
                  <span class="calc-hint">{words.nobody}</span>
                ) : (
                  <>
                    <b>{side.domains.length}</b> {words.domains} <span class="calc-some">{someOf(side.domains)}</span>
                  </>
                )}
              </td>
              <td data-label={words.loses}>
                {side.loses.length === 0
                  ? noLoss
                  : side.loses.map((loss) => <div key={loss.kind}>{sayLoss(loss)}</div>)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {answer !== null && (
        <p class="calc-buttons screen-only">
          <button
            type="button"
            class="text-button"
            onClick={() => {
              // The button goes: what it opened again gets the focus.
              tableRef.current?.querySelector('input')?.focus();
              onAnswer({ [id]: '' });
            }}
          >
            {words.reopen}
          </button>
        </p>
      )}
    </div>
  );
}
