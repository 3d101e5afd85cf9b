import { useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { Host } from '../../core/mx/session/roles-of.ts';
import { withRole } from '../../core/mx/session/with-role.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { Tick } from '../kit/ChoiceGroup.tsx';
import { WhenReady } from '../kit/WhenReady.tsx';

interface Props {
  readonly hosts: readonly Host[];
  /** The question stands above it already. */
  readonly isNamed?: boolean;
  readonly onChosen?: () => void;
}

/** Which hosts are CPF's. All of them are said at once: after the first of two the other would pass for InterScan's. */
export function CpfChoice({ hosts, isNamed = false, onChosen }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = hosts.filter(({ exchange }) => ticked.has(exchange));
  const change = (next: (now: Migration) => Migration) => {
    changeMigration(words.steps.role, next);
  };
  return (
    <>
      <fieldset class="calc-choices rows">
        <legend class={isNamed ? 'visually-hidden' : 'calc-legend'}>{own.whichIsCpf}</legend>
        {hosts.map(({ exchange, domains }) => (
          <Tick
            key={exchange}
            ticked={ticked.has(exchange)}
            label={
              <>
                <span class="hostname">{exchange}</span> <span class="calc-choice-hint">{words.subjects(domains)}</span>
              </>
            }
            onTick={(on) => {
              const others = [...ticked].filter((one) => one !== exchange);
              setTicked(new Set(on ? [...others, exchange] : others));
            }}
          />
        ))}
      </fieldset>
      <div class="calc-buttons">
        <WhenReady waitsFor={chosen.length === 0 ? own.tickCpf : undefined}>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              change((now) => chosen.reduce((after, { exchange }) => withRole(after, exchange, 'cpf'), now));
              onChosen?.();
            }}
          >
            {own.theseAreCpf(chosen.length)}
          </button>
        </WhenReady>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            change((now) => ({ ...now, servers: { ...now.servers, noneIsCpf: true } }));
          }}
        >
          {own.noneIsCpf}
        </button>
      </div>
    </>
  );
}
