import type { ComponentChildren, JSX } from 'preact';

/** What ties a control to its label, its hint and what is wrong with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, and the way out: one sentence, or notes of several levels. */
  readonly problem?: ComponentChildren;
  /** False where what is told below the control is no mistake. */
  readonly invalid?: boolean;
  readonly class?: string;
}

interface FieldFrameProps extends FrameProps {
  readonly children: (control: ControlProps) => ComponentChildren;
}

const isThere = (part: ComponentChildren): boolean =>
  part !== undefined && part !== null && part !== false && part !== '';

/** A label, a hint and what is wrong, around any control. */
export function FieldFrame({ id, label, hint, problem, invalid, class: more = '', children }: FieldFrameProps) {
  const described = [isThere(problem) ? `${id}-problem` : '', isThere(hint) ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div class={`calc-field ${more}`}>
      <label for={id}>{label}</label>
      {isThere(hint) && (
        <p class="calc-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': invalid ?? isThere(problem),
        ...(described === '' ? {} : { 'aria-describedby': described }),
      })}
      {isThere(problem) && (
        <div id={`${id}-problem`}>
          {typeof problem === 'string' ? <p class="issue-note error">{problem}</p> : problem}
        </div>
      )}
    </div>
  );
}

interface FieldProps extends FrameProps {
  readonly value: string;
  /** More than one line. */
  readonly rows?: number;
  readonly numeric?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  /** The unit that stands after a short field. */
  readonly unit?: string;
  /** Controls that stand beside the field, such as the button that applies it. */
  readonly beside?: ComponentChildren;
  readonly onText: (text: string) => void;
  /** The Enter key; not while an input method composes. */
  readonly onEnter?: () => void;
}

/** A field for text: label and hint above it, what is wrong with it below. */
export function Field(props: FieldProps) {
  const {
    value,
    rows,
    numeric = false,
    readOnly = false,
    placeholder,
    unit,
    beside,
    onText,
    onEnter,
    ...frame
  } = props;
  return (
    <FieldFrame {...frame}>
      {(control) => {
        const common = {
          ...control,
          value,
          readOnly,
          autocomplete: 'off',
          spellcheck: false,
          ...(placeholder === undefined ? {} : { placeholder }),
          onInput: (event: { currentTarget: { value: string } }) => {
            onText(event.currentTarget.value);
          },
        };
        const box =
          rows === undefined ? (
            <input
              type="text"
              class={numeric ? 'calc-figure' : ''}
              inputMode={numeric ? 'numeric' : 'text'}
              {...common}
              onKeyDown={(event: JSX.TargetedKeyboardEvent<HTMLInputElement>) => {
                if (event.key === 'Enter' && !event.isComposing) onEnter?.();
              }}
            />
          ) : (
            <textarea rows={rows} wrap="off" {...common} />
          );
        if (unit === undefined && beside === undefined) return box;
        return (
          <div class="calc-entry">
            {box}
            {unit !== undefined && <span>{unit}</span>}
            {beside}
          </div>
        );
      }}
    </FieldFrame>
  );
}
