import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { toolWords as words } from '../../words/settings/tool.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import { FileButton, readTextFile } from '../kit/FileButton.tsx';
import { PartsFailed } from '../shared/PartsFailed.tsx';
import { PasteBox, showLine } from '../shared/PasteBox.tsx';
import { UndoButton } from '../shared/UndoBar.tsx';
import type { Loading } from '../shared/use-parts.ts';
import { setText } from './set-text.ts';
import type { Entry } from './use-entry.ts';
import { loadOwnParts, type OwnParts } from './use-own-parts.ts';
import type { Mapper } from './mapper.ts';

interface Props {
  readonly entry: Entry;
  readonly box: RefObject<HTMLTextAreaElement>;
  /** Absent until the parts for the reader's own settings are there. */
  readonly mapper: Mapper | undefined;
  readonly loading: Loading<OwnParts>;
  /** The columns that a sheet can have. */
  readonly columns: ComponentChildren;
}

/** A text of which nothing can be read, and that is longer, is left where it came from: a browser can neither show nor keep it. */
const MOST_UNREADABLE = 1_000_000;

/** CPF's settings as a sheet: pasted, dropped or opened. It waits in a preview; the form below is what counts. */
export function Intake({ entry, box, mapper, loading, columns }: Props) {
  const { source, entered } = entry;
  const { text } = entry.migration.settings;
  const { parts } = loading;
  const waiting = mapper?.waiting;
  const [said, setSaid] = useState('');
  const marks = useMemo(() => parts?.marksOf(text, waiting) ?? [], [parts, text, waiting]);
  const put = (pasted: string, typing = false) => {
    setSaid('');
    if (pasted.length > MOST_UNREADABLE) void putLong(pasted, typing);
    else setText(pasted, typing);
  };
  const putLong = async (pasted: string, typing: boolean) => {
    // Where the readers do not come, the text is kept: whether it can be read is not known.
    const why = await loadOwnParts().then(
      ({ whyNotKept }) => whyNotKept(pasted),
      () => undefined,
    );
    if (why === undefined) setText(pasted, typing);
    else setSaid(words.notKept(why));
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
      {columns}
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
          onText={(typed) => {
            put(typed, true);
          }}
          {...(text === ''
            ? {
                onPasted: (pasted) => {
                  put(pasted);
                },
              }
            : {})}
          onFiles={(files) => void drop(files)}
        />
      </div>
      <div class="calc-buttons screen-only">
        <FileButton
          onText={(read) => {
            put(read);
          }}
          accept=".csv,.tsv,.txt,.json"
        />
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
        {text !== '' && !parts && !loading.failed && <p class="calc-hint">{shared.reading}</p>}
        <PartsFailed loading={loading} />
        {parts && mapper && waiting && (
          <parts.ImportPreview
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
