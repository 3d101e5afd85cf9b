import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test, vi } from 'vitest';
import { fromDayNumber } from '../../../src/core/calendar-date.ts';
import { planRetention } from '../../../src/core/retention/plan.ts';
import { dateFields } from '../../../src/core/retention/types.ts';
import type { RetentionFacts } from '../../../src/core/retention/types.ts';
import { hasDaysToCome } from '../../../src/core/retention/days-to-come.ts';
import { supportRequest } from '../../../src/core/retention/support-request.ts';
import { retentionCalendar } from '../../../src/documents/retention-calendar.ts';
import { retentionMarkdown } from '../../../src/documents/retention-markdown.ts';
import { supportLetter } from '../../../src/documents/support-letter.ts';
import { goldenCases, goldenFolder } from './golden-cases.ts';

const file = (name: string, of: string): string => fileURLToPath(new URL(`${name}/${of}`, goldenFolder));
const domains = ['example.test', 'shop.example.test'];
const nothingToAsk = '(依頼文なし)\n';

describe('files of the golden cases', () => {
  test.each(goldenCases)('%s', async (name, { facts }) => {
    const plan = planRetention(facts);
    await expect(retentionMarkdown(facts, plan)).toMatchFileSnapshot(file(name, 'result.md'));
    await expect(supportLetter(facts, plan, domains) ?? nothingToAsk).toMatchFileSnapshot(file(name, 'letter.txt'));
    await expect(retentionCalendar(plan, facts.today)).toMatchFileSnapshot(file(name, 'calendar.ics'));
  });
});

const near = fc.integer({ min: 19_700, max: 20_000 }).map((day) => fromDayNumber(day) ?? 'out of the calendar');
const anyFacts = fc.record(
  { today: near, ...Object.fromEntries(dateFields.map((field) => [field, near])) },
  { requiredKeys: ['today'] },
) as fc.Arbitrary<RetentionFacts>;

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('the calendar file', () => {
  it('is understood by another library: whole days, the end exclusive, each event once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const plan = planRetention(facts);
        const events = eventsOf(retentionCalendar(plan, facts.today));
        const starts = new Map(events.map((event) => [event.uid.split('@')[0], event.startDate.toString()]));
        // What is past is no appointment.
        for (const { id, date } of plan.milestones) {
          expect(starts.get(id)).toBe(date >= facts.today ? date : undefined);
        }
        expect(hasDaysToCome(plan, facts.today)).toBe(events.length > 0);
        expect(starts.size).toBe(events.length);
        for (const { startDate, endDate } of events) {
          expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
          expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
        }
      }),
    );
  });

  it('has lines of 75 octets at most, ended by CR LF, and no character cut in two', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const text = retentionCalendar(planRetention(facts), facts.today);
        const lines = text.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(text).not.toContain('\uFFFD');
        expect(lines.at(-1)).toBe('');
      }),
      { numRuns: 30 },
    );
  });

  it('is the same where the page has no secure context, over plain HTTP', () => {
    const facts = { today: '2024-04-02', mxChangedOn: '2024-03-08' };
    const plan = planRetention(facts);
    const secure = retentionCalendar(plan, facts.today);
    vi.stubGlobal('crypto', {});
    try {
      expect(retentionCalendar(plan, facts.today)).toBe(secure);
      expect(crypto).toEqual({});
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('keeps the name of an event when its day moves', () => {
    const uids = (mailStoppedOn: string): string[] => {
      const facts = { today: '2024-04-02', mxChangedOn: '2024-03-08', mailStoppedOn };
      return eventsOf(retentionCalendar(planRetention(facts), facts.today)).map(({ uid }) => uid);
    };
    expect(uids('2024-03-11')).toEqual(uids('2024-03-20'));
  });

  it('leaves out work whose last day has passed', () => {
    const facts = { today: '2024-04-10', mxChangedOn: '2024-03-08', mailStoppedOn: '2024-03-11' };
    const text = retentionCalendar(planRetention(facts), facts.today);
    expect(planRetention(facts).actions.map(({ id }) => id)).toContain('export-logs');
    expect(text).not.toContain('UID:export-logs@');
  });

  test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia', 'UTC'])('is the same in %s', (zone) => {
    const source = (path: string): string => JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).href);
    const facts = { today: '2024-03-10', mxChangedOn: '2024-03-08', gracePeriodEndsOn: '2024-09-24' };
    const script = `
      import { planRetention } from ${source('core/retention/plan.ts')};
      import { retentionCalendar } from ${source('documents/retention-calendar.ts')};
      const facts = JSON.parse(process.argv[1]);
      process.stdout.write(retentionCalendar(planRetention(facts), facts.today));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(facts)], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(output).toBe(retentionCalendar(planRetention(facts), facts.today));
  });
});

describe('the request to the support desk', () => {
  const ask = (facts: RetentionFacts) => supportRequest(facts, planRetention(facts));
  const moved = { today: '2024-04-02', mxChangedOn: '2024-03-08', gracePeriodEndsOn: '2024-04-30' };

  test.each([
    ['D5 (1): the console is at hand', { ...moved, today: '2024-05-02' }, ['delete-account']],
    ['logs are still to be exported (H20)', moved, ['log-export', 'delete-account']],
    [
      'D5 (2): InterScan is gone, so are the means to delete the domains',
      { ...moved, today: '2024-06-10', serverRetiredOn: '2024-06-10' },
      ['delete-domains', 'delete-account'],
    ],
    [
      'InterScan is gone, the domains were deleted before',
      { ...moved, today: '2024-06-10', serverRetiredOn: '2024-06-10', domainsDeletedOn: '2024-03-12' },
      ['delete-account'],
    ],
    [
      'the account has been asked for',
      { ...moved, today: '2024-05-02', domainsDeletedOn: '2024-03-12', accountDeletionRequestedOn: '2024-03-12' },
      ['account-deletion-state'],
    ],
    [
      'all is gone',
      { ...moved, today: '2024-05-02', domainsDeletedOn: '2024-03-12', accountDeletionConfirmedOn: '2024-03-20' },
      [],
    ],
    [
      'the end of the grace period is not known',
      { ...moved, today: '2024-05-02', gracePeriodEndsOn: '' },
      ['grace-period-end', 'delete-account'],
    ],
    [
      'the planned deletion has passed (D6)',
      { ...moved, today: '2024-07-01' },
      ['bulk-deletion-done', 'delete-domains', 'delete-account'],
    ],
    ['on its last day', { ...moved, today: '2024-06-30' }, ['delete-account']],
  ])('%s', (_, facts, asks) => {
    expect(ask(facts).asks).toEqual(asks);
  });

  test.each([
    ['2024-03-11', '2024-03-12'],
    ['2024-03-12', undefined],
  ])('on %s asks for a deletion not before %s (H2)', (today, notBefore) => {
    expect(ask({ ...moved, today }).notBefore).toBe(notBefore);
    const letter = supportLetter({ ...moved, today }, planRetention({ ...moved, today }), []) ?? '';
    expect(letter.includes('削除は2024年3月12日以降にお願いします')).toBe(notBefore !== undefined);
  });

  it('asks for no deletion while nobody knows whether mail still goes through CPF', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { asks, deletionTooSoon, needsMxDay } = ask(facts);
        const plan = planRetention(facts);
        const safe = plan.milestones.some(({ id }) => id === 'domain-deletion-safe');
        const domainsGone = plan.holdings.some(({ id, state }) => id === 'domains' && state === 'gone');
        // Else the sender fills in the day from which it costs no mail.
        if (!safe && !domainsGone) expect(asks.some((one) => one.startsWith('delete-'))).toBe(needsMxDay);
        if (deletionTooSoon) expect(safe).toBe(false);
      }),
    );
  });

  it('fills in what is known and leaves the rest to be filled in', () => {
    const facts = { ...moved, serverRetiredOn: '2024-07-01', gracePeriodEndsOn: '2024-04-31' };
    const letterOf = (more: Partial<RetentionFacts>): string =>
      supportLetter({ ...facts, ...more }, planRetention({ ...facts, ...more }), domains) ?? '';
    const letter = letterOf({});
    expect(letter).toContain('MXの変更(最後のドメイン): 2024年3月8日\n');
    expect(letter).toContain('InterScanの廃棄: 2024年7月1日(予定)\n');
    expect(letter).toContain('CPFへの送信停止: 不明\n');
    expect(letter).toContain('猶予期間の終了: 不明\n');
    expect(letter).toContain('アカウント情報の削除の依頼: なし、または不明\n');
    expect(letterOf({ serverRetiredOn: '' })).toContain('InterScanの廃棄: なし、または不明\n');
    expect(letterOf({ domainsDeletedOn: '' })).toContain('全ドメインの削除: なし、または不明\n');
    // What was typed, but is no date, was done on some day.
    expect(letterOf({ domainsDeletedOn: '2024-03-32' })).toContain('全ドメインの削除: 不明\n');
    expect(letter).toContain('・shop.example.test\n');
    expect(letter).toContain('【会社名】');
  });
});
