import type { MxRecord } from '../dns/mx-record.ts';
import type { Issue } from '../issue.ts';

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
  | 'empty'
  | 'unknown';

/** What one question to one server got. */
export interface MxAnswer {
  readonly domain: string;
  readonly server?: string;
  readonly authoritative?: boolean;
  readonly state: 'records' | 'no-mx' | 'no-domain' | 'failed';
  readonly records: readonly MxRecord[];
  readonly at: { readonly line: number };
}

/** What became of one line of the text. */
export type LineState = 'read' | 'passed' | 'refused';

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
  readonly issues: readonly Issue[];
}
