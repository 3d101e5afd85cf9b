import { describe, expect, test } from 'vitest';
import type { ScheduleEntry } from '../../../src/core/plan/schedule.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { scheduleCalendar } from '../../../src/documents/schedule.ts';
import { migrationOf, type PlanCase } from './plan-case.ts';

const now = '2026-11-20T10:00' as PlanCase['now'];
const base: PlanCase = {
  ...{ title: '', now, way: 2 },
  roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan' },
  windows: [{ name: '', stage: 'stop-cpf', domains: ['example.test'], changeAt: '2026-11-30T22:00' }],
};
const records = (ttl: number, domain = 'example.test') =>
  `${domain}. 300 IN SOA ns1 hostmaster 1 2 3 4 5\n${domain}. ${String(ttl)} IN MX 10 cpf.example.net.\n${domain}. ${String(ttl)} IN MX 30 mail1.example.test.\n`;
const bookOf = (given: Partial<PlanCase> = {}, text = records(300)) =>
  planBook(migrationOf({ ...base, ...given }, text), now);
const entry = (book: ReturnType<typeof bookOf>, id: string, window?: string): ScheduleEntry | undefined =>
  book.schedule.entries.find((one) => one.id === id && (window === undefined || one.window === window));
const window = (more: Partial<PlanCase['windows'][number]>): PlanCase['windows'] => [
  { name: '', stage: 'stop-cpf', domains: ['example.test'], changeAt: '2026-11-30T22:00', ...more },
];

describe('after a change at 22:00 on 30 November', () => {
  test.each([
    // TTL, lowered by, end of propagation, first day of deletion
    [300, undefined, '2026-12-03T22:00', '2026-12-04'],
    [3600, undefined, '2026-12-03T22:00', '2026-12-04'],
    [3601, '2026-11-30T20:59', '2026-12-03T22:00', '2026-12-04'],
    [86_400, '2026-11-29T22:00', '2026-12-03T22:00', '2026-12-04'],
    [259_200, '2026-11-27T22:00', '2026-12-03T22:00', '2026-12-04'],
    [259_201, '2026-11-27T21:59', '2026-12-03T22:01', '2026-12-04'],
    [604_800, '2026-11-23T22:00', '2026-12-07T22:00', '2026-12-08'],
  ])('with a TTL of %i', (ttl, lowered, over, deletion) => {
    const book = bookOf({}, records(ttl));
    expect(entry(book, 'lower-ttl')?.at).toBe(lowered);
    expect(entry(book, 'propagated')?.at).toBe(over);
    expect(entry(book, 'delete-domains')?.at).toBe(`${deletion}T00:00`);
    expect(entry(book, 'prepare')?.at).toBe('2026-11-23T22:00');
    expect(entry(book, 'prepare')?.workday).toBe('2026-11-20');
  });

  test.each([
    [undefined, '2026-12-04', 'last-way-back', undefined],
    ['2026-12-03', '2026-12-04', undefined, '2026-12-03T00:00'],
    ['2026-12-04', '2026-12-05', undefined, '2026-12-04T00:00'],
    ['2026-12-25', '2026-12-26', undefined, '2026-12-25T00:00'],
    // A last day before the change is no decision.
    ['2026-11-29', '2026-12-04', 'last-way-back', undefined],
  ])('with %s as the last day of going back', (lastWayBackOn, from, awaits, ends) => {
    const book = bookOf({ windows: window(lastWayBackOn === undefined ? {} : { lastWayBackOn }) });
    expect(entry(book, 'narrow')?.at).toBe(`${from}T00:00`);
    expect(entry(book, 'delete-domains')?.at).toBe(`${from}T00:00`);
    expect(entry(book, 'delete-domains')?.awaits).toBe(awaits);
    expect(entry(book, 'way-back-ends')?.at).toBe(ends);
  });

  test('the last mail to CPF, where it is later, holds the deletion back', () => {
    const book = bookOf({ retention: { mailStoppedOn: '2026-12-20' } });
    expect(entry(book, 'delete-domains')?.at).toBe('2026-12-21T00:00');
    expect(entry(book, 'logs-gone')?.at).toBe('2027-01-19T00:00');
  });

  test('the days of the logs, of the screen and of TMEmS’s licence stand beside it', () => {
    const book = bookOf({ retention: { gracePeriodEndsOn: '2026-12-01', tmemsLicenceEndsOn: '2027-03-31' } });
    expect(entry(book, 'logs-gone')?.at).toBe('2027-01-02T00:00');
    expect(entry(book, 'auto-deletion-armed')?.at).toBe('2027-01-10T00:00');
    expect(entry(book, 'tmems-mail-blocked')?.at).toBe('2027-05-01T00:00');
  });

  test('nothing is deleted while a domain without a window still names CPF', () => {
    const book = bookOf({}, records(300) + records(300, 'b.test'));
    expect(entry(book, 'delete-domains')).toMatchObject({
      unknown: { reason: 'open-domains', domains: ['b.test'] },
      notBefore: '2026-12-04T00:00',
    });
    expect(entry(book, 'logs-gone')).toBeUndefined();
  });

  test('nothing is deleted while a window has no time', () => {
    const windows = [...window({}), { name: '', stage: 'stop-cpf' as const, domains: ['b.test'] }];
    const book = bookOf({ windows }, records(300) + records(300, 'b.test'));
    expect(entry(book, 'delete-domains')).toMatchObject({ unknown: { reason: 'windows', windows: ['2'] } });
  });

  test('a TTL that nobody knows leaves the end of propagation open', () => {
    const book = bookOf(
      {},
      '$ nslookup -type=MX example.test\nexample.test MX preference = 10, mail exchanger = cpf.example.net\nexample.test MX preference = 30, mail exchanger = mail1.example.test\n',
    );
    for (const id of ['propagated', 'delete-domains', 'narrow', 'watch-late-mail']) {
      const found = entry(book, id);
      expect(found?.at, id).toBeUndefined();
      expect(found?.unknown, id).toEqual({ reason: 'ttl', domains: ['example.test'] });
    }
    expect(entry(book, 'propagated')?.notBefore).toBe('2026-12-03T22:00');
    expect(entry(book, 'learn-ttl')?.domains).toEqual(['example.test']);
  });
});

describe('the switch after the test stage', () => {
  const stages = (switchAt: string): Partial<PlanCase> => ({
    ...{ way: 3, tmems: 'example.in.tmems-jp.trendmicro.com', keepDirectRecords: false },
    windows: [
      { name: '', stage: 'test-tmems', domains: ['example.test'], changeAt: '2026-11-30T22:00' },
      { name: '', stage: 'switch-to-tmems', domains: ['example.test'], changeAt: switchAt },
    ],
  });

  test.each([
    ['2026-11-29T22:00', false],
    ['2026-12-03T21:59', false],
    ['2026-12-03T22:00', true],
    ['2026-12-07T22:00', true],
  ])('at %s: %s', (switchAt, isTaken) => {
    const change = entry(bookOf(stages(switchAt)), 'change', '2');
    expect(change?.at).toBe(isTaken ? switchAt : undefined);
    if (!isTaken) expect(change?.unknown).toEqual({ reason: 'too-early', window: '1', wanted: switchAt });
  });
});

describe('the calendar file', () => {
  const text = scheduleCalendar(bookOf({}, records(86_400)), '2026-11-20');
  const events = text.split('BEGIN:VEVENT').slice(1);

  test('holds moments in UTC, nine hours before Japan’s', () => {
    expect(events.find((one) => one.includes('UID:1-change@'))).toMatch(
      /DTSTART:20261130T130000Z\r\nDTEND:20261130T140000Z/,
    );
    expect(events.find((one) => one.includes('UID:1-propagated@'))).toMatch(/DTSTART:20261203T130000Z/);
    expect(events.find((one) => one.includes('UID:delete-domains@'))).toMatch(
      /DTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261205/,
    );
  });

  test('has an alarm for each event, an end after each beginning, and no line of more than 75 octets', () => {
    for (const event of events) {
      expect(event).toContain('BEGIN:VALARM');
      const [, start = '', end = ''] = /DTSTART[^:]*:(\S+)\r\nDTEND[^:]*:(\S+)/.exec(event) ?? [];
      expect(start < end, event).toBe(true);
    }
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const ids = [...text.matchAll(/^UID:(.+)\r$/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leaves out what is past and what is not known', () => {
    expect(scheduleCalendar(bookOf(), '2026-12-01')).not.toContain('1-change@');
    expect(text).not.toContain('way-back-ends');
  });
});
