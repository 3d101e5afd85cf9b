import { useEffect, useState } from 'preact/hooks';
import type { ReadableAtom } from 'nanostores';
import type { Migration } from '../../core/migration/document.ts';
import { emptyMigration } from '../../core/migration/empty.ts';
import { $migration } from '../../store/migration-store.ts';

/**
 * Follows a store from the first mount on. Before it, `initial` holds: the server's rendering and the first rendering in the
 * browser are then the same, and what is stored is applied afterwards.
 */
export function useStore<T>(store: ReadableAtom<T>, initial: T): T {
  const [value, setValue] = useState<T>(initial);
  useEffect(() => store.subscribe((next) => setValue(() => next)), [store]);
  return value;
}

/** The reader's migration; empty until mounted. */
export function useMigration(): Migration {
  return useStore($migration, emptyMigration);
}
