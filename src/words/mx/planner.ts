import { someNames } from '../shared.ts';
import type { ReadFormat } from '../../core/mx/read-shape.ts';
import type { Stage } from '../../core/mx/plan/types.ts';
import type { Role } from '../../core/mx/role.ts';
import type { PreconditionId } from '../../core/mx/session/preconditions.ts';
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

export const stageNames: Readonly<Record<Stage, string>> = {
  'lower-ttl': 'TTLを短くする',
  'stop-cpf': 'CPFの利用を停止する',
  'test-tmems': 'TMEmSをテストする',
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
  'windows-dns': 'Get-DnsServerResourceRecordの出力',
  guide: 'このガイドの書きかた',
  csv: '表(CSV・TSV)',
  route53: 'Route 53のレコードセット',
  json: 'JSON',
  empty: '空',
  unknown: '分からない形式',
};

export const preconditionNames: Readonly<Record<PreconditionId, string>> = {
  'host-public': 'InterScanのホスト名が、社外からAまたはAAAAで引ける(CNAMEではない)',
  'firewall-internet': 'InterScanが、インターネット全体からのSMTP(25番)を受け付ける',
  'own-protection': 'InterScan自身のスパム対策と接続数の上限を見直した',
  'names-mx': 'MXを名指しするSPF・MTA-STS・DANEがない、または先に直した',
  'internal-dns': '社内向けのDNSが別にある場合、そちらのMXも変える準備をした',
  'domain-verified': 'TMEmSにすべてのドメインを登録し、「ドメインが確認されました」と表示された',
  'policies-set': 'TMEmSのポリシーを設定し、デフォルトのポリシーを見直した',
  'firewall-tmems': 'InterScanのファイアウォールで、TMEmSのIPアドレス範囲を許可した',
  'exclude-tmems': 'InterScanのIPレピュテーション・SPF検査・流量制限から、TMEmSを除外した',
  'test-stage-propagated': `テスト段階のMXを公開してから${propagation}程度たった`,
};

export const plannerWords = {
  example: '例',
  exampleNote: 'これは例です。貼り付けると、例は自分のMXに置き換わります。',
  needsScript: '計算にはJavaScriptが必要です。ここにあるのは例と、その結果です。',
  pasteHeading: '現在のMX',
  pasteHint: 'dig、nslookup、ゾーンファイル、CSVをそのまま。ファイルも置けます。',
  pasteLabel: '現在のMXの貼り付け',
  recognised: (format: string, lines: number) => `${format}として認識 ${String(lines)}行`,
  empty: '何も入力されていません。公開中のMXを貼り付けてください。',
  unknown: 'MXが1件も見つかりません。MXを調べた結果を貼り付けてください。',
  tallyRead: '読み取り',
  tallyPassed: '読み飛ばし',
  tallyRefused: '受け付けず',
  oneFile: '一度に開けるファイルは1つです。1つずつ置いてください。',
  filesLater: '自分のMXを貼り付けると、ファイル、切り戻すレコード、公開後の確認がここに加わります。',
  listHeading: 'ドメインの一覧と照合する',
  listLabel: 'ドメインの一覧',
  listHint: '1行に1つ。domains.txtなどの一覧を貼り付けると、調べ漏れが分かります。',
  listGate: '画面を開く前に、削除が指示される日を確かめてください。',
  listFromSettings: (count: number) => `「設定の対応表」に入力した${String(count)}ドメインを加える`,
  listResult: (listed: number, missing: number) =>
    missing === 0 ? `${String(listed)}件、漏れなし` : `${String(listed)}件、漏れ${String(missing)}件`,
  listBadLine: (line: number, text: string) =>
    `一覧の${String(line)}行の「${text}」は、ドメイン名として読めません。直してください。`,
  publishedTtl: '公開しているTTL(秒)',
  publishedTtlHint:
    '貼り付けた値はキャッシュの残り時間かもしれません。権威サーバに問い合わせた答えを貼り付けるか、確かめた値を入力してください。分かっているTTLは変わりません。',
  ttlAsPasted: '貼り付けたTTLは、権威サーバが公開している値である',
  notSeconds: 'TTLとして読めません。「3600」「1h」「1時間」のように、2147483647秒までで入力してください。',
  rolesHeading: 'サーバの役割',
  rolesHint: 'MXに出てくるサーバを、CPF、InterScan、TMEmS、その他に分けます。',
  host: 'ホスト名',
  domains: 'ドメイン',
  role: '役割',
  roleOf: (host: string) => `${host} の役割`,
  rolesNeed: (count: number) => `${String(count)}台のサーバの役割を決める`,
  allAre: (count: number, role: string) => `${String(count)}台とも${role}`,
  roleIs: (host: string) => `${host} はだれのサーバか`,
  moreHosts: (count: number) => `ほか${String(count)}台を表示`,
  undecided: '未選択',
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
  summaryNeeds: '要対応',
  standings: { undecided: '未決', unanswered: '回答なし' },
  cpfFirst: (hosts: number) => `${String(hosts)}台のどれがCPFかを選んでください`,
  summaryEmpty: 'ドメインはまだありません',
  resultHeading: '結果',
  sameChange: 'ドメインは同じ変更',
  before: '変更前',
  after: '変更後',
  ttlBefore: '変更前のTTL',
  ttlAfter: '変更後のTTL',
  notKnown: '不明',
  routeOf: (phase: string) => `${phase}の経路`,
  change: '変更内容',
  none: 'なし',
  kinds: { add: '追加', remove: '削除', change: '変更', keep: '維持' },
  ttlKept: (ttl: string) => `TTL ${ttl}秒(変更なし)。`,
  ttlChanged: (before: string, after: string) => `TTL ${before}秒 → ${after}秒。`,
  ttlUnknown: 'TTLは分かりません(公開している値のまま)。',
  /** Of the most of a card's domains, where others differ. */
  ttlOfMost: (count: number, said: string) => `${String(count)}ドメインは${said}`,
  tableCaption: (subject: string) => `${subject} のMXの変更`,
  /** The part of a card's domains that a sentence is about. */
  someOf: (names: readonly string[]) => `${someNames(names)}: `,
  subjects: (count: number) => `${String(count)}ドメイン`,
  moreCards: (count: number) => `ほか${String(count)}種類の変更を表示`,
  warningState: '確認が必要',
  planFirst: (stage: string) => `先に「${stage}」を計画する`,
  waits: {
    propagation: '公開してから、古いMXを見ている送信元がなくなるまで',
    'old-ttl': '公開してから、古いTTLのキャッシュがなくなるまで',
  } as Readonly<Record<string, string>>,
  waitOther: '公開してから',
  waitUntil: (duration: string, date: string) => `${duration}。今日公開した場合の目安は${date}`,
  waitOnly: (duration: string) => duration,
  waitNote: '待つあいだは、古いMXを見て届くメールもあります。まだ受け取れる古い経路は、閉じずにおきます。',
  emptied: '欄を空にしました。「元に戻す」で戻せます。',
  steps: {
    empty: 'この欄を空にする',
    paste: 'MXの貼り付け',
    edit: 'MXの編集',
    role: '役割の選択',
    roles: '候補の採用',
    stage: '段階の選択',
    tick: '事前の確認',
    direct: '直接のMXの選択',
    tonight: '今夜の分の選択',
    answer: '回答の貼り付け',
    next: '次の段階へ進む',
  },
} as const;
