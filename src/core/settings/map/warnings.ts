import { groupBy } from '../../group-by.ts';
import type { Issue } from '../../issue.ts';
import { settingsIssue } from '../rules.ts';
import type { Member } from './expand-wildcards.ts';
import type { Address, Listed } from './lists.ts';

/** What TMEmS does otherwise than CPF (vendor evidence 3, H14, H15, H17): each only where the estate shows it, naming the entries. */
export function differences(listed: readonly Listed[]): Issue[] {
  const members = listed.map(({ member }) => member);
  return [
    ...ownDomains(listed),
    ...stillScanned(listed),
    ...headers(listed),
    ...afterSync(members),
    ...defaults(members),
  ];
}

/**
 * An approved `*@` a domain of the reader's own: whoever forges that sender skips the checks. Told once an entry, since each may
 * name every domain.
 */
function ownDomains(listed: readonly Listed[]): Issue[] {
  const own = listed.flatMap(({ member }) => member.names);
  const exact = new Set(own);
  const below = new Map<string, string[]>();
  for (const name of own) {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const parent = name.slice(dot + 1);
      const found = below.get(parent) ?? [];
      found.push(name);
      below.set(parent, found);
    }
  }
  const ownOf = ({ local, domain }: Address): readonly string[] => {
    if (local !== '*') return [];
    if (domain.reach === 'one') return exact.has(domain.name) ? [domain.name] : [];
    return below.get(domain.name) ?? [];
  };
  const approving = groupBy(
    listed.flatMap(({ member, approved }) => approved.addresses.map((entry) => ({ entry, domain: member.domain }))),
    ({ entry }) => entry.text,
  );
  return Array.from(approving).flatMap(([text, [first, ...others]]) => {
    const mine = first ? ownOf(first.entry) : [];
    if (!first || mine.length === 0) return [];
    const at = { ...(others.length === 0 ? { domain: first.domain } : {}), field: 'approvedSenders', entry: text };
    return [settingsIssue('approves-own-domain', { entry: text, own: mine }, at)];
  });
}

/** CPF's approved addresses skip the spam check; TMEmS's do not unless it is told so. */
function stillScanned(listed: readonly Listed[]): Issue[] {
  const entries = new Set(
    listed
      .filter(({ member }) => member.antispam !== false)
      .flatMap(({ approved }) => approved.ips.map(({ text }) => text)),
  );
  return entries.size > 0 ? [settingsIssue('approved-ip-still-scanned', { entries: [...entries] })] : [];
}

/** TMEmS compares blocked senders with the address in the header, too. */
function headers(listed: readonly Listed[]): Issue[] {
  const entries = new Set(listed.flatMap(({ blocked }) => blocked.addresses.map(({ text }) => text)));
  return entries.size > 0 ? [settingsIssue('blocked-sender-matches-header', { entries: [...entries] })] : [];
}

function afterSync(members: readonly Member[]): Issue[] {
  const domains = members.filter(({ validRecipients }) => validRecipients === true).flatMap(({ names }) => names);
  return domains.length > 0 ? [settingsIssue('recipient-filter-after-sync', { domains })] : [];
}

const defaults = (members: readonly Member[]): Issue[] =>
  members.length > 0 ? [settingsIssue('default-content-rules', {})] : [];
