import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';

const IN = 'src/components/**/*.astro';

/**
 * Hands each page of the guide the components that it names, so that its text holds no imports. Only those: with a component come its
 * styles, and they stand inside the page.
 */
export function contentComponents(): Plugin {
  const paths = new Map(globSync(IN).map((path) => [basename(path, '.astro'), resolve(path).replaceAll('\\', '/')]));
  return {
    name: 'content-components',
    enforce: 'pre',
    transform(text, id) {
      if (!/\/src\/content\/docs\/.*\.mdx(?:\?|$)/.test(id)) return undefined;
      const named = new Set(Array.from(text.matchAll(/<([A-Z]\w*)/g), ([, name = '']) => name));
      const imports = [...named].flatMap((name) => {
        const path = paths.get(name);
        return path === undefined ? [] : `import ${name} from '${path}';`;
      });
      return { code: `${text}\n\n${imports.join('\n')}\n`, map: null };
    },
  };
}
