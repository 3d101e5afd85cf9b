import type { SourceId } from './sources.ts';

/** A screen of a console. Steps of the path stand in [ ], but for those in ( ), which the reader picks. */
export interface Screen {
  /** Row of the fact ledger. */
  readonly fact: string;
  readonly product: 'InterScan' | 'TMEmS';
  readonly path: readonly string[];
  readonly source: SourceId;
  readonly verifiedOn: string;
}

/** A word of a console, exactly as the screen (or the source) has it. */
export interface Label {
  readonly fact: string;
  readonly ja: string;
  readonly source: SourceId;
  readonly verifiedOn: string;
}

const guide = { source: 'ka-0014205', verifiedOn: '2026-11-24' } as const;
const interScan = { product: 'InterScan', ...guide } as const;
const tmems = { product: 'TMEmS', ...guide } as const;
const filter = ['受信保護設定', '送受信フィルタ'] as const;

/** Where each setting stands, in the consoles of InterScan (CPF's settings) and of TMEmS. */
export const screens = {
  license: { fact: 'Q1', path: ['管理', '製品ライセンス'], ...interScan },
  cpf: { fact: 'M1', path: ['クラウドプレフィルタ'], ...interScan },
  cpfDomain: { fact: 'M4', path: ['クラウドプレフィルタ', '(ドメインを選択)', 'ドメイン'], ...interScan },
  cpfConditions: { fact: 'T3', path: ['クラウドプレフィルタ', '(ドメインを選択)', '条件'], ...interScan },
  cpfSettings: { fact: 'T4', path: ['クラウドプレフィルタ', '(ドメインを選択)', '設定'], ...interScan },
  ldapImss: { fact: 'T3.3', path: ['管理', 'IMSS設定', '接続', 'LDAP'], ...interScan },
  ldapImsva: { fact: 'T3.3', path: ['管理', 'IMSVA設定', '接続', 'LDAP'], ...interScan },
  domains: { fact: 'T2', path: ['ドメイン'], ...tmems },
  inboundServers: { fact: 'T6', path: ['ドメイン', '(ドメインを選択)', '受信サーバ'], ...tmems },
  approvedSenders: { fact: 'T3.1', path: [...filter, '送信者フィルタ', '承認済み送信者'], ...tmems },
  blockedSenders: { fact: 'T3.2', path: [...filter, '送信者フィルタ', 'ブロック済み送信者'], ...tmems },
  approvedIps: { fact: 'T3.1', path: [...filter, 'IPレピュテーション', '承認済みIPアドレス'], ...tmems },
  blockedIps: { fact: 'T3.2', path: [...filter, 'IPレピュテーション', 'ブロック済みIPアドレス'], ...tmems },
  recipientFilter: { fact: 'T3.3', path: [...filter, '受信者フィルタ'], ...tmems },
  directorySync: { fact: 'T3.3', path: ['管理', 'ディレクトリ管理', 'ディレクトリの同期'], ...tmems },
  ipReputation: { fact: 'T4.1', path: [...filter, 'IPレピュテーション', '設定'], ...tmems },
  virusPolicies: { fact: 'T4.2', path: ['受信保護設定', 'ウイルス検索', 'ウイルスポリシー'], ...tmems },
  spamPolicies: { fact: 'T4.3', path: ['受信保護設定', 'スパムメールフィルタ', 'スパムメールポリシー'], ...tmems },
} as const satisfies Record<string, Screen>;

export type ScreenId = keyof typeof screens;

/** The path as a page shows it: `[ドメイン] > (ドメインを選択) > [受信サーバ]`. */
export const screenPath = (screen: Screen): string =>
  screen.path.map((step) => (step.startsWith('(') ? step : `[${step}]`)).join(' > ');

/** Names of settings and of choices: CPF's first, TMEmS's after them. */
export const labels = {
  cpfDomainName: { fact: 'T2', ja: 'ドメイン', ...guide },
  inboundServerAddress: { fact: 'M4', ja: '受信サーバのアドレス', ...guide },
  destinations: { fact: 'T2', ja: '送信先サーバの指定', ...guide },
  approvedSendersList: { fact: 'T3.1', ja: '承認済み送信者リスト', ...guide },
  blockedSendersList: { fact: 'T3.2', ja: 'ブロックする送信者リスト', ...guide },
  validRecipients: { fact: 'T3.3', ja: '有効な受信者', ...guide },
  validRecipientsCheck: { fact: 'T3.3', ja: '有効な受信者のチェックを有効にする', ...guide },
  mailReputation: { fact: 'T4.1', ja: 'メールレピュテーション', ...guide },
  standard: { fact: 'T4.1', ja: '標準', ...guide },
  advanced: { fact: 'T4.1', ja: '詳細', ...guide },
  antivirus: { fact: 'T4.2', ja: 'ウイルス対策', ...guide },
  antispam: { fact: 'T4.3', ja: 'スパムメール対策', ...guide },
  on: { fact: 'T4.2', ja: '有効', ...guide },
  off: { fact: 'T4.2', ja: '無効', ...guide },
  spam: { fact: 'T4.3', ja: 'スパムメール', ...guide },
  probableSpam: { fact: 'T4.3', ja: 'スパムメールの可能性があるメール', ...guide },
  delete: { fact: 'T4.3', ja: '削除', ...guide },
  quarantine: { fact: 'T4.3', ja: '隔離', ...guide },
  forward: { fact: 'T4.3', ja: '転送', ...guide },

  domainName: { fact: 'T2', ja: 'ドメイン名', ...guide },
  inboundServer: { fact: 'T2', ja: '受信サーバ', ...guide },
  outboundServer: { fact: 'T2', ja: '送信サーバ', ...guide },
  none: { fact: 'T2', ja: '(無し)', ...guide },
  domainVerified: { fact: 'T2', ja: 'ドメインが確認されました', ...guide },
  approvedSenders: { fact: 'T3.1', ja: '承認済み送信者', ...guide },
  blockedSenders: { fact: 'T3.2', ja: 'ブロック済み送信者', ...guide },
  approvedIps: { fact: 'T3.1', ja: '承認済みIPアドレス', ...guide },
  blockedIps: { fact: 'T3.2', ja: 'ブロック済みIPアドレス', ...guide },
  targetRecipient: { fact: 'T3.1', ja: '対象の受信者', ...guide },
  myOrganization: { fact: 'T3.1', ja: '所属する組織', ...guide },
  recipientFilter: { fact: 'T3.3', ja: '受信者フィルタ', ...guide },
  directorySyncTool: { fact: 'T3.3', ja: 'ディレクトリ同期ツール', ...guide },
  ipReputation: { fact: 'T4.1', ja: 'IPレピュテーション', ...guide },
  qil: { fact: 'T4.1', ja: 'Quick IP List (QIL)', ...guide },
  standardIpReputation: { fact: 'T4.1', ja: 'IPレピュテーションの標準設定', ...guide },
  virusPolicy: { fact: 'T4.2', ja: 'ウイルスポリシー', ...guide },
  spamPolicy: { fact: 'T4.3', ja: 'スパムメールポリシー', ...guide },
  defaultVirusPolicy: { fact: 'T4.2', ja: '(ライセンスアカウント名): Organization: Virus', ...guide },
  defaultSpamPolicy: { fact: 'T4.3', ja: '(ライセンスアカウント名): Organization: Spam or Phish', ...guide },
  preference: { fact: 'VE 2.3', ja: 'プリファレンス値', source: 'cegp-managing-domains', verifiedOn: '2026-11-24' },
  bypassSpamForApprovedIps: {
    fact: 'VE 3.3',
    ja: '承認済みIPアドレスに対してスパムメールの検出をバイパス',
    source: 'cegp-approved-ips',
    verifiedOn: '2026-11-24',
  },
  intercept: { fact: 'V', ja: 'インターセプト', ...guide },
  modify: { fact: 'S1', ja: '変更', ...guide },
  monitor: { fact: 'V', ja: '監視', ...guide },
} as const satisfies Record<string, Label>;
