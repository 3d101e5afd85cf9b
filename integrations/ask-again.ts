import type { Plugin } from 'vite';

/** A dynamic import of a file of the build, as the bundler writes it: its name may still hold a mark in the place of the hash, such as `!~{00$}~`. */
const IMPORT = /\bimport\(\s*(["'`])(\.{1,2}\/[^"'`?]+\.js)\1\s*\)/g;

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
    renderChunk: (code) => ({ code: askingAgain(code), map: null }),
  };
}

/** A script whose imports are asked for once more. */
export const askingAgain = (code: string): string =>
  code.replaceAll(IMPORT, (call: string, _quote, address: string) =>
    STATEFUL.test(address) ? call : again(call, address),
  );

/** By the time of day: what counts from the beginning of a page may come to the same address after a reload. */
const again = (call: string, address: string): string =>
  `${call}.catch(()=>import(\`${address}?again=\${Date.now()}\`))`;
