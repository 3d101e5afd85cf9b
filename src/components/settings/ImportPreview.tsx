import { useState } from 'preact/hooks';
import type { Import } from '../../core/settings/form/import.ts';
import { columns as allColumns } from '../../core/settings/read/columns.ts';
import type { SheetColumn } from '../../core/settings/read/sheet.ts';
import { fieldNames } from '../../words/settings/issues.ts';
import { someOf } from '../../words/settings/names.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { WhenReady } from '../kit/WhenReady.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { IssueList } from './IssueList.tsx';
import { setText } from './set-text.ts';
import type { Mapper } from './mapper.ts';

interface Props {
  readonly mapper: Mapper;
  readonly waiting: Import;
  readonly onSaid: (text: string) => void;
  readonly onLine: (line: number) => void;
}

/** How a pasted sheet was understood, column by column and row by row, before anything of it is in the form. */
export function ImportPreview({ mapper, waiting, onSaid, onLine }: Props) {
  const { importNow, box } = mapper;
  const { sheet, domains, entered, refusals, added, replaced, joined, unsettled, entries, issues } = waiting;
  const taken = domains.length + entered.length;
  const isBlocked = unsettled.length > 0;
  // While a column waits to be named, its rows are no mistake of theirs.
  const shownIssues = [...issues, ...(sheet?.rows.flatMap((row) => row.issues) ?? [])].filter(
    ({ id }) => !isBlocked || (id !== 'column-unassigned' && id !== 'value-of-unassigned-column'),
  );
  return (
    <section class="calc-preview" aria-labelledby="st-preview-head">
      <h3 id="st-preview-head">{words.previewHeading}</h3>
      <p class="calc-tally" role="status">
        <span>
          {words.previewTally.domains} <b>{added + replaced + entered.length}</b>
        </span>
        {replaced > 0 && (
          <span>
            {words.previewTally.replaced} <b>{replaced}</b>
          </span>
        )}
        {joined > 0 && (
          <span>
            {words.previewTally.joined} <b>{joined}</b>
          </span>
        )}
        {refusals.length > 0 && !isBlocked && (
          <span class="calc-refused">
            <StateMark state="needs" /> {words.previewTally.refused} <b>{refusals.length}</b>
          </span>
        )}
      </p>
      {isBlocked && (
        <p class="calc-open">
          <StateMark state="needs" /> {words.unsettled(unsettled)}
        </p>
      )}
      {sheet && sheet.columns.length > 0 && sheet.format !== 'list' && (
        <ColumnTable columns={sheet.columns} open={isBlocked || taken === 0} onAssign={mapper.assign} />
      )}
      <IssueList issues={shownIssues} onLine={onLine} />
      {entries.length > 0 && <ListTarget mapper={mapper} entries={entries} onSaid={onSaid} />}
      {refusals.length > 0 && !isBlocked && (
        <p class="calc-hint">
          {words.previewRefused(
            someOf(
              refusals.map(({ line }) => words.lineOf(line)),
              8,
            ),
          )}
        </p>
      )}
      <div class="calc-buttons">
        {(taken > 0 || refusals.length > 0) && (
          <button
            type="button"
            class={isBlocked ? 'button' : 'button primary'}
            onClick={() => {
              if (isBlocked) {
                document.querySelector<HTMLElement>('.calc-taken select[data-open]')?.focus();
                return;
              }
              const { count } = importNow();
              box.current?.focus();
              onSaid([words.tookOver(count), refusals.length > 0 ? words.refusedWait(refusals.length) : ''].join(''));
            }}
          >
            {isBlocked
              ? words.toUnsettled
              : taken > 0
                ? words.importNow(added + entered.length, replaced)
                : words.importRefused(refusals.length)}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            setText('');
            box.current?.focus();
          }}
        >
          {words.discard}
        </button>
      </div>
    </section>
  );
}

const options: readonly (readonly [string, string])[] = [
  ...allColumns.map((column) => [column, fieldNames[column] ?? column] as const),
  ['antispam', words.assignSwitch],
  ['cpf_server', fieldNames['cpf_server'] ?? 'cpf_server'],
  ['note', words.assignNote],
  ['dropped', words.assignDropped],
];

interface ColumnTableProps {
  readonly columns: readonly SheetColumn[];
  readonly open: boolean;
  readonly onAssign: (index: number, field: string) => void;
}

/** Each column, a value of it, and what it is taken for: those that nobody knows first. */
function ColumnTable({ columns, open, onAssign }: ColumnTableProps) {
  // It does not fold under the reader's hand once the last column is settled.
  const [isOpen, setOpen] = useState(open);
  const shown = columns.filter(({ header, filled }) => header !== '' || filled > 0);
  return (
    <details
      class="calc-fold link"
      open={isOpen || open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{words.columnsHeading(shown.length)}</summary>
      <table class="calc-taken calc-cards">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.columnSample}</th>
            <th scope="col">{words.columnFilled}</th>
            <th scope="col">{words.columnTaken}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ index, header, field, filled, sample }) => {
            const isUnsettled = field === null && filled > 0;
            const name = header === '' ? words.columnNameless(index + 1) : header;
            return (
              <tr key={index} class={isUnsettled ? 'open' : ''}>
                <th scope="row">{name}</th>
                <td data-label={words.columnSample} class="calc-sample">
                  {sample.slice(0, 60)}
                </td>
                <td data-label={words.columnFilled}>{filled}</td>
                <td data-label={words.columnTaken}>
                  <select
                    aria-label={words.columnOf(name)}
                    value={field ?? ''}
                    {...(isUnsettled ? { 'data-open': '', 'aria-invalid': true } : {})}
                    onChange={(event) => {
                      onAssign(index, event.currentTarget.value);
                    }}
                  >
                    {field === null && <option value="">{words.assignNone}</option>}
                    {options.map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

interface ListTargetProps {
  readonly mapper: Mapper;
  readonly entries: readonly string[];
  readonly onSaid: (text: string) => void;
}

/** A list of senders belongs to one domain: whose it is, and which of the two lists, is the reader's to say. */
function ListTarget({ mapper: { entered, importList, box }, entries, onSaid }: ListTargetProps) {
  const [domain, setDomain, dropDomain] = useDraft('st-list-domain');
  const [list, setList] = useState<'approved_senders' | 'blocked_senders' | ''>('');
  const isReady = domain.trim() !== '' && list !== '';
  return (
    <fieldset class="calc-bulk">
      <legend>{words.listImport(entries.length)}</legend>
      <div class="calc-field">
        <label for="st-list-domain">{words.listDomain}</label>
        <input
          id="st-list-domain"
          type="text"
          list="st-list-domains"
          autocomplete="off"
          spellcheck={false}
          value={domain}
          onInput={(event) => {
            setDomain(event.currentTarget.value);
          }}
        />
        <datalist id="st-list-domains">
          {entered.slice(0, 200).map((one, index) => (
            <option key={index} value={one.domain} />
          ))}
        </datalist>
      </div>
      <div class="calc-field">
        <label for="st-list-target">{words.listTarget}</label>
        <select
          id="st-list-target"
          value={list}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setList(value === 'approved_senders' || value === 'blocked_senders' ? value : '');
          }}
        >
          <option value="">{words.choose}</option>
          {(['approved_senders', 'blocked_senders'] as const).map((one) => (
            <option key={one} value={one}>
              {fieldNames[one]}
            </option>
          ))}
        </select>
      </div>
      <WhenReady waitsFor={isReady ? undefined : words.listWaits}>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            if (list === '' || domain.trim() === '') return;
            const { count } = importList(domain.trim(), list);
            dropDomain();
            box.current?.focus();
            onSaid(words.tookOverList(count, domain.trim()));
          }}
        >
          {words.listInto(entries.length)}
        </button>
      </WhenReady>
    </fieldset>
  );
}
