/** What is typed is never lost: each journey in Chromium and Firefox. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enginesHere, pasteInto, scriptOf, startEngine, startHost, type Host } from './harness.ts';

const ADDRESS = '/tools/mx/';
const BOX = '#mx-paste';
const OWN = 'own.test.\t3600\tIN\tMX\t10\tin.own.test.';
const KEY = 'cpf-migration';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(async () => {
  await host.stop();
});

describe.each(enginesHere())('in %s', (engine) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startEngine(engine);
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    const context = await browser.createBrowserContext();
    page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
  });
  afterEach(async () => {
    host.refuse = undefined;
    host.release();
    await page.browserContext().close();
  });

  const open = async (address = ADDRESS) => {
    await page.goto(host.origin + address, { waitUntil: 'domcontentloaded' });
  };
  const text = () => page.$eval(BOX, (box) => (box as HTMLTextAreaElement).value);
  const alive = () => page.waitForSelector('main astro-island:not([ssr])');
  const visibility = (of: string) => page.$eval(of, (part) => getComputedStyle(part).visibility);
  const stored = () =>
    page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as Record<string, unknown> | null, KEY);
  const store = async (value: string) => {
    await open('/404.html');
    await page.evaluate((key, document) => localStorage.setItem(key, document), KEY, value);
  };

  it('1. a script that fails: says so, keeps the paste, hides the example, and comes alive by itself', async () => {
    host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await pasteInto(page, BOX, OWN);
    await page.waitForSelector('.island-failed');
    expect(await text()).toBe(OWN);
    expect(await visibility('.calc-outputs')).toBe('hidden');
    host.refuse = undefined;
    await alive();
    await page.waitForSelector('.island-failed', { hidden: true });
    expect(await text()).toBe(OWN);
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN });
    expect(await visibility('.calc-outputs')).toBe('visible');
  });

  it('1. a script that stays away: the text goes over the reload that is offered', async () => {
    host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await pasteInto(page, BOX, OWN);
    await page.waitForSelector('.island-failed');
    host.refuse = undefined;
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
      page.click('.island-failed button:last-of-type'),
    ]);
    await alive();
    await expect.poll(text).toBe(OWN);
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN });
  });

  it('2. a stored plan stays as it is while the script that reads it does not come', async () => {
    const plan = JSON.stringify({ version: 2, mx: { text: OWN, exampleLeft: true } });
    await store(plan);
    host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await page.waitForSelector('.island-failed');
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(plan);
    host.refuse = undefined;
    await alive();
    await expect.poll(text).toBe(OWN);
  });

  it('3, 8. a paste and a line before the calculator lives are the text, without the example', async () => {
    host.hold = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await pasteInto(page, BOX, `${OWN}\n`);
    await page.type(BOX, 'two.test. 3600 IN MX 10 in.own.test.');
    const whole = `${OWN}\ntwo.test. 3600 IN MX 10 in.own.test.`;
    expect(await text()).toBe(whole);
    host.release();
    await alive();
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: whole });
    expect(await text()).toBe(whole);
  });

  it('3. a choice and a dropped file before the calculator lives are taken', async () => {
    host.hold = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await page.select('.calc-stage select', 'test-tmems');
    const stays = await page.$eval(
      '.paste-box textarea',
      (box, dropped) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([dropped], 'mx.txt', { type: 'text/plain' }));
        const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
        return !box.dispatchEvent(drop);
      },
      OWN,
    );
    expect(stays).toBe(true);
    host.release();
    await alive();
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN, stage: 'test-tmems' });
  });

  it('4. a large unreadable document is never overwritten while no copy fits', async () => {
    await store(JSON.stringify({ version: 99, text: 'x'.repeat(3_000_000) }));
    await open();
    await alive();
    await pasteInto(page, BOX, OWN);
    await page.waitForSelector('.calc [role="alert"]');
    await expect.poll(text).toBe(OWN);
    const length = await page.evaluate((key) => localStorage.getItem(key)?.length ?? 0, KEY);
    expect(length).toBeGreaterThan(3_000_000);
  });

  it('5. parts that fail leave the text, and the reload that is offered brings them', async () => {
    host.refuse = /\/own-parts\./;
    await open();
    await alive();
    await pasteInto(page, BOX, OWN);
    await page.waitForSelector('#mx-tally [role="alert"]');
    host.refuse = undefined;
    await Promise.all([
      page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
      page.click('#mx-tally [role="alert"] button:last-of-type'),
    ]);
    await page.waitForSelector('#mx-tally [role="alert"]', { hidden: true });
    await expect.poll(text).toBe(OWN);
    await page.waitForSelector('.calc select');
  });

  it.each(['/tools/retention/', '/tools/settings/'])(
    '5. a plan that cannot be read at %s is told there',
    async (address) => {
      await store(JSON.stringify({ version: 2, mx: { text: OWN, exampleLeft: true } }));
      host.refuse = /\/_astro\/known-domains\./;
      await open(address);
      await page.waitForSelector('.calc [role="alert"]');
      expect(await page.$eval('.calc [role="alert"]', (alert) => alert.textContent)).toContain(
        'MXの変更計画を読み込めません',
      );
      host.refuse = undefined;
      await open(address);
      await alive();
      await page.waitForSelector('.calc [role="alert"]', { hidden: true });
    },
  );

  it('6. what the storage refuses stays while another tab edits', async () => {
    await open();
    await alive();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await pasteInto(page, BOX, OWN);
    await page.waitForSelector('.calc [role="alert"]');
    const other = await page.browserContext().newPage();
    await other.goto(`${host.origin}/404.html`);
    const theirs = JSON.stringify({ version: 2, mx: { text: 'theirs', exampleLeft: true } });
    await other.evaluate((key, document) => localStorage.setItem(key, document), KEY, theirs);
    await page.waitForSelector('.calc [role="alert"] button');
    expect(await text()).toBe(OWN);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(theirs);
  });

  it('7. what this version does not know survives an edit', async () => {
    await store(JSON.stringify({ version: 2, later: { a: [1] }, mx: { text: 'x', exampleLeft: true, later: 'y' } }));
    await open();
    await alive();
    await expect.poll(text).toBe('x');
    await page.type(BOX, 'z');
    await expect
      .poll(stored)
      .toMatchObject({ later: { a: [1] }, mx: { text: expect.stringContaining('z') as string, later: 'y' } });
  });

  it('9. the calendar is made over plain HTTP, and copying has a way', async () => {
    await page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    await open('/tools/retention/');
    await alive();
    const buttons = await page.$$('.calc-buttons .act');
    const said = async (index: number) => buttons[index]?.$eval('.outcome', (one) => one.className);
    for (const index of [0, 1]) {
      await (await buttons[index]?.$('button'))?.click();
      await expect.poll(() => said(index)).toBe('outcome done');
    }
  });
});
