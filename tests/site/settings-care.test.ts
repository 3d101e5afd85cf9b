/** What must not go wrong in the settings mapper: nothing lost in silence, no deed that hits another domain. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { openSite, type Site } from './browser.ts';
import { openPlanner } from './mx-page.ts';
import { ADDRESS, names, pasteInventory, summary, takenOver } from './settings-page.ts';

const THREE = goldenText('08-three-domains-that-differ', 'inventory.csv');
const HEADER =
  'domain,destinations,approved_senders,blocked_senders,valid_recipients,reputation,antivirus,spam,probable_spam\n';
const row = (name: string, senders = '', reputation = 'standard', blocked = '') =>
  `${name},m.a.test,${senders},${blocked},off,${reputation},on,off,\n`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

async function openMapper(inventory?: string): Promise<Page> {
  const { page } = await openPlanner(site, { address: ADDRESS });
  if (inventory !== undefined) {
    await pasteInventory(page, inventory);
    await takenOver(page);
  }
  return page;
}

const chosen = async (page: Page) => {
  const ticked = page.locator('.st-domain').filter({ has: page.locator('input:checked') });
  return ticked.locator('.hostname').allInnerTexts();
};
const undo = (page: Page) => page.getByRole('button', { name: '元に戻す' }).first().click();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('a row that cannot be read', () => {
  const table = HEADER + row('a.test') + row('b.test', '', 'めちゃ');

  it('is named where the result is, and on the pages of the guide', async () => {
    const page = await openMapper(table);
    await expect.poll(() => summary(page)).toMatch(/^1 ドメイン .* 要修正 1/);
    const missing = '1ドメインは、入力に誤りか不足があるため結果に入っていません: b.test';
    await page.getByText(missing).waitFor();
    await page.goto(`${site.origin}/move-cpf/antivirus/`, { waitUntil: 'networkidle' });
    await page.locator('.st-mapper').scrollIntoViewIfNeeded();
    await page.getByText(missing).waitFor();
    await page.context().close();
  });

  it('keeps its domain from getting the settings of a wildcard', async () => {
    const wildcard = '*.lab.test,dev stage,m.a.test,off,standard,on,off,\n';
    const page = await openMapper(
      `domain,subdomains,destinations,valid_recipients,reputation,antivirus,spam,probable_spam\n${wildcard}dev.lab.test,,m.a.test,off,めちゃ,on,off,\n`,
    );
    await expect.poll(() => summary(page)).toMatch(/^1 ドメイン/);
    expect(await page.locator('#st-domains').innerText()).not.toContain('dev.lab.test');
    expect(await page.locator('#st-domains').innerText()).toContain('stage.lab.test');
    await page.context().close();
  });

  it('can be mended in the box without taking back what was changed in the form meanwhile', async () => {
    const page = await openMapper(table);
    await page.getByRole('button', { name: '編集: a.test' }).click();
    await page.getByRole('group', { name: 'a.testの設定' }).getByLabel('承認済み送信者').fill('kept@x.test');
    await page.locator('#st-paste').fill(table.replace('めちゃ', 'advanced'));
    await page.getByRole('button', { name: '取り込む(1ドメイン)' }).click();
    await expect.poll(() => names(page)).toEqual(['a.test', 'b.test']);
    expect(await page.getByRole('group', { name: 'a.testの設定' }).getByLabel('承認済み送信者').inputValue()).toBe(
      'kept@x.test',
    );
    expect(await page.locator('#st-paste').inputValue()).toBe('');
    await page.context().close();
  });
});

describe('the file of the whole', () => {
  it('brings back a domain with a mistake, and one with only its name; the sheet names them', async () => {
    const page = await openMapper(HEADER + row('a.test') + row('b.test'));
    await page.getByRole('button', { name: '編集: b.test' }).click();
    await page.getByRole('group', { name: 'b.testの設定' }).getByLabel('メールレピュテーション').selectOption('');
    await page.locator('#st-add').fill('c.test');
    await page.locator('#st-add').press('Enter');
    await expect.poll(() => summary(page)).toMatch(/要修正 1 未入力 1/);
    await page.getByRole('button', { name: 'コピー: 画面ごとの設定' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/b\.test、c\.test/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存: すべて(JSON)' }).click(),
    ]);
    const whole = await readFile(await download.path(), 'utf8');
    await page.getByRole('button', { name: '入力をすべて消す' }).click();
    await page.getByText('当サイトが作った設定です').waitFor();
    await pasteInventory(page, whole);
    await page.getByText('3ドメインを取り込みました').waitFor();
    await expect.poll(() => names(page)).toEqual(['a.test', 'b.test', 'c.test']);
    await expect.poll(() => summary(page)).toMatch(/要修正 1 未入力 1/);
    await page.context().close();
  });
});

describe('a domain whose name is emptied', () => {
  it('stays open, asks for its name, and is counted', async () => {
    const page = await openMapper(HEADER + row('a.test') + row('b.test'));
    await page.getByRole('button', { name: '編集: b.test' }).click();
    const name = page.getByRole('group', { name: 'b.testの設定' }).getByLabel('ドメイン名');
    await name.fill('');
    await expect.poll(() => summary(page)).toMatch(/^1 ドメイン .* 要修正 1/);
    await page.getByText('結果に入っていません: (ドメイン名のない行)').waitFor();
    await page.keyboard.type('c.test');
    await expect.poll(() => names(page)).toEqual(['a.test', 'c.test']);
    await expect.poll(() => summary(page)).toMatch(/^2 ドメイン/);
    expect(await summary(page)).not.toContain('要修正');
    await page.context().close();
  });
});

describe('what is chosen or open', () => {
  const table = HEADER + row('a.test') + row('b.test') + row('c.test');

  it('stays with its domain when undo brings back another', async () => {
    const page = await openMapper(table);
    await page.getByRole('button', { name: '削除: a.test' }).click();
    await page.getByLabel('b.testを選ぶ').check();
    await page.getByRole('button', { name: '編集: b.test' }).click();
    await undo(page);
    await expect.poll(() => names(page)).toEqual(['a.test', 'b.test', 'c.test']);
    expect(await chosen(page)).toEqual(['b.test']);
    expect(await page.getByRole('group', { name: 'b.testの設定' }).isVisible()).toBe(true);
    expect(await page.getByText('ドメインを削除しました').count()).toBe(0);
    await page.context().close();
  });

  it('stays with its domain when another tab removes one', async () => {
    const page = await openMapper(table);
    await page.getByRole('button', { name: '編集: b.test' }).click();
    const other = await page.context().newPage();
    await other.goto(site.origin + ADDRESS, { waitUntil: 'networkidle' });
    await other.getByRole('button', { name: '削除: a.test' }).click();
    await expect.poll(() => names(page)).toEqual(['b.test', 'c.test']);
    await page.getByRole('group', { name: 'b.testの設定' }).waitFor();
    await page.context().close();
  });

  it('is nothing once everything is wiped', async () => {
    const page = await openMapper(table);
    await page.getByLabel('すべて選ぶ').check();
    await page.getByRole('button', { name: '入力をすべて消す' }).click();
    await page.getByText('当サイトが作った設定です').waitFor();
    expect(await page.getByText('選んだ3ドメイン').count()).toBe(0);
    await page.context().close();
  });
});

describe('the focus', () => {
  it('goes to the neighbour of a removed row, where Enter removes nothing', async () => {
    const page = await openMapper(HEADER + row('a.test') + row('b.test') + row('c.test'));
    await page.getByRole('button', { name: '削除: b.test' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['a.test', 'c.test']);
    await expect.poll(() => focused(page)).toBe('編集: c.test');
    await page.getByRole('button', { name: '削除: c.test' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('編集: a.test');
    await page.getByRole('button', { name: '削除: a.test' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('st-add');
    await page.context().close();
  });

  it('goes to the answers of a decision that is opened again', async () => {
    const page = await openMapper(THREE);
    await page.getByLabel('QIL 0(標準)').check();
    await page.getByRole('button', { name: '未決に戻す' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.context().close();
  });
});

describe('decisions', () => {
  it('that are open come first when the page is opened, and do not move while they are answered', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `192.0.2.${String(index + 1)}`).join(' ');
    const page = await openMapper(HEADER + row('a.test', many) + row('b.test'));
    const first = page.locator('.st-decision').first();
    const asked = await first.innerText();
    await first.getByRole('radio').first().check();
    await first.getByText('決定済み').waitFor();
    await page.getByRole('button', { name: /^同じ種類の未決/ }).waitFor();
    expect((await first.innerText()).split('\n')[0]).toBe(asked.split('\n')[0]);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => page.locator('.st-decision').first().innerText()).toContain('未決');
    await page.context().close();
  });

  it('of approvals are not answered together with those of blocks', async () => {
    const page = await openMapper(
      HEADER + row('a.test', '192.0.2.1 192.0.2.2', 'standard', '198.51.100.1') + row('b.test'),
    );
    await page.locator('.st-decision').filter({ hasText: '192.0.2.1' }).getByRole('radio').first().check();
    await page.getByRole('button', { name: /^同じ種類の未決1件/ }).click();
    await expect.poll(() => page.locator('.st-decision.open').count()).toBe(1);
    expect(await page.locator('.st-decision.open').innerText()).toContain('198.51.100.1');
    await page.context().close();
  });

  it('that are tried on the example are nobody’s', async () => {
    const page = await openMapper();
    await page.getByLabel('"所属する組織"にする').check();
    await pasteInventory(page, HEADER + row('a.test', 'x@y.test'));
    await takenOver(page);
    expect(await page.getByLabel('そのドメインに限る').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('what is too much', () => {
  it('ten thousand and one domains are refused with the reason, and the page stays alive', async () => {
    const page = await openMapper();
    const lines = Array.from({ length: 10_001 }, (_, index) => row(`d${String(index)}.${'x'.repeat(60)}.test`));
    await pasteInventory(page, HEADER + lines.join(''));
    await page.getByText('長すぎるため、欄には入れていません').waitFor();
    expect(await page.locator('#st-paste').inputValue()).toContain('example.test');
    await page.context().close();
  });

  it('two files at once are not taken in part', async () => {
    const page = await openMapper();
    await page.locator('#st-paste').hover();
    await page.locator('astro-island[ssr] .st-mapper').waitFor({ state: 'detached' });
    await page.locator('.paste-box').evaluate(
      (box, texts) => {
        const dataTransfer = new DataTransfer();
        for (const [index, text] of texts.entries()) dataTransfer.items.add(new File([text], `${String(index)}.csv`));
        box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [HEADER + row('a.test'), HEADER + row('b.test')],
    );
    await page.getByText('ファイルは1つずつ読み取ります').waitFor();
    await page.context().close();
  });
});

describe('two tabs', () => {
  it('undo in one does not take away what the other has entered since', async () => {
    const page = await openMapper(HEADER + row('a.test'));
    const other = await page.context().newPage();
    await other.goto(site.origin + ADDRESS, { waitUntil: 'networkidle' });
    await other.locator('#st-add').fill('b.test');
    await other.locator('#st-add').press('Enter');
    await expect.poll(() => names(page)).toEqual(['a.test', 'b.test']);
    expect(await page.getByRole('button', { name: '元に戻す' }).first().getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });
});

describe('an example that is written over', () => {
  it('is told as long as its rows stand there', async () => {
    const page = await openMapper();
    await page.locator('#st-paste').focus();
    await page.locator('astro-island[ssr] .st-mapper').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+End');
    await page.keyboard.type('my.test');
    await page.getByText('欄に例の行が残っています').waitFor();
    await page.context().close();
  });
});

describe('CPF’s list of domains for the MX planner (H11)', () => {
  it('can be filled from the domains entered here; one that nobody pasted is then told', async () => {
    const page = await openMapper(HEADER + row('a.test') + row('b.test'));
    await page.goto(`${site.origin}/tools/mx/`, { waitUntil: 'networkidle' });
    await page.getByLabel('現在のMXの貼り付け').fill('a.test. 3600 IN MX 10 cpf.example.net.');
    await page.getByText('CPFに登録したドメインの一覧と照合する').click();
    await page.getByRole('button', { name: '「設定の対応表」に入力した2ドメインを加える' }).click();
    await expect.poll(() => page.getByLabel('CPFのドメインの一覧').inputValue()).toBe('a.test\nb.test');
    await page.getByText('漏れ1件').waitFor();
    await page.context().close();
  });
});
