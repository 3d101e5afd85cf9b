import { sites } from '../../facts/sites.ts';
import { type MxRecord, NULL_EXCHANGE } from '../dns/mx-record.ts';
import { isAtOrBelow, ROOT, selfAndAncestors, withoutWildcard } from '../dns/name.ts';

const inboundSuffixes = Object.values(sites).map((site) => site.inbound);
const relaySuffixes = Object.values(sites).map((site) => site.relay);

/**
 * Tells whether a host name is an inbound MX server of TMEmS: one label, the company's, before a site's suffix (vendor
 * evidence 2.1).
 */
export function isTmemsInbound(exchange: string): boolean {
  return inboundSuffixes.some((suffix) => exchange.endsWith(suffix) && isOneLabel(exchange.slice(0, -suffix.length)));
}

/** Tells whether a host name is a relay of TMEmS: it sends mail out and takes none in (vendor evidence 2.1). */
export function isTmemsRelay(exchange: string): boolean {
  return relaySuffixes.some((suffix) => exchange.endsWith(suffix) || `.${exchange}` === suffix);
}

/** Tells whether a host is the domain itself or a name below it. */
export function isInside(host: string, domain: string): boolean {
  return domain !== ROOT && isAtOrBelow(host, withoutWildcard(domain));
}

/** Ends of names that the Internet's DNS does not know (RFC 6762 §3 and appendix G, RFC 8375, RFC 6761). */
const PRIVATE_ENDS =
  /(?:^|\.)(?:local|localdomain|localhost|internal|intranet|intra|private|lan|corp|home|home\.arpa)$/;

/** Tells whether a name has no address for senders on the Internet, whatever an inner name server says. */
export function isPrivateName(host: string): boolean {
  return PRIVATE_ENDS.test(host);
}

export interface RoleSuggestion {
  readonly exchange: string;
  /** How many domains name it. */
  readonly domains: number;
  /** An offer: the reader decides. */
  readonly suggestion?: 'tmems' | 'interscan';
  readonly because: 'tmems-inbound-host' | 'tmems-relay-host' | 'inside-own-domain' | 'not-known';
}

/**
 * Lists every distinct exchange once, in the order first seen, with what its name tells about its role. Null MX is no
 * host.
 */
export function suggestRoles(records: readonly MxRecord[]): readonly RoleSuggestion[] {
  const domainsOf = new Map<string, Set<string>>();
  const own = new Set<string>();
  for (const { domain, exchange } of records) {
    own.add(withoutWildcard(domain));
    if (exchange === NULL_EXCHANGE) continue;
    const domains = domainsOf.get(exchange);
    if (domains === undefined) domainsOf.set(exchange, new Set([domain]));
    else domains.add(domain);
  }
  return [...domainsOf].map(([exchange, domains]) => ({
    exchange,
    domains: domains.size,
    ...roleByName(exchange, own),
  }));
}

function roleByName(exchange: string, own: ReadonlySet<string>): Pick<RoleSuggestion, 'suggestion' | 'because'> {
  if (isTmemsInbound(exchange)) return { suggestion: 'tmems', because: 'tmems-inbound-host' };
  if (isTmemsRelay(exchange)) return { because: 'tmems-relay-host' };
  if (isInsideAny(exchange, own)) return { suggestion: 'interscan', because: 'inside-own-domain' };
  return { because: 'not-known' };
}

/** Walks up the name instead of through the domains, so that many domains stay cheap. */
function isInsideAny(exchange: string, own: ReadonlySet<string>): boolean {
  return selfAndAncestors(exchange).some((name) => own.has(name));
}

function isOneLabel(text: string): boolean {
  return text !== '' && !text.includes('.');
}
