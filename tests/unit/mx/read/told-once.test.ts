import { expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';

const asked = (server: string, status: string) =>
  `; <<>> DiG 9.18 <<>> @${server} a.test MX\n;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: 1\n` +
  ';; flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n';

const told = (...answers: readonly string[]) =>
  readMx(answers.join('\n')).issues.map(({ id, params }) => [id, params?.['server']]);

test('one failure of a domain is told once, with every server that failed so', () => {
  expect(told(asked('ns1.a.test', 'SERVFAIL'), asked('ns2.a.test', 'REFUSED'))).toEqual([
    ['question-failed', 'ns1.a.test, ns2.a.test'],
  ]);
});

test('failures that differ are told each', () => {
  expect(told(asked('ns1.a.test', 'SERVFAIL'), asked('ns2.a.test', 'NXDOMAIN')).map(([id]) => id)).toEqual([
    'question-failed',
    'domain-does-not-exist',
  ]);
});

test.each([1, 2, 7, 8, 9, 30])('a record that stands twice in a set of %i is told and read once', (size) => {
  const set = Array.from({ length: size }, (_, place) => `a.test. 300 IN MX ${place} mail${place}.a.test.`);
  const { records, issues } = readMx(['$ORIGIN a.test.', ...set, set[0], set.at(-1)].join('\n'));
  expect(records).toHaveLength(size);
  expect(issues.map(({ id, at }) => [id, at?.line])).toEqual([
    ['duplicate-record', size + 2],
    ['duplicate-record', size + 3],
  ]);
});

test('a record that two answers show is read once, where it was first seen, with the TTL that is published', () => {
  const one = (flags: string, ttl: number, exchange: string) =>
    `; <<>> DiG 9.18 <<>> a.test MX\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n;; flags: ${flags}; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0\n;; ANSWER SECTION:\na.test. ${ttl} IN MX 10 ${exchange}.\n;; SERVER: 192.0.2.53#53(192.0.2.53)\n`;
  const [cached, published] = [one('qr ra', 77, 'mail1.a.test'), one('qr aa', 3600, 'mail1.a.test')];
  for (const answers of [
    [cached, published],
    [published, cached],
  ])
    expect(readMx(answers.join('\n')).records).toEqual([
      expect.objectContaining({ exchange: 'mail1.a.test', ttl: 3600, ttlFrom: 'published', at: { line: 5 } }),
    ]);
});

test.each([
  'a.test  v=spf1 mx include:spf.example.net -all',
  'SPF of a.test: v=spf1 mx ip4:192.0.2.1 -all',
  'a.test SPF "v=spf1 mx:mail.a.test -all"',
  'a.test: v=spf1 +mx a:mail.example.net ~all',
])('a sentence about SPF beside records is no record that could not be read: %s', (line) => {
  const records = ['a.test. 3600 IN MX 10 cpf.example.net.', 'a.test. 3600 IN MX 20 mail.a.test.'];
  const read = readMx([...records, line].join('\n'));
  expect(read.records).toHaveLength(2);
  expect(read.incomplete).toEqual([]);
  expect(read.issues.map(({ id }) => id)).not.toContain('line-not-understood');
});
