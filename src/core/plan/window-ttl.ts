import { mx } from '../../facts/mx.ts';
import { longestTtl, ttlOfSet } from '../dns/record-set.ts';
import type { MxPlan } from '../mx/plan/types.ts';

/** What is known of the TTLs that the changing domains of a plan publish now. */
export interface WindowTtl {
  /** Seconds; the greatest that was seen. Absent: none was. */
  readonly longest?: number;
  /** Domains whose published TTL nobody knows: what a cache had left says nothing (hazard H9). */
  readonly unknown: readonly string[];
  /** Domains for which it pays to lower it first. */
  readonly long: readonly string[];
}

export function windowTtl({ domains }: MxPlan): WindowTtl {
  const changing = domains.filter(({ changes }) => changes.length > 0);
  const isUnknown = ({ before }: { before: (typeof changing)[number]['before'] }) => ttlOfSet(before) === undefined;
  const longest = changing.reduce((most, { before }) => Math.max(most, longestTtl(before)), -1);
  return {
    ...(longest < 0 ? {} : { longest }),
    unknown: changing.filter(isUnknown).map(({ domain }) => domain),
    long: changing
      .filter((each) => !isUnknown(each) && longestTtl(each.before) > mx.longTtl.value)
      .map(({ domain }) => domain),
  };
}

/** How long an old set may live: seconds, or no less than them where a TTL is not known. */
export interface OldSetWait {
  readonly seconds: number;
  readonly isLeast: boolean;
}

/** How long to wait after a window's change (M6, or the old TTL where it is longer); after lowering a TTL the old TTL alone. */
export function waitAfter({ stage }: Pick<MxPlan, 'stage'>, { longest = 0, unknown }: WindowTtl): OldSetWait {
  const least = stage === 'lower-ttl' ? 0 : mx.propagation.value * 3600;
  return { seconds: Math.max(least, longest), isLeast: unknown.length > 0 };
}
