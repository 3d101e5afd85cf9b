import type { Issue } from '../../issue.ts';
import type { Suspect } from './suspects.ts';
import type { Table } from './table.ts';
import { LineDepths } from './zone-tokens.ts';
import type { LineState, MxAnswer } from '../read-shape.ts';
import { withoutGrepPrefix } from './grep-prefix.ts';
import { tidyLine } from './lines.ts';
import { isYamlOfDig, withoutPrefix, withoutShape, withoutYaml } from './shapes.ts';
import { newPassage, type PassageDraft, type UnnamedRecord } from './passages.ts';
import {
  newQuestion,
  type AnswerDraft,
  type Asking,
  type Question,
  type RecordDraft,
  type RecordFormat,
} from './question.ts';

/** What zone text carries from line to line (RFC 1035 §5.1). */
export interface ZoneState {
  origin: string | undefined;
  /** The origin was given by `$ORIGIN` or by the reader, and not by a guess. */
  originShown: boolean;
  /** `$ORIGIN` stood behind the last SOA: it is that of the zone to come. */
  originSinceSoa: boolean;
  /** The origin is the reader's, and the text has shown none of its own. */
  originGiven: boolean;
  /** `$TTL`, or what stands for it; `'unknown'` after one that could not be read. */
  defaultTtl: number | 'unknown' | undefined;
  lastTtl: number | undefined;
  /** The owner of lines that begin with a blank; `'unknown'` where the line that named it could not be read. */
  owner: string | 'unknown' | undefined;
  /** The owner as it is written, where no origin completes it. */
  label: string | undefined;
  /** SOA data by owner, to tell a second zone from the same one told twice. */
  readonly soas: Map<string, string>;
}

/** A domain that a script is about to ask for, at each of these servers of its zone. */
export interface ToAsk {
  readonly domain: string;
  readonly servers: readonly string[];
  readonly index: number;
}

/**
 * The text that is being read, and what has been understood of it so far. Formats take lines from it and hand in
 * records, answers and issues; it never decides what a line means.
 */
export class Paste {
  readonly lines: string[];
  /** The lines as they were pasted. */
  readonly pasted: readonly string[];
  /** Lines (from 0) that stood within the shape that a tool puts around a record. */
  readonly shaped = new Set<number>();
  /** The question that the last table of `Get-DnsServerResourceRecord` answers. */
  windowsTable: Question | undefined;
  /** The server that `dig +yaml` names above its message. */
  serverAbove: string | undefined;
  /** A line that may have been a record of the domain to come was refused. */
  private doubtsNext = false;
  /** The file of each line, where `grep` tells it. */
  readonly files: readonly (string | undefined)[];
  /** The file that was told last. */
  file: string | undefined;
  readonly states: LineState[];
  readonly issues: Issue[] = [];
  readonly incomplete = new Set<string>();
  /** Names that passages without an owner suggest: where they have records of their own, these may not be all. */
  readonly suggestedOfUnowned = new Set<string>();
  readonly questions: Question[] = [];
  /** Lines read, by format. */
  readonly weights = new Map<RecordFormat, number>();
  readonly soaOwners = new Set<string>();
  /** Domain to the shortest `$ORIGIN` that holds it. */
  readonly originOf = new Map<string, string>();
  readonly suspects: Suspect[] = [];
  /** Lines that no format took, comments and commands excepted. */
  readonly passedOver: number[] = [];
  readonly aliases = new Map<string, string>();
  /** The table whose header was seen last. */
  table: Table | undefined;
  /** What merged cells of the next row stand for: the last row of this table that named its owner. */
  rowAbove:
    | {
        readonly owner: string | 'unknown';
        readonly domain: string | undefined;
        readonly type: string;
        /** The line below it, from 0: merged cells reach no further. */
        readonly end: number;
        /** Hosts of the rows that share this owner. */
        readonly exchanges: Set<string>;
        /** What stood left of the owner where it was named, and whether it stood empty since. */
        readonly group: readonly string[];
        readonly isParted: boolean;
      }
    | undefined;
  /** A name alone on its line was seen to name the owner of the short answers below it. */
  namesAreEchoed = false;
  /** How far a run of such names was looked through, and whether they name owners. */
  echoes = { until: 0, name: false };
  /** `set type=` of an interactive `nslookup`. */
  nslookupAsksOther = false;
  /** After `$INCLUDE` or `$GENERATE` no domain of the text is known whole. */
  nothingIsWhole = false;
  /** The domain of the last line of this text that told one: a refused line that tells none may have been another of its records. */
  lastOwner: string | undefined;
  /** Texts of which a refused line may have been a record of any domain. */
  readonly doubtfulTexts = new Set<number>();
  /** Domains whose TTL is 1 because Cloudflare's export writes so what it chooses itself. */
  readonly automaticTtls = new Set<string>();
  /** How many texts were begun: a prompt or a file marker begins another. */
  texts = 0;
  question: Question;
  passage: PassageDraft;
  readonly passages: PassageDraft[] = [];
  /** Names stand below their answers: what looks like a heading only suggests. */
  namesStandBelow = false;
  /** Texts whose relative names the reader's origin completes. */
  readonly textsOfGivenOrigin = new Set<number>();
  /** What the last record stood in whose line names its owner. */
  private lastNamed: string | undefined;
  /** Where the last unnamed record stood, from 0. */
  private lastUnnamed = -1;
  private doubleSpaced: boolean | undefined;
  zone: ZoneState;
  /** What the reader said: the first `$ORIGIN`, and the owner of lines that have none. */
  readonly givenOrigin: string | undefined;

  readonly depths: LineDepths;
  private zoneShown: boolean | undefined;
  private cloudflare: boolean | undefined;
  private valueDomain: boolean | undefined;
  private lastTrimmed = { index: -1, text: '' };

  /** What our own scripts say that they are about to ask. */
  readonly toAsk: ToAsk[] = [];
  /** Domain to its zone, as our own scripts found it. */
  readonly zoneAsked = new Map<string, string>();

  /** Change lists that were passed over: they are no state. */
  holdsChanges = false;

  constructor(lines: readonly string[], givenOrigin: string | undefined) {
    this.pasted = lines;
    const bare = withoutPrefix(lines);
    const shown = isYamlOfDig(bare) ? bare.map(withoutYaml) : bare;
    const found = shown.map((line, index) => {
      const text = withoutShape(line);
      if (text !== line) this.shaped.add(index);
      return withoutGrepPrefix(tidyLine(text));
    });
    this.lines = found.map((line) => line.text);
    this.files = found.map(({ file }) => file);
    this.depths = new LineDepths(this.lines);
    this.states = this.lines.map(() => 'passed');
    this.givenOrigin = givenOrigin;
    this.zone = this.freshZone();
    this.question = this.keep(newQuestion('text', 1, 0));
    this.passage = this.keepPassage(newPassage(1));
  }

  private keepPassage(passage: PassageDraft): PassageDraft {
    this.passages.push(passage);
    return passage;
  }

  /** Begins a passage at `index`; a passage that holds nothing yet is replaced. */
  beginPassage(index: number, more: Partial<PassageDraft> = {}): PassageDraft {
    const last = this.passage;
    const before = last.owner ?? this.lastOwner ?? last.before;
    this.passage = this.keepPassage(newPassage(index + 1, { before, ...more }));
    this.lastUnnamed = -1;
    return this.passage;
  }

  /** Begins a passage at a table's header; what stood right above it, without records, goes on: its words, and that nobody understood them. */
  beginTablePassage(index: number): void {
    const { heading, suggested, form, isBehindUnread, unnamed, named } = this.passage;
    const isEmpty = unnamed.length + named === 0;
    this.beginPassage(index, isEmpty ? { heading, suggested, form, isBehindUnread } : {});
  }

  /** Ends whose the unnamed records are: a line came that nobody understands. Columns and `$TTL` go on. */
  endOwnership(index: number, more: Partial<PassageDraft> = {}): void {
    this.question.ownsUnnamed = false;
    this.beginPassage(index + 1, { isBehindUnread: true, ...more });
  }

  /** Takes a record whose line names no owner into the passage. */
  addUnnamed(record: UnnamedRecord): void {
    const { index, count } = record;
    const isParted =
      this.lastUnnamed >= 0 &&
      !this.isDoubleSpaced &&
      this.lines.slice(this.lastUnnamed + 1, index).some((line) => line.trim() === '');
    // Another list, table or document names its owner itself, or nobody does.
    const isOfOther = this.passage.unnamed.length > 0 && this.passage.source !== record.source;
    const isBelowNamed =
      this.passage.unnamed.length === 0 && this.passage.named > 0 && this.lastNamed !== record.source;
    if (isParted || isOfOther || isBelowNamed) this.beginPassage(index, { isBehindUnread: true });
    const { passage } = this;
    passage.source = record.source;
    if (passage.unnamed.length === 0 && passage.ownerFrom === null) passage.line = index + 1;
    passage.lastLine = index + count;
    // Rows of a table that name their owners and rows that do not are one answer.
    const { question } = this;
    const isOpen = question.tool === 'text' && !question.ended && !passage.isBehindUnread;
    passage.question ??= isOpen ? question : this.open('text', index);
    passage.unnamed.push(record);
    this.lastUnnamed = index + count - 1;
    this.weigh(record.format, count);
    for (let at = index; at < index + count; at++) this.states[at] = 'read';
  }

  /** Counts a record whose own line names its owner. */
  countNamed(index: number, count: number, domain: string, source = ''): void {
    if (index + 1 < this.passage.line || this.passage.unnamed.some((record) => record.index === index)) return;
    this.lastNamed = source;
    const isOwn = this.passage.owner === domain;
    // A record of another domain ends whose the unnamed ones are.
    if (!isOwn && (this.passage.unnamed.length > 0 ? this.passage.source !== source : this.passage.owner !== undefined))
      this.beginPassage(index);
    const { passage } = this;
    passage.named++;
    if (isOwn) return;
    passage.domains.add(domain);
    passage.lastLine = Math.max(passage.lastLine, index + count);
  }

  /** A line that begins like a record of this passage cannot be read: its domain is not known whole. */
  damagePassage(index: number): void {
    this.passage.isDamaged = true;
    this.passage.lastLine = Math.max(this.passage.lastLine, index + 1);
  }

  /** Every line is parted from the next by a blank one, as some terminals copy them. */
  get isDoubleSpaced(): boolean {
    this.doubleSpaced ??= this.lines.every(
      (line, index) => line.trim() === '' || (this.lines[index + 1] ?? '').trim() === '',
    );
    return this.doubleSpaced;
  }

  /** Another question for records whose owner is told later; it is not the current one. */
  open(tool: Question['tool'], index: number): Question {
    return this.keep(newQuestion(tool, index + 1, this.texts));
  }

  /** Refuses lines whose issue is told once for all of them. */
  refuseLines(format: RecordFormat, index: number, count: number): void {
    for (let at = index; at < index + count; at++) this.states[at] = 'refused';
    this.weigh(format, count);
  }

  /** Whether a directive or an SOA shows that the text is a zone. */
  get showsZone(): boolean {
    this.zoneShown ??= this.lines.some((line) => /^\s*\$(?:origin|ttl)\s|\sSOA\s/i.test(line));
    return this.zoneShown;
  }

  /** Whether the text says in its comments that Cloudflare wrote it. */
  get isOfCloudflare(): boolean {
    this.cloudflare ??= this.lines.some((line) => /^;;\s*Domain:\s+\S|\bcf_tags=/.test(line));
    return this.cloudflare;
  }

  /** Whether other lines are written as Value-Domain's panel writes them. */
  get isOfValueDomain(): boolean {
    this.valueDomain ??= this.lines.some((line) => /^(?:a|aaaa|cname|txt|ns) \S+ \S/.test(line));
    return this.valueDomain;
  }

  /** The line at `index` (from 0), without its outer blanks. */
  trimmed(index: number): string {
    // Every format asks for the same line.
    if (this.lastTrimmed.index !== index) this.lastTrimmed = { index, text: (this.lines[index] ?? '').trim() };
    return this.lastTrimmed.text;
  }

  /** Replaces a line by what it quotes. */
  unquote(index: number, text: string): void {
    this.lines[index] = text;
    this.lastTrimmed = { index, text: text.trim() };
  }

  private freshZone(): ZoneState {
    return {
      origin: this.givenOrigin,
      originShown: this.givenOrigin !== undefined,
      originSinceSoa: false,
      originGiven: this.givenOrigin !== undefined,
      defaultTtl: undefined,
      lastTtl: undefined,
      owner: undefined,
      label: undefined,
      soas: new Map(),
    };
  }

  private keep(question: Question): Question {
    this.questions.push(question);
    return question;
  }

  /** What stands below is no part of the zone above: its origin and owner end here. */
  endZone(): void {
    this.zone = { ...this.freshZone(), defaultTtl: this.zone.defaultTtl };
  }

  /** Begins another text: origin, owner and TTL of the one before it end here. */
  forgetZone(): void {
    this.zone = this.freshZone();
    this.table = undefined;
    this.rowAbove = undefined;
    this.lastOwner = undefined;
    this.doubtsNext = false;
    this.texts++;
  }

  /** A question was asked at the line `index`; what stands below answers it. */
  ask(tool: Question['tool'], index: number, asking: Asking = {}): Question {
    // What a tool answers is no part of the zone above it.
    if (tool !== 'text') this.endZone();
    this.question = this.keep(newQuestion(tool, index + 1, this.texts, asking));
    const { domain, severalNames } = this.question;
    this.beginPassage(index, {
      severalNames,
      ...(this.question.isHeading === true ? { question: this.question } : {}),
      ...(domain === undefined ? {} : { owner: domain, ownerFrom: 'question' as const }),
    });
    return this.question;
  }

  /** The question above is no longer answered: what comes is another table or card. A passage that is still empty goes on. */
  leaveQuestion(index: number): void {
    const { unnamed, named } = this.passage;
    this.question = this.keep(newQuestion('text', index + 1, this.texts));
    if (unnamed.length + named > 0) this.beginPassage(index);
  }

  /** The question that a line of `tool` answers; a line that answers none opens one without a name. */
  answering(tool: Question['tool'], index: number): Question {
    if (this.question.tool === tool && !this.question.ended) return this.question;
    return this.ask(tool, index);
  }

  read(format: RecordFormat, index: number, count = 1): void {
    for (let at = index; at < index + count; at++) if (this.states[at] !== 'refused') this.states[at] = 'read';
    this.weigh(format, count);
  }

  /** A line of what a tool prints around its answers: understood, and nothing to read. */
  passNoise(index: number): 1 {
    if (this.states[index] === 'passed') this.states[index] = 'noise';
    return 1;
  }

  weigh(format: RecordFormat, count: number): void {
    this.weights.set(format, (this.weights.get(format) ?? 0) + count);
  }

  tell(...issues: readonly Issue[]): void {
    this.issues.push(...issues);
  }

  /**
   * Refuses the line at `index`, which may have been a record of `domain`: that domain is then incomplete. Where the line
   * does not tell its domain, it is the last one that was told, and any of this text where none was.
   */
  refuse(format: RecordFormat, index: number, domain: string | undefined, ...issues: readonly Issue[]): void {
    this.refuseLine(format, index, ...issues);
    if (domain === undefined) this.damagePassage(index);
    // Without a name it may have been the first record of what comes; a placeholder was nobody's.
    if (domain === undefined && !issues.some(({ id }) => id === 'exchange-placeholder')) this.doubtsNext = true;
    const owner = domain ?? this.lastOwner ?? this.question.domain;
    if (owner === undefined) this.doubtfulTexts.add(this.texts);
    else this.incomplete.add(owner);
    this.lastOwner = domain ?? this.lastOwner;
  }

  /** A refused line belongs to what stands above it, as a merged cell does: what comes next is whole. */
  trustNext(): void {
    this.doubtsNext = false;
  }

  /** Refuses a line that was no record, or whose domains are told elsewhere. */
  refuseLine(format: RecordFormat, index: number, ...issues: readonly Issue[]): void {
    this.states[index] = 'refused';
    this.weigh(format, 1);
    this.tell(...issues);
  }

  /** Takes a record into the answer of its question; tells whether that answer had it already. */
  add(draft: RecordDraft): 'new' | 'duplicate' {
    const answer = this.answerFor(draft.question, draft.domain, draft.line);
    answer.state = 'records';
    this.lastOwner = draft.domain;
    if (this.doubtsNext) this.incomplete.add(draft.domain);
    this.doubtsNext = false;
    const key = `${draft.preference} ${draft.exchange}`;
    if (answer.seen.has(key)) return 'duplicate';
    answer.seen.add(key);
    answer.records.push(draft);
    return 'new';
  }

  /** Notes that a question about `domain` got no record. */
  negative(question: Question, index: number, domain: string, state: Exclude<MxAnswer['state'], 'records'>): void {
    const answer = this.answerFor(question, domain, index + 1);
    if (answer.records.length === 0) answer.state = state;
  }

  private answerFor(question: Question, domain: string, line: number): AnswerDraft {
    const known = question.answers.get(domain);
    if (known !== undefined) return known;
    const answer: AnswerDraft = { question, domain, line, state: 'failed', records: [], seen: new Set() };
    question.answers.set(domain, answer);
    return answer;
  }
}
