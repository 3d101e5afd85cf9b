import type { SpamPolicy, TmemsConfiguration } from './tmems-configuration.ts';

/** Domains whose policies are the same: they are one line of the policy map, and one table of the sheet. */
export interface DomainGroup {
  readonly domains: readonly string[];
  readonly recipientFilter: boolean;
  readonly virus: boolean;
  readonly spam: SpamPolicy['action'] | null;
  readonly probableSpam: SpamPolicy['action'] | null;
}

/** Groups the domains of a configuration by their policies, in the order in which each group is first seen. */
export function groupDomains(configuration: TmemsConfiguration): readonly DomainGroup[] {
  const filtered = new Set(configuration.recipientFilter);
  const scanned = new Set(configuration.virusPolicies.flatMap(({ domains }) => domains));
  const actionOf = (verdict: SpamPolicy['verdict']): ReadonlyMap<string, SpamPolicy['action']> =>
    new Map(
      configuration.spamPolicies
        .filter((policy) => policy.verdict === verdict)
        .flatMap(({ action, domains }) => domains.map((domain) => [domain, action] as const)),
    );
  const spam = actionOf('spam');
  const probable = actionOf('probable-spam');
  const groups = new Map<string, DomainGroup & { domains: string[] }>();
  for (const { name } of configuration.domains) {
    const policies = {
      recipientFilter: filtered.has(name),
      virus: scanned.has(name),
      spam: spam.get(name) ?? null,
      probableSpam: probable.get(name) ?? null,
    };
    const key = Object.values(policies).join(' ');
    const group = groups.get(key);
    if (group) group.domains.push(name);
    else groups.set(key, { ...policies, domains: [name] });
  }
  return [...groups.values()];
}
