import { ownValue } from '../../own-value.ts';
import { isAtOrBelow, withoutWildcard } from '../../dns/name.ts';
/** The zone of each domain as far as somebody has seen it. */
export type Zones = Readonly<Record<string, string>>;

/** Gives the zone that holds a domain, and whether it is only taken to be the domain itself. */
export function zoneOf(domain: string, zones: Zones): { readonly zone: string; readonly assumed: boolean } {
  const seen = ownValue(zones, domain);
  if (seen !== undefined && seen !== '') return { zone: seen.toLowerCase().replace(/(?<=.)\.$/u, ''), assumed: false };
  return { zone: withoutWildcard(domain), assumed: true };
}

export const isInZone = (domain: string, zone: string): boolean => isAtOrBelow(domain, zone);

/** Gives the owner as it stands within its zone: `@` at the apex. */
export const relativeOwner = (domain: string, zone: string): string =>
  domain === zone ? '@' : zone === '.' ? domain : domain.slice(0, -zone.length - 1);

/** Groups what belongs to one zone, zones in the order first seen. */
export function byZone<T extends { readonly zone: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.zone);
    if (group === undefined) groups.set(item.zone, [item]);
    else group.push(item);
  }
  return groups;
}
