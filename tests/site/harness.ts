/** One harness for journeys that have to hold in more than one browser: Chromium and Firefox, both driven by puppeteer-core. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { BUILD, chromiumPath } from './browser.ts';

export const engines = ['chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

const INSTALL_FIREFOX = 'apt-get install -y firefox-esr   (or set FIREFOX_PATH to a Firefox)';

function firefoxPath(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)));
  places.push('/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe');
  return places.find((place) => existsSync(place));
}

/** The engines of this machine. A machine without Firefox is told how to get it; where CI is set, that is an error. */
export function enginesHere(): readonly Engine[] {
  if (firefoxPath() !== undefined) return engines;
  const message = `No Firefox on this machine: its journeys are left out. Install it:\n  ${INSTALL_FIREFOX}`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  console.warn(message);
  return ['chromium'];
}

export async function startEngine(engine: Engine): Promise<Browser> {
  if (engine === 'chromium') {
    const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'];
    return puppeteer.launch({ browser: 'chrome', executablePath: await chromiumPath(), args });
  }
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error(`No Firefox. Install it:\n  ${INSTALL_FIREFOX}`);
  return puppeteer.launch({ browser: 'firefox', protocol: 'webDriverBiDi', executablePath });
}

/** A server of the build that can be made to fail or to be slow, as a redeploy or a bad line would. */
export interface Host {
  readonly origin: string;
  /** Paths that answer 404 from now on. */
  refuse: RegExp | undefined;
  /** Paths whose answer waits until `release`. */
  hold: RegExp | undefined;
  release(): void;
  stop(): Promise<void>;
}

export async function startHost(): Promise<Host> {
  const files = sirv(BUILD, { etag: true });
  const notFound = readFileSync(join(BUILD, '404.html'));
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const answer = () => {
      if (host.refuse?.test(path) === true) missing();
      else files(request, response, missing);
    };
    if (host.hold?.test(path) === true) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const host: Host = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    refuse: undefined,
    hold: undefined,
    release: () => {
      host.hold = undefined;
      for (const answer of waiting) answer();
      waiting = [];
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return host;
}

/** Matches the script of a page's calculator, with any query. */
export function scriptOf(address: string, part: string): RegExp {
  const html = readFileSync(join(BUILD, address, 'index.html'), 'utf8');
  const found = [...html.matchAll(/component-url="([^"]+)"/g)].map(([, url]) => url).find((url) => url?.includes(part));
  if (found === undefined) throw new Error(`${address} has no calculator ${part}`);
  return new RegExp(found.replaceAll(/[.\\]/g, '\\$&'));
}

/** Puts a text on the clipboard and pastes it into a box, with real keys in every engine. */
export async function pasteInto(page: Page, box: string, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const area = document.createElement('textarea');
    area.id = 'to-copy';
    area.value = copied;
    document.body.append(area);
    area.focus();
    area.select();
  }, text);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyC');
  await page.keyboard.up('Control');
  await page.$eval('#to-copy', (area) => {
    area.remove();
  });
  await page.focus(box);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
}
