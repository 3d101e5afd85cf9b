import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { openSite, type Site } from './browser.ts';
import { visit, wakeCalculators } from './pages.ts';
import { ADDRESS, pasteInventory, takenOver } from './settings-page.ts';

const REPUTATION = '/move-cpf/mail-reputation/';
const CONDITIONS = '/move-cpf/conditions/';
const THREE = goldenText('08-three-domains-that-differ', 'inventory.csv');
/** What maps and draws a part of the mapper. */
const PARTS = '**/_astro/PartResult.*';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

async function open(address: string): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await visit(page, site.origin + address);
  return page;
}

const part = (page: Page) => page.locator('[data-calculator=settings]');
const asked = (page: Page) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return () => urls.filter((url) => url.includes('/PartResult.'));
};

describe('the example of a part of the mapper on a page of the guide', () => {
  it('is drawn by the server: what maps is not fetched for it', async () => {
    const page = await open(CONDITIONS);
    const parts = asked(page);
    await wakeCalculators(page);
    expect(parts()).toEqual([]);
    expect(await part(page).innerText()).toContain('下は例です');
    await page.context().close();
  });

  it('takes an answer that is tried on it, and keeps the focus', async () => {
    const page = await open(REPUTATION);
    await wakeCalculators(page);
    await page.getByLabel('QIL 2(詳細)').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => part(page).innerText()).toContain('2 に設定します');
    expect(await page.getByLabel('QIL 2(詳細)').isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.getByLabel('QIL 0(標準)').check();
    await expect.poll(() => part(page).innerText()).toContain('0 に設定します');
    expect(await part(page).innerText()).toContain('下は例です');
    await page.context().close();
  });

  it('takes what was pressed while its parts were under way, in that order', async () => {
    const page = await open(CONDITIONS);
    const release = await hold(page);
    await wakeCalculators(page);
    const group = part(page).getByRole('group', { name: /^IPアドレスの指定/ });
    await group.getByLabel('ブロックする', { exact: true }).check();
    await group.getByLabel('承認する', { exact: true }).check();
    await group.getByRole('button', { name: '変える: 203.0.113.0/24' }).click();
    expect(await group.innerText()).toContain('未決1');
    release();
    await group.getByRole('button', { name: '変える: 192.0.2.25' }).waitFor();
    expect(await group.locator('tr', { hasText: '192.0.2.25' }).innerText()).toContain('承認する');
    expect(await group.getByRole('radio', { name: 'どの一覧にも入れない' }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.context().close();
  });

  it('takes an answer that was tried before the page lived', async () => {
    const page = await open(REPUTATION);
    await page.getByLabel('QIL 2(詳細)').evaluate((radio: HTMLInputElement) => {
      radio.checked = true;
      for (const name of ['input', 'change']) radio.dispatchEvent(new Event(name, { bubbles: true }));
    });
    await wakeCalculators(page);
    await expect.poll(() => part(page).innerText()).toContain('2 に設定します');
    await page.context().close();
  });

  it('says where its parts do not come; the answer stands, and is taken once they are fetched again', async () => {
    const page = await open(REPUTATION);
    await page.route(PARTS, (route) => route.abort());
    await wakeCalculators(page);
    await page.getByLabel('QIL 2(詳細)').check();
    await part(page).getByRole('alert').waitFor();
    expect(await page.getByLabel('QIL 2(詳細)').isChecked()).toBe(true);
    await page.unroute(PARTS);
    await part(page).getByRole('alert').getByRole('button').first().click();
    await expect.poll(() => part(page).innerText()).toContain('2 に設定します');
    expect(await part(page).getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('leaves nothing of what was pressed on it to settings of the reader that come meanwhile', async () => {
    const page = await open(REPUTATION);
    const release = await hold(page);
    await wakeCalculators(page);
    await page.getByLabel('QIL 2(詳細)').check();
    const mapper = await page.context().newPage();
    await visit(mapper, site.origin + ADDRESS);
    await pasteInventory(mapper, THREE);
    await takenOver(mapper);
    await expect.poll(() => part(page).innerText()).not.toContain('下は例です');
    release();
    await part(page).getByText('lab.example.test').first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await part(page).innerText()).toContain('未決');
    await page.context().close();
  });
});

/** Keeps what maps under way; gives what lets it come. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(PARTS, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
