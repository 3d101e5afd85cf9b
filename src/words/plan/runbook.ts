import type { DnsSystem } from '../../core/plan/plan-part.ts';
import type { WayBackKind } from '../../core/plan/runbook.ts';
import type { TickDoubt, TimeDoubt } from '../../core/plan/ticks.ts';
import type { Stage } from '../../core/mx/plan/types.ts';
import { retention } from '../../facts/retention.ts';
import { dayWords } from '../dates.ts';
import { sayDuration } from '../mx/planner.ts';
import { someNames } from '../shared.ts';

const tickAgain = 'もう一度確認して、印を付けます。';

/** Words of the 作業手順書 besides those of its steps. */
export const runbookWords = {
  title: (stage: Stage): string => `作業手順書 ${titles[stage]}`,
  facts: {
    window: '作業枠',
    change: '変更の日時(T)',
    scope: '対象',
    purpose: '目的',
    version: '版',
    date: '作成日',
    author: '作成',
    decider: '続行・中止の判断',
    dns: 'DNSの作業',
    contact: '連絡先',
  },
  scope: (domains: number, zones: number): string => `${String(domains)}ドメイン(${String(zones)}ゾーン)`,
  deputy: (name: string): string => `(不在のとき ${name})`,
  blank: '　　　　　　',
  example: '例の手順書です。実際のドメインには使えません',
  chapters: {
    prerequisites: '前提の確認',
    steps: '手順',
    records: 'レコード',
    back: '切り戻し',
    after: '作業のあと',
    left: 'この作業枠で変えないもの',
    signOff: '実施の記録',
  },
  prerequisitesNote: '1つでも欠けたら、始めません。',
  stepsNote: (moment: string): string => `T = ${moment}`,
  afterNote: '許可を閉じることと削除は、すべての作業枠の変更と反映が終わってからです。',
  columns: {
    check: '確認すること',
    see: '見えるべきもの',
    ifNot: '違ったら',
    by: '確認者・日時',
    when: '時刻',
    who: '担当',
    does: '作業',
    screen: '画面',
    command: 'コマンド',
    file: 'ファイル',
  },
  decide: '□ 続行　□ 中止　時刻 ＿＿:＿＿　署名 ＿＿＿＿＿＿',
  held: '計画の画面で確認済み',
  doneBy: (by: string, at: string): string => [at, by].filter(Boolean).join(' '),
  /** The name servers show it: nobody has to tick it. */
  shown: (at: string): string => `貼った回答で確認済み${at === '' ? '' : `(${at})`}`,
  doneForSome: (done: number, of: number): string => `印 ${String(done)}/${String(of)}ドメイン`,
  /** A tick that counts, whose time is odd. */
  oddTick: (tick: string, odd: string): string => `${tick}(${odd})`,
  oddTimes: {
    future: '今より先の日時です。時計を確認します',
    'before-change': '予定した変更の日時より前です',
    early: '予定の時刻より1時間以上前です',
  } satisfies Record<TimeDoubt, string>,
  /** A tick that does not count. */
  uncounted: (tick: string, why: string): string =>
    `${tick === '' ? '日時と名前のない印' : `${tick}の印`}は、済みに数えていません。${why}`,
  doubts: {
    'other-plan': (names) =>
      `前の計画に付けた印です${names === '' ? '' : `(今の計画と違うもの: ${names})`}。${tickAgain}`,
    unmarked: () => `どの計画に付けた印か、分かりません。${tickAgain}`,
    'too-early': () => `この作業を行える日時より前の印です。${tickAgain}`,
    'time-unknown': () => `いつの印か、分からないか、今より先の日時です。${tickAgain}`,
    undecided: () => `その日が、まだ決まっていません。${tickAgain}`,
    denied: (names) =>
      `貼った回答が、印と違います(${names})。変更を確かめ、もう一度権威サーバに聞いて、回答を貼ります。`,
    'cpf-not-out': (names) =>
      `印と違います。MXからCPFを外したことを示す印も回答もありません(${names})。変更を確かめ、回答を貼ります。`,
    'other-window': (names) => `別の作業枠で付けた印です(${names})。${tickAgain}`,
  } satisfies Record<TickDoubt, (names: string) => string>,
  /** An answer that was pasted for another window; '': for none. */
  answerElsewhere: (window: string, names: string): string =>
    `${window === '' ? '作業枠を選ばずに貼った' : `「${window}」に貼った`}回答に、この作業枠のドメインがあります(${names})。この作業枠では数えていません。「MXの変更計画」でこの作業枠を選び、回答を貼ります。`,
  zoneLine: (zones: readonly (readonly [zone: string, domains: number])[], operator: string): string =>
    `ゾーン ${zones.map(([zone, domains]) => `${zone}(${String(domains)}ドメイン)`).join('、')}${operator === '' ? '' : ` ${operator}`}`,
  zoneAssumed: (zones: readonly string[]): string =>
    `${zones.join('、')} は、ドメイン名をゾーン名としています。親のゾーンにあるときは直します。`,
  notInFile: (domains: number): string => `ファイルに入っていません。手で変更します(${String(domains)}ドメイン)。`,
  byRequest: (files: readonly string[]): string => `変更依頼のとおりに変更します(${someNames(files)})。`,
  unsettled: (files: readonly string[]): string =>
    `変更する人と方法が決まっていません。内容は、変更依頼と${someNames(files)}にあります。`,
  hosts: (count: number): string => `${String(count)}台`,
  systems: {
    bind: 'BIND(nsupdate)',
    windows: 'Windows DNS',
    route53: 'Route 53',
    other: 'そのほか',
  } satisfies Record<DnsSystem, string>,
  /** Commands: what stands in the reader's own words is marked by brackets. */
  commands: {
    nsupdate: (file: string): string[] => [`nsupdate -v -k [鍵ファイル] ${file}`],
    powershell: (file: string): string[] => [`.\\${file} -Check`, `.\\${file}`],
    route53: (file: string): string[] => [
      `aws route53 change-resource-record-sets --hosted-zone-id [ゾーンのID] --change-batch file://${file}`,
    ],
  },
  verify: (stem: string): readonly string[] => [`sh ${stem}-verify.sh`, `.\\${stem}-verify.ps1`],
  /** The window, and what it is called in the names of its files. */
  windowFact: (name: string, inFiles: string): string => `${name}(ファイル名では ${inFiles})`,
  none: 'なし',
} as const;

const titles: Readonly<Record<Stage, string>> = {
  'lower-ttl': 'MXのTTLの短縮',
  'stop-cpf': 'MXの変更(CPFを外す)',
  'test-tmems': 'MXの変更(TMEmSのテスト段階)',
  'switch-to-tmems': 'MXの変更(TMEmSへの切り替え)',
};

export const purposes: Readonly<Record<Stage, string>> = {
  'lower-ttl': 'MXの変更と切り戻しが早く行き渡るように、TTLを短くする',
  'stop-cpf': 'MXをCPFからInterScanへ向け直し、CPFを配送経路から外す',
  'test-tmems': 'TMEmSを最後のMXとして加え、切り替えの前に動作を確認する',
  'switch-to-tmems': 'MXをTMEmSへ切り替える',
};

const serviceEnd = dayWords(retention.serviceEnd.value);

/** The way back in words. */
export const backWords = {
  lead: {
    none: '元のMXには戻しません。切り戻しの先は、変更後のレコードと同じです。',
    direct: `元のMXには戻しません。CPFのサポートは${serviceEnd}に終了しており、CPFに届いたメールは失われることがあります。切り戻しの先は、InterScanへ直接届くMXです。`,
    before: '変更前のレコードに戻します。',
  } satisfies Record<WayBackKind, string>,
  ttl: 'TTLを元の値に戻します。レコードは変わりません。',
  ttlRow: ['短いTTLで困る', 'TTLを元の値に戻します', 'いつでも'],
  inTwo: '2回に分けます。1回目でTMEmSを最後のMXとして残し、反映が終わってから、2回目で外します。',
  columns: ['起きたこと', 'すること', 'いつまでに'],
  rows: {
    unreachable: [
      '届かない(接続できない)',
      'ファイアウォールを直します。直るまで、メールは送信元で待ちます',
      'できるだけ早く。多くの送信元は4、5日ほどであきらめ、もっと早い送信元もあります(RFC 5321 §4.5.4.1)',
    ],
    refused: ['届かない(5xxで拒否される)', '受信設定を直します。拒否されたメールは、再送されません', 'すぐに'],
    mixed: [
      '権威サーバの答えが揃わない',
      'シリアル番号とゾーン転送を直します。揃うまで、どちらの配送経路も開けておきます',
      '揃うまで',
    ],
    back: ['直せない', '下のレコードに切り戻し、変更のときと同じ確認をします', ''],
  },
  until: (day: string): string => `${day}まで`,
  untilServiceEnd: (day: string): string => `${day}まで(CPFのサポート終了)`,
  untilOpen: '最後の日を決めて書きます: 　　月　　日',
  takes: (seconds: number): string =>
    `切り戻しが行き渡るまで、${sayDuration(seconds)}ほどかかります(公開しているTTL)。`,
  takesUnknown: '公開しているTTLが分からないため、切り戻しが行き渡るまでの長さも分かりません。',
} as const;
