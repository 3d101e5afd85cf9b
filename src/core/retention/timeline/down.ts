import {
  barsOf,
  dayOf,
  daysOf,
  fontSize,
  holdingOf,
  laneIds,
  logWindowOf,
  shapeOf,
  textWidth,
  windowOf,
} from './layout.ts';
import type { Bar, Box, LaneId, Line, Mark, TimelineInput } from './layout.ts';
import { fixedScale, monthsOf } from './scale.ts';
import type { Scale } from './scale.ts';

/** The timeline from top to bottom, for narrow places: lanes at the left, the axis beside them, labels at the right. */
export interface TimelineDown {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly from: number; readonly to: number };
  readonly axis: number;
  readonly months: readonly { readonly text: string; readonly year: string; readonly y: number }[];
  readonly monthLines: readonly number[];
  readonly cuts: Scale['cuts'];
  readonly marks: readonly Mark[];
  readonly lanes: readonly {
    readonly id: LaneId;
    readonly x: number;
    readonly width: number;
    readonly bars: readonly Bar[];
  }[];
  readonly window: BracketDown | undefined;
  /** The days of mail of which logs are there today. */
  readonly logWindow: BracketDown | undefined;
  readonly today: { readonly y: number; readonly flag: Box; readonly leader: Line };
}

export interface BracketDown {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly text: string;
}

const width = 288;
const headHeight = 44;
const daySize = 4.3;
const lanesAt = [36, 60, 92] as const;
const laneWidth = 14;
const windowAt = 80;
const logWindowAt = 55;
const axis = 118;
const labelsAt = 138;
const leaderEnd = 134;
const labelHeight = 20;
const labelStep = 24;

/**
 * Moves labels apart, each as little as possible, keeping their order: neighbours that would come closer than `step` are pooled and stand
 * around the mean of their wishes (pool adjacent violators).
 */
export function apart(wishes: readonly number[], step: number): number[] {
  const pools: { sum: number; size: number }[] = [];
  wishes.forEach((wish, index) => {
    pools.push({ sum: wish - index * step, size: 1 });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (before === undefined || last === undefined || before.sum / before.size <= last.sum / last.size) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  });
  return pools
    .flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
    .map((y, index) => y + index * step);
}

/** Lays the timeline out, 288 pixels wide. */
export function layOutDown(input: TimelineInput): TimelineDown {
  const { milestones, holdings, words } = input;
  const todayDay = dayOf(input.today);
  const scale = fixedScale(daysOf(input), headHeight, daySize);
  const end = scale.stretches.at(-1)?.to ?? headHeight;

  // Today's flag stands among the labels, before those of the same day.
  const place = milestones.filter(({ date }) => date < input.today).length;
  const wishes = milestones.map(({ date }) => scale.at(dayOf(date) + 0.5));
  const todayY = scale.at(todayDay + 0.5);
  wishes.splice(place, 0, todayY);
  const first = headHeight + labelHeight / 2;
  const centres = apart(wishes, labelStep).map((y, index) => Math.max(y, first + index * labelStep));
  const height = Math.max(end, (centres.at(-1) ?? 0) + labelHeight / 2) + 8;
  const [flagCentre = first] = centres.splice(place, 1);

  const marks = milestones.map((milestone, index): Mark => {
    const at = scale.at(dayOf(milestone.date) + 0.5);
    const centre = centres[index] ?? at;
    const [date, event] = [words.date(milestone, false), words.event(milestone.id)];
    return {
      id: milestone.id,
      shape: shapeOf(milestone, holdings),
      at,
      past: milestone.date < input.today,
      date,
      event,
      side: 'right',
      label: {
        x: labelsAt,
        y: centre - labelHeight / 2,
        width: textWidth(date) + fontSize / 2 + textWidth(event),
        height: labelHeight,
      },
      leader: { x1: axis, y1: at, x2: leaderEnd, y2: centre },
    };
  });
  const plot = { from: headHeight, to: end };
  return {
    width,
    height,
    plot,
    axis,
    ...monthMarks(scale, words.month),
    cuts: scale.cuts,
    marks,
    lanes: laneIds.map((id, index) => ({
      id,
      x: lanesAt[index] ?? 0,
      width: laneWidth,
      bars: barsOf(holdingOf(holdings, id), scale.at, plot),
    })),
    window: bracketOf(input, scale, end),
    logWindow: logBracket(input, scale),
    today: {
      y: todayY,
      flag: { x: labelsAt, y: flagCentre - labelHeight / 2, width: textWidth(words.today) + 16, height: labelHeight },
      leader: { x1: axis, y1: todayY, x2: labelsAt, y2: flagCentre },
    },
  };
}

function monthMarks(
  scale: Scale,
  month: (date: string, withYear: boolean) => string,
): Pick<TimelineDown, 'months' | 'monthLines'> {
  const shown = monthsOf(scale).filter(({ from, to }) => to - from >= 34);
  const months = shown.map(({ date, from }, index) => {
    const year = date.slice(0, 4);
    return {
      text: month(date, false),
      year: shown[index - 1]?.date.slice(0, 4) === year ? '' : year,
      y: from + fontSize + 2,
    };
  });
  return {
    months,
    monthLines: monthsOf(scale)
      .filter(({ begins }) => begins)
      .map(({ from }) => from),
  };
}

function logBracket(input: TimelineInput, scale: Scale): BracketDown | undefined {
  const days = logWindowOf(input);
  if (days === undefined) return undefined;
  return {
    x: logWindowAt,
    from: scale.at(dayOf(days.from)),
    to: scale.at(dayOf(days.to ?? input.today) + 1),
    open: days.to === undefined,
    text: input.words.logWindow(days.from, days.to),
  };
}

function bracketOf(input: TimelineInput, scale: Scale, end: number): BracketDown | undefined {
  const days = windowOf(input);
  if (days === undefined) return undefined;
  const to = days.by === undefined ? end : scale.at(dayOf(days.by) + 1);
  return {
    x: windowAt,
    from: scale.at(dayOf(days.from)),
    to,
    open: days.by === undefined,
    text: input.words.window(days.from, days.by),
  };
}
