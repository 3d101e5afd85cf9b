import { useState } from 'preact/hooks';
import { setField, type DomainCells, type EnteredDomain } from '../../core/settings/form/domain.ts';
import { fieldNames } from '../../words/settings/issues.ts';
import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { WhenReady } from '../kit/WhenReady.tsx';
import { ChoiceField } from './DomainForm.tsx';

const fields = [
  'valid_recipients',
  'reputation',
  'antivirus',
  'spam',
  'probable_spam',
  'destinations',
  'approved_senders',
  'blocked_senders',
] as const satisfies readonly (keyof DomainCells)[];

interface Props {
  readonly chosen: ReadonlySet<number>;
  readonly onApply: (next: (now: readonly EnteredDomain[]) => readonly EnteredDomain[]) => void;
  readonly onRemove: () => void;
}

/** Changes one field of all chosen domains at once; undo takes it back. */
export function BulkEdit({ chosen, onApply, onRemove }: Props) {
  const [field, setChosenField] = useState<(typeof fields)[number]>('reputation');
  const [value, setValue] = useState('');
  const isChoice = field in resultWords.choices;
  const apply = () => {
    onApply((now) => setField(now, chosen, field, value));
  };
  return (
    <fieldset class="calc-bulk screen-only">
      <legend>
        {words.bulkHeading} <span class="calc-aside">{words.selected(chosen.size)}</span>
      </legend>
      <div class="calc-field">
        <label for="st-bulk-field">{words.bulkField}</label>
        <select
          id="st-bulk-field"
          value={field}
          onChange={(event) => {
            const next = fields.find((one) => one === event.currentTarget.value);
            if (next) setChosenField(next);
            setValue('');
          }}
        >
          {fields.map((one) => (
            <option key={one} value={one}>
              {fieldNames[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="calc-field">
        <label for="st-bulk-value">{words.bulkValue}</label>
        {isChoice ? (
          <ChoiceField
            common={{ id: 'st-bulk-value' }}
            field={field as keyof typeof resultWords.choices}
            value={value}
            onValue={setValue}
          />
        ) : (
          <textarea
            id="st-bulk-value"
            rows={3}
            wrap="off"
            value={value}
            spellcheck={false}
            onInput={(event) => {
              setValue(event.currentTarget.value);
            }}
          />
        )}
      </div>
      <span class="calc-buttons">
        <WhenReady waitsFor={isChoice && value === '' ? words.bulkWaits : undefined}>
          <button type="button" class="button small" onClick={apply}>
            {words.bulkApply}
          </button>
        </WhenReady>
        <button type="button" class="button small" onClick={onRemove}>
          {words.remove}
        </button>
      </span>
    </fieldset>
  );
}
