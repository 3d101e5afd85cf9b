import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { findingsInThemes } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { mark, openPlanner, paste } from './mx-page.ts';
import { visit, reload } from './pages.ts';
import { ADDRESS, names, pasteInventory, summary, takenOver } from './settings-page.ts';

const MX = [
  'example.test. 3600 IN MX 10 cpf.example.net.',
  'sales.example.test. 3600 IN MX 10 cpf.example.net.',
  'extra.example.test. 3600 IN MX 10 cpf.example.net.',
  '*.lab.example.test. 3600 IN MX 10 cpf.example.net.',
  'dev.lab.example.test. 3600 IN MX 10 cpf.example.net.',
].join('\n');
const NAMES = [
  'example.test',
  'sales.example.test',
  'extra.example.test',
  '*.lab.example.test',
  'dev.lab.example.test',
];
const THREE = goldenText('08-three-domains-that-differ', 'inventory.csv');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

/** Pastes records into the planner, then goes to the mapper. */
async function openWithMx(records = MX): Promise<Page> {
  const { page } = await openPlanner(site);
  await paste(page, records);
  await mark(page, 'cpf.example.net', 'cpf');
  await visit(page, site.origin + ADDRESS);
  await page.getByText('MXの変更計画でCPFを指しているドメイン').waitFor();
  return page;
}

async function take(page: Page, text: string): Promise<void> {
  await pasteInventory(page, text);
  await takenOver(page);
}

describe('domains of which nobody has said that they use CPF', () => {
  it('wait: none is in the list, how many is told, and the way to settle it; readable at 320 px in both themes', async () => {
    const { page } = await openPlanner(site);
    await paste(page, `${MX}\ncloud.test. 3600 IN MX 0 cloud-test.mail.protection.outlook.com.`);
    await visit(page, site.origin + ADDRESS);
    await page.getByText('6ドメインは、CPFを使っているかが決まっていない').waitFor();
    expect(await names(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await findingsInThemes(page, 'main')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole('link', { name: 'CPFのサーバを選ぶ' }).click();
    await page.waitForURL('**/tools/mx/');
    await mark(page, 'cpf.example.net', 'cpf');
    await visit(page, site.origin + ADDRESS);
    await expect.poll(() => names(page)).toEqual(NAMES);
    await page.context().close();
  });
});

describe('domains of the MX change', () => {
  it('are in the list without a click, and lack settings; the example is gone', async () => {
    const page = await openWithMx();
    expect(await names(page)).toEqual(NAMES);
    expect(await summary(page)).toMatch(/^0 ドメイン .* 未入力 5$/);
    expect(await page.locator('main').innerText()).not.toContain('当サイトが作った設定です');
    expect(await page.locator('#st-paste').inputValue()).toBe('');
    await page.context().close();
  });

  it('have no finding of axe in either theme, and fit into 320 px', async () => {
    const page = await openWithMx();
    expect(await findingsInThemes(page, 'main')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  it('take the settings of the inventory that names them; the others still lack theirs', async () => {
    const page = await openWithMx();
    await take(page, THREE);
    await expect.poll(() => summary(page)).toMatch(/^3 ドメイン .* 未入力 3 /);
    const all = await names(page);
    expect(all).toHaveLength(new Set(all).size);
    expect(new Set(all)).toEqual(new Set([...NAMES, 'lab.example.test']));
    await page.context().close();
  });

  it('are filled in one by one, each at its place', async () => {
    const page = await openWithMx();
    await page.getByRole('button', { name: '編集: sales.example.test' }).click();
    const form = page.getByRole('group', { name: 'sales.example.testの設定' });
    await form.getByLabel('メールレピュテーション').selectOption('standard');
    await form.getByLabel('有効な受信者').selectOption('off');
    await form.getByLabel('ウイルス対策').selectOption('on');
    await form.getByLabel('スパムメール', { exact: true }).selectOption('off');
    await form.getByLabel('送信先サーバの指定').fill('mail1.example.test');
    await expect.poll(() => summary(page)).toMatch(/^1 ドメイン .* 未入力 4$/);
    expect(await names(page)).toEqual(NAMES);
    await page.context().close();
  });

  it('stay out when they are removed, also after a reload; undo and a button bring them back', async () => {
    const page = await openWithMx();
    await page.getByRole('button', { name: '削除: extra.example.test' }).click();
    const rest = NAMES.filter((name) => name !== 'extra.example.test');
    await expect.poll(() => names(page)).toEqual(rest);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await expect.poll(() => names(page)).toEqual(NAMES);
    await page.getByRole('button', { name: '削除: extra.example.test' }).click();
    await expect.poll(() => names(page)).toEqual(rest);
    await reload(page);
    await expect.poll(() => names(page)).toEqual(rest);
    await page.getByRole('button', { name: '一覧から除いた1ドメインを戻す' }).click();
    await expect.poll(async () => new Set(await names(page))).toEqual(new Set(NAMES));
    await page.context().close();
  });

  it('follow the planner in another tab', async () => {
    const page = await openWithMx();
    const planner = await page.context().newPage();
    await visit(planner, `${site.origin}/tools/mx/`);
    await planner.getByLabel('現在のMXの貼り付け').fill(`${MX}\nnew.example.test. 3600 IN MX 10 cpf.example.net.`);
    await expect.poll(() => names(page)).toEqual([...NAMES, 'new.example.test']);
    await page.context().close();
  });

  it('below a wildcard are offered for its list of subdomains, and then have its settings', async () => {
    const page = await openWithMx();
    await page.getByRole('button', { name: '編集: *.lab.example.test' }).click();
    await page.getByRole('button', { name: 'サブドメインの欄に1件を加える' }).click();
    const field = page
      .getByRole('group', { name: '*.lab.example.testの設定' })
      .getByLabel('サブドメイン', { exact: true });
    expect(await field.inputValue()).toBe('dev.lab.example.test');
    expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByText('*.lab.example.testのサブドメイン(設定は同じ)').waitFor();
    await page.context().close();
  });

  it('can be saved as a table to fill in, which is taken over again', async () => {
    const page = await openWithMx(MX.split('\n').slice(0, 2).join('\n'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '未入力の2ドメインの表を保存' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('inventory.csv');
    const table = await readFile(await download.path(), 'utf8');
    await take(page, table.replaceAll(/^(.*\.test),{9}\r$/gm, '$1,,mail1.example.test,,,有効,標準,有効,無効,\r'));
    await expect.poll(() => summary(page)).toMatch(/^2 ドメイン/);
    expect(await summary(page)).not.toContain('未入力');
    await page.context().close();
  });

  it('leave the example on the pages of the guide, which says what is missing', async () => {
    const page = await openWithMx();
    await visit(page, `${site.origin}/move-cpf/mail-reputation/`);
    const island = page.locator('astro-island').filter({ hasText: 'QIL' });
    await island.scrollIntoViewIfNeeded();
    await island.getByText('5ドメインの設定がまだ入力されていません').waitFor();
    expect(await island.innerText()).toContain('下は例です');
    await page.context().close();
  });
});
