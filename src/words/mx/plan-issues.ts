import type { planRules } from '../../core/mx/rules.ts';
import { mx } from '../../facts/mx.ts';
import type { IssueWords } from './issues.ts';

/** How long a change takes to reach everyone (M6), as short as a sentence needs it. */
const propagation = `${String(mx.propagation.value)}時間程度`;

const list = (names: readonly string[]): string => names.join('、');

/** `ttl`: a figure, or a range of figures. */
export const lowerTtlFirst = (ttl: string): string =>
  `TTLが${ttl}と長めです。先に「TTLを短くする」を済ませると、変更も切り戻しも早く行き渡ります。`;

/** The words of every issue of planning and of the way back. */
export const planWords: IssueWords<typeof planRules> = {
  'direct-record-bypasses-filter': ({ exchanges }) =>
    `${exchanges.join('、')} への直接のMXが残り、TMEmSを通らずに届く道になります。InterScanのファイアウォールでTMEmS以外からの接続を応答せずに捨てるか、InterScan自身で検査してください。`,
  'switch-without-test-stage': () =>
    'テスト段階を飛ばした切り替えです。TMEmSが古いMXを見ているあいだ、届いたメールを拒否することがあります。先に「TMEmSをテストする」を公開し、行き渡るまで待つことを勧めます。',
  'cpf-has-ended': () =>
    'CPFは終了しています。CPFを残すと、そのあいだメールを失うことがあります。先に「CPFの利用を停止する」を公開し、直接のMXにしてから「TMEmSをテストする」、行き渡るまで待って「TMEmSへ切り替える」の順に進めてください。',
  'cpf-server-missing': () =>
    'CPFのサーバが選ばれていません。「サーバの役割」で、CPFのサーバを選んでください。選ぶまで、どのドメインも変更しません。',
  'not-using-cpf': () => 'CPFのサーバに選んだホストを指すMXがありません。このドメインは変更しません。',
  'test-stage-takes-mail': () =>
    '最下位でも、TMEmSに本物のメールが届きます。ドメインの確認、ポリシー、ファイアウォールを先に済ませてください。',
  'test-stage-must-have-propagated': () =>
    `テスト段階のMXを公開してから${propagation}たったあとに、切り替えてください。TMEmSが古いMXを見ていると、メールを拒否することがあります。`,
  'waits-while-tmems-silent': () => 'TMEmSが応答しないあいだ、メールは送信元で待つか、残したMXへ届きます。',
  'lower-ttl-first': ({ ttl }) => lowerTtlFirst(`${String(ttl)}秒`),
  'null-mx-not-alone': () =>
    'メールを受け取らないという宣言(優先度0、ホスト名「.」)が、ほかのMXと並んでいます。受け取るドメインなら、「.」のレコードを消してから計画してください。',
  'no-exchange-left': () =>
    '変更するとMXが1つも残りません。「サーバの役割」で、InterScanのサーバを選ぶか追加してください。',
  'domain-read-incompletely': () =>
    '読み取れない行があるため、計画に入れません。レコードは現在のままで、ファイルにも入りません。受け付けなかった行を直してください。',
  'wildcard-owner': ({ names }) =>
    names.length === 0
      ? 'ワイルドカードのMXは、TMEmSへ向けられません。TMEmSに登録したサブドメインごとにMXを作り、それを貼り付けてください。'
      : `ワイルドカードのMXは、TMEmSへ向けられません。貼り付けにあるサブドメインは ${list(names)} です。残りも書き足し、TMEmSに登録したうえで、サブドメインごとにMXを作ってください。`,
  'already-live': ({ exchange }) =>
    `TMEmS(${exchange})は、もう本番のメールを受け取る位置にあります。テスト段階の計画は立てられません。「TMEmSへ切り替える」を選ぶか、現在のMXを見直してください。`,
  'direct-records': ({ exchanges }) =>
    `InterScanへの直接のMX(${list(exchanges)})を残すか消すかが決まっていません。「直接のMX」で選んでください。`,
  'no-room-below': ({ preference }) =>
    `優先度 ${String(preference)} より後ろに、TMEmSを置く場所がありません。現在の優先度を小さくしてから計画してください。`,
  'interscan-not-chosen': ({ domain, candidates }) =>
    domain === undefined
      ? 'CPFやTMEmSを指すドメインがなく、どのホストがInterScanかも分かりません。「サーバの役割」で、InterScanのサーバを選んでください。'
      : candidates.length === 1
        ? `このドメインのMXはCPFだけです。受け取るInterScanが分かりません。候補は ${candidates[0] ?? ''} です。このドメインのメールを受け取るホストを選んでください。`
        : `このドメインのMXはCPFだけです。どのInterScanが受け取るか分かりません。候補は ${list(candidates.map((set) => set.replaceAll(' ', '+')))} です。ドメインごとに選んでください。`,
  'host-has-two-roles': ({ exchange }) =>
    `${exchange} に2つの役割があります。「サーバの役割」で1つだけ選んでください。`,
  'server-not-a-host': ({ exchange }) =>
    `${exchange} はサーバの完全なホスト名ではありません。IPアドレスや1語の名前はMXにできません。mail.example.jp のような名前を入力してください。`,
  'tmems-server-missing': () =>
    'TMEmSの受信用MXサーバが決まっていません。「TMEmSのサーバ」に、TMEmSの画面に表示されるホスト名を入力してください。',
  'tmems-server-is-relay': ({ exchange }) =>
    `${exchange} は送信の中継用のサーバです。MXにはできません。TMEmSの画面に表示される受信用MXサーバ(途中が「.in.」)を入力してください。`,
  'may-be-cpf': ({ exchange, cpf }) =>
    `${exchange} は、CPFの ${cpf} と同じ親ドメインにあります。CPFのサーバかどうかが決まるまで、このドメインは変更しません。「サーバの役割」で役割を選んでください。`,
  'ttl-missing': () => '新しいTTLが決まっていません。「新しいTTL」に秒数を入力してください。',
  'ttl-out-of-range': ({ ttl }) =>
    `新しいTTLの ${String(ttl)} は範囲外です(0〜2147483647の整数)。秒数を入力し直してください。`,
  'other-host-first': ({ exchanges }) =>
    `${list(exchanges)} がInterScanと同じかそれより先になり、届くメールの一部がそこへ入ります。CPFの代わりに検査するホストでなければ、優先度を大きくして後ろへ下げてください。`,
  'exchange-not-public': ({ exchanges }) =>
    `${list(exchanges)} は社内用の名前で、インターネットの送信元からは見つかりません。公開しているホスト名を「サーバの役割」に入力してください。`,
  'taken-for-interscan': ({ exchange }) =>
    `${exchange} をInterScanのサーバとして計算しました。ドメインの外にあるホストです。「サーバの役割」で役割を選んでください。`,
  'interscan-hosts-shared': ({ exchanges }) =>
    `このドメインのMXはCPFだけです。ほかのドメインと同じ ${list(exchanges)} を、CPFの場所に置きます。どのホストも、このドメインのメールを受け取る設定でなければなりません。確かめて、違うときはホストを選び直してください。`,
  'interscan-choice-not-used': ({ chosen, exchanges }) =>
    `選んだ ${list(chosen)} は使いません。このドメインには ${list(exchanges)} への直接のMXがあるためです。どちらが正しいかを確かめてください。`,
  'tmems-must-hold-domain': () =>
    'このドメインのMXは、CPFもTMEmSも指していません。TMEmSに登録していないドメインを向けると、メールが拒否されます。TMEmSに登録したかを確かめてください。CPFの一覧を入力すると、一覧にあるドメインだけを変更します。',
  'looks-like-cpf': ({ exchange, cpf }) =>
    `${exchange} は、CPFの ${cpf} と同じ親ドメインにあります。これもCPFのサーバなら、「サーバの役割」でCPFを選んでください。`,
  'looks-like-tmems': ({ exchange }) =>
    `${exchange} は、TMEmSの受信用MXサーバの形の名前です。「サーバの役割」で役割を確かめてください。`,
  'tmems-record-removed': ({ exchange }) =>
    `TMEmS(${exchange})のレコードも消します。TMEmSへ移す途中なら、この段階ではなく「TMEmSをテストする」「TMEmSへ切り替える」を選んでください。`,
  'test-record-moved-back': ({ from, to }) =>
    `TMEmSがいちばん後ろではなかったため、優先度を ${String(from)} から ${String(to)} へ下げます。それまでは、TMEmSに本物のメールが届きやすい状態です。`,
  'other-host-bypasses-filter': ({ exchanges }) =>
    `${list(exchanges)} が残り、TMEmSを通らずに届く道になります。検査しているホストかどうかを管理者に確かめ、不要なら消してください。`,
  'ttl-differs': ({ ttls }) =>
    `同じドメインのMXでTTLが違います(${list(ttls)}秒)。TTLはそろえる決まりなので、いちばん短い値を使います。`,
  'ttl-rises': ({ from, to }) =>
    `新しいTTL(${String(to)}秒)は、いまのTTL(${String(from)}秒)より長くなります。短くするなら、値を入力し直してください。`,
  'little-room-below': ({ preference }) =>
    `TMEmSとの間隔をいつもどおり取れないため、優先度 ${String(preference)} に置きます。後ろに余裕はもうありません。`,
  'tmems-server-unknown': ({ exchange }) =>
    `${exchange} は、知られているTMEmSの受信用MXサーバの形ではありません。TMEmSの画面の表示と同じかを確かめてください。`,
  'domain-not-in-answer': () =>
    'CPFの一覧にありますが、貼り付けたMXにありません。このままではCPFに残ります。MXを調べて書き足してください。',
  'our-domain-not-in-answer': () =>
    '自社のドメインの一覧にありますが、貼り付けたMXにありません。CPFを使っているかどうかが分かりません。MXを調べて書き足してください。',
  'domain-not-in-list': () =>
    'CPFの一覧にないドメインです。一覧の写し漏れか、すでにCPFから外したドメインかを確かめてください。',
  'roll-back-is-direct': () =>
    '元のレコードには戻せません。CPFが終了した、またはCPFのドメインを削除したあとでは、メールが拒否されます。戻し先はInterScanへの直接のMXです。',
  'tmems-stays-last': () =>
    '戻すときも、TMEmSを最下位に残します。古いMXを見ている送信元のメールが拒否されないためです。行き渡るまで待ってから、2回目のファイルで消します。',
  'tmems-not-put-back': () =>
    '元のMXにあったTMEmSは、戻すときに加えません。加えた直後は、TMEmSがメールを拒否することがあるためです。',
  'other-host-kept': ({ exchanges }) =>
    `${list(exchanges)} は役割が「その他」なので、そのまま残します。InterScanやCPFのサーバなら、役割を選び直してください。`,
  'some-senders-try-two': ({ exchanges }) =>
    `既定のPostfixのように、1回の配送で2台までしか試さない送信元があります。先の2台が一時エラー(4xx)を返すと、${list(exchanges)} が受け取れても、メールは送信元で次の配送を待ちます。`,
  'tmems-may-refuse-meanwhile': () =>
    '行き渡るまでのあいだ、古いMXを見ている送信元のメールをTMEmSが拒否することがあります。TMEmSが代わりに受け取らなくなるため、待たされるメールもあります。どちらも、ほかのサーバがすべて応答しないときだけです。',
  'old-ttl-unknown': () =>
    '元のTTLが貼り付けから分からないため、戻すファイルは短くしたTTLのままです。元の値は、ゾーンの控えで確かめて戻してください。',
  'cpf-server-not-seen': ({ exchange }) =>
    `${exchange} を指すMXが、貼り付けたMXにありません。名前の打ち間違いでないかを確かめてください。`,
};
