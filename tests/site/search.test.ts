import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { untilQuiet } from './pages.ts';

interface Query {
  readonly q: string;
  readonly set: string;
  readonly expect: readonly string[];
}
const { queries } = JSON.parse(await readFile('tests/search/queries.json', 'utf8')) as { queries: Query[] };

const sets: readonly (readonly [name: string, least: number, empty: number])[] = [
  ['seen', 0.98, 0],
  ['seen-2', 0.95, 0],
  ['seen-3', 0.96, 0],
  ['sealed', 0.95, 0],
  ['earlier', 0.97, 0],
  ['tuning', 0.935, 0],
];

/**
 * Under the policy of each page's meta element and the same as a header of every response, which allow what both allow; and under the
 * meta element alone, which can forbid no more: there one set is enough.
 */
describe.each([
  { how: 'meta and header', headers: true, asked: sets },
  { how: 'meta', headers: false, asked: sets.slice(0, 1) },
])('under the policy as $how', ({ headers, asked }) => {
  let site: Site;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    site = await openSite({ headers });
    context = await site.browser.newContext();
    page = await context.newPage();
    await openSearch(page);
  });
  afterAll(async () => {
    await site.stop();
  });

  const openSearch = async (on: Page, address = '/about/') => {
    await on.goto(site.origin + address);
    await on.keyboard.press('Control+k');
    await input(on).waitFor();
  };
  const input = (on: Page) => on.getByRole('combobox', { name: 'このガイドを検索' });
  /** The pages that the box lists for each query, typed one after the other within the page: a thousand queries are no thousand round trips. */
  const found = (queries: readonly string[]): Promise<string[][]> =>
    input(page).evaluate(async (field, all) => {
      const status = document.querySelector<HTMLElement>('.search-status');
      if (!(field instanceof HTMLInputElement) || !status) throw new Error('The dialog is not open');
      const answered = (query: string) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (status.dataset['query'] !== query) return;
            observer.disconnect();
            resolve();
          };
          const observer = new MutationObserver(look);
          observer.observe(status, { attributeFilter: ['data-query'] });
          field.value = query;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          look();
        });
      const pages: string[][] = [];
      for (const query of all) {
        await answered('');
        await answered(query);
        const links = document.querySelectorAll<HTMLAnchorElement>('.search-dialog [role=option]');
        pages.push([...new Set(Array.from(links, ({ pathname }) => pathname))]);
      }
      return pages;
    }, queries);

  it.each(asked)(
    'puts the right page first for %s: at least %f of them; without a result: %i',
    async (set, least, empty) => {
      const own = queries.filter((query) => query.set === set);
      const misses: string[] = [];
      const none: string[] = [];
      const answers = await found(own.map(({ q }) => q));
      for (const [i, { q, expect: right }] of own.entries()) {
        const pages = answers[i] ?? [];
        if (pages.length === 0) none.push(q);
        if (!right.includes(pages[0] ?? '')) misses.push(`${q}: ${pages[0] ?? 'none'}`);
      }
      expect(1 - misses.length / own.length, misses.join('\n')).toBeGreaterThanOrEqual(least);
      expect(none.length, none.join('\n')).toBeLessThanOrEqual(empty);
    },
  );
});

describe('the dialog', () => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await openSite({ headers: true });
  });
  afterAll(async () => {
    await site.stop();
  });

  const fresh = async (address = '/about/', options: Parameters<Site['browser']['newContext']>[0] = {}) => {
    const context = await site.browser.newContext(options);
    page = await context.newPage();
    await page.goto(site.origin + address);
    return page;
  };
  const input = () => page.getByRole('combobox', { name: 'このガイドを検索' });
  const options = () => page.getByRole('dialog').getByRole('option');
  const type = async (query: string) => {
    await input().fill(query);
    await options().first().waitFor();
  };

  it('loads nothing of the search before it is opened', async () => {
    const asked: string[] = [];
    await fresh();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await untilQuiet(page);
    const before = asked.filter((path) => /pagefind|search\/|dialog/.test(path));
    await page.getByRole('banner').getByRole('button', { name: '検索' }).click();
    await input().waitFor();
    await untilQuiet(page);
    expect(before).toEqual([]);
    expect(asked.some((path) => path.startsWith('/pagefind/'))).toBe(true);
  });

  it.each(['Control+k', 'Meta+k'])('opens and closes by %s', async (keys) => {
    await fresh();
    await page.keyboard.press(keys);
    await input().waitFor();
    expect(await input().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press(keys);
    await input().waitFor({ state: 'hidden' });
  });

  it('closes by Escape and gives the focus back to its button', async () => {
    await fresh();
    const button = page.getByRole('banner').getByRole('button', { name: '検索' });
    await button.click();
    await input().waitFor();
    await page.keyboard.press('Escape');
    await input().waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('moves through the results by arrow keys, round the ends, and tells assistive technology', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('隔離');
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    const ids = await options().evaluateAll((links) => links.map((link) => link.id));
    const chosen = () => input().getAttribute('aria-activedescendant');
    expect(await chosen()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(ids[0]);
    expect(await page.locator('[aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await chosen()).toBe(ids.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(ids[0]);
  });

  it('opens the first result by Enter, and the chosen one after arrow keys', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('QIL');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/move-cpf/mail-reputation/');

    await page.keyboard.press('Control+k');
    await type('QIL');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await options().nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => decodeURIComponent(url.pathname + url.hash) === second);
  });

  it('Enter waits for the results of what was just typed', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await input().waitFor();
    await input().fill('配送テスト');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/move-cpf/delivery-test/');
  });

  it('reads romaji typed with the input method off', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('kirimodoshi');
    expect((await page.locator('#search-list mark').allTextContents()).join(' ')).toContain('切り戻');
  });

  it('shows none of what a path needs in its excerpts: answers without their questions run together', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('サポート窓口へ依頼できる契約者');
    expect(await page.locator('#search-list').innerText()).not.toContain('契約者');
  });

  it('shows sub-headings as results and marks the found words', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('TXTレコード');
    const addresses = await options().evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.some((address) => address.includes('#'))).toBe(true);
    const marks = await page.locator('#search-list mark').allTextContents();
    expect(marks).toContain('TXTレコード');
  });

  it('marks calculators as tools', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('MX 計算');
    const tool = options().filter({ hasText: '計算ツール' }).first();
    expect(await tool.getAttribute('href')).toBe('/tools/mx/');
  });

  it('keeps the last query, on the next page too', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('猶予期間');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/about/');
    await page.keyboard.press('Control+k');
    await options().first().waitFor();
    expect(await input().inputValue()).toBe('猶予期間');
  });

  it('offers the nearest words where nothing is found', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await input().fill('メロン');
    const offer = page.locator('.search-nearest button').first();
    await offer.waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'メロン' }).count()).toBe(1);
    await offer.click();
    await options().first().waitFor();
  });

  it('does not search while the input method composes', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('隔離');
    const before = await options().evaluateAll((links) => links.map((link) => link.textContent));
    await input().evaluate((element: HTMLInputElement) => {
      element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      element.value = 'わいるd';
      element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(200);
    expect(await options().evaluateAll((links) => links.map((link) => link.textContent))).toEqual(before);
    expect(new URL(page.url()).pathname).toBe('/about/');
    await input().evaluate((element: HTMLInputElement) => {
      element.value = 'ワイルドカード';
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'ワイルドカード' }));
    });
    await options().filter({ hasText: 'ドメインの登録' }).first().waitFor();
  });

  it('tells when the search cannot be loaded, and works when it is opened again', async () => {
    await fresh();
    await page.route('**/search/ja.json', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await input().waitFor();
    await input().fill('隔離');
    await page.getByRole('status').filter({ hasText: '検索を読み込めませんでした' }).waitFor();
    await page.unroute('**/search/ja.json');
    await input().fill('隔離 ');
    await options().first().waitFor();
  });

  it('tells that its index did not come, and never that there is no page; then it works again', async () => {
    await fresh();
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await input().waitFor();
    await input().fill('隔離');
    await page.getByRole('status').filter({ hasText: '検索を読み込めませんでした' }).waitFor();
    expect(await page.getByRole('dialog').innerText()).not.toContain('ありません');
    await page.unroute('**/pagefind/index/**');
    await input().fill('隔離 ');
    await options().first().waitFor();
  });

  it('tells that its own script did not come', async () => {
    await fresh();
    await page.route('**/_astro/SearchScript*', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByText('検索を読み込めませんでした').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('answers or says so for any query that an address or a paste can carry', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await input().waitFor();
    for (const query of ['漢'.repeat(1000), '移行期間隔離削除変更登録'.repeat(500), 'MX移行72ワイルド'.repeat(600)]) {
      await input().fill(query);
      await page.locator('.search-status').filter({ hasText: '最初の200文字' }).waitFor({ timeout: 10_000 });
    }
  });

  it('forgets the last query with everything that is wiped', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('猶予期間');
    await page.keyboard.press('Escape');
    await page.locator('.wipe-stored').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '入力をすべて消す' }).click();
    await page.keyboard.press('Control+k');
    expect(await input().inputValue()).toBe('');
    await page.reload();
    await page.keyboard.press('Control+k');
    await input().waitFor();
    expect(await input().inputValue()).toBe('');
  });

  it('shows the text of the page unchanged in its excerpts', async () => {
    await fresh();
    await page.keyboard.press('Control+k');
    await type('VoiceOver');
    const excerpt = (await page.locator('.search-excerpt').first().innerText()).replaceAll('…', '');
    await page.goto(`${site.origin}/accessibility/`);
    expect((await page.getByRole('main').innerText()).replace(/\s+/g, ' ')).toContain(excerpt);
  });

  it('searches with the words of an address that leads nowhere', async () => {
    await fresh('/move-cpf/wildcard/');
    await page.getByRole('button', { name: 'アドレスの言葉で検索する' }).click();
    await options().first().waitFor();
    expect(await input().inputValue()).toBe('move cpf wildcard');
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
    ['dark', 375],
  ] as const)('has no finding of axe: %s, %d px', async (colorScheme, width) => {
    await fresh('/about/', { colorScheme, viewport: { width, height: 800 } });
    await page.keyboard.press('Control+k');
    await input().waitFor();
    const empty = await findings(page);
    await type('MX 計算');
    await page.keyboard.press('ArrowDown');
    expect([...empty, ...(await findings(page))]).toEqual([]);
  });

  it('fits a phone of 375 px without scrolling sideways', async () => {
    await fresh('/about/', { viewport: { width: 375, height: 667 } });
    await page.getByRole('banner').getByRole('button', { name: '検索' }).click();
    await input().waitFor();
    await type('メール');
    const list = page.locator('#search-list');
    expect(await list.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    const box = await page.locator('.search-dialog').boundingBox();
    expect(box?.width).toBe(375);
  });
});
