import { glob, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeaders } from '../../scripts/serve.ts';
import { BUILD, openSite, type Site } from './browser.ts';
import { eachPage, visit, wakeCalculators } from './pages.ts';

/** What the browser refused because of the policy, on this page. */
async function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as { violations?: string[] }).violations ?? []);
}

/** Notes from now on what the policy refuses on a page. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
}

async function newPage(site: Site): Promise<Page> {
  const page = await (await site.browser.newContext()).newPage();
  await watch(page);
  return page;
}

describe.each([
  { how: 'as meta', headers: false },
  { how: 'as header', headers: true },
])('the Content Security Policy $how', ({ headers }) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ headers });
  });
  afterAll(async () => {
    await site.stop();
  });

  it('is violated on no page, by nothing', async () => {
    const found = await eachPage(site.browser, {}, async (page, address) => {
      const wanting: string[] = [];
      page.on('pageerror', (error) => wanting.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') wanting.push(message.text());
      });
      await watch(page);
      await visit(page, site.origin + address);
      await page.evaluate(() => {
        window.scrollTo(0, document.body.scrollHeight);
      });
      await wakeCalculators(page);
      return [...wanting, ...(await violationsOf(page))].map((one) => `${address} ${one}`);
    });
    expect(found.flat()).toEqual([]);
  });

  it('lets the theme be chosen, which needs an inline script', async () => {
    const page = await newPage(site);
    await page.goto(`${site.origin}/`);
    await page.locator('.theme select').first().selectOption('light');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.context().close();
  });

  it('refuses a script that somebody slipped into a page', async () => {
    const page = await newPage(site);
    await page.goto(`${site.origin}/`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.slipped = true';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'slipped' in globalThis)).toBe(false);
    expect(await violationsOf(page)).not.toEqual([]);
    await page.context().close();
  });
});

describe('the policy that the build writes', () => {
  it("stands in every page and in _headers, without 'unsafe-inline' or 'unsafe-eval'", async () => {
    const headers = new Map(readHeaders(BUILD));
    const policies = [headers.get('Content-Security-Policy') ?? ''];
    for await (const name of glob('**/*.html', { cwd: BUILD })) {
      const html = await readFile(`${BUILD}/${name}`, 'utf8');
      policies.push(/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? `none in ${name}`);
      expect(html, name).not.toMatch(/<[^>]+\sstyle="/);
    }
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toContain("'unsafe-inline'");
      expect(policy).not.toContain("'unsafe-eval'");
    }
    expect(policies[0]).toContain("frame-ancestors 'none'");
  });
});
