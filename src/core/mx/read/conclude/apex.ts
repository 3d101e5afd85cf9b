import { isAtOrBelow, ROOT, selfAndAncestors } from '../../../dns/name.ts';

/** The nearest of `apexes` that the domain is or lies below. */
export function apexOf(domain: string, apexes: ReadonlySet<string>): string | undefined {
  const [only] = apexes;
  if (only === undefined) return undefined;
  // Nearly every text has one zone.
  if (apexes.size === 1 && only !== ROOT) return isAtOrBelow(domain, only) ? only : undefined;
  return selfAndAncestors(domain).find((name) => apexes.has(name));
}
