import type { AnswerTo, Outcome, Question } from '../core/choose.ts';
import { figures } from '../facts/figures.ts';

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
    hint: '「dig +short MX ドメイン名」で調べます。[クラウドプレフィルタ]の画面は開きません。自社のサーバでも、契約している他社のサーバでもないホスト名が、CPFの候補です。',
    short: 'MXがCPFを指す',
    answers: { yes: '指している', no: '指していない', unknown: '分からない' },
  },
  license: {
    ask: 'CPFのアクティベーションコードは、登録されていますか',
    hint: 'InterScanの[管理] > [製品ライセンス]の"クラウドプレフィルタ"で確かめます。移行案内が確認に使う画面です。',
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
    hint: 'TMEmSのライセンスが要ります。置かない場合は、InterScanがインターネットから直接メールを受け取ります。',
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

const start = [
  { text: '設定の書き出し', href: '/inventory/' },
  { text: 'MXを変更する前に', href: '/before-mx-change/' },
] as const;
const cpfFirst =
  'CPFのサポートは終了しています。TMEmSの準備に時間がかかるなら、先に経路2の手順でCPFを外し、InterScanへ直接届くようにします。';

export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  'path-1': {
    title: '経路1: InterScan全体をTMEmSへ移します',
    why: 'MXがCPFを指していて、InterScanの全体を移すためです。CPFの設定は移行ツールの対象ではないので、手で移します。',
    links: [...start, { text: '経路1の手順', href: '/full-migration/' }],
    ours: cpfFirst,
  },
  'path-2': {
    title: '経路2: CPFだけをやめ、InterScanを使い続けます',
    why: 'MXがCPFを指していて、InterScanを使い続け、代わりのフィルタを置かないためです。',
    links: [...start, { text: '経路2の手順', href: '/stop-cpf/' }],
  },
  'path-3': {
    title: '経路3: CPFだけをTMEmSへ移し、InterScanを使い続けます',
    why: 'MXがCPFを指していて、InterScanを使い続け、CPFの代わりにTMEmSを置くためです。',
    links: [...start, { text: '経路3の手順', href: '/move-cpf/' }],
    ours: cpfFirst,
  },
  'out-of-route': {
    title: 'CPFは配送経路から外れています(次はデータの削除)',
    why: 'MXがCPFを指していないためです。アカウント情報やドメイン情報は、CPFの環境に残っていることがあります。',
    links: [{ text: 'データの削除', href: '/data-deletion/' }],
    ours: '社内のDNSと、MXを見ない送信元も確かめます。',
  },
  'not-using': {
    title: 'CPFは使っていません',
    why: 'アクティベーションコードの登録がなく、MXもCPFを指していないためです。',
    links: [{ text: '使っているかの確かめかた', href: '/faq/#q1' }],
    ours: '以前に使っていたなら、情報が残っていることがあります。データの削除も確かめます。',
  },
  'find-out': {
    title: '先に、MXを集めます',
    why: '経路はMXを見ないと決まりません。画面を開かずに調べられます。',
    links: [{ text: 'MXをまとめて集める', href: '/inventory/#collect' }],
  },
};

export const chooseWords = {
  legend: '質問',
  result: '答え',
  why: 'なぜ: ',
  next: '次に進むページ',
  open: '残りの質問に答えると、経路が決まります。',
  ours: '補足(当サイトの考察): ',
  copy: '答えはこのページのアドレスに入っています。アドレスを送ると、同じ答えが開きます。',
  restart: '最初から答える',
  any: 'どちらでも',
  outcome: '経路',
} as const;
