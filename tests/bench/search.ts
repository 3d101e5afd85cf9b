import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { toolPath } from '../../scripts/run-tool.ts';
import { serve } from '../../scripts/serve.ts';
import { startBrowser } from '../site/browser.ts';

/**
 * Measures the search: rank of the right page, queries without an answer, time from the last keystroke to the first result, bytes for
 * the first answer (brotli 11; what is compressed already counts as it is). `--reuse` takes the build of the run before.
 */
interface Query {
  readonly q: string;
  readonly kind: string;
  readonly expect: readonly string[];
}

/** The build that is measured, and the parts of the box: its input, a result's link, the message that there is none (it says 「ありません」). */
const box = {
  build: 'dist-bench-search',
  input: '.search-dialog input',
  result: '.search-dialog [role=option]',
  none: '.search-dialog .search-status',
} as const;

interface Measured {
  readonly ranks: readonly number[];
  readonly zero: number;
  readonly times: readonly number[];
  readonly bytes: readonly number[];
}

const weights = new Map<string, number>();
const sets = ['search-queries', 'search-held-out', 'search-unseen', 'search-later'];
const reuse = process.argv.includes('--reuse');

if (!reuse || !existsSync(box.build)) build();
const browser = await startBrowser();
try {
  for (const set of sets) {
    const queries = JSON.parse(await readFile(`tests/site/${set}.json`, 'utf8')) as Query[];
    console.log(`\n${set}: ${queries.length} queries`);
    report(await measure(browser, queries));
  }
} finally {
  await browser.close();
}

function build(): void {
  console.log(`Building ${box.build}`);
  const { status } = spawnSync(process.execPath, [toolPath('astro'), 'build'], {
    env: { ...process.env, OUT_DIR: box.build },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The build of ${box.build} failed`);
}

async function measure(browser: Browser, queries: readonly Query[]): Promise<Measured> {
  const server = await serve(box.build, { port: 0, headers: true });
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  try {
    const ranks: number[] = [];
    const times: number[] = [];
    let zero = 0;
    const page = await browser.newPage();
    await openBox(page, origin);
    await ask(page, queries[0]?.q ?? '');
    for (const { q, expect } of queries) {
      const { time, addresses } = await ask(page, q);
      const pages = [...new Set(addresses.map((found) => new URL(found, origin).pathname))];
      if (pages.length === 0) zero += 1;
      else times.push(time);
      const rank = pages.findIndex((found) => expect.includes(found)) + 1;
      ranks.push(rank);
      if (rank !== 1) console.log(`  not first: ${q} (rank ${rank}; first ${pages[0] ?? 'none'})`);
    }
    await page.close();
    return { ranks, zero, times, bytes: await firstAnswerBytes(browser, origin, queries) };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function openBox(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/about/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.locator(box.input).waitFor();
}

/** Sets a query as one keystroke would and waits for the first result to change. */
async function ask(page: Page, query: string): Promise<{ time: number; addresses: string[] }> {
  const outcome = await page.evaluate(
    async ({ query, input, result, none }) => {
      const field = document.querySelector<HTMLInputElement>(input);
      if (!field) throw new Error('no input');
      const type = (value: string) => {
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const until = (isDone: () => boolean) =>
        new Promise<void>((resolve) => {
          const end = performance.now() + 5000;
          const look = () => {
            if (isDone() || performance.now() > end) resolve();
            else setTimeout(look, 0);
          };
          look();
        });
      type('');
      await until(() => document.querySelector(result) === null);
      const start = performance.now();
      type(query);
      await until(
        () =>
          document.querySelector(result) !== null || /ありません/.test(document.querySelector(none)?.textContent ?? ''),
      );
      const time = performance.now() - start;
      let count = -1;
      await until(() => {
        const now = document.querySelectorAll(result).length;
        const settled = now === count;
        count = now;
        return settled;
      });
      return {
        time,
        addresses: [...document.querySelectorAll<HTMLAnchorElement>(result)].map((link) => link.href),
      };
    },
    { query, input: box.input, result: box.result, none: box.none },
  );
  return outcome;
}

/** Bytes of everything that opening the box and the first answer ask for, beyond what the page itself had asked for. */
async function firstAnswerBytes(browser: Browser, origin: string, queries: readonly Query[]): Promise<number[]> {
  const sizes: number[] = [];
  for (const { q } of queries.filter((_, i) => i % 3 === 0)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\/pagefind\/|\/search\/|SearchWaker/.test(pathname)) asked.add(pathname);
    });
    await openBox(page, origin);
    await page.locator(box.input).fill(q);
    await page
      .locator(box.result)
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    let sum = 0;
    for (const path of asked) sum += await weigh(join(box.build, decodeURIComponent(path)));
    sizes.push(sum);
    await context.close();
  }
  return sizes;
}

async function weigh(path: string): Promise<number> {
  const known = weights.get(path);
  if (known !== undefined) return known;
  const content = await readFile(path);
  const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
  const weight = isCompressed
    ? content.length
    : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  weights.set(path, weight);
  return weight;
}

function report({ ranks, zero, times, bytes }: Measured): void {
  console.table({
    'top-1': `${ranks.filter((rank) => rank === 1).length}/${ranks.length}`,
    'top-3': `${ranks.filter((rank) => rank > 0 && rank <= 3).length}/${ranks.length}`,
    MRR: (ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length).toFixed(3),
    'no result': `${((100 * zero) / ranks.length).toFixed(0)} %`,
    'first result (median, ms)': median(times).toFixed(1),
    'first answer (median, kB)': (median(bytes) / 1000).toFixed(1),
    'first answer (most, kB)': (Math.max(...bytes) / 1000).toFixed(1),
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
