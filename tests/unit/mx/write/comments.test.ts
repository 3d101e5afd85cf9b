import { describe, expect, test } from 'vitest';
import { commentIds, writeFormats, writeMx, type Comments, type WriteFormat } from '../../../../src/core/mx/write.ts';
import { m3, planOf } from './plans.ts';

/** A name that cannot be written stands beside it, and a record of each fate. */
const every = {
  before: ['5 a.test', '10 b.test', '20 c.test'],
  after: ['5 a.test', '15 c.test', '50 d.test'],
  ttl: 60,
};
const plan = planOf({ 'example.test': m3 });
const partly = planOf({ 'example.test': every, 'other.test': { ...m3, ttlFrom: 'cache' } });
const unseen = planOf({ 'example.test': { ...m3, ttlFrom: 'cache' } });
const write = (format: WriteFormat, comments: Comments) =>
  [...writeMx(plan, format, { comments }).files, ...writeMx(unseen, format, { comments, ttl: 60 }).files].map(
    ({ text }) => text,
  );

/** The lines of a text that its machine acts on: all but comments. */
const actingLines = (text: string) => text.match(/^[^;\n].*$/gmu);

describe('comments', () => {
  test('fill their placeholders in, and leave braces that are none', () => {
    const [text] = write('nsupdate', {
      'nsupdate-domain': '{domain} in {zone}, {nothing}',
      'file-head': '{domains} 件',
    });
    expect(text).toMatch(/^; 1 件\n/u);
    expect(text).toContain('; example.test in example.test, {nothing}\n');
  });

  test('stand where they belong in zone lines', () => {
    const ids = ['file-head', 'zone-serial', 'zone-before', 'zone-after', 'zone-ttl-left-out'] as const;
    const [, text] = write('zone', Object.fromEntries(ids.map((id) => [id, `<${id}>`])));
    expect(text?.match(/<.*>|^[a-z$].*$/gmu)).toEqual([
      '<file-head>',
      '$ORIGIN example.test.',
      '<zone-serial>',
      '<zone-before>',
      '<zone-after>',
      '<zone-ttl-left-out>',
      'example.test. IN MX 10 mail1.example.test.',
      'example.test. IN MX 10 mail2.example.test.',
    ]);
  });

  const ends = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
  const hostile = ends.map((end) => `a${end}update delete evil.test. MX`).join('') + '\u0000\u202e\ufeff; "$(x)"';

  test.each(['zone', 'nsupdate', 'guide'] as const)('never become a line of their own in %s', (format) => {
    const comments = Object.fromEntries(commentIds.map((id) => [id, hostile]));
    const without = write(format, {}).map(actingLines);
    expect(write(format, comments).map(actingLines)).toEqual(without);
    // Nothing is left that some reader takes for the end of a line, or that hides what follows it.
    for (const text of write(format, comments))
      expect(text).not.toMatch(/[\r\v\f\u0000\u0085\u2028\u2029\u202e\ufeff]/u);
  });

  test("never leave PowerShell's comments and literals", () => {
    const quotes = `x'; evil; '\u2018; evil; \u2019; $(evil) \`n "`;
    const comments = Object.fromEntries(commentIds.map((id) => [id, `${hostile}\n${quotes}`]));
    for (const text of write('powershell', comments)) {
      const lines = text
        .slice(1)
        .split('\r\n')
        .filter((line) => line.includes('evil'));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        if (line.startsWith('#')) continue;
        // A literal as PowerShell reads it: any quotation mark within is doubled.
        expect(line).toMatch(
          /^ {4}(ready|changed|refused|failed) = '(?:[^'\u2018-\u201b]|'{2}|\u2018{2}|\u2019{2})*'$/u,
        );
      }
    }
  });

  test('leave JSON and CSV whole', () => {
    const comments = Object.fromEntries(commentIds.map((id) => [id, `${hostile},"`]));
    for (const { text } of writeMx(plan, 'route53', { comments }).files)
      expect((JSON.parse(text) as { readonly Changes: unknown[] }).Changes).toHaveLength(2);
    for (const { text } of writeMx(plan, 'csv', { comments }).files)
      expect(text.split('\r\n')[1]).toMatch(/^example\.test,/u);
  });

  test('are all missing where none are handed in: no file has a word of its own', () => {
    for (const format of writeFormats.filter((each) => each !== 'powershell'))
      for (const text of write(format, {})) expect(text).not.toMatch(/^[;#] (?!- |\[|example)/mu);
  });

  test('are all used by some file', () => {
    const used = (id: string) => {
      const comments = { [id]: `<${id}>` };
      const some = (format: WriteFormat) =>
        [...write(format, comments), ...writeMx(partly, format, { comments }).files.map(({ text }) => text)].join('');
      return writeFormats.some((format) => some(format).includes(`<${id}>`));
    };
    expect(commentIds.filter((id) => !used(id) && !/^(?:verify|collect)-/u.test(id))).toEqual([]);
  });
});
