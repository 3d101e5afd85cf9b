/** JSON whose nodes know their line: `JSON.parse` does not tell where a value stood. */
export type JsonNode =
  | { readonly kind: 'object'; readonly line: number; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text' | 'other'; readonly line: number; readonly text: string };

export type JsonObject = Extract<JsonNode, { kind: 'object' }>;

/** The text of one member of an object; '' where it has none. */
export function textOf(node: JsonObject, key: string): string {
  const member = node.members.get(key);
  return member?.kind === 'text' || member?.kind === 'other' ? member.text : '';
}

export interface JsonReading {
  /** Absent where the text is no JSON, or is cut off. */
  readonly node: JsonNode | undefined;
  /** The last line that was looked at, from 0. */
  readonly lastLine: number;
}

/** Deeper than any answer of a name service. */
const MAX_DEPTH = 40;
const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?[0-9][0-9.eE+-]*|true|false|null))/y;

/** Reads the JSON value that begins at the line `index` (RFC 8259). Never throws. */
export function readJson(lines: readonly string[], index: number): JsonReading {
  const reader = new Reader(lines, index);
  const node = reader.value(0);
  return { node, lastLine: Math.min(reader.line, lines.length - 1) };
}

class Reader {
  line: number;
  private at = 0;
  private readonly lines: readonly string[];

  constructor(lines: readonly string[], line: number) {
    this.lines = lines;
    this.line = line;
  }

  /** The next token, or `''` where there is none; what is between tokens is skipped. */
  private next(): string {
    for (; this.line < this.lines.length; this.line++, this.at = 0) {
      const text = this.lines[this.line] as string;
      TOKEN.lastIndex = this.at;
      const match = TOKEN.exec(text);
      if (match !== null) {
        this.at = TOKEN.lastIndex;
        return match[1] ?? match[2] ?? match[3] ?? '';
      }
      if (text.slice(this.at).trim() !== '') return '';
    }
    return '';
  }

  value(depth: number, token = this.next()): JsonNode | undefined {
    const line = this.line;
    if (depth > MAX_DEPTH || token === '' || ']},:'.includes(token)) return undefined;
    if (token === '{') return this.object(line, depth);
    if (token === '[') return this.array(line, depth);
    if (!token.startsWith('"')) return { kind: 'other', line, text: token };
    const text = parseString(token);
    return text === undefined ? undefined : { kind: 'text', line, text };
  }

  private object(line: number, depth: number): JsonNode | undefined {
    const members = new Map<string, JsonNode>();
    let token = this.next();
    if (token === '}') return { kind: 'object', line, members };
    for (;;) {
      const key = token.startsWith('"') ? parseString(token) : undefined;
      if (key === undefined || this.next() !== ':') return undefined;
      const member = this.value(depth + 1);
      if (member === undefined) return undefined;
      members.set(key, member);
      const after = this.next();
      if (after === '}') return { kind: 'object', line, members };
      if (after !== ',') return undefined;
      token = this.next();
    }
  }

  private array(line: number, depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    let token = this.next();
    if (token === ']') return { kind: 'array', line, items };
    for (;;) {
      const item = this.value(depth + 1, token);
      if (item === undefined) return undefined;
      items.push(item);
      const after = this.next();
      if (after === ']') return { kind: 'array', line, items };
      if (after !== ',') return undefined;
      token = this.next();
    }
  }
}

function parseString(token: string): string | undefined {
  try {
    return String(JSON.parse(token));
  } catch {
    return undefined;
  }
}
