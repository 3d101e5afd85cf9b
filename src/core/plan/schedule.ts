import { addDays, type CalendarDate, parseCalendarDate } from '../calendar-date.ts';
import { addSeconds, dateOf, type LocalTime, startOf } from '../local-time.ts';
import { type MxPlan, type Stage, stages } from '../mx/plan/types.ts';
import { planRetention } from '../retention/plan.ts';
import type { Milestone, MilestoneId, RetentionFacts } from '../retention/types.ts';
import { dayKind, type DayKind, workday } from './day-off.ts';
import type { WindowTimes } from './plan-part.ts';
import { waitAfter, windowTtl, type WindowTtl } from './window-ttl.ts';

/** What a schedule is made of: a window with the plan of its domains. */
export interface ScheduledWindow {
  readonly id: string;
  readonly times: WindowTimes;
  /** Of the window's domains, from what earlier windows leave. */
  readonly plan: MxPlan;
  /** The TTL of its domains was lowered by an earlier window: it is to be restored. */
  readonly wasLowered?: boolean;
  /** A later window changes some of its domains again: the TTL stays short until then. */
  readonly hasLater?: boolean;
}

export interface ScheduleGiven {
  readonly windows: readonly ScheduledWindow[];
  /** Domains that may still name CPF once all windows are carried out: in no window, or undecided. */
  readonly open: readonly string[];
  /** How many passages of the paste hold records of a domain that nobody has named. */
  readonly unowned?: number;
  /** The reader's dates; the change of MX is taken from the windows where it is not typed. `today` is the day of the plan. */
  readonly retention: RetentionFacts;
  readonly cpfDomainsDeleted?: boolean;
}

/** Entries of a window, in the order that holds where several fall on one moment. */
export const windowEntryIds = [
  'learn-ttl',
  'prepare',
  'lower-ttl',
  'confirm',
  'change',
  'ttl-lowered',
  'propagated',
  'test-mail',
  'way-back-ends',
  'restore-ttl',
] as const;
/** Entries of the whole estate: what waits for all windows. */
export const estateEntryIds = ['watch-late-mail', 'narrow', 'ask-support', 'delete-domains'] as const;

export type ScheduleId = (typeof windowEntryIds)[number] | (typeof estateEntryIds)[number] | MilestoneId;

/** Why a moment is not known, or not allowed. */
export type Unknown =
  /** Nobody has chosen the time of the change. */
  | { readonly reason: 'no-time' }
  /** The published TTL of these domains is not known. */
  | { readonly reason: 'ttl'; readonly domains: readonly string[] }
  /** The reader's time lies before what has to come first: the end of propagation of another window. */
  | { readonly reason: 'too-early'; readonly window: string; readonly wanted: LocalTime }
  /** The window that has to come first has no time. */
  | { readonly reason: 'earlier-without-time'; readonly window: string; readonly wanted?: LocalTime }
  /** These windows have no moment yet. */
  | { readonly reason: 'windows'; readonly windows: readonly string[] }
  /** These domains may still name CPF. */
  | { readonly reason: 'open-domains'; readonly domains: readonly string[] }
  /** So many passages of the paste hold records of nobody knows whom: they may name CPF. */
  | { readonly reason: 'unowned'; readonly passages: number }
  /** None of the windows takes CPF out of the route: the day is another plan's. */
  | { readonly reason: 'not-in-windows' }
  /** The reader has not decided on the last day of going back; or the day lies before the change. */
  | { readonly reason: 'not-decided' }
  | { readonly reason: 'before-change'; readonly wanted: CalendarDate };

export interface ScheduleEntry {
  readonly id: ScheduleId;
  /** Absent: of the whole estate. */
  readonly window?: string;
  /** The window's. */
  readonly stage?: Stage;
  /** Whether it is to be done until then, then, or not before. */
  readonly bound: 'by' | 'at' | 'from';
  /** Absent: not known, and `unknown` says why. */
  readonly at?: LocalTime;
  /** The day counts, not the minute. */
  readonly wholeDay?: true;
  /** Not before this, whatever else is unknown. */
  readonly notBefore?: LocalTime;
  readonly unknown?: Unknown;
  /** Domains that it is about, where not all of the window's. */
  readonly domains?: readonly string[];
  /** Seconds that were counted to or from the change. */
  readonly seconds?: number;
  readonly day?: DayKind;
  /** Where the day is off: the nearest working day on the right side; absent where nobody knows. */
  readonly workday?: CalendarDate;
  /** What it rests on beyond what is known: the last day of going back is not decided yet. */
  readonly awaits?: 'last-way-back';
  /** Of a day of retention: as it was reckoned. */
  readonly milestone?: Milestone;
}

export interface Schedule {
  /** By moment; what has none stands at the end, in the order of work. */
  readonly entries: readonly ScheduleEntry[];
}

const DAY = 86_400;
const PREPARE_BEFORE = 7 * DAY;
const CONFIRM_BEFORE = DAY;

/** One window's moments: its change, if nothing forbids it, and the end of propagation. */
interface Placed {
  readonly window: ScheduledWindow;
  readonly stage: Stage;
  readonly ttl: WindowTtl;
  readonly wait: ReturnType<typeof waitAfter>;
  readonly change?: LocalTime;
  readonly blocked?: Unknown;
  /** The end of propagation; absent: not known. */
  readonly over?: LocalTime;
  /** Not before this, where it is not known. */
  readonly overNotBefore?: LocalTime;
  readonly takesCpfOut: boolean;
}

/**
 * Reckons what is to be done when, from the chosen times of the changes: TTLs, windows, propagation, the end of going back, deletion, the dates of
 * retention and of TMEmS's licence. What is not known is not reckoned with a guess: the entry has no moment and says why. An action never
 * stands before what must come first; a time of the reader's that would is not taken, and told.
 */
export function scheduleOf({
  windows,
  open: names,
  unowned = 0,
  retention,
  cpfDomainsDeleted,
}: ScheduleGiven): Schedule {
  const open: Unknown | undefined =
    names.length > 0
      ? { reason: 'open-domains', domains: names }
      : unowned > 0
        ? { reason: 'unowned', passages: unowned }
        : undefined;
  const placed = placeAll(windows.filter(({ plan }) => plan.domains.some(({ changes }) => changes.length > 0)));
  const entries = [
    ...placed.flatMap(entriesOfWindow),
    ...(cpfDomainsDeleted ? [] : entriesOfEstate(placed, open, parseCalendarDate(retention.mailStoppedOn))),
    ...entriesOfRetention(placed, open, retention),
  ];
  return { entries: entries.map(withDay).sort(inOrder) };
}

/** Places the windows stage by stage: a later stage of a domain waits for the earlier one. */
function placeAll(windows: readonly ScheduledWindow[]): readonly Placed[] {
  const inStages = windows.toSorted((a, b) => stages.indexOf(a.plan.stage) - stages.indexOf(b.plan.stage));
  const placed: Placed[] = [];
  for (const window of inStages) placed.push(place(window, placed));
  return windows.flatMap(({ id }) => placed.filter((each) => each.window.id === id));
}

function place(window: ScheduledWindow, earlier: readonly Placed[]): Placed {
  const { plan, times } = window;
  const ttl = windowTtl(plan);
  const wait = waitAfter(plan, ttl);
  const same = { window, stage: plan.stage, ttl, wait, takesCpfOut: takesCpfOut(plan) };
  const blocked = blockOf(window, earlier);
  if (times.changeAt === undefined || blocked) return { ...same, ...(blocked ? { blocked } : {}) };
  const end = addSeconds(times.changeAt, wait.seconds);
  return {
    ...same,
    change: times.changeAt,
    ...(end === undefined ? {} : wait.isLeast ? { overNotBefore: end } : { over: end }),
  };
}

/** What forbids the reader's time: an earlier stage of one of its domains that is not over by then, or that has no time. */
function blockOf(
  { plan, times: { changeAt: wanted } }: ScheduledWindow,
  earlier: readonly Placed[],
): Unknown | undefined {
  const domains = new Set(changing(plan));
  for (const before of earlier) {
    if (before.stage === plan.stage || !changing(before.window.plan).some((domain) => domains.has(domain))) continue;
    const window = before.window.id;
    const end = endNeeded(before);
    if (end === undefined)
      return { reason: 'earlier-without-time', window, ...(wanted === undefined ? {} : { wanted }) };
    if (wanted !== undefined && wanted < end) return { reason: 'too-early', window, wanted };
  }
  return undefined;
}

/** Until when a later stage has to wait: for the whole propagation (hazard H18); for a lowered TTL, too, where its length is known. */
const endNeeded = ({ change, over, stage, overNotBefore }: Placed): LocalTime | undefined =>
  stage === 'test-tmems' ? over : (over ?? overNotBefore ?? change);

export const changing = ({ domains }: MxPlan): readonly string[] =>
  domains.flatMap(({ domain, changes }) => (changes.length > 0 ? [domain] : []));

/** Tells whether a plan takes CPF's servers out of the records of some domain. */
function takesCpfOut({ domains, servers }: MxPlan): boolean {
  const names = (records: readonly { exchange: string }[]) =>
    records.some(({ exchange }) => servers.cpf.includes(exchange));
  return domains.some(({ before, after, changes }) => changes.length > 0 && names(before) && !names(after));
}

function entriesOfWindow(placed: Placed): readonly ScheduleEntry[] {
  const { window, stage, ttl, wait, change, over, overNotBefore, blocked } = placed;
  const of = { window: window.id, stage };
  const unknown: Unknown = blocked ?? { reason: 'no-time' };
  const noTtl: Unknown = { reason: 'ttl', domains: ttl.unknown };
  const before = (id: ScheduleId, seconds: number, more: Partial<ScheduleEntry> = {}): ScheduleEntry => {
    const at = change && addSeconds(change, -seconds);
    return { id, ...of, bound: 'by', seconds: -seconds, ...more, ...(at ? { at } : { unknown }) };
  };
  /** From the end of propagation on, or what keeps that from being known. */
  const after = (id: ScheduleId, bound: 'at' | 'from'): ScheduleEntry => ({
    ...{ id, bound, ...of },
    // What is only a least length is not said as if it were the length.
    ...(wait.isLeast ? {} : { seconds: wait.seconds }),
    ...(over ? { at: over } : { unknown: change ? noTtl : unknown }),
    ...(overNotBefore ? { notBefore: overNotBefore } : {}),
  });
  const isLowering = stage === 'lower-ttl';
  const lowersFirst = !isLowering && ttl.long.length > 0;
  return [
    ...(ttl.unknown.length > 0
      ? [{ id: 'learn-ttl', ...of, bound: 'by', unknown: noTtl, domains: ttl.unknown } as const]
      : []),
    ...(isLowering ? [] : [before('prepare', PREPARE_BEFORE, { wholeDay: true })]),
    ...(lowersFirst ? [before('lower-ttl', ttl.longest ?? 0, { domains: ttl.long })] : []),
    ...(isLowering ? [] : [before('confirm', CONFIRM_BEFORE, { wholeDay: true })]),
    { id: 'change', ...of, bound: 'at', ...(change ? { at: change } : { unknown }) },
    after(isLowering ? 'ttl-lowered' : 'propagated', 'at'),
    ...(stage === 'test-tmems' ? [after('test-mail', 'from')] : []),
    ...(isLowering ? [] : [wayBackEnds(placed, of)]),
    ...(takesOut(stage) && !window.hasLater && (lowersFirst || window.wasLowered) ? [restoreTtl(placed, of)] : []),
  ];
}

const takesOut = (stage: Stage): boolean => stage === 'stop-cpf' || stage === 'switch-to-tmems';

/** The last day of going back, as the reader decided; it never ends before propagation does. */
function wayBackEnds(placed: Placed, of: OfWindow): ScheduleEntry {
  const { window, over, overNotBefore } = placed;
  const wanted = window.times.lastWayBackOn;
  const decided = lastWayBackOf(placed);
  const end = over ?? overNotBefore;
  const same = { id: 'way-back-ends', ...of, bound: 'by', wholeDay: true } as const;
  if (decided !== undefined) return { ...same, at: startOf(decided) };
  const unknown: Unknown = wanted === undefined ? { reason: 'not-decided' } : { reason: 'before-change', wanted };
  return { ...same, unknown, ...(end ? { notBefore: end } : {}) };
}

/** As the reader decided; a day before the change is no decision. */
function lastWayBackOf({ window, change }: Placed): CalendarDate | undefined {
  const day = window.times.lastWayBackOn;
  return day !== undefined && (change === undefined || day >= dateOf(change)) ? day : undefined;
}

function restoreTtl(placed: Placed, of: OfWindow): ScheduleEntry {
  const from = closesFrom([placed]);
  return { id: 'restore-ttl', ...of, bound: 'from', wholeDay: true, ...from };
}

type OfWindow = Required<Pick<ScheduleEntry, 'window' | 'stage'>>;
type From = Pick<ScheduleEntry, 'at' | 'notBefore' | 'unknown' | 'awaits'>;

/** The first day on which what serves the way back, or the last message on its way, may be closed: the day after both have ended. */
function closesFrom(placed: readonly Placed[], lastMail?: CalendarDate): From {
  const ends = placed.flatMap((each) => {
    const end = each.over ?? each.overNotBefore;
    return [end && dateOf(end), lastWayBackOf(each)];
  });
  const last = [...ends, lastMail]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const next = last && addDays(last, 1);
  const at = next && startOf(next);
  const undated = placed.filter(({ change }) => change === undefined).map(({ window }) => window.id);
  const ttl = placed.flatMap(({ ttl: { unknown } }) => unknown);
  if (undated.length > 0) return { unknown: { reason: 'windows', windows: undated }, ...(at ? { notBefore: at } : {}) };
  if (ttl.length > 0) return { unknown: { reason: 'ttl', domains: ttl }, ...(at ? { notBefore: at } : {}) };
  const decided = placed.every((each) => lastWayBackOf(each) !== undefined);
  return { ...(at ? { at } : { unknown: { reason: 'no-time' } }), ...(decided ? {} : { awaits: 'last-way-back' }) };
}

function entriesOfEstate(
  placed: readonly Placed[],
  open: Unknown | undefined,
  lastMail: CalendarDate | undefined,
): readonly ScheduleEntry[] {
  const outs = placed.filter((each) => each.takesCpfOut);
  const closers = placed.filter(({ stage }) => takesOut(stage));
  if (closers.length === 0) return [];
  // What is closed serves every window's way back, whether or not it has CPF in it.
  const narrow = {
    id: 'narrow',
    bound: 'from',
    wholeDay: true,
    ...withOpen(closesFrom(closers, lastMail), open),
  } as const;
  if (outs.length === 0) return [narrow];
  const closing = withOpen(closesFrom(outs, lastMail), open);
  const ends = outs.map(({ over }) => over);
  const lastEnd = ends.every((end) => end !== undefined) ? ends.toSorted().at(-1) : undefined;
  const watch = lastEnd === undefined || open ? { wholeDay: true as const, ...withoutAwait(closing) } : { at: lastEnd };
  return [
    { id: 'watch-late-mail', bound: 'from', ...watch },
    narrow,
    { id: 'ask-support', bound: 'from', wholeDay: true, ...withoutAwait(closing) },
    { id: 'delete-domains', bound: 'from', wholeDay: true, ...closing },
  ];
}

const withOpen = (from: From, open: Unknown | undefined): From => {
  if (open === undefined || from.unknown?.reason === 'windows') return from;
  const { at, notBefore = at } = from;
  return { unknown: open, ...(notBefore ? { notBefore } : {}) };
};

const withoutAwait = ({ at, notBefore, unknown }: From): From => ({
  ...(at ? { at } : {}),
  ...(notBefore ? { notBefore } : {}),
  ...(unknown ? { unknown } : {}),
});

/** What retention counts from the change of MX: it stands in the entries of the windows and of the estate. */
const ownEntries: ReadonlySet<MilestoneId> = new Set(['mx-changed', 'mx-propagated', 'domain-deletion-safe']);
/** What was past before the plan began. */
const history: ReadonlySet<MilestoneId> = new Set(['service-ended', 'bulk-deletion-planned']);

/** The days that retention reckons, from the windows where the reader has typed no day of the change. */
function entriesOfRetention(
  placed: readonly Placed[],
  open: Unknown | undefined,
  facts: RetentionFacts,
): readonly ScheduleEntry[] {
  const outs = placed.filter((each) => each.takesCpfOut);
  const isKnown = open === undefined && outs.every(({ over }) => over !== undefined);
  const typed = parseCalendarDate(facts.mxChangedOn);
  const days = [typed, ...(isKnown ? outs.map(({ change }) => change && dateOf(change)) : [])];
  const mxChangedOn = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  const oldTtl = Math.max(facts.oldTtl ?? 0, ...outs.map(({ ttl }) => ttl.longest ?? 0));
  const { milestones } = planRetention({
    ...facts,
    ...(mxChangedOn === undefined ? {} : { mxChangedOn }),
    ...(oldTtl === 0 ? {} : { oldTtl }),
  });
  const isGuess = ({ countedFrom }: Milestone) =>
    !isKnown && (countedFrom === 'mx-changed' || countedFrom === 'mx-propagated');
  return milestones.flatMap((milestone): ScheduleEntry[] => {
    const date = parseCalendarDate(milestone.date);
    const isOwn = ownEntries.has(milestone.id) && outs.length > 0;
    const isPast = history.has(milestone.id) && milestone.date < facts.today;
    if (date === undefined || isOwn || isPast || isGuess(milestone)) return [];
    return [{ id: milestone.id, bound: 'at', wholeDay: true, at: startOf(date), milestone }];
  });
}

function withDay(entry: ScheduleEntry): ScheduleEntry {
  if (entry.at === undefined) return entry;
  const date = dateOf(entry.at);
  const day = dayKind(date);
  const near = day.off === undefined ? undefined : workday(date, entry.bound === 'by' ? -1 : 1);
  return { ...entry, day, ...(near === undefined ? {} : { workday: near }) };
}

const order: readonly ScheduleId[] = [...windowEntryIds, ...estateEntryIds];

function inOrder(a: ScheduleEntry, b: ScheduleEntry): number {
  const [one, other] = [momentOf(a), momentOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  // At one moment the earlier stage ends before the later begins.
  const byStage = a.stage && b.stage && a.at ? stages.indexOf(a.stage) - stages.indexOf(b.stage) : 0;
  return byStage || order.indexOf(a.id) - order.indexOf(b.id);
}

/** Where an entry stands among the others: what counts by the day stands at its end where it is a last day. */
const momentOf = ({ at, wholeDay, bound }: ScheduleEntry): string =>
  at === undefined ? '~' : wholeDay && bound === 'by' ? `${dateOf(at)}T24` : at;
