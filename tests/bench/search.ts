import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { toolPath } from '../../scripts/run-tool.ts';
import { serve } from '../../scripts/serve.ts';
import { startBrowser } from '../site/browser.ts';
import { median } from './core-in-browser.ts';
import { line } from './report.ts';

interface Query {
  readonly q: string;
  readonly set: string;
  readonly expect: readonly string[];
}

const BUILD = process.env['OUT_DIR'] ?? 'dist-bench-search';

/** A box: how it is opened, its input, the link of a result, where it says that there is none (ありません). */
interface Box {
  readonly name: string;
  readonly address: string;
  readonly keys?: string;
  readonly input: string;
  readonly result: string;
  readonly none: string;
}

const boxes: readonly Box[] = [
  {
    name: 'ours',
    address: '/about/',
    keys: 'Control+k',
    input: '.search-dialog input',
    result: '.search-dialog [role=option]',
    none: '.search-dialog .search-status',
  },
  {
    name: 'default box',
    address: '/default-box/',
    input: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
    none: '.pagefind-ui__message',
  },
];

interface Options {
  /** Takes the build of the run before. */
  readonly reuse?: boolean;
}

/**
 * Measures our search and Pagefind's default box over the same build, in one run, with the labelled queries of `tests/search`: rank of
 * the right page, queries without an answer, time from the last key to the first result, bytes of the first answer (all that is asked for
 * beyond the page itself; brotli 11, and what is compressed already counts as it is). No names of sets: all.
 */
export async function benchSearch(sets: readonly string[], { reuse = false }: Options = {}): Promise<void> {
  console.log('\nThe search, beside the default box over the same build');
  if (!reuse || !existsSync(BUILD)) build();
  await addDefaultBox();
  const labelled = JSON.parse(await readFile('tests/search/queries.json', 'utf8')) as { queries: Query[] };
  const queries = labelled.queries.filter(({ set }) => sets.length === 0 || sets.includes(set));
  const server = await serve(BUILD, { port: 0, headers: false });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await startBrowser();
  try {
    for (const box of boxes) {
      const asked = { browser, box, origin, queries };
      const measured = await measure(asked);
      for (const set of new Set(queries.map((query) => query.set)))
        line(`search, set ${set}, ${box.name}`, report(measured.filter(({ query }) => query.set === set)));
      const bytes = await firstAnswerBytes(asked);
      line(`search, bytes of the first answer, ${box.name} (median)`, `${(median(bytes) / 1000).toFixed(1)} kB`);
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

interface Asked {
  readonly browser: Browser;
  readonly box: Box;
  readonly origin: string;
  readonly queries: readonly Query[];
}

function build(): void {
  console.log(`Building ${BUILD}`);
  const { status } = spawnSync(process.execPath, [toolPath('astro'), 'build'], {
    env: { ...process.env, OUT_DIR: BUILD },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The build of ${BUILD} failed`);
}

/** Pagefind as it comes: its index of the same pages, and a page with its box. */
async function addDefaultBox(): Promise<void> {
  const { index } = await createIndex({});
  await index?.addDirectory({ path: BUILD });
  await index?.writeFiles({ outputPath: join(BUILD, 'pagefind-default') });
  await close();
  await mkdir(join(BUILD, 'default-box'), { recursive: true });
  await writeFile(
    join(BUILD, 'default-box', 'index.html'),
    `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="stylesheet" href="/pagefind-default/pagefind-ui.css">
<script src="/pagefind-default/pagefind-ui.js"></script><div id="search"></div>
<script>new PagefindUI({ element: '#search', showSubResults: true })</script></html>`,
  );
}

interface Measured {
  readonly query: Query;
  readonly rank: number;
  readonly found: number;
  readonly time: number;
}

async function measure({ browser, box, origin, queries }: Asked): Promise<Measured[]> {
  const page = await browser.newPage();
  await openBox(page, box, origin);
  await ask(page, box, queries[0]?.q ?? '');
  const measured: Measured[] = [];
  for (const query of queries) {
    const { time, addresses } = await ask(page, box, query.q);
    const pages = [...new Set(addresses.map((found) => new URL(found, origin).pathname))];
    const rank = pages.findIndex((found) => query.expect.includes(found)) + 1;
    measured.push({ query, rank, found: pages.length, time });
    if (rank !== 1 && box.name === 'ours') {
      console.log(`  not first (${query.set}): ${query.q} (rank ${rank}; first ${pages[0] ?? 'none'})`);
    }
  }
  await page.close();
  return measured;
}

async function openBox(page: Page, { address, keys, input }: Box, origin: string): Promise<void> {
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  if (keys !== undefined) await page.keyboard.press(keys);
  await page.locator(input).waitFor();
}

/** Sets a query as one keystroke would and waits for the first result to change. */
async function ask(page: Page, box: Box, query: string): Promise<{ time: number; addresses: string[] }> {
  return page.evaluate(
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
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            if (isDone() || performance.now() > end) resolve();
            else port2.postMessage(undefined);
          };
          port2.postMessage(undefined);
        });
      const hasResult = () => document.querySelector(result) !== null;
      const isNone = () => {
        const said = document.querySelector(none)?.textContent ?? '';
        return said.includes('ありません') && said.includes(query);
      };
      const isAnswered = () => hasResult() || isNone();
      type('');
      await until(() => !hasResult());
      const start = performance.now();
      type(query);
      await until(isAnswered);
      const time = performance.now() - start;
      let count = -1;
      await until(() => {
        const now = document.querySelectorAll(result).length;
        const isSettled = now === count;
        count = now;
        return isSettled;
      });
      const links = document.querySelectorAll<HTMLAnchorElement>(result);
      return { time, addresses: Array.from(links, (link) => link.href) };
    },
    { query, input: box.input, result: box.result, none: box.none },
  );
}

/** Bytes of everything that opening the box and the first answer ask for, beyond what the page itself had asked for. */
async function firstAnswerBytes({ browser, box, origin, queries }: Asked): Promise<number[]> {
  const sizes: number[] = [];
  for (const { q } of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('response', (response) => asked.add(new URL(response.url()).pathname));
    await page.goto(origin + box.address, { waitUntil: 'networkidle' });
    // The default box has no page of its own to be taken from: all but its document is the box.
    const ofPage = box.keys === undefined ? [box.address] : [...asked];
    if (box.keys !== undefined) await page.keyboard.press(box.keys);
    await page.locator(box.input).fill(q);
    await page
      .locator(box.result)
      .or(page.locator(box.none, { hasText: 'ありません' }))
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    const beyond = [...asked].filter((path) => !ofPage.includes(path) && !path.endsWith('favicon.ico'));
    sizes.push((await Promise.all(beyond.map(weigh))).reduce((sum, size) => sum + size, 0));
    await context.close();
  }
  return sizes;
}

async function weigh(path: string): Promise<number> {
  const content = await readFile(join(BUILD, decodeURIComponent(path)));
  const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
  if (isCompressed) return content.length;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function report(measured: readonly Measured[]): string {
  const count = (is: (one: Measured) => boolean) => String(measured.filter(is).length);
  const reciprocal = measured.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / measured.length;
  return [
    `${count(({ rank }) => rank === 1)} of ${String(measured.length)} first`,
    `${count(({ rank }) => rank > 0 && rank <= 3)} among three`,
    `${count(({ found }) => found === 0)} without a result`,
    `mean reciprocal rank ${reciprocal.toFixed(3)}`,
    `first result ${median(measured.map(({ time }) => time)).toFixed(1)} ms (median)`,
  ].join(', ');
}
