import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a built page holds for the search. */
export interface ReadPage {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly sections: readonly ReadSection[];
}

export interface ReadSection {
  readonly anchor?: string;
  readonly heading?: string;
  readonly text: string;
  /** Found, but not shown in excerpts. */
  readonly aside?: string;
}

/** What a path needs: answers whose questions are left out, since every path has them. They find their page, but do not read on. */
const ASIDE = 'prerequisites';

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5']);
const SILENT = new Set(['script', 'style', 'template', 'svg', 'select', 'textarea', 'button', 'noscript']);
const BLOCKS = new Set([
  'p',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'div',
  'tr',
  'section',
  'figcaption',
  'caption',
  'summary',
  'label',
]);

/** Reads the sections of a built page; undefined where the page is kept out of the search (no `data-pagefind-body`). */
export function readPage(document: DefaultTreeAdapterTypes.Document): ReadPage | undefined {
  const elements = [...elementsOf(document)];
  const body = elements.find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  const root = elements.find((element) => element.tagName === 'html');
  if (!body || !root) return undefined;
  const title = [...elementsOf(body)].find((element) => element.tagName === 'h1');
  const description = elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'description',
  );
  return {
    language: attribute(root, 'lang') ?? 'und',
    title: tidy(title ? textOf(title) : ''),
    description: (description && attribute(description, 'content')) ?? '',
    sections: sectionsOf(body),
  };
}

interface OpenSection {
  anchor?: string;
  heading?: string;
  text: string;
  aside?: string;
}

/** What of a calculator is about it; the rest is the example that it shows. */
const OF_CALCULATOR = new Set(['label', 'legend', 'summary']);

function sectionsOf(body: Element): ReadSection[] {
  const sections: OpenSection[] = [{ text: '' }];
  const taken = new Set<string>();
  const walk = (node: Node, ids: readonly string[], isExample: boolean): void => {
    const open = sections.at(-1);
    if (!open) return;
    if ('value' in node) {
      if (!isExample) open.text += node.value;
      return;
    }
    if (!('tagName' in node)) return;
    if (isSilent(node) || node.tagName === 'h1') return;
    if (attribute(node, 'class') === ASIDE) {
      open.aside = tidy(`${open.aside ?? ''} ${wordsOf(node)}`);
      return;
    }
    const id = attribute(node, 'id');
    if (HEADINGS.has(node.tagName)) {
      // A heading without an id of its own is reached by what holds it, a step for example.
      const anchor = [id, ...ids.toReversed()].find((name) => name !== undefined && !taken.has(name));
      const heading = tidy(textOf(node));
      if (heading !== '' && anchor !== undefined) {
        taken.add(anchor);
        sections.push({ anchor, heading, text: '' });
        return;
      }
    }
    const below = id === undefined ? ids : [...ids, id];
    if (BLOCKS.has(node.tagName)) open.text += ' ';
    const isExampleBelow = (isExample || node.tagName === 'astro-island') && !OF_CALCULATOR.has(node.tagName);
    for (const child of node.childNodes) walk(child, below, isExampleBelow);
    const last = sections.at(-1);
    if (last && BLOCKS.has(node.tagName)) last.text += ' ';
  };
  for (const child of body.childNodes) walk(child, [], false);
  return sections.map((section) => ({ ...section, text: tidy(section.text) }));
}

function isSilent(element: Element): boolean {
  return (
    SILENT.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    attribute(element, 'data-pagefind-ignore') !== undefined ||
    // Links to the page before and after name other pages, and the footer is the same everywhere.
    element.tagName === 'footer'
  );
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      return 'tagName' in child && !isSilent(child) ? textOf(child) : '';
    })
    .join('');
}

/** The text of an element, its blocks apart. */
function wordsOf(element: Element): string {
  return element.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!('tagName' in child) || isSilent(child)) return '';
      return BLOCKS.has(child.tagName) ? ` ${wordsOf(child)} ` : wordsOf(child);
    })
    .join('');
}

/** One blank for any white space; none beside Japanese, where line ends of the source mean nothing. */
function tidy(text: string): string {
  return text.replace(/[\s\u200b]+/gu, ' ').trim();
}
