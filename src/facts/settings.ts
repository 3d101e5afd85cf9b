import type { Fact } from './fact.ts';
import { labels } from './labels.ts';
import type { ScreenId } from './labels.ts';
import type { SourceId } from './sources.ts';

/**
 * What CPF's settings become in TMEmS: the rows of the source's tables, in their order.
 * None of the mappings of T4 is mandatory: the reader may tighten them.
 */

interface Dated {
  /** Row of the fact ledger (`T4.1`), or of the vendor evidence (`VE 2.3`). */
  readonly fact: string;
  readonly source: SourceId;
  readonly verifiedOn: string;
}

const guide = { source: 'ka-0014205', verifiedOn: '2026-11-24' } as const;
const read = { verifiedOn: '2026-11-24' } as const;

/** T2: one row of 「ドメイン」 of TMEmS. `from`: what CPF's screen calls the value; absent where nothing is entered. */
export interface DomainRow extends Dated {
  readonly name: string;
  readonly value: string;
  readonly from?: ScreenId;
}

export const domainTable = [
  { fact: 'T2', name: labels.domainName.ja, value: 'クラウドプレフィルタに登録したドメイン', from: 'cpf', ...guide },
  {
    fact: 'T2',
    name: labels.inboundServer.ja,
    value: '[送信先サーバの指定]の設定内容',
    from: 'cpfDomain',
    ...guide,
  },
  { fact: 'T2', name: labels.outboundServer.ja, value: labels.none.ja, ...guide },
] as const satisfies readonly DomainRow[];

/** T3.1, T3.2: where an entry of CPF's lists goes. `reach`: an address is the domain's or the organisation's, an IP entry everybody's. */
export interface ListRow extends Dated {
  readonly list: 'approved' | 'blocked';
  readonly entry: 'address' | 'ip';
  readonly from: string;
  readonly screen: ScreenId;
  readonly reach: 'domain-or-organization' | 'all-domains';
}

const approved = { list: 'approved', fact: 'T3.1', from: labels.approvedSendersList.ja, ...guide } as const;
const blocked = { list: 'blocked', fact: 'T3.2', from: labels.blockedSendersList.ja, ...guide } as const;

export const listTable = [
  { entry: 'address', screen: 'approvedSenders', reach: 'domain-or-organization', ...approved },
  { entry: 'ip', screen: 'approvedIps', reach: 'all-domains', ...approved },
  { entry: 'address', screen: 'blockedSenders', reach: 'domain-or-organization', ...blocked },
  { entry: 'ip', screen: 'blockedIps', reach: 'all-domains', ...blocked },
] as const satisfies readonly ListRow[];

/** T4.1: the lists of ■IPレピュテーションの標準設定; all three are ticked for either setting of CPF. */
export const reputationLists = [
  { id: 'KSSL', fact: 'T4.1', ja: 'Known Spam Source List (KSSL)', ...guide },
  { id: 'DUL', fact: 'T4.1', ja: 'Dynamic User List (DUL)', ...guide },
  { id: 'ETL', fact: 'T4.1', ja: 'Emerging Threat List (ETL)', ...guide },
] as const satisfies readonly (Dated & { id: string; ja: string })[];

export type ReputationList = (typeof reputationLists)[number]['id'];

/** T4.1: one setting for all domains in TMEmS. */
export const reputationTable = {
  standard: { fact: 'T4.1', cpf: labels.standard.ja, qil: 0, lists: reputationLists, ...guide },
  advanced: { fact: 'T4.1', cpf: labels.advanced.ja, qil: 2, lists: reputationLists, ...guide },
} as const satisfies Record<string, Dated & { cpf: string; qil: number; lists: typeof reputationLists }>;

/**
 * One row of a policy's screen (設定項目, 設定内容). `do`: what the reader does with the labels: tick, untick or choose them,
 * type something of their own (`free`), type the policy's domains (`domains`), leave the field empty. `asNeeded`: also, if wanted.
 */
export interface PolicyRow extends Dated {
  readonly item: string;
  readonly do: 'tick' | 'untick' | 'choose' | 'free' | 'domains' | 'empty';
  readonly labels: readonly string[];
  readonly asNeeded?: { readonly labels: readonly string[]; readonly when: string };
}

/** What a policy does with a message: the row 処理. `asNeeded`: the source's own examples, its 「等」 included. */
export interface ActionRow extends Dated {
  readonly cpf: string;
  readonly intercept: string;
  /** Sections in which nothing is set. */
  readonly nothingIn: readonly string[];
  readonly asNeeded: string;
}

const basics = [
  { item: '基本情報 - ステータス', do: 'tick', labels: ['有効化'] },
  { item: '基本情報 - 名前', do: 'free', labels: ['任意のポリシールール名'] },
  { item: '基本情報 - 備考', do: 'free', labels: ['任意の説明'] },
  { item: '受信者と送信者 - 受信者', do: 'domains', labels: ['指定する', 'ドメイン'] },
  { item: '受信者と送信者 - 送信者', do: 'choose', labels: ['任意のアドレス'] },
  { item: '受信者と送信者 - 除外', do: 'empty', labels: [] },
] as const;

const deleteAction = {
  cpf: labels.delete.ja,
  intercept: 'メッセージ全体を削除',
  nothingIn: [labels.monitor.ja],
  asNeeded: '送信者への通知メールの送信等',
  ...guide,
} as const;

const quarantineAction = {
  cpf: labels.quarantine.ja,
  intercept: '隔離',
  nothingIn: [labels.modify.ja, labels.monitor.ja],
  ...guide,
} as const;

/** Table V: the virus policy where CPF's ウイルス対策 is 有効. */
export const virusPolicyTable = {
  screen: 'virusPolicies',
  rows: [
    ...basics.map((row) => ({ fact: 'V', ...row, ...guide })),
    {
      fact: 'V',
      item: '検索条件 - 検出タイプを指定(最低1つ)',
      do: 'tick',
      labels: [
        '駆除可能な不正プログラムまたは不正プログラムコード',
        'マスメーリング型の駆除不能なウイルスまたは不正プログラムコード',
        'マスメーリング型ではない駆除不能なウイルスまたは不正プログラムコード',
      ],
      ...guide,
    },
    {
      fact: 'V',
      item: '検索条件 - 機械学習型検索の指定',
      do: 'tick',
      labels: ['機械学習型検索を有効にする'],
      asNeeded: {
        labels: ['検出機能向上のため不審ファイルをトレンドマイクロに送信する'],
        when: 'ファイルをフィードバックして問題ない場合',
      },
      ...guide,
    },
    {
      fact: 'V',
      item: '検索条件 - 高度な設定の指定',
      do: 'untick',
      labels: ['仮想アナライザにファイルを送信する'],
      ...guide,
    },
  ],
  action: { fact: 'V', ...deleteAction },
} as const satisfies { screen: ScreenId; rows: readonly PolicyRow[]; action: ActionRow };

const spamRows = (fact: 'S1' | 'S2', level: string) =>
  [
    ...basics.map((row) => ({ fact, ...row, ...guide })),
    { fact, item: '検索条件', do: 'tick', labels: [`スパムメール レベル:${level}`], ...guide },
    {
      fact,
      item: '検索条件',
      do: 'untick',
      labels: [
        'ビジネスメール詐欺 (BEC)',
        'フィッシングおよびその他の不審なコンテンツ',
        'グレーメール',
        'Webレピュテーション',
        'ソーシャルエンジニアリング攻撃',
      ],
      ...guide,
    },
  ] as const satisfies readonly PolicyRow[];

/** The levels that S1 and S2 use, with the words of the screen. */
export const spamLevels = {
  lowest: { fact: 'S1', ja: '最低(最も控えめ)', ...guide },
  'moderately-high': { fact: 'S2', ja: '中高', ...guide },
} as const satisfies Record<string, Dated & { ja: string }>;

/** Tables S1 and S2: two policies, one per verdict of CPF, where CPF's スパムメール対策 is 有効. Mail in quarantine is kept by TMEmS. */
export const spamPolicyTables = {
  spam: {
    name: 'S1',
    verdict: labels.spam.ja,
    level: 'lowest',
    screen: 'spamPolicies',
    rows: spamRows('S1', spamLevels.lowest.ja),
    actions: {
      delete: { fact: 'S1', ...deleteAction },
      quarantine: { fact: 'S1', ...quarantineAction, asNeeded: '受信者への通知メールの送信等' },
    },
  },
  'probable-spam': {
    name: 'S2',
    verdict: labels.probableSpam.ja,
    level: 'moderately-high',
    screen: 'spamPolicies',
    rows: spamRows('S2', spamLevels['moderately-high'].ja),
    actions: {
      delete: { fact: 'S2', ...deleteAction },
      quarantine: { fact: 'S2', ...quarantineAction, asNeeded: 'Subjectの変更や受信者への通知メールの送信等' },
      forward: {
        fact: 'S2',
        cpf: labels.forward.ja,
        intercept: 'メッセージをインターセプトしない',
        nothingIn: [labels.modify.ja, labels.monitor.ja],
        asNeeded: 'Subjectの変更や通知メールの送信',
        ...guide,
      },
    },
  },
} as const satisfies Record<
  string,
  {
    name: string;
    verdict: string;
    level: keyof typeof spamLevels;
    screen: ScreenId;
    rows: readonly PolicyRow[];
    actions: Record<string, ActionRow>;
  }
>;

/** Policies that TMEmS enables by default and that touch mail which CPF passed (H15, VE 3): names as the vendor's page has them. */
export const defaultContentRules = [
  { fact: 'VE 3', name: 'Newsletter or spam-like', effect: '件名にタグを挿入', source: 'ka-0011318', ...read },
  { fact: 'VE 3', name: 'Probable BEC threat', effect: 'スタンプを挿入', source: 'ka-0011318', ...read },
  { fact: 'VE 3', name: 'Writing style BEC threat', effect: '通知', source: 'ka-0011318', ...read },
  { fact: 'VE 3', name: 'High-risk attachment', effect: '隔離', source: 'ka-0011318', ...read },
  {
    fact: 'VE 3',
    name: 'Exceeding msg size or # of recipients',
    effect: '50 MBまたは50宛先を超えるメールを隔離し、通知',
    source: 'ka-0011318',
    ...read,
  },
  { fact: 'VE 3', name: 'Password protected', effect: 'スタンプを挿入', source: 'ka-0011318', ...read },
] as const satisfies readonly (Dated & { name: string; effect: string })[];

/** Limits of TMEmS's forms and lists (vendor evidence 2.3), and defaults of CPF's (VE 4). */
export const limits = {
  organizationSenders: { fact: 'VE 2.3', value: 5000, ja: '5000件', source: 'ka-0013493', ...read },
  domainSenders: { fact: 'VE 2.3', value: 5000, ja: '5000件', source: 'ka-0013493', ...read },
  inboundServers: { fact: 'VE 2.3', value: 100, ja: '100台', source: 'cegp-domain-form', ...read },
  policyRecipients: { fact: 'VE 2.3', value: 500, ja: '500件', source: 'tmems-specifying-recipients', ...read },
  lowestPreference: {
    fact: 'VE 2.3',
    value: 1,
    unit: 'preference',
    ja: '1',
    source: 'tmems-domain-management',
    ...read,
  },
  highestPreference: {
    fact: 'VE 2.3',
    value: 100,
    unit: 'preference',
    ja: '100',
    source: 'tmems-domain-management',
    ...read,
  },
  lowestPort: { fact: 'VE 2.3', value: 1, ja: '1', source: 'cegp-managing-domains', ...read },
  highestPort: { fact: 'VE 2.3', value: 65535, ja: '65535', source: 'cegp-managing-domains', ...read },
  /** CPF's default port of a destination. */
  port: { fact: 'VE 4', value: 25, ja: '25', source: 'imss-cpf-policy', ...read },
  /** The preference of a destination without one; contract of this site's inventory file. */
  preference: { fact: 'VE 4', value: 10, unit: 'preference', ja: '10', source: 'ours', ...read },
} as const satisfies Record<string, Fact<number>>;
