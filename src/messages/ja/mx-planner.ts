import type { ReadFormat } from '../../core/mx/read-shape.ts';
import type { Stage } from '../../core/mx/plan-shape.ts';
import type { Role } from '../../core/migration.ts';
import type { PreconditionId } from '../../components/mx/preconditions.ts';
import { mx } from '../../facts/mx.ts';

/** How long a change takes to reach everyone (M6), as short as a label needs it. */
const propagation = `${String(mx.propagation.value)}時間`;

/** A number of seconds as people say it: `3600 // => '1時間'`, `259200 // => '72時間'`. */
export function sayDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), '時間'],
    [Math.floor((seconds % 3600) / 60), '分'],
    [seconds % 60, '秒'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${String(count)}${unit}`);
  return said.length === 0 ? '0秒' : said.join('');
}

/** An ISO date as people say it: `'2026-11-27' // => '2026年11月27日'`. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

export const stageNames: Readonly<Record<Stage, string>> = {
  'lower-ttl': 'TTLを短くする',
  'stop-cpf': 'CPFの利用を停止する',
  'test-tmems': 'TMEmSを試験する',
  'switch-to-tmems': 'TMEmSへ切り替える',
};

export const stageHints: Readonly<Record<Stage, string>> = {
  'lower-ttl': 'レコードはそのまま',
  'stop-cpf': 'MXをInterScanへ向ける',
  'test-tmems': 'TMEmSを最下位に追加',
  'switch-to-tmems': 'TMEmSを最上位に',
};

export const roleNames: Readonly<Record<Role, string>> = {
  cpf: 'CPF',
  interscan: 'InterScan',
  tmems: 'TMEmS',
  other: 'その他',
};

export const formatNames: Readonly<Record<ReadFormat, string>> = {
  zone: 'ゾーンファイル',
  dig: 'digの出力',
  'dig-short': 'dig +shortの出力',
  host: 'hostの出力',
  nslookup: 'nslookupの出力',
  'resolve-dnsname': 'Resolve-DnsNameの出力',
  guide: 'このガイドの書きかた',
  csv: '表(CSV・TSV)',
  route53: 'Route 53のレコードセット',
  empty: '空',
  unknown: '分からない形式',
};

export const preconditionNames: Readonly<Record<PreconditionId, string>> = {
  'firewall-internet': 'InterScanが、インターネット全体からのSMTP(25番)を受け付ける',
  'own-protection': 'InterScan自身のスパム対策と接続数の上限を見直した',
  'names-mx': 'MXを名指しするSPF・MTA-STS・DANEがない、または先に直した',
  'internal-dns': '社内向けのDNSが別にある場合、そちらのMXも変える準備をした',
  'domain-verified': 'TMEmSにすべてのドメインを登録し、「ドメインが確認されました」と表示された',
  'policies-set': 'TMEmSのポリシーを設定し、初期設定のポリシーを見直した',
  'firewall-tmems': 'InterScanのファイアウォールで、TMEmSのIPアドレス範囲を許可した',
  'exclude-tmems': 'InterScanのIPレピュテーション・SPF検査・流量制限から、TMEmSを除外した',
  'test-stage-propagated': `テスト段階のMXを公開してから${propagation}程度たった`,
};

export const plannerWords = {
  example: '例',
  exampleNote: 'これは例です。貼り付けると、例は自分のMXに置き換わります。',
  exampleBack: '例を表示する',
  needsScript: '計算にはJavaScriptが必要です。ここにあるのは例と、その結果です。',

  pasteHeading: '現在のMX',
  pasteHint: 'dig、nslookup、ゾーンファイル、CSVのどれでも、そのまま貼り付けます。ファイルを置くこともできます。',
  pasteLabel: '現在のMXの貼り付け',
  recognised: (format: string, lines: number) => `${format}として認識 ${String(lines)}行`,
  empty: '何も入力されていません。公開中のMXを貼り付けてください。',
  unknown: 'MXが1件も見つかりません。MXを調べた結果を貼り付けてください。',
  tallyRead: '読み取り',
  tallyPassed: '読み飛ばし',
  tallyRefused: '受け付けず',
  oneFile: '一度に開けるファイルは1つです。1つずつ置いてください。',
  moreIssues: (count: number) => `ほか${String(count)}件を表示`,
  moreIssuesNotShown: (count: number) => `さらに${String(count)}件あります。先に上のものを直してください。`,
  toLine: (line: number) => `${String(line)}行へ`,
  origin: '省略されたドメイン名',
  originHint: '「@」や相対名の行がどのドメインのものか。',
  listHeading: 'CPFに登録したドメインの一覧と照合する',
  listLabel: 'CPFのドメインの一覧',
  listHint: '1行に1つ。CPFの画面の一覧を貼り付けると、調べ漏れが分かります。',
  listGate: '画面を開く前に、削除が指示される日を確かめてください。',
  listResult: (listed: number, missing: number) =>
    missing === 0 ? `${String(listed)}件、漏れなし` : `${String(listed)}件、漏れ${String(missing)}件`,
  listBadLine: (line: number, text: string) =>
    `一覧の${String(line)}行の「${text}」は、ドメイン名として読めません。直してください。`,
  publishedTtl: '公開しているTTL(秒)',
  publishedTtlHint: '貼り付けた値はキャッシュの残り時間かもしれません。権威サーバで確かめた値を入力してください。',
  ttlAsPasted: '貼り付けたTTLは、権威サーバが公開している値である',
  notSeconds: '0〜2147483647の整数で、秒数を入力してください。',

  rolesHeading: 'サーバの役割',
  rolesHint: 'MXに出てくるサーバを、CPF、InterScan、TMEmS、その他に分けます。',
  host: 'ホスト名',
  domains: 'ドメイン',
  role: '役割',
  roleOf: (host: string) => `${host} の役割`,
  undecided: '選んでください',
  suggested: (role: string, why: string) => `候補:${role}(${why})`,
  suggestionReasons: {
    'tmems-inbound-host': 'TMEmSの形の名前',
    'tmems-relay-host': 'TMEmSの送信中継の名前',
    'inside-own-domain': '自ドメイン内',
    'not-known': '名前からは分からない',
  },
  acceptSuggestions: (count: number) => `候補を${String(count)}件とも採用`,
  reckonedAs: (count: number, role: string) =>
    `未選択の${String(count)}台は、いまは${role}として計算しています。違うときは選んでください。`,
  markCpf: 'CPFのサーバがどれかを選んでください。選ぶまで、どのドメインも変更しません。',
  noHosts: 'MXを貼り付けると、ここにサーバが並びます。',
  allHosts: (count: number) => `${String(count)}台すべてを表示`,
  interscanMore: '貼り付けたMXにないInterScanのサーバ',
  interscanMoreHint: '1行に1つ。CPFだけを指していたドメインは、ここへ向けます。',
  tmemsServer: 'TMEmSのサーバ',
  tmemsServerHint: 'TMEmSの[ドメイン] > (ドメインを選択) > [受信サーバ]に表示される、受信用MXサーバのホスト名。',
  oneHost: 'TMEmSのサーバは1つだけ入力してください。',
  notAHost: (name: string) => `「${name}」はホスト名として読めません。`,

  stageHeading: '段階',
  stageLegend: '計画する段階',
  newTtl: '新しいTTL(秒)',
  newTtlHint: '300〜3600秒程度にします。変更が終わったら元の値に戻します。',
  directLegend: '直接のMX',
  directHint: 'InterScanへの直接のMXを残すと、TMEmSを通らない道ができます。',
  directRemove: '消す(TMEmSだけで受け取る)',
  directKeep: '残す(TMEmSが止まったときの予備にする)',
  otherStages: 'ほかの段階を計画する',

  preconditionHeading: '事前の確認',
  noPreconditions: 'この段階では、先に確かめる項目はありません。',
  preconditionNote: '未確認の項目は、出力するファイルの先頭に注意として入ります。',
  cpfDomainsDeleted: 'CPFのドメインをもう削除した',
  cpfDomainsDeletedHint: '削除したあとでは、元のMXに戻せません。',

  summaryLabel: '計画の要約',
  summaryDomains: 'ドメイン',
  summaryChanged: '変更',
  summaryKept: 'そのまま',
  summaryNeeds: '要対応',
  summaryTonight: (count: number) => `今夜 ${String(count)}`,
  summaryEmpty: 'ドメインはまだありません',

  resultHeading: '結果',
  sameChange: 'ドメインは同じ変更',
  sameKept: 'ドメインはそのまま',
  sameFailed: 'ドメインは同じ理由で計画できません',
  before: '変更前',
  after: '変更後',
  ttlBefore: '変更前のTTL',
  ttlAfter: '変更後のTTL',
  notKnown: '不明',
  routeOf: (phase: string) => `${phase}の経路`,
  change: '変更内容',
  none: 'なし',
  why: 'なぜ?',
  kinds: { add: '追加', remove: '削除', change: '変更', keep: '維持' },
  ttlKept: (ttl: string) => `TTL ${ttl}秒(変更なし)。`,
  ttlChanged: (before: string, after: string) => `TTL ${before}秒 → ${after}秒。`,
  ttlUnknown: 'TTLは分かりません(公開している値のまま)。',
  tableCaption: (subject: string) => `${subject} のMXの変更`,
  subjects: (count: number) => `${String(count)}ドメイン`,
  moreCards: (count: number) => `ほか${String(count)}種類の変更を表示`,
  nameCount: (count: number) => `ほか${String(count)}件を表示`,
  chooseTonight: '今夜の分だけ選ぶ',
  tonightHeading: '今夜変更するドメイン',
  tonightAll: 'すべて選ぶ',
  tonightNone: 'すべて外す',
  tonightCount: (chosen: number, all: number) => `${String(all)}件のうち${String(chosen)}件`,
  tonightNothing: '1件も選ばれていません。ファイルは作られません。',
  states: { error: '計画できません', warning: '確認が必要', kept: 'そのまま', planned: '計画どおり変更できます' },
  planFirst: (stage: string) => `先に「${stage}」を計画する`,
  chooseRole: '「サーバの役割」へ',
  continueWith: 'この変更後を「現在のMX」にして、次の段階を計画する',
  continueHint: '公開して行き渡ったあとに使います。「元に戻す」で戻せます。',

  waitsHeading: '待つ時間',
  waits: {
    propagation: '公開してから、古いMXを見ている送信元がなくなるまで',
    'old-ttl': '公開してから、古いTTLのキャッシュがなくなるまで',
  } as Readonly<Record<string, string>>,
  waitOther: '公開してから',
  waitUntil: (duration: string, date: string) => `${duration}。今日公開すると、遅くとも${date}まで`,
  waitOnly: (duration: string) => duration,
  waitNote: '待つあいだは、変更前と変更後のどちらの経路でも受け取れるようにしておきます。',

  filesHeading: 'ファイル',
  filesCount: (count: number) => `${String(count)}ドメイン`,
  filesNone: '変更するドメインがないため、ファイルはありません。',
  format: '形式',
  doChange: '変更する',
  goBack: '元に戻す',
  goBackFirst: '元に戻す(1回目)',
  goBackThen: '元に戻す(2回目、行き渡ったあと)',
  noWayBack: '元に戻すファイルはありません。戻し先は、変更後のレコードと同じです。',
  needsTtl: 'TTLの入力が必要',
  filesMany: (count: number) => `${String(count)}ファイル`,
  filesGuard:
    'nsupdate、PowerShell、Route 53は、変更前のレコードと一致しないドメインを変更しません。ほかの形式は、変更前のレコードを並べて書きます。',
  filesProof:
    'nsupdateは実物のネームサーバ(BIND)で試験しています。PowerShellとRoute 53は、出力の形だけを試験しています。先に1ドメインで試してください。',
  filesTtl: 'TTLが分からないときに使うTTL(秒)',
  filesTtlHint: '公開しているTTLが分からない場合だけ使います。',
  zoneNames: 'ゾーン名',
  zoneNamesHint: '1行に1つ。サブドメインが親のゾーンにあるときは、親のゾーン名を書きます。',
  zonesUnknown: 'ゾーン名が分からないドメインは、ドメイン名をゾーン名として書きます。違うときは入力してください。',
  exampleFiles: '例のファイルです。自分のMXを貼り付けてから使ってください。',

  backHeading: '元に戻すときのレコード',
  backMore: (count: number) => `ほか${String(count)}種類はファイルにあります。`,
  thenWarning: '1回目のファイルを公開し、行き渡ったあとにだけ使う。',
  backNow: '1回目',
  backThen: '2回目',
  oldSet: '変更前のレコード(戻し先にはできません)',

  verifyHeading: '公開後の回答',
  verifyHint: 'ゾーンのすべての権威サーバに問い合わせ、出力を貼り付けます。',
  verifyShell: 'シェル(Linux、macOS)',
  verifyPowerShell: 'PowerShell(Windows)',
  commands: '確認のコマンド',
  answerLabel: '公開後の回答の貼り付け',
  fromServers: (format: string, servers: number) => `${format}(${String(servers)}台の回答)`,
  commandsShown: 'コマンドの内容を表示',
  answerOfText: '貼り付けた内容',
  noDomain: 'ドメインが存在しない',
  unexpected: '計画にない',
  missing: '足りない',
  domain: 'ドメイン',
  saysBefore: '変更前のレコードを返す',
  allSayBefore: (count: number) => `${String(count)}台とも変更前のレコードを返す`,
  answerEmpty: 'まだ貼り付けられていません。',
  judgeLegend: '何と比べるか',
  judgeChange: '変更',
  judgeBack: '元に戻す',

  verdictHeading: '判定',
  verdictScope: (domains: number) => `${String(domains)}ドメイン`,
  verdictEmpty: '回答を貼り付けると、ドメインごとに判定します。',
  verdict: '判定',
  differing: '計画と異なるレコード',
  verdicts: {
    'as-planned': '計画どおり',
    'as-before': '変更前のまま',
    mixed: '新旧が混在',
    other: '計画にないレコード',
    'no-mx': 'MXがない',
    'not-in-answer': '回答にない',
  },
  verdictAdvice: {
    'as-planned': 'なし',
    'as-before': 'ゾーンの更新とシリアル番号を確かめてください',
    mixed: '古いままの権威サーバを確かめてください',
    other: '貼り付けたあとにゾーンが変わっていないかを確かめてください',
    'no-mx': 'MXが公開されていません。すぐにゾーンを確かめてください',
    'not-in-answer': 'このドメインも問い合わせてください',
  },
  leftAlone: '計画に含まれていない',
  answerOf: (server: string) => `${server} の回答`,
  answerLine: (line: number) => `${String(line)}行目の回答`,
  failedAnswer: '応答なし',
  showDomains: '表示',

  printTitle: 'MX変更計画書',
  printPlan: '計画名',
  printDate: '作成日',
  printStage: '段階',
  printScope: '対象',
  printScopeText: (all: number, changed: number, kept: number) =>
    `${String(all)}ドメイン(変更${String(changed)}・そのまま${String(kept)})`,
  printRecord: '実施の記録',
  printColumns: ['作業', '日時', '担当', '確認'],
  printTasks: [
    '変更前のレコードの控え',
    'MXの更新',
    'すべての権威サーバの回答',
    `${propagation}後の再確認`,
    '元に戻した場合、その理由',
  ],
  print: '計画書を印刷',
  steps: {
    paste: 'MXの貼り付け',
    edit: 'MXの編集',
    role: '役割の選択',
    roles: '候補の採用',
    stage: '段階の選択',
    tick: '事前の確認',
    direct: '直接のMXの選択',
    field: '入力',
    tonight: '今夜の分の選択',
    answer: '回答の貼り付け',
    next: '次の段階へ進む',
    example: '例の表示',
  },
  lineCount: (lines: number) => `${String(lines)}行`,
} as const;

export const wordsOfFormats = {
  zone: { name: 'ゾーンのレコード', hint: '1ゾーンごとに$ORIGINを付記' },
  guide: { name: 'このガイドの書きかた', hint: '手順書・依頼書用' },
  nsupdate: { name: 'nsupdate', hint: 'RFC 2136の前提条件つき' },
  powershell: { name: 'PowerShell', hint: 'Windows DNSサーバ用' },
  route53: { name: 'Route 53', hint: '変更バッチ(JSON)' },
  csv: { name: 'CSV', hint: '台帳・依頼書用' },
} as const;
