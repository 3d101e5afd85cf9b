import type { MxRecord } from '../../../dns/mx-record.ts';
import type { LocalTime } from '../../../local-time.ts';
import type { MxAnswer, ReadFormat } from '../../read-shape.ts';
import { Message } from './message.ts';

export type RecordFormat = Exclude<ReadFormat, 'empty' | 'unknown'>;

/** A record whose TTL may yet turn out to be published, by a `$TTL` or SOA further down. */
export interface RecordDraft {
  readonly domain: string;
  readonly preference: number;
  readonly exchange: string;
  readonly ttl?: number;
  /** `undefined`: what the text around it shows decides. */
  ttlFrom: MxRecord['ttlFrom'];
  readonly at: { readonly line: number };
}

/** From how many records on an answer keeps a set of them. */
const MANY = 8;

/** What one question says of one domain, so far. */
export class AnswerDraft {
  readonly question: Question;
  readonly domain: string;
  readonly line: number;
  /** Records whose owner was told last may stand above the line that told it. */
  firstLine: number;
  state: MxAnswer['state'] = 'failed';
  readonly records: RecordDraft[] = [];
  private seen: Set<string> | undefined;

  constructor(question: Question, domain: string, line: number) {
    this.question = question;
    this.domain = domain;
    this.line = line;
    this.firstLine = line;
  }

  /** Takes a record; tells whether the answer had it already. */
  add(draft: RecordDraft): 'new' | 'duplicate' {
    this.state = 'records';
    if (this.holds(draft)) return 'duplicate';
    this.records.push(draft);
    this.firstLine = Math.min(this.firstLine, draft.at.line);
    this.seen?.add(keyOf(draft));
    return 'new';
  }

  /** Tells whether it has a record of that preference and exchange. */
  holds({ preference, exchange }: RecordDraft): boolean {
    if (this.records.length < MANY)
      return this.records.some((record) => record.exchange === exchange && record.preference === preference);
    this.seen ??= new Set(this.records.map(keyOf));
    return this.seen.has(keyOf({ preference, exchange }));
  }
}

const keyOf = ({ preference, exchange }: Pick<RecordDraft, 'preference' | 'exchange'>): string =>
  `${preference} ${exchange}`;

export type Tool = 'text' | 'dig' | 'host' | 'nslookup' | 'resolve-dnsname';

/** What stands behind a pipe, or before a file's name, and may have hidden records of the answer below it. */
export interface Filter {
  /** As it was typed. */
  readonly text: string;
  /** It lets this many lines through; absent where it chooses by what they hold. */
  readonly lines?: number;
}

/** What a command, a heading or a banner says of the question that it asks. */
export interface Asking {
  /** The name that was asked for. */
  readonly domain?: string | undefined;
  readonly server?: string | undefined;
  /** It asked for TXT or A: that no MX came says nothing. */
  readonly asksOtherType?: boolean;
  /** The names of a command that has several: whose records a short answer shows cannot be told. */
  readonly severalNames?: readonly string[];
  /** Nothing below it means that there is nothing (`dig +short`). */
  readonly emptyMeansNone?: boolean;
  /** It asked one name of several servers: equal answers are one ("Whose record it is" 7). */
  readonly repeats?: boolean;
  /** The heading that asked it: that nothing stands below it says nothing. */
  readonly heading?: string;
  /** The zone whose text it prints. */
  readonly zone?: string;
  /** Other names of the command: the servers that a loop asks, and may print above their answers. */
  readonly loopNames?: readonly string[];
  /** What may have hidden records of the answer. */
  readonly filter?: Filter | undefined;
}

/**
 * One question to one server, or a stretch of text that no question stands above (`tool: 'text'`): records of one
 * question are one answer.
 */
export class Question {
  readonly tool: Tool;
  /** From 1. */
  readonly line: number;
  /** Which of the texts it stands in: a prompt or a file marker begins another. */
  readonly text: number;
  domain: string | undefined;
  server: string | undefined;
  asksOtherType: boolean;
  severalNames: readonly string[];
  emptyMeansNone: boolean;
  readonly isHeading: boolean;
  /** The zone whose text a command prints. */
  readonly zone: string | undefined;
  readonly loopNames: readonly string[];
  /** What was typed let only some lines of the answer through. */
  readonly filter: Filter | undefined;
  /** The name that it is an alias for, as `dig +short` shows it. */
  aliasOf: string | undefined;
  authoritative: boolean | undefined;
  /** Its answer is printed by a tool that says so where its server does not hold the zone. */
  tellsAuthority = false;
  /** When it was asked, as its answer prints it. */
  when: LocalTime | undefined;
  outcome: { readonly state: 'no-mx' | 'no-domain' | 'failed'; readonly index: number } | undefined;
  /** It was only typed so far: what its answer shows belongs to it. */
  fresh = true;
  /** Records below that name no owner answer it. */
  ownsUnnamed = true;
  /** Its last line has been seen. */
  ended = false;
  readonly message = new Message();
  /** Evidence that this is a zone and not what a resolver had left. */
  readonly zoneText = { sure: false, startsWithSoa: false, apexes: new Set<string>() };
  /** The zone that its SOA says has no such record. */
  authorityZone: string | undefined;
  readonly answers = new Map<string, AnswerDraft>();
  /** The answer that was asked for last: records of one domain stand together. */
  private lastAnswer: AnswerDraft | undefined;

  constructor(tool: Tool, line: number, text: number, asking: Asking = {}) {
    this.tool = tool;
    this.line = line;
    this.text = text;
    this.domain = asking.domain;
    this.server = asking.server;
    this.asksOtherType = asking.asksOtherType ?? false;
    this.severalNames = asking.severalNames ?? [];
    this.emptyMeansNone = asking.emptyMeansNone ?? false;
    this.zone = asking.zone;
    this.loopNames = asking.loopNames ?? [];
    this.filter = asking.filter;
    this.isHeading = asking.heading !== undefined;
  }

  /** A banner repeats what was asked. */
  repeat({ domain, server, asksOtherType = false, severalNames = [], emptyMeansNone = false }: Asking): void {
    Object.assign(this, { domain, server, asksOtherType, severalNames, emptyMeansNone });
  }

  /** `dig +short` below a command or a heading: records alone, without the header of a message. */
  get isTerse(): boolean {
    return this.tool === 'dig' && !this.ended && !this.message.hasHeader;
  }

  /** What is known of one domain by this question. */
  answerFor(domain: string, line: number): AnswerDraft {
    if (this.lastAnswer?.domain === domain) return this.lastAnswer;
    this.lastAnswer = this.answers.get(domain);
    if (this.lastAnswer !== undefined) return this.lastAnswer;
    this.lastAnswer = new AnswerDraft(this, domain, line);
    this.answers.set(domain, this.lastAnswer);
    return this.lastAnswer;
  }

  /** Notes that it got no record of `domain`. */
  denies(domain: string, index: number, state: Exclude<MxAnswer['state'], 'records'>): void {
    const answer = this.answerFor(domain, index + 1);
    if (answer.records.length === 0) answer.state = state;
  }
}
