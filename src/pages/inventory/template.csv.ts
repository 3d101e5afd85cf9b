import type { APIRoute } from 'astro';
import { inventoryColumns } from '../../facts/inventory-columns.ts';

/** The empty inventory file: the byte order mark makes Excel read it as UTF-8. */
export const GET: APIRoute = () =>
  new Response(`\uFEFF${inventoryColumns.map(({ ja }) => ja).join(',')}\r\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
