import { useEffect, useState } from 'preact/hooks';
import { isEmptyPlan } from '../../core/migration/contents.ts';
import { wipeMigration } from '../../store/migration-store.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { SavePlan } from './SavePlan.tsx';
import { useMigration } from './use-migration.ts';

/** Empties what is stored, after offering all of it as a file; undo brings it back until the page is closed. */
export function WipeAll() {
  const migration = useMigration();
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  // Drawn by the server it cannot wipe yet: a click that came too early would be lost without a word.
  const [isAlive, setAlive] = useState(false);
  useEffect(() => {
    setAlive(true);
  }, []);
  const wipe = () => {
    wipeMigration(words.wipe);
    setAsks(false);
    setSaid(words.wiped);
  };
  if (asks) {
    return (
      <div class="wipe-asks" role="group" aria-label={words.wipe}>
        <p>{words.wipeAsks}</p>
        <SavePlan migration={migration} class="small" />{' '}
        <button type="button" class="button small" onClick={wipe}>
          {words.wipeNow}
        </button>{' '}
        <button
          type="button"
          class="button small"
          onClick={() => {
            setAsks(false);
          }}
        >
          {words.wipeNot}
        </button>
      </div>
    );
  }
  return (
    <span class="act">
      <button
        type="button"
        class="button small"
        disabled={!isAlive}
        onClick={() => {
          setSaid('');
          // Of what is not there nothing can be saved; texts that could not be read go, too.
          if (isEmptyPlan(migration)) wipe();
          else setAsks(true);
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
