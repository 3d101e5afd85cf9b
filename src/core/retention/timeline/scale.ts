import { fromDayNumber, toCivil, toDayNumber } from '../../calendar-date.ts';
import type { CalendarDate } from '../../calendar-date.ts';

/** A run of days drawn to scale, and where it stands in pixels. */
export interface Stretch {
  readonly fromDay: number;
  readonly toDay: number;
  readonly from: number;
  readonly to: number;
}

/** An axis of days: linear but for long stretches in which nothing happens, which are cut out and shown as cut. */
export interface Scale {
  readonly unit: number;
  readonly stretches: readonly Stretch[];
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  /** Where a day begins; fractions of a day are allowed. */
  readonly at: (day: number) => number;
}

/** Runs of more than this many days without any event are cut. */
const longestGap = 100;
/** Days shown before the first and after the last event of a stretch. */
const margin = 8;
const cutWidth = 26;

interface Days {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The stretches of days that are worth drawing, around the days on which something happens. */
export function stretchesOf(days: readonly number[]): Days[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const stretches: Days[] = [];
  for (const day of sorted) {
    const last = stretches.at(-1);
    if (last !== undefined && day - (last.toDay - margin) <= longestGap) {
      stretches[stretches.length - 1] = { fromDay: last.fromDay, toDay: day + margin };
    } else {
      stretches.push({ fromDay: day - margin, toDay: day + margin });
    }
  }
  return stretches;
}

/** Something that needs room after its day: `room` pixels up to the end of the axis. */
export interface Need {
  readonly day: number;
  readonly room: number;
}

/** Pixels a day, so that every need has its room. The axis runs from `from` to `to`; at most `largest`. */
function unitFor(days: readonly Days[], needs: readonly Need[], from: number, to: number, largest: number): number {
  const units = needs.map(({ day, room }) => {
    const before = days.filter(({ fromDay }) => fromDay <= day);
    const linear = before.reduce((sum, { fromDay, toDay }) => sum + Math.min(day, toDay) - fromDay, 0);
    return (to - room - from - (before.length - 1) * cutWidth) / Math.max(linear, 1);
  });
  return Math.max(Math.min(largest, ...units), 0.02);
}

function scaleOf(stretches: readonly Stretch[], unit: number): Scale {
  const cuts = stretches.slice(1).map((stretch, index) => ({ from: stretches[index]?.to ?? 0, to: stretch.from }));
  const at = (day: number): number => {
    const index = stretches.findIndex(({ toDay }) => day <= toDay);
    const stretch = stretches[index] ?? stretches.at(-1);
    if (stretch === undefined) return 0;
    if (day >= stretch.fromDay || index <= 0) return stretch.from + (day - stretch.fromDay) * unit;
    const before = stretches[index - 1] ?? stretch;
    const share = (day - before.toDay) / (stretch.fromDay - before.toDay);
    return before.to + share * (stretch.from - before.to);
  };
  return { unit, stretches, cuts, at };
}

function place(days: readonly Days[], from: number, unit: number): Stretch[] {
  let next = from;
  return days.map(({ fromDay, toDay }) => {
    const start = next;
    const to = start + (toDay - fromDay) * unit;
    next = to + cutWidth;
    return { fromDay, toDay, from: start, to };
  });
}

/** An axis that fills the pixels from `from` to `to`; its last stretch runs on to the end. */
export function fittedScale(
  days: readonly number[],
  needs: readonly Need[],
  range: { readonly from: number; readonly to: number; readonly largest: number },
): Scale {
  const shown = stretchesOf(days);
  const unit = unitFor(shown, needs, range.from, range.to, range.largest);
  const stretches = place(shown, range.from, unit);
  const last = stretches.pop();
  if (last !== undefined) {
    stretches.push({ ...last, to: range.to, toDay: last.fromDay + (range.to - last.from) / unit });
  }
  return scaleOf(stretches, unit);
}

/** An axis of a fixed number of pixels a day. */
export const fixedScale = (days: readonly number[], from: number, unit: number): Scale =>
  scaleOf(place(stretchesOf(days), from, unit), unit);

export interface Month {
  /** Its first day. */
  readonly date: string;
  /** The part of it that is drawn. */
  readonly from: number;
  readonly to: number;
  /** Whether its first day is drawn. */
  readonly begins: boolean;
}

/** The months along a scale, each with the part of it that is drawn. */
export function monthsOf({ stretches, at }: Scale): Month[] {
  return stretches.flatMap(({ fromDay, toDay }) => {
    const months: Month[] = [];
    let date = firstOfMonth(fromDay);
    while (date !== undefined) {
      const first = toDayNumber(date);
      if (first >= toDay) break;
      const next = firstOfMonth(first + 31);
      const end = next === undefined ? toDay : toDayNumber(next);
      const begins = first >= fromDay;
      months.push({ date, from: at(Math.max(first, fromDay)), to: at(Math.min(end, toDay)), begins });
      date = next;
    }
    return months;
  });
}

function firstOfMonth(dayNumber: number): CalendarDate | undefined {
  const date = fromDayNumber(Math.floor(dayNumber));
  return date && fromDayNumber(toDayNumber(date) - toCivil(date).day + 1);
}
