/** The night of forty domains on the page: from `domains.txt` and the collecting script's output to files, check, way back and path 3. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMx } from '../../src/core/mx/read.ts';
import { openSite, type Site } from './browser.ts';
import { boxes, openPlanner, openStation, save, sees, summary, turnTo } from './mx-page.ts';

const golden = (name: string): string =>
  readFileSync(new URL(`../golden/mx-session/forty-domains/${name}`, import.meta.url), 'utf8');
const collected = golden('collected.txt');
const list = golden('domains.txt');
const answers = golden('answers.txt');

/** What the script prints once it is run again for the domains that a resolver had answered for. */
const asked: readonly (readonly [domain: string, ttl: number, cpf: string, site: string])[] = [
  ['branch29.test', 600, 'a', 'tokyo'],
  ['branch30.test', 1800, 'a', 'tokyo'],
  ['branch31.test', 14400, 'b', 'osaka'],
  ['branch32.test', 86400, 'a', 'tokyo'],
];
const again = asked
  .map(([domain, ttl, cpf, site]) =>
    [
      `;; TO ASK: ${domain} ZONE: ${domain} SERVERS: ns1.dns.example`,
      '',
      `; <<>> DiG <<>> @ns1.dns.example ${domain} MX`,
      ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 0',
      ';; flags: qr aa; QUERY: 1, ANSWER: 3, AUTHORITY: 0, ADDITIONAL: 0',
      '',
      ';; ANSWER SECTION:',
      `${domain}. ${String(ttl)} IN MX 10 cpf-${cpf}.example.net.`,
      `${domain}. ${String(ttl)} IN MX 30 mx1.${site}.example.jp.`,
      `${domain}. ${String(ttl)} IN MX 30 mx2.${site}.example.jp.`,
      '',
    ].join('\n'),
  )
  .join('\n');

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

/** A reader who is counted: a click, a paste, a choice or a filled field is one input. After none of them does the focus fall to the page. */
function counted(page: Page) {
  let inputs = 0;
  const done = async (): Promise<void> => {
    inputs += 1;
    await page.waitForFunction(() => document.activeElement !== document.body);
  };
  return {
    count: () => inputs,
    press: async (what: Locator): Promise<void> => {
      await what.focus();
      await what.click();
      await done();
    },
    choose: async (label: string, value: string): Promise<void> => {
      await page.getByLabel(label).focus();
      await page.getByLabel(label).selectOption(value);
      await done();
    },
    paste: async (label: string, text: string): Promise<void> => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.press('Control+KeyV');
      await done();
    },
  };
}

type Reader = ReturnType<typeof counted>;

/** From the paste to a result in which nothing is left to guess. */
async function settle(page: Page, { press, choose, paste }: Reader): Promise<void> {
  await turnTo(page);
  await paste(boxes.records, collected);
  await page.getByText(/これは例です|読み取っています/).waitFor({ state: 'detached' });
  await press(page.getByText('ドメインの一覧と照合する'));
  await paste('ドメインの一覧', list);
  await press(page.getByLabel('自社のすべてのドメイン'));

  await press(page.getByRole('checkbox', { name: 'cpf-a.example.net' }));
  await press(page.getByRole('checkbox', { name: 'cpf-b.example.net' }));
  await press(page.getByRole('button', { name: '印を付けた2台がCPF' }));
  await choose('mx.carrier.example はだれのサーバか', 'other');
  await choose('cloud-test.mail.protection.outlook.com はだれのサーバか', 'other');
  await press(page.getByRole('button', { name: '4台ともInterScan' }));
  await choose('only-cpf.test', 'mx1.tokyo.example.jp mx2.tokyo.example.jp');
  await paste('権威サーバの回答', again);
}

/** The set of each domain that a file publishes. */
function published(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { domain, preference, exchange } of readMx(text).records)
    (found[domain] ??= []).push(`${String(preference)} ${exchange}`);
  return found;
}

/** Every domain of the list stands in the sum, and each that is not planned is told with its reason, or asked for. */
async function isAccountedFor(page: Page): Promise<void> {
  const terms = [...(await summary(page)).matchAll(/(?:変更|未定|回答なし|そのまま) (\d+)/g)].map(([, count]) =>
    Number(count),
  );
  expect(terms.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(await summary(page)).toMatch(/^40 ドメイン/);
}

const tokyo = ['10 mx1.tokyo.example.jp', '10 mx2.tokyo.example.jp'];
const osaka = ['10 mx1.osaka.example.jp', '10 mx2.osaka.example.jp'];
/** A day on which CPF still served: the way back leads to it. */
const NOW = '2024-02-01T10:00:00';
const TMEMS = 'example.in.tmems-jp.trendmicro.com';

describe('forty domains, path 2 and path 3', () => {
  let page: Page;
  let planner: Awaited<ReturnType<typeof openPlanner>>;
  let reader: Reader;
  beforeAll(async () => {
    planner = await openPlanner(site, { now: NOW });
    page = planner.page;
    reader = counted(page);
  });
  afterAll(async () => {
    await planner.close();
    expect(planner.complaints).toEqual([]);
  });

  it('takes at most 16 inputs from the paste to the files; each domain is planned, left with its reason, or asked for', async () => {
    await settle(page, reader);
    await expect.poll(() => summary(page)).toBe('40 ドメイン = 変更 36 + 回答なし 1 + そのまま 3 要対応 1');
    await isAccountedFor(page);
    await sees(page, '1ドメインの回答がありません');
    const left = await page.getByRole('table', { name: 'ドメインはそのまま' }).innerText();
    for (const [domain, reason] of [
      ['parked.test', 'MXがないという回答です'],
      ['gone.test', '名前がないという回答です'],
      ['cloud.test', 'CPFのサーバに選んだホストを指すMXがありません'],
      ['branch28.test', '問い合わせが失敗しています'],
    ] as const) {
      expect(left).toContain(domain);
      expect(left).toContain(reason);
    }
    await reader.press(page.getByRole('button', { name: '36ドメインのファイルへ進む' }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      reader.press(page.getByRole('button', { name: '保存: ゾーンのレコード 変更する', exact: true })),
    ]);
    expect(reader.count()).toBeLessThanOrEqual(16);
    expect(reader.count()).toBe(14);
    const file = published(await readFile(await download.path(), 'utf8'));
    expect(Object.keys(file)).toHaveLength(36);
    expect(file['branch01.test']).toEqual(tokyo);
    expect(file['branch20.test']).toEqual(osaka);
    expect(file['only-cpf.test']).toEqual(tokyo);
    expect(file['*.lab.branch01.test']).toEqual(tokyo);
    expect(file['xn--wgv71a119e.test']).toEqual(tokyo);
    expect(file['backup.test']).toEqual(['10 mx1.tokyo.example.jp', '20 mx.carrier.example']);
    for (const left of ['branch28.test', 'parked.test', 'gone.test', 'cloud.test']) expect(file[left]).toBeUndefined();
  });

  it('no TTL of a cache stands in a file that needs one: what was asked again does', async () => {
    const { text } = await save(page, 'nsupdate 変更する');
    for (const [domain, ttl] of asked)
      expect(text).toMatch(new RegExp(`${domain.replaceAll('.', '\\.')}\\. ${String(ttl)} `));
    expect(text).not.toMatch(/branch29\.test\. 300 /);
    expect(text).not.toContain('branch28.test');
  });

  it('the way back is the set of before, domain by domain', async () => {
    const { text } = await save(page, 'ゾーンのレコード 切り戻す');
    const back = published(text);
    expect(Object.keys(back)).toHaveLength(36);
    expect(back['only-cpf.test']).toEqual(['10 cpf-a.example.net']);
    expect(back['branch20.test']).toEqual([
      '10 cpf-b.example.net',
      '30 mx1.osaka.example.jp',
      '30 mx2.osaka.example.jp',
    ]);
  });

  it('a server that does not answer is never blessed', async () => {
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await reader.paste(boxes.answer, answers);
    const verdicts = page.locator('.calc-verdicts');
    await verdicts.getByText('一部のサーバが答えない').first().waitFor();
    const row = (domain: string) => verdicts.locator('tr').filter({ hasText: domain }).innerText();
    expect(await row('branch20.test')).toContain('一部のサーバが答えない');
    expect(await row('branch20.test')).toContain('ns2.dns.example');
    expect(await row('backup.test')).toContain('新旧が混在');
    const sum = (await page.getByRole('region', { name: '判定' }).getByRole('status').innerText()).replace(/\s+/g, ' ');
    expect(sum).toBe('計画どおり 23 変更前のまま 0 回答にない 0 要対応 13');
  });

  it('path 3 goes on from the direct set: TMEmS last, then first; the wildcard is asked for and can be left out', async () => {
    await openStation(page, 'ファイル');
    await reader.press(page.getByRole('button', { name: /次の段階を計画する$/ }));
    await page.getByLabel('TMEmSのサーバ').first().fill(TMEMS);
    await page.getByLabel('TMEmSのサーバ').first().press('Enter');
    await expect.poll(() => summary(page)).toMatch(/^40 ドメイン = 変更 35 \+ 未定 1 \+ 回答なし 1 \+ そのまま 3/);
    await isAccountedFor(page);
    const wildcard = page.locator('.calc-need').filter({ hasText: '*.lab.branch01.test' });
    await reader.press(wildcard.getByRole('button', { name: '計画から外す' }));
    await expect.poll(() => summary(page)).toMatch(/^40 ドメイン = 変更 35 \+ 回答なし 1 \+ そのまま 4/);
    await sees(page, '計画から外しました。');
    const test = published((await save(page, 'ゾーンのレコード 変更する')).text);
    expect(test['branch01.test']).toEqual([...tokyo, `30 ${TMEMS}`]);
    expect(Object.keys(test)).toHaveLength(35);

    await reader.press(page.getByRole('button', { name: /次の段階を計画する$/ }));
    await reader.press(page.getByRole('radio', { name: '消す(TMEmSだけで受け取る)' }));
    await isAccountedFor(page);
    const live = published((await save(page, 'ゾーンのレコード 変更する')).text);
    expect(live['branch01.test']).toEqual([`10 ${TMEMS}`]);
    expect(live['backup.test']).toEqual([`10 ${TMEMS}`, '20 mx.carrier.example']);
    expect(live['*.lab.branch01.test']).toBeUndefined();
  });
});

/** How high the page is, in screens of 900 px at 1280 px width. */
const screens = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight / 900);

describe('the page of forty domains', () => {
  it('fits 2,970 px before the roles are said, and 2,655 px once all but one need is settled', async () => {
    const { page, close, complaints } = await openPlanner(site, { now: NOW, viewport: { width: 1280, height: 900 } });
    await turnTo(page);
    const reader = counted(page);
    await reader.paste(boxes.records, collected);
    await page.getByRole('checkbox', { name: 'cpf-a.example.net' }).click();
    await page.getByRole('checkbox', { name: 'cpf-b.example.net' }).click();
    await page.getByRole('button', { name: '印を付けた2台がCPF' }).click();
    await sees(page, '6台のサーバの役割を決める');
    expect(await screens(page)).toBeLessThanOrEqual(3.3);
    await close();

    const settled = await openPlanner(site, { now: NOW, viewport: { width: 1280, height: 900 } });
    await settle(settled.page, counted(settled.page));
    await sees(settled.page, '先に決めること 1件');
    expect(await screens(settled.page)).toBeLessThanOrEqual(2.95);
    await settled.close();
    expect([...complaints, ...settled.complaints]).toEqual([]);
  });
});

describe('the result of forty domains before its roles are said', () => {
  it('says every warning once, and each card leads to where it stands', async () => {
    const { page, close, complaints } = await openPlanner(site, { now: NOW });
    await turnTo(page);
    await counted(page).paste(boxes.records, collected);
    await page.getByText(/これは例です|読み取っています/).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'cpf-a.example.net' }).click();
    await page.getByRole('checkbox', { name: 'cpf-b.example.net' }).click();
    await page.getByRole('button', { name: '印を付けた2台がCPF' }).click();
    await sees(page, '6台のサーバの役割を決める');
    const result = page.getByRole('region', { name: '結果' });
    const notes = await result.locator('.issue-note').allInnerTexts();
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(notes).size).toBe(notes.length);
    expect(notes.filter((note) => note.includes('InterScanのサーバとして計算しました'))).toEqual([]);
    const cards = await page.locator('article.calc-card').all();
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      const places = await card
        .locator('a[href^="#"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(places).toContain('#mx-need-1');
      for (const place of places) expect(await page.locator(place ?? '').count()).toBe(1);
    }
    expect(await page.locator('#mx-need-1').innerText()).toContain('6台のサーバの役割を決める');
    // Why a record changes is told once, in place.
    await page.getByRole('button', { name: 'なぜこの変更か' }).click();
    await sees(page, 'CPFを通さないため、CPFを指すMXを消します。');
    expect(await page.getByRole('button', { name: 'なぜこの変更か' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a host’s role by keyboard', () => {
  it('is what the list box stops at when it is left, not the first choice on the way', async () => {
    const { page, close, complaints } = await openPlanner(site, { now: NOW });
    await turnTo(page);
    await counted(page).paste(boxes.records, collected);
    await page.getByRole('checkbox', { name: 'cpf-a.example.net' }).click();
    await page.getByRole('checkbox', { name: 'cpf-b.example.net' }).click();
    await page.getByRole('button', { name: '印を付けた2台がCPF' }).click();
    const carrier = page.getByLabel('mx.carrier.example はだれのサーバか');
    await carrier.focus();
    for (const role of ['cpf', 'interscan', 'tmems', 'other']) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => carrier.inputValue()).toBe(role);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('mx.carrier');
    }
    await sees(page, '6台のサーバの役割を決める');
    await page.keyboard.press('Tab');
    await sees(page, '5台のサーバの役割を決める');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await openStation(page, '入力');
    expect(await page.getByLabel('mx.carrier.example の役割').inputValue()).toBe('other');
    await close();
    expect(complaints).toEqual([]);
  });
});

describe('names of a card on a phone', () => {
  it('stand in as many columns as they allow, in every card', async () => {
    const { page, close, complaints } = await openPlanner(site, { now: NOW, viewport: { width: 375, height: 812 } });
    await turnTo(page);
    await counted(page).paste(boxes.records, collected);
    await page.getByRole('checkbox', { name: 'cpf-a.example.net' }).click();
    await page.getByRole('checkbox', { name: 'cpf-b.example.net' }).click();
    await page.getByRole('button', { name: '印を付けた2台がCPF' }).click();
    const lists = page.locator('.calc-card .calc-names');
    await lists.first().waitFor();
    const columns = await lists.evaluateAll((all) =>
      all
        .filter(({ children }) => children.length > 9)
        .map((list) => new Set([...list.children].map((name) => name.getBoundingClientRect().left)).size),
    );
    expect(columns.length).toBeGreaterThan(1);
    expect(Math.min(...columns)).toBeGreaterThanOrEqual(2);
    await close();
    expect(complaints).toEqual([]);
  });
});

/** What Tab goes through between two elements of the page, both counted. */
async function tabStops(page: Page, from: Locator, to: Locator): Promise<number> {
  await from.focus();
  const end = await to.elementHandle();
  for (let stops = 1; stops < 400; stops += 1) {
    if (await page.evaluate((wanted) => document.activeElement === wanted, end)) return stops;
    await page.keyboard.press('Tab');
  }
  return Infinity;
}

describe('a window of twelve of the forty', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `branch${String(index + 5).padStart(2, '0')}.test`);
  let page: Page;
  let planner: Awaited<ReturnType<typeof openPlanner>>;
  let reader: Reader;
  beforeAll(async () => {
    planner = await openPlanner(site, { now: NOW });
    page = planner.page;
    reader = counted(page);
    await settle(page, reader);
  });
  afterAll(async () => {
    await planner.close();
    expect(planner.complaints).toEqual([]);
  });

  it('needs at most 60 stops of Tab from the paste to the files', async () => {
    await openStation(page, '入力');
    const stops = await tabStops(
      page,
      page.getByLabel(boxes.records),
      page.getByRole('button', { name: '36ドメインのファイルへ進む' }),
    );
    expect(stops).toBeLessThanOrEqual(60);
  });

  it('files, way back and paper hold exactly the twelve', async () => {
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await page.getByLabel('作業枠の名前').fill('11月30日 夜');
    await page.getByLabel('ドメインの一覧で選ぶ').fill(twelve.join('\n'));
    await page.getByRole('button', { name: '一覧の12ドメインにする' }).click();
    // One question is open, and none of the twelve is meant by it.
    await sees(page, '11月30日 夜の12ドメインは、すべて決まっています');
    await page.getByRole('button', { name: '12ドメインのファイルへ進む' }).click();
    for (const way of ['変更する', '切り戻す']) {
      for (const format of ['ゾーンのレコード', 'nsupdate', 'このガイドの書きかた']) {
        const { name, text } = await save(page, `${format} ${way}`);
        expect(domainsOf(text)).toEqual(twelve);
        expect(name).toMatch(/^mx-w1-stop-cpf-/);
      }
    }
    await sees(page, 'ファイル名のw1は、この作業枠です。');
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset['printed'] = 'yes';
      };
    });
    await page.getByRole('button', { name: '作業の用紙を印刷する' }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.calc-paper');
    const text = await paper.innerText();
    const part = (title: string) =>
      paper.locator('.calc-paper-part').filter({ has: page.getByText(title, { exact: true }) });
    for (const domain of twelve) expect(text).toContain(domain);
    const changed = await part('変更するレコード').innerText();
    expect(namesIn(changed)).toEqual(twelve);
    expect(namesIn(await part('切り戻し').innerText())).toEqual(twelve);
    expect(text).toContain('11月30日 夜');
    // Equal records stand once, whatever their zone; every page says which paper it is of.
    const tables = await paper.locator('.paper-set tbody').allInnerTexts();
    expect(new Set(tables).size).toBe(tables.length);
    const feet = await page.evaluate(() =>
      document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .map(({ cssText }) => cssText)
        .filter((rule) => rule.includes('@bottom-left')),
    );
    expect(feet).toEqual([expect.stringContaining('MX変更 作業書　11月30日 夜(12ドメイン)')]);
    await page.emulateMedia({ media: 'screen' });
  });

  it('a card’s row of a window leads to the one editor with its domains, and the focus comes back', async () => {
    await openStation(page, '結果');
    const card = page
      .locator('article.calc-card')
      .filter({ has: page.getByRole('heading', { name: '21 ドメインは同じ変更' }) });
    const row = (action: string) => card.locator('.calc-card-windows').getByRole('button', { name: action });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const editor = page.getByRole('group', { name: '11月30日 夜', exact: true });

    await row('選び直す').click();
    await expect.poll(focused).toBe('11月30日 夜');
    expect(await editor.count()).toBe(1);
    expect(await editor.getByRole('checkbox', { checked: true }).count()).toBe(12);
    await editor.getByRole('button', { name: '閉じて戻る' }).click();
    await expect.poll(focused).toBe('branch05.test、branch06.test、branch07.test ほか9件 (11月30日 夜): 選び直す');
    expect(await editor.count()).toBe(0);

    // What is in no window goes into the chosen one by name, and the row that is gone gives the focus to the one that is left.
    await row('11月30日 夜に入れる').click();
    await expect.poll(focused).toBe('11月30日 夜');
    expect(await editor.getByRole('status').innerText()).toContain('36ドメインのうち、21ドメイン');
    await editor.getByLabel('ドメインの一覧で選ぶ').fill(twelve.join('\n'));
    await editor.getByRole('button', { name: '一覧の12ドメインにする' }).click();
    await editor.getByRole('button', { name: '閉じて戻る' }).click();
    await expect.poll(focused).toContain('11月30日 夜に入れる');
  });

  it('to edit another window is not to choose it', async () => {
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    const second = page.getByRole('group', { name: '作業枠 2' });
    await second.waitFor();
    await page.locator('.calc-window-picker select').selectOption({ label: '11月30日 夜 (12) CPFの利用を停止する' });
    await second.getByLabel('作業枠の名前').fill('12月2日 夜');
    await page.getByRole('button', { name: '12ドメインのファイルへ進む' }).waitFor();
    const other = page.getByRole('group', { name: '12月2日 夜' });
    await other.getByRole('button', { name: 'この作業枠をやめる' }).click();
    await other.waitFor({ state: 'detached' });
    await page.locator('.calc-window-picker select').selectOption({ label: '11月30日 夜 (12) CPFの利用を停止する' });
  });

  it('a second window stands at another stage; the check of the first still stands, and follows its own answers', async () => {
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await reader.paste(boxes.answer, answers);
    const verdict = page.getByRole('region', { name: '判定' }).getByRole('status');
    const said = async (): Promise<string> => (await verdict.innerText()).replace(/\s+/g, ' ');
    await expect.poll(said).toBe('計画どおり 11 変更前のまま 0 回答にない 0 要対応 1');

    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: /次の段階を計画する$/ }).click();
    await page.getByLabel('TMEmSのサーバ').first().fill(TMEMS);
    await page.getByLabel('TMEmSのサーバ').first().press('Enter');
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await page.getByLabel('作業枠の名前').fill('12月7日 夜');
    await page.getByLabel('ドメインの一覧で選ぶ').fill('branch05.test');
    await page.getByRole('button', { name: '一覧の1ドメインにする' }).click();
    const second = published((await save(page, 'ゾーンのレコード 変更する')).text);
    expect(second).toEqual({ 'branch05.test': [...tokyo, `30 ${TMEMS}`] });

    const picker = page.locator('.calc-window-picker select');
    await picker.selectOption({ label: '11月30日 夜 (12) CPFの利用を停止する' });
    await openStation(page, '確認');
    await expect.poll(said).toBe('計画どおり 11 変更前のまま 0 回答にない 0 要対応 1');
    expect(domainsOf((await save(page, 'ゾーンのレコード 変更する')).text)).toEqual(twelve);
  });

  it('is given up only after what goes with it was named; the focus stays with the question', async () => {
    await openStation(page, '結果');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    const giveUp = page.getByRole('button', { name: 'この作業枠をやめる' });
    const asks = page.getByRole('group', { name: 'この作業枠をやめる' });
    await page.getByRole('button', { name: '11月30日 夜: 選び直す', exact: true }).click();
    await giveUp.click();
    expect(await asks.innerText()).toContain('回答');
    await expect.poll(focused).toBe('この作業枠をやめる');
    await asks.getByRole('button', { name: 'やめない' }).click();
    await expect.poll(focused).toBe('この作業枠をやめる');
    expect(await asks.count()).toBe(0);
    const left = page.locator('.calc-window-picker option', { hasText: '11月30日 夜' });
    expect(await left.count()).toBe(1);
    await giveUp.click();
    await asks.getByRole('button', { name: '作業枠と一緒に消す' }).click();
    await expect.poll(() => left.count()).toBe(0);
  });
});

/** The domains whose sets a file names, in their order. */
function domainsOf(text: string): string[] {
  return [...new Set(namesIn(text))];
}

const names = new Set(list.trim().split('\n'));
const namesIn = (text: string): string[] =>
  [...new Set(text.match(/[*\p{L}\d.-]+\.test/gu) ?? [])].filter((name) => names.has(name)).toSorted();
