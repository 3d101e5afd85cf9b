/** What readers do that takes several steps, written once for all engines. */
import { expect } from 'vitest';
import type { Tab } from './tab.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

/** Puts a text on the clipboard and pastes it into a box, with real keys. */
export async function paste(tab: Tab, box: string, text: string): Promise<void> {
  await addArea(tab, text);
  await tab.press('#test-area', 'Control+c');
  await removeArea(tab);
  await tab.press(box, 'Control+v');
}

/** Presses a button that copies, and gives what the clipboard holds once the button says that it is copied. */
export async function copyBy(tab: Tab, button: string): Promise<string> {
  await tab.click(button);
  const outcome = () =>
    tab.evaluate((part) => document.querySelector(part)?.parentElement?.querySelector('.outcome')?.className, button);
  await expect.poll(outcome, { ...PATIENCE, message: 'the button says that it is copied' }).toBe('outcome done');
  return clipboardOf(tab);
}

/** The text of the clipboard, read as a reader can: pasted with real keys. */
async function clipboardOf(tab: Tab): Promise<string> {
  await addArea(tab, '');
  await tab.press('#test-area', 'Control+v');
  const text = () => tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#test-area')?.value ?? '');
  await expect.poll(text, { ...PATIENCE, message: 'the clipboard holds a text' }).not.toBe('');
  const copied = await text();
  await removeArea(tab);
  return copied;
}

/** Fills a box as a picker of dates does: the value stands there at once, and the page is told of it. */
export async function pick(tab: Tab, box: string, value: string): Promise<void> {
  await tab.waitFor(box);
  await tab.evaluate(
    (selector, picked) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input === null) return;
      input.value = picked;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
    },
    box,
    value,
  );
}

/** A box of the test's own, with its text selected. It stands in sight: no engine types into what is not seen. */
const addArea = (tab: Tab, text: string): Promise<void> =>
  tab.evaluate((value) => {
    const area = document.createElement('textarea');
    area.id = 'test-area';
    area.value = value;
    document.body.prepend(area);
    area.focus();
    area.select();
  }, text);

const removeArea = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    document.querySelector('#test-area')?.remove();
  });

/**
 * Waits for a part that is seen and bears a name (its label, its `aria-label` or its text holds the words), and gives a selector that
 * finds this part alone.
 */
export async function named(tab: Tab, selector: string, words: string): Promise<string> {
  const mark = `part-${(marks += 1)}`;
  const found = () =>
    tab.evaluate(
      (wanted, text, id) => {
        const namesOf = (part: Element) => [
          part.getAttribute('aria-label') ?? part.textContent,
          ...[...((part as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
        ];
        const one = [...document.querySelectorAll(wanted)].find(
          (part) => part.checkVisibility() && namesOf(part).some((name) => name?.includes(text) === true),
        );
        one?.setAttribute('data-test-part', id);
        return one !== undefined;
      },
      selector,
      words,
      mark,
    );
  await expect.poll(found, { ...PATIENCE, message: `${selector} named ${words}` }).toBe(true);
  return `[data-test-part="${mark}"]`;
}
let marks = 0;

/** The text of the first part that a selector finds, blanks evened out; `''` where there is none. */
export const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate(
    (wanted) => (document.querySelector<HTMLElement>(wanted)?.innerText ?? '').replaceAll(/\s+/g, ' ').trim(),
    selector,
  );
