import { limits } from '../../../facts/settings.ts';
import type { Issue } from '../../issue.ts';
import type { InboundServer, TmemsDomain } from '../configuration.ts';
import { isWildcard, readDomainName } from '../domain-name.ts';
import type { Destination } from '../estate.ts';
import { readNetwork } from '../ipv4.ts';
import { settingsIssue } from '../rules.ts';
import type { Member } from './expand.ts';

/** T2: the domains, one by one, with what CPF has under [送信先サーバの指定]. A subdomain gets its wildcard's. */
export function mapDomains(members: readonly Member[]): {
  readonly domains: readonly TmemsDomain[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const domains = members.flatMap((member) => {
    const inboundServers = member.destinations.map(inboundServer);
    for (const issue of issuesOfServers(member, inboundServers)) issues.push(issue);
    const wildcard = isWildcard(member.domain) ? { wildcard: member.domain } : {};
    return member.names.map((name) => ({ name, ...wildcard, inboundServers }));
  });
  return { domains, issues };
}

function inboundServer({ host, port, preference, type }: Destination): InboundServer {
  const name = readDomainName(host) ?? host.trim();
  return {
    host: name,
    port: port ?? limits.port.value,
    preference: preference ?? limits.preference.value,
    type: type ?? (readNetwork(name) ? 'ip' : 'a'),
  };
}

function issuesOfServers({ domain }: Member, servers: readonly InboundServer[]): Issue[] {
  const at = { domain, field: 'destinations' };
  if (servers.length === 0) return [settingsIssue('destination-missing', { domain }, at)];
  const limit = limits.inboundServers.value;
  const count = servers.length;
  return [
    ...(count > limit ? [settingsIssue('limit-exceeded', { list: 'inbound-servers', count, limit }, at)] : []),
    ...servers.flatMap((server) => issuesOfServer(domain, server)),
  ];
}

function issuesOfServer(domain: string, { host, port, preference, type }: InboundServer): Issue[] {
  const at = { domain, field: 'destinations', entry: host };
  const issues: Issue[] = [];
  if (type === 'mx') issues.push(settingsIssue('destination-is-mx', { domain, host }, at));
  else if (host === domain) issues.push(settingsIssue('destination-is-domain', { domain, host }, at));
  if (!within(port, limits.lowestPort.value, limits.highestPort.value))
    issues.push(settingsIssue('port-out-of-range', { domain, host, port }, at));
  if (!within(preference, limits.lowestPreference.value, limits.highestPreference.value))
    issues.push(settingsIssue('preference-not-in-tmems', { domain, host, preference }, at));
  return issues;
}

const within = (value: number, lowest: number, highest: number): boolean =>
  Number.isInteger(value) && value >= lowest && value <= highest;
