/** From one stage to the next: what was read and what was left for another night must not be forgotten. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { mark, openPlanner, openStation, paste, save, sees, seesNo, tellTmems, textOf } from './mx-page.ts';

const ZONE = [
  '$ORIGIN example.test.',
  '$TTL 3600',
  '@ IN SOA ns1 hostmaster 1 7200 900 1209600 300',
  '@ IN MX 10 cpf.example.net.',
  '@ IN MX 30 mail1',
  '@ IN TXT "v=spf1 mx -all"',
  'sub IN MX 10 cpf.example.net.',
  'sub IN MX 30 mail1',
].join('\n');
const NEXT = /次の段階を計画する$/;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

async function openWith(text: string): Promise<Page> {
  const { page } = await openPlanner(site);
  await paste(page, text);
  await mark(page, 'cpf.example.net', 'cpf');
  return page;
}

describe('the next stage', () => {
  it('starts from the records after this one; the paste stays as it is', async () => {
    const page = await openWith(ZONE);
    await page.getByRole('button', { name: /候補を1件とも採用/ }).click();
    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: NEXT }).click();
    await sees(page, '2ドメインは、前の段階を公開したあとのレコードから計画しています');
    expect(await textOf(page)).toBe(ZONE);
    await sees(page, /SPF/);
    await tellTmems(page, 'example.in.tmems-jp.trendmicro.com');
    await sees(page, 'ドメインは同じ変更');
    expect(await recordsOf(page)).toEqual(['10 mail1.example.test', '30 example.in.tmems-jp.trendmicro.com']);
    await page.context().close();
  });

  it('leaves what is not for tonight as it was', async () => {
    const page = await openWith(ZONE);
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await page.getByLabel('ドメインの一覧で選ぶ').fill('example.test');
    await page.getByRole('button', { name: '一覧の1ドメインにする' }).click();
    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: NEXT }).click();
    await sees(page, '1ドメインは、前の段階を公開したあとのレコードから計画しています');
    await tellTmems(page, 'example.in.tmems-jp.trendmicro.com');
    const { text } = await save(page, 'ゾーンのレコード 変更する');
    const sets = text.split('\n').filter((line) => /^(?:sub\.)?example\.test\./.test(line));
    expect(sets.filter((line) => line.startsWith('sub.'))).toContain(
      'sub.example.test. 3600 IN MX 10 cpf.example.net.',
    );
    expect(sets.filter((line) => line.startsWith('example.'))).toEqual([
      'example.test. 3600 IN MX 10 mail1.example.test.',
      'example.test. 3600 IN MX 30 example.in.tmems-jp.trendmicro.com.',
    ]);
    await page.context().close();
  });

  it('leaves a domain out whose lines were not all read, and says so', async () => {
    const page = await openWith(`${ZONE}\ncut IN MX 10 cpf.example.net.\ncut IN MX 70000 mail1`);
    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: NEXT }).click();
    await sees(page, '2ドメインは、前の段階を公開したあとのレコードから計画しています');
    await sees(page, '読み取れない行があるため、計画に入れません');
    await page.context().close();
  });
});

/** The new records of the first card, as the table shows them. */
async function recordsOf(page: Page): Promise<readonly string[]> {
  const { text } = await save(page, 'ゾーンのレコード 変更する');
  return text
    .split('\n')
    .filter((line) => line.startsWith('example.test.'))
    .map((line) => line.replace(/^.* MX (.*)\.$/, '$1'));
}

describe('the word that pasted TTLs are published ones', () => {
  it('holds for that text alone (H9)', async () => {
    const answer = (ttl: number) =>
      [
        `example.test. ${String(ttl)} IN MX 10 cpf.example.net.`,
        `example.test. ${String(ttl)} IN MX 30 mail1.example.test.`,
      ].join('\n');
    const page = await openWith(answer(3600));
    await page.getByRole('button', { name: '貼り付けたTTLは、権威サーバが公開している値である' }).click();
    await seesNo(page, 'ドメインの、公開しているTTLを入れる');
    await page.getByLabel('現在のMXの貼り付け').fill(answer(41));
    await sees(page, '1ドメインの、公開しているTTLを入れる');
    await page.context().close();
  });
});
