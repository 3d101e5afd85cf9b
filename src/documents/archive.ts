import { strToU8, zipSync } from 'fflate';
import type { TextFile } from './text-file.ts';

/** Packs files into one archive, since browsers ask the reader before they save a second file, and may save none. */
export function zipFiles(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]))));
}

/** The name of the archive: what all names begin with. */
export function archiveName(files: readonly TextFile[]): string {
  const [first = '', ...rest] = files.map(({ name }) => name);
  let length = first.length;
  for (const name of rest) while (!name.startsWith(first.slice(0, length))) length--;
  return `${first.slice(0, length).replace(/[^\p{L}\p{N}]+$/u, '') || 'files'}.zip`;
}
