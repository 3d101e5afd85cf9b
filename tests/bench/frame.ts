import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { compressBelow } from '../../scripts/package.ts';
import { BUILD } from '../site/browser.ts';
import { openForLighthouse } from '../site/lighthouse.ts';
import { median } from './core-in-browser.ts';
import { line } from './report.ts';

/** The frame beside a page of bare HTML, and beside Starlight as it comes, all with the same words, in one run. */

const RUNS = 5;
const STARLIGHT = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' };

const pages = [
  { name: 'home', address: '/' },
  { name: 'guide page', address: '/before-mx-change/' },
  { name: 'guide page with a calculator', address: '/stop-cpf/' },
  { name: "calculator's own page", address: '/tools/mx/' },
] as const;

type Node = DefaultTreeAdapterTypes.Node;

const BLOCKS = new Set(['h1', 'h2', 'h3', 'h4', 'p', 'li', 'dt', 'dd', 'th', 'td', 'pre', 'summary', 'caption']);

/** The words of a page's main part, block by block, with the block's tag. */
function wordsOf(address: string): { tag: string; text: string }[] {
  const blocks: { tag: string; text: string }[] = [];
  const walk = (node: Node, block: { tag: string; text: string } | undefined, inMain: boolean): void => {
    if ('tagName' in node && ['script', 'style', 'template', 'svg', 'noscript'].includes(node.tagName)) return;
    if (node.nodeName === '#text' && 'value' in node) {
      if (block) block.text += node.value;
      return;
    }
    const isMain = inMain || ('tagName' in node && node.tagName === 'main');
    let own = block;
    if (isMain && 'tagName' in node && BLOCKS.has(node.tagName)) {
      own = { tag: /^h\d$/.test(node.tagName) ? node.tagName : 'p', text: '' };
      blocks.push(own);
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, own, isMain);
  };
  walk(parse(readFileSync(join(BUILD, address, 'index.html'), 'utf8')), undefined, false);
  return blocks
    .map(({ tag, text }) => ({ tag, text: text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function writeTo(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Pages of nothing but the words. */
function writeBare(root: string): void {
  for (const { address } of pages) {
    const words = wordsOf(address).map(({ tag, text }) => `<${tag}>${escaped(text)}</${tag}>`);
    const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
    const html = `<!doctype html><html lang="ja"><head>${head}<title>${address}</title></head><body>${words.join('\n')}</body></html>`;
    writeTo(join(root, address, 'index.html'), html);
  }
}

/** Starlight's default site with the words, built in a folder of its own; undefined where no registry answers. */
function buildStarlight(folder: string): string | undefined {
  writeTo(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true, dependencies: STARLIGHT }));
  writeTo(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Guide', locales: { root: { label: '日本語', lang: 'ja' } } })] };`,
  );
  writeTo(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  for (const { address } of pages) {
    const marks: Readonly<Record<string, string>> = { h2: '## ', h3: '### ', h4: '#### ' };
    const words = wordsOf(address)
      .filter(({ tag }) => tag !== 'h1')
      .map(({ tag, text }) => (marks[tag] ?? '') + escaped(text).replaceAll(/([*_`[\]{}#|>\\])/g, '\\$1'));
    const name = address === '/' ? 'index' : address.slice(1, -1);
    writeTo(join(folder, `src/content/docs/${name}.md`), `---\ntitle: ${name}\n---\n\n${words.join('\n\n')}\n`);
  }
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  const installed = run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts');
  if (installed.status !== 0) return undefined;
  const built = run(process.execPath, 'node_modules/astro/bin/astro.mjs', 'build');
  if (built.status !== 0) throw new Error(`Starlight's site does not build:\n${built.stdout}${built.stderr}`);
  return join(folder, 'dist');
}

interface Variant {
  readonly name: string;
  readonly origin: string;
  readonly root: string;
  readonly server: Server;
}

/** Serves a folder as a good host would: compressed. */
async function serveCompressed(name: string, root: string): Promise<Variant> {
  compressBelow(root);
  const server = createServer(sirv(root, { brotli: true, gzip: true }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { name, root, server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** Bytes of all that a first visit asks for, brotli 11. */
async function bytesOf(browser: Browser, { origin, root }: Variant, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on('response', (response) => asked.add(decodeURIComponent(new URL(response.url()).pathname)));
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await context.close();
  const sizes = [...asked].map((path) => join(root, path.endsWith('/') ? `${path}index.html` : path));
  return sizes.reduce((sum, path) => {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return sum;
    return sum + brotliCompressSync(readFileSync(path)).length;
  }, 0);
}

/** First contentful paint by the network alone, at Lighthouse's slow 4G; milliseconds. */
async function paintOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const slow = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
  await devtools.send('Network.emulateNetworkConditions', slow);
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  await context.close();
  return paint;
}

async function auditOf(url: string, port: number): Promise<{ lcp: number; tbt: number }> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: ['performance'],
    logLevel: 'silent',
    formFactor: 'mobile',
  });
  const figure = (id: string): number => result?.lhr.audits[id]?.numericValue ?? NaN;
  return { lcp: figure('largest-contentful-paint'), tbt: figure('total-blocking-time') };
}

/** Bytes, LCP, TBT and first paint of four pages, beside those of bare HTML and of Starlight: medians of five, taken in turn. */
export async function benchFrame(): Promise<void> {
  console.log('\nThe frame, on a phone (medians of five; ratios to bare HTML, and of bytes to Starlight)');
  const folder = mkdtempSync(join(tmpdir(), 'bench-frame-'));
  const { site, port } = await openForLighthouse();
  const variants: Variant[] = [];
  try {
    cpSync(BUILD, join(folder, 'ours'), { recursive: true });
    writeBare(join(folder, 'bare'));
    variants.push(await serveCompressed('ours', join(folder, 'ours')));
    variants.push(await serveCompressed('bare HTML', join(folder, 'bare')));
    const starlight = buildStarlight(join(folder, 'starlight'));
    if (starlight === undefined) console.log('  no registry answers: Starlight is not measured');
    else variants.push(await serveCompressed('Starlight', starlight));
    for (const { name, address } of pages) {
      const taken = variants.map(() => ({
        ...{ lcp: [] as number[], tbt: [] as number[] },
        ...{ paint: [] as number[], bytes: [] as number[] },
      }));
      for (let run = 0; run < RUNS; run += 1)
        for (const [index, variant] of variants.entries()) {
          const { origin } = variant;
          const { lcp, tbt } = await auditOf(origin + address, port);
          taken[index]?.lcp.push(lcp);
          taken[index]?.tbt.push(tbt);
          taken[index]?.paint.push(await paintOf(site.browser, origin + address));
          // What a page fetches once it is idle counts: one page after the other is in front.
          taken[index]?.bytes.push(await bytesOf(site.browser, variant, address));
        }
      const [, bare, starlights] = taken;
      const other = starlights && median(starlights.bytes);
      for (const [index, variant] of variants.entries()) {
        const { lcp = [], tbt = [], paint = [], bytes = [] } = taken[index] ?? {};
        const times = (own: readonly number[], least: readonly number[] = []) =>
          `${median(own).toFixed(0)} ms (${(median(own) / median(least)).toFixed(2)} ×)`;
        const size = median(bytes);
        const share = index === 0 && other !== undefined ? ` (${(size / other).toFixed(2)} × Starlight)` : '';
        line(
          `${name}, ${variant.name}`,
          [
            `${(size / 1000).toFixed(1)} kB${share}`,
            `LCP ${times(lcp, bare?.lcp)}`,
            `TBT ${median(tbt).toFixed(0)} ms`,
            `first paint at slow 4G ${times(paint, bare?.paint)}`,
          ].join(', '),
        );
      }
    }
  } finally {
    for (const { server } of variants) {
      server.closeAllConnections();
      server.close();
    }
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
