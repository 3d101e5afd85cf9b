/** The words of the calendar file; the rest are those of the page. */
export const calendarWords = {
  name: 'CPFの保持期間',
  vague: (event: string): string => `${event}(予定。日の指定なし)`,
  firstDay: (work: string): string => `${work}(この日から)`,
  lastDay: (work: string): string => `${work}(最終日)`,
} as const;
