import type { InboundServer, SpamPolicy } from '../../core/settings/tmems-configuration.ts';
import { labels, screenPath, screens } from '../../facts/labels.ts';
import { namesForReader } from './names.ts';

/** Words of the screen-by-screen sheet. */
export const sheetWords = {
  title: '設定の対応表',
  scope: (domains: number) => `対象: ${String(domains)}ドメイン`,
  missing: (domains: readonly string[]) =>
    `次のドメインは、入力に誤りか不足があるため、この表に入っていません: ${namesForReader(domains).join('、')}`,
  undecidedTitle: '決まっていないこと',
  undecidedNote: '次は決まるまでどの一覧にも入りません。',
  issuesTitle: '確認すること',
  levels: { error: '要対応', warning: '注意', advice: '助言' },
  screen: '画面',
  domainsOf: (count: number) => `${String(count)}ドメイン`,
  server: ({ host, port, preference, type }: InboundServer) =>
    type === 'mx'
      ? `${host} のMXレコードが指すホストを1台ずつ`
      : `${host}、ポート ${String(port)}、${labels.preference.ja} ${String(preference)}`,
  noServer: '未入力',
  register: '次のドメインを1つずつ登録します。',
  verify: `登録するたびに、表示されたTXTレコードをDNSに公開し、「${labels.domainVerified.ja}」と表示されるまで待ちます。`,
  mxLater: 'MXはまだ変更しません。',
  fromWildcard: (wildcard: string) => `${wildcard} の代わり`,
  senders: (count: number) => `${String(count)}件を登録します。`,
  addresses: (count: number) => `次の${String(count)}件を登録します。全ドメインに効きます。`,
  nothing: '登録するものはありません。',
  openEntries: (count: number) => `未決の${String(count)}件は入れていません。`,
  syncTool: `${labels.directorySyncTool.ja}のユーザガイドを ${screenPath(screens.directorySync)} からダウンロードし、「適切な」Windows環境に導入します。`,
  syncRun: `CPFが使っていたLDAPサーバ(${screenPath(screens.ldapImss)} または [IMSVA設定])の情報を同期します。`,
  syncCheck: '同期された受信者の件数を、LDAPの件数と照合します。',
  enableFilter: '同期を確認したあとで、次のドメインだけ有効にします。',
  noFilter: 'CPFで使っていたドメインはありません。設定は不要です。',
  qil: (qil: number) => `${String(qil)} に設定します。`,
  qilOpen: '未決です。決めるまで設定できません。',
  tickAll: (count: number) => `次の${String(count)}つすべてにチェックを入れます。`,
  policyName: (verdict: SpamPolicy['verdict'], cpfAction: string) =>
    `${verdict === 'spam' ? 'S1' : 'S2'} ${verdict === 'spam' ? labels.spam.ja : labels.probableSpam.ja}: ${cpfAction}`,
  virusName: `V ${labels.antivirus.ja}: ${labels.on.ja}`,
  common: 'どのポリシーにも共通',
  makePolicy: 'このポリシーを作成します。',
  alsoTick: (when: string) => `${when}は、次にもチェックを入れます。`,
  noPolicy: '作成するポリシーはありません。',
  defaultVirus: {
    disable: `「${labels.defaultVirusPolicy.ja}」を無効にします。`,
    'may-be-base': `「${labels.defaultVirusPolicy.ja}」を無効にするか、上の表に合わせて変更して使います。`,
  },
  defaultSpam: {
    disable: `「${labels.defaultSpamPolicy.ja}」を無効にします。`,
    'may-be-base': `「${labels.defaultSpamPolicy.ja}」を無効にするか、S1かS2の表に合わせて変更して使います。もう1つのポリシーは新しく作成します。`,
  },
  weakTitle: '移行方法1(全体をTMEmSへ移す)の場合',
  weakNote:
    '上の値はCPFの設定を写したものです。CPFの後ろではInterScanも検査していましたが、移行方法1ではInterScanがなくなります。検査を使わない設定や弱い設定を写すと、代わりに検査するものがありません。先に、移行ツールのポリシーとデフォルトのポリシーを使うかを決めてください。',
  weakVirus: (count: number) => `${String(count)}ドメインは、ウイルス対策のポリシーがありません。`,
  weakSpam: (count: number) => `${String(count)}ドメインは、スパムメール対策のポリシーがありません。`,
  weakQil: '動的なIPレピュテーション(QIL)は、ブロックしない設定です。',
  s1First:
    'S1を、必ずS2の上に置きます。CPFはスパムメールを先に判定していたため、処理にかかわらずこの順で写ります。先に当てはまったポリシーの後は判定されないという点は、姉妹製品のヘルプの第三者による写しに基づきます。',
  contentRules: '次のデフォルトのポリシーを見直します。CPFが通していたメールに働きます。',
  contentRule: (name: string, effect: string) => `${name}(${effect})`,
  sections: {
    domains: 'ドメインと受信サーバ',
    'approved-senders': '承認済み送信者',
    'blocked-senders': 'ブロック済み送信者',
    'approved-ips': '承認済みIPアドレス',
    'blocked-ips': 'ブロック済みIPアドレス',
    'recipient-filter': '受信者フィルタ',
    'ip-reputation': 'IPレピュテーション',
    'virus-policies': 'ウイルスポリシー',
    'spam-policies': 'スパムメールポリシー',
    'default-policies': 'デフォルトのポリシー',
  },
} as const;
