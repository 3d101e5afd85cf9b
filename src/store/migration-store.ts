import { createMigrationStore } from './create-store.ts';
import { lastQuery } from './last-query.ts';
import { draftsText } from './session-text.ts';

/** The browser's localStorage, or nothing where the browser forbids even asking. */
function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function onOutside(changed: (key: string | null) => void): () => void {
  const stored = ({ key }: StorageEvent) => {
    changed(key);
  };
  const shown = () => {
    changed(null);
  };
  addEventListener('storage', stored);
  // A page that comes out of the browser's cache has missed what happened meanwhile.
  addEventListener('pageshow', shown);
  return () => {
    removeEventListener('storage', stored);
    removeEventListener('pageshow', shown);
  };
}

const inBrowser = typeof window !== 'undefined';

const store = createMigrationStore({
  storage: inBrowser ? browserStorage() : undefined,
  onOutside: inBrowser ? onOutside : () => () => undefined,
  now: Date.now,
});

export const { $migration, $rescued, $keeping, $steps } = store;
export const changeMigration = store.change;
export const undo = store.undo;
/** Wipes all that was entered: what was typed and not yet taken, and what was looked for, too. */
export const wipeMigration = (label: string): void => {
  store.wipe(label);
  draftsText.write('');
  lastQuery.write('');
};
export const { loadRescued, dismissRescued, storeOwn, takeOther } = store;

if (inBrowser) {
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault();
  };
  // Leaving asks only where what was entered would be lost.
  $keeping.subscribe((keeping) => {
    if (keeping === 'kept') removeEventListener('beforeunload', ask);
    else addEventListener('beforeunload', ask);
  });
}
