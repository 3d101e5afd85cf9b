import type { DomainGroup } from './groups.ts';

/** One setting of TMEmS: a column of the map. `of`: the groups that it is for. */
export interface MapColumn {
  readonly id: string;
  /** Two short lines above the column. */
  readonly head: readonly [string, string];
  readonly global: boolean;
  /** Something in it is undecided: hatched. */
  readonly open: boolean;
  readonly of: (group: DomainGroup) => boolean;
}

/** Neighbouring groups that share a setting: a capsule. */
export interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly dots: readonly number[];
}

export interface DrawnColumn {
  readonly column: MapColumn;
  readonly x: number;
  readonly runs: readonly Run[];
  /** A thin line that ties the runs together where the groups are no neighbours. */
  readonly tie?: { readonly top: number; readonly bottom: number };
  /** Domains above the first run; absent for what is global. */
  readonly count?: number;
}

export interface DrawnRow {
  readonly group: DomainGroup;
  readonly letter: string;
  readonly y: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lineStart: number;
  readonly rows: readonly DrawnRow[];
  readonly columns: readonly DrawnColumn[];
  /** Where the rule above the global columns and above the others begins and ends. */
  readonly spans: { readonly labels: Span; readonly global: Span; readonly groups: Span };
}

type Span = readonly [number, number];

export const size = {
  label: 240,
  gap: 20,
  /** Width of a full-width character of the heads, and the room between two columns. */
  character: 12,
  between: 12,
  column: 62,
  row: 58,
  head: 96,
  foot: 24,
  half: 13,
} as const;

/** Lays the map out, in CSS pixels: groups are lines, settings are capsules over the groups that share them. */
export function layOutMap(groups: readonly DomainGroup[], columns: readonly MapColumn[]): Drawing {
  const ordered = orderGroups(groups, columns);
  const rows = ordered.map((group, index) => ({
    group,
    letter: letterOf(index),
    y: size.head + size.row * (index + 0.5),
  }));
  const globals = columns.filter(({ global }) => global);
  const others = columns.filter(({ global }) => !global);
  const globalStart = size.label + size.gap;
  const [first, othersStart] = drawColumns(globals, globalStart, rows);
  const [second, width] = drawColumns(others, othersStart + size.gap, rows);
  return {
    width,
    height: size.head + size.row * rows.length + size.foot,
    lineStart: size.label,
    rows,
    columns: [...first, ...second],
    spans: {
      labels: [0, size.label - size.gap],
      global: [globalStart, othersStart],
      groups: [othersStart + size.gap, width],
    },
  };
}

/** Columns side by side from `start`, each as wide as its head; and where the next could begin. */
function drawColumns(
  columns: readonly MapColumn[],
  start: number,
  rows: readonly DrawnRow[],
): readonly [readonly DrawnColumn[], number] {
  let left = start;
  const drawn = columns.map((column) => {
    const width = columnWidth(column);
    left += width;
    return drawColumn(column, left - width / 2, rows);
  });
  return [drawn, left];
}

function columnWidth({ head }: MapColumn): number {
  const widest = Math.max(...head.map((line) => [...line].reduce((sum, char) => sum + (char > '~' ? 1 : 0.62), 0)));
  return Math.max(size.column, Math.ceil(widest * size.character) + size.between);
}

function drawColumn(column: MapColumn, x: number, rows: readonly DrawnRow[]): DrawnColumn {
  const held = rows.map(({ group }) => column.global || column.of(group));
  const runs: Run[] = [];
  let dots: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (held[index]) dots.push(row.y);
    if (dots.length > 0 && !held[index + 1]) {
      runs.push({ top: (dots[0] ?? 0) - size.half, bottom: (dots.at(-1) ?? 0) + size.half, dots });
      dots = [];
    }
  }
  const [first] = runs;
  const last = runs.at(-1);
  const tie = first && last && first !== last ? { tie: { top: first.bottom, bottom: last.top } } : {};
  const count = rows.reduce((sum, { group }, index) => sum + (held[index] ? group.domains.length : 0), 0);
  return { column, x, runs, ...tie, ...(column.global ? {} : { count }) };
}

/** Few enough groups to try every order. */
const TRIED = 7;

/** Puts groups that share settings next to each other, so that capsules have few breaks. */
export function orderGroups(groups: readonly DomainGroup[], columns: readonly MapColumn[]): readonly DomainGroup[] {
  const shared = columns.filter(({ global }) => !global);
  const masks = new Map(groups.map((group) => [group, shared.map(({ of }) => of(group))]));
  const heldBy = (group: DomainGroup | undefined, index: number): boolean =>
    (group && masks.get(group)?.[index]) === true;
  if (groups.length > TRIED) {
    return nearestFirst(groups, (a, b) => shared.filter((_, index) => heldBy(a, index) !== heldBy(b, index)).length);
  }
  /** Capsules, when the groups stand in this order: a new one begins wherever the group before has it not. */
  const capsules = (order: readonly DomainGroup[]): number =>
    order.reduce(
      (sum, group, at) =>
        sum + shared.filter((_, index) => heldBy(group, index) && !heldBy(order[at - 1], index)).length,
      0,
    );
  let best = groups;
  let fewest = capsules(groups);
  for (const order of permutations(groups)) {
    const count = capsules(order);
    if (count < fewest) [best, fewest] = [order, count];
  }
  return best;
}

function nearestFirst(
  groups: readonly DomainGroup[],
  distance: (a: DomainGroup, b: DomainGroup) => number,
): readonly DomainGroup[] {
  const rest = [...groups];
  const order: DomainGroup[] = rest.splice(0, 1);
  while (rest.length > 0) {
    const last = order.at(-1);
    const next = rest.reduce((near, one) => (last && distance(last, one) < distance(last, near) ? one : near));
    order.push(...rest.splice(rest.indexOf(next), 1));
  }
  return order;
}

function* permutations<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length <= 1) {
    yield list;
    return;
  }
  for (const [index, first] of list.entries()) {
    for (const rest of permutations(list.toSpliced(index, 1))) yield [first, ...rest];
  }
}

/** A, B … Z, AA, AB …: how a group is called. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** The parent that more than half of the names have in common: shown once instead of in each name. `undefined`: none. */
export function commonParent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) {
    const parent = name.slice(name.indexOf('.') + 1);
    if (parent.includes('.')) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > 1 && most[1] * 2 > names.length ? most[0] : undefined;
}

/** As many names as fit into so many characters, then how many more there are. */
export function fitNames(names: readonly string[], most: number, more: (count: number) => string): string {
  const shown: string[] = [];
  for (const name of names) {
    const rest = names.length - shown.length - 1;
    const width = [...shown, name].join('、').length + shown.length + (rest > 0 ? more(rest).length * 2 : 0);
    if (shown.length > 0 && width > most) break;
    shown.push(name);
  }
  const rest = names.length - shown.length;
  const text = shown.join('、');
  const cut = rest === 0 ? most : most - more(rest).length * 2;
  return `${text.length > cut ? `${text.slice(0, cut - 1)}…` : text}${rest > 0 ? more(rest) : ''}`;
}
