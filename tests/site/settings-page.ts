/** The settings mapper's page as a reader works it: one function a deed. */
import type { Page } from 'playwright-core';

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

/** Waits until a paste is in the list. */
export const takenOver = (page: Page): Promise<void> => page.getByText('ドメインを取り込みました').waitFor();

/** What the line of the summary says. */
export const summary = async (page: Page): Promise<string> =>
  (await page.getByRole('status', { name: '結果の要約' }).innerText()).replaceAll(/\s+/g, ' ').trim();

/** The domains of the list, in its order. */
export const names = (page: Page): Promise<string[]> => page.locator('.st-domain .hostname').allInnerTexts();
