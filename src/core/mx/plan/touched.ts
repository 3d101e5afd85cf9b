import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';
import { type TidyRequest, wildcardOver } from './request.ts';
import type { Roles } from './roles.ts';
import type { Stage } from './types.ts';

/** Tells whether a stage puts TMEmS into record sets. */
export const isTmemsStage = (stage: Stage): boolean => stage === 'test-tmems' || stage === 'switch-to-tmems';

/**
 * Tells whether a stage may touch a domain. TMEmS refuses mail for a domain that it was never given, and a TTL is lowered for a change
 * to come: with CPF's list, only its domains and those that name CPF or TMEmS are touched; without it those that name CPF, TMEmS or
 * InterScan. Where nobody has named InterScan's hosts, a lower TTL is for every domain that may have one.
 */
export function isTouched(domain: string, roles: Roles, request: TidyRequest): boolean {
  if (request.stage === 'stop-cpf' || roles.cpf.length > 0 || roles.tmems.length > 0) return true;
  const { listedDomains, servers } = request;
  if (listedDomains !== undefined) return listedDomains.has(domain) || listedDomains.has(wildcardOver(domain));
  if (request.stage === 'lower-ttl' && servers.interscan.size === 0) return roles.direct.length > 0;
  return namesInterscan(domain, roles, request) && (servers.interscan.size > 0 || request.interscanFor.has(domain));
}

/** Warns of a domain that is touched since it names InterScan, and for no better reason. */
export function mustHoldDomain(domain: string, roles: Roles, request: TidyRequest): readonly Issue[] {
  const isProved = roles.cpf.length > 0 || roles.tmems.length > 0 || request.listedDomains !== undefined;
  return isProved ? [] : [planIssue('tmems-must-hold-domain', { domain }, { domain })];
}

/** Of a record; a host that only counts as InterScan's since nobody named any proves nothing. */
function namesInterscan(domain: string, roles: Roles, { servers, interscanFor }: TidyRequest): boolean {
  const chosen = interscanFor.get(domain) ?? [];
  return roles.direct.some(({ exchange }) => servers.interscan.has(exchange) || chosen.includes(exchange));
}
