import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { Estate } from '../../core/settings/cpf-estate.ts';
import { answersOf, type EnteredDomain } from '../../core/settings/form/domain.ts';
import { exampleDomains } from '../../core/settings/form/example.ts';
import { estateOf, missingFrom, readForm, type ReadForm } from '../../core/settings/form/read.ts';
import type { Refusal } from '../../core/settings/form/refusal.ts';
import { decisionsOf, nothingTried, sourceOf } from '../../core/settings/form/settings-input.ts';
import type { Place, Source, Tried } from '../../core/settings/form/settings-input.ts';
import { withKnownNames } from '../../core/settings/form/suggested-names.ts';
import { mapSettings } from '../../core/settings/map.ts';
import type { Decisions, TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { useMigration } from '../shared/use-migration.ts';
import { useSettledValue } from '../shared/use-settled.ts';
import { useKnownDomains } from './use-known-domains.ts';

/** The reader's result, wherever it is shown: what was entered, what it was read as, what becomes of it; and how a question is answered. */
export interface SettingsResult {
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
  /** What the form's domains were read as. */
  readonly form: ReadForm;
  /** Rows of imported sheets that could not be taken. */
  readonly refusals: readonly Refusal[];
  readonly estate: Estate;
  readonly decisions: Decisions;
  readonly configuration: TmemsConfiguration;
  /** Names of the domains that the result lacks because of mistakes or gaps; `''` for each row without a name. */
  readonly missing: readonly string[];
  readonly answer: (answers: Readonly<Record<string, string>>) => void;
  readonly setScope: (scope: NonNullable<Decisions['senderScope']>) => void;
}

const noRefusals: readonly Refusal[] = [];
const noNames: readonly string[] = [];

/** Up to so many domains the result follows at every key; beyond, once the reader pauses, in milliseconds. */
const FEW = 40;
const PAUSE = 250;

/** Follows what the reader entered, and maps it; all reckoning is the core's. */
export function useResult(place: Place): SettingsResult {
  const migration = useMigration();
  const [tried, setTried] = useState<Tried>(nothingTried);
  const told = useKnownDomains(migration);
  const isPlanUnread = told === 'unread';
  const known = isPlanUnread ? noNames : told.domains;
  const { refused: refusals = noRefusals, senderScope, leftOut } = migration.settings;
  const entered = useMemo(
    () => withKnownNames(migration.domains, { names: known, leftOut }),
    [migration.domains, known, leftOut],
  );
  const source = sourceOf(migration, entered, place);
  const form = useMemo(() => readForm(entered), [entered]);
  const given = useMemo(
    () => (source === 'example' ? readForm(exampleDomains).estate : estateOf(form, refusals)),
    [source, form, refusals],
  );
  const estate = useSettledValue(given, given.domains.length > FEW ? PAUSE : 0);
  const decisions = useMemo(
    () => decisionsOf(source, migration, tried),
    [source, migration.settings.answers, senderScope, tried],
  );
  const configuration = useMemo(() => mapSettings(estate, decisions), [estate, decisions]);
  const missing = useMemo(
    () => (source === 'example' ? [] : missingFrom(entered, form, refusals)),
    [source, entered, form, refusals],
  );
  const answer = useCallback((answers: Readonly<Record<string, string>>) => {
    changeMigration(words.steps.decide, (now) => {
      // What is stored decides, not what is drawn: an answer may come before the page shows the reader's own settings.
      if (sourceOf(now, now.domains, place) !== 'example') return withAnswers(now, { answers });
      setTried((before) => ({ ...before, answers: { ...before.answers, ...answers } }));
      return now;
    });
  }, []);
  const setScope = useCallback((next: Tried['senderScope']) => {
    changeMigration(words.steps.scope, (now) => {
      if (sourceOf(now, now.domains, place) !== 'example') {
        return { ...now, settings: { ...now.settings, senderScope: next } };
      }
      setTried((before) => ({ ...before, senderScope: next }));
      return now;
    });
  }, []);
  const undecided = isPlanUnread ? 0 : told.unknown.length;
  return {
    ...{ migration, source, entered, known, isPlanUnread, undecided, form, refusals },
    ...{ estate, decisions, configuration, missing, answer, setScope },
  };
}

/** The document with these answers among its own. */
export const withAnswers = (now: Migration, decisions: Decisions): Migration => ({
  ...now,
  settings: { ...now.settings, answers: { ...now.settings.answers, ...answersOf(decisions) } },
});
