import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { filesBelow } from './files-below.ts';
import { runScript, toolPath } from './run-tool.ts';

/**
 * `npm run package`: builds the guide and puts it into one zip for a network without Internet, with compressed files beside those that
 * hosts may send compressed, nginx's configuration, and how to set it up. `--built` takes the build that is there; a folder as the last
 * word is where it goes (`package`).
 */

/** Files that shrink; Pagefind's own are compressed already. */
const TEXT = /\.(?:html|js|css|json|svg|txt|xml|csv|sh|ps1)$/;
/** A smaller file travels in one packet anyway. */
const LEAST = 512;

/** Puts `name.br` and `name.gz` beside each text file of a folder, where that is smaller. */
export function compressBelow(folder: string): void {
  for (const name of filesBelow(folder).filter((each) => TEXT.test(each))) {
    const path = join(folder, name);
    const text = readFileSync(path);
    if (text.length < LEAST) continue;
    const br = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
    writeFileSync(`${path}.br`, br);
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
}

/** Lays the package out in `to` from the build in `from`. */
export function layOut(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, join(to, 'site'), { recursive: true });
  compressBelow(join(to, 'site'));
  for (const name of ['hosting/nginx.conf', 'hosting/README.txt', 'LICENSE']) {
    cpSync(name, join(to, name.replace('hosting/', '')));
  }
}

/** One zip of a folder: the same bytes from the same files. */
export function zipOf(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const name of filesBelow(folder)) files[`cpf-guide/${name}`] = readFileSync(join(folder, name));
  return zipSync(files, { level: 9, mtime: '1980-01-01' });
}

if (import.meta.main) {
  const [to = 'package'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  if (!process.argv.includes('--built')) {
    const build = await runScript(toolPath('astro'), ['build']);
    if (build.status !== 0) process.exit(build.status);
  }
  const folder = join(to, 'cpf-guide');
  layOut(process.env['OUT_DIR'] ?? 'dist', folder);
  const zip = join(to, 'cpf-guide.zip');
  writeFileSync(zip, zipOf(folder));
  console.log(`${zip}: ${(statSync(zip).size / 1e6).toFixed(1)} MB`);
}
