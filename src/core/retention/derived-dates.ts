import { mx } from '../../facts/mx.ts';
import { retention, tmemsPeriods } from '../../facts/retention.ts';
import { addDays, laterOf, parseCalendarDate } from '../calendar-date.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { KnownDates } from './check-dates.ts';
import type { DateField } from './types.ts';
import { retentionIssue } from './rules.ts';
import type { RetentionIssue } from './rules.ts';

/** The days that follow from what was entered; undefined where they cannot be known. */
export interface Reckoning {
  readonly serviceEnd: CalendarDate;
  readonly bulkDeletion: CalendarDate;
  /** The day on which the change of MX ends its way through the Internet (M6). */
  readonly mxPropagated: CalendarDate | undefined;
  /** First day on which a deletion makes CPF refuse nobody's mail (H2). */
  readonly deletionSafe: CalendarDate | undefined;
  /** No deletion before this day is safe, whatever else is unknown. */
  readonly neverSafeBefore: CalendarDate | undefined;
  /**
   * First day on which deleting may be asked for or done; where the day of the MX change is unknown, the first one that what is known allows.
   * Undefined: MX names CPF and nobody knows until when, or nobody knows whether it does.
   */
  readonly deletionFrom: CalendarDate | undefined;
  /** MX names CPF no more: by its day, by what the reader says, or since no mail comes from CPF. */
  readonly isOutOfRoute: boolean;
  /** TMEmS lets no mail through from this day on, and removes everything from that one (vendor evidence 8.5). */
  readonly tmemsBlocked: CalendarDate | undefined;
  readonly tmemsPurged: CalendarDate | undefined;
  /** Last day on which a log is held (D3). */
  readonly logsGone: CalendarDate | undefined;
  readonly logsCountedFrom: 'mail-stopped' | 'mx-propagated';
  /** From this day, opening the screen deletes (D1, D2); undefined where InterScan is gone by then, too. */
  readonly armed: CalendarDate | undefined;
  /** The same day, wherever the end of the grace period is known. */
  readonly fortiethDay: CalendarDate | undefined;
  /** The day on which the screen was opened and so gave the order to delete. */
  readonly orderGiven: CalendarDate | undefined;
}

const secondsOfDay = 86_400;

function vendorDate(value: string): CalendarDate {
  const date = parseCalendarDate(value);
  if (date === undefined) throw new Error(`facts: ${value} is no date`);
  return date;
}

/** Whole days that a change of MX needs: the longer of the vendor's 72 hours and the TTL before the change, rounded up. */
export const propagationDays = (oldTtl: number | undefined): number =>
  Math.ceil(Math.max(mx.propagation.value * 3600, oldTtl ?? 0) / secondsOfDay);

const later = (one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined =>
  one === undefined || other === undefined ? (one ?? other) : laterOf(one, other);

/** Counts the days. Issues: what would lie after the year 9999, at the field from which it is counted. */
export function reckon({ today, on, invalid, mxNamesCpf, oldTtl }: KnownDates): {
  reckoning: Reckoning;
  issues: readonly RetentionIssue[];
} {
  const outOfReach = new Map<DateField, CalendarDate>();
  const count = (field: DateField, from: CalendarDate | undefined, days: number): CalendarDate | undefined => {
    const date = from && addDays(from, days);
    const entered = on[field];
    if (from !== undefined && date === undefined && entered !== undefined) outOfReach.set(field, entered);
    return date;
  };

  const reached = (day: CalendarDate | undefined): boolean => day !== undefined && today !== undefined && day <= today;
  // While MX names CPF, a day that has passed is not the day of the last domain's change, nor that of the last mail.
  const stands = (day: CalendarDate | undefined): CalendarDate | undefined =>
    mxNamesCpf === 'yes' && reached(day) ? undefined : day;
  const changed = stands(on.mxChangedOn);
  const stopped = stands(on.mailStoppedOn);
  const mxPropagated = invalid.has('oldTtl') ? undefined : count('mxChangedOn', changed, propagationDays(oldTtl));
  const lastMail = later(mxPropagated ?? changed, stopped);
  const neverSafeBefore = count(lastMail === stopped ? 'mailStoppedOn' : 'mxChangedOn', lastMail, 1);
  const bothKnown = mxPropagated !== undefined && !invalid.has('mailStoppedOn');

  const isOutOfRoute = mxNamesCpf !== 'yes' && (mxNamesCpf === 'no' || reached(changed) || reached(stopped));
  const deletionSafe = bothKnown ? neverSafeBefore : undefined;
  const isDayUnknown = changed === undefined && !invalid.has('mxChangedOn');
  const deletionFrom = deletionSafe ?? (isOutOfRoute && isDayUnknown ? (neverSafeBefore ?? today) : undefined);
  const licence = on.tmemsLicenceEndsOn;

  const logsCountedFrom = stopped === undefined ? 'mx-propagated' : 'mail-stopped';
  const logsGone =
    stopped === undefined
      ? count('mxChangedOn', invalid.has('mailStoppedOn') ? undefined : mxPropagated, retention.logs.value)
      : count('mailStoppedOn', stopped, retention.logs.value);

  const fortiethDay = count('gracePeriodEndsOn', on.gracePeriodEndsOn, retention.graceToArmed.value);
  const retired = on.serverRetiredOn;
  const armed = fortiethDay !== undefined && retired !== undefined && retired <= fortiethDay ? undefined : fortiethDay;
  const opened = on.screenOpenedOn;

  return {
    reckoning: {
      serviceEnd: vendorDate(retention.serviceEnd.value),
      bulkDeletion: vendorDate(retention.bulkDeletion.value),
      mxPropagated,
      deletionSafe,
      deletionFrom,
      isOutOfRoute,
      tmemsBlocked: count('tmemsLicenceEndsOn', licence, tmemsPeriods.grace.value + 1),
      tmemsPurged: count('tmemsLicenceEndsOn', licence, tmemsPeriods.grace.value + tmemsPeriods.blocked.value + 1),
      neverSafeBefore,
      logsGone,
      logsCountedFrom,
      armed,
      fortiethDay,
      orderGiven: armed !== undefined && opened !== undefined && opened >= armed ? opened : undefined,
    },
    issues: [...outOfReach].map(([field, value]) => retentionIssue('date-out-of-reach', { value }, { field })),
  };
}
