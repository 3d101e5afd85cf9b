interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with the value, and the way out. */
  readonly error?: string | undefined;
  /** More than one line. */
  readonly rows?: number;
  readonly numeric?: boolean;
  readonly readOnly?: boolean;
  readonly onText: (text: string) => void;
}

/** A labelled field: hint above it, what is wrong with it below. */
export function Field({ id, label, hint, value, error, rows, numeric = false, readOnly = false, onText }: Props) {
  const described = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const common = {
    id,
    value,
    readOnly,
    autocomplete: 'off',
    spellcheck: false,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    'aria-invalid': error !== undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      onText(event.currentTarget.value);
    },
  };
  return (
    <div class="mx-field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="mx-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input type="text" class={numeric ? 'mx-number' : ''} inputMode={numeric ? 'numeric' : 'text'} {...common} />
      ) : (
        <textarea rows={rows} wrap="off" {...common} />
      )}
      {error !== undefined && (
        <p class="issue-note error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
