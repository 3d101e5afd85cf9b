import { describe, expect, test } from 'vitest';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { migrationOf, type PlanCase, withMarks } from './plan-case.ts';

const text =
  'example.test. 300 IN SOA ns1 hostmaster 1 2 3 4 5\nexample.test. 300 IN MX 10 cpf.example.net.\nexample.test. 300 IN MX 30 mail1.example.test.\n';
const question = (server: string, records: readonly string[], status = 'NOERROR', flags = 'qr aa') =>
  [
    `$ dig @${server} example.test MX +norecurse`,
    `;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: 1`,
    `;; flags: ${flags}; QUERY: 1, ANSWER: ${String(records.length)}, AUTHORITY: 0, ADDITIONAL: 0`,
    ';; QUESTION SECTION:',
    ';example.test. IN MX',
    ...(records.length === 0 ? [] : [';; ANSWER SECTION:', ...records.map((one) => `example.test. 300 IN MX ${one}.`)]),
    `;; SERVER: 192.0.2.53#53(${server})`,
    '',
  ].join('\n');
const planned = ['10 mail1.example.test'];
const before = ['10 cpf.example.net', '30 mail1.example.test'];

interface Given {
  readonly answer?: string;
  readonly answeredAt?: string;
  readonly tick?: string;
  /** When the step was ticked. */
  readonly at?: string;
  readonly changeAt?: string;
  readonly now?: string;
}

function cells({
  answer,
  answeredAt,
  tick,
  at = '2026-11-30T22:01',
  changeAt = '2026-11-30T22:00',
  now = '2026-12-01T09:00',
}: Given) {
  const given: PlanCase = {
    ...{ title: '', now: now as PlanCase['now'], way: 2 },
    roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan' },
    windows: [
      {
        ...{ name: '', stage: 'stop-cpf', domains: ['example.test'] },
        ...(changeAt === '' ? {} : { changeAt }),
        ...(answer === undefined ? {} : { answer }),
        ...(answeredAt === undefined ? {} : { answeredAt }),
      },
    ],
    plan: { ticks: tick === undefined ? [] : [{ window: '1', step: tick, at, by: '佐藤' }] },
  };
  const row = planBook(withMarks(migrationOf(given, text), given.now), given.now).progress.rows[0];
  if (row === undefined) throw new Error('no row');
  return row.cells;
}

describe('the change of a domain', () => {
  test.each<[string, Given, object]>([
    ['is to come', { now: '2026-11-30T21:59' }, { state: 'to-come', due: '2026-11-30T22:00' }],
    ['is due once its time has come', { now: '2026-11-30T22:00' }, { state: 'due' }],
    ['is due while the work may be on', { now: '2026-11-30T23:00' }, { state: 'due' }],
    ['is overdue after that', { now: '2026-11-30T23:01' }, { state: 'overdue' }],
    ['has no time', { changeAt: '' }, { state: 'to-come', unknown: { reason: 'no-time' } }],
    ['is ticked', { tick: 'change-mx' }, { state: 'done', from: 'tick', at: '2026-11-30T22:01', by: '佐藤' }],
    [
      'is as planned at every server',
      { answer: question('ns1', planned) + question('ns2', planned) },
      { state: 'done', from: 'check', verdict: 'as-planned' },
    ],
    [
      'is as planned, and one server is silent',
      { answer: question('ns1', planned) + question('ns2', [], 'SERVFAIL') },
      { state: 'partly', verdict: 'partly-answered' },
    ],
    ['is mixed', { answer: question('ns1', planned) + question('ns2', before) }, { state: 'needs', verdict: 'mixed' }],
    [
      'is ticked, and the servers say the old set',
      { tick: 'change-mx', answer: question('ns1', before) },
      { state: 'needs', verdict: 'as-before', contradicted: true },
    ],
    [
      'is not ticked, and the servers say the old set',
      { answer: question('ns1', before), now: '2026-11-30T20:00' },
      { state: 'to-come' },
    ],
    [
      'is ticked, and nobody answered',
      { tick: 'change-mx', answer: question('ns1', [], 'SERVFAIL') },
      { state: 'done', from: 'tick' },
    ],
    [
      'is ticked after somebody saw the old set',
      { tick: 'change-mx', answer: question('ns1', before), answeredAt: '2026-11-30T21:30' },
      { state: 'done', from: 'tick' },
    ],
    [
      'is ticked before its time',
      { tick: 'change-mx', at: '2026-11-30T21:40' },
      { state: 'done', odd: 'before-change' },
    ],
    ['is ticked in a time to come', { tick: 'change-mx', at: '2026-12-09T22:01' }, { state: 'done', odd: 'future' }],
    [
      'is as planned before its time',
      { answer: question('ns1', planned), answeredAt: '2026-11-30T20:00' },
      { state: 'done', odd: 'before-change' },
    ],
    [
      'is as planned in a time to come',
      { answer: question('ns1', planned), answeredAt: '2026-12-09T22:01' },
      { state: 'done', odd: 'future' },
    ],
    [
      'is as planned in a resolver',
      { answer: question('192.0.2.8', planned, 'NOERROR', 'qr rd ra') },
      { state: 'overdue', unproven: 'not-authoritative' },
    ],
    [
      'is as planned at a name server, and a resolver was asked, too',
      { answer: question('ns1', planned) + question('192.0.2.8', planned, 'NOERROR', 'qr rd ra') },
      { state: 'overdue', unproven: 'not-authoritative' },
    ],
    [
      'is as planned in lines that name no server',
      { answer: `example.test. 300 IN MX ${planned[0]}.` },
      { state: 'overdue', unproven: 'server-unknown' },
    ],
    [
      'is as planned as a server says of which no more than its name is known',
      { answer: `$ dig +short @dns.example.test MX example.test\n${planned[0]}.` },
      { state: 'overdue', unproven: 'server-unknown' },
    ],
    [
      'is as planned as a server says that the text lists for the zone',
      {
        answer: `example.test. 300 IN NS ns1.example.test.\n$ dig +short @ns1.example.test MX example.test\n${planned[0]}.`,
      },
      { state: 'done', from: 'check' },
    ],
    [
      'is ticked, and only a resolver was asked',
      { tick: 'change-mx', answer: question('192.0.2.8', planned, 'NOERROR', 'qr rd ra') },
      { state: 'done', from: 'tick', by: '佐藤' },
    ],
    ['has no MX left', { answer: question('ns1', []) }, { state: 'needs', verdict: 'no-mx' }],
  ])('%s', (_, given, expected) => {
    expect(cells(given)['cpf-out']).toMatchObject(expected);
  });
});

describe('the check after propagation', () => {
  const answer = question('ns1', planned);
  const now = '2026-12-04T09:00';

  test.each<[string, Given, string]>([
    [
      'an answer of the night of the change proves nothing of it',
      { answer, answeredAt: '2026-11-30T22:05', now },
      'due',
    ],
    ['an answer without its time proves nothing of it', { answer, now }, 'due'],
    ['an answer of a minute before proves nothing of it', { answer, answeredAt: '2026-12-03T21:59', now }, 'due'],
    [
      'an answer of a resolver proves nothing of it',
      { answer: question('192.0.2.8', planned, 'NOERROR', 'qr rd ra'), answeredAt: '2026-12-03T22:00', now },
      'due',
    ],
    [
      'an answer that says itself that it is older proves nothing of it',
      { answer: `${answer};; WHEN: Mon Nov 30 22:16:03 JST 2026\n`, answeredAt: '2026-12-03T22:00', now },
      'due',
    ],
    [
      'an answer of a time to come by its own line does not',
      { answer: `${answer};; WHEN: Fri Dec 03 22:16:03 JST 2027\n`, answeredAt: '2026-12-03T22:00', now },
      'due',
    ],
    [
      'an answer of afterwards by its own line, in UTC, does',
      { answer: `${answer};; WHEN: Thu Dec  3 13:16:03 UTC 2026\n`, answeredAt: '2026-12-03T22:20', now },
      'done',
    ],
    ['an answer of afterwards does', { answer, answeredAt: '2026-12-03T22:00', now }, 'done'],
    ['a tick of the night of the change proves nothing of it', { tick: 'check-again', now }, 'due'],
    ['a tick of afterwards does', { tick: 'check-again', at: '2026-12-03T22:00', now }, 'done'],
    ['a tick of a time that has not come does not', { tick: 'check-again', at: '2026-12-05T22:00', now }, 'due'],
    ['an answer of a time that has not come does not', { answer, answeredAt: '2026-12-05T22:00', now }, 'due'],
    ['before its time it is to come', { answer, answeredAt: '2026-11-30T22:05', now: '2026-12-03T21:00' }, 'to-come'],
  ])('%s', (_, given, state) => {
    expect(cells(given).checked.state).toBe(state);
  });
});

describe('the deletion of the domains', () => {
  const ticked = (window: string, answer = '') =>
    planBook(
      withMarks(
        migrationOf(
          {
            ...{ title: '', now: '2026-12-20T09:00' as PlanCase['now'], way: 2 },
            roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan' },
            windows: [
              {
                ...{ name: '', stage: 'stop-cpf', domains: ['example.test'], changeAt: '2026-11-30T22:00' },
                ...(answer === '' ? {} : { answer, answeredAt: '2026-12-10T09:00' }),
              },
            ],
            plan: { ticks: [{ window, step: 'delete-domains', at: '2026-12-19T09:00', by: '佐藤' }] },
          },
          text,
        ),
        '2026-12-20T09:00' as PlanCase['now'],
      ),
      '2026-12-20T09:00' as PlanCase['now'],
    ).progress.rows[0]?.cells.deleted;

  test('that is ticked while nothing shows CPF out is told, not believed', () => {
    expect(ticked('1')).toMatchObject({ state: 'needs', contradicted: true, by: '佐藤' });
    expect(ticked('1', question('ns1', planned))).toMatchObject({ state: 'done', from: 'tick' });
  });

  test('that is ticked in a window that is not there is not done', () => {
    expect(ticked('9', question('ns1', planned))?.state).not.toBe('done');
  });
});

test('a domain may be called as what every object has', () => {
  const odd = `${text}constructor. 3600 IN MX 10 cpf.example.net.\n`;
  const given: PlanCase = {
    ...{ title: '', now: '2026-12-01T09:00' as PlanCase['now'], way: 2 },
    roles: {},
    windows: [],
  };
  expect(() => planBook(migrationOf(given, odd), given.now)).not.toThrow();
});
