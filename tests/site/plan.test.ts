import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Migration } from '../../src/core/migration/document.ts';
import { canonicalText, openFile } from '../../src/core/migration/file.ts';
import { findings } from './axe.ts';
import { openSite, type Site } from './browser.ts';
import { digAnswers, domains as forty, hosts, sets } from './mx-estate.ts';

const ADDRESS = '/tools/plan/';
const KEY = 'cpf-migration';
const TMEMS = 'kaede.in.tmems-jp.trendmicro.com';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

/** A tab of a clean profile; `complaints` collects what the page's console says. */
async function freshTab(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await site.browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

async function open(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(site.origin + address, { waitUntil: 'load' });
  await page.locator('main astro-island:not([ssr])').first().waitFor();
}

const stored = (page: Page): Promise<Migration> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Migration, KEY);
const canonical = async (page: Page): Promise<string> => canonicalText(await stored(page));

/** Three domains as their zone files say it. */
const three = ['kaede.example', 'shop.kaede.example', 'kaede-trading.example'];
const zonesOf = (names: readonly string[]) =>
  names
    .map((name) =>
      [
        `$ORIGIN ${name}.`,
        `@ 3600 IN SOA ns1.${name}. root.${name}. 1 7200 900 1209600 300`,
        '@ 3600 IN MX 10 cpf.example.net.',
        '@ 3600 IN MX 30 mail1.kaede.example.',
        '@ 3600 IN MX 30 mail2.kaede.example.',
      ].join('\n'),
    )
    .join('\n');

/** Way 3 from nothing: the records, which host is whose, three nights. */
async function planThree(page: Page): Promise<void> {
  await page.getByLabel('移行方法3').check();
  await page.locator('#plan-records').fill(zonesOf(three));
  await page.getByRole('checkbox', { name: /cpf\.example\.net/ }).click();
  const confirm = page.getByRole('button', { name: /印を付けた/ });
  await confirm.click();
  await page.getByRole('button', { name: /InterScanです/ }).click();
  await page.locator('#plan-tmems').fill(TMEMS);
  await page.locator('#plan-tmems').press('Enter');
  await page.getByLabel(/消す\(TMEmSだけ/).check();
  for (const [stage, at] of [
    ['stop-cpf', '2027-01-12T22:00'],
    ['test-tmems', '2027-01-19T22:00'],
    ['switch-to-tmems', '2027-01-26T22:00'],
  ] as const) {
    await page.locator(`#plan-at-${stage}-0`).fill(at);
    await page.locator(`#plan-at-${stage}-0`).blur();
    await expect.poll(async () => (await stored(page)).windows.map((window) => window.stage)).toContain(stage);
  }
}

/** What stands on paper, page by page, as the print shows it. */
const paperText = (page: Page): Promise<string> => page.locator('.plan-paper').innerText();

/** What stands at the foot of its pages: the page's name that the print takes, and what is said of it. */
const feet = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const name = getComputedStyle(document.documentElement).getPropertyValue('page');
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
    return rules.flatMap((rule) =>
      rule.startsWith(`@page ${name} `) ? (/content: (".*");/u.exec(rule)?.[1] ?? []) : [],
    );
  });

async function saveBy(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('TMEmS’s server on the plan’s page', () => {
  it('is told at its box where it is no host, or two, and the box follows an undo', async () => {
    const { page } = await freshTab();
    await open(page);
    await page.getByLabel('移行方法3').check();
    await page.locator('#plan-records').fill(zonesOf(three));
    await page.getByRole('checkbox', { name: /cpf\.example\.net/ }).click();
    await page.getByRole('button', { name: /印を付けた/ }).click();
    const box = page.locator('#plan-tmems');
    const problem = page.locator('#plan-tmems-problem');
    for (const [typed, says] of [
      ['kaede', '「kaede」はホスト名として読めません'],
      [`${TMEMS} b.example.net`, '1つだけ'],
    ] as const) {
      await box.fill(typed);
      await box.press('Enter');
      await expect.poll(() => problem.innerText()).toContain(says);
    }
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => box.inputValue()).toBe('kaede');
    await box.fill(TMEMS);
    await box.press('Enter');
    await expect.poll(() => problem.count()).toBe(0);
  });
});

describe('two CPF servers', () => {
  const record = (n: number) =>
    `d${String(n)}.example.co.jp. 3600 IN MX 10 cpf${String(1 + (n % 2))}.cpf.example.net.\nd${String(n)}.example.co.jp. 3600 IN MX 20 mail1.example.com.`;
  const text = [1, 2, 3, 4, 5, 6].map(record).join('\n');

  it('are said at once; one that was left out is asked for by itself, and its domains wait', async () => {
    const { page } = await freshTab();
    await open(page);
    await page.getByLabel('移行方法2').check();
    await page.locator('#plan-records').fill(text);
    const first = page.getByRole('checkbox', { name: /cpf1\.cpf/ });
    await first.click();
    expect(await page.getByRole('checkbox', { name: /cpf2\.cpf/ }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: '印を付けた1台がCPF' }).click();
    const beside = page.getByRole('group', { name: /^cpf2\.cpf\.example\.net は、CPFの/ });
    await beside.waitFor();
    expect(await page.getByRole('button', { name: /InterScanです/ }).innerText()).toContain('1台');
    expect(await page.locator('main').innerText()).toMatch(/変更\s*3、未定\s*3、そのまま\s*0/);
    expect(await findings(page, 'main')).toEqual([]);
    await beside.getByRole('button', { name: 'CPF', exact: true }).click();
    await beside.waitFor({ state: 'detached' });
    expect((await stored(page)).servers.roles).toEqual({
      'cpf1.cpf.example.net': 'cpf',
      'cpf2.cpf.example.net': 'cpf',
    });
    expect(await page.locator('main').innerText()).toMatch(/変更\s*6、未定\s*0、そのまま\s*0/);
    await page.context().close();
  });
});

it('a tick made after the page was opened is not of the future', async () => {
  const { page } = await freshTab();
  await page.clock.setFixedTime(new Date('2027-01-10T10:00:00'));
  await open(page);
  await planThree(page);
  await page.clock.setFixedTime(new Date('2027-01-10T10:09:00'));
  await page.locator('.plan-steps input[type=checkbox]').nth(1).check();
  await expect.poll(async () => (await stored(page)).plan.ticks.length).toBe(1);
  expect(await page.locator('main').innerText()).not.toContain('今より先');
  await page.context().close();
});

describe('way 3 for three domains', () => {
  it('goes from nothing to a printed runbook of each night, and nothing is lost by a reload', async () => {
    const { page, complaints } = await freshTab();
    await open(page);
    await planThree(page);
    const before = await canonical(page);
    await open(page);
    await page.getByRole('heading', { name: '作業手順書' }).waitFor();
    expect(await canonical(page)).toBe(before);
    // What is answered stands folded, and opens.
    expect(await page.locator('#plan-records').count()).toBe(0);
    await page.getByRole('button', { name: '計画の入力: 開く' }).click();
    await page.locator('#plan-records').waitFor();

    await page.emulateMedia({ media: 'print' });
    const first = await paperText(page);
    for (const domain of three) expect(first).toContain(domain);
    expect(first).toContain('2027年1月12日(火) 22:00');
    expect(first).toMatch(/前提の確認[\s\S]+手順[\s\S]+レコード[\s\S]+切り戻し[\s\S]+実施の記録/);
    expect(await page.locator('.calc > :not(.plan-paper):visible, h1:visible').count()).toBe(0);
    const [foot, ...more] = await feet(page);
    expect(foot).toMatch(/^"作業手順書 MXの変更\(CPFを外す\)　作業枠 1\(3ドメイン\)　\d{4}-\d{2}-\d{2}"$/u);
    expect(more).toEqual([]);
    // No column is cut: nothing on paper is wider than the paper.
    const wide = await page
      .locator('.plan-paper :is(table, dl, p, ul)')
      .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length);
    expect(wide).toBe(0);
    const heads = await page
      .locator('.plan-paper thead')
      .evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
    expect(new Set(heads)).toEqual(new Set(['table-header-group']));
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('radio', { name: /作業枠 3/ }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await paperText(page)).toContain(TMEMS);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);

    // A title is text, whatever stands in it.
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('表題', { exact: true }).fill('"; } } body { display: none } \\ </style>');
    await page.getByLabel('版', { exact: true }).fill('1.2');
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => feet(page))
      .toEqual([expect.stringMatching(/display: none .*作業枠 3\(3ドメイン\)　版 1\.2/u)]);
    expect(await page.locator('.plan-paper-title').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is ticked with time and name, and the Markdown says so', async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    await page.locator('#plan-ticker').fill('鈴木');
    const box = page.locator('.plan-steps input[type=checkbox]').first();
    await box.check();
    const [tick] = (await stored(page)).plan.ticks;
    expect(tick).toMatchObject({ window: '1', by: '鈴木' });
    expect(tick?.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
    await page.getByText(/鈴木/).first().waitFor();
    const { name, text } = await saveBy(page, /^Markdownで保存/);
    expect(name).toMatch(/\.md$/);
    expect(text).toContain('鈴木');
    await box.uncheck();
    expect((await stored(page)).plan.ticks).toEqual([]);
    await page.context().close();
  });
});

describe('a tick', () => {
  it('of records that were changed since is told, asks again, and comes back with them', async () => {
    const { page, complaints } = await freshTab();
    await open(page);
    await planThree(page);
    await page.locator('#plan-ticker').fill('鈴木');
    await page.locator('.plan-steps input[type=checkbox]').first().check();
    const first = page.locator('.plan-steps > li').first();
    expect(await first.getByRole('checkbox').first().isChecked()).toBe(true);
    const paste = zonesOf(three);
    await page.locator('#plan-records').fill(paste.replace('MX 30 mail2', 'MX 20 mail2'));
    await first.getByText(/鈴木の印は、済みに数えていません/).waitFor();
    expect(await first.getByRole('checkbox').first().isChecked()).toBe(false);
    expect(await first.innerText()).toContain('今の計画と違うもの: kaede.example');
    expect((await stored(page)).plan.ticks).toHaveLength(1);
    expect(await findings(page, '.plan-steps')).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await paperText(page)).toContain('鈴木の印は、済みに数えていません');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#plan-records').fill(paste);
    await expect.poll(() => first.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of what the plan does not have any more is kept until the reader takes it away', async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    const plan = await stored(page);
    plan.plan.ticks = [{ window: '1', step: 'fix-dane', at: '2026-11-01T10:00', by: '高橋' }];
    await page.evaluate(
      ([key, text]) => {
        localStorage.setItem(key, text);
      },
      [KEY, JSON.stringify(plan)] as const,
    );
    await open(page);
    await page.getByText('今の手順書にない、実施の印(1件)').click();
    await page.getByText('手順がありません').waitFor();
    await page.getByRole('button', { name: 'これらの印を消す' }).click();
    await expect.poll(async () => (await stored(page)).plan.ticks).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.context().close();
  });
});

/** The forty domains of the estate in two nights. */
/** As a paste: one input, where a browser's driver that fills a box makes one of each line. */
const putIn = (page: Page, text: string): Promise<void> =>
  page.locator('#plan-records').evaluate((box, pasted) => {
    (box as HTMLTextAreaElement).value = pasted;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);

async function planForty(page: Page): Promise<void> {
  await page.getByLabel('移行方法2').check();
  await putIn(page, digAnswers(sets.before, { aa: true }));
  await page.getByRole('checkbox', { name: new RegExp(hosts.cpf) }).click();
  const confirm = page.getByRole('button', { name: /印を付けた/ });
  await confirm.click();
  await page.locator('#plan-at-stop-cpf-0').fill('2027-01-12T22:00');
  await page.locator('#plan-at-stop-cpf-0').blur();
  await expect.poll(async () => (await stored(page)).windows.length).toBe(1);
}

describe('way 2 for forty domains in two windows', () => {
  it('gives each window its own runbook and requests, with exactly its domains', async () => {
    const { page, complaints } = await freshTab();
    await open(page);
    await planForty(page);
    expect((await stored(page)).windows[0]?.domains).toHaveLength(forty.length);
    // The planner divides: its second window takes what it is given.
    const [first, second] = [forty.slice(0, 12), forty.slice(12)];
    await page.evaluate(
      ({ key, nights }) => {
        const plan = JSON.parse(localStorage.getItem(key) ?? '') as Migration;
        const [one] = plan.windows;
        if (!one) throw new Error('no window');
        plan.windows = nights.map((domains, index) => ({
          ...one,
          ...{ id: String(index + 1), name: `第${String(index + 1)}夜`, domains },
          changeAt: `2027-01-1${String(2 + 2 * index)}T22:00`,
        }));
        localStorage.setItem(key, JSON.stringify(plan));
      },
      { key: KEY, nights: [first, second] },
    );
    await open(page);
    const savedOf = async (name: string) => {
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('radio', { name: new RegExp(name) }).check();
      return (await saveBy(page, /^この作業枠のファイルを保存/)).name;
    };
    // What is saved for one night is no other's.
    expect([await savedOf('第1夜'), await savedOf('第2夜')]).toEqual(['mx-w1.zip', 'mx-w2.zip']);
    const paperOf = async (name: string) => {
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('radio', { name: new RegExp(name) }).check();
      await page.emulateMedia({ media: 'print' });
      const names = await page
        .locator('.plan-paper-chapter.new-page .paper-names > li')
        .evaluateAll((items) => items.map((item) => item.textContent.trim()));
      return new Set(names);
    };
    expect(await paperOf('第1夜')).toEqual(new Set(first));
    expect(await paperOf('第2夜')).toEqual(new Set(second));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.plan-window-row').allInnerTexts()).toEqual([
      expect.stringContaining('第1夜 (12)'),
      expect.stringContaining('第2夜 (28)'),
    ]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('handing on', () => {
  it('a file and a link opened in another profile are the same document', async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    const mine = await canonical(page);
    const file = await saveBy(page, /^ファイルに保存/);
    expect(file.name).toMatch(/^cpf-plan_\d{4}-\d{2}-\d{2}\.json$/);
    expect(canonicalText(openFile(file.text).migration)).toBe(mine);
    await page.getByRole('button', { name: 'リンクで渡す' }).click();
    // Before it is copied it says what it holds.
    const panel = page.locator('.plan-link');
    await expect.poll(() => panel.innerText()).toContain('作業枠 1(3ドメイン、2027年1月12日(火) 22:00)');
    await page.getByRole('button', { name: /^リンクをコピー/ }).click();
    await page.getByText('コピーしました').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(8100);

    const other = await freshTab();
    await open(other.page);
    await other.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await expect.poll(() => canonical(other.page)).toBe(mine);

    const third = await freshTab();
    await third.page.goto(link, { waitUntil: 'load' });
    await third.page.getByText('リンクの計画を表示しています').waitFor();
    await third.page.getByRole('heading', { name: '作業手順書' }).waitFor();
    expect(await third.page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await third.page.getByRole('button', { name: 'この計画を自分の計画にする' }).click();
    await expect.poll(() => canonical(third.page)).toBe(mine);
    expect(new URL(third.page.url()).hash).toBe('');
    for (const each of [page, other.page, third.page]) await each.context().close();
  });

  it("a visitor's view leaves one's own plan alone until the reader has said so twice", async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    const mine = await canonical(page);
    const foreign = {
      ...(await stored(page)),
      way: 2 as const,
      plan: { ...(await stored(page)).plan, author: '他社' },
    };
    const buffer = Buffer.from(JSON.stringify({ kind: 'cpf-migration-plan', plan: foreign }));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'foreign.json', mimeType: 'application/json', buffer });
    await page.getByText('ファイル「foreign.json」の計画を表示しています').waitFor();
    const visitor = page.locator('.plan-visitor');
    expect(await visitor.innerText()).toContain('違うところ: 移行方法、表題、担当、依頼先');
    expect(await page.locator('.plan-steps input[type=checkbox]').count()).toBe(0);
    expect(await canonical(page)).toBe(mine);
    expect(await findings(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: 'この計画を自分の計画にする' }).click();
    expect(await canonical(page)).toBe(mine);
    await page.getByRole('button', { name: 'やめる' }).click();
    await page.getByRole('button', { name: '閉じて、自分の計画に戻る' }).click();
    await visitor.waitFor({ state: 'detached' });
    expect(await canonical(page)).toBe(mine);
    await page.context().close();
  });

  it("a colleague's ticks come back, each once", async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    const file = await saveBy(page, /^ファイルに保存/);
    const colleague = await freshTab();
    await open(colleague.page);
    await colleague.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await colleague.page.locator('#plan-ticker').fill('高橋');
    await colleague.page.locator('.plan-steps input[type=checkbox]').nth(1).check();
    const ticked = await saveBy(colleague.page, /^ファイルに保存/);
    for (let time = 0; time < 2; time++) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'ticked.json', mimeType: 'application/json', buffer: Buffer.from(ticked.text) });
      if (time === 0) await page.getByRole('button', { name: '実施の印1件を取り込む' }).click();
      else await page.getByText('新しい実施の印はありません').waitFor();
    }
    expect((await stored(page)).plan.ticks).toMatchObject([{ by: '高橋' }]);
    await page.context().close();
    await colleague.page.context().close();
  });

  it("a colleague's ticks come back though he pasted an answer as well; the reader chooses what of the rest", async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    const theirs = await stored(page);
    await page.locator('.plan-steps input[type=checkbox]').first().check();
    const [own] = (await stored(page)).plan.ticks;
    if (!own) throw new Error('no tick');
    const windows = theirs.windows.map((window, at) => (at === 0 ? { ...window, answer: 'x' } : window));
    const ticks = [
      { ...own, at: '2026-11-01T10:00', by: '高橋' },
      { ...own, at: '2026-11-01T10:01', by: '高橋', of: 'zzzzzzz' },
    ];
    const buffer = Buffer.from(JSON.stringify({ ...theirs, windows, plan: { ...theirs.plan, ticks } }));
    await page.locator('input[type=file]').setInputFiles({ name: 'his.json', mimeType: 'application/json', buffer });
    const visitor = page.locator('.plan-visitor');
    await visitor.getByText('ほかの違いは、下に並べます').waitFor();
    expect(await visitor.innerText()).toContain('違うところ: 作業枠、日時、確認の回答');
    expect(await findings(page, 'main')).toEqual([]);
    await page.getByRole('button', { name: '実施の印2件を取り込む' }).click();
    await expect.poll(async () => (await stored(page)).plan.ticks.map(({ by }) => by)).toEqual(['高橋', '高橋', '']);
    expect((await stored(page)).windows[0]?.answer).toBe('');
    await page.getByRole('button', { name: '「作業枠、日時、確認の回答」を受け取った計画のものにする' }).click();
    // One's own tick that he lacks is told, and stays; that nothing was changed is not said any more.
    await visitor.getByText('実施の印のうち1件は、受け取った計画にありません').waitFor();
    expect(await visitor.innerText()).toContain('あなたの計画は変わりました');
    expect(await stored(page)).toMatchObject({ windows: [{ answer: 'x' }, {}, {}], plan: { ticks: [{}, {}, {}] } });
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.context().close();
  });
});

describe('what is hostile', () => {
  const script = '<img src=x onerror="globalThis.wasRun=true"><script>globalThis.wasRun=true</script>';

  it.each([
    ['of ten megabytes', Buffer.from(`{"version":2,"mx":{"text":"${'x'.repeat(10_000_000)}"}}`), '大きすぎる'],
    ['that is nested deep', Buffer.from('['.repeat(1_000_000) + ']'.repeat(1_000_000)), '計画として読めない'],
    ['that is a picture', Buffer.from([137, 80, 78, 71, 0, 0, 1]), 'このページで保存したファイルではない'],
    ['of a later version', Buffer.from('{"version":9}'), '新しい版で作られています'],
    ['that would change objects', Buffer.from('{"version":2,"__proto__":{"way":1}}'), '計画として読めない'],
  ])("a file %s is refused in words, and one's own plan stays", async (_, buffer, words) => {
    const { page, complaints } = await freshTab();
    await open(page);
    await page.getByLabel('移行方法2').check();
    const mine = await canonical(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer });
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await canonical(page)).toBe(mine);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const drop = async (page: Page, files: Readonly<Record<string, string>>) => {
    await page.getByRole('button', { name: '計画のファイルを開く' }).waitFor();
    await page.evaluate((texts) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(texts)) dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, files);
  };

  it('a file that is dropped on the page is read', async () => {
    const { page } = await freshTab();
    await open(page);
    await drop(page, { 'picture.json': 'PNG' });
    await page.getByRole('alert').getByText('picture.json: このページで保存したファイルではない').waitFor();
    await page.context().close();
  });

  it('of two files that are dropped at once none is opened, and both are named', async () => {
    const { page } = await freshTab();
    await open(page);
    await page.getByLabel('移行方法2').check();
    const mine = await canonical(page);
    await drop(page, { 'one.json': '{"version":2,"way":1}', 'two.json': '{"version":2,"way":3}' });
    await page.getByRole('alert').getByText('one.json、two.json: 一度に開けるファイルは1つです').waitFor();
    expect(await canonical(page)).toBe(mine);
    await page.context().close();
  });

  it.each([
    ['that is cut off', '#plan=1.AAAA', '途中で切れている'],
    ['that is longer than any', `#plan=1.${'A'.repeat(200_000)}`, '大きすぎる'],
    ['of a later form', '#plan=7.x', '新しい版'],
    ['with markup', '#plan=%3Cscript%3E', '途中で切れている'],
  ])('a link %s is refused in words', async (_, fragment, words) => {
    const { page, complaints } = await freshTab();
    await open(page, ADDRESS + fragment);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('script in every text of a plan is text', async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    const evil = await stored(page);
    evil.plan = {
      ...evil.plan,
      ...{ title: script, author: script, version: script, contact: script, ticker: script },
      people: { decider: script, dns: script },
      operators: {
        [script]: { name: script, contact: script, system: script },
        'kaede.example': { name: script, contact: script, system: script },
      },
      ticks: [{ window: '1', step: script, at: script, by: script, domain: script }],
    };
    evil.windows = evil.windows.map((window) => ({
      ...window,
      name: script,
      answer: script,
      changeAt: '2027-01-12T22:00',
    }));
    evil.mx.zoneNames = script;
    const buffer = Buffer.from(JSON.stringify(evil));
    const other = await freshTab();
    await open(other.page);
    await other.page
      .locator('input[type=file]')
      .setInputFiles({ name: `${script}.json`, mimeType: 'application/json', buffer });
    await other.page.getByRole('heading', { name: '作業手順書' }).waitFor();
    await other.page.locator('.plan-requests details').first().click();
    await other.page.emulateMedia({ media: 'print' });
    expect(await paperText(other.page)).toContain('<script>');
    expect(await other.page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
    expect(await other.page.locator('main img').count()).toBe(0);
    await page.context().close();
    await other.page.context().close();
  });
});

describe('the page', () => {
  it('shows the example without JavaScript, and no live-looking control that does nothing', async () => {
    const { page } = await freshTab({ javaScriptEnabled: false });
    await page.goto(site.origin + ADDRESS);
    expect(await page.locator('.plan-example').innerText()).toContain('example.test');
    expect(await page.locator('main :is(button, input, select, textarea):visible').count()).toBe(0);
    expect(await page.getByText('これは例です。上の質問に').isVisible()).toBe(false);
    await page.getByRole('link', { name: '手順は、ガイドで読めます' }).waitFor();
    // The example's runbook opens without a script.
    await page.getByText('例の手順書を見る').click();
    expect(await page.locator('.plan-example .plan-steps li').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    'has no finding of axe, empty and planned, in %s at %i px, and is never wider than the screen',
    async (colorScheme, width) => {
      const { page } = await freshTab({ colorScheme, viewport: { width, height: 900 } });
      await open(page);
      expect(await findings(page, 'main')).toEqual([]);
      await planThree(page);
      await page.getByRole('button', { name: 'リンクで渡す' }).click();
      await page.locator('.plan-link').waitFor();
      expect(await findings(page, 'main')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  it('is filled in by the keyboard alone, and the focus never falls to the page', async () => {
    const { page } = await freshTab();
    await open(page);
    await page.getByLabel('移行方法2').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    while (!(await page.evaluate(() => document.activeElement?.id === 'plan-records')))
      await page.keyboard.press('Tab');
    await page.keyboard.insertText(zonesOf(three));
    await page.getByRole('checkbox', { name: /cpf\.example\.net/ }).focus();
    await page.keyboard.press('Space');
    while (!(await page.evaluate(() => document.activeElement?.textContent === '印を付けた1台がCPF')))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#plan-at-stop-cpf-0').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.context().close();
  });

  it('offers the file before everything is wiped, and undo brings it back', async () => {
    const { page } = await freshTab();
    await open(page);
    await page.getByLabel('移行方法2').check();
    const mine = await canonical(page);
    await page.getByRole('button', { name: '入力をすべて消す' }).click();
    expect(await canonical(page)).toBe(mine);
    await page
      .getByRole('group', { name: '入力をすべて消す' })
      .getByRole('button', { name: /^ファイルに保存/ })
      .waitFor();
    await page.getByRole('button', { name: 'すべて消す', exact: true }).click();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => canonical(page)).toBe(mine);
    await page.context().close();
  });
});

describe("the guide with the reader's values", () => {
  it('shows own records, hosts and domains, marked, without a script and without a shift; one switch shows the example', async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('cpf-guide-values') ?? ''))
      .toContain('kaede.example');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(request.url());
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(...(list.getEntries() as (PerformanceEntry & { value: number })[]).map(({ value }) => value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.origin + '/before-mx-change/', { waitUntil: 'load' });
    expect(await page.locator('main').innerText()).toContain('_mta-sts.kaede.example');
    expect(await page.locator('main pre.own-value, main code.own-value').count()).toBeGreaterThan(3);
    expect(asked).toEqual([]);
    expect(
      await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0)),
    ).toBeLessThan(0.01);

    await page.goto(site.origin + '/stop-cpf/', { waitUntil: 'load' });
    const table = page.locator('table[data-changes=stop-cpf]');
    expect(await table.innerText()).toMatch(/あなたの計画[\s\S]*cpf\.example\.net[\s\S]*mail1\.kaede\.example/);
    await page.getByRole('button', { name: '例に戻す' }).click();
    expect(await table.innerText()).toMatch(/example\.test[\s\S]*mail1\.example\.test/);
    // The choice stays from page to page.
    await page.goto(site.origin + '/move-cpf/mx-switch/', { waitUntil: 'load' });
    expect(await page.locator('table[data-changes=switch-to-tmems]').innerText()).toContain('mail1.example.test');
    await page.getByRole('button', { name: '自分の値にする' }).click();
    expect(await page.locator('table[data-changes=switch-to-tmems]').innerText()).toContain(TMEMS);
    expect(await findings(page, 'main')).toEqual([]);
    await page.context().close();
  });

  it('shows the example where the values are of another plan than the stored one', async () => {
    const { page } = await freshTab();
    await open(page);
    await planThree(page);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('cpf-guide-values') ?? ''))
      .toContain('kaede.example');
    await page.evaluate((key) => {
      const plan = JSON.parse(localStorage.getItem(key) ?? '') as Migration;
      plan.mx.text = 'other.example. 3600 IN MX 10 cpf.example.net.';
      localStorage.setItem(key, JSON.stringify(plan));
    }, KEY);
    await page.goto(site.origin + '/stop-cpf/', { waitUntil: 'load' });
    expect(await page.locator('table[data-changes=stop-cpf]').innerText()).toContain('mail1.example.test');
    expect(await page.locator('.own-values').isVisible()).toBe(false);
    await page.context().close();
  });
});
