import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPages, writePages, type Build } from './built-pages.ts';
import { checkLinks } from './check-links.ts';
import { listStaleFacts } from './stale-facts.ts';
import { putBaseBeforeLinks } from './base-path.ts';
import { writePolicy } from './content-security-policy.ts';
import { writeSearchIndex } from '../src/search/build/search-index.ts';
import { writeSitemap } from './sitemap.ts';
import { writeLicenses } from './licenses.ts';

/** All that happens after the build, in this order, over the pages parsed once. A step that throws fails the build. */
const steps: readonly ((build: Build) => void | Promise<void>)[] = [
  writeLicenses,
  checkLinks,
  writeSearchIndex,
  writeSitemap,
  putBaseBeforeLinks,
  writePolicy,
  listStaleFacts,
];

/** Runs the steps, then writes the pages that they edited. */
export function afterBuild(): AstroIntegration {
  let base = '/';
  let origin: string | undefined;
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        origin = config.site === undefined ? undefined : new URL(config.site).origin;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const build = { root, base, origin, pages: await readPages(root), logger };
        for (const step of steps) await step(build);
        await writePages(build.pages);
      },
    },
  };
}
