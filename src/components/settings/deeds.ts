import type { Migration } from '../../core/migration/document.ts';
import { addRows, keyOf, type EnteredDomain } from '../../core/settings/form/domain.ts';
import {
  addEntries,
  assignmentsFrom,
  importInto,
  previewImport,
  rereadRefusal,
} from '../../core/settings/form/import.ts';
import type { Refusal } from '../../core/settings/form/refusal.ts';
import { leftOutAfter, withKnownNames } from '../../core/settings/form/suggested-names.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import type { Outcome } from './set-text.ts';
import { withAnswers } from './use-result.ts';

const noColumns: Readonly<Record<string, string>> = {};

/** Says what a column of the waiting sheet holds. */
export function assign(index: number, field: string): void {
  changeMigration(words.steps.assign, (now) => {
    const columns = { ...now.settings.columns, [String(index)]: field };
    return { ...now, settings: { ...now.settings, columns } };
  });
}

/** Brings the waiting sheet into the form; its refused rows into the list of refusals. */
export function importNow(): Outcome {
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

/** Brings the waiting list of senders into one domain's form. */
export function importList(domain: string, list: 'approved_senders' | 'blocked_senders'): Outcome {
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

/** Types into a cell of a refused row. */
export function editRefusal(index: number, cell: number, text: string): void {
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

/** Takes the mended row into the form; whether it can be read now. */
export function mendRefusal(index: number): boolean {
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

/** Forgets a refused row. */
export function dropRefusal(index: number): void {
  changeMigration(words.steps.drop, (now) => withRefusals(now, (now.settings.refused ?? []).toSpliced(index, 1)));
}

const mutable = (domains: readonly EnteredDomain[]): Migration['domains'] =>
  domains.map(({ settings, ...one }) => ({ ...one, ...(settings === undefined ? {} : { settings: { ...settings } }) }));

/** Known names become entries of their own with the first change, so that each keeps its place in the list. */
export function changeDomains(
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
