import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { Estate } from '../../core/settings/cpf-estate.ts';
import { answersOf } from '../../core/settings/form/domain.ts';
import type { ReadForm } from '../../core/settings/form/read.ts';
import type { Refusal } from '../../core/settings/form/refusal.ts';
import { decisionsOf, nothingTried, sourceOf, type Tried } from '../../core/settings/form/settings-input.ts';
import type { Decisions, TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { useSettledValue } from '../shared/use-settled.ts';
import type * as mappingModule from './mapping.ts';
import type { Entry } from './use-entry.ts';

export type Mapping = typeof mappingModule;

/** The reader's result, wherever it is shown: what was entered, what it was read as, what becomes of it; and how a question is answered. */
export interface SettingsResult extends Entry {
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
const noEstate: Estate = { domains: [] };

/** Up to so many domains the result follows at every key; beyond, once the reader pauses, in milliseconds. */
const FEW = 40;
const PAUSE = 250;

/** Maps what the reader entered; all reckoning is the core's. There is no result until `mapping` is there. */
export function useResult(entry: Entry, mapping: Mapping): SettingsResult;
export function useResult(entry: Entry, mapping: Mapping | undefined): SettingsResult | undefined;
export function useResult(entry: Entry, mapping: Mapping | undefined): SettingsResult | undefined {
  const { place, migration, source, entered } = entry;
  const [tried, setTried] = useState<Tried>(nothingTried);
  const { refused: refusals = noRefusals, senderScope } = migration.settings;
  const form = useMemo(() => mapping?.readForm(entered), [mapping, entered]);
  const given = useMemo(() => {
    if (!mapping || !form) return noEstate;
    return source === 'example' ? mapping.readForm(mapping.exampleDomains).estate : mapping.estateOf(form, refusals);
  }, [mapping, source, form, refusals]);
  const settled = useSettledValue(given, given.domains.length > FEW ? PAUSE : 0);
  // The first result does not wait.
  const estate = settled === noEstate ? given : settled;
  const decisions = useMemo(
    () => decisionsOf(source, migration, tried),
    [source, migration.settings.answers, senderScope, tried],
  );
  const configuration = useMemo(() => mapping?.mapSettings(estate, decisions), [mapping, estate, decisions]);
  const missing = useMemo(
    () => (!mapping || !form || source === 'example' ? [] : mapping.missingFrom(entered, form, refusals)),
    [mapping, source, entered, form, refusals],
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
  if (!form || !configuration) return undefined;
  return { ...entry, form, refusals, estate, decisions, configuration, missing, answer, setScope };
}

/** The document with these answers among its own. */
export const withAnswers = (now: Migration, decisions: Decisions): Migration => ({
  ...now,
  settings: { ...now.settings, answers: { ...now.settings.answers, ...answersOf(decisions) } },
});
