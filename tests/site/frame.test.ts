import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { addressesOf } from './pages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

/** axe's words for a finding, with the elements. */
type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];
const wordsOf = (violations: Findings) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);

describe.each(['light', 'dark'] as const)('every page, %s theme', (colorScheme) => {
  it('has no finding of axe', async () => {
    const context = await site.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const found: string[] = [];
    for (const address of await addressesOf()) {
      await page.goto(site.origin + address, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...wordsOf(violations).map((finding) => `${address} ${finding}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });
});

describe('every page', () => {
  it.each([
    { how: '320 px wide', width: 320 },
    { how: '640 px wide, as 1280 px at 200 % zoom', width: 640 },
  ])('does not scroll sideways $how', async ({ width }) => {
    const context = await site.browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const address of await addressesOf()) {
      await page.goto(site.origin + address, { waitUntil: 'networkidle' });
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      if (widest > width) wide.push(`${address} is ${widest} px wide`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });

  it('can be read without JavaScript, in the theme of the system', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    const page = await context.newPage();
    for (const address of await addressesOf()) {
      await page.goto(site.origin + address);
      expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(20);
    }
    await context.close();
  });

  it('announces no sitemap as long as the site has no address', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    expect(await page.locator('link[rel=sitemap]').count()).toBe(process.env['SITE_URL'] ? 1 : 0);
    await context.close();
  });
});
