import {
  barsOf,
  dayOf,
  daysOf,
  fontSize,
  holdingOf,
  laneIds,
  logWindowOf,
  shapeOf,
  spansYears,
  textWidth,
  windowOf,
} from './layout.ts';
import type { Bar, Box, LaneId, Mark, TimelineInput } from './layout.ts';
import { fittedScale, monthsOf } from './scale.ts';
import type { Scale } from './scale.ts';

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
  /** The days of mail of which logs are there today. */
  readonly logWindow: Bracket | undefined;
  readonly today: { readonly x: number; readonly flag: Box };
}

export interface Lane {
  readonly id: LaneId;
  readonly bar: Box;
  readonly bars: readonly (Bar & { readonly word?: PlacedWord })[];
}

/** A word inside a bar, and the uncut piece of it in which the word stands. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly y: number;
  readonly text: string;
  /** The middle of the text, and its baseline. */
  readonly label: { readonly x: number; readonly y: number };
}

const width = 600;
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

/** Where a label stands: its shelf, counted from the axis, and the side of its leader. */
interface Stand {
  readonly shelf: number;
  readonly side: 'left' | 'right';
}

const labelX = ({ at, width: labelWidth }: Undrawn, side: Stand['side']): number =>
  side === 'right' ? at + labelGap : at - labelGap - labelWidth;

/**
 * Stands for the case that the first `count` labels stand left of their leaders and the others right. From the outside in, each label takes
 * the lowest shelf above every leader that it would cover: left ones ascend with time, right ones descend, and no leader runs through a label.
 */
function standsOf(marks: readonly Undrawn[], count: number): Stand[] {
  const shelves: number[] = [];
  const put = (index: number, covered: readonly number[]): void => {
    shelves[index] = Math.max(-1, ...covered.map((place) => shelves[place] ?? 0)) + 1;
  };
  const places = [...marks.keys()];
  for (const index of places.slice(0, count)) {
    const start = labelX(marks[index] as Undrawn, 'left') - labelGap;
    put(
      index,
      places.filter((place) => place < index && (marks[place] as Undrawn).at > start),
    );
  }
  for (const index of places.slice(count).reverse()) {
    const end = labelX(marks[index] as Undrawn, 'right') + (marks[index] as Undrawn).width + labelGap;
    put(
      index,
      places.filter((place) => place > index && (marks[place] as Undrawn).at < end),
    );
  }
  return places.map((index) => ({ shelf: shelves[index] ?? 0, side: index < count ? 'left' : 'right' }));
}

/** The stands that need the fewest shelves; of these, the ones with the fewest labels at the left. */
function bestStands(marks: readonly Undrawn[]): Stand[] {
  const room = marks.findIndex((mark) => labelX(mark, 'left') < 0);
  const most = room === -1 ? marks.length : room;
  const choices = Array.from({ length: most + 1 }, (_, count) => standsOf(marks, count));
  const height = (stands: readonly Stand[]): number => Math.max(0, ...stands.map(({ shelf }) => shelf));
  return choices.reduce((best, choice) => (height(choice) < height(best) ? choice : best));
}

/** Lays the timeline out, 600 pixels wide. */
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
    daysOf(input),
    [
      ...texts.map(({ milestone, width: room }) => ({ day: dayOf(milestone.date) + 0.5, room: room + 2 * labelGap })),
      { day: today + 0.5, room: flagWidth / 2 },
    ],
    { from: plotFrom, to: width, largest: largestUnit },
  );

  const undrawn = texts.map((text) => ({ ...text, at: scale.at(dayOf(text.milestone.date) + 0.5) }));
  const stands = bestStands(undrawn);
  const axis = (Math.max(0, ...stands.map(({ shelf }) => shelf)) + 1) * shelfHeight + 10;
  const marks = undrawn.map((mark, index): Mark => {
    const { milestone, at, date, event, width: labelWidth } = mark;
    const { shelf, side } = stands[index] as Stand;
    const y = axis - 10 - (shelf + 1) * shelfHeight + (shelfHeight - labelHeight);
    return {
      id: milestone.id,
      shape: shapeOf(milestone, holdings),
      at,
      past: milestone.date < input.today,
      date,
      event,
      side,
      label: { x: labelX(mark, side), y, width: labelWidth, height: labelHeight },
      leader: { x1: at, y1: y, x2: at, y2: axis },
    };
  });

  const x = scale.at(today + 0.5);
  // Words keep clear of the cuts and of today's line.
  const line = { from: x - 4, to: x + 4 };
  const taken = [...scale.cuts, line];
  const lanesFrom = axis + 28;
  const plot = { from: plotFrom, to: width };
  const lanes = laneIds.map((id, index): Lane => {
    const y = lanesFrom + index * laneHeight + 6;
    return {
      id,
      bar: { x: plotFrom, y, width: width - plotFrom, height: barHeight },
      bars: barsOf(holdingOf(holdings, id), scale.at, plot).map((bar) => withWord(bar, id, input, taken)),
    };
  });
  const bottom = lanesFrom + laneIds.length * laneHeight;
  const flagX = Math.min(Math.max(x - flagWidth / 2, plotFrom), width - flagWidth);
  return {
    width,
    height: bottom + 24,
    plot,
    axis,
    ...monthMarks(scale, words, x),
    cuts: scale.cuts,
    marks,
    lanes,
    window: deletionBracket(input, scale, line, lanesFrom + laneHeight + 6 + barHeight),
    logWindow: logBracket(input, scale, line, lanesFrom + 6 + barHeight),
    today: { x, flag: { x: flagX, y: bottom, width: flagWidth, height: 20 } },
  };
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What is left of a piece of the axis without what stands in the way, from left to right. */
function free({ from, to }: Piece, taken: readonly Piece[]): Piece[] {
  const sorted = taken.toSorted((a, b) => a.from - b.from);
  const starts = [from, ...sorted.map((one) => one.to)];
  const ends = [...sorted.map((one) => one.from), to];
  return starts
    .map((start, index) => ({ from: Math.max(start, from), to: Math.min(ends[index] ?? to, to) }))
    .filter((piece) => piece.to > piece.from);
}

/** The word inside a bar, in the first free piece that has room for it. */
function withWord(
  bar: Bar,
  id: LaneId,
  { holdings, words }: TimelineInput,
  taken: readonly Piece[],
): Lane['bars'][number] {
  const { spans } = holdingOf(holdings, id);
  const last = spans[1]?.state === 'gone' ? spans[0]?.to : undefined;
  const texts = {
    held: last === undefined ? (id === 'logs' ? '' : words.noLimit) : words.heldThrough(last),
    gone: words.gone,
    unconfirmed: words.unconfirmed,
  };
  const text = texts[bar.state];
  const piece = free(bar, taken).find(({ from, to }) => textWidth(text) + 16 <= to - from);
  return text === '' || piece === undefined ? bar : { ...bar, word: { text, ...piece } };
}

function monthMarks(
  scale: Scale,
  words: TimelineInput['words'],
  today: number,
): Pick<TimelineAcross, 'months' | 'monthLines' | 'ticks'> {
  const months = monthsOf(scale);
  let year = '';
  const named = months.flatMap(({ date, from, to }) => {
    const newYear = date.slice(0, 4) !== year;
    const texts = newYear ? [words.month(date, true), words.year(date)] : [words.month(date, false)];
    // Today's line runs through the row of months: a name stands beside it.
    const free =
      today > from && today < to
        ? [
            { from, to: today },
            { from: today, to },
          ]
        : [{ from, to }];
    const [room] = free.sort((a, b) => b.to - b.from - (a.to - a.from));
    const text = texts.find((one) => room !== undefined && textWidth(one) + 8 <= room.to - room.from);
    if (text === undefined || room === undefined) return [];
    year = date.slice(0, 4);
    return [{ text, x: (room.from + room.to) / 2 }];
  });
  return {
    months: named,
    monthLines: months.filter(({ begins }) => begins).map(({ from }) => from),
    ticks: mondaysOf(scale).map(scale.at),
  };
}

/** The Mondays along the axis; none where they would stand closer than 10 pixels. */
function mondaysOf({ unit, stretches }: Scale): number[] {
  const week = 7;
  if (unit * week < 10) return [];
  return stretches.flatMap(({ fromDay, toDay }) => {
    // Day 0 was a Thursday: Mondays are the days 4, 11, 18 …
    const monday = fromDay + ((((4 - fromDay) % week) + week) % week);
    const count = Math.max(0, Math.floor((toDay - monday) / week) + 1);
    return Array.from({ length: count }, (_, index) => monday + index * week);
  });
}

function deletionBracket(input: TimelineInput, scale: Scale, line: Piece, barBottom: number): Bracket | undefined {
  const days = windowOf(input);
  if (days === undefined) return undefined;
  const to = days.by === undefined ? width : scale.at(dayOf(days.by) + 1);
  const text = input.words.window(days.from, days.by);
  return bracketOf({ from: scale.at(dayOf(days.from)), to }, text, line, barBottom, days.by === undefined);
}

function logBracket(input: TimelineInput, scale: Scale, line: Piece, barBottom: number): Bracket | undefined {
  const days = logWindowOf(input);
  if (days === undefined) return undefined;
  const piece = { from: scale.at(dayOf(days.from)), to: scale.at(dayOf(days.to ?? input.today) + 1) };
  const text = input.words.logWindow(days.from, days.to);
  return bracketOf(piece, text, line, barBottom, days.to === undefined);
}

function bracketOf({ from, to }: Piece, text: string, line: Piece, barBottom: number, open: boolean): Bracket {
  return {
    from,
    to,
    open,
    y: barBottom + 8,
    text,
    label: { x: middleOf(text, { from, to }, line), y: barBottom + 14 + fontSize },
  };
}

/** Where a text stands below a bracket: within it beside today's line if there is room, else as near as the picture lets it, on one side of the line. */
function middleOf(text: string, bracket: Piece, line: Piece): number {
  const half = textWidth(text) / 2;
  const roomIn = (piece: Piece): boolean => piece.to - piece.from >= 2 * half;
  const within = free(bracket, [line]).filter(roomIn);
  const best = within.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (best !== undefined) return (best.from + best.to) / 2;
  const wish = (bracket.from + bracket.to) / 2;
  const clamped = free({ from: plotFrom, to: width }, [line])
    .filter(roomIn)
    .map(({ from, to }) => Math.min(Math.max(wish, from + half), to - half));
  // Where neither side of the line has room, the text stands across it, but inside the picture.
  const inside = Math.min(Math.max(wish, plotFrom + half), Math.max(width - half, plotFrom + half));
  return clamped.toSorted((a, b) => Math.abs(a - wish) - Math.abs(b - wish))[0] ?? inside;
}
