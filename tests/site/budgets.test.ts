import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD, openSite, type Site } from './browser.ts';
import { eachPage, untilQuiet, visit, wakeCalculators } from './pages.ts';

const KB = 1000;

/**
 * Bytes of a first visit, brotli 11, at 412 px width, before any interaction or scrolling. `seen`: after the calculator in
 * the page was scrolled to and turned to. Where a page is above what was aimed at (12; 20 and 65; 65 kB), decisions/0080 says why.
 */
interface Budget {
  readonly first: number;
  readonly seen?: number;
}
const guide: Budget = { first: 12 * KB };
/** It tells of every domain and of every screen, with a sheet to write on. */
const inventory: Budget = { first: 12.5 * KB };
/** The longest page: its own words and pictures are half of it. */
const long: Budget = { first: 13.8 * KB };
/** It puts the reader's own values in the place of its example's: 0.7 kB, inline (decisions/0091). */
const longWithValues: Budget = { first: 14.95 * KB };
/** The page holds the example; what maps comes with the reader's own domains, or with the first answer that is tried on it. */
const withCalculator: Budget = { first: 17.4 * KB, seen: 47.6 * KB };
/** The planner asks for the paste alone; pictures of the mail route, and the reader's own values. */
const withPlanner: Budget = { first: 20 * KB, seen: 57.6 * KB };
/** The retention calculator asks for the days alone. */
const withDays: Budget = { first: 17.4 * KB, seen: 55.5 * KB };
/** Its few questions stand in the first screen: the calculator is in sight, and alive, from the start. */
const choose: Budget = { first: 24 * KB };
/** A calculator's own page loads at once what takes an input; what reads, reckons and draws comes with that. */
const planner: Budget = { first: 55 * KB };
const retention: Budget = { first: 56.8 * KB };
const plan: Budget = { first: 59.3 * KB };
const mapper: Budget = { first: 60.6 * KB };

const budgets: Readonly<Record<string, Budget>> = {
  '/tools/mx/': planner,
  '/tools/plan/': plan,
  '/tools/retention/': retention,
  '/tools/settings/': mapper,
  '/stop-cpf/': withPlanner,
  '/move-cpf/delivery-test/': withPlanner,
  '/move-cpf/mx-switch/': withPlanner,
  '/data-deletion/': withDays,
  '/choose/': choose,
  '/move-cpf/domains/': withCalculator,
  '/move-cpf/conditions/': withCalculator,
  '/move-cpf/mail-reputation/': withCalculator,
  '/move-cpf/antivirus/': withCalculator,
  '/move-cpf/antispam/': withCalculator,
  '/about/': withCalculator,
  '/full-migration/': long,
  '/before-mx-change/': longWithValues,
  '/inventory/': inventory,
};

const PHONE = { viewport: { width: 412, height: 823 } } as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.stop();
});

const sizes = new Map<string, number>();
async function brotliSize(address: string): Promise<number> {
  const path = join(BUILD, address.endsWith('/') ? `${address}index.html` : address);
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const bytes = brotliCompressSync(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  sizes.set(path, bytes.length);
  return bytes.length;
}

/** A first visit of a page: what it weighs and asks for, before anything is done and after its calculators were turned to. */
interface FirstVisit {
  readonly address: string;
  readonly first: number;
  readonly seen: number;
  readonly asked: readonly string[];
  /** The scripts that it asks for before anything is done. */
  readonly scripts: readonly string[];
  readonly startsAtOnce: boolean;
}

async function firstVisit(page: Page, address: string): Promise<FirstVisit> {
  const asked = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.url().startsWith(site.origin)) asked.add(decodeURIComponent(pathname));
  });
  const requested: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || request.resourceType() === 'fetch') requested.push(request.url());
  });
  const bytes = async () => (await Promise.all([...asked].map(brotliSize))).reduce((sum, size) => sum + size, 0);
  await visit(page, site.origin + address);
  await untilQuiet(page);
  const [first, scripts, atOnce] = [await bytes(), [...requested], await startsAtOnce(page)];
  await wakeCalculators(page);
  return { address, first, seen: await bytes(), asked: [...asked], scripts, startsAtOnce: atOnce };
}

/** Whether a calculator of the page stands in the first screen, or is what the page is for. */
const startsAtOnce = (page: Page): Promise<boolean> =>
  page
    .locator('main astro-island')
    .evaluateAll((islands) =>
      islands.some(
        (island) =>
          island.getAttribute('client') === 'load' ||
          (island.firstElementChild?.getBoundingClientRect().top ?? Infinity) < innerHeight,
      ),
    );

describe('every page, at the first visit', () => {
  let visits: readonly FirstVisit[] = [];
  beforeAll(async () => {
    visits = await eachPage(site.browser, PHONE, firstVisit);
  });

  it('is within its budget of bytes, without fonts from the web', () => {
    const pages = visits.map(({ address, first, seen, asked }) => {
      const budget = budgets[address] ?? guide;
      const row = `${address.padEnd(30)} ${(first / KB).toFixed(1).padStart(6)} of ${budget.first / KB} kB, seen ${(seen / KB).toFixed(1)}`;
      const isOver = first > budget.first || (budget.seen !== undefined && seen > budget.seen);
      return { row, over: isOver ? `${row} (${asked.join(' ')})` : undefined };
    });
    console.log(pages.map(({ row }) => row).join('\n'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(({ over }) => over ?? [])).toEqual([]);
    const fonts = visits.flatMap(({ asked }) => asked.filter((path) => /\.(woff2?|ttf|otf)$/.test(path)));
    expect(fonts, 'no web fonts').toEqual([]);
  });

  it('asks for no script before the reader does something, but for a calculator in sight', () => {
    const asking = visits.filter(({ scripts, startsAtOnce: isMeant }) => scripts.length > 0 && !isMeant);
    expect(asking.map(({ address, scripts }) => `${address} ${scripts.join(' ')}`)).toEqual([]);
  });
});

/** Lighthouse's slow 4G: bytes a second, and milliseconds of a round trip; and a line that nothing slows. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const UNSLOWED = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

describe('layout', () => {
  it.each(['/', '/before-mx-change/', '/stop-cpf/', '/tools/mx/', '/tools/retention/', '/tools/settings/'])(
    'of %s does not shift while it loads on a phone and its calculators come alive (CLS at most 0.01)',
    async (address) => {
      const context = await site.browser.newContext(PHONE);
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
      await page.addInitScript(() => {
        const shifts: LayoutShift[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => shifts.push(...(list.getEntries() as LayoutShift[]))).observe({
          type: 'layout-shift',
          buffered: true,
        });
      });
      await visit(page, site.origin + address);
      await untilQuiet(page);
      await devtools.send('Network.emulateNetworkConditions', UNSLOWED);
      await wakeCalculators(page);
      const { sum, moved } = await page.evaluate(() => {
        const { shifts } = globalThis as unknown as { shifts: LayoutShift[] };
        const own = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
        return {
          sum: own.reduce((all, { value }) => all + value, 0),
          moved: own.flatMap(({ sources }) =>
            sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80)),
          ),
        };
      });
      expect(sum, moved.join('\n')).toBeLessThanOrEqual(0.01);
      await context.close();
    },
  );
});

/** What Chromium tells of a shift of the layout; TypeScript's DOM does not know it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
