import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPath } from '../browser.ts';
import type { EngineRun } from './tab.ts';
import { startWithPuppeteer } from './with-puppeteer.ts';
import { startWithWebDriver } from './with-webdriver.ts';

/** The engines in which the journeys must hold. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

const install: Record<Exclude<Engine, 'chromium'>, string> = {
  firefox: 'apt-get install -y firefox-esr   (or set FIREFOX_PATH to a Firefox)',
  webkit: 'apt-get install -y webkit2gtk-driver xvfb   (Linux only)',
};

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((place) => existsSync(place));

function firefoxPath(): string | undefined {
  const elsewhere = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return (
    process.env['FIREFOX_PATH'] ??
    onPath('firefox-esr') ??
    onPath('firefox') ??
    elsewhere.find((place) => existsSync(place))
  );
}

/** WebKitGTK's driver and the small browser that comes with it. */
function webkitPaths(): { readonly driver: string; readonly browser: string } | undefined {
  const driver = onPath('WebKitWebDriver');
  const [browser] = globSync('/usr/lib*/{*/,}webkit{2,}gtk-*/MiniBrowser');
  const display = process.env['DISPLAY'] !== undefined || onPath('xvfb-run') !== undefined;
  return driver !== undefined && browser !== undefined && display ? { driver, browser } : undefined;
}

const isHere: Record<Engine, () => boolean> = {
  chromium: () => true,
  firefox: () => firefoxPath() !== undefined,
  webkit: () => webkitPaths() !== undefined,
};

/** The engines of this machine. A missing one is named with the way to install it; where CI is set, that is an error. */
export function enginesHere(): readonly Engine[] {
  return engines.filter((engine) => {
    if (isHere[engine]()) return true;
    const message = `No ${engine} on this machine: its journeys are left out. Install it:\n  ${engine === 'chromium' ? '' : install[engine]}`;
    if (process.env['CI'] !== undefined) throw new Error(message);
    console.warn(message);
    return false;
  });
}

/** Starts an engine of `enginesHere`. */
export async function startEngine(engine: Engine): Promise<EngineRun> {
  if (engine === 'webkit') {
    const paths = webkitPaths();
    if (!paths) throw new Error(`No WebKitGTK. Install it:\n  ${install.webkit}`);
    return startWithWebDriver(paths.driver, paths.browser);
  }
  if (engine === 'firefox') {
    const executablePath = firefoxPath();
    if (executablePath === undefined) throw new Error(`No Firefox. Install it:\n  ${install.firefox}`);
    return startWithPuppeteer({ browser: 'firefox', protocol: 'webDriverBiDi', executablePath });
  }
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'];
  return startWithPuppeteer({ browser: 'chrome', executablePath: await chromiumPath(), args });
}
