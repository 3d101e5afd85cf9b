import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { EnteredDomain } from '../../core/settings/form/domain.ts';
import { keyOf } from '../../core/settings/form/domain.ts';
import type { Import } from '../../core/settings/form/import.ts';
import type { DomainGroup } from '../../core/settings/groups.ts';
import type { SettingsSummary } from '../../core/settings/summary.ts';
import type * as deedsModule from './deeds.ts';
import type { OwnParts } from './use-own-parts.ts';
import type { Entry } from './use-entry.ts';
import { useResult, type SettingsResult } from './use-result.ts';

type Deeds = Omit<typeof deedsModule, 'changeDomains'>;

/** Everything that the parts of the mapper show, and the ways to change what the reader entered. */
export interface Mapper extends SettingsResult, Deeds {
  /** How the sheet that waits to be imported was understood; `undefined` where none waits. */
  readonly waiting: Import | undefined;
  readonly groups: readonly DomainGroup[];
  readonly summary: SettingsSummary;
  /** The domains of the list that are not in the estate, as they were entered. */
  readonly unread: readonly EnteredDomain[];
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly setDomains: (
    label: string,
    next: (now: readonly EnteredDomain[]) => readonly EnteredDomain[],
    options?: { typing?: boolean },
  ) => void;
}

const noColumns: Readonly<Record<string, string>> = {};

/** Holds the state of the mapper; all reckoning is the core's. There is no result until the parts for the reader's own settings are there. */
export function useSettings(
  entry: Entry,
  parts: OwnParts | undefined,
): { readonly mapper: Mapper | undefined; readonly box: RefObject<HTMLTextAreaElement> } {
  const result = useResult(entry, parts?.mapping);
  const { source, entered, known } = entry;
  const { text, columns = noColumns } = entry.migration.settings;
  const waiting = useMemo(
    () => (parts && text !== '' ? parts.previewImport(text, parts.assignmentsFrom(columns), entered) : undefined),
    [parts, text, columns, entered],
  );
  const configuration = result?.configuration;
  const shown = useMemo(
    () =>
      parts && configuration && { groups: parts.groupDomains(configuration), summary: parts.summarize(configuration) },
    [parts, configuration],
  );
  const missing = result?.missing;
  const unread = useMemo(() => {
    const names = new Set(missing?.map(keyOf));
    return source === 'form' ? entered.filter(({ domain }) => names.has(keyOf(domain))) : [];
  }, [source, entered, missing]);
  const box = useRef<HTMLTextAreaElement>(null);
  const setDomains = useCallback<Mapper['setDomains']>(
    (label, next, options) => {
      parts?.deeds.changeDomains(known, label, next, options);
    },
    [parts, known],
  );
  const mapper = parts && result && shown && { ...result, ...parts.deeds, ...shown, waiting, unread, box, setDomains };
  return { mapper, box };
}
