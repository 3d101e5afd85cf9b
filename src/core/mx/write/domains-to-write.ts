import type { Issue } from '../../issue.ts';
import type { DomainPlan, MxPlan } from '../plan/types.ts';
import type { DomainToWrite, Format } from './format.ts';
import { isWritable } from './writable.ts';
import { writeIssue } from './rules.ts';
import { ttlOfSet, ttlOfWholeSet } from '../../dns/record-set.ts';
import { isTtl } from '../../dns/ttl.ts';
import { isInZone, zoneOf, type Zones } from './zones.ts';

type Demands = Pick<Format, 'ttl' | 'namesZone'>;
interface Given {
  readonly zones?: Zones;
  readonly ttl?: number;
}

/** Says which domains of a plan a file of a format holds, and what keeps the others out. */
export function domainsToWrite(
  plan: MxPlan,
  demands: Demands,
  given: Given,
): {
  readonly domains: readonly DomainToWrite[];
  readonly leftOut: readonly string[];
  readonly issues: readonly Issue[];
} {
  const [named, misnamed] = part(changing(plan), (domain) => nameIssues(domain).length === 0);
  const zoned = named.map((domain) => ({ domain, ...zoneOf(domain.domain, given.zones ?? {}) }));
  const [held, outside] = part(zoned, ({ domain, zone }) => !demands.namesZone || isInZone(domain.domain, zone));
  const assumed = demands.namesZone ? held.filter((each) => each.assumed).map(({ domain }) => domain.domain) : [];
  const wanted = held.map(({ domain, zone }) => toWrite(domain, zone, demands, given));
  // What is not known of one domain keeps none of the others back.
  const domains = wanted.filter(({ ttl }) => (ttl === undefined ? demands.ttl === 'optional' : isTtl(ttl)));
  const ttlIssues = issuesOfTtls(wanted, demands);
  const written = new Set(domains.map(({ domain }) => domain));
  const leftOut = changing(plan).flatMap(({ domain }) => (written.has(domain) || !isWritable(domain) ? [] : [domain]));
  return {
    domains,
    leftOut,
    issues: [
      ...misnamed.flatMap(nameIssues),
      ...outside.map(({ domain: { domain }, zone }) => writeIssue('domain-outside-zone', { domain, zone }, { domain })),
      ...ttlIssues,
      ...(assumed.length === 0 ? [] : [writeIssue('zone-taken-from-domain', { domains: assumed })]),
    ],
  };
}

/** The domains that change; one that has an error never does, whoever made the plan. */
function changing(plan: MxPlan): readonly DomainPlan[] {
  const refused = new Set(plan.issues.filter(({ level }) => level === 'error').map(({ at }) => at?.domain));
  return plan.domains.filter(
    ({ domain, changes, issues }) =>
      changes.length > 0 &&
      !refused.has(undefined) &&
      !refused.has(domain) &&
      issues.every(({ level }) => level !== 'error'),
  );
}

function nameIssues({ domain, before, after }: DomainPlan): readonly Issue[] {
  const names = new Set([domain, ...[...before, ...after].map(({ exchange }) => exchange)]);
  return [...names]
    .filter((name) => !isWritable(name))
    .map((name) => writeIssue('name-not-writable', { domain, name }, { domain }));
}

function toWrite(
  { domain, before, after, changes }: DomainPlan,
  zone: string,
  demands: Demands,
  given: Given,
): DomainToWrite {
  const ttl = ttlOfSet(after);
  const present = ttlOfWholeSet(before);
  const fits = {
    optional: ttl,
    needed: ttl ?? given.ttl,
    published: present === undefined ? undefined : (ttl ?? present),
  };
  return { domain, zone, before, after, changes, ttl: fits[demands.ttl] };
}

function issuesOfTtls(domains: readonly DomainToWrite[], demands: Demands): readonly Issue[] {
  const missing = demands.ttl === 'optional' ? [] : domains.filter(({ ttl }) => ttl === undefined);
  const invalid = new Set(domains.flatMap(({ ttl }) => (ttl === undefined || isTtl(ttl) ? [] : [ttl])));
  return [
    ...missing.map(({ domain }) => writeIssue('ttl-not-known', { domain }, { domain })),
    ...[...invalid].map((ttl) => writeIssue('ttl-invalid', { ttl }, { field: 'ttl' })),
  ];
}

function part<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
