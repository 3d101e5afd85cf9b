/**
 * Which ticks count. A tick says that somebody carried out a step of the plan as it then was: it carries marks of the domains that it was
 * made for, and counts for those alone of which the plan still says the same. All else is told and kept, and is never taken for done.
 */
import { MARK_LENGTH, markOf } from '../fingerprint.ts';
import { groupBy } from '../group-by.ts';
import { publishedTtl } from '../dns/record-set.ts';
import type { MxRecord } from '../dns/mx-record.ts';
import { dateOf, type LocalTime, parseLocalTime } from '../local-time.ts';
import { tickKey } from '../migration/join.ts';
import type { MxPlan } from '../mx/plan/types.ts';
import type { Tick } from './plan-part.ts';
import type { Runbook, RunbookStep, StepId } from './runbook.ts';

/** A window of which ticks are. */
export interface TickedWindow {
  /** `tonight`: the plan of the window's domains, as it now is. */
  readonly session: { readonly tonight: MxPlan };
  readonly runbook: Runbook;
}

/** Why a tick does not count for a domain, or for its step. */
export type TickDoubt =
  /** The plan says something else of it now: another stage, other records, or it was not there. */
  | 'other-plan'
  /** A build that wrote no marks made it: nobody knows for which plan. */
  | 'unmarked'
  /** Before the moment from which its step proves anything, or may be done. */
  | 'too-early'
  /** Its step counts from a moment on, and nobody knows when it was ticked: no time, or one that has not come yet. */
  | 'time-unknown';

/** What is odd in the time of a tick that counts all the same. */
export type TimeDoubt = 'future' | 'before-change';

export interface CountedTick {
  readonly tick: Tick;
  readonly odd?: TimeDoubt;
}

export interface UncountedTick {
  readonly tick: Tick;
  readonly doubt: TickDoubt;
  /** Domains of the step, as the plan now is, that it might have been of and does not count for. */
  readonly domains: readonly string[];
}

/** The ticks of a step. */
export interface StepTicks {
  /** The domains of the step that a tick counts for, with that tick. */
  readonly of: ReadonlyMap<string, CountedTick>;
  /** Ticks count for all that the step is about. */
  readonly isDone: boolean;
  /** The tick of the step as a whole that does by itself. */
  readonly whole?: CountedTick;
  readonly uncounted: readonly UncountedTick[];
}

/** A tick of what the plan does not have. */
export interface StrayTick {
  readonly tick: Tick;
  readonly reason: 'no-window' | 'no-step' | 'no-domain';
}

export type WindowTicks = ReadonlyMap<StepId, StepTicks>;

const NO_TICKS: StepTicks = { of: new Map(), isDone: false, uncounted: [] };

/** The ticks of one step of a window. */
export const ticksOfStep = (ticks: WindowTicks, step: StepId): StepTicks => ticks.get(step) ?? NO_TICKS;

/** Judges the ticks of a window, step by step. `now`: the reader's wall clock. */
export function ticksOfWindow(ticks: readonly Tick[], window: TickedWindow, now: LocalTime): WindowTicks {
  const marks = marksOf(window);
  const sets = new Map<string, ReadonlySet<string>>();
  const inTick = (of: string): ReadonlySet<string> => {
    const known = sets.get(of) ?? new Set(of.match(new RegExp(`.{${String(MARK_LENGTH)}}`, 'gsu')) ?? []);
    sets.set(of, known);
    return known;
  };
  const own = groupBy(
    ticks.filter((tick) => tick.window === window.runbook.window),
    ({ step }) => step,
  );
  return new Map(
    window.runbook.steps.flatMap((step) => {
      const found = own.get(step.id);
      return found === undefined ? [] : [[step.id, judged(found, step, { window, marks, inTick, now })] as const];
    }),
  );
}

/** The ticks whose window, step or domain the plan does not have. */
export function strayTicks(ticks: readonly Tick[], runbooks: readonly Runbook[]): readonly StrayTick[] {
  const known = new Map(
    runbooks.map(({ window, steps }) => [
      window,
      new Map<string, ReadonlySet<string>>(steps.map(({ id, domains }) => [id, new Set(domains)])),
    ]),
  );
  return ticks.flatMap((tick): StrayTick[] => {
    const steps = known.get(tick.window);
    const domains = steps?.get(tick.step);
    if (steps === undefined) return [{ tick, reason: 'no-window' }];
    if (domains === undefined) return [{ tick, reason: 'no-step' }];
    return isWhole(tick) || domains.has(tick.domain ?? '') ? [] : [{ tick, reason: 'no-domain' }];
  });
}

interface Judge {
  readonly window: TickedWindow;
  readonly marks: Marks;
  readonly inTick: (of: string) => ReadonlySet<string>;
  readonly now: LocalTime;
}

function judged(ticks: readonly Tick[], step: RunbookStep, judge: Judge): StepTicks {
  const of = new Map<string, CountedTick>();
  const uncounted: UncountedTick[] = [];
  let whole: CountedTick | undefined;
  for (const tick of ticks) {
    const about = isWhole(tick) ? step.domains : step.domains.filter((domain) => domain === tick.domain);
    if (about.length === 0 && !isWhole(tick)) continue;
    const { good, doubt } = domainsCounted(tick, about, step, judge);
    const odd = timeDoubtOf(tick, step, judge);
    const counted = { tick, ...(odd ? { odd } : {}) };
    for (const domain of good) if (!of.has(domain)) of.set(domain, counted);
    // A step that is about no domain is done by a tick that was made for none.
    const isOfAll = doubt === undefined && (about.length > 0 || tick.of === '');
    if (isOfAll && isWhole(tick)) whole ??= counted;
    if (!isOfAll) {
      const missing = about.filter((domain) => !good.includes(domain));
      uncounted.push({ tick, doubt: doubt ?? 'other-plan', domains: missing });
    }
  }
  const isDone = whole !== undefined || (step.domains.length > 0 && step.domains.every((domain) => of.has(domain)));
  return {
    ...{ of, isDone, ...(whole === undefined ? {} : { whole }) },
    // What was ticked anew needs nobody any more.
    uncounted: uncounted.flatMap((each) => {
      const open = each.domains.filter((domain) => !of.has(domain));
      return isDone || (each.domains.length > 0 && open.length === 0) ? [] : [{ ...each, domains: open }];
    }),
  };
}

/** Those of the domains that a tick counts for, and why it does not for the others. */
function domainsCounted(
  tick: Tick,
  about: readonly string[],
  step: RunbookStep,
  { window, marks, inTick, now }: Judge,
): { readonly good: readonly string[]; readonly doubt: TickDoubt | undefined } {
  if (tick.of === undefined) return { good: [], doubt: 'unmarked' };
  const early = deedDoubtOf(tick, step, window.runbook, now);
  if (early !== undefined) return { good: [], doubt: early };
  const held = inTick(tick.of);
  const good = about.filter((domain) => held.has(marks(step, domain)));
  return { good, doubt: good.length < about.length ? 'other-plan' : undefined };
}

const isWhole = ({ domain = '' }: Tick): boolean => domain === '';

const HOUR = 3600;

/** Whether a step proves nothing before its moment, or must not be carried out then: all but what is done in the night of the change. */
const countsFrom = ({ when, mayBeEarly }: RunbookStep): boolean =>
  !mayBeEarly && (when.bound === 'from' || (when.bound === 'at' && (when.offset === undefined || when.offset > HOUR)));

function deedDoubtOf(tick: Tick, step: RunbookStep, runbook: Runbook, now: LocalTime): TickDoubt | undefined {
  if (!countsFrom(step)) return undefined;
  const at = parseLocalTime(tick.at);
  if (at === undefined || at > now) return 'time-unknown';
  const { at: moment, notBefore, wholeDay } = step.when;
  const first = moment ?? notBefore ?? runbook.change.at;
  if (first === undefined) return undefined;
  return (wholeDay ? dateOf(at) < dateOf(first) : at < first) ? 'too-early' : undefined;
}

/** What is odd in the time of a tick that counts: it has not come yet, or the change was not due yet. */
function timeDoubtOf(tick: Tick, { when }: RunbookStep, { window, now }: Judge): TimeDoubt | undefined {
  const at = parseLocalTime(tick.at);
  if (at === undefined) return undefined;
  if (at > now) return 'future';
  const change = window.runbook.change.at;
  const isAfterChange = when.bound === 'at' && (when.offset ?? 0) >= 0;
  return isAfterChange && change !== undefined && at < change ? 'before-change' : undefined;
}

/** The mark of a domain at a step; '' where the plan does not have the domain. */
type Marks = (step: RunbookStep, domain: string) => string;

/** Steps that are about TTLs alone. */
const aboutTtl: ReadonlySet<StepId> = new Set(['learn-ttl', 'lower-ttl', 'restore-ttl']);
/** Steps that agree on a time with somebody. */
const aboutTime: ReadonlySet<StepId> = new Set(['request-dns', 'confirm']);

function marksOf({ session: { tonight: plan }, runbook }: TickedWindow): Marks {
  const plans = new Map(plan.domains.map((each) => [each.domain, each]));
  const operators = new Map(
    runbook.zones.flatMap(({ domains, operator }) => domains.map(({ domain }) => [domain, operator?.name ?? ''])),
  );
  const known = new Map<string, Map<string, string>>();
  return ({ id }, domain) => {
    const found = plans.get(domain);
    if (found === undefined) return '';
    // A TTL that somebody learned makes no other set; where the TTL is what is changed, it does.
    const withTtl = plan.stage === 'lower-ttl' || aboutTtl.has(id);
    const withTime = aboutTime.has(id);
    const kind = `${String(withTtl)} ${String(withTime)}`;
    const marks = known.get(kind) ?? new Map<string, string>();
    known.set(kind, marks);
    const ready = marks.get(domain);
    if (ready !== undefined) return ready;
    const agreed = withTime ? [runbook.change.at ?? '', operators.get(domain) ?? ''] : [];
    const sets = [setText(found.before, withTtl), setText(found.after, withTtl)];
    const mark = markOf(JSON.stringify([plan.stage, domain, ...sets, ...agreed]));
    marks.set(domain, mark);
    return mark;
  };
}

const setText = (records: readonly MxRecord[], withTtl: boolean): readonly string[] => [
  ...new Set(
    records
      .map((record) => {
        const ttl = withTtl ? ` ${String(publishedTtl(record) ?? '?')}` : '';
        return `${String(record.preference)} ${record.exchange}${ttl}`;
      })
      .toSorted(),
  ),
];

/** A tick of a step as the plan now is: of all that it is about, or of one domain. */
export function newTick(
  window: TickedWindow,
  step: RunbookStep,
  { domain, at, by }: { readonly domain?: string; readonly at: string; readonly by: string },
): Tick {
  const marks = marksOf(window);
  const about = domain === undefined ? step.domains : [domain];
  return {
    ...{ window: window.runbook.window, step: step.id, at, by },
    of: about.map((one) => marks(step, one)).join(''),
    ...(domain === undefined ? {} : { domain }),
  };
}

/**
 * Takes back what counts for a step, or for one domain of it; ticks that do not count stay. A tick of the whole step leaves one for each
 * other domain.
 */
export function withoutTicks<T extends Tick>(
  ticks: readonly T[],
  window: TickedWindow & { readonly ticks: WindowTicks },
  step: RunbookStep,
  domain?: string,
): readonly (T | Tick)[] {
  const { of, whole } = ticksOfStep(window.ticks, step.id);
  const counted = new Set([...(whole ? [whole] : []), ...of.values()].map(({ tick }) => tickKey(tick)));
  if (domain === undefined) return ticks.filter((tick) => !counted.has(tickKey(tick)));
  return ticks.flatMap((tick) => {
    const key = tickKey(tick);
    if (!counted.has(key)) return [tick];
    if (!isWhole(tick)) return tick.domain === domain ? [] : [tick];
    const others = step.domains.filter((one) => {
      const found = of.get(one);
      return one !== domain && found !== undefined && tickKey(found.tick) === key;
    });
    return others.map((one) => newTick(window, step, { domain: one, at: tick.at, by: tick.by }));
  });
}
