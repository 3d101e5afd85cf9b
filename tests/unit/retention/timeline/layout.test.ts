import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { layOutAcross } from '../../../../src/core/retention/timeline/across.ts';
import { apart, layOutDown } from '../../../../src/core/retention/timeline/down.ts';
import { textWidth } from '../../../../src/core/retention/timeline/layout.ts';
import type { Box, Line, TimelineInput } from '../../../../src/core/retention/timeline/layout.ts';
import { stretchesOf } from '../../../../src/core/retention/timeline/scale.ts';
import { fromDayNumber } from '../../../../src/core/calendar-date.ts';
import { planRetention } from '../../../../src/core/retention/plan.ts';
import { dateFields } from '../../../../src/core/retention/types.ts';
import type { RetentionFacts } from '../../../../src/core/retention/types.ts';
import { timelineWords } from '../../../../src/words/retention/timeline.ts';
import { goldenCases } from '../golden-cases.ts';

const inputOf = (facts: RetentionFacts): TimelineInput => ({
  ...planRetention(facts),
  today: facts.today,
  words: timelineWords(facts.today, true),
});

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a straight line passes through the inside of a box: it is cut to the box's width and compared with its height. */
function crosses({ x1, y1, x2, y2 }: Line, { x, y, width, height }: Box): boolean {
  const [left, right] = x1 <= x2 ? [x1, x2] : [x2, x1];
  if (right <= x || left >= x + width) return false;
  const yAt = (at: number): number => (x1 === x2 ? y1 : y1 + ((at - x1) / (x2 - x1)) * (y2 - y1));
  const ends = x1 === x2 ? [y1, y2] : [yAt(Math.max(left, x)), yAt(Math.min(right, x + width))];
  return Math.max(...ends) > y && Math.min(...ends) < y + height;
}

const inside = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01;

const anyDate = fc.integer({ min: 19_500, max: 20_700 }).map((day) => fromDayNumber(day) ?? 'out of the calendar');
const anyFacts = fc.record(
  { today: anyDate, oldTtl: fc.nat(700_000), ...Object.fromEntries(dateFields.map((field) => [field, anyDate])) },
  { requiredKeys: ['today'] },
) as fc.Arbitrary<RetentionFacts>;

/** Many events on few days: the hardest for labels. */
const crowded = fc
  .tuple(fc.integer({ min: 19_750, max: 19_900 }), fc.array(fc.nat(6), { minLength: 9, maxLength: 9 }))
  .map(([start, steps]): RetentionFacts => {
    const [today = 0, ...rest] = steps.map((step) => fromDayNumber(start + step) ?? 'out of the calendar');
    return { today: String(today), ...Object.fromEntries(dateFields.map((field, index) => [field, rest[index]])) };
  });

const golden = fc.constantFrom(...goldenCases.map(([, { facts }]) => facts));
const facts = fc.oneof(anyFacts, crowded, golden);

describe.each([
  ['across', layOutAcross],
  ['down', layOutDown],
] as const)('the timeline drawn %s', (_, layOut) => {
  it('never lets labels overlap, nor a leader run through a label, nor anything leave the picture', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const timeline = layOut(inputOf(given));
        const labels = [...timeline.marks.map(({ label }) => label), timeline.today.flag];
        labels.forEach((label, index) => {
          expect(inside(label, timeline)).toBe(true);
          for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
          for (const { leader } of timeline.marks) expect(crosses(leader, label)).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is drawn to scale: days that follow each other stand in order, equal runs are equally long', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { marks, plot } = layOut(inputOf(given));
        const at = marks.map((mark) => mark.at);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        for (const one of at) {
          expect(one).toBeGreaterThanOrEqual(plot.from);
          expect(one).toBeLessThanOrEqual(plot.to + 0.01);
        }
      }),
    );
  });

  it('covers each lane from end to end', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { lanes, plot } = layOut(inputOf(given));
        for (const { bars } of lanes) {
          expect(bars[0]?.from).toBe(plot.from);
          expect(bars.at(-1)?.to).toBe(plot.to);
          bars.slice(1).forEach((bar, index) => {
            expect(bar.from).toBeCloseTo(bars[index]?.to ?? Number.NaN, 6);
          });
        }
      }),
    );
  });
});

describe('a bar', () => {
  it('ends with the last day on which something is held, not before it', () => {
    const given = { today: '2024-04-02', mxChangedOn: '2024-03-08', mailStoppedOn: '2024-03-11' };
    const { lanes, marks } = layOutAcross(inputOf(given));
    const logs = lanes.find(({ id }) => id === 'logs')?.bars ?? [];
    const mark = marks.find(({ id }) => id === 'logs-gone');
    const day =
      (marks.find(({ id }) => id === 'domain-deletion-safe')?.at ?? 0) -
      (marks.find(({ id }) => id === 'mx-propagated')?.at ?? 0);
    expect(logs.map(({ state }) => state)).toEqual(['held', 'gone']);
    expect(logs[0]?.to).toBeCloseTo((mark?.at ?? 0) + day / 2, 6);
  });
});

describe('the word in a bar', () => {
  it('stands clear of cuts and of today’s line', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { lanes, cuts, today } = layOutAcross(inputOf(given));
        for (const { bars } of lanes) {
          for (const { word, from, to } of bars) {
            if (word === undefined) continue;
            expect(word.from >= from && word.to <= to).toBe(true);
            expect(today.x <= word.from || today.x >= word.to).toBe(true);
            for (const cut of cuts) expect(cut.to <= word.from || cut.from >= word.to).toBe(true);
          }
        }
      }),
    );
  });

  it('says until when only where the end follows: what is unconfirmed in between has no last day', () => {
    const given = { today: '2024-04-02', gracePeriodEndsOn: '2024-04-30', screenOpenedOn: '2024-07-01' };
    const words = layOutAcross(inputOf(given))
      .lanes.find(({ id }) => id === 'domains')
      ?.bars.map(({ word }) => word?.text);
    expect(words?.[0]).toBe('無期限');
  });
});

describe('the window for deleting domains', () => {
  it('runs from the first safe day to the end of the day before the screen is armed', () => {
    const given = { today: '2024-04-02', mxChangedOn: '2024-03-08', gracePeriodEndsOn: '2024-04-30' };
    const { window, marks } = layOutAcross(inputOf(given));
    const at = (id: string): number => marks.find((mark) => mark.id === id)?.at ?? Number.NaN;
    const half = (at('auto-deletion-armed') - at('grace-period-ended')) / 40 / 2;
    expect(window?.from).toBeCloseTo(at('domain-deletion-safe') - half, 6);
    expect(window?.to).toBeCloseTo(at('auto-deletion-armed') - half, 6);
    expect(window?.open).toBe(false);
  });

  it('has its text inside the picture, and clear of today’s line where a side has room', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { window, today, plot } = layOutAcross(inputOf(given));
        if (window === undefined) return;
        const half = textWidth(window.text) / 2;
        expect(window.label.x - half).toBeGreaterThanOrEqual(plot.from - 0.01);
        expect(window.label.x + half).toBeLessThanOrEqual(plot.to + 0.01);
        const room = Math.max(today.x - plot.from, plot.to - today.x);
        // The line has a width of its own.
        if (room >= 2 * half + 4) expect(Math.abs(window.label.x - today.x)).toBeGreaterThanOrEqual(half);
      }),
    );
  });

  it('is open where no last day is known, and absent where nothing is left to delete', () => {
    const given = { today: '2024-04-02', mxChangedOn: '2024-03-08' };
    expect(layOutAcross(inputOf(given)).window).toMatchObject({ open: true, to: 600 });
    expect(layOutAcross(inputOf({ ...given, domainsDeletedOn: '2024-04-02' })).window).toBeUndefined();
  });
});

describe('long runs without any event', () => {
  test.each([
    ['100 days', [0, 100], 1],
    ['101 days', [0, 101], 2],
    ['two years', [0, 30, 760], 2],
  ])('%s', (_, days, stretches) => {
    expect(stretchesOf(days)).toHaveLength(stretches);
  });

  it('are cut and shown as cut', () => {
    expect(layOutAcross(inputOf({ today: '2026-11-24' })).cuts).toHaveLength(1);
    expect(layOutDown(inputOf({ today: '2024-06-01' })).cuts).toHaveLength(0);
  });
});

describe('moving labels apart', () => {
  test.each([
    [[], []],
    [[50], [50]],
    [
      [10, 40],
      [10, 40],
    ],
    [
      [10, 20],
      [3, 27],
    ],
    [
      [10, 10, 10],
      [-14, 10, 34],
    ],
    [
      [0, 100, 105, 110],
      [0, 81, 105, 129],
    ],
  ])('%j become %j', (wishes, places) => {
    expect(apart(wishes, 24)).toEqual(places);
  });
});

describe('the width of a text', () => {
  test.each([
    ['', 0],
    ['6/9', 22],
    ['開くと全削除', 72],
    ['InterScan廃棄', 89],
  ])('%s is at most %i px', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});
