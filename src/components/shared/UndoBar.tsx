import { useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';
import { $notSaved, $rescued, $steps, dismissRescued, undo, wipeMigration } from '../../store/migration-store.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { useStore } from './use-migration.ts';

const noSteps: readonly { readonly label: string }[] = [];

/** Takes back the last step. */
export function UndoButton() {
  const steps = useStore($steps, noSteps);
  const last = steps.at(-1);
  return (
    <button
      type="button"
      class="button small"
      aria-disabled={last === undefined}
      title={last?.label ?? words.undoNothing}
      onClick={() => {
        undo();
      }}
    >
      {words.undo}
    </button>
  );
}

/** Empties what is stored; undo brings it back, so nobody is asked "are you sure". */
export function WipeButton() {
  const [said, setSaid] = useState('');
  return (
    <span class="act">
      <button
        type="button"
        class="button small"
        onClick={() => {
          wipeMigration(words.wipe);
          setSaid(words.wiped);
        }}
      >
        {words.wipe}
      </button>
      <span class="outcome" role="status">
        {said}
      </span>
    </span>
  );
}

/** Says where the browser does not keep what was entered, or where something stored could not be read. */
export function StoreNotices() {
  const notSaved = useStore($notSaved, false);
  const rescued = useStore($rescued, '');
  return (
    <>
      {notSaved && (
        <p class="issue-note warning" role="alert">
          {words.notSaved}
        </p>
      )}
      {rescued !== '' && (
        <div class="issue-note warning" role="alert">
          {words.rescued}
          <CopyButton text={() => rescued} subject={words.rescuedCopy} label={words.rescuedCopy} />
          <button type="button" class="button small" onClick={dismissRescued}>
            {words.rescuedDismiss}
          </button>
        </div>
      )}
    </>
  );
}
