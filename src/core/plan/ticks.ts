/**
 * Which ticks count, and what the name servers show by themselves. A tick says that somebody carried out a step of the plan as it then was:
 * it carries marks of the domains that it was made for, and counts for those alone of which the plan still says the same, and of which no
 * answer of the name servers shows otherwise. All else is told and kept, and is never taken for done.
 */
import { MARK_LENGTH, markOf } from '../fingerprint.ts';
import { groupBy } from '../group-by.ts';
import { publishedTtl } from '../dns/record-set.ts';
import type { MxRecord } from '../dns/mx-record.ts';
import { addSeconds, dateOf, type LocalTime, parseLocalTime } from '../local-time.ts';
import { tickKey } from '../migration/join.ts';
import type { MxCheck } from '../mx/check.ts';
import type { MxPlan } from '../mx/plan/types.ts';
import type { Tick } from './plan-part.ts';
import type { Runbook, RunbookStep, StepId } from './runbook.ts';
import { type Seen, seenOf } from './seen.ts';

/** A window of which ticks are. */
export interface TickedWindow {
  /** `tonight`: the plan of the window's domains, as it now is. */
  readonly session: { readonly tonight: MxPlan };
  readonly runbook: Runbook;
  /** What its name servers said afterwards; absent: nobody has asked. */
  readonly check?: MxCheck;
  /** When they said it; absent: not known. */
  readonly answeredAt?: LocalTime;
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
  | 'time-unknown'
  /** It says that a day has passed that nobody has decided. */
  | 'undecided'
  /** The name servers show something else than what was ticked. */
  | 'denied'
  /** CPF's domains were deleted while nothing shows that the MX of these name CPF no more (hazard H2). */
  | 'cpf-not-out'
  /** It was made in another window, for domains that are now in this one. */
  | 'other-window';

/** What is odd in the time of a tick that counts all the same. */
export type TimeDoubt = 'future' | 'before-change' | 'early';

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
  /** Domains of which the name servers show that it is done. */
  readonly shown: ReadonlySet<string>;
  /** Domains whose tick they contradict: with that tick, which does not count. */
  readonly denied: ReadonlyMap<string, CountedTick>;
  /** Ticks count for all that the step is about, or the name servers show it. */
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

const NO_TICKS: StepTicks = { of: new Map(), shown: new Set(), denied: new Map(), isDone: false, uncounted: [] };

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
  const byStep = groupBy(ticks, ({ step }) => step);
  const judge = { window, marks, inTick, now, seen: seenIn(window, now) };
  const change = window.runbook.steps.find(({ id }) => id === 'change-mx');
  const ofChange = change && judged(byStep.get(change.id) ?? [], change, judge, new Map());
  return new Map(
    window.runbook.steps.map((step) => [
      step.id,
      judged(byStep.get(step.id) ?? [], step, judge, ofChange?.denied ?? new Map()),
    ]),
  );
}

/**
 * Takes the deletion of CPF's domains for done only of domains that are out of CPF: a tick or the name servers say so of the change that takes
 * it out of their MX, in whichever window that stands. `outIn`: that window of each domain.
 */
export function withDeletionAfterChange(
  windows: ReadonlyMap<string, WindowTicks>,
  outIn: ReadonlyMap<string, string>,
): ReadonlyMap<string, WindowTicks> {
  const isOut = (domain: string): boolean => {
    const window = outIn.get(domain);
    if (window === undefined) return true;
    const { of, shown } = ticksOfStep(windows.get(window) ?? new Map(), 'change-mx');
    return of.has(domain) || shown.has(domain);
  };
  return new Map(
    [...windows].map(([id, ticks]) => {
      const deleted = ticks.get('delete-domains');
      const held = [...(deleted?.of ?? [])].filter(([domain]) => !isOut(domain));
      if (deleted === undefined || held.length === 0) return [id, ticks];
      const byTick = groupBy(held, ([, { tick }]) => tickKey(tick));
      const step: StepTicks = {
        of: new Map([...deleted.of].filter(([domain]) => isOut(domain))),
        shown: deleted.shown,
        denied: new Map([...deleted.denied, ...held]),
        isDone: false,
        uncounted: [
          ...deleted.uncounted,
          ...[...byTick.values()].flatMap((of): UncountedTick[] => {
            const [first] = of;
            const domains = of.map(([domain]) => domain);
            return first === undefined ? [] : [{ tick: first[1].tick, doubt: 'cpf-not-out', domains }];
          }),
        ],
      };
      return [id, new Map([...ticks, ['delete-domains', step]])];
    }),
  );
}

/** What is seen of each domain that an answer shows anything of. */
const seenIn = ({ check, answeredAt }: TickedWindow, now: LocalTime): ReadonlyMap<string, Seen> =>
  new Map(
    (check?.domains ?? []).flatMap((one) => {
      const seen = seenOf(one, answeredAt, now);
      return seen === undefined ? [] : [[one.domain, seen] as const];
    }),
  );

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
  readonly seen: ReadonlyMap<string, Seen>;
}

/** `unchanged`: domains whose change the name servers contradict; what rests on it falls with it. */
function judged(
  all: readonly Tick[],
  step: RunbookStep,
  judge: Judge,
  unchanged: ReadonlyMap<string, unknown>,
): StepTicks {
  const { runbook } = judge.window;
  const of = new Map<string, CountedTick>();
  const denied = new Map<string, CountedTick>();
  const uncounted: UncountedTick[] = [];
  const shown = shownOf(step, judge);
  let whole: CountedTick | undefined;
  for (const tick of all.filter((each) => each.window === runbook.window)) {
    const about = isWhole(tick) ? step.domains : step.domains.filter((domain) => domain === tick.domain);
    if (about.length === 0 && !isWhole(tick)) continue;
    const { good, doubt } = domainsCounted(tick, about, step, judge);
    const odd = timeDoubtOf(tick, step, judge);
    const counted = { tick, ...(odd ? { odd } : {}) };
    const rests = restsOnChange(step, runbook);
    const against = good.filter((domain) => rests && (unchanged.has(domain) || isDenied(domain, tick, judge)));
    for (const domain of against) denied.set(domain, denied.get(domain) ?? counted);
    for (const domain of good) if (!of.has(domain) && !against.includes(domain)) of.set(domain, counted);
    // A step that is about no domain is done by a tick that was made for none.
    const isOfAll = doubt === undefined && (about.length > 0 || tick.of === '');
    if (isOfAll && isWhole(tick) && against.length === 0) whole ??= counted;
    if (!isOfAll) {
      const missing = about.filter((domain) => !good.includes(domain));
      uncounted.push({ tick, doubt: doubt ?? 'other-plan', domains: missing });
    }
    if (against.length > 0) uncounted.push({ tick, doubt: 'denied', domains: against });
  }
  for (const tick of all) {
    const domains = domainsElsewhere(tick, step, judge);
    if (domains.length > 0) uncounted.push({ tick, doubt: 'other-window', domains });
  }
  for (const domain of of.keys()) denied.delete(domain);
  const has = (domain: string): boolean => of.has(domain) || shown.has(domain);
  const isDone = whole !== undefined || (step.domains.length > 0 && step.domains.every(has));
  return {
    ...{ of, shown, denied, isDone, ...(whole === undefined ? {} : { whole }) },
    // What was ticked anew, or is shown, needs nobody any more.
    uncounted: uncounted.flatMap((each) => {
      const open = each.domains.filter((domain) => !has(domain));
      return isDone || (each.domains.length > 0 && open.length === 0) ? [] : [{ ...each, domains: open }];
    }),
  };
}

/** Domains of the step that a tick of another window was made for: they stood there, and the plan says the same of them here. */
function domainsElsewhere(
  tick: Tick,
  step: RunbookStep,
  { window: { runbook }, marks, inTick }: Judge,
): readonly string[] {
  if (tick.window === runbook.window || tick.of === undefined) return [];
  const held = inTick(tick.of);
  return step.domains.filter((domain) => held.has(marks(step, domain)));
}

/** Domains of which the name servers show a step as done: the change and its check, and after propagation the check that follows it. */
function shownOf({ id, domains, when }: RunbookStep, { now, seen }: Judge): ReadonlySet<string> {
  const isAgain = id === 'check-again';
  if (!isAgain && id !== 'change-mx' && id !== 'check-mx') return new Set();
  const isAfter = (at: LocalTime | undefined) =>
    when.at !== undefined && at !== undefined && at >= when.at && at <= now;
  const shows = (one: Seen | undefined): boolean =>
    one?.verdict === 'as-planned' && one.authority === 'shown' && (!isAgain || isAfter(one.at));
  return new Set(domains.filter((domain) => shows(seen.get(domain))));
}

/**
 * Whether an answer contradicts a tick of the change, or of what rests on it. The old set is no news where it was seen before the tick; a
 * server that did not answer proves nothing, and so the change is not known to be everywhere.
 */
function isDenied(domain: string, tick: Tick, { seen }: Judge): boolean {
  const shown = seen.get(domain);
  if (shown === undefined || shown.verdict === 'as-planned') return false;
  const isOlder = shown.at !== undefined && shown.at < tick.at;
  return shown.verdict !== 'as-before' || !isOlder;
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

/** Steps after the change that MX outside says nothing of. */
const besideMx: ReadonlySet<StepId> = new Set(['change-internal-dns', 'move-outbound']);

/** Whether a step is the change or comes after it, in the order of work; what may be done early does not. */
function followsChange({ id, mayBeEarly }: RunbookStep, { steps }: Runbook): boolean {
  const place = (wanted: StepId) => steps.findIndex((step) => step.id === wanted);
  return !mayBeEarly && place(id) >= place('change-mx');
}

/** Whether a step is done only where the change is published. */
const restsOnChange = (step: RunbookStep, runbook: Runbook): boolean =>
  followsChange(step, runbook) && !besideMx.has(step.id);

/** Why a tick proves nothing: what follows the change was not there to be seen before it, and what has its own moment not before that. */
function deedDoubtOf(tick: Tick, step: RunbookStep, runbook: Runbook, now: LocalTime): TickDoubt | undefined {
  const { at: moment, notBefore, wholeDay, bound, offset } = step.when;
  if (!followsChange(step, runbook) || (bound === 'at' && offset === 0)) return undefined;
  const at = parseLocalTime(tick.at);
  const change = runbook.change.at;
  if (bound === 'at' && offset !== undefined && offset <= HOUR)
    return at !== undefined && change !== undefined && at < change ? 'too-early' : undefined;
  if (at === undefined || at > now) return 'time-unknown';
  const first = moment ?? notBefore ?? change;
  const day = dateOf(at);
  // A last day has passed on the day after it.
  if (bound === 'by' && moment !== undefined) return day <= dateOf(moment) ? 'too-early' : undefined;
  if (first !== undefined && (wholeDay ? day < dateOf(first) : at < first)) return 'too-early';
  return bound === 'by' ? 'undecided' : undefined;
}

/** What is odd in the time of a tick that counts: it has not come yet, the change was not due yet, or the reading before it was taken long before its time. */
function timeDoubtOf(tick: Tick, { when }: RunbookStep, { window, now }: Judge): TimeDoubt | undefined {
  const at = parseLocalTime(tick.at);
  if (at === undefined) return undefined;
  if (at > now) return 'future';
  const change = window.runbook.change.at;
  if (when.bound !== 'at' || change === undefined) return undefined;
  if ((when.offset ?? 0) >= 0) return at < change ? 'before-change' : undefined;
  const first = when.at && addSeconds(when.at, -HOUR);
  return first !== undefined && at < first ? 'early' : undefined;
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
