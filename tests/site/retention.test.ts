import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, findingsInMedia, findingsInThemes } from './axe.ts';
import { openSite, type Site } from './browser.ts';

const address = '/tools/retention/';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

/** What is typed into the fields, by field. */
type Typed = Readonly<Record<string, string>>;

const inTime: Typed = {
  today: '2024/4/2',
  mxChangedOn: '2024/3/8',
  oldTtl: '3600',
  mailStoppedOn: '令和6年3月11日',
  gracePeriodEndsOn: '2024-04-30',
};
const later: Typed = { domainsDeletedOn: '2024/3/12', accountDeletionRequestedOn: '2024/3/13' };

/** Every state that the calculator can be in, as a reader would bring it about. */
const states: Readonly<Record<string, Typed>> = {
  'the example': {},
  'all still to be done': inTime,
  'dates that hurt': {
    ...inTime,
    domainsDeletedOn: '2024/3/11',
    serverRetiredOn: '2024/6/9',
    mailStoppedOn: '2024/3/1',
  },
  'the screen is armed': { ...inTime, today: '2024/6/9' },
  'refused entries': { ...inTime, mxChangedOn: '2024/2/30', oldTtl: 'x', mailStoppedOn: '昨日', today: '2024-13-01' },
  'after the planned deletion': { ...inTime, today: '2026/11/24' },
  'all gone': {
    ...inTime,
    ...later,
    today: '2024/7/10',
    screenOpenedOn: '2024/6/10',
    serverRetiredOn: '2024/6/20',
    accountDeletionConfirmedOn: '2024/3/20',
  },
};

/** A page of its own; nothing may fail on it but what the test itself lets fail. */
async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>, lets = /^$/): Promise<T> {
  const context = await site.browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !lets.test(message.text())) failures.push(message.text());
  });
  try {
    const result = await use(page);
    expect(failures).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

async function open(page: Page, typed: Typed = {}, path = address): Promise<void> {
  await page.goto(site.origin + path);
  await page.locator('#rt-today').focus();
  await page.locator('astro-island:not([ssr]) .calc').waitFor();
  await type(page, typed);
  if (Object.keys(typed).length > 0) await ownResult(page);
}

/** The result of the reader's own days comes with its parts. */
const ownResult = (page: Page): Promise<void> =>
  page.locator('.calc:has(.calc-inputs .calc-buttons) .calc-summary p:not(:empty)').waitFor();

async function type(page: Page, typed: Typed): Promise<void> {
  for (const [field, text] of Object.entries(typed)) {
    const input = page.locator(`#rt-${field}`);
    if (!(await input.isVisible())) await page.getByText('済んだこと、予定していること').click();
    await input.fill(text);
  }
}

const cells = (page: Page, table: string): Promise<string[]> => page.locator(`${table} tbody tr`).allInnerTexts();
const summary = (page: Page): Promise<string> => page.locator('.calc-summary').innerText();

describe('the example, folded', () => {
  it('does once it can what was asked of it before its script was there', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
      await page.route(/ExampleRest\.[^/]*\.js$/u, async (route) => {
        await held;
        await route.continue();
      });
      await open(page);
      await page.locator('astro-island .calc-fold > summary').last().click();
      const copy = page.getByRole('button', { name: /^結果をコピー/ });
      await copy.click();
      await copy.click();
      expect(await page.locator('astro-island[ssr]').count()).toBe(1);
      release(undefined);
      await page.getByText('コピーしました').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('|');
    });
  });
});

describe('the result', () => {
  it('follows what is typed, in each way of writing a date', async () => {
    await withPage({}, async (page) => {
      const results: string[][] = [];
      await open(page, inTime);
      for (const day of [
        '2024-03-08',
        '2024/3/8',
        '2024年3月8日',
        '令和6年3月8日',
        'Ｒ６．３．８',
        '２０２４／３／８',
      ]) {
        const other = page.locator('.calc-dates').getByText('2024-03-23').first();
        await page.locator('#rt-mxChangedOn').fill('2024-03-20');
        await other.waitFor();
        await page.locator('#rt-mxChangedOn').fill(day);
        await other.waitFor({ state: 'detached' });
        results.push(await cells(page, '.calc-dates'));
      }
      for (const result of results) expect(result).toEqual(results[0]);
      expect(results[0]?.some((row) => row.includes('2024-03-12(火)') && row.includes('削除してよい最初の日'))).toBe(
        true,
      );
      expect(await summary(page)).toContain('4月9日までにログを書き出す');
    });
  });

  it('names what is wrong at its field and in the list, and keeps what was typed', async () => {
    await withPage({}, async (page) => {
      await open(page, { ...inTime, gracePeriodEndsOn: '2024/4/31' });
      const field = page.getByLabel('猶予期間の終了日', { exact: true });
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.inputValue()).toBe('2024/4/31');
      const described = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
      const words = await Promise.all(described.map((id) => page.locator(`#${id}`).innerText()));
      expect(words.join()).toContain('「2024/4/31」という日はありません');
      expect(await page.locator('#rt-issues').innerText()).toContain(
        '猶予期間の終了日: 「2024/4/31」という日はありません',
      );
    });
  });

  it('is an example until a date is entered, or until the reader wants it without any', async () => {
    await withPage({}, async (page) => {
      await open(page);
      expect(await summary(page)).toContain('例');
      await page.getByRole('button', { name: '日付が分からないまま結果を見る' }).click();
      await expect.poll(() => summary(page)).toContain('MXをCPFから外す');
      expect(await summary(page)).not.toContain('例');
      await page.getByRole('button', { name: '元に戻す' }).click();
      expect(await summary(page)).toContain('例');
    });
  });

  it('is there without JavaScript, as an example', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.origin + address);
      expect(await page.locator('main').innerText()).toContain('計算にはJavaScriptが必要です');
      expect(await summary(page)).toContain('4月9日までにログを書き出す');
      expect(await cells(page, '.calc-dates')).toHaveLength(10);
      expect(await page.locator('.time-across').isVisible()).toBe(true);
    });
  });

  it('is the same in every time zone', async () => {
    const results: string[] = [];
    for (const timezoneId of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia', 'UTC']) {
      await withPage({ timezoneId }, async (page) => {
        await open(page, inTime);
        results.push(await page.locator('.calc-outputs').innerText());
      });
    }
    expect(new Set(results).size).toBe(1);
  });

  it.each([
    ['Asia/Tokyo', '2024-04-02(火)'],
    ['America/Los_Angeles', '2024-04-01(月)'],
    ['Pacific/Apia', '2024-04-02(火)'],
    ['UTC', '2024-04-01(月)'],
  ])('is as of the reader’s own day: in %s %s', async (timezoneId, day) => {
    await withPage({ timezoneId }, async (page) => {
      await page.clock.setFixedTime(new Date('2024-04-01T16:00:00Z'));
      await open(page, { mxChangedOn: '2024/3/8' });
      expect(await page.locator('.calc-today-row').innerText()).toContain(day);
    });
  });
});

describe('what was entered', () => {
  it('is not lost where the calculator was not yet alive', async () => {
    await withPage({}, async (page) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.js', async (route) => {
        if (route.request().url().includes('Retention')) await held;
        await route.continue();
      });
      await page.goto(site.origin + address);
      await page.locator('#rt-mxChangedOn').fill('2024/3/8');
      await page.locator('#rt-mailStoppedOn').fill('2024/3/11');
      release();
      await page.locator('.calc-dates').getByText('2024-03-11(月)').first().waitFor();
      await expect.poll(() => summary(page), { timeout: 15_000 }).not.toContain('例');
      expect(await page.locator('#rt-mxChangedOn').inputValue()).toBe('2024/3/8');
      expect(await page.locator('#rt-mailStoppedOn').inputValue()).toBe('2024/3/11');
    });
  });

  it('is there after a reload, but the day of the result is today again', async () => {
    await withPage({}, async (page) => {
      await open(page, { ...inTime, ...later });
      await page.reload();
      await page.locator('.calc-today-row').getByText('今日').waitFor();
      expect(await page.locator('#rt-mailStoppedOn').inputValue()).toBe('令和6年3月11日');
      expect(await page.locator('#rt-domainsDeletedOn').inputValue()).toBe('2024/3/12');
      expect(await page.locator('#rt-domainsDeletedOn').isVisible()).toBe(true);
      expect(await page.locator('#rt-today').inputValue()).toBe('');
      expect(await page.locator('.calc-today-row').innerText()).toContain('今日');
    });
  });

  it('can be taken back', async () => {
    await withPage({}, async (page) => {
      await open(page, { mxChangedOn: '2024/3/8', mailStoppedOn: '2024/3/11' });
      await page.getByRole('button', { name: '元に戻す' }).click();
      expect(await page.locator('#rt-mailStoppedOn').inputValue()).toBe('');
      expect(await page.locator('#rt-mxChangedOn').inputValue()).toBe('2024/3/8');
    });
  });

  it('takes over the TTL and the domains of the plan of the MX change', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.addInitScript(() => {
        const text = '$ORIGIN example.test.\n@ 432000 IN MX 10 cpf.example.net.\n@ 432000 IN MX 30 mail1\n';
        const servers = { roles: { 'cpf.example.net': 'cpf' } };
        localStorage.setItem('cpf-migration', JSON.stringify({ version: 1, mx: { text }, servers }));
      });
      await open(page, { today: '2024/4/2', mxChangedOn: '2024/3/8', gracePeriodEndsOn: '2024/4/30' });
      await page.getByText('MXの変更計画から').waitFor();
      expect(await page.locator('#rt-oldTtl').inputValue()).toBe('432000');
      expect(
        (await cells(page, '.calc-dates')).some((row) => row.includes('2024-03-13') && row.includes('反映が終わる')),
      ).toBe(true);
      await page.getByRole('button', { name: '依頼文をコピー' }).click();
      await page.getByText('コピーしました').waitFor();
      const letter = await page.evaluate(() => navigator.clipboard.readText());
      expect(letter).toContain('・example.test');
      expect(letter).toContain('MXの変更(最後のドメイン): 2024年3月8日');
      await page.locator('#rt-oldTtl').fill('');
      expect(
        (await cells(page, '.calc-dates')).some((row) => row.includes('2024-03-11') && row.includes('反映が終わる')),
      ).toBe(true);
    });
  });

  it('says where the letter cannot be made because its script does not come, and copies once it does', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    const use = async (page: Page) => {
      await page.route('**/support-letter.*', (route) => route.abort());
      await open(page, { today: '2024/4/2', mxChangedOn: '2024/3/8', gracePeriodEndsOn: '2024/4/30' });
      await page.getByRole('button', { name: '依頼文をコピー' }).click();
      await page.getByText('もう一度押すか、再読み込みしてください').waitFor();
      await page.unrouteAll();
      await page.getByRole('button', { name: '依頼文をコピー' }).click();
      await page.getByText('コピーしました').waitFor();
    };
    await withPage(options, use, /^Failed to load resource/);
  });

  it('names no domain in the letter while nobody has said which server is CPF’s, and says so', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.addInitScript(() => {
        const text = 'a.test. 3600 IN MX 10 cpf.example.net.\ncloud.test. 3600 IN MX 10 mail.example.org.\n';
        localStorage.setItem('cpf-migration', JSON.stringify({ version: 1, mx: { text } }));
      });
      await open(page, { today: '2024/4/2', mxChangedOn: '2024/3/8', gracePeriodEndsOn: '2024/4/30' });
      await page.getByText('2ドメインは、CPFを使っていたかが決まっていない').waitFor();
      await page.getByRole('button', { name: '依頼文をコピー' }).click();
      await page.getByText('コピーしました').waitFor();
      const letter = await page.evaluate(() => navigator.clipboard.readText());
      expect(letter).toContain('【ドメイン名をすべて書きます】');
      expect(letter).not.toContain('cloud.test');
    });
  });

  it('never says that nothing is to be done beside a task that begins today; each task says who does it', async () => {
    await withPage({}, async (page) => {
      await open(page, { today: '2024/4/2', mxChangedOn: '2024/3/8', gracePeriodEndsOn: '2024/4/30' });
      expect(await summary(page)).not.toContain('要対応なし');
      const tasks = await page.locator('.calc-actions > li').allInnerTexts();
      expect(tasks.length).toBeGreaterThan(3);
      for (const task of tasks) expect(task).toMatch(/担当は(?:DNSの担当|InterScanの管理者|サポート窓口)/);
    });
  });

  it('can be picked from a calendar', async () => {
    await withPage({}, async (page) => {
      await open(page, { today: '2024/4/2' });
      await page.getByRole('button', { name: 'MXを変更した日をカレンダーから選ぶ' }).click();
      await page.locator('.calc-field:has(#rt-mxChangedOn) input[type=date]').fill('2024-03-08');
      expect(await page.locator('#rt-mxChangedOn').inputValue()).toBe('2024-03-08');
      expect(await summary(page)).not.toContain('例');
    });
  });
});

describe('files', () => {
  it('the calendar file is made by a library that is loaded when asked for, and another library reads it', async () => {
    await withPage({ acceptDownloads: true }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await open(page, inTime);
      const before = asked.length;
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '予定を保存(ICS)' }).click(),
      ]);
      expect(asked.slice(before).filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
      expect(asked.every((url) => url.startsWith(site.origin) || url.startsWith('blob:'))).toBe(true);
      expect(download.suggestedFilename()).toBe('cpf-retention.ics');
      const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')) as unknown[]);
      const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      const logs = events.find(({ uid }) => uid.startsWith('logs-gone@'));
      expect([logs?.startDate.toString(), logs?.endDate.toString()]).toEqual(['2024-04-10', '2024-04-11']);
    });
  });

  it('no letter asks for a deletion while nobody knows whether mail still goes through CPF', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await open(page, { today: '2024/4/2', gracePeriodEndsOn: '2024/4/30' });
      await page.getByRole('button', { name: '依頼文をコピー' }).click();
      await page.getByText('コピーしました').waitFor();
      await page.getByText('コピーしました').waitFor();
      const letter = await page.evaluate(() => navigator.clipboard.readText());
      expect(letter).toContain('ログを書き出す方法');
      expect(letter).not.toContain('削除してください');
      expect(await page.locator('.calc-outputs').innerText()).toContain('変更の前に削除されると、メールが拒否されます');
    });
  });
});

describe('by keyboard alone', () => {
  it('every field, the further fields and the files are reached and used', async () => {
    await withPage({ acceptDownloads: true }, async (page) => {
      await open(page);
      await page.locator('#rt-today').focus();
      await page.keyboard.type('2024/4/2');
      await ownResult(page);
      const names = new Set<string>();
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const name = await page.evaluate(() => {
          const element = document.activeElement;
          return element?.id || element?.getAttribute('aria-label') || element?.textContent || '';
        });
        if (name === 'rt-mxChangedOn') await page.keyboard.type('2024/3/8');
        if (name === 'rt-domainsDeletedOn') await page.keyboard.type('2024/3/12');
        if (name === '済んだこと、予定していること') {
          await page.keyboard.press('Enter');
          await page.locator('#rt-domainsDeletedOn').waitFor();
        }
        names.add(name);
        if (name.startsWith('予定を保存')) break;
      }
      expect([...names]).toEqual(
        expect.arrayContaining(['rt-mxChangedOn', 'rt-gracePeriodEndsOn', 'rt-domainsDeletedOn', '元に戻す']),
      );
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toBe('cpf-retention.ics');
      expect((await cells(page, '.calc-kinds')).find((row) => row.includes('ドメイン情報'))).toContain('消えた');
    });
  });
});

describe.each(Object.entries(states))('in every theme and width: %s', (_, typed) => {
  it('axe finds nothing; nothing is wider than the window, one drawing is shown, no text covers another', async () => {
    await withPage({}, async (page) => {
      await open(page, typed);
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await findingsInThemes(page, '.calc')).toEqual([]);
      }
      expect(await findingsInMedia(page, '.calc')).toEqual([]);
      // 640 px are 1280 px at 200 % zoom.
      for (const width of [1280, 1024, 700, 640, 375, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(
          width,
        );
        const shown = page.locator('.time-across:visible, .time-down:visible');
        expect(await shown.count(), `${width} px`).toBe(1);
        expect(await shown.evaluate(collisionsIn), `${width} px`).toEqual([]);
      }
      await page.getByRole('navigation', { name: '計算の流れ' }).getByRole('link', { name: /^結果/ }).click();
      await page.getByRole('button', { name: '分かっている日: 開く' }).waitFor();
      expect(await findings(page, '.calc')).toEqual([]);
    });
  });
});

/** Pairs of texts of a drawing that cover each other, as the browser has set them. Runs in the page. */
function collisionsIn(drawing: Element): string[] {
  const texts = [...drawing.querySelectorAll('text')].filter(({ textContent }) => textContent !== '');
  const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
  // Line boxes reach further than the letters in them: 4 px up and down.
  const covers = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  return pairs.filter(([a, b]) => covers(a.box, b.box)).map(([a, b]) => `${a.text} | ${b.text}`);
}

describe('the drawing', () => {
  it('shows the wide one on paper, whatever the window', async () => {
    await withPage({ viewport: { width: 375, height: 900 } }, async (page) => {
      await open(page, inTime);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.time-across').isVisible()).toBe(true);
      expect(await page.locator('.time-down').isVisible()).toBe(false);
      expect(await page.locator('.calc-inputs').isVisible()).toBe(false);
    });
  });
});

describe('before any input', () => {
  it('the whole calculator with its example is in sight at once', async () => {
    await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await open(page, {});
      const bottom = await page.locator('.calc').evaluate((box) => box.getBoundingClientRect().bottom + scrollY);
      expect(bottom).toBeLessThanOrEqual(900);
    });
  });
});

describe('the line', () => {
  it('folds what was typed to one row that still tells it, and opens it again; the focus goes along', async () => {
    await withPage({}, async (page) => {
      await open(page, inTime);
      await page.getByRole('navigation', { name: '計算の流れ' }).getByRole('link', { name: /^結果/ }).click();
      const row = page.locator('.calc-station.folded');
      expect(await row.innerText()).toContain('MXを変更した日 2024-03-08(金)');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rt-result-head');
      await page.getByRole('button', { name: '分かっている日: 開く' }).click();
      expect(await page.locator('#rt-mxChangedOn').inputValue()).not.toBe('');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rt-input-head');
    });
  });
});

describe('within the page on deleting data', () => {
  it('comes alive when it is scrolled to and knows what was entered', async () => {
    await withPage({}, async (page) => {
      await open(page, inTime);
      await open(page, {}, '/data-deletion/');
      await expect.poll(() => page.locator('#rt-mxChangedOn').inputValue(), { timeout: 15_000 }).toBe('2024/3/8');
      await expect.poll(() => page.locator('.calc :is(h3, h4)').count()).toBeGreaterThan(3);
    });
  });

  it('asks for the days alone; the first day brings the result, with its styles, and keeps the focus', async () => {
    await withPage({}, async (page) => {
      const parts: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/own-parts.')) parts.push(request.url());
      });
      await open(page, {}, '/data-deletion/');
      expect(await page.locator('.calc-line, .calc-outputs').count()).toBe(0);
      expect(parts).toEqual([]);
      await page.locator('#rt-mxChangedOn').pressSequentially('2024/3/8');
      await page.locator('.calc-outputs .calc-dates').waitFor();
      expect(await page.locator('#rt-mxChangedOn').inputValue()).toBe('2024/3/8');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('rt-mxChangedOn');
      const styleOf = (name: string, of: string) =>
        page
          .locator(of)
          .first()
          .evaluate((one, key) => getComputedStyle(one).getPropertyValue(key), name);
      expect(await styleOf('display', '.calc-line ol')).toBe('flex');
      expect(await styleOf('border-collapse', '.calc-dates')).toBe('collapse');
      expect(await styleOf('stroke', '.time-axis')).not.toBe('none');
    });
  });

  it('shows what follows without any day, as the reader asks', async () => {
    await withPage({}, async (page) => {
      await open(page, {}, '/data-deletion/');
      await page.getByRole('button', { name: '日付が分からないまま結果を見る' }).click();
      await page.locator('.calc-outputs .calc-actions').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('rt-input-head');
    });
  });

  it('says in place where its parts do not come, and keeps the day', async () => {
    await withPage(
      {},
      async (page) => {
        await open(page, {}, '/data-deletion/');
        await page.route('**/own-parts.*', (route) => route.abort());
        await type(page, { mxChangedOn: '2024/3/8' });
        await page.locator('.calc [role=alert]').waitFor();
        expect(await page.locator('#rt-mxChangedOn').inputValue()).toBe('2024/3/8');
        await page.unroute('**/own-parts.*');
        await page.locator('.calc [role=alert] button').first().click();
        await page.locator('.calc-outputs .calc-dates').waitFor();
        expect(await page.locator('#rt-mxChangedOn').inputValue()).toBe('2024/3/8');
      },
      /ERR_FAILED/,
    );
  });

  it('names without JavaScript where the example stands', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site.origin + '/data-deletion/');
      const note = page.locator('.issue-note', { hasText: '計算にはJavaScriptが必要です' });
      expect(await note.getByRole('link').getAttribute('href')).toBe('/tools/retention/');
      expect(await page.locator('.calc').isVisible()).toBe(false);
    });
  });
});
