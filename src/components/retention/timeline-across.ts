import {
  barsOf,
  dayOf,
  fontSize,
  holdingOf,
  laneIds,
  shapeOf,
  spansYears,
  textWidth,
  windowOf,
} from './timeline-layout.ts';
import type { Bar, Box, LaneId, Mark, TimelineInput } from './timeline-layout.ts';
import { fittedScale, monthsOf } from './timeline-scale.ts';
import type { Scale } from './timeline-scale.ts';

/** The timeline from left to right: labels on shelves above the axis, lanes below it. */
export interface TimelineAcross {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly from: number; readonly to: number };
  readonly axis: number;
  readonly months: readonly { readonly text: string; readonly x: number }[];
  readonly monthLines: readonly number[];
  readonly ticks: readonly number[];
  readonly cuts: Scale['cuts'];
  readonly marks: readonly Mark[];
  readonly lanes: readonly Lane[];
  readonly window: Bracket | undefined;
  readonly today: { readonly x: number; readonly flag: Box };
}

export interface Lane {
  readonly id: LaneId;
  readonly bar: Box;
  readonly bars: readonly (Bar & { readonly text?: string })[];
}

export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly y: number;
  readonly label: { readonly x: number; readonly y: number };
}

const width = 648;
const plotFrom = 112;
const largestUnit = 5;
const shelfHeight = 34;
const labelHeight = 30;
const labelGap = 5;
const laneHeight = 56;
const barHeight = 18;

interface Undrawn {
  readonly milestone: TimelineInput['milestones'][number];
  readonly at: number;
  readonly date: string;
  readonly event: string;
  readonly width: number;
}

/**
 * Shelves, counted from the axis. Labels stand right of their leaders; from the last to the first, each takes the lowest shelf above every
 * later leader that its label would cover, so that labels descend with time and no leader runs through a label.
 */
function shelvesOf(marks: readonly Undrawn[]): number[] {
  const shelves: number[] = [];
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index] as Undrawn;
    const end = mark.at + labelGap + mark.width + labelGap;
    const covered = marks.flatMap((later, place) => (place > index && later.at < end ? [shelves[place] ?? 0] : []));
    shelves[index] = covered.length === 0 ? 0 : Math.max(...covered) + 1;
  }
  return shelves;
}

/** Lays the timeline out, 648 pixels wide. */
export function layOutAcross(input: TimelineInput): TimelineAcross {
  const { milestones, holdings, words } = input;
  const withYear = spansYears(input);
  const texts = milestones.map((milestone) => {
    const [date, event] = [words.date(milestone, withYear), words.event(milestone.id)];
    return { milestone, date, event, width: Math.max(textWidth(date), textWidth(event)) };
  });
  const today = dayOf(input.today);
  const flagWidth = textWidth(words.today) + 16;
  const scale = fittedScale(
    [...milestones.map(({ date }) => dayOf(date)), today],
    [
      ...texts.map(({ milestone, width: room }) => ({ day: dayOf(milestone.date) + 0.5, room: room + 2 * labelGap })),
      { day: today + 0.5, room: flagWidth / 2 },
    ],
    { from: plotFrom, to: width, largest: largestUnit },
  );

  const undrawn = texts.map((text) => ({ ...text, at: scale.at(dayOf(text.milestone.date) + 0.5) }));
  const shelves = shelvesOf(undrawn);
  const axis = (Math.max(0, ...shelves) + 1) * shelfHeight + 10;
  const marks = undrawn.map(({ milestone, at, date, event, width: labelWidth }, index): Mark => {
    const y = axis - 10 - ((shelves[index] ?? 0) + 1) * shelfHeight + (shelfHeight - labelHeight);
    return {
      id: milestone.id,
      shape: shapeOf(milestone, holdings),
      at,
      past: milestone.date < input.today,
      date,
      event,
      label: { x: at + labelGap, y, width: labelWidth, height: labelHeight },
      leader: { x1: at, y1: y, x2: at, y2: axis },
    };
  });

  const lanesFrom = axis + 28;
  const plot = { from: plotFrom, to: width };
  const lanes = laneIds.map((id, index): Lane => {
    const y = lanesFrom + index * laneHeight + 6;
    return {
      id,
      bar: { x: plotFrom, y, width: width - plotFrom, height: barHeight },
      bars: barsOf(holdingOf(holdings, id), scale.at, plot).map((bar) => withText(bar, id, input)),
    };
  });
  const bottom = lanesFrom + laneIds.length * laneHeight;
  const x = scale.at(today + 0.5);
  const flagX = Math.min(Math.max(x - flagWidth / 2, plotFrom), width - flagWidth);
  return {
    width,
    height: bottom + 24,
    plot,
    axis,
    ...monthMarks(scale, words.month),
    cuts: scale.cuts,
    marks,
    lanes,
    window: bracketOf(input, scale, lanesFrom + laneHeight + 6 + barHeight),
    today: { x, flag: { x: flagX, y: bottom, width: flagWidth, height: 20 } },
  };
}

/** The word inside a bar, where there is room for it. */
function withText(bar: Bar, id: LaneId, { holdings, words }: TimelineInput): Lane['bars'][number] {
  const until = holdingOf(holdings, id).until;
  const texts = {
    held: until === undefined ? (id === 'logs' ? '' : words.noLimit) : words.heldThrough(until),
    gone: words.gone,
    unconfirmed: words.unconfirmed,
  };
  const text = texts[bar.state];
  return text !== '' && textWidth(text) + 16 <= bar.to - bar.from ? { ...bar, text } : bar;
}

function monthMarks(
  scale: Scale,
  month: (date: string, withYear: boolean) => string,
): Pick<TimelineAcross, 'months' | 'monthLines' | 'ticks'> {
  const months = monthsOf(scale);
  let year = '';
  const named = months.flatMap(({ date, from, to }) => {
    const newYear = date.slice(0, 4) !== year;
    const text = [month(date, newYear), month(date, false)].find((one) => textWidth(one) + 6 <= to - from);
    if (text === undefined) return [];
    if (text === month(date, newYear)) year = date.slice(0, 4);
    return [{ text, x: (from + to) / 2 }];
  });
  const week = 7;
  const ticks =
    scale.unit * week < 10
      ? []
      : scale.stretches.flatMap(({ fromDay, toDay }) => {
          // Day 0 was a Thursday: Mondays are the days 4, 11, 18 …
          const monday = fromDay + ((((4 - fromDay) % week) + week) % week);
          const count = Math.max(0, Math.floor((toDay - monday) / week) + 1);
          return Array.from({ length: count }, (_, index) => scale.at(monday + index * week));
        });
  return { months: named, monthLines: months.filter(({ begins }) => begins).map(({ from }) => from), ticks };
}

function bracketOf(input: TimelineInput, scale: Scale, barBottom: number): Bracket | undefined {
  const days = windowOf(input);
  if (days === undefined) return undefined;
  const from = scale.at(dayOf(days.from));
  const to = days.by === undefined ? width : scale.at(dayOf(days.by) + 1);
  const half = textWidth(input.words.window) / 2;
  const middle = Math.min(Math.max((from + to) / 2, plotFrom + half), width - half);
  return {
    from,
    to,
    open: days.by === undefined,
    y: barBottom + 8,
    label: { x: middle, y: barBottom + 14 + fontSize },
  };
}
