import { recordClass, recordType } from './record-type.ts';
import { readTtl } from './ttl.ts';
import { tokenise, type LineDepths, type Token } from './zone-tokens.ts';

/** What stands before the data of a record: `[owner] [TTL] [class] type`, TTL and class in either order. */
export interface RecordHead {
  /** Absent where the line begins with a blank: the owner of the line before. */
  readonly owner: Token | undefined;
  readonly ttl: number | undefined;
  readonly class: string | undefined;
  readonly type: string;
  readonly data: readonly Token[];
}

/** A record of zone text, over as many lines as its parentheses take. */
export interface ZoneRecord extends RecordHead {
  readonly count: number;
  readonly closed: boolean;
}

/** No record of a real zone takes more lines; it keeps a text full of `(` linear. */
const MAX_LINES = 500;

/** Reads the record that begins at the line `index`, or `undefined` where none does. */
export function readZoneRecord(lines: readonly string[], depths: LineDepths, index: number): ZoneRecord | undefined {
  const { tokens, startsBlank, depth, unbalanced } = tokenise(lines[index] ?? '');
  if (unbalanced || (tokens.length === 0 && depth === 0)) return undefined;
  const head = readHead(tokens, startsBlank);
  if (head === 'no' || (head === 'unfinished' && depth === 0)) return undefined;
  if (depth === 0) return head === 'unfinished' ? undefined : { ...head, count: 1, closed: true };
  const count = linesUntilClosed(depths, index, depth);
  if (count === undefined) return head === 'unfinished' ? undefined : { ...head, count: 1, closed: false };
  const rest = lines.slice(index + 1, index + count).flatMap((line) => tokenise(line, MAX_LINES).tokens);
  const whole = readHead([...tokens, ...rest], startsBlank);
  return typeof whole === 'string' ? undefined : { ...whole, count, closed: true };
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
function readHead(tokens: readonly Token[], startsBlank: boolean): RecordHead | 'unfinished' | 'no' {
  if (!startsBlank) return readAfterOwner(tokens, 1);
  const inherited = readAfterOwner(tokens, 0);
  // An indented copy of lines that have owners: a zone would not load it so.
  return inherited === 'no' ? readAfterOwner(tokens, 1) : inherited;
}

function readAfterOwner(tokens: readonly Token[], start: number): RecordHead | 'unfinished' | 'no' {
  const owner = start === 0 ? undefined : tokens[0];
  let at = start;
  const word = () => (tokens[at]?.quoted === false ? tokens[at]?.text : undefined) ?? '';
  if (owner?.quoted === true) return 'no';
  let rdClass = recordClass(word());
  if (rdClass !== undefined) at++;
  const ttl = readTtl(word());
  if (ttl !== undefined) at++;
  if (rdClass === undefined) {
    rdClass = recordClass(word());
    if (rdClass !== undefined) at++;
  }
  if (at >= tokens.length) return 'unfinished';
  const type = recordType(word());
  return type === undefined ? 'no' : { owner, ttl, class: rdClass, type, data: tokens.slice(at + 1) };
}
