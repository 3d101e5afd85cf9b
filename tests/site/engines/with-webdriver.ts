import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { savedFiles, type SavedFiles } from './saved-files.ts';
import type { EngineRun, Tab } from './tab.ts';
import { startGroup, startSession, type Session } from './webdriver.ts';

/** How long a part may take to come. */
const PATIENCE = { timeout: 30_000, interval: 50 };

/** WebDriver §17.4.2: keys without a letter. Control holds until the end of the keys that are sent with it. */
const keys: Readonly<Record<string, string>> = {
  Control: '\uE009',
  Enter: '\uE007',
  ArrowDown: '\uE015',
  Space: ' ',
};

/**
 * WebKitGTK's MiniBrowser, driven by WebKit's own driver, on a display of its own: so a run touches neither the screen nor the
 * clipboard of the person at the machine.
 */
export async function startWithWebDriver(driver: string, browser: string): Promise<EngineRun> {
  const files = savedFiles();
  // WebKitGTK saves where the desktop's settings say.
  writeFileSync(join(files.root, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${files.folder}"\n`);
  const display = startGroup('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const environment = {
    ...process.env,
    DISPLAY: `:${await displayOf(display.process)}`,
    GDK_BACKEND: 'x11',
    XDG_CONFIG_HOME: files.root,
    // There is no desktop to tell about the page.
    NO_AT_BRIDGE: '1',
  };
  const capabilities = {
    browserName: 'MiniBrowser',
    // Otherwise commands wait for a script that a test holds back.
    pageLoadStrategy: 'none',
    unhandledPromptBehavior: 'accept',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
  let session: Session | undefined;
  return {
    // A session begins with empty storage.
    freshTab: async () => {
      await session?.end();
      session = await startSession(driver, capabilities, environment);
      return tabOf(session, await session.window(), files);
    },
    stop: async () => {
      await session?.end();
      await display.end();
      files.remove();
    },
  };
}

/** The number of the display that a starting Xvfb has found free. */
async function displayOf(xvfb: ReturnType<typeof startGroup>['process']): Promise<string> {
  const told = xvfb.stdio[3] as NodeJS.ReadableStream;
  let text = '';
  for await (const piece of told) {
    text += String(piece);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb did not start.');
}

function tabOf(session: Session, window: string, files: SavedFiles): Tab {
  const evaluate: Tab['evaluate'] = async <R, A extends readonly unknown[]>(
    run: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> => {
    await session.turnTo(window);
    return (await session.run(`return (${run.toString()}).apply(undefined, arguments)`, args)) as R;
  };
  /** Whether the part is there, and whether it is seen. Between two documents nothing is. */
  const look = (selector: string) =>
    evaluate((wanted) => {
      const part = document.querySelector(wanted);
      return { there: part !== null, seen: part?.checkVisibility({ visibilityProperty: true }) ?? false };
    }, selector);
  const waitFor: Tab['waitFor'] = async (selector, state = 'there') => {
    await expect
      .poll(async () => (state === 'there' ? (await look(selector)).there : !(await look(selector)).seen), {
        ...PATIENCE,
        message: `${selector} is ${state}`,
      })
      .toBe(true);
  };
  const part = async (selector: string) => {
    await waitFor(selector);
    return session.find(selector);
  };
  /** Does what leaves the document, and ends once the next one is read. */
  const leave = async (by: () => Promise<void>) => {
    await evaluate(() => {
      Object.assign(globalThis, { leaving: true });
    });
    await by();
    await expect
      .poll(() => evaluate(() => !('leaving' in globalThis) && document.readyState !== 'loading'), {
        ...PATIENCE,
        message: 'another document is read',
      })
      .toBe(true);
  };
  const click: Tab['click'] = async (selector) => {
    await waitFor(selector);
    await evaluate((wanted) => {
      document.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, selector);
    await session.click(await session.find(selector));
  };
  return {
    open: (address) => leave(() => session.go(address)),
    evaluate,
    waitFor,
    click,
    type: async (selector, text) => {
      await session.keys(await part(selector), text);
    },
    choose: async (selector, value) => {
      await session.click(await part(`${selector} option[value="${value}"]`));
    },
    give: async (selector, file) => {
      await session.keys(await part(selector), files.put(file));
    },
    save: (selector) => files.savedBy(() => click(selector)),
    press: async (selector, chord) => {
      await session.keys(
        await part(selector),
        chord
          .split('+')
          .map((key) => keys[key] ?? key)
          .join(''),
      );
    },
    clickAway: (selector) => leave(() => click(selector)),
    another: async (address) => {
      await session.turnTo(window);
      const other = tabOf(session, await session.newTab(), files);
      await other.open(address);
      return other;
    },
  };
}
