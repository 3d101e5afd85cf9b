import axeCore, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules that read colours. All others read what is there and what it says, which no choice of colours changes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds within a part of a page, in a few words each: the rule, and the elements. `colours`: by the rules that read them alone. */
export async function findings(page: Page, within = 'html', { colours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(colours && { runOnly: { type: 'rule', values: OF_COLOURS } }),
  };
  const violations = await page.evaluate(
    async ([selector, how]) => (await globalThis.axe.run(selector, how)).violations,
    [within, options] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

declare global {
  /** The script of axe within the page. */
  var axe: typeof axeCore;
}

/** The themes of the system in which a page must be legible. */
const themes = ['light', 'dark'] as const;

/** What axe finds within a part of a page in either theme; the other theme has other colours alone. */
export async function findingsInThemes(page: Page, within = 'html'): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    const colours = colorScheme !== themes[0];
    found.push(...(await findings(page, within, { colours })).map((finding) => `${colorScheme}: ${finding}`));
  }
  return found;
}

/** In forced colours a ground is forced behind each text, which axe does not see: a button with another fill loses its words. */
const filledButtons = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((within) => {
    const plain = document.createElement('button');
    document.body.append(plain);
    const { backgroundColor: ground } = getComputedStyle(plain);
    plain.remove();
    return [...document.querySelectorAll(`${within} :is(.primary, .primary-action)`)]
      .filter((button) => getComputedStyle(button).backgroundColor !== ground)
      .map((button) => `filled: ${button.textContent}`);
  }, within);

/** What axe finds within a part of a page in forced colours, and on paper. */
export async function findingsInMedia(page: Page, within = 'html'): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = [...(await findings(page, within, { colours: true })), ...(await filledButtons(page, within))];
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  const printed = await findings(page, within);
  await page.emulateMedia({ media: 'screen' });
  return [...forced.map((finding) => `forced colours: ${finding}`), ...printed.map((finding) => `paper: ${finding}`)];
}
