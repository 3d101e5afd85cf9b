import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Migration } from '../core/migration/document.ts';
import { emptyMigration } from '../core/migration/empty.ts';
import { readMigration } from '../core/migration/read.ts';
import { GUIDE_VALUES_KEY, MIGRATION_KEY, RESCUED_KEY } from './key.ts';

const MOST_STEPS = 100;
/** Typing that goes on within this time is one step of undo; milliseconds. */
const ONE_STEP = 1000;

/** What the store needs of the browser. */
export interface Surroundings {
  /** Absent: the browser forbids even asking for it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** Calls back when another tab has changed a key (`null`: any), or when the page is shown again. */
  readonly onOutside: (changed: (key: string | null) => void) => () => void;
  readonly now: () => number;
}

/** Whether what was entered is kept: `memory`: the browser refuses; `conflict`: and another tab has stored something else since. */
export type Keeping = 'kept' | 'memory' | 'conflict';

/** A stored text that this version cannot read. `copied`: it stands under a key of its own; else at its first place, which is then left alone. */
export interface Rescued {
  readonly text: string;
  readonly copied: boolean;
}

interface Step {
  readonly label: string;
  readonly before: Migration;
  readonly at: number;
}

export interface MigrationStore {
  /** What the reader has entered. Other islands and other tabs follow. */
  readonly $migration: ReadableAtom<Migration>;
  readonly $rescued: ReadableAtom<Rescued | undefined>;
  readonly $keeping: ReadableAtom<Keeping>;
  /** The steps that undo can take back, oldest first. */
  readonly $steps: ReadableAtom<readonly { readonly label: string }[]>;
  /**
   * Changes the migration; undo can take it back. `label` names the step. `typing`: changes of the same label that follow each
   * other quickly are one step.
   */
  readonly change: (label: string, next: (now: Migration) => Migration, options?: { typing?: boolean }) => void;
  /** Takes back the last step. */
  readonly undo: () => void;
  /** Empties the migration and removes it from the browser; undo can bring it back until the page is closed. */
  readonly wipe: (label: string) => void;
  /** Takes what `readParts`, which few readers ever need, reads of the rescued text as the migration, as a step; false where that is nothing. */
  readonly loadRescued: (label: string, readParts: (text: string) => Migration | undefined) => boolean;
  /** Forgets the rescued text, once the reader has it. */
  readonly dismissRescued: () => void;
  /** In a conflict: stores what this page holds over what the other tab stored. */
  readonly storeOwn: () => void;
  /** In a conflict: takes what the other tab stored; undo brings back what this page held. */
  readonly takeOther: (label: string) => void;
}

/** The reader's migration over a browser's storage. Nothing that was not understood is overwritten before a copy of it is stored. */
export function createMigrationStore({ storage, onOutside, now }: Surroundings): MigrationStore {
  const migration = atom<Migration>(emptyMigration);
  const rescued = atom<Rescued | undefined>();
  const keeping = atom<Keeping>('kept');
  const steps = atom<readonly Step[]>([]);
  /** The stored text that `migration` says the same as, or that was last met. */
  let known = '';

  const get = (key: string): string => {
    try {
      return storage?.getItem(key) ?? '';
    } catch {
      return '';
    }
  };
  /** Whether the text really stands there afterwards. */
  const put = (key: string, text: string): boolean => {
    try {
      if (!storage) return false;
      if (text === '') storage.removeItem(key);
      else storage.setItem(key, text);
      return (storage.getItem(key) ?? '') === text;
    } catch {
      return false;
    }
  };

  onMount(migration, () => {
    const copy = get(RESCUED_KEY);
    if (copy !== '' && !rescued.get()) rescued.set({ text: copy, copied: true });
    follow();
    return onOutside((key) => {
      if (key === null || key === MIGRATION_KEY) follow();
      if (key === null || key === RESCUED_KEY) followCopy();
    });
  });

  function follow(): void {
    const text = get(MIGRATION_KEY);
    if (text === known) return;
    if (keeping.get() !== 'kept') {
      // What only this page holds is not given up for what another tab has stored.
      keeping.set('conflict');
      return;
    }
    known = text;
    // What undo would bring back is older than what the other tab has entered since: it would take that away.
    steps.set([]);
    migration.set(understood(text));
  }

  function followCopy(): void {
    const copy = get(RESCUED_KEY);
    if (rescued.get()?.copied !== false) rescued.set(copy === '' ? undefined : { text: copy, copied: true });
  }

  function understood(text: string): Migration {
    const read = text === '' ? emptyMigration : readMigration(text);
    if (!read) rescued.set({ text, copied: rescue(text) });
    return read ?? emptyMigration;
  }

  /** Stores a copy, unless another one stands there that the reader has not let go. */
  function rescue(text: string): boolean {
    const copy = get(RESCUED_KEY);
    return copy === text || (copy === '' && put(RESCUED_KEY, text));
  }

  function write(next: Migration): void {
    const text = next === emptyMigration ? '' : JSON.stringify(next);
    migration.set(next);
    const onlyCopy = rescued.get()?.copied === false;
    if (keeping.get() !== 'kept' && get(MIGRATION_KEY) !== known) keeping.set('conflict');
    if (keeping.get() === 'conflict') return;
    if (!onlyCopy && put(MIGRATION_KEY, text)) {
      known = text;
      keeping.set('kept');
    } else keeping.set(next === emptyMigration ? 'kept' : 'memory');
  }

  function addStep(label: string, before: Migration, typing: boolean): void {
    const at = now();
    const last = steps.get().at(-1);
    const goesOn = typing && last?.label === label && at - last.at < ONE_STEP;
    const kept = goesOn ? steps.get().slice(0, -1) : steps.get();
    steps.set([...kept, { label, before: goesOn ? last.before : before, at }].slice(-MOST_STEPS));
  }

  const change: MigrationStore['change'] = (label, next, options = {}) => {
    // Another tab may have stored something that this page has not been told of yet.
    follow();
    const before = migration.get();
    const after = next(before);
    if (after === before) return;
    addStep(label, before, options.typing === true);
    write(after);
  };

  return {
    $migration: migration,
    $rescued: rescued,
    $keeping: keeping,
    $steps: steps,
    change,
    undo: () => {
      follow();
      const last = steps.get().at(-1);
      if (!last) return;
      steps.set(steps.get().slice(0, -1));
      write(last.before);
    },
    wipe: (label) => {
      // Where nothing listens yet, what is stored is read first: undo brings it back.
      migration.get();
      put(RESCUED_KEY, '');
      put(GUIDE_VALUES_KEY, '');
      rescued.set(undefined);
      if (keeping.get() === 'conflict') keeping.set('memory');
      known = get(MIGRATION_KEY);
      change(label, () => emptyMigration);
      // A text that could not be read, or that another tab stored, goes as well.
      if (put(MIGRATION_KEY, '')) {
        known = '';
        keeping.set('kept');
      }
    },
    loadRescued: (label, readParts) => {
      const found = rescued.get();
      const read = found && readParts(found.text);
      if (read) change(label, () => read);
      return read !== undefined;
    },
    dismissRescued: () => {
      if (rescued.get()?.copied === true) put(RESCUED_KEY, '');
      const copy = get(RESCUED_KEY);
      const other = copy !== '' && copy !== rescued.get()?.text;
      rescued.set(other ? { text: copy, copied: true } : undefined);
      if (keeping.get() === 'memory') write(migration.get());
    },
    storeOwn: () => {
      keeping.set('memory');
      known = get(MIGRATION_KEY);
      write(migration.get());
    },
    takeOther: (label) => {
      const before = migration.get();
      keeping.set('kept');
      follow();
      addStep(label, before, false);
    },
  };
}
