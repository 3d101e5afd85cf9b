/** What must not go wrong in the settings mapper: nothing lost in silence, no deed that hits another domain. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { openSite, type Site } from './browser.ts';
import { openPlanner } from './mx-page.ts';
import { visit } from './pages.ts';
import { ADDRESS, names, pasteInventory, summary, takenOver, wipeAll } from './settings-page.ts';

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
  const ticked = page.locator('.calc-domain').filter({ has: page.locator('input:checked') });
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
    await visit(page, `${site.origin}/move-cpf/antivirus/`);
    await page.locator('[data-calculator=settings]').scrollIntoViewIfNeeded();
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

  it('waits in the list of refusals until it is mended; what was changed in the form meanwhile stays', async () => {
    const page = await openMapper(table);
    await page.getByRole('button', { name: '編集: a.test' }).click();
    await page.getByRole('group', { name: 'a.testの設定' }).getByLabel('承認済み送信者').fill('kept@x.test');
    const refused = page.getByRole('group', { name: '元の表の3行' });
    await refused.getByText('「めちゃ」は読み取れません').waitFor();
    await refused.getByRole('button', { name: '直した内容で取り込む' }).click();
    await page.getByText('まだ読み取れません').waitFor();
    await refused.getByLabel('メールレピュテーション').fill('advanced');
    await refused.getByRole('button', { name: '直した内容で取り込む' }).click();
    await expect.poll(() => names(page)).toEqual(['a.test', 'b.test']);
    expect(await refused.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    expect(await page.getByRole('group', { name: 'a.testの設定' }).getByLabel('承認済み送信者').inputValue()).toBe(
      'kept@x.test',
    );
    await page.context().close();
  });

  it('is dropped by the reader alone; undo brings it, and then the whole import, back', async () => {
    const page = await openMapper(table);
    await page.getByRole('group', { name: '元の表の3行' }).getByRole('button', { name: 'この行を捨てる' }).click();
    await expect.poll(() => summary(page)).not.toContain('要修正');
    await undo(page);
    await page.getByRole('group', { name: '元の表の3行' }).waitFor();
    await undo(page);
    await expect.poll(() => page.locator('#st-paste').inputValue()).toBe(table);
    expect(await names(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a column that nobody knows', () => {
  const table = (HEADER + row('a.test', 'x@y.test')).replace('approved_senders', 'みなれない列');

  it('stops the import until it is said what it is', async () => {
    const page = await openMapper();
    await pasteInventory(page, table);
    await page.getByText('何の列か分からない列があります: みなれない列').waitFor();
    expect(await page.getByRole('button', { name: /^取り込む\(|行を一覧に残す$/ }).count()).toBe(0);
    await page.getByRole('button', { name: '決まっていない列を選ぶ' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('みなれない列');
    expect(await names(page)).toEqual([]);
    await page.getByLabel('「みなれない列」は何の列か').selectOption('approved_senders');
    await takenOver(page);
    await page.getByRole('button', { name: '編集: a.test' }).click();
    expect(await page.getByRole('group', { name: 'a.testの設定' }).getByLabel('承認済み送信者').inputValue()).toBe(
      'x@y.test',
    );
    await page.context().close();
  });

  it('is left out once the reader says so by name', async () => {
    const page = await openMapper();
    await pasteInventory(page, table);
    await page.getByLabel('「みなれない列」は何の列か').selectOption('dropped');
    await takenOver(page);
    await expect.poll(() => names(page)).toEqual(['a.test']);
    await page.context().close();
  });
});

describe('a list of senders without a domain', () => {
  it('leads into the form of one domain', async () => {
    const page = await openMapper(HEADER + row('a.test', 'old@y.test'));
    await pasteInventory(page, 'x@y.test\n*@spam.test\n192.0.2.1\n');
    await page.getByLabel('入れるドメイン').fill('a.test');
    await page.getByLabel('入れる一覧').selectOption('approved_senders');
    await page.getByRole('button', { name: 'この3件を入れる' }).click();
    await page.getByText('a.testに3件を取り込みました').waitFor();
    await page.getByRole('button', { name: '編集: a.test' }).click();
    expect(await page.getByRole('group', { name: 'a.testの設定' }).getByLabel('承認済み送信者').inputValue()).toBe(
      'old@y.test\nx@y.test\n*@spam.test\n192.0.2.1',
    );
    await page.context().close();
  });
});

describe('no key is lost', () => {
  const thirteen = Array.from({ length: 13 }, (_, index) => row(`d${String(index)}.test`)).join('');

  it('in any field of a list of thirteen, through each change of validity', async () => {
    const page = await openMapper(HEADER + thirteen);
    await page.locator('#st-list > summary').click();
    await page.getByRole('button', { name: '編集: d12.test' }).click();
    const form = page.locator('.calc-form');
    for (const [label, text] of [
      ['ドメイン名', 'new.example'],
      ['サブドメイン', 'a b'],
      ['送信先サーバの指定', 'm.a.test:25/10'],
      ['承認済み送信者リスト', 'x@y.test'],
      ['ブロックする送信者リスト', '192.0.2.0/24'],
    ] as const) {
      const field = form.getByLabel(label, { exact: true });
      await field.fill('');
      await field.focus();
      await page.keyboard.type(text, { delay: 30 });
      expect([label, await field.inputValue()]).toEqual([label, text]);
      expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
    }
    for (const label of ['有効な受信者', 'メールレピュテーション', 'ウイルス対策', 'スパムメール']) {
      const field = form.getByLabel(label, { exact: true });
      for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowDown']) {
        await field.focus();
        await page.keyboard.press(key);
        await page.waitForTimeout(60);
        expect([label, await field.evaluate((box) => box === document.activeElement)]).toEqual([label, true]);
      }
    }
    await page.context().close();
  });

  it('and the panel for many stays for a second field', async () => {
    const page = await openMapper(HEADER + thirteen);
    await page.locator('#st-list > summary').click();
    await page.getByLabel('すべて選ぶ').check();
    for (const [field, value] of [
      ['reputation', 'advanced'],
      ['antivirus', 'off'],
    ] as const) {
      await page.getByLabel('項目').selectOption(field);
      await page.getByLabel('値', { exact: true }).selectOption(value);
      await page.getByRole('button', { name: '変更する' }).click();
      await page.getByText('13ドメインを変更しました').waitFor();
      expect(await page.getByLabel('項目').isVisible()).toBe(true);
    }
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
    await wipeAll(page);
    await page.getByText('当サイトが作った設定です').waitFor();
    await pasteInventory(page, whole);
    await takenOver(page);
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
    await visit(other, site.origin + ADDRESS);
    await other.getByRole('button', { name: '削除: a.test' }).click();
    await expect.poll(() => names(page)).toEqual(['b.test', 'c.test']);
    await page.getByRole('group', { name: 'b.testの設定' }).waitFor();
    await page.context().close();
  });

  it('is nothing once everything is wiped', async () => {
    const page = await openMapper(table);
    await page.getByLabel('すべて選ぶ').check();
    await wipeAll(page);
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
  it('of one kind are one table: one answer for all, exceptions in their rows, conflicts on their own', async () => {
    const page = await openMapper(
      HEADER +
        row('a.test', '192.0.2.1 192.0.2.2 192.0.2.3 203.0.113.9', 'standard', '198.51.100.1') +
        row('b.test', '', 'standard', '203.0.113.9'),
    );
    const table = page.locator('.calc-decision');
    expect(await table.count()).toBe(1);
    await page.getByText('4件すべて').waitFor();
    expect(await page.locator('input:checked').and(page.locator('.calc-decision input')).count()).toBe(0);
    await page.locator('.calc-for-all').getByLabel('全ドメインに広げる').check();
    await expect.poll(() => summary(page)).toMatch(/決定済み 4 未決 1/);
    expect(await page.locator('.calc-many tr.open').innerText()).toContain('203.0.113.9');
    await page.getByRole('button', { name: '変える: 192.0.2.2' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.keyboard.press('ArrowDown');
    await page.getByText('例外 1').waitFor();
    await page.getByRole('button', { name: '例外だけ表示' }).click();
    expect(await page.locator('.calc-many tbody tr').count()).toBe(1);
    await page.getByRole('button', { name: 'すべて表示' }).click();
    await page.locator('.calc-many tr.open').getByLabel('承認する').check();
    await expect.poll(() => summary(page)).toMatch(/決定済み 5/);
    await page.context().close();
  });

  it('that are tried on the example are nobody’s', async () => {
    const page = await openMapper();
    await page.locator('#st-example > summary').click();
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
    expect(await page.locator('#st-paste').inputValue()).toBe('');
    await page.context().close();
  });

  it('two files at once are not taken in part', async () => {
    const page = await openMapper();
    await page.locator('#st-paste').hover();
    await page.locator('astro-island[ssr] .calc').waitFor({ state: 'detached' });
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
    await visit(other, site.origin + ADDRESS);
    await other.locator('#st-add').fill('b.test');
    await other.locator('#st-add').press('Enter');
    await expect.poll(() => names(page)).toEqual(['a.test', 'b.test']);
    expect(await page.getByRole('button', { name: '元に戻す' }).first().getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });
});

describe('CPF’s list of domains for the MX planner (H11)', () => {
  it('can be filled from the domains entered here; one that nobody pasted is then told', async () => {
    const page = await openMapper(HEADER + row('a.test') + row('b.test'));
    await visit(page, `${site.origin}/tools/mx/`);
    await page.getByLabel('現在のMXの貼り付け').fill('a.test. 3600 IN MX 10 cpf.example.net.');
    await page.getByText('ドメインの一覧と照合する').click();
    await page.getByRole('button', { name: '「設定の対応表」に入力した2ドメインを加える' }).click();
    await expect.poll(() => page.getByLabel('ドメインの一覧', { exact: true }).inputValue()).toBe('a.test\nb.test');
    await page.getByLabel('CPFに登録したドメイン').check();
    await page.getByText('漏れ1件').waitFor();
    await page.context().close();
  });
});
