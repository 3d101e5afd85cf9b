import { describe, expect, test } from 'vitest';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { networksAround, networkText, readNetwork } from '../../../src/core/settings/ipv4.ts';
import { readEntry } from '../../../src/core/settings/list-entry.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import { domain } from './estates.ts';

describe('IPv4', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1', 1],
    ['192.0.2.1/32', '192.0.2.1', 1],
    ['192.0.2.0/31', '192.0.2.0/31', 2],
    ['192.0.2.0/24', '192.0.2.0/24', 256],
    ['192.0.2.77/24', '192.0.2.0/24', 256],
    ['0.0.0.0/0', '0.0.0.0/0', 2 ** 32],
    ['255.255.255.255', '255.255.255.255', 1],
    ['128.0.0.0/1', '128.0.0.0/1', 2 ** 31],
  ])('%s is %s, %i addresses', (text, canonical, size) => {
    const network = readNetwork(text);
    expect(network && networkText(network)).toBe(canonical);
    expect(network && network.last - network.first + 1).toBe(size);
  });

  test.each([
    ['an octet above 255', '192.0.2.256'],
    ['three octets', '192.0.2'],
    ['five octets', '192.0.2.1.1'],
    ['a prefix above 32', '192.0.2.0/33'],
    ['a leading zero, octal to some', '192.0.2.010'],
    ['a prefix with a leading zero', '192.0.2.0/08'],
    ['a blank inside', '192.0.2 .1'],
    ['a sign', '192.0.2.-1'],
  ])('%s is none', (_, text) => {
    expect(readNetwork(text)).toBeUndefined();
  });

  test('a network is around what lies inside it, from its first address to its last', () => {
    const networks = ['10.0.0.0/8', '10.1.0.0/16', '10.1.255.255', '10.2.0.0', '11.0.0.0', '9.255.255.255'].map(
      (text) => {
        const network = readNetwork(text);
        if (!network) throw new Error(text);
        return network;
      },
    );
    const around = networksAround(networks);
    expect(networks.map((one) => around.get(one)?.map(networkText))).toEqual([
      [],
      ['10.0.0.0/8'],
      ['10.0.0.0/8', '10.1.0.0/16'],
      ['10.0.0.0/8'],
      [],
      [],
    ]);
  });
});

describe('entries of CPF, as TMEmS takes them (vendor evidence 2.3)', () => {
  test.each([
    'name@example.com',
    'name@info.example.com',
    '*@example.com',
    '*@server.example.com',
    '*@*.example.com',
    "o'brien+tag@example.com",
    'name@localhost',
  ])('%s is taken', (text) => {
    expect(readEntry(text)).toMatchObject({ kind: 'address', text, disputed: false });
  });

  test.each(['name@*.example.com', 'name@*'])('%s is taken, and disputed', (text) => {
    expect(readEntry(text)).toMatchObject({ kind: 'address', text, disputed: true });
  });

  test.each([
    ['name@info.*.example.com', 'domain-wildcard'],
    ['name@example.com.*', 'domain-wildcard'],
    ['*@info.*.example.com', 'domain-wildcard'],
    ['name@*example.com', 'domain-wildcard'],
    ['*@*', 'domain-wildcard'],
    ['*@*.com', 'domain-wildcard'],
    ['name@*.com', 'domain-wildcard'],
    ['*name@info.example.com', 'local-wildcard'],
    ['na*me@example.com', 'local-wildcard'],
    ['name*@*', 'local-wildcard'],
    ['2001:db8::1', 'ipv6'],
    ['2001:db8::/32', 'ipv6'],
    ['[2001:db8::1]', 'ipv6'],
    ['::ffff:192.0.2.1', 'ipv6'],
    ['fe80::1%eth0', 'ipv6'],
    ['::', 'ipv6'],
    ['192.0.2.1-192.0.2.9', 'ip-range'],
    ['192.0.2.1-9', 'ip-range'],
    ['192.0.2.0/255.255.255.0', 'ip-mask'],
    ['192.0.2.*', 'ip-wildcard'],
  ])('%s is refused: %s', (text, form) => {
    expect(readEntry(text)).toEqual({ kind: 'refused', text, form });
  });

  test.each([
    '',
    'example.com',
    '*.example.com',
    '*',
    'name@',
    '@example.com',
    'name@@example.com',
    'na me@example.com',
    'name@exa mple.com',
    'name@-example.com',
    'name@example..com',
    '192.0.2.256',
    '192.0.2.0/33',
    '日本@example.com',
    `name@${'a'.repeat(64)}.com`,
  ])('"%s" is not understood', (text) => {
    expect(readEntry(text)).toEqual({ kind: 'unknown', text });
  });

  test.each([
    [' Name@Example.COM ', 'name@example.com'],
    ['name@例え.テスト', 'name@xn--r8jz45g.xn--zckzah'],
    ['name@example.com.', 'name@example.com'],
  ])('"%s" is written as %s', (typed, text) => {
    expect(readEntry(typed)).toMatchObject({ kind: 'address', text });
  });
});

describe('dots where RFC 5321 has none are kept, since carriers gave out such addresses', () => {
  test.each([
    ['docomo..ab1234yz@docomo.ne.jp', 'docomo..ab1234yz@docomo.ne.jp'],
    ['x.@docomo.ne.jp', 'x.@docomo.ne.jp'],
    ['.x@docomo.ne.jp', '.x@docomo.ne.jp'],
    ['"docomo..x"@docomo.ne.jp', 'docomo..x@docomo.ne.jp'],
  ])('%s', (text, kept) => {
    expect(readEntry(text)).toMatchObject({ kind: 'address', text: kept, oddDots: true });
    const { senderFilter, issues } = mapSettings({ domains: [domain('a.test', { approvedSenders: [text] })] });
    expect(senderFilter.approved).toEqual([{ sender: kept, recipients: 'a.test' }]);
    expect(issues.find(({ id }) => id === 'local-part-dots')?.level).toBe('warning');
  });
});

test.each([':', '.', '@', '*', '-', '/', '1.', 'a.', '192.0.2.1-', ' ', '"', ',', ';', '\t', '、', 'あ'])(
  'half a million times %j in a list is read in one go',
  (text) => {
    const long = text.repeat(500_000 / text.length);
    expect(['unknown', 'refused']).toContain(readEntry(long).kind);
    const row = `domain,approved_senders,valid_recipients,reputation,antivirus,spam,probable_spam\na.test,"${long.replaceAll('"', '""')}",off,standard,off,off,`;
    expect(mapSettings(readEstate(row).estate).domains.length).toBeLessThanOrEqual(1);
    expect(readEstate(long).estate.domains).toEqual([]);
  },
);
