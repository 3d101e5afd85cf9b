import type { MxRecord } from '../../core/dns/mx-record.ts';
import type { DomainPlan } from '../../core/mx/plan/types.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';

/** What becomes of the TTL of a domain's records, in one sentence. */
export function sayTtl({ before, after }: DomainPlan): string {
  const old = ttlsOf(before);
  const now = ttlsOf(after);
  if (now === '') return words.ttlUnknown;
  return old === now ? words.ttlKept(now) : words.ttlChanged(old === '' ? words.notKnown : old, now);
}

function ttlsOf(records: readonly MxRecord[]): string {
  const published = records.flatMap(({ ttl, ttlFrom }) => (ttl === undefined || ttlFrom === 'cache' ? [] : [ttl]));
  return [...new Set(published)].join('・');
}
