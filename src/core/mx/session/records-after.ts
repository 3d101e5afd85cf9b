import type { MxRecord } from '../../dns/mx-record.ts';
import { groupBy } from '../../group-by.ts';
import type { MxPlan } from '../plan/types.ts';

/** The set of a domain as a stage has left it, once the reader has carried it out. */
export interface Published {
  readonly domain: string;
  readonly records: readonly MxRecord[];
}

/**
 * The records as they stand now: those of the paste, but for the domains of which a stage has been carried out since. A TTL that a
 * cache gave stays one: a stage that knew no published TTL leaves its set without.
 */
export function recordsAfter(read: readonly MxRecord[], published: readonly Published[]): readonly MxRecord[] {
  if (published.length === 0) return read;
  const after = new Map(published.map(({ domain, records }) => [domain, records]));
  return [...groupBy(read, ({ domain }) => domain)].flatMap(([domain, records]) => after.get(domain) ?? records);
}

/** What is published once a plan is carried out, over what was before; domains that the plan leaves alone stay as they are. */
export function publishedBy(plan: MxPlan, before: readonly Published[]): readonly Published[] {
  const changed = plan.domains.filter(({ changes }) => changes.length > 0);
  const later = new Map(changed.map(({ domain, after }) => [domain, { domain, records: after.map(bare) }]));
  return [...before.filter(({ domain }) => !later.has(domain)), ...later.values()];
}

/** Without the line of a text that it no longer stands in. */
function bare({ domain, preference, exchange, ttl, ttlFrom }: MxRecord): MxRecord {
  return {
    ...{ domain, preference, exchange },
    ...(ttl === undefined ? {} : { ttl }),
    ...(ttlFrom === undefined ? {} : { ttlFrom }),
  };
}
