import type { MxRecord } from '../../dns/mx-record.ts';
import { groupBy } from '../../group-by.ts';
import { type MxPlan, type Stage, stages } from '../plan/types.ts';

/** The set of a domain as a stage has left it, once the reader has carried it out. */
export interface Published {
  readonly domain: string;
  readonly records: readonly MxRecord[];
  /** Absent: of a stage that nobody wrote down; it then stands before every stage. */
  readonly stage?: Stage;
}

/**
 * The records from which a stage starts: those of the paste, but for the domains of which an earlier stage has been carried out since.
 * What that stage or a later one has left is not yet there: the plan of a window stays what it was, and can still be checked. A TTL
 * that a cache gave stays one: a stage that knew no published TTL leaves its set without.
 */
export function recordsAfter(
  read: readonly MxRecord[],
  published: readonly Published[],
  stage: Stage,
): readonly MxRecord[] {
  const earlier = published.filter((each) => orderOf(each) < stages.indexOf(stage));
  if (earlier.length === 0) return read;
  const inOrder = earlier.toSorted((a, b) => orderOf(a) - orderOf(b));
  const after = new Map(inOrder.map(({ domain, records }) => [domain, records]));
  return [...groupBy(read, ({ domain }) => domain)].flatMap(([domain, records]) => after.get(domain) ?? records);
}

const orderOf = ({ stage }: Published): number => (stage === undefined ? -1 : stages.indexOf(stage));

/** What is published once a plan is carried out, over what was before; domains that the plan leaves alone stay as they are. */
export function publishedBy(plan: MxPlan, before: readonly Published[]): readonly Published[] {
  const changed = plan.domains.filter(({ changes }) => changes.length > 0);
  const { stage } = plan;
  const later = new Map(changed.map(({ domain, after }) => [domain, { domain, records: after.map(bare), stage }]));
  return [...before.filter((each) => each.stage !== stage || !later.has(each.domain)), ...later.values()];
}

/** Without the line of a text that it no longer stands in. */
function bare({ domain, preference, exchange, ttl, ttlFrom }: MxRecord): MxRecord {
  return {
    ...{ domain, preference, exchange },
    ...(ttl === undefined ? {} : { ttl }),
    ...(ttlFrom === undefined ? {} : { ttlFrom }),
  };
}
