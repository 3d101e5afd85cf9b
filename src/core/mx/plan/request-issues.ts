import { NULL_EXCHANGE } from '../../dns/mx-record.ts';
import { isHostName } from '../../dns/name.ts';
import { isTtl } from '../../dns/ttl.ts';
import type { Issue } from '../../issue.ts';
import { isTmemsInbound, isTmemsRelay } from '../host-roles.ts';
import { planIssue } from '../rules.ts';
import { type TidyRequest, wildcardOver } from './request.ts';
import type { TidyServers } from './tidy-servers.ts';
import { isTmemsStage } from './touched.ts';

/** The issues of a request as a whole; an error among them leaves every domain as it is. */
export function issuesOfRequest(request: TidyRequest): readonly Issue[] {
  const ofServers = [
    ...twoRoles(request.servers),
    ...noHosts(request.servers),
    ...tmemsServer(request),
    ...cpfServers(request),
  ];
  return [
    ...ofServers,
    // Who names whom is only known once each server has its one role.
    ...(ofServers.some(({ level }) => level === 'error') ? [] : interscanUnknown(request)),
    ...newTtl(request),
    ...domainsNotInAnswer(request),
  ];
}

function twoRoles({ cpf, interscan, tmems, other }: TidyServers): readonly Issue[] {
  const named = [...new Set([...cpf, ...interscan, ...(tmems === undefined ? [] : [tmems]), ...other])];
  return named
    .filter((host) => [cpf.has(host), interscan.has(host), host === tmems, other.has(host)].filter(Boolean).length > 1)
    .map((exchange) => planIssue('host-has-two-roles', { exchange }, { field: 'servers', entry: exchange }));
}

/** An address or half a name as a server: published, no sender would find it. */
function noHosts({ cpf, interscan, tmems }: TidyServers): readonly Issue[] {
  const named = { cpf: [...cpf], interscan: [...interscan], tmems: tmems === undefined ? [] : [tmems] };
  return (['cpf', 'interscan', 'tmems'] as const).flatMap((role) =>
    named[role]
      .filter((exchange) => !isHostName(exchange))
      .map((exchange) =>
        planIssue(
          'server-not-a-host',
          { exchange },
          { field: `servers.${role}`, ...(role === 'tmems' ? {} : { entry: exchange }) },
        ),
      ),
  );
}

function tmemsServer({ stage, servers: { tmems } }: TidyRequest): readonly Issue[] {
  const at = { field: 'servers.tmems' };
  if (tmems === undefined) {
    const needed = stage === 'test-tmems' || stage === 'switch-to-tmems';
    return needed ? [planIssue('tmems-server-missing', {}, at)] : [];
  }
  if (isTmemsRelay(tmems)) return [planIssue('tmems-server-is-relay', { exchange: tmems }, at)];
  return isTmemsInbound(tmems) || !isHostName(tmems)
    ? []
    : [planIssue('tmems-server-unknown', { exchange: tmems }, at)];
}

/** A CPF server that no record names may be a mistyped one: its domain would then be left as it is. */
function cpfServers({ stage, servers, sets }: TidyRequest): readonly Issue[] {
  if (stage !== 'stop-cpf' || sets.length === 0) return [];
  const at = { field: 'servers.cpf' };
  if (servers.cpf.size === 0) return [planIssue('cpf-server-missing', {}, at)];
  const unseen = new Set(servers.cpf);
  for (const { records } of sets) for (const { exchange } of records) unseen.delete(exchange);
  return [...unseen].map((exchange) => planIssue('cpf-server-not-seen', { exchange }, { ...at, entry: exchange }));
}

/** Where nothing names CPF or TMEmS, and nobody says which hosts are InterScan's, no domain is known to be the filter's. */
function interscanUnknown({ stage, servers, sets }: TidyRequest): readonly Issue[] {
  if (!isTmemsStage(stage) || servers.interscan.size > 0 || sets.length === 0) return [];
  const names = (exchange: string) => servers.cpf.has(exchange) || exchange === servers.tmems;
  if (sets.some(({ records }) => records.some(({ exchange }) => names(exchange)))) return [];
  const hosts = new Set(sets.flatMap(({ records }) => records.map(({ exchange }) => exchange)));
  const candidates = [...hosts]
    .filter((exchange) => exchange !== NULL_EXCHANGE && !servers.other.has(exchange))
    .toSorted();
  return [planIssue('interscan-not-chosen', { candidates }, { field: 'servers.interscan' })];
}

function newTtl({ stage, ttl }: TidyRequest): readonly Issue[] {
  if (stage !== 'lower-ttl') return [];
  if (ttl === undefined) return [planIssue('ttl-missing', {}, { field: 'ttl' })];
  return isTtl(ttl) ? [] : [planIssue('ttl-out-of-range', { ttl }, { field: 'ttl' })];
}

function domainsNotInAnswer({ listedDomains, ourDomains, sets }: TidyRequest): readonly Issue[] {
  // CPF's `*.example.test` is there where a name one level below is.
  const seen = new Set(sets.flatMap(({ domain }) => [domain, wildcardOver(domain)]));
  const missing = (domains: ReadonlySet<string> | undefined) =>
    [...(domains ?? [])].filter((domain) => !seen.has(domain));
  return [
    ...missing(listedDomains).map((domain) => planIssue('domain-not-in-answer', { domain }, { domain })),
    ...missing(ourDomains)
      .filter((domain) => listedDomains?.has(domain) !== true)
      .map((domain) => planIssue('our-domain-not-in-answer', { domain }, { domain })),
  ];
}
