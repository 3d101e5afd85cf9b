import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromDayNumber } from '../../src/core/calendar-date.ts';
import { partsOf, readCalendarDate } from '../../src/core/read-calendar-date.ts';

describe('a typed date', () => {
  test.each([
    '2024-03-31',
    '2024/3/31',
    '2024/03/31',
    '2024.3.31',
    '20240331',
    '2024年3月31日',
    '2024年03月31日(日)',
    '2024-03-31(日)',
    '2024/3/31(日曜日)',
    '令和6年3月31日',
    '令和 6 年 3 月 31 日',
    'R6.3.31',
    'r6/3/31',
    'R06-03-31',
    '平成36年3月31日',
    '２０２４／３／３１',
    '２０２４年３月３１日',
    '2024ー3ー31',
    '2024−03−31',
    '  2024/3/31 ',
    '\u{32FF}6年3月31日',
  ])('%s is 2024-03-31', (text) => {
    expect(readCalendarDate(text)).toEqual({ kind: 'date', date: '2024-03-31' });
  });

  test.each([
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成元年1月8日', '1989-01-08'],
    ['R6.2.29', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readCalendarDate(text)).toEqual({ kind: 'date', date });
  });

  test.each(['', '  ', '　'])('%j is absent', (text) => {
    expect(readCalendarDate(text)).toEqual({ kind: 'absent' });
  });

  test.each([
    ['2024/2/30', 'no-such-day'],
    ['2023年2月29日', 'no-such-day'],
    ['R5.2.29', 'no-such-day'],
    ['2024-13-01', 'no-such-day'],
    ['令和元年4月30日', 'era-not-begun'],
    ['平成元年1月7日', 'era-not-begun'],
    ['令和0年5月1日', 'era-not-begun'],
    ['2024-03-31(月)', 'weekday-differs'],
    ['3/31', 'form'],
    ['3/31/2024', 'form'],
    ['24/3/31', 'form'],
    ['昭和64年1月7日', 'form'],
    ['2024-03-31T10:00', 'form'],
    ['来週', 'form'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readCalendarDate(text)).toEqual({ kind: 'problem', problem });
  });

  it('reads every day of five centuries back, in each way of writing it', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9/]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (dayNumber) => {
        const date = fromDayNumber(dayNumber);
        if (date === undefined) throw new Error('out of the calendar');
        const { year, month, day } = partsOf(date);
        const read = { kind: 'date', date };
        expect(readCalendarDate(`${year}/${month}/${day}`)).toEqual(read);
        expect(readCalendarDate(`${year}年${month}月${day}日`)).toEqual(read);
        expect(readCalendarDate(wide(`${year}/${month}/${day}`))).toEqual(read);
        if (date >= '2019-05-01' && year < 2118) {
          expect(readCalendarDate(`令和${year - 2018}年${month}月${day}日`)).toEqual(read);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['absent', 'date', 'problem']).toContain(readCalendarDate(text).kind);
      }),
    );
  });
});
