/**
 * Where everything of a picture of the mail route stands: pure geometry, no words, no colours.
 * One lane is one MX record; it keeps its lane in every phase, so that the eye finds the difference.
 */

export type Actor = 'cpf' | 'interscan' | 'tmems' | 'other';

/** One MX record as the picture needs it; `label` is the short name on the node. */
export interface RouteRecord {
  readonly exchange: string;
  readonly preference: number;
  readonly actor: Actor;
  readonly label: string;
}

export interface Lane {
  readonly exchange: string;
  readonly actor: Actor;
  readonly label: string;
  /** Preference before and after the change; absent where the record does not exist. */
  readonly before?: number;
  readonly after?: number;
}

export type Phase = 'before' | 'during' | 'after';

/** What becomes of a record: goes is dashed, comes is bold, stays is thin. */
export type Fate = 'stays' | 'comes' | 'goes';

/** Across: senders at the left, mailboxes at the right. Down: the same, turned, for narrow places. */
export type Direction = 'across' | 'down';

export interface RouteWords {
  readonly senders: string;
  readonly oldSenders: string;
  readonly newSenders: string;
  readonly filter: string;
  readonly interscan: string;
  readonly mailboxes: string;
  /** In the cell behind a filter: which InterScan hosts it hands mail to. */
  readonly allHosts: string;
  readonly unknown: string;
  /** On an emptied lane. */
  readonly gone: Readonly<Record<Actor, string>>;
}

export interface RouteOptions {
  readonly phase: Phase;
  readonly direction: Direction;
  readonly words: RouteWords;
  /** 44 in a pair, 34 in pictures of three phases. */
  readonly laneHeight?: number;
  readonly mailboxes?: boolean;
  /** What stands behind the filter where it is no longer InterScan: the label of its column and of its cell. */
  readonly behind?: { readonly column: string; readonly cell: string };
}

export interface Box {
  readonly actor: Actor | 'internet' | 'server' | 'mailbox';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Stroke {
  readonly fate: Fate;
  readonly actor: Actor;
  /** `dotted`: what happens behind somebody else's host is not known. */
  readonly dotted: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Word {
  readonly kind: 'column' | 'node' | 'cell' | 'preference' | 'gone';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly actor?: Actor;
  readonly fate?: Fate;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  /** Hairlines between the cells of InterScan. */
  readonly dividers: readonly Omit<Stroke, 'fate' | 'actor' | 'dotted'>[];
  readonly strokes: readonly Stroke[];
  readonly words: readonly Word[];
}

/** The lanes of a change: records by preference before it, then what comes, by preference after it. */
export function lanesOf(before: readonly RouteRecord[], after: readonly RouteRecord[]): Lane[] {
  const later = new Map(after.map((record) => [record.exchange, record]));
  const earlier = new Set(before.map((record) => record.exchange));
  const kept = [...before].sort(byPreference).map(({ exchange, actor, label, preference }): Lane => {
    const same = later.get(exchange);
    return { exchange, actor, label, before: preference, ...(same === undefined ? {} : { after: same.preference }) };
  });
  const coming = after.filter(({ exchange }) => !earlier.has(exchange)).sort(byPreference);
  return [
    ...kept,
    ...coming.map(({ exchange, actor, label, preference }): Lane => ({ exchange, actor, label, after: preference })),
  ];
}

function byPreference(a: RouteRecord, b: RouteRecord): number {
  return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}

/** What a lane shows in a phase; `undefined`: nothing runs there. */
export function fateOf(lane: Lane, phase: Phase): { fate: Fate; preference: number } | undefined {
  const { before, after } = lane;
  if (phase === 'before') {
    return before === undefined ? undefined : { fate: after === undefined ? 'goes' : 'stays', preference: before };
  }
  if (after !== undefined) return { fate: after === before ? 'stays' : 'comes', preference: after };
  return phase === 'during' && before !== undefined ? { fate: 'goes', preference: before } : undefined;
}

/** Measures along the way of the mail, by direction: [start, end] of each column. */
const measures = {
  across: { sender: [0, 40], preference: 65, filter: [88, 152], interscan: [200, 280], mailbox: [322, 362], head: 20 },
  down: { sender: [0, 32], preference: 56, filter: [76, 104], interscan: [142, 190], mailbox: [214, 238], head: 0 },
} as const;

const FILTER_HEIGHT = 28;
const NARROWEST = 180;
const NARROWEST_LANE = 60;

/** Lays the picture of one phase out, in CSS pixels. */
export function layOutRoute(lanes: readonly Lane[], options: RouteOptions): Drawing {
  const { phase, direction, words } = options;
  const at = measures[direction];
  const down = direction === 'down';
  const pitch = down ? Math.max(NARROWEST_LANE, NARROWEST / lanes.length) : (options.laneHeight ?? 44);
  const breadth = pitch * lanes.length;
  const length = options.mailboxes === true ? at.mailbox[1] + (down ? 2 : 22) : at.interscan[1] + 1;
  const middle = (lane: number) => (lane + 0.5) * pitch;

  // Everything is reckoned along and across the way of the mail; only these two turn it.
  const place = (along: number, across: number) => (down ? { x: across, y: along } : { x: along, y: across + at.head });
  const box = (actor: Box['actor'], along: readonly [number, number], across: readonly [number, number]): Box => {
    const { x, y } = place(along[0], across[0]);
    const long = along[1] - along[0];
    const broad = across[1] - across[0];
    return { actor, x, y, width: down ? broad : long, height: down ? long : broad };
  };
  const line = (from: number, to: number, across: number) => {
    const start = place(from, across);
    const end = place(to, across);
    return { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  };

  const boxes: Box[] = [];
  const strokes: Stroke[] = [];
  const texts: Word[] = [];
  const hosts = lanes.filter(({ actor }) => actor === 'interscan');
  const cellAlong = down ? at.interscan[1] - 14 : (at.interscan[0] + at.interscan[1]) / 2;

  for (const { first, last, fate } of sendersOf(lanes, phase)) {
    const gap = 1;
    boxes.push(box('internet', [at.sender[0] + 1, at.sender[1]], [first * pitch + gap, (last + 1) * pitch - gap]));
    const text = fate === 'all' ? words.senders : fate === 'old' ? words.oldSenders : words.newSenders;
    if (down || fate !== 'all')
      texts.push({ kind: 'node', text, ...place((at.sender[0] + at.sender[1]) / 2, ((first + last + 1) / 2) * pitch) });
  }
  const { behind } = options;
  const receiver = behind === undefined ? 'interscan' : 'server';
  boxes.push(box(receiver, at.interscan, [1, breadth - 1]));

  for (const [index, lane] of lanes.entries()) {
    const across = middle(index);
    const now = fateOf(lane, phase);
    const { actor } = lane;
    if (now === undefined) {
      const text = phase === 'after' && lane.before !== undefined ? words.gone[actor] : '';
      const filterMiddle = (at.filter[0] + at.filter[1]) / 2;
      if (text !== '') texts.push({ kind: 'gone', text, actor, ...place(filterMiddle, across) });
      continue;
    }
    const { fate, preference } = now;
    const stroke = { fate, actor, dotted: false };
    if (actor === 'interscan') strokes.push({ ...stroke, ...line(at.sender[1], at.interscan[0], across) });
    else {
      const half = down ? pitch / 2 - 3 : FILTER_HEIGHT / 2;
      boxes.push(box(actor, at.filter, [across - half, across + half]));
      texts.push({ kind: 'node', text: lane.label, actor, fate, ...place((at.filter[0] + at.filter[1]) / 2, across) });
      strokes.push({ ...stroke, ...line(at.sender[1], at.filter[0], across) });
      strokes.push({ ...stroke, dotted: actor === 'other', ...line(at.filter[1], at.interscan[0], across) });
    }
    texts.push({ kind: 'preference', text: String(preference), actor, fate, ...place(at.preference, across) });
    texts.push({ kind: 'cell', text: behind?.cell ?? laneText(lane, hosts, words), fate, ...place(cellAlong, across) });
  }

  if (options.mailboxes === true) {
    const half = down ? 24 : 14;
    boxes.push(box('mailbox', at.mailbox, [breadth / 2 - half, breadth / 2 + half]));
    const stroke = { fate: 'stays', actor: 'interscan', dotted: false } as const;
    strokes.push({ ...stroke, ...line(at.interscan[1], at.mailbox[0], breadth / 2) });
  }

  const column = (along: readonly [number, number], text: string): Word => ({
    kind: 'column',
    text,
    x: (along[0] + along[1]) / 2,
    y: at.head / 2 - 2,
  });
  if (down) {
    texts.push({
      kind: 'node',
      text: behind?.column ?? words.interscan,
      actor: 'interscan',
      ...place(at.interscan[0] + 14, breadth / 2),
    });
  } else {
    texts.push(
      column(at.sender, words.senders),
      column(at.filter, words.filter),
      column(at.interscan, behind?.column ?? words.interscan),
    );
    if (options.mailboxes === true) texts.push(column(at.mailbox, words.mailboxes));
  }

  const cellFrom = down ? at.interscan[0] + 26 : at.interscan[0];
  const dividers = lanes.slice(1).map((_, index) => line(cellFrom, at.interscan[1], (index + 1) * pitch));
  const total = { along: Math.ceil(length), across: Math.ceil(breadth) };
  return {
    width: down ? total.across : total.along,
    height: down ? total.along : total.across + at.head,
    boxes,
    dividers,
    strokes,
    words: texts,
  };
}

/** The senders: one group, but for the time in between, when some still see the old record set and some the new one. */
function sendersOf(
  lanes: readonly Lane[],
  phase: Phase,
): { first: number; last: number; fate: 'all' | 'old' | 'new' }[] {
  const goes = lanes.map((lane) => fateOf(lane, phase)?.fate === 'goes');
  if (phase !== 'during' || !goes.includes(true)) return [{ first: 0, last: lanes.length - 1, fate: 'all' }];
  const groups: { first: number; last: number; fate: 'old' | 'new' }[] = [];
  for (const [index, old] of goes.entries()) {
    const fate = old ? 'old' : 'new';
    const group = groups.at(-1);
    if (group?.fate === fate) group.last = index;
    else groups.push({ first: index, last: index, fate });
  }
  return groups;
}

function laneText(lane: Lane, hosts: readonly Lane[], words: RouteWords): string {
  if (lane.actor === 'interscan') return lane.label;
  if (lane.actor === 'other') return words.unknown;
  const [only, ...more] = hosts;
  return only !== undefined && more.length === 0 ? only.label : words.allHosts;
}
