import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';
import { atom, type ReadableAtom } from 'nanostores';
import { emptyMigration, readMigration, type Migration } from '../core/migration.ts';
import { browserStorage, guardedStorage } from './guarded-storage.ts';

const KEY = 'cpf-migration';
const RESCUED_KEY = 'cpf-migration-rescued';
const MOST_STEPS = 100;
/** Typing that goes on within this time is one step of undo; milliseconds. */
const ONE_STEP = 1000;

const notSaved = atom(false);

if (typeof window !== 'undefined') {
  setPersistentEngine(
    guardedStorage(browserStorage(), (refused) => {
      notSaved.set(refused);
    }),
    windowPersistentEvents,
  );
}

/** A stored text that this version cannot read: offered to the reader, never thrown away. Empty: none. */
const rescued = persistentAtom<string>(RESCUED_KEY, '');

const migration = persistentAtom<Migration>(KEY, emptyMigration, {
  encode: (value) => (value === emptyMigration ? undefined : JSON.stringify(value)),
  decode: (stored) => {
    const read = readMigration(stored);
    if (read === undefined) rescued.set(stored);
    return read ?? emptyMigration;
  },
});

interface Step {
  readonly label: string;
  readonly before: Migration;
  readonly at: number;
}

const steps = atom<readonly Step[]>([]);

/** What the reader has entered. Other islands and other tabs follow. */
export const $migration: ReadableAtom<Migration> = migration;
export const $rescued: ReadableAtom<string> = rescued;
/** True while the browser refuses to keep what was entered: it then lives until the page is closed. */
export const $notSaved: ReadableAtom<boolean> = notSaved;
/** The steps that undo can take back, oldest first. */
export const $steps: ReadableAtom<readonly { readonly label: string }[]> = steps;

/**
 * Changes the migration; undo can take it back. `label` names the step. `typing`: changes of the same label that follow each
 * other quickly are one step.
 */
export function changeMigration(
  label: string,
  next: (now: Migration) => Migration,
  options: { typing?: boolean } = {},
): void {
  const before = migration.get();
  const after = next(before);
  if (after === before) return;
  const now = Date.now();
  const last = steps.get().at(-1);
  const goesOn = options.typing === true && last?.label === label && now - last.at < ONE_STEP;
  const kept = goesOn ? steps.get().slice(0, -1) : steps.get();
  steps.set([...kept, { label, before: goesOn ? last.before : before, at: now }].slice(-MOST_STEPS));
  migration.set(after);
}

/** Takes back the last step. */
export function undo(): void {
  const last = steps.get().at(-1);
  if (!last) return;
  steps.set(steps.get().slice(0, -1));
  migration.set(last.before);
}

/** Empties the migration and removes it from the browser; undo can bring it back until the page is closed. */
export function wipeMigration(label: string): void {
  changeMigration(label, () => emptyMigration);
  rescued.set('');
}

/** Forgets the rescued text, once the reader has it. */
export function dismissRescued(): void {
  rescued.set('');
}
