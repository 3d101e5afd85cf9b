import puppeteer, { type Browser, type BrowserContext, type KeyInput, type Page } from 'puppeteer-core';
import type { EngineRun, Tab } from './tab.ts';

type Launch = NonNullable<Parameters<typeof puppeteer.launch>[0]>;

/** Chromium (its own protocol) or Firefox (WebDriver BiDi), driven by puppeteer. */
export async function startWithPuppeteer(launch: Launch): Promise<EngineRun> {
  const browser: Browser = await puppeteer.launch(launch);
  let context: BrowserContext | undefined;
  return {
    freshTab: async () => {
      await context?.close();
      context = await browser.createBrowserContext();
      return newTab(context);
    },
    stop: () => browser.close(),
  };
}

function evaluateIn(page: Page): Tab['evaluate'] {
  return async <R, A extends readonly unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> =>
    await page.evaluate(run as never, ...(args as never as []));
}

async function newTab(context: BrowserContext): Promise<Tab> {
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
      const other = await newTab(context);
      await other.open(address);
      return other;
    },
  };
}

/** The keys of a chord by their place on the keyboard. */
const keyCodes: Readonly<Record<string, string>> = { c: 'KeyC', v: 'KeyV', k: 'KeyK' };
