import { retention } from './retention.ts';
import type { SourceId } from './sources.ts';

/** One kind of thing that CPF keeps: a row of the source's table (columns 種類, 保持期限, ユーザの削除操作, 補足情報). */
export interface Holding {
  readonly fact: string;
  readonly kind: string;
  readonly kept: string;
  readonly userDeletion: '可能' | '不可能';
  /** Where the user can delete it. */
  readonly note: readonly string[];
  readonly source: SourceId;
  readonly verifiedOn: string;
}

const guide = { source: 'ka-0014205', verifiedOn: '2026-11-24' } as const;
const trigger = `アクティベーションコードの猶予期間の終了から${String(retention.graceToArmed.value)}日以上たって[クラウドプレフィルタ]を開くと、`;

/** D1 to D3. */
export const holdings = {
  account: {
    fact: 'D1',
    kind: 'アカウント情報',
    kept: '無期限',
    userDeletion: '不可能',
    note: [
      `${trigger}InterScanが自分のローカルに持つ写しを削除します。`,
      'CPF環境にあるアカウント情報は削除されません。',
    ],
    ...guide,
  },
  domains: {
    fact: 'D2',
    kind: 'ドメイン情報',
    kept: '無期限',
    userDeletion: '可能',
    note: [
      '[クラウドプレフィルタ]の画面から削除できます。',
      `${trigger}InterScanが自動的に、全ドメインの削除をCPFへ指示します。`,
      'CPFは、削除されたドメイン宛てのメールを受信拒否します。',
    ],
    ...guide,
  },
  logs: {
    fact: 'D3',
    kind: 'クラウドプレフィルタのログ',
    kept: retention.logs.ja,
    userDeletion: '不可能',
    note: [`CPFへのメール送信停止から${retention.logs.value}日後に、すべてのログが自動的に削除されます。`],
    ...guide,
  },
} as const satisfies Record<string, Holding>;

/**
 * What else CPF keeps for each domain, and what the reader does that removes it, beside deleting the domain (vendor evidence 8.1).
 * The vendor's page speaks neither of the account information nor of the 40 days.
 */
export const keptWithDomains = {
  source: 'ka-0008621',
  verifiedOn: '2026-11-27',
  kinds: [
    { kind: 'ドメイン名と受信サーバ', removedBy: 'ドメインの削除' },
    {
      kind: '承認済み送信者とブロックする送信者(メールアドレス、IPアドレス)',
      removedBy: '登録かドメインの削除',
    },
    { kind: '有効な受信者(LDAPから同期)', removedBy: '受信者の確認の無効化か、ドメインの削除' },
  ],
} as const satisfies {
  readonly source: SourceId;
  readonly verifiedOn: string;
  readonly kinds: readonly { readonly kind: string; readonly removedBy: string }[];
};
