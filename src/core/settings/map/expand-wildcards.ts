import type { Issue } from '../../issue.ts';
import { isWildcard, readHostLabels, readMailDomain } from '../../dns/name.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { settingsIssue } from '../rules.ts';
import { saysNone, saysOpen } from '../read/blank-words.ts';
import type { Row } from './merge-rows.ts';

/**
 * A row with the domains that TMEmS gets for it (T2). `names`: none for a wildcard whose subdomains are not known; `known`: how
 * decisions call it, then by the wildcard itself.
 */
export interface Member extends Row {
  readonly names: readonly string[];
  readonly known: readonly string[];
}

/** Turns wildcards into the subdomains that the reader lists: one level, labels or full names (hazard H12). */
export function expand(
  rows: readonly Row[],
  refused: readonly string[],
  scope: NonNullable<Decisions['senderScope']>,
): {
  readonly members: readonly Member[];
  readonly issues: readonly Issue[];
} {
  const ownRows = new Map<string, 'subdomain-listed-twice' | 'subdomain-refused'>([
    ...refused.map((name) => [readMailDomain(name) ?? name, 'subdomain-refused'] as const),
    ...rows.map((row) => [row.domain, 'subdomain-listed-twice'] as const),
  ]);
  const issues: Issue[] = [];
  const members = rows.map((row) => {
    if (!isWildcard(row.domain)) return { ...row, names: [row.domain], known: [row.domain] };
    const read = subdomainsOf(row, ownRows, scope === 'organization');
    for (const issue of read.issues) issues.push(issue);
    return { ...row, names: read.names, known: read.names.length > 0 ? read.names : [row.domain] };
  });
  return { members, issues };
}

function subdomainsOf(
  row: Row,
  ownRows: ReadonlyMap<string, 'subdomain-listed-twice' | 'subdomain-refused'>,
  listsKeepAll: boolean,
): { names: string[]; issues: Issue[] } {
  const wildcard = row.domain;
  const issues: Issue[] = [];
  const names = new Set<string>();
  let elsewhere = false;
  for (const subdomain of row.subdomains) {
    const at = { domain: wildcard, field: 'subdomains', entry: subdomain };
    if (saysNone(subdomain) && subdomain.trim() !== '') {
      issues.push(settingsIssue('word-for-none', { entry: subdomain }, at));
      continue;
    }
    const name = saysOpen(subdomain) ? undefined : fullName(subdomain, wildcard.slice(2));
    if (name === undefined) issues.push(settingsIssue('name-invalid', { name: subdomain }, at));
    else if (name === 'too-deep' || name === 'not-below') {
      const id = `subdomain-${name}` as const;
      issues.push(settingsIssue(id, { wildcard, subdomain }, at));
    } else if (names.has(name)) issues.push(settingsIssue('duplicate-entry', { entry: subdomain }, at));
    else {
      const own = ownRows.get(name);
      if (own) issues.push(settingsIssue(own, { wildcard, subdomain: name }, at));
      else names.add(name);
      elsewhere ||= own !== undefined;
    }
  }
  if (names.size === 0) {
    const lost = [...row.approvedSenders, ...row.blockedSenders].filter((entry) => entry.includes('@'));
    const entries = listsKeepAll ? [] : [...new Set(lost)];
    if (!elsewhere)
      issues.push(settingsIssue('wildcard-without-subdomains', { wildcard, entries }, { domain: wildcard }));
    else if (entries.length > 0)
      issues.push(settingsIssue('wildcard-not-used', { wildcard, entries }, { domain: wildcard }));
  }
  return { names: [...names], issues };
}

/** The full name of a subdomain that is written as a label or in full. */
function fullName(text: string, parent: string): string | undefined {
  const name = readHostLabels(text);
  if (name === undefined) return undefined;
  if (name === parent) return 'not-below';
  const label = name.endsWith(`.${parent}`) ? name.slice(0, -parent.length - 1) : name;
  return label.includes('.') ? 'too-deep' : readHostLabels(`${label}.${parent}`);
}
