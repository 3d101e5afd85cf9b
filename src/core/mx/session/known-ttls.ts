import type { MxRecord } from '../../dns/mx-record.ts';
import { groupBy } from '../../group-by.ts';

/** What the reader says of a domain's TTL: the seconds that its zone publishes, or that those of the paste are published. */
export type SaidTtl = number | 'as-pasted';

/** Domains whose published TTL nobody knows, with what caches had left of them. */
export interface UnknownTtl {
  readonly domain: string;
  /** Seconds; absent where nothing was shown. */
  readonly left?: number;
}

const isKnown = ({ ttl, ttlFrom }: MxRecord): boolean => ttl !== undefined && ttlFrom !== 'cache';

/**
 * The records with what the reader said of their TTLs, domain by domain. It fills only what is not known, a cache's or none at all:
 * nothing that a zone or an authoritative answer published is overwritten (hazard H9).
 */
export function withSaidTtls(
  records: readonly MxRecord[],
  saidOf: (domain: string) => SaidTtl | undefined,
): readonly MxRecord[] {
  const known = new Set(records.filter(isKnown).map(({ domain }) => domain));
  return records.map((record) => {
    // One RRset has one TTL (RFC 2181 §5.2): where a record of it shows what is published, nothing is to be said.
    const said = known.has(record.domain) ? undefined : saidOf(record.domain);
    if (said === undefined) return record;
    if (said !== 'as-pasted') return { ...record, ttl: said, ttlFrom: 'published' };
    return record.ttl === undefined ? record : { ...record, ttlFrom: 'published' };
  });
}

/** The domains whose TTL has to be asked for, in the order of the records. */
export function unknownTtls(records: readonly MxRecord[]): readonly UnknownTtl[] {
  return [...groupBy(records, ({ domain }) => domain)].flatMap(([domain, set]): readonly UnknownTtl[] => {
    if (set.some(isKnown)) return [];
    const left = set.flatMap(({ ttl }) => (ttl === undefined ? [] : [ttl]));
    return [left.length === 0 ? { domain } : { domain, left: Math.max(...left) }];
  });
}
