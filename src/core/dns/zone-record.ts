import { recordClass, recordType } from './record-type.ts';
import { readTtl } from './ttl.ts';
import { tokenise, type LineDepths, type Token } from './zone-tokens.ts';

/**
 * A record of zone text, over as many lines as its parentheses take. Before its data stands `[owner] [TTL] [class] type`, TTL and class in
 * either order.
 */
export interface ZoneRecord {
  /** Absent where the line begins with a blank: the owner of the line before. */
  readonly owner: Token | undefined;
  readonly ttl: number | undefined;
  readonly class: string | undefined;
  readonly type: string;
  readonly data: readonly Token[];
  readonly count: number;
  readonly closed: boolean;
}

/** No record of a real zone takes more lines; it keeps a text full of `(` linear. */
const MAX_LINES = 500;

/** Reads the record that begins at the line `index`, or `undefined` where none does. */
export function readZoneRecord(lines: readonly string[], depths: LineDepths, index: number): ZoneRecord | undefined {
  const { tokens, startsBlank, depth, unbalanced } = tokenise(lines[index] ?? '');
  if (unbalanced || (tokens.length === 0 && depth === 0)) return undefined;
  const first = readTokens(tokens, startsBlank, 1, depth === 0);
  if (depth === 0 || first === 'no') return typeof first === 'string' ? undefined : first;
  const count = linesUntilClosed(depths, index, depth);
  if (count === undefined) return typeof first === 'string' ? undefined : first;
  const rest = lines.slice(index + 1, index + count).flatMap((line) => tokenise(line, MAX_LINES).tokens);
  const whole = readTokens([...tokens, ...rest], startsBlank, count, true);
  return typeof whole === 'string' ? undefined : whole;
}

/** How many lines the parentheses take that the line `index` leaves open; `undefined` where they are not closed. */
function linesUntilClosed(depths: LineDepths, index: number, depth: number): number | undefined {
  let open = depth;
  for (let count = 1; count < MAX_LINES; count++) {
    const next = depths.of(index + count);
    if (next === undefined || open + next.lowest < 0) return undefined;
    open += next.change;
    if (open === 0) return count + 1;
  }
  return undefined;
}

/** `unfinished`: only an owner, TTL or class so far; the type may stand in the next line of a parenthesis. */
function readTokens(
  tokens: readonly Token[],
  startsBlank: boolean,
  count: number,
  closed: boolean,
): ZoneRecord | 'unfinished' | 'no' {
  if (!startsBlank) return readAfterOwner(tokens, 1, count, closed);
  const inherited = readAfterOwner(tokens, 0, count, closed);
  // An indented copy of lines that have owners: a zone would not load it so.
  return inherited === 'no' ? readAfterOwner(tokens, 1, count, closed) : inherited;
}

function readAfterOwner(
  tokens: readonly Token[],
  start: 0 | 1,
  count: number,
  closed: boolean,
): ZoneRecord | 'unfinished' | 'no' {
  const owner = start === 0 ? undefined : tokens[0];
  if (owner?.quoted === true) return 'no';
  let at: number = start;
  let ttl = readTtl(wordAt(tokens, at));
  if (ttl !== undefined) at++;
  const rdClass = recordClass(wordAt(tokens, at));
  if (rdClass !== undefined) at++;
  if (ttl === undefined) {
    ttl = readTtl(wordAt(tokens, at));
    if (ttl !== undefined) at++;
  }
  if (at >= tokens.length) return 'unfinished';
  const type = recordType(wordAt(tokens, at));
  return type === undefined ? 'no' : { owner, ttl, class: rdClass, type, data: tokens.slice(at + 1), count, closed };
}

/** A word; '' where none stands, or a quoted string. */
function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token === undefined || token.quoted ? '' : token.text;
}
