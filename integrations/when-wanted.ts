import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Brings an island to life when the reader turns to it, or at once where the browser keeps something under this key. */
    'client:wanted'?: string;
  }
}

/** Adds `client:wanted`: a calculator's script is fetched by those who use it; all others have its example, which the server drew. */
export function whenWanted(): AstroIntegration {
  return {
    name: 'when-wanted',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({
          name: 'wanted',
          entrypoint: fileURLToPath(new URL('../src/components/shared/when-wanted.ts', import.meta.url)),
        });
      },
    },
  };
}
