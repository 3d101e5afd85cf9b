import { describe, expect, test } from 'vitest';
import { authorityOf, type Authority } from '../../../src/core/mx/authority.ts';
import { readMx } from '../../../src/core/mx/read.ts';

const of = (text: string): Authority => authorityOf(readMx(text).answers);
const MX = 'a.test  MX preference = 10, mail exchanger = cpf.example.net\n';
const short = '$ dig +short @ns1.a.test a.test MX\n10 cpf.example.net.\n';
const nslookup = (server: string, between = '') =>
  `C:\\>nslookup -type=mx a.test ${server}\nServer:  ${server}\nAddress:  192.0.2.1\n\n${between}${MX}`;
const header = (flags: string) =>
  `;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n;; flags: ${flags}; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0\n` +
  ';; QUESTION SECTION:\n;a.test. IN MX\n\n;; ANSWER SECTION:\na.test. 300 IN MX 10 cpf.example.net.\n\n;; SERVER: 192.0.2.1#53(ns1.a.test)\n';

describe('whether who answered holds the zone (H22)', () => {
  test.each<[string, string, Authority]>([
    ['the flag aa', header('qr aa rd'), 'shown'],
    ['no flag aa', header('qr rd ra'), 'denied'],
    ['a name alone, which resolvers have as well', short, 'unknown'],
    ['a name that the zone lists', `a.test. 300 IN NS ns1.a.test.\n${short}`, 'shown'],
    ['a name that host lists', `a.test name server ns1.a.test.\n${short}`, 'shown'],
    [
      'a name that nslookup lists',
      `${nslookup('dns.a.test').replace(MX, 'a.test  nameserver = ns1.a.test\n')}${short}`,
      'shown',
    ],
    [
      'a name that only the zone above lists',
      `test. 300 IN NS ns1.a.test.\na.test. 300 IN NS ns2.a.test.\n${short}`,
      'unknown',
    ],
    ['a name that another zone lists', `b.test. 300 IN NS ns1.a.test.\n${short}`, 'unknown'],
    ['nslookup, which says where it is not', nslookup('ns1.a.test'), 'shown'],
    ['nslookup of a resolver', nslookup('ns1.a.test', 'Non-authoritative answer:\n'), 'denied'],
    ['nslookup in Japanese', nslookup('ns1.a.test', '権限のない回答:\n'), 'denied'],
    ['nslookup whose lines a filter let through', nslookup('ns1.a.test').replace('\n\n', '\n'), 'unknown'],
    [
      'a public resolver that the text lists',
      'a.test. 300 IN NS dns.google.\n$ dig +short @dns.google a.test MX\n10 cpf.example.net.\n',
      'denied',
    ],
    ['lines that name no server', 'a.test. 300 IN MX 10 cpf.example.net.\n', 'unknown'],
    ['one shown, one unknown', `${header('qr aa rd')}\n${short}`, 'unknown'],
  ])('%s', (_, text, authority) => {
    expect(of(text)).toBe(authority);
  });
});
