import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { readEstate } from '../../../src/core/settings/read.ts';

/** Random sheets as people keep them: each is read exactly as it was meant, or what was not read is refused by name. */
const headers = {
  domain: ['domain', 'ドメイン名', 'ドメイン', '【ドメイン】', 'ﾄﾞﾒｲﾝ名', 'Domain Name'],
  destinations: ['destinations', '送信先サーバの指定', '送信先サーバ', '配送先サーバー'],
  approved: [
    'approved_senders',
    '承認済み送信者リスト',
    '承認済送信者',
    'Approved Sender List',
    'ホワイトリスト',
    '承認者',
    '許可先',
  ],
  blocked: ['blocked_senders', 'ブロックする送信者リスト', 'ブロック済み送信者', '拒否リスト', 'ブロック番号'],
  recipients: ['valid_recipients', '有効な受信者', '受信者チェック'],
  reputation: ['reputation', 'メールレピュテーション', 'レピュテーション'],
  antivirus: ['antivirus', 'ウイルス対策', 'ウィルス対策'],
  spam: ['spam', 'スパムメール', 'スパム'],
  probable: ['probable_spam', 'スパムメールの可能性があるメール', 'スパムの疑い'],
} as const;
const keys = Object.keys(headers) as (keyof typeof headers)[];

const entries = fc.subarray(['x@y.example', '*@z.example', '192.0.2.1', '198.51.100.0/24', 'a..b@docomo.example']);
const none = fc.constantFrom('', 'なし', '-', 'ー', '該当なし', 'n/a', '　');
const open = fc.constantFrom('未確認', 'すべて', '別紙参照');
/** What the domain has, and how its cells say so. */
const row = (name: string) =>
  fc.record({
    name: fc.constant(name),
    approved: entries,
    blocked: entries,
    noneWord: none,
    openWord: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: open }),
    isOn: fc.boolean(),
    onWord: fc.constantFrom('有効', 'オン', '○', 'あり', 'する', 'on'),
    offWord: fc.constantFrom('無効', 'オフ', '×', 'なし', 'しない', 'off'),
    isSplit: fc.boolean(),
    isNameless: fc.boolean(),
    isBad: fc.boolean().map((bad) => bad && name === 'c.test'),
  });
const sheet = fc.record({
  rows: fc.tuple(row('a.test'), row('b.test'), row('c.test')).chain((rows) => fc.subarray([...rows], { minLength: 1 })),
  head: fc.tuple(...keys.map((key) => fc.constantFrom(...headers[key]))),
  order: fc.shuffledSubarray([...keys.keys()], { minLength: keys.length }),
  delimiter: fc.constantFrom(',', '\t', ';', '，'),
  start: fc.constantFrom('', '\uFEFF', 'CPFの設定 2024年版\n\n', 'sep='),
  end: fc.constantFrom('\n', '\r\n', '\r'),
});

function write({
  rows,
  head,
  order,
  delimiter,
  start,
  end,
}: typeof sheet extends fc.Arbitrary<infer T> ? T : never): string {
  const line = (cells: readonly string[]): string =>
    order
      .map((at) => ((cells[at] ?? '').includes(delimiter) ? `"${cells[at] ?? ''}"` : (cells[at] ?? '')))
      .join(delimiter);
  const lines = rows.flatMap((one) => {
    const on = one.isOn ? one.onWord : one.offWord;
    const [first, ...rest] = one.approved;
    const isSplit = one.isSplit && rest.length > 0 && one.openWord === null;
    const approved =
      one.openWord ?? (one.approved.length === 0 ? one.noneWord : (isSplit ? [first] : one.approved).join(' '));
    const blocked = one.blocked.length === 0 ? one.noneWord : one.blocked.join('、');
    const own = [one.name, 'm.test:25/10', approved, blocked, on, one.isBad ? '強' : '標準', on, '削除', '隔離'];
    return [own, ...(isSplit ? rest.map((entry) => [one.isNameless ? '' : one.name, '', entry]) : [])].map(line);
  });
  const before = start === 'sep=' ? `sep=${delimiter}\n` : start;
  return `${before}${[line([...head]), ...lines].join(end)}${end}`;
}

test('a hundred thousand sheets are read exactly, or refused by name', () => {
  let exact = 0;
  fc.assert(
    fc.property(sheet, (made) => {
      const { estate, refused, issues } = readEstate(write(made));
      for (const one of made.rows) {
        const read = estate.domains.filter(({ domain }) => domain === one.name);
        if (read.length === 0) {
          expect(refused).toContain(one.name);
          expect(issues.some(({ level, at }) => level === 'error' && at?.domain === one.name)).toBe(true);
          continue;
        }
        exact += 1;
        const meant: CpfDomain = {
          domain: one.name,
          destinations: [{ host: 'm.test', port: 25, preference: 10 }],
          approvedSenders: one.approved,
          blockedSenders: one.blocked,
          validRecipients: one.isOn,
          reputation: 'standard',
          antivirus: one.isOn,
          antispam: { spam: 'delete', probableSpam: 'quarantine' },
        };
        expect(read).toEqual([meant]);
      }
      expect(estate.domains.length + new Set(refused.filter((name) => name !== '')).size).toBe(made.rows.length);
    }),
    { numRuns: 100_000, seed: 14 },
  );
  expect(exact).toBeGreaterThan(40_000);
}, 300_000);
