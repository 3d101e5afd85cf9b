import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, columns } from '../../src/core/settings/read/columns.ts';
import { sources, type Source } from '../../src/facts/sources.ts';
import { BUILD, openSite, type Site } from './browser.ts';
import { addressesOf } from './pages.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

async function open(address: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(site.origin + address);
  return page;
}

describe('links', () => {
  interface Found {
    readonly address: string;
    readonly title: string;
    readonly description: string | null;
    readonly ids: readonly string[];
    readonly links: readonly { readonly href: string; readonly text: string; readonly rel: string }[];
  }
  const pages = new Map<string, Found>();

  beforeAll(async () => {
    const page = await open('/');
    for (const address of await addressesOf()) {
      await page.goto(site.origin + address);
      const found = await page.evaluate(() => ({
        title: document.title,
        description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? null,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
          href: link.href,
          text: link.innerText,
          rel: link.rel,
        })),
      }));
      pages.set(address, { address, ...found });
    }
    await page.context().close();
  }, 120_000);

  test('within the site lead to a page and an anchor that are there', async () => {
    const lost: string[] = [];
    for (const { address, links } of pages.values()) {
      for (const { href } of links) {
        const url = new URL(href);
        if (url.origin !== site.origin) continue;
        const target = pages.get(url.pathname);
        if (target === undefined) {
          const { status } = await fetch(href);
          if (status !== 200) lost.push(`${address} → ${url.pathname}`);
        } else if (url.hash !== '' && !target.ids.includes(decodeURIComponent(url.hash.slice(1)))) {
          lost.push(`${address} → ${url.pathname}${url.hash}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  test('out of the guide are the vendor pages of the table of sources, and say so', () => {
    const known = Object.values<Source>(sources).flatMap(({ href }) => href ?? []);
    for (const { address, links } of pages.values()) {
      if (address.startsWith('/tools/')) continue;
      const outside = links.filter(({ href }) => new URL(href).origin !== site.origin && !/rfc-editor\.org/.test(href));
      expect(outside.filter(({ href }) => !known.includes(href)).map(({ href }) => `${address} → ${href}`)).toEqual([]);
      expect(outside.filter(({ rel }) => !rel.includes('external')).map(({ href }) => href)).toEqual([]);
    }
  });

  test('every page has a title and a description of its own', () => {
    const all = [...pages.values()].filter(({ address }) => !address.includes('404'));
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    for (const { address, description } of all) expect(description?.length ?? 0, address).toBeGreaterThan(30);
  });

  test('no page uses an id twice', () => {
    for (const { address, ids } of pages.values()) {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`)).toEqual([]);
    }
  });
});

describe('dates', () => {
  test('stand plain without JavaScript', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('time[data-since]').first().innerText()).toBe('2024年3月31日');
    await page.context().close();
  });

  test.each([
    { today: '2024-03-30', shown: '2024年3月31日(あと1日)' },
    { today: '2024-03-31', shown: '2024年3月31日(今日)' },
    { today: '2024-04-01', shown: '2024年3月31日(1日前)' },
    { today: '2024-07-31', shown: '2024年3月31日(約4か月前)' },
    { today: '2026-11-24', shown: '2024年3月31日(2年7か月余り前)' },
  ])('are told as what they are on $today', async ({ today, shown }) => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
    await page.goto(`${site.origin}/`);
    expect(await page.locator('time[data-since]').first().innerText()).toBe(shown);
    await context.close();
  });
});

describe('the choice of a path', () => {
  test('is made with the keyboard, and stands in the address', async () => {
    const page = await open('/choose/');
    await page.locator('.choose').scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.querySelector('astro-island:has(.choose)')?.hasAttribute('ssr') === false,
    );
    await page.locator('.choose input[name=mx]').first().focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.choose-first a').getAttribute('href')).toBe('/stop-cpf/');
    await page.locator('.choose input[name=interscan]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('.choose input[name=filter]').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.choose-title').innerText()).toContain('移行方法2');
    expect(new URL(page.url()).hash).toBe('#mx=yes&interscan=keep&filter=none');
    await page.context().close();
  });

  test('keeps an answer that comes before the form is alive', async () => {
    const context = await site.browser.newContext();
    const slow = await context.newPage();
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await slow.route(/Choose.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await slow.goto(`${site.origin}/choose/`);
    await slow.locator('.choose input[name=mx][value=no]').check();
    go();
    await slow.locator('.choose input[name=server]').first().waitFor();
    expect(await slow.locator('.choose input[name=mx][value=no]').isChecked()).toBe(true);
    await context.close();
  });

  test('opens with the answer that was sent', async () => {
    const page = await open('/choose/#mx=no&server=there&license=yes');
    await page.locator('.choose').scrollIntoViewIfNeeded();
    await page.locator('.choose-title').waitFor();
    expect(await page.locator('.choose-result a').first().getAttribute('href')).toBe('/data-deletion/');
    await page.context().close();
  });

  test('is a table without JavaScript', async () => {
    const page = await open('/choose/', { javaScriptEnabled: false });
    await page.locator('summary:has-text("表で選ぶ")').click();
    expect(await page.locator('.choices tbody tr').count()).toBe(8);
    expect(await page.locator('.choices').isVisible()).toBe(true);
    expect(await page.locator('.choose').isVisible()).toBe(false);
    await page.context().close();
  });
});

/** In 2026 most come with CPF out of MX, or not knowing; InterScan is alive, or was scrapped. */
describe('a reader of today', () => {
  /** From the home page to the questions, and through the given answers. */
  async function answering(answers: readonly (readonly [question: string, answer: string])[]): Promise<Page> {
    const page = await open('/');
    await page.getByRole('link', { name: '質問に答えて選ぶ' }).click();
    await page.locator('.choose').scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.querySelector('astro-island:has(.choose)')?.hasAttribute('ssr') === false,
    );
    for (const [question, answer] of answers)
      await page.locator(`.choose input[name=${question}][value=${answer}]`).check();
    await page.locator('.choose-title').waitFor();
    return page;
  }

  test('whose MX does not name CPF and whose InterScan is gone gets the letter', async () => {
    const page = await answering([
      ['mx', 'no'],
      ['server', 'gone'],
    ]);
    await page.locator('.choose-result').getByRole('link', { name: '依頼の文面を作る' }).click();
    await page.waitForURL('**/tools/retention/');
    expect(await page.locator('main').innerText()).toContain('サポート窓口');
    await page.context().close();
  });

  test('whose MX does not name CPF and whose InterScan lives is led to the deletion, and to the ways', async () => {
    const page = await answering([
      ['mx', 'no'],
      ['server', 'there'],
      ['license', 'unknown'],
    ]);
    const links = await page.locator('.choose-result a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(['/data-deletion/', '/tools/retention/', '/full-migration/', '/move-cpf/']);
    await page.context().close();
  });

  test('who does not know collects MX and pastes it into the planner', async () => {
    const page = await answering([['mx', 'unknown']]);
    await page.locator('.choose-result').getByRole('link', { name: 'MXを貼り付けて計画する' }).click();
    await page.waitForURL('**/tools/mx/');
    expect(await page.locator('textarea').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('who still has CPF in MX is told to take it out, then decides on a way, and every page follows it', async () => {
    const page = await answering([
      ['mx', 'yes'],
      ['interscan', 'keep'],
      ['filter', 'tmems'],
    ]);
    expect(await page.locator('.choose-first a').getAttribute('href')).toBe('/stop-cpf/');
    await page.getByRole('button', { name: '移行方法3に決める' }).click();
    await page.locator('.choose-kept p').waitFor();
    await page.goto(`${site.origin}/move-cpf/domains/`);
    const shown = page.locator('.onward [data-of-way]:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.locator('a[data-way]').getAttribute('href')).toBe('/move-cpf/conditions/');
    expect(await page.locator('.onward-chosen').innerText()).toContain('移行方法3');
    await page.locator('.onward-chosen').getByRole('link', { name: '変える' }).click();
    await page.getByRole('button', { name: '決めたことを取り消す' }).click();
    await page.getByRole('button', { name: '決めたことを取り消す' }).waitFor({ state: 'detached' });
    await page.goto(`${site.origin}/move-cpf/domains/`);
    expect(await page.locator('.onward [data-of-way]:visible').count()).toBe(2);
    await page.context().close();
  });

  test('is told where the browser keeps nothing of what was decided', async () => {
    const page = await open('/choose/#mx=yes&interscan=keep&filter=tmems');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('.choose').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '移行方法3に決める' }).click();
    await page.getByRole('alert').getByText('記録できませんでした').waitFor();
    expect(await page.locator('.choose-kept').innerText()).not.toContain('決めています');
    await page.context().close();
  });

  test('without JavaScript finds one link for each way', async () => {
    const page = await open('/move-cpf/domains/', { javaScriptEnabled: false });
    expect(await page.locator('.onward a[data-way]').count()).toBe(2);
    expect(await page.locator('.onward-chosen').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('a command', () => {
  test('stands selected, and the page says so, where there is no clipboard, as over plain HTTP', async () => {
    const page = await open('/inventory/');
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.locator('.shells label', { hasText: 'Unix' }).click();
    await page.locator('.shells .copy-code').click();
    await page.locator('.copy-said', { hasText: 'コピーできませんでした' }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('collect-mx.sh domains.txt');
    await page.context().close();
  });

  test('is shown for one shell, is copied, and both stand without JavaScript when printed', async () => {
    const page = await open('/inventory/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await page.locator('.shells .shell:visible').count()).toBe(1);
    await page.locator('.shells label', { hasText: 'Unix' }).click();
    await page.locator('.shells .copy-code').click();
    await page.locator('.copy-said', { hasText: 'コピーしました' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('collect-mx.sh domains.txt');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.shells .shell:visible').count()).toBe(2);
    await page.context().close();
  });
});

describe('what is folded', () => {
  test('opens where a link leads to it', async () => {
    const page = await open('/before-mx-change/#h24');
    expect(await page.locator('[data-hazard=H24]').evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    await page.context().close();
  });

  test('stands open on paper', async () => {
    const page = await open('/before-mx-change/');
    const shown = () => page.locator('#h24 dl').evaluate((list) => list.checkVisibility({ visibilityProperty: true }));
    expect(await shown()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBe(true);
    await page.context().close();
  });
});

describe('what is stored', () => {
  test('is wiped on /about/, and undo brings it back', async () => {
    const page = await open('/about/');
    const stored = () => page.evaluate(() => Object.values(localStorage).join('\n'));
    await page.goto(`${site.origin}/tools/mx/`);
    const paste = page.locator('textarea').first();
    await paste.click();
    await paste.fill('example.test. 300 IN MX 10 wipe-me.example.test.');
    await page.waitForFunction(() => Object.values<string>(localStorage).some((value) => value.includes('wipe-me')));
    await page.goto(`${site.origin}/about/`);
    await page.locator('.wipe-stored').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '入力をすべて消す' }).click();
    await page.getByRole('button', { name: 'すべて消す', exact: true }).click();
    await page.waitForFunction(() => !Object.values<string>(localStorage).some((value) => value.includes('wipe-me')));
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.waitForFunction(() => Object.values<string>(localStorage).some((value) => value.includes('wipe-me')));
    expect(await stored()).toContain('wipe-me');
    await page.context().close();
  });
});

describe('the styles', () => {
  test('use no custom property of ours that nothing declares', () => {
    const files = globSync('**/*.{html,css,js}', { cwd: BUILD }).map((name) => readFileSync(join(BUILD, name), 'utf8'));
    const all = files.join('\n');
    const declared = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1] ?? ''));
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });
});

describe('the inventory template', () => {
  test('has the columns of the screens, and Excel sees that it is UTF-8', async () => {
    const bytes = Buffer.from(await (await fetch(`${site.origin}/inventory/template.csv`)).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const header = bytes.toString('utf8').slice(1).trimEnd().split(',');
    expect(header[0]).toBe('ドメイン名');
    expect(header.map(fieldOf)).toEqual(columns);
  });
});
