import { glob } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BUILD } from './browser.ts';

/** The address of every page of the build, in a fixed order; the page for missing addresses is among them. */
export async function addressesOf(): Promise<string[]> {
  const addresses: string[] = [];
  for await (const name of glob('**/*.html', { cwd: BUILD })) addresses.push(`/${name.replace(/index\.html$/, '')}`);
  return addresses.sort();
}

/** How many pages of one browser are looked at side by side: while one waits, the machine works for the others. */
const AT_ONCE = 4;

/** Looks at every page of the build, each in a clean profile, and gives what was seen in the order of `addressesOf`. */
export async function eachPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  look: (page: Page, address: string) => Promise<T>,
): Promise<T[]> {
  const addresses = await addressesOf();
  const seen: T[] = [];
  const left = [...addresses.entries()];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, address] = next;
      const context = await browser.newContext(options);
      seen[index] = await look(await context.newPage(), address);
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return seen;
}

/** Goes to a page; ends once it is loaded and the calculators that come alive by themselves live. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** Loads the page anew, as `visit` does. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await alive(page);
}

async function alive(page: Page): Promise<void> {
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return;
  await page.waitForFunction(() => document.querySelector('astro-island[client="load"][ssr]') === null);
}

/** Waits until the page has asked for nothing during half a second: unlike `networkidle`, this can be said again and again. */
export async function untilQuiet(page: Page): Promise<void> {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  page.on('request', note);
  while (Date.now() - last < 500) await page.waitForTimeout(50);
  page.off('request', note);
}

/**
 * Scrolls to each calculator of the page and turns to it, as a reader's pointer would, until all of them live and the page is quiet. What
 * stands in a fold sleeps until that is opened.
 */
export async function wakeCalculators(page: Page): Promise<void> {
  for (const island of await page.locator('main astro-island:not(details:not([open]) *)').all()) {
    await island.scrollIntoViewIfNeeded();
    await island.dispatchEvent('pointerover', { bubbles: true });
    await page.waitForFunction((one) => !one?.hasAttribute('ssr'), await island.elementHandle());
  }
  await untilQuiet(page);
}
