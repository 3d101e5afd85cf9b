import type { LocalTime } from '../local-time.ts';
import type { PlanBook, WindowBook } from './plan-book.ts';
import type { RunbookStep } from './runbook.ts';
import { ticksOfStep } from './ticks.ts';

/** The one thing to do next. */
export type NextStep =
  /** The planner has questions without which nothing is planned. */
  | { readonly kind: 'settle'; readonly needs: number }
  | { readonly kind: 'window' }
  | { readonly kind: 'time'; readonly window: WindowBook }
  | { readonly kind: 'step'; readonly window: WindowBook; readonly step: RunbookStep; readonly isOverdue: boolean }
  | { readonly kind: 'done' };

/** What is known, what is missing and what nobody has decided yet, counted. */
export interface Outlook {
  readonly next: NextStep;
  readonly sum: { readonly changed: number; readonly undecided: number; readonly left: number; readonly all: number };
  /** Prerequisites of the next window. */
  readonly checks: { readonly done: number; readonly of: number };
  readonly missing: {
    /** Domains whose published TTL nobody knows. */
    readonly ttls: number;
    readonly times: number;
    /** Nobody is named who decides on stop or go. */
    readonly decider: boolean;
    /** Zones of which nobody has said who runs their DNS. */
    readonly zones: readonly string[];
    /** Domains of windows that no pasted answer shows any more: nothing is planned for them. */
    readonly records: readonly string[];
  };
  readonly open: {
    /** Questions of the planner. */
    readonly needs: number;
    readonly withoutWindow: number;
    /** Domains that may still name CPF once all windows are carried out. */
    readonly stillCpf: number;
  };
}

/** Whether a step is done: ticked, held by the planner's own ticks, or shown by the name servers. */
export const isDone = ({ id, held }: RunbookStep, { ticks }: Pick<WindowBook, 'ticks'>): boolean =>
  held === true || ticksOfStep(ticks, id).isDone;

/** Tells how far a plan is thought through, and what comes next. */
export function outlookOf(book: PlanBook, now: LocalTime): Outlook {
  const { session, windows } = book;
  const { count, entries } = session.ledger;
  const nextWindow = windows.find((window) => window.runbook.steps.some((step) => !isDone(step, window)));
  const checks = nextWindow?.runbook.steps.filter(({ phase }) => phase === 'prerequisite') ?? [];
  const shown = new Set(session.plan.domains.map(({ domain }) => domain));
  const zones = windows.flatMap(({ runbook }) => runbook.zones);
  return {
    next: nextOf(book, now),
    sum: {
      changed: count.changed,
      undecided: count.undecided + count.unanswered,
      left: count.left,
      all: entries.length,
    },
    checks: {
      done: nextWindow ? checks.filter((step) => isDone(step, nextWindow)).length : 0,
      of: checks.length,
    },
    missing: {
      ttls: session.needs.flatMap((need) => (need.kind === 'published-ttl' ? need.ttls : [])).length,
      times: windows.filter(({ times }) => times.changeAt === undefined).length,
      decider: windows.length > 0 && book.heading.people.decider === undefined,
      records: [...new Set(windows.flatMap(({ window }) => window.domains.filter((domain) => !shown.has(domain))))],
      zones: [...new Set(zones.filter(({ operator }) => operator?.name === undefined).map(({ zone }) => zone))],
    },
    open: {
      needs: session.needs.length,
      withoutWindow: book.withoutWindow.length,
      stillCpf: windows.length > 0 ? book.open.length : 0,
    },
  };
}

function nextOf({ session, windows }: PlanBook, now: LocalTime): NextStep {
  const isBlocked = session.asksForCpf || session.plan.issues.some(({ level, at }) => level === 'error' && !at?.domain);
  if (windows.length === 0 && isBlocked) return { kind: 'settle', needs: session.needs.length };
  if (windows.length === 0) return { kind: 'window' };
  const dated = windows.filter(({ times }) => times.changeAt !== undefined);
  const todo = dated.flatMap((window) =>
    window.runbook.steps.flatMap((step) => (isDone(step, window) ? [] : [{ window, step }])),
  );
  // Of equal moments the order of work holds: sorting is stable.
  const timed = todo.filter(({ step }) => step.when.at !== undefined);
  const [found] = timed.toSorted((a, b) => compare(a.step.when.at, b.step.when.at));
  if (found?.step.when.at !== undefined) {
    return { kind: 'step', ...found, isOverdue: found.step.when.bound !== 'from' && found.step.when.at < now };
  }
  const untimed = windows.find(({ times }) => times.changeAt === undefined);
  if (untimed) return { kind: 'time', window: untimed };
  return { kind: 'done' };
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
