import type { Stop, Way } from '../../core/ways.ts';

/** The one name of each way. */
export const wayNames: Readonly<Record<Way, string>> = {
  1: 'InterScan全体をTMEmSへ移す',
  2: 'CPFだけをやめる',
  3: 'CPFだけをTMEmSへ移す',
};

/** 「移行方法2: CPFだけをやめる」 */
export const wayTitle = (way: Way): string => `移行方法${String(way)}: ${wayNames[way]}`;

const pageNames: Readonly<Record<string, string>> = {
  '/': 'このガイドについて',
  '/choose/': '移行方法の選択',
  '/inventory/': '現在の設定の記録',
  '/before-mx-change/': 'MXを変更する前に',
  '/full-migration/': 'InterScan全体をTMEmSへ移す',
  '/stop-cpf/': 'CPFだけをやめる',
  '/move-cpf/': 'CPFだけをTMEmSへ移す',
  '/move-cpf/provisioning/': 'プロビジョニングウィザード',
  '/move-cpf/domains/': 'ドメインの登録',
  '/move-cpf/conditions/': '[条件]タブ',
  '/move-cpf/mail-reputation/': 'メールレピュテーション',
  '/move-cpf/antivirus/': 'ウイルス対策',
  '/move-cpf/antispam/': 'スパムメール対策',
  '/move-cpf/default-policies/': 'デフォルトのポリシー',
  '/move-cpf/delivery-test/': '配送テスト',
  '/move-cpf/mx-switch/': 'MXの切り替え',
  '/data-deletion/': 'データの削除',
};

/** Where way 1 comes back to its own page. */
const stepNames: Readonly<Record<string, string>> = {
  'p1-1': '手順4 移行ツール',
  'p1-firewall': '手順6 配送先を開ける',
  'p1-inbound': '手順8 配送先を変える',
  'p1-outbound': '手順10 送信を移す',
  'p1-2': '手順12 InterScanを止める',
};

/** A stop by the name that its link carries. */
export function stopName({ page, anchor }: Stop): string {
  return (anchor === undefined ? undefined : stepNames[anchor]) ?? pageNames[page] ?? page;
}

export const onwardWords = {
  label: '前後のページ',
  of: (ways: readonly Way[]) => `移行方法${ways.join('・')}`,
  chosen: (way: Way) => `${wayTitle(way)}に決めています。`,
  change: '変える',
  before: '前へ',
  after: '次へ',
} as const;
