import type { EnteredDomain } from './domain.ts';

/**
 * What tells the rows of the list apart, in their order: the name, and which of its rows it is. A place in the list would not do:
 * undo and other tabs move the rows.
 */
export function rowKeys(entered: readonly EnteredDomain[]): readonly string[] {
  const seen = new Map<string, number>();
  return entered.map(({ domain }) => {
    const nth = (seen.get(domain) ?? 0) + 1;
    seen.set(domain, nth);
    return `${String(nth)} ${domain}`;
  });
}
