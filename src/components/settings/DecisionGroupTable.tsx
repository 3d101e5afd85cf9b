import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answerAll, type DecisionGroup } from '../../core/settings/decision-groups.ts';
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

/** So many rows are drawn at first, and with each wish for more: a large estate may ask a thousand questions. */
const PAGE = 50;

interface Props {
  readonly group: DecisionGroup;
  readonly level: Level;
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => void;
}

/** Many questions of one kind: one answer for all, one row a question, exceptions in their rows. */
export function DecisionGroupTable({ group, level, onAnswer }: Props) {
  const { id, decisions, shared, answers, common, exceptions, open } = group;
  const [shown, setShown] = useState(PAGE);
  const [onlyExceptions, setOnlyExceptions] = useState(false);
  const [changing, setChanging] = useState<string | undefined>();
  const table = useRef<HTMLTableElement>(null);
  // The button that opened the row's choices is gone: they get its focus.
  useLayoutEffect(() => {
    if (changing === undefined) return;
    const row = table.current?.querySelector(`[data-row="${CSS.escape(changing)}"]`);
    (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input'))?.focus();
  }, [changing]);
  const isFiltered = onlyExceptions && exceptions.size > 0;
  const rows = isFiltered ? decisions.filter((one) => exceptions.has(one.id)) : decisions;
  const head = `decision-group-${id}`;
  const [first] = decisions;
  return (
    <div class={`calc-decision ${open > 0 ? 'open' : ''}`} role="group" aria-labelledby={head}>
      <div class="calc-head">
        <Heading level={level} id={head}>
          {words.groups[id]} <span class="calc-aside">{words.groupCount(decisions.length)}</span>
        </Heading>
        <span class={`calc-state ${open > 0 ? 'open' : 'done'}`}>
          <StateMark state={open > 0 ? 'needs' : 'as-planned'} /> {open > 0 ? words.groupOpen(open) : words.decided}
        </span>
      </div>
      {first && (
        <p class="calc-hint">
          {decisionScreens[first.kind]}
          <br />
          {decisionWhy[first.kind]}
        </p>
      )}
      {shared.length > 0 && (
        <fieldset class="calc-for-all screen-only">
          <legend>{words.forAll(shared.length)}</legend>
          {answers.map((answer) => (
            <label class="calc-choice" key={answer}>
              <input
                type="radio"
                name={head}
                checked={common === answer}
                onChange={() => {
                  setChanging(undefined);
                  onAnswer(answerAll(group, answer));
                }}
              />
              <span>{answerWords(answer)}</span>
            </label>
          ))}
          <span class="calc-hint">{words.forAllHint}</span>
          {exceptions.size > 0 && (
            <span class="calc-exceptions">
              {words.exceptions(exceptions.size)}{' '}
              <button
                type="button"
                class="text-button"
                aria-pressed={isFiltered}
                onClick={() => {
                  setOnlyExceptions(!isFiltered);
                }}
              >
                {isFiltered ? words.allRows : words.exceptionsOnly}
              </button>
            </span>
          )}
        </fieldset>
      )}
      <table class="calc-cards calc-many" ref={table}>
        <thead>
          <tr>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.inCpf}</th>
            <th scope="col">{words.changes}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((decision) => (
            <DecisionRow
              key={decision.id}
              decision={decision}
              isSettled={decision.answer !== null && !exceptions.has(decision.id) && changing !== decision.id}
              isException={exceptions.has(decision.id)}
              onChange={() => {
                setChanging(decision.id);
              }}
              onAnswer={(given) => {
                // The row keeps its choices, and with them the focus, until another is changed.
                setChanging(decision.id);
                onAnswer(given);
              }}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <>
          <ul class="print-only">
            {rows.slice(shown).map((decision) => (
              <li key={decision.id}>
                {decisionTitle(decision)}: {decision.answer === null ? words.undecided : answerWords(decision.answer)}
              </li>
            ))}
          </ul>
          <p class="calc-buttons screen-only">
            <button
              type="button"
              class="button small"
              onClick={() => {
                setShown(shown + PAGE);
              }}
            >
              {words.moreRows(rows.length - shown)}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

interface RowProps {
  readonly decision: Decision;
  readonly isSettled: boolean;
  readonly isException: boolean;
  readonly onChange: () => void;
  readonly onAnswer: Props['onAnswer'];
}

/** The list that an answer stands for, where it is one. */
const listWords: Readonly<Record<string, string>> = { approve: words.approves, block: words.blocks };

function DecisionRow({ decision, isSettled, isException, onChange, onAnswer }: RowProps) {
  const { id, about, subject = '', sides, answer } = decision;
  const chosen = sides.find((side) => side.answer === answer);
  // Who has it so today: of one list the side that widens it, of both a side for each.
  const holders =
    about === 'approved' || about === 'blocked'
      ? sides.slice(0, 1).map((side) => ({ list: about === 'approved' ? words.approves : words.blocks, side }))
      : sides.flatMap((side) => (side.answer in listWords ? [{ list: listWords[side.answer] ?? '', side }] : []));
  return (
    <tr class={answer === null ? 'open' : isException ? 'exception' : ''} data-row={id}>
      <th scope="row" class="hostname">
        {subject}
      </th>
      <td data-label={words.inCpf}>
        {holders.map(({ list, side }) => (
          <div key={list}>
            {list}: <span class="calc-some">{someOf(side.domains)}</span>
          </div>
        ))}
      </td>
      <td data-label={words.changes}>
        {(chosen ? [chosen] : sides).map(({ answer: side, loses }) => (
          <div class="calc-loses" key={side}>
            {!chosen && <b>{answerWords(side)}</b>}
            <ul>
              {loses.length === 0 ? (
                <li>{noLoss}</li>
              ) : (
                loses.map((loss) => <li key={`${loss.kind} ${loss.domains[0] ?? ''}`}>{sayLoss(loss)}</li>)
              )}
            </ul>
          </div>
        ))}
      </td>
      <td data-label={words.answer}>
        {isSettled ? (
          <span class="calc-settled">
            <StateMark state="as-planned" /> {answerWords(answer ?? '')}{' '}
            <button
              type="button"
              class="text-button screen-only"
              aria-label={`${words.change}: ${subject}`}
              onClick={onChange}
            >
              {words.change}
            </button>
          </span>
        ) : (
          <fieldset class="calc-own">
            <legend class="visually-hidden">{decisionTitle(decision)}</legend>
            {answer === null && (
              <span class="calc-state open">
                <StateMark state="needs" /> {words.undecided}
              </span>
            )}
            {sides.map((side) => (
              <label class="calc-choice" key={side.answer}>
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
            ))}
            {answer !== null && (
              <button
                type="button"
                class="text-button"
                onClick={(event) => {
                  // The button goes: what it opened again gets the focus.
                  event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
                  onAnswer({ [id]: '' });
                }}
              >
                {words.reopen}
              </button>
            )}
          </fieldset>
        )}
      </td>
    </tr>
  );
}
