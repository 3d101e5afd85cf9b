import { byPreference, type MxRecord, NULL_EXCHANGE } from '../../dns/mx-record.ts';
import { groupBy } from '../../group-by.ts';
import { isInside, parentOf, withoutWildcard } from '../host-roles.ts';
import type { PlanRequest, Servers, Stage } from './types.ts';
import { cpfHasEnded } from './cpf-end.ts';

/** Exchanges by role, tidy: lower-case, no final dot, each once, none empty. */
export interface TidyServers {
  readonly cpf: ReadonlySet<string>;
  readonly interscan: ReadonlySet<string>;
  readonly tmems: string | undefined;
  readonly other: ReadonlySet<string>;
}

/** The record set of one domain. */
export interface RecordSet {
  readonly domain: string;
  /** By preference, then exchange; each once. */
  readonly records: readonly MxRecord[];
}

/** A request with tidy names, its records sorted by domain, and what all domains share looked up once. */
export interface TidyRequest {
  readonly stage: Stage;
  readonly servers: TidyServers;
  /** In the order first seen; domains without one readable record come last, with none. */
  readonly sets: readonly RecordSet[];
  readonly listedDomains: ReadonlySet<string> | undefined;
  readonly incomplete: ReadonlySet<string>;
  readonly cpfHasEnded: boolean;
  readonly keepDirectRecords: boolean | undefined;
  readonly ttl: number | undefined;
  /** Parent domain of a CPF server to the server. */
  readonly cpfParents: ReadonlyMap<string, string>;
  /** Wildcard owner to the names below it that the records show. */
  readonly namesBelow: ReadonlyMap<string, readonly string[]>;
}

/** Lower-case, without blanks around it and without the final dot; the null exchange stays `"."`. */
export function tidyName(name: string): string {
  const bare = name.trim().toLowerCase();
  return bare === NULL_EXCHANGE ? bare : bare.replace(/\.$/, '');
}

export function tidyServers(servers: Servers): TidyServers {
  const tmems = tidyName(servers.tmems ?? '');
  return {
    cpf: tidyNames(servers.cpf),
    interscan: tidyNames(servers.interscan ?? []),
    tmems: isHost(tmems) ? tmems : undefined,
    other: tidyNames(servers.other ?? []),
  };
}

export function tidyRequest(request: PlanRequest): TidyRequest {
  const servers = tidyServers(request.servers);
  const incomplete = tidyNames(request.incomplete ?? []);
  const sets = recordSets(request.current, incomplete);
  const listed = tidyNames(request.listedDomains ?? []);
  return {
    stage: request.stage,
    servers,
    sets,
    listedDomains: listed.size === 0 ? undefined : listed,
    incomplete,
    cpfHasEnded: cpfHasEnded(request.today, request.cpfDomainsDeleted),
    keepDirectRecords: request.keepDirectRecords,
    ttl: request.ttl,
    cpfParents: parentsOf(servers.cpf),
    namesBelow: namesBelowWildcards(sets),
  };
}

/** The wildcard that CPF holds for a name one level below it. */
export function wildcardOver(domain: string): string {
  return `*.${domain.slice(domain.indexOf('.') + 1)}`;
}

function tidyNames(names: readonly string[]): Set<string> {
  return new Set(names.map(tidyName).filter(isHost));
}

function isHost(name: string): boolean {
  return name !== '' && name !== NULL_EXCHANGE;
}

function recordSets(current: readonly MxRecord[], incomplete: ReadonlySet<string>): readonly RecordSet[] {
  const tidy = current.map((record) => ({
    ...record,
    domain: tidyName(record.domain),
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

function parentsOf(cpf: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const host of cpf) {
    const parent = parentOf(host);
    if (parent !== '' && !parents.has(parent)) parents.set(parent, host);
  }
  return parents;
}

/** The CPF server whose parent domain holds this host, unless that parent is the reader's own. */
export function cpfLike(host: string, domain: string, cpfParents: ReadonlyMap<string, string>): string | undefined {
  for (const [parent, cpf] of cpfParents) {
    if (isInside(host, parent) && !isInside(withoutWildcard(domain), parent)) return cpf;
  }
  return undefined;
}

function namesBelowWildcards(sets: readonly RecordSet[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { domain } of sets) if (domain.startsWith('*.')) below.set(domain, []);
  if (below.size === 0) return below;
  for (const { domain } of sets) {
    if (domain.startsWith('*.')) continue;
    for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
      below.get(`*.${domain.slice(dot + 1)}`)?.push(domain);
    }
  }
  return below;
}
