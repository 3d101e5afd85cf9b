import { inventoryColumns } from '../../../facts/inventory-columns.ts';
import { csvText } from '../../csv/file.ts';

/** The inventory file with nothing but names, to fill in, as Excel reads it. */
export function writeInventoryTemplate(names: readonly string[]): string {
  const rest = inventoryColumns.slice(1).map(() => '');
  return csvText([inventoryColumns.map(({ ja }) => ja), ...names.map((name) => [name, ...rest])]);
}
