import type { Plugin } from 'vite';

/** A dynamic import of a file of the build, as the bundler writes it. */
const IMPORT = /\bimport\(\s*(["'`])(\.{1,2}\/[\w.!~{}/-]+\.js)\1\s*\)/g;

/** It holds what the page knows and must not live twice. */
const STATEFUL = /migration-store/;

/**
 * Lets each part that is fetched when it is needed be asked for once more, by another address, where it did not come. Browsers keep the failure of a
 * script's address for the life of the page, WebKit over a reload too.
 */
export function askAgain(): Plugin {
  return {
    name: 'ask-again',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    renderChunk: (code) => ({
      code: code.replaceAll(IMPORT, (call: string, _quote, address: string) =>
        STATEFUL.test(address) ? call : again(call, address),
      ),
      map: null,
    }),
  };
}

const again = (call: string, address: string): string =>
  `${call}.catch(()=>import(\`${address}?again=\${performance.now()}\`))`;
