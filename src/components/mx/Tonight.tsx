import { useState } from 'preact/hooks';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import type { Planner } from './planner.ts';

/** A window of domains: files and commands are then made for these alone. */
export function Tonight({ planner: { input, plan, change } }: { planner: Planner }) {
  const [open, setOpen] = useState(false);
  const domains = plan.domains.filter(({ changes }) => changes.length > 0).map(({ domain }) => domain);
  if (domains.length < 2 && input.window === undefined) return null;
  const chosen = new Set(input.window ?? domains);
  const choose = (window: readonly string[] | undefined) => {
    change(words.steps.tonight, (now) => ({ ...now, mx: { ...now.mx, window: window && [...window] } }));
  };
  return (
    <details
      class="calc-fold link screen-only"
      open={open || input.window !== undefined}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {own.chooseTonight}
        {input.window !== undefined && (
          <span class="calc-aside">
            {' '}
            {own.tonightCount(domains.filter((domain) => chosen.has(domain)).length, domains.length)}
          </span>
        )}
      </summary>
      {(open || input.window !== undefined) && (
        <fieldset>
          <legend class="visually-hidden">{own.tonightHeading}</legend>
          <div class="calc-buttons">
            <button
              type="button"
              class="button small"
              onClick={() => {
                choose(undefined);
              }}
            >
              {own.tonightAll}
            </button>
            <button
              type="button"
              class="button small"
              onClick={() => {
                choose([]);
              }}
            >
              {own.tonightNone}
            </button>
          </div>
          <ul class="calc-names all">
            {domains.map((domain) => (
              <li key={domain}>
                <label class="calc-tick">
                  <input
                    type="checkbox"
                    checked={chosen.has(domain)}
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      choose(domains.filter((each) => (each === domain ? checked : chosen.has(each))));
                    }}
                  />
                  <span class="hostname">{domain}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </details>
  );
}
