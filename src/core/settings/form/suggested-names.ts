import { isWildcard, readHostLabels, readMailDomain } from '../../dns/name.ts';
import { isBlank } from './empty.ts';
import { addNames, keyOf, type EnteredDomain } from './domain.ts';
import { partsOf } from '../read/values.ts';

/** Names that another area knows, and those of them that the reader took out of the list. */
export interface KnownNames {
  readonly names: readonly string[];
  readonly leftOut: readonly string[];
}

/** What was entered, with the known names that it lacks after it, blank. A name that the reader took out stays out. */
export function withKnownNames(
  entered: readonly EnteredDomain[],
  { names, leftOut }: KnownNames,
): readonly EnteredDomain[] {
  const out = new Set(leftOut.map(keyOf));
  return addNames(
    entered,
    names.filter((name) => !out.has(keyOf(name))),
  );
}

/** The names left out once `before` became `after`: known ones that were there and are gone, without those that are back. */
export function leftOutAfter(
  { names, leftOut }: KnownNames,
  before: readonly EnteredDomain[],
  after: readonly EnteredDomain[],
): readonly string[] {
  const there = new Set(before.map(({ domain }) => keyOf(domain)));
  const stays = new Set(after.map(({ domain }) => keyOf(domain)));
  const gone = names.filter((name) => there.has(keyOf(name)));
  return [...new Set([...leftOut, ...gone])].filter((name) => !stays.has(keyOf(name)));
}

/** Blank domains that a wildcard lists as its subdomains, to that wildcard: nothing of theirs is missing (T2). */
export function coveredByWildcard(entered: readonly EnteredDomain[]): ReadonlyMap<string, string> {
  const wildcardOf = new Map(entered.flatMap((one) => listedBelow(one).map((name) => [name, one.domain] as const)));
  return new Map(
    entered.filter(isBlank).flatMap(({ domain }) => {
      const wildcard = wildcardOf.get(keyOf(domain));
      return wildcard === undefined ? [] : [[domain, wildcard] as const];
    }),
  );
}

/** Known names one level below a wildcard that its list of subdomains lacks (hazard H12); none for another domain. */
export function subdomainsToList(one: EnteredDomain, names: readonly string[]): readonly string[] {
  const parent = zoneBelow(one);
  if (parent === undefined) return [];
  const listed = new Set(listedBelow(one));
  return names.filter(
    (name) => name.endsWith(parent) && /^[^.*]+$/.test(name.slice(0, -parent.length)) && !listed.has(keyOf(name)),
  );
}

/** The full names that a wildcard lists as its subdomains, which it may name by their labels. */
function listedBelow(one: EnteredDomain): readonly string[] {
  const parent = zoneBelow(one);
  if (parent === undefined) return [];
  return partsOf(one.settings?.subdomains ?? '').flatMap((text) => {
    const name = readHostLabels(text);
    if (name === undefined) return [];
    return [name.endsWith(parent) ? name : `${name}${parent}`];
  });
}

/** What stands after a wildcard's asterisk, with its dot; `undefined` for another domain. */
function zoneBelow({ domain }: EnteredDomain): string | undefined {
  const name = readMailDomain(domain);
  return name !== undefined && isWildcard(name) ? name.slice(1) : undefined;
}
