import type { DateField } from './date-fields.ts';
import type { Reference } from '../issue.ts';
import type { RetentionIssue } from './rules.ts';

export { dateFields, type DateField } from './date-fields.ts';

/** What the reader knows. ISO calendar dates; `''` and undefined are absent. The dates are those of the last of the reader's domains. */
export interface RetentionFacts extends Readonly<Partial<Record<DateField, string | undefined>>> {
  readonly today: string;
  /** Whether public MX records name CPF's servers; absent: unknown. With `no` the day of the change may be unknown. */
  readonly mxNamesCpf?: 'yes' | 'no' | undefined;
  /** TTL of the MX records before the change, in seconds. */
  readonly oldTtl?: number | undefined;
}

/** Milestones in the order that holds where several fall on one day. */
export const milestoneIds = [
  'mx-changed',
  'mx-propagated',
  'mail-stopped',
  'domain-deletion-safe',
  'service-ended',
  'grace-period-ended',
  'auto-deletion-armed',
  'screen-opened',
  'server-retired',
  'domains-deleted',
  'account-deletion-requested',
  'account-deletion-confirmed',
  'logs-gone',
  'bulk-deletion-planned',
  'tmems-licence-ended',
  'tmems-mail-blocked',
  'tmems-data-purged',
] as const;
export type MilestoneId = (typeof milestoneIds)[number];

export interface Milestone {
  readonly id: MilestoneId;
  readonly date: string;
  /** Entered by the reader, reckoned from what was entered, or named by the vendor. */
  readonly origin: 'entered' | 'reckoned' | 'vendor';
  /** Of a reckoned day: the milestone from which it was counted. */
  readonly countedFrom?: MilestoneId;
  /** Of a reckoned day: the days counted from there. */
  readonly days?: number;
  /** The source names no day: it is shown as "about". */
  readonly vague?: true;
}

export const holdingIds = ['account-cloud', 'account-local', 'domains', 'logs'] as const;
export type HoldingId = (typeof holdingIds)[number];
export type HoldingState = 'held' | 'gone' | 'unconfirmed';

/** A run of days of one state, both ends included; an absent end is open. */
export interface Span {
  readonly state: HoldingState;
  readonly from?: string;
  readonly to?: string;
}

export interface LogWindow {
  readonly from: string;
  readonly to?: string;
}

export interface Holding {
  readonly id: HoldingId;
  /** As of today. */
  readonly state: HoldingState;
  /** The last day before it is gone, where a day is known on which it is; absent: no limit. */
  readonly until?: string;
  /** Whether CPF offers its user to delete this kind (D1–D3). */
  readonly userCanDelete: boolean;
  /** The state of every day, in order and without a gap. */
  readonly spans: readonly Span[];
  /**
   * Of the logs, while some are held: the days of mail of which they are there today. Each day that passes takes one away (D3).
   * Without `to`: nobody knows the day of the last mail.
   */
  readonly window?: LogWindow;
}

export const actionIds = [
  'change-mx',
  'export-logs',
  'watch-for-late-mail',
  'learn-grace-period',
  'delete-domains',
  'ask-support-state',
  'ask-support-account-and-domains',
  'ask-support-domains',
  'ask-support-account',
  'await-confirmation',
  'open-screen',
  'retire-server',
] as const;
export type ActionId = (typeof actionIds)[number];

/** Who does it: whoever runs the DNS, whoever runs InterScan, or the vendor's support desk, which the reader asks. */
export type Actor = 'dns' | 'interscan' | 'support-desk';

/** Something to do, with the first and the last sensible day. Without `from`: at once; without `by`: no last day is known. */
export interface Action {
  readonly id: ActionId;
  readonly who: Actor;
  /** What it rests on. */
  readonly references: readonly Reference[];
  readonly from?: string;
  readonly by?: string;
}

export interface RetentionPlan {
  /** By date. */
  readonly milestones: readonly Milestone[];
  readonly holdings: readonly Holding[];
  /** The next one first. */
  readonly actions: readonly Action[];
  readonly issues: readonly RetentionIssue[];
}
