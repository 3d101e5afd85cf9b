/** The site below a path, as project pages of GitHub have it: built anew with an address, and served there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript, toolPath } from '../../scripts/run-tool.ts';
import { readHeaders } from '../../scripts/serve.ts';
import { openSite, type Site } from './browser.ts';
import { isNginxHere, startNginx } from './nginx.ts';
import { untilQuiet, visit } from './pages.ts';

const BASE = '/guide/';
/** What the test runner puts into the environment for itself; a build would take it for its own. */
const withoutOurs = Object.fromEntries(
  ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'VITEST'].map((name) => [name, undefined]),
);
let root: string;
let build: string;
let host: { readonly origin: string; stop(): Promise<void> };
let origin: string;
let site: Site;
beforeAll(async () => {
  root = mkdtempSync('dist-below-');
  build = join(root, BASE);
  const built = await runScript(toolPath('astro'), ['build'], {
    output: 'keep',
    environment: { ...withoutOurs, OUT_DIR: build, SITE_URL: `https://guide.example.test${BASE}` },
  });
  expect(built.status, built.output).toBe(0);
  host = isNginxHere() ? await startNginx(root, BASE) : await serveBelow();
  ({ origin } = host);
  site = await openSite();
});
afterAll(async () => {
  await host.stop();
  rmSync(root, { recursive: true, force: true });
  await site.stop();
});

/** A host that knows nothing outside of the path. */
async function serveBelow(): Promise<typeof host> {
  const files = sirv(root);
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end(readFileSync(join(build, '404.html')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A page of the site, and what it asked for in vain. */
async function open(address: string): Promise<{ page: Page; lost: string[] }> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const lost: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) lost.push(response.url());
  });
  page.on('pageerror', (error) => lost.push(error.message));
  await visit(page, origin + BASE + address.slice(1));
  await untilQuiet(page);
  return { page, lost };
}

describe('below /guide/', () => {
  test.each(['/', '/stop-cpf/', '/inventory/', '/tools/mx/'])(
    'every link of %s leads to something',
    async (address) => {
      const { page, lost } = await open(address);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const inside = [...new Set(links.map((link) => link.split('#')[0] ?? ''))].filter((link) =>
        link.startsWith(origin),
      );
      expect(inside.length).toBeGreaterThan(10);
      for (const link of inside) expect((await fetch(link)).status, link).toBe(200);
      expect(lost).toEqual([]);
      await page.context().close();
    },
  );

  test('a missing page is answered with 404 and the page for it, whose links stay below the path', async () => {
    const answer = await fetch(`${origin}${BASE}nowhere/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(readFileSync(join(build, '404.html'), 'utf8'));
    expect(readFileSync(join(build, '404.html'), 'utf8')).not.toMatch(/<a[^>]* href="\/(?!guide\/)/);
  });

  test.runIf(isNginxHere())('nginx sends the policy there, too', async () => {
    const { headers } = await fetch(`${origin}${BASE}faq/`);
    for (const [name, value] of readHeaders(build)) expect(headers.get(name), name).toBe(value);
  });

  test('a page names its whole address, the list of pages holds it, and the page of lost addresses names none', async () => {
    const { page } = await open('/faq/');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical).toBe(`https://guide.example.test${BASE}faq/`);
    expect(readFileSync(join(build, 'sitemap.xml'), 'utf8')).toContain(`<loc>${canonical}</loc>`);
    expect(readFileSync(join(build, '404.html'), 'utf8')).not.toContain('canonical');
    expect(readFileSync(join(build, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: https://guide.example.test${BASE}sitemap.xml`,
    );
    await page.context().close();
  });

  test('the search finds, and its results lead there', async () => {
    const { page, lost } = await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'このガイドを検索' }).fill('ドメインの登録');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${BASE}move-cpf/domains/**`);
    expect(lost).toEqual([]);
    await page.context().close();
  });

  test('the first paste makes a plan, which the next page knows; what the browser draws leads on', async () => {
    const { page, lost } = await open('/tools/mx/');
    const box = page.locator('textarea').first();
    await box.click();
    await box.fill('own.test. 3600 IN MX 10 cpf.example.net.\nown.test. 3600 IN MX 20 mail.own.test.');
    await page.waitForFunction(() => Object.values<string>(localStorage).some((value) => value.includes('own.test')));
    await page.locator('.calc .hostname', { hasText: 'own.test' }).first().waitFor();
    await page.goto(`${origin}${BASE}stop-cpf/`);
    await page.locator('.calc').first().scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr]) .calc a[href$="/tools/mx/"]').first().waitFor();
    const drawn = await page.locator('.calc a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(drawn.filter((href) => href?.startsWith(BASE) !== true)).toEqual([]);
    expect(lost).toEqual([]);
    await page.context().close();
  });
});
