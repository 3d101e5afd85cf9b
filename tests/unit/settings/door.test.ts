import { describe, expect, test } from 'vitest';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import { allOn } from './estates.ts';

/** What stands at the door of the mapper: sheets as people really keep them. */
const head = [
  'ドメイン名',
  'サブドメイン',
  '送信先サーバの指定',
  '承認済み送信者リスト',
  'ブロックする送信者リスト',
  '有効な受信者',
  'メールレピュテーション',
  'ウイルス対策',
  'スパムメール',
  'スパムメールの可能性があるメール',
];
const cells = [
  'a.test',
  '',
  'mail1.example.test:25/10',
  'x@y.example',
  '192.0.2.1',
  '有効',
  '詳細',
  '有効',
  '削除',
  '隔離',
];
const a = allOn('a.test', { approvedSenders: ['x@y.example'], blockedSenders: ['192.0.2.1'] });

const sheet = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => row.join(delimiter)).join('\n');
const withHead = (column: number, header: string): string =>
  sheet([head.map((one, index) => (index === column ? header : one)), cells]);
const withCell = (column: number, cell: string): string =>
  sheet([head, cells.map((one, index) => (index === column ? cell : one))]);
const ids = (text: string): string[] => readEstate(text).issues.map(({ id }) => id);

describe('near-miss headers are read', () => {
  test.each([
    [
      0,
      [
        'ドメイン',
        'domain name',
        'Domain',
        'メールドメイン',
        '受信ドメイン',
        'ﾄﾞﾒｲﾝ名',
        'ド メ イ ン 名',
        '【ドメイン名】',
        'CPFのドメイン',
        '対象ドメイン',
      ],
    ],
    [
      2,
      [
        '送信先サーバ',
        '送信先サーバー',
        '送信先',
        '配送先サーバ',
        '転送先サーバー',
        '宛先サーバ',
        'Destination Server',
        'destination servers',
        '送信先サーバの指定:',
      ],
    ],
    [
      3,
      [
        '承認済み送信者',
        '承認済送信者リスト',
        '承認済送信者',
        '承認送信者',
        '承認済みの送信者',
        'Approved Sender List',
        'approved senders',
        '承認リスト',
        'ホワイトリスト',
        '許可リスト',
        '許可する送信者',
        '承認済み送信者（リスト）',
        '承認済み 送信者 リスト',
        '承認済み送信者一覧',
        'Allow list',
        'allowlist',
        'whitelist',
        '送信者(承認)',
        '承認済みIPアドレス',
      ],
    ],
    [
      4,
      [
        'ブロック済み送信者',
        'ブロック送信者',
        'ブロックする送信者',
        'ブロックリスト',
        'Blocked Senders',
        'Blocked Sender List',
        'block list',
        '拒否リスト',
        'ブラックリスト',
        '拒否する送信者',
        'ﾌﾞﾛｯｸする送信者ﾘｽﾄ',
      ],
    ],
    [
      5,
      ['有効な受信者のチェック', '受信者チェック', 'Valid Recipient', 'valid recipients', '有効受信者', '受信者確認'],
    ],
    [
      6,
      [
        'レピュテーション',
        'Email Reputation',
        'mail reputation',
        'メール レピュテーション',
        'メールレピュテーション設定',
      ],
    ],
    [7, ['ウィルス対策', 'ウイルス', 'アンチウイルス', 'Anti-Virus', 'Antivirus', 'ウイルスチェック', 'ウイルス検索']],
    [8, ['スパム', '迷惑メール', 'spam mail', 'スパムメールの処理', 'スパムメール対策', 'スパム メール']],
    [
      9,
      [
        'スパムの可能性',
        'スパムメールの可能性',
        '迷惑メールの可能性があるメール',
        'probable spam',
        'Suspected Spam',
        'スパムの疑い',
        '可能性のあるスパムメール',
      ],
    ],
  ] as const)('column %i', (column, headers) => {
    for (const header of headers)
      expect([header, readEstate(withHead(column, header)).estate.domains]).toEqual([header, [a]]);
  });

  test.each(['承認者', '承認日', 'ブロック番号', '優先度', 'リスト', '受信者', '???', 'アドレス帳'])(
    'a header that says something else is not guessed at: %s',
    (header) => {
      const { estate, issues, refused } = readEstate(withHead(3, header));
      expect([estate.domains, refused]).toEqual([[], ['a.test']]);
      expect(issues[0]).toMatchObject({ id: 'column-unassigned', level: 'error', params: { column: header } });
    },
  );

  test('an unknown header over nothing is told, and costs no row', () => {
    expect(
      readEstate(
        sheet([
          [...head, '優先'],
          [...cells, ''],
        ]),
      ).estate.domains,
    ).toEqual([a]);
  });

  test('two columns of one list are one list', () => {
    const text = sheet([
      [...head, '承認済みIPアドレス'],
      [...cells, '198.51.100.7'],
    ]);
    const { estate, issues } = readEstate(text);
    expect(estate.domains[0]?.approvedSenders).toEqual(['x@y.example', '198.51.100.7']);
    expect(issues.map(({ id }) => id)).toEqual(['columns-joined']);
  });

  test('one field in two columns of a choice is refused', () => {
    expect(
      ids(
        sheet([
          [...head, 'スパム'],
          [...cells, '隔離'],
        ]),
      ),
    ).toContain('column-twice');
  });
});

describe('words for none are none, words for unknown are told', () => {
  const none = [
    'なし',
    '無し',
    '無',
    '-',
    'ー',
    '―',
    '－',
    'n/a',
    'N/A',
    'None',
    '該当なし',
    '(なし)',
    '特になし',
    '未設定',
    '　',
    'なし。',
  ];
  test.each([1, 2, 3, 4])('column %i', (column) => {
    const { estate: blank } = readEstate(withCell(column, ''));
    for (const word of none)
      expect([word, readEstate(withCell(column, word))]).toMatchObject([word, { estate: blank, issues: [] }]);
  });

  test.each(none.slice(3, 11).filter((word) => word !== 'None'))('a switch with %s has no value', (word) => {
    expect(ids(withCell(7, word))).toEqual(['value-missing']);
  });

  test.each(['すべて', '全て', '未確認', '不明', '確認中', 'all', '?', '同上', '*'])(
    '*.w.test with サブドメイン %s',
    (word) => {
      const text = sheet([head, cells.map((one, index) => (index === 0 ? '*.w.test' : index === 1 ? word : one))]);
      const { estate, issues } = readEstate(text);
      const { domains, issues: mapped } = mapSettings(estate);
      expect(domains).toEqual([]);
      expect(issues.map(({ id }) => id)).toEqual(['subdomains-not-known']);
      expect(mapped.map(({ id }) => id)).toContain('wildcard-without-subdomains');
    },
  );

  test.each(['なし', 'すべて', '未確認'])('no domain is made of %s, however it comes in', (word) => {
    expect(mapSettings({ domains: [{ ...a, domain: '*.w.test', subdomains: [word] }] }).domains).toEqual([]);
  });

  test.each([2, 3, 4])('a list that is not written down refuses its row: column %i', (column) => {
    for (const word of ['未確認', 'すべて', '別紙参照', '同上'])
      expect([word, ...ids(withCell(column, word))]).toEqual([word, 'list-not-known']);
  });

  test.each(['なし', '-', '該当なし'])('a domain called %s is none', (word) => {
    expect(ids(withCell(0, word))).toEqual(['domain-missing']);
  });
});

describe('several rows a domain', () => {
  const more = (list: string, name = ''): string[] =>
    head.map((_, index) => (index === 3 ? list : index === 0 ? name : ''));
  test.each([
    ['merged cells', more('z@y.example')],
    ['the name again', more('z@y.example', 'a.test')],
    ['the name again, spelt otherwise', more('z@y.example', 'A.TEST.')],
  ])('%s', (_, row) => {
    const { estate, issues } = readEstate(sheet([head, cells, row, more('w@y.example')]));
    expect(estate.domains).toEqual([{ ...a, approvedSenders: ['x@y.example', 'z@y.example', 'w@y.example'] }]);
    expect(issues).toMatchObject([{ id: 'rows-joined', level: 'advice', params: { rows: 3 } }]);
  });

  test.each([
    [
      'a row with settings of its own but no name',
      [cells.map((one, index) => (index === 0 ? '' : one))],
      'domain-missing',
    ],
    ['a row after a blank line', [[''], more('z@y.example')], 'domain-missing'],
  ])('%s belongs to nobody', (_, rows, id) => {
    const { estate, issues } = readEstate(sheet([head, cells, ...rows]));
    expect([estate.domains, issues.map((one) => one.id)]).toEqual([[a], [id]]);
  });

  test('what goes on with a refused row is refused with it', () => {
    const bad = cells.map((one, index) => (index === 0 ? 'b.test' : index === 6 ? '強' : one));
    const { estate, refused } = readEstate(sheet([head, cells, bad, more('z@y.example')]));
    expect([estate.domains, refused]).toEqual([[a], ['b.test']]);
  });
});

describe('sheets of any make', () => {
  test.each([
    ['semicolons', sheet([head, cells], ';')],
    ['full-width commas', sheet([head, cells], '，')],
    ['tabs', sheet([head, cells], '\t')],
    ['sep=,', `sep=,\n${sheet([head, cells])}`],
    ['sep=;', `\uFEFFsep=;\r\n${sheet([head, cells], ';')}`],
    ['BOM', `\uFEFF${sheet([head, cells])}`],
    ['a title', `CPF設定一覧 2024年3月版\n\n${sheet([head, cells])}`],
    ['a title, a date', `CPF設定一覧,,,,\n更新日,2024/3/1,,,\n${sheet([head, cells])}`],
    ['groups above the header', `,,条件,,,設定,,,,\n${sheet([head, cells])}`],
    [
      'a switch beside the actions',
      sheet([
        [...head, 'スパムメール対策'],
        [...cells, '有効'],
      ]),
    ],
    [
      'CPF’s own server',
      sheet([
        [...head, '受信サーバのアドレス'],
        [...cells, 'cpf.example.net'],
      ]),
    ],
  ])('%s', (_, text) => {
    const { estate, issues } = readEstate(text);
    expect(estate.domains).toEqual([a]);
    expect(issues.every(({ level }) => level === 'advice')).toBe(true);
  });

  test('a switch that is off beside actions is off, and told', () => {
    const { estate, issues } = readEstate(
      sheet([
        [...head, 'スパムメール対策'],
        [...cells, '無効'],
      ]),
    );
    expect(estate.domains[0]?.antispam).toBe(false);
    expect(issues.map(({ id }) => id)).toEqual(['spam-off-with-action', 'spam-off-with-action']);
  });

  test('a value above the header is told', () => {
    expect(ids(`${cells.join(',')}\n${sheet([head, cells])}`)).toContain('row-above-header');
  });

  test.each([
    ['CPF’s list file', 'x@y.example\n*@spam.example\n192.0.2.1\n198.51.100.0/24\n', 4],
    ['with a header', '承認済み送信者\nx@y.example\nz@y.example', 2],
    ['TMEmS’s lists as this site writes them', '\uFEFF承認済み送信者,対象の受信者\r\nx@y.example,a.test\r\n', 1],
    ['another product’s', 'Sender,Added,By\nx@y.example,2024-01-01,admin\n192.0.2.1,2024-01-02,admin', 2],
  ])('a list of no domain leads into one: %s', (_, text, entries) => {
    const { format, estate, issues } = readEstate(text);
    expect([format, estate.domains]).toEqual(['list', []]);
    expect(issues[0]).toMatchObject({ id: 'list-without-domain', level: 'error', params: { entries } });
  });

  test('values beside the entries are told, for they are not taken', () => {
    const { issues } = readEstate('Sender,Action,By\nx@y.example,Block,admin\n192.0.2.1,Block,admin');
    expect(issues.map(({ id, params }) => [id, params])).toEqual([
      ['list-without-domain', { entries: 2 }],
      ['list-values-left', { values: ['Block', 'admin'] }],
    ]);
  });

  test.each([
    ['approved and blocked', 'Sender,Action\nx@y.example,Allow\nz@y.example,Block'],
    ['in Japanese', '送信者,処理\nx@y.example,許可\nz@y.example,拒否'],
    ['several domains', '承認済み送信者,対象の受信者\nx@y.example,a.test\nz@y.example,b.test'],
  ])('a list that holds more than one kind is not taken as one: %s', (_, text) => {
    const { format, issues } = readEstate(text);
    expect([format, issues.map(({ id }) => id)]).toEqual(['unknown', ['list-mixes']]);
  });
});

describe('values as people write them', () => {
  test.each(['オン', 'ｵﾝ', '○', '〇', '◯', 'あり', '有', 'する', 'ON', 'はい', '有効にする', '✓'])('on: %s', (word) => {
    expect(readEstate(withCell(5, word)).estate.domains[0]?.validRecipients).toBe(true);
  });
  test.each(['オフ', '×', '✕', 'なし', '無', 'しない', 'OFF', 'いいえ'])('off: %s', (word) => {
    expect(readEstate(withCell(5, word)).estate.domains[0]?.validRecipients).toBe(false);
  });
  test.each(['削除する', '(削除)', '削除 '])('an action: %s', (word) => {
    expect(readEstate(withCell(8, word)).estate.domains).toEqual([a]);
  });
  test.each(['＊.w.test', '*．w.test', '*.W.test'])('a wildcard: %s', (word) => {
    expect(readEstate(withCell(0, word)).estate.domains[0]?.domain).toBe('*.w.test');
  });
  test.each([
    ['MXレコード:a.test', { host: 'a.test', type: 'mx' }],
    ['MXレコード：a.test', { host: 'a.test', type: 'mx' }],
    ['MXレコード a.test', { host: 'a.test', type: 'mx' }],
    ['Aレコード:mail.a.test:25/10', { host: 'mail.a.test', port: 25, preference: 10 }],
    ['IPアドレス：192.0.2.9', { host: '192.0.2.9' }],
  ])('a destination: %s', (cell, destination) => {
    expect(readEstate(withCell(2, cell)).estate.domains[0]?.destinations).toEqual([destination]);
  });
});

describe('destinations that a cloud cannot reach are told', () => {
  const told = (host: string): string[] =>
    mapSettings({ domains: [{ ...a, destinations: [{ host }] }] }).issues.flatMap(({ id, level, at }) =>
      at?.field === 'destinations' ? [`${level} ${id}`] : [],
    );
  test.each([
    ...['10.0.0.5', '10.255.255.255', '127.0.0.1', '0.0.0.0', '192.168.1.1', '172.16.0.1', '172.31.255.255'],
    ...['169.254.1.1', '100.64.0.1', '224.0.0.1', '255.255.255.255', 'imsva.local', 'mail.corp', 'mx.example.internal'],
  ])('%s', (host) => {
    expect(told(host)).toEqual(['warning destination-not-public']);
  });
  test.each(['11.0.0.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '100.63.0.1', '192.0.2.1', 'mail.example.test'])(
    '%s is reached',
    (host) => {
      expect(told(host)).toEqual([]);
    },
  );
  test.each(['imsva', 'localhost'])('a single label is in no list: %s', (host) => {
    expect(told(host)).toEqual(['error destination-not-full-name']);
  });
});
