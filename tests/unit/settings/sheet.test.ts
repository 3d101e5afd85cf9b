import { describe, expect, test } from 'vitest';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { settingsMarkdown } from '../../../src/documents/settings-markdown.ts';
import { settingsSheet } from '../../../src/documents/settings-sheet.ts';
import { settingsRules, readEstateRules } from '../../../src/core/settings/rules.ts';
import { saySettingsIssue } from '../../../src/words/settings/issues.ts';
import { allOn, domain } from './estates.ts';
import { goldenCase, goldenNames, run } from './golden-cases.ts';

const textOf = (name: string): string => settingsMarkdown(run(name, goldenCase(name).decisions).configuration);

describe('the sheet', () => {
  test('has the screens in the order of the work', () => {
    expect(settingsSheet(mapSettings({ domains: [domain('a.test')] })).map(({ path }) => path)).toEqual([
      '[ドメイン]',
      '[受信保護設定] > [送受信フィルタ] > [送信者フィルタ] > [承認済み送信者]',
      '[受信保護設定] > [送受信フィルタ] > [送信者フィルタ] > [ブロック済み送信者]',
      '[受信保護設定] > [送受信フィルタ] > [IPレピュテーション] > [承認済みIPアドレス]',
      '[受信保護設定] > [送受信フィルタ] > [IPレピュテーション] > [ブロック済みIPアドレス]',
      '[受信保護設定] > [送受信フィルタ] > [受信者フィルタ]',
      '[受信保護設定] > [送受信フィルタ] > [IPレピュテーション] > [設定]',
      '[受信保護設定] > [ウイルス検索] > [ウイルスポリシー]',
      '[受信保護設定] > [スパムメールフィルタ] > [スパムメールポリシー]',
      '[受信保護設定] > [ウイルス検索] > [ウイルスポリシー]、[受信保護設定] > [スパムメールフィルタ] > [スパムメールポリシー]',
    ]);
  });

  test('switches the recipient filter on after the directory has been synchronised and checked (H14)', () => {
    const filter = settingsSheet(mapSettings({ domains: [allOn('a.test')] })).find(
      ({ id }) => id === 'recipient-filter',
    );
    expect(filter?.parts.flatMap(({ steps = [] }) => steps.map(({ key }) => key.split(' ')[0]))).toEqual([
      'tool',
      'sync',
      'check',
      'enable',
    ]);
  });

  test('lists domains with equal servers together', () => {
    const other = domain('c.test', { destinations: [{ host: '192.0.2.1' }] });
    const [domains] = settingsSheet(mapSettings({ domains: [domain('a.test'), other, domain('b.test')] }));
    expect(domains?.parts.flatMap(({ steps }) => (steps ? [steps.map(({ text }) => text)] : []))).toEqual([
      ['a.test', 'b.test'],
      ['c.test'],
    ]);
  });

  test('shows once what all spam policies share, and all of a policy in the two together', () => {
    const spam = settingsSheet(mapSettings({ domains: [allOn('a.test')] })).find(({ id }) => id === 'spam-policies');
    const rows = spam?.parts.map(({ rows: some = [] }) => some.map(({ label }) => label));
    expect(rows).toEqual([
      [
        '基本情報 - ステータス',
        '基本情報 - 名前',
        '基本情報 - 備考',
        '受信者と送信者 - 受信者',
        '受信者と送信者 - 送信者',
        '受信者と送信者 - 除外',
        '検索条件',
      ],
      ['検索条件', '処理'],
      ['検索条件', '処理'],
    ]);
  });

  test.each(goldenNames)('of %s names every domain and every entry of the lists', (name) => {
    const { configuration } = run(name, goldenCase(name).decisions);
    const text = textOf(name).replaceAll('\\', '');
    const { senderFilter, ipReputation, domains } = configuration;
    for (const one of domains) expect(text).toContain(one.name);
    for (const { sender } of [...senderFilter.approved, ...senderFilter.blocked])
      expect(text).toContain(`- ${sender}\n`);
    for (const entry of [...ipReputation.approved, ...ipReputation.blocked]) expect(text).toContain(`- ${entry}\n`);
  });

  test('says what is not decided, and leaves it out', () => {
    const text = textOf('08-three-domains-that-differ');
    expect(text).toContain('- [ ] メールレピュテーションをどちらにそろえるか');
    expect(text).toContain('**未決です。決めるまで設定できません。**');
    expect(text).not.toMatch(/^ {2}- 192\.0\.2\.10$/m);
  });

  test.each<[string, string[], string | null, string[]]>([
    ['approved-ips', ['192.0.2.1'], null, ['未決の1件は入れていません。']],
    ['approved-ips', ['192.0.2.1'], 'leave-out', ['登録するものはありません。']],
    ['approved-ips', [], null, ['登録するものはありません。']],
    ['blocked-ips', ['192.0.2.1'], null, ['登録するものはありません。']],
    ['approved-senders', ['x@y.example'], null, ['未決の1件は入れていません。']],
    ['blocked-senders', ['x@y.example'], null, ['未決の1件は入れていません。']],
    ['approved-senders', ['x@y.example'], 'neither', ['登録するものはありません。']],
  ])('says of %s with %j, answered %s: %j', (section, approvedSenders, answer, said) => {
    const blockedSenders = approvedSenders.filter((entry) => entry.includes('@'));
    const domains = [domain('a.test', { approvedSenders, blockedSenders }), domain('b.test')];
    const asked = mapSettings({ domains }).decisions.map(({ id }) => [id, answer]);
    const decisions = answer === null ? {} : { answers: Object.fromEntries(asked) as Record<string, string> };
    const found = settingsSheet(mapSettings({ domains }, decisions)).find(({ id }) => id === section);
    expect(found?.parts.flatMap(({ notes = [], open }) => [...(open === undefined ? [] : [open]), ...notes])).toEqual(
      said,
    );
  });

  test('no entry becomes markup', () => {
    const text = textOf('18-what-tmems-refuses');
    expect(text).toContain('\\*@example.test');
    expect(text).not.toMatch(/^ *- \*/m);
  });
});

test('every rule has its sentence', () => {
  const lists = {
    names: ['a'],
    entries: ['a'],
    cells: ['a'],
    fields: ['antivirus'],
    blocked: ['a'],
    approved: ['a'],
    own: ['a'],
    domains: ['a'],
    subdomains: ['a'],
    values: ['a'],
  };
  for (const id of Object.keys({ ...readEstateRules, ...settingsRules })) {
    const approved = id === 'precedence-flips' ? 'a' : ['a'];
    const blocked = id === 'block-inside-approval' ? 'a' : ['a'];
    const text = saySettingsIssue({
      id,
      level: 'error',
      params: { ...lists, approved, blocked, list: 'approved-senders', form: 'ipv6' },
    });
    expect(text, id).toMatch(/。$/);
  }
});
