import { holdings as kinds } from '../../facts/holdings.ts';
import { retention } from '../../facts/retention.ts';
import { addDays, earlierOf } from '../calendar-date.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { KnownDates } from './check-dates.ts';
import { holdingIds } from './types.ts';
import type { Holding, HoldingId, HoldingState, Span } from './types.ts';
import type { Reckoning } from './derived-dates.ts';

type Day = CalendarDate | undefined;

/** The row of the source's table that a holding belongs to: the two copies of the account information share one. */
export const kindOf = {
  'account-cloud': 'account',
  'account-local': 'account',
  domains: 'domains',
  logs: 'logs',
} as const satisfies Record<HoldingId, keyof typeof kinds>;

/** The days from which a holding is gone or unconfirmed; whatever says "gone" wins over what says "unconfirmed". */
interface Ends {
  readonly gone: readonly Day[];
  readonly unconfirmed: readonly Day[];
}

function endsOf(id: HoldingId, { on }: KnownDates, reckoning: Reckoning): Ends {
  const { armed, orderGiven, logsGone } = reckoning;
  const afterBulkDeletion = addDays(reckoning.bulkDeletion, 1);
  switch (id) {
    case 'account-cloud':
      return { gone: [on.accountDeletionConfirmedOn], unconfirmed: [on.accountDeletionRequestedOn, afterBulkDeletion] };
    case 'account-local':
      return { gone: [orderGiven], unconfirmed: [armed] };
    case 'domains':
      return { gone: [on.domainsDeletedOn, orderGiven], unconfirmed: [armed, afterBulkDeletion] };
    // D6 does not name the logs, but nobody answers for an ended CPF (Q3): from then on only the reader's own days say more.
    case 'logs':
      return { gone: [logsGone && addDays(logsGone, 1)], unconfirmed: [afterBulkDeletion] };
  }
}

const first = (days: readonly Day[]): Day => days.filter((day) => day !== undefined).sort()[0];

/** The states in the order in which they begin; the first has no beginning. */
function statesOf(ends: Ends): readonly (readonly [HoldingState, Day])[] {
  const gone = first(ends.gone);
  const unconfirmed = first(ends.unconfirmed);
  const doubt = unconfirmed !== undefined && (gone === undefined || unconfirmed < gone) ? unconfirmed : undefined;
  return [
    ['held', undefined],
    ...(doubt === undefined ? [] : [['unconfirmed', doubt] as const]),
    ...(gone === undefined ? [] : [['gone', gone] as const]),
  ];
}

function spansOf(states: ReturnType<typeof statesOf>): Span[] {
  return states.map(([state, from], index) => {
    const next = states[index + 1]?.[1];
    const to = next && addDays(next, -1);
    return { state, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}

const stateOn = (states: ReturnType<typeof statesOf>, day: CalendarDate): HoldingState =>
  states.findLast(([, from]) => from === undefined || from <= day)?.[0] ?? 'unconfirmed';

/** CPF keeps the logs of the last days only; none are made any more after the last mail. */
function logWindow({ today, mxNamesCpf }: KnownDates, { logsGone }: Reckoning): Pick<Holding, 'window'> {
  const from = today && addDays(today, -retention.logs.value);
  if (today === undefined || from === undefined) return {};
  const lastMail = logsGone && addDays(logsGone, -retention.logs.value);
  if (lastMail === undefined) return { window: mxNamesCpf === 'yes' ? { from, to: today } : { from } };
  const to = earlierOf(lastMail, today);
  return from > to ? {} : { window: { from, to } };
}

/** What CPF (and InterScan's local copy) holds, as of today. Without a today nothing is confirmed. */
export function holdingsOf(dates: KnownDates, reckoning: Reckoning): Holding[] {
  const { today } = dates;
  return holdingIds.map((id) => {
    const ends = endsOf(id, dates, reckoning);
    const states = statesOf(ends);
    const gone = first(ends.gone);
    const until = gone && addDays(gone, -1);
    return {
      id,
      state: today === undefined ? 'unconfirmed' : stateOn(states, today),
      ...(until === undefined ? {} : { until }),
      userCanDelete: kinds[kindOf[id]].userDeletion === '可能',
      spans: spansOf(states),
      ...(id === 'logs' && today !== undefined && stateOn(states, today) === 'held' ? logWindow(dates, reckoning) : {}),
    };
  });
}
