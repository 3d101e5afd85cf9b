import type { TypedField } from '../../core/retention/typed-dates.ts';
import type { RetentionIssue } from '../../core/retention/rules.ts';
import { isoDayWords } from '../../words/dates.ts';
import { fieldWords } from '../../words/retention/fields.ts';
import { dateProblemWords, retentionIssueText } from '../../words/retention/issues.ts';
import {
  actionWords,
  actorWords,
  basisWords,
  deletionWords,
  holdingWords,
  keptWithDomainsWords,
  leadWords,
  milestoneDate,
  milestoneWords,
  overdueWords,
  retentionWords as words,
  stateWords,
  untilWords,
} from '../../words/retention/results.ts';
import { roles } from '../kit/aria-table.ts';
import { IssueNote } from '../kit/IssueNote.tsx';
import { Why } from '../kit/Why.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { shapeOf } from '../../core/retention/timeline/layout.ts';
import type { Shown } from './shown.ts';

interface Props {
  readonly retention: Shown;
}

const weight = { error: 0, warning: 1, advice: 2 } as const;

/** What to mind, the gravest first. */
export function Issues({ retention: { plan, problems } }: Props) {
  const issues = plan.issues.toSorted((a, b) => weight[a.level] - weight[b.level]);
  return (
    <ul class="calc-issues" id="rt-issues">
      {issues.map((issue) => (
        <li key={`${issue.id} ${issue.at?.field ?? ''}`}>
          <IssueNote issue={issue} text={sentenceOf(issue, problems)} />
        </li>
      ))}
    </ul>
  );
}

/** Of a typed date the page knows better than the core why it was refused. */
function sentenceOf(issue: RetentionIssue, problems: Shown['problems']): string {
  const field = issue.at?.field as TypedField | undefined;
  const problem = field && problems[field];
  if (issue.id !== 'date-invalid' || field === undefined || problem === undefined) return retentionIssueText(issue);
  return `${fieldWords[field].label}: ${dateProblemWords[problem](issue.params?.value ?? '')}`;
}

/** What is left to do, the next first, each with its first and last sensible day. */
export function Actions({ retention: { plan, facts } }: Props) {
  if (plan.actions.length === 0) return <p>{words.nothingNext}</p>;
  return (
    <ol class="calc-actions">
      {plan.actions.map((action) => (
        <li key={action.id}>
          <b>{leadWords(action, facts.today)}</b>
          <span>
            {actionWords[action.id].what}
            <span class="calc-how">
              {overdueWords(action, facts.today)}
              {actionWords[action.id].how}
            </span>
            <span class="calc-how">
              {words.who(actorWords[action.who])} <Why references={action.references} />
            </span>
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
      <tr {...roles.row} key={milestone.id} class={milestone.date < facts.today ? 'past' : ''}>
        <td {...roles.cell}>{milestoneDate(milestone)}</td>
        <td {...roles.cell} class={needs ? 'calc-needed' : ''}>
          {needs && <StateMark state="needs" />}
          {milestoneWords[milestone.id].long}
        </td>
        <td {...roles.cell}>{basisWords(milestone)}</td>
      </tr>
    );
  });
  return (
    <table class="calc-dates" {...roles.table}>
      <Head cells={words.datesHead} />
      <tbody {...roles.group}>
        {rows.slice(0, past)}
        <tr {...roles.row} class="calc-today-row">
          <td {...roles.cell}>{isoDayWords(facts.today)}</td>
          <td {...roles.cell}>{isToday ? words.today : words.otherDay}</td>
          <td {...roles.cell} />
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
  const graceKnown = plan.milestones.some(({ id }) => id === 'grace-period-ended');
  return (
    <>
      <table class="calc-kinds calc-cards" {...roles.table}>
        <Head cells={words.kindsHead} />
        <tbody {...roles.group}>
          {plan.holdings.map((holding) => (
            <tr {...roles.row} key={holding.id}>
              <th {...roles.head}>{holdingWords[holding.id].name}</th>
              <td {...roles.cell} data-label={words.kindsHead[1]}>
                {stateWords(holding, graceKnown)}
              </td>
              <td {...roles.cell} data-label={words.kindsHead[2]}>
                {untilWords(holding)}
              </td>
              <td {...roles.cell} data-label={words.kindsHead[3]}>
                {deletionWords(holding, plan.actions, serverGone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="calc-hint">{keptWithDomainsWords}</p>
    </>
  );
}

function Head({ cells }: { cells: readonly string[] }) {
  return (
    <thead {...roles.group}>
      <tr {...roles.row}>
        {cells.map((cell) => (
          <th {...roles.column} key={cell}>
            {cell}
          </th>
        ))}
      </tr>
    </thead>
  );
}
