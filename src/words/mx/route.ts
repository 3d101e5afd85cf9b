import type { Actor, Fate, Lane, Phase, RouteWords } from '../../core/mx/route-layout.ts';
import { fateOf } from '../../core/mx/route-layout.ts';

/** The words of the pictures of the mail route. */
export const routeWords: RouteWords = {
  senders: '送信元',
  oldSenders: '旧',
  newSenders: '新',
  filter: 'フィルタ',
  interscan: 'InterScan',
  mailboxes: 'メールボックス',
  allHosts: '両方',
  unknown: '不明',
  gone: { cpf: 'CPFなし', interscan: '直接なし', tmems: 'TMEmSなし', other: 'なし' },
};

export const actorNames: Readonly<Record<Actor | 'internet', string>> = {
  internet: '送信元',
  cpf: 'CPF',
  interscan: 'InterScan',
  tmems: 'TMEmS',
  other: 'その他',
};

export const phaseNames: Readonly<Record<Phase, string>> = {
  before: '変更前',
  during: '切り替え中',
  after: '変更後',
};

/** The text twin of a picture: one sentence per MX record, in the order in which senders try them. */
export function describeRoute(lanes: readonly Lane[], phase: Phase, behind = routeWords.interscan): string[] {
  const tried = lanes.flatMap((lane) => {
    const now = fateOf(lane, phase);
    return now === undefined ? [] : [{ lane, now }];
  });
  return tried
    .toSorted((a, b) => a.now.preference - b.now.preference)
    .map(({ lane, now }) => {
      const way =
        lane.actor === 'interscan'
          ? `${lane.label}へ直接`
          : lane.actor === 'other'
            ? `${lane.label}へ。その先は不明`
            : `${lane.label}経由で${behind}へ`;
      return `優先度${String(now.preference)}: ${way}${fateWord(lane, now.fate)}`;
    });
}

/** The same words as in the table of records. */
function fateWord(lane: Lane, fate: Fate): string {
  if (fate === 'stays') return '';
  if (fate === 'goes') return '(削除)';
  return lane.before === undefined ? '(追加)' : '(変更)';
}
