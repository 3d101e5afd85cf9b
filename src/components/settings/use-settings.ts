import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Decisions, TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import { answersOf, addRows, keyOf, type EnteredDomain } from '../../core/settings/form/domain.ts';
import { exampleInventory } from '../../core/settings/form/example.ts';
import {
  addEntries,
  assignmentsFrom,
  importInto,
  previewImport,
  rereadRefusal,
  type Import,
  type Refusal,
} from '../../core/settings/form/import.ts';
import { estateOf, missingFrom, readForm, type ReadForm } from '../../core/settings/form/read.ts';
import { leftOutAfter, withKnownNames } from '../../core/settings/form/suggested-names.ts';
import { groupDomains, type DomainGroup } from '../../core/settings/groups.ts';
import { mapSettings } from '../../core/settings/map.ts';
import { readEstate } from '../../core/settings/read.ts';
import type { Estate } from '../../core/settings/cpf-estate.ts';
import type { Issue } from '../../core/issue.ts';
import { summarize, type SettingsSummary } from '../../core/settings/summary.ts';
import type { Migration } from '../../core/migration/document.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { useMigration } from '../shared/use-migration.ts';
import { useSettledValue } from '../shared/use-settled.ts';
import { decisionsOf, nothingTried, sourceOf } from '../../core/settings/form/settings-input.ts';
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
  /** How many domains of the planner nobody has told yet whether they use CPF. */
  readonly undecided: number;
  /** The planner's domains could not be read: its scripts did not come. */
  readonly isPlanUnread: boolean;
  /** What the form's domains were read as. */
  readonly form: ReadForm;
  /** The sheet that waits to be imported, and how it was understood; `undefined` where none waits. */
  readonly text: string;
  readonly waiting: Import | undefined;
  /** Rows of imported sheets that could not be taken. */
  readonly refusals: readonly Refusal[];
  readonly estate: Estate;
  readonly decisions: Decisions;
  readonly configuration: TmemsConfiguration;
  readonly groups: readonly DomainGroup[];
  readonly summary: SettingsSummary;
  /** Names of the domains that the result lacks because of mistakes or gaps; `''` for each row without a name. */
  readonly missing: readonly string[];
  /** The domains of the list that are not in the estate, as they were entered. */
  readonly unread: readonly EnteredDomain[];
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly setText: (text: string, typing?: boolean) => Outcome;
  /** Says what a column of the waiting sheet holds. */
  readonly assign: (index: number, field: string) => void;
  /** Brings the waiting sheet into the form; its refused rows into the list of refusals. */
  readonly importNow: () => Outcome;
  /** Brings the waiting list of senders into one domain's form. */
  readonly importList: (domain: string, list: 'approved_senders' | 'blocked_senders') => Outcome;
  readonly editRefusal: (index: number, cell: number, text: string) => void;
  /** Takes the mended row into the form, if it can be read now. */
  readonly mendRefusal: (index: number) => boolean;
  readonly dropRefusal: (index: number) => void;
  readonly setDomains: (
    label: string,
    next: (now: readonly EnteredDomain[]) => readonly EnteredDomain[],
    options?: { typing?: boolean },
  ) => void;
  readonly answer: (answers: Readonly<Record<string, string>>) => void;
  readonly setScope: (scope: NonNullable<Decisions['senderScope']>) => void;
}

const noColumns: Readonly<Record<string, string>> = {};
const noRefusals: readonly Refusal[] = [];
const noNames: readonly string[] = [];

/** Up to so many domains the result follows at every key; beyond, once the reader pauses, in milliseconds. */
const FEW = 40;
const PAUSE = 250;

/** Holds the state of the mapper; all reckoning is the core's. */
export function useSettings(place: Place): Mapper {
  const migration = useMigration();
  const [tried, setTried] = useState<Tried>(nothingTried);
  const told = useKnownDomains(migration);
  const isPlanUnread = told === 'unread';
  const known = isPlanUnread ? noNames : told.domains;
  const { text, columns = noColumns, refused: refusals = noRefusals, senderScope, leftOut } = migration.settings;
  const entered = useMemo(
    () => withKnownNames(migration.domains, { names: known, leftOut }),
    [migration.domains, known, leftOut],
  );
  const source = sourceOf(migration, entered, place);
  const form = useMemo(() => readForm(entered), [entered]);
  const waiting = useMemo(
    () => (text === '' ? undefined : previewImport(text, assignmentsFrom(columns), entered)),
    [text, columns, entered],
  );
  const given = useMemo(
    () => (source === 'example' ? readEstate(exampleInventory).estate : estateOf(form, refusals)),
    [source, form, refusals],
  );
  const estate = useSettledValue(given, given.domains.length > FEW ? PAUSE : 0);
  const decisions = useMemo(
    () => decisionsOf(source, migration, tried),
    [source, migration.settings.answers, senderScope, tried],
  );
  const configuration = useMemo(() => mapSettings(estate, decisions), [estate, decisions]);
  const groups = useMemo(() => groupDomains(configuration), [configuration]);
  const summary = useMemo(() => summarize(configuration), [configuration]);
  const missing = useMemo(
    () => (source === 'example' ? [] : missingFrom(entered, form, refusals)),
    [source, entered, form, refusals],
  );
  const unread = useMemo(() => {
    const names = new Set(missing.map(keyOf));
    return source === 'form' ? entered.filter(({ domain }) => names.has(keyOf(domain))) : [];
  }, [source, entered, missing]);
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
      isPlanUnread,
      undecided: isPlanUnread ? 0 : told.unknown.length,
      form,
      text,
      waiting,
      refusals,
      estate,
      decisions,
      configuration,
      groups,
      summary,
      missing,
      unread,
      box,
    },
    ...{ setText, assign, importNow, importList, editRefusal, mendRefusal, dropRefusal },
    ...{ setDomains, answer, setScope },
  };
}

const withAnswers = (now: Migration, decisions: Decisions): Migration => ({
  ...now,
  settings: { ...now.settings, answers: { ...now.settings.answers, ...answersOf(decisions) } },
});

/** What came of a deed: so many domains, or why nothing of it was kept. */
export interface Outcome {
  readonly count: number;
  /** Why nothing was kept, not even the text. */
  readonly refused?: Issue;
}

/** A text of which nothing can be read, and that is longer, is left where it came from: a browser can neither show nor keep it. */
const MOST_UNREADABLE = 1_000_000;

/** A text waits in the preview; what was said of the columns of another one goes with that. */
function setText(text: string, typing = false): Outcome {
  if (text.length > MOST_UNREADABLE) {
    const read = readEstate(text);
    const [issue] = read.issues;
    if (issue && read.estate.domains.length === 0) return { count: 0, refused: issue };
  }
  changeMigration(
    words.steps.edit,
    (now) => ({
      ...now,
      settings: { ...now.settings, text, exampleLeft: true, ...(typing ? {} : { columns: {} }) },
    }),
    { typing },
  );
  return { count: 0 };
}

function assign(index: number, field: string): void {
  changeMigration(words.steps.assign, (now) => {
    const columns = { ...now.settings.columns, [String(index)]: field };
    return { ...now, settings: { ...now.settings, columns } };
  });
}

function importNow(): Outcome {
  let count = 0;
  changeMigration(words.steps.takeOver, (now) => {
    const { text, columns = noColumns, refused = [] } = now.settings;
    const from = previewImport(text, assignmentsFrom(columns), now.domains);
    if (text === '' || from.unsettled.length > 0) return now;
    count = new Set([...from.domains, ...from.entered].map(({ domain }) => keyOf(domain))).size;
    const answered = from.decisions ? withAnswers(now, from.decisions) : now;
    return {
      ...answered,
      domains: mutable(importInto(now.domains, from)),
      settings: {
        ...answered.settings,
        ...{ text: '', columns: {}, exampleLeft: true },
        refused: [...refused, ...from.refusals.map(plain)],
        senderScope: from.decisions?.senderScope ?? now.settings.senderScope,
      },
    };
  });
  return { count };
}

function importList(domain: string, list: 'approved_senders' | 'blocked_senders'): Outcome {
  let count = 0;
  changeMigration(words.steps.takeOver, (now) => {
    const { entries } = previewImport(now.settings.text, {}, now.domains);
    count = entries.length;
    return {
      ...now,
      domains: mutable(addEntries(now.domains, domain, list, entries)),
      settings: { ...now.settings, text: '', columns: {}, exampleLeft: true },
    };
  });
  return { count };
}

type StoredRefusal = NonNullable<Migration['settings']['refused']>[number];

const plain = ({ line, headers, fields, cells }: Refusal): StoredRefusal => ({
  line,
  headers: [...headers],
  fields: [...fields],
  cells: [...cells],
});

const withRefusals = (now: Migration, refused: StoredRefusal[]): Migration => ({
  ...now,
  settings: { ...now.settings, refused },
});

function editRefusal(index: number, cell: number, text: string): void {
  changeMigration(
    words.steps.mend,
    (now) =>
      withRefusals(
        now,
        (now.settings.refused ?? []).map((one, at) =>
          at === index ? { ...one, cells: one.cells.map((old, place) => (place === cell ? text : old)) } : one,
        ),
      ),
    { typing: true },
  );
}

function mendRefusal(index: number): boolean {
  let mended = false;
  changeMigration(words.steps.mend, (now) => {
    const refusal = now.settings.refused?.[index];
    const read = refusal ? rereadRefusal(refusal) : { domains: [] };
    if (read.domains.length === 0) return now;
    mended = true;
    const without = withRefusals(now, (now.settings.refused ?? []).toSpliced(index, 1));
    return { ...without, domains: mutable(addRows(now.domains, read.domains)) };
  });
  return mended;
}

function dropRefusal(index: number): void {
  changeMigration(words.steps.drop, (now) => withRefusals(now, (now.settings.refused ?? []).toSpliced(index, 1)));
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
