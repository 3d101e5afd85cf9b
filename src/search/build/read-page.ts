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
  /** A warning, or what else is folded within a step. */
  readonly folded?: true;
  readonly text: string;
}

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'dt']);
const SILENT = new Set('script style template svg select textarea noscript footer h1'.split(' '));
/** What of a calculator is about it; the rest is the example that it shows. Its buttons say what it gives. */
const OF_CALCULATOR = new Set(['label', 'legend', 'summary', 'button']);
const BLOCKS = new Set('p li td th dt dd div tr section figcaption caption summary label button'.split(' '));
/** What says of which kind a fold is, before its heading. */
const KIND_OF_FOLD = new Set(['hazard-word', 'ours-label']);
/**
 * What stands beside a text: what a path needs (answers whose questions are left out, since every path has them: they do not read on),
 * titles of sources, and what many pages repeat: the table of figures, and what a drawing shows.
 */
const ASIDE = /(?:^| )(?:prerequisites|grounds|facts|routes)(?: |$)/;

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
  type Open = { -readonly [Key in keyof ReadSection]: ReadSection[Key] };
  let open: Open = { text: '' };
  const sections = [open];
  const taken = new Set<string>();
  const add = (text: string): void => {
    open.text += text;
  };
  const begin = (section: Open): void => {
    if (section.anchor !== undefined) taken.add(section.anchor);
    sections.push(section);
    open = section;
  };
  const walk = (node: Node, ids: readonly string[], isExample: boolean): void => {
    if ('value' in node && !isExample) add(node.value);
    if (!('tagName' in node) || isSilent(node) || (node.tagName === 'button' && !isExample)) return;
    const id = attribute(node, 'id');
    const fold = isExample ? undefined : foldOf(node);
    if (fold && !taken.has(fold.anchor)) {
      // What is folded within a step has a heading of its own; after it the step goes on.
      const step = open;
      begin({ anchor: fold.anchor, heading: fold.heading, folded: true, text: '' });
      walk(fold.body, ids, isExample);
      open = step;
      return;
    }
    if (HEADINGS.has(node.tagName)) {
      // A heading without an id of its own is reached by what holds it: a step, or a term of the glossary.
      const anchor = [id, ...ids.toReversed()].find((name) => name !== undefined && !taken.has(name));
      const isTerm = node.tagName === 'dt';
      const heading = tidy(isTerm ? textOf({ ...node, childNodes: node.childNodes.slice(0, 1) }) : textOf(node));
      if (heading !== '' && anchor !== undefined && (!isTerm || ids.at(-1) === anchor)) {
        // Beside a term stands what it is called in English.
        const beside = isTerm
          ? node.childNodes.slice(1).flatMap((child) => ('tagName' in child ? textOf(child) : []))
          : [];
        begin({ anchor, heading, text: beside.join(' ') });
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

/** A warning, or what else is folded, that an address leads to: what it is about, and what it says. */
function foldOf(element: Element): { anchor: string; heading: string; body: Element } | undefined {
  if (element.tagName !== 'details') return undefined;
  const [summary, body] = element.childNodes.filter((child) => 'tagName' in child);
  const anchor = body && attribute(body, 'id');
  if (!summary || !body || anchor === undefined) return undefined;
  const named = summary.childNodes.filter(
    (child) => !('tagName' in child && KIND_OF_FOLD.has(attribute(child, 'class') ?? '')),
  );
  return { anchor, heading: tidy(textOf({ ...summary, childNodes: named })), body };
}

function isSilent(element: Element): boolean {
  return (
    SILENT.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    attribute(element, 'data-pagefind-ignore') !== undefined ||
    ASIDE.test(attribute(element, 'class') ?? '')
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
