import type { readRules, UnreadTool } from '../../core/mx/read/rules.ts';
import type { IssueWords } from './issues.ts';

const list = (names: readonly string[]): string => names.join('、');
const from = (server: string): string => (server === '' ? '' : `(${server})`);

const toolNames: Readonly<Record<UnreadTool, string>> = {
  terraform: 'Terraform',
  nsupdate: 'nsupdate(変更の一覧)',
  'route53-batch': 'Route 53の変更バッチ(変更の一覧)',
  dnscontrol: 'dnscontrol',
  pulumi: 'Pulumi',
  ansible: 'Ansible',
  freeipa: 'ipa(FreeIPA)',
  cloudformation: 'CloudFormation',
  'external-dns': 'external-dns',
  dnsmasq: 'dnsmasq',
  php: 'PHP',
  'aws-text': 'AWS CLI(テキスト形式)',
  'windows-list': 'Get-DnsServerResourceRecord(Format-List)',
  azure: 'Azure CLI',
  octodns: 'octoDNS',
  ldif: 'LDIF',
  djbdns: 'tinydns',
  xml: 'XML',
};

export const readWords: IssueWords<typeof readRules> = {
  'exchange-is-address': ({ exchange }) =>
    `MXの値がIPアドレス(${exchange})です。MXに書けるのはホスト名だけです。このアドレスを持つホスト名に直してください。`,
  'exchange-placeholder': ({ text }) =>
    `「${text}」は説明用の言葉で、ホスト名ではありません。実際のサーバ名に置き換えてください。CPFのサーバ名は公開中のMXを調べると、TMEmSのサーバ名はTMEmSの画面で分かります。`,
  'name-invalid': ({ name }) =>
    `「${name}」はドメイン名として読めません。全角文字、空白、「:」や「/」などが混ざっていないかを確かめて、直してください。`,
  'label-too-long': ({ label, octets }) =>
    `「${label}」は${String(octets)}オクテットあります。点で区切った1つの部分は63オクテットまでです。名前を確かめてください。`,
  'preference-out-of-range': ({ preference }) =>
    `優先度の ${preference} は範囲外です(0〜65535)。正しい値に直してください。`,
  'needs-origin': ({ name }) =>
    `${name === '@' || name === '' ? 'ドメイン名のない行です。' : `「${name}」だけではどのドメインの行か分かりません。`}ゾーン名を指定するか、行の先頭にドメイン名を書き足してください。それまで計画に入りません。`,
  'needs-owner': ({ records }) =>
    `この${String(records)}件のMXは、どのドメインのものか分かりません。「結果」でドメイン名を指定するか、この行のすぐ上にドメイン名だけの行を書き足してください。それまで計画に入りません。`,
  'answers-run-together': ({ records }) =>
    `続けて並んだ${String(records)}件に、同じ内容または同じホスト名が2回あります。複数のドメインの回答がつながっているようです。ドメインごとに分けて見出しにドメイン名を書くか、ドメイン名も表示するコマンドで取り直してください。`,
  'two-states': ({ states }) =>
    `${states.map((state) => `「${state}」`).join('と')}の内容が混ざっています。「結果」で、今公開している内容を選んでください。それまで計画に入りません。`,
  'nothing-read': ({ tool }) =>
    tool === ''
      ? 'MXについての記述がありますが、レコードを1件も読み取れません。digの回答かゾーンファイルを貼り付けてください。'
      : `これは${toolNames[tool]}の表記で、ここでは読み取れません。digの回答かゾーンファイルを貼り付けてください。`,
  'nothing-shown': ({ domain }) =>
    `${domain} の下に何も表示されていません。MXがないのか、調べられなかったのかは分かりません。回答の全体を表示するコマンドで取り直してください。`,
  'line-too-long': ({ characters }) =>
    `この行は${String(characters)}文字あり、長すぎます(65,535文字まで)。行を分けるか、digの回答を貼り付けてください。`,
  'name-not-whole': ({ name }) =>
    `「${name}」だけでは、どのドメインの名前か分かりません。${name}.example.jp のように、ドメイン名まで書き足してください。`,
  'leading-blank-lost': ({ text }) =>
    `「${text}」は、行頭の空白が消えたゾーンファイルの行のようです。元のファイルどおりに貼り付けるか、行頭にドメイン名を書き足してください。`,
  'directive-refused': ({ directive }) =>
    `${directive} が指す先はここからは読めません。展開した結果(named-compilezoneの出力など)を貼り付けてください。`,
  'answers-disagree': ({ domain, servers }) =>
    servers.length === 0
      ? `${domain} のMXが、貼り付けた中の2か所以上にあり、内容が違います。今公開している内容だけを貼り付けてください。`
      : `${domain} の回答がサーバによって違います(${list(servers)})。どのサーバの内容が正しいかを確かめ、正しい回答だけを貼り付けてください。`,
  'layout-ambiguous': ({ text }) =>
    `「${text}」は、どれが優先度とホスト名の組か決められません。見出しの行を付けるか、「ドメイン 優先度 ホスト名」の順に1行ずつ直してください。`,
  'record-not-understood': ({ text }) =>
    `「${text}」はMXの行のようですが、優先度かホスト名が足りません。元の出力を確かめて、行全体を貼り付けてください。`,
  'data-form-refused': ({ text }) =>
    `「${text}」の書きかた(\\# や引用符)は読み取れません。「優先度 ホスト名」の形に直してください。`,
  'ttl-invalid': ({ ttl }) => `TTLの「${ttl}」は読み取れません。秒数か、1h30m のような単位つきの値に直してください。`,
  'class-refused': ({ class: name }) =>
    `クラス ${name} のレコードです。インターネットのメールで使うのは IN だけです。行を確かめてください。`,
  'owner-missing': ({ text }) =>
    `「${text}」は、どのドメインの行か分かりません。上の行のドメイン名を直すか、行の先頭に書き足してください。`,
  'parenthesis-not-closed': () => '「(」が閉じられていません。ゾーンファイルの続きの行まで貼り付けてください。',
  'second-zone': ({ zone }) =>
    `別のSOA(${zone})があり、2つのゾーン、または同じゾーンの2つの版が混ざっています。どちらか1つだけを貼り付けてください。`,
  'preference-missing': ({ exchange }) =>
    `${exchange} の優先度がありません。表の右端や左端が切れていないかを確かめて、貼り付け直してください。`,
  'name-cut-off': ({ name }) =>
    `「${name}」は途中で切れています。列の幅を広げて出力し直し、貼り付けてください。PowerShellでは Format-List が使えます。`,
  'answer-cut-off': ({ domain, expected, seen }) =>
    `${domain} の回答は${String(expected)}件のはずですが、${String(seen)}件しかありません。回答の全体を貼り付けてください。`,
  'answer-truncated': ({ domain, server }) =>
    `${domain} の回答は途中までです${from(server)}。UDPに収まらず、切り詰められました(tcフラグ)。ほかにもMXがあるかもしれません。TCPで調べ直して(digでは +tcp)、貼り付けてください。`,
  'answer-filtered': ({ domain, filter }) =>
    `${domain} の回答は一部だけかもしれません。コマンドの「${filter}」が、ほかのMXの行を隠すことがあるためです。絞り込まずに調べ直して、貼り付けてください。`,
  'record-set-refused': ({ domain, reason }) =>
    reason === 'alias'
      ? `${domain} のMXはRoute 53のエイリアスです。ここでは計画できません。指している先のレコードを確かめてください。`
      : `${domain} のMXにはルーティングポリシーがあります。組が1つに決まらないため、計画できません。`,
  'json-form-unknown': ({ text }) =>
    `MXを含むJSONですが、形が分かりません(${text})。digの出力か、「ドメイン 優先度 ホスト名」の表にして貼り付けてください。`,
  'line-not-understood': ({ text }) =>
    `「${text}」はMXの行のようですが、読み取れません。MXなら行頭の余分な文字を消し、関係のない行なら行ごと消してください。`,
  'ttls-disagree': ({ domain, ttls }) =>
    `${domain} のTTLが、回答によって違います(${ttls.join('、')}秒)。待ち時間はいちばん長い値で数えます。どのネームサーバにも新しいゾーンが届いているかを確かめてください。`,
  'state-not-understood': ({ text }) =>
    `状態の「${text}」が、有効か無効か分かりません。公開中の行なら「有効」に直し、そうでなければ行を消してください。`,
  'json-not-understood': ({ text }) =>
    `JSONとして読み取れません(${text})。途中で切れていないかを確かめ、出力の全体を貼り付けてください。`,
  'exchange-underscore': ({ exchange }) =>
    `${exchange} には「_」が含まれます。ホスト名に使えない文字なので、届かない送信元があります。名前を確かめてください。`,
  'exchange-is-alias': ({ exchange, target }) =>
    `${exchange} は ${target} の別名(CNAME)です。MXが別名を指すと、届かない送信元があります。${target} を直接指すように直すことを勧めます。`,
  'name-has-zone-twice': ({ name, zone }) =>
    `${name} は、ゾーン名 ${zone} が2回続いています。ゾーンファイルで末尾の点を忘れていないかを確かめてください。`,
  'final-dot-missing': ({ text, name }) =>
    `「${text}」は末尾の点がないため、${name} と読みました。完全な名前のつもりなら、末尾に点を付けてください。`,
  'record-outside-zone': ({ domain, zone }) =>
    `${domain} はゾーン ${zone} の外の名前です。このゾーンファイルでは公開されません。貼り付ける場所を確かめてください。`,
  'domain-is-alias': ({ domain, target }) =>
    `${domain} は ${target} の別名(CNAME)です。MXは ${target} のほうで変更します。`,
  'domain-does-not-exist': ({ domain, server }) =>
    `${domain} は存在しないという回答です${from(server)}。名前の打ち間違いでないかを確かめてください。`,
  'domain-has-no-mx': ({ domain, server }) =>
    `${domain} にMXがないという回答です${from(server)}。使っているドメインなら、調べる先を確かめてください。`,
  'zone-without-mx': ({ zone }) =>
    `${zone} のSOAだけが返っています。このゾーンのドメインに、MXがないという回答です。どのドメインの回答かは、この行からは分かりません。1つずつ調べ直してください。`,
  'question-failed': ({ domain, server }) =>
    `${domain} への問い合わせが失敗しています${from(server)}。調べ直して貼り付けてください。`,
  'list-in-part': () =>
    '一覧は途中のページまでです。同じドメインのMXが、続きにあるかもしれません。残りも取り出して、全部をまとめて貼り付けてください。',
  'list-cut-off': () => '一覧が途中で切れています。残りも取り出して、続けて貼り付けてください。',
  'owner-like-keyword': ({ text, domain }) =>
    `「${text}」を持ち主の名前と読み、${domain} のMXとしました。行頭の空白が消えた行なら、上の行のドメインのMXです。元のファイルどおりに貼り付けてください。`,
  'owner-from-row-above': ({ domain }) =>
    `ドメイン名の欄が空なので、上の行と同じ ${domain} のMXと読みました。違うときは、欄を埋めてください。`,
  'row-not-live': ({ text }) =>
    `状態が「${text}」の行なので、読み飛ばしました。公開中のMXなら、状態を「有効」に直してください。`,
  'ttl-automatic': ({ domains }) =>
    `${String(domains)}ドメインのTTL「1」は、Cloudflareの「自動」です。TTLは不明としました。公開しているTTLを「公開しているTTL」に入力してください。`,
  'duplicate-record': ({ domain, preference, exchange }) =>
    `同じレコード(${domain} ${String(preference)} ${exchange})が2回あります。1回だけ数えました。`,
  'ttl-may-be-cached': ({ domains }) =>
    `${String(domains)}ドメインのTTLは、キャッシュの残り時間かもしれません。公開しているTTLを「公開しているTTL」に入力してください。`,
  'spf-names-mx': ({ domain }) =>
    `${domain} のSPFは「mx」を使っています。MXを変えると、送信を許すサーバも変わります。先に、送信するサーバをSPFへ書き足してください。`,
  'mta-sts-names-mx': ({ domain }) =>
    `${domain} はMTA-STSを公開しています。ポリシーが名指しするMXを先に書き換え、idも新しくしてください。`,
  'dane-names-exchange': ({ exchange }) =>
    `${exchange} のTLSAレコードがあります。このサーバがMXになる前に、証明書と一致していることを確かめてください。`,
};
