/**
 * Where the facts come from. `href` stands only where the vendor's own address is known; a page without one is named by its
 * title (what it is about, where its own title was not seen). `holder`: who publishes it: the vendor, a third party's copy (fact used, never linked), another maker or an authority (`other`), or this site's own reckoning.
 */
export interface Source {
  readonly title: string;
  readonly holder: 'vendor' | 'copy' | 'other' | 'ours';
  readonly href?: string;
  /** The language of the page, where it is not Japanese. */
  readonly lang?: 'en';
}

const kb = (id: string) => `https://success.trendmicro.com/ja-JP/solution/${id}`;
const docs = (path: string) => `https://docs.trendmicro.com/${path}`;
const oldHelp = (path: string) =>
  docs(`en-us/enterprise/trend-micro-email-security-online-help/inbound-and-outbound/understanding-ip-rep/${path}`);

/** The day on which the vendor's pages were read; copies may be older. */
const READ_ON = '2026-11-24';
const READ_LATER = '2026-11-27';
const READ_LAST = '2026-11-28';

/** The vendor's document that this guide is about, and its support pages. */
const support = {
  'ka-0014205': {
    title: 'クラウドプレフィルタ(CPF)のサポート終了に伴う移行のご案内',
    holder: 'vendor',
    href: kb('KA-0014205'),
  },
  'ka-0011060': { title: 'InterScan MSS/IMSVAからTMEmSへの移行', holder: 'vendor', href: kb('KA-0011060') },
  'ka-0011076': { title: '移行ツールによるポリシーの移行', holder: 'vendor', href: kb('KA-0011076') },
  'ka-0016839': { title: 'InterScan MSS/IMSVAからV1ECSへの移行', holder: 'vendor', href: kb('KA-0016839') },
  '000291451': {
    title: 'TMEmSの注意事項とトラブルシュート情報',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/dcx/s/solution/000291451?language=ja',
  },
  '000296568': {
    title: '日本データセンターのIPアドレスとSPFの追加',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/dcx/s/solution/000296568?language=ja',
  },
  'ka-0013177': { title: '管理ドメインに関連するよくある問い合わせ', holder: 'vendor', href: kb('KA-0013177') },
  'ka-0013493': { title: '送信者フィルタの上限と評価の順序', holder: 'vendor', href: kb('KA-0013493') },
  'ka-0011618': { title: 'TMEmSのデフォルトのポリシー', holder: 'vendor', href: kb('KA-0011618') },
  'ka-0011318': {
    title: 'Default policies of Trend Micro Email Security',
    holder: 'vendor',
    lang: 'en',
    href: 'https://success.trendmicro.com/en-US/solution/KA-0011318',
  },
  'ka-0014261': { title: 'TMEmS/V1ECSの導入', holder: 'vendor', href: kb('KA-0014261') },
  'ka-0004183': { title: '送信者のドメインのDNSでの確認', holder: 'vendor', href: kb('KA-0004183') },
  'ka-0012740': { title: 'メールサーバがメールを受け入れる条件', holder: 'vendor', href: kb('KA-0012740') },
  'ka-0010285': { title: 'IMSS/IMSVAのライセンスの種類', holder: 'vendor', href: kb('KA-0010285') },
  'ka-0001944': { title: 'クラウドプレフィルタの設定', holder: 'vendor', href: kb('KA-0001944') },
  'ka-0001947': { title: 'クラウドプレフィルタのポリシー項目と初期値', holder: 'vendor', href: kb('KA-0001947') },
  'ka-0008621': {
    title: 'InterScan 9.1のデータ収集についての案内(クラウドプレフィルタの項)',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/en-US/solution/KA-0008621',
    lang: 'en',
  },
  'ka-0009638': {
    title: 'ライセンスの有効期限が切れたあとのTMEmSの動作',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/ja-JP/solution/KA-0009638',
  },
  '1123515': {
    title: 'CPFの接続元IPアドレスをSPFの検証から除外する方法',
    holder: 'vendor',
    href: 'https://success.trendmicro.com/jp/solution/1123515',
  },
  'imss-message-tracking': {
    title: 'Message tracking (InterScan MSS 9.1)',
    holder: 'vendor',
    lang: 'en',
    href: docs('all/ent/imsx/imss_linux/v9.1/en-us/webhelp/logs_query_behavior_msg_trck.html'),
  },
  'imss-known-hosts': {
    title: '既知のホストについて(InterScan MSS 9.1)',
    holder: 'vendor',
    href: docs('all/ent/imsx/imss_linux/v9.1_patch1/ja-jp/webhelp/imsva_abt_known_hosts.html'),
  },
  'ka-0015921': {
    title: 'TMEmSからV1ECSへ更新できる条件',
    holder: 'vendor',
    lang: 'en',
    href: 'https://success.trendmicro.com/solution/KA-0015921',
  },
  'ka-0015946': {
    title: 'TMEmSからV1ECSへの更新',
    holder: 'vendor',
    lang: 'en',
    href: 'https://success.trendmicro.com/en-US/solution/KA-0015946',
  },
  'ka-0006314': { title: 'Hosted Email Securityの利用停止の手順', holder: 'vendor', href: kb('KA-0006314') },
} as const satisfies Record<string, Source>;

/** Pages of the vendor's online help. */
const help = {
  'cegp-configuring-domain': {
    title: 'ドメインの設定(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'tmems-configuring-domain': { title: 'ドメインの設定(TMEmSのオンラインヘルプ)', holder: 'vendor' },
  'tmems-provisioning': { title: 'プロビジョニングウィザード(TMEmSのオンラインヘルプ)', holder: 'vendor' },
  'tmems-rule-actions': { title: 'ルールの処理(TMEmSのオンラインヘルプ)', holder: 'vendor' },
  'tmems-sync-tool': { title: 'ディレクトリ同期ツールのインストール(TMEmSのオンラインヘルプ)', holder: 'vendor' },
  'migration-licence': { title: '移行ライセンスの案内', holder: 'vendor' },
  'cegp-adding-domain': {
    title: 'ドメインの追加(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-vision-one-adding-domain'),
  },
  'cegp-managing-domains': {
    title: 'ドメインの管理(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-vision-one-managing-domains'),
  },
  'tmems-domain-management': {
    title: 'Domain management',
    holder: 'vendor',
    lang: 'en',
    href: docs('en-us/documentation/article/trend-micro-email-security-online-help-domain-management'),
  },
  'spf-records': {
    title: 'SPFレコードの追加(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-vision-one-adding-spf-records'),
  },
  'sender-filter-about': {
    title: 'About the sender filter',
    holder: 'vendor',
    lang: 'en',
    href: docs('en-us/enterprise/tmems/olh/sender_filter_about'),
  },
  'cegp-domain-form': {
    title: 'Adding a domain (Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'cegp-sender-formats': {
    title: '送信者の追加(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'approved-blocked-ips': {
    title: 'About approved and blocked IP addresses',
    holder: 'vendor',
    lang: 'en',
    href: oldHelp('about-approved-and-b.aspx'),
  },
  'managing-approved-ips': {
    title: 'Managing approved and blocked IP addresses',
    holder: 'vendor',
    lang: 'en',
    href: oldHelp('about-approved-and-b/managing-approved-an.aspx'),
  },
  'cegp-approved-ips': {
    title: '承認済みIPアドレスとブロック済みIPアドレス(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-vision-one-manage-approved-blocked-ips'),
  },
  'importing-user-directory': {
    title: 'ユーザディレクトリのインポート',
    holder: 'vendor',
    href: docs(
      'ja-jp/enterprise/trend-micro-email-security-online-help/configuring-administ/directory-management/importing-user-direc.aspx',
    ),
  },
  'ip-reputation': {
    title: 'IPレピュテーションの設定について',
    holder: 'vendor',
    href: docs(
      'ja-jp/enterprise/trend-micro-email-security-online-help/inbound-and-outbound/understanding-ip-rep.aspx',
    ),
  },
  'quick-ip-list': {
    title: 'Quick IP Listについて',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-micro-email-security-online-help-about-quick-ip-list'),
  },
  'standard-ip-reputation': {
    title: 'About standard IP reputation settings',
    holder: 'vendor',
    lang: 'en',
    href: oldHelp('about-standard-ip-re.aspx'),
  },
  'virus-scan': {
    title: 'Configuring virus scan criteria',
    holder: 'vendor',
    lang: 'en',
    href: docs('documentation/article/trend-micro-email-security-online-help-configuring-virus-sc'),
  },
  'cegp-virus-scan': {
    title: 'ウイルス検索条件の設定(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-vision-one-configuring-virus-sc'),
  },
  'recipients-senders': {
    title: 'Selecting recipients and senders',
    holder: 'vendor',
    lang: 'en',
    href: docs('en-us/documentation/article/trend-micro-email-security-online-help-selecting-user-accou'),
  },
  'tmems-specifying-recipients': {
    title: 'Specifying recipient and sender addresses',
    holder: 'vendor',
    lang: 'en',
    href: docs(
      'en-us/enterprise/trend-micro-email-security-online-help/configuring-policies/specifying-recipient/specifying-recipient_001.aspx',
    ),
  },
  'policy-rules': {
    title: 'Managing policy rules',
    holder: 'vendor',
    lang: 'en',
    href: docs('en-us/documentation/article/trend-micro-email-security-online-help-managing-policy-rule'),
  },
  'cegp-spam-criteria': {
    title: 'スパムフィルタ条件の設定(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-vision-one-configuring-spam-filtering-criteria'),
  },
  'spam-criteria': {
    title: 'Configuring spam criteria',
    holder: 'vendor',
    lang: 'en',
    href: docs('en-us/documentation/article/trend-micro-email-security-online-help-configuring-spam-cri'),
  },
  quarantine: {
    title: 'Understanding quarantine',
    holder: 'vendor',
    lang: 'en',
    href: docs('en-us/documentation/article/trend-micro-email-security-online-help-understanding-quaran'),
  },
  'quarantine-query': {
    title: '隔離の検索',
    holder: 'vendor',
    href: docs('ja-jp/documentation/article/trend-micro-email-security-online-help-querying-the-quarant'),
  },
  'migrated-items': {
    title: '移行されるデータ',
    holder: 'vendor',
    href: docs(
      'ja-jp/enterprise/trend-micro-email-security-online-help/configuring-administ/migrating-data-from-_001/data-that-will-be-mi.aspx',
    ),
  },
  'cegp-before-migration': {
    title: 'データ移行の前提条件(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'cegp-not-migrated': {
    title: '移行されないデータ(Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'imss-cpf-policy': {
    title: 'Creating a Cloud Pre-Filter policy',
    holder: 'vendor',
    lang: 'en',
    href: docs(
      'en-us/documentation/article/interscan-messaging-security-suite-for-linux-91-patch1-olh-aspx-cloudprefilter-plcy-_002',
    ),
  },
  'imsva-82-cpf-step2': {
    title: 'Cloud Pre-Filter policy, step 2 (IMSVA 8.2)',
    holder: 'vendor',
    lang: 'en',
    href: docs('all/ent/imsva/v8.2/en-us/imsva_8.2_olh/imsx_ag_va/imsx_ch_08/prefilter_policy_step2.htm'),
  },
} as const satisfies Record<string, Source>;

/** Pages of makers of DNS servers, and of the Cabinet Office. */
const others = {
  'ms-dns-add-mx': {
    title: 'Add-DnsServerResourceRecordMX (Windows Server)',
    holder: 'other',
    lang: 'en',
    href: 'https://learn.microsoft.com/en-us/powershell/module/dnsserver/add-dnsserverresourcerecordmx',
  },
  'aws-route53-record-names': {
    title: 'Values that are common for all routing policies (Amazon Route 53)',
    holder: 'other',
    lang: 'en',
    href: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-shared.html',
  },
  'cao-holidays': {
    title: '国民の祝日について(内閣府)',
    holder: 'other',
    href: 'https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html',
  },
} as const satisfies Record<string, Source>;

export const sources = {
  ...support,
  ...help,
  ...others,
  'cegp-ip-evaluation': {
    title: 'IP reputation order of evaluation (Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  'cegp-sender-filter-settings': {
    title: 'Sender filter settings (Cloud Email Gateway Protectionのオンラインヘルプ)',
    holder: 'copy',
  },
  ours: { title: '補足(当サイトの考察)', holder: 'ours' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

const readLater: ReadonlySet<SourceId> = new Set<SourceId>([
  'ka-0008621',
  'ka-0009638',
  '1123515',
  'imss-message-tracking',
  'imss-known-hosts',
  'ka-0015921',
]);

/** The day on which a source was read: `2026-11-24`. */
export const readOnOf = (id: SourceId): string => (id in others ? READ_LAST : readLater.has(id) ? READ_LATER : READ_ON);
