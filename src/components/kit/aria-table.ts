/**
 * The roles of a table, said in full: in narrow places its rows become grids or cards, and browsers then drop its meaning. They are
 * spread, since where `display` does not change they are redundant.
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  /** The head of a column. */
  column: { role: 'columnheader', scope: 'col' },
  /** The head of a row. */
  head: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;
