import { addSeconds, type LocalTime, parseLocalTime } from '../local-time.ts';
import type { MxCheck, Verdict } from '../mx/check.ts';
import { type DomainPlan, stages } from '../mx/plan/types.ts';
import type { Schedule, ScheduledWindow, ScheduleEntry, ScheduleId, Unknown } from './schedule.ts';
import type { StepId } from './runbook.ts';
import { type Seen, seenOf } from './seen.ts';
import { type CountedTick, ticksOfStep, type TimeDoubt, type UncountedTick, type WindowTicks } from './ticks.ts';
import { windowTtl } from './window-ttl.ts';

/** What becomes of a domain, in the order of work. */
export const progressStages = ['ttl', 'cpf-out', 'test', 'switched', 'checked', 'deleted'] as const;
export type ProgressStage = (typeof progressStages)[number];

/**
 * Where a domain stands at a stage. `done`: a check or a tick says so; `partly`: as planned, but a name server did not answer; `needs`: a check shows
 * what it should not, or nobody has put the domain into a window; `overdue`, `due`, `to-come`: by the schedule; `unknown`: what would decide is not
 * known; `not-needed`: the domain has no such stage.
 */
export type CellState = 'done' | 'partly' | 'needs' | 'overdue' | 'due' | 'to-come' | 'unknown' | 'not-needed';

/** Why an answer does not count: a resolver gave it, nobody knows which server, or it was pasted for another window. */
export type Unproven = 'not-authoritative' | 'server-unknown' | 'other-window';

export interface ProgressCell {
  readonly state: CellState;
  /** What says so. A check weighs more than a tick: name servers do not err on what they publish. */
  readonly from?: 'check' | 'tick';
  /** When it was done, as far as it was written down, and by whom. */
  readonly at?: LocalTime;
  readonly by?: string;
  /** What a check shows. */
  readonly verdict?: Verdict;
  /** Name servers that did not answer. */
  readonly silent?: readonly string[];
  /** Ticked as done, and a check shows otherwise. */
  readonly contradicted?: true;
  /** What is odd in the time of the tick or of the answer. */
  readonly odd?: TimeDoubt;
  /** An answer does not count. */
  readonly unproven?: Unproven;
  /** A tick that does not count: it was of another plan, or of no right moment. */
  readonly uncounted?: Pick<UncountedTick, 'tick' | 'doubt'>;
  /** When it is to be done; `from`: not before. */
  readonly due?: LocalTime;
  readonly bound?: ScheduleEntry['bound'];
  /** The day counts, not the minute. */
  readonly wholeDay?: true;
  readonly unknown?: Unknown | { readonly reason: 'no-window' };
}

export interface ProgressRow {
  readonly domain: string;
  /** The window of its last stage; absent: in none. */
  readonly window?: string;
  readonly cells: Readonly<Record<ProgressStage, ProgressCell>>;
}

export interface Progress {
  /** The stages that some domain has. */
  readonly stages: readonly ProgressStage[];
  readonly rows: readonly ProgressRow[];
  /** Of the domains that have the stage: how many are done. */
  readonly counts: Readonly<Record<ProgressStage, { readonly done: number; readonly of: number }>>;
  /** What should be done by now, the longest overdue first. */
  readonly overdue: readonly { readonly domain: string; readonly stage: ProgressStage; readonly since: LocalTime }[];
}

/** A window, and what its name servers said afterwards. */
export interface CheckedWindow extends ScheduledWindow {
  readonly check?: MxCheck;
  /** When that answer was taken; absent: not known, so that it proves nothing of what comes after propagation. */
  readonly answeredAt?: LocalTime;
  /** Domains of which an answer of another window shows something. */
  readonly elsewhere: ReadonlySet<string>;
}

export interface ProgressGiven {
  readonly windows: readonly CheckedWindow[];
  readonly schedule: Schedule;
  /** Every domain that the plan changes, in a window or not. */
  readonly domains: readonly string[];
  /** Of each window, by its id. */
  readonly ticks: ReadonlyMap<string, WindowTicks>;
  readonly cpfDomainsDeleted: boolean;
  readonly now: LocalTime;
}

const HOUR = 3600;

/** Tells how far each domain is, from checks that were pasted back and from ticks, and what is overdue. */
export function progressOf(given: ProgressGiven): Progress {
  const rows = given.domains.map((domain) => rowOf(domain, given));
  const has = (stage: ProgressStage) => rows.filter(({ cells }) => cells[stage].state !== 'not-needed');
  const counts = progressStages.map((stage) => {
    const of = has(stage);
    return [stage, { done: of.filter(({ cells }) => cells[stage].state === 'done').length, of: of.length }] as const;
  });
  const overdue = rows.flatMap(({ domain, cells }) =>
    progressStages.flatMap((stage) => {
      const { state, due } = cells[stage];
      return state === 'overdue' && due !== undefined ? [{ domain, stage, since: due }] : [];
    }),
  );
  return {
    stages: progressStages.filter((stage) => has(stage).length > 0),
    rows,
    counts: Object.fromEntries(counts) as Progress['counts'],
    overdue: overdue.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
  };
}

/** A window that changes the domain, with the domain's part of it. */
interface Held {
  readonly window: CheckedWindow;
  readonly plan: DomainPlan;
  /** What its name servers said afterwards. */
  readonly seen?: Seen;
}

const NOT_NEEDED: ProgressCell = { state: 'not-needed' };
/** In no window: what comes later waits for one. */
const WAITS: ProgressCell = { state: 'to-come', unknown: { reason: 'no-window' } };

/** The window that takes CPF out of the MX of each domain, by its id; a domain of which none does is not in it. */
export function cpfOutIn(windows: readonly Pick<ScheduledWindow, 'id' | 'plan'>[]): ReadonlyMap<string, string> {
  const outs = inStages(windows).flatMap((window) =>
    window.plan.domains.flatMap((plan) =>
      plan.changes.length > 0 && takesCpfOut({ window, plan }) ? [[plan.domain, window.id] as const] : [],
    ),
  );
  // The earliest stage has the say.
  return new Map(outs.toReversed());
}

const inStages = <Of extends Pick<ScheduledWindow, 'plan'>>(windows: readonly Of[]): readonly Of[] =>
  windows.toSorted((a, b) => stages.indexOf(a.plan.stage) - stages.indexOf(b.plan.stage));

function rowOf(domain: string, given: ProgressGiven): ProgressRow {
  const held = inStages(given.windows).flatMap((window): Held[] => {
    const plan = window.plan.domains.find((each) => each.domain === domain);
    if (plan === undefined || plan.changes.length === 0) return [];
    const check = window.check?.domains.find((each) => each.domain === domain);
    const seen = seenOf(check, window.answeredAt, given.now);
    return [{ window, plan, ...(seen ? { seen } : {}) }];
  });
  const last = held.filter(({ window }) => window.plan.stage !== 'lower-ttl').at(-1);
  const changed = (wanted: (each: Held) => boolean): ProgressCell => {
    const found = held.find(wanted);
    return found === undefined ? NOT_NEEDED : cellOfChange(found, given);
  };
  const out = held.find(takesCpfOut);
  const cpfOut = held.length === 0 ? { ...WAITS, state: 'needs' as const } : changed((each) => each === out);
  const cells: ProgressRow['cells'] = {
    ttl: ttlCell(held, given),
    'cpf-out': cpfOut,
    test: changed(({ window }) => window.plan.stage === 'test-tmems'),
    switched: changed(({ window }) => window.plan.stage === 'switch-to-tmems'),
    checked: last === undefined ? (held.length === 0 ? WAITS : NOT_NEEDED) : checkedCell(last, given),
    deleted: out === undefined ? (held.length === 0 ? WAITS : NOT_NEEDED) : deletedCell(domain, given, cpfOut),
  };
  const window = (last ?? held.at(-1))?.window.id;
  return { domain, ...(window === undefined ? {} : { window }), cells };
}

interface Taking {
  readonly window: Pick<ScheduledWindow, 'plan'>;
  readonly plan: DomainPlan;
}

function takesCpfOut({ window, plan }: Taking): boolean {
  const { cpf } = window.plan.servers;
  const names = (records: DomainPlan['before']) => records.some(({ exchange }) => cpf.includes(exchange));
  return names(plan.before) && !names(plan.after);
}

/** The change of a window: its check decides, then a tick, then the schedule. */
function cellOfChange({ window, plan: { domain }, seen }: Held, given: ProgressGiven): ProgressCell {
  const ticks = ticksOf(given, window.id, 'change-mx', domain);
  const found = fromSeen(seen, window, ticks, given.now) ?? fromTicks(ticks);
  if (found !== undefined) return found;
  const isElsewhere = window.elsewhere.has(domain);
  return {
    ...withUncounted(bySchedule(given, 'change', window.id), ticks),
    ...(isElsewhere ? { state: 'needs', unproven: 'other-window' } : unprovenOf(seen)),
  };
}

function fromSeen(
  seen: Seen | undefined,
  { times }: CheckedWindow,
  { counted, denied }: DomainTicks,
  now: LocalTime,
): ProgressCell | undefined {
  if (seen === undefined) return undefined;
  const { verdict, silent, at, authority } = seen;
  const odd = oddOf(at, times.changeAt, now);
  const told = { from: 'check', verdict, ...(at ? { at } : {}), ...(odd ? { odd } : {}) } as const;
  if (verdict === 'as-planned' && authority !== 'shown') return undefined;
  if (verdict === 'as-planned') return { state: 'done', ...told, ...(counted ? { by: counted.tick.by } : {}) };
  if (verdict === 'partly-answered') return { state: 'partly', ...told, silent };
  // The old set is no news before anybody has changed it, nor is one that was seen before the tick.
  if (verdict === 'as-before' && denied === undefined) return undefined;
  return { state: 'needs', ...told, ...(denied ? { contradicted: true } : {}) };
}

/** What only a resolver says, or nobody knows who, shows not what each name server publishes (hazard H22). */
function unprovenOf(seen: Seen | undefined): { readonly unproven?: Unproven } {
  if (seen?.verdict !== 'as-planned' || seen.authority === 'shown') return {};
  return { unproven: seen.authority === 'denied' ? 'not-authoritative' : 'server-unknown' };
}

function oddOf(at: LocalTime | undefined, change: LocalTime | undefined, now: LocalTime): TimeDoubt | undefined {
  if (at === undefined) return undefined;
  if (at > now) return 'future';
  return change !== undefined && at < change ? 'before-change' : undefined;
}

/** What was ticked of a step for a domain: what counts, else what does not. */
interface DomainTicks {
  readonly counted?: CountedTick;
  /** The name servers show otherwise. */
  readonly denied?: CountedTick;
  readonly uncounted?: UncountedTick;
}

function ticksOf({ ticks }: ProgressGiven, window: string, step: StepId, domain: string): DomainTicks {
  const of = ticks.get(window);
  if (of === undefined) return {};
  const { of: counts, denied: against, uncounted } = ticksOfStep(of, step);
  const counted = counts.get(domain);
  if (counted !== undefined) return { counted };
  const denied = against.get(domain);
  if (denied !== undefined) return { denied };
  const open = uncounted.find(({ domains }) => domains.includes(domain));
  return open === undefined ? {} : { uncounted: open };
}

function fromTicks({ counted }: DomainTicks): ProgressCell | undefined {
  if (counted === undefined) return undefined;
  const { tick, odd } = counted;
  const at = parseLocalTime(tick.at);
  return { state: 'done', from: 'tick', by: tick.by, ...(at ? { at } : {}), ...(odd ? { odd } : {}) };
}

/** A tick of another plan asks somebody to look again; one of too early a time says only that the moment is still to come. */
function withUncounted(cell: ProgressCell, { uncounted }: DomainTicks): ProgressCell {
  if (uncounted === undefined) return cell;
  const { tick, doubt } = uncounted;
  const isOfOther = doubt === 'other-plan' || doubt === 'unmarked' || doubt === 'other-window';
  return { ...cell, ...(isOfOther ? { state: 'needs' } : {}), uncounted: { tick, doubt } };
}

function bySchedule({ schedule, now }: ProgressGiven, id: ScheduleId, window: string | undefined): ProgressCell {
  const entry = schedule.entries.find((each) => each.id === id && each.window === window);
  if (entry?.at === undefined)
    return entry?.unknown ? { state: 'to-come', unknown: entry.unknown } : { state: 'to-come' };
  const { at, bound, wholeDay } = entry;
  // The work of a window takes its time.
  const end = bound === 'at' ? (addSeconds(at, HOUR) ?? at) : at;
  const state =
    bound === 'from' ? (now >= at ? 'due' : 'to-come') : now > end ? 'overdue' : now >= at ? 'due' : 'to-come';
  return { state, due: at, bound, ...(wholeDay ? { wholeDay } : {}) };
}

function ttlCell(held: readonly Held[], given: ProgressGiven): ProgressCell {
  const lowering = held.find(({ window }) => window.plan.stage === 'lower-ttl');
  if (lowering) return cellOfChange(lowering, given);
  const [first] = held;
  if (first === undefined) return NOT_NEEDED;
  const { domain } = first.plan;
  const ttl = windowTtl(first.window.plan);
  const ticks = ticksOf(given, first.window.id, 'lower-ttl', domain);
  const ticked = fromTicks(ticks);
  if (ticked) return ticked;
  if (ttl.unknown.includes(domain)) return { state: 'unknown', unknown: { reason: 'ttl', domains: [domain] } };
  return ttl.long.includes(domain) ? withUncounted(bySchedule(given, 'lower-ttl', first.window.id), ticks) : NOT_NEEDED;
}

/** Once propagation is over all name servers are asked again: an answer of before that proves nothing, nor does one of a time that has not come. */
function checkedCell({ window, plan: { domain }, seen }: Held, given: ProgressGiven): ProgressCell {
  const { schedule, now } = given;
  const at = seen?.at;
  const entry = schedule.entries.find(({ id, window: of }) => id === 'propagated' && of === window.id);
  const ticks = ticksOf(given, window.id, 'check-again', domain);
  const isAfter = entry?.at !== undefined && at !== undefined && at >= entry.at && at <= now;
  const found = (isAfter || ticks.denied ? fromSeen(seen, window, ticks, now) : undefined) ?? fromTicks(ticks);
  if (found) return found;
  const { state, ...cell } = bySchedule(given, 'propagated', window.id);
  const odd = at !== undefined && at > now ? ({ odd: 'future' } as const) : {};
  return withUncounted(
    { ...cell, state: state === 'overdue' ? 'due' : state, bound: 'from', ...odd, ...unprovenOf(seen) },
    ticks,
  );
}

/** A tick of any window counts, since the screen deletes all domains; while CPF is not out, mail would be refused (hazard H2). */
function deletedCell(domain: string, given: ProgressGiven, cpfOut: ProgressCell): ProgressCell {
  const all = [...given.ticks.keys()].map((window) => ticksOf(given, window, 'delete-domains', domain));
  const whole = [...given.ticks.values()].map((ticks) => ticksOfStep(ticks, 'delete-domains'));
  const counted = all.find((each) => each.counted)?.counted ?? whole.find((each) => each.whole)?.whole;
  const denied = all.find((each) => each.denied)?.denied;
  const said = counted ?? denied;
  const done = fromTicks(said ? { counted: said } : {});
  if (done && (counted === undefined || cpfOut.state !== 'done'))
    return { ...done, state: 'needs', contradicted: true };
  if (done ?? given.cpfDomainsDeleted) return done ?? { state: 'done' };
  const uncounted = whole.flatMap((each) => each.uncounted)[0];
  return withUncounted(bySchedule(given, 'delete-domains', undefined), uncounted ? { uncounted } : {});
}
