/** The settings mapper's page as a reader works it: one function a deed. */
import type { Page } from 'playwright-core';
import { visit } from './pages.ts';

export const ADDRESS = '/tools/settings/';

/** Pastes as a reader does: at the cursor of the box. */
export async function pasteInventory(page: Page, text: string): Promise<void> {
  await page.locator('#st-paste').focus();
  await page.locator('#st-paste').evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Presses the one button of the preview. */
export async function importNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^取り込む\(|行を一覧に残す$/ }).click();
}

/** Brings what waits in the preview into the list, and waits until it is there. */
export async function takenOver(page: Page): Promise<void> {
  await importNow(page);
  await page.getByText('ドメインを取り込みました').waitFor();
}

/** What the line of the summary says. */
export const summary = async (page: Page): Promise<string> =>
  (await page.getByRole('status', { name: '結果の要約' }).innerText()).replaceAll(/\s+/g, ' ').trim();

/** The domains of the list, in its order. */
export const names = (page: Page): Promise<string[]> => page.locator('.calc-domain .hostname').allInnerTexts();

/** Wipes everything where that is done, on /about/; the mapper in its own tab follows. */
export async function wipeAll(page: Page): Promise<void> {
  const about = await page.context().newPage();
  await visit(about, new URL('/about/', page.url()).href);
  await about.locator('.wipe-stored').scrollIntoViewIfNeeded();
  await about.getByRole('button', { name: '入力をすべて消す' }).click();
  await about.getByRole('button', { name: 'すべて消す', exact: true }).click();
  await about.getByText('入力をすべて消しました').waitFor();
  await about.close();
}
