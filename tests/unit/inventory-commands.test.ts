import { expect, test } from 'vitest';
import { readMx } from '../../src/core/index.ts';

// The script for a Unix shell is run against a real name server in tests/name-server/collect.test.ts.

/** What the script for Windows prints (constructed): dig's notation, and what was to be asked. */
const printed = `;; TO ASK: example.test ZONE: example.test SERVERS: ns1.example.test ns2.example.test ns3.example.test

; <<>> DiG <<>> @ns1.example.test example.test MX
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 0
;; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 0

;; QUESTION SECTION:
;example.test. IN MX

;; ANSWER SECTION:
example.test. 3600 IN MX 10 cpf.example.net.
example.test. 3600 IN MX 30 mail1.example.test.

;; SERVER: ns1.example.test#53(ns1.example.test)

; <<>> DiG <<>> @ns2.example.test example.test MX
;; no servers could be reached

;; TO ASK: sub.second.test ZONE: second.test SERVERS: ns1.example.test

; <<>> DiG <<>> @ns1.example.test sub.second.test MX
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 0
;; flags: qr; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0

;; QUESTION SECTION:
;sub.second.test. IN MX

;; ANSWER SECTION:
sub.second.test. 300 IN MX 10 cpf.example.net.

;; SERVER: ns1.example.test#53(ns1.example.test)
`;

test('records have their owners and zones; a TTL is published only where the server answered from its zone', () => {
  const { records, zones } = readMx(printed);
  expect(
    records.map(({ domain, preference, exchange, ttl, ttlFrom }) =>
      [domain, ttl, ttlFrom, preference, exchange].join(' '),
    ),
  ).toEqual([
    'example.test 3600 published 10 cpf.example.net',
    'example.test 3600 published 30 mail1.example.test',
    'sub.second.test 300 cache 10 cpf.example.net',
  ]);
  expect(zones).toEqual({ 'example.test': 'example.test', 'sub.second.test': 'second.test' });
});

test('a server that did not answer has failed, and so has one that was to be asked and was not', () => {
  expect(readMx(printed).answers.map(({ domain, server, state }) => [domain, server, state])).toEqual([
    ['example.test', 'ns3.example.test', 'failed'],
    ['example.test', 'ns1.example.test', 'records'],
    ['example.test', 'ns2.example.test', 'failed'],
    ['sub.second.test', 'ns1.example.test', 'records'],
  ]);
});

test('a list of servers that does not fit its domain is passed over', () => {
  expect(readMx(printed.replace('ZONE: second.test', 'ZONE: other.test')).zones).toEqual({
    'example.test': 'example.test',
  });
});

test('a server that refers to others has not said what there is', () => {
  const referral = printed
    .replace(/ANSWER: 1, AUTHORITY: 0/u, 'ANSWER: 0, AUTHORITY: 1')
    .replace(
      /;; ANSWER SECTION:\nsub\.second\.test\..*/u,
      ';; AUTHORITY SECTION:\nsub.second.test. 300 IN NS ns.sub.second.test.',
    );
  expect(readMx(referral).answers.at(-1)).toMatchObject({ domain: 'sub.second.test', state: 'failed' });
});
