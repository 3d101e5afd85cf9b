import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made of. */
const SOURCES = ['src/**/*', 'integrations/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'];

/** Time of the last change, in milliseconds; `undefined` for a folder. */
function changedAt(path: string): number | undefined {
  const status = statSync(path);
  return status.isFile() ? status.mtimeMs : undefined;
}

/**
 * Throws where `build` holds no build, or one that is older than a source below `root`: a browser test must never judge
 * yesterday's pages. A build is as old as its oldest page, so that a change made while it ran counts as newer.
 */
export function requireFreshBuild(build: string, root = '.'): void {
  const pages = globSync('**/*.html', { cwd: build }).map((page) => changedAt(join(build, page)) ?? Infinity);
  if (pages.length === 0) throw new Error(`${build} holds no build: run \`npm run build\` first.`);
  const builtAt = Math.min(...pages);
  const newer = globSync(SOURCES, { cwd: root }).find((source) => (changedAt(join(root, source)) ?? 0) > builtAt);
  if (newer !== undefined) {
    throw new Error(
      `${build} is older than ${newer}: run \`npm run build\` first, or the tests would judge old pages.`,
    );
  }
}
