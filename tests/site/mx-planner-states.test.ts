import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, exampleReading } from '../../src/core/mx/session/example.ts';
import { stages } from '../../src/core/mx/plan/types.ts';
import { readMx } from '../../src/core/mx/read.ts';
import { findingsInMedia, findingsInThemes } from './axe.ts';
import { BUILD, openSite, type Site } from './browser.ts';
import { digAnswer, digAnswers, hosts, sets } from './mx-estate.ts';
import {
  ADDRESS,
  boxes,
  chooseStage,
  mark,
  openPlanner,
  openStation,
  paste,
  sees,
  summary,
  textOf,
  turnTo,
} from './mx-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

const REFUSED = '$ORIGIN example.test.\n@ MX 10 cpf.example.net.\n@ MX 70000 mail1\nshop MX 10 192.0.2.1\n; noise';

const golden = (name: string): string =>
  readFileSync(new URL(`../golden/mx-session/forty-domains/${name}`, import.meta.url), 'utf8');
const collected = golden('collected.txt');

/** Every state that the planner can show, and the way there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  example: turnTo,
  empty: async (page) => {
    await paste(page, REFUSED);
    await page.getByLabel(boxes.records).fill('');
    await sees(page, '何も入力されていません');
  },
  filled: async (page) => {
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
  },
  'issues at lines': async (page) => {
    await paste(page, REFUSED);
    await sees(page, '優先度の 70000 は範囲外です');
  },
  'who is who open': async (page) => {
    await paste(page, digAnswer('example.test', sets.test));
    await page.getByText('貼り付けたMXにないInterScanのサーバ').first().click();
    await page.getByText('ドメインの一覧と照合する').click();
  },
  'result with decisions': async (page) => {
    await paste(page, digAnswers(sets.test));
    await mark(page, hosts.cpf, 'cpf');
    await chooseStage(page, 'TMEmSへ切り替える');
    await page.getByRole('radio', { name: /^残す/ }).first().click();
    await openStation(page, 'ファイル');
    await page.getByText('切り戻すときのレコード', { exact: true }).click();
  },
  'a window being chosen': async (page) => {
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await page.getByLabel('ドメインの一覧で選ぶ').fill('sales.example.test\nno.test\nnot a name');
    await page.getByText('1つずつ選ぶ', { exact: true }).click();
  },
  'answer pasted back': async (page) => {
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await paste(page, [digAnswers(sets.before), digAnswer('naha.example.test', sets.test)].join('\n'), 'answer');
    await sees(page, '変更前のまま');
    await page.getByText('コマンドの内容を表示').click();
    await page.locator('pre.calc-code').first().waitFor();
  },
  'which is CPF’s': async (page) => {
    await paste(page, collected);
    await page.getByRole('checkbox', { name: 'cpf-a.example.net' }).check();
  },
  'hosts, TTLs and a silent server to be settled': async (page) => {
    await paste(page, collected);
    for (const host of ['cpf-a.example.net', 'cpf-b.example.net'])
      await page.getByRole('checkbox', { name: host }).check();
    await page.getByRole('button', { name: '印を付けた2台がCPF' }).click();
    await page.getByText('どのドメインか、ドメインごとに入力する').click();
    await page.getByLabel('調べ直した回答').fill('no answer');
    await page.getByRole('button', { name: 'この回答を足す' }).click();
    await sees(page, 'MXの回答が見つかりません');
  },
  'answers that differ, and a domain left out': async (page) => {
    const differ = [
      digAnswer('a.test', sets.before, { server: 'ns1' }),
      digAnswer('a.test', sets.test, { server: 'ns2' }),
    ];
    await paste(page, [...differ, digAnswer('b.test', sets.before), REFUSED].join('\n'));
    await sees(page, '1ドメインの回答が食い違っています');
    await page.getByRole('checkbox', { name: hosts.cpf }).check();
    await page.getByRole('button', { name: '印を付けた1台がCPF' }).click();
    await page
      .locator('.calc-need')
      .filter({ hasText: 'a.test' })
      .getByRole('button', { name: '計画から外す' })
      .click();
    await sees(page, '計画から外しました');
  },
  'a server that does not answer': async (page) => {
    await paste(page, collected);
    for (const host of ['cpf-a.example.net', 'cpf-b.example.net'])
      await page.getByRole('checkbox', { name: host }).check();
    await page.getByRole('button', { name: '印を付けた2台がCPF' }).click();
    await page.getByRole('button', { name: /ドメインのファイルへ進む$/ }).click();
    await paste(page, golden('answers.txt'), 'answer');
    await sees(page, '一部のサーバが答えない');
  },
  'after undo': async (page) => {
    await paste(page, digAnswers(sets.before));
    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    await sees(page, 'これは例です');
  },
};

/** Labels of names that are on two lines: a name breaks at its dots, and within a label only where that is marked as too long. */
function brokenLabels(): string[] {
  return [...document.querySelectorAll('.calc .hostname')].flatMap((name) =>
    [...name.querySelectorAll('*'), name]
      .filter((element) => element.closest('.long-label') === null)
      .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
      .filter((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map(({ textContent }) => textContent ?? ''),
  );
}

/** Where the 「なぜ?」 of all states lead, gathered while each state is looked at. */
const links = new Set<string>();

describe('the planner', () => {
  it.each(Object.entries(states))(
    'has no finding of axe in either theme, in forced colours and on paper, and does not scroll sideways: %s',
    async (_, reach) => {
      const planner = await openPlanner(site);
      const { page } = planner;
      await reach(page);
      expect(await findingsInThemes(page, 'main')).toEqual([]);
      expect(await findingsInMedia(page, 'main')).toEqual([]);
      const found = await page
        .locator('a.why, .calc-why-box a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      for (const href of found) if (href?.startsWith('/') === true) links.add(href);
      for (const station of await page.locator('.calc-station').all())
        expect(await station.locator('.button.primary').filter({ visible: true }).count()).toBeLessThanOrEqual(1);
      // 640 px are 1280 px at 200 % zoom.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await page.evaluate(brokenLabels)).toEqual([]);
      }
      expect(planner.complaints).toEqual([]);
      await planner.close();
    },
  );

  it('leads every 「なぜ?」 to a place that exists', async () => {
    const missing = [];
    for (const link of links) {
      const [path = '', anchor = ''] = link.split('#');
      const html = await readFile(join(BUILD, path, 'index.html'), 'utf8').catch(() => '');
      if (!html.includes(`id="${anchor}"`)) missing.push(link);
    }
    expect(links.size).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });
});

describe('the example', () => {
  it.each(stages)('is read as the reader of MX reads it: %s', (stage) => {
    expect(exampleReading(stage)).toEqual(readMx(exampleOf(stage).text));
  });

  it('stands there without JavaScript as with it, and says that the calculator needs it', async () => {
    const without = await openPlanner(site, { javaScriptEnabled: false });
    const drawn = {
      text: await textOf(without.page),
      line: await summary(without.page),
      table: await rows(without.page),
    };
    expect(await without.page.locator('noscript .issue-note').isVisible()).toBe(true);
    await without.close();

    const planner = await openPlanner(site);
    await turnTo(planner.page);
    expect({
      text: await textOf(planner.page),
      line: await summary(planner.page),
      table: await rows(planner.page),
    }).toEqual(drawn);
    await planner.close();
    expect(drawn.table).toEqual([
      '− 削除 10→ なし cpf.example.net CPF',
      '± 変更 30→ 10 mail1.example.test InterScan',
      '± 変更 30→ 10 mail2.example.test InterScan',
    ]);
  });

  it('fits one screen, with what comes next', async () => {
    const planner = await openPlanner(site, { viewport: { width: 1280, height: 800 } });
    const box = await planner.page.locator('.calc').first().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(800);
    await planner.close();
  });

  it('has the commands that collect beside it, to copy, also once a paste was taken back', async () => {
    const planner = await openPlanner(site);
    const { page } = planner;
    const copied = async (shell: string): Promise<string> => {
      await page.locator('.shells label', { hasText: shell }).click();
      await page.locator('.shells .copy-code').click();
      await page.locator('.copy-said', { hasText: 'コピーしました' }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await turnTo(page);
    expect(await copied('PowerShell')).toContain('collect-mx.ps1');
    await paste(page, digAnswers(sets.before));
    expect(await page.locator('.shells').count()).toBe(0);
    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    expect(await copied('Unix')).toBe('sh collect-mx.sh domains.txt > mx.txt');
    expect(planner.complaints).toEqual([]);
    await planner.close();
  });

  it('draws no button that does nothing without JavaScript', async () => {
    const planner = await openPlanner(site, { javaScriptEnabled: false });
    const dead = planner.page.locator('.calc :is(button:not([popovertarget]), select)').filter({ visible: true });
    expect(await dead.allInnerTexts()).toEqual([]);
    await planner.close();
  });

  it.each([
    { address: '/stop-cpf/', row: '± 変更 30 10 mail1.example.test InterScan' },
    { address: '/move-cpf/delivery-test/', row: '＋ 追加 なし 50 example.in.tmems-jp.trendmicro.com TMEmS' },
    { address: '/move-cpf/mx-switch/', row: '± 変更 50 10 example.in.tmems-jp.trendmicro.com TMEmS' },
  ])(
    'stands once on $address: the page shows its records, the planner asks for the paste',
    async ({ address, row }) => {
      const planner = await openPlanner(site, { address, javaScriptEnabled: false });
      const { page } = planner;
      expect(await rows(page, 'table.diff')).toContain(row);
      expect(await page.locator('.calc textarea').inputValue()).toContain('example.test');
      expect(await page.locator('.calc').getByRole('heading').allInnerTexts()).toEqual(['現在のMX']);
      await planner.close();
    },
  );
});

describe('a paste without a domain', () => {
  it('offers neither files nor a check, nor a sheet to print', async () => {
    const planner = await openPlanner(site);
    const { page } = planner;
    await paste(page, 'これはメモです。\nhello world\n');
    await sees(page, 'MXが1件も見つかりません。MXを調べた結果を貼り付けてください。');
    await sees(page, 'ドメインはまだありません');
    for (const name of ['ファイル', '確認'])
      expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(0);
    const line = page.getByRole('navigation', { name: '計画の流れ' });
    expect((await line.innerText()).replace(/\s+/g, ' ').trim()).toBe('入力 0ドメイン 結果 — ファイル — 確認 —');
    expect(await line.getByRole('link').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('.calc-paper').count()).toBe(0);
    await planner.close();
  });
});

describe('the line of stations', () => {
  it.each([1280, 375])('stays in sight, and counts, at %i px', async (width) => {
    const planner = await openPlanner(site, { viewport: { width, height: 700 } });
    const { page } = planner;
    await paste(page, collected);
    await sees(page, '先に、CPFのサーバに印を付けます。');
    expect(await page.getByRole('button', { name: /印を付けた/ }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'cpf-a.example.net' }).click();
    await page.getByRole('button', { name: '印を付けた1台がCPF' }).click();
    await sees(page, '先に決めること');
    await page.getByRole('button', { name: /ドメインのファイルへ進む$/ }).scrollIntoViewIfNeeded();
    const line = page.getByRole('navigation', { name: '計画の流れ' });
    expect((await line.boundingBox())?.y).toBeLessThan(40);
    expect((await line.innerText()).replace(/\s+/g, ' ')).toMatch(
      /入力 \d+ドメイン 結果 要対応 \d+ ファイル \d+ドメイン/,
    );
    await planner.close();
  });
});

describe('the planner on a guide page', () => {
  it('shares what was entered with the calculator’s own page', async () => {
    const planner = await openPlanner(site, { address: '/stop-cpf/' });
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.goto(site.origin + ADDRESS);
    await expect.poll(() => summary(page)).toMatch(/^40 ドメイン = 変更 40/);
    expect(planner.complaints).toEqual([]);
    await planner.close();
  });
});

/** The rows of the first such table, blanks evened out. */
async function rows(page: Page, table = '.calc-records'): Promise<string[]> {
  const all = await page.locator(table).first().locator('tbody tr').allInnerTexts();
  return all.map((row) => row.replace(/\s+/g, ' ').trim());
}
