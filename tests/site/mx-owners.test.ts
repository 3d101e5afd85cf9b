/** Whose record it is: asked on the page where the text does not say, and never guessed. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { mark, openPlanner, paste, save, sees, textOf } from './mx-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

let planner: Awaited<ReturnType<typeof openPlanner>>;
beforeEach(async () => {
  planner = await openPlanner(site);
});
afterEach(async () => {
  await planner.close();
  expect(planner.complaints).toEqual([]);
});

const NAMES = ['a.test', 'b.test', 'c.test'];
const short = (name: string) => `10 cpf.example.net.\n30 mail.${name}.`;
const BARE = NAMES.map(short).join('\n\n');
const HEADED = NAMES.map((name) => `MXの回答: ${name}\n${short(name)}`).join('\n\n');

const focusIsKept = (page: Page) => page.evaluate(() => document.activeElement !== document.body);
const ownersOf = async (page: Page): Promise<Record<string, string>> => {
  await mark(page, 'cpf.example.net', 'cpf');
  const { text } = await save(page, 'ゾーンのレコード 変更する');
  const lines = text.split('\n').filter((line) => /^\S+\. .*MX/.test(line));
  return Object.fromEntries(lines.map((line) => [line.split('. ')[0] ?? '', line.split(' ').at(-1) ?? '']));
};
const asTheyAre = Object.fromEntries(NAMES.map((name) => [name, `mail.${name}.`]));

describe('answers that nobody names', () => {
  it('are asked for once, with all their records, and take a pasted list of names', async () => {
    const { page } = planner;
    await paste(page, BARE);
    await sees(page, '3か所のMXは、どのドメインの回答ですか');
    for (const name of NAMES)
      expect(await page.locator('.calc-passages code').getByText(`30 mail.${name}.`, { exact: true }).count()).toBe(1);
    expect(await findings(page, 'main')).toEqual([]);

    await page.getByLabel('ドメイン名(3個)').fill('a.test\nb.test');
    await sees(page, '名前は2個、回答は3か所です');
    await page.getByLabel('ドメイン名(3個)').fill(NAMES.join('\n'));
    await page.getByRole('button', { name: '3か所をこの名前にする' }).click();
    await sees(page, '3か所は、指定したドメイン名で読み取っています');
    expect(await focusIsKept(page)).toBe(true);
    expect(await ownersOf(page)).toEqual(asTheyAre);
  });

  it('are doubted where the list stands in another order than they do', async () => {
    const { page } = planner;
    await paste(page, BARE);
    await page.getByLabel('ドメイン名(3個)').fill('b.test\na.test\nc.test');
    await sees(page, 'mail.a.test は、一覧の別のドメインの名前を含みます');
    await page.getByRole('button', { name: '1か所をこの名前にする' }).click();
    await sees(page, '2か所のMXは、どのドメインの回答ですか');
    expect(await ownersOf(page)).toEqual({ 'c.test': 'mail.c.test.' });
  });

  it('can be set aside, and taken back', async () => {
    const { page } = planner;
    await paste(page, BARE);
    await page.getByRole('button', { name: 'この3か所を使わない' }).click();
    await sees(page, '3か所は、指定したドメイン名で読み取っています');
    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    await sees(page, '3か所のMXは、どのドメインの回答ですか');
    expect(await textOf(page)).toBe(BARE);
  });
});

describe('headings that may be others', () => {
  it('of one form cost one confirmation, with the names beside the records', async () => {
    const { page } = planner;
    await paste(page, HEADED);
    await page.getByRole('button', { name: '3か所をこの名前にする' }).click();
    expect(await ownersOf(page)).toEqual(asTheyAre);
  });

  it('are never answers to another text', async () => {
    const { page } = planner;
    await paste(page, HEADED);
    await page.getByRole('button', { name: '3か所をこの名前にする' }).click();
    await page
      .getByLabel('現在のMXの貼り付け')
      .fill(HEADED.replaceAll('a.test', 'd.test').replaceAll('b.test', 'e.test'));
    await sees(page, '3か所のMXは、どのドメインの回答ですか');
  });
});

describe('what one name cannot settle', () => {
  it('relative names ask for their zone', async () => {
    const { page } = planner;
    await paste(page, '@ IN MX 10 cpf.example.net.\nsales IN MX 10 cpf.example.net.');
    await page.getByLabel('ゾーン名', { exact: true }).fill('example.test');
    await page.getByRole('button', { name: 'このゾーンにする' }).click();
    await sees(page, 'example.test のものとして読み取っています');
    expect(await focusIsKept(page)).toBe(true);
  });

  it('two states ask which is published now', async () => {
    const { page } = planner;
    const set = (host: string) => `a.test. 300 IN MX 10 ${host}.`;
    await paste(page, `変更前\n${set('cpf.example.net')}\n変更後\n${set('mail.a.test')}`);
    await page.getByRole('radio', { name: '変更前' }).click();
    await sees(page, '「変更前」の内容だけを読み取っています');
    await sees(page, 'CPFのサーバはどれですか');
  });
});

it('the answer afterwards asks for its own passages', async () => {
  const { page } = planner;
  await paste(page, 'a.test. 300 IN MX 10 cpf.example.net.\na.test. 300 IN MX 30 mail.a.test.');
  await mark(page, 'cpf.example.net', 'cpf');
  await paste(page, '10 mail.a.test.', 'answer');
  await page.getByLabel('ドメイン名', { exact: true }).fill('a.test');
  await page.getByRole('button', { name: 'この名前にする' }).click();
  await sees(page, '計画どおり');
});
