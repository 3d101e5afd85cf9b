import { expect, test } from 'vitest';
import { readMx } from '../../src/core/index.ts';

/** What the commands of /inventory/ print (constructed): the planner reads it, each record with its owner. */
const printed = {
  dig: `
; <<>> DiG 9.18.33 <<>> +norecurse MX example.test @ns1.example.test.
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1
;; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;example.test.			IN	MX

;; ANSWER SECTION:
example.test.		3600	IN	MX	10 cpf.example.net.
example.test.		3600	IN	MX	30 mail1.example.test.

;; Query time: 0 msec
;; SERVER: 192.0.2.1#53(ns1.example.test.) (UDP)
;; MSG SIZE  rcvd: 100

; <<>> DiG 9.18.33 <<>> +norecurse MX second.test @ns1.example.test.
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 2
;; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;second.test.			IN	MX

;; ANSWER SECTION:
second.test.		300	IN	MX	10 cpf.example.net.
`,
  PowerShell: `
Name          TTL Preference NameExchange
----          --- ---------- ------------
example.test 3600         10 cpf.example.net
example.test 3600         30 mail1.example.test
second.test   300         10 cpf.example.net
`,
};

test.each(Object.entries(printed))('%s: every record is read with its owner', (_, text) => {
  const { records, issues } = readMx(text);
  expect(records.map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`)).toEqual([
    'example.test 10 cpf.example.net',
    'example.test 30 mail1.example.test',
    'second.test 10 cpf.example.net',
  ]);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
});

test('dig asks the authoritative servers, so its TTLs are what is published; PowerShell asks a resolver', () => {
  expect(readMx(printed.dig).records.map(({ ttlFrom }) => ttlFrom ?? 'published')).toEqual(Array(3).fill('published'));
  expect(readMx(printed.PowerShell).records.map(({ ttlFrom }) => ttlFrom)).toEqual(Array(3).fill('cache'));
});
