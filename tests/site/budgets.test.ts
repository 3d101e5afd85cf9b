import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD, openSite, type Site } from './browser.ts';
import { addressesOf, wakeCalculators } from './pages.ts';

const KB = 1000;

/**
 * Bytes of a first visit, brotli 11, at 412 px width, before any interaction or scrolling. `seen`: after the calculator in
 * the page was scrolled to and turned to.
 */
interface Budget {
  readonly first: number;
  readonly seen?: number;
}
const guide: Budget = { first: 12 * KB };
/** The longest pages. */
const long: Budget = { first: 15 * KB };
/**
 * The page holds the example that the calculator starts from. Its script carries the schema of the stored document (10 kB): fetched
 * apart, it could fail apart, and a stored plan would be taken for one that cannot be read.
 */
const withCalculator: Budget = { first: 20 * KB, seen: 76 * KB };
/** The page holds two examples, or one with its pictures. */
const withMuch: Budget = { first: 24 * KB, seen: 78 * KB };
/** A calculator's own page loads it at once: it is what the reader came for. */
const calculator: Budget = { first: 80 * KB };
/** It holds the import of sheets, whose preview stands before the form. */
const mapper: Budget = { first: 100 * KB };

function budgetOf(address: string): Budget {
  if (address === '/tools/settings/') return mapper;
  if (address.startsWith('/tools/')) return calculator;
  return budgets[address] ?? guide;
}

const budgets: Readonly<Record<string, Budget>> = {
  '/stop-cpf/': withMuch,
  '/choose/': withMuch,
  '/data-deletion/': withMuch,
  '/move-cpf/delivery-test/': withMuch,
  '/move-cpf/mx-switch/': withMuch,
  '/move-cpf/domains/': withCalculator,
  '/move-cpf/conditions/': withCalculator,
  '/move-cpf/mail-reputation/': withCalculator,
  '/move-cpf/antivirus/': withCalculator,
  '/move-cpf/antispam/': withCalculator,
  '/about/': withCalculator,
  '/full-migration/': long,
  '/before-mx-change/': long,
  '/inventory/': long,
  '/move-cpf/': long,
};

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

async function visit(page: Page, address: string): Promise<{ first: number; seen: number; asked: string[] }> {
  const asked = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.url().startsWith(site.origin)) asked.add(decodeURIComponent(pathname));
  });
  const bytes = async () => (await Promise.all([...asked].map(brotliSize))).reduce((sum, size) => sum + size, 0);
  await page.goto(site.origin + address, { waitUntil: 'networkidle' });
  const first = await bytes();
  await wakeCalculators(page);
  return { first, seen: await bytes(), asked: [...asked] };
}

describe('byte budgets', () => {
  it('hold on every page', async () => {
    const over: string[] = [];
    const rows: string[] = [];
    for (const address of await addressesOf()) {
      const context = await site.browser.newContext({ viewport: { width: 412, height: 823 } });
      const { first, seen, asked } = await visit(await context.newPage(), address);
      const budget = budgetOf(address);
      const row = `${address.padEnd(30)} ${(first / KB).toFixed(1).padStart(6)} of ${budget.first / KB} kB, seen ${(seen / KB).toFixed(1)}`;
      rows.push(row);
      if (first > budget.first || (budget.seen !== undefined && seen > budget.seen))
        over.push(`${row} (${asked.join(' ')})`);
      expect(
        asked.filter((path) => /\.(woff2?|ttf|otf)$/.test(path)),
        'no web fonts',
      ).toEqual([]);
      await context.close();
    }
    console.log(rows.join('\n'));
    expect(over).toEqual([]);
  });
});
