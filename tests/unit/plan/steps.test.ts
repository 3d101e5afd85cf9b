import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { stepRows } from '../../../src/core/plan/steps/rows.ts';
import { preconditions } from '../../../src/core/mx/session/preconditions.ts';
import { runbookSheet } from '../../../src/documents/runbook.ts';
import { hazards } from '../../../src/facts/hazards.ts';
import { ownWords } from '../../../src/words/mx/own-plan.ts';
import { migrationOf, type PlanCase } from './plan-case.ts';

const docs = new URL('../../../src/content/docs/', import.meta.url);
const pages = new Map(
  readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => [
      `/${file.replaceAll('\\', '/').replace(/(?:\/?index)?\.mdx$/, '')}/`.replaceAll('//', '/'),
      readFileSync(new URL(file, docs), 'utf8'),
    ]),
);
const stepsOfGuide = new Set(
  [...pages.values()].flatMap((text) => [...text.matchAll(/step="([^"]+)"/g)].map(([, name]) => name)),
);
/** Steps that parts of pages make, and that stand in no text of a page. */
const madeByParts = new Set(['set-policies', 'review-defaults']);

describe('the steps of a runbook', () => {
  test('are named once', () => {
    const ids = stepRows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(stepRows.filter(({ guide = [] }) => guide.length > 0))('$id are actions of the guide', ({ guide = [] }) => {
    for (const name of guide) expect(stepsOfGuide.has(name) || madeByParts.has(name), name).toBe(true);
  });

  test.each(stepRows.flatMap(({ id, page }) => (page === undefined ? [] : [[id, page] as const])))(
    '%s leads to a place of the guide: %s',
    (_, page) => {
      const [path = '', anchor] = page.split('#');
      const text = pages.get(path);
      expect(text, path).toBeDefined();
      if (anchor === undefined) return;
      const isHazard = Object.values(hazards).some((one) => one.anchor === anchor && one.page === path);
      expect(isHazard || text?.includes(`id="${anchor}"`), page).toBe(true);
    },
  );
});

const base: PlanCase = {
  title: '',
  now: '2026-11-20T10:00' as PlanCase['now'],
  way: 2,
  roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan' },
  zoneNames: 'example.test',
  windows: [{ name: '', stage: 'stop-cpf', domains: ['example.test'], changeAt: '2026-11-30T22:00' }],
  plan: {
    estate: { 'internal-dns': 'no', 'spf-mx': 'no', 'mta-sts': 'no', dane: 'no' },
    operators: { 'example.test': { name: '', contact: '', system: 'bind' } },
  },
};
const soa = 'example.test. 300 IN SOA ns1 hostmaster 1 2 3 4 5';
const records = (ttl: number, set = '10 cpf.example.net., 30 mail1.example.test.') =>
  [soa, ...set.split(', ').map((one) => `example.test. ${String(ttl)} IN MX ${one}`)].join('\n');

const bookOf = (given: Partial<PlanCase>, text = records(300)) => {
  const whole = { ...base, ...given };
  return planBook(migrationOf(whole, text), whole.now);
};
const idsOf = (given: Partial<PlanCase> = {}, text?: string): readonly string[] =>
  bookOf(given, text)
    .windows.at(-1)
    ?.runbook.steps.map(({ id }) => id) ?? [];

/** The steps that one estate has more than another, and those that it has less. */
function difference(from: readonly string[], to: readonly string[]) {
  return { more: to.filter((id) => !from.includes(id)), less: from.filter((id) => !to.includes(id)) };
}

const tmems = 'example.in.tmems-jp.trendmicro.com';
const withTest: Partial<PlanCase> = {
  ...{ way: 3, tmems, keepDirectRecords: false },
  windows: [
    { name: '', stage: 'test-tmems', domains: ['example.test'], changeAt: '2026-11-30T22:00' },
    { name: '', stage: 'switch-to-tmems', domains: ['example.test'], changeAt: '2026-12-07T22:00' },
  ],
};
const withoutTest: Partial<PlanCase> = { ...withTest, windows: (withTest.windows ?? []).slice(1) };

describe('two estates that differ in one thing have runbooks that differ in exactly its steps', () => {
  test.each([
    ['the TTL is just not long', {}, records(3600), { more: [], less: [] }],
    ['the TTL is long', {}, records(3601), { more: ['lower-ttl', 'restore-ttl'], less: [] }],
    [
      'nobody knows the TTL',
      {},
      '$ nslookup -type=MX example.test\nexample.test MX preference = 10, mail exchanger = cpf.example.net\nexample.test MX preference = 30, mail exchanger = mail1.example.test\n',
      { more: ['learn-ttl'], less: [] },
    ],
    [
      'somebody else’s backup stays',
      { roles: { ...base.roles, 'backup.example.com': 'other' } },
      records(300, '10 cpf.example.net., 30 mail1.example.test., 50 backup.example.com.'),
      { more: ['tell-other-hosts'], less: [] },
    ],
    [
      'CPF’s domains are deleted',
      { cpfDomainsDeleted: true },
      records(300),
      {
        more: [],
        less: [
          ...['ask-quarantine', 'tell-colleagues', 'watch-cpf-mail', 'narrow', 'retract-exemption', 'settings-copied'],
          ...['ask-support', 'delete-domains', 'request-account'],
        ],
      },
    ],
    [
      'nobody has said who edits the zone',
      { plan: { estate: base.plan?.estate ?? {}, operators: {} } },
      records(300),
      { more: ['settle-operators'], less: [] },
    ],
    [
      'somebody else edits the zone',
      {
        plan: {
          estate: base.plan?.estate ?? {},
          operators: { 'example.test': { name: '鈴木', contact: '', system: 'bind' } },
        },
      },
      records(300),
      { more: ['request-dns'], less: [] },
    ],
  ] as const)('%s', (_, given, text, expected) => {
    expect(difference(idsOf(), idsOf(given as Partial<PlanCase>, text))).toEqual(expected);
  });

  test('the switch keeps InterScan’s own records', () => {
    const kept = idsOf({ ...withTest, keepDirectRecords: true });
    expect(difference(idsOf(withTest), kept)).toEqual({ more: ['confine-direct'], less: ['narrow-to-tmems'] });
  });

  test('the switch has no test stage before it', () => {
    expect(difference(idsOf(withTest), idsOf(withoutTest))).toEqual({
      more: [
        ...['verify-domains', 'set-policies', 'review-defaults', 'open-tmems', 'exempt-tmems', 'test-connection'],
        'accept-no-test-stage',
      ],
      less: ['test-stage-over', 'test-mail-passed', 'tmems-still-ready'],
    });
  });

  test('way 1 ends InterScan', () => {
    expect(difference(idsOf(withTest), idsOf({ ...withTest, way: 1 }))).toEqual({
      more: ['change-destination', 'move-outbound', 'stop-interscan'],
      less: ['narrow', 'narrow-to-tmems'],
    });
  });
});

describe('what the planner asks before a stage', () => {
  test.each([
    ['stop-cpf', base],
    ['test-tmems', { ...withTest, windows: (withTest.windows ?? []).slice(0, 1) }],
    ['switch-to-tmems', withTest],
    ['switch-to-tmems', withoutTest],
  ] as const)('stands in the runbook of %s', (stage, given) => {
    const estate = { 'internal-dns': 'yes', 'spf-mx': 'yes', 'mta-sts': 'yes', dane: 'yes' } as const;
    const ids = new Set(idsOf({ ...given, plan: { ...base.plan, estate } }));
    const asked = stepRows.filter(({ id }) => ids.has(id)).flatMap(({ ticks = [] }) => ticks);
    const needed = preconditions[stage]
      .map(({ id }) => id)
      .filter((id) => id !== 'test-stage-propagated' || ids.has('test-stage-over'));
    for (const id of needed) expect(asked, id).toContain(id);
  });
});

test('what one must see after the change is said in the word of the check', () => {
  const book = bookOf({});
  const [window] = book.windows;
  if (window === undefined) throw new Error('no window');
  const sheet = runbookSheet({ book, window, date: '2026-11-20' });
  const seen = (id: string) => sheet.steps.find((row) => row.id === id)?.see ?? '';
  expect(seen('check-mx')).toContain(`${ownWords.verdicts['as-planned']} 1`);
  expect(seen('check-again')).toContain(`${ownWords.verdicts['as-planned']} 1`);
});

test('zones that one file changes are one entry of the step, and its command stands once', () => {
  const zones = ['kaede.example', 'shop.example', 'plant.example'];
  const text = zones
    .map(
      (zone) =>
        `${zone}. 300 IN SOA ns1 hostmaster 1 2 3 4 5\n${zone}. 300 IN MX 10 cpf.example.net.\n${zone}. 300 IN MX 20 mail1.example.test.`,
    )
    .join('\n');
  const operated = (...systems: readonly ('bind' | 'route53')[]) => {
    const operators = Object.fromEntries(
      zones.map((zone, index) => [zone, { name: '鈴木', contact: '', system: systems[index] ?? 'bind' } as const]),
    );
    const given: PlanCase = {
      ...{ title: '', now: '2026-12-01T09:00' as PlanCase['now'], way: 2 },
      roles: { 'cpf.example.net': 'cpf', 'mail1.example.test': 'interscan' },
      zoneNames: zones.join('\n'),
      windows: [{ name: '', stage: 'stop-cpf', domains: zones, changeAt: '2026-12-08T22:00' }],
      plan: { operators },
    };
    const book = planBook(migrationOf(given, text), given.now);
    const [window] = book.windows;
    if (window === undefined) throw new Error('no window');
    const lines = runbookSheet({ book, window, date: '2026-12-01' }).steps.find(({ id }) => id === 'change-mx')?.where;
    return (lines ?? []).map((line) => line.text);
  };
  expect(operated()).toEqual([
    'ゾーン kaede.example(1ドメイン)、shop.example(1ドメイン)、plant.example(1ドメイン) 鈴木 BIND(nsupdate)',
    'nsupdate -v -k [鍵ファイル] mx-w1-stop-cpf-nsupdate-3-zones.nsupdate',
  ]);
  const mixed = operated('route53', 'bind', 'route53');
  expect(mixed.filter((line) => line.startsWith('ゾーン '))).toHaveLength(3);
  expect(mixed.filter((line) => line.startsWith('nsupdate '))).toHaveLength(1);
  expect(mixed.filter((line) => line.startsWith('aws '))).toHaveLength(2);
});
