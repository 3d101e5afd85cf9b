import type { Text } from '../text/text.ts';
import { domainOf, isEmpty, newPassage, type Passage, type UnnamedRecord } from './passage.ts';

/** The passages of a text, and which of them its next record belongs to ("Whose record it is" 1). */
export class Passages {
  readonly all: Passage[] = [];
  private readonly text: Text;
  private last: Passage;
  /** What the last record stood in whose line names its owner. */
  private lastNamed: string | undefined;
  /** Where the last unnamed record stood. */
  private lastUnnamed = -1;

  constructor(text: Text) {
    this.text = text;
    this.last = this.keep(newPassage(1));
  }

  get current(): Passage {
    return this.last;
  }

  /** Begins a passage at a line; `before` is whose the lines above are. */
  begin(index: number, before: string | undefined, more: Partial<Passage> = {}): Passage {
    this.last = this.keep(
      newPassage(index + 1, { before: domainOf(this.last) ?? before ?? this.last.before, ...more }),
    );
    this.lastUnnamed = -1;
    return this.last;
  }

  /** Begins a passage at a table's header; what stood right above it, without records, goes on: its words, and that nobody understood them. */
  beginTable(index: number, before: string | undefined): void {
    const { heading, suggested, form, isBehindUnread } = this.last;
    this.begin(index, before, isEmpty(this.last) ? { heading, suggested, form, isBehindUnread } : {});
  }

  /** The passage of a record whose line names no owner. */
  forUnnamed({ index, count, source }: UnnamedRecord, before: string | undefined): Passage {
    const { unnamed, named } = this.last;
    const isParted =
      this.lastUnnamed >= 0 && !this.text.isDoubleSpaced && this.holdsBlankLine(this.lastUnnamed + 1, index);
    // Another list, table or document names its owner itself, or nobody does.
    const isOfOther = unnamed.length > 0 && this.last.source !== source;
    const isBelowNamed = unnamed.length === 0 && named > 0 && this.lastNamed !== source;
    if (isParted || isOfOther || isBelowNamed) this.begin(index, before, { isBehindUnread: true });
    this.last.source = source;
    if (this.last.unnamed.length === 0 && this.last.owner.state === 'none') this.last.line = index + 1;
    this.last.lastLine = index + count;
    this.lastUnnamed = index + count - 1;
    return this.last;
  }

  /** Counts a record whose own line names its owner; a record of another domain ends whose the unnamed ones are. */
  countNamed(index: number, count: number, domain: string, source: string, before: string | undefined): void {
    if (index + 1 < this.last.line || this.holdsUnnamed(index)) return;
    this.lastNamed = source;
    const owner = domainOf(this.last);
    const isOwn = owner === domain;
    const isOfOther = this.last.unnamed.length > 0 ? this.last.source !== source : owner !== undefined;
    if (!isOwn && isOfOther) this.begin(index, before);
    this.last.named++;
    if (isOwn) return;
    if (domain !== this.last.domains.at(-1)) this.last.domains.push(domain);
    this.last.lastLine = Math.max(this.last.lastLine, index + count);
  }

  /** A line that begins like a record of this passage cannot be read: its domain is not known whole. */
  damage(index: number): void {
    this.last.isDamaged = true;
    this.last.lastLine = Math.max(this.last.lastLine, index + 1);
  }

  private holdsUnnamed(index: number): boolean {
    const { unnamed } = this.last;
    return unnamed.length > 0 && unnamed.some((record) => record.index === index);
  }

  private holdsBlankLine(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.text.line(at).trim() === '') return true;
    return false;
  }

  private keep(passage: Passage): Passage {
    this.all.push(passage);
    return passage;
  }
}
