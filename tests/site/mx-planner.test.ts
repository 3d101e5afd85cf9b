import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMx } from '../../src/core/mx/read.ts';
import { openSite, type Site } from './browser.ts';
import { digAnswer, digAnswers, domains, hosts, sets } from './mx-estate.ts';
import {
  ADDRESS,
  chooseStage,
  mark,
  openPlanner,
  openStation,
  paste,
  save,
  sees,
  seesNo,
  summary,
  tellTmems,
  tellTtl,
  textOf,
} from './mx-page.ts';

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

/** The set of each domain that a file publishes, as `preference exchange`. */
function published(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { domain, preference, exchange } of readMx(text).records)
    (found[domain] ??= []).push(`${preference} ${exchange}`);
  return found;
}
const forEveryDomain = (set: readonly string[]) => Object.fromEntries(domains.map((domain) => [domain, set]));

describe('path 2 for forty domains, from a clean profile', () => {
  it('takes three inputs: the resolver’s answers, CPF’s server, the zone lines', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    const { name, text } = await save(page, 'ゾーンのレコード 変更する');

    await expect.poll(() => summary(page)).toMatch(/^40 ドメイン = 変更 40/);
    expect(name).toBe('mx-stop-cpf-zone-40-zones.zone');
    expect(published(text)).toEqual(forEveryDomain([`10 ${hosts.mail1}`, `10 ${hosts.mail2}`]));
    for (const domain of domains) expect(text).toContain(`; - ${domain}.`);
  });

  it('names what is not made sure of in the first comment of the file; nothing is ticked beforehand', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    for (const tick of await page.getByRole('checkbox').all()) expect(await tick.isChecked()).toBe(false);
    const before = await save(page, 'ゾーンのレコード 変更する');
    expect(before.text.split('\n').slice(0, 4).join('\n')).toContain('[ ] InterScanが、インターネット全体からのSMTP');

    await page.getByLabel('InterScanが、インターネット全体からのSMTP(25番)を受け付ける').check();
    const after = await save(page, 'ゾーンのレコード 変更する');
    expect(after.text).not.toContain('[ ] InterScanが、インターネット全体からのSMTP');
    expect(after.text).toContain('[ ] InterScan自身のスパム対策');
  });

  it('decides nothing silently: hosts outside the domain are named until the reader takes the suggestions', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await sees(page, '未選択の2台は、いまはInterScanとして計算しています');
    await expect.poll(() => summary(page)).toContain('要対応');

    await page.getByRole('button', { name: '候補を2件とも採用' }).click();
    expect(await page.getByLabel(`${hosts.mail1} の役割`).inputValue()).toBe('interscan');
    await expect.poll(() => summary(page)).toBe('40 ドメイン = 変更 40 要対応 1');
    expect(await page.getByRole('heading', { name: '40 ドメインは同じ変更' }).count()).toBe(1);
  });

  it('never takes a host for InterScan’s that the reader calls somebody else’s', async () => {
    const { page } = planner;
    await paste(page, digAnswer('example.test', [...sets.before, { preference: 40, exchange: 'mx.example.org' }]));
    await mark(page, hosts.cpf, 'cpf');
    await mark(page, 'mx.example.org', 'other');
    const { text } = await save(page, 'ゾーンのレコード 変更する');
    expect(published(text)).toEqual({
      'example.test': [`10 ${hosts.mail1}`, `10 ${hosts.mail2}`, '40 mx.example.org'],
    });
  });
});

describe('path 3 for forty domains, from a clean profile', () => {
  it('tests with TMEmS’s host, then switches with the decision about direct records', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await chooseStage(page, 'TMEmSをテストする');
    await sees(page, 'TMEmSの受信用MXサーバが決まっていません');
    await tellTmems(page, hosts.tmems);
    const test = await save(page, 'ゾーンのレコード 変更する');
    expect(published(test.text)).toEqual(
      forEveryDomain([`10 ${hosts.cpf}`, `30 ${hosts.mail1}`, `30 ${hosts.mail2}`, `50 ${hosts.tmems}`]),
    );

    await page.getByLabel('現在のMXの貼り付け').fill('');
    await paste(page, digAnswers(sets.test));
    await chooseStage(page, 'TMEmSへ切り替える');
    expect(await page.getByRole('button', { name: '保存: ゾーンのレコード 変更する' }).count()).toBe(0);
    await sees(page, '40ドメインの、InterScanへの直接のMXを残すか決める');
    for (const answer of await page.getByRole('group', { name: '直接のMX' }).getByRole('radio').all())
      expect(await answer.isChecked()).toBe(false);

    await page.getByRole('radio', { name: '消す(TMEmSだけで受け取る)' }).click();
    const removed = await save(page, 'ゾーンのレコード 変更する');
    expect(published(removed.text)).toEqual(forEveryDomain([`10 ${hosts.tmems}`]));

    await page.getByRole('radio', { name: /^残す/ }).check();
    const kept = await save(page, 'ゾーンのレコード 変更する');
    expect(published(kept.text)).toEqual(
      forEveryDomain([`10 ${hosts.tmems}`, `30 ${hosts.mail1}`, `30 ${hosts.mail2}`]),
    );
  });

  it('takes the records after a stage as those before the next', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: '候補を2件とも採用' }).click();
    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: /次の段階を計画する$/ }).click();
    await expect.poll(() => page.locator('.calc-stage select').inputValue()).toBe('test-tmems');
    await sees(page, '40ドメインは、前の段階を公開したあとのレコードから計画しています');
    await tellTmems(page, hosts.tmems);
    await page.getByRole('heading', { name: '40 ドメインは同じ変更' }).waitFor();
    const { text } = await save(page, 'ゾーンのレコード 変更する');
    expect(published(text)).toEqual(forEveryDomain([`10 ${hosts.mail1}`, `10 ${hosts.mail2}`, `30 ${hosts.tmems}`]));
    // What was pasted stays what it was.
    expect(await textOf(page)).toBe(digAnswers(sets.before));
  });
});

describe('what was typed stays', () => {
  const text = [
    '$ORIGIN example.test.',
    '@ 3600 IN MX 10 cpf.example.net.',
    '@ 3600 IN MX 30 mail1',
    'shop 3600 IN MX 65536 cpf.example.net.',
    'shop 3600 IN MX 30 mail1',
  ].join('\n');

  it('beside a refused line, which is told with its line and the way out, and keeps its domain out of the plan', async () => {
    const { page } = planner;
    await paste(page, text);
    await mark(page, hosts.cpf, 'cpf');
    await expect.poll(() => textOf(page)).toBe(text);
    await sees(page, '優先度の 65536 は範囲外です');
    expect(await page.locator('.gutter-line.refused').innerText()).toContain('4');
    const { text: file } = await save(page, 'ゾーンのレコード 変更する');
    expect(published(file)).toEqual({ 'example.test': [`10 ${hosts.mail1}`] });

    await page
      .locator('.calc-need')
      .filter({ hasText: 'shop.example.test' })
      .getByRole('button', { name: '4行へ' })
      .click();
    const selected = () =>
      page.getByLabel('現在のMXの貼り付け').evaluate((area: HTMLTextAreaElement) => {
        return area.value.slice(area.selectionStart, area.selectionEnd);
      });
    await expect.poll(selected).toBe('shop 3600 IN MX 65536 cpf.example.net.');
  });

  it('when the first paste replaces the example; undo brings the example back', async () => {
    const { page } = planner;
    const example = await textOf(page);
    await sees(page, 'これは例です');
    await paste(page, text);
    await expect.poll(() => textOf(page)).toBe(text);
    await seesNo(page, 'これは例です');

    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    await expect.poll(() => textOf(page)).toBe(example);
    await sees(page, 'これは例です');
  });

  it('over a reload: the paste, the roles, the stage, the ticks', async () => {
    const { page } = planner;
    await paste(page, text);
    await mark(page, hosts.cpf, 'cpf');
    await chooseStage(page, 'TMEmSをテストする');
    await tellTmems(page, hosts.tmems);
    await openStation(page, 'ファイル');
    await page.getByLabel('InterScanのファイアウォールで、TMEmSのIPアドレス範囲を許可した').check();
    await page.reload();
    await expect.poll(() => textOf(page)).toBe(text);
    expect(await page.getByLabel(`${hosts.cpf} の役割`).inputValue()).toBe('cpf');
    await expect.poll(() => page.locator('.calc-stage select').inputValue()).toBe('test-tmems');
    expect(await page.getByLabel('TMEmSのサーバ').inputValue()).toBe(hosts.tmems);
    await openStation(page, 'ファイル');
    expect(await page.getByLabel('InterScanのファイアウォールで、TMEmSのIPアドレス範囲を許可した').isChecked()).toBe(
      true,
    );
  });

  it('until it is wiped, and undo brings even that back', async () => {
    const { page } = planner;
    await paste(page, text);
    await page.goto(`${site.origin}/about/`);
    await page.locator('.wipe-stored').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '入力をすべて消す' }).click();
    await page.getByRole('button', { name: 'すべて消す', exact: true }).click();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('cpf-migration'))).toBeNull();
    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    await page.goto(site.origin + ADDRESS);
    await expect.poll(() => textOf(page)).toBe(text);
  });

  it('where the box is emptied: it stays empty and says so', async () => {
    const { page } = planner;
    await paste(page, text);
    await page.getByLabel('現在のMXの貼り付け').fill('');
    await sees(page, '何も入力されていません');
    await expect.poll(() => textOf(page)).toBe('');
    await expect.poll(() => summary(page)).toBe('ドメインはまだありません');
  });

  it('in 100,000 lines of noise with one domain in it', async () => {
    const { page } = planner;
    const noise = Array.from({ length: 50_000 }, (_, line) => `Nov 24 22:10:21 host postfix[${line}]: connect`);
    const long = [...noise, text, ...noise].join('\n');
    await paste(page, long);
    await mark(page, hosts.cpf, 'cpf');
    expect((await textOf(page)).length).toBe(long.length);
    expect(await page.getByRole('article').filter({ hasText: 'example.test' }).count()).toBeGreaterThan(0);
  });

  it('and so does what is done before the page has come alive', async () => {
    await planner.close();
    planner = await openPlanner(site, { javaScriptEnabled: true });
    const { page } = planner;
    await page.context().route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await chooseStage(page, 'TTLを短くする');
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.getByLabel('現在のMXの貼り付け').focus();
    await page.keyboard.press('Control+KeyV');
    await page.getByText('ゾーンファイルとして認識 5行').waitFor();
    await expect.poll(() => textOf(page)).toBe(text);
    await expect.poll(() => page.locator('.calc-stage select').inputValue()).toBe('lower-ttl');
  });
});

describe('files are opened', () => {
  const text = 'ドメイン名,優先度,ホスト名\nexample.test,10,cpf.example.net\nexample.test,30,mail1.example.test\n';
  const encodings = {
    'UTF-8': Buffer.from(text, 'utf8'),
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
    // The words of the header in Shift_JIS; the rest is ASCII.
    Shift_JIS: Buffer.concat([
      Buffer.from('8368838183438393 96bc 2c 97449 0e693782c 837a 8358 836796bc'.replaceAll(' ', ''), 'hex'),
      Buffer.from(text.slice(text.indexOf('\n')), 'ascii'),
    ]),
  };

  it.each(Object.entries(encodings))('in %s', async (encoding, buffer) => {
    const { page } = planner;
    await page.locator('input[type=file]').first().setInputFiles({ name: 'mx.csv', mimeType: 'text/csv', buffer });
    await page.getByText('表(CSV・TSV)として認識').waitFor();
    await expect.poll(() => textOf(page)).toBe(text);
    await sees(page, `mx.csvを${encoding}として読み取りました`);
  });
});

describe('windows', () => {
  it('are nights of their own: files, paper and check hold the chosen one, and the first can be checked after the next is planned', async () => {
    const { page } = planner;
    const twelve = domains.slice(0, 12);
    await paste(page, digAnswers(sets.before, { aa: true }));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: '候補を2件とも採用' }).click();
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await page.getByLabel('作業枠の名前').fill('11月30日 夜');
    await page.getByLabel('ドメインの一覧で選ぶ').fill(twelve.join('\n'));
    await page.getByRole('button', { name: '一覧の12ドメインにする' }).click();
    await page.getByRole('button', { name: '12ドメインのファイルへ進む' }).click();
    const change = await save(page, 'ゾーンのレコード 変更する');
    expect(Object.keys(published(change.text))).toEqual(twelve);
    const paper = await page.locator('.calc-paper').textContent();
    expect(paper).toContain('11月30日 夜');
    const boxes = await page.locator('.paper-names.boxes > li').allTextContents();
    expect(boxes.toSorted()).toEqual(twelve.toSorted());

    await page.getByRole('button', { name: /次の段階を計画する$/ }).click();
    await openStation(page, '結果');
    await tellTmems(page, hosts.tmems);
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await page.getByLabel('作業枠の名前').fill('12月4日 夜');
    await page.getByLabel('ドメインの一覧で選ぶ').fill(twelve.slice(0, 2).join('\n'));
    await page.getByRole('button', { name: '一覧の2ドメインにする' }).click();
    const second = await save(page, 'ゾーンのレコード 変更する');
    expect(second.name).toContain('test-tmems');
    expect(Object.keys(published(second.text))).toEqual(twelve.slice(0, 2));

    await page.locator('.calc-window-picker select').selectOption({ label: '11月30日 夜 (12) CPFの利用を停止する' });
    const after = [
      { preference: 10, exchange: hosts.mail1 },
      { preference: 10, exchange: hosts.mail2 },
    ];
    await paste(page, twelve.map((domain) => digAnswer(domain, after, { aa: true })).join('\n'), 'answer');
    await expect
      .poll(() => page.locator('.calc-verdicts tbody tr').first().innerText())
      .toMatch(/12ドメイン\s+計画どおり/);
  });
});

describe('a window', () => {
  it('limits files to the chosen domains', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: '作業枠を作る' }).click();
    await openStation(page, 'ファイル');
    await sees(page, 'この作業枠にはドメインがありません');
    await page.getByText('1つずつ選ぶ', { exact: true }).click();
    for (const name of ['sales.example.test', 'osaka.example.test'])
      await page.getByLabel(name, { exact: true }).check();
    const { text } = await save(page, 'ゾーンのレコード 変更する');
    expect(Object.keys(published(text))).toEqual(['sales.example.test', 'osaka.example.test']);
  });
});

describe('CPF’s own list of domains', () => {
  it('shows the domain that nobody asked about', async () => {
    const { page } = planner;
    await paste(page, digAnswer('example.test', sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByText('ドメインの一覧と照合する').click();
    await page.getByLabel('ドメインの一覧', { exact: true }).fill('example.test\nforgotten.example\n');
    await sees(page, '自社のドメインの一覧にありますが、貼り付けたMXにありません');
    await page.getByRole('radio', { name: 'CPFに登録したドメイン' }).check();
    await page.getByText('CPFの一覧にありますが、貼り付けたMXにありません').first().waitFor();
    expect(await page.locator('#mx-needs').innerText()).toContain('forgotten.example');
    await sees(page, '2件、漏れ1件');
  });
});

describe('the answer pasted back', () => {
  it('gets one verdict a domain, sorted by need, with the server that said otherwise', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: '候補を2件とも採用' }).click();
    const after = [
      { preference: 10, exchange: hosts.mail1 },
      { preference: 10, exchange: hosts.mail2 },
    ];
    const from = (server: string) => ({ server, aa: true });
    const answer = [
      digAnswer('naha.example.test', sets.before, from('ns1.example.test')),
      ...domains
        .filter((domain) => domain !== 'naha.example.test')
        .map((domain) => digAnswer(domain, after, from('ns1.example.test'))),
      digAnswer('sapporo.example.test', sets.before, from('ns2.example.test')),
    ].join('\n');
    await paste(page, answer, 'answer');

    const rows = page.locator('.calc-verdicts tbody tr');
    const first = await rows.nth(0).innerText();
    expect(first).toContain('sapporo.example.test');
    expect(first).toContain('新旧が混在');
    expect(first).toContain('ns2.example.test');
    expect(first).not.toContain('ns1.example.test');
    expect(await rows.nth(1).innerText()).toMatch(/naha\.example\.test\s+変更前のまま/);
    expect(await rows.nth(2).innerText()).toMatch(/38ドメイン\s+計画どおり/);
  });
});

describe('files dropped on the box of the answer', () => {
  it('are read one at a time, and the other is not left out without a word', async () => {
    const { page } = planner;
    await paste(page, digAnswer('a.test', sets.before, { aa: true }));
    await mark(page, hosts.cpf, 'cpf');
    await openStation(page, '確認');
    await page.locator('#mx-answer').evaluate(
      (box, texts) => {
        const dataTransfer = new DataTransfer();
        for (const [index, text] of texts.entries())
          dataTransfer.items.add(new File([text], `ns${String(index + 1)}.txt`));
        box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      ['ns1.example.test', 'ns2.example.test'].map((server) => digAnswer('a.test', sets.before, { server, aa: true })),
    );
    await sees(page, 'ns1.txtをUTF-8として読み取りました。一度に開けるファイルは1つです');
    await expect.poll(() => textOf(page, 'answer')).toContain('@ns1.example.test');
  });
});

describe('copying', () => {
  it('says that it went well, and the clipboard holds the file', async () => {
    const { page } = planner;
    await paste(page, digAnswer('example.test', sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: 'コピー: ゾーンのレコード 変更する' }).click();
    await page.getByText('コピーしました').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(published(copied)).toEqual({ 'example.test': [`10 ${hosts.mail1}`, `10 ${hosts.mail2}`] });
  });

  it('says that it failed, and shows the text to be copied by hand', async () => {
    const { page } = planner;
    await paste(page, digAnswer('example.test', sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    await openStation(page, 'ファイル');
    await page.getByRole('button', { name: 'コピー: ゾーンのレコード 変更する' }).click();
    await page.getByText('コピーできませんでした').waitFor();
    const shown = await page.getByLabel('ゾーンのレコード 変更する', { exact: true }).inputValue();
    expect(published(shown)).toEqual({ 'example.test': [`10 ${hosts.mail1}`, `10 ${hosts.mail2}`] });
  });
});

describe('every format', () => {
  it('is written once the published TTL is known, and says what is missing until then', async () => {
    const { page } = planner;
    await paste(page, digAnswer('example.test', sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await openStation(page, 'ファイル');
    await expect.poll(() => page.getByText('TTLの入力が必要').count()).toBe(3);
    await tellTtl(page, '3600');
    const names = [];
    for (const format of ['ゾーンのレコード', 'このガイドの書きかた', 'nsupdate', 'PowerShell', 'Route 53'])
      names.push((await save(page, `${format} 変更する`)).name);
    expect(names).toEqual([
      'mx-stop-cpf-zone-example.test.zone',
      'mx-stop-cpf-guide.txt',
      'mx-stop-cpf-nsupdate-example.test.nsupdate',
      'mx-stop-cpf-powershell-example.test.ps1',
      'mx-stop-cpf-route53-example.test.json',
    ]);
  });

  it('is saved as one archive where it has several files', async () => {
    const { page } = planner;
    await paste(page, ['a.test', 'b.test'].map((domain) => digAnswer(domain, sets.before)).join('\n'));
    await mark(page, hosts.cpf, 'cpf');
    await tellTtl(page, '3600');
    await openStation(page, 'ファイル');
    await sees(page, '2ファイル');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存: Route 53 変更する' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mx-stop-cpf-route53.zip');
    const unpacked = unzipSync(await readFile(await download.path()));
    expect(Object.keys(unpacked)).toEqual(['mx-stop-cpf-route53-a.test.json', 'mx-stop-cpf-route53-b.test.json']);
  });

  it('has its way back, where the way back is another set', async () => {
    const { page } = planner;
    await paste(page, digAnswer('example.test', sets.before));
    await mark(page, hosts.cpf, 'cpf');
    await chooseStage(page, 'TMEmSをテストする');
    await tellTmems(page, hosts.tmems);
    const { name, text } = await save(page, 'ゾーンのレコード 切り戻す');
    expect(name).toBe('mx-test-tmems-back-zone-example.test.zone');
    expect(published(text)['example.test']).not.toContain(`50 ${hosts.tmems}`);
  });
});

describe('the keyboard alone', () => {
  it('pastes, marks CPF’s server and copies the zone lines', async () => {
    const { page } = planner;
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), digAnswers(sets.before));
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('aria-label') ?? (at?.id === '' ? at.textContent : at?.id) ?? '';
      });
    let stops = 0;
    const tabTo = async (name: string) => {
      for (let step = 0; step < 150; step++) {
        if ((await focused()) === name) return;
        stops++;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not reach ${name}`);
    };
    await tabTo('mx-paste');
    stops = 0;
    await page.keyboard.press('Control+KeyV');
    await page.getByText('digの出力として認識').waitFor();
    await tabTo(`${hosts.cpf} の役割`);
    await page.keyboard.press('C');
    expect(await page.getByLabel(`${hosts.cpf} の役割`).inputValue()).toBe('cpf');
    await tabTo('40ドメインのファイルへ進む');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ファイル', exact: true }).waitFor();
    await tabTo('コピー: ゾーンのレコード 変更する');
    expect(stops).toBeLessThanOrEqual(60);
    await page.keyboard.press('Enter');
    await page.getByText('コピーしました').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(Object.keys(published(copied))).toHaveLength(40);
  });
});

describe('before anybody has said which host is CPF’s', () => {
  it('there is one question, no verdict and no file', async () => {
    const { page } = planner;
    await paste(page, digAnswers(sets.before));
    await sees(page, 'CPFのサーバはどれですか');
    expect(await summary(page)).toBe('3台のどれがCPFかを選んでください');
    expect(await page.getByText('CPFのサーバに選んだホストを指すMXがありません').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^保存/ }).count()).toBe(0);
    await page.getByRole('checkbox', { name: hosts.cpf }).check();
    // All of them are said at once: of two CPF servers the second would pass for InterScan's.
    expect(await summary(page)).toBe('3台のどれがCPFかを選んでください');
    await page.getByRole('button', { name: '印を付けた1台がCPF' }).click();
    await expect.poll(() => summary(page)).toMatch(/^40 ドメイン = 変更 40/);
  });
});

describe('domains that name CPF alone', () => {
  const TWO_SITES = ['a', 'b'].map((name) =>
    digAnswer(
      `${name}.test`,
      [
        { preference: 10, exchange: hosts.cpf },
        { preference: 30, exchange: `gw.${name}.test` },
      ],
      { aa: true },
    ),
  );
  const ALONE = ['c.test', 'd.test'].map((name) =>
    digAnswer(name, [{ preference: 10, exchange: hosts.cpf }], { aa: true }),
  );

  it('are asked about once, with one click for all or a choice for each', async () => {
    const { page } = planner;
    await paste(page, [...TWO_SITES, ...ALONE].join('\n'));
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: /候補を2件とも採用/ }).click();
    await expect.poll(() => summary(page)).toMatch(/^4 ドメイン = 変更 2 [+] 未定 2/);
    await sees(page, 'MXがCPFだけの2ドメイン: どのInterScanが受け取りますか');
    await page.getByRole('button', { name: '2件とも gw.a.test' }).click();
    await expect.poll(() => summary(page)).toMatch(/^4 ドメイン = 変更 4/);
    await page.getByLabel('d.test').selectOption('gw.b.test');
    const { text } = await save(page, 'ゾーンのレコード 変更する');
    expect(published(text)).toMatchObject({ 'c.test': ['10 gw.a.test'], 'd.test': ['10 gw.b.test'] });
  });
});

describe('TTLs', () => {
  it('that were published stay; those of a cache are asked for together, or one by one', async () => {
    const { page } = planner;
    const answers = [
      digAnswer('a.test', sets.before, { aa: true, ttl: 86_400 }),
      digAnswer('b.test', sets.before, { ttl: 41 }),
      digAnswer('c.test', sets.before, { ttl: 42 }),
    ];
    await paste(page, answers.join('\n'));
    await mark(page, hosts.cpf, 'cpf');
    await sees(page, '2ドメインの、公開しているTTLを入れる');
    // What is known goes on without the rest, and the file says whom it leaves out.
    const some = await save(page, 'nsupdate 変更する');
    expect(some.text).toContain('このファイルに入っていないドメイン(2件): b.test, c.test');
    expect(some.text).toContain('update add a.test. 86400 IN MX');
    await page.getByText('どのドメインか、ドメインごとに入力する').click();
    await page.getByLabel('c.test のTTL(秒)').fill('600');
    await page.getByLabel('c.test のTTL(秒)').press('Enter');
    await tellTtl(page, '3600');

    await expect
      .poll(async () =>
        [...(await save(page, 'nsupdate 変更する')).text.matchAll(/^update add (\S+) (\d+)/gm)].map(
          ([, name, ttl]) => `${name ?? ''} ${ttl ?? ''}`,
        ),
      )
      .toEqual(['a.test. 86400', 'a.test. 86400', 'b.test. 3600', 'b.test. 3600', 'c.test. 600', 'c.test. 600']);
    expect(await page.getByRole('heading', { name: '3 ドメインは同じ変更' }).count()).toBe(1);
  });
});

describe('a name server that does not answer', () => {
  it('is named, and the plan is not said to be carried out', async () => {
    const { page } = planner;
    await paste(page, digAnswer('a.test', sets.before, { aa: true }));
    await mark(page, hosts.cpf, 'cpf');
    const after = [
      { preference: 10, exchange: hosts.mail1 },
      { preference: 10, exchange: hosts.mail2 },
    ];
    const dead =
      '; <<>> DiG 9.18 <<>> @ns2.example.test a.test MX\n;; connection timed out; no servers could be reached\n';
    await paste(page, `${digAnswer('a.test', after, { server: 'ns1.example.test', aa: true })}\n${dead}`, 'answer');
    const row = page.locator('.calc-verdicts tbody tr').first();
    await expect.poll(() => row.innerText()).toContain('一部のサーバが答えない');
    expect(await row.innerText()).toContain('ns2.example.test');
  });
});

describe('emptying', () => {
  it('empties this box alone, and undo brings it back', async () => {
    const { page } = planner;
    const text = digAnswer('a.test', sets.before);
    await paste(page, text);
    await mark(page, hosts.cpf, 'cpf');
    await page.getByRole('button', { name: 'この欄を空にする' }).click();
    expect(await textOf(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mx-paste');
    expect(await page.getByRole('button', { name: '入力をすべて消す' }).count()).toBe(0);
    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    await expect.poll(() => textOf(page)).toBe(text);
    expect(await page.getByLabel(`${hosts.cpf} の役割`).inputValue()).toBe('cpf');
  });
});
