import { describe, expect, test } from 'vitest';
import { footRule, paperFoot } from '../../../src/documents/paper-foot.ts';

const given = { title: 'MX変更 作業書', window: '11月30日 夜', domains: 12, version: '1.2', date: '2026-11-27' };

describe('the foot of a paper', () => {
  test('says which paper it is, of which window, version and day', () => {
    expect(paperFoot(given)).toBe('MX変更 作業書　11月30日 夜(12ドメイン)　版 1.2　2026-11-27');
  });

  test('leaves out what nobody has said', () => {
    expect(paperFoot({ ...given, version: ' ', date: '' })).toBe('MX変更 作業書　11月30日 夜(12ドメイン)');
  });

  test('keeps to its line: a long name is cut, a line end is a space', () => {
    const foot = paperFoot({ ...given, title: `作業\n${'書'.repeat(400)}`, version: '𠮷'.repeat(41) });
    expect(foot).toBe(`作業 ${'書'.repeat(36)}…　11月30日 夜(12ドメイン)　版 ${'𠮷'.repeat(39)}…　2026-11-27`);
  });
});

/** The value of a CSS string, as a browser reads it (CSS Syntax §4.3.5, §4.3.7); what follows it, too. */
function cssStringAt(css: string, start: number): { readonly value: string; readonly rest: string } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const sign = css[at];
    if (sign === undefined || /[\n\r\f]/.test(sign)) throw new Error('the string does not end');
    if (sign === '"') return { value, rest: css.slice(at + 1) };
    const [whole, hex] = /^\\([\da-f]{1,6})\s?/iu.exec(css.slice(at)) ?? [];
    if (whole !== undefined && hex !== undefined) {
      value += String.fromCodePoint(Number.parseInt(hex, 16));
      at += whole.length;
    } else if (sign === '\\') {
      throw new Error('a sign is escaped by itself');
    } else {
      value += sign;
      at++;
    }
  }
}

test.each([
  '"; } } body { display: none } @page { @top-left { content: "',
  '\\',
  'ends in \\"',
  '\\22 } body{display:none}',
  'a\nb\r\nc\fd\u0000e',
  '</style><script>alert(1)</script>',
  '<!-- -->',
  '*/ } /*',
  'url(https://example.test/)',
  'a\\\nb',
  '版 𠮷‮',
])('a hostile title is text and nothing else: %j', (title) => {
  const rule = footRule(title);
  const start = rule.indexOf('"');
  const { value, rest } = cssStringAt(rule, start);
  expect(rule.slice(0, start)).toBe('@page paper { @bottom-left { content: ');
  expect(value).toBe(title);
  expect(rest).toBe('; font-size: 8pt; } }');
  expect(rule).not.toMatch(/<|[\n\r\f\0]/u);
});
