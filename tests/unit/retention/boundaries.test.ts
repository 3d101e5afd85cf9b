import { describe, expect, it, test } from 'vitest';
import { addMonths, parseCalendarDate } from '../../../src/core/calendar-date.ts';
import { retention } from '../../../src/facts/retention.ts';
import { planRetention } from '../../../src/core/retention/plan.ts';
import type { HoldingId, MilestoneId, RetentionFacts } from '../../../src/core/retention/types.ts';

const milestone = (facts: RetentionFacts, id: MilestoneId): string | undefined =>
  planRetention(facts).milestones.find((one) => one.id === id)?.date;
const holding = (facts: RetentionFacts, id: HoldingId) => {
  const found = planRetention(facts).holdings.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no holding ${id}`);
  return found;
};
const issueIds = (facts: RetentionFacts): string[] => planRetention(facts).issues.map(({ id }) => id);

describe('the vendor’s own dates', () => {
  it('are there whatever else is known', () => {
    const facts = { today: '2024-01-01' };
    expect(milestone(facts, 'service-ended')).toBe('2024-03-31');
    expect(milestone(facts, 'bulk-deletion-planned')).toBe('2024-06-30');
  });

  it('the planned deletion is reckoned as three months after the end: the last day of June', () => {
    const end = parseCalendarDate(retention.serviceEnd.value);
    expect(end && addMonths(end, retention.endToBulkDeletion.value)).toBe(retention.bulkDeletion.value);
  });
});

describe('logs (D3)', () => {
  const stopped = { mxChangedOn: '2024-03-08', mailStoppedOn: '2024-03-11' };
  test.each([
    ['the day mail stopped', '2024-03-11', 'held'],
    ['day 29', '2024-04-09', 'held'],
    ['day 30', '2024-04-10', 'held'],
    ['day 31', '2024-04-11', 'gone'],
  ])('on %s they are %s', (_, today, state) => {
    expect(holding({ today, ...stopped }, 'logs')).toMatchObject({ state, until: '2024-04-10' });
  });

  test.each([
    ['2024-01-30', '2024-02-29'],
    ['2023-01-30', '2023-03-01'],
    ['2024-02-29', '2024-03-30'],
    ['2023-12-31', '2024-01-30'],
    ['2024-03-31', '2024-04-30'],
  ])('mail that stopped on %s: the last log goes on %s', (mailStoppedOn, gone) => {
    expect(milestone({ today: '2024-01-01', mailStoppedOn }, 'logs-gone')).toBe(gone);
  });

  it('are counted from the end of propagation where the last mail is not known, and that is said', () => {
    const facts = { today: '2024-03-20', mxChangedOn: '2024-03-08' };
    expect(milestone(facts, 'logs-gone')).toBe('2024-04-10');
    expect(planRetention(facts).issues).toContainEqual(
      expect.objectContaining({ id: 'logs-reckoned-from-propagation', level: 'advice' }),
    );
    expect(issueIds({ ...facts, mailStoppedOn: '2024-03-11' })).not.toContain('logs-reckoned-from-propagation');
  });

  it('are to be exported by the day before, for the last hour of day 30 is unknown (H20)', () => {
    const { actions } = planRetention({ today: '2024-04-02', ...stopped });
    expect(actions).toContainEqual(expect.objectContaining({ id: 'export-logs', by: '2024-04-09' }));
    expect(planRetention({ today: '2024-04-11', ...stopped }).actions.map(({ id }) => id)).not.toContain('export-logs');
  });

  test.each([
    ['2024-06-30', 'held'],
    ['2024-07-01', 'unconfirmed'],
    ['2024-07-13', 'unconfirmed'],
    ['2024-07-14', 'gone'],
  ])('on %s they are %s where mail stopped days before the planned deletion', (today, state) => {
    const facts = { today, mxChangedOn: '2024-06-10', mailStoppedOn: '2024-06-13' };
    expect(holding(facts, 'logs')).toMatchObject({ state, until: '2024-07-13' });
    expect(planRetention(facts).actions.some(({ id }) => id === 'export-logs')).toBe(state !== 'gone');
  });

  it('are never told to be held years after the end of CPF, but looked for while they may be (Q3)', () => {
    const facts = { today: '2026-11-24', mxChangedOn: '2026-11-22' };
    expect(holding(facts, 'logs').state).toBe('unconfirmed');
    expect(planRetention(facts).actions).toContainEqual(
      expect.objectContaining({ id: 'export-logs', by: '2026-12-24' }),
    );
    expect(planRetention({ today: '2026-11-24' }).actions.map(({ id }) => id)).not.toContain('export-logs');
  });

  it('do not belong to what was to be deleted in June 2024 (D6)', () => {
    const gone = { domainsDeletedOn: '2024-06-14', accountDeletionConfirmedOn: '2024-06-20' };
    const facts = { today: '2024-07-01', mxChangedOn: '2024-06-10', mailStoppedOn: '2024-06-13', ...gone };
    expect(holding(facts, 'logs').state).toBe('unconfirmed');
    expect(issueIds(facts)).not.toContain('bulk-deletion-passed');
  });

  test.each([
    ['2024-04-10', 'log-evidence-ends'],
    ['2024-04-11', 'log-evidence-gone'],
  ])('on %s the advice is %s', (today, id) => {
    expect(issueIds({ today, ...stopped }).filter((one) => one.startsWith('log-evidence'))).toEqual([id]);
  });
});

describe('propagation of the MX change (M6) and the safe day (H2)', () => {
  test.each([
    ['without a TTL', undefined, '2024-03-11', '2024-03-12'],
    ['TTL 0', 0, '2024-03-11', '2024-03-12'],
    ['TTL 3600 s', 3600, '2024-03-11', '2024-03-12'],
    ['TTL 259199 s', 259_199, '2024-03-11', '2024-03-12'],
    ['TTL 259200 s, three days', 259_200, '2024-03-11', '2024-03-12'],
    ['TTL 259201 s', 259_201, '2024-03-12', '2024-03-13'],
    ['TTL 345600 s, four days', 345_600, '2024-03-12', '2024-03-13'],
    ['TTL 345601 s', 345_601, '2024-03-13', '2024-03-14'],
    ['TTL one week', 604_800, '2024-03-15', '2024-03-16'],
  ])('%s', (_, oldTtl, propagated, safe) => {
    const facts = { today: '2024-03-08', mxChangedOn: '2024-03-08', ...(oldTtl === undefined ? {} : { oldTtl }) };
    expect(milestone(facts, 'mx-propagated')).toBe(propagated);
    expect(milestone(facts, 'domain-deletion-safe')).toBe(safe);
  });

  it('a change made at 23:59 has ended its 72 hours before the safe day begins', () => {
    const changedAt = Date.UTC(2024, 2, 8, 23, 59);
    const propagatedAt = changedAt + 72 * 3_600_000;
    const safe = milestone({ today: '2024-03-08', mxChangedOn: '2024-03-08' }, 'domain-deletion-safe');
    expect(Date.parse(`${safe}T00:00Z`)).toBeGreaterThan(propagatedAt);
    const dayBefore = Date.parse(`${safe}T00:00Z`) - 86_400_000;
    expect(dayBefore).toBeLessThan(propagatedAt);
  });

  test.each([
    ['before the end of propagation', '2024-03-10', '2024-03-12'],
    ['on its last day', '2024-03-11', '2024-03-12'],
    ['a day later', '2024-03-12', '2024-03-13'],
    ['weeks later (H23)', '2024-04-01', '2024-04-02'],
  ])('the last mail came %s', (_, mailStoppedOn, safe) => {
    expect(milestone({ today: '2024-03-08', mxChangedOn: '2024-03-08', mailStoppedOn }, 'domain-deletion-safe')).toBe(
      safe,
    );
  });

  test.each([
    ['2024-02-26', '2024-02-29', '2024-03-01'],
    ['2023-02-26', '2023-03-01', '2023-03-02'],
    ['2023-12-30', '2024-01-02', '2024-01-03'],
    ['2024-03-29', '2024-04-01', '2024-04-02'],
  ])('over the end of a month: changed on %s', (mxChangedOn, propagated, safe) => {
    const facts = { today: '2024-01-01', mxChangedOn };
    expect(milestone(facts, 'mx-propagated')).toBe(propagated);
    expect(milestone(facts, 'domain-deletion-safe')).toBe(safe);
  });

  test.each([
    ['2024-03-11', true],
    ['2024-03-12', false],
    ['2024-03-13', false],
  ])('domains deleted on %s: too early is %s', (domainsDeletedOn, tooEarly) => {
    const facts = { today: '2024-03-20', mxChangedOn: '2024-03-08', mailStoppedOn: '2024-03-11', domainsDeletedOn };
    expect(issueIds(facts).includes('domains-deleted-too-early')).toBe(tooEarly);
  });

  it('is not known without the day of the MX change, but a deletion before the last mail was too early for sure', () => {
    const facts = { today: '2024-03-20', mailStoppedOn: '2024-03-11' };
    expect(milestone(facts, 'domain-deletion-safe')).toBeUndefined();
    expect(issueIds(facts)).toContain('mx-change-unknown');
    expect(issueIds({ ...facts, domainsDeletedOn: '2024-03-11' })).toContain('domains-deleted-too-early');
    expect(issueIds({ ...facts, domainsDeletedOn: '2024-03-12' })).not.toContain('domains-deleted-too-early');
  });

  it('holds for the screen that deletes, too', () => {
    const facts = {
      today: '2024-07-01',
      mxChangedOn: '2024-06-10',
      gracePeriodEndsOn: '2024-04-30',
      screenOpenedOn: '2024-06-13',
    };
    expect(planRetention(facts).issues).toContainEqual(
      expect.objectContaining({ id: 'domains-deleted-too-early', at: { field: 'screenOpenedOn' } }),
    );
    expect(issueIds({ ...facts, screenOpenedOn: '2024-06-14' })).not.toContain('domains-deleted-too-early');
  });
});

describe('the fortieth day after the grace period (H1, H19)', () => {
  const grace = { gracePeriodEndsOn: '2024-04-30' };

  test.each([
    ['never', undefined, '2024-06-09', false],
    ['the day before (day 39)', '2024-06-08', undefined, true],
    ['on day 40', '2024-06-09', undefined, true],
    ['the day after (day 41)', '2024-06-10', '2024-06-09', false],
  ])('InterScan retired %s', (_, serverRetiredOn, armed, tooEarly) => {
    const facts = { today: '2024-05-01', ...grace, serverRetiredOn };
    expect(milestone(facts, 'auto-deletion-armed')).toBe(armed);
    expect(issueIds(facts).includes('server-retired-too-early')).toBe(tooEarly);
  });

  test.each([
    ['the day before', '2024-06-08', false],
    ['on the same day', '2024-06-09', false],
    ['the day after', '2024-06-10', true],
  ])('InterScan goes early, the domains %s', (_, domainsDeletedOn, tooEarly) => {
    const facts = { today: '2024-05-01', ...grace, serverRetiredOn: '2024-06-09', domainsDeletedOn };
    expect(issueIds(facts).includes('server-retired-too-early')).toBe(tooEarly);
    expect(issueIds({ ...facts, today: '2024-06-10' })).not.toContain('server-retired-too-early');
  });

  test.each([
    ['the day before', '2025-03-30', true],
    ['from that day on', '2025-03-31', false],
  ])('nobody is warned of a screen that InterScan took with it: %s', (_, today, warned) => {
    const retired = { today, serverRetiredOn: '2025-03-31' };
    expect(issueIds({ ...retired, ...grace }).includes('opening-screen-deletes-domains')).toBe(warned);
    expect(issueIds(retired).includes('grace-period-unknown')).toBe(warned);
    const late = { ...retired, gracePeriodEndsOn: '2025-02-10', mxChangedOn: '2025-03-28' };
    expect(issueIds({ ...late, mailStoppedOn: '2025-04-02' }).includes('screen-deletes-before-safe')).toBe(warned);
  });

  test.each([
    ['day 39', '2024-06-08', 'held', false],
    ['day 40', '2024-06-09', 'unconfirmed', true],
    ['day 41', '2024-06-10', 'unconfirmed', true],
  ])('on %s domains and the local copy', (_, today, state, warned) => {
    const facts = { today, ...grace };
    expect(holding(facts, 'domains').state).toBe(state);
    expect(holding(facts, 'account-local').state).toBe(state);
    expect(holding(facts, 'account-cloud').state).toBe('held');
    expect(issueIds(facts).includes('opening-screen-deletes-domains')).toBe(warned);
    expect(issueIds(facts).includes('screen-will-delete-domains')).toBe(!warned);
  });

  test.each([
    ['day 39', '2024-06-08', 'unconfirmed'],
    ['day 40', '2024-06-09', 'gone'],
    ['day 41', '2024-06-10', 'gone'],
  ])('screen opened on %s: afterwards they are', (_, screenOpenedOn, state) => {
    const facts = { today: '2024-06-11', ...grace, screenOpenedOn };
    expect(holding(facts, 'domains').state).toBe(state);
    expect(holding(facts, 'account-local').state).toBe(state);
    expect(holding(facts, 'account-cloud').state).toBe('held');
  });

  it('a day that is reported counts from that day on', () => {
    const facts = { ...grace, screenOpenedOn: '2024-06-11' };
    expect(holding({ today: '2024-06-10', ...facts }, 'domains').state).toBe('unconfirmed');
    expect(holding({ today: '2024-06-11', ...facts }, 'domains').state).toBe('gone');
    expect(issueIds({ today: '2024-06-01', ...facts })).toContain('opening-screen-deletes-domains');
    expect(issueIds({ today: '2024-06-11', ...facts })).not.toContain('opening-screen-deletes-domains');
  });

  it('deletes nothing that has been deleted by hand', () => {
    const facts = { today: '2024-06-20', mxChangedOn: '2024-03-08', domainsDeletedOn: '2024-03-20', ...grace };
    expect(holding(facts, 'domains')).toMatchObject({ state: 'gone', until: '2024-03-19' });
    expect(issueIds(facts)).not.toContain('opening-screen-deletes-domains');
  });

  test.each([
    ['2024-01-20', '2024-02-29'],
    ['2023-01-20', '2023-03-01'],
    ['2024-02-29', '2024-04-09'],
    ['2023-11-22', '2024-01-01'],
  ])('grace period to %s: armed on %s', (gracePeriodEndsOn, armed) => {
    expect(milestone({ today: '2024-01-01', gracePeriodEndsOn }, 'auto-deletion-armed')).toBe(armed);
  });

  it('is not known where the end of the grace period is not, and that is said', () => {
    expect(milestone({ today: '2024-05-01' }, 'auto-deletion-armed')).toBeUndefined();
    expect(issueIds({ today: '2024-05-01' })).toContain('grace-period-unknown');
    expect(issueIds({ today: '2024-05-01', gracePeriodEndsOn: '' })).toContain('grace-period-unknown');
    expect(issueIds({ today: '2024-05-01', ...grace })).not.toContain('grace-period-unknown');
  });

  it('came and went without anybody opening the screen: retired, and the domains remain (H19)', () => {
    const facts = { ...grace, serverRetiredOn: '2024-06-20' };
    expect(issueIds({ today: '2024-06-19', ...facts })).not.toContain('server-retired-screen-unopened');
    expect(issueIds({ today: '2024-06-20', ...facts })).toContain('server-retired-screen-unopened');
    expect(issueIds({ today: '2024-06-20', ...facts, screenOpenedOn: '2024-06-19' })).not.toContain(
      'server-retired-screen-unopened',
    );
  });

  it('before the MX change has reached everyone, opening the screen loses mail', () => {
    const late = { ...grace, mxChangedOn: '2024-06-07' };
    expect(issueIds({ today: '2024-06-07', ...late })).toContain('screen-deletes-before-safe');
    expect(issueIds({ today: '2024-06-11', ...late })).not.toContain('screen-deletes-before-safe');
    expect(issueIds({ today: '2024-06-05', ...grace, mxChangedOn: '2024-06-05' })).not.toContain(
      'screen-deletes-before-safe',
    );
  });
});

describe('the planned deletion of all that remains (D6)', () => {
  test.each([
    ['2024-06-29', 'held'],
    ['2024-06-30', 'held'],
    ['2024-07-01', 'unconfirmed'],
    ['2026-11-24', 'unconfirmed'],
  ])('on %s account and domains are %s, never gone', (today, state) => {
    expect(holding({ today }, 'account-cloud').state).toBe(state);
    expect(holding({ today }, 'domains').state).toBe(state);
    expect(holding({ today }, 'account-local').state).toBe('held');
  });

  it('leaves what the reader reports', () => {
    const facts = {
      today: '2026-11-24',
      domainsDeletedOn: '2024-03-20',
      accountDeletionRequestedOn: '2024-03-21',
      accountDeletionConfirmedOn: '2024-04-05',
    };
    expect(holding(facts, 'domains').state).toBe('gone');
    expect(holding(facts, 'account-cloud').state).toBe('gone');
    expect(holding({ ...facts, mailStoppedOn: '2024-03-11' }, 'logs').state).toBe('gone');
  });

  it('asks the support desk afterwards', () => {
    expect(planRetention({ today: '2024-06-30' }).actions.map(({ id }) => id)).not.toContain('ask-support-state');
    expect(planRetention({ today: '2024-07-01' }).actions.map(({ id }) => id)).toContain('ask-support-state');
  });
});

describe('the account (D1, D5)', () => {
  const asked = { accountDeletionRequestedOn: '2024-04-10', accountDeletionConfirmedOn: '2024-04-20' };
  test.each([
    ['2024-04-09', 'held'],
    ['2024-04-10', 'unconfirmed'],
    ['2024-04-19', 'unconfirmed'],
    ['2024-04-20', 'gone'],
  ])('on %s is %s', (today, state) => {
    expect(holding({ today, ...asked }, 'account-cloud').state).toBe(state);
  });

  it('only domains can be deleted by their user (D1–D3)', () => {
    const { holdings } = planRetention({ today: '2024-04-01' });
    expect(holdings.filter(({ userCanDelete }) => userCanDelete).map(({ id }) => id)).toEqual(['domains']);
  });

  it('goes to the support desk together with the domains once InterScan is gone', () => {
    const moved = { today: '2024-05-01', mxChangedOn: '2024-03-08', gracePeriodEndsOn: '2024-04-30' };
    const ids = (facts: RetentionFacts): string[] => planRetention(facts).actions.map(({ id }) => id);
    expect(ids(moved)).toEqual(expect.arrayContaining(['delete-domains', 'ask-support-account']));
    expect(ids({ ...moved, serverRetiredOn: '2024-05-01' })).toContain('ask-support-account-and-domains');
    expect(ids({ ...moved, serverRetiredOn: '2024-05-01' })).not.toContain('delete-domains');
  });
});

describe('the window of logs (D3)', () => {
  const window = (facts: RetentionFacts) => planRetention(facts).holdings.find(({ id }) => id === 'logs')?.window;

  test.each([
    ['mail still comes: the last thirty days', { today: '2024-03-01', mxNamesCpf: 'yes' }, '2024-01-31', '2024-03-01'],
    ['mail stops later', { today: '2024-03-01', mailStoppedOn: '2024-03-11' }, '2024-01-31', '2024-03-01'],
    ['mail has stopped: it shrinks', { today: '2024-04-02', mailStoppedOn: '2024-03-11' }, '2024-03-03', '2024-03-11'],
    ['the day after', { today: '2024-04-03', mailStoppedOn: '2024-03-11' }, '2024-03-04', '2024-03-11'],
    ['its last day', { today: '2024-04-10', mailStoppedOn: '2024-03-11' }, '2024-03-11', '2024-03-11'],
    ['nobody knows the last mail', { today: '2024-03-01' }, '2024-01-31', undefined],
  ] as const)('%s', (_, facts, from, to) => {
    expect(window(facts)).toEqual({ from, ...(to === undefined ? {} : { to }) });
  });

  test.each([
    ['all are gone', { today: '2024-04-11', mailStoppedOn: '2024-03-11' }],
    ['nobody answers for them', { today: '2026-11-24' }],
  ] as const)('%s: there is none', (_, facts) => {
    expect(window(facts)).toBeUndefined();
  });
});
