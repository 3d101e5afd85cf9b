import type {
  Action,
  ActionId,
  Actor,
  Holding,
  HoldingId,
  HoldingState,
  Milestone,
  MilestoneId,
} from '../../core/retention/types.ts';
import { holdings, keptWithDomains } from '../../facts/holdings.ts';
import { screenPath, screens } from '../../facts/labels.ts';
import { mx } from '../../facts/mx.ts';
import { retention } from '../../facts/retention.ts';
import { isoDayWords, shortDayWords, slashDayWords } from '../dates.ts';

const screen = screenPath(screens.cpf);

/** Words of the calculator itself. */
export const retentionWords = {
  reckoning: '計算しています',
  title: '保持期間',
  line: '計算の流れ',
  stations: { input: '入力', result: '結果', files: '書き出し' },
  resultTitle: '結果',
  noneKnown: '日付なし',
  known: (count: number) => `日付 ${String(count)}件`,
  left: (count: number) => (count === 0 ? '残る作業なし' : `残る作業 ${String(count)}`),
  filesFigure: '予定、依頼文',
  exampleRest: '例の、気をつけること・残る作業・日付の一覧・データの種類ごとの状態',
  formTitle: '分かっている日',
  formHint: '分からない日は空欄のままにします。',
  doneTitle: '済んだこと、予定していること',
  seconds: '秒',
  mxNow: '公開MXは、CPFを指していますか',
  mxAnswers: { unknown: '分からない', no: '指していない', yes: '指している' },
  fromPlanner: 'MXの変更計画から',
  mxFromPlanner: 'MXの変更計画に貼り付けた、公開後の回答から',
  nothingYet: '今日できる作業なし',
  pick: (label: string) => `${label}をカレンダーから選ぶ`,
  next: '次の作業',
  nothingNext: '残る作業はありません',
  needs: '要対応',
  noNeeds: '要対応なし',
  asOf: (date: string) => `${isoDayWords(date)}現在`,
  example: '例',
  exampleNote: 'の例です。日付を1つ入力すると、お手元の結果に変わります。',
  aloneNote: '日付を1つ入力すると、情報ごとの期限と、残る作業が出ます。',
  exampleElsewhere: '例を見る',
  needsScript: '計算にはJavaScriptが必要です。例の結果は、次のページにあります: ',
  leaveExample: '日付が分からないまま結果を見る',
  timeline: '時間軸',
  timelineLabel: 'データの種類ごとに、残っている期間を日付順に並べた図。同じ内容が下の表にあります。',
  range: (from: string, to: string) => `${from}〜${to}`,
  today: '今日',
  otherDay: '基準日',
  safeWindow: '削除してよい期間',
  cut: '途中を省略',
  dates: '日付の一覧',
  datesHead: ['日付', 'できごと', '根拠'],
  kinds: 'データの種類ごと',
  kindsHead: ['種類', 'いまの状態', 'いつまで', '利用者による削除'],
  actions: '残る作業',
  issues: '気をつけること',
  files: '書き出し',
  ics: '予定を保存(ICS)',
  icsSubject: '予定',
  letterCopy: '依頼文をコピー',
  letterSave: '依頼文を保存',
  letterSubject: 'サポート窓口への依頼文',
  letterNone: 'サポート窓口に依頼することは、残っていません。',
  letterTooSoon:
    'MXがいつCPFから外れるかが分からないため、依頼文には削除の依頼を入れていません。変更の前に削除されると、メールが拒否されます。',
  letterNotSent: '依頼文は、お客様がサポート窓口へ送ります。このサイトからは何も送信しません。',
  letterDomainsOpen: (count: number) =>
    `貼り付けた${String(count)}ドメインは、CPFを使っていたかが決まっていないため、依頼文に入れていません。`,
  letterDomainsLink: 'MXの変更計画で、CPFのサーバを選ぶ',
  markdown: '結果をコピー(Markdown)',
  markdownSubject: '計算の結果',
  print: '印刷',
  noLimit: '無期限',
  unknown: '不明',
  gone: '消えた',
  unconfirmed: '未確認',
  heldThrough: (date: string) => `${date}まで`,
  undecided: (date: string) => `${date}からは未確認`,
  who: (actor: string) => `担当は${actor}です。`,
  logWindow: (from: string, to: string) => `いま残るログ ${from}〜${to}`,
  unlessOpened: `。猶予期間の終了日が不明なため、${screen}を開いていれば消えていることがあります`,
} as const;

/** Legend of the marks and bars. */
export const legendWords = {
  entered: '入力した日',
  reckoned: '計算した日',
  vendor: 'トレンドマイクロの日付',
  needs: '対応が必要',
  held: '残っている',
  unconfirmed: '未確認',
} as const;

interface MilestoneWords {
  readonly long: string;
  /** For a label of the timeline. */
  readonly short: string;
}

export const milestoneWords: Readonly<Record<MilestoneId, MilestoneWords>> = {
  'mx-changed': { long: 'MXの変更', short: 'MXを変更' },
  'mx-propagated': { long: '新しいMXの反映が終わる', short: '反映の終わり' },
  'mail-stopped': { long: 'CPFへの送信が止まる', short: '送信停止' },
  'domain-deletion-safe': { long: 'ドメインを削除してよい最初の日', short: '削除できる' },
  'service-ended': { long: 'CPFのサポート終了', short: 'CPFの終了' },
  'grace-period-ended': { long: '猶予期間の終了', short: '猶予期間の終了' },
  'auto-deletion-armed': {
    long: `この日から、${screen}を開くと全ドメインの削除が指示される`,
    short: '開くと全削除',
  },
  'screen-opened': { long: `${screen}を開く`, short: '画面を開く' },
  'server-retired': { long: 'InterScanの廃棄', short: 'InterScan廃棄' },
  'domains-deleted': { long: '全ドメインの削除', short: 'ドメイン削除' },
  'account-deletion-requested': { long: 'アカウント情報の削除の依頼', short: '削除の依頼' },
  'account-deletion-confirmed': { long: 'アカウント情報の削除の確認', short: '削除の確認' },
  'logs-gone': { long: '最後のログが消える', short: 'ログが消える' },
  'bulk-deletion-planned': { long: '残った情報の一括削除', short: '一括削除の予定' },
  'tmems-licence-ended': { long: 'TMEmSのライセンスの終了', short: 'ライセンス終了' },
  'tmems-mail-blocked': { long: 'TMEmSがメールの送受信を止める(更新しない場合)', short: 'TMEmS停止' },
  'tmems-data-purged': { long: 'TMEmSの設定とデータが削除される(更新しない場合)', short: 'TMEmS削除' },
};

/** The date of a milestone, for the table; the vendor's vague one in the vendor's words. */
export const milestoneDate = ({ date, vague }: Milestone): string =>
  vague === true ? retention.bulkDeletion.ja : isoDayWords(date);

/** The same for a label of the timeline; `6月末ごろ` where the source names no day. */
export function milestoneShortDate({ date, vague }: Milestone, withYear: boolean): string {
  if (vague !== true) return withYear ? `${date.slice(0, 4)}/${slashDayWords(date)}` : slashDayWords(date);
  const about = retention.bulkDeletion.ja.replace('(予定)', '');
  return withYear ? about : about.replace(/^\d+年/, '');
}

/** What a date rests on. */
export function basisWords({ id, origin, vague, countedFrom, days = 0 }: Milestone): string {
  if (origin === 'entered') return '入力';
  if (origin === 'vendor') return vague === true ? 'トレンドマイクロの予定。日の指定なし' : 'トレンドマイクロ';
  if (id === 'mx-propagated') {
    return days * 24 > mx.propagation.value
      ? `変更から${String(days)}日(変更前のTTL)`
      : `変更から${String(mx.propagation.value)}時間程度`;
  }
  if (countedFrom === undefined) return '計算';
  const from: Partial<Record<MilestoneId, string>> = {
    'mx-propagated': '反映が終わる日',
    'mail-stopped': '送信停止',
    'grace-period-ended': '猶予期間の終了',
    'tmems-licence-ended': 'ライセンスの終了',
  };
  const start = from[countedFrom] ?? milestoneWords[countedFrom].long;
  return days === 1 ? `${start}の翌日` : `${start}から${String(days)}日後`;
}

interface HoldingWords {
  readonly name: string;
  /** Under the name of its lane. */
  readonly note: string;
  readonly deletion: string;
}

export const holdingWords: Readonly<Record<HoldingId, HoldingWords>> = {
  'account-cloud': {
    name: `${holdings.account.kind}(CPF環境)`,
    note: '窓口へ依頼',
    deletion: `${holdings.account.userDeletion}。サポート窓口へ依頼します`,
  },
  'account-local': {
    name: `${holdings.account.kind}(InterScan内の写し)`,
    note: '画面を開くと消える',
    deletion: `${holdings.account.userDeletion}。猶予期間の終了から${String(retention.graceToArmed.value)}日以上たって${screen}を開くと消えます`,
  },
  domains: { name: holdings.domains.kind, note: '利用者が削除', deletion: holdings.domains.userDeletion },
  logs: {
    name: holdings.logs.kind,
    note: holdings.logs.kept,
    deletion: `${holdings.logs.userDeletion}。古い日の分から、毎日自動で消えます`,
  },
};

/** What else CPF keeps for each domain: it goes with the domain. */
export const keptWithDomainsWords = `CPFは、ドメインごとに次のものも持っています(移行案内にない情報): ${keptWithDomains.kinds
  .map(({ kind, removedBy }) => `${kind}は、${removedBy}で消えます`)
  .join('。')}。`;

/** Names of the three lanes of the timeline. */
export const laneWords = {
  logs: 'ログ',
  domains: holdings.domains.kind,
  'account-cloud': holdings.account.kind,
} as const;

const stateNames: Readonly<Record<HoldingState, string>> = {
  held: '残っている',
  gone: '消えた',
  unconfirmed: '未確認',
};

/** The state of a holding. What nobody knows is to be asked: of the support desk, but for the copy inside InterScan. */
export function stateWords({ id, state, window }: Holding, graceKnown: boolean): string {
  const name = stateNames[state];
  if (state === 'held' && window !== undefined) {
    return `${name}。${retentionWords.logWindow(isoDayWords(window.from), window.to === undefined ? '' : isoDayWords(window.to))}`;
  }
  // Nobody can say that nobody opened the screen after the fortieth day while that day is not known.
  const mayBeGone = state === 'held' && !graceKnown && (id === 'domains' || id === 'account-local');
  if (state !== 'unconfirmed') return mayBeGone ? `${name}はず${retentionWords.unlessOpened}` : name;
  return id === 'account-local' ? `${name}。${screen}を開いたかを確認` : `${name}。サポート窓口に確認`;
}

/** Until when a holding is there. A day is named only where being gone follows it: what is unconfirmed in between has no last day. */
export function untilWords({ id, state, until, spans }: Holding): string {
  if (state === 'unconfirmed') return retentionWords.unknown;
  const doubt = spans.find((span) => span.state === 'unconfirmed')?.from;
  if (until !== undefined && (state === 'gone' || doubt === undefined)) return `${isoDayWords(until)}まで`;
  const kept = id === 'logs' ? holdings.logs.kept : retentionWords.noLimit;
  return doubt === undefined ? kept : `${kept}。${retentionWords.undecided(isoDayWords(doubt))}`;
}

/** Who can delete a holding, and from when. */
export function deletionWords(
  { id, state, userCanDelete }: Holding,
  actions: readonly Action[],
  serverGone: boolean,
): string {
  const words = holdingWords[id].deletion;
  if (id === 'account-local' && serverGone)
    return `${holdings.account.userDeletion}。InterScanがないため、画面は開けません`;
  if (!userCanDelete || state === 'gone') return words;
  if (serverGone) return 'InterScanがないため、画面からは不可能。サポート窓口へ依頼します';
  const from = actions.find((action) => action.id === 'delete-domains')?.from;
  return from === undefined ? words : `${words}。${isoDayWords(from)}から`;
}

interface ActionWords {
  readonly what: string;
  /** What to mind, and why. */
  readonly how: string;
}

/** Who does an action. */
export const actorWords: Readonly<Record<Actor, string>> = {
  dns: 'DNSの担当',
  interscan: 'InterScanの管理者',
  'support-desk': 'サポート窓口(お客様から依頼)',
};

export const actionWords: Readonly<Record<ActionId, ActionWords>> = {
  'change-mx': {
    what: 'MXをCPFから外す',
    how: '外れているかが分からなければ、先に公開DNSで確認します。削除は、すべてこのあとです。',
  },
  'export-logs': {
    what: 'ログを書き出す',
    how: `古い日のログから順に消えます。早いほど多く残ります。どの画面で取り出せるかは、当サイトでは確認できていません。${screen}を開かずに、サポート窓口に聞きます。`,
  },
  'watch-for-late-mail': {
    what: 'CPFから届くメールが残っていないかを見る',
    how: 'MXを見ずにCPFへ直接送る相手がいると、ドメインを削除したときに拒否されます。届くあいだは削除しません。',
  },
  'learn-grace-period': {
    what: '猶予期間の終了日をサポート窓口に確認する',
    how: `分かるまで、${screen}を開きません。`,
  },
  'delete-domains': {
    what: '全ドメインを削除する',
    how: `公開DNSのMXにCPFのサーバがないことを確認してから、${screen}で削除します。`,
  },
  'ask-support-state': {
    what: '一括削除が実施されたかをサポート窓口に確認する',
    how: '残っていれば、削除を依頼します。',
  },
  'ask-support-account-and-domains': {
    what: 'アカウント情報とドメイン情報の削除をサポート窓口に依頼する',
    how: 'InterScanがないため、ドメインも自分では削除できません。公開DNSのMXにCPFのサーバがないことを先に確認します。',
  },
  'ask-support-domains': {
    what: 'ドメイン情報の削除をサポート窓口に依頼する',
    how: 'InterScanがないため、自分では削除できません。公開DNSのMXにCPFのサーバがないことを先に確認します。',
  },
  'ask-support-account': {
    what: 'アカウント情報の削除をサポート窓口に依頼する',
    how: 'お客様の操作では削除できません。全ドメインを削除してから依頼します。',
  },
  'await-confirmation': {
    what: 'アカウント情報の削除の返答を待つ',
    how: '返答があるまでは、残っているものとして扱います。',
  },
  'open-screen': {
    what: `${screen}を開いて、InterScan内の写しを消す`,
    how: 'ドメインが残っていれば、全ドメインの削除も指示されます。MXにCPFのサーバがないことを先に確認します。書き写す設定があれば、このときにすべて書き写します。',
  },
  'retire-server': {
    what: 'InterScanを廃棄できる(CPFの情報に関しては)',
    how: `${screen}を開くか、全ドメインを削除したあとです。メールがInterScanを通らないことも確認します。`,
  },
};

/** When an action is to be done, before the words of the action itself: 「4月9日までに」. */
export function leadWords({ from, by }: Action, today: string): string {
  const day = (date: string): string => shortDayWords(date, today);
  if (by !== undefined && by < today) return 'すぐに';
  if (by === today) return '今日のうちに';
  if (from === undefined || from <= today) return by === undefined ? '今から' : `${day(by)}までに`;
  return by === undefined ? `${day(from)}から` : from === by ? `${day(by)}に` : `${day(from)}から${day(by)}までに`;
}

/** Says that the last sensible day has passed; empty where it has not. */
export const overdueWords = ({ by }: Action, today: string): string =>
  by !== undefined && by < today ? `${shortDayWords(by, today)}を過ぎています。` : '';
