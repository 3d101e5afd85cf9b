import { Commands } from './commands/commands.ts';
import { formats } from './formats.ts';
import type { Session } from './reading/format.ts';
import { namedLine, type NamedLine } from './reading/headings.ts';
import { domainOf, isEmpty } from './reading/passage.ts';
import { Reading } from './reading/reading.ts';
import { readIssue } from './rules.ts';
import { isBetweenHeadingAndAnswer, withoutBullet } from './text/lines.ts';
import { Text } from './text/text.ts';
import { LineReader } from './reading/line-reader.ts';

/** Longer than any record; JSON alone stands in longer lines. */
const LONGEST_LINE = 65_535;

/** A day, and perhaps a time, alone on its line. */
const DAY = /^\D{0,3}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?:時点|現在|\D{0,3})$/u;

/** A statement behind Python's prompt, and no quotation of a quotation. */
const PYTHON = /^>>> (?:import |from |print\(|for |[A-Za-z_][\w.]{0,80}(?:\(|\s?=))/;

/** What `dnscmd` says around its records. */
const TOOL_REMARK =
  /^(?:Returned records:|返されたレコード:|Command completed successfully\.?|コマンドは正常に(?:終了|完了)しました。?)$/i;

/**
 * Reads the lines of one text, each by the first format that takes it.
 *
 * @param origin the first `$ORIGIN` of zone text, and the owner of the one passage that names none
 */
export function readText(pasted: readonly string[], origin: string | undefined): Reading {
  const text = new Text(pasted);
  const reading = new Reading(text, origin);
  const reader = new TextReader(reading);
  for (let index = 0; index < text.lines.length;) index += reader.take(index);
  return reading;
}

class TextReader extends LineReader {
  private readonly commands = new Commands(this.reading);
  private readonly sessions = formats.map((format) => format.open(this.reading));
  private readonly sure = this.sessions.filter((session) => session.takeSure !== undefined);
  private readonly ofComments = this.sessions.filter((_, place) => formats[place]?.readsComments === true);
  private readonly ofLongLines = this.sessions.filter((_, place) => formats[place]?.readsLongLines === true);
  /** The file that was told last. */
  private file: string | undefined;

  constructor(reading: Reading) {
    super(reading);
    for (const session of this.sessions) reading.follow(session);
  }

  /** Takes the lines from `index` that belong together; returns how many. */
  take(index: number): number {
    this.followFile(index);
    if (this.text.line(index).length > LONGEST_LINE) return this.takeLong(index);
    const sure = this.takeSure(index);
    if (sure > 0) return sure;
    if (this.text.trimmed(index) === '') return this.reading.passNoise(index);
    if (this.takePrompt(index)) return this.reading.passNoise(index);
    const isComment = this.isComment(index);
    const taken = this.takeBySession(index, isComment ? this.ofComments : this.sessions);
    if (taken > 0) return taken;
    if (this.commands.takeBare(index)) return this.reading.passNoise(index);
    if (isComment) {
      if (!this.mayNameOwner(index)) return this.reading.passNoise(index);
    } else if (TOOL_REMARK.test(this.text.trimmed(index))) return this.reading.passNoise(index);
    else this.reading.passUnread(index);
    this.endOwnership(index);
    if (!isComment) this.followDay(index);
    return 1;
  }

  /** What stands below another day is another answer, be it of the same domain. */
  private followDay(index: number): void {
    if (DAY.test(this.text.trimmed(index)) && !this.reading.question.zoneText.sure) this.reading.ask('text', index);
  }

  private takeSure(index: number): number {
    for (const session of this.sure) {
      const taken = session.takeSure?.(index) ?? 0;
      if (taken > 0) return taken;
    }
    return 0;
  }

  private takeBySession(index: number, sessions: readonly Session[]): number {
    for (const session of sessions) {
      const taken = session.take(index);
      if (taken > 0) return taken;
    }
    for (const session of sessions) {
      const taken = session.takeUnsure?.(index) ?? 0;
      if (taken > 0) return taken;
    }
    return 0;
  }

  /** What `grep` found in another file is another text. */
  private followFile(index: number): void {
    const file = this.text.file(index);
    if (file === undefined || file === this.file) return;
    this.file = file;
    this.reading.beginText();
    this.reading.ask('text', index);
  }

  private takeLong(index: number): number {
    const taken = this.takeBySession(index, this.ofLongLines);
    if (taken > 0) return taken;
    const { length } = this.text.line(index);
    const fault = readIssue('line-too-long', { characters: length }, { line: index + 1 });
    this.reading.refuse('zone', index, undefined, fault);
    return 1;
  }

  /** A prompt of a shell, or of a tool: `>`, which marks a quotation from a letter, too. */
  private takePrompt(index: number): boolean {
    const line = this.text.trimmed(index);
    if (line.startsWith(';')) return false;
    if (!line.startsWith('>')) return this.commands.takePrompt(index);
    if (PYTHON.test(line)) {
      this.reading.command('text', index);
      return true;
    }
    const typed = line.replace(/^>\s*/, '');
    if (this.sessions.some((session) => session.takeTyped?.(index, typed) === true)) return true;
    // What stands behind one blank is the line as it was: in zone text its own leading blanks mean something.
    this.text.unquote(index, withoutBullet(this.text.line(index).replace(/^\s*(?:> ?)+/, '')));
    return false;
  }

  /** Of zone text and `dig`; only `dig`'s own comments mean something. In a table `;` may part the cells. */
  private isComment(index: number): boolean {
    return this.text.trimmed(index).startsWith(';') && this.reading.tableDelimiter !== ';';
  }

  /** A comment among records that name no owner may be the heading of those below; in zone text comments name nobody. */
  private mayNameOwner(index: number): boolean {
    const { passage, question } = this.reading;
    const isMessage = question.tool === 'dig' && question.message.hasHeader;
    if (question.zoneText.sure || isMessage || passage.named > 0) return false;
    const line = this.text.trimmed(index);
    const hasWords = /^;(?!;)/.test(line) && /[\p{L}]/u.test(line);
    return namedLine(line) !== undefined || (passage.unnamed.length > 0 && hasWords);
  }

  /** What stands below a line that nobody understood may be another domain's ("Whose record it is" 1, 2). */
  private endOwnership(index: number): void {
    const line = this.text.trimmed(index);
    const { passage } = this.reading;
    const owner = domainOf(passage);
    if (beginsLikeRecord(line)) {
      if (passage.unnamed.length === 0 && owner === undefined) return;
      const fault = readIssue('record-not-understood', { text: line.slice(0, 200) }, { line: index + 1 });
      this.reading.refuse('dig-short', index, undefined, fault);
      return;
    }
    // A ruler or the fence of a code block between a heading and its answer parts nothing.
    if (owner !== undefined && isEmpty(passage) && isBetweenHeadingAndAnswer(line)) return;
    const about = namedLine(line);
    if (this.mayBeItsHost(line, about)) this.reading.damagePassage(index);
    const suggestion = about === undefined ? {} : { suggested: about.name, form: about.form };
    this.reading.endOwnership(index, { heading: line, ...suggestion });
  }

  /** Right below its records, a line that ends in a host of the passage's domain, or in a name with its final dot, was one of them. */
  private mayBeItsHost(line: string, about: NamedLine | undefined): boolean {
    const { passage } = this.reading;
    const owner = domainOf(passage);
    if (owner === undefined || passage.unnamed.length === 0 || line.length > 400) return false;
    if (about?.name.endsWith(`.${owner}`) === true) return true;
    return (
      /\s[a-z0-9_-][a-z0-9._-]*\.[a-z0-9-]+\.$/i.test(line) ||
      /^\W{0,8}MX\s+(?!for\b|of\b|records?\b)\S+\s+[^\s.]+\.\S+$/i.test(line)
    );
  }
}

/** A preference and something behind it, or `MX` and something that may be a host. */
function beginsLikeRecord(line: string): boolean {
  const start = line.slice(0, 80);
  return (
    /^[^\w#]{0,8}(?:\d{1,5}(?:\s+[\w<(*.?-]|$)|MX[\s:=]+(?:\d|@|[\w-]{1,63}\.\w|[\w-]{1,63}\s+\d))/i.test(start) &&
    !/^\W{0,8}\d{1,5}[.)]\s/.test(start)
  );
}
