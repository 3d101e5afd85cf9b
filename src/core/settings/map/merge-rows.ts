import type { Issue } from '../../issue.ts';
import { isWildcard, readMailDomain } from '../../dns/name.ts';
import type { Antispam, CpfDomain, Destination, Estate } from '../cpf-estate.ts';
import { settingsIssue } from '../rules.ts';

/** One domain of CPF, each once. Settings about which two rows of one name disagree are null: they are in no policy. */
export interface Row {
  readonly domain: string;
  readonly subdomains: readonly string[];
  readonly destinations: readonly Destination[];
  readonly approvedSenders: readonly string[];
  readonly blockedSenders: readonly string[];
  readonly validRecipients: boolean | null;
  readonly reputations: readonly CpfDomain['reputation'][];
  readonly antivirus: boolean | null;
  readonly antispam: false | Antispam | null;
}

/** The estate's domains by their normal names, in the order first seen; rows of one name become one, and lose no entry. */
export function gather(estate: Estate): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const byName = new Map<string, CpfDomain[]>();
  for (const domain of estate.domains) {
    const name = readMailDomain(domain.domain);
    if (name === undefined)
      issues.push(settingsIssue('name-invalid', { name: domain.domain }, { domain: domain.domain }));
    else {
      const rows = byName.get(name);
      if (rows) rows.push(domain);
      else byName.set(name, [domain]);
    }
  }
  const rows = Array.from(byName, ([name, domains]) => {
    const row = merge(name, domains);
    issues.push(...issuesOfRow(row, domains.length));
    return row;
  });
  return { rows, issues };
}

function merge(domain: string, rows: readonly CpfDomain[]): Row {
  const once = <V>(value: (row: CpfDomain) => V): V[] =>
    rows.length === 1
      ? rows.map(value)
      : [...new Map(rows.map((row) => [JSON.stringify(value(row)), value(row)])).values()];
  const agreed = <V>(value: (row: CpfDomain) => V): V | null => {
    const [first, ...others] = once(value);
    return first === undefined || others.length > 0 ? null : first;
  };
  return {
    domain,
    subdomains: rows.flatMap((row) => row.subdomains ?? []),
    destinations: rows.flatMap((row) => row.destinations),
    approvedSenders: rows.flatMap((row) => row.approvedSenders),
    blockedSenders: rows.flatMap((row) => row.blockedSenders),
    validRecipients: agreed((row) => row.validRecipients),
    reputations: once((row) => row.reputation),
    antivirus: agreed((row) => row.antivirus),
    antispam: agreed((row) => row.antispam),
  };
}

function issuesOfRow(row: Row, times: number): Issue[] {
  const { domain, subdomains } = row;
  const at = { domain };
  const issues: Issue[] = [];
  if (times > 1) issues.push(settingsIssue('domain-listed-twice', { domain, times }, at));
  const fields = (['validRecipients', 'antivirus', 'antispam'] as const).filter((field) => row[field] === null);
  if (fields.length > 0) issues.push(settingsIssue('settings-disagree', { domain, times, fields }, at));
  if (!isWildcard(domain) && subdomains.length > 0)
    issues.push(settingsIssue('subdomains-without-wildcard', { domain, subdomains }, { ...at, field: 'subdomains' }));
  return issues;
}
