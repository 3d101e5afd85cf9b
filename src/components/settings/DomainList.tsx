import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../core/issue.ts';
import { isBlank } from '../../core/settings/form/empty.ts';
import { addNames, copyTo, emptyCells, keyOf, type EnteredDomain } from '../../core/settings/form/domain.ts';
import { subdomainsToList } from '../../core/settings/form/suggested-names.ts';
import { partsOf } from '../../core/settings/read/values.ts';
import { writeInventoryTemplate } from '../../core/settings/write/inventory.ts';
import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { RefusedMark } from '../shared/PasteBox.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { Tick } from '../kit/ChoiceGroup.tsx';
import { DomainName } from '../kit/DomainNames.tsx';
import { Field as TextField } from '../kit/Field.tsx';
import { MoreButton, useMore, type More } from '../kit/ShowMore.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { BulkEdit } from './BulkEdit.tsx';
import { DomainForm, type Field } from './DomainForm.tsx';
import { FromMx } from './FromMx.tsx';
import { rowKeys } from '../../core/settings/form/row-keys.ts';
import { issuesByDomain } from '../../core/settings/form/settings-input.ts';
import type { Mapper } from './mapper.ts';

/** So many rows are drawn at first. */
const FIRST = 60;

/** The domains that were entered, each with its form; several can be changed, copied to or removed at once. */
export function DomainList({ mapper }: { mapper: Mapper }) {
  const { entered, form, configuration, known, setDomains } = mapper;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | undefined>();
  const more = useMore(entered.length, FIRST);
  const [said, setSaid] = useState({ text: '', of: entered });
  const list = useRef<HTMLDivElement>(null);
  const goToRef = useRef<string | undefined>();
  const keys = rowKeys(entered);
  const chosen = new Set([...keys.keys()].filter((index) => marked.has(keys[index] ?? '')));
  const open = opened === undefined ? -1 : keys.indexOf(opened);
  const issues = issuesByDomain([...form.issues, ...(mapper.source === 'form' ? configuration.issues : [])]);

  // What had the focus is gone: its neighbour gets it, or the next key would act on nothing, or on a row nobody looked at.
  useLayoutEffect(() => {
    if (goToRef.current === undefined) return;
    list.current?.querySelector<HTMLElement>(goToRef.current)?.focus();
    goToRef.current = undefined;
  }, [entered]);

  const say = (text: string, of: readonly EnteredDomain[]) => {
    setSaid({ text, of });
  };
  const apply = (label: string, next: (now: readonly EnteredDomain[]) => readonly EnteredDomain[], text: string) => {
    setDomains(label, next);
    say(text, next(entered));
  };
  const remove = (gone: ReadonlySet<number>) => {
    const left = entered.length - gone.size;
    const at = Math.min(...gone);
    goToRef.current =
      left === 0 ? '#st-add' : `.calc-domains > li:nth-child(${String(Math.min(at, left - 1) + 1)}) [aria-expanded]`;
    apply(words.steps.remove, (now) => now.filter((_, index) => !gone.has(index)), words.removed(gone.size));
    setMarked(new Set());
    setOpened(undefined);
  };
  const choose = (index: number, on: boolean) => {
    const next = new Set(marked);
    const key = keys[index] ?? '';
    if (on) next.add(key);
    else next.delete(key);
    setMarked(next);
  };
  const type = (index: number, field: Field, value: string) => {
    setDomains(words.steps.field, (now) => changed(now, index, field, value), { typing: true });
    if (field !== 'domain') return;
    // The row stays open and chosen while its name is typed.
    const key = rowKeys(changed(entered, index, field, value))[index] ?? '';
    setOpened(key);
    if (chosen.has(index)) setMarked(new Set([...marked, key]));
  };
  return (
    <div ref={list}>
      <FromMx mapper={mapper} />
      {form.lacking.length > 0 && (
        <p class="calc-buttons screen-only">
          <DownloadButton
            label={words.template(form.lacking.length)}
            subject={words.listHeading}
            files={() => [{ name: 'inventory.csv', mediaType: 'text/csv', text: writeInventoryTemplate(form.lacking) }]}
          />
          <span class="calc-hint">{words.templateHint}</span>
        </p>
      )}
      {entered.length > 1 && (
        <Tick
          class="screen-only"
          ticked={chosen.size === entered.length}
          indeterminate={chosen.size > 0 && chosen.size < entered.length}
          label={words.selectAll}
          onTick={(ticked) => {
            setMarked(new Set(ticked ? keys : []));
          }}
        />
      )}
      {chosen.size > 0 && (
        <BulkEdit
          chosen={chosen}
          onApply={(next) => {
            apply(words.steps.bulk, next, words.bulkDone(chosen.size));
          }}
          onRemove={() => {
            remove(chosen);
          }}
        />
      )}
      {entered.length === 0 ? (
        <p class="calc-hint">{words.listEmpty}</p>
      ) : (
        <ul class="calc-domains">
          {entered.slice(0, more.shown).map((one, index) => (
            <DomainRow
              key={index}
              rowRef={more.refOf(index)}
              index={index}
              entered={one}
              coveredBy={form.covered.get(one.domain)}
              unlisted={open === index ? subdomainsToList(one, known) : []}
              issues={issues.get(keyOf(one.domain)) ?? []}
              chosen={chosen.has(index)}
              open={open === index}
              copies={[...chosen].filter((other) => other !== index).length}
              onChoose={(on) => {
                choose(index, on);
              }}
              onOpen={() => {
                setOpened(open === index ? undefined : keys[index]);
              }}
              onField={(field, value) => {
                type(index, field, value);
              }}
              onCopy={() => {
                const to = new Set([...chosen].filter((other) => other !== index));
                apply(words.steps.copy, (now) => copyTo(now, one, to), words.bulkDone(to.size));
              }}
              onRemove={() => {
                remove(new Set([index]));
              }}
            />
          ))}
        </ul>
      )}
      <MoreButton more={more} label={words.moreDomains(more.rest)} />
      <p class="outcome" role="status">
        {said.text !== '' && holds(said.of, entered) ? said.text : ''}
      </p>
      <AddDomain
        onNames={(names) => {
          setDomains(words.steps.add, (now) => addNames(now, names));
          const [name] = names;
          setOpened(names.length === 1 && name !== undefined ? rowKeys(addNames(entered, [name])).at(-1) : undefined);
        }}
      />
    </div>
  );
}

/** Whether what was said of a list still holds: undo and other tabs make it untrue. */
const holds = (said: readonly EnteredDomain[], now: readonly EnteredDomain[]): boolean =>
  JSON.stringify(said) === JSON.stringify(now);

const changed = (now: readonly EnteredDomain[], index: number, field: Field, value: string): readonly EnteredDomain[] =>
  now.map((one, at) => {
    if (at !== index) return one;
    return field === 'domain'
      ? { ...one, domain: value }
      : { ...one, settings: { ...(one.settings ?? emptyCells), [field]: value } };
  });

interface RowProps {
  readonly index: number;
  readonly entered: EnteredDomain;
  /** The wildcard whose settings the domain has, if it has none of its own. */
  readonly coveredBy: string | undefined;
  /** Known subdomains that a wildcard does not list yet. */
  readonly unlisted: readonly string[];
  readonly issues: readonly Issue[];
  readonly chosen: boolean;
  readonly open: boolean;
  readonly copies: number;
  readonly rowRef: ReturnType<More['refOf']>;
  readonly onChoose: (on: boolean) => void;
  readonly onOpen: () => void;
  readonly onField: (field: Field, value: string) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

function DomainRow({ index, entered, coveredBy, unlisted, issues, chosen, open, copies, rowRef, ...on }: RowProps) {
  const errors = issues.filter(({ level }) => level === 'error').length;
  return (
    <li ref={rowRef}>
      <div class="calc-domain">
        <Tick
          ticked={chosen}
          name={words.select(entered.domain)}
          label={
            <span class="hostname">
              <DomainName name={entered.domain} />
            </span>
          }
          onTick={on.onChoose}
        />
        <span class="calc-brief">
          {coveredBy === undefined ? brief(entered) : words.covered(coveredBy)}
          {errors > 0 && (
            <span class="calc-refused">
              {' '}
              <RefusedMark /> {words.wrong(errors)}
            </span>
          )}
        </span>
        <span class="calc-buttons screen-only">
          <button
            type="button"
            class="button small"
            aria-expanded={open}
            aria-label={`${open ? words.close : words.edit}: ${entered.domain}`}
            onClick={on.onOpen}
          >
            {open ? words.close : words.edit}
          </button>
          <button
            type="button"
            class="button small"
            aria-label={`${words.remove}: ${entered.domain}`}
            onClick={on.onRemove}
          >
            {words.remove}
          </button>
        </span>
      </div>
      {open && (
        <div role="group" aria-label={words.formOf(entered.domain)}>
          <DomainForm index={index} entered={entered} unlisted={unlisted} issues={issues} onField={on.onField} />
          <p class="calc-buttons">
            {copies > 0 ? (
              <button type="button" class="button small" onClick={on.onCopy}>
                {words.copyTo(copies)}
              </button>
            ) : (
              <span class="calc-hint">{words.copyToNone}</span>
            )}
          </p>
        </div>
      )}
    </li>
  );
}

/** A domain's settings in a few words. */
function brief(entered: EnteredDomain): string {
  const { settings } = entered;
  if (!settings || isBlank(entered)) return words.blank;
  const label = (field: keyof typeof resultWords.choices, value: string): string => {
    const known: readonly (readonly [string, string])[] = resultWords.choices[field];
    return known.find(([one]) => one === value)?.[1] ?? value;
  };
  const spam = [
    label('spam', settings.spam),
    settings.spam === 'off' ? '' : label('probable_spam', settings.probable_spam),
  ];
  return [
    label('reputation', settings.reputation),
    `${resultWords.columns.virus} ${label('antivirus', settings.antivirus)}`,
    `${resultWords.heads.spam} ${spam.filter(Boolean).join('・')}`,
    words.entries(partsOf(settings.approved_senders).length, partsOf(settings.blocked_senders).length),
  ].join('、');
}

/** No form of HTML: one that is sent before the page has come alive would load it anew, and what was typed would be gone. */
function AddDomain({ onNames }: { onNames: (names: readonly string[]) => void }) {
  const [name, setName, drop] = useDraft('st-add');
  const add = () => {
    const names = partsOf(name);
    if (names.length === 0) return;
    onNames(names);
    drop();
  };
  return (
    <div class="calc-add screen-only">
      <TextField id="st-add" label={words.addLabel} hint={words.addHint} value={name} onText={setName} onEnter={add} />
      <button type="button" class="button small" onClick={add}>
        {words.add}
      </button>
    </div>
  );
}
