import { isoDayWords } from '../../messages/ja/calendar.ts';
import { retentionIssueText } from '../../messages/ja/retention-issues.ts';
import {
  actionWords,
  basisWords,
  deletionWords,
  holdingWords,
  leadWords,
  milestoneDate,
  milestoneWords,
  retentionWords as words,
  stateWords,
  untilWords,
} from '../../messages/ja/retention.ts';
import { IssueNote } from '../shared/IssueNote.tsx';
import { StateMark } from '../shared/StateMark.tsx';
import { shapeOf } from './timeline-layout.ts';
import type { Retention } from './use-retention.ts';

interface Props {
  readonly retention: Retention;
}

const weight = { error: 0, warning: 1, advice: 2 } as const;

/** What to mind, the gravest first. */
export function Issues({ retention: { plan } }: Props) {
  const issues = plan.issues.toSorted((a, b) => weight[a.level] - weight[b.level]);
  return (
    <ul class="rt-issues" id="rt-issues">
      {issues.map((issue) => (
        <li key={`${issue.id} ${issue.at?.field ?? ''}`}>
          <IssueNote issue={issue} text={retentionIssueText(issue)} />
        </li>
      ))}
    </ul>
  );
}

/** What is left to do, the next first, each with its first and last sensible day. */
export function Actions({ retention: { plan, facts } }: Props) {
  if (plan.actions.length === 0) return <p>{words.nothingNext}</p>;
  return (
    <ol class="rt-actions">
      {plan.actions.map((action) => (
        <li key={action.id}>
          <b>{leadWords(action, facts.today)}</b>
          <span>
            {actionWords[action.id].what}
            <span class="rt-how">{actionWords[action.id].how}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The timeline as a table: every day, what happens on it, what it rests on. */
export function Dates({ retention: { plan, facts, isToday } }: Props) {
  const past = plan.milestones.filter(({ date }) => date < facts.today).length;
  const rows = plan.milestones.map((milestone) => {
    const needs = shapeOf(milestone, plan.holdings) === 'needs';
    return (
      <tr key={milestone.id} class={milestone.date < facts.today ? 'past' : ''}>
        <td>{milestoneDate(milestone)}</td>
        <td class={needs ? 'rt-needed' : ''}>
          {needs && <StateMark state="needs" />}
          {milestoneWords[milestone.id].long}
        </td>
        <td>{basisWords(milestone)}</td>
      </tr>
    );
  });
  return (
    <table class="rt-dates">
      <Head cells={words.datesHead} />
      <tbody>
        {rows.slice(0, past)}
        <tr class="rt-today-row">
          <td>{isoDayWords(facts.today)}</td>
          <td>{isToday ? words.today : words.otherDay}</td>
          <td />
        </tr>
        {rows.slice(past)}
      </tbody>
    </table>
  );
}

/** What CPF holds, kind by kind. */
export function Kinds({ retention: { plan, facts } }: Props) {
  const retired = plan.milestones.find(({ id }) => id === 'server-retired')?.date;
  const serverGone = retired !== undefined && retired <= facts.today;
  return (
    <table class="rt-kinds">
      <Head cells={words.kindsHead} />
      <tbody>
        {plan.holdings.map((holding) => (
          <tr key={holding.id}>
            <th scope="row">{holdingWords[holding.id].name}</th>
            <td data-head={words.kindsHead[1]}>{stateWords(holding)}</td>
            <td data-head={words.kindsHead[2]}>{untilWords(holding)}</td>
            <td data-head={words.kindsHead[3]}>{deletionWords(holding, plan.actions, serverGone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ cells }: { cells: readonly string[] }) {
  return (
    <thead>
      <tr>
        {cells.map((cell) => (
          <th key={cell} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
  );
}
