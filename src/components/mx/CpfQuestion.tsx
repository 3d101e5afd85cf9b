import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import type { Planner } from './planner.ts';
import { withRole } from './with-role.ts';

/** Until somebody has said which host is CPF's there is one question and no verdict: "not using CPF" would be a guess. */
export function CpfQuestion({ planner: { hosts, change } }: { planner: Planner }) {
  return (
    <fieldset class="calc-choices rows calc-question calc-open-question">
      <legend class="calc-legend">{own.whichIsCpf}</legend>
      <p class="calc-hint">{own.whichIsCpfHint}</p>
      {hosts.map(({ exchange, domains }) => (
        <label class="calc-choice" key={exchange}>
          <input
            type="checkbox"
            checked={false}
            onChange={() => {
              change(words.steps.role, (now) => withRole(now, exchange, 'cpf'));
            }}
          />
          <span class="calc-choice-name hostname">{exchange}</span>
          <span class="calc-choice-hint">{words.subjects(domains)}</span>
        </label>
      ))}
      <button
        type="button"
        class="button small"
        onClick={() => {
          change(words.steps.role, (now) => ({
            ...now,
            servers: { ...now.servers, noneIsCpf: true },
          }));
        }}
      >
        {own.noneIsCpf}
      </button>
    </fieldset>
  );
}
