import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonParent,
  fitNames,
  layOutMap,
  letterOf,
  orderGroups,
  size,
  type MapColumn,
} from '../../../src/core/settings/policy-map.ts';
import type { DomainGroup } from '../../../src/core/settings/groups.ts';

const group = (over: Partial<DomainGroup> = {}): DomainGroup => ({
  domains: ['a.test'],
  recipientFilter: false,
  virus: false,
  spam: null,
  probableSpam: null,
  ...over,
});

const column = (id: string, of: MapColumn['of'], over: Partial<MapColumn> = {}): MapColumn => ({
  id,
  head: ['ウイルス', '表V'],
  global: false,
  open: false,
  of,
  ...over,
});

const columns = [
  column('qil', () => true, { global: true, open: true, head: ['IPレピュテーション', 'QIL'] }),
  column('filter', (one) => one.recipientFilter),
  column('virus', (one) => one.virus),
  column('spam delete', (one) => one.spam === 'delete'),
  column('spam quarantine', (one) => one.spam === 'quarantine'),
];

const groups = fc.uniqueArray(
  fc.record({
    domains: fc.array(fc.constantFrom('a.test', 'b.test'), { minLength: 1, maxLength: 5 }),
    recipientFilter: fc.boolean(),
    virus: fc.boolean(),
    spam: fc.constantFrom('delete' as const, 'quarantine' as const, null),
    probableSpam: fc.constantFrom('do-not-intercept' as const, null),
  }),
  {
    minLength: 1,
    maxLength: 24,
    selector: ({ recipientFilter, virus, spam, probableSpam }) =>
      [recipientFilter, virus, spam, probableSpam].join(' '),
  },
);

describe('the policy map', () => {
  test('has a dot for each group and setting, and capsules that hold nothing else', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const drawing = layOutMap(some, columns);
        expect(new Set(drawing.rows.map((row) => row.group))).toEqual(new Set(some));
        expect(drawing.rows).toHaveLength(some.length);
        for (const { column: drawn, runs, count, x } of drawing.columns) {
          const held = drawing.rows.filter((row) => drawn.global || drawn.of(row.group));
          expect(runs.flatMap(({ dots }) => dots)).toEqual(held.map(({ y }) => y));
          for (const { top, bottom, dots } of runs) {
            const inside = drawing.rows.filter(({ y }) => y > top && y < bottom).map(({ y }) => y);
            expect(inside).toEqual(dots);
            expect([x - size.half > 0, x + size.half < drawing.width, bottom < drawing.height]).toEqual([
              true,
              true,
              true,
            ]);
          }
          if (!drawn.global) expect(count).toBe(held.reduce((sum, row) => sum + row.group.domains.length, 0));
        }
        const places = drawing.columns.map(({ x }) => x);
        for (const [index, x] of places.entries())
          expect(x - (places[index - 1] ?? -size.column)).toBeGreaterThanOrEqual(size.column);
      }),
      { numRuns: 100 },
    );
  });

  test('puts sharers next to each other where that is possible', () => {
    const some = [group({ virus: true }), group(), group({ virus: true, spam: 'delete' })];
    expect(layOutMap(some, columns).columns.find((drawn) => drawn.column.id === 'virus')?.runs).toHaveLength(1);
    expect(orderGroups([], columns)).toEqual([]);
  });

  test('ties capsules together where it is not', () => {
    const some = [
      group({ virus: true, recipientFilter: true }),
      group({ recipientFilter: true, spam: 'delete' }),
      group({ virus: true, spam: 'delete' }),
    ];
    const drawing = layOutMap(some, columns);
    const broken = drawing.columns.filter(({ runs }) => runs.length > 1);
    expect(broken).toHaveLength(1);
    expect(broken[0]?.tie).toBeDefined();
  });

  test('draws nothing for no group but the heads', () => {
    expect(layOutMap([], columns).rows).toEqual([]);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [51, 'AZ'],
  [52, 'BA'],
])('group %i is %s', (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

describe('names below a group', () => {
  test.each([
    [['a.x.test', 'b.x.test', 'c.y.test'], 'x.test'],
    [['a.x.test', 'b.y.test'], undefined],
    [['a.test', 'b.test'], undefined],
    [['a.x.test'], undefined],
    [[], undefined],
  ])('%j have in common: %s', (names, parent) => {
    expect(commonParent(names)).toBe(parent);
  });

  const more = (count: number) => ` ほか${String(count)}`;
  test.each([
    [['order', 'support', 'partner'], 34, 'order、support、partner'],
    [['order', 'support', 'partner'], 22, 'order、support ほか1'],
    [['a'.repeat(50)], 10, `${'a'.repeat(9)}…`],
    [[], 10, ''],
  ])('%j in %i characters: %s', (names, most, text) => {
    expect(fitNames(names, most, more)).toBe(text);
  });
});
