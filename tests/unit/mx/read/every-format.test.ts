import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byPreference, type MxRecord } from '../../../../src/core/dns/mx-record.ts';
import type { ReadFormat } from '../../../../src/core/mx/read-shape.ts';
import { readMx } from '../../../../src/core/mx/read.ts';

type Domains = Readonly<Record<string, readonly (readonly [preference: number, exchange: string])[]>>;

/** The worked examples of the guide (M3, T6), with stand-ins for CPF and TMEmS. */
const examples: Readonly<Record<string, Domains>> = {
  'M3 before': {
    'example.test': [
      [10, 'cpf.example.net'],
      [30, 'mail1.example.test'],
      [30, 'mail2.example.test'],
    ],
  },
  'M3 after': {
    'example.test': [
      [10, 'mail1.example.test'],
      [10, 'mail2.example.test'],
    ],
  },
  'T6 test stage': {
    'example.test': [
      [10, 'cpf.example.net'],
      [30, 'mail1.example.test'],
      [30, 'mail2.example.test'],
      [50, 'example.in.tmems-jp.trendmicro.com'],
    ],
  },
  'several domains and the edges of the preference': {
    'a.test': [
      [0, 'mail.a.test'],
      [65_535, 'mail.b.test'],
    ],
    'b.test': [[7, 'xn--wgv71a119e.test']],
    'null.test': [[0, '.']],
  },
};

const dotted = (name: string) => (name === '.' ? '.' : `${name}.`);
const rooted = (name: string) => (name === '.' ? '(root)' : name);
const each = (domains: Domains, line: (domain: string, preference: number, exchange: string) => string) =>
  Object.entries(domains).flatMap(([domain, set]) =>
    set.map(([preference, exchange]) => line(domain, preference, exchange)),
  );
const asked = (domains: Domains, block: (domain: string, set: Domains[string]) => readonly string[]) =>
  Object.entries(domains).flatMap(([domain, set]) => block(domain, set));

/** How each tool prints a list of domains. */
const printers: readonly (readonly [
  title: string,
  format: ReadFormat,
  print: (domains: Domains) => readonly string[],
])[] = [
  [
    'zone text',
    'zone',
    (domains) =>
      asked(domains, (domain, set) => [
        `$ORIGIN ${domain}.`,
        '$TTL 3600',
        ...set.map(
          ([preference, exchange], index) => `${index === 0 ? '@' : ' '} IN MX ${preference} ${dotted(exchange)}`,
        ),
      ]),
  ],
  [
    'dig +noall +answer',
    'dig',
    (domains) =>
      each(domains, (domain, preference, exchange) => `${domain}.\t\t3600\tIN\tMX\t${preference} ${dotted(exchange)}`),
  ],
  [
    'dig',
    'dig',
    (domains) =>
      asked(domains, (domain, set) => [
        `; <<>> DiG 9.18.49 <<>> ${domain} MX`,
        ';; Got answer:',
        ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
        `;; flags: qr aa rd ra; QUERY: 1, ANSWER: ${set.length}, AUTHORITY: 0, ADDITIONAL: 1`,
        ';; QUESTION SECTION:',
        `;${domain}.\t\tIN\tMX`,
        '',
        ';; ANSWER SECTION:',
        ...set.map(([preference, exchange]) => `${domain}.\t\t3600\tIN\tMX\t${preference} ${dotted(exchange)}`),
        '',
        ';; SERVER: 192.0.2.53#53(192.0.2.53) (UDP)',
      ]),
  ],
  [
    'dig +short',
    'dig-short',
    (domains) =>
      asked(domains, (domain, set) => [
        `$ dig ${domain} MX +short`,
        ...set.map(([preference, exchange]) => `${preference} ${dotted(exchange)}`),
      ]),
  ],
  [
    'host',
    'host',
    (domains) =>
      each(domains, (domain, preference, exchange) => `${domain} mail is handled by ${preference} ${dotted(exchange)}`),
  ],
  ...(
    [
      ['nslookup of Windows', 'Server', 'Non-authoritative answer:'],
      ['nslookup of Windows in Japanese', 'サーバー', '権限のない回答:'],
    ] as const
  ).map(
    ([title, server, answer]) =>
      [
        title,
        'nslookup',
        (domains: Domains) =>
          asked(domains, (domain, set) => [
            `C:\\>nslookup -type=mx ${domain}`,
            `${server}:  UnKnown`,
            'Address:  192.168.1.1',
            '',
            answer,
            ...set.map(
              ([preference, exchange]) =>
                `${domain}\tMX preference = ${preference}, mail exchanger = ${rooted(exchange)}`,
            ),
            '',
          ]),
      ] as const,
  ),
  [
    'nslookup of Unix',
    'nslookup',
    (domains) =>
      asked(domains, (domain, set) => [
        'Server:\t\t127.0.0.53',
        'Address:\t127.0.0.53#53',
        '',
        'Non-authoritative answer:',
        ...set.map(([preference, exchange]) => `${domain}\tmail exchanger = ${preference} ${dotted(exchange)}`),
        '',
      ]),
  ],
  [
    'Resolve-DnsName',
    'resolve-dnsname',
    (domains) => [
      'Name                Type   TTL   Section    NameExchange          Preference',
      '----                ----   ---   -------    ------------          ----------',
      ...each(
        domains,
        (domain, preference, exchange) =>
          `${domain.padEnd(19)} MX     3600  Answer     ${exchange.padEnd(21)} ${preference}`,
      ),
    ],
  ],
  [
    'Resolve-DnsName | Format-List',
    'resolve-dnsname',
    (domains) =>
      each(domains, (domain, preference, exchange) =>
        [
          `Name         : ${domain}`,
          'Type         : MX',
          'TTL          : 3600',
          'Section      : Answer',
          `NameExchange : ${exchange}`,
          `Preference   : ${preference}`,
          '',
        ].join('\n'),
      ),
  ],
  [
    'the guide’s notation',
    'guide',
    (domains) =>
      each(
        domains,
        (domain, preference, exchange) => `${domain} MX preference = ${preference}, mail exchanger = ${exchange}`,
      ),
  ],
  [
    'CSV',
    'csv',
    (domains) => [
      'domain,type,preference,exchange,ttl',
      ...each(domains, (domain, preference, exchange) => `${domain},MX,${preference},${exchange},3600`),
    ],
  ],
  [
    'CSV with the value in one cell',
    'csv',
    (domains) => [
      '"Name","Type","Value"',
      ...each(domains, (domain, preference, exchange) => `"${domain}","MX","${preference} ${exchange}"`),
    ],
  ],
  [
    'TSV in Japanese',
    'csv',
    (domains) => [
      'ドメイン\t種別\tホスト名\t優先度',
      ...each(domains, (domain, preference, exchange) => `${domain}\tMX\t${exchange}\t${preference}`),
    ],
  ],
  [
    'Route 53',
    'route53',
    (domains) => [
      JSON.stringify(
        {
          ResourceRecordSets: Object.entries(domains).map(([domain, set]) => ({
            Name: `${domain}.`,
            Type: 'MX',
            TTL: 3600,
            ResourceRecords: set.map(([preference, exchange]) => ({ Value: `${preference} ${exchange}` })),
          })),
        },
        undefined,
        2,
      ),
    ],
  ],
];

const bare = ({ domain, preference, exchange }: MxRecord) => `${domain} ${preference} ${exchange}`;

function recordsOf(domains: Domains): string[] {
  return Object.entries(domains).flatMap(([domain, set]) =>
    set
      .map(([preference, exchange]) => ({ domain, preference, exchange }))
      .toSorted(byPreference)
      .map(bare),
  );
}

function expectRead(text: string, domains: Domains, format: ReadFormat): void {
  const reading = readMx(text);
  const grouped = Object.keys(domains).flatMap((domain) =>
    reading.records
      .filter((record) => record.domain === domain)
      .toSorted(byPreference)
      .map(bare),
  );
  expect(grouped).toEqual(recordsOf(domains));
  expect(reading.records).toHaveLength(grouped.length);
  expect(reading.format).toBe(format);
  expect(reading.incomplete).toEqual([]);
  expect(reading.issues.filter(({ level }) => level !== 'advice')).toEqual([]);
  expect(reading.answers.map(({ domain, state }) => [domain, state])).toEqual(
    Object.keys(domains).map((domain) => [domain, 'records']),
  );
}

describe.each(printers)('%s', (_, format, print) => {
  test.each(Object.entries(examples))('%s', (_title, domains) => {
    expectRead(print(domains).join('\n'), domains, format);
  });

  test('any domains', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/).filter((text) => !/xxx|^your/.test(text));
    const host = fc
      .tuple(label, fc.constantFrom('example.net', 'test'))
      .map(([first, rest]) => `mail.${first}.${rest}`);
    const set = fc.uniqueArray(fc.tuple(fc.nat(65_535), host), {
      minLength: 1,
      maxLength: 4,
      // One host at two preferences looks like two answers that ran together.
      selector: ([, exchange]) => exchange,
    });
    const estate = fc.uniqueArray(fc.tuple(label, set), { minLength: 1, maxLength: 6, selector: ([name]) => name });
    fc.assert(
      fc.property(estate, fc.constantFrom('\n', '\r\n'), fc.boolean(), (entries, lineEnd, fenced) => {
        const domains = Object.fromEntries(entries.map(([name, records]) => [`${name}.example.test`, records]));
        const lines = print(domains).join('\n').split('\n');
        const text = (fenced ? ['```', ...lines, '```'] : lines).join(lineEnd);
        expectRead(text, domains, format);
      }),
      { numRuns: 60 },
    );
  });
});
