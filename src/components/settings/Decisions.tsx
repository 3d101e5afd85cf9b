import { useRef, useState } from 'preact/hooks';
import type { Decision } from '../../core/settings/tmems-configuration.ts';
import {
  answerWords,
  decisionScreens,
  decisionTitle,
  decisionWhy,
  noLoss,
  sayLoss,
  someOf,
} from '../../words/settings/issues.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Heading, type Level } from '../kit/Section.tsx';

/** So many decisions are drawn at first, and with each wish for more: a large estate may have a thousand. */
const PAGE = 20;

interface Props {
  readonly decisions: readonly Decision[];
  readonly level: Level;
  readonly onAnswer: (answers: Readonly<Record<string, string>>) => void;
}

/** What the reader has to decide: who has it how today, and what either answer loses. Open ones come first. */
export function Decisions({ decisions, level, onAnswer }: Props) {
  const [shown, setShown] = useState(PAGE);
  const ids = decisions.map(({ id }) => id).join('\n');
  // Sorted when the questions change, not when one is answered: it would leave from under the reader's hand.
  const [order, setOrder] = useState({ ids: '', places: new Map<string, number>() });
  if (order.ids !== ids) setOrder({ ids, places: openFirst(decisions) });
  if (decisions.length === 0) return <p class="st-hint">{words.noDecisions}</p>;
  const sorted = decisions.toSorted((a, b) => (order.places.get(a.id) ?? 0) - (order.places.get(b.id) ?? 0));
  return (
    <>
      {sorted.slice(0, shown).map((decision) => (
        <DecisionTable key={decision.id} decision={decision} all={decisions} {...{ level, onAnswer }} />
      ))}
      {decisions.length > shown && (
        <ul class="print-only">
          {sorted.slice(shown).map((decision) => (
            <li key={decision.id}>
              {decisionTitle(decision)}: {decision.answer === null ? words.undecided : answerWords(decision.answer)}
            </li>
          ))}
        </ul>
      )}
      {decisions.length > shown && (
        <p class="st-buttons screen-only">
          <button
            type="button"
            class="button small"
            onClick={() => {
              setShown(shown + PAGE);
            }}
          >
            {words.moreDecisions(Math.min(PAGE, decisions.length - shown), decisions.length - shown)}
          </button>
        </p>
      )}
    </>
  );
}

function openFirst(decisions: readonly Decision[]): Map<string, number> {
  const rank = ({ answer }: Decision): number => (answer === null ? 0 : 1);
  return new Map(decisions.toSorted((a, b) => rank(a) - rank(b)).map(({ id }, index) => [id, index]));
}

interface TableProps extends Omit<Props, 'decisions'> {
  readonly decision: Decision;
  readonly all: readonly Decision[];
}

function DecisionTable({ decision, all, level, onAnswer }: TableProps) {
  const { id, kind, about, sides, answer } = decision;
  const open = answer === null;
  const tableRef = useRef<HTMLTableElement>(null);
  const alike = all.filter((other) => other.kind === kind && other.about === about && other.answer === null);
  return (
    <div
      class={`st-decision ${open ? 'open' : ''}`}
      role="group"
      aria-labelledby={`decision ${id}`.replaceAll(' ', '-')}
    >
      <div class="tool-head">
        <Heading level={level} id={`decision ${id}`.replaceAll(' ', '-')}>
          {decisionTitle(decision)}
        </Heading>
        <span class={`st-state ${open ? 'open' : 'done'}`}>
          <StateMark state={open ? 'needs' : 'as-planned'} /> {open ? words.undecided : words.decided}
        </span>
      </div>
      <p class="st-hint">
        {decisionScreens[kind]} {decisionWhy[kind]}
      </p>
      <table class="st-cards" ref={tableRef}>
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
                <label class="st-choice">
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
                  <span class="st-hint">{words.nobody}</span>
                ) : (
                  <>
                    <b>{side.domains.length}</b> {words.domains} <span class="st-names">{someOf(side.domains)}</span>
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
        <p class="st-buttons screen-only">
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
          {alike.length > 0 && (
            <button
              type="button"
              class="text-button"
              onClick={() => {
                onAnswer(Object.fromEntries(alike.map((other) => [other.id, answer])));
              }}
            >
              {words.sameAnswer(alike.length, answerWords(answer))}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
