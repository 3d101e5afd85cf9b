/** What is typed is never lost: each journey in Chromium, Firefox and WebKit. */
import { expect, it } from 'vitest';
import { named, paste } from './engines/deeds.ts';
import { PLAIN, scriptOf, startHost } from './engines/host.ts';
import { inEachEngine } from './engines/in-each.ts';

const ADDRESS = '/tools/mx/';
const BOX = '#mx-paste';
const OWN = 'own.test.\t3600\tIN\tMX\t10\tin.own.test.';
const KEY = 'cpf-migration';

inEachEngine((place) => {
  const open = (address = ADDRESS) => place.open(address);
  const text = () => place.tab.evaluate((box) => document.querySelector<HTMLTextAreaElement>(box)?.value, BOX);
  const visibility = (of: string) =>
    place.tab.evaluate((part) => getComputedStyle(document.querySelector(part) as Element).visibility, of);
  const storedText = () => place.tab.evaluate((key) => localStorage.getItem(key), KEY);
  const stored = async () => JSON.parse((await storedText()) ?? 'null') as Record<string, unknown> | null;
  const store = async (value: string) => {
    await open('/404.html');
    await place.tab.evaluate(
      (key, document) => {
        localStorage.setItem(key, document);
      },
      KEY,
      value,
    );
  };

  it.each(['refuse', 'cut'] as const)(
    '1. a script that fails (%s): says so, keeps the paste, hides the example, comes alive by itself',
    async (how) => {
      place.host[how] = scriptOf(ADDRESS, 'MxPlanner');
      await open();
      await paste(place.tab, BOX, OWN);
      await place.tab.waitFor('.island-failed');
      expect(await text()).toBe(OWN);
      expect(await visibility('.calc-outputs')).toBe('hidden');
      place.host[how] = undefined;
      await place.alive();
      await place.tab.waitFor('.island-failed', 'hidden');
      expect(await text()).toBe(OWN);
      await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN });
      expect(await visibility('.calc-outputs')).toBe('visible');
    },
  );

  it('1. a script that stays away: the text goes over the reload that is offered', async () => {
    place.host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await paste(place.tab, BOX, OWN);
    await place.tab.waitFor('.island-failed');
    place.host.refuse = undefined;
    await place.tab.clickAway('.island-failed button:last-of-type');
    await place.alive();
    await expect.poll(text).toBe(OWN);
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN });
  });

  it('2. a stored plan stays as it is while the script that reads it does not come', async () => {
    const plan = JSON.stringify({ version: 2, mx: { text: OWN, exampleLeft: true } });
    await store(plan);
    place.host.refuse = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await place.tab.waitFor('.island-failed');
    expect(await storedText()).toBe(plan);
    place.host.refuse = undefined;
    await place.alive();
    await expect.poll(text).toBe(OWN);
  });

  it('2. a stored plan that cannot be read is copied, and what can be read of it comes back', async () => {
    const unread = JSON.stringify({ version: 2, mx: { text: OWN, stage: 'unheard-of' } });
    await store(unread);
    await open();
    await place.tab.click(await named(place.tab, '[role=alert] button', '読み取れる部分を戻す'));
    await expect.poll(text).toBe(OWN);
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN, stage: 'stop-cpf' });
    const isKept = await place.tab.evaluate(
      (one) => Object.keys(localStorage).some((key) => localStorage.getItem(key) === one),
      unread,
    );
    expect(isKept).toBe(true);
  });

  it('3, 8. a paste and a line before the calculator lives are the text, without the example', async () => {
    place.host.hold = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await paste(place.tab, BOX, `${OWN}\n`);
    await place.tab.type(BOX, 'two.test. 3600 IN MX 10 in.own.test.');
    const whole = `${OWN}\ntwo.test. 3600 IN MX 10 in.own.test.`;
    expect(await text()).toBe(whole);
    place.host.release();
    await place.alive();
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: whole });
    expect(await text()).toBe(whole);
  });

  it('3. a choice and a dropped file before the calculator lives are taken', async () => {
    place.host.hold = scriptOf(ADDRESS, 'MxPlanner');
    await open();
    await place.tab.evaluate(() => {
      const stages = document.querySelector<HTMLSelectElement>('.calc-stage select');
      if (stages === null) throw new Error('no choice of stages');
      stages.value = 'test-tmems';
      stages.dispatchEvent(new Event('input', { bubbles: true }));
      stages.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const stays = await place.tab.evaluate(
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
    place.host.release();
    await place.alive();
    await expect.poll(async () => (await stored())?.['mx']).toMatchObject({ text: OWN, stage: 'test-tmems' });
  });

  it('4. a large unreadable document is never overwritten while no copy fits', async () => {
    await store(JSON.stringify({ version: 99, text: 'x'.repeat(3_000_000) }));
    await open();
    await place.alive();
    await paste(place.tab, BOX, OWN);
    await place.tab.waitFor('.calc [role="alert"]');
    await expect.poll(text).toBe(OWN);
    expect((await storedText())?.length).toBeGreaterThan(3_000_000);
  });

  it('5. parts that fail leave the text, and come once they are asked for again', async () => {
    place.host.refuse = /\/own-parts\./;
    await open();
    await place.alive();
    await paste(place.tab, BOX, OWN);
    await place.tab.waitFor('#mx-tally [role="alert"]');
    place.host.refuse = undefined;
    await place.tab.click('#mx-tally [role="alert"] button:first-of-type');
    await place.tab.waitFor('#mx-tally [role="alert"]', 'hidden');
    expect(await text()).toBe(OWN);
    await place.tab.waitFor('.calc select');
  });

  it.each([
    { address: ADDRESS, box: BOX, pasted: OWN, at: '#mx-tally', brought: '.calc select' },
    {
      address: '/tools/settings/',
      box: '#st-paste',
      pasted: 'ドメイン名\town.test',
      at: '#st-preview',
      brought: '.calc-preview',
    },
    {
      address: '/tools/retention/',
      box: '#rt-mxChangedOn',
      pasted: '2024-03-08',
      at: '#rt-result',
      brought: '#rt-result .calc-actions',
    },
    { address: '/tools/plan/', box: '#plan-records', pasted: OWN, at: '.calc', brought: '.plan-when' },
  ])('5. parts that fail leave the text at $address, and the reload that is offered brings them', async (part) => {
    place.host.refuse = /\/(?:own|plan)-parts\./;
    await open(part.address);
    await place.alive();
    await paste(place.tab, part.box, part.pasted);
    await place.tab.waitFor(`${part.at} [role="alert"]`);
    const kept = () => place.tab.evaluate((box) => document.querySelector<HTMLTextAreaElement>(box)?.value, part.box);
    expect(await kept()).toBe(part.pasted);
    place.host.refuse = undefined;
    await place.tab.clickAway(`${part.at} [role="alert"] button:last-of-type`);
    await place.tab.waitFor(`${part.at} [role="alert"]`, 'hidden');
    await expect.poll(kept).toBe(part.pasted);
    await place.tab.waitFor(part.brought);
  });

  it.each(['/tools/retention/', '/tools/settings/'])(
    '5. a plan that cannot be read at %s is told there',
    async (address) => {
      await store(JSON.stringify({ version: 2, mx: { text: OWN, exampleLeft: true } }));
      place.host.refuse = /\/_astro\/known-domains\./;
      await open(address);
      await place.tab.waitFor('.calc [role="alert"]');
      expect(await place.tab.evaluate(() => document.querySelector('.calc [role="alert"]')?.textContent)).toContain(
        'MXの変更計画を読み込めません',
      );
      place.host.refuse = undefined;
      await open(address);
      await place.alive();
      await place.tab.waitFor('.calc [role="alert"]', 'hidden');
    },
  );

  it('6. what the storage refuses stays while another tab edits, and is not left unasked', async () => {
    const isAsked = () => place.tab.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await open();
    await place.alive();
    expect(await isAsked()).toBe(false);
    await place.tab.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await paste(place.tab, BOX, OWN);
    await place.tab.waitFor('.calc [role="alert"]');
    expect(await isAsked()).toBe(true);
    const other = await place.tab.another(`${place.host.origin}/404.html`);
    const theirs = JSON.stringify({ version: 2, mx: { text: 'theirs', exampleLeft: true } });
    await other.evaluate(
      (key, document) => {
        localStorage.setItem(key, document);
      },
      KEY,
      theirs,
    );
    await place.tab.waitFor('.calc [role="alert"] button');
    expect(await text()).toBe(OWN);
    expect(await storedText()).toBe(theirs);
  });

  it('what is typed into a field that a button takes stays over a reload, until it is taken', async () => {
    const valueOf = (part: string) =>
      place.tab.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.value, part);
    await open();
    await place.alive();
    await paste(place.tab, BOX, '10 cpf.test.\n30 m.a.test.\n\n10 cpf.test.\n30 m.b.test.');
    await paste(place.tab, await named(place.tab, 'textarea', 'ドメイン名(2個)'), 'a.test\nb.te');
    await open();
    await place.alive();
    const names = await named(place.tab, 'textarea', 'ドメイン名(2個)');
    await expect.poll(() => valueOf(names)).toBe('a.test\nb.te');
    await place.tab.type(names, 'st');
    await place.tab.click(await named(place.tab, 'button', '2か所をこの名前にする'));
    await expect
      .poll(async () => (await stored())?.['mx'])
      .toMatchObject({ owners: [{ owner: 'a.test' }, { owner: 'b.test' }] });
  });

  it('7. what this version does not know survives an edit', async () => {
    await store(JSON.stringify({ version: 2, later: { a: [1] }, mx: { text: 'x', exampleLeft: true, later: 'y' } }));
    await open();
    await place.alive();
    await expect.poll(text).toBe('x');
    await place.tab.type(BOX, 'z');
    await expect
      .poll(stored)
      .toMatchObject({ later: { a: [1] }, mx: { text: expect.stringContaining('z') as string, later: 'y' } });
  });

  it('9. the calendar is made over plain HTTP, and copying has a way', async () => {
    const plain = await startHost(PLAIN);
    await place.tab.open(`${plain.origin}/tools/retention/`);
    await place.alive();
    expect(await place.tab.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    await place.tab.click('#rt-result .calc-fold > summary');
    const asleep = () =>
      place.tab.evaluate(() => document.querySelectorAll('#rt-result .calc-fold astro-island[ssr]').length);
    await expect.poll(asleep).toBe(0);
    const outcomes = () =>
      place.tab.evaluate(() =>
        [...document.querySelectorAll('.calc-buttons .act .outcome')].map((one) => one.className),
      );
    for (const index of [0, 1]) {
      await place.tab.evaluate((nth) => {
        document.querySelectorAll('.calc-buttons .act button')[nth]?.setAttribute('id', `act-${nth}`);
      }, index);
      await place.tab.click(`#act-${index}`);
      await expect.poll(async () => (await outcomes())[index]).toBe('outcome done');
    }
    await plain.stop();
  });
});
