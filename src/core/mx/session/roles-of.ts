import { ownValue } from '../../own-value.ts';
import type { Role } from '../role.ts';
import type { RoleSuggestion } from '../host-roles.ts';
import { cpfLike, cpfParentsOf } from '../plan/request.ts';
import type { Servers } from '../plan/types.ts';

/** One exchange of the paste, with what is known and what is decided about it. */
export interface Host extends RoleSuggestion {
  /** The reader's decision. */
  readonly role?: Role;
  /** What the plan takes it for; where the reader has not decided, the page says so. */
  readonly reckonedAs: Role;
  /** The CPF server whose parent domain it shares: until the reader has decided it may be CPF's, too. */
  readonly besideCpf?: string;
}

/** What the reader entered about the servers, names in the form of the core. */
export interface Decided {
  readonly roles: Readonly<Record<string, Role>>;
  readonly tmems: string;
  readonly interscan: readonly string[];
}

/** Joins what the names suggest with what the reader decided. */
export function hostsOf(suggestions: readonly RoleSuggestion[], decided: Decided): readonly Host[] {
  const roleOf = (exchange: string): Role | undefined =>
    ownValue(decided.roles, exchange) ?? (exchange === decided.tmems ? 'tmems' : undefined);
  const interscanKnown =
    decided.interscan.length > 0 || suggestions.some(({ exchange }) => roleOf(exchange) === 'interscan');
  const tmems = tmemsOf(suggestions, decided);
  const cpfParents = cpfParentsOf(
    suggestions.flatMap(({ exchange }) => (roleOf(exchange) === 'cpf' ? [exchange] : [])),
  );
  return suggestions.map((host) => {
    const role = roleOf(host.exchange);
    const assumed = host.exchange === tmems ? 'tmems' : interscanKnown ? 'other' : 'interscan';
    if (role !== undefined) return { ...host, role, reckonedAs: role };
    const isOwn = assumed === 'tmems' || host.because === 'inside-own-domain';
    const besideCpf = isOwn ? undefined : cpfLike(host.exchange, undefined, cpfParents);
    return { ...host, reckonedAs: assumed, ...(besideCpf === undefined ? {} : { besideCpf }) };
  });
}

/**
 * The servers that the plan is asked with. Hosts that are not decided are left to the planner's own rules, which name each one
 * they take for InterScan's. A name that only TMEmS has is never left to them: it would pass for a direct host.
 */
export function serversOf(hosts: readonly Host[], decided: Decided): Servers {
  const having = (role: Role) => hosts.filter((host) => host.role === role).map(({ exchange }) => exchange);
  const tmems = tmemsOf(hosts, decided);
  return {
    cpf: having('cpf'),
    interscan: [...new Set([...having('interscan'), ...decided.interscan])],
    other: having('other'),
    ...(tmems === '' ? {} : { tmems }),
  };
}

function tmemsOf(suggestions: readonly RoleSuggestion[], { tmems, roles }: Decided): string {
  if (tmems !== '') return tmems;
  const named = suggestions.find(
    ({ exchange, suggestion }) => suggestion === 'tmems' && (ownValue(roles, exchange) ?? 'tmems') === 'tmems',
  );
  return named?.exchange ?? '';
}
