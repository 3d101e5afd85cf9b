import type { MxRecord } from '../../dns/mx-record.ts';
import type { MxAnswer, ReadFormat } from '../read-shape.ts';

export type RecordFormat = Exclude<ReadFormat, 'empty' | 'unknown'>;

/** A record whose TTL may yet turn out to be published, by a `$TTL` or SOA further down. */
export interface RecordDraft {
  readonly question: Question;
  readonly domain: string;
  readonly preference: number;
  readonly exchange: string;
  readonly ttl: number | undefined;
  /** `undefined`: what the text around it shows decides. */
  readonly ttlFrom: MxRecord['ttlFrom'];
  readonly line: number;
}

export interface AnswerDraft {
  readonly question: Question;
  readonly domain: string;
  readonly line: number;
  state: MxAnswer['state'];
  readonly records: RecordDraft[];
  readonly seen: Set<string>;
}

/** Which section of a `dig` message the lines stand in. */
export type DigSection = 'none' | 'question' | 'answer' | 'authority' | 'additional';

/**
 * One question to one server, or a stretch of text that no question stands above (`tool: 'text'`): records of one
 * question are one answer.
 */
export interface Question {
  readonly tool: 'text' | 'dig' | 'host' | 'nslookup' | 'resolve-dnsname';
  readonly line: number;
  /** Which of the texts it stands in: a prompt or a file marker begins another. */
  readonly text: number;
  /** The name that was asked for. */
  domain?: string | undefined;
  /** The name that it is an alias for, as `dig +short` shows it. */
  aliasOf?: string | undefined;
  server?: string | undefined;
  authoritative?: boolean | undefined;
  /** It asked for TXT or A: that no MX came says nothing. */
  asksOtherType: boolean;
  /** The names of a command that has several: whose records a short answer shows cannot be told. */
  severalNames: readonly string[];
  /** Nothing below it means that there is nothing (`dig +short`). */
  emptyMeansNone: boolean;
  outcome?: { readonly state: 'no-mx' | 'no-domain' | 'failed'; readonly index: number } | undefined;
  /** It was only typed so far: what its answer shows belongs to it. */
  fresh: boolean;
  /** The next address is that of the server. */
  awaitsServer?: boolean;
  /** A heading named it: that nothing stands below it says nothing. */
  isHeading: boolean;
  /** Records below that name no owner answer it. */
  ownsUnnamed: boolean;
  /** Its last line has been seen. */
  ended: boolean;
  readonly dig: {
    section: DigSection;
    status?: string;
    expected?: number;
    truncated?: boolean;
    isQuery?: boolean;
    seen: number;
    /** Its authority section names servers (NS) to ask instead. */
    refers?: boolean;
  };
  /** Evidence that this is a zone and not what a resolver had left. */
  readonly zoneText: { sure: boolean; startsWithSoa: boolean; readonly apexes: Set<string> };
  /** The zone that its SOA says has no such record. */
  authorityZone?: string | undefined;
  readonly answers: Map<string, AnswerDraft>;
}

export type Asking = Partial<
  Pick<
    Question,
    'domain' | 'server' | 'authoritative' | 'asksOtherType' | 'severalNames' | 'emptyMeansNone' | 'isHeading'
  >
>;

export function newQuestion(tool: Question['tool'], line: number, text: number, asking: Asking = {}): Question {
  return {
    tool,
    line,
    text,
    asksOtherType: false,
    severalNames: [],
    emptyMeansNone: false,
    fresh: true,
    isHeading: false,
    ownsUnnamed: true,
    ended: false,
    dig: { section: 'none', seen: 0 },
    zoneText: { sure: false, startsWithSoa: false, apexes: new Set() },
    answers: new Map(),
    ...asking,
  };
}
