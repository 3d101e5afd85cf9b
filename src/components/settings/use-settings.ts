import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Decisions, TmemsConfiguration } from '../../core/settings/configuration.ts';
import { answersOf, takeOver, type EnteredDomain } from '../../core/settings/entered.ts';
import { leftOutAfter, withKnownNames } from '../../core/settings/known-names.ts';
import { groupDomains, type DomainGroup } from '../../core/settings/groups.ts';
import { mapSettings } from '../../core/settings/map.ts';
import { readEstate, type ReadEstate } from '../../core/settings/read.ts';
import type { Estate } from '../../core/settings/estate.ts';
import { summarize, type SettingsSummary } from '../../core/settings/summary.ts';
import type { Migration } from '../../core/migration-shape.ts';
import { toolWords as words } from '../../messages/ja/settings-tool.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { useMigration } from '../shared/use-migration.ts';
import { useSettledValue } from '../shared/use-settled.ts';
import { decisionsOf, EXAMPLE_LEFT, readForm, readText, sourceOf } from './settings-input.ts';
import type { Place, ReadForm, Source } from './settings-input.ts';
import { useKnownDomains } from './use-known-domains.ts';

/** Everything that the parts of the mapper show, and the ways to change what the reader entered. */
export interface Mapper {
  readonly migration: Migration;
  readonly source: Source;
  /** The form's domains; those that only the planner of the MX change knows come last, blank. */
  readonly entered: readonly EnteredDomain[];
  /** The domains that the planner of the MX change knows. */
  readonly known: readonly string[];
  /** What the form's domains were read as. */
  readonly form: ReadForm;
  /** What the box holds, and what it was read as. */
  readonly text: string;
  readonly reading: ReadEstate;
  readonly estate: Estate;
  readonly decisions: Decisions;
  readonly configuration: TmemsConfiguration;
  readonly groups: readonly DomainGroup[];
  readonly summary: SettingsSummary;
  /** Domains that the result lacks because of mistakes or gaps. */
  readonly missing: number;
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly setText: (text: string) => void;
  /** Takes a text over into the form; the number of domains taken, 0 where none could be read. */
  readonly take: (text: string) => number;
  readonly setDomains: (
    label: string,
    next: (now: readonly EnteredDomain[]) => readonly EnteredDomain[],
    options?: { typing?: boolean },
  ) => void;
  readonly answer: (answers: Readonly<Record<string, string>>) => void;
  readonly setScope: (scope: NonNullable<Decisions['senderScope']>) => void;
}

/** Up to so many domains the result follows at every key; beyond, once the reader pauses, in milliseconds. */
const FEW = 40;
const PAUSE = 250;

/** Holds the state of the mapper; all reckoning is the core's. */
export function useSettings(place: Place): Mapper {
  const migration = useMigration();
  const [tried, setTried] = useState<Readonly<Record<string, string>>>({});
  const known = useKnownDomains(migration);
  const { text, senderScope, leftOut } = migration.settings;
  const entered = useMemo(
    () => withKnownNames(migration.domains, { names: known, leftOut }),
    [migration.domains, known, leftOut],
  );
  const source = sourceOf(migration, entered, place);
  const form = useMemo(() => readForm(entered), [entered]);
  const reading = useMemo(() => readText(source, text), [source, text]);
  const given = source === 'form' ? form.estate : reading.estate;
  const estate = useSettledValue(given, given.domains.length > FEW ? PAUSE : 0);
  const decisions = useMemo(
    () => decisionsOf(source, migration, tried),
    [source, migration.decisions, senderScope, tried],
  );
  const configuration = useMemo(() => mapSettings(estate, decisions), [estate, decisions]);
  const groups = useMemo(() => groupDomains(configuration), [configuration]);
  const summary = useMemo(() => summarize(configuration), [configuration]);
  const missing = source === 'form' ? form.refused.length + form.lacking.length : reading.refused.length;
  const box = useRef<HTMLTextAreaElement>(null);
  const answer = useCallback((answers: Readonly<Record<string, string>>) => {
    changeMigration(words.steps.decide, (now) => {
      // What is stored decides, not what is drawn: an answer may come before the page shows the reader's own settings.
      if (sourceOf(now, now.domains, place) !== 'example')
        return { ...now, decisions: { ...now.decisions, ...answersOf({ answers }) } };
      setTried((before) => ({ ...before, ...answers }));
      return now;
    });
  }, []);
  const setDomains = useCallback<Mapper['setDomains']>(
    (label, next, options) => {
      changeDomains(known, label, next, options);
    },
    [known],
  );
  return {
    ...{
      migration,
      source,
      entered,
      known,
      form,
      text,
      reading,
      estate,
      decisions,
      configuration,
      groups,
      summary,
      missing,
      box,
    },
    ...{ setText, take, setDomains, answer, setScope },
  };
}

const leave = (now: Migration): Migration['progress'] => ({ ...now.progress, [EXAMPLE_LEFT]: true });

function setText(text: string): void {
  changeMigration(words.steps.edit, (now) => ({ ...now, settings: { ...now.settings, text }, progress: leave(now) }), {
    typing: true,
  });
}

/** The text stays in the box as long as a row of it could not be read. */
function take(text: string): number {
  const read = readEstate(text);
  const whole = read.issues.every(({ level }) => level !== 'error');
  const { domains } = read.estate;
  changeMigration(words.steps.takeOver, (now) => ({
    ...now,
    domains: domains.length === 0 ? now.domains : mutable(takeOver(now.domains, domains).domains),
    settings: {
      ...now.settings,
      text: whole ? '' : text,
      senderScope: read.decisions?.senderScope ?? now.settings.senderScope,
    },
    decisions: { ...now.decisions, ...(read.decisions ? answersOf(read.decisions) : {}) },
    progress: leave(now),
  }));
  return domains.length;
}

const mutable = (domains: readonly EnteredDomain[]): Migration['domains'] =>
  domains.map(({ domain, settings }) => ({ domain, settings }));

/** Known names become entries of their own with the first change, so that each keeps its place in the list. */
function changeDomains(
  names: readonly string[],
  label: string,
  next: (now: readonly EnteredDomain[]) => readonly EnteredDomain[],
  options: { typing?: boolean } = {},
): void {
  changeMigration(
    label,
    (now) => {
      const known = { names, leftOut: now.settings.leftOut };
      const before = withKnownNames(now.domains, known);
      const after = next(before);
      if (after === before) return now;
      const leftOut = [...leftOutAfter(known, before, after)];
      return { ...now, domains: mutable(after), settings: { ...now.settings, leftOut }, progress: leave(now) };
    },
    options,
  );
}

function setScope(senderScope: NonNullable<Decisions['senderScope']>): void {
  changeMigration(words.steps.scope, (now) => ({ ...now, settings: { ...now.settings, senderScope } }));
}
