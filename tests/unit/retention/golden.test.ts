import { execFileSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { planRetention } from '../../../src/core/retention/plan.ts';
import type { RetentionPlan, Span } from '../../../src/core/retention/types.ts';
import { goldenCases } from './golden-cases.ts';

const inWords = ({ state, from, to }: Span): string =>
  [state, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');

const timetable = ({ milestones, holdings, actions, issues }: RetentionPlan) => ({
  milestones: Object.fromEntries(milestones.map(({ id, date }) => [id, date])),
  holdings: Object.fromEntries(holdings.map(({ id, spans }) => [id, spans.map(inWords).join(', ')])),
  actions: actions.map(({ id, from = '', by = '' }) => `${id} ${from}..${by}`),
  issues: issues.map(({ id, level }) => `${level} ${id}`),
});

describe('golden cases', () => {
  test.each(goldenCases)('%s', (_, { facts, milestones, holdings, actions, issues }) => {
    const outcome = timetable(planRetention(facts));
    expect(outcome).toEqual({ milestones, holdings, actions, issues });
    expect(Object.keys(outcome.milestones)).toEqual(Object.keys(milestones));
  });
});

describe('time zones', () => {
  const core = new URL('../../../src/core/', import.meta.url);
  // A run in a process of its own, since a zone is fixed when a process starts. The dates cross both changes of 2024 to and from daylight-saving time.
  const script = `
    import { planRetention } from ${JSON.stringify(new URL('retention/plan.ts', core).href)};
    import { readCalendarDate } from ${JSON.stringify(new URL('read-calendar-date.ts', core).href)};
    const cases = JSON.parse(process.argv[1]);
    const offsets = [new Date(2024, 0, 1), new Date(2024, 6, 1)].map((day) => day.getTimezoneOffset());
    console.log(JSON.stringify({ offsets, plans: cases.map(planRetention), typed: readCalendarDate('令和6年3月10日') }));`;
  const cases = [
    ...goldenCases.map(([, { facts }]) => facts),
    { today: '2024-03-10', mxChangedOn: '2024-03-08', mailStoppedOn: '2024-10-20', gracePeriodEndsOn: '2024-02-01' },
    { today: '2011-12-30', mxChangedOn: '2011-12-28', mailStoppedOn: '2011-12-30', gracePeriodEndsOn: '2011-11-20' },
  ];
  const expected = JSON.parse(JSON.stringify(cases.map((facts) => planRetention(facts)))) as RetentionPlan[];

  test.each([
    ['Asia/Tokyo', [-540, -540]],
    ['America/Los_Angeles', [480, 420]],
    ['Pacific/Apia', [-780, -780]],
    ['UTC', [0, 0]],
  ])('in %s the result is the same', (zone, offsets) => {
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(cases)], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({ offsets, plans: expected, typed: { kind: 'date', date: '2024-03-10' } });
  });

  it('counts the day that Samoa left out of its calendar', () => {
    const { milestones } = planRetention({ today: '2011-12-28', mxChangedOn: '2011-12-28' });
    expect(milestones.find(({ id }) => id === 'mx-propagated')?.date).toBe('2011-12-31');
  });
});
