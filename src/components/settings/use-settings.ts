import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Decisions, TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import { changedSince } from '../../core/settings/form/diff.ts';
import { answersOf, keyOf, takeOver, type EnteredDomain } from '../../core/settings/form/domain.ts';
import { estateOf, missingFrom, readForm, refusedRows, type ReadForm } from '../../core/settings/form/read.ts';
import { leftOutAfter, withKnownNames } from '../../core/settings/form/suggested-names.ts';
import { restoreEntered } from '../../core/settings/form/restore.ts';
import { groupDomains, type DomainGroup } from '../../core/settings/groups.ts';
import { mapSettings } from '../../core/settings/map.ts';
import { readEstate, type ReadEstate } from '../../core/settings/read.ts';
import type { CpfDomain, Estate } from '../../core/settings/cpf-estate.ts';
import type { Issue } from '../../core/issue.ts';
import { summarize, type SettingsSummary } from '../../core/settings/summary.ts';
import type { Migration } from '../../core/migration/document.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { useMigration } from '../shared/use-migration.ts';
import { useSettledValue } from '../shared/use-settled.ts';
import { decisionsOf, nothingTried, readText, sourceOf } from '../../core/settings/form/settings-input.ts';
import type { Place, Source, Tried } from '../../core/settings/form/settings-input.ts';
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
  /** Names of the domains that the result lacks because of mistakes or gaps; `''` for each row without a name. */
  readonly missing: readonly string[];
  /** The domains of the list that are not in the estate, as they were entered. */
  readonly unread: readonly EnteredDomain[];
  /** The good rows of the box that are not taken over as they stand. */
  readonly untaken: readonly CpfDomain[];
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly setText: (text: string) => void;
  /** Takes over into the form what a pasted or opened text holds. */
  readonly take: (text: string) => Taken;
  /** Takes over the rows of the box that are not taken over as they stand. */
  readonly takeRest: () => Taken;
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
  const [tried, setTried] = useState<Tried>(nothingTried);
  const known = useKnownDomains(migration);
  const { text, taken, senderScope, leftOut } = migration.settings;
  const entered = useMemo(
    () => withKnownNames(migration.domains, { names: known, leftOut }),
    [migration.domains, known, leftOut],
  );
  const source = sourceOf(migration, entered, place);
  const form = useMemo(() => readForm(entered), [entered]);
  const reading = useMemo(() => readText(source, text), [source, text]);
  const given = useMemo(() => (source === 'form' ? estateOf(form, reading) : reading.estate), [source, form, reading]);
  const estate = useSettledValue(given, given.domains.length > FEW ? PAUSE : 0);
  const decisions = useMemo(
    () => decisionsOf(source, migration, tried),
    [source, migration.settings.answers, senderScope, tried],
  );
  const configuration = useMemo(() => mapSettings(estate, decisions), [estate, decisions]);
  const groups = useMemo(() => groupDomains(configuration), [configuration]);
  const summary = useMemo(() => summarize(configuration), [configuration]);
  const missing = useMemo(
    () => (source === 'form' ? missingFrom(entered, form, reading) : refusedRows(reading)),
    [source, entered, form, reading],
  );
  const unread = useMemo(() => {
    const names = new Set(missing.map(keyOf));
    return source === 'form' ? entered.filter(({ domain }) => names.has(keyOf(domain))) : [];
  }, [source, entered, missing]);
  const untaken = useMemo(
    () => changedSince(taken === '' ? [] : readEstate(taken).estate.domains, reading.estate.domains),
    [taken, reading],
  );
  const box = useRef<HTMLTextAreaElement>(null);
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
      unread,
      untaken,
      box,
    },
    ...{ setText, take, takeRest, setDomains, answer, setScope },
  };
}

const withAnswers = (now: Migration, decisions: Decisions): Migration => ({
  ...now,
  settings: { ...now.settings, answers: { ...now.settings.answers, ...answersOf(decisions) } },
});

function setText(text: string): void {
  changeMigration(words.steps.edit, (now) => ({ ...now, settings: { ...now.settings, text, exampleLeft: true } }), {
    typing: true,
  });
}

/** What came of taking a text over. */
export interface Taken {
  readonly count: number;
  /** Why nothing of it was kept, not even the text. */
  readonly refused?: Issue;
}

/** A text of which nothing can be read, and that is longer, is left where it came from: a browser can neither show nor keep it. */
const MOST_UNREADABLE = 1_000_000;

function take(text: string): Taken {
  const read = readEstate(text);
  const [issue] = read.issues;
  const count = read.estate.domains.length + (read.entered?.length ?? 0);
  if (issue && count === 0 && text.length > MOST_UNREADABLE) return { count: 0, refused: issue };
  changeMigration(words.steps.takeOver, (now) => taken(now, text, read, read.estate.domains));
  return { count };
}

function takeRest(): Taken {
  let count = 0;
  changeMigration(words.steps.takeOver, (now) => {
    const { text, taken: before } = now.settings;
    const read = readEstate(text);
    const domains = changedSince(before === '' ? [] : readEstate(before).estate.domains, read.estate.domains);
    count = domains.length;
    return taken(now, text, read, domains);
  });
  return { count };
}

/** The text stays in the box as long as a row of it could not be read. */
function taken(now: Migration, text: string, read: ReadEstate, domains: readonly CpfDomain[]): Migration {
  const kept = read.issues.every(({ level }) => level !== 'error') ? '' : text;
  const answered = read.decisions ? withAnswers(now, read.decisions) : now;
  return {
    ...answered,
    domains: mutable(restoreEntered(takeOver(now.domains, domains).domains, read.entered ?? [])),
    settings: {
      ...answered.settings,
      text: kept,
      taken: kept,
      exampleLeft: true,
      senderScope: read.decisions?.senderScope ?? now.settings.senderScope,
    },
  };
}

const mutable = (domains: readonly EnteredDomain[]): Migration['domains'] =>
  domains.map(({ settings, ...one }) => ({ ...one, ...(settings === undefined ? {} : { settings: { ...settings } }) }));

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
      return { ...now, domains: mutable(after), settings: { ...now.settings, leftOut, exampleLeft: true } };
    },
    options,
  );
}
