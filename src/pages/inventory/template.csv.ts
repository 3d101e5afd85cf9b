import type { APIRoute } from 'astro';
import { writeInventoryTemplate } from '../../core/settings/write/inventory.ts';

/** The empty inventory file. */
export const GET: APIRoute = () =>
  new Response(writeInventoryTemplate([]), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
