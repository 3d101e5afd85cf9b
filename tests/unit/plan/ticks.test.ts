import { describe, expect, test } from 'vitest';
import type { Migration } from '../../../src/core/migration/document.ts';
import { isDone } from '../../../src/core/plan/outlook.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import type { StepId } from '../../../src/core/plan/runbook.ts';
import type { ProgressStage } from '../../../src/core/plan/progress.ts';
import { newTick, ticksOfStep, withoutTicks } from '../../../src/core/plan/ticks.ts';
import { runbookMarkdown, runbookSheet } from '../../../src/documents/runbook.ts';
import { migrationOf, type PlanCase, withMarks } from './plan-case.ts';

const now = '2026-12-01T09:00' as PlanCase['now'];
const given: PlanCase = {
  ...{ title: '', now, way: 2 },
  roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan', 'mail2.example.test': 'interscan' },
  zoneNames: 'example.test',
  windows: [
    { name: '', stage: 'stop-cpf', domains: ['example.test', 'shop.example.test'], changeAt: '2026-11-30T22:00' },
  ],
};
const setOf = (domain: string, host = 'mail1', ttl = 300) =>
  [
    `${domain}. ${String(ttl)} IN MX 10 cpf.example.net.`,
    `${domain}. ${String(ttl)} IN MX 30 ${host}.example.test.`,
  ].join('\n');
const text = [
  'example.test. 300 IN SOA ns1 hostmaster 1 2 3 4 5',
  setOf('example.test'),
  setOf('shop.example.test'),
].join('\n');

/** The plan with steps ticked as it was. */
function ticked(...steps: readonly (readonly [step: StepId, domain?: string | undefined, at?: string])[]): Migration {
  const bare = migrationOf(given, text);
  const ticks = steps.map(([step, domain, at = '2026-11-30T22:05']) => ({
    ...{ window: '1', step, at, by: '佐藤' },
    ...(domain === undefined ? {} : { domain }),
  }));
  return withMarks({ ...bare, plan: { ...bare.plan, ticks } }, now);
}

/** What a plan makes of its ticks of one step. */
function judged(migration: Migration, id: StepId, at = now) {
  const [window] = planBook(migration, at).windows;
  const step = window?.runbook.steps.find((each) => each.id === id);
  if (window === undefined || step === undefined) throw new Error(`no ${id}`);
  const { of, uncounted } = ticksOfStep(window.ticks, id);
  return {
    isDone: isDone(step, window),
    of: [...of.keys()],
    uncounted: uncounted.map(({ doubt, domains }) => [doubt, ...domains]),
  };
}

const withText = (migration: Migration, next: string): Migration => ({
  ...migration,
  mx: { ...migration.mx, text: next },
});

describe('a tick counts', () => {
  test('while the plan says the same', () => {
    expect(judged(ticked(['change-mx']), 'change-mx')).toEqual({
      ...{ isDone: true, uncounted: [] },
      of: ['example.test', 'shop.example.test'],
    });
  });

  test.each([
    ['a TTL was learned', text.replaceAll(' 300 IN MX', ' IN MX')],
    ['the lines stand in another order', text.split('\n').toReversed().join('\n')],
  ])('though %s: the records are the same', (_, next) => {
    expect(judged(withText(ticked(['protect']), next), 'protect').isDone).toBe(true);
  });

  test('for the domains that stay, where others leave the window', () => {
    const migration = ticked(['change-mx'], ['protect']);
    const windows = migration.windows.map((window) => ({ ...window, domains: ['example.test'] }));
    expect(judged({ ...migration, windows }, 'change-mx')).toMatchObject({ isDone: true, of: ['example.test'] });
    expect(judged({ ...migration, windows }, 'protect').isDone).toBe(true);
  });
});

describe('a tick does not count, and says so', () => {
  const other = `${text}\n${setOf('third.example.test')}`;

  test.each<[string, (of: Migration) => Migration, readonly string[], readonly string[]]>([
    [
      'of a domain whose set is another',
      (of) =>
        withText(of, text.replace('shop.example.test. 300 IN MX 30 mail1', 'shop.example.test. 300 IN MX 30 mail2')),
      ['other-plan', 'shop.example.test'],
      ['example.test'],
    ],
    [
      'of a domain whose preference is another',
      (of) => withText(of, text.replace('shop.example.test. 300 IN MX 30', 'shop.example.test. 300 IN MX 20')),
      ['other-plan', 'shop.example.test'],
      ['example.test'],
    ],
    [
      'of a domain that came into the window',
      (of) => ({
        ...withText(of, other),
        windows: of.windows.map((one) => ({ ...one, domains: [...one.domains, 'third.example.test'] })),
      }),
      ['other-plan', 'third.example.test'],
      ['example.test', 'shop.example.test'],
    ],
    [
      'of another stage',
      (of) => ({
        ...of,
        servers: { ...of.servers, tmems: 'example.in.tmems-jp.trendmicro.com' },
        windows: of.windows.map((one) => ({ ...one, stage: 'test-tmems' as const })),
      }),
      ['other-plan', 'example.test', 'shop.example.test'],
      [],
    ],
    [
      'without marks: of nobody knows which plan',
      (of) => ({ ...of, plan: { ...of.plan, ticks: of.plan.ticks.map((tick) => ({ ...tick, of: undefined })) } }),
      ['unmarked', 'example.test', 'shop.example.test'],
      [],
    ],
  ])('%s', (_, edit, uncounted, of) => {
    for (const id of ['change-mx', 'protect'] as const) {
      expect(judged(edit(ticked([id])), id)).toEqual({ isDone: false, of, uncounted: [uncounted] });
    }
  });

  test('of a window whose domains all left the paste', () => {
    expect(judged(withText(ticked(['protect']), ''), 'protect')).toMatchObject({
      isDone: false,
      uncounted: [['other-plan']],
    });
  });

  test('of a request for another time, or to somebody else', () => {
    const asked = { ...given, plan: { operators: { 'example.test': { name: '鈴木', contact: '', system: '' } } } };
    const bare = migrationOf(asked, text);
    const ticks = [{ window: '1', step: 'request-dns', at: '2026-11-20T10:00', by: '佐藤' }];
    const migration = withMarks({ ...bare, plan: { ...bare.plan, ticks } }, now);
    expect(judged(migration, 'request-dns').isDone).toBe(true);
    const moved = migration.windows.map((window) => ({ ...window, changeAt: '2026-12-02T22:00' }));
    expect(judged({ ...migration, windows: moved }, 'request-dns').isDone).toBe(false);
    const operators = { 'example.test': { name: '高橋', contact: '', system: '' } };
    expect(judged({ ...migration, plan: { ...migration.plan, operators } }, 'request-dns').isDone).toBe(false);
  });

  test.each<[string, StepId, string, string]>([
    ['the check after propagation, in the night of the change', 'check-again', '2026-11-30T22:20', 'too-early'],
    ['the check after propagation, in a time to come', 'check-again', '2026-12-24T22:00', 'time-unknown'],
    ['the check after propagation, without a time', 'check-again', '', 'time-unknown'],
    ['the deletion, before all is over', 'delete-domains', '2026-11-30T23:00', 'too-early'],
  ])('of %s', (_, id, at, doubt) => {
    const late = '2026-12-20T09:00' as PlanCase['now'];
    expect(judged(ticked([id, undefined, at]), id, late)).toMatchObject({
      isDone: false,
      uncounted: [[doubt, 'example.test', 'shop.example.test']],
    });
  });

  test('and is told on screen, paper and Markdown, with when and by whom', () => {
    const changed = withText(ticked(['change-mx']), text.replaceAll('mail1', 'mail2'));
    const book = planBook(changed, now);
    const [window] = book.windows;
    if (window === undefined) throw new Error('no window');
    const sheet = runbookSheet({ book, window, date: '2026-12-01' });
    const row = sheet.steps.find(({ id }) => id === 'change-mx');
    expect(row).toMatchObject({ isTicked: false, done: '', doneFor: [] });
    expect(row?.uncounted.join('')).toContain('2026年11月30日(月) 22:05 佐藤の印は、済みに数えていません。');
    expect(runbookMarkdown(sheet)).toContain('佐藤の印は、済みに数えていません。');
    expect(book.progress.rows.map(({ cells }) => cells['cpf-out'])).toMatchObject([
      { state: 'needs', uncounted: { doubt: 'other-plan', tick: { by: '佐藤' } } },
      { state: 'needs', uncounted: { doubt: 'other-plan', tick: { by: '佐藤' } } },
    ]);
  });
});

describe('a tick of what the plan does not have', () => {
  test.each([
    ['window', { window: '9', step: 'protect' }, 'no-window'],
    ['step', { window: '1', step: 'fix-dane' }, 'no-step'],
    ['domain', { window: '1', step: 'change-mx', domain: 'gone.test' }, 'no-domain'],
  ])('%s is kept, and told', (_, tick, reason) => {
    const bare = migrationOf(given, text);
    const ticks = [{ ...tick, at: '2026-11-30T22:05', by: '佐藤' }];
    const book = planBook({ ...bare, plan: { ...bare.plan, ticks } }, now);
    expect(book.strays).toEqual([{ tick: ticks[0], reason }]);
  });
});

describe('taking a tick back', () => {
  const without = (migration: Migration, id: StepId, domain?: string) => {
    const [window] = planBook(migration, now).windows;
    const step = window?.runbook.steps.find((each) => each.id === id);
    if (window === undefined || step === undefined) throw new Error(`no ${id}`);
    return {
      ...migration,
      plan: { ...migration.plan, ticks: [...withoutTicks(migration.plan.ticks, window, step, domain)] },
    };
  };

  test('leaves those of other steps, and those that do not count', () => {
    const migration = ticked(['change-mx'], ['protect']);
    const old = { window: '1', step: 'change-mx', at: '2026-10-01T10:00', by: '前任' };
    const both = { ...migration, plan: { ...migration.plan, ticks: [...migration.plan.ticks, old] } };
    expect(without(both, 'change-mx').plan.ticks).toMatchObject([{ step: 'protect' }, old]);
  });

  test('of one domain leaves the others their time and name', () => {
    const left = without(ticked(['change-mx']), 'change-mx', 'example.test');
    expect(left.plan.ticks).toMatchObject([{ domain: 'shop.example.test', at: '2026-11-30T22:05', by: '佐藤' }]);
    expect(judged(left, 'change-mx')).toMatchObject({ isDone: false, of: ['shop.example.test'] });
  });
});

test('what is ticked anew asks nobody again', () => {
  const migration = withText(ticked(['protect']), text.replaceAll('mail1', 'mail2'));
  const [window] = planBook(migration, now).windows;
  const step = window?.runbook.steps.find(({ id }) => id === 'protect');
  if (window === undefined || step === undefined) throw new Error('no step');
  const ticks = [...migration.plan.ticks, newTick(window, step, { at: '2026-12-01T08:59', by: '佐藤' })];
  expect(judged({ ...migration, plan: { ...migration.plan, ticks } }, 'protect')).toMatchObject({
    isDone: true,
    uncounted: [],
  });
});

describe('what the name servers say afterwards', () => {
  const late = '2026-12-12T10:00' as PlanCase['now'];
  const both = ['example.test', 'shop.example.test'];
  const after = (domain: string) => [`${domain}. 300 IN MX 10 mail1.example.test.`];
  const old = (domain: string) => setOf(domain).split('\n');
  const asked = (server: string, of: (domain: string) => readonly string[]) =>
    both
      .map((domain) =>
        [
          `$ dig @${server} ${domain} MX +norecurse`,
          `;; ->>HEADER<<- opcode: QUERY, status: ${of(domain).length === 0 ? 'SERVFAIL' : 'NOERROR'}, id: 1`,
          `;; flags: qr aa; QUERY: 1, ANSWER: ${String(of(domain).length)}, AUTHORITY: 0, ADDITIONAL: 0`,
          ';; QUESTION SECTION:',
          `;${domain}. IN MX`,
          ...(of(domain).length === 0 ? [] : [';; ANSWER SECTION:', ...of(domain)]),
          `;; SERVER: 192.0.2.53#53(${server})`,
          '',
        ].join('\n'),
      )
      .join('');
  const answered = (migration: Migration, answer: string, answeredAt?: string): Migration => ({
    ...migration,
    windows: migration.windows.map((one) => ({
      ...one,
      ...{ answer, lastWayBackOn: '2026-12-05' },
      ...(answeredAt === undefined ? {} : { answeredAt }),
    })),
  });
  const resting = ['change-mx', 'check-mx', 'check-again', 'last-day', 'delete-domains'] as const;
  const all = ticked(
    ['change-mx'],
    ['check-mx', undefined, '2026-11-30T22:15'],
    ['check-again', undefined, '2026-12-04T09:00'],
    ['last-day', undefined, '2026-12-06T09:00'],
    ['delete-domains', undefined, '2026-12-11T09:00'],
    ['protect'],
  );
  const cellOf: Partial<Record<StepId, ProgressStage>> = {
    'change-mx': 'cpf-out',
    'check-again': 'checked',
    'delete-domains': 'deleted',
  };

  test.each([
    ['the old set', asked('ns1', old)],
    ['old and new', asked('ns1', old) + asked('ns2', after)],
    ['something else', asked('ns1', (domain) => [`${domain}. 300 IN MX 5 other.example.org.`])],
    ['the planned set, and one is silent', asked('ns1', after) + asked('ns2', () => [])],
  ])('is %s: nothing that rests on the change counts, on the board, the screen and in the file', (_, answer) => {
    const migration = answered(all, answer, '2026-12-12T09:00');
    const book = planBook(migration, late);
    const [window] = book.windows;
    if (window === undefined) throw new Error('no window');
    const sheet = runbookSheet({ book, window, date: '2026-12-12' });
    const lines = runbookMarkdown(sheet).split('\n');
    for (const id of resting) {
      expect(judged(migration, id, late), id).toEqual({ isDone: false, of: [], uncounted: [['denied', ...both]] });
      const row = [...sheet.steps, ...sheet.after].find((each) => each.id === id);
      expect(row).toMatchObject({ isTicked: false, done: '', doneFor: [] });
      expect(row?.uncounted.join('')).toContain('印と違います');
      const stage = cellOf[id];
      if (stage !== undefined) expect(book.progress.counts[stage].done, stage).toBe(0);
    }
    expect(lines.filter((line) => /^\| ☐ .*印と違います/u.test(line))).toHaveLength(resting.length);
    expect(lines.filter((line) => line.includes('☑'))).toHaveLength(1);
    // What came before the change was done all the same.
    expect(judged(migration, 'protect', late).isDone).toBe(true);
  });

  test('is the old set, seen before the ticks: they count', () => {
    const migration = answered(all, asked('ns1', old), '2026-11-30T21:50');
    for (const id of resting) expect(judged(migration, id, late).isDone, id).toBe(true);
  });

  test('is the old set of one domain: the others stay done', () => {
    const migration = answered(
      all,
      asked('ns1', (domain) => (domain === 'example.test' ? old(domain) : after(domain))),
      '2026-12-12T09:00',
    );
    expect(judged(migration, 'delete-domains', late)).toEqual({
      ...{ isDone: false, of: ['shop.example.test'] },
      uncounted: [['denied', 'example.test']],
    });
  });

  test.each([
    ['after propagation', '2026-12-04T09:00', true],
    ['in the night of the change', '2026-11-30T22:15', false],
    ['nobody knows when', undefined, false],
  ])('is as planned, %s: the runbook counts what the board counts', (_, at, again) => {
    const migration = answered(ticked(), asked('ns1', after), at);
    const book = planBook(migration, late);
    const [window] = book.windows;
    if (window === undefined) throw new Error('no window');
    const { steps } = runbookSheet({ book, window, date: '2026-12-12' });
    const isTicked = (id: StepId) => steps.find((row) => row.id === id)?.isTicked;
    expect(['change-mx', 'check-mx', 'check-again'].map((id) => isTicked(id as StepId))).toEqual([true, true, again]);
    expect(book.progress.counts.checked.done).toBe(again ? 2 : 0);
    expect(steps.find((row) => row.id === 'change-mx')?.shown).toContain('貼った回答で確認済み');
  });

  test('the deletion is not done while nothing shows CPF out', () => {
    const migration = answered(ticked(['delete-domains', undefined, '2026-12-11T09:00']), '');
    expect(judged(migration, 'delete-domains', late)).toEqual({
      ...{ isDone: false, of: [] },
      uncounted: [['cpf-not-out', ...both]],
    });
  });
});

describe('what can only be seen afterwards', () => {
  const late = '2026-12-20T09:00' as PlanCase['now'];
  const dated = (migration: Migration, lastWayBackOn: string): Migration => ({
    ...migration,
    windows: migration.windows.map((one) => ({ ...one, lastWayBackOn })),
  });

  test.each<[string, StepId, string, string, string | undefined]>([
    ['the last day, while it is ahead', 'last-day', '2026-12-09T09:00', '2026-12-10', 'too-early'],
    ['the last day, on the day', 'last-day', '2026-12-10T23:59', '2026-12-10', 'too-early'],
    ['the last day, on the day after', 'last-day', '2026-12-11T00:00', '2026-12-10', undefined],
    ['the last day, before the change', 'last-day', '2026-11-29T09:00', '', 'too-early'],
    ['the last day, that nobody has decided', 'last-day', '2026-12-19T09:00', '', 'undecided'],
    ['the last day, its year half typed', 'last-day', '2026-12-19T09:00', '0026-12-10', 'undecided'],
    ['the check, before the change', 'check-mx', '2026-11-30T21:59', '', 'too-early'],
    ['the check, after the change', 'check-mx', '2026-11-30T22:00', '', undefined],
    ['the mail, before the change', 'send-mail', '2026-11-30T21:59', '', 'too-early'],
    ['the decision, before the change', 'decide', '2026-11-29T22:30', '', 'too-early'],
  ])('%s', (_, id, at, day, doubt) => {
    const { isDone: done, uncounted } = judged(dated(ticked([id, undefined, at]), day), id, late);
    expect([done, uncounted[0]?.[0]]).toEqual([doubt === undefined, doubt]);
  });

  test.each([
    ['2026-11-21T21:30', 'early'],
    ['2026-11-30T20:29', 'early'],
    ['2026-11-30T20:30', undefined],
    ['2026-11-30T21:50', undefined],
  ])('a reading of before the change, at %s, counts with a remark: %s', (at, odd) => {
    const [window] = planBook(ticked(['ask-servers', undefined, at]), late).windows;
    expect(window?.ticks.get('ask-servers')?.whole?.odd).toBe(odd);
  });

  test('what precedes the lowering of a TTL may be ticked before it', () => {
    const lowering = {
      ...given,
      ...{ newTtl: '300', windows: given.windows.slice(0, 1).map((one) => ({ ...one, stage: 'lower-ttl' as const })) },
      plan: { operators: { 'example.test': { name: '鈴木', contact: '', system: '' } } },
    };
    const bare = migrationOf(lowering, text.replaceAll(' 300 IN MX', ' 86400 IN MX'));
    const ticks = [{ window: '1', step: 'request-dns', at: '2026-11-20T10:00', by: '佐藤' }];
    const migration = withMarks({ ...bare, plan: { ...bare.plan, ticks } }, late);
    expect(judged(migration, 'request-dns', late).isDone).toBe(true);
  });
});

test('a domain that moves to another window leaves word of its tick there', () => {
  const migration = ticked(['change-mx'], ['protect']);
  const [one] = migration.windows;
  if (one === undefined) throw new Error('no window');
  const windows = [
    { ...one, domains: ['example.test'] },
    { ...one, id: '2', domains: ['shop.example.test'], changeAt: '2026-12-09T22:00' },
  ];
  const book = planBook({ ...migration, windows }, now);
  const second = book.windows.find(({ window }) => window.id === '2');
  for (const id of ['change-mx', 'protect'] as const) {
    expect(second?.ticks.get(id)?.isDone).toBe(false);
    expect(second?.ticks.get(id)?.uncounted).toMatchObject([{ doubt: 'other-window', domains: ['shop.example.test'] }]);
  }
  const row = book.progress.rows.find(({ domain }) => domain === 'shop.example.test');
  expect(row?.cells['cpf-out']).toMatchObject({ state: 'needs', uncounted: { doubt: 'other-window' } });
});

describe('an answer of a domain that has moved to another window', () => {
  const answer = (domain: string, records: readonly string[], server = 'ns1') =>
    [
      `; <<>> DiG 9.18 <<>> @${server}.example.test ${domain} MX`,
      ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
      ';; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0',
      ';; QUESTION SECTION:',
      `;${domain}. IN MX`,
      ';; ANSWER SECTION:',
      ...records.map((record) => `${domain}. 300 IN MX ${record}`),
      '',
    ].join('\n');
  const planned = ['10 mail1.example.test.'];
  const before = ['10 cpf.example.net.', '30 mail1.example.test.'];

  /** The second window holds the moved domain; `pasted`: what the first was answered; `none`: what was pasted for no window. */
  function moved({ pasted = '', own = '', none = '' }: { pasted?: string; own?: string; none?: string }) {
    const migration = ticked();
    const [one] = migration.windows;
    if (one === undefined) throw new Error('no window');
    const windows = [
      { ...one, name: '第1夜', domains: ['example.test'], answer: pasted, answeredAt: '2026-11-30T22:10' },
      { ...one, id: '2', domains: ['shop.example.test'], changeAt: '2026-12-09T22:00', answer: own },
    ];
    const book = planBook({ ...migration, windows, mx: { ...migration.mx, answer: none } }, now);
    const second = book.windows.find(({ window }) => window.id === '2');
    const cell = book.progress.rows.find(({ domain }) => domain === 'shop.example.test')?.cells['cpf-out'];
    if (second === undefined || cell === undefined) throw new Error('no second window');
    const text = runbookMarkdown(runbookSheet({ book, window: second, date: '2026-12-01' }));
    return {
      cell,
      told: /[^|>]*回答に、この作業枠のドメインがあります[^|<]*/u.exec(text)?.[0],
      elsewhere: second.elsewhere,
    };
  }

  test('is told in its step and on the board, and counts for nothing', () => {
    const { cell, told, elsewhere } = moved({ pasted: answer('shop.example.test', planned) });
    expect(elsewhere).toEqual([{ window: '1', domains: ['shop.example.test'] }]);
    expect(cell).toMatchObject({ state: 'needs', unproven: 'other-window' });
    expect(told).toContain('「第1夜」に貼った');
    expect(told).toContain('shop.example.test');
  });

  test('is told as well where it was pasted for no window', () => {
    const { cell, told } = moved({ none: answer('shop.example.test', planned) });
    expect(cell.unproven).toBe('other-window');
    expect(told).toContain('作業枠を選ばずに貼った');
  });

  test.each([
    ['shows the set of before', { pasted: answer('shop.example.test', before) }],
    ['names others alone', { pasted: answer('example.test', planned) }],
    [
      'was pasted here, too',
      { pasted: answer('shop.example.test', planned), own: answer('shop.example.test', planned) },
    ],
  ])('is not told where it %s', (_, given) => {
    const { cell, told, elsewhere } = moved(given);
    expect([cell.unproven, told, elsewhere]).toEqual([undefined, undefined, []]);
  });
});
