import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { findingsInMedia, findingsInThemes } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { visit, reload } from './pages.ts';
import { ADDRESS, importNow, pasteInventory, summary, takenOver, wipeAll } from './settings-page.ts';

const THREE = goldenText('08-three-domains-that-differ', 'inventory.csv');
const MISTAKES = goldenText('19-mistakes-in-the-file', 'inventory.csv');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

async function open(options: BrowserContextOptions = {}, address = ADDRESS): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await visit(page, site.origin + address);
  return page;
}

/** Chooses a file as a reader does: with the button. */
async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'ファイルを開く' }).click(),
  ]);
  await chooser.setFiles(file);
}

async function paste(page: Page, text: string): Promise<void> {
  await pasteInventory(page, text);
  await takenOver(page);
}

/** Each state of the page, and how to reach it. */
const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the example', () => Promise.resolve()],
  ['an estate with open decisions', (page) => paste(page, THREE)],
  ['mistakes in the table', (page) => paste(page, MISTAKES)],
  [
    'a sheet in the preview, with a column that nobody knows',
    async (page) => {
      await pasteInventory(page, THREE.replace('approved_senders', 'みなれない列'));
      await page.getByText('何の列か分からない列があります').waitFor();
    },
  ],
  [
    'a decision made',
    async (page) => {
      await paste(page, THREE);
      await page.getByLabel('QIL 2(詳細)').check();
    },
  ],
  [
    'a form with a mistake',
    async (page) => {
      await paste(page, THREE);
      await page.getByRole('button', { name: '編集: example.test', exact: true }).click();
      await page
        .getByRole('group', { name: 'example.testの設定' })
        .getByLabel('メールレピュテーション')
        .selectOption('');
      await page.getByText('要修正1').first().waitFor();
    },
  ],
  [
    'gone on to the decisions: the input is one row',
    async (page) => {
      await paste(page, THREE);
      await page
        .getByRole('navigation', { name: '対応表の流れ' })
        .getByRole('link', { name: /^決めること/ })
        .click();
      await page.getByRole('button', { name: 'CPFの設定: 開く' }).waitFor();
    },
  ],
  [
    'several domains chosen',
    async (page) => {
      await paste(page, THREE);
      await page.getByLabel('すべて選ぶ').check();
    },
  ],
];

describe.each(states)('%s', (_, reach) => {
  it('has no finding of axe in either theme, in forced colours and on paper, and fits into 320 px and 200 %', async () => {
    const page = await open();
    await reach(page);
    expect(await findingsInThemes(page, 'main')).toEqual([]);
    expect(await findingsInMedia(page, 'main')).toEqual([]);
    // 640 px are 1280 px at 200 % zoom.
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.context().close();
  });
});

describe('before any input', () => {
  it('the whole calculator with its example is in sight at once', async () => {
    const page = await open();
    await page.setViewportSize({ width: 1280, height: 800 });
    const bottom = await page.locator('.calc').evaluate((box) => box.getBoundingClientRect().bottom + scrollY);
    expect(bottom).toBeLessThanOrEqual(800);
    await page.context().close();
  });

  it('the box empties itself alone, and undo brings its text back', async () => {
    const page = await open();
    await paste(page, THREE);
    await pasteInventory(page, 'not yet a sheet');
    await page.getByRole('button', { name: 'この欄を空にする' }).click();
    expect(await page.locator('#st-paste').inputValue()).toBe('');
    await page.getByText('下の一覧はそのままです').waitFor();
    expect(await summary(page)).toMatch(/^3 ドメイン/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('st-paste');
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await expect.poll(() => page.locator('#st-paste').inputValue()).toBe('not yet a sheet');
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('shows the worked example, and says so', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.locator('#st-example > summary').click();
    const text = await page.locator('main').innerText();
    expect(text).toContain('計算にはJavaScriptが必要です');
    expect(text).toContain('当サイトが作った設定です');
    expect(text).toContain('メールレピュテーションをどちらにそろえるか');
    expect(text).toContain('対象の受信者');
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  it('answers a decision, and opens it again', async () => {
    const page = await open();
    await paste(page, THREE);
    expect(await summary(page)).toMatch(/3 ドメイン .* 決定済み 0 未決 3/);
    await page.getByLabel('QIL 0(標準)').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => summary(page)).toMatch(/決定済み 1 未決 2/);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('QIL 2(詳細)').isChecked()).toBe(true);
    await page.getByRole('button', { name: '未決に戻す' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page)).toMatch(/決定済み 0 未決 3/);
    await page.context().close();
  });

  it('adds a domain, and fills its form', async () => {
    const page = await open();
    await page.locator('#st-list > summary').click();
    await page.locator('#st-add').focus();
    await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    await page.keyboard.type('news.example.test');
    await page.keyboard.press('Enter');
    const form = page.getByRole('group', { name: 'news.example.testの設定' });
    for (const [label, steps] of [
      ['有効な受信者', 2],
      ['メールレピュテーション', 1],
      ['ウイルス対策', 2],
      ['スパムメール', 1],
    ] as const) {
      await form.getByLabel(label, { exact: true }).focus();
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    }
    await form.getByLabel('送信先サーバの指定').fill('mail1.example.test');
    await expect.poll(() => summary(page)).toMatch(/^1 ドメイン/);
    await page.context().close();
  });
});

describe('undo', () => {
  it('brings back a domain that was removed', async () => {
    const page = await open();
    await paste(page, THREE);
    await page.getByRole('button', { name: '削除: sales.example.test' }).click();
    await expect.poll(() => summary(page)).toMatch(/^2 ドメイン/);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await expect.poll(() => summary(page)).toMatch(/^3 ドメイン/);
    await page.context().close();
  });

  it('takes back a change of many', async () => {
    const page = await open();
    await paste(page, THREE);
    await page.getByLabel('すべて選ぶ').check();
    await page.getByLabel('項目').selectOption('reputation');
    await page.getByLabel('値', { exact: true }).selectOption('advanced');
    await page.getByRole('button', { name: '変更する' }).click();
    await expect.poll(() => summary(page)).toMatch(/未決 2/);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await expect.poll(() => summary(page)).toMatch(/未決 3/);
    await page.context().close();
  });

  it('takes back what was copied to others', async () => {
    const page = await open();
    await paste(page, THREE);
    await page.getByLabel('sales.example.testを選ぶ').check();
    await page.getByLabel('lab.example.testを選ぶ').check();
    await page.getByRole('button', { name: '編集: example.test', exact: true }).click();
    await page.getByRole('button', { name: 'この設定を選んだ2ドメインに写す' }).click();
    await expect.poll(() => summary(page)).not.toContain('未決');
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await expect.poll(() => summary(page)).toMatch(/未決 3/);
    await page.context().close();
  });
});

describe('what is entered', () => {
  it('stays, answers included, until it is wiped', async () => {
    const page = await open();
    await paste(page, THREE);
    await page.getByLabel('QIL 0(標準)').check();
    await reload(page);
    await expect.poll(() => summary(page)).toMatch(/3 ドメイン .* 決定済み 1 未決 2/);
    await wipeAll(page);
    await page.locator('#st-example').waitFor();
    expect(await summary(page)).toBe('');
    await page.context().close();
  });

  it('is never lost where a row cannot be read: each waits with its values', async () => {
    const page = await open();
    await paste(page, MISTAKES);
    expect(await page.locator('.calc-refusal').count()).toBe(6);
    expect(await page.locator('#st-refusals').innerText()).toContain('取り込めなかった行(6)');
    expect(await summary(page)).toMatch(/^1 ドメイン/);
    await reload(page);
    await expect.poll(() => page.locator('.calc-refusal').count()).toBe(6);
    await page.context().close();
  });

  it.each([
    ['UTF-8 with BOM', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8'), 'UTF-8'],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UTF-16'],
    [
      'Shift_JIS',
      (text: string) =>
        Buffer.concat(
          text.split(/(標準|有効|無効)/).map((part) => Buffer.from(shiftJis[part] ?? Buffer.from(part, 'ascii'))),
        ),
      'Shift_JIS',
    ],
  ])('is read from a file in %s', async (_, encode) => {
    const page = await open();
    const text =
      'domain,destinations,valid_recipients,reputation,antivirus,spam,probable_spam\r\na.test,mail1.example.test,有効,標準,無効,無効,\r\n';
    await choose(page, { name: 'inventory.csv', mimeType: 'text/csv', buffer: encode(text) });
    await importNow(page);
    await expect.poll(() => summary(page)).toMatch(/^1 ドメイン/);
    await page.context().close();
  });

  it('comes back from the file of the whole, with its answers', async () => {
    const page = await open();
    await paste(page, THREE);
    await page.getByLabel('QIL 0(標準)').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存: すべて(JSON)' }).click(),
    ]);
    const whole = await download.path();
    await wipeAll(page);
    await page.locator('#st-example').waitFor();
    expect(await summary(page)).toBe('');
    await choose(page, whole);
    await importNow(page);
    await expect.poll(() => summary(page)).toMatch(/3 ドメイン .* 決定済み 1 未決 2/);
    await page.context().close();
  });

  it('is shown on the pages of the guide', async () => {
    const page = await open();
    await paste(page, THREE);
    await visit(page, `${site.origin}/move-cpf/mail-reputation/`);
    const island = page.locator('astro-island').filter({ hasText: 'QIL' });
    await island.scrollIntoViewIfNeeded();
    await island.getByText('lab.example.test').first().waitFor();
    await page.getByLabel('QIL 2(詳細)').check();
    await expect.poll(() => island.innerText()).toContain('2 に設定します');
    expect(await island.innerText()).not.toContain('下は例です');
    await visit(page, `${site.origin}/tools/settings/`);
    await expect.poll(() => summary(page)).toMatch(/決定済み 1 未決 2/);
    await page.context().close();
  });
});

/** The few words of the test's table in Shift_JIS, which no encoder of the platform writes. */
const shiftJis: Readonly<Record<string, readonly number[]>> = {
  標準: [0x95, 0x57, 0x8f, 0x80],
  有効: [0x97, 0x4c, 0x8c, 0xf8],
  無効: [0x96, 0xb3, 0x8c, 0xf8],
};
