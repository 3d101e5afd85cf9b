import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** One block of visible text: a paragraph, a heading, a cell. */
export interface Block {
  readonly tag: string;
  readonly text: string;
}

const BLOCKS = new Set(
  'p small li dd dt td th h1 h2 h3 h4 h5 h6 figcaption caption label legend summary div section aside article main button option'.split(
    ' ',
  ),
);
const UNREAD = new Set(['script', 'style', 'svg', 'pre', 'textarea', 'template', 'noscript']);

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Finds the first element that `wanted` picks, in document order. */
export function find(node: Node, wanted: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && wanted(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((entry) => entry.name === name)?.value;

/** The content of a built page, without header, sidebar, pagination and footer. */
export function contentOf(html: string): Element {
  const classes = (element: Element) => (attribute(element, 'class') ?? '').split(' ');
  const content = find(parse(html), (element) => classes(element).includes('content'));
  if (!content) throw new Error('The page has no content.');
  return content;
}

/** Splits content into blocks of text as a reader sees them. Inline code stands as `code` says, commands are left out. */
export function blocksOf(root: Element, code: (text: string) => string = (text) => text): Block[] {
  const blocks: Block[] = [];
  walk(root, root.tagName);
  return blocks
    .map(({ tag, text }) => ({ tag, text: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');

  function walk(element: Element, tag: string): void {
    let text = '';
    const flush = () => {
      blocks.push({ tag, text });
      text = '';
    };
    const gather = (node: Node): void => {
      if ('value' in node && node.nodeName === '#text') text += (node as { value: string }).value;
      if (!isElement(node) || UNREAD.has(node.tagName)) return;
      if (node.tagName === 'code') text += code(textOf(node));
      // A link behind a full stop is a label of its own.
      else if (BLOCKS.has(node.tagName) || (node.tagName === 'a' && text.trimEnd().endsWith('。'))) {
        flush();
        walk(node, node.tagName);
      } else node.childNodes.forEach(gather);
    };
    element.childNodes.forEach(gather);
    flush();
  }
}

/** All text of a node, as it stands. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as { value: string }).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
