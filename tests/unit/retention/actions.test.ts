import { describe, expect, it, test } from 'vitest';
import { planRetention } from '../../../src/core/retention/plan.ts';
import type { Action, ActionId, RetentionFacts } from '../../../src/core/retention/types.ts';

type Days = Pick<Action, 'id' | 'from' | 'by'>;

/** An action with its days. */
function action(facts: RetentionFacts, wanted: ActionId): Days | undefined {
  const found = planRetention(facts).actions.find((one) => one.id === wanted);
  if (found === undefined) return undefined;
  const { id, from, by } = found;
  return { id, ...(from === undefined ? {} : { from }), ...(by === undefined ? {} : { by }) };
}
const issueIds = (facts: RetentionFacts): string[] => planRetention(facts).issues.map(({ id }) => id);

const moved = { today: '2024-03-10', mxChangedOn: '2024-03-08' } satisfies RetentionFacts;

test('each action says who does it, and why', () => {
  const facts = { ...moved, today: '2024-03-11', gracePeriodEndsOn: '2024-03-31' };
  expect(planRetention(facts).actions.map(({ id, who }) => `${id}: ${who}`)).toEqual([
    'watch-for-late-mail: interscan',
    'export-logs: support-desk',
    'delete-domains: interscan',
    'ask-support-account: support-desk',
    'open-screen: interscan',
    'retire-server: interscan',
  ]);
  for (const { references } of planRetention(facts).actions) expect(references.length).toBeGreaterThan(0);
});

describe('changing MX', () => {
  test.each([
    ['not known', {}, { id: 'change-mx', by: '2024-03-31' }],
    ['planned', { mxChangedOn: '2024-03-11' }, { id: 'change-mx', from: '2024-03-11', by: '2024-03-11' }],
    ['done today', { mxChangedOn: '2024-03-10' }, undefined],
    ['not known, but mail has stopped', { mailStoppedOn: '2024-03-10' }, undefined],
  ])('%s', (_, facts, expected) => {
    expect(action({ today: '2024-03-10', ...facts }, 'change-mx')).toEqual(expected);
  });
});

describe('watching for senders with a fixed route (H23)', () => {
  it('comes before the first safe day', () => {
    expect(action(moved, 'watch-for-late-mail')).toEqual({
      id: 'watch-for-late-mail',
      from: '2024-03-11',
      by: '2024-03-11',
    });
  });

  test.each([
    ['the day before the safe day', '2024-03-11', true],
    ['the safe day', '2024-03-12', false],
  ])('the last mail is known: %s', (_, today, watched) => {
    const facts = { ...moved, today, mailStoppedOn: '2024-03-11' };
    expect(action(facts, 'watch-for-late-mail') !== undefined).toBe(watched);
  });

  it('is still to do where the last mail is not known, and then no day of it has been missed', () => {
    expect(action({ ...moved, today: '2024-05-01' }, 'watch-for-late-mail')).toEqual({
      id: 'watch-for-late-mail',
      from: '2024-03-11',
    });
    expect(action({ ...moved, today: '2024-05-01', domainsDeletedOn: '2024-05-01' }, 'watch-for-late-mail')).toBe(
      undefined,
    );
  });
});

describe('deleting the domains in the console', () => {
  test.each([
    ['the grace period is not known: no last day', {}, undefined],
    ['armed the day after the safe day', { gracePeriodEndsOn: '2024-02-02' }, '2024-03-12'],
    ['armed on the safe day: the screen itself deletes', { gracePeriodEndsOn: '2024-02-01' }, undefined],
    ['armed later', { gracePeriodEndsOn: '2024-03-31' }, '2024-05-09'],
    ['InterScan goes before', { gracePeriodEndsOn: '2024-03-31', serverRetiredOn: '2024-04-01' }, '2024-03-31'],
    ['InterScan goes later', { gracePeriodEndsOn: '2024-03-31', serverRetiredOn: '2024-06-01' }, '2024-05-09'],
  ])('%s', (_, facts, by) => {
    expect(action({ ...moved, ...facts }, 'delete-domains')).toEqual({
      id: 'delete-domains',
      from: '2024-03-12',
      ...(by === undefined ? {} : { by }),
    });
  });

  test.each([
    ['2024-06-30', 'delete-domains', 'ask-support-state'],
    ['2024-07-01', 'ask-support-state', 'delete-domains'],
  ] as const)('on %s: %s instead of %s', (today, there, missing) => {
    expect(action({ ...moved, today }, there)).toBeDefined();
    expect(action({ ...moved, today }, missing)).toBeUndefined();
  });
});

describe('the order given by opening the screen', () => {
  const grace = { gracePeriodEndsOn: '2024-01-31' };

  test.each([
    ['the deletion comes later than the opening', '2024-03-21', true],
    ['on the same day', '2024-03-20', false],
    ['before', '2024-03-19', false],
  ])('is meant, and %s', (_, domainsDeletedOn, warned) => {
    const facts = { ...moved, ...grace, today: '2024-03-01', screenOpenedOn: '2024-03-20', domainsDeletedOn };
    expect(issueIds(facts).includes('opening-screen-deletes-domains')).toBe(warned);
  });

  test.each([
    ['2024-03-10', false],
    ['2024-03-11', true],
  ])('is announced unless the domains go before the fortieth day: deleted on %s', (domainsDeletedOn, told) => {
    const facts = { today: '2024-03-01', mxChangedOn: '2024-02-08', ...grace, domainsDeletedOn };
    expect(issueIds(facts).includes('screen-will-delete-domains')).toBe(told);
  });

  test.each([
    ['no last day is known', {}, undefined],
    ['InterScan goes the day after', { serverRetiredOn: '2024-03-13' }, '2024-03-12'],
    ['InterScan goes on that day', { serverRetiredOn: '2024-03-12' }, undefined],
  ])('waits for the fortieth day and for the safe day: %s', (_, facts, by) => {
    expect(action({ ...moved, ...grace, ...facts }, 'open-screen')).toEqual({
      id: 'open-screen',
      from: '2024-03-12',
      ...(by === undefined ? {} : { by }),
    });
  });
});

describe('retiring InterScan', () => {
  test.each([
    ['after the fortieth day', { gracePeriodEndsOn: '2024-04-30' }, '2024-06-10'],
    ['not before the safe day', { gracePeriodEndsOn: '2024-01-01' }, '2024-03-12'],
  ])('%s', (_, facts, from) => {
    expect(action({ ...moved, ...facts }, 'retire-server')).toEqual({ id: 'retire-server', from });
  });

  // The account in the cloud is for the support desk to delete (D1, D5): InterScan cannot help there.
  test.each([
    ['deleted', '2024-03-20', '2024-03-20'],
    ['deleted before the last mail', '2024-03-10', '2024-03-12'],
    ['to be deleted', '2024-05-05', '2024-05-05'],
    ['to be deleted after the screen may be opened', '2024-06-20', '2024-06-10'],
  ])('waits for the deletion of the domains: %s on %s', (_, domainsDeletedOn, from) => {
    const facts = { ...moved, today: '2024-04-01', gracePeriodEndsOn: '2024-04-30', domainsDeletedOn };
    expect(action(facts, 'retire-server')).toEqual({ id: 'retire-server', from });
    expect(issueIds({ ...facts, serverRetiredOn: from })).not.toContain('server-retired-too-early');
  });

  it('has no day while neither the end of the grace period nor a deletion of the domains is known', () => {
    expect(action(moved, 'retire-server')).toBeUndefined();
    expect(action(moved, 'learn-grace-period')).toEqual({ id: 'learn-grace-period' });
  });
});
