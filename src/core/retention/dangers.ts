import { addDays } from '../calendar-date.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { KnownDates } from './check-dates.ts';
import type { DateField, Holding, HoldingId } from './types.ts';
import type { Reckoning } from './derived-dates.ts';
import { retentionIssue } from './rules.ts';
import type { RetentionIssue } from './rules.ts';

interface Case {
  readonly today: CalendarDate | undefined;
  readonly dates: KnownDates;
  readonly reckoning: Reckoning;
  readonly state: Readonly<Record<HoldingId, Holding['state']>>;
}

type Danger = (given: Case) => readonly RetentionIssue[];

/** Where InterScan is gone, nobody can open the screen any more. */
const screenGone = ({ today, dates: { on } }: Case): boolean =>
  today !== undefined && on.serverRetiredOn !== undefined && on.serverRetiredOn <= today;

/** H1: the day of the danger is today, or the later day on which the reader means to open the screen. */
const screen: Danger = (given) => {
  const { today, dates, reckoning, state } = given;
  const { on } = dates;
  const { armed, orderGiven } = reckoning;
  if (today === undefined || armed === undefined || state.domains === 'gone' || screenGone(given)) return [];
  const dangerOn = today >= armed ? today : orderGiven;
  const deleted = on.domainsDeletedOn;
  if (dangerOn !== undefined && (deleted === undefined || deleted > dangerOn)) {
    return [retentionIssue('opening-screen-deletes-domains', { armed }, { field: 'gracePeriodEndsOn' })];
  }
  const lastDay = addDays(armed, -1) ?? armed;
  return deleted === undefined || deleted >= armed
    ? [retentionIssue('screen-will-delete-domains', { armed, lastDay }, { field: 'gracePeriodEndsOn' })]
    : [];
};

/** H1 meets H2: the screen is armed while senders may still use CPF. */
const screenBeforeSafe: Danger = (given) => {
  const { today, dates, reckoning, state } = given;
  const { armed, deletionSafe } = reckoning;
  return armed !== undefined &&
    deletionSafe !== undefined &&
    armed < deletionSafe &&
    (today === undefined || today < deletionSafe) &&
    dates.on.domainsDeletedOn === undefined &&
    state.domains !== 'gone' &&
    !screenGone(given)
    ? [retentionIssue('screen-deletes-before-safe', { armed, safe: deletionSafe }, { field: 'gracePeriodEndsOn' })]
    : [];
};

const graceUnknown: Danger = (given) => {
  const { today, dates, reckoning, state } = given;
  if (dates.on.gracePeriodEndsOn !== undefined || screenGone(given) || state.domains === 'gone') return [];
  // Only a reckoned day proves that no sender uses CPF any more: without it the change may be of yesterday.
  const { deletionSafe, deletionFrom } = reckoning;
  const safe =
    deletionSafe !== undefined && deletionFrom !== undefined && today !== undefined && deletionSafe <= today
      ? deletionSafe
      : '';
  const isDayUnknown = deletionSafe === undefined && deletionFrom !== undefined;
  return [retentionIssue('grace-period-unknown', { safe, isDayUnknown }, { field: 'gracePeriodEndsOn' })];
};

/** H2, while it happens: MX names CPF, which has the domains no more. */
const namesCpfAfterDeletion: Danger = ({ today, dates: { on, mxNamesCpf }, reckoning, state }) =>
  state.domains === 'gone' &&
  today !== undefined &&
  !reckoning.isOutOfRoute &&
  (mxNamesCpf === 'yes' || on.mxChangedOn === undefined)
    ? [retentionIssue('mx-names-cpf-after-deletion', {}, { field: 'mxChangedOn' })]
    : [];

/** H2: by hand, or by the screen that gives the order. */
const deletedTooEarly: Danger = ({ dates: { on }, reckoning: { neverSafeBefore: safe, orderGiven } }) => {
  if (safe === undefined) return [];
  const byHand = on.domainsDeletedOn;
  const byScreen = orderGiven !== undefined && (byHand === undefined || orderGiven < byHand) ? orderGiven : undefined;
  const deletions: readonly (readonly [DateField, CalendarDate | undefined])[] = [
    ['domainsDeletedOn', byHand],
    ['screenOpenedOn', byScreen],
  ];
  return deletions.flatMap(([field, deleted]) =>
    deleted !== undefined && deleted < safe
      ? [retentionIssue('domains-deleted-too-early', { deleted, safe }, { field })]
      : [],
  );
};

/** MX names CPF: then its change is not through and the last mail has not come; MX names CPF no more: then its change is not to come. */
const answerContradicts: Danger = ({ today, dates: { on, mxNamesCpf: answer } }) => {
  if (today === undefined || answer === undefined) return [];
  const fields = answer === 'yes' ? (['mxChangedOn', 'mailStoppedOn'] as const) : (['mxChangedOn'] as const);
  return fields.flatMap((field) => {
    const day = on[field];
    return day !== undefined && (answer === 'yes') === day <= today
      ? [retentionIssue('mx-answer-contradicts-day', { answer, field, day }, { field })]
      : [];
  });
};

const mxUnknown: Danger = ({ dates: { on }, reckoning: { isOutOfRoute }, state }) =>
  on.mxChangedOn === undefined && state.domains !== 'gone'
    ? [retentionIssue('mx-change-unknown', { outOfRoute: isOutOfRoute }, { field: 'mxChangedOn' })]
    : [];

/** H19, both halves. Where the domains are deleted before, nothing is lost by retiring the server: the account is for the support desk (D5). */
const retired: Danger = ({ today, dates: { on }, reckoning: { fortiethDay, armed, orderGiven }, state }) => {
  const day = on.serverRetiredOn;
  const deleted = on.domainsDeletedOn;
  if (day === undefined || fortiethDay === undefined) return [];
  if (state.domains === 'gone' || (deleted !== undefined && deleted <= day)) return [];
  const params = { retired: day, armed: fortiethDay };
  const at = { field: 'serverRetiredOn' };
  if (armed === undefined) return [retentionIssue('server-retired-too-early', params, at)];
  return orderGiven === undefined && today !== undefined && day <= today
    ? [retentionIssue('server-retired-screen-unopened', params, at)]
    : [];
};

const retiredBeforeLastMail: Danger = ({ dates: { on }, reckoning: { neverSafeBefore: safe } }) =>
  on.serverRetiredOn !== undefined && safe !== undefined && on.serverRetiredOn < safe
    ? [
        retentionIssue(
          'server-retired-before-mail-stopped',
          { retired: on.serverRetiredOn, safe },
          { field: 'serverRetiredOn' },
        ),
      ]
    : [];

/** Pairs of which the second cannot come before the first. */
const orders: readonly (readonly [DateField, DateField])[] = [
  ['mxChangedOn', 'mailStoppedOn'],
  ['screenOpenedOn', 'serverRetiredOn'],
  ['accountDeletionRequestedOn', 'accountDeletionConfirmedOn'],
];

const outOfOrder: Danger = ({ dates: { on } }) =>
  orders.flatMap(([first, then]) => {
    const [firstOn, thenOn] = [on[first], on[then]];
    return firstOn !== undefined && thenOn !== undefined && thenOn < firstOn
      ? [retentionIssue('dates-out-of-order', { first, firstOn, then, thenOn }, { field: then })]
      : [];
  });

/** H20. */
const evidence: Danger = ({ today, dates: { on }, reckoning: { logsGone: until, logsCountedFrom, mxPropagated } }) => {
  if (today === undefined || until === undefined) return [];
  const field = on.mailStoppedOn === undefined ? 'mxChangedOn' : 'mailStoppedOn';
  const exportBy = addDays(until, -1) ?? until;
  return [
    today > until
      ? retentionIssue('log-evidence-gone', { until }, { field })
      : retentionIssue('log-evidence-ends', { until, exportBy }, { field }),
    ...(logsCountedFrom === 'mx-propagated' && mxPropagated !== undefined
      ? [retentionIssue('logs-reckoned-from-propagation', { propagated: mxPropagated }, { field: 'mailStoppedOn' })]
      : []),
  ];
};

/** D6: planned; nobody knows whether it was carried out. */
const bulkDeletionPassed: Danger = ({ today, reckoning: { bulkDeletion }, state }) =>
  today !== undefined &&
  today > bulkDeletion &&
  (['account-cloud', 'domains'] as const).some((id) => state[id] === 'unconfirmed')
    ? [retentionIssue('bulk-deletion-passed', {})]
    : [];

/** Days that tell what has happened; the others may be plans. */
const reports = ['screenOpenedOn', 'accountDeletionConfirmedOn'] as const satisfies readonly DateField[];

const reportedAhead: Danger = ({ today, dates: { on } }) =>
  reports.flatMap((field) => {
    const value = on[field];
    return today !== undefined && value !== undefined && value > today
      ? [retentionIssue('reported-day-ahead', { value }, { field })]
      : [];
  });

const dangers: readonly Danger[] = [
  screen,
  screenBeforeSafe,
  deletedTooEarly,
  namesCpfAfterDeletion,
  answerContradicts,
  retired,
  retiredBeforeLastMail,
  outOfOrder,
  graceUnknown,
  mxUnknown,
  evidence,
  bulkDeletionPassed,
  reportedAhead,
];

/** What the reader's dates bring with them: dangers first, then advice. */
export function dangersOf(
  dates: KnownDates,
  reckoning: Reckoning,
  holdings: readonly Holding[],
): readonly RetentionIssue[] {
  const state = Object.fromEntries(holdings.map((holding) => [holding.id, holding.state])) as Case['state'];
  return dangers.flatMap((danger) => danger({ today: dates.today, dates, reckoning, state }));
}
