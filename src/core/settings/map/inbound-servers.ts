import { limits } from '../../../facts/settings.ts';
import type { Issue } from '../../issue.ts';
import type { InboundServer, TmemsDomain } from '../tmems-configuration.ts';
import { isWildcard, readHostName } from '../../dns/name.ts';
import type { Destination } from '../cpf-estate.ts';
import { readNetwork } from '../ipv4.ts';
import { settingsIssue } from '../rules.ts';
import type { Member } from './expand-wildcards.ts';

/** T2: the domains, one by one, with what CPF has under [送信先サーバの指定]. A subdomain gets its wildcard's. */
export function mapDomains(members: readonly Member[]): {
  readonly domains: readonly TmemsDomain[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const domains = members.flatMap((member) => {
    const { inboundServers, issues: found } = serversOf(member);
    for (const issue of found) issues.push(issue);
    const wildcard = isWildcard(member.domain) ? { wildcard: member.domain } : {};
    return member.names.map((name) => ({ name, ...wildcard, inboundServers }));
  });
  return { domains, issues };
}

/** Each server once. What TMEmS does not take is in no list and has an error. */
function serversOf({ domain, destinations }: Member): {
  readonly inboundServers: readonly InboundServer[];
  readonly issues: readonly Issue[];
} {
  const field = { domain, field: 'destinations' };
  if (destinations.length === 0)
    return { inboundServers: [], issues: [settingsIssue('destination-missing', { domain }, field)] };
  const servers = new Map<string, InboundServer>();
  const issues: Issue[] = [];
  for (const destination of destinations) {
    const server = inboundServer(destination);
    const found = server ? issuesOfServer(domain, server) : [refusal(domain, destination.host)];
    for (const issue of found) issues.push(issue);
    if (!server || found.some(({ level }) => level === 'error')) continue;
    const entry = `${server.type === 'mx' ? 'mx:' : ''}${server.host}:${String(server.port)}/${String(server.preference)}`;
    if (servers.has(entry)) issues.push(settingsIssue('duplicate-entry', { entry }, { ...field, entry }));
    else servers.set(entry, server);
  }
  const limit = limits.inboundServers.value;
  const count = servers.size;
  return {
    inboundServers: [...servers.values()],
    issues: [
      ...(count > limit ? [settingsIssue('limit-exceeded', { list: 'inbound-servers', count, limit }, field)] : []),
      ...issues,
    ],
  };
}

/** A name of one label, as machines are called inside, is a name, but none that the public DNS can answer for. */
function refusal(domain: string, host: string): Issue {
  const at = { domain, field: 'destinations', entry: host };
  return /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/i.test(host.trim())
    ? settingsIssue('destination-not-full-name', { host }, at)
    : settingsIssue('destination-refused', { host }, at);
}

/** `undefined`: no IPv4 address, and no full host name either (vendor evidence 2.3); nothing seen says that IPv6 is taken. */
function inboundServer({ host, port, preference, type }: Destination): InboundServer | undefined {
  const text = host.trim();
  const isAddress = readNetwork(text) !== undefined && !text.includes('/') && type !== 'mx';
  const name = isAddress ? text : readHostName(text);
  if (name === undefined) return undefined;
  return {
    host: name,
    port: port ?? limits.port.value,
    preference: preference ?? limits.preference.value,
    type: type === 'mx' ? type : isAddress ? 'ip' : 'a',
  };
}

function issuesOfServer(domain: string, { host, port, preference, type }: InboundServer): readonly Issue[] {
  const at = { domain, field: 'destinations', entry: host };
  if (!within(port, limits.lowestPort.value, limits.highestPort.value))
    return [settingsIssue('port-out-of-range', { domain, host, port }, at)];
  if (!within(preference, limits.lowestPreference.value, limits.highestPreference.value))
    return [settingsIssue('preference-not-in-tmems', { domain, host, preference }, at)];
  if (type === 'mx') return [settingsIssue('destination-is-mx', { domain, host }, at)];
  if (!isPublic(host)) return [settingsIssue('destination-not-public', { domain, host }, at)];
  return host === domain ? [settingsIssue('destination-is-domain', { domain, host }, at)] : [];
}

const within = (value: number, lowest: number, highest: number): boolean =>
  Number.isInteger(value) && value >= lowest && value <= highest;

/** Blocks that nobody reaches over the Internet (RFC 6890, and multicast and above); the blocks for documentation stand in our examples. */
const blocksInside = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
].flatMap((text) => readNetwork(text) ?? []);

/** Names that the public DNS does not hold (RFC 6761, 6762, 8375, and what is usual inside). */
const namesInside =
  /\.(?:local|localhost|localdomain|internal|intranet|intra|lan|corp|home|private|invalid|onion|home\.arpa)$/;

/** Whether a cloud service may reach the host: no address and no name that only works inside. */
function isPublic(host: string): boolean {
  const address = readNetwork(host);
  if (!address) return !namesInside.test(host);
  return blocksInside.every(({ first, last }) => address.first < first || address.first > last);
}
