import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../../src/core/calendar-date.ts';
import { retentionRules } from '../../../src/core/retention/rules.ts';
import { planRetention } from '../../../src/core/retention/plan.ts';
import { dateFields, holdingIds } from '../../../src/core/retention/types.ts';
import type { RetentionFacts } from '../../../src/core/retention/types.ts';

const days = (min: number, max: number) =>
  fc.integer({ min, max }).map((dayNumber) => fromDayNumber(dayNumber) ?? 'out of the calendar');
const near = days(19_700, 20_000); // 2023-12 to 2024-10
const far = fc.oneof(days(-719_528, -719_400), days(2_932_800, 2_932_896));
const rubbish = fc.oneof(fc.string(), fc.constantFrom('2024-02-30', '2024/3/1', '0000-00-00', 'today'));
const anyDate = fc.oneof(
  { weight: 12, arbitrary: near },
  { weight: 1, arbitrary: far },
  { weight: 1, arbitrary: rubbish },
);

const factsOf = (today: fc.Arbitrary<string>, date: fc.Arbitrary<string>): fc.Arbitrary<RetentionFacts> =>
  fc.record(
    {
      today,
      oldTtl: fc.oneof(fc.nat({ max: 700_000 }), fc.double(), fc.maxSafeInteger()),
      ...Object.fromEntries(dateFields.map((field) => [field, fc.oneof(date, fc.constant(''))])),
    },
    { requiredKeys: ['today'] },
  );

const anyFacts = factsOf(anyDate, anyDate);
const goodFacts = factsOf(near, near);

describe('any combination of dates', () => {
  it('gives days, or an issue that says which field and why; every issue has its rule', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { milestones, issues, holdings } = planRetention(facts);
        expect(holdings.map(({ id }) => id)).toEqual(holdingIds);
        const told = new Set(issues.map(({ at }) => at?.field));
        const there = new Set(milestones.map(({ id }) => id));
        for (const issue of issues) {
          expect(issue.level).toBe(retentionRules[issue.id].level);
        }
        if (facts.mxChangedOn && !there.has('mx-propagated')) {
          expect(told.has('mxChangedOn') || told.has('oldTtl')).toBe(true);
        }
        if (facts.mailStoppedOn && !there.has('logs-gone')) expect(told).toContain('mailStoppedOn');
        if (facts.gracePeriodEndsOn && !there.has('auto-deletion-armed')) {
          expect(told.has('gracePeriodEndsOn') || told.has('serverRetiredOn') || clean(facts)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  // Retired early, but with the domains deleted: then nothing is to be said.
  const clean = (facts: RetentionFacts): boolean => {
    const { holdings, milestones } = planRetention(facts);
    const date = Object.fromEntries(milestones.map((one) => [one.id, one.date]));
    const [deleted, retired] = [date['domains-deleted'], date['server-retired']];
    return (
      holdings.some(({ id, state }) => id === 'domains' && state === 'gone') ||
      (deleted !== undefined && retired !== undefined && deleted <= retired)
    );
  };

  it('stands in order, and each span follows the one before it', () => {
    fc.assert(
      fc.property(goodFacts, (facts) => {
        const { milestones, holdings, actions } = planRetention(facts);
        const dates = milestones.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted());
        for (const { spans, state } of holdings) {
          const here = spans.filter(({ from = '', to = '9999-12-31' }) => from <= facts.today && facts.today <= to);
          expect(here.map((span) => span.state)).toEqual([state]);
          for (const { from, to } of spans) if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
          expect(spans[0]?.from).toBeUndefined();
          expect(spans.at(-1)?.to).toBeUndefined();
        }
        for (const { from, by } of actions) {
          if (from !== undefined && by !== undefined) expect(from <= by).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('as the days go by', () => {
  it('what is gone stays gone', () => {
    fc.assert(
      fc.property(goodFacts, near, near, (facts, one, other) => {
        const [before, after] = [one, other].toSorted() as [string, string];
        const earlier = planRetention({ ...facts, today: before }).holdings;
        const later = planRetention({ ...facts, today: after }).holdings;
        earlier.forEach(({ state }, index) => {
          if (state === 'gone') expect(later[index]?.state).toBe('gone');
          if (later[index]?.state === 'held') expect(state).toBe('held');
        });
      }),
    );
  });

  it('the planned deletion never makes anything gone: only the reader’s own days do', () => {
    fc.assert(
      fc.property(days(19_905, 21_000), fc.option(near, { nil: '' }), (today, gracePeriodEndsOn) => {
        for (const { state } of planRetention({ today, gracePeriodEndsOn }).holdings) expect(state).not.toBe('gone');
      }),
    );
  });
});

describe('no deletion is advised while it may cost mail', () => {
  it('from the day after propagation and the last mail only', () => {
    fc.assert(
      fc.property(goodFacts, (facts) => {
        const { actions, milestones, holdings } = planRetention(facts);
        const isGone = holdings.some(({ id, state }) => id === 'domains' && state === 'gone');
        const serverGone = (facts.serverRetiredOn || '9999') <= facts.today;
        const safe = milestones.find(({ id }) => id === 'domain-deletion-safe')?.date;
        for (const { id, from } of actions) {
          if (
            [
              'delete-domains',
              'open-screen',
              'ask-support-account',
              'ask-support-account-and-domains',
              'ask-support-domains',
            ].includes(id)
          ) {
            // No mail is left to lose; or the request is all that is left, and MX is to be seen to today (D5, 2).
            const isRequest = id.startsWith('ask-');
            if (isRequest && from === undefined) {
              expect(isGone).toBe(true);
              continue;
            }
            if (isRequest && safe === undefined && serverGone && (facts.mailStoppedOn || '9999') > facts.today) {
              expect(from !== undefined && from > facts.today).toBe(true);
              continue;
            }
            // Where the day of the change is unknown, what the reader knows of the last mail bounds it.
            const stopped = facts.mailStoppedOn;
            expect(safe ?? stopped).toBeDefined();
            expect(from !== undefined && (safe === undefined ? from > (stopped ?? '') : from >= safe)).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
