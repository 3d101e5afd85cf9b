import { describe, expect, it, test } from 'vitest';
import { planTyped, readTyped, readTypedTtl } from '../../../src/core/retention/typed-dates.ts';

const today = '2024-04-02';

describe('typed dates', () => {
  it('become ISO dates, whatever their form; an empty field is absent', () => {
    const { facts, problems } = readTyped(
      { mxChangedOn: '令和6年3月8日', mailStoppedOn: '２０２４／３／１１', gracePeriodEndsOn: ' ', oldTtl: '3600' },
      today,
    );
    expect(facts).toMatchObject({
      today,
      oldTtl: 3600,
      mxChangedOn: '2024-03-08',
      mailStoppedOn: '2024-03-11',
      gracePeriodEndsOn: '',
    });
    expect(problems).toEqual({});
  });

  it('that are not understood go on as they are, with the reason beside them', () => {
    const { facts, problems } = readTyped({ mxChangedOn: '2024/2/30', serverRetiredOn: '来月' }, today);
    expect(facts).toMatchObject({ mxChangedOn: '2024/2/30', serverRetiredOn: '来月' });
    expect(problems).toEqual({ mxChangedOn: 'no-such-day', serverRetiredOn: 'form' });
  });
});

describe('a typed TTL', () => {
  test.each([
    ['', undefined],
    ['　', undefined],
    ['3600', 3600],
    ['3600秒', 3600],
    ['３６００', 3600],
    ['86,400', 86_400],
    ['1h30m', 5400],
    ['1W', 604_800],
    ['-1', Number.NaN],
    ['1.5', Number.NaN],
    ['x', Number.NaN],
  ])('%j is %s', (text, seconds) => {
    expect(readTypedTtl(text)).toBe(seconds);
  });
});

describe('the day of the result', () => {
  test.each([
    ['not typed', '', '2024-04-02', []],
    ['typed', '2024/6/9', '2024-06-09', []],
    ['half typed: today stands, and the error says so', '2024/6/', '2024-04-02', ['today']],
    ['no such day', '2024/6/31', '2024-04-02', ['today']],
  ])('%s', (_, text, day, refused) => {
    const { facts, plan } = planTyped({ today: text, gracePeriodEndsOn: '2024-04-30' }, today);
    expect(facts.today).toBe(day);
    expect(plan.issues.filter(({ id }) => id === 'date-invalid').map(({ at }) => at?.field)).toEqual(refused);
    expect(plan.holdings.find(({ id }) => id === 'account-local')?.state).toBe(
      day < '2024-06-09' ? 'held' : 'unconfirmed',
    );
  });
});
