import { daysBetween } from '../calendar-date.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { KnownDates } from './check-dates.ts';
import { milestoneIds } from './types.ts';
import type { DateField, Milestone, MilestoneId } from './types.ts';
import type { Reckoning } from './derived-dates.ts';

/** The milestone of each day that the reader enters. */
export const milestoneOfField = {
  mxChangedOn: 'mx-changed',
  mailStoppedOn: 'mail-stopped',
  domainsDeletedOn: 'domains-deleted',
  gracePeriodEndsOn: 'grace-period-ended',
  screenOpenedOn: 'screen-opened',
  serverRetiredOn: 'server-retired',
  accountDeletionRequestedOn: 'account-deletion-requested',
  accountDeletionConfirmedOn: 'account-deletion-confirmed',
  tmemsLicenceEndsOn: 'tmems-licence-ended',
} as const satisfies Record<DateField, MilestoneId>;

type Undated = Omit<Milestone, 'date' | 'days'>;

/** Every day that is known, by date; days that fall together stand in the order of `milestoneIds`. */
export function milestonesOf({ on }: KnownDates, reckoning: Reckoning): Milestone[] {
  const { deletionSafe, mxPropagated, logsCountedFrom } = reckoning;
  const stoppedLast = on.mailStoppedOn !== undefined && mxPropagated !== undefined && on.mailStoppedOn > mxPropagated;
  const rows: readonly (readonly [CalendarDate | undefined, Undated])[] = [
    [reckoning.serviceEnd, { id: 'service-ended', origin: 'vendor' }],
    [reckoning.bulkDeletion, { id: 'bulk-deletion-planned', origin: 'vendor', vague: true }],
    [mxPropagated, { id: 'mx-propagated', origin: 'reckoned', countedFrom: 'mx-changed' }],
    [
      deletionSafe,
      {
        id: 'domain-deletion-safe',
        origin: 'reckoned',
        countedFrom: stoppedLast ? 'mail-stopped' : 'mx-propagated',
      },
    ],
    [reckoning.logsGone, { id: 'logs-gone', origin: 'reckoned', countedFrom: logsCountedFrom }],
    [reckoning.armed, { id: 'auto-deletion-armed', origin: 'reckoned', countedFrom: 'grace-period-ended' }],
    [reckoning.tmemsBlocked, { id: 'tmems-mail-blocked', origin: 'reckoned', countedFrom: 'tmems-licence-ended' }],
    [reckoning.tmemsPurged, { id: 'tmems-data-purged', origin: 'reckoned', countedFrom: 'tmems-licence-ended' }],
    ...Object.entries(milestoneOfField).map(
      ([field, id]) => [on[field as DateField], { id, origin: 'entered' }] as const,
    ),
  ];
  const dateOf = new Map(rows.map(([date, { id }]) => [id, date]));
  const counted = ({ countedFrom }: Undated, date: CalendarDate): { days?: number } => {
    const from = countedFrom && dateOf.get(countedFrom);
    return from === undefined ? {} : { days: daysBetween(from, date) };
  };
  return rows
    .flatMap(([date, milestone]) => (date === undefined ? [] : [{ ...milestone, date, ...counted(milestone, date) }]))
    .sort((a, b) =>
      a.date === b.date ? milestoneIds.indexOf(a.id) - milestoneIds.indexOf(b.id) : a.date < b.date ? -1 : 1,
    );
}
