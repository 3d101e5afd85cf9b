import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNames, plannerWords as words } from '../../words/mx/planner.ts';
import { stationWords as stations } from '../../words/mx/stations.ts';
import { FileButton, readTextFile } from '../kit/FileButton.tsx';
import { PartsFailed } from '../shared/PartsFailed.tsx';
import { PasteBox, showLine, withPlainLineEnds } from '../shared/PasteBox.tsx';
import { UndoButton } from '../shared/UndoBar.tsx';
import { siteHref } from '../kit/site-href.ts';
import { Tally } from './Tally.tsx';
import type { Entry, Planner } from './planner.ts';
import type { Loading } from '../shared/use-parts.ts';
import type { OwnParts } from './use-own-parts.ts';

interface Props {
  readonly entry: Entry;
  /** Absent until the reader's own paste is read. */
  readonly planner: Planner | undefined;
  readonly own: Loading<OwnParts>;
  /** How to collect the answers, in place; absent: a link leads to it. */
  readonly collect?: ComponentChildren;
}

/** What DNS says now: the paste, what was recognised, and what is wrong at which line. */
export function PasteSection({ entry, planner, own, collect }: Props) {
  const { input, reading, box, setText } = entry;
  const [said, setSaid] = useState('');
  const pasted = (text: string) => {
    setText(words.steps.paste, withPlainLineEnds(text));
  };
  const drop = async ([file, ...more]: readonly File[]) => {
    if (!file) return;
    const { text, message } = await readTextFile(file);
    setSaid(more.length > 0 ? `${message}。${words.oneFile}` : message);
    if (text !== undefined) pasted(text);
  };
  const parts = input.isExample ? undefined : own.parts;
  return (
    <>
      <p class="calc-hint" id="mx-paste-hint">
        {words.pasteHint}
      </p>
      {input.isExample && (
        <p class="calc-example">
          <b>{words.example}</b> {words.exampleNote}
        </p>
      )}
      <label class="visually-hidden" for="mx-paste">
        {words.pasteLabel}
      </label>
      <PasteBox
        id="mx-paste"
        value={input.text}
        marks={reading.format === 'empty' ? [] : reading.lines}
        box={box}
        describedBy="mx-paste-hint mx-tally"
        invalid={reading.lines.includes('refused')}
        onText={(text) => {
          setText(words.steps.edit, text, { typing: true });
        }}
        {...(input.isExample ? { onPasted: pasted } : {})}
        onFiles={(files) => void drop(files)}
      />
      <div id="mx-tally">
        <Tally
          reading={reading}
          format={formatNames[reading.format]}
          pending={!input.isExample && !own.parts && !own.failed}
        />
        <PartsFailed loading={own} />
      </div>
      {parts && (
        <parts.IssueList
          id="mx-paste-issues"
          issues={reading.issues}
          say={entry.sayRead}
          onLine={(line) => {
            if (box.current) showLine(box.current, line);
          }}
        />
      )}
      <p class="outcome" role="status">
        {said}
      </p>
      <div class="calc-buttons screen-only">
        {input.isExample && <PasteButton onText={pasted} onSay={setSaid} />}
        <FileButton onText={pasted} />
        {!input.isExample && <UndoButton />}
        {input.text !== '' && !input.isExample && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              setText(words.steps.empty, '');
              setSaid(words.emptied);
              box.current?.focus();
            }}
          >
            {words.steps.empty}
          </button>
        )}
      </div>
      {input.isExample && (
        <>
          <p class="calc-hint">
            <b>{stations.notCollected}</b> {stations.notCollectedText}{' '}
            {collect === undefined && <a href={siteHref('/inventory/#collect')}>{stations.collect}</a>}
          </p>
          {collect}
        </>
      )}
      {parts && planner && <parts.PasteDetails planner={planner} />}
    </>
  );
}

/** Takes the clipboard by one click, where the browser lets it. */
function PasteButton({ onText, onSay }: { onText: (text: string) => void; onSay: (said: string) => void }) {
  const paste = async () => {
    try {
      onText(await navigator.clipboard.readText());
    } catch {
      onSay(stations.clipboardRefused);
    }
  };
  return (
    <button type="button" class="button primary" onClick={() => void paste()}>
      {stations.clipboard}
    </button>
  );
}
