import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasHostLabels,
  isAbsolute,
  isAtOrBelow,
  isHostName,
  isMailDomain,
  labelsOf,
  type NameReading,
  parentOf,
  readHostName,
  readMailDomain,
  readName,
  readRelativeName,
  selfAndAncestors,
  withoutWildcard,
} from '../../../src/core/dns/name.ts';

const said = (reading: NameReading) => (reading.ok ? reading.name : reading.problem);
const name = (text: string) => said(readName(text));

const label63 = 'a'.repeat(63);
const of253 = `${label63}.${label63}.${label63}.${'a'.repeat(61)}`;

describe('a whole name', () => {
  test.each([
    ['example.test', 'example.test'],
    ['example.test.', 'example.test'],
    ['Mail1.EXAMPLE.Test', 'mail1.example.test'],
    ['.', '.'],
    ['*.example.test', '*.example.test'],
    ['_25._tcp.mail', '_25._tcp.mail'],
    // RFC 1035 §5.1: \DDD is an octet in decimal, \X is X without its meaning.
    ['m\\097il.test', 'mail.test'],
    ['m\\ail.test', 'mail.test'],
    ['a\\.b.test', 'a\\.b.test'],
    ['a\\046b.test', 'a\\.b.test'],
    ['a\\032b.test', 'a\\032b.test'],
    ['a\\ b.test', 'a\\032b.test'],
    ['a\\256.test', 'name-invalid'],
    ['a\\25.test', 'name-invalid'],
    ['a\\', 'name-invalid'],
    ['', 'name-invalid'],
    ['..', 'name-invalid'],
    ['a..test', 'name-invalid'],
    ['.test', 'name-invalid'],
    ['a b', 'name-invalid'],
    // UTS 46, label by label, and only where it is needed.
    ['日本語.example.test', 'xn--wgv71a119e.example.test'],
    ['ＥＸＡＭＰＬＥ．test', 'example.test'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['１２.test', '12.test'],
    ['1.2', '1.2'],
    ['%41.test', '%41.test'],
    ['日本/語.test', 'name-invalid'],
    // RFC 5892 A.7: beside kana or kanji only.
    ['メール・サーバ.test', 'xn--vckuc5bybyeed.test'],
    ['・example.test', 'name-invalid'],
    ['ex・ample.test', 'name-invalid'],
    ['日本%41.test', 'name-invalid'],
    // RFC 5892 §2: letters, marks and digits. UTS 46 would let the others through, or take ① for 1.
    ['〇々ー.test', 'xn--u6jd05e.test'],
    ['mail★.test', 'name-invalid'],
    ['mail→.test', 'name-invalid'],
    ['mail─┴.test', 'name-invalid'],
    ['mail①.test', 'name-invalid'],
    ['mail²株.test', 'name-invalid'],
    ['mail㈱.test', 'name-invalid'],
    ['mail😀.test', 'name-invalid'],
  ])('%j is read as %j', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  test.each([
    [62, 'a'.repeat(62)],
    [63, label63],
    [64, 'label-too-long'],
  ])('a label of %i octets', (octets, expected) => {
    expect(name('a'.repeat(octets))).toBe(expected);
  });

  test('a label is measured in octets of what is sent', () => {
    expect(readName(`${'\\097'.repeat(63)}.test`).ok).toBe(true);
    expect(readName(`${'\\097'.repeat(64)}.test`)).toMatchObject({ problem: 'label-too-long', octets: 64 });
    expect(readName(`${'語'.repeat(60)}.test`)).toMatchObject({ ok: false });
  });

  test('a name has at most 253 octets', () => {
    expect(name(of253)).toBe(of253);
    expect(name(`${of253}a`)).toBe('name-invalid');
    expect(name(`${of253}\\097`)).toBe('name-invalid');
  });

  test('what was read is read as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab.\\0129-_*語。ＡÅ@$"();') }), (text) => {
        const reading = readName(text);
        if (reading.ok) expect(name(reading.name)).toBe(reading.name);
      }),
    );
  });
});

describe('a name of zone text', () => {
  test.each([
    ['mail1', 'example.test', 'mail1.example.test'],
    ['mail1.', 'example.test', 'mail1'],
    ['mail1.example.test', 'example.test', 'mail1.example.test.example.test'],
    ['@', 'example.test', 'example.test'],
    ['@', '.', '.'],
    ['test', '.', 'test'],
    ['a\\.', 'test', 'a\\..test'],
    ['a\\\\.', 'test', 'a\\\\'],
  ])('%j below %j is %j', (text, origin, expected) => {
    expect(readRelativeName(text, origin)).toEqual({ ok: true, name: expected });
  });

  test('is what the whole name is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abZ.\\0129-_*語Å/'), maxLength: 8 });
    const long = fc.integer({ min: 50, max: 70 }).map((length) => 'a'.repeat(length));
    const origins = fc.array(fc.oneof(text, long), { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(fc.oneof(text, long, origins), origins, (relative, zone) => {
        const origin = readName(zone);
        fc.pre(origin.ok && origin.name !== '.' && !isAbsolute(relative));
        expect(said(readRelativeName(relative, origin.name))).toBe(name(`${relative}.${origin.name}.`));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['mail1', '@', 'a\\.'])('%j needs an origin', (text) => {
    expect(readRelativeName(text, undefined)).toEqual({ ok: false, problem: 'needs-origin', name: text });
  });
});

describe('names and zones', () => {
  test.each([
    ['example.test', 'example.test', true],
    ['sub.example.test', 'example.test', true],
    ['myexample.test', 'example.test', false],
    ['test', 'example.test', false],
    ['a\\.example.test', 'example.test', false],
    ['anything.at.all', '.', true],
  ])('%s is at or below %s: %j', (below, zone, expected) => {
    expect(isAtOrBelow(below, zone)).toBe(expected);
  });

  test('a backslash keeps a dot within its label', () => {
    expect(labelsOf('a\\.b.test')).toEqual(['a\\.b', 'test']);
    expect(selfAndAncestors('a\\.b.example.test')).toEqual(['a\\.b.example.test', 'example.test', 'test']);
    expect(labelsOf('.')).toEqual([]);
  });
});

describe('what is a host name (RFC 1123 §2.1), one answer everywhere', () => {
  test.each([
    ['mail1.example.test', true],
    ['example.test', true],
    ['3com.example.test', true],
    ['xn--wgv71a119e.example.test', true],
    ['a-b.example.test', true],
    // DNS serves it, so it is let through and told of.
    ['mail_1.example.test', true],
    // Half a name.
    ['example', false],
    ['-mail.example.test', false],
    ['mail-.example.test', false],
    ['mail.example.-test', false],
    ['a/b.example.test', false],
    ['a\\.b.example.test', false],
    ['*.example.test', false],
    ['mail.*.test', false],
    // Addresses, and what `readName` gives for the root and for nothing.
    ['192.0.2.1', false],
    ['.', false],
    ['', false],
  ])('%s: %j', (name, expected) => {
    expect(isHostName(name)).toBe(expected);
  });

  test('a wildcard owns records and is no host', () => {
    expect(isMailDomain('*.example.test')).toBe(true);
    expect(isMailDomain('*.test')).toBe(false);
    expect(isMailDomain('*.*.example.test')).toBe(false);
    expect(isMailDomain('*.-a.example.test')).toBe(false);
  });

  test('half a name has the labels of a host', () => {
    expect(hasHostLabels('mail1')).toBe(true);
    expect(hasHostLabels('mail1.')).toBe(false);
    expect(hasHostLabels('-mail1')).toBe(false);
  });

  test.each([
    [' Mail1.Example.TEST. ', 'mail1.example.test'],
    ['ｍａｉｌ１．ｅｘａｍｐｌｅ．ｔｅｓｔ', 'mail1.example.test'],
    ['日本語.example.test', 'xn--wgv71a119e.example.test'],
    ['-mail.example.test', undefined],
    ['a/b.example.test', undefined],
    ['http://example.test/', undefined],
    ['user@example.test', undefined],
    ['192.0.2.1', undefined],
  ])('%j is typed for %j', (text, expected) => {
    expect(readHostName(text)).toBe(expected);
    expect(readMailDomain(text)).toBe(expected);
  });

  test('a wildcard is typed at any width', () => {
    expect(readMailDomain('＊．example.test')).toBe('*.example.test');
    expect(readHostName('*.example.test')).toBeUndefined();
  });
});

test.each([
  ['mail.example.test', 'example.test'],
  ['example.test', 'test'],
  ['test', undefined],
  ['.', undefined],
  ['a\\.b.test', 'test'],
])('above %s stands %s', (name, parent) => {
  expect(parentOf(name)).toBe(parent);
});

test('a wildcard stands below its domain', () => {
  expect(withoutWildcard('*.example.test')).toBe('example.test');
  expect(withoutWildcard('example.test')).toBe('example.test');
});
