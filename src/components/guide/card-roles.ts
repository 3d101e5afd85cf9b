/**
 * On phones rows of a table become cards. Safari then forgets that it was a table: the roles say so. They are spread, since where
 * `display` does not change they are redundant.
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  head: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;
