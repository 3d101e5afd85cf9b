import type { Text } from '../text/text.ts';
import type { RowCells } from './rows.ts';
import { roleOf, type ColumnRole, type Table } from './header.ts';

/** `Priority: 10`, `優先度: 10`: one property of a record on its line. */
const PROPERTY = /^([^:]{1,24}?)\s*:\s*(\S.*)?$/;

/**
 * Reads a record whose properties stand below each other, as panels and letters show it: a table of one row that was
 * turned.
 */
export function readBlock(text: Text, index: number): (RowCells & { readonly table: Table }) | undefined {
  const roles: ColumnRole[] = [];
  const cells: string[] = [];
  let at = index;
  for (; at < text.lines.length; at++) {
    const [, label = '', value = ''] = PROPERTY.exec(text.line(at).trim()) ?? [];
    const role = roleOf(label);
    if (label === '' || role === 'other' || role === 'unclear' || roles.includes(role)) break;
    roles.push(role);
    cells.push(value);
  }
  const tellsMx = roles.includes('type') || roles.includes('preference');
  const tellsExchange = roles.includes('exchange') || roles.includes('host');
  const preference = cells[roles.indexOf('preference')] ?? '';
  const exchange = cells[roles.findIndex((role) => role === 'exchange' || role === 'host')] ?? '';
  // Two properties are a record only where both are what they say.
  const isBare = /^\d{1,5}$/.test(preference) && /[^.]\.[^.]/.test(exchange);
  if (!tellsMx || !tellsExchange || (roles.length < 3 && !isBare)) return undefined;
  return {
    table: { delimiter: '\t', roles, source: `block ${index}`, ofResolver: false },
    cells,
    count: at - index,
    isBlock: true,
  };
}
