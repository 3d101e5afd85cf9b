/**
 * Where the facts come from. `href` stands only where the vendor's own address is known; a page without one is named by its
 * title. `holder`: who publishes it: the vendor, or a third party's copy (fact used, never linked), or this site's own reckoning.
 */
export interface Source {
  readonly title: string;
  readonly holder: 'vendor' | 'copy' | 'ours';
  readonly href?: string;
}

export const sources = {
  'ka-0014205': {
    title: 'クラウドプレフィルタ(CPF)のサポート終了に伴う移行のご案内',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/ja-JP/solution/KA-0014205',
  },
  'cegp-configuring-domain': {
    title: 'ドメインの設定(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'ka-0012740': {
    title: 'メールサーバがメールを受け入れる条件',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/ja-JP/solution/KA-0012740',
  },
  ours: { title: '補足(当サイトの考察)', holder: 'ours' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
