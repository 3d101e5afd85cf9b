import { mx } from '../../facts/mx.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words, preconditionNames, sayDate, sayDuration, stageNames } from '../../words/mx/planner.ts';
import { preconditions } from '../../core/mx/session/preconditions.ts';
import type { Planner } from './planner.ts';

const SECONDS_OF_HOUR = 3600;

/** The head of the printed plan: a document needs a title, a date and a scope. */
export function PrintHead({ planner: { input, today, summary } }: { planner: Planner }) {
  const { domains, changed, kept } = summary;
  return (
    <div class="calc-print-head print-only">
      <p class="calc-print-title">{own.printTitle}</p>
      <dl>
        <div>
          <dt>{own.printStage}</dt>
          <dd>{stageNames[input.stage]}</dd>
        </div>
        <div>
          <dt>{own.printDate}</dt>
          <dd>{today.known ? sayDate(today.date) : ''}</dd>
        </div>
        <div>
          <dt>{own.printScope}</dt>
          <dd>{own.printScopeText(domains, changed, kept)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** Boxes to tick and a sheet to sign. */
export function PrintRecord({ planner: { input, tonight } }: { planner: Planner }) {
  const wait = Math.max(mx.propagation.value * SECONDS_OF_HOUR, ...tonight.waits.map(({ seconds }) => seconds));
  return (
    <div class="calc-print-record print-only">
      <p class="calc-print-heading">{words.preconditionHeading}</p>
      <ul>
        {preconditions[input.stage].map(({ id }) => (
          <li key={id} class={input.ticked.has(id) ? 'ticked' : ''}>
            {preconditionNames[id]}
          </li>
        ))}
      </ul>
      <p class="calc-print-heading">{own.printRecord}</p>
      <table>
        <thead>
          <tr>
            {own.printColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.printTasks(sayDuration(wait)).map((task) => (
            <tr key={task}>
              <th scope="row">{task}</th>
              <td>/ :</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
