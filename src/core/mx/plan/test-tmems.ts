import type { MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';
import type { Draft } from './stage.ts';
import { mistaken, notUsingCpf, otherHostKept, takenForInterscan } from './lookalike-hosts.ts';
import { placeBelow } from './preference-after.ts';
import type { TidyRequest } from './request.ts';
import { isTouched, mustHoldDomain } from './touched.ts';
import { best, last, type Roles } from './roles.ts';

/** Adds TMEmS strictly last (fact T6): all else stays as it is. */
export function draftTestTmems(domain: string, roles: Roles, request: TidyRequest): Draft {
  const { tmems } = request.servers;
  if (tmems === undefined) return { issues: [] };
  if (!isTouched(domain, roles, request)) return { issues: notUsingCpf(domain, roles, request) };
  const rest = [...roles.cpf, ...roles.direct, ...roles.other];
  const issues = [
    planIssue('test-stage-takes-mail', { domain }, { domain }),
    ...mustHoldDomain(domain, roles, request),
    ...takenForInterscan(domain, roles, request),
    ...mistaken(domain, [...roles.direct, ...roles.other], request),
    ...otherHostKept(domain, roles),
  ];
  if (roles.tmems.length === 0) return added(domain, tmems, rest, issues);
  if (rest.length > 0 && best(roles.tmems) > last(rest)) return { issues };
  if (best(roles.tmems) > best(roles.cpf)) return movedBack(domain, tmems, roles, rest, issues);
  return { issues: [planIssue('already-live', { domain, exchange: tmems }, { domain }), ...issues] };
}

function added(domain: string, tmems: string, rest: readonly MxRecord[], issues: readonly Issue[]): Draft {
  const place = placeBelow(domain, last(rest));
  if (place.preference === undefined) return { issues: [...place.issues, ...issues] };
  return {
    issues: [...place.issues, ...issues],
    after: [...rest, { preference: place.preference, exchange: tmems }],
    because: () => 'tmems-added-last',
  };
}

function movedBack(
  domain: string,
  tmems: string,
  roles: Roles,
  rest: readonly MxRecord[],
  issues: readonly Issue[],
): Draft {
  const place = placeBelow(domain, last(rest));
  if (place.preference === undefined) return { issues: [...place.issues, ...issues] };
  const moved = { domain, from: best(roles.tmems), to: place.preference };
  return {
    issues: [planIssue('test-record-moved-back', moved, { domain }), ...place.issues, ...issues],
    after: [...rest, { preference: place.preference, exchange: tmems }],
    because: () => 'test-record-moved-back',
  };
}
