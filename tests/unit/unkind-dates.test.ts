import { describe, expect, test } from 'vitest';
import { readCalendarDate } from '../../src/core/read-calendar-date.ts';
import { readDuration } from '../../src/core/dns/ttl.ts';
import { planTyped } from '../../src/core/retention/typed-dates.ts';

/** Days as tired hands type them. What names no single day is asked about; no day is made of what stands beside it. */
describe('a day', () => {
  test.each([
    ['2024年3月末日', '2024-03-31'],
    ['2024年2月末日', '2024-02-29'],
    ['2023年2月末日', '2023-02-28'],
    ['令和6年3月末日', '2024-03-31'],
    ['2024 03 31', '2024-03-31'],
    ['2024 3 31', '2024-03-31'],
    ['２０２４　３　３１', '2024-03-31'],
    ['2024年 3月 1日', '2024-03-01'],
    ['2024/ 3/ 1', '2024-03-01'],
    ['R 6. 3. 31', '2024-03-31'],
    ['令和６年３月３１日（日）', '2024-03-31'],
    ['2024/2/29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readCalendarDate(text)).toEqual({ kind: 'date', date });
  });
  test.each([
    ['2024/3/3 1', 'form'],
    ['2024/3/1 9', 'form'],
    ['2024-03-3 1時', 'form'],
    ['2024年3月1 1日', 'form'],
    ['20 24/3/31', 'form'],
    ['2024年3月', 'day-missing'],
    ['2024/3', 'day-missing'],
    ['2024-03', 'day-missing'],
    ['2024.3', 'day-missing'],
    ['R6.3', 'day-missing'],
    ['令和6年3月', 'day-missing'],
    ['2024年3月末', 'day-missing'],
    ['2024年3月頃', 'day-missing'],
    ['2024年3月上旬', 'day-missing'],
    ['2024年3月下旬ごろ', 'day-missing'],
    ['2024年', 'day-missing'],
    ['2024', 'day-missing'],
    ['令和6年', 'day-missing'],
    ['1900-02-29', 'no-such-day'],
    ['2100/2/29', 'no-such-day'],
    ['2024/4/31', 'no-such-day'],
    ['2024/0/1', 'no-such-day'],
    ['2024/3/0', 'no-such-day'],
    ['2024年13月末日', 'no-such-day'],
    ['3月31日', 'form'],
    ['31/3/2024', 'form'],
    ['2024/31/3', 'no-such-day'],
    ['R6', 'day-missing'],
    ['45382', 'form'],
    ['2024/3/31-4/1', 'form'],
    ['2024/3/31〜', 'form'],
    ['2024/3/31頃', 'form'],
    ['2024/3/31?', 'form'],
    ['2024-03-31T00:00Z', 'form'],
    ['=TODAY()', 'form'],
    ['不明', 'form'],
    ['2024年3月31日 月曜日', 'form'],
  ])('%s is none: %s', (text, problem) => {
    expect(readCalendarDate(text)).toEqual({ kind: 'problem', problem });
  });
});

describe('a TTL', () => {
  test.each([
    ['3600', 3600],
    ['１日', 86_400],
    ['1日12時間', 129_600],
    ['86,400秒', 86_400],
    ['1 hour 30 min', 5400],
    ['1週間', 604_800],
    ['0', 0],
  ])('%s is %i seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });
  test.each([
    '1日半',
    '約1日',
    '1.5時間',
    '-1',
    '1ヶ月',
    '1d?',
    '3600 7200',
    '3600/7200',
    '1~2日',
    '99999999999',
    '不明',
    '1e3',
    '8 6400',
  ])('%s is none', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});

/** From the facts: M6 (72 hours or the old TTL), H2 (the day after), D3 (30 days), D1/D2 (40 days), D6. */
describe('days that follow', () => {
  const dayOf = (typed: Readonly<Record<string, string>>, id: string): string | undefined =>
    planTyped(typed, '2024-04-02').plan.milestones.find((one) => one.id === id)?.date;
  test.each([
    ['a leap day', { mxChangedOn: '2024/2/26' }, '2024-02-29', '2024-03-01'],
    ['over a leap day', { mxChangedOn: 'R6.2.27' }, '2024-03-01', '2024-03-02'],
    ['no leap year', { mxChangedOn: '2023年2月26日' }, '2023-03-01', '2023-03-02'],
    ['over the new year', { mxChangedOn: '令和5年12月29日' }, '2024-01-01', '2024-01-02'],
    ['a TTL of 72 hours', { mxChangedOn: '2024/3/8', oldTtl: '72時間' }, '2024-03-11', '2024-03-12'],
    ['a second more', { mxChangedOn: '2024/3/8', oldTtl: '259201' }, '2024-03-12', '2024-03-13'],
    ['a TTL of a week', { mxChangedOn: '2024/3/8', oldTtl: '1週間' }, '2024-03-15', '2024-03-16'],
    ['mail after it', { mxChangedOn: '2024/3/8', mailStoppedOn: '2024/3/20' }, '2024-03-11', '2024-03-21'],
    ['the last day of a month', { mxChangedOn: '2024年3月末日' }, '2024-04-03', '2024-04-04'],
  ])('%s', (_, typed, propagated, safe) => {
    expect([dayOf(typed, 'mx-propagated'), dayOf(typed, 'domain-deletion-safe')]).toEqual([propagated, safe]);
  });
  test.each([
    [{ mailStoppedOn: '2024/1/30', mxChangedOn: '2024/1/20' }, 'logs-gone', '2024-02-29'],
    [{ mailStoppedOn: '2023/1/30', mxChangedOn: '2023/1/20' }, 'logs-gone', '2023-03-01'],
    [{ gracePeriodEndsOn: '2024/1/21' }, 'auto-deletion-armed', '2024-03-01'],
    [{ gracePeriodEndsOn: '2024/3/31', serverRetiredOn: '2024/5/10' }, 'auto-deletion-armed', undefined],
    [{ gracePeriodEndsOn: '2024/3/31', serverRetiredOn: '2024/5/11' }, 'auto-deletion-armed', '2024-05-10'],
  ])('%j: %s on %s', (typed, id, day) => {
    expect(dayOf(typed, id)).toBe(day);
  });
  test.each(['mxChangedOn', 'mailStoppedOn', 'gracePeriodEndsOn', 'serverRetiredOn', 'domainsDeletedOn'])(
    'a month at %s is told at its field, and nothing is reckoned from it',
    (field) => {
      const { plan, problems } = planTyped({ [field]: '2024年3月' }, '2024-04-02');
      expect([problems, plan.issues[0]?.at]).toEqual([{ [field]: 'day-missing' }, { field }]);
      expect(plan.milestones.map(({ id }) => id)).toEqual(['service-ended', 'bulk-deletion-planned']);
    },
  );
});
