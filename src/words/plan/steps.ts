import type { Stage } from '../../core/mx/plan/types.ts';
import type { StepId } from '../../core/plan/runbook.ts';
import type { WayBackKind } from '../../core/plan/runbook.ts';
import { ownWords } from '../mx/own-plan.ts';
import { labels, screenPath, screens } from '../../facts/labels.ts';
import { mx } from '../../facts/mx.ts';

/** What the sentences of a step name. */
export interface StepFacts {
  readonly stage: Stage;
  /** How many domains it is about. */
  readonly count: number;
  /** Its hosts, as a list in words; '' where there are none. */
  readonly hosts: string;
  /** Zones of which nobody has said who edits them. */
  readonly zones: string;
  /** Seconds now, and to be; absent: not known. */
  readonly ttl: { readonly from?: number; readonly to?: number };
  readonly back: WayBackKind;
}

/** What is done, what one must see, what to do if not. */
export interface StepWords {
  readonly does: (facts: StepFacts) => string;
  readonly see: (facts: StepFacts) => string;
  readonly ifNot: (facts: StepFacts) => string;
}

const step = (
  does: string | ((facts: StepFacts) => string),
  see: string | ((facts: StepFacts) => string),
  ifNot: string | ((facts: StepFacts) => string),
): StepWords => {
  const say = (text: string | ((facts: StepFacts) => string)) => (typeof text === 'string' ? () => text : text);
  return { does: say(does), see: say(see), ifNot: say(ifNot) };
};

const domains = (count: number): string => `${String(count)}ドメイン`;
const all = (count: number): string => (count === 1 ? '1通が' : `${String(count)}通とも`);
const hostsOr = (hosts: string): string => (hosts === '' ? 'InterScan' : hosts);
const cpfScreen = screenPath(screens.cpf);
const propagation = `${String(mx.propagation.value)}時間程度`;
const verdicts = ownWords.verdicts;
const noMxYet = 'それまで、MXを変えません。';

const changes: Readonly<Record<Stage, (facts: StepFacts) => string>> = {
  'lower-ttl': ({ count, ttl: { from, to } }) =>
    `${domains(count)}のMXのTTLだけを${from === undefined ? '' : `${String(from)}秒から`}${to === undefined ? '短く' : `${String(to)}秒に`}します。MXは変えません。`,
  'stop-cpf': ({ count }) => `${domains(count)}のMXを、CPFからInterScanへ変更します。`,
  'test-tmems': ({ count }) => `${domains(count)}のMXに、TMEmSを最後のMXとして加えます。`,
  'switch-to-tmems': ({ count }) => `${domains(count)}のMXを、TMEmSへ切り替えます。`,
};

const arrives: Readonly<Record<Stage, string>> = {
  'lower-ttl': '届きます。',
  'stop-cpf': 'InterScanに届きます。',
  'test-tmems': 'これまでどおり届きます。',
  'switch-to-tmems': 'TMEmSを通って届きます。',
};

/** The words of every step of a runbook. */
export const stepWords: Readonly<Record<StepId, StepWords>> = {
  'learn-ttl': step(
    ({ count }) => `公開しているTTLが分からない${domains(count)}を、権威サーバに聞きます。結果を計画に貼り直します。`,
    'すべてのドメインのTTLが、計画に入ります。',
    `分かるまで、反映が終わる日時は決まりません。${propagation}より長いことがあります。`,
  ),
  'settle-operators': step(
    ({ zones }) => `DNSを誰が、何で変更するかを、ゾーンごとに決めます。対象は${zones}です。`,
    'すべてのゾーンに、担当者と方法が入ります。',
    '決まるまで、作業日時を決めません。',
  ),
  protect: step(
    'InterScan自身のIPレピュテーション、スパム対策、ウイルス対策を有効にします。',
    'パターンファイルの更新日が、新しくなっています。',
    '直るまで、インターネットに開きません。',
  ),
  'confine-relay': step(
    'InterScanの中継の許可を、自社のドメイン宛てに限ります。',
    '中継の許可に、自社のドメインだけが並びます。',
    '限れるまで、インターネットに開きません。',
  ),
  'open-internet': step(
    ({ hosts }) => `${hostsOr(hosts)}へのSMTP接続(25番)を、インターネット全体に開きます。まだ何も閉じません。`,
    '社外から接続でき、220で始まる応答が返ります。',
    `経路上の機器の許可と、InterScanの待ち受けを確認します。${noMxYet}`,
  ),
  'test-relay': step(
    ({ hosts }) => `社外から${hostsOr(hosts)}に、社外のドメイン宛ての中継を試します。`,
    'RCPTに5で始まる応答が返り、拒否されます。',
    'すぐに接続の許可を閉じ、中継の許可を直します。',
  ),
  'resolve-names': step(
    ({ hosts }) => `${hostsOr(hosts)}を、社外の回線で名前解決します。`,
    'AかAAAAが返ります。別名(CNAME)ではありません。',
    'DNSにアドレスを加えます。別名なら、その先のホスト名で計画し直します。',
  ),
  'test-mail-direct': step(
    ({ count, hosts }) => `社外から${domains(count)}宛てのテストメールを、${hostsOr(hosts)}へ直接送ります。`,
    ({ count }) => `250で始まる応答が返り、${all(count)}届きます。`,
    'ここで止まります。MXは変えません。',
  ),
  'check-way-back': step(
    ({ hosts }) => `切り戻しの先として、社外から${hostsOr(hosts)}へテストメールを直接送ります。`,
    '届きます。',
    `切り戻しの先がありません。${noMxYet}`,
  ),
  'note-cpf-addresses': step(
    'CPFの接続元のアドレスを、InterScanのログから控えます。',
    'アドレスの一覧が、手元にあります。',
    '過去のログから探します。控えがないと、CPFから届くメールを見分けられません。',
  ),
  'verify-domains': step(
    ({ count }) => `TMEmSに${domains(count)}を登録し、確認まで済ませます。`,
    `すべてのドメインに「${labels.domainVerified.ja}」と表示されます。`,
    'TXTレコードが、すべての権威サーバから返るかを確認します。',
  ),
  'decide-policies': step(
    '移行ツールが作ったポリシーと、TMEmSのデフォルトのポリシーの、どれを残すかを決めます。',
    '残すポリシーの一覧があります。',
    '決まるまで、TMEmSをMXに加えません。',
  ),
  'set-policies': step(
    'TMEmSに、ウイルスポリシーとスパムメールポリシーを設定します。',
    '決めたポリシーだけが有効です。',
    '済むまで、TMEmSをMXに加えません。',
  ),
  'review-defaults': step(
    'TMEmSのデフォルトのポリシーを見直します。',
    '有効のまま残すものが、決まっています。',
    '決まるまで、TMEmSをMXに加えません。',
  ),
  'open-tmems': step(
    '配送先のメールサーバへのSMTP接続(25番)を、TMEmSのIPアドレス範囲に開きます。範囲は管理画面で確認します。',
    '範囲のすべてが許可されています。',
    '範囲が分からない場合は、サポート窓口に確認します。',
  ),
  'exempt-tmems': step(
    '配送先のIPレピュテーション、SPFなどの送信ドメイン認証、流量の制限から、TMEmSを除外します。',
    '除外の一覧に、TMEmSの範囲があります。',
    '除外するまで、TMEmSをMXに加えません。',
  ),
  'test-connection': step(
    'TMEmSの画面から、受信サーバへの接続をテストします。',
    '指定した配送先のメールサーバに届きます。',
    'ファイアウォールと、配送先の受信設定を見直します。',
  ),
  'test-stage-over': step(
    'テスト段階のMXの反映が終わったことを、すべての権威サーバで確認します。',
    `どの権威サーバも、TMEmSを含むMXを返します。公開から、${propagation}と古いTTLの長いほうがたっています。`,
    '切り替えを遅らせます。TMEmSがメールを拒否することがあります。',
  ),
  'accept-no-test-stage': step(
    'テスト段階なしで切り替えてよいかを決めます。先にTMEmSを最後のMXとして加えるほうが安全です。',
    '決めた人の署名があります。',
    '先に「TMEmSをテストする」を計画します。',
  ),
  'test-mail-passed': step(
    ({ hosts }) => `テスト段階で${hosts === '' ? 'TMEmS' : hosts}へ直接送ったテストメールの結果を確認します。`,
    ({ count }) => `${domains(count)}とも、決めたとおりに処理されました。`,
    '切り替えません。メール追跡で、働いたポリシーを調べます。',
  ),
  'tmems-still-ready': step(
    'ドメインの確認、ポリシー、ファイアウォール、除外の設定が、テスト段階から変わっていないことを確認します。',
    '4つとも変わっていません。',
    '変わったものは、テストをやり直します。それまで切り替えません。',
  ),
  'change-destination': step(
    ({ count }) =>
      `${domains(count)}の配送先を、InterScanから社内のメールサーバへ変え、テストメールをもう一度送ります。`,
    ({ count }) => `${all(count)}、InterScanを通らずに届きます。`,
    '配送先をInterScanに戻します。MXは変えません。',
  ),
  'confine-direct': step(
    ({ hosts }) =>
      `MXに残す${hosts}について、TMEmS以外からの接続を破棄するか、InterScan自身で検査するかを決め、準備します。`,
    'どちらにするかが決まり、設定の準備があります。',
    '決まらなければ、直接のMXを外して計画し直します。',
  ),
  'tell-other-hosts': step(
    ({ hosts }) => `MXに残る他社のサーバ(${hosts})の管理者に、残してよいかを確認します。`,
    '残してよいという返事があります。',
    'そのサーバの役割を決め、計画し直します。',
  ),
  'look-up-spf': step(
    '各ドメインのSPF(v=spf1)に、mxの指定があるかを調べます。',
    '「なし」、または直す内容が分かります。',
    `分かるまで、MXを変えません。結果を計画に入れると、必要な手順だけが残ります。`,
  ),
  'fix-spf': step(
    'SPFに、メールを送信するサーバを、IPアドレスかホスト名で加えます。',
    'MXを変えたあとも、送信するサーバが許可されています。',
    '加えるまで、MXを変えません。送信したメールが拒否されることがあります。',
  ),
  'look-up-mta-sts': step(
    '各ドメインに、_mta-stsのTXTレコードがあるかを調べます。',
    '「なし」、または直す内容が分かります。',
    `分かるまで、MXを変えません。結果を計画に入れると、必要な手順だけが残ります。`,
  ),
  'fix-mta-sts': step(
    'MTA-STSのポリシーに変更後のホスト名を加え、idを新しくします。古いホスト名も残します。',
    'ポリシーに、新旧両方のホスト名があります。',
    '加えるまで、MXを変えません。配送が拒否されることがあります。',
  ),
  'look-up-dane': step(
    '変更後のホスト名に、TLSAレコード(DANE)があるかを調べます。',
    '「なし」、または直す内容が分かります。',
    `分かるまで、MXを変えません。結果を計画に入れると、必要な手順だけが残ります。`,
  ),
  'fix-dane': step(
    'TLSAレコードを、変更後のホストの証明書に合わせます。',
    'TLSAレコードと証明書が一致します。',
    '合わせるまで、MXを変えません。配送が拒否されることがあります。',
  ),
  'ask-inside': step(
    '社内向けのDNSが別にあるかを調べ、社内の答えを社外の答えと比べます。',
    '同じです。または、社内のゾーンの担当者が分かります。',
    '違うドメインは、社内のゾーンも変更の対象に加えます。',
  ),
  'prepare-internal-dns': step(
    '社内向けのDNSのMXを、同じ日時に変更する準備をします。',
    '社内のゾーンの変更内容と担当者が、決まっています。',
    '決まるまで、作業日時を決めません。社内のメールだけが、古いMXへ送られ続けます。',
  ),
  'ask-quarantine': step(
    'CPFの隔離に必要なメールがないかを、サポート窓口に確認します。',
    '返答が手元にあります。',
    'MXの変更は進められます。返答があるまで、ドメインを削除しません。',
  ),
  'tell-colleagues': step(
    `すべての管理者に、${cpfScreen}を開かないように伝えます。`,
    '全員の返事があります。',
    '返事がない人には、直接伝えます。開くだけで、全ドメインの削除が指示されることがあります。',
  ),
  'write-way-back': step(
    '誰が、何を見て、いつまでに切り戻しを決めるかを書きます。切り戻してよい最後の日も決めます。',
    '「切り戻し」の章に、最後の日が入っています。',
    `決めます。${noMxYet}`,
  ),

  'request-dns': step(
    'DNSの担当者に変更依頼を送り、作業日時の承諾を得ます。',
    '承諾の返事と、当日の連絡先があります。',
    '承諾がないゾーンは、この作業枠から外します。',
  ),
  'lower-ttl': step(
    ({ count, ttl: { from } }) =>
      `${domains(count)}のMXのTTLだけを${from === undefined ? '' : `、${String(from)}秒から`}短くします。公開したら、権威サーバの答えを貼り直し、この手順書を作り直します。`,
    'すべての権威サーバが、新しいTTLを返します。',
    '短くできなければ、古いTTLのまま進めます。その分、切り戻しが効くまでに時間がかかります。',
  ),
  confirm: step(
    '前提の確認に空欄がないか、担当者がそろうかを確認し、関係者に作業を知らせます。',
    '前提が、すべて確認済みです。',
    '1つでも欠けていれば、作業を延期します。',
  ),
  'ask-servers': step(
    '現在のMXを、すべての権威サーバに聞きます。',
    ({ count }) => `「レコード」の章の変更前と、${domains(count)}とも一致します。`,
    '中止します。貼り直して、計画を作り直します。',
  ),
  'change-mx': step(
    (facts) => changes[facts.stage](facts),
    'エラーなく終わります。',
    'そこで手を止め、責任者に伝えます。変わったドメインに、印を付けます。',
  ),
  'change-internal-dns': step(
    '社内向けのDNSのMXも、同じ内容に変更します。',
    '社内から聞いた答えが、変更後のレコードと同じです。',
    '社内のゾーンの担当者に連絡し、直します。',
  ),
  'check-mx': step(
    'すべての権威サーバに聞き、出力の全体を計画の「確認」に貼り付けます。',
    ({ count }) => `${verdicts['as-planned']} ${String(count)}。「レコード」の章の変更後と一致します。`,
    `「${verdicts['partly-answered']}」は、もう一度聞きます。「${verdicts.mixed}」は、転送とシリアル番号を見ます。「${verdicts.other}」は、直すか切り戻します。`,
  ),
  'verify-inbound': step(
    'TMEmSの画面で、受信サーバを確認します。',
    '各ドメインの受信サーバの確認が済みます。',
    '権威サーバの答えと、メール追跡を見ます。',
  ),
  'send-mail': step(
    ({ count }) => `社外から、${domains(count)}へテストメールを送ります。`,
    ({ stage, count }) => `${all(count)}、${arrives[stage]}`,
    ({ back }) =>
      back === 'none'
        ? 'MXは戻さず、ファイアウォール、受信設定の順に直します。'
        : 'ファイアウォール、受信設定の順に直します。直らなければ、「切り戻し」の章へ進みます。',
  ),
  decide: step(
    ({ back }) =>
      back === 'none' ? '続行か、中止して直すかを決めます。' : '続行か、中止して「切り戻し」の章へ進むかを決めます。',
    '権威サーバの確認とテストメールの結果が、そろっています。',
    '決められなければ、中止します。',
  ),
  'check-again': step(
    ({ stage }) =>
      stage === 'lower-ttl'
        ? '古いTTLの長さを待ち、すべての権威サーバにもう一度聞きます。'
        : '反映が終わるまで待ち、すべての権威サーバにもう一度聞きます。',
    ({ count }) => `${verdicts['as-planned']} ${String(count)}。`,
    '古い値を返すサーバの、シリアル番号と転送を確認します。',
  ),
  'test-mail-tmems': step(
    ({ hosts, count }) => `${hosts === '' ? 'TMEmS' : hosts}へ、${domains(count)}宛てのテストメールを直接送ります。`,
    ({ count }) => `250で始まる応答が返り、${all(count)}届きます。`,
    '拒否されたら、ドメインの確認、MXの反映、送信元の評価の順に確認します。',
  ),
  'test-policies': step(
    '普通のメール、大きいメール、宛先の多いメール、承認・ブロックした送信者のメールを送ります。',
    'メール追跡で、決めたとおりの処理になっています。',
    '働いたポリシーを調べ、順序と条件を直します。直るまで、切り替えません。',
  ),

  'watch-cpf-mail': step(
    'InterScanのログで、控えたCPFのアドレスから届くメールを探します。',
    '1通もありません。',
    '送信元を調べ、宛先を直してもらいます。直るまで、ドメインを削除しません。',
  ),
  'last-day': step(
    '切り戻してよい最後の日を過ぎたことを確認します。',
    '切り戻さないと、責任者が決めています。',
    '決まるまで、何も閉じません。',
  ),
  'restore-ttl': step(
    '短くしたTTLを、元の長さに戻します。',
    'すべての権威サーバが、元のTTLを返します。',
    '短いままでも、メールは届きます。戻せる日に戻します。',
  ),
  'tidy-mta-sts': step(
    'MTA-STSのポリシーから使わないホスト名を消し、idを新しくします。',
    'ポリシーに、今のMXのホスト名だけがあります。',
    '残っていても、メールは届きます。消せる日に消します。',
  ),
  'move-outbound': step(
    '送信の配送経路とDKIM署名を、InterScanから移します。',
    'InterScanのログに、社内から社外へのメールがありません。',
    'InterScanを中継先にしている機器を探します。InterScanは止めません。',
  ),
  narrow: step(
    ({ stage }) =>
      stage === 'stop-cpf'
        ? 'CPFだけの許可を、ファイアウォールから消します。インターネット全体からの許可は残します。'
        : 'CPFの許可を、ファイアウォールから消します。',
    '社外からのメールが、続けて届きます。',
    '閉じた許可を、開き直します。',
  ),
  'narrow-to-tmems': step(
    'InterScanへの接続を、TMEmSの範囲と、社内で使う接続だけに絞ります。',
    '社外からのメールが、TMEmSを通って届き続けます。',
    '絞った許可を、開き直します。',
  ),
  'retract-exemption': step(
    'SPFの検証などからCPFの接続元を除外していれば、取り消します。',
    '除外の一覧に、CPFのアドレスがありません。',
    '残っていると、そこから来るメールは検証を受けません。消すまで続けます。',
  ),
  'settings-copied': step(
    'TMEmSへ移すなら、CPFの設定を書き写したか、移し終えたかを確認します。',
    '書き写した表があります。または、移しません。',
    '書き写すまで、削除しません。',
  ),
  'ask-support': step(
    'CPFに残っている情報を、サポート窓口に確認します。',
    '返答が手元にあります。残っていなければ、ここで終わります。',
    '返答があるまで、削除しません。',
  ),
  'delete-domains': step(
    `${cpfScreen}の一覧のドメインを、すべて削除します。`,
    '一覧が空になります。',
    '操作できなければ、ドメイン情報の削除もサポート窓口に依頼します。',
  ),
  'request-account': step(
    'アカウント情報の削除を、サポート窓口に依頼します。文面は「保持期間の計算」で作れます。',
    '完了の返答があります。',
    '返答があるまで、残っているものとして扱います。',
  ),
  'stop-interscan': step(
    '配送待ちのメール、隔離されたメール、ログを保存してから、InterScanを止めます。InterScanへの許可も消します。',
    '止める前のログに、受信も送信もありません。',
    'メールが通っているあいだは、止めません。',
  ),
};
