/** The package for a network without Internet: laid out from the build, zipped, unpacked, and served by nginx. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/files-below.ts';
import { layOut, zipOf } from '../../scripts/package.ts';
import { readHeaders, serve } from '../../scripts/serve.ts';
import { BUILD, startBrowser } from './browser.ts';
import { isNginxHere, startNginx } from './nginx.ts';
import { eachPage, visit, wakeCalculators } from './pages.ts';

interface Host {
  readonly origin: string;
  stop(): Promise<void>;
}

let folder: string;
let host: Host;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  layOut(BUILD, join(folder, 'laid-out'));
  for (const [name, content] of Object.entries(unzipSync(zipOf(join(folder, 'laid-out'))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const site = join(folder, 'cpf-guide', 'site');
  host = isNginxHere() ? await startNginx(site) : await serveWithoutNginx(site);
});
afterAll(async () => {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function serveWithoutNginx(site: string): Promise<Host> {
  const server = await serve(site, { port: 0, headers: true });
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address ? address.port : ''}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What the host answers, as it comes over the line. */
const ask = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(host.origin + address, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) });
      });
    }).on('error', reject);
  });

describe.runIf(isNginxHere())('nginx, as hosting/nginx.conf sets it up', () => {
  it.each(['/', '/faq/', '/tools/mx/', '/search/ja.json', '/nowhere/'])(
    'sends the policy and the other headers with %s',
    async (address) => {
      const { headers } = await ask(address);
      for (const [name, value] of readHeaders(BUILD)) expect(headers[name.toLowerCase()], name).toBe(value);
    },
  );

  it('answers a missing page with 404 and the page for it', async () => {
    const { status, body } = await ask('/nowhere/');
    expect(status).toBe(404);
    expect(body.toString()).toBe(readFileSync(join(BUILD, '404.html'), 'utf8'));
  });

  it('shows nobody the files that are for hosts', async () => {
    for (const address of ['/_headers', '/_headers.nginx', '/.nojekyll']) expect((await ask(address)).status).toBe(404);
  });

  it.each([
    { encoding: 'br', unpack: brotliDecompressSync },
    { encoding: 'gzip', unpack: gunzipSync },
  ])('sends what was compressed beforehand: $encoding', async ({ encoding, unpack }) => {
    for (const [address, file] of [
      ['/stop-cpf/', 'stop-cpf/index.html'],
      [script(), script().slice(1)],
    ] as const) {
      const { headers, body } = await ask(address, { 'accept-encoding': encoding });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['vary']).toBe('Accept-Encoding');
      const whole = readFileSync(join(BUILD, file));
      expect(unpack(body).equals(whole)).toBe(true);
      expect(body.length).toBeLessThan(whole.length / 2);
    }
  });

  it('sends text as UTF-8, with its type', async () => {
    expect((await ask('/faq/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask(script())).headers['content-type']).toBe('application/javascript; charset=utf-8');
  });

  it('lets what carries a hash be kept for ever, and has all else asked for anew', async () => {
    expect((await ask(script())).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask('/faq/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/faq/', { 'if-none-match': String(page.headers['etag']) });
    expect(again.status).toBe(304);
  });
});

/** The largest of the scripts, by its address. */
function script(): string {
  const folder = join(BUILD, '_astro');
  const scripts = filesBelow(folder).filter((name) => name.endsWith('.js'));
  const [largest] = scripts.toSorted((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  return `/_astro/${largest ?? ''}`;
}

describe('the unpacked package, with the network cut', () => {
  let browser: Browser;
  beforeAll(async () => {
    // Every name but this machine's own leads nowhere.
    browser = await startBrowser(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1']);
  });
  afterAll(async () => {
    await browser.close();
  });

  it('shows every page, wakes every calculator, and asks nothing of anybody else', async () => {
    const wrong = await eachPage(browser, {}, async (page, address) => {
      const found: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${host.origin}/`) && !/^(?:data|blob):/.test(url)) found.push(url);
      });
      page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
      page.on('response', (response) => {
        if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
      });
      page.on('pageerror', (error) => found.push(error.message));
      await visit(page, host.origin + address);
      await wakeCalculators(page);
      return [...found];
    });
    expect(wrong.flat()).toEqual([]);
  });

  it('plans the first paste, and the search finds', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await visit(page, `${host.origin}/tools/mx/`);
    await page
      .locator('textarea')
      .first()
      .fill('own.test. 3600 IN MX 10 cpf.example.net.\nown.test. 3600 IN MX 20 mail.own.test.');
    await page.locator('.calc .hostname', { hasText: 'own.test' }).first().waitFor();
    await page.goto(`${host.origin}/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'このガイドを検索' }).fill('ワイルドカード');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await context.close();
  });
});
