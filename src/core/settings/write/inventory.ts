import { inventoryColumns } from '../../../facts/inventory-columns.ts';
import { cellText } from '../../csv-cell.ts';

const BOM = '\uFEFF';

/** The inventory file with nothing but names, to fill in: UTF-8 with BOM, CRLF, so that Excel reads it. */
export function writeInventoryTemplate(names: readonly string[]): string {
  const rest = ','.repeat(inventoryColumns.length - 1);
  const rows = [inventoryColumns.map(({ ja }) => ja).join(','), ...names.map((name) => `${cellText(name)}${rest}`)];
  return `${BOM}${rows.map((row) => `${row}\r\n`).join('')}`;
}
