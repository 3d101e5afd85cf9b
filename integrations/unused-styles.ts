import { createHash } from 'node:crypto';
import { glob, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { withoutOverriddenTokens } from './overridden-tokens.ts';

/**
 * Takes out of the built stylesheets what no page and no script of the build can use: Starlight ships the styles of all its
 * components to every page. A word that occurs anywhere in a page or script counts as used, so nothing that a script sets is lost.
 */
export function unusedStyles(): AstroIntegration {
  return {
    name: 'unused-styles',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await purgeStyles(fileURLToPath(dir));
      },
    },
  };
}

async function purgeStyles(root: string): Promise<void> {
  const pages = await pathsOf(root, '**/*.html');
  const scripts = await pathsOf(root, '_astro/**/*.js');
  const sheets = await pathsOf(root, '_astro/**/*.css');
  const results = await new PurgeCSS().purge({
    content: [...pages, ...scripts],
    css: sheets,
    // Starlight declares a palette of which the site's own tokens use little. Inline styles and scripts use variables, too.
    variables: true,
    defaultExtractor: (text) => text.match(/[\w:-]+/g) ?? [],
    // Pseudo-classes that hold selectors are kept as they are.
    safelist: {
      standard: [':is', ':where', ':has', ':not', ':popover-open', ':root', /^data-/],
      variables: await variablesIn([...pages, ...scripts]),
    },
  });

  const renamed = new Map<string, string>();
  for (const { css: purged, file } of results) {
    if (file === undefined) continue;
    const css = withoutOverriddenTokens(purged);
    // The name carries the content's hash: a cached copy must never belie a page.
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    const name = basename(file).replace(/\.[\w-]+\.css$/, `.${hash}.css`);
    await writeFile(file, css);
    await rename(file, join(dirname(file), name));
    renamed.set(basename(file), name);
  }
  for (const path of [...pages, ...scripts]) {
    const before = await readFile(path, 'utf8');
    let after = before;
    for (const [old, name] of renamed)
      after = after.replaceAll(`/_astro/${old}`, `/_astro/${name}`).replaceAll(`"_astro/${old}`, `"_astro/${name}`);
    if (after !== before) await writeFile(path, after);
  }
}

/** The custom properties that files use outside the stylesheets. */
async function variablesIn(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    for (const [, name = ''] of (await readFile(path, 'utf8')).matchAll(/var\((--[\w-]+)/g)) found.add(name);
  }
  return [...found];
}

async function pathsOf(root: string, pattern: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of glob(pattern, { cwd: root })) names.push(join(root, name));
  return names.sort();
}
