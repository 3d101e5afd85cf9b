import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Migration } from '../core/migration/document.ts';
import { emptyMigration } from '../core/migration/empty.ts';
import { MIGRATION_KEY } from './key.ts';
import { browserStorage, guardedStorage } from './guarded-storage.ts';
import { lastQuery } from './last-query.ts';

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

/** The document as the browser keeps it. */
const stored = persistentAtom<string>(MIGRATION_KEY, '', {
  encode: (text) => (text === '' ? undefined : text),
  decode: (text) => text,
});

const migration = atom<Migration>(emptyMigration);
/** The stored text that `migration` says the same as. */
let known = '';
/** A stored text is being read. The schema is heavy, and most first visits have nothing stored: it comes only when there is something. */
let reading: Promise<void> | undefined;

interface Step {
  readonly label: string;
  readonly before: Migration;
  readonly at: number;
}

const steps = atom<readonly Step[]>([]);

onMount(migration, () => stored.subscribe(follow));

/** Follows what is stored: at the start, and when another tab changes it. */
function follow(text: string): void {
  if (text === known) return;
  known = text;
  // What undo would bring back is older than what the other tab has entered since: it would take that away.
  steps.set([]);
  if (text === '') {
    migration.set(emptyMigration);
    return;
  }
  const read = readStored(text).then((document) => {
    if (known !== text) return;
    if (document === undefined) rescued.set(text);
    migration.set(document ?? emptyMigration);
  });
  reading = read.finally(() => {
    if (known === text) reading = undefined;
  });
}

/** `undefined` where this version does not understand the text, or where the schema cannot be fetched. */
async function readStored(text: string): Promise<Migration | undefined> {
  try {
    const { readMigration } = await import('../core/migration/read.ts');
    return readMigration(text);
  } catch {
    return undefined;
  }
}

function write(next: Migration): void {
  known = next === emptyMigration ? '' : JSON.stringify(next);
  migration.set(next);
  stored.set(known);
}

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
  if (reading) {
    // What is stored comes first: a change is made to it, never over it.
    void reading.then(() => {
      changeMigration(label, next, options);
    });
    return;
  }
  const after = next(before);
  if (after === before) return;
  const now = Date.now();
  const last = steps.get().at(-1);
  const goesOn = options.typing === true && last?.label === label && now - last.at < ONE_STEP;
  const kept = goesOn ? steps.get().slice(0, -1) : steps.get();
  steps.set([...kept, { label, before: goesOn ? last.before : before, at: now }].slice(-MOST_STEPS));
  write(after);
}

/** Takes back the last step. */
export function undo(): void {
  const last = steps.get().at(-1);
  if (!last) return;
  steps.set(steps.get().slice(0, -1));
  write(last.before);
}

/** Empties the migration and removes it from the browser; undo can bring it back until the page is closed. */
export function wipeMigration(label: string): void {
  lastQuery.forget();
  changeMigration(label, () => emptyMigration);
  rescued.set('');
}

/** Forgets the rescued text, once the reader has it. */
export function dismissRescued(): void {
  rescued.set('');
}
