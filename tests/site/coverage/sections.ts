import type { Page } from 'playwright-core';

/** The visible text below a heading of a page, sub-headings included. Below the page's title: up to the first heading. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** Reads the sections of the page that is open. What a reader cannot see (hidden, folded) is no part of them. */
export async function sectionsOf(page: Page): Promise<Section[]> {
  return page.evaluate(() => {
    const sections: { heading: string; level: number; text: string; open: boolean }[] = [];
    const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
    const blockOf = (node: Node) =>
      node.parentElement?.closest(
        'p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4, div, text, legend, label',
      );
    const title = document.querySelector('h1');
    const content = document.querySelector('.content');
    if (!title || !content) return [];
    let lastBlock: Element | null | undefined;
    const take = (root: Element) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
        if (node instanceof HTMLElement && /^H[1-4]$/.test(node.tagName) && !node.closest('astro-island')) {
          const level = Number(node.tagName.slice(1));
          for (const section of sections) if (section.level >= level || section.level === 1) section.open = false;
          sections.push({ heading: clean(node.innerText), level, text: '', open: true });
        }
        // A calculator's headings and example are its own.
        if (node.parentElement?.closest('astro-island')) continue;
        if (!(node instanceof Text) || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
        const block = blockOf(node);
        const text = (block === lastBlock ? '' : '\n') + node.data;
        lastBlock = block;
        for (const section of sections) if (section.open) section.text += text;
      }
    };
    take(title);
    take(content);
    return sections.map(({ heading, text }) => ({ heading, text: clean(text) }));
  });
}
