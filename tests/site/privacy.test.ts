import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { addressesOf, untilQuiet } from './pages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ headers: true });
});
afterAll(async () => {
  await site.stop();
});

it('a whole visit asks nothing of any other host, and sends nothing that was typed', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const requests: { url: string; method: string; body: string | null }[] = [];
  context.on('request', (request) => {
    requests.push({ url: request.url(), method: request.method(), body: request.postData() });
  });

  const secret = 'geheim-7391.example.test';
  for (const address of await addressesOf()) {
    await page.goto(site.origin + address, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
    await untilQuiet(page);
    for (const field of await page.locator('main textarea:visible:not([readonly])').all()) {
      await field.fill(`${secret}. 3600 IN MX 10 cpf.example.net.`);
    }
    await untilQuiet(page);
  }

  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter(({ url }) => !url.startsWith(`${site.origin}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  expect(requests.filter(({ url }) => url.includes('geheim'))).toEqual([]);
  await context.close();
});
