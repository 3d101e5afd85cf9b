import { groupBy } from '../../group-by.ts';
import { cellsOf, keyOf } from './domain.ts';
import type { CpfDomain } from '../cpf-estate.ts';

/** The domains of a text that are not as they were when it was taken over before; all rows of a name go together. */
export function changedSince(taken: readonly CpfDomain[], domains: readonly CpfDomain[]): readonly CpfDomain[] {
  const before = groupBy(taken, ({ domain }) => keyOf(domain));
  const asText = (rows: readonly CpfDomain[] = []): string => JSON.stringify(rows.map(cellsOf));
  return [...groupBy(domains, ({ domain }) => keyOf(domain))].flatMap(([key, rows]) =>
    asText(before.get(key)) === asText(rows) ? [] : rows,
  );
}
