import type { MxRecord } from '../../dns/mx-record.ts';
import { GREATEST_TTL } from '../plan/ttl.ts';

/** Reads a number of seconds; `undefined` where it is none that a TTL can have. */
export function readSeconds(text: string): number | undefined {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,10}$/.test(digits)) return undefined;
  const seconds = Number(digits);
  return seconds <= GREATEST_TTL ? seconds : undefined;
}

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
