import { isBlank } from './empty.ts';
import { keyOf, type EnteredDomain } from './domain.ts';

/** Brings back domains that an exported file holds beside its estate: one that is there with settings stays as it is. */
export function restoreEntered(
  now: readonly EnteredDomain[],
  restored: readonly EnteredDomain[],
): readonly EnteredDomain[] {
  const there = new Set(now.filter((one) => !isBlank(one)).map(({ domain }) => keyOf(domain)));
  const fresh = restored.filter(({ domain }) => !there.has(keyOf(domain)));
  const filled = new Set(fresh.map(({ domain }) => keyOf(domain)));
  return [...now.filter((one) => !isBlank(one) || !filled.has(keyOf(one.domain))), ...fresh];
}
