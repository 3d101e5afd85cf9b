import type { MxRecord } from '../dns/mx-record.ts';
import type { Issue } from '../issue.ts';
import type { LocalTime } from '../local-time.ts';

export type ReadFormat =
  | 'zone'
  | 'dig'
  | 'dig-short'
  | 'host'
  | 'nslookup'
  | 'resolve-dnsname'
  | 'windows-dns'
  | 'guide'
  | 'csv'
  | 'route53'
  | 'json'
  | 'empty'
  | 'unknown';

/** What one question to one server got. */
export interface MxAnswer {
  readonly domain: string;
  readonly server?: string;
  readonly authoritative?: boolean;
  /**
   * Where no flag is shown: the text lists its server among the zone's name servers, or `nslookup` printed who answered and no
   * "Non-authoritative answer".
   */
  readonly holdsZone?: true;
  /** When it was asked, where its text says so: on the wall clock of Japan. */
  readonly when?: LocalTime;
  /** `nothing-shown`: a name with nothing below it, where a failure, a domain that does not exist and one without MX look alike. */
  readonly state: 'records' | 'no-mx' | 'no-domain' | 'failed' | 'nothing-shown';
  readonly records: readonly MxRecord[];
  readonly at: { readonly line: number };
}

/** What became of one line of the text. `noise`: what a tool prints around its answers. */
export type LineState = 'read' | 'passed' | 'refused' | 'noise';

/** Where the owner of a passage's records was told. */
export type OwnerFrom = 'lines' | 'heading' | 'question' | 'directive' | 'given';

/** A stretch of text whose records have one way to be told their owner. */
export interface MxPassage {
  /** Its first line, and its last one, from 1. */
  readonly line: number;
  readonly lastLine: number;
  /** The text of the heading, command or line above its records. */
  readonly heading?: string;
  /** How many records it shows, its owner known or not. */
  readonly records: number;
  /** The one name that the line above names, which is no heading that can be relied on. */
  readonly suggested?: string;
  /** That line without its name: passages alike are asked for once. */
  readonly form?: string;
  /** `null`: its lines name their owners themselves, or nobody knows it. */
  readonly owner: string | null;
  /** `null`: nobody knows whose its records are. */
  readonly ownerFrom: OwnerFrom | null;
}

/** What the reader said: of the passage at `line`, whose text above its records was `text`. `''` sets it aside. */
export interface GivenOwner {
  readonly line: number;
  readonly text: string;
  readonly owner: string;
}

/** What the reader said of answers for one domain that differ ("Whose record it is" 16). */
export interface Agreement {
  readonly domain: string;
  /** The sets that it was said of: for others it does not hold. */
  readonly sets: string;
  /** The place, from 0, of the set that is taken; `all`: each answer is a part. */
  readonly take: number | 'all';
}

export interface ReadOptions {
  /** The owner of the one passage that names none, and what completes relative names of zone text. */
  readonly origin?: string | undefined;
  readonly owners?: readonly GivenOwner[] | undefined;
  /** Which of several states of the same domains is meant. */
  readonly state?: string | undefined;
  /** Of answers that differ: which is taken. */
  readonly agreed?: readonly Agreement[] | undefined;
}

export interface MxReading {
  /** Of the greater part of the text. */
  readonly format: ReadFormat;
  /** Each once, in the order first seen. */
  readonly records: readonly MxRecord[];
  readonly answers: readonly MxAnswer[];
  /** Domains of which a line was refused: never planned. */
  readonly incomplete: readonly string[];
  /** Domain to zone, where $ORIGIN or SOA show it. */
  readonly zones: Readonly<Record<string, string>>;
  /** One state a line of the text, in order. */
  readonly lines: readonly LineState[];
  /** In the order of the text. */
  readonly passages: readonly MxPassage[];
  /** The states that the text tells apart, as it calls them; none or several. */
  readonly states: readonly string[];
  readonly issues: readonly Issue[];
}
