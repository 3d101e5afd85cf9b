/** Forty domains from a sheet as it lay about, to the finished sheet of settings, in as few inputs as may be. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { visit } from './pages.ts';
import { ADDRESS, names, summary } from './settings-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

/** No encoder of the platform writes Shift_JIS; its decoder, asked for every pair of bytes, is one. */
function shiftJis(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xef; high += 1) {
    for (let low = 0x40; low <= 0xfc; low += 1) {
      const bytes = [high, low];
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (!codes.has(letter)) codes.set(letter, bytes);
    }
  }
  return Buffer.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

const header =
  'ドメイン,配送先サーバー,承認済み送信者,ブロック済み送信者,許可先,受信者チェック,レピュテーション,ウィルス対策,スパム,スパムの疑い';
const rows = Array.from({ length: 40 }, (_, index) => {
  const [approved, blocked] = [
    index < 10 ? `192.0.2.${String(index + 1)}` : 'なし',
    index === 11 ? '203.0.113.9' : '-',
  ];
  const other = index === 12 ? '203.0.113.9' : '';
  return `d${String(index)}.example.test,mail.example.test:25,${approved},${blocked},${other},○,${index === 3 ? '詳細' : '標準'},有効,削除,隔離`;
});
const sheet = `CPF設定一覧,,,,,,,,,\r\n${[header, ...rows].join('\r\n')}\r\n`;

it('takes at most 16 inputs', async () => {
  const page: Page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await visit(page, site.origin + ADDRESS);
  let inputs = 0;
  const press = async (what: Locator): Promise<void> => {
    inputs += 1;
    await what.click();
  };
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page.getByRole('button', { name: 'ファイルを開く' })),
  ]);
  inputs += 1;
  await chooser.setFiles({ name: 'cpf.csv', mimeType: 'text/csv', buffer: shiftJis(sheet) });
  await page.getByText('何の列か分からない列があります: 許可先').waitFor();
  inputs += 1;
  await page.getByLabel('「許可先」は何の列か').selectOption('approved_senders');
  await press(page.getByRole('button', { name: '取り込む(40ドメイン)' }));
  await page.getByText('40ドメインを取り込みました').waitFor();
  expect(await names(page)).toHaveLength(40);
  await expect.poll(() => summary(page)).toMatch(/^40 ドメイン .* 決定済み 0 未決 12/);
  await press(page.getByLabel('QIL 0(標準)'));
  await press(page.locator('.calc-for-all').getByLabel('全ドメインに広げる'));
  await press(page.locator('.calc-many tr.open').getByLabel('どちらにも入れない'));
  await expect.poll(() => summary(page)).toMatch(/決定済み 12$/);
  const text = await page.locator('.calc-sheet').innerText();
  expect(text).toContain('192.0.2.1');
  expect(text).not.toContain('203.0.113.9');
  expect(text).not.toContain('未決');
  expect(inputs).toBeLessThanOrEqual(16);
  await page.context().close();
});
