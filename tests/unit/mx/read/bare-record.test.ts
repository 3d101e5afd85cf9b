import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundByGrep } from '../../../../src/core/mx/read/text/grep-prefix.ts';
import { isBareMx, tidyLine } from '../../../../src/core/mx/read/text/lines.ts';
import { withoutShape } from '../../../../src/core/mx/read/text/shapes.ts';
import { Text } from '../../../../src/core/mx/read/text/text.ts';

const blanks = fc.constantFrom(' ', '\t', '  ', ' \t ');
const word = fc.oneof(
  fc.constantFrom('-', '*', '1.', '@', '', 'MX', 'IN', 'primary', '10', 'a.test.', 'A.b', '1.a.test'),
  fc.string({ unit: fc.constantFrom(...'aZ19.-_*@'), maxLength: 12 }),
);
const ttl = fc.constantFrom('', '300', '10', '0');
const host = fc.oneof(
  fc.constantFrom('mail1', 'a.test.', 'answer', '-', '10'),
  fc.string({ unit: fc.constantFrom(...'aZ19.-_'), minLength: 1, maxLength: 12 }),
);
const record = fc
  .tuple(word, blanks, ttl, blanks, blanks, blanks, host)
  .map(
    ([owner, a, seconds, b, c, d, exchange]) =>
      `${owner}${a}${seconds}${seconds === '' ? '' : b}IN${b}MX${c}10${d}${exchange}`,
  );

describe('a bare MX record', () => {
  test('has nothing around it that is taken off', () => {
    fc.assert(
      fc.property(record, (line) => {
        expect(isBareMx(line)).toBe(true);
        expect(withoutShape(line)).toBe(line);
        expect(tidyLine(line)).toBe(line);
        expect(foundByGrep(line)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('keeps the figures that its owner begins with, however they rise from line to line', () => {
    const owner = fc.constantFrom('', 'a.test.', '.a.test.', '-a', 'and1.test', '_x.a.test.');
    const lines = fc
      .tuple(fc.nat(120), fc.array(fc.tuple(owner, fc.constantFrom('', '300 ')), { minLength: 2, maxLength: 12 }))
      .map(([from, all]) => all.map(([name, seconds], at) => `${String(from + at)}${name} ${seconds}IN MX 10 mail1`));
    fc.assert(
      fc.property(lines, (pasted) => {
        expect(new Text(pasted).lines).toEqual(pasted);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    'example.test MX 10 mail1',
    '- example.test. IN MX 10 mail1',
    'db.test:@ IN MX 10 mail1',
    'example.test. IN MX 10 mail1 ; spare',
    'example.test. IN MX 10 (mail1)',
    '; example.test. IN MX 10 mail1',
    'example.test. IN MX 10',
  ])('%j is none', (line) => {
    expect(isBareMx(line)).toBe(false);
  });

  test('is what is left where a bullet or a quotation is taken off', () => {
    const text = new Text(['1. example.test. IN MX 10 mail1', '> example.test. IN MX 10 mail2', '']);
    expect(text.isBareMx(0)).toBe(true);
    expect(text.isBareMx(1)).toBe(false);
    text.unquote(1, 'example.test. IN MX 10 mail2');
    expect(text.isBareMx(1)).toBe(true);
    text.unquote(0, 'said example.test');
    expect(text.isBareMx(0)).toBe(false);
  });
});
