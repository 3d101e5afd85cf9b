import type { TimelineWords } from '../../core/retention/timeline/layout.ts';
import { monthWords, shortDayWords, slashDayWords, yearWords } from '../dates.ts';
import { milestoneShortDate, milestoneWords, retentionWords as words } from './results.ts';

/** The words of the timeline. `isToday`: the day of the result is the reader's own today. */
export const timelineWords = (today: string, isToday: boolean): TimelineWords => ({
  date: milestoneShortDate,
  event: (id) => milestoneWords[id].short,
  month: monthWords,
  year: yearWords,
  today: `${isToday ? words.today : words.otherDay} ${slashDayWords(today)}`,
  window: (from, by) =>
    `${words.safeWindow} ${words.range(shortDayWords(from, today), by === undefined ? '' : shortDayWords(by, today))}`,
  logWindow: (from, to) => words.logWindow(slashDayWords(from), to === undefined ? '' : slashDayWords(to)),
  heldThrough: (date) => words.heldThrough(slashDayWords(date)),
  noLimit: words.noLimit,
  gone: words.gone,
  unconfirmed: words.unconfirmed,
});
