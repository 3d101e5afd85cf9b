/**
 * One MX record (RFC 1035 §3.3.9). Names are lower-case A-labels without trailing dot, the null MX exchange is `"."`
 * (RFC 7505), a wildcard owner keeps its `*.`. TTLs are seconds.
 */
export interface MxRecord {
  readonly domain: string;
  /** 0–65535; the smallest is tried first. */
  readonly preference: number;
  readonly exchange: string;
  readonly ttl?: number;
  /** `cache`: what a resolver had left when asked, not what the zone publishes (hazard H9). Absent: published. */
  readonly ttlFrom?: 'published' | 'cache';
  /** The line of the text that it was read from, from 1. */
  readonly at?: { readonly line: number };
}

/** The exchange of a null MX (RFC 7505 §3): the domain takes no mail. */
export const NULL_EXCHANGE = '.';

/** Orders records as DNS readers expect: by preference, then by exchange. */
export function byPreference(a: MxRecord, b: MxRecord): number {
  return a.preference - b.preference || (a.exchange < b.exchange ? -1 : a.exchange > b.exchange ? 1 : 0);
}

/** Tells whether two records say the same: owner, preference and exchange; TTLs are not compared. */
export function isSameRecord(a: MxRecord, b: MxRecord): boolean {
  return a.domain === b.domain && a.preference === b.preference && a.exchange === b.exchange;
}
