import { useMemo } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { EnteredDomain } from '../../core/settings/form/domain.ts';
import { type Place, type Source, sourceOf } from '../../core/settings/form/settings-input.ts';
import { withKnownNames } from '../../core/settings/form/suggested-names.ts';
import { useMigration } from '../shared/use-migration.ts';
import { useKnownDomains } from './use-known-domains.ts';

/** What the reader has entered, before anything of it is read. */
export interface Entry {
  readonly place: Place;
  readonly migration: Migration;
  readonly source: Source;
  /** The form's domains; those that only the planner of the MX change knows come last, blank. */
  readonly entered: readonly EnteredDomain[];
  /** The domains that the planner of the MX change knows. */
  readonly known: readonly string[];
  /** How many domains of the planner nobody has told yet whether they use CPF. */
  readonly undecided: number;
  /** The planner's domains could not be read: its scripts did not come. */
  readonly isPlanUnread: boolean;
}

const noNames: readonly string[] = [];

/** Follows what the reader has entered. */
export function useEntry(place: Place): Entry {
  const migration = useMigration();
  const told = useKnownDomains(migration);
  const isPlanUnread = told === 'unread';
  const known = isPlanUnread ? noNames : told.domains;
  const { leftOut } = migration.settings;
  const entered = useMemo(
    () => withKnownNames(migration.domains, { names: known, leftOut }),
    [migration.domains, known, leftOut],
  );
  const source = sourceOf(migration, entered, place);
  const undecided = isPlanUnread ? 0 : told.unknown.length;
  return { place, migration, source, entered, known, undecided, isPlanUnread };
}
