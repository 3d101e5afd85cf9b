import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../../../src/core/mx/read/rules.ts';
import { readMx } from '../../../../src/core/mx/read.ts';

/** Pieces of everything that is read, and of what is not: any order of them may be pasted. */
const pieces = [
  ...'$ORIGIN example.test.|$TTL 1h|$INCLUDE db|$GENERATE 1-2 a$ MX 10 b|@ IN SOA ns h (|1 2 3 4 5 )|  IN MX 10 mail1|a MX 10 b.c'.split(
    '|',
  ),
  ...'example.test. 300 IN MX 10 mail.example.test.|example.test. MX|MX 10|MX @ mail.example.test 10 3600|(|)|"|\\|\\052|;|;; x'.split(
    '|',
  ),
  ...'; <<>> DiG 9 <<>> example.test MX|;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1|;; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0'.split(
    '|',
  ),
  ...';; QUESTION SECTION:|;example.test. IN MX|;; ANSWER SECTION:|;; AUTHORITY SECTION:|;; SERVER: 192.0.2.1#53(ns)|;; connection timed out'.split(
    '|',
  ),
  ...'$ dig example.test MX +short|10 mail.example.test.|0 .|example.test|> example.test|> set type=mx|C:\\>nslookup|PS C:\\> dir|```'.split(
    '|',
  ),
  ...'Server: UnKnown|Address: 192.0.2.1|サーバー: x|権限のない回答:|*** x が example.test を見つけられません: Non-existent domain'.split(
    '|',
  ),
  ...'example.test MX preference = 10, mail exchanger = a.example.test|example.test mail exchanger = 10 a.|mail exchanger = |preference = 1'.split(
    '|',
  ),
  ...'example.test mail is handled by 10 a.|example.test has no MX record|Host a.test not found: 3(NXDOMAIN)|Using domain server:'.split(
    '|',
  ),
  ...'Name Type TTL Section NameExchange Preference|---- ---- ---|example.test MX 300 Answer a.test 10|Name : example.test|Type : MX'.split(
    '|',
  ),
  ...'NameExchange : a.test|Preference : 10|Resolve-DnsName : a.test : DNS name does not exist|domain,type,priority,value|example.test,MX,10,a.test'.split(
    '|',
  ),
  ...'ドメイン\t優先度\tホスト名|example.test\tMX\t10\ta.test|"a|b" ,|{"ResourceRecordSets": [|{"Name":"a.test.","Type":"MX","ResourceRecords":[{"Value":"1 b."}]}|]}'.split(
    '|',
  ),
  '| a.test | MX | 10 | b.test |',
  ...'ドメイン\t優先度\tサーバ\t優先度\tサーバ|a.test\t10\tb.test\t20\tc.test|\tMX\t30\td.test|name,type,content,prio,disabled|a.test,MX,b.test,10,1|,MX,,10 c.test'.split(
    '|',
  ),
  ...'/var/named/a.zone:a.test. IN MX 10 b.test.|12:a.test. MX 10 b.test.|・a.test. MX 10 b.test.|ns1: example.test. MX 10 b.test.|MX 20 backup|;; Domain: a.test'.split(
    '|',
  ),
  '{"MXRecords":[{"exchange":"b.test","preference":10}],"fqdn":"a.test."}',
  '[{"name":"a.test","type":"MX","rrdatas":["10 b.test."]},{"type":15}]',
  '(クラウドプレフィルタのサーバ名)',
  'xxxxx',
  '日本語.example.test',
  '@ MX 15 0 01:00:00 [10][mail.example.test.]',
];
const glue = fc.constantFrom('\n', '\n', '\r\n', '\r', ' ', '\t', '');
const pasted = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), glue), {
    maxLength: 30,
  })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), pasted);
const anyOrigin = fc.oneof(fc.constant(undefined), fc.constant('example.test'), fc.string());

const NAME = /^(?:\.|(?:\\.|[^\\.\s])+(?:\.(?:\\.|[^\\.\s])+)*)$/;

describe('whatever is pasted', () => {
  test('is read without an exception, and every line has a state', () => {
    fc.assert(
      fc.property(anyText, anyOrigin, (text, origin) => {
        const { lines } = readMx(text, { origin });
        expect(lines).toHaveLength(text.split(/\r\n|\n|\r/).length);
      }),
      { numRuns: 2000 },
    );
  });

  test('a refused line has an error that names it, and no error names a line that does not exist', () => {
    fc.assert(
      fc.property(anyText, anyOrigin, (text, origin) => {
        const { lines, issues, passages } = readMx(text, { origin });
        const told = new Set(issues.filter(({ level }) => level === 'error').map(({ at }) => at?.line));
        lines.forEach((state, index) => {
          if (state !== 'refused' || told.has(index + 1)) return;
          // What a whole passage or table lacks is told once, at its first line.
          const passage = passages.find(({ line, lastLine }) => line <= index + 1 && index + 1 <= lastLine);
          const isToldAbove = [...told].some(
            (line) => line !== undefined && line >= (passage?.line ?? Infinity) && line <= index,
          );
          expect([index + 1, isToldAbove]).toEqual([index + 1, true]);
        });
        for (const { at } of issues)
          expect(at?.line ?? 1).toSatisfy((line: number) => line >= 1 && line <= lines.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('records are well formed, each once, and every one is somebody’s answer', () => {
    fc.assert(
      fc.property(anyText, anyOrigin, (text, origin) => {
        const { records, answers } = readMx(text, { origin });
        const key = (record: { domain: string; preference: number; exchange: string }) =>
          `${record.domain} ${record.preference} ${record.exchange}`;
        expect(new Set(records.map(key)).size).toBe(records.length);
        expect(new Set(answers.flatMap((answer) => answer.records.map(key)))).toEqual(new Set(records.map(key)));
        for (const { domain, preference, exchange, ttl } of records) {
          expect(domain).toMatch(NAME);
          expect(exchange).toMatch(/^(?:\.|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)$/);
          expect(preference).toBeGreaterThanOrEqual(0);
          expect(preference).toBeLessThanOrEqual(65_535);
          if (ttl !== undefined) expect(Number.isInteger(ttl) && ttl >= 0).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('an answer has records exactly where it says so', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const { state, records } of readMx(text).answers) expect(records.length > 0).toBe(state === 'records');
      }),
      { numRuns: 1000 },
    );
  });

  test('issues have the level of their rule', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const { id, level } of readMx(text).issues)
          expect(readRules[id as keyof typeof readRules].level).toBe(level);
      }),
      { numRuns: 500 },
    );
  });
});
