import type { Page } from 'playwright-core';
import type { Way } from '../../src/core/ways.ts';

/** One action of a walk, by the name of its element. */
export interface Done {
  readonly page: string;
  readonly step: string;
}

/** What a page holds along the reader's way, in the order of the page. */
type Mark =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'go'; readonly to: string; readonly hash: string };

interface Marks {
  readonly marks: readonly Mark[];
  /** Id to the index of the first mark at or behind it. */
  readonly places: Readonly<Record<string, number>>;
}

/** Most links that a walk follows before it is said to go round in circles. */
const MOST_LINKS = 40;

/**
 * Walks along a way from the home page, by the links that the pages really have: each action as it stands, and at each link of this
 * way to where it leads. Ends where no link leads on.
 */
export async function walk(page: Page, origin: string, way: Way): Promise<{ done: Done[]; pages: string[] }> {
  const read = new Map<string, Marks>();
  const done: Done[] = [];
  const pages: string[] = [];
  let [address, hash] = ['/', ''];
  for (let links = 0; links < MOST_LINKS; links += 1) {
    if (!read.has(address)) {
      await page.goto(origin + address);
      read.set(address, await marksOf(page, way));
      pages.push(address);
    }
    const { marks, places } = read.get(address) ?? { marks: [], places: {} };
    const from = hash === '' ? 0 : places[hash];
    if (from === undefined) throw new Error(`${address} has no #${hash}`);
    const rest = marks.slice(from);
    const end = rest.findIndex(({ kind }) => kind === 'go');
    for (const mark of end === -1 ? rest : rest.slice(0, end)) {
      if (mark.kind === 'step') done.push({ page: address, step: mark.step });
    }
    const go = rest[end];
    if (go?.kind !== 'go') return { done, pages };
    [address, hash] = [go.to, go.hash];
  }
  throw new Error(`Way ${way} goes round in circles: ${pages.join(' ')}`);
}

async function marksOf(page: Page, way: Way): Promise<Marks> {
  return page.evaluate((wanted) => {
    const found: Mark[] = [];
    const at: Record<string, number> = {};
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (element.id !== '') at[element.id] ??= found.length;
      if (element.dataset['step'] !== undefined) found.push({ kind: 'step', step: element.dataset['step'] });
      if (
        element instanceof HTMLAnchorElement &&
        element.dataset['way']?.split(' ').includes(String(wanted)) === true
      ) {
        const url = new URL(element.href);
        found.push({ kind: 'go', to: url.pathname, hash: url.hash.slice(1) });
      }
    }
    return { marks: found, places: at };
  }, way);
}

/** What a page shows before anything is opened: its characters without calculators and blanks, its boxes, its red. */
export interface Shown {
  readonly characters: number;
  readonly boxes: readonly string[];
  readonly red: readonly string[];
}

export async function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const content = document.querySelector('main') ?? document.body;
    const title = document.querySelector('h1')?.textContent ?? '';
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    let text = content.contains(document.querySelector('h1')) ? '' : title;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('astro-island, script, style, svg, [data-not-guide], footer')) continue;
      if (isSeen(parent)) text += node.nodeValue;
    }
    const all = [...content.querySelectorAll<HTMLElement>('[data-hazard]')];
    const name = (element: HTMLElement) => element.dataset['hazard'] ?? '';
    const red = all.filter((element) => isSeen(element) && element.matches('.tier-1'));
    const boxes = all.filter((element) => isSeen(element) && element.matches('.hazard[open], .hazard-line.tier-1'));
    return { characters: text.replace(/\s/g, '').length, boxes: boxes.map(name), red: red.map(name) };
  });
}
