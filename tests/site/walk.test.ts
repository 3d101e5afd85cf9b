import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hrefOf, stops, ways, type Way } from '../../src/core/ways.ts';
import { openSite, type Site } from './browser.ts';
import { addressesOf } from './pages.ts';
import { precedences as rules } from './precedences.ts';
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
