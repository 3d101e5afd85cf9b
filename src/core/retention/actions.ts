import { fact, hazard, type Reference } from '../issue.ts';
import { addDays, earlierOf, laterOf } from '../calendar-date.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { KnownDates } from './check-dates.ts';
import { actionIds } from './types.ts';
import type { Action, ActionId, Actor, Holding, HoldingId } from './types.ts';
import { propagationDays } from './derived-dates.ts';
import type { Reckoning } from './derived-dates.ts';

type Day = CalendarDate | undefined;

/** What is left to do depends on what is known, what is reckoned and what is still there. */
interface Situation {
  readonly today: CalendarDate;
  readonly dates: KnownDates;
  readonly reckoning: Reckoning;
  readonly state: Readonly<Record<HoldingId, Holding['state']>>;
  /** Whether the reader reports the day as reached. */
  readonly passed: (day: Day) => boolean;
  readonly serverGone: boolean;
  readonly afterBulkDeletion: boolean;
}

interface Days {
  readonly from?: Day;
  readonly by?: Day;
}

const dayBefore = (day: Day): Day => day && addDays(day, -1);
const earliest = (one: Day, other: Day): Day => (one && other ? earlierOf(one, other) : (one ?? other));

/** One rule for each action: its days, or undefined where there is nothing (left) to do. */
const rules: Readonly<Record<ActionId, (situation: Situation) => Days | undefined>> = {
  'change-mx': ({ today, dates: { on }, reckoning, state, passed }) => {
    // Mail for a domain that CPF has no more is refused for as long as MX names CPF.
    const isLate = state.domains === 'gone';
    if (reckoning.isOutOfRoute) return undefined;
    if (!isLate && on.mxChangedOn !== undefined && !passed(on.mxChangedOn)) {
      return { from: on.mxChangedOn, by: on.mxChangedOn };
    }
    return { by: isLate ? today : reckoning.serviceEnd };
  },

  // At an unknown hour of the thirtieth day the last log goes: the day before is the last sensible one.
  'export-logs': ({ dates: { mxNamesCpf }, reckoning: { logsGone, isOutOfRoute }, state }) => {
    if (state.logs === 'gone') return undefined;
    // Where nobody knows whether they are still there, they are looked for as long as they may be. Years later and with nothing known
    // of MX, that is to be learned first.
    const isRouteUnknown = !isOutOfRoute && mxNamesCpf !== 'yes';
    if (state.logs === 'unconfirmed' && logsGone === undefined && isRouteUnknown) return undefined;
    // From today on: each day that passes takes the logs of one day with it.
    return { by: dayBefore(logsGone) };
  },

  // Senders with a fixed route (H23) show only once nobody else uses CPF.
  'watch-for-late-mail': ({ today, dates: { on }, reckoning, state }) => {
    const { mxPropagated, deletionSafe } = reckoning;
    if (state.domains === 'gone' || mxPropagated === undefined || deletionSafe === undefined) return undefined;
    if (on.mailStoppedOn !== undefined && today >= deletionSafe) return undefined;
    // Where no last mail is reported it is still to be looked for, however late.
    return { from: mxPropagated, by: today < deletionSafe ? dayBefore(deletionSafe) : undefined };
  },

  // Once a deletion refuses nobody's mail, opening the screen does no harm, whatever the day.
  'learn-grace-period': ({ today, dates: { on }, reckoning: { deletionFrom }, state, serverGone }) =>
    on.gracePeriodEndsOn === undefined &&
    !serverGone &&
    state['account-local'] !== 'gone' &&
    state.domains !== 'gone' &&
    (deletionFrom === undefined || deletionFrom > today)
      ? {}
      : undefined,

  // Once armed, the screen itself deletes all: then there is a first day, but no last one.
  'delete-domains': ({ dates: { on }, reckoning, state, serverGone, afterBulkDeletion }) => {
    const from = reckoning.deletionFrom;
    if (state.domains === 'gone' || serverGone || afterBulkDeletion || from === undefined) return undefined;
    const by = earliest(dayBefore(reckoning.armed), dayBefore(on.serverRetiredOn));
    return { from, by: by !== undefined && by >= from ? by : undefined };
  },

  'ask-support-state': ({ reckoning, state, afterBulkDeletion }) =>
    afterBulkDeletion && (state.domains === 'unconfirmed' || state['account-cloud'] === 'unconfirmed')
      ? { from: addDays(reckoning.bulkDeletion, 1) }
      : undefined,

  'ask-support-account-and-domains': (situation) =>
    asksForAccount(situation) && asksForDomains(situation) ? requestDays(situation) : undefined,

  'ask-support-domains': (situation) =>
    asksForDomains(situation) && !asksForAccount(situation) ? requestDays(situation) : undefined,

  'ask-support-account': (situation) =>
    asksForAccount(situation) && !asksForDomains(situation) ? requestDays(situation) : undefined,

  'await-confirmation': ({ dates: { on }, state, passed }) =>
    passed(on.accountDeletionRequestedOn) && state['account-cloud'] !== 'gone'
      ? { from: on.accountDeletionRequestedOn }
      : undefined,

  'open-screen': ({ dates: { on }, reckoning, state, serverGone }) => {
    const { armed, deletionFrom: deletionSafe } = reckoning;
    if (armed === undefined || deletionSafe === undefined || serverGone) return undefined;
    if (state['account-local'] === 'gone') return undefined;
    const from = laterOf(armed, deletionSafe);
    const by = dayBefore(on.serverRetiredOn);
    return { from, by: by !== undefined && by >= from ? by : undefined };
  },

  // H19. Once the domains are deleted, InterScan can do nothing more about CPF: the account is for the support desk (D1, D5).
  'retire-server': ({ dates: { on }, reckoning: { armed, deletionFrom: deletionSafe }, state, serverGone }) => {
    const isLeft = Object.values(state).some((one) => one !== 'gone');
    if (serverGone || !isLeft || deletionSafe === undefined) return undefined;
    const day = earliest(on.domainsDeletedOn, armed && addDays(armed, 1));
    return day && { from: laterOf(day, deletionSafe) };
  },
};

/** Who does it, and what it rests on. */
const grounds: Readonly<Record<ActionId, readonly [who: Actor, ...references: Reference[]]>> = {
  'change-mx': ['dns', hazard('H2'), fact('Q3')],
  'export-logs': ['support-desk', hazard('H20'), fact('D3')],
  'watch-for-late-mail': ['interscan', hazard('H23')],
  'learn-grace-period': ['support-desk', hazard('H1'), fact('D2')],
  'delete-domains': ['interscan', hazard('H2'), fact('D5')],
  'ask-support-state': ['support-desk', fact('D6')],
  'ask-support-account-and-domains': ['support-desk', hazard('H19'), fact('D5')],
  'ask-support-domains': ['support-desk', hazard('H19'), fact('D5')],
  'ask-support-account': ['support-desk', fact('D1'), fact('D5')],
  'await-confirmation': ['support-desk', fact('D1')],
  'open-screen': ['interscan', hazard('H1'), fact('D1')],
  'retire-server': ['interscan', hazard('H19'), fact('D4')],
};

const asksForAccount = ({ dates: { on }, state, passed }: Situation): boolean =>
  state['account-cloud'] !== 'gone' && !passed(on.accountDeletionRequestedOn);

/** D5, 2: where InterScan is gone, the domains are for the support desk, too, whatever was asked of the account. */
const asksForDomains = ({ state, serverGone }: Situation): boolean => serverGone && state.domains !== 'gone';

/**
 * From when a deletion is asked for: not before that costs no mail (H2), nor after the planned one, when the state is asked.
 * Where InterScan is gone the request is all that is left, so it stands even if nobody knows since when MX names CPF no more:
 * if the reader sees to that today, this is the first safe day.
 */
function requestDays({ today, reckoning, dates, state, serverGone, afterBulkDeletion }: Situation): Days | undefined {
  const { deletionFrom, neverSafeBefore } = reckoning;
  if (afterBulkDeletion) return undefined;
  if (deletionFrom !== undefined) return { from: deletionFrom };
  // CPF takes no mail for a domain that it has no more.
  if (state.domains === 'gone') return {};
  if (!serverGone || dates.mxNamesCpf === 'yes') return undefined;
  const changed = laterOf(today, dates.on.mxChangedOn ?? today);
  const through = addDays(changed, propagationDays(dates.oldTtl) + 1);
  return through && { from: laterOf(through, neverSafeBefore ?? through) };
}

/** What can be done today comes first, by its last day; then what comes later, by its first. */
function inOrder(actions: readonly Action[], today: CalendarDate): Action[] {
  const begun = ({ from }: Action): boolean => from === undefined || from <= today;
  const noDay = '9999-12-31';
  const key = (action: Action): string => (begun(action) ? (action.by ?? noDay) : (action.from ?? noDay));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return actions.toSorted((a, b) => Number(begun(b)) - Number(begun(a)) || compare(key(a), key(b)));
}

/** What is left to do, the next first. Empty without a today. */
export function actionsOf(dates: KnownDates, reckoning: Reckoning, holdings: readonly Holding[]): Action[] {
  const { today, on } = dates;
  if (today === undefined) return [];
  const passed = (day: Day): boolean => day !== undefined && day <= today;
  const situation: Situation = {
    today,
    dates,
    reckoning,
    state: Object.fromEntries(holdings.map(({ id, state }) => [id, state])) as Situation['state'],
    passed,
    serverGone: passed(on.serverRetiredOn),
    afterBulkDeletion: today > reckoning.bulkDeletion,
  };
  const actions = actionIds.flatMap((id): Action[] => {
    const days = rules[id](situation);
    if (days === undefined) return [];
    const { from, by } = days;
    const [who, ...references] = grounds[id];
    return [{ id, who, references, ...(from === undefined ? {} : { from }), ...(by === undefined ? {} : { by }) }];
  });
  return inOrder(actions, today);
}
