import { fact, hazard, issuesOf, rfc, rule } from '../issue.ts';
import type { Issue, ParamsOf } from '../issue.ts';
import type { DateField } from './date-fields.ts';

/** The rules of retention. Every date in a parameter is an ISO calendar date. */
export const retentionRules = {
  /** Not a date, or no such day; its milestones are missing. */
  'date-invalid': rule<{ value: string }>('error'),
  /** Not a whole number of seconds from 0 to 2147483647. */
  'ttl-invalid': rule<{ value: string }>('error', rfc(2181, '8')),
  /** What would be counted from this day lies after the year 9999. */
  'date-out-of-reach': rule<{ value: string }>('error'),
  'opening-screen-deletes-domains': rule<{ armed: string }>('warning', hazard('H1'), fact('D2')),
  'domains-deleted-too-early': rule<{ deleted: string; safe: string }>('warning', hazard('H2'), fact('D2'), fact('M6')),
  'server-retired-too-early': rule<{ retired: string; armed: string }>('warning', hazard('H19'), fact('D4')),
  /** Retired after the 40th day, but nobody opened the screen: the order to delete was never given. */
  'server-retired-screen-unopened': rule<{ retired: string; armed: string }>('warning', hazard('H19'), fact('D2')),
  /** CPF hands mail to InterScan for as long as it gets any. */
  'server-retired-before-mail-stopped': rule<{ retired: string; safe: string }>('warning', fact('M6')),
  'dates-out-of-order': rule<{ first: DateField; firstOn: string; then: DateField; thenOn: string }>('warning'),
  /** The screen deletes all domains on a day on which senders may still use CPF. */
  'screen-deletes-before-safe': rule<{ armed: string; safe: string }>('warning', hazard('H1'), hazard('H2')),
  'screen-will-delete-domains': rule<{ armed: string; lastDay: string }>('advice', hazard('H1'), fact('D2')),
  /** `safe`: the day from which opening the screen refuses nobody's mail, '' where that is not known. */
  /** `isDayUnknown`: MX names CPF no more, but nobody knows since when. */
  'grace-period-unknown': rule<{ safe: string; isDayUnknown: boolean }>('advice', hazard('H1')),
  /** `outOfRoute`: the reader knows that MX names CPF no more, but not since when. */
  'mx-change-unknown': rule<{ outOfRoute: boolean }>('advice', hazard('H2'), fact('M6')),
  'log-evidence-ends': rule<{ until: string; exportBy: string }>('advice', hazard('H20'), fact('D3')),
  'log-evidence-gone': rule<{ until: string }>('advice', hazard('H20'), fact('D3')),
  'logs-reckoned-from-propagation': rule<{ propagated: string }>('advice', hazard('H23'), fact('D3')),
  'bulk-deletion-passed': rule<Record<never, never>>('advice', fact('D6')),
  /** Mail for the domains goes to CPF, which has them no more. */
  'mx-names-cpf-after-deletion': rule<Record<never, never>>('warning', hazard('H2'), fact('D2')),
  /** What the reader says of MX and a day that he entered cannot both be true. */
  'mx-answer-contradicts-day': rule<{ answer: 'yes' | 'no'; field: DateField; day: string }>(
    'warning',
    hazard('H2'),
    fact('M6'),
  ),
  'year-far-away': rule<{ value: string }>('advice'),
  /** A day that is reported as done lies after today. */
  'reported-day-ahead': rule<{ value: string }>('advice'),
} as const;

export type RetentionRules = typeof retentionRules;
export type RetentionIssueId = keyof RetentionRules;
export type RetentionParams<Id extends RetentionIssueId> = ParamsOf<RetentionRules, Id>;

/** Any issue of retention, its parameters those of its rule. */
export type RetentionIssue = { [Id in RetentionIssueId]: Issue<Id, RetentionParams<Id>> }[RetentionIssueId];

export const retentionIssue = issuesOf(retentionRules);
