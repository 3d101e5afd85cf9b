import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { savedFiles, type SavedFiles } from './saved-files.ts';
import type { EngineRun, Tab } from './tab.ts';

type Launch = NonNullable<Parameters<typeof puppeteer.launch>[0]>;

/** Chromium (its own protocol) or Firefox (WebDriver BiDi), driven by puppeteer. */
export async function startWithPuppeteer(launch: Launch): Promise<EngineRun> {
  const files = savedFiles();
  const browser: Browser = await puppeteer.launch({ ...launch, extraPrefsFirefox: savingInto(files.folder) });
  let context: BrowserContext | undefined;
  return {
    freshTab: async () => {
      await context?.close();
      context = await browser.createBrowserContext({
        downloadBehavior: { policy: 'allow', downloadPath: files.folder },
      });
      return newTab(context, files);
    },
    stop: async () => {
      await browser.close();
      files.remove();
    },
  };
}

/** Firefox is told by its settings where to save; Chromium with each profile. */
const savingInto = (folder: string): Readonly<Record<string, unknown>> => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.alwaysOpenPanel': false,
});

function evaluateIn(page: Page): Tab['evaluate'] {
  return async <R, A extends readonly unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> =>
    await page.evaluate(run as never, ...(args as never as []));
}

async function newTab(context: BrowserContext, files: SavedFiles): Promise<Tab> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    open: async (address) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
    },
    evaluate: evaluateIn(page),
    waitFor: async (selector, state = 'there') => {
      await page.waitForSelector(selector, { hidden: state === 'hidden' });
    },
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    choose: async (selector, value) => {
      await page.select(selector, value);
    },
    give: async (selector, file) => {
      const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(files.put(file));
    },
    save: (selector) => files.savedBy(() => page.click(selector)),
    press: async (selector, chord) => {
      await page.focus(selector);
      const keys = chord.split('+').map((key) => keyCodes[key] ?? key) as KeyInput[];
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    },
    clickAway: async (selector) => {
      await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click(selector)]);
    },
    another: async (address) => {
      const other = await newTab(context, files);
      await other.open(address);
      return other;
    },
  };
}

/** The keys of a chord by their place on the keyboard. */
const keyCodes: Readonly<Record<string, string>> = { c: 'KeyC', v: 'KeyV', k: 'KeyK' };
