import { mx } from '../../../facts/mx.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';

/** Greatest TTL in seconds (RFC 2181 §8). */
export const GREATEST_TTL = 2_147_483_647;

/**
 * The TTL of an RRset in seconds: the smallest published one (RFC 2181 §5.2). What a cache had left does not count
 * (hazard H9).
 */
export function publishedTtl(records: readonly MxRecord[]): number | undefined {
  return publishedTtls(records)[0];
}

/** How long, in seconds, a cache may hold the set at least: the greatest TTL seen. */
export function longestTtl(records: readonly MxRecord[]): number {
  return records.reduce((longest, { ttl }) => Math.max(longest, ttl ?? 0), 0);
}

/** The record as it is to be published: without its line, and without a TTL that a cache gave. */
export function publishable(record: MxRecord, ttl: number | undefined): MxRecord {
  const { domain, preference, exchange } = record;
  return ttl === undefined ? { domain, preference, exchange } : { domain, preference, exchange, ttl };
}

/** The record without a TTL that a cache gave; all else stays. */
export function withoutCachedTtl(record: MxRecord): MxRecord {
  if (record.ttlFrom !== 'cache') return record;
  const { domain, preference, exchange, at } = record;
  return { domain, preference, exchange, ...(at === undefined ? {} : { at }) };
}

/** Tells where one record set has several TTLs. */
export function ttlDiffers(domain: string, records: readonly MxRecord[]): readonly Issue[] {
  const ttls = publishedTtls(records);
  if (ttls.length < 2) return [];
  return [planIssue('ttl-differs', { domain, ttls: ttls.map(String) }, { domain })];
}

/** Advises to lower a long TTL before the change: what a cache had left is at least a lower bound. */
export function lowerTtlFirst(domain: string, records: readonly MxRecord[]): readonly Issue[] {
  const ttl = longestTtl(records);
  return ttl > mx.longTtl.value ? [planIssue('lower-ttl-first', { domain, ttl }, { domain })] : [];
}

function publishedTtls(records: readonly MxRecord[]): readonly number[] {
  const ttls = records.flatMap(({ ttl, ttlFrom }) => (ttl === undefined || ttlFrom === 'cache' ? [] : [ttl]));
  return [...new Set(ttls)].sort((a, b) => a - b);
}
