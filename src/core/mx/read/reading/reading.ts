import type { Issue } from '../../../issue.ts';
import type { Text } from '../text/text.ts';
import { readIssue } from '../rules.ts';
import { Completeness } from './completeness.ts';
import { Findings } from './findings.ts';
import { LineBook } from './line-book.ts';
import type { Listener } from './listener.ts';
import { PartsReader, type MxParts, type NameStyle } from './mx-parts.ts';
import { isEmpty, type Passage, type UnnamedRecord } from './passage.ts';
import { Passages } from './passages.ts';
import { Question, type Asking, type Filter, type RecordFormat, type Tool } from './question.ts';
import { domainOfUnread, isRemark, type UnreadLine } from './unread.ts';

/** Where a record stands, and whose answer it is. */
export interface RecordPlace {
  /** Its first line, from 0. */
  readonly index: number;
  /** How many lines it takes. */
  readonly count?: number;
  readonly question: Question;
  readonly format: RecordFormat;
  /** Which list, table or document it stands in, where other lines of it may name no owner. */
  readonly source?: string;
}

/** What formats say of the lines that they take: questions, records, refusals, what was passed over. It decides nothing of what a line means. */
export class Reading {
  readonly text: Text;
  /** What the reader said: the first `$ORIGIN`, and the owner of lines that have none. */
  readonly givenOrigin: string | undefined;
  readonly lines: LineBook;
  readonly issues: Issue[] = [];
  readonly completeness = new Completeness();
  readonly found = new Findings();
  readonly questions: Question[] = [];
  readonly passages: Passages;
  private current: Question;
  private texts = 0;
  /** Of the command above. */
  private filter: Filter | undefined;
  private delimiter: string | undefined;
  private readonly listeners: Listener[] = [];
  private readonly parts = new PartsReader();

  constructor(text: Text, givenOrigin: string | undefined) {
    this.text = text;
    this.givenOrigin = givenOrigin;
    this.lines = new LineBook(text.lines.length);
    this.passages = new Passages(text);
    this.current = this.keep(new Question('text', 1, 0));
  }

  /** Tells a session what happens around its lines. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  // Questions.

  /** The question that stands above, or the text that none stands above. */
  get question(): Question {
    return this.current;
  }

  /** Begins another text: a prompt, or another file. */
  beginText(): void {
    this.delimiter = undefined;
    this.completeness.textBegins();
    this.texts++;
    for (const listener of this.listeners) listener.textBegins?.();
  }

  /** A command was typed: another text begins, which answers it. */
  command(tool: Tool, index: number, asking: Asking = {}): Question {
    this.filter = asking.filter;
    this.beginText();
    const question = this.ask(tool, index, asking);
    for (const listener of this.listeners) listener.commandTyped?.(question);
    return question;
  }

  /** A question was asked at a line; what stands below answers it. */
  ask(tool: Tool, index: number, asking: Asking = {}): Question {
    // What a tool answers is no part of the zone above it.
    if (tool !== 'text') this.endZone();
    this.current = this.open(tool, index, asking);
    const { domain, severalNames } = this.current;
    const { heading, repeats = false } = asking;
    const from = heading === undefined ? 'question' : 'heading';
    this.beginPassage(index, {
      ...{ severalNames, repeats, heading },
      ...(heading === undefined ? {} : { question: this.current }),
      ...(domain === undefined ? {} : { owner: { state: 'known', name: domain, from } as const }),
    });
    return this.current;
  }

  /** The question that a line of `tool` answers; a line that answers none opens one without a name. */
  answering(tool: Tool, index: number): Question {
    if (this.current.tool === tool && !this.current.ended) return this.current;
    return this.ask(tool, index);
  }

  /** The question above is no longer answered: what comes is another table or block. A passage that is still empty goes on. */
  leaveQuestion(index: number): void {
    this.current = this.open('text', index);
    if (!isEmpty(this.passage)) this.beginPassage(index);
  }

  /** Another question for records whose owner is told later; it is not the current one. */
  open(tool: Tool, index: number, asking: Asking = {}): Question {
    return this.keep(new Question(tool, index + 1, this.texts, { ...asking, filter: this.filter }));
  }

  private keep(question: Question): Question {
    this.questions.push(question);
    return question;
  }

  private endZone(): void {
    for (const listener of this.listeners) listener.zoneEnds?.();
  }

  /** A table stands below, whose cells `delimiter` parts: no zone text goes on. */
  openTable(delimiter: string): void {
    this.delimiter = delimiter;
    this.endZone();
  }

  /** What parts the cells of the table that stands open; `undefined` where none does. */
  get tableDelimiter(): string | undefined {
    return this.delimiter;
  }

  /** Names the text that lines of zone text belong to. */
  get zoneSource(): string {
    return `zone ${this.texts}`;
  }

  /** Relative names of this text are completed by the reader's origin. */
  useGivenOrigin(): void {
    this.found.textsOfGivenOrigin.add(this.texts);
  }

  /** Whether a line that begins with a blank has an owner above it here, as zone text has. */
  get namesBlankOwner(): boolean {
    return this.listeners.some((listener) => listener.namesBlankOwner?.() === true);
  }

  /** Whether a table or a panel's rows begin at a line, which may take their owner from the heading above it. */
  beginsRows(index: number): boolean {
    return this.listeners.some((listener) => listener.beginsRows?.(index) === true);
  }

  // Passages.

  get passage(): Readonly<Passage> {
    return this.passages.current;
  }

  /** Begins a passage at a line. */
  beginPassage(index: number, more: Partial<Passage> = {}): void {
    this.passages.begin(index, this.completeness.lastTold, more);
  }

  /** Begins a passage at a table's header. */
  beginTable(index: number): void {
    this.passages.beginTable(index, this.completeness.lastTold);
  }

  /**
   * Another list or table stands below: where it tells of a domain again, that is another answer ("Whose record it is" 16). A zone is one
   * answer, whatever stands in it.
   */
  partAnswers(index: number): void {
    const { tool, ended, zoneText, answers } = this.current;
    if (tool !== 'text' || ended || zoneText.sure || zoneText.apexes.size > 0 || answers.size === 0) return;
    this.current = this.open('text', index);
  }

  /** Ends whose the unnamed records are: a line came that nobody understands. Columns and `$TTL` go on. */
  endOwnership(index: number, more: Partial<Passage> = {}): void {
    this.partAnswers(index + 1);
    this.current.ownsUnnamed = false;
    this.beginPassage(index + 1, { isBehindUnread: true, ...more });
  }

  /** A line that begins like a record of this passage cannot be read. */
  damagePassage(index: number): void {
    this.passages.damage(index);
  }

  /** The passage's records answer the question above, and are those of the name that it is an alias for. */
  answerQuestion(): void {
    const passage = this.passages.current;
    const { aliasOf } = this.current;
    if (aliasOf !== undefined && passage.owner.state === 'known' && passage.owner.from === 'question')
      passage.owner = { ...passage.owner, name: aliasOf };
    passage.question ??= this.current;
  }

  // Records.

  /** Takes a record whose line names no owner into the passage. */
  addUnnamed(record: UnnamedRecord): void {
    const passage = this.passages.forUnnamed(record, this.completeness.lastTold);
    // Rows of a table that name their owners and rows that do not are one answer.
    const isOpen = this.current.tool === 'text' && !this.current.ended && !passage.isBehindUnread;
    passage.question ??= isOpen ? this.current : this.open('text', record.index);
    passage.unnamed.push(record);
    this.lines.await(record.format, record.index, record.count);
  }

  /** Takes one MX record, or refuses its line with all that is wrong. */
  take({ index, count = 1, question, format, source = '' }: RecordPlace, parts: MxParts, style: NameStyle): void {
    const { domain, ttl, ttlFrom } = parts;
    const at = { line: index + 1, domain };
    const reading = this.parts.read(parts, style, at, this.givenOrigin === undefined);
    if (!reading.ok) {
      this.refuse(format, index, domain, ...reading.faults);
      return;
    }
    const { preference, exchange, remarks } = reading;
    this.read(format, index, count);
    if (remarks.length > 0) this.tell(...remarks);
    this.passages.countNamed(index, count, domain, source, this.completeness.lastTold);
    this.completeness.took(domain);
    const line = index + 1;
    const draft =
      ttl === undefined
        ? { domain, preference, exchange, ttlFrom, at: { line } }
        : { domain, preference, exchange, ttl, ttlFrom, at: { line } };
    if (question.answerFor(domain, line).add(draft) === 'duplicate')
      this.tell(readIssue('duplicate-record', { domain, preference, exchange }, at));
  }

  // What became of lines.

  read(format: RecordFormat, index: number, count = 1): void {
    this.lines.read(format, index, count);
  }

  /** A line of what a tool prints around its answers: understood, and nothing to read. */
  passNoise(index: number): 1 {
    this.lines.noise(index);
    return 1;
  }

  tell(...issues: readonly Issue[]): void {
    this.issues.push(...issues);
  }

  /** Refuses a line that may have been a record of `domain`: that domain is then incomplete. */
  refuse(format: RecordFormat, index: number, domain: string | undefined, ...issues: readonly Issue[]): void {
    this.refuseLine(format, index, ...issues);
    if (domain === undefined) {
      this.damagePassage(index);
      // A placeholder was nobody's record.
      if (!issues.some(({ id }) => id === 'exchange-placeholder')) this.completeness.doubtNext();
    }
    this.completeness.refused(domain, this.current.domain, this.texts);
  }

  /** Refuses a line that was no record, or whose domains are told elsewhere. */
  refuseLine(format: RecordFormat, index: number, ...issues: readonly Issue[]): void {
    this.refuseLines(format, index, 1);
    this.tell(...issues);
  }

  /** Refuses lines whose issue is told once for all of them. */
  refuseLines(format: RecordFormat, index: number, count: number): void {
    this.lines.refuse(format, index, count);
  }

  /** A domain of which a record may be missing is not planned. */
  holdBack(domain: string): void {
    this.completeness.incomplete.add(domain);
  }

  /** Notes a line that nobody understood, if it may have been a record; whether its domain is one of the reader's shows at the end. */
  suspect(index: number): void {
    const line = this.text.line(index);
    const domain = domainOfUnread(line, this.current, (unread) => this.ownerOfUnread(unread));
    if (domain !== undefined) this.found.suspects.push({ index, domain });
    else if (!isRemark(line)) this.found.passedOver.push(index);
  }

  private ownerOfUnread(unread: UnreadLine): string | undefined {
    for (const listener of this.listeners) {
      const owner = listener.ownerOfUnread?.(unread);
      if (owner !== undefined) return owner;
    }
    return undefined;
  }

  /** Nobody understood a line: what stands below may be another domain's. */
  passUnread(index: number): void {
    this.suspect(index);
    for (const listener of this.listeners) listener.lineUnread?.(this.text.line(index));
  }
}
