import { mx } from '../../../facts/mx.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import { longestTtl, publishedTtls } from '../../dns/record-set.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';

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
