import type { MxRecord } from '../../dns/mx-record.ts';

/** RFC 2181 §8. */
const LONGEST = 2 ** 31 - 1;

export const isTtl = (ttl: number): boolean => Number.isInteger(ttl) && ttl >= 0 && ttl <= LONGEST;

/** The TTL that a record is published with; one from a cache says nothing about that (hazard H9). */
export const publishedTtl = ({ ttl, ttlFrom }: MxRecord): number | undefined => (ttlFrom === 'cache' ? undefined : ttl);

/** The TTL of a set: the smallest that is known, for a set has one (RFC 2181 §5.2). */
export function ttlOfSet(records: readonly MxRecord[]): number | undefined {
  const known = records.map(publishedTtl).filter((ttl) => ttl !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** The TTL by which a whole set can be named: only where every record shows it, and all the same. */
export function ttlOfWholeSet(records: readonly MxRecord[]): number | undefined {
  const ttls = new Set(records.map(publishedTtl));
  const [ttl] = ttls;
  return ttls.size === 1 ? ttl : undefined;
}
