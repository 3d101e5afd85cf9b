/**
 * The paper of a window: what it says of one estate stands in tests/golden/mx-paper, for a mail administrator to review; of any estate it holds
 * exactly the window's domains.
 */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/core/group-by.ts';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import type { Migration } from '../../../src/core/migration/document.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { readNames } from '../../../src/core/mx/session/entered-names.ts';
import { inputOf, readOptionsOf } from '../../../src/core/mx/session/planner-input.ts';
import { type Session, sessionOf } from '../../../src/core/mx/session/session.ts';
import { changingDomains } from '../../../src/core/mx/session/windows.ts';
import { mxPaper, type Paper, type PaperSet } from '../../../src/documents/mx-paper.ts';
import { sayIssue } from '../../../src/words/mx/issues.ts';
import { planWords } from '../../../src/words/mx/plan-issues.ts';
import { sayReason } from '../../../src/words/mx/say-reason.ts';
import { TMEMS } from './short-hand.ts';

const TODAY = '2024-02-01';

/** Six domains in three zones: four that use CPF, one that does not, one that takes no mail, and a listed one that nobody asked for. */
const estate = `
$ORIGIN .
shop.test. 3600 IN MX 10 cpf.example.net.
shop.test. 3600 IN MX 30 mail1.example.test.
shop.test. 3600 IN MX 30 mail2.example.test.
news.shop.test. 3600 IN MX 10 cpf.example.net.
news.shop.test. 3600 IN MX 30 mail1.example.test.
news.shop.test. 3600 IN MX 30 mail2.example.test.
plant.test. 86400 IN MX 10 cpf.example.net.
plant.test. 86400 IN MX 20 mail1.example.test.
later.test. 3600 IN MX 10 cpf.example.net.
later.test. 3600 IN MX 30 mail1.example.test.
cloud.test. 3600 IN MX 0 mail.example.org.
parked.test. 3600 IN MX 0 .
`;

interface Asked {
  readonly stage: Migration['mx']['stage'];
  readonly domains?: readonly string[];
  readonly keepDirect?: boolean;
  readonly today?: string;
  readonly text?: string;
}

function sessionFor({ stage, domains, keepDirect = false, today = TODAY, text = estate }: Asked): Session {
  const migration: Migration = {
    ...emptyMigration,
    mx: {
      ...emptyMigration.mx,
      ...{ text, stage, windowId: '1', zoneNames: 'shop.test', keepDirectRecords: keepDirect, newTtl: '300' },
      ...{ listedDomains: 'shop.test\nforgotten.test', listIs: 'ours' },
      preconditions: { 'stop-cpf': ['host-public'] },
    },
    servers: {
      ...emptyMigration.servers,
      roles: {
        'cpf.example.net': 'cpf',
        'mail1.example.test': 'interscan',
        'mail2.example.test': 'interscan',
        'mail.example.org': 'other',
      },
      tmems: TMEMS,
    },
    windows: domains
      ? [{ id: '1', name: '11月30日 夜', stage, domains: [...domains], answer: '', answerOwners: [] }]
      : [],
  };
  const input = inputOf(migration, undefined);
  return sessionOf({ input, reading: readMx(text, readOptionsOf(input)), today, readNames });
}

function paperOf(asked: Asked): { readonly paper: Paper; readonly session: Session } {
  const session = sessionFor(asked);
  const { plan, tonight, zones, roleOf, input, ledger } = session;
  const today = asked.today ?? TODAY;
  const kept = ledger.entries.filter(({ standing }) => standing !== 'changed');
  const say = { plan, sayPlan: (issue: Parameters<typeof sayIssue>[0]) => sayIssue(issue, planWords) };
  const paper = mxPaper({
    ...{ stage: asked.stage, date: today, plan, tonight, zones, roleOf, ticked: input.ticked },
    back: rollBackMx(tonight, { today, cpfDomainsDeleted: false }),
    left: [...groupBy(kept, (entry) => sayReason(entry, say))].map(([reason, entries]) => ({
      reason,
      domains: entries.map(({ domain }) => domain),
    })),
    ...(input.window ? { window: input.window.name } : {}),
  });
  return { paper, session };
}

/** The paper as plain text: what stands on it, in its order. */
function written({ title, facts, checks, change, back, left, tasks }: Paper): string {
  const set = ({ zones, records }: PaperSet) => [
    ...records.map(({ before, after, exchange, role }) => `  ${before} → ${after}  ${exchange}  ${role}`),
    ...zones.map(({ zone, domains }) => `    zone ${zone === '' ? '(not known)' : zone}: ${domains.join(' ')}`),
  ];
  return [
    title,
    ...facts.map(([name, value]) => `  ${name}: ${value}`),
    'CHECKS',
    ...checks.map(({ text, ticked }) => `  [${ticked ? 'x' : ' '}] ${text}`),
    'CHANGE',
    ...change.flatMap(set),
    ...back.flatMap((step) => [`BACK ${step.title}`, ...step.sets.flatMap(set)]),
    'LEFT',
    ...left.map(({ reason, domains }) => `  ${domains.join(' ')}: ${reason}`),
    'SIGN',
    ...tasks.map((task) => `  ${task}`),
    '',
  ].join('\n');
}

const two = ['shop.test', 'news.shop.test'];

describe('mxPaper', () => {
  test.each<[string, Asked]>([
    ['stop-cpf, a window of three', { stage: 'stop-cpf', domains: [...two, 'plant.test'] }],
    ['stop-cpf, no window', { stage: 'stop-cpf' }],
    ['stop-cpf, after the end of CPF', { stage: 'stop-cpf', domains: two, today: '2026-11-30' }],
    ['lower-ttl, a window of one', { stage: 'lower-ttl', domains: ['plant.test'] }],
    ['test-tmems, a window of two', { stage: 'test-tmems', domains: two }],
    ['switch-to-tmems, a window of two', { stage: 'switch-to-tmems', domains: two }],
    ['switch-to-tmems, direct records stay', { stage: 'switch-to-tmems', domains: two, keepDirect: true }],
    ['an empty window', { stage: 'stop-cpf', domains: [] }],
  ])('%s', async (name, asked) => {
    const path = `../../golden/mx-paper/${name.replaceAll(/[, ]+/g, '-')}.txt`;
    await expect(written(paperOf(asked).paper)).toMatchFileSnapshot(fileURLToPath(new URL(path, import.meta.url)));
  });

  test('a date that nobody knows is left open', () => {
    const { session } = paperOf({ stage: 'stop-cpf', domains: two });
    const { plan, tonight, zones, roleOf } = session;
    const back = rollBackMx(tonight, { today: '', cpfDomainsDeleted: false });
    const { facts } = mxPaper({
      ...{ stage: 'stop-cpf', date: '', plan, tonight, back, zones, roleOf, ticked: new Set(), left: [] },
    });
    expect(facts.at(-1)).toEqual(['作成日', '']);
  });

  test('law: the paper holds exactly the window’s domains and no other; every other domain is told with its reason', () => {
    const set = fc.constantFrom('10 cpf, 30 is1', '10 cpf, 30 is1, 30 is2', '0 mail.example.org', '0 .', '10 cpf');
    const stage = fc.constantFrom('stop-cpf', 'test-tmems', 'switch-to-tmems', 'lower-ttl');
    const hosts = { cpf: 'cpf.example.net', is1: 'mail1.example.test', is2: 'mail2.example.test' } as const;
    const line = (domain: string, one: string) => {
      const [preference = '', host = ''] = one.split(' ');
      const exchange = (hosts as Readonly<Record<string, string>>)[host] ?? host;
      return `${domain}. 3600 IN MX ${preference} ${exchange === '.' ? '.' : `${exchange}.`}`;
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(set, fc.boolean()), { minLength: 1, maxLength: 8 }),
        stage,
        fc.boolean(),
        fc.boolean(),
        (domains, asked, keepDirect, hasEnded) => {
          const text = domains
            .flatMap(([records], index) => records.split(', ').map((one) => line(`d${String(index)}.test`, one)))
            .join('\n');
          const chosen = domains.flatMap(([, isChosen], index) => (isChosen ? [`d${String(index)}.test`] : []));
          const { paper, session } = paperOf({
            ...{ stage: asked, domains: chosen, keepDirect, text, today: hasEnded ? '2026-11-30' : TODAY },
          });
          const changing = changingDomains(session.plan);
          const namesOf = (sets: readonly PaperSet[]) =>
            sets.flatMap(({ zones }) => zones.flatMap((each) => each.domains)).toSorted();
          const inWindow = changing.filter((domain) => chosen.includes(domain)).toSorted();
          expect(namesOf(paper.change)).toEqual(inWindow);
          for (const { sets } of paper.back) {
            const names = namesOf(sets);
            expect(new Set(names).size).toBe(names.length);
            for (const name of names) expect(inWindow).toContain(name);
          }
          const told = paper.left.flatMap((each) => each.domains);
          const others = session.ledger.entries
            .map(({ domain }) => domain)
            .filter((domain) => !inWindow.includes(domain));
          expect(told.toSorted()).toEqual(others.toSorted());
          expect(paper.left.every(({ reason }) => reason !== '')).toBe(true);
          expect(paper.tasks.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
