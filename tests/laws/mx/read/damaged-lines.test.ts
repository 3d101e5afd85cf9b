import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';

/** A whole record of the domain stands above each damaged line: read alone, it would be half of the set. */
const above: Readonly<Record<string, string>> = {
  zone: '$ORIGIN example.test.\n$TTL 3600\n@ IN MX 30 mail1',
  bare: 'example.test. 3600 IN MX 30 mail1.example.test.',
  'dig +short': '$ dig example.test MX +short\n30 mail1.example.test.',
  host: 'example.test mail is handled by 30 mail1.example.test.',
  nslookup: 'Server: ns\nAddress: 192.0.2.53\nexample.test MX preference = 30, mail exchanger = mail1.example.test',
  'Resolve-DnsName': 'Name Type TTL Section NameExchange Preference\nexample.test MX 3600 Answer mail1.example.test 30',
  csv: 'domain,type,preference,exchange\nexample.test,MX,30,mail1.example.test',
};

describe('a line that may have been a record of a domain leaves that domain incomplete', () => {
  test.each([
    ['zone', '@ IN M 10 cpf.example.net.'],
    ['zone', '@ INMX 10 cpf.example.net.'],
    ['zone', '@ IN'],
    ['zone', '  IN M 10 cpf.example.net.'],
    ['zone', '  IN MX 10'],
    ['bare', 'example.test. 3600 IN'],
    ['bare', 'example.test. 3600 INMX 10 cpf.example.net.'],
    ['bare', 'example.test. 3600 IN MX10 cpf.example.net.'],
    ['bare', 'example.test. 3600 IN MX 10'],
    ['bare', 'example.test. 3600 IN MX cpf.example.net.'],
    ['bare', 'example.test 3600 IN MX 10 cpf.example.net.'],
    ['dig +short', '10'],
    ['dig +short', '10 cpf .example.net.'],
    ['host', 'example.test mail is'],
    ['host', 'example.test mail is handled by 10'],
    ['host', 'example.test mail ishandled by 10 cpf.example.net.'],
    ['nslookup', 'example.test MX preference = 10, mail exch'],
    ['nslookup', 'example.test MX preference = 10, mail exchanger ='],
    ['nslookup', 'example.test MX preference 10, mail exchanger = cpf.example.net'],
    ['nslookup', 'example.test MX'],
    ['Resolve-DnsName', 'example.test MX 3600 Answer cpf.example.net'],
    ['Resolve-DnsName', 'example.test MX 3600 Answer'],
    ['Resolve-DnsName', 'example.test MX 3600 Answ cpf.example.net 10'],
    ['csv', 'example.test,MX,10'],
    ['csv', 'example.test,MX,,cpf.example.net'],
    ['csv', 'example.test,NX,10,cpf.example.net'],
    ['csv', 'example.test MX 10 cpf.example.net'],
    // Something stands before the domain, or between it and its parts.
    ['bare', 'ns1: example.test. 3600 IN MX 10 cpf.example.net.'],
    ['bare', '2024-01-01 example.test. 3600 IN MX 10 cpf.example.net.'],
    ['bare', 'A. example.test. MX 10 cpf.example.net.'],
    ['bare', 'example.test. MX=10 cpf.example.net.'],
    ['bare', '<td>example.test</td><td>MX</td><td>10</td><td>cpf.example.net</td>'],
    ['bare', '[1] example.test 10 cpf.example.net'],
    ['bare', 'MX for example.test is cpf.example.net'],
    // Its owner is not told: it is that of the line above.
    ['zone', 'MX 10 cpf.example.net.'],
    ['zone', 'MX 20 backup'],
    ['zone', 'bad..name IN MX 10 cpf.example.net.'],
    ['zone', 'foo:example.test. IN MX 10 cpf.example.net.'],
    ['bare', 'MX 10 cpf.example.net.'],
    ['bare', '10 cpf.example.net.'],
    ['bare', '@ 3600 IN MX 10 cpf.example.net.'],
    ['bare', ',MX,10,cpf.example.net'],
    ['bare', '{"zone": "example.test", "records": [{"type": "MX", "value": "10 cpf.example.net"}]}'],
    ['csv', ',NX,10,cpf.example.net'],
    ['csv', ',MX,10,'],
  ])('%s: %s', (tool, line) => {
    const { incomplete, lines, issues } = readMx(`${above[tool] ?? ''}\n${line}`);
    expect(incomplete).toEqual(['example.test']);
    expect(lines.at(-1)).toBe('refused');
    expect(issues.some(({ level, at }) => level === 'error' && at?.line === lines.length)).toBe(true);
  });
});

test('a line that the console wrapped is refused: its host lost the end of its name', () => {
  const line = 'example.test       MX preference = 10, mail exchanger = cpf.a-rather-long-name.e';
  expect(line).toHaveLength(80);
  const { incomplete, issues } = readMx(`${above['nslookup'] ?? ''}\n${line}\nxample.net`);
  expect(incomplete).toEqual(['example.test']);
  expect(issues.map(({ id, at }) => [id, at?.line])).toContainEqual(['name-cut-off', 4]);
});

describe('what only speaks of a domain does not', () => {
  test.each([
    ['bare', 'example.test のMXは変更しません。'],
    ['bare', 'example.test. 3600 IN A 192.0.2.1'],
    ['bare', 'example.test'],
    ['nslookup', 'example.test internet address = 192.0.2.1'],
    ['nslookup', 'example.test nameserver = ns1.example.test'],
    ['host', 'example.test has address 192.0.2.1'],
    ['csv', 'example.test,A,,192.0.2.1'],
    ['csv', 'example.test,SRV,10,sip.example.test'],
    ['zone', 'www IN A 192.0.2.1'],
    ['zone', '; @ IN MX 10 cpf.example.net.'],
    ['zone', '以上です。'],
    ['bare', 'example.test の MX は変更しません。'],
    ['bare', '# example.test. 3600 IN MX 10 old.example.net.'],
    ['bare', '// example.test MX 10 old.example.net'],
    ['bare', 'dig example.test MX @ns1.example.net'],
    ['bare', 'for d in example.test; do host -t mx $d 192.0.2.53; done'],
    ['bare', 'x: example.test. 3600 IN TXT "v=spf1 mx a:mail.example.net ip4:192.0.2.1 -all"'],
    ['bare', 'x: example.test. 3600 IN RRSIG MX 8 2 3600 20240101000000 20231201000000 1 example.test. abc='],
    ['bare', '<user@example.test>: host mail.example.net[192.0.2.1] said: 550 5.1.1 User unknown'],
    ['bare', 'example.test, type = MX, class = IN'],
    ['bare', '{"type": "A", "name": "example.test", "data": "192.0.2.1"}'],
    ['zone', 'MX は別の行にあります。'],
  ])('%s: %s', (tool, line) => {
    const { incomplete, issues } = readMx(`${above[tool] ?? ''}\n${line}`);
    expect(incomplete).toEqual([]);
    expect(issues.filter(({ level }) => level !== 'advice')).toEqual([]);
  });
});
