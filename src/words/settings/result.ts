import { labels } from '../../facts/labels.ts';
import { namesForReader, someOf } from './names.ts';

/** Words of the mapper's result, on its own page and on those of the guide. */
export const resultWords = {
  steps: {
    decide: '決定',
    scope: '送信者の範囲',
    tick: '手順のチェック',
  },

  summary: '結果の要約',
  summaryEmpty: '表を貼り付けると、ここに結果が出ます。',
  resultEmpty: 'ドメインの設定を入力すると、ここに、決めることと、画面ごとの設定が出ます。',
  domains: 'ドメイン',
  policies: 'ポリシー',
  globals: '全体の設定',
  decided: '決定済み',
  open: '未決',
  errors: '要修正',
  lacking: '未入力',
  undecided: '未決',

  issuesHeading: '確認すること',
  noIssues: '確認することはありません。',
  issuesNotShown: (count: number) =>
    `ほかの${String(count)}件はここに出していません。上のものから直すか、表を分けて貼り付けてください。`,
  notInResult: (names: readonly string[]) =>
    `${String(names.length)}ドメインは、入力に誤りか不足があるため結果に入っていません: ${someOf(namesForReader(names))}。`,

  decisionsHeading: '決めること',
  decisionsCount: (all: number, open: number) => `${String(all)}件のうち未決${String(open)}件`,
  noDecisions: '決めることはありません。',
  answer: '答え',
  has: 'いまこの設定のドメイン',
  loses: '失うもの',
  nobody: 'なし',
  reopen: '未決に戻す',
  change: '変える',
  groups: {
    qil: labels.mailReputation.ja,
    ip: 'IPアドレスの指定を、全ドメインに広げるか',
    sender: '承認とブロックの両方にある送信者を、どちらにするか',
  },
  groupCount: (count: number) => `${String(count)}件`,
  groupOpen: (count: number) => `未決${String(count)}`,
  forAll: (count: number) => `${String(count)}件すべて`,
  forAllHint: '例外は、下の表でその行だけ変えます',
  exceptions: (count: number) => `例外 ${String(count)}`,
  exceptionsOnly: '例外だけ表示',
  allRows: 'すべて表示',
  entry: 'エントリ',
  inCpf: 'CPFで',
  holders: 'いま指定しているドメイン',
  changes: 'この答えで変わること',
  approves: '承認',
  blocks: 'ブロック',
  moreRows: (count: number) => `残りの${String(count)}件を表示`,
  exampleResult: '例の結果を見る(決めること、確認すること、対応図、画面ごとの設定、ファイル)',
  scopeLegend: `${labels.approvedSenders.ja}・${labels.blockedSenders.ja}の「${labels.targetRecipient.ja}」`,
  scopes: {
    domain: 'そのドメインに限る(CPFと同じ範囲)',
    organization: `"${labels.myOrganization.ja}"にする(全ドメインへ広がる)`,
  },

  mapHeading: 'ポリシーの対応図',
  mapNote: '組は、ポリシーがすべて同じドメイン',
  mapGroups: 'ドメインの組',
  mapGlobal: '全体で1つ',
  mapGlobalNote: (count: number) => `全${String(count)}ドメインに効く`,
  mapPerGroup: '組ごと',
  mapPerGroupNote: '数字はドメイン数',
  mapTable: '同じ内容の表',
  mapGroup: '組',
  more: (count: number) => ` ほか${String(count)}`,
  below: (parent: string) => `.${parent} は省略`,
  items: (count: number, open: number) =>
    open === 0 ? `${String(count)}件` : `${String(count)}件・未決${String(open)}`,
  heads: {
    qil: ['IPレピュテーション', 'QIL'],
    approved: ['承認済みIP', ''],
    blocked: ['ブロック済みIP', ''],
    recipientFilter: ['受信者', 'フィルタ'],
    virus: ['ウイルス', '表V'],
    spam: 'スパム',
    probableSpam: '可能性あり',
  },
  actions: { delete: '削除', quarantine: '隔離', 'do-not-intercept': '転送' },
  none: 'なし',
  dash: '—',
  columns: {
    reputation: 'IPレピュテーション',
    approvedIps: '承認済みIP',
    blockedIps: 'ブロック済みIP',
    recipientFilter: '受信者フィルタ',
    virus: 'ウイルス',
    spam: 'スパム S1',
    probableSpam: '可能性あり S2',
  },

  sheetHeading: '画面ごとの設定',
  sheetNote: 'TMEmSの画面の順です。済んだものにチェックを付けます。',
  screen: '画面',
  longList: (names: string, count: number) => `${names}(全${String(count)}件)`,

  filesHeading: 'ファイル',
  filesNote:
    'CSVは、読んで写すためのものです。TMEmSの画面がどの形のファイルを読み込めるかは確認できていません。JSONは、このページで読み込めます。',
  fileNames: {
    sheet: '画面ごとの設定(Markdown)',
    'approved-senders.csv': `${labels.approvedSenders.ja}(CSV)`,
    'blocked-senders.csv': `${labels.blockedSenders.ja}(CSV)`,
    'approved-ip-addresses.csv': `${labels.approvedIps.ja}(CSV)`,
    'blocked-ip-addresses.csv': `${labels.blockedIps.ja}(CSV)`,
    whole: 'すべて(JSON)',
  },
  guarded: (cells: string) =>
    `表計算ソフトが式とみなす値の前に ' を付けました: ${cells}。TMEmSに入力するときは ' を除いてください。`,
  openLeftOut: (count: number) => `未決の${String(count)}件は、どのCSVにも入っていません。`,
  print: '印刷',

  partExample: '下は例です。',
  partLacks: (count: number) => `${String(count)}ドメインの設定がまだ入力されていません。`,
  partEdit: '設定を入力する、編集する',
  choices: {
    valid_recipients: [
      ['on', labels.on.ja],
      ['off', labels.off.ja],
    ],
    reputation: [
      ['standard', labels.standard.ja],
      ['advanced', labels.advanced.ja],
    ],
    antivirus: [
      ['on', labels.on.ja],
      ['off', labels.off.ja],
    ],
    spam: [
      ['off', labels.off.ja],
      ['delete', labels.delete.ja],
      ['quarantine', labels.quarantine.ja],
    ],
    probable_spam: [
      ['delete', labels.delete.ja],
      ['quarantine', labels.quarantine.ja],
      ['forward', labels.forward.ja],
    ],
  },
} as const;
