import { useEffect, useState } from 'preact/hooks';
import { isEmptyPlan } from '../../core/migration/contents.ts';
import { wipeMigration } from '../../store/migration-store.ts';
import { sharedWords as words } from '../../words/shared.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { SavePlan } from './SavePlan.tsx';
import { useMigration } from './use-migration.ts';

/** Empties what is stored, after offering all of it as a file; undo brings it back until the page is closed. */
export function WipeAll() {
  const migration = useMigration();
  const [said, setSaid] = useState('');
  // Drawn by the server it cannot wipe yet: a click that came too early would be lost without a word.
  const [isAlive, setAlive] = useState(false);
  useEffect(() => {
    setAlive(true);
  }, []);
  return (
    <div class="act">
      <AskFirst
        label={words.wipe}
        disabled={!isAlive}
        // Of what is not there nothing can be saved; texts that could not be read go, too.
        question={isEmptyPlan(migration) ? undefined : words.wipeAsks}
        offer={<SavePlan migration={migration} class="small" />}
        yes={words.wipeNow}
        no={words.wipeNot}
        onPress={() => {
          setSaid('');
        }}
        onYes={() => {
          wipeMigration(words.wipe);
          setSaid(words.wiped);
        }}
      />
      <span class="outcome" role="status">
        {said}
      </span>
    </div>
  );
}
