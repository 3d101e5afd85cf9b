import { mx } from '../../../facts/mx.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';
import { type Draft, GREATEST_PREFERENCE, type Target } from './stage.ts';
import { mistaken, notUsingCpf, takenForInterscan } from './lookalike-hosts.ts';
import type { TidyRequest } from './request.ts';
import { isTouched, mustHoldDomain } from './touched.ts';
import { best, exchangesOf, last, roleOf, type Roles } from './roles.ts';

/**
 * Gives CPF's place to TMEmS (fact T7): CPF's records go, InterScan's stay or go as the reader decided, somebody
 * else's stay, and what stays comes strictly after TMEmS.
 */
export function draftSwitchToTmems(domain: string, roles: Roles, request: TidyRequest): Draft {
  const { tmems } = request.servers;
  if (tmems === undefined) return { issues: [] };
  if (!isTouched(domain, roles, request)) return { issues: notUsingCpf(domain, roles, request) };
  const taken = [...mustHoldDomain(domain, roles, request), ...takenForInterscan(domain, roles, request)];
  const undecided = decisionMissing(domain, roles, request);
  if (undecided.length > 0) return { issues: [...undecided, ...taken] };
  const place = best(roles.cpf.length > 0 ? roles.cpf : [...roles.tmems, ...roles.direct, ...roles.other]);
  const direct = request.keepDirectRecords === true ? roles.direct : [];
  const stay = [...direct, ...roles.other];
  const behind = moveBehind(domain, place, stay);
  if (behind.after === undefined) return { issues: [...behind.issues, ...taken] };
  return {
    issues: [
      ...behind.issues,
      ...beforehand(domain, roles),
      ...taken,
      ...mistaken(domain, stay, request),
      ...besides(domain, direct, roles),
    ],
    after: [{ preference: place, exchange: tmems }, ...behind.after],
    because: (exchange) => reason(domain, exchange, request),
  };
}

function decisionMissing(domain: string, roles: Roles, request: TidyRequest): readonly Issue[] {
  if (request.keepDirectRecords !== undefined || roles.direct.length === 0) return [];
  return [planIssue('direct-records', { domain, exchanges: exchangesOf(roles.direct) }, { domain })];
}

/** What has to have happened before: TMEmS in both sets for the length of one propagation (hazard H18). */
function beforehand(domain: string, roles: Roles): readonly Issue[] {
  const id = roles.tmems.length === 0 ? 'switch-without-test-stage' : 'test-stage-must-have-propagated';
  return [planIssue(id, { domain }, { domain })];
}

/** What happens where TMEmS does not answer: what stays is a way around it (hazard H7), and without one mail waits. */
function besides(domain: string, direct: readonly MxRecord[], roles: Roles): readonly Issue[] {
  const at = { domain };
  const issues: Issue[] = [];
  if (direct.length > 0) {
    issues.push(planIssue('direct-record-bypasses-filter', { domain, exchanges: exchangesOf(direct) }, at));
  }
  if (roles.other.length > 0) {
    issues.push(planIssue('other-host-bypasses-filter', { domain, exchanges: exchangesOf(roles.other) }, at));
  }
  return [...issues, planIssue('waits-while-tmems-silent', { domain }, at)];
}

/**
 * What stays, strictly after TMEmS: as it is where it already is so, else all of it moved by one amount, a step below
 * TMEmS.
 */
function moveBehind(
  domain: string,
  place: number,
  stay: readonly MxRecord[],
): { readonly issues: readonly Issue[]; readonly after?: readonly Target[] } {
  if (stay.length === 0 || best(stay) > place) return { issues: [], after: stay };
  const wanted = place + mx.testStageGap.value - best(stay);
  const down = Math.min(wanted, GREATEST_PREFERENCE - last(stay));
  if (best(stay) + down <= place) {
    return { issues: [planIssue('no-room-below', { domain, preference: place }, { domain })] };
  }
  const issues =
    down < wanted ? [planIssue('little-room-below', { domain, preference: best(stay) + down }, { domain })] : [];
  return { issues, after: stay.map(({ preference, exchange }) => ({ preference: preference + down, exchange })) };
}

function reason(domain: string, exchange: string, request: TidyRequest) {
  const role = roleOf(exchange, request.servers, request.interscanFor.get(domain));
  if (role === 'cpf') return 'cpf-record-goes';
  if (role === 'tmems') return 'tmems-takes-place';
  return role === 'direct' && request.keepDirectRecords !== true ? 'direct-record-goes' : 'kept-record-moves-behind';
}
