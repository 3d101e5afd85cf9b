import { isSameRecord, type MxRecord } from './mx-record.ts';

/** The TTL that a record is published with; one from a cache says nothing about that (hazard H9). */
export const publishedTtl = ({ ttl, ttlFrom }: MxRecord): number | undefined => (ttlFrom === 'cache' ? undefined : ttl);

/** The published TTLs of a set, each once, smallest first; a set should have one (RFC 2181 §5.2). */
export function publishedTtls(records: readonly MxRecord[]): readonly number[] {
  const ttls = records.map(publishedTtl).filter((ttl) => ttl !== undefined);
  return [...new Set(ttls)].sort((a, b) => a - b);
}

/** The TTL of a set in seconds: the smallest published one (RFC 2181 §5.2). */
export function ttlOfSet(records: readonly MxRecord[]): number | undefined {
  return publishedTtls(records)[0];
}

/** The TTL by which a whole set can be named: only where every record shows it, and all the same. */
export function ttlOfWholeSet(records: readonly MxRecord[]): number | undefined {
  const ttls = new Set(records.map(publishedTtl));
  const [ttl] = ttls;
  return ttls.size === 1 ? ttl : undefined;
}

/** How long, in seconds, a cache may hold the set at least: the greatest TTL seen, wherever it came from. */
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
  return at === undefined ? { domain, preference, exchange } : { domain, preference, exchange, at };
}

/** Tells whether a set has a record that says the same (`isSameRecord`). */
export function hasRecord(records: readonly MxRecord[], record: MxRecord): boolean {
  return records.some((other) => isSameRecord(other, record));
}

/** The records of a set that another set lacks. */
export function recordsNotIn(others: readonly MxRecord[], records: readonly MxRecord[]): readonly MxRecord[] {
  return records.filter((record) => !hasRecord(others, record));
}

/** Tells whether two sets say the same, in whatever order and however often; TTLs are not compared. */
export function isSameSet(a: readonly MxRecord[], b: readonly MxRecord[]): boolean {
  return a.every((record) => hasRecord(b, record)) && b.every((record) => hasRecord(a, record));
}
