import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Issue } from '../../core/issue.ts';
import type { Migration } from '../../core/migration/document.ts';
import { addRows, keyOf, type EnteredDomain } from '../../core/settings/form/domain.ts';
import {
  addEntries,
  assignmentsFrom,
  importInto,
  previewImport,
  rereadRefusal,
  type Import,
} from '../../core/settings/form/import.ts';
import type { Refusal } from '../../core/settings/form/refusal.ts';
import { leftOutAfter, withKnownNames } from '../../core/settings/form/suggested-names.ts';
import { groupDomains, type DomainGroup } from '../../core/settings/groups.ts';
import { readEstate } from '../../core/settings/read.ts';
import { summarize, type SettingsSummary } from '../../core/settings/summary.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { useResult, withAnswers, type SettingsResult } from './use-result.ts';

/** Everything that the parts of the mapper show, and the ways to change what the reader entered. */
export interface Mapper extends SettingsResult {
  /** The sheet that waits to be imported, and how it was understood; `undefined` where none waits. */
  readonly text: string;
  readonly waiting: Import | undefined;
  readonly groups: readonly DomainGroup[];
  readonly summary: SettingsSummary;
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
}

const noColumns: Readonly<Record<string, string>> = {};

/** Holds the state of the mapper; all reckoning is the core's. */
export function useSettings(): Mapper {
  const result = useResult('mapper');
  const { migration, source, entered, known, configuration, missing } = result;
  const { text, columns = noColumns } = migration.settings;
  const waiting = useMemo(
    () => (text === '' ? undefined : previewImport(text, assignmentsFrom(columns), entered)),
    [text, columns, entered],
  );
  const groups = useMemo(() => groupDomains(configuration), [configuration]);
  const summary = useMemo(() => summarize(configuration), [configuration]);
  const unread = useMemo(() => {
    const names = new Set(missing.map(keyOf));
    return source === 'form' ? entered.filter(({ domain }) => names.has(keyOf(domain))) : [];
  }, [source, entered, missing]);
  const box = useRef<HTMLTextAreaElement>(null);
  const setDomains = useCallback<Mapper['setDomains']>(
    (label, next, options) => {
      changeDomains(known, label, next, options);
    },
    [known],
  );
  return {
    ...result,
    ...{ text, waiting, groups, summary, unread, box },
    ...{ setText, assign, importNow, importList, editRefusal, mendRefusal, dropRefusal, setDomains },
  };
}

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
