import { gunzipSync, gzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import type { IndexFile } from 'pagefind';
import { minifySync } from 'vite';

/**
 * Makes a file of Pagefind's bundle smaller without changing what it holds: its script is shipped with long names, and its
 * compressed files shrink by a twentieth when more time is spent on them. Hosts rarely compress these themselves. The many small
 * records are left as they are.
 */
export async function shrink(file: IndexFile): Promise<IndexFile> {
  if (file.path === 'pagefind.js') return { path: file.path, content: minified(file) };
  const isWorthIt = /\.(?:pagefind|pf_index|pf_meta)$/.test(file.path);
  return isWorthIt ? { path: file.path, content: await repacked(file.content) } : file;
}

const MAGIC = 'pagefind_dcd';

/**
 * A record without the names of its words and its address: the index and the catalogue have them, and Pagefind would only make its own
 * excerpt and link of them. Each result that is shown costs a record.
 */
export function textOnly(file: IndexFile): IndexFile {
  if (!file.path.startsWith('fragment/')) return file;
  const text = gunzipSync(file.content).toString();
  if (!text.startsWith(MAGIC)) throw new Error(`${file.path}: no record of Pagefind`);
  const record = { ...(JSON.parse(text.slice(MAGIC.length)) as object), content: '', url: '' };
  return { path: file.path, content: gzipSync(MAGIC + JSON.stringify(record), { level: 9 }) };
}

function minified({ path, content }: IndexFile): Uint8Array {
  const { code, errors } = minifySync(path, new TextDecoder().decode(content), { module: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  return new TextEncoder().encode(code);
}

async function repacked(content: Uint8Array): Promise<Uint8Array> {
  const smaller = await gzipAsync(gunzipSync(content), { numiterations: 5 });
  return smaller.length < content.length ? smaller : content;
}
