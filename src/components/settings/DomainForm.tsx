import { Fragment } from 'preact';
import type { Issue } from '../../core/issue.ts';
import { emptyCells, type DomainCells, type EnteredDomain } from '../../core/settings/form/domain.ts';
import { fieldNames, saySettingsIssue } from '../../words/settings/issues.ts';
import { someOf } from '../../words/settings/names.ts';
import { FieldFrame, type ControlProps } from '../kit/Field.tsx';
import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';

export type Field = 'domain' | keyof DomainCells;

interface Props {
  readonly index: number;
  readonly entered: EnteredDomain;
  /** Known subdomains that a wildcard does not list yet. */
  readonly unlisted: readonly string[];
  readonly issues: readonly Issue[];
  readonly onField: (field: Field, value: string) => void;
}

const areas = ['subdomains', 'destinations', 'approved_senders', 'blocked_senders'] as const;
const choices = ['valid_recipients', 'reputation', 'antivirus', 'spam', 'probable_spam'] as const;

/** Fields of the estate, as issues of the mapping name them, by the fields of the form. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  approved_senders: ['approved_senders', 'approvedSenders'],
  blocked_senders: ['blocked_senders', 'blockedSenders'],
};

/** The settings of one domain, field by field, with what is wrong at each. */
export function DomainForm({ index, entered, unlisted, issues, onField }: Props) {
  const settings = entered.settings ?? emptyCells;
  const problemsOf = (field: Field): readonly Issue[] =>
    issues.filter(({ at }) => (spellings[field] ?? [field]).includes(at?.field ?? ''));
  const id = (field: Field) => `st-${String(index)}-${field}`;
  return (
    <div class="calc-form">
      <FieldBox id={id('domain')} label={words.addLabel} issues={problemsOf('domain')}>
        {(common) => (
          <input
            {...common}
            type="text"
            value={entered.domain}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => {
              onField('domain', event.currentTarget.value);
            }}
          />
        )}
      </FieldBox>
      <div class="calc-selects">
        {choices.map((field) => (
          <FieldBox key={field} id={id(field)} label={fieldNames[field] ?? field} issues={problemsOf(field)}>
            {(common) => (
              <ChoiceField
                common={common}
                field={field}
                value={settings[field]}
                disabled={field === 'probable_spam' && settings.spam === 'off'}
                onValue={(value) => {
                  onField(field, value);
                }}
              />
            )}
          </FieldBox>
        ))}
      </div>
      {areas.map((field) => (
        <Fragment key={field}>
          <FieldBox
            id={id(field)}
            label={fieldNames[field] ?? field}
            hint={field === 'subdomains' || field === 'destinations' ? words.hints[field] : words.oneALine}
            issues={problemsOf(field)}
          >
            {(common) => (
              <textarea
                {...common}
                rows={field === 'subdomains' ? 2 : 3}
                wrap="off"
                autocomplete="off"
                spellcheck={false}
                value={settings[field]}
                onInput={(event) => {
                  onField(field, event.currentTarget.value);
                }}
              />
            )}
          </FieldBox>
          {field === 'subdomains' && unlisted.length > 0 && (
            <div class="calc-field">
              <p class="calc-hint">{words.unlisted(someOf(unlisted))}</p>
              <button
                type="button"
                class="button small"
                onClick={() => {
                  onField('subdomains', [settings.subdomains.trimEnd(), ...unlisted].filter(Boolean).join('\n'));
                  document.getElementById(id('subdomains'))?.focus();
                }}
              >
                {words.listThem(unlisted.length)}
              </button>
            </div>
          )}
        </Fragment>
      ))}
    </div>
  );
}

interface FieldBoxProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly issues: readonly Issue[];
  readonly children: (control: ControlProps) => preact.JSX.Element;
}

function FieldBox({ id, label, hint, issues, children }: FieldBoxProps) {
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      problem={
        issues.length > 0 &&
        issues.map((issue, index) => (
          <p key={index} class={`issue-note ${issue.level}`}>
            {saySettingsIssue(issue)}
          </p>
        ))
      }
      invalid={issues.some(({ level }) => level === 'error')}
    >
      {children}
    </FieldFrame>
  );
}

interface ChoiceProps {
  readonly common: Partial<ControlProps> & { readonly id: string };
  readonly field: keyof typeof resultWords.choices;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onValue: (value: string) => void;
}

/** A choice that starts unchosen: nothing is assumed for the reader. A value that is none of the choices stays visible. */
export function ChoiceField({ common, field, value, disabled = false, onValue }: ChoiceProps) {
  const known: readonly (readonly [string, string])[] = resultWords.choices[field];
  const isKnown = value === '' || known.some(([one]) => one === value);
  return (
    <select
      {...common}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        onValue(event.currentTarget.value);
      }}
    >
      <option value="">{words.choose}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {known.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}
