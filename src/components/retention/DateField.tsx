import { useRef } from 'preact/hooks';
import { parseCalendarDate } from '../../core/calendar-date.ts';
import type { TypedField } from '../../core/retention/typed-dates.ts';
import { isoDayWords } from '../../words/dates.ts';
import { fieldWords } from '../../words/retention/fields.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import type { Entry } from './shown.ts';

interface Props {
  readonly field: TypedField;
  readonly entry: Entry;
}

/** What a field was understood as: the date with its weekday, so that a slip of the finger shows. */
function echoOf(field: TypedField, { facts, textOf, isExample }: Entry): string {
  const value = facts[field];
  if (value === undefined || value === '') return '';
  const said = field === 'oldTtl' ? `${String(value)}${words.seconds}` : isoDayWords(String(value));
  if (isExample) return `${words.example} ${said}`;
  return field !== 'oldTtl' && (textOf(field) !== '' || field === 'today') ? said : '';
}

/** One field: its label, the day typed or picked, what it was understood as, where to find it. */
export function DateField({ field, entry }: Props) {
  const id = `rt-${field}`;
  const text = entry.textOf(field);
  const problem = entry.problemOf(field);
  const isDate = field !== 'oldTtl';
  const { label, where } = fieldWords[field];
  const hint = entry.fromPlanner(field) ? words.fromPlanner : where;
  return (
    <div class={`calc-field ${text === '' ? '' : 'filled'}`}>
      <label for={id}>{label}</label>
      <div class="calc-entry">
        <input
          id={id}
          class="calc-day"
          type="text"
          value={text}
          autocomplete="off"
          spellcheck={false}
          inputMode={isDate ? 'text' : 'numeric'}
          aria-describedby={`${id}-where${problem === undefined ? '' : ` ${id}-problem`}`}
          aria-invalid={problem !== undefined}
          onInput={(event) => {
            entry.setText(field, event.currentTarget.value);
          }}
        />
        {isDate ? <Picker field={field} entry={entry} /> : <span>{words.seconds}</span>}
        {problem === undefined && <span class="calc-echo">{echoOf(field, entry)}</span>}
      </div>
      {problem !== undefined && (
        <p class="issue-note error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <p class="calc-hint calc-where" id={`${id}-where`}>
        {hint}
      </p>
    </div>
  );
}

/** Opens the browser's own calendar; what is picked there is typed into the field. */
function Picker({ field, entry }: Props) {
  const calendar = useRef<HTMLInputElement>(null);
  const value = entry.facts[field];
  return (
    <span class="calc-pick">
      <button
        type="button"
        class="button"
        aria-label={words.pick(fieldWords[field].label)}
        onClick={() => {
          try {
            calendar.current?.showPicker();
          } catch {
            // A browser without a picker: the field itself takes the date.
            document.getElementById(`rt-${field}`)?.focus();
          }
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M1.5 3.5h13v11h-13zM1.5 6.5h13M5 1v4M11 1v4" fill="none" stroke="currentColor" stroke-width="1.4" />
        </svg>
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={parseCalendarDate(value) ?? ''}
        onInput={(event) => {
          entry.setText(field, event.currentTarget.value);
        }}
      />
    </span>
  );
}
