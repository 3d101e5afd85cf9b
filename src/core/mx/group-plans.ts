import type { Issue, ParamValue } from '../issue.ts';
import type { MxRecord } from '../dns/mx-record.ts';
import { groupBy } from '../group-by.ts';
import { isInside, withoutWildcard } from './host-roles.ts';
import type { DomainPlan, MxPlan } from './plan/types.ts';
import { waitsOf } from './plan/waits.ts';

/** Domains that a page shows as one card. */
export interface PlanGroup {
  readonly kind: 'changed' | 'left-alone' | 'refused';
  /** The same change, hosts and issues, but for the domain's own name; in the order of the plan, never empty. */
  readonly plans: readonly DomainPlan[];
}

/**
 * Puts domains with the same change together, in the order first seen; whatever differs stands by itself. TTLs count. Domains that share their
 * hosts stand together first; what is left alone joins those that differ by the domain's own name only (`mail` of each).
 */
export function groupPlans(plan: MxPlan): readonly PlanGroup[] {
  const bySharedHosts = groupBy(plan.domains, (domain) => likeness(domain, sameHost));
  const alone = new Set([...bySharedHosts.values()].flatMap((plans) => (plans.length === 1 ? plans : [])));
  const groups = groupBy(plan.domains, (domain) =>
    alone.has(domain) ? likeness(domain, relative) : likeness(domain, sameHost),
  );
  return [...groups.values()].map((plans) => ({ kind: kindOf(plans), plans }));
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

/** How a name is compared: as it is, or with the domain's own name left out of it. */
type Compare = (name: string, domain: string) => string;

function likeness({ domain, before, after, issues }: DomainPlan, compare: Compare): string {
  const record = ({ preference, exchange, ttl, ttlFrom }: MxRecord) => [
    preference,
    compare(exchange, domain),
    ttl ?? null,
    ttlFrom === 'cache',
  ];
  return JSON.stringify([
    domain.startsWith('*.'),
    before.map(record),
    after.map(record),
    issues.map((issue) => issueLikeness(issue, domain, compare)),
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
