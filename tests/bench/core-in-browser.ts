import { build } from 'vite';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../site/browser.ts';

/** A module of the core in one file: as an island's script would hold it (`iife`, as `core`), or as a module for Node. */
export async function bundle(entry: string, format: 'iife' | 'es'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: [format], name: 'core' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the core could not be bundled');
  return chunk.code;
}

/** A page in real Chromium that has the core as `core`, bundled as an island would be. */
export async function openCore(): Promise<{ page: Page; browser: Browser; close: () => Promise<void> }> {
  const content = await bundle('src/core/index.ts', 'iife');
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.addScriptTag({ content });
  return { page, browser, close: () => browser.close() };
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
