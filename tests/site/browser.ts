import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { serve } from '../../scripts/serve.ts';
import { browserPlaces, shellPlaces } from './browser-places.ts';

/** Flags that keep Chromium from talking to its maker, and that let it run as root and in containers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const INSTALL =
  'Debian: apt-get install -y chromium-headless-shell fonts-noto-cjk. Windows, macOS: Chrome or Edge. Or set CHROMIUM_PATH to one.';

/** The folder of the finished build. */
export const BUILD = process.env['OUT_DIR'] ?? 'dist';

/**
 * Starts Chromium for the tests of pages: the one named by CHROMIUM_PATH, else its headless shell (installed, or the one shipped in an npm
 * package), else an installed browser. The shell is the same engine without the browser's own windows, which take twice the page's work.
 */
export async function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [namedChromium, installedShell, shippedShell, installedChromium]) {
    try {
      const executablePath = await find();
      if (executablePath !== undefined) return await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
    } catch (error) {
      failures.push(String(error).split('\n', 1)[0] ?? '');
    }
  }
  throw new Error(`No Chromium starts on this machine. Install one:\n  ${INSTALL}\n${failures.join('\n')}`);
}

/** Where a whole Chromium stands on this machine, or at least its shell. */
export async function chromiumPath(): Promise<string> {
  const path = namedChromium() ?? installedChromium() ?? installedShell() ?? (await shippedShell());
  if (path === undefined) throw new Error(`No Chromium on this machine. Install one:\n  ${INSTALL}`);
  return path;
}

function namedChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'];
}

function installedChromium(): string | undefined {
  return browserPlaces(process.platform, process.env).find((place) => existsSync(place));
}

function installedShell(): string | undefined {
  return shellPlaces(process.platform, process.env).find((place) => existsSync(place));
}

/** The package holds a build for Linux, and unpacks it once. */
async function shippedShell(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const shipped = await import('@sparticuz/chromium');
  return shipped.default.executablePath();
}

/** A served build and a browser beside it. Call `stop` when done. */
export interface Site {
  readonly browser: Browser;
  readonly origin: string;
  stop(): Promise<void>;
}

/** The browser without flags of its own, one a worker: it lives until the worker ends. */
let shared: Promise<Browser> | undefined;

/** Servers of the build, with the policy in headers and without, one of each a worker. */
const servers = new Map<boolean, Promise<Server>>();

function sharedServer(headers: boolean): Promise<Server> {
  const known = servers.get(headers);
  if (known) return known;
  const started = serve(BUILD, { port: 0, headers }).then((server) => {
    // An open server would keep the worker from ending.
    server.unref();
    return server;
  });
  servers.set(headers, started);
  return started;
}

/**
 * The served build and Chromium. Test files of one worker share both; a context parts their pages. `headers`: send the policy as a response
 * header as well; `flags`: more of Chromium's, and then a browser of its own.
 */
export async function openSite(options: { headers?: boolean; flags?: readonly string[] } = {}): Promise<Site> {
  if (!existsSync(join(BUILD, 'index.html'))) throw new Error(`${BUILD}/ holds no build: run \`npm run build\` first.`);
  const server = await sharedServer(options.headers ?? false);
  const { port } = server.address() as AddressInfo;
  const own = options.flags !== undefined;
  const browser = await (own ? startBrowser(options.flags) : (shared ??= startBrowser()));
  return {
    browser,
    origin: `http://localhost:${port}`,
    stop: async () => {
      if (own) await browser.close();
    },
  };
}
