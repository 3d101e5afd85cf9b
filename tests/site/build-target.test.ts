/** What is built can be parsed by Safari 16.4, Chrome 111 and Firefox 114 (all of spring 2023). */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { parse as parseHtml, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { BUILD } from './browser.ts';

/** The newest edition that all three read whole. It knows lookbehind (Safari 16.4), and not the flag `v` (Safari 17). */
const EDITION = 2022;

/** Why a script cannot be read; `undefined` where it can. */
function refusal(script: string, sourceType: 'module' | 'script'): string | undefined {
  try {
    parse(script, { ecmaVersion: EDITION, sourceType });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Style rules that stand within style rules: nesting came with Safari 16.5 and Firefox 117. */
function nestedRules(css: string): string[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'/g, '');
  const open: string[] = [];
  const nested: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') {
      const head = text.slice(start, at).trim();
      if (open.some((outer) => !outer.startsWith('@'))) nested.push(head);
      open.push(head);
    }
    if (sign === '}') open.pop();
    if (sign === '{' || sign === '}' || sign === ';') start = at + 1;
  }
  return nested;
}

const pages = globSync('**/*.html', { cwd: BUILD });
const inPage = (name: string, tag: string): Tree.Element[] => {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.Node): void => {
    if (tree.isElementNode(node) && node.tagName === tag) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseHtml(readFileSync(join(BUILD, name), 'utf8')));
  return found;
};
const textOf = (element: Tree.Element): string =>
  element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');

describe('the oldest browsers of the build', () => {
  test('read every script that is a file', () => {
    const files = globSync('**/*.js', { cwd: BUILD });
    expect(files.length).toBeGreaterThan(20);
    const refused = files.flatMap((name) => {
      const why = refusal(readFileSync(join(BUILD, name), 'utf8'), 'module');
      return why === undefined ? [] : [`${name}: ${why}`];
    });
    expect(refused).toEqual([]);
  });

  test('read every script that stands in a page', () => {
    const refused = pages.flatMap((name) =>
      inPage(name, 'script').flatMap((script) => {
        const type = script.attrs.find((one) => one.name === 'type')?.value ?? '';
        if (!['', 'module', 'text/javascript'].includes(type)) return [];
        const why = refusal(textOf(script), type === 'module' ? 'module' : 'script');
        return why === undefined ? [] : [`${name}: ${why}`];
      }),
    );
    expect(refused).toEqual([]);
  });

  test('know every rule of the styles: none is nested', () => {
    const sheets = pages.flatMap((name) => inPage(name, 'style').map(textOf));
    sheets.push(...globSync('**/*.css', { cwd: BUILD }).map((name) => readFileSync(join(BUILD, name), 'utf8')));
    expect(sheets.join('').length).toBeGreaterThan(1000);
    expect(new Set(sheets.flatMap(nestedRules))).toEqual(new Set());
  });
});

describe('the check itself', () => {
  test.each(['/[a--b]/v', 'using x = y();', 'import x from "y" with { type: "json" };'])('refuses %s', (script) => {
    expect(refusal(script, 'module')).toBeDefined();
  });

  test('reads lookbehind and private fields', () => {
    expect(refusal('class A { #b = /(?<=c)d/u; static { this.e = 1; } }', 'module')).toBeUndefined();
  });

  test('sees a nested rule, and no rule of a group', () => {
    expect(nestedRules('.a{color:red;& .b{color:blue}}')).toEqual(['& .b']);
    expect(nestedRules('@media print{.a{color:red}}@keyframes x{from{top:0}}')).toEqual([]);
  });
});
