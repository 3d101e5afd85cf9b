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
