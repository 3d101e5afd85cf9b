import type { Issue, ParamValue } from '../issue.ts';
import type { MxRecord } from '../dns/mx-record.ts';
import { groupBy } from '../group-by.ts';
import { isWildcard, withoutWildcard } from '../dns/name.ts';
import { isInside } from './host-roles.ts';
import type { DomainPlan, MxPlan } from './plan/types.ts';
import { waitsOf } from './plan/waits.ts';

/** Domains that a page shows as one card. */
export interface PlanGroup {
  readonly kind: 'changed' | 'left-alone' | 'refused';
  /** The same change, hosts and issues, but for TTLs and the domain's own name; in the order of the plan, never empty. */
  readonly plans: readonly DomainPlan[];
}

/** An issue of a group, with the domains that have it: TTLs differ within a group, and so does what is said of them. */
export interface GroupIssue {
  readonly issue: Issue;
  readonly domains: readonly string[];
}

/**
 * Puts domains with the same change together, in the order first seen; whatever differs stands by itself. TTLs part no change: a card names
 * them. Domains that share their hosts stand together first; what is left alone joins those that differ by the domain's own name only (`mail` of each).
 */
export function groupPlans(plan: MxPlan): readonly PlanGroup[] {
  const bySharedHosts = groupBy(plan.domains, (domain) => likeness(domain, sameHost));
  const alone = new Set([...bySharedHosts.values()].flatMap((plans) => (plans.length === 1 ? plans : [])));
  const groups = groupBy(plan.domains, (domain) =>
    alone.has(domain) ? likeness(domain, relative) : likeness(domain, sameHost),
  );
  return [...groups.values()].map((plans) => ({ kind: kindOf(plans), plans }));
}

/** The issues of a group, each kind once, with the domains that have it. */
export function issuesOfGroup({ plans }: PlanGroup): readonly GroupIssue[] {
  const found = plans.flatMap(({ domain, issues }) => issues.map((issue) => ({ issue, domain })));
  // All but TTLs is alike throughout the group, so that the first of each kind and place in its list speaks for all.
  const alike = groupBy(found, ({ issue, domain }) =>
    JSON.stringify(
      ABOUT_TTL.has(issue.id)
        ? [issue.id, issue.params?.['ttl'], issue.params?.['ttls'], issue.params?.['from']]
        : issueLikeness(issue, domain, relative),
    ),
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ issue: first.issue, domains: same.map(({ domain }) => domain) }];
  });
}

/** Limits a plan, and what follows it, to some of its domains: tonight's window. Waits are those of the domains that are left. */
export function windowOf(plan: MxPlan, domains: readonly string[]): MxPlan {
  const chosen = new Set(domains);
  const left = plan.domains.filter(({ domain }) => chosen.has(domain));
  const { then, ...rest } = plan;
  return {
    ...rest,
    domains: left,
    waits: waitsOf(plan.stage, left),
    ...(then === undefined ? {} : thenOf(windowOf(then, domains))),
  };
}

/** What follows is left out where none of the chosen domains has a part in it. */
function thenOf(then: MxPlan): { readonly then?: MxPlan } {
  return then.domains.some(({ changes }) => changes.length > 0) ? { then } : {};
}

function kindOf([first]: readonly DomainPlan[]): PlanGroup['kind'] {
  if (first === undefined || first.issues.some(({ level }) => level === 'error')) return 'refused';
  return first.changes.length > 0 ? 'changed' : 'left-alone';
}

/** Issues that tell of TTLs alone. */
const ABOUT_TTL: ReadonlySet<string> = new Set(['lower-ttl-first', 'ttl-differs', 'ttl-rises']);

/** How a name is compared: as it is, or with the domain's own name left out of it. */
type Compare = (name: string, domain: string) => string;

function likeness(plan: DomainPlan, compare: Compare): string {
  const { domain, before, after, issues } = plan;
  const record = ({ preference, exchange }: MxRecord) => [preference, compare(exchange, domain)];
  return JSON.stringify([
    kindOf([plan]),
    // Of hosts below a wildcard nobody can say that they are the domain's own.
    compare === relative && isWildcard(domain),
    before.map(record),
    after.map(record),
    issues.filter(({ id }) => !ABOUT_TTL.has(id)).map((issue) => issueLikeness(issue, domain, compare)),
  ]);
}

function issueLikeness({ id, params = {} }: Issue, domain: string, compare: Compare): readonly unknown[] {
  const value = (param: ParamValue): unknown => {
    if (typeof param === 'string') return compare(param, domain);
    return typeof param === 'object' ? param.map((item) => compare(item, domain)) : param;
  };
  return [id, ...Object.keys(params).map((key) => [key, value(params[key] ?? '')])];
}

const sameHost: Compare = (name, domain) => (name === domain ? '@' : name);

/** A name below the domain, with the domain's own name left out of it. */
function relative(name: string, domain: string): string {
  if (name === domain) return '@';
  return isInside(name, domain) ? `${name.slice(0, name.length - withoutWildcard(domain).length)}@` : name;
}
