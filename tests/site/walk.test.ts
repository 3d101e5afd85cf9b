import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hrefOf, stops, ways, type Way } from '../../src/core/ways.ts';
import { openSite, type Site } from './browser.ts';
import { addressesOf } from './pages.ts';
import { shownOn, walk, type Done, type Shown } from './walk.ts';

/** Most characters that stand open along a way, without calculators and blanks. */
const MOST_CHARACTERS: Readonly<Record<Way, number>> = { 1: 24_000, 2: 10_000, 3: 24_000 };

let site: Site;
let page: Page;
const walks = new Map<Way, { done: Done[]; pages: string[] }>();
const shown = new Map<string, Shown>();

beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const way of ways) walks.set(way, await walk(page, site.origin, way));
  for (const address of await addressesOf()) {
    await page.goto(site.origin + address);
    shown.set(address, await shownOn(page));
  }
}, 240_000);
afterAll(async () => {
  await site.stop();
});

const walkOf = (way: Way) => walks.get(way) ?? { done: [], pages: [] };
const onWay = (way: Way) => walkOf(way).pages.map((address) => ({ address, ...(shown.get(address) as Shown) }));

/**
 * What must come before what, along a way that is followed to the letter: every `later` needs some `earlier` before it. It is no
 * rule where a way has no `later`; the ways that must have one are named.
 */
const rules: readonly { earlier: string; later: string; ways: readonly Way[]; why: string }[] = [
  { earlier: 'protect', later: 'open', ways: [1, 2, 3], why: 'InterScan meets the Internet unprotected' },
  { earlier: 'confine-relay', later: 'open', ways: [1, 2, 3], why: 'an open relay' },
  { earlier: 'open', later: 'test-relay', ways: [1, 2, 3], why: 'nothing can be tried from outside' },
  { earlier: 'test-relay', later: 'change-mx', ways: [1, 2, 3], why: 'an open relay' },
  { earlier: 'open', later: 'change-mx', ways: [1, 2, 3], why: 'mail is not accepted, or there is no way back' },
  { earlier: 'resolve-name', later: 'change-mx', ways: [1, 2, 3], why: 'senders cannot find the host' },
  { earlier: 'test-mail', later: 'change-mx', ways: [1, 2, 3], why: 'the first mail is a real one' },
  { earlier: 'note-cpf-addresses', later: 'change-mx', ways: [1, 2, 3], why: 'late mail cannot be told apart' },
  { earlier: 'note-cpf-addresses', later: 'add-test-mx', ways: [1, 3], why: 'late mail cannot be told apart' },
  { earlier: 'write-way-back', later: 'change-mx', ways: [1, 2, 3], why: 'nobody knows how to go back' },
  { earlier: 'set-last-day', later: 'change-mx', ways: [1, 2, 3], why: 'nobody knows how long one may go back' },
  { earlier: 'change-mx', later: 'delete-domains', ways: [1, 2, 3], why: 'CPF refuses mail' },
  { earlier: 'wait', later: 'delete-domains', ways: [1, 2, 3], why: 'CPF refuses mail' },
  { earlier: 'watch-cpf-mail', later: 'delete-domains', ways: [1, 2, 3], why: 'mail of senders with a fixed route' },
  { earlier: 'settings-copied', later: 'delete-domains', ways: [1, 2, 3], why: 'the settings are gone' },
  { earlier: 'ask-support', later: 'delete-domains', ways: [1, 2, 3], why: 'the screen is opened for nothing' },
  { earlier: 'ask-quarantine', later: 'open-screen', ways: [1, 2, 3], why: 'quarantined mail is lost' },
  { earlier: 'ask-quarantine', later: 'delete-domains', ways: [1, 2, 3], why: 'quarantined mail is lost' },
  { earlier: 'tell-colleagues', later: 'open-screen', ways: [1, 2, 3], why: 'somebody else opens it' },
  { earlier: 'find-grace-end', later: 'open-screen', ways: [1, 2, 3], why: 'opening orders the deletion' },
  { earlier: 'last-day', later: 'narrow', ways: [1, 2, 3], why: 'the way back is closed' },
  { earlier: 'last-day', later: 'delete-domains', ways: [1, 2, 3], why: 'the way back is gone' },
  { earlier: 'wait', later: 'narrow', ways: [1, 2, 3], why: 'mail is still on its way' },
  { earlier: 'verify-domain', later: 'add-test-mx', ways: [1, 3], why: 'TMEmS refuses the domain' },
  { earlier: 'set-policies', later: 'add-test-mx', ways: [1, 3], why: 'real mail meets unset policies' },
  { earlier: 'review-defaults', later: 'add-test-mx', ways: [1, 3], why: 'real mail meets default policies' },
  { earlier: 'open-tmems', later: 'add-test-mx', ways: [1, 3], why: 'TMEmS cannot deliver' },
  { earlier: 'test-connection', later: 'add-test-mx', ways: [1, 3], why: 'TMEmS cannot deliver' },
  { earlier: 'wait-test', later: 'test-mail', ways: [1, 3], why: 'TMEmS refuses' },
  { earlier: 'wait-test', later: 'change-mx', ways: [1, 3], why: 'TMEmS refuses' },
  { earlier: 'synchronise', later: 'filter-recipients', ways: [1, 3], why: 'real recipients are refused' },
  { earlier: 'run-tool', later: 'set-policies', ways: [1], why: "the tool's policies are not known" },
  { earlier: 'decide-policies', later: 'set-policies', ways: [1], why: 'weak settings with nothing behind' },
  { earlier: 'change-destination', later: 'change-mx', ways: [1], why: 'InterScan is stopped with mail behind it' },
  { earlier: 'move-outbound', later: 'stop-interscan', ways: [1], why: 'outbound mail stops' },
  { earlier: 'delete-domains', later: 'stop-interscan', ways: [1], why: 'the data stays at CPF' },
  { earlier: 'keep-contents', later: 'stop-interscan', ways: [1], why: 'queue, quarantine and logs go' },
  { earlier: 'last-day', later: 'stop-interscan', ways: [1], why: 'the way back is gone' },
];

/** The rules that a walk breaks. */
function broken(done: readonly Done[], way: Way): string[] {
  return rules
    .filter((rule) => rule.ways.includes(way))
    .flatMap(({ earlier, later, why }) => {
      const lates = done.flatMap(({ step }, index) => (step === later ? [index] : []));
      if (lates.length === 0) return [`no ${later}`];
      const first = done.findIndex(({ step }) => step === earlier);
      return first === -1 || first > (lates[0] ?? 0) ? [`${earlier} not before ${later}: ${why}`] : [];
    });
}

describe.each(ways)('way %i, followed to the letter by the links of its pages', (way) => {
  test('goes over the stops that previous and next follow', () => {
    const expected = [...new Set(stops[way].map(({ page }) => page))];
    expect(walkOf(way).pages).toEqual(expected);
  });

  test('does nothing before what must come first', () => {
    expect(walkOf(way).done.length).toBeGreaterThan(30);
    expect(broken(walkOf(way).done, way)).toEqual([]);
  });

  test('breaks a rule when any two of the steps that a rule ties are swapped', () => {
    const { done } = walkOf(way);
    for (const { earlier, later } of rules.filter((rule) => rule.ways.includes(way))) {
      const swapped = done.map((one) =>
        one.step === earlier ? { ...one, step: later } : one.step === later ? { ...one, step: earlier } : one,
      );
      expect(broken(swapped, way), `${earlier} and ${later}`).not.toEqual([]);
    }
  });

  test('shows few characters and few boxes before anything is opened', () => {
    const rows = onWay(way);
    const sum = rows.reduce((total, { characters }) => total + characters, 0);
    const boxes = rows.reduce((total, row) => total + row.boxes.length, 0);
    console.log(
      [
        ...rows.map((row) => `${row.address.padEnd(30)} ${row.characters} ${row.boxes.join(' ')}`),
        `way ${way}: ${sum}, ${boxes} boxes`,
      ].join('\n'),
    );
    expect(sum).toBeLessThanOrEqual(MOST_CHARACTERS[way]);
    expect(boxes).toBeLessThanOrEqual(10);
  });
});

describe('every page', () => {
  test('has at most two red warnings and at most three open boxes', () => {
    const over = [...shown].filter(([, { red, boxes }]) => red.length > 2 || boxes.length > 3);
    expect(over).toEqual([]);
  });

  test('names each action of a step, folds none, and folds no screen path and no result', async () => {
    const lost: string[] = [];
    for (const address of await addressesOf()) {
      await page.goto(site.origin + address);
      const found = await page.evaluate(() => {
        const where = (element: Element) =>
          `${element.closest('.step')?.id ?? ''}: ${element.textContent?.trim().slice(0, 30) ?? ''}`;
        const rows = [...document.querySelectorAll('.row.do > div')];
        const unnamed = rows.filter((row) => {
          if (row.hasAttribute('data-step')) return false;
          const items = [...row.querySelectorAll(':scope > ol > li')];
          return items.length === 0 || items.some((item) => item.querySelector('[data-step]') === null);
        });
        const folded = [...document.querySelectorAll('details .row, details [data-step]')];
        return [...unnamed, ...folded].map(where);
      });
      lost.push(...found.map((text) => `${address} ${text}`));
    }
    expect(lost).toEqual([]);
  }, 120_000);

  test('tells where each way comes back to the page of way 1', () => {
    const back = stops[1].filter(({ page, anchor }) => page === '/full-migration/' && anchor !== undefined);
    expect(back.map(hrefOf)).toEqual([
      '/full-migration/#p1-1',
      '/full-migration/#p1-firewall',
      '/full-migration/#p1-inbound',
      '/full-migration/#p1-outbound',
      '/full-migration/#p1-2',
    ]);
  });
});
