import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { runScript, toolPath } from './run-tool.ts';

/** `npm run reproduce`: builds the guide twice into one folder, and names every file that is not the same byte for byte. */
const FOLDER = 'dist-reproduce';

const first = await buildOnce();
const second = await buildOnce();
rmSync(FOLDER, { recursive: true });
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (name) => first.get(name) !== second.get(name),
);
for (const name of differing) console.error(`differs: ${name}`);
console.log(`${second.size} files built twice, ${differing.length} of them differ`);
process.exitCode = differing.length === 0 ? 0 : 1;

/** Each file of a fresh build, with the hash of its bytes. */
async function buildOnce(): Promise<ReadonlyMap<string, string>> {
  rmSync(FOLDER, { recursive: true, force: true });
  const build = await runScript(toolPath('astro'), ['build'], { output: 'keep', environment: { OUT_DIR: FOLDER } });
  if (build.status !== 0) throw new Error(build.output);
  return new Map(
    filesBelow(FOLDER).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(FOLDER, name)))
        .digest('hex'),
    ]),
  );
}
