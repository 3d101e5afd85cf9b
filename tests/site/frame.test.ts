import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInThemes } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { addressesOf, eachPage, visit } from './pages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

describe('every page', () => {
  it('has no finding of axe in either theme, and does not scroll sideways on a phone or at 200 % zoom', async () => {
    const found = await eachPage(site.browser, { viewport: { width: 1280, height: 900 } }, async (page, address) => {
      await visit(page, site.origin + address);
      const wanting = await findingsInThemes(page);
      // 640 px are 1280 px at 200 % zoom.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        if (widest > width) wanting.push(`${widest} px wide in ${width} px`);
      }
      return wanting.map((finding) => `${address} ${finding}`);
    });
    expect(found.flat()).toEqual([]);
  });

  it('can be read without JavaScript, in the theme of the system', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    const page = await context.newPage();
    for (const address of await addressesOf()) {
      await page.goto(site.origin + address);
      expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(20);
      // A tick and the tabs of commands work by themselves, and the planner's box shows its example's records.
      const asks = page.locator(
        '.calc :is(select, input:not([type=checkbox], .shells input), [data-calculator=settings] textarea)',
      );
      expect(await asks.filter({ visible: true }).count(), address).toBe(0);
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
