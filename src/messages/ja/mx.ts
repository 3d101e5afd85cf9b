import type { Issue, Params, ParamsOf, Rules } from '../../core/issue.ts';
import type { readRules } from '../../core/mx/read/rules.ts';
import type { planRules } from '../../core/mx/rules.ts';
import { mx } from '../../facts/mx.ts';

/**
 * The words of one table of rules: what is wrong, and the way out. Where it is wrong (line, domain) stands beside them, so that
 * one sentence serves a card of many domains. A missing id or a wrong parameter does not compile.
 */
export type IssueWords<R extends Rules> = { readonly [Id in keyof R]: (params: ParamsOf<R, Id>) => string };

/** How long a change takes to reach everyone (M6), as short as a sentence needs it. */
const propagation = `${String(mx.propagation.value)}時間程度`;

const list = (names: readonly string[]): string => names.join('、');

const from = (server: string): string => (server === '' ? '' : `(${server})`);

export const readWords: IssueWords<typeof readRules> = {
  'exchange-is-address': ({ exchange }) =>
    `MXの値がIPアドレス(${exchange})です。MXに書けるのはホスト名だけです。このアドレスを持つホスト名に直してください。`,
  'exchange-placeholder': ({ text }) =>
    `「${text}」は説明用の言葉で、ホスト名ではありません。実際のサーバ名に置き換えてください。CPFのサーバ名は、公開中のMXを調べると分かります。`,
  'name-invalid': ({ name }) =>
    `「${name}」はドメイン名として読めません。全角文字や空白が混ざっていないかを確かめて、直してください。`,
  'label-too-long': ({ label, octets }) =>
    `「${label}」は${String(octets)}オクテットあります。点で区切った1つの部分は63オクテットまでです。名前を確かめてください。`,
  'preference-out-of-range': ({ preference }) =>
    `優先度の ${preference} は範囲外です(0〜65535)。正しい値に直してください。`,
  'needs-origin': ({ name }) =>
    `「${name}」だけではどのドメインの行か分かりません。下の「省略されたドメイン名」に入力するか、行の先頭にドメイン名を書き足してください。`,
  'directive-refused': ({ directive }) =>
    `${directive} が指す先はここからは読めません。展開した結果(named-compilezoneの出力など)を貼り付けてください。`,
  'answers-disagree': ({ domain, servers }) =>
    `${domain} の回答がサーバによって違います(${list(servers)})。どのサーバの内容が正しいかを確かめ、正しい回答だけを貼り付けてください。`,
  'layout-ambiguous': ({ text }) =>
    `「${text}」は、どの数値が優先度か決められません。見出しの行を付けるか、「ドメイン 優先度 ホスト名」の順に直してください。`,
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
  'record-set-refused': ({ domain, reason }) =>
    reason === 'alias'
      ? `${domain} のMXはRoute 53のエイリアスです。ここでは計画できません。指している先のレコードを確かめてください。`
      : `${domain} のMXにはルーティングポリシーがあります。組が1つに決まらないため、計画できません。`,
  'json-not-understood': ({ text }) =>
    `JSONとして読み取れません(${text})。aws route53 list-resource-record-sets の出力の全体を貼り付けてください。`,
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
  'question-failed': ({ domain, server }) =>
    `${domain} への問い合わせが失敗しています${from(server)}。調べ直して貼り付けてください。`,
  'list-cut-off': () => '一覧が途中で切れています。残りも取り出して、続けて貼り付けてください。',
  'duplicate-record': ({ domain, preference, exchange }) =>
    `同じレコード(${domain} ${String(preference)} ${exchange})が2回あります。1回だけ数えました。`,
  'ttl-may-be-cached': ({ domains }) =>
    `${String(domains)}ドメインのTTLは、キャッシュの残り時間かもしれません。公開しているTTLを下の「公開しているTTL」で指定してください。`,
  'spf-names-mx': ({ domain }) =>
    `${domain} のSPFは「mx」を使っています。MXを変えると、送信を許すサーバも変わります。先に、送信するサーバをSPFへ書き足してください。`,
  'mta-sts-names-mx': ({ domain }) =>
    `${domain} はMTA-STSを公開しています。ポリシーが名指しするMXを先に書き換え、idも新しくしてください。`,
  'dane-names-exchange': ({ exchange }) =>
    `${exchange} のTLSAレコードがあります。このサーバがMXになる前に、証明書と一致していることを確かめてください。`,
};

export const planWords: IssueWords<typeof planRules> = {
  'null-mx-not-alone': () =>
    'メールを受け取らないという宣言(優先度0、ホスト名「.」)が、ほかのMXと並んでいます。受け取るドメインなら、「.」のレコードを消してから計画してください。',
  'no-exchange-left': () =>
    '変更するとMXが1つも残りません。上の「サーバの役割」で、InterScanのサーバを選ぶか追加してください。',
  'domain-read-incompletely': () =>
    '読み取れない行があるため、計画に入れません。レコードは現在のままで、ファイルにも入りません。受け付けなかった行を直してください。',
  'wildcard-owner': ({ names }) =>
    names.length === 0
      ? 'ワイルドカードのMXは、TMEmSへ向けられません。TMEmSに登録したサブドメインごとにMXを作り、それを貼り付けてください。'
      : `ワイルドカードのMXは、TMEmSへ向けられません。貼り付けにあるサブドメインは ${list(names)} です。残りも書き足し、TMEmSに登録したうえで、サブドメインごとにMXを作ってください。`,
  'already-live': ({ exchange }) =>
    `TMEmS(${exchange})は、もう本番のメールを受け取る位置にあります。テスト段階の計画は立てられません。「TMEmSへ切り替える」を選ぶか、現在のMXを見直してください。`,
  'direct-records': ({ exchanges }) =>
    `InterScanへの直接のMX(${list(exchanges)})を残すか消すかが決まっていません。下の「直接のMX」で選んでください。`,
  'no-room-below': ({ preference }) =>
    `優先度 ${String(preference)} より後ろに、TMEmSを置く場所がありません。現在の優先度を小さくしてから計画してください。`,
  'host-has-two-roles': ({ exchange }) =>
    `${exchange} に2つの役割があります。「サーバの役割」で1つだけ選んでください。`,
  'tmems-server-missing': () =>
    'TMEmSの受信用MXサーバが決まっていません。下の「TMEmSのサーバ」に、TMEmSの画面に表示されるホスト名を入力してください。',
  'tmems-server-is-relay': ({ exchange }) =>
    `${exchange} は送信の中継用のサーバです。MXにはできません。TMEmSの画面に表示される受信用MXサーバ(途中が「.in.」)を入力してください。`,
  'ttl-missing': () => '新しいTTLが決まっていません。下の「新しいTTL」に秒数を入力してください。',
  'ttl-out-of-range': ({ ttl }) =>
    `新しいTTLの ${String(ttl)} は範囲外です(0〜2147483647の整数)。秒数を入力し直してください。`,
  'other-host-first': ({ exchanges }) =>
    `${list(exchanges)} がInterScanと同じかそれより先になり、届くメールの一部がそこへ入ります。CPFの代わりに検査するホストでなければ、優先度を大きくして後ろへ下げてください。`,
  'taken-for-interscan': ({ exchange }) =>
    `${exchange} をInterScanのサーバとして計算しました。ドメインの外にあるホストです。「サーバの役割」で役割を選んでください。`,
  'looks-like-cpf': ({ exchange, cpf }) =>
    `${exchange} は、CPFの ${cpf} と同じ親ドメインにあります。これもCPFのサーバなら、「サーバの役割」でCPFを選んでください。`,
  'looks-like-tmems': ({ exchange }) =>
    `${exchange} は、TMEmSの受信用MXサーバの形の名前です。「サーバの役割」で役割を確かめてください。`,
  'tmems-record-removed': ({ exchange }) =>
    `TMEmS(${exchange})のレコードも消します。TMEmSへ移す途中なら、この段階ではなく「TMEmSを試験する」「TMEmSへ切り替える」を選んでください。`,
  'test-record-moved-back': ({ from, to }) =>
    `TMEmSがいちばん後ろではなかったため、優先度を ${String(from)} から ${String(to)} へ下げます。それまでは、TMEmSに本物のメールが届きやすい状態です。`,
  'direct-record-bypasses-filter': ({ exchanges }) =>
    `${list(exchanges)} への直接のMXが残り、TMEmSを通らずに届く道になります。InterScanのファイアウォールでTMEmS以外からの接続を応答せずに捨てるか、InterScan自身で検査してください。`,
  'other-host-bypasses-filter': ({ exchanges }) =>
    `${list(exchanges)} が残り、TMEmSを通らずに届く道になります。検査しているホストかどうかを管理者に確かめ、不要なら消してください。`,
  'switch-without-test-stage': () =>
    'テスト段階を飛ばした切り替えです。TMEmSが古いMXを見ているあいだ、届いたメールを拒否することがあります。先に「TMEmSを試験する」を公開し、行き渡るまで待つことを勧めます。',
  'cpf-has-ended': () =>
    'CPFは終了しています。CPFを残すと、そのあいだメールを失うことがあります。先に「CPFの利用を停止する」を公開し、直接のMXにしてから「TMEmSを試験する」、行き渡るまで待って「TMEmSへ切り替える」の順に進めてください。',
  'ttl-differs': ({ ttls }) =>
    `同じドメインのMXでTTLが違います(${list(ttls)}秒)。TTLはそろえる決まりなので、いちばん短い値を使います。`,
  'ttl-rises': ({ from, to }) =>
    `新しいTTL(${String(to)}秒)は、いまのTTL(${String(from)}秒)より長くなります。短くするなら、値を入力し直してください。`,
  'little-room-below': ({ preference }) =>
    `TMEmSとの間隔をいつもどおり取れないため、優先度 ${String(preference)} に置きます。後ろに余裕はもうありません。`,
  'cpf-server-missing': () =>
    'CPFのサーバが選ばれていません。「サーバの役割」で、CPFのサーバを選んでください。選ぶまで、どのドメインも変更しません。',
  'tmems-server-unknown': ({ exchange }) =>
    `${exchange} は、知られているTMEmSの受信用MXサーバの形ではありません。TMEmSの画面の表示と同じかを確かめてください。`,
  'domain-not-in-answer': () =>
    'CPFの一覧にありますが、貼り付けたMXにありません。このままではCPFに残ります。MXを調べて書き足してください。',
  'domain-not-in-list': () =>
    'CPFの一覧にないドメインです。一覧の写し漏れか、すでにCPFから外したドメインかを確かめてください。',
  'roll-back-is-direct': () =>
    '元のレコードには戻せません。CPFが終了した、またはCPFのドメインを削除したあとでは、メールが拒否されます。戻し先はInterScanへの直接のMXです。',
  'tmems-stays-last': () =>
    '戻すときも、TMEmSを最下位に残します。古いMXを見ている送信元のメールが拒否されないためです。行き渡るまで待ってから、2回目のファイルで消します。',
  'tmems-not-put-back': () =>
    '元のMXにあったTMEmSは、戻すときに加えません。加えた直後は、TMEmSがメールを拒否することがあるためです。',
  'not-using-cpf': () => 'CPFのサーバを指すMXがありません。このドメインは変更しません。',
  'other-host-kept': ({ exchanges }) =>
    `${list(exchanges)} は役割が「その他」なので、そのまま残します。InterScanやCPFのサーバなら、役割を選び直してください。`,
  'test-stage-takes-mail': () =>
    '最下位でも、TMEmSに本物のメールが届きます。ドメインの確認、ポリシー、ファイアウォールを先に済ませてください。',
  'test-stage-must-have-propagated': () =>
    `テスト段階のMXを公開してから${propagation}たったあとに、切り替えてください。TMEmSが古いMXを見ていると、メールを拒否することがあります。`,
  'waits-while-tmems-silent': () => 'TMEmSが応答しないあいだ、メールは送信元で待つか、残したMXへ届きます。',
  'tmems-may-refuse-meanwhile': () =>
    '行き渡るまでのあいだ、古いMXを見ている送信元のメールをTMEmSが拒否することがあります。ほかのサーバがすべて応答しないときだけです。',
  'lower-ttl-first': ({ ttl }) =>
    `TTLが${String(ttl)}秒と長めです。先に「TTLを短くする」を済ませると、変更も切り戻しも早く行き渡ります。`,
  'old-ttl-unknown': () =>
    '元のTTLが貼り付けから分からないため、戻すファイルは短くしたTTLのままです。元の値は、ゾーンの控えで確かめて戻してください。',
  'cpf-server-not-seen': ({ exchange }) =>
    `${exchange} を指すMXが、貼り付けたMXにありません。名前の打ち間違いでないかを確かめてください。`,
};

const words: Readonly<Record<string, (params: never) => string>> = { ...readWords, ...planWords };

/** The sentence of an issue; its id where this language has no words for it, so that nothing is hidden. */
export function sayIssue(issue: Issue, more: Readonly<Record<string, (params: never) => string>> = {}): string {
  const say = (words[issue.id] ?? more[issue.id]) as ((params: Params) => string) | undefined;
  return say === undefined ? issue.id : say(issue.params ?? {});
}
