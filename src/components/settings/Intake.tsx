import { useMemo, useState } from 'preact/hooks';
import { columns } from '../../core/settings/read/columns.ts';
import { fieldNames, saySettingsIssue } from '../../words/settings/issues.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { FileButton, readTextFile } from '../kit/FileButton.tsx';
import type { LineState } from '../../core/mx/read-shape.ts';
import { PasteBox, showLine } from '../shared/PasteBox.tsx';
import { UndoButton } from '../shared/UndoBar.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { Mapper, Outcome } from './use-settings.ts';

/** CPF's settings as a sheet: pasted, dropped or opened. It waits in a preview; the form below is what counts. */
export function Intake({ mapper }: { mapper: Mapper }) {
  const { source, text, waiting, box, setText, entered } = mapper;
  const [said, setSaid] = useState('');
  const marks = useMemo(() => marksOf(text, waiting), [text, waiting]);
  const say = ({ refused }: Outcome) => {
    setSaid(refused ? words.notKept(saySettingsIssue(refused)) : '');
  };
  const put = (pasted: string) => {
    say(setText(pasted));
  };
  const drop = async ([file, ...more]: readonly File[]) => {
    if (!file) return;
    if (more.length > 0) {
      setSaid(words.oneFile);
      return;
    }
    const { text: dropped, message } = await readTextFile(file);
    if (dropped === undefined) setSaid(message);
    else put(dropped);
  };
  return (
    <>
      <p class="calc-hint" id="st-paste-hint">
        {words.intakeHint}
      </p>
      <Columns />
      {source === 'example' && (
        <p class="calc-example">
          <b>{words.example}</b> {words.exampleNote}
        </p>
      )}
      <label class="visually-hidden" for="st-paste">
        {words.pasteLabel}
      </label>
      <div class={text === '' ? 'calc-box short' : 'calc-box'}>
        <PasteBox
          id="st-paste"
          value={text}
          marks={marks}
          box={box}
          describedBy={entered.length > 0 || text !== '' ? 'st-paste-hint st-preview' : 'st-paste-hint'}
          invalid={marks.includes('refused')}
          onText={(typed) => setText(typed, true)}
          {...(text === '' ? { onPasted: put } : {})}
          onFiles={(files) => void drop(files)}
        />
      </div>
      <div class="calc-buttons screen-only">
        <FileButton onText={put} accept=".csv,.tsv,.txt,.json" />
        <UndoButton />
        {text !== '' && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              setText('');
              setSaid(words.emptied);
              box.current?.focus();
            }}
          >
            {words.empty}
          </button>
        )}
      </div>
      <div id="st-preview">
        {waiting && (
          <ImportPreview
            mapper={mapper}
            waiting={waiting}
            onSaid={setSaid}
            onLine={(line) => {
              if (box.current) showLine(box.current, line);
            }}
          />
        )}
      </div>
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}

/** What becomes of each line of the box: refused, read, or neither. */
function marksOf(text: string, waiting: Mapper['waiting']): readonly LineState[] {
  if (!waiting) return [];
  const { sheet, issues, format } = waiting;
  const refused = new Set(sheet?.rows.filter(({ fate }) => fate === 'refused').map(({ line }) => line));
  for (const { level, at } of issues) if (level === 'error' && at?.line !== undefined) refused.add(at.line);
  const read = new Set(sheet?.rows.filter(({ fate }) => fate !== 'refused').map(({ line }) => line));
  return text.split('\n').map((line, index): LineState => {
    if (refused.has(index + 1)) return 'refused';
    return read.has(index + 1) || (format === 'json' && line.trim() !== '') ? 'read' : 'passed';
  });
}

/** The columns of the inventory, folded: their names in the file and on the screens. */
function Columns() {
  return (
    <details class="calc-fold link screen-only">
      <summary>{words.inventory}</summary>
      <table class="calc-columns">
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>
                {fieldNames[column]}
                {column in words.choices && (
                  <span class="calc-hint">
                    {' '}
                    {words.choices[column as keyof typeof words.choices].map(([, label]) => label).join('、')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
