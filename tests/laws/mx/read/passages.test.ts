import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import { cleanOutputs } from '../../../unit/mx/read/clean-outputs.ts';

/** What ends the ownership of all that stands above it ("Whose record it is" 1 and 2): commands, and lines that nobody understands. */
const endings: readonly string[] = [
  ...['大阪支社', '大阪支社\n', 'localhost', 'b..test', '【大阪支社】', '*** b ***', '# 大阪', '以上です。', '大阪:'],
  ...[
    'b.test と c.test',
    'https://b.test/mx',
    'hostmaster@b.test',
    '$ ./show-mx',
    '$ ./show-mx\n',
    '$ dig +short mx $D',
  ],
  ...[
    'C:\\>show-mx',
    'PS C:\\> Get-Mx',
    'PS C:\\> Get-DnsServerResourceRecord -ZoneName $z -RRType Mx',
    '$ cat b.zone',
  ],
  '==> b.zone <==',
];

/** Records of b.test that do not name it, as people and tools write them. */
const unnamed: Readonly<Record<string, string>> = {
  'dig +short': '20 mail9.b.test.\n40 mail8.b.test.',
  'MX lines': 'MX 20 mail9.b.test\nMX 40 mail8.b.test',
  'MX line with a dot': 'MX 20 mail9.b.test.',
  'zone line that lost its blanks': 'IN MX 20 mail9.b.test.',
  'blank owner': ' IN MX 20 mail9.b.test.',
  'the apex': '@ IN MX 20 mail9.b.test.',
  'the apex, short': '@ MX 20 mail9.b.test',
  bullet: '- 20 mail9.b.test.',
  'bullet with MX': '- MX 20 mail9.b.test',
  'row of the apex': '@\tMX\t20\tmail9.b.test',
  'row with a blank owner': '\tMX\t20\tmail9.b.test',
  'row without type': '\t20\tmail9.b.test',
  'table of the apex': 'ホスト\t種別\t優先度\t値\n@\tMX\t20\tmail9.b.test',
  'table with a blank owner': 'ホスト\t種別\t優先度\t値\n\tMX\t20\tmail9.b.test',
  'table without owners': '優先度\tMX\n20\tmail9.b.test',
  'Markdown table': '| 優先度 | ホスト |\n|---|---|\n| 20 | mail9.b.test |',
  'Markdown row': '| @ | MX | 20 | mail9.b.test |',
  'row of PowerShell':
    '@                         MX         15         0                    01:00:00        [20][mail9.b.test.]',
  'row of the DNS Manager': '(same as parent folder)\tMail Exchanger (MX)\t[20]  mail9.b.test.\tstatic',
  'list of PowerShell': 'NameExchange : mail9.b.test\nPreference   : 20',
  card: '種別：MX\n優先度：20\n値：mail9.b.test',
  'line of nslookup': '\tMX preference = 20, mail exchanger = mail9.b.test',
  JSON: '[{"name":"@","type":"MX","content":"mail9.b.test","priority":20}]',
  'JSON without name': '[{"type":"MX","content":"mail9.b.test","priority":20}]',
  'panel line': 'mx mail9.b.test. 20',
};

/** RFC 1035 lets an owner be called `IN`: below another zone's `$ORIGIN` it would be a name of that zone. */
const isOwnLine = (domain: string) => domain === 'in.b.test';

const above = [{ domain: 'a.test', records: [[10, 'cpf.example.net'] as const, [30, 'mail1.a.test'] as const] }];

describe('no record gets the owner of another passage', () => {
  test.each(Object.entries(cleanOutputs))('below %s', (_, print) => {
    const leaks: string[] = [];
    for (const ending of endings)
      for (const [writing, records] of Object.entries(unnamed))
        for (const below of ['', 'c.test. 300 IN MX 50 mail1.c.test.\n']) {
          const { records: read, incomplete } = readMx(`${print(above).trimEnd()}\n${ending}\n${records}\n${below}`);
          for (const { domain, exchange } of read)
            if (
              !incomplete.includes(domain) &&
              exchange.endsWith('b.test') &&
              domain !== 'b.test' &&
              !isOwnLine(domain)
            )
              leaks.push(`${JSON.stringify(ending)}, ${writing}: ${domain}`);
        }
    expect(leaks).toEqual([]);
  });
});
