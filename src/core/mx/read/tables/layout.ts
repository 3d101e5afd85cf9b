import { readTtl } from '../../../dns/ttl.ts';
import { isPlaceholder } from '../reading/placeholder.ts';

const HAS_DOT = /^[^\s.]+(?:\.[^\s.]+)+\.?$/;

/** The parts of a row without header, found by their shape. */
export interface Layout {
  readonly owner: string;
  readonly preference: string;
  readonly exchange: string;
  readonly ttl: string;
}

/** A row that names MX, but cannot be read in one way only. */
export type Unclear = 'ambiguous' | 'no-preference' | 'no-exchange' | 'no-owner';

/** A TTL below a minute is none that anybody publishes: this tells `10 3600` apart. */
const LEAST_TTL = 60;

/**
 * Reads a row without header, such as `MX @ mail1.example.test 10 3600`: one cell is the type, names come as owner, then
 * exchange, and of two numbers the one that can be no TTL is the preference.
 *
 * @returns `undefined` where the row is none of MX records
 */
export function readLayout(cells: readonly string[]): Layout | Unclear | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const type = filled.findIndex((cell) => /^MX$/i.test(cell));
  if (type < 0) return readUntyped(filled.flatMap(partsOfPair));
  const [, pair] = filled;
  const bare = filled.length === 2 && type === 0 ? partsOfPair(pair ?? '') : [];
  if (bare.length === 2) return { owner: '', preference: bare[0] ?? '', exchange: bare[1] ?? '', ttl: '' };
  if (filled.length < 3) return undefined;
  // `MX`, `10 host`, `20 host`: a table that was turned, whose owners stand in its head.
  if (type === 0 && filled.filter((cell) => partsOfPair(cell).length === 2).length > 1) return 'ambiguous';
  if (preferenceBefore(filled) && !/^\d/.test(filled[0] ?? '')) return 'ambiguous';
  const rest = filled.filter((cell, column) => column !== type && !/^IN$/i.test(cell));
  const pairs = rest.flatMap(partsOfPair);
  const numbers = pairs.filter((cell) => /^\d+$/.test(cell));
  const ttls = pairs.filter((cell) => !/^\d+$/.test(cell) && readTtl(cell) !== undefined);
  const names = pairs.filter((cell) => readTtl(cell) === undefined);
  if (names.length === 0 || names.length > 2) return 'ambiguous';
  if (names.length === 1 && type > 0 && filled[0] === names[0]) return 'no-exchange';
  // `MX example.test 10` may have lost its exchange; `MX 10 example.test` is zone text without its owner.
  if (names.length === 1 && pairs[0] === names[0]) return 'ambiguous';
  const [owner = '', exchange = ''] = names.length === 1 ? ['', names[0]] : names;
  const figures = tellApart(numbers, ttls, pairs.length > rest.length ? numberInPair(rest) : undefined);
  return typeof figures === 'string' ? figures : { owner, exchange, ...figures };
}

/** `mail1.example.test 10 MX example.test`: a preference before MX may belong to an exchange before it. */
export function preferenceBefore(cells: readonly string[]): boolean {
  const type = cells.findIndex((cell) => /^MX$/i.test(cell));
  const isAlone = !cells.slice(type + 1).some((cell) => /^\d+(?:\s|$)/.test(cell));
  return cells
    .slice(0, Math.max(type, 0))
    .some((cell) => /^\d+$/.test(cell) && (Number(cell) < LEAST_TTL || (isAlone && !mayBeTtl(cell))));
}

/** `10 mail1.example.test` in one cell. */
function partsOfPair(cell: string): string[] {
  return /^(\d+)\s+(\S+)$/.exec(cell)?.slice(1, 3) ?? [cell];
}

/** `example.test 10 mail1.example.test`: the plainest list there is. */
function readUntyped(cells: readonly string[]): Layout | undefined {
  const [owner = '', preference = '', exchange = '', ...rest] = cells;
  const isList = rest.length === 0 && HAS_DOT.test(owner) && /^\d{1,10}$/.test(preference);
  const isHost = HAS_DOT.test(exchange) || exchange === '.' || isPlaceholder(exchange);
  return isList && isHost ? { owner, preference, exchange, ttl: '' } : undefined;
}

function mayBeTtl(number: string): boolean {
  return Number(number) >= LEAST_TTL && Number(number) % LEAST_TTL === 0;
}

function numberInPair(cells: readonly string[]): string | undefined {
  return cells.map((cell) => /^(\d+)\s+\S+$/.exec(cell)?.[1]).find((number) => number !== undefined);
}

function tellApart(
  numbers: readonly string[],
  ttls: readonly string[],
  paired: string | undefined,
): { preference: string; ttl: string } | Unclear {
  if (numbers.length + ttls.length > 2 || ttls.length > 1) return 'ambiguous';
  if (numbers.length === 0) return 'no-preference';
  const [first = '', second] = numbers;
  if (paired !== undefined)
    return { preference: paired, ttl: ttls[0] ?? numbers.find((number) => number !== paired) ?? '' };
  if (second === undefined) {
    // A table that lost its preference would leave its TTL here.
    return ttls.length === 0 && mayBeTtl(first) ? 'ambiguous' : { preference: first, ttl: ttls[0] ?? '' };
  }
  const [low, high] = Number(first) < Number(second) ? [first, second] : [second, first];
  return Number(low) < LEAST_TTL && Number(high) >= LEAST_TTL ? { preference: low, ttl: high } : 'ambiguous';
}
