/** One word or quoted string of zone text; escapes are left as they stand. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

export interface TokenLine {
  readonly tokens: Token[];
  readonly startsBlank: boolean;
  /** How many parentheses the line leaves open; negative where it closes more than it opens. */
  readonly depth: number;
  /** The least that was open at any place. */
  readonly lowest: number;
  /** A `)` came where nothing was open. */
  readonly unbalanced: boolean;
}

const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;

/** Parts a line of zone text into tokens (RFC 1035 §5.1). `depth` is what earlier lines left open. */
export function tokenise(line: string, depth = 0): TokenLine {
  const tokens: Token[] = [];
  let open = depth;
  let lowest = depth;
  let at = 0;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (code === SEMICOLON) break;
    else if (code === OPEN || code === CLOSE) {
      open += code === OPEN ? 1 : -1;
      lowest = Math.min(lowest, open);
      at++;
    } else {
      const end = code === QUOTE ? endOfQuoted(line, at) : endOfWord(line, at);
      tokens.push({ text: line.slice(at, end), quoted: code === QUOTE });
      at = end;
    }
  }
  const startsBlank = depth === 0 && isBlank(line.charCodeAt(0));
  return { tokens, startsBlank, depth: open, lowest, unbalanced: lowest < 0 };
}

/** What a line does to the parentheses that are open before it. */
export interface LineDepth {
  readonly change: number;
  /** How far below its beginning it gets; a negative number closes what earlier lines opened. */
  readonly lowest: number;
}

const NO_PARENTHESES: LineDepth = { change: 0, lowest: 0 };

/** The depths of all lines, each reckoned once. */
export class LineDepths {
  private readonly known: LineDepth[] = [];
  private readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** `undefined` behind the last line. */
  of(index: number): LineDepth | undefined {
    const line = this.lines[index];
    if (line === undefined) return undefined;
    return (this.known[index] ??= depthOf(line));
  }
}

function depthOf(line: string): LineDepth {
  if (!line.includes('(') && !line.includes(')')) return NO_PARENTHESES;
  const { depth, lowest } = tokenise(line);
  return { change: depth, lowest };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function endOfWord(line: string, start: number): number {
  let at = start;
  while (at < line.length) {
    const code = line.charCodeAt(at);
    if (code === BACKSLASH) at += 2;
    else if (isBlank(code) || code === OPEN || code === CLOSE || code === SEMICOLON || code === QUOTE) break;
    else at++;
  }
  return Math.min(at, line.length);
}

function endOfQuoted(line: string, start: number): number {
  let at = start + 1;
  while (at < line.length && line.charCodeAt(at) !== QUOTE) at += line.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(at + 1, line.length);
}
