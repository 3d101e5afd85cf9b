import { someNames } from '../shared.ts';
import type { DayKind } from '../../core/plan/day-off.ts';
import type { Actor } from '../../core/plan/plan-part.ts';
import type { When } from '../../core/plan/runbook.ts';
import type { Unknown } from '../../core/plan/schedule.ts';
import { clockOf, dateOf, type LocalTime } from '../../core/local-time.ts';
import { longDayWords, sayMoment, weekdayDayWords } from '../dates.ts';

/** Who does a step, where nobody has given a name. */
export const actorNames: Readonly<Record<Actor, string>> = {
  lead: '作業責任者',
  decider: '続行・中止の判断者',
  dns: 'DNS担当',
  interscan: 'InterScan担当',
  tmems: 'TMEmS担当',
  support: '窓口への連絡担当',
};

/** `11月30日(月)`, with the year where it is not `year`. */
export const dayInYear = (date: string, year: string): string =>
  date.startsWith(year) ? weekdayDayWords(date) : longDayWords(date);

/** `11月30日(月) 22:00`, with the year where it is not `year`; without one, without. */
export const momentWords = (at: LocalTime, year = at.slice(0, 4)): string =>
  `${dayInYear(dateOf(at), year)} ${clockOf(at)}`;

const units = [
  [86_400, '日'],
  [3600, '時間'],
  [60, '分'],
] as const;

/** A moment from the change: `T−7日`, `T`, `T+15分`, `T+72時間`. Waits of three days are said in hours, as the vendor does. */
export function offsetWords(seconds: number): string {
  if (seconds === 0) return 'T';
  const sign = seconds < 0 ? '−' : '+';
  const size = Math.abs(seconds);
  const isWait = seconds > 0;
  const [unit, name] = units.find(([one, word]) => size % one === 0 && !(isWait && word === '日')) ?? [1, '秒'];
  return `T${sign}${String(size / unit)}${name}`;
}

/** Why a moment is not known. `nameOf`: what the reader calls a window. */
export function unknownWords(unknown: Unknown, nameOf: (window: string) => string): string {
  switch (unknown.reason) {
    case 'no-time':
      return '作業日時が決まっていません';
    case 'ttl':
      return `公開しているTTLが分からないドメインがあります(${someNames(unknown.domains)})`;
    case 'too-early':
      return `${sayMoment(unknown.wanted)}では早すぎます。先に「${nameOf(unknown.window)}」の反映を待ちます`;
    case 'earlier-without-time':
      return `先に行う「${nameOf(unknown.window)}」の、反映が終わる日時が決まっていません`;
    case 'windows':
      return `日時の決まらない作業枠があります(${someNames(unknown.windows.map(nameOf))})`;
    case 'open-domains':
      return `CPFを指したまま、または未確認のドメインがあります(${someNames(unknown.domains)})`;
    case 'unowned':
      return `どのドメインのものか分からないMXが、貼り付けの${String(unknown.passages)}か所にあります`;
    case 'not-in-windows':
      return 'この計画の作業枠からは決まりません';
    case 'not-decided':
      return '切り戻してよい最後の日が決まっていません';
    case 'before-change':
      return `切り戻してよい最後の日(${longDayWords(unknown.wanted)})が、変更より前になっています`;
  }
}

/** Why a day is no working day: `日曜`, `勤労感謝の日`; '' where it is one. */
export function offWords({ off, holiday }: DayKind): string {
  if (off === 'saturday') return '土曜';
  if (off === 'sunday') return '日曜';
  return off === 'year-end' ? '年末年始' : (holiday ?? '');
}

export const timeWords = {
  notDecided: '未定',
  by: (moment: string) => `${moment}まで`,
  from: (moment: string) => `${moment}から`,
  notBefore: (moment: string) => `早くても${moment}`,
  offBy: (off: string, workday: string) => `${off}です。${workday}までに済ませます`,
  offFrom: (off: string, workday: string) => `${off}です。次の平日は${workday}です`,
  off: (off: string) => `${off}です`,
  holidaysUnknown: 'この年の祝日は、まだ公表されていないか、表にありません',
  lastWayBackOpen: '切り戻してよい最後の日を過ぎてからです',
} as const;

/** The two lines of a step's time: from the change, and by the clock; with the year where it is not `year`. */
export function whenWords(when: When, year?: string): { readonly relative: string; readonly clock: string } {
  const { offset, at, wholeDay, bound, notBefore } = when;
  const relative = offset === undefined ? '' : offsetWords(offset);
  const said = (time: LocalTime): string =>
    wholeDay ? dayInYear(dateOf(time), year ?? time.slice(0, 4)) : momentWords(time, year);
  if (at === undefined) {
    return { relative, clock: notBefore === undefined ? timeWords.notDecided : timeWords.notBefore(said(notBefore)) };
  }
  return {
    relative,
    clock: bound === 'by' ? timeWords.by(said(at)) : bound === 'from' ? timeWords.from(said(at)) : said(at),
  };
}

/** What is to be known of a step's day beyond the day: that it is off, not known, or waits for a decision. */
export function dayNotes(
  {
    bound,
    day,
    workday,
    unknown,
    awaits,
  }: Pick<When, 'bound' | 'day' | 'unknown' | 'awaits'> & { readonly workday?: When['workday'] | undefined },
  nameOf: (window: string) => string,
): readonly string[] {
  const off = day === undefined ? '' : offWords(day);
  const near = workday === undefined ? undefined : weekdayDayWords(workday);
  const said = bound === 'by' ? timeWords.offBy : timeWords.offFrom;
  return [
    ...(off === '' ? [] : [near === undefined ? timeWords.off(off) : said(off, near)]),
    ...(day?.holidaysUnknown ? [timeWords.holidaysUnknown] : []),
    ...(unknown === undefined ? [] : [unknownWords(unknown, nameOf)]),
    ...(awaits === undefined ? [] : [timeWords.lastWayBackOpen]),
  ];
}
