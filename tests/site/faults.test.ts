/** What is typed is never lost: each journey in Chromium, Firefox and WebKit. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paste } from './engines/deeds.ts';
import { enginesHere, startEngine } from './engines/engines.ts';
import type { EngineRun, Tab } from './engines/tab.ts';
import { PLAIN, scriptOf, startHost, type Host } from './engines/host.ts';

const ADDRESS = '/tools/mx/';
const BOX = '#mx-paste';
const OWN = 'own.test.\t3600\tIN\tMX\t10\tin.own.test.';
const KEY = 'cpf-migration';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(async () => {
  await host.stop();
});

describe.each(enginesHere())('in %s', (engine) => {
  let run: EngineRun;
  let tab: Tab;
  beforeAll(async () => {
    run = await startEngine(engine);
  });
  afterAll(async () => {
    await run.stop();
  });
  beforeEach(async () => {
    tab = await run.freshTab();
  });
  afterEach(() => {
    host.refuse = undefined;
    host.release();
  });

  const open = (address = ADDRESS) => tab.open(host.origin + address);
  const text = () => tab.evaluate((box) => document.querySelector<HTMLTextAreaElement>(box)?.value, BOX);
  const alive = () => tab.waitFor('main astro-island:not([ssr])');
  const visibility = (of: string) =>
    tab.evaluate((part) => getComputedStyle(document.querySelector(part) as Element).visibility, of);
  const storedText = () => tab.evaluate((key) => localStorage.getItem(key), KEY);
  const stored = async () => JSON.parse((await storedText()) ?? 'null') as Record<string, unknown> | null;
  const store = async (value: string) => {
    await open('/404.html');
    await tab.evaluate(
      (key, document) => {
        localStorage.setItem(key, document);
      },
      KEY,
      value,
    );
  };

  it('1. a script that fails: says so, keeps the paste, hides the example, and comes alive by itself', async () => {
    host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await paste(tab, BOX, OWN);
    await tab.waitFor('.island-failed');
    expect(await text()).toBe(OWN);
    expect(await visibility('.calc-outputs')).toBe('hidden');
    host.refuse = undefined;
    await alive();
    await tab.waitFor('.island-failed', 'hidden');
    expect(await text()).toBe(OWN);
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN });
    expect(await visibility('.calc-outputs')).toBe('visible');
  });

  it('1. a script that stays away: the text goes over the reload that is offered', async () => {
    host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await paste(tab, BOX, OWN);
    await tab.waitFor('.island-failed');
    host.refuse = undefined;
    await tab.clickAway('.island-failed button:last-of-type');
    await alive();
    await expect.poll(text).toBe(OWN);
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN });
  });

  it('2. a stored plan stays as it is while the script that reads it does not come', async () => {
    const plan = JSON.stringify({ version: 2, mx: { text: OWN, exampleLeft: true } });
    await store(plan);
    host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await tab.waitFor('.island-failed');
    expect(await storedText()).toBe(plan);
    host.refuse = undefined;
    await alive();
    await expect.poll(text).toBe(OWN);
  });

  it('3, 8. a paste and a line before the calculator lives are the text, without the example', async () => {
    host.hold = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await paste(tab, BOX, `${OWN}\n`);
    await tab.type(BOX, 'two.test. 3600 IN MX 10 in.own.test.');
    const whole = `${OWN}\ntwo.test. 3600 IN MX 10 in.own.test.`;
    expect(await text()).toBe(whole);
    host.release();
    await alive();
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: whole });
    expect(await text()).toBe(whole);
  });

  it('3. a choice and a dropped file before the calculator lives are taken', async () => {
    host.hold = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await tab.evaluate(() => {
      const stages = document.querySelector<HTMLSelectElement>('.calc-stage select');
      if (stages === null) throw new Error('no choice of stages');
      stages.value = 'test-tmems';
      stages.dispatchEvent(new Event('input', { bubbles: true }));
      stages.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const stays = await tab.evaluate(
      (box, dropped) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([dropped], 'mx.txt', { type: 'text/plain' }));
        const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
        return document.querySelector(box)?.dispatchEvent(drop) === false;
      },
      BOX,
      OWN,
    );
    expect(stays).toBe(true);
    host.release();
    await alive();
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN, stage: 'test-tmems' });
  });

  it('4. a large unreadable document is never overwritten while no copy fits', async () => {
    await store(JSON.stringify({ version: 99, text: 'x'.repeat(3_000_000) }));
    await open();
    await alive();
    await paste(tab, BOX, OWN);
    await tab.waitFor('.calc [role="alert"]');
    await expect.poll(text).toBe(OWN);
    expect((await storedText())?.length).toBeGreaterThan(3_000_000);
  });

  it('5. parts that fail leave the text, and the reload that is offered brings them', async () => {
    host.refuse = /\/own-parts\./;
    await open();
    await alive();
    await paste(tab, BOX, OWN);
    await tab.waitFor('#mx-tally [role="alert"]');
    host.refuse = undefined;
    await tab.clickAway('#mx-tally [role="alert"] button:last-of-type');
    await tab.waitFor('#mx-tally [role="alert"]', 'hidden');
    await expect.poll(text).toBe(OWN);
    await tab.waitFor('.calc select');
  });

  it.each(['/tools/retention/', '/tools/settings/'])(
    '5. a plan that cannot be read at %s is told there',
    async (address) => {
      await store(JSON.stringify({ version: 2, mx: { text: OWN, exampleLeft: true } }));
      host.refuse = /\/_astro\/known-domains\./;
      await open(address);
      await tab.waitFor('.calc [role="alert"]');
      expect(await tab.evaluate(() => document.querySelector('.calc [role="alert"]')?.textContent)).toContain(
        'MXの変更計画を読み込めません',
      );
      host.refuse = undefined;
      await open(address);
      await alive();
      await tab.waitFor('.calc [role="alert"]', 'hidden');
    },
  );

  it('6. what the storage refuses stays while another tab edits', async () => {
    await open();
    await alive();
    await tab.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await paste(tab, BOX, OWN);
    await tab.waitFor('.calc [role="alert"]');
    const other = await tab.another(`${host.origin}/404.html`);
    const theirs = JSON.stringify({ version: 2, mx: { text: 'theirs', exampleLeft: true } });
    await other.evaluate(
      (key, document) => {
        localStorage.setItem(key, document);
      },
      KEY,
      theirs,
    );
    await tab.waitFor('.calc [role="alert"] button');
    expect(await text()).toBe(OWN);
    expect(await storedText()).toBe(theirs);
  });

  it('7. what this version does not know survives an edit', async () => {
    await store(JSON.stringify({ version: 2, later: { a: [1] }, mx: { text: 'x', exampleLeft: true, later: 'y' } }));
    await open();
    await alive();
    await expect.poll(text).toBe('x');
    await tab.type(BOX, 'z');
    await expect
      .poll(stored)
      .toMatchObject({ later: { a: [1] }, mx: { text: expect.stringContaining('z') as string, later: 'y' } });
  });

  it('9. the calendar is made over plain HTTP, and copying has a way', async () => {
    const plain = await startHost(PLAIN);
    await tab.open(`${plain.origin}/tools/retention/`);
    await alive();
    expect(await tab.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    await tab.click('#rt-result .calc-fold > summary');
    const outcomes = () =>
      tab.evaluate(() => [...document.querySelectorAll('.calc-buttons .act .outcome')].map((one) => one.className));
    for (const index of [0, 1]) {
      await tab.evaluate((nth) => {
        document.querySelectorAll('.calc-buttons .act button')[nth]?.setAttribute('id', `act-${nth}`);
      }, index);
      await tab.click(`#act-${index}`);
      await expect.poll(async () => (await outcomes())[index]).toBe('outcome done');
    }
    await plain.stop();
  });
});
