import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * Gives every built page a Content Security Policy without 'unsafe-inline', and writes the same policy as a `_headers` file.
 * It reads what the build really holds, so it cannot go stale: inline scripts and styles are hashed, and style attributes,
 * which no hash can allow, move to attribute selectors in one small stylesheet.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await securePages(fileURLToPath(dir));
      },
    },
  };
}

/** Secures every page below `root`, the folder of a finished build. */
export async function securePages(root: string): Promise<void> {
  const pages: Page[] = [];
  for await (const name of glob('**/*.html', { cwd: root })) {
    pages.push(readPage(join(root, name), await readFile(join(root, name), 'utf8')));
  }
  const stylesheet = await writeStylesheet(
    root,
    new Set(pages.flatMap((page) => page.styleAttributes.map(({ style }) => style))),
  );
  for (const page of pages) await writeFile(page.path, secured(page, stylesheet));
  const policy = policyOf(
    new Set(pages.flatMap((page) => page.scripts)),
    new Set(pages.flatMap((page) => page.styles)),
  );
  await writeFile(join(root, '_headers'), headersFile(policy));
}

interface Page {
  readonly path: string;
  readonly html: string;
  /** Hashes of the inline scripts and style elements. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly styleAttributes: readonly { readonly style: string; readonly start: number; readonly end: number }[];
  /** Where the policy goes: it holds for what follows it, so only the character set comes before it. */
  readonly policyAt: number;
}

function readPage(path: string, html: string): Page {
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))];
  const inline = (tag: string) =>
    elements
      .filter((element) => element.tagName === tag && attribute(element, 'src') === undefined)
      .map((element) => hashOf(textOf(element)));
  const styleAttributes = elements.flatMap((element) => {
    const style = attribute(element, 'style');
    const place = element.sourceCodeLocation?.attrs?.['style'];
    return style === undefined || !place ? [] : [{ style, start: place.startOffset, end: place.endOffset }];
  });
  const head = elements.find((element) => element.tagName === 'head')?.sourceCodeLocation?.startTag;
  const charset = elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'charset') !== undefined,
  )?.sourceCodeLocation;
  if (!head || !charset) throw new Error(`${path}: a page needs a head with <meta charset> to carry its policy`);
  return {
    path,
    html,
    scripts: inline('script'),
    styles: inline('style'),
    styleAttributes,
    policyAt: charset.endOffset,
  };
}

function secured(page: Page, stylesheet: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page.scripts, page.styles)}">`;
  const link = page.styleAttributes.length > 0 ? `<link rel="stylesheet" href="${stylesheet}">` : '';
  const edits = [
    { start: page.policyAt, end: page.policyAt, text: policy + link },
    ...page.styleAttributes.map(({ style, start, end }) => ({ start, end, text: `data-style="${markOf(style)}"` })),
  ];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((html, edit) => html.slice(0, edit.start) + edit.text + html.slice(edit.end), page.html);
}

/** Writes one rule per distinct style attribute; the name carries the content's hash, so that a cached copy never belies a page. */
async function writeStylesheet(root: string, styles: ReadonlySet<string>): Promise<string> {
  const css = [...styles]
    .sort()
    .map((style) => `[data-style="${markOf(style)}"]{${style}}`)
    .join('\n');
  const name = `_astro/style-attributes.${digest(css).slice(0, 8).replace(/[^\w]/g, '-')}.css`;
  if (styles.size > 0) await writeFile(join(root, name), css);
  return `/${name}`;
}

function policyOf(scripts: Iterable<string>, styles: Iterable<string>): string {
  return [
    "default-src 'none'",
    // Pagefind compiles WebAssembly in a worker.
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...new Set(scripts)].join(' ')}`,
    `style-src ${["'self'", ...new Set(styles)].join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A `_headers` file as static hosts read it; `frame-ancestors` works in a header only. */
function headersFile(policy: string): string {
  return [
    '/*',
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    '  Referrer-Policy: no-referrer',
    '  X-Content-Type-Options: nosniff',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    '',
  ].join('\n');
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
const hashOf = (text: string): string => `'sha256-${digest(text)}'`;
const markOf = (style: string): string => digest(style).slice(0, 6);

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
