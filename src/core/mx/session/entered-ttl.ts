import type { MxRecord } from '../../dns/mx-record.ts';
import { readDuration } from '../../dns/ttl.ts';

/** Reads a TTL as it is typed, in seconds; `undefined` where it is none. */
export const readSeconds = readDuration;

/**
 * The records with what the reader knows of their TTL: the one that the zone publishes, or that those of the paste are published
 * ones. Otherwise they stay as they were read (hazard H9).
 */
export function withPublishedTtl(
  records: readonly MxRecord[],
  published: number | undefined,
  asPasted: boolean,
): readonly MxRecord[] {
  if (published !== undefined) return records.map((record) => ({ ...record, ttl: published, ttlFrom: 'published' }));
  return asPasted ? records.map((record) => ({ ...record, ttlFrom: 'published' })) : records;
}
