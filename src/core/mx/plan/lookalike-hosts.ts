import type { MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import { isInside, isTmemsInbound } from '../host-roles.ts';
import { planIssue } from '../rules.ts';
import { cpfLike, type TidyRequest } from './request.ts';
import { exchangesOf, type Roles } from './roles.ts';

/** Names the hosts that count as InterScan's although nobody said so and their names do not show it. */
export function takenForInterscan(domain: string, roles: Roles, request: TidyRequest): readonly Issue[] {
  if (request.servers.interscan.size > 0) return [];
  const chosen = request.interscanFor.get(domain) ?? [];
  return exchangesOf(roles.direct)
    .filter((exchange) => !isInside(exchange, domain) && !chosen.includes(exchange))
    .map((exchange) => planIssue('taken-for-interscan', { domain, exchange }, { domain }));
}

/** Names somebody else's hosts that stay in the set. */
export function otherHostKept(domain: string, roles: Roles): readonly Issue[] {
  const exchanges = exchangesOf(roles.other);
  return exchanges.length === 0 ? [] : [planIssue('other-host-kept', { domain, exchanges }, { domain })];
}

/** Warns of hosts that stay although they look like a filter's: a mistyped or forgotten name. */
export function mistaken(domain: string, kept: readonly MxRecord[], request: TidyRequest): readonly Issue[] {
  const tmems = exchangesOf(kept)
    .filter((exchange) => isTmemsInbound(exchange))
    .map((exchange) => planIssue('looks-like-tmems', { domain, exchange }, { domain }));
  return [...looksLikeCpf(domain, kept, request), ...tmems];
}

/** Of a domain that names no CPF server: that it does not use CPF, or that nobody knows. */
export function notUsingCpf(domain: string, roles: Roles, request: TidyRequest): readonly Issue[] {
  const open = mayBeCpf(domain, [...roles.direct, ...roles.other], request);
  return open.length > 0 ? open : [planIssue('not-using-cpf', { domain }, { domain })];
}

/** Refuses hosts that stand under the parent domain of a CPF server while nobody has said whose they are. */
export function mayBeCpf(domain: string, records: readonly MxRecord[], request: TidyRequest): readonly Issue[] {
  const { interscan, other } = request.servers;
  const chosen = request.interscanFor.get(domain) ?? [];
  return exchangesOf(records).flatMap((exchange) => {
    if (interscan.has(exchange) || other.has(exchange) || chosen.includes(exchange)) return [];
    const cpf = cpfLike(exchange, domain, request.cpfParents);
    return cpf === undefined ? [] : [planIssue('may-be-cpf', { domain, exchange, cpf }, { domain })];
  });
}

/** Warns of hosts that stay and stand under the parent domain of a CPF server. */
export function looksLikeCpf(domain: string, kept: readonly MxRecord[], request: TidyRequest): readonly Issue[] {
  return exchangesOf(kept).flatMap((exchange) => {
    const cpf = cpfLike(exchange, domain, request.cpfParents);
    return cpf === undefined ? [] : [planIssue('looks-like-cpf', { domain, exchange, cpf }, { domain })];
  });
}
