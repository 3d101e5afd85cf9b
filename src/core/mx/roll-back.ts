import type { MxRecord } from '../dns/mx-record.ts';
import { byPreference } from '../dns/mx-record.ts';
import type { Issue } from '../issue.ts';
import type { DomainPlan, MxPlan } from './plan/types.ts';
import { changesBetween } from './plan/changes.ts';
import { cpfHasEnded } from './plan/cpf-end.ts';
import { cpfStays } from './plan/domain-issues.ts';
import type { Target } from './plan/stage.ts';
import { placeBelow } from './plan/preference-after.ts';
import { type TidyRequest, tidyRequest } from './plan/request.ts';
import { best, byRole, last, type Roles } from './plan/roles.ts';
import { draftStopCpf } from './plan/stop-cpf.ts';
import { publishable, ttlOfSet } from '../dns/record-set.ts';
import { waitsOf } from './plan/waits.ts';
import { type ChangeReason, planIssue } from './rules.ts';

export interface RollBackFacts {
  /** ISO calendar date. */
  readonly today: string;
  readonly cpfDomainsDeleted?: boolean;
}

/**
 * The way back of one domain: what to publish now and, where TMEmS stays last for a while, what remains when it is
 * taken out.
 */
interface Way {
  readonly issues: readonly Issue[];
  /** Absent: nothing is to be done. */
  readonly to?: readonly Target[];
  readonly then?: readonly Target[];
  readonly tmemsBecause: ChangeReason;
}

const NOTHING: Way = { issues: [], tmemsBecause: 'way-back' };

/**
 * Plans the way back of a plan that was carried out: to the set before it while CPF serves, else to the direct set
 * (hazard H8). TMEmS, where it is in the set now, stays strictly last for one propagation and is taken out by `then`
 * (hazard H18). What the plan left alone stays alone.
 */
export function rollBackMx(plan: MxPlan, facts: RollBackFacts): MxPlan {
  const request = requestOf(plan, facts);
  const ways = plan.domains.map((domain) => ({ domain, way: wayBack(domain, request, facts) }));
  const domains = ways.map(({ domain, way }) => follow(domain, way, request));
  const { stage, servers, interscanFor } = plan;
  const same = { stage, servers, ...(interscanFor === undefined ? {} : { interscanFor }) };
  const back = { ...same, domains, waits: waitsOf(stage, domains), issues: [] };
  if (!ways.some(({ way }) => way.then !== undefined)) return back;
  const afterwards = ways.map(({ domain, way }, i) => takeOut(domain, domains[i] ?? domain, way, request));
  return { ...back, then: { ...same, domains: afterwards, waits: waitsOf(stage, afterwards), issues: [] } };
}

/**
 * What the way back is reckoned with. InterScan's hosts are those that the plan reckoned with: it saw the whole estate, and what is
 * left of it may be one window.
 */
function requestOf({ stage, servers, interscanFor = {}, domains }: MxPlan, facts: RollBackFacts): TidyRequest {
  const current = domains.flatMap(({ before }) => before);
  const request = tidyRequest({ stage, current, servers, interscanFor, ...facts });
  const carried = domains.flatMap(({ domain, interscan }) =>
    interscan === undefined ? [] : [[domain, interscan] as const],
  );
  return { ...request, interscanHosts: new Map([...request.interscanHosts, ...carried]) };
}

function wayBack(plan: DomainPlan, request: TidyRequest, facts: RollBackFacts): Way {
  if (plan.changes.length === 0) return NOTHING;
  if (request.stage === 'lower-ttl') return ttlBack(plan);
  const { domain } = plan;
  const rest = withoutTmems(plan, request, cpfHasEnded(facts.today, facts.cpfDomainsDeleted));
  if (rest.to === undefined) return rest;
  const tmemsBefore = rolesOf(domain, plan.before, request).tmems.length > 0;
  if (request.stage === 'stop-cpf') {
    return tmemsBefore ? withIssue(rest, planIssue('tmems-not-put-back', { domain }, { domain })) : rest;
  }
  if (request.stage === 'test-tmems' && !tmemsBefore) {
    const issue = planIssue('tmems-may-refuse-meanwhile', { domain }, { domain });
    return { ...withIssue(rest, issue), tmemsBecause: 'tmems-taken-out' };
  }
  const isDirect = rest.issues.some(({ id }) => id === 'roll-back-is-direct');
  const wasMovedBack = request.stage === 'test-tmems' && !isDirect;
  return wasMovedBack || rest.to.length === 0
    ? { ...NOTHING, to: plan.before }
    : tmemsLast(plan, rest.issues, rest.to, request);
}

function ttlBack(plan: DomainPlan): Way {
  const { domain, before } = plan;
  if (ttlOfSet(before) !== undefined) return { ...NOTHING, to: before };
  return { ...NOTHING, issues: [planIssue('old-ttl-unknown', { domain }, { domain })] };
}

/** Where the way leads in the end: the set before, without TMEmS; once CPF has ended the direct set. */
function withoutTmems({ domain, before }: DomainPlan, request: TidyRequest, ended: boolean): Way {
  const roles = rolesOf(domain, before, request);
  if (!ended || roles.cpf.length === 0) {
    return { ...NOTHING, to: before.filter((record) => !roles.tmems.includes(record)) };
  }
  const draft = draftStopCpf(domain, roles, request);
  const issues = draft.issues.filter(({ id }) => id !== 'tmems-record-removed');
  if (draft.after === undefined) return { ...NOTHING, issues };
  return { ...NOTHING, issues: [planIssue('roll-back-is-direct', { domain }, { domain }), ...issues], to: draft.after };
}

/**
 * TMEmS keeps a place strictly last while its resolver and the senders change their minds: its present one, or the one
 * before, where that is last.
 */
function tmemsLast(plan: DomainPlan, issues: readonly Issue[], rest: readonly Target[], request: TidyRequest): Way {
  const { domain, before, after } = plan;
  const exchange = request.servers.tmems ?? '';
  const [held] = [after, before]
    .map((records) => best(rolesOf(domain, records, request).tmems))
    .filter((preference) => Number.isFinite(preference) && preference > last(rest));
  const place = held === undefined ? placeBelow(domain, last(rest)) : { preference: held, issues: [] };
  if (place.preference === undefined) return { ...NOTHING, issues: place.issues };
  const from = best(rolesOf(domain, before, request).tmems);
  const wasEarlier = from < place.preference;
  const moved = { domain, from, to: place.preference };
  return {
    issues: [
      planIssue('tmems-stays-last', { domain }, { domain }),
      ...(wasEarlier ? [planIssue('test-record-moved-back', moved, { domain })] : []),
      ...place.issues,
      ...issues,
    ],
    to: [...rest, { preference: place.preference, exchange }],
    then: rest,
    tmemsBecause: 'tmems-stays-last',
  };
}

function follow(plan: DomainPlan, way: Way, request: TidyRequest): DomainPlan {
  const { domain, after: now } = plan;
  if (way.to === undefined) return standStill(domain, now, [...way.issues, ...cpfStays(domain, now, request)]);
  return reach(plan, now, way.to, way.tmemsBecause, way.issues, request);
}

function takeOut(plan: DomainPlan, back: DomainPlan, way: Way, request: TidyRequest): DomainPlan {
  const { domain } = plan;
  if (way.then === undefined) return standStill(domain, back.after, []);
  const issues = [planIssue('tmems-may-refuse-meanwhile', { domain }, { domain })];
  return reach(plan, back.after, way.then, 'tmems-taken-out', issues, request);
}

function standStill(domain: string, now: readonly MxRecord[], issues: readonly Issue[]): DomainPlan {
  return { domain, before: now, after: now, changes: [], issues };
}

/**
 * The plan of one domain from the set of now to a target, with the TTL that the set had before it was first changed.
 */
function reach(
  plan: DomainPlan,
  now: readonly MxRecord[],
  to: readonly Target[],
  tmemsBecause: ChangeReason,
  issues: readonly Issue[],
  request: TidyRequest,
): DomainPlan {
  const { domain, before } = plan;
  const ttl = ttlOfSet(before) ?? ttlOfSet(now);
  const after = to
    .map(({ preference, exchange }) => publishable({ domain, preference, exchange }, ttl))
    .toSorted(byPreference);
  const changes = changesBetween(now, after, {
    of: (exchange) => (exchange === request.servers.tmems ? tmemsBecause : 'way-back'),
    ofTtl: 'way-back',
    unknownTtlChanges: request.stage === 'lower-ttl',
  });
  return { domain, before: now, after, changes, issues: [...issues, ...cpfStays(domain, after, request)] };
}

function rolesOf(domain: string, records: readonly MxRecord[], request: TidyRequest): Roles {
  return byRole(records, request.servers, request.interscanFor.get(domain));
}

function withIssue(way: Way, issue: Issue): Way {
  return { ...way, issues: [...way.issues, issue] };
}
