import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, elementsOf, type Element } from '../../../integrations/built-pages.ts';

type Node = DefaultTreeAdapterTypes.Node;

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
}

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'dt']);
const SILENT = new Set('script style template svg select textarea button noscript footer h1'.split(' '));
/** What of a calculator is about it; the rest is the example that it shows. */
const OF_CALCULATOR = new Set(['label', 'legend', 'summary']);
const BLOCKS = new Set('p li td th dt dd div tr section figcaption caption summary label'.split(' '));
/** What a path needs: answers whose questions are left out, since every path has them. They do not read on. */
const ASIDE = 'prerequisites';

/** Reads the sections of a built page; undefined where the page is kept out of the search (no `data-pagefind-body`). */
export function readPage(document: DefaultTreeAdapterTypes.Document): ReadPage | undefined {
  const elements = [...elementsOf(document)];
  const body = elements.find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  const root = elements.find(({ tagName }) => tagName === 'html');
  if (!body || !root) return undefined;
  const title = [...elementsOf(body)].find(({ tagName }) => tagName === 'h1');
  const description = elements.find((element) => attribute(element, 'name') === 'description');
  return {
    language: attribute(root, 'lang') ?? 'und',
    title: tidy(title ? textOf(title) : ''),
    description: (description && attribute(description, 'content')) ?? '',
    sections: sectionsOf(body),
  };
}

function sectionsOf(body: Element): ReadSection[] {
  const sections: { anchor?: string; heading?: string; text: string }[] = [{ text: '' }];
  const taken = new Set<string>();
  const add = (text: string): void => {
    const open = sections.at(-1);
    if (open) open.text += text;
  };
  const walk = (node: Node, ids: readonly string[], isExample: boolean): void => {
    if ('value' in node && !isExample) add(node.value);
    if (!('tagName' in node) || isSilent(node)) return;
    const id = attribute(node, 'id');
    if (HEADINGS.has(node.tagName)) {
      // A heading without an id of its own is reached by what holds it: a step, or a term of the glossary.
      const anchor = [id, ...ids.toReversed()].find((name) => name !== undefined && !taken.has(name));
      const isTerm = node.tagName === 'dt';
      const heading = tidy(isTerm ? textOf({ ...node, childNodes: node.childNodes.slice(0, 1) }) : textOf(node));
      if (heading !== '' && anchor !== undefined && (!isTerm || ids.at(-1) === anchor)) {
        taken.add(anchor);
        // Beside a term stands what it is called in English.
        const beside = isTerm
          ? node.childNodes.slice(1).flatMap((child) => ('tagName' in child ? textOf(child) : []))
          : [];
        sections.push({ anchor, heading, text: beside.join(' ') });
        return;
      }
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) add(' ');
    const below = id === undefined ? ids : [...ids, id];
    const isExampleBelow = (isExample || node.tagName === 'astro-island') && !OF_CALCULATOR.has(node.tagName);
    for (const child of node.childNodes) walk(child, below, isExampleBelow);
    if (isBlock) add(' ');
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
    attribute(element, 'class') === ASIDE
  );
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      return 'tagName' in child && !isSilent(child) ? textOf(child) : '';
    })
    .join('');
}

/** One blank for any white space. */
function tidy(text: string): string {
  return text.replace(/[\s\u200b]+/gu, ' ').trim();
}
