import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../../src/core/decode-file.ts';
import { previewImport } from '../../../src/core/settings/form/import.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import { writeInventoryTemplate } from '../../../src/core/settings/write/inventory.ts';
import { writeSettingsCsv } from '../../../src/core/settings/write/csv.ts';
import { domain } from './estates.ts';

/** Sheets of an unkind stranger. Each line says beforehand what has to come of it; a value that is not read is refused by name. */
const head =
  'ドメイン名,サブドメイン,送信先サーバの指定,承認済み送信者リスト,ブロックする送信者リスト,有効な受信者,メールレピュテーション,ウイルス対策,スパムメール,スパムメールの可能性があるメール';
const row = (name: string, approved = '', blocked = '', rest = '有効,標準,有効,削除,隔離'): string =>
  `${name},,mail1.example.test:25/10,${approved},${blocked},${rest}`;
const read = (text: string) => readEstate(text);
/** Each domain with its approved and its blocked senders: `a.test +x@y.example -192.0.2.1`. */
const listsOf = (text: string): string[] =>
  read(text).estate.domains.map(({ domain: name, approvedSenders, blockedSenders }) =>
    [name, ...approvedSenders.map((one) => `+${one}`), ...blockedSenders.map((one) => `-${one}`)].join(' '),
  );
const errorsOf = (text: string): string[] =>
  read(text).issues.flatMap(({ id, level, at }) => (level === 'error' ? [`${at?.domain ?? ''} ${id}`.trim()] : []));
const idsOf = (text: string): string[] => read(text).issues.map(({ id }) => id);

describe('a header again, and a second sheet below the first', () => {
  test('the same header, as a printed sheet repeats it, is no domain', () => {
    const text = [head, row('a.test'), head, row('b.test')].join('\n');
    expect([listsOf(text), errorsOf(text), idsOf(text)]).toEqual([['a.test', 'b.test'], [], ['header-again']]);
  });
  test('a second sheet with both lists the other way round is read by its own header', () => {
    const swapped = head.replace(
      '承認済み送信者リスト,ブロックする送信者リスト',
      'ブロックする送信者リスト,承認済み送信者リスト',
    );
    const text = [
      head,
      row('a.test', 'x@y.example', '192.0.2.1'),
      '',
      swapped,
      row('b.test', '192.0.2.9', 'w@z.example'),
    ].join('\n');
    expect([listsOf(text), errorsOf(text)]).toEqual([
      ['a.test +x@y.example -192.0.2.1', 'b.test +w@z.example -192.0.2.9'],
      [],
    ]);
  });
  test('a second sheet in English is read by its own header', () => {
    const english =
      'antivirus,domain,blocked_senders,approved_senders,spam,probable_spam,reputation,valid_recipients,destinations';
    const text = [
      head,
      row('a.test'),
      english,
      'off,b.test,192.0.2.9,w@z.example,quarantine,forward,advanced,off,m.example.test',
    ].join('\n');
    expect(read(text).estate.domains.at(-1)).toEqual({
      domain: 'b.test',
      destinations: [{ host: 'm.example.test' }],
      approvedSenders: ['w@z.example'],
      blockedSenders: ['192.0.2.9'],
      validRecipients: false,
      reputation: 'advanced',
      antivirus: false,
      antispam: { spam: 'quarantine', probableSpam: 'forward' },
    });
  });
  test('a column of the second sheet that the first lacks refuses its rows', () => {
    const text = [
      'ドメイン名,有効な受信者,メールレピュテーション,ウイルス対策,スパムメール,スパムメールの可能性があるメール',
      'a.test,有効,標準,有効,削除,隔離',
      head,
      row('b.test', 'x@y.example'),
    ].join('\n');
    expect([listsOf(text), errorsOf(text)]).toEqual([['a.test'], ['b.test cells-left-over']]);
  });
  test('a column that the second sheet lacks is not filled from the first', () => {
    const short = 'ドメイン名,承認済み送信者リスト,有効な受信者,メールレピュテーション,ウイルス対策';
    const text = [head, row('a.test'), short, 'b.test,x@y.example,有効,標準,有効'].join('\n');
    expect([listsOf(text), read(text).refused]).toEqual([['a.test'], ['b.test']]);
  });
  test('a cell behind the last column of a short second header comes under no column of the first', () => {
    const short = 'ドメイン名,有効な受信者,メールレピュテーション,ウイルス対策,スパムメール';
    const text = [head, row('a.test'), short, 'b.test,有効,標準,有効,削除,隔離'].join('\n');
    expect([listsOf(text), errorsOf(text)[0]]).toEqual([['a.test'], 'b.test cells-left-over']);
  });
  test.each(['Sheet2', '■ 子会社の設定(2024年3月),,,,'])('what a second sheet is called, %s, is a title', (title) => {
    const text = [head, row('a.test'), '', title, head, row('b.test')].join('\n');
    expect([listsOf(text), idsOf(text)]).toEqual([
      ['a.test', 'b.test'],
      ['title-passed-over', 'header-again'],
    ]);
  });
  test.each(['c.test', 'x@y.example', 'c.test,,,x@y.example'])('what holds a value, %s, is no title', (line) => {
    const text = [head, row('a.test'), line, head, row('b.test')].join('\n');
    expect([listsOf(text), errorsOf(text).length > 0]).toEqual([['a.test', 'b.test'], true]);
  });
  test('an unknown column of the second sheet refuses the rows that fill it', () => {
    const text = [
      head,
      row('a.test'),
      head.replace('承認済み送信者リスト', '承認番号'),
      row('b.test', 'x@y.example'),
    ].join('\n');
    expect([listsOf(text), read(text).refused]).toEqual([['a.test'], ['b.test']]);
  });
  test('a row without a name below a second header goes on with nobody', () => {
    const text = [head, row('a.test'), head, ',,,x@y.example,,,,,,'].join('\n');
    expect([listsOf(text), errorsOf(text)]).toEqual([['a.test'], ['domain-missing']]);
  });
  test('what is refused below a second header stands in the order of the first', () => {
    const swapped = head.replace(
      '承認済み送信者リスト,ブロックする送信者リスト',
      'ブロックする送信者リスト,承認済み送信者リスト',
    );
    const text = [
      head,
      row('a.test'),
      swapped,
      row('b.test', '192.0.2.9', 'w@z.example', '有効,強,有効,削除,隔離'),
    ].join('\n');
    const [refusal] = previewImport(text, {}, []).refusals;
    expect([refusal?.cells[3], refusal?.cells[4]]).toEqual(['w@z.example', '192.0.2.9']);
  });
});

describe('an apostrophe that says "this is text"', () => {
  test.each([
    ['of an entry', row('a.test', `'+news@x.example`), ['a.test ++news@x.example']],
    [
      'of a cell of several entries, once',
      row('a.test', `"'-a@x.example\n=b@x.example"`),
      ['a.test +-a@x.example +=b@x.example'],
    ],
    ['of an address that has one itself', row('a.test', `'tis@x.example`), [`a.test +'tis@x.example`]],
  ])('%s', (_, line, lists) => {
    expect(listsOf(`${head}\n${line}`)).toEqual(lists);
  });
  test('what this site wrote for Excel comes back as it was', () => {
    const entries = ['+news@x.example', '-a@x.example', '=b@x.example', `'+c@x.example`, `'d@x.example`];
    const [file] = writeSettingsCsv(mapSettings({ domains: [domain('a.test', { approvedSenders: entries })] }));
    expect(previewImport(file?.text ?? '', {}, []).entries).toEqual(entries);
  });
  test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    'no name of ours runs in a spreadsheet: %j',
    (name) => {
      const text = writeInventoryTemplate([name]);
      expect(text.split('\r\n')[1]?.replace(/^"/, '').startsWith(`'`)).toBe(true);
    },
  );
});

describe('how a file is written', () => {
  const text = `${head}\n${row('日本.test', 'x@y.example')}`;
  const expected = ['xn--wgv71a.test +x@y.example'];
  const utf16 = (big: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((char) => char.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false, true)],
    ['UTF-16, big end first', utf16(true, true)],
  ])('%s', (_, bytes) => {
    expect(listsOf(decodeFile(bytes)?.text ?? '')).toEqual(expected);
  });
  test('UTF-8 with a mark that breaks off within a character is no Shift_JIS', () => {
    const bytes = new TextEncoder().encode('\uFEFFdomain,approved_senders\n日本');
    expect(decodeFile(bytes.slice(0, -1))).toBeUndefined();
  });
});

describe('cells as hands leave them', () => {
  test.each([
    ['✔️', true],
    ['☑︎', true],
    ['✓', true],
    ['TRUE', true],
    ['１', true],
    ['ＯＮ', true],
    ['はい', true],
    ['有', true],
    ['有効化', true],
    ['利用する', true],
    ['利用', true],
    ['適用', true],
    ['適用する', true],
    ['❌', false],
    ['✖️', false],
    ['×', false],
    ['✕', false],
    ['FALSE', false],
    ['０', false],
    ['ＯＦＦ', false],
    ['いいえ', false],
    ['無', false],
    ['無効化', false],
    ['利用しない', false],
    ['未利用', false],
    ['適用しない', false],
    ['適用なし', false],
  ])('a switch says %s', (word, on) => {
    const text = `${head}\n${row('a.test', '', '', `${word},標準,有効,削除,隔離`)}`;
    expect(read(text).estate.domains.map(({ validRecipients }) => validRecipients)).toEqual([on]);
  });
  test.each(
    ['有効/無効', '有効→無効', '一部有効', '△', '有効?', '確認中', '要', 'N', '２', 'オン予定', '標準'].filter(
      (word) => word !== 'N',
    ),
  )('a switch that says %s is refused', (word) => {
    const text = `${head}\n${row('a.test', '', '', `${word},標準,有効,削除,隔離`)}`;
    expect([listsOf(text), read(text).refused]).toEqual([[], ['a.test']]);
  });
  test.each(['高', '低', '有効', '標準/詳細', '3', '標準→詳細', ''])('a reputation that says %j is refused', (word) => {
    const text = `${head}\n${row('a.test', '', '', `有効,${word},有効,削除,隔離`)}`;
    expect([listsOf(text), read(text).refused]).toEqual([[], ['a.test']]);
  });
  test.each(['転送', '有効', '破棄', '削除・隔離', '隔離(7日)', 'タグ'])(
    'スパムメール that says %s is refused',
    (word) => {
      const text = `${head}\n${row('a.test', '', '', `有効,標準,有効,${word},隔離`)}`;
      expect([listsOf(text), read(text).refused]).toEqual([[], ['a.test']]);
    },
  );
  test.each([
    ['a\u200Bb.test', 'a zero-width blank'],
    ['a.test\u200B', 'a zero-width blank at its end'],
    ['\uFEFFab.test', 'a byte order mark'],
    ['a.\u00ADtest', 'a soft hyphen'],
    ['合計', 'a total'],
    ['https://a.test/', 'an address of the Web'],
    ['info@a.test', 'a mail address'],
    ['@a.test', 'an at sign'],
    ['a.test(本社)', 'a remark'],
    ['a.test b.test', 'two names'],
    ['*.*.test', 'two wildcards'],
    ['*a.test', 'half a wildcard'],
    ['a..test', 'an empty label'],
    ['192.0.2.1', 'an address'],
    ['a', 'one label'],
    ['=A2', 'a formula'],
    ['#REF!', 'an error of Excel'],
    ['45382', 'a day of Excel'],
  ])('a domain %j (%s) is refused or read as it is meant, never invented', (name) => {
    const text = `${head}\n${row(name, 'x@y.example')}`;
    const names = read(text).estate.domains.map((one) => one.domain);
    if (names.length === 0) expect(errorsOf(text)).not.toEqual([]);
    else expect(['a.test', 'ab.test']).toEqual(expect.arrayContaining(names));
  });
  test.each([
    ['x@y.example、z@y.example', ['+x@y.example', '+z@y.example']],
    ['x@y.example；z@y.example', ['+x@y.example', '+z@y.example']],
    ['ｘ＠ｙ．ｅｘａｍｐｌｅ', ['+x@y.example']],
    ['１９２．０．２．１', ['+192.0.2.1']],
    ['192.0.2.0／24', ['+192.0.2.0/24']],
    ['x@y.example　z@y.example', ['+x@y.example', '+z@y.example']],
  ])('a list of %s', (cell, entries) => {
    expect(listsOf(`${head}\n${row('a.test', cell)}`)).toEqual([['a.test', ...entries].join(' ')]);
  });
  test.each([
    ['x@y.example|z@y.example'],
    ['x@y.example/z@y.example'],
    ['・x@y.example'],
    ['<x@y.example>'],
    ['192.0.2.256'],
    ['192.0.2'],
    ['192.0.2.1:25'],
    ['192.0.2.0/33'],
    ['192.0.2.0/255.255.255.0'],
    ['192.0.2.1-192.0.2.9'],
    ['192.168.*.*'],
    ['2001:db8::1'],
    ['2001:db8::/32'],
    ['y.example'],
    ['@y.example'],
    ['x@'],
    ['x@@y.example'],
    ['="192.0.2.1"'],
    ['#N/A!'],
    ['mailto:x@y.example'],
  ])('an entry %s is in no list, and is told', (entry) => {
    const text = `${head}\n${row('a.test', '', entry)}`;
    const mapped = mapSettings(read(text).estate);
    const told = [...read(text).issues, ...mapped.issues].filter(({ level }) => level === 'error');
    expect([mapped.senderFilter.blocked, mapped.ipReputation.blocked, told.length > 0]).toEqual([[], [], true]);
  });
});

describe('rows as hands leave them', () => {
  test.each([
    [
      'one domain twice, with other settings',
      [row('a.test', 'x@y.example'), row('a.test', '', '192.0.2.1', '無効,標準,無効,無効,')],
      'settings-disagree',
    ],
    [
      'one domain in two spellings',
      [row('a.test'), row('Ａ．ＴＥＳＴ．', '', '', '無効,標準,有効,削除,隔離')],
      'settings-disagree',
    ],
  ])('%s: asked for', (_, rows, id) => {
    const text = [head, ...rows].join('\n');
    const told = mapSettings(read(text).estate).issues.filter(({ level }) => level === 'error');
    expect(told.map((one) => one.id)).toContain(id);
  });
  test.each([
    ['half a row', 'b.test,,,x@y.example'],
    ['a name and nothing else', 'b.test'],
    ['a total', '合計,,12,5,3,,,,,'],
    ['one cell too many', `${row('b.test')},x`],
    ['cells pushed to the right', `,${row('b.test')}`],
    ['cells pushed to the left', row('b.test').replace('b.test,,', 'b.test,')],
    ['a mark of quotation left open', row('b.test', '"x@y.example')],
  ])('%s is refused', (_, line) => {
    const text = [head, row('a.test'), line].join('\n');
    expect(read(text).estate.domains.map((one) => one.domain)).toEqual(['a.test']);
    expect(errorsOf(text)).not.toEqual([]);
  });
  test('blank columns at the right, with and without blanks, change nothing', () => {
    const text = [`${head},,, `, `${row('a.test', 'x@y.example')},,,　`].join('\n');
    expect([listsOf(text), errorsOf(text)]).toEqual([['a.test +x@y.example'], []]);
  });
});
