/** The planner's page as a reader works it: one function a deed. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './browser.ts';
import { visit } from './pages.ts';

export const ADDRESS = '/tools/mx/';

/** Opens a page in a clean profile, with a clipboard; `complaints` collects what the page's console says. */
export async function openPlanner(
  site: Site,
  options: BrowserContextOptions & { address?: string; now?: string } = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const { address = ADDRESS, now, ...contextOptions } = options;
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...contextOptions,
  });
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await visit(page, site.origin + address);
  return { page, complaints, close: () => context.close() };
}

export const boxes = { records: '現在のMXの貼り付け', answer: '公開後の回答の貼り付け' } as const;

/** Turns to the planner and waits until it has come alive. */
export async function turnTo(page: Page): Promise<void> {
  await page.locator('.calc').first().hover();
  await page.locator('astro-island[ssr] .calc').waitFor({ state: 'detached' });
}

/** Pastes as a reader does: the clipboard, and Ctrl V in the box. */
export async function paste(page: Page, text: string, box: keyof typeof boxes = 'records'): Promise<void> {
  await turnTo(page);
  if (box === 'answer') await openStation(page, '確認');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByLabel(boxes[box]).focus();
  await page.keyboard.press('Control+KeyV');
  await expect.poll(() => textOf(page, box)).toBe(text);
  await page.getByText(/これは例です|読み取っています/).waitFor({ state: 'detached' });
}

/** Waits until a text stands on the page, or no longer does. */
export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
export const seesNo = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).waitFor({ state: 'detached' });

export const textOf = (page: Page, box: keyof typeof boxes = 'records'): Promise<string> =>
  page.getByLabel(boxes[box]).inputValue();

export const mark = async (page: Page, host: string, role: 'cpf' | 'interscan' | 'tmems' | 'other'): Promise<void> => {
  await page.getByLabel(`${host} の役割`).selectOption(role);
};

export const chooseStage = async (page: Page, name: string): Promise<void> => {
  const stages = page.locator('.calc-stage select');
  const value = await stages.locator('option').filter({ hasText: name }).first().getAttribute('value');
  await stages.selectOption(value);
};

/** Opens a station of the line where it is folded; it is there once the plan that it is of is drawn. */
export async function openStation(page: Page, name: '入力' | '結果' | 'ファイル' | '確認'): Promise<void> {
  const heading = page.getByRole('heading', { name, exact: true });
  const open = page.getByRole('button', { name: `${name}: 開く` });
  await page.locator('.calc-station').filter({ has: heading }).waitFor();
  if ((await open.count()) > 0) await open.click();
}

/** Tells the planner TMEmS's server where it asks for it. */
export async function tellTmems(page: Page, host: string): Promise<void> {
  await page.getByLabel('TMEmSのサーバ').first().fill(host);
  await page.getByLabel('TMEmSのサーバ').first().press('Enter');
}

/** Tells the published TTL of all domains that are asked for. */
export async function tellTtl(page: Page, seconds: string): Promise<void> {
  await page.getByLabel('公開しているTTL(秒)').fill(seconds);
  await page.getByLabel('公開しているTTL(秒)').press('Enter');
}

/** The summary that stays in sight, blanks evened out. */
export const summary = async (page: Page): Promise<string> =>
  (await page.getByRole('status', { name: '計画の要約' }).innerText()).replace(/\s+/g, ' ').trim();

/** Saves a file by its button and gives its name and text. */
export async function save(page: Page, subject: string): Promise<{ name: string; text: string }> {
  await openStation(page, 'ファイル');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `保存: ${subject}`, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
