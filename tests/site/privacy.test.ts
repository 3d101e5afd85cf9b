import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { eachPage, untilQuiet, visit, wakeCalculators } from './pages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ headers: true });
});
afterAll(async () => {
  await site.stop();
});

it('a whole visit asks nothing of any other host, and sends nothing that was typed', async () => {
  const requests: { url: string; method: string; body: string | null }[] = [];
  const secret = 'geheim-7391.example.test';
  const line = `${secret}. 3600 IN MX 10 cpf.example.net.`;

  // Every page is visited by somebody who has entered something already, and enters it again.
  const before = await (await site.browser.newContext()).newPage();
  await visit(before, `${site.origin}/tools/mx/`);
  await before.locator('main textarea').first().fill(line);
  await before.waitForFunction((typed) => JSON.stringify(localStorage).includes(typed), secret);
  const storageState = await before.context().storageState();
  await before.context().close();

  await eachPage(site.browser, { storageState }, async (page, address) => {
    page.context().on('request', (request) => {
      requests.push({ url: request.url(), method: request.method(), body: request.postData() });
    });
    await visit(page, site.origin + address);
    await wakeCalculators(page);
    for (const field of await page.locator('main textarea:visible:not([readonly])').all()) {
      await field.fill(line);
    }
    await untilQuiet(page);
  });

  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter(({ url }) => !url.startsWith(`${site.origin}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  expect(requests.filter(({ url }) => url.includes('geheim'))).toEqual([]);
});
