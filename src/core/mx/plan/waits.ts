import { mx } from '../../../facts/mx.ts';
import type { DomainPlan, Stage, Wait } from './types.ts';
import { longestTtl, ttlOfSet } from '../../dns/record-set.ts';

const PROPAGATION = mx.propagation.value * 3600;

/** What to wait for after a change, in seconds: for the domain that takes longest. Nothing where nothing changes. */
export function waitsOf(stage: Stage, domains: readonly DomainPlan[]): readonly Wait[] {
  const changed = domains.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return [];
  const id = stage === 'lower-ttl' ? 'old-ttl' : 'propagation';
  const least = id === 'old-ttl' ? 0 : PROPAGATION;
  return [{ id, seconds: changed.reduce((longest, domain) => Math.max(longest, oldTtl(domain)), least) }];
}

/** How long the old set may live in caches. A TTL that a cache gave never shortens it (hazard H9). */
function oldTtl({ before }: DomainPlan): number {
  const unknown = ttlOfSet(before) === undefined;
  return Math.max(longestTtl(before), unknown ? PROPAGATION : 0);
}
