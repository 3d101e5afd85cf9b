import { parseCalendarDate } from '../core/calendar-date.ts';
import { partsOf } from '../core/read-calendar-date.ts';

/** How Japanese writes a day. Each takes an ISO date; a text that is none is shown as it is. */
const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;

type Parts = ReturnType<typeof partsOf>;

function written(date: string, words: (parts: Parts) => string): string {
  const parsed = parseCalendarDate(date);
  return parsed === undefined ? date : words(partsOf(parsed));
}

/** `2024年4月9日`. */
export const dayWords = (date: string): string =>
  written(date, ({ year, month, day }) => `${year}年${month}月${day}日`);

/** `4月9日`, with the year where it is not that of `reference`. */
export const shortDayWords = (date: string, reference: string): string =>
  written(date, ({ year, month, day }) =>
    date.slice(0, 4) === reference.slice(0, 4) ? `${month}月${day}日` : `${year}年${month}月${day}日`,
  );

/** `2024-04-09(火)`. */
export const isoDayWords = (date: string): string =>
  written(date, ({ weekday }) => `${date}(${weekdays[weekday] ?? ''})`);

/** `4月9日(火)`. */
export const weekdayDayWords = (date: string): string =>
  written(date, ({ month, day, weekday }) => `${month}月${day}日(${weekdays[weekday] ?? ''})`);

/** `2024年4月9日(火)`. */
export const longDayWords = (date: string): string =>
  written(date, ({ year, month, day, weekday }) => `${year}年${month}月${day}日(${weekdays[weekday] ?? ''})`);

/** `4/9`. */
export const slashDayWords = (date: string): string => written(date, ({ month, day }) => `${month}/${day}`);

/** `4月`, or `2024年1月` where the year is to be told. */
export const monthWords = (date: string, withYear: boolean): string =>
  written(date, ({ year, month }) => (withYear ? `${year}年${month}月` : `${month}月`));

/** `2024年`. */
export const yearWords = (date: string): string => written(date, ({ year }) => `${year}年`);

/** `2026-11-30T22:00` as 「2026年11月30日(月) 22:00」; what is no such moment is shown as it is. */
export function sayMoment(moment: string): string {
  const [date = '', time = ''] = moment.split('T');
  const day = written(
    date,
    ({ year, month, day: of, weekday }) => `${year}年${month}月${of}日(${weekdays[weekday] ?? ''})`,
  );
  return `${day} ${time}`.trim();
}

/** `2026-11-30T22:00` as 「11/30 22:00」, for dense places; with the year where it is not that of `reference`. */
export function shortMoment(moment: string, reference: string): string {
  const [date = '', time = ''] = moment.split('T');
  const day = slashDayWords(date);
  return `${date.slice(0, 4) === reference.slice(0, 4) ? day : written(date, ({ year }) => `${year}/${day}`)} ${time}`.trim();
}
