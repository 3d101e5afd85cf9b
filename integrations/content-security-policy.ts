import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, type BuiltPage, type Element, type Build } from './built-pages.ts';

/**
 * Gives every built page a Content Security Policy without 'unsafe-inline', and writes the same policy as a `_headers` file,
 * for hosts that read one, and as nginx reads it. It hashes the inline scripts and styles that the page really holds, so it cannot go stale.
 */
export async function writePolicy({ root, base, pages }: Pick<Build, 'root' | 'base' | 'pages'>): Promise<void> {
  for (const page of pages) {
    const at = placeOf(page);
    const policy = policyOf(hashesOf(page, 'script'), hashesOf(page, 'style'));
    page.edits.push({ start: at, end: at, text: `<meta http-equiv="Content-Security-Policy" content="${policy}">` });
  }
  const policy = policyOf(
    pages.flatMap((page) => hashesOf(page, 'script')),
    pages.flatMap((page) => hashesOf(page, 'style')),
  );
  const headers = headersOf(policy);
  await writeFile(
    join(root, '_headers'),
    [`${base}*`, ...headers.map((each) => `  ${each.join(': ')}`), ''].join('\n'),
  );
  const forNginx = headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`);
  await writeFile(join(root, '_headers.nginx'), forNginx.join(''));
}

/** Hashes of a page's inline scripts or style elements. */
function hashesOf({ elements }: BuiltPage, tag: 'script' | 'style'): string[] {
  return elements
    .filter((element) => element.tagName === tag && attribute(element, 'src') === undefined)
    .map((element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`);
}

/** Where the policy goes: it holds for what follows it, so only the character set comes before it. */
function placeOf({ address, elements }: BuiltPage): number {
  const charset = elements.find((each) => each.tagName === 'meta' && attribute(each, 'charset') !== undefined);
  const end = charset?.sourceCodeLocation?.endOffset;
  if (end === undefined) throw new Error(`${address}: a page needs <meta charset> to carry its policy`);
  return end;
}

function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    // Pagefind compiles WebAssembly.
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

/** What every answer of the site says; `frame-ancestors` works in a header only. */
function headersOf(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

const textOf = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
