import { windowOf } from '../group-plans.ts';
import type { MxPlan, Stage } from '../plan/types.ts';

/** A night's work: the domains of one stage that are changed together. */
export interface Window {
  readonly id: string;
  /** As the reader calls it: 「11月30日 夜」. */
  readonly name: string;
  readonly stage: Stage;
  readonly domains: readonly string[];
  /** What the name servers said afterwards, as pasted. */
  readonly answer: string;
  /** When that was pasted: wall-clock time, as `changeAt`. */
  readonly answeredAt?: string | undefined;
  /** When the change is made: the reader's wall-clock time, `2026-11-30T22:00`; '' and absent: not chosen. */
  readonly changeAt?: string | undefined;
  /** The last day on which one may still go back; ISO calendar date. */
  readonly lastWayBackOn?: string | undefined;
}

/** The plan of a window: a part of the plan of the whole estate, so that a domain has one plan in every window. */
export function planOfWindow(plan: MxPlan, window: Pick<Window, 'domains'> | undefined): MxPlan {
  return window === undefined ? plan : windowOf(plan, window.domains);
}

/** Domains of a pasted list that the plan changes, and those that it does not. */
export function chosenOf(
  plan: MxPlan,
  names: readonly string[],
): { readonly domains: readonly string[]; readonly unknown: readonly string[] } {
  const changing = new Set(changingDomains(plan));
  return { domains: names.filter((name) => changing.has(name)), unknown: names.filter((name) => !changing.has(name)) };
}

/** The domains that a plan changes, in its order: those that a window can hold. */
export const changingDomains = ({ domains }: MxPlan): readonly string[] =>
  domains.flatMap(({ domain, changes }) => (changes.length > 0 ? [domain] : []));

/**
 * The windows with one more, whose id no other has.
 *
 * @param named ids that something else names, such as the ticks of a window that is gone: what was done in it is done in no other
 */
export function withWindow<W extends Pick<Window, 'id'>>(
  windows: readonly W[],
  more: Omit<W, 'id'>,
  named: readonly string[],
): readonly W[] {
  const ids = [...windows.map(({ id }) => id), ...named];
  const last = ids.reduce((most, id) => (/^\d{1,9}$/.test(id) ? Math.max(most, Number(id)) : most), 0);
  return [...windows, { ...more, id: String(last + 1) } as W];
}

/** What was entered for a window and goes with it. */
export interface HeldByWindow {
  readonly ticks: number;
  readonly answer: boolean;
  readonly times: boolean;
}

/** What a window holds besides its name and domains; absent: nothing that is lost with it. */
export function heldBy(
  { id, answer, changeAt = '', lastWayBackOn = '' }: Window,
  ticks: readonly { readonly window: string }[],
): HeldByWindow | undefined {
  const held = {
    ticks: ticks.filter(({ window }) => window === id).length,
    answer: answer.trim() !== '',
    times: changeAt !== '' || lastWayBackOn !== '',
  };
  return held.ticks > 0 || held.answer || held.times ? held : undefined;
}

/** The windows with the domains of one set anew; a domain is in one window of a stage only, so it leaves the others of that stage. */
export function withDomains<W extends Pick<Window, 'id' | 'stage' | 'domains'>>(
  windows: readonly W[],
  id: string,
  domains: readonly string[],
): readonly W[] {
  const stage = windows.find((window) => window.id === id)?.stage;
  const taken = new Set(domains);
  return windows.map((window) => {
    if (window.id === id) return { ...window, domains: [...domains] };
    if (window.stage !== stage) return window;
    return { ...window, domains: window.domains.filter((domain) => !taken.has(domain)) };
  });
}

/** Where domains stand among the windows of a stage: one part a window that holds some of them, and those that none holds last. */
export interface WindowShare {
  /** Absent: in no window. */
  readonly window?: Window;
  readonly domains: readonly string[];
}

export function sharesOf(windows: readonly Window[], stage: Stage, domains: readonly string[]): readonly WindowShare[] {
  const ofStage = windows.filter((window) => window.stage === stage);
  const held = new Map(ofStage.flatMap((window) => window.domains.map((domain) => [domain, window.id])));
  const shares = [
    ...ofStage.map((window) => ({ window, domains: domains.filter((domain) => held.get(domain) === window.id) })),
    { domains: domains.filter((domain) => !held.has(domain)) },
  ];
  return shares.filter((share) => share.domains.length > 0);
}
