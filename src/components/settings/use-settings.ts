import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { keyOf } from '../../core/settings/form/domain.ts';
import type { OwnParts } from './use-own-parts.ts';
import type { Entry } from './use-entry.ts';
import type { Mapper } from './mapper.ts';
import { useResult } from './use-result.ts';

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
