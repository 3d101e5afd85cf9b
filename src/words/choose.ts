import type { AnswerTo, Outcome, Question } from '../core/choose.ts';
import type { Way } from '../core/ways.ts';
import { figures } from '../facts/figures.ts';
import { wayTitle } from './guide/ways.ts';

interface QuestionWords<Q extends Question> {
  readonly ask: string;
  /** How to find out. */
  readonly hint: string;
  /** The head of its column in the table. */
  readonly short: string;
  readonly answers: Readonly<Record<AnswerTo<Q>, string>>;
}

export const questionWords: { readonly [Q in Question]: QuestionWords<Q> } = {
  mx: {
    ask: '公開DNSのMXは、CPFのサーバを指していますか',
    hint: '社外から「nslookup -type=MX ドメイン名」か「dig MX ドメイン名」で調べます。[クラウドプレフィルタ]の画面は開きません。自社のサーバでも、契約している他社のサーバでもないホスト名が、CPFの候補です。',
    short: 'MXがCPFを指す',
    answers: { yes: '指している', no: '指していない', unknown: '分からない' },
  },
  server: {
    ask: 'InterScanのサーバは、まだありますか',
    hint: '管理画面を使えるかどうかで、CPFに残った情報の削除のしかたが変わります。',
    short: 'InterScanのサーバ',
    answers: { there: 'ある', gone: '廃棄した' },
  },
  license: {
    ask: 'CPFのアクティベーションコードは、登録されていますか',
    hint: 'InterScanの[管理] > [製品ライセンス]の"クラウドプレフィルタ"で確認します。移行案内が確認に使う画面です。',
    short: 'コードの登録',
    answers: { yes: '登録がある', no: '登録はない', unknown: '分からない' },
  },
  interscan: {
    ask: 'InterScanを使い続けますか',
    hint: `InterScan MSS・IMSVAのサポートは、${figures.interscanEnd.ja}に終了しました。`,
    short: 'InterScan',
    answers: { keep: '当面は使い続ける', move: '全体をTMEmSへ移す' },
  },
  filter: {
    ask: 'CPFの代わりに、TMEmSをInterScanの前に置きますか',
    hint: 'TMEmSのライセンスが必要です。置かない場合は、InterScanがインターネットから直接メールを受け取ります。',
    short: 'CPFの代わり',
    answers: { tmems: 'TMEmSを置く', none: '置かない' },
  },
};

interface OutcomeWords {
  readonly title: string;
  readonly why: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** Whether the reasoning goes beyond the vendor's document. */
  readonly ours?: string;
}

const takeOut = { text: '先にCPFを配送経路から外す', href: '/stop-cpf/' } as const;
const start = [
  { text: '現在の設定の記録', href: '/inventory/' },
  { text: 'MXを変更する前に', href: '/before-mx-change/' },
] as const;

export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  'way-1': {
    title: wayTitle(1),
    why: 'MXがCPFを指していて、InterScanの全体を移すためです。CPFの設定は移行ツールの対象ではないので、手で移します。',
    links: [takeOut, ...start, { text: '移行方法1の手順', href: '/full-migration/' }],
  },
  'way-2': {
    title: wayTitle(2),
    why: 'MXがCPFを指していて、InterScanを使い続け、代わりのフィルタを置かないためです。',
    links: [...start, { text: '移行方法2の手順', href: '/stop-cpf/' }],
  },
  'way-3': {
    title: wayTitle(3),
    why: 'MXがCPFを指していて、InterScanを使い続け、CPFの代わりにTMEmSを置くためです。',
    links: [takeOut, ...start, { text: '移行方法3の手順', href: '/move-cpf/' }],
  },
  'out-of-route': {
    title: 'CPFは配送経路から外れています(次はデータの削除)',
    why: 'MXがCPFを指していないためです。アカウント情報やドメイン情報は、CPFの環境に残っていることがあります。',
    links: [
      { text: 'データの削除', href: '/data-deletion/' },
      { text: '削除の依頼の文面を作る', href: '/tools/retention/' },
      { text: 'TMEmSへ移す場合: 移行方法1', href: '/full-migration/' },
      { text: 'TMEmSへ移す場合: 移行方法3', href: '/move-cpf/' },
    ],
    ours: '社内のDNSと、MXを見ない送信元も確認します。',
  },
  letter: {
    title: 'サポート窓口に、アカウント情報とドメイン情報の削除を依頼します',
    why: 'InterScanのサーバがなく、ドメインの削除を自分で行うのが困難なためです。',
    links: [
      { text: '依頼の文面を作る', href: '/tools/retention/' },
      { text: '依頼の手順', href: '/data-deletion/#d5-account' },
    ],
  },
  'not-using': {
    title: 'CPFは使っていません',
    why: 'アクティベーションコードの登録がなく、MXもCPFを指していないためです。',
    links: [{ text: '使っているかの確認のしかた', href: '/faq/#q1' }],
    ours: '以前に使っていたなら、情報が残っていることがあります。データの削除も確認します。',
  },
  'find-out': {
    title: '先に、MXを集めて貼り付けます',
    why: 'MXを見ないと、進む先が決まりません。画面を開かずに調べられます。',
    links: [
      { text: 'MXをまとめて集める', href: '/inventory/#collect' },
      { text: 'MXを貼り付けて計画する', href: '/tools/mx/' },
    ],
  },
};

export const chooseWords = {
  needsScript: '質問に答えるには、JavaScriptが要ります。下の「表で選ぶ」で選んでください。',
  legend: '質問',
  result: '答え',
  takeOutFirst: 'MXがまだCPFを指しています。移行方法を選ぶ前に、CPFを配送経路から外します。',
  takeOutHere: 'CPFを外す手順',
  why: 'なぜ: ',
  next: '次に進むページ',
  open: '残りの質問に答えると、進むページが決まります。',
  ours: '補足(当サイトの考察): ',
  copy: '答えはこのページのURLに入っています。URLを共有すると、同じ答えが開きます。',
  restart: '最初から答える',
  any: 'どちらでも',
  outcome: '進む先',
  keep: (way: Way) => `移行方法${String(way)}に決める`,
  kept: (way: Way) => `移行方法${String(way)}に決めています。「前へ」「次へ」がこの順になります。`,
  notKept: '記録できませんでした。ページを読み込み直してから、もう一度お試しください。',
  drop: '決めたことを取り消す',
  step: '移行方法を決める',
} as const;
