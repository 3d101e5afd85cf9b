import { describe, expect, test } from 'vitest';
import { MOST_DOMAINS, readEstate } from '../../../src/core/settings/read.ts';
import { writeSettingsCsv } from '../../../src/core/settings/write/csv.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { allOn, domain } from './estates.ts';

const HEADER =
  'domain,subdomains,destinations,approved_senders,blocked_senders,valid_recipients,reputation,antivirus,spam,probable_spam';
const ROW = 'a.test,,mail1.example.test:25/10,,,off,standard,off,off,';
const a = domain('a.test');

const told = (input: unknown) =>
  readEstate(input).issues.map(({ id, at = {} }) =>
    [id, at.line === undefined ? '' : `line ${at.line}`, at.field ?? ''].filter(Boolean).join(' '),
  );

describe('the inventory file', () => {
  test.each([
    ['English header', `${HEADER}\n${ROW}\n`],
    ['with BOM', `\uFEFF${HEADER}\n${ROW}\n`],
    ['CRLF, no end', `${HEADER}\r\n${ROW}`],
    ['CR alone', `${HEADER}\r${ROW}\r`],
    ['blank lines', `\n${HEADER}\n\n,,,\n${ROW}\n\n`],
    ['tabs, after a line of blanks', `  \n${HEADER}\n${ROW}`.replaceAll(',', '\t')],
    ['tabs', `${HEADER}\n${ROW}`.replaceAll(',', '\t')],
    ['quoted', `${HEADER}\n"a.test","","mail1.example.test:25/10",,,"off","standard","off","off",""`],
    [
      'labels of the screens',
      `ドメイン名,送信先サーバの指定,承認済み送信者リスト,ブロックする送信者リスト,有効な受信者,メールレピュテーション,ウイルス対策,スパムメール,スパムメールの可能性があるメール\na.test,mail1.example.test:25/10,,,無効,標準,無効,無効,`,
    ],
    [
      'labels in brackets, another order',
      `[スパムメール],[ドメイン名],[有効な受信者],[メールレピュテーション],[ウイルス対策],[スパムメールの可能性があるメール],[送信先サーバの指定]\n無効,a.test,無効,標準,無効,,mail1.example.test:25/10`,
    ],
    [
      'a header cell of two lines, with tabs (Excel)',
      `"ドメイン\n名"\t送信先サーバの指定\t有効な受信者\tメールレピュテーション\tウイルス対策\tスパムメール\t"スパムメールの\r\n可能性があるメール"\na.test\tmail1.example.test:25/10\t無効\t標準\t無効\t無効\t`,
    ],
    [
      'a header cell with a tab in it, with tabs',
      `"do\tmain"\t"destinations"\tvalid_recipients\treputation\tantivirus\tspam\tprobable_spam\na.test\tmail1.example.test:25/10\toff\tstandard\toff\toff\t`,
    ],
    [
      'a header cell with a tab in it, with commas',
      `"do\tmain","destinations",valid_recipients,reputation,antivirus,spam,probable_spam\na.test,mail1.example.test:25/10,off,standard,off,off,`,
    ],
    ['spelled in capitals', `${HEADER.toUpperCase()}\n${ROW.replace('off', 'OFF').replace('standard', 'Standard')}`],
    ['an array of JSON', JSON.stringify([a])],
    [
      'JSON in the names of the header',
      JSON.stringify([
        {
          domain: 'a.test',
          destinations: 'mail1.example.test:25/10',
          valid_recipients: '無効',
          reputation: '標準',
          antivirus: 'off',
          spam: '無効',
        },
      ]),
    ],
  ])('%s', (_, text) => {
    expect(readEstate(text)).toMatchObject({ estate: { domains: [a] }, issues: [], refused: [] });
  });

  test.each([
    ['a range is refused as one', '192.0.2.1 - 192.0.2.9', [], [['sender-form-refused', '192.0.2.1-192.0.2.9']]],
    ['a network is one', '192.0.2.0 /24', ['192.0.2.0/24'], []],
  ])('%s, where blanks stand in it', (_, cell, approved, issues) => {
    const result = mapSettings(readEstate(`${HEADER}\n${ROW.replace('10,,', `10,${cell},`)}`).estate);
    expect(result.ipReputation.approved).toEqual(approved);
    const errors = result.issues.filter(({ level }) => level === 'error');
    expect(errors.map(({ id, at }) => [id, at?.entry])).toEqual(issues);
  });

  test('parsed JSON is read as its text is', () => {
    expect(readEstate({ domains: [a] })).toEqual(readEstate(JSON.stringify({ domains: [a] })));
  });

  test.each([
    ['x@y.example 192.0.2.1', ['x@y.example', '192.0.2.1']],
    ['"x@y.example, 192.0.2.1;z@y.example"', ['x@y.example', '192.0.2.1', 'z@y.example']],
    ['"x@y.example\nz@y.example\r\n"', ['x@y.example', 'z@y.example']],
    ['ｘ@y.example　z@y.example、w@y.example', ['x@y.example', 'z@y.example', 'w@y.example']],
    ['192.0.2.1 - 192.0.2.9', ['192.0.2.1-192.0.2.9']],
    ['192.0.2.1- 192.0.2.9 x@y.example', ['192.0.2.1-192.0.2.9', 'x@y.example']],
    ['192.0.2.1 – 192.0.2.9', ['192.0.2.1–192.0.2.9']],
    ['192.0.2.1 ~ 192.0.2.9', ['192.0.2.1~192.0.2.9']],
    ['192.0.2.1　～　192.0.2.9', ['192.0.2.1~192.0.2.9']],
    ['192.0.2.1 〜 192.0.2.9', ['192.0.2.1〜192.0.2.9']],
    ['192.0.2.1 - 9', ['192.0.2.1-9']],
    ['192.0.2.1 - 192.0.2.9 - 192.0.2.20', ['192.0.2.1-192.0.2.9-192.0.2.20']],
    ['192.0.2.0 /24', ['192.0.2.0/24']],
    ['192.0.2.0/ 24;192.0.2.1', ['192.0.2.0/24', '192.0.2.1']],
    ['192.0.2.0 / 24', ['192.0.2.0/24']],
    ['"192.0.2.1\n192.0.2.9"', ['192.0.2.1', '192.0.2.9']],
    ['"- 192.0.2.1\n- 192.0.2.9"', ['-', '192.0.2.1', '-', '192.0.2.9']],
    ['192.0.2.0 / 255.255.255.0', ['192.0.2.0/255.255.255.0']],
    ['x192.0.2.1 -192.0.2.9', ['x192.0.2.1', '-192.0.2.9']],
  ])('a list in a cell: %j', (cell, approvedSenders) => {
    const { estate, issues } = readEstate(`${HEADER}\n${ROW.replace('10,,', `10,${cell},`)}`);
    expect(issues).toEqual([]);
    expect(estate.domains[0]?.approvedSenders).toEqual(approvedSenders);
  });

  test.each([
    ['mail1.example.test', { host: 'mail1.example.test' }],
    ['mail1.example.test:587', { host: 'mail1.example.test', port: 587 }],
    ['mail1.example.test/20', { host: 'mail1.example.test', preference: 20 }],
    ['192.0.2.1:25/0', { host: '192.0.2.1', port: 25, preference: 0 }],
    ['mx:example.test', { host: 'example.test', type: 'mx' }],
    ['[2001:db8::1]:25', { host: '[2001:db8::1]', port: 25 }],
  ])('a destination: %s', (cell, destination) => {
    const { estate } = readEstate(`${HEADER}\n${ROW.replace('mail1.example.test:25/10', cell)}`);
    expect(estate.domains[0]?.destinations).toEqual([destination]);
  });

  test.each([
    ['on', 'off', true, false],
    ['有効', '無効', true, false],
    ['TRUE', 'false', true, false],
    ['１', '0', true, false],
  ])('switches: %s, %s', (first, second, validRecipients, antivirus) => {
    const text = `${HEADER}\na.test,,,,,${first},詳細,${second},隔離,転送`;
    expect(readEstate(text).estate.domains[0]).toMatchObject({
      validRecipients,
      antivirus,
      reputation: 'advanced',
      antispam: { spam: 'quarantine', probableSpam: 'forward' },
    });
  });
});

describe('mistakes are told where they are, and refuse their row alone', () => {
  test.each<[string, string, string[], number]>([
    ['no domain', `${HEADER}\n${ROW}\n,,,,,off,standard,off,off,`, ['domain-missing line 3 domain'], 1],
    ['no name', `${HEADER}\na b,,,,,off,standard,off,off,`, ['name-invalid line 2 domain'], 0],
    [
      'a value that is none',
      `${HEADER}\n${ROW.replace('standard', '強')}`,
      ['value-not-understood line 2 reputation'],
      0,
    ],
    ['no value', `${HEADER}\n${ROW.replace('standard', '')}`, ['value-missing line 2 reputation'], 0],
    ['転送 for spam', `${HEADER}\na.test,,,,,off,standard,off,転送,削除`, ['value-not-understood line 2 spam'], 0],
    ['no second action', `${HEADER}\na.test,,,,,off,standard,off,削除,`, ['value-missing line 2 probable_spam'], 0],
    [
      'second action off',
      `${HEADER}\na.test,,,,,off,standard,off,削除,無効`,
      ['value-not-understood line 2 probable_spam'],
      0,
    ],
    [
      'off, with an action',
      `${HEADER}\na.test,,,,,off,standard,off,無効,削除`,
      ['spam-off-with-action line 2 probable_spam'],
      1,
    ],
    ['a bad port', `${HEADER}\n${ROW.replace(':25', ':smtp')}`, ['destination-not-understood line 2 destinations'], 0],
    ['a comma too many', `${HEADER}\n${ROW},x@y.example`, ['cells-left-over line 2'], 0],
    [
      'a line after a cell of three lines',
      `${HEADER}\n${ROW.replace('10,,', '10,"x@y.example\nz@y.example\nw@y.example",')}\na b,,,,,off,standard,off,off,`,
      ['name-invalid line 5 domain'],
      1,
    ],
    [
      'a quote that never ends',
      `${HEADER}\n${ROW}\n"b.test,,,,,off,standard,off,off,\nc.test`,
      ['quote-not-closed line 3'],
      1,
    ],
    ['an unknown column', `${HEADER},memo\n${ROW},x`, ['column-unknown line 1 memo'], 1],
    ['a value below no header', `${HEADER},\n${ROW},x@y.example`, ['cells-without-header line 2'], 0],
    ['blanks below no header', `${HEADER},\n${ROW}, `, [], 1],
    ['a value below no header, of one row', `,${HEADER}\n,${ROW}\nx,${ROW}`, ['cells-without-header line 3'], 1],
    ['two headers that say nothing', `${HEADER},,\n${ROW},,`, [], 1],
    ['an address as a domain', `${HEADER}\n${ROW.replace('a.test', '192.0.2.1')}`, ['name-invalid line 2 domain'], 0],
    ['a number last', `${HEADER}\n${ROW.replace('a.test', 'a.test.1')}`, ['name-invalid line 2 domain'], 0],
    ['a number first', `${HEADER}\n${ROW.replace('a.test', '1.test')}`, [], 1],
    ['no dot', `${HEADER}\n${ROW.replace('a.test', 'localhost')}`, ['name-invalid line 2 domain'], 0],
    ['all of a top-level domain', `${HEADER}\n${ROW.replace('a.test', '*.test')}`, ['name-invalid line 2 domain'], 0],
    ['a column twice', `${HEADER},spam\n${ROW},`, ['column-twice line 1 spam'], 0],
    [
      'a column too few',
      'domain,valid_recipients,reputation,spam,probable_spam\na.test,off,standard,off,',
      ['column-missing line 1 antivirus'],
      0,
    ],
    ['no header', ROW, ['header-missing line 1'], 0],
    ['rubbish', '\u0000\u0001PK\u0003\u0004', ['header-missing line 1'], 0],
    ['broken JSON', '{"domains": [', ['json-invalid'], 0],
    ['other JSON', '{"servers": []}', ['input-not-understood'], 0],
    ['nothing', '  \n', ['input-empty'], 0],
  ])('%s', (_, text, expected, domains) => {
    const read = readEstate(text);
    expect(told(text).filter((one) => !(expected[0]?.startsWith('quote') && one.startsWith('value')))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(told(text)[0]).toBe(expected[0]);
    expect(read.estate.domains).toHaveLength(domains);
  });

  test.each([[null], [undefined], [7], [() => 0], [{}], [{ domains: 'a.test' }], [new Map()]])(
    '%s is not an estate',
    (input) => {
      expect(told(input)).toEqual(['input-not-understood']);
    },
  );

  const throwing = {
    get domains(): never {
      throw new Error('touched');
    },
  };
  test.each<[string, unknown]>([
    ['a getter', throwing],
    [
      'a getter of a domain',
      { domains: [Object.defineProperty({ ...a }, 'spam', { enumerable: true, get: () => throwing.domains })] },
    ],
    ['a proxy', new Proxy({}, { get: () => throwing.domains })],
    ['a proxy of an array', new Proxy([], { get: () => throwing.domains })],
  ])('what throws when it is touched is not an estate: %s', (_, input) => {
    expect(told(input)).toEqual(['input-not-understood']);
  });

  test('objects of JSON that are no domains, and keys that nobody knows', () => {
    expect(told({ domains: [a, 7, { ...a, memo: 'x' }, { ...a, antispam: 'yes' }] })).toEqual([
      'column-unknown memo',
      'domain-missing',
      'value-not-understood spam',
    ]);
  });

  test('a refused row is named', () => {
    const read = readEstate(`${HEADER}\n${ROW.replace('standard', '')}`);
    expect(read.refused).toEqual(['a.test']);
    expect(read.estate.refused).toEqual(['a.test']);
    expect(readEstate(`${HEADER}\n${ROW}`).estate).not.toHaveProperty('refused');
  });

  test('what an exported estate says of refused rows is kept, and is no row of this reading', () => {
    const read = readEstate({ domains: [a, { domain: 'c.test' }], refused: ['b.test', 7] });
    expect(read.estate.refused).toEqual(['b.test', 'c.test']);
    expect(read.refused).toEqual(['c.test']);
    expect(readEstate({ domains: [a], refused: 'b.test' }).estate).not.toHaveProperty('refused');
  });

  test('a subdomain whose row has a mistake does not get the settings of its wildcard', () => {
    const rows = [
      ROW.replace('a.test,', '*.a.test,shop mail'),
      ROW.replace('a.test', 'shop.a.test').replace('off', '?'),
    ];
    const { domains } = mapSettings(readEstate([HEADER, ...rows].join('\n')).estate);
    expect(domains.map(({ name }) => name)).toEqual(['mail.a.test']);
  });

  test.each([
    [MOST_DOMAINS, 0],
    [MOST_DOMAINS + 1, 1],
    [1_000_000, 1],
  ])('%i rows', (count, errors) => {
    const read = readEstate(`${HEADER}\n${`${ROW}\n`.repeat(count)}`);
    expect(read.issues.filter(({ id }) => id === 'too-many-rows')).toHaveLength(errors);
    expect(read.estate.domains).toHaveLength(errors ? 0 : count);
  });
});

describe('files of lists', () => {
  const files = (senders: string[], scope: 'domain' | 'organization' = 'domain') =>
    writeSettingsCsv(mapSettings({ domains: [allOn('a.test', { approvedSenders: senders })] }, { senderScope: scope }));

  test('have a BOM, CRLF, a header by the labels of the screen', () => {
    expect(files(['x@y.example', '192.0.2.1'])).toMatchObject([
      {
        name: 'approved-senders.csv',
        mediaType: 'text/csv',
        guarded: [],
        text: '\uFEFF承認済み送信者,対象の受信者\r\nx@y.example,a.test\r\n',
      },
      { name: 'approved-ip-addresses.csv', text: '\uFEFF承認済みIPアドレス\r\n192.0.2.1\r\n' },
    ]);
  });

  test('name 所属する組織 as the screen does', () => {
    expect(files(['x@y.example'], 'organization')[0]?.text).toContain('x@y.example,所属する組織');
  });

  test.each(['=cmd@y.example', '+1@y.example', '-1@y.example'])(
    'a cell that a spreadsheet would run is made harmless: %s',
    (sender) => {
      expect(files([sender])[0]).toMatchObject({
        guarded: [sender],
        text: expect.stringContaining(`\r\n'${sender},a.test\r\n`) as string,
      });
    },
  );

  test('no list, no file', () => {
    expect(files([])).toEqual([]);
  });
});
