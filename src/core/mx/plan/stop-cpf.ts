import type { Issue } from '../../issue.ts';
import { isPrivateName } from '../host-roles.ts';
import { planIssue } from '../rules.ts';
import type { Draft, Target } from './stage.ts';
import { choiceNotUsed, issuesOfHosts } from './interscan-hosts.ts';
import type { InterscanHosts } from './types.ts';
import { mayBeCpf, mistaken, notUsingCpf, otherHostKept, takenForInterscan } from './lookalike-hosts.ts';
import type { TidyRequest } from './request.ts';
import { best, exchangesOf, roleOf, type Roles } from './roles.ts';

/**
 * Takes CPF out of the route (facts M2, M3): CPF's and TMEmS's records go, InterScan's move up into CPF's place,
 * somebody else's stay where they are.
 */
export function draftStopCpf(domain: string, roles: Roles, request: TidyRequest): Draft {
  const at = { domain };
  if (roles.cpf.length === 0) return { issues: notUsingCpf(domain, roles, request) };
  // It would take CPF's place as InterScan's.
  const open = mayBeCpf(domain, roles.direct, request);
  if (open.length > 0) return { issues: open };
  const hosts = request.interscanHosts.get(domain);
  const told =
    hosts === undefined
      ? choiceNotUsed(domain, exchangesOf(roles.direct), request.interscanFor.get(domain))
      : issuesOfHosts(domain, hosts, request.servers);
  if (told.some(({ level }) => level === 'error')) return { issues: told };
  const direct = directAfter(roles, hosts);
  if (direct.length === 0) return { issues: [planIssue('no-exchange-left', { domain }, at)] };
  const removed = exchangesOf(roles.tmems).map((exchange) =>
    planIssue('tmems-record-removed', { domain, exchange }, at),
  );
  const issues = [
    ...told,
    ...takenForInterscan(domain, roles, request),
    ...mistaken(domain, [...roles.direct, ...roles.other], request),
    ...removed,
    ...notPublic(domain, direct),
    ...otherHostFirst(domain, direct, roles),
    ...otherHostKept(domain, roles),
    ...someTryTwo(domain, direct, roles.other),
  ];
  return { issues, after: [...direct, ...roles.other], because: (exchange) => reason(exchange, roles, request) };
}

/**
 * InterScan's records afterwards: moved up by one amount, gaps kept, never down; where there are none, all in CPF's
 * place.
 */
function directAfter(roles: Roles, hosts: InterscanHosts | undefined): readonly Target[] {
  const place = best(roles.cpf);
  if (roles.direct.length === 0) {
    const chosen = hosts === undefined || hosts.from === 'unknown' ? [] : hosts.hosts;
    return chosen.map((exchange) => ({ preference: place, exchange }));
  }
  const up = Math.max(0, best(roles.direct) - place);
  return roles.direct.map(({ preference, exchange }) => ({ preference: preference - up, exchange }));
}

/** A host in CPF's place has to be found by every sender, and not by those inside only. */
function notPublic(domain: string, direct: readonly Target[]): readonly Issue[] {
  const exchanges = [...new Set(direct.map(({ exchange }) => exchange))].filter(isPrivateName);
  return exchanges.length === 0 ? [] : [planIssue('exchange-not-public', { domain, exchanges }, { domain })];
}

/** CPF found whichever InterScan host takes mail; not every sender comes to one that two others may stand before. */
function someTryTwo(domain: string, direct: readonly Target[], others: readonly Target[]): readonly Issue[] {
  const before = ({ preference }: Target): number =>
    new Set([...direct, ...others].filter((one) => one.preference <= preference).map((one) => one.exchange)).size - 1;
  const exchanges = [...new Set(direct.filter((one) => before(one) >= 2).map(({ exchange }) => exchange))];
  return exchanges.length === 0 ? [] : [planIssue('some-senders-try-two', { domain, exchanges }, { domain })];
}

function otherHostFirst(domain: string, direct: readonly Target[], roles: Roles): readonly Issue[] {
  const first = roles.other.filter(({ preference }) => preference <= best(direct));
  if (first.length === 0) return [];
  return [planIssue('other-host-first', { domain, exchanges: exchangesOf(first) }, { domain })];
}

function reason(exchange: string, roles: Roles, { servers }: TidyRequest) {
  const role = roleOf(exchange, servers);
  if (role === 'cpf') return 'cpf-record-goes';
  if (role === 'tmems') return 'tmems-record-removed';
  return roles.direct.length === 0 ? 'interscan-takes-place' : 'direct-record-moves-up';
}
