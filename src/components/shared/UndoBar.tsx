import { useState } from 'preact/hooks';
import { sharedWords as words } from '../../words/shared.ts';
import {
  $keeping,
  $rescued,
  $steps,
  dismissRescued,
  loadRescued,
  storeOwn,
  takeOther,
  undo,
} from '../../store/migration-store.ts';
import type { Rescued } from '../../store/create-store.ts';
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

/** Says where what was entered is not kept, or where something stored could not be read, and what can be done. */
export function StoreNotices() {
  const keeping = useStore($keeping, 'kept');
  const rescued = useStore($rescued, undefined);
  return (
    <>
      {keeping === 'memory' && (
        <p class="issue-note warning" role="alert">
          {words.notSaved}
        </p>
      )}
      {keeping === 'conflict' && (
        <div class="issue-note warning" role="alert">
          {words.conflict}{' '}
          <button type="button" class="button small" onClick={storeOwn}>
            {words.storeOwn}
          </button>{' '}
          <button
            type="button"
            class="button small"
            onClick={() => {
              takeOther(words.takeOther);
            }}
          >
            {words.takeOther}
          </button>
        </div>
      )}
      {rescued && <RescuedNotice {...rescued} />}
    </>
  );
}

function RescuedNotice({ text, copied }: Rescued) {
  const [said, setSaid] = useState('');
  return (
    <div class="issue-note warning" role="alert">
      {copied ? words.rescued : words.rescuedNotCopied}{' '}
      <CopyButton text={() => text} subject={words.rescuedCopy} label={words.rescuedCopy} />{' '}
      <button
        type="button"
        class="button small"
        onClick={() => {
          import('../../core/migration/read-parts.ts').then(
            ({ readParts }) => {
              setSaid(loadRescued(words.rescuedLoad, readParts) ? words.rescuedLoaded : words.rescuedUnreadable);
            },
            () => {
              setSaid(words.unmade);
            },
          );
        }}
      >
        {words.rescuedLoad}
      </button>{' '}
      <button type="button" class="button small" onClick={dismissRescued}>
        {words.rescuedDismiss}
      </button>
      <span class="outcome" role="status">
        {said}
      </span>
    </div>
  );
}
