/** From one stage to the next: what was read and what was left for another night must not be forgotten. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './browser.ts';
import { mark, openPlanner, paste, sees, textOf } from './mx-page.ts';

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
  it('keeps zone, published TTL, and the warning of SPF', async () => {
    const page = await openWith(ZONE);
    await page.getByRole('button', { name: NEXT }).click();
    await expect
      .poll(() => textOf(page))
      .toBe(
        [
          '$TTL 3600',
          'example.test. 3600 IN MX 10 mail1.example.test.',
          'sub.example.test. 3600 IN MX 10 mail1.example.test.',
          'example.test. IN TXT "v=spf1 mx -all"',
        ].join('\n'),
      );
    await sees(page, /SPF/);
    await page.context().close();
  });

  it('leaves what is not for tonight as it was', async () => {
    const page = await openWith(ZONE);
    await page.getByText('今夜の分だけ選ぶ').click();
    await page.getByRole('checkbox', { name: 'sub.example.test' }).uncheck();
    await page.getByRole('button', { name: NEXT }).click();
    await expect.poll(() => textOf(page)).toContain('sub.example.test. 3600 IN MX 10 cpf.example.net.');
    expect(await textOf(page)).toContain('example.test. 3600 IN MX 10 mail1.example.test.');
    await page.context().close();
  });

  it('waits until every line is read: a text made of the rest would pass for the whole', async () => {
    const page = await openWith(`${ZONE}\ncut IN MX 10 cpf.example.net.\ncut IN MX 70000 mail1`);
    await sees(page, '読み取れない行を直すと、この変更後から次の段階を計画できます');
    expect(await page.getByRole('button', { name: NEXT }).count()).toBe(0);
    await page.context().close();
  });
});

describe('the word that pasted TTLs are published ones', () => {
  it('holds for that text alone (H9)', async () => {
    const answer = (ttl: number) =>
      [
        `example.test. ${String(ttl)} IN MX 10 cpf.example.net.`,
        `example.test. ${String(ttl)} IN MX 30 mail1.example.test.`,
      ].join('\n');
    const page = await openWith(answer(3600));
    const tick = page.getByLabel('貼り付けたTTLは、権威サーバが公開している値である');
    await tick.check();
    await page.getByLabel('現在のMXの貼り付け').fill(answer(41));
    await expect.poll(() => tick.isChecked()).toBe(false);
    await page.context().close();
  });
});
