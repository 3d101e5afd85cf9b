import { useMemo, useState } from 'preact/hooks';
import { takeOver } from '../../core/settings/form/domain.ts';
import { columns } from '../../core/settings/read/columns.ts';
import { fieldNames, saySettingsIssue } from '../../words/settings/issues.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { FileButton, readTextFile } from '../kit/FileButton.tsx';
import { PasteBox, RefusedMark, showLine } from '../shared/PasteBox.tsx';
import { UndoButton, WipeButton } from '../shared/UndoBar.tsx';
import { exampleInventory } from '../../core/settings/form/example.ts';
import { IssueList } from './IssueList.tsx';
import { hasExampleRows } from '../../core/settings/form/settings-input.ts';
import { marksOf } from '../../core/settings/form/text-marks.ts';
import type { Mapper, Taken } from './use-settings.ts';

/** CPF's settings as a table: pasted, dropped or chosen, with its mistakes at their lines. */
export function Intake({ mapper }: { mapper: Mapper }) {
  const { source, text, reading, box, setText, take, takeRest, entered, untaken } = mapper;
  const [said, setSaid] = useState('');
  const shown = source === 'example' ? exampleInventory : text;
  const marks = useMemo(() => marksOf(shown, reading), [shown, reading]);
  const counts = useMemo(() => takeOver(entered, untaken), [entered, untaken]);
  const say = ({ count, refused }: Taken) => {
    if (refused) setSaid(words.notKept(saySettingsIssue(refused)));
    else setSaid(count === 0 ? words.nothingRead : words.tookOver(count));
  };
  const takeNow = (pasted: string) => {
    say(take(pasted));
  };
  const drop = async ([file, ...more]: readonly File[]) => {
    if (!file) return;
    if (more.length > 0) {
      setSaid(words.oneFile);
      return;
    }
    const { text: dropped, message } = await readTextFile(file);
    if (dropped === undefined) setSaid(message);
    else takeNow(dropped);
  };
  const ready = source !== 'example' && counts.added + counts.replaced > 0;
  return (
    <>
      <p class="st-hint" id="st-paste-hint">
        {words.intakeHint}
      </p>
      <Columns />
      {source === 'example' && (
        <p class="st-example">
          <b>{words.example}</b> {words.exampleNote}
        </p>
      )}
      <label class="visually-hidden" for="st-paste">
        {words.pasteLabel}
      </label>
      <div class={entered.length > 0 && text === '' ? 'st-box short' : 'st-box'}>
        <PasteBox
          id="st-paste"
          value={shown}
          marks={marks}
          box={box}
          describedBy="st-paste-hint st-tally"
          invalid={marks.includes('refused')}
          onText={setText}
          {...(source === 'example' || text === '' ? { onPasted: takeNow } : {})}
          onFiles={(files) => void drop(files)}
        />
      </div>
      <p class="st-tally" id="st-tally">
        {(source === 'example' || text !== '') && (
          <>
            <span>
              {words.read} <b>{reading.estate.domains.length}</b>
            </span>
            {marks.includes('refused') && (
              <span class="st-refused">
                <RefusedMark /> {words.refused} <b>{marks.filter((mark) => mark === 'refused').length}</b>
              </span>
            )}
          </>
        )}
      </p>
      {(source === 'example' || text !== '') && (
        <IssueList
          issues={reading.issues}
          onLine={(line) => {
            if (box.current) showLine(box.current, line);
          }}
        />
      )}
      {source !== 'example' && hasExampleRows(text) && <p class="issue-note warning">{words.exampleRows}</p>}
      {text !== '' && entered.length > 0 && reading.issues.some(({ level }) => level === 'error') && (
        <p class="st-hint">{words.textStays}</p>
      )}
      <p class="outcome" role="status">
        {said}
      </p>
      <div class="st-buttons screen-only">
        {ready && (
          <button
            type="button"
            class="button small primary"
            onClick={() => {
              say(takeRest());
            }}
          >
            {words.takeOver(counts.added, counts.replaced)}
          </button>
        )}
        <FileButton onText={takeNow} accept=".csv,.tsv,.txt,.json" />
        <UndoButton />
        <WipeButton />
      </div>
    </>
  );
}

/** The columns of the inventory, folded: their names in the file and on the screens. */
function Columns() {
  return (
    <details class="st-fold screen-only">
      <summary>{words.inventory}</summary>
      <table class="st-columns">
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>
                {fieldNames[column]}
                {column in words.choices && (
                  <span class="st-hint">
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
