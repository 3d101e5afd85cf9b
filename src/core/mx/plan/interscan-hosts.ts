import { isHostName } from '../../dns/name.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';
import type { InterscanHosts } from './types.ts';
import type { RecordSet, TidyServers } from './tidy-servers.ts';
import { byRole, exchangesOf } from './roles.ts';

/** What the choice of InterScan's hosts rests on. */
interface Estate {
  readonly sets: readonly RecordSet[];
  readonly servers: TidyServers;
  readonly interscanFor: ReadonlyMap<string, readonly string[]>;
  readonly incomplete: ReadonlySet<string>;
  readonly inventoryHosts: readonly string[];
  /** Domains of CPF's list: what their records showed before they left it still counts. */
  readonly listed: ReadonlySet<string>;
}

/** A domain that has direct records, or hosts that the reader chose for it. */
interface Having {
  readonly domain: string;
  readonly namesCpf: boolean;
  /** It names CPF, or is on its list. */
  readonly isCpfs: boolean;
  readonly direct: readonly string[];
}

type Known =
  { readonly from: 'chosen' | 'shared' | 'servers'; readonly hosts: readonly string[] } | { readonly from: 'unknown' };

/**
 * InterScan's hosts of each domain that names CPF and has no direct record: what the reader chose; else the one set that all
 * others share; else, where no domain has any, all of InterScan's hosts; else nobody knows. It looks at the whole estate, so that
 * a domain's plan is the same in every window, and stays so once others have left CPF. A domain that was read incompletely can contradict the others, and proves nothing.
 */
export function interscanHosts(estate: Estate): ReadonlyMap<string, InterscanHosts> {
  const seen = estate.sets.map((set) => {
    const roles = byRole(set.records, estate.servers, estate.interscanFor.get(set.domain));
    const namesCpf = roles.cpf.length > 0;
    const isCpfs = namesCpf || estate.listed.has(set.domain);
    return { domain: set.domain, namesCpf, isCpfs, direct: exchangesOf(roles.direct).toSorted() };
  });
  const wanting = seen.filter(({ namesCpf, direct }) => namesCpf && direct.length === 0);
  if (wanting.length === 0) return new Map();
  // What the reader chose for a domain is what its records will show once it has left CPF.
  const having = seen
    .map((one) => (one.direct.length > 0 ? one : { ...one, direct: estate.interscanFor.get(one.domain) ?? [] }))
    .filter(({ direct }) => direct.length > 0);
  const assumed = assumedHosts(having, estate);
  const candidates = candidatesOf(having, estate);
  return new Map(
    wanting.map(({ domain }): [string, InterscanHosts] => {
      const chosen = estate.interscanFor.get(domain);
      return [domain, { candidates, ...(chosen === undefined ? assumed : { from: 'chosen', hosts: chosen }) }];
    }),
  );
}

function assumedHosts(having: readonly Having[], { servers, incomplete }: Estate): Known {
  if (servers.interscan.size === 0) return { from: 'unknown' };
  if (having.length === 0) return { from: 'servers', hosts: [...servers.interscan] };
  const [shared, ...others] = distinct(having.filter(({ isCpfs }) => isCpfs).map(({ direct }) => direct));
  const isRead = having.some(({ domain, isCpfs }) => isCpfs && !incomplete.has(domain));
  // A host that the reader named for one domain alone is nobody else's.
  const isKnown = shared?.every((host) => servers.interscan.has(host)) === true;
  return shared !== undefined && others.length === 0 && isRead && isKnown
    ? { from: 'shared', hosts: shared }
    : { from: 'unknown' };
}

/** The sets seen, InterScan's hosts that stand in none of them, and what the inventory names. */
function candidatesOf(having: readonly Having[], { servers, inventoryHosts }: Estate): readonly (readonly string[])[] {
  const seen = having.map(({ direct }) => direct).toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
  const unseen = [...servers.interscan].filter((host) => !seen.some((set) => set.includes(host)));
  return distinct([
    ...seen,
    ...(unseen.length === 0 ? [] : [unseen.toSorted()]),
    ...inventoryHosts.map((host) => [host]),
  ]);
}

/** What has to be told of a domain's hosts before they take CPF's place. */
export function issuesOfHosts(domain: string, hosts: InterscanHosts, servers: TidyServers): readonly Issue[] {
  const at = { domain };
  if (hosts.from === 'unknown') {
    if (hosts.candidates.length === 0) return [planIssue('no-exchange-left', { domain }, at)];
    const candidates = hosts.candidates.map((set) => set.join(' '));
    return [planIssue('interscan-not-chosen', { domain, candidates }, at)];
  }
  if (hosts.from !== 'chosen') {
    return [planIssue('interscan-hosts-shared', { domain, exchanges: hosts.hosts }, at)];
  }
  const place = { domain, field: 'interscanFor' };
  return hosts.hosts.flatMap((exchange): readonly Issue[] => {
    if (!isHostName(exchange)) return [planIssue('server-not-a-host', { exchange }, { ...place, entry: exchange })];
    const isOthers = servers.cpf.has(exchange) || servers.other.has(exchange) || exchange === servers.tmems;
    return isOthers ? [planIssue('host-has-two-roles', { exchange }, { ...place, entry: exchange })] : [];
  });
}

/** Tells that what the reader chose has no effect: the domain's own records name InterScan's hosts. */
export function choiceNotUsed(
  domain: string,
  direct: readonly string[],
  chosen: readonly string[] | undefined,
): readonly Issue[] {
  if (chosen === undefined || direct.length === 0) return [];
  const isSame = chosen.length === direct.length && chosen.every((host) => direct.includes(host));
  return isSame ? [] : [planIssue('interscan-choice-not-used', { domain, chosen, exchanges: direct }, { domain })];
}

function distinct(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(sets.map((set) => [set.join(' '), set])).values()];
}
