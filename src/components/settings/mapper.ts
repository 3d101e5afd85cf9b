import type { RefObject } from 'preact';
import type { EnteredDomain } from '../../core/settings/form/domain.ts';
import type { Import } from '../../core/settings/form/import.ts';
import type { DomainGroup } from '../../core/settings/groups.ts';
import type { SettingsSummary } from '../../core/settings/summary.ts';
import type * as deedsModule from './deeds.ts';
import type { SettingsResult } from './use-result.ts';

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
