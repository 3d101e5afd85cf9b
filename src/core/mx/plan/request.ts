import { byPreference, type MxRecord } from '../../dns/mx-record.ts';
import { groupBy } from '../../group-by.ts';
import { isHostName, isWildcard, parentOf, withoutWildcard } from '../../dns/name.ts';
import { isInside } from '../host-roles.ts';
import type { InterscanHosts, PlanRequest, Stage } from './types.ts';
import { interscanHosts } from './interscan-hosts.ts';
import { type RecordSet, tidyDomain, tidyName, tidyNames, tidyServers, type TidyServers } from './tidy-servers.ts';
import { cpfHasEnded } from './cpf-end.ts';

/** A request with tidy names, its records sorted by domain, and what all domains share looked up once. */
export interface TidyRequest {
  readonly stage: Stage;
  readonly servers: TidyServers;
  /** In the order first seen; domains without one readable record come last, with none. */
  readonly sets: readonly RecordSet[];
  readonly listedDomains: ReadonlySet<string> | undefined;
  readonly ourDomains: ReadonlySet<string> | undefined;
  readonly interscanFor: ReadonlyMap<string, readonly string[]>;
  /** Of each domain that names CPF and no host of InterScan. */
  readonly interscanHosts: ReadonlyMap<string, InterscanHosts>;
  readonly incomplete: ReadonlySet<string>;
  readonly cpfHasEnded: boolean;
  readonly keepDirectRecords: boolean | undefined;
  readonly ttl: number | undefined;
  /** Parent domain of a CPF server to the server. */
  readonly cpfParents: ReadonlyMap<string, string>;
  /** Wildcard owner to the names below it that the records show. */
  readonly namesBelow: ReadonlyMap<string, readonly string[]>;
}

export function tidyRequest(request: PlanRequest): TidyRequest {
  const servers = tidyServers(request.servers);
  // The root is a domain like any other: what was refused of it is never planned.
  const incomplete = new Set((request.incomplete ?? []).map(tidyDomain));
  const sets = recordSets(request.current, incomplete);
  const listed = tidyNames(request.listedDomains ?? []);
  const ours = tidyNames(request.ourDomains ?? []);
  const interscanFor = tidyChoices(request.interscanFor ?? {});
  const inventoryHosts = [...tidyNames(request.inventoryHosts ?? [])].filter(isHostName);
  return {
    stage: request.stage,
    servers,
    sets,
    listedDomains: listed.size === 0 ? undefined : listed,
    ourDomains: ours.size === 0 ? undefined : ours,
    interscanFor,
    interscanHosts: interscanHosts({ sets, servers, interscanFor, incomplete, inventoryHosts, listed }),
    incomplete,
    cpfHasEnded: cpfHasEnded(request.today, request.cpfDomainsDeleted),
    keepDirectRecords: request.keepDirectRecords,
    ttl: request.ttl,
    cpfParents: cpfParentsOf(servers.cpf),
    namesBelow: namesBelowWildcards(sets),
  };
}

/** The wildcard that CPF holds for a name one level below it. */
export function wildcardOver(domain: string): string {
  return `*.${domain.slice(domain.indexOf('.') + 1)}`;
}

/** A choice without a host is none. */
function tidyChoices(choices: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const tidy = Object.entries(choices).map(
    ([domain, hosts]) => [tidyDomain(domain), [...tidyNames(hosts)].toSorted()] as const,
  );
  return new Map(tidy.filter(([, hosts]) => hosts.length > 0));
}

function recordSets(current: readonly MxRecord[], incomplete: ReadonlySet<string>): readonly RecordSet[] {
  const tidy = current.map((record) => ({
    ...record,
    domain: tidyDomain(record.domain),
    exchange: tidyName(record.exchange),
  }));
  const byDomain = new Map(groupBy(tidy, ({ domain }) => domain));
  for (const domain of incomplete) if (!byDomain.has(domain)) byDomain.set(domain, []);
  return [...byDomain].map(([domain, records]) => ({ domain, records: eachOnce(records) }));
}

function eachOnce(records: readonly MxRecord[]): readonly MxRecord[] {
  const sorted = records.toSorted(byPreference);
  return sorted.filter((record, i) => {
    const previous = sorted[i - 1];
    return previous === undefined || byPreference(previous, record) !== 0;
  });
}

/** Parent domain of each CPF server to the server. */
export function cpfParentsOf(cpf: Iterable<string>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const host of cpf) {
    const parent = parentOf(host);
    // A top-level domain is nobody's own.
    if (parent?.includes('.') === true && !parents.has(parent)) parents.set(parent, host);
  }
  return parents;
}

/** The CPF server whose parent domain holds this host, unless that parent is the reader's own; `domain`: of the record. */
export function cpfLike(
  host: string,
  domain: string | undefined,
  cpfParents: ReadonlyMap<string, string>,
): string | undefined {
  for (const [parent, cpf] of cpfParents) {
    if (domain !== undefined && isInside(withoutWildcard(domain), parent)) continue;
    if (isInside(host, parent)) return cpf;
  }
  return undefined;
}

function namesBelowWildcards(sets: readonly RecordSet[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { domain } of sets) if (isWildcard(domain)) below.set(domain, []);
  if (below.size === 0) return below;
  for (const { domain } of sets) {
    if (isWildcard(domain)) continue;
    for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
      below.get(`*.${domain.slice(dot + 1)}`)?.push(domain);
    }
  }
  return below;
}
