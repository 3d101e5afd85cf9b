import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** A finished page, parsed once; the steps after the build read it and leave their edits. */
export interface BuiltPage {
  /** Address within the site, whatever path the site stands below: '/faq/', '/404.html'. */
  readonly address: string;
  readonly path: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
  /** All elements in document order, those of templates too. */
  readonly elements: readonly Element[];
  readonly edits: Edit[];
}

/** A finished build. */
export interface Build {
  /** Its folder. */
  readonly root: string;
  /** The path that the site stands below, with slashes at both ends: '/' or '/guide/'. */
  readonly base: string;
  /** Where the site stands, if that is known: 'https://example.test'. */
  readonly origin: string | undefined;
  readonly pages: readonly BuiltPage[];
  readonly logger: AstroIntegrationLogger;
}

/** A piece of a page's text, by offsets into it, and what stands there instead. The rest stays byte for byte. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads and parses every page below `root`, in the order of their paths. */
export async function readPages(root: string): Promise<BuiltPage[]> {
  const names = (await Array.fromAsync(glob('**/*.html', { cwd: root }))).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(root, name);
      const html = await readFile(path, 'utf8');
      const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
      const address = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return { address, path, html, document, elements: [...elementsOf(document)], edits: [] };
    }),
  );
}

/** Writes the pages that have edits. */
export async function writePages(pages: readonly BuiltPage[]): Promise<void> {
  for (const { path, html, edits } of pages) if (edits.length > 0) await writeFile(path, edited(html, edits));
}

function edited(html: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end), html);
}

/** A node's elements in document order, those of templates too. */
export function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
