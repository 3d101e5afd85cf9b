import type { Way } from '../core/ways.ts';
import { wayTitle } from './guide/ways.ts';

const count = (number: number, unit: string) => `${String(number)}${unit}`;

/** Words of the plan's page: its questions, saving, opening, handing on. What a runbook says is in `plan/`. */
export const planPageWords = {
  noWay: '移行方法は未定',
  way: (way: Way) => wayTitle(way),
  example: '例',
  withoutScript: '手順は、ガイドで読めます',
  exampleNote: 'これは例です。上の質問に答えると、あなたの計画に変わります。',

  questions: '計画の入力',
  questionsHint: '3つに答えると、手順書と予定ができます。分からないところは、あとで決められます。',
  askWay: '1. どの移行方法で進めますか',
  toChoose: '選びかたが分からないときは、質問に答えて選びます',
  askRecords: '2. どのドメインのMXを変えますか',
  askRecordsHint:
    'いま公開しているMXを、すべてのドメイン分まとめて貼り付けます。ゾーンファイル、dig、nslookup、PowerShell、表のどれでも読みます。貼り付けた内容は、ブラウザの外に送られません。',
  records: '現在のMX',
  toCollect: '集めるコマンド',
  askWhen: '3. いつ変えますか',
  foldQuestions: '入力を閉じる',
  windowCount: (windows: number) => `作業枠 ${String(windows)}`,
  whenLater: '2まで答えると、ここで日時を決められます。',

  save: 'ファイルに保存',
  saveSubject: '計画の全体',
  tooLargeToSave:
    'この計画は大きすぎて、保存したファイルをこのページで開けません。貼り付けた元の文章も残してください。',
  fileName: (date: string) => `cpf-plan_${date}.json`,
  openPlan: '計画のファイルを開く',
  openSubject: '計画のファイル',
  dropHint: '計画のファイルは、このページの上に落としても開けます。',
  opened: (name: string) => `${name}を開きました`,
  openedOwn: (name: string) => `${name}を開きました。「元に戻す」で取り消せます`,
  problems: {
    'too-large': '大きすぎるため、開きませんでした。あなたの計画は変わっていません。',
    'several-files': '一度に開けるファイルは1つです。どれも開きませんでした。あなたの計画は変わっていません。',
    'not-json':
      'このページで保存したファイルではないか、途中で切れています。開きませんでした。あなたの計画は変わっていません。保存し直したファイルで、もう一度試してください。',
    'not-a-plan':
      '計画として読めない部分があるため、開きませんでした。あなたの計画は変わっていません。保存し直したファイルで、もう一度試してください。',
    'later-version':
      '新しい版で作られています。開きませんでした。あなたの計画は変わっていません。このページを再読み込みしてから、もう一度開いてください。',
    'cut-off':
      'リンクが途中で切れているか、書き換えられています。開きませんでした。あなたの計画は変わっていません。もう一度リンクを受け取るか、ファイルで受け取ってください。',
    'no-expand':
      'このブラウザは、リンクの計画を開けません。あなたの計画は変わっていません。新しいブラウザで開くか、ファイルで受け取ってください。',
  },
  ofFile: (name: string) => `${name}: `,
  ofLink: 'リンク: ',

  link: 'リンクで渡す',
  linkTitle: 'リンクに入るもの',
  linkNote:
    'リンクを知っている人は、次の内容をすべて読めます。リンクの中身は「#」より後ろにあり、サーバには送られません。',
  linkCopy: 'リンクをコピー',
  linkSubject: '計画の全体',
  linkTooLong: (most: number) =>
    `この計画はリンクに入りません(${String(most)}文字まで)。途中で切れるのを避けるため、ファイルで渡してください。`,
  linkUnsupported: 'このブラウザは、リンクを作れません。ファイルで渡してください。',
  linkMaking: 'リンクを作っています',
  linkLength: (length: number) => `リンクは${String(length)}文字です。`,

  contents: {
    way: '移行方法',
    records: '貼り付けたMX',
    listed: 'ドメインの一覧',
    hosts: 'サーバの役割と名前',
    answers: '確認の回答',
    windows: '作業枠',
    settings: 'CPFの設定',
    sheet: '取り込み待ちの表と、取り込めない行',
    dates: '保持期間の日付',
    people: '担当と連絡先',
    ticks: '実施の印',
  },
  none: 'なし',
  lines: (lines: number) => count(lines, '行'),
  domains: (domains: number) => count(domains, 'ドメイン'),
  dates: (dates: number) => count(dates, '件'),
  ticks: (ticks: number) => count(ticks, '件'),
  windowContents: (name: string, domains: number, changeAt: string) =>
    `${name}(${count(domains, 'ドメイン')}${changeAt === '' ? '、日時は未定' : `、${changeAt}`})`,
  windowName: (name: string, id: string) => (name.trim() === '' ? `作業枠 ${id}` : name.trim()),

  visiting: {
    link: 'リンクの計画を表示しています。',
    file: (name: string) => `ファイル「${name}」の計画を表示しています。`,
    unchanged: 'あなたの計画は変わっていません。表示だけで、保存していません。',
    changed: 'この計画を開いてから、あなたの計画は変わりました。取り込んでいないものは、表示だけで、保存していません。',
    empty: 'あなたの計画は、まだありません。',
    close: '閉じて、自分の計画に戻る',
    closeEmpty: '閉じる',
    take: 'この計画を自分の計画にする',
    takeStep: '受け取った計画を使う',
    replace: 'あなたの計画は、この計画に置き換わります。先にファイルへ保存できます。「元に戻す」で取り消せます。',
    replaceNow: '置き換える',
    cancel: 'やめる',
    join: (ticks: number) => `実施の印${String(ticks)}件を取り込む`,
    joinStep: '実施の印を取り込む',
    joined: (ticks: number) => `実施の印${String(ticks)}件を取り込みました。「元に戻す」で取り消せます`,
    same: 'あなたの計画と同じです。新しい実施の印はありません。',
    joinNote: '計画は、あなたの計画と同じです。違うのは、次の実施の印だけです。',
    joinBoth: '計画は、あなたの計画と同じです。違うのは、次の実施の印と、下に並べる実施の印だけです。',
    missing: (ticks: number) =>
      `あなたの実施の印のうち${String(ticks)}件は、受け取った計画にありません。相手が付けていないか、外しています。あなたの計画には残ります。`,
    joinOnly: '次の実施の印だけを取り込めます。ほかの違いは、下に並べます。',
    notCounted: (ticks: number) =>
      `${String(ticks)}件は、あなたの計画では済みに数えません。レコードや日時が違います。手順書に、理由とともに残ります。`,
    ofOther: '(数えません)',
    different: '次のところが、あなたの計画と違います。自動では合わせません。使うほうを選びます。',
    takePart: (part: string) => `「${part}」を受け取った計画のものにする`,
    losesTicks: (ticks: number) => `あなたの実施の印のうち${String(ticks)}件は、この計画にありません。`,
    compare: '2つの計画の比較',
    mine: 'あなたの計画',
    theirs: '受け取った計画',
    item: '項目',
    parts: '違うところ',
  },
  parts: {
    way: '移行方法',
    domains: 'CPFの設定',
    cpfDomainsDeleted: 'CPFのドメインの削除',
    mx: '貼り付けたMXと、その読みかた',
    servers: 'サーバの役割',
    settings: '設定の対応表',
    retention: '保持期間の日付',
    windows: '作業枠、日時、確認の回答',
    plan: '表題、担当、依頼先',
  } as Readonly<Record<string, string>>,
  otherPart: 'そのほか',

  moreTicks: (rest: number) => `ほか${count(rest, '件')}を表示`,
  tick: ({ at, by, step, window, domain }: Readonly<Record<'at' | 'by' | 'step' | 'window' | 'domain', string>>) =>
    [at, by, window, domain, step].filter((part) => part !== '').join(' '),

  wipeTitle: '計画を消す',
} as const;
