import { selfAndAncestors, withoutWildcard } from '../../dns/name.ts';

/** The zone of each domain: the longest entered one that holds it, else the one that the paste shows. */
export function zonesOf(
  domains: readonly string[],
  entered: readonly string[],
  seen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = new Set(entered);
  const zones = domains.flatMap((domain) => {
    const zone = enteredZone(domain, known) ?? (Object.hasOwn(seen, domain) ? seen[domain] : undefined);
    return zone === undefined ? [] : [[domain, zone] as const];
  });
  return Object.fromEntries(zones);
}

function enteredZone(domain: string, entered: ReadonlySet<string>): string | undefined {
  if (entered.size === 0) return undefined;
  return selfAndAncestors(withoutWildcard(domain)).find((name) => entered.has(name));
}
