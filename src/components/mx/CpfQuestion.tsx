import { useState } from 'preact/hooks';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { Tick } from '../kit/ChoiceGroup.tsx';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';
import { withRole } from './with-role.ts';

/**
 * Until somebody has said which hosts are CPF's there is one question and no verdict: "not using CPF" would be a guess. All of CPF's hosts are
 * said at once: after the first of two the other would pass for InterScan's.
 */
export function CpfQuestion({ planner: { hosts, change, toResult } }: { planner: Planner }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = hosts.filter(({ exchange }) => ticked.has(exchange));
  return (
    <Need
      title={own.whichIsCpf}
      what={
        <>
          <p class="calc-hint">{own.whichIsCpfHint}</p>
          <fieldset class="calc-choices rows">
            <legend class="visually-hidden">{own.whichIsCpf}</legend>
            {hosts.map(({ exchange, domains }) => (
              <Tick
                key={exchange}
                ticked={ticked.has(exchange)}
                label={
                  <>
                    <span class="hostname">{exchange}</span>{' '}
                    <span class="calc-choice-hint">{words.subjects(domains)}</span>
                  </>
                }
                onTick={(on) => {
                  const others = [...ticked].filter((one) => one !== exchange);
                  setTicked(new Set(on ? [...others, exchange] : others));
                }}
              />
            ))}
          </fieldset>
        </>
      }
    >
      <div class="calc-buttons">
        <button
          type="button"
          class="button primary"
          aria-disabled={chosen.length === 0}
          onClick={() => {
            if (chosen.length === 0) return;
            change(words.steps.role, (now) =>
              chosen.reduce((after, { exchange }) => withRole(after, exchange, 'cpf'), now),
            );
            toResult();
          }}
        >
          {own.theseAreCpf(chosen.length)}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            change(words.steps.role, (now) => ({
              ...now,
              servers: { ...now.servers, noneIsCpf: true },
            }));
          }}
        >
          {own.noneIsCpf}
        </button>
      </div>
    </Need>
  );
}
