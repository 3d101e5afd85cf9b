import { glob } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { BUILD } from './browser.ts';

/** The address of every page of the build, in a fixed order; the page for missing addresses is among them. */
export async function addressesOf(): Promise<string[]> {
  const addresses: string[] = [];
  for await (const name of glob('**/*.html', { cwd: BUILD })) addresses.push(`/${name.replace(/index\.html$/, '')}`);
  return addresses.sort();
}

/** Waits until the page has asked for nothing during half a second: unlike `networkidle`, this can be said again and again. */
export async function untilQuiet(page: Page): Promise<void> {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  page.on('request', note);
  while (Date.now() - last < 500) await page.waitForTimeout(100);
  page.off('request', note);
}

/** Scrolls to each calculator of the page and turns to it, as a reader's pointer would, until all of them live. */
export async function wakeCalculators(page: Page): Promise<void> {
  for (const island of await page.locator('main astro-island').all()) {
    await island.scrollIntoViewIfNeeded();
    await island.dispatchEvent('pointerover', { bubbles: true });
    await untilQuiet(page);
  }
  const asleep = await page.locator('main astro-island[ssr]').count();
  if (asleep > 0) throw new Error(`${asleep} calculators of ${page.url()} did not come alive`);
}
