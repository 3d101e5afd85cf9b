import { parseCalendarDate, toDayNumber } from '../../calendar-date.ts';
import type { Action, Holding, HoldingState, Milestone, MilestoneId } from '../types.ts';

/** What both drawings of the timeline share: their input, their parts, and how wide a text is. Pure geometry, no words. */

export const laneIds = ['logs', 'domains', 'account-cloud'] as const;
export type LaneId = (typeof laneIds)[number];

/** Filled: entered; open: reckoned; square: the vendor's; diamond: needs the reader. */
export type MarkShape = 'entered' | 'reckoned' | 'vendor' | 'needs';

export interface TimelineWords {
  readonly date: (milestone: Milestone, withYear: boolean) => string;
  readonly event: (id: MilestoneId) => string;
  readonly month: (date: string, withYear: boolean) => string;
  readonly year: (date: string) => string;
  readonly today: string;
  readonly window: (from: string, by: string | undefined) => string;
  readonly logWindow: (from: string, to: string | undefined) => string;
  readonly heldThrough: (date: string) => string;
  readonly noLimit: string;
  readonly gone: string;
  readonly unconfirmed: string;
}

export interface TimelineInput {
  readonly milestones: readonly Milestone[];
  readonly holdings: readonly Holding[];
  readonly actions: readonly Action[];
  readonly today: string;
  readonly words: TimelineWords;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Mark {
  readonly id: MilestoneId;
  readonly shape: MarkShape;
  /** Where it stands on the axis. */
  readonly at: number;
  readonly past: boolean;
  readonly date: string;
  readonly event: string;
  /** The side of its leader on which the label stands. */
  readonly side: 'left' | 'right';
  readonly label: Box;
  readonly leader: Line;
}

export interface Bar {
  readonly state: HoldingState;
  readonly from: number;
  readonly to: number;
  /** Whether the state begins at `from`, rather than the drawing. */
  readonly begins: boolean;
}

export const fontSize = 12;
export const lineHeight = 16;

/** An upper bound of a text's width at 12 px: full-width characters 1 em, the others 0.6 em (the widest of the fonts in use). */
export function textWidth(text: string): number {
  let em = 0;
  for (const character of text) em += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1;
  return Math.ceil(em * fontSize);
}

export function dayOf(date: string): number {
  const parsed = parseCalendarDate(date);
  if (parsed === undefined) throw new Error(`${date} is no date`);
  return toDayNumber(parsed);
}

/** The screen that deletes needs the reader for as long as there is something to delete. */
export function shapeOf({ id, origin }: Milestone, holdings: readonly Holding[]): MarkShape {
  const domainsGone = holdings.some((holding) => holding.id === 'domains' && holding.state === 'gone');
  return id === 'auto-deletion-armed' && !domainsGone ? 'needs' : origin;
}

/** Whether the days fall into more than one year, so that a label has to say which. */
export const spansYears = ({ milestones, today }: TimelineInput): boolean =>
  new Set([...milestones.map(({ date }) => date.slice(0, 4)), today.slice(0, 4)]).size > 1;

/** The bars of one lane. `at` places the beginning of a day; a bar runs to the end of its last day. */
export function barsOf(
  holding: Holding,
  at: (day: number) => number,
  range: { readonly from: number; readonly to: number },
): Bar[] {
  return holding.spans.map(({ state, from, to }) => ({
    state,
    from: from === undefined ? range.from : at(dayOf(from)),
    to: to === undefined ? range.to : at(dayOf(to) + 1),
    begins: from !== undefined,
  }));
}

/** The days on which deleting the domains is safe and leaves nothing to the screen. */
export function windowOf({ actions }: TimelineInput): { from: string; by?: string } | undefined {
  const action = actions.find(({ id }) => id === 'delete-domains');
  if (action?.from === undefined) return undefined;
  return { from: action.from, ...(action.by === undefined ? {} : { by: action.by }) };
}

/** The days of mail of which logs are there today. */
export const logWindowOf = ({ holdings }: TimelineInput): Holding['window'] => holdingOf(holdings, 'logs').window;

/** Every day that the drawing has to show. */
export function daysOf(input: TimelineInput): number[] {
  const logs = logWindowOf(input);
  const dates = [
    ...input.milestones.map(({ date }) => date),
    input.today,
    ...(logs ? [logs.from, logs.to ?? input.today] : []),
  ];
  return dates.map(dayOf);
}

export const holdingOf = (holdings: readonly Holding[], id: LaneId): Holding => {
  const holding = holdings.find((one) => one.id === id);
  if (holding === undefined) throw new Error(`no holding ${id}`);
  return holding;
};
