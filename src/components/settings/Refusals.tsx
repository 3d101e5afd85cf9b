import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rereadRefusal } from '../../core/settings/form/import.ts';
import type { Refusal } from '../../core/settings/form/refusal.ts';
import { fieldNames, saySettingsIssue } from '../../words/settings/issues.ts';
import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import type { Mapper } from './mapper.ts';

/** So many rows are drawn at first, and with each wish for more. */
const PAGE = 20;

/** Rows of an imported sheet that could not be taken: as they were written, until the reader mends or drops each. */
export function Refusals({ mapper }: { mapper: Mapper }) {
  const { refusals, editRefusal, mendRefusal, dropRefusal } = mapper;
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  const goToRef = useRef<number>();
  // The row that had the focus is gone: its neighbour gets it.
  useLayoutEffect(() => {
    if (goToRef.current === undefined) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('.calc-refusal');
    const row = rows?.[Math.min(goToRef.current, (rows.length || 1) - 1)];
    (row?.querySelector<HTMLElement>('textarea, input, button') ?? document.getElementById('st-add'))?.focus();
    goToRef.current = undefined;
  }, [refusals]);
  if (refusals.length === 0 && said === '') return null;
  return (
    <div class="calc-refusals" id="st-refusals" ref={list}>
      {refusals.length > 0 && (
        <>
          <h3>{words.refusalsHeading(refusals.length)}</h3>
          <p class="calc-hint">{words.refusalsNote}</p>
        </>
      )}
      {refusals.slice(0, shown).map((refusal, index) => (
        <RefusedRow
          key={`${String(refusals.length)} ${String(index)}`}
          index={index}
          refusal={refusal}
          onCell={(cell, text) => {
            editRefusal(index, cell, text);
          }}
          onMend={() => {
            const isMended = mendRefusal(index);
            if (isMended) goToRef.current = index;
            setSaid(isMended ? words.mended : words.notMended);
          }}
          onDrop={() => {
            goToRef.current = index;
            dropRefusal(index);
            setSaid(words.dropped);
          }}
        />
      ))}
      {refusals.length > shown && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {resultWords.moreRows(refusals.length - shown)}
        </button>
      )}
      <p class="outcome" role="status">
        {said}
      </p>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly refusal: Refusal;
  readonly onCell: (cell: number, text: string) => void;
  readonly onMend: () => void;
  readonly onDrop: () => void;
}

/** A cell's name: the field that it is, else its header in the sheet. */
const nameOf = ({ fields, headers }: Refusal, cell: number): string => {
  const field = fields[cell] ?? '';
  const header = headers[cell] ?? '';
  return fieldNames[field] ?? (header === '' ? words.columnNameless(cell + 1) : header);
};

function RefusedRow({ index, refusal, onCell, onMend, onDrop }: RowProps) {
  const { issues } = rereadRefusal(refusal);
  const errors = issues.filter(({ level }) => level === 'error');
  const wrong = new Set(errors.map(({ at }) => at?.field ?? ''));
  // Those that an issue names, and those that nobody knows, come first; the others are folded.
  const cells = refusal.cells.map((text, cell) => ({ text, cell, field: refusal.fields[cell] ?? '' }));
  const [first] = useState(
    () =>
      new Set(
        cells
          .filter(({ field, text }) => wrong.has(field) || (field === '' && text !== '') || field === 'domain')
          .map(({ cell }) => cell),
      ),
  );
  const title = words.refusalOf(refusal.line);
  const box = ({ text, cell }: (typeof cells)[number]) => (
    <div class="calc-field" key={cell}>
      <label for={`st-refusal-${String(index)}-${String(cell)}`}>{nameOf(refusal, cell)}</label>
      <textarea
        id={`st-refusal-${String(index)}-${String(cell)}`}
        rows={text.includes('\n') ? 3 : 1}
        spellcheck={false}
        value={text}
        onInput={(event) => {
          onCell(cell, event.currentTarget.value);
        }}
      />
    </div>
  );
  const rest = cells.filter(({ cell }) => !first.has(cell));
  return (
    <div class="calc-refusal" role="group" aria-label={title}>
      <p class="calc-refusal-head">
        <b>{title}</b>
      </p>
      {errors.map((issue, at) => (
        <p key={at} class="issue-note error">
          {saySettingsIssue(issue)}
        </p>
      ))}
      {cells.filter(({ cell }) => first.has(cell)).map(box)}
      {rest.length > 0 && (
        <details class="calc-fold link">
          <summary>{words.otherCells}</summary>
          {rest.map(box)}
        </details>
      )}
      <p class="calc-buttons">
        <button type="button" class="button small" onClick={onMend}>
          {words.mend}
        </button>
        <button type="button" class="button small" onClick={onDrop}>
          {words.drop}
        </button>
      </p>
    </div>
  );
}
