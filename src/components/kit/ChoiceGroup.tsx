import type { ComponentChildren } from 'preact';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
  /** What the choice means, in a few words. */
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean;
}

interface Props<T extends string> {
  readonly id?: string;
  /** The name that the radios share; unique on the page. */
  readonly name: string;
  readonly legend: ComponentChildren;
  /** True where a heading beside it says the same to the eye. */
  readonly legendHidden?: boolean;
  readonly hint?: ComponentChildren;
  readonly choices: readonly Choice<T>[];
  /** Undefined: nothing is chosen, and nothing is chosen for the reader. */
  readonly chosen: T | undefined;
  /** `rows`: one below the other; `line`: side by side; `segment`: joined, for two or three short words. */
  readonly layout?: 'rows' | 'line' | 'segment';
  readonly hidden?: boolean;
  readonly onChoose: (value: T) => void;
}

/** One of several, as radios. */
export function ChoiceGroup<T extends string>(props: Props<T>) {
  const { id, name, legend, legendHidden = false, hint, choices, chosen, layout = 'rows', hidden, onChoose } = props;
  return (
    <fieldset
      class={`calc-choices ${layout}`}
      {...(id === undefined ? {} : { id })}
      {...(hidden === true ? { hidden } : {})}
      {...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}
    >
      <legend class={legendHidden ? 'visually-hidden' : 'calc-legend'}>{legend}</legend>
      {hint !== undefined && (
        <p class="calc-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="calc-options">
        {choices.map(({ value, label, hint: meaning, disabled = false }) => (
          <label class="calc-choice" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              disabled={disabled}
              onChange={() => {
                onChoose(value);
              }}
            />
            <span class="calc-choice-name">{label}</span>
            {meaning !== undefined && <span class="calc-choice-hint">{meaning}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  readonly ticked: boolean;
  readonly label: ComponentChildren;
  /** The accessible name, where the words beside the box do not say enough. */
  readonly name?: string;
  readonly indeterminate?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly class?: string;
  readonly onTick: (ticked: boolean) => void;
}

/** A box to tick with its words; the whole row is the target. */
export function Tick({
  ticked,
  label,
  name,
  indeterminate,
  disabled,
  describedBy,
  class: more = '',
  onTick,
}: TickProps) {
  return (
    <label class={`calc-tick ${more}`}>
      <input
        type="checkbox"
        checked={ticked}
        {...(indeterminate === undefined ? {} : { indeterminate })}
        {...(disabled === undefined ? {} : { disabled })}
        {...(name === undefined ? {} : { 'aria-label': name })}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        onChange={(event) => {
          onTick(event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
