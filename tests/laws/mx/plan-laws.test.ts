import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { byPreference, isSameRecord, type MxRecord } from '../../../src/core/dns/mx-record.ts';
import { windowOf } from '../../../src/core/mx/group-plans.ts';
import { checkMx } from '../../../src/core/mx/check.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { Change, MxPlan, PlanRequest } from '../../../src/core/mx/plan/types.ts';
import { stages } from '../../../src/core/mx/plan/types.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { TMEMS } from '../../unit/mx/short-hand.ts';

vi.setConfig({ testTimeout: 60_000 });

const hosts = [
  'cpf.example.net',
  'cpf2.example.org',
  'mail1.example.test',
  'mail2.a.test',
  TMEMS,
  'backup.example.com',
  '.',
];
const domains = ['a.test', 'b.test', 'example.test', '*.example.test', 'sub.example.test'];
const sites = ['mail1.example.test', 'mail2.a.test'];

const record = fc
  .record({
    domain: fc.constantFrom(...domains),
    preference: fc.oneof(fc.constantFrom(0, 10, 20, 30, 65_515, 65_516, 65_535), fc.nat(65_535)),
    exchange: fc.constantFrom(...hosts),
    ttl: fc.option(fc.constantFrom(0, 60, 300, 3600, 3601, 86_400), { nil: undefined }),
    ttlFrom: fc.constantFrom('published' as const, 'cache' as const),
  })
  .map(({ ttl, ttlFrom, ...rest }): MxRecord => (ttl === undefined ? rest : { ...rest, ttl, ttlFrom }));

const request = fc
  .record({
    stage: fc.constantFrom(...stages),
    current: fc.uniqueArray(record, { maxLength: 14, comparator: isSameRecord }),
    today: fc.constantFrom('2024-03-31', '2024-04-01'),
    interscan: fc.subarray(sites),
    interscanFor: fc.dictionary(fc.constantFrom(...domains), fc.subarray(sites, { minLength: 1 }), { maxKeys: 2 }),
    listed: fc.option(fc.subarray(domains, { minLength: 1 }), { nil: undefined }),
    incomplete: fc.subarray(domains, { maxLength: 1 }),
    keep: fc.option(fc.boolean(), { nil: undefined }),
    ttl: fc.constantFrom(60, 300, 86_400),
  })
  .map(({ stage, current, today, interscan, interscanFor, listed, incomplete, keep, ttl }): PlanRequest => ({
    stage,
    current,
    today,
    servers: { cpf: ['cpf.example.net', 'cpf2.example.org'], interscan, tmems: TMEMS },
    ttl,
    interscanFor,
    incomplete,
    ...(listed === undefined ? {} : { listedDomains: listed }),
    ...(keep === undefined ? {} : { keepDirectRecords: keep }),
  }));

/** What the changes of a plan make of its set before. */
function applied(before: readonly MxRecord[], changes: readonly Change[]): MxRecord[] {
  const gone = changes.flatMap((change) => (change.kind === 'add' ? [] : [change.from]));
  const come = changes.flatMap((change) => (change.kind === 'remove' ? [] : [change.to]));
  return [...before.filter((one) => !gone.includes(one)), ...come].sort(byPreference);
}

function bare(set: readonly MxRecord[]): string[] {
  return set.map(({ domain, preference, exchange }) => `${domain} ${String(preference)} ${exchange}`);
}

function sorted(plan: MxPlan) {
  return { ...plan, domains: plan.domains.toSorted((a, b) => (a.domain < b.domain ? -1 : 1)) };
}

describe('laws of planning, for random estates', () => {
  test('changes lead from before to after; each says why', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const { before, after, changes } of planMx(asked).domains) {
          expect(bare(applied(before, changes))).toEqual(bare(after));
          expect(changes.every(({ because }) => because.length > 0)).toBe(true);
          for (const change of changes) {
            if (change.kind === 'change') expect(change.to).not.toEqual(change.from);
          }
        }
      }),
    );
  });

  test('an error leaves its domain as it is; no change leaves it too', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const { before, after, changes, issues } of planMx(asked).domains) {
          const failed = issues.some(({ level }) => level === 'error');
          if (failed) expect({ after, changes }).toEqual({ after: before, changes: [] });
          if (changes.length === 0) expect(bare(after)).toEqual(bare(before));
        }
      }),
    );
  });

  test('every set that is published can be: sorted, in range, each once, one TTL, null MX alone, somebody there', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const { domain, after, changes } of planMx(asked).domains) {
          if (changes.length === 0) continue;
          expect(after).toEqual(after.toSorted(byPreference));
          expect(new Set(bare(after)).size).toBe(after.length);
          expect(after.length).toBeGreaterThan(0);
          expect(new Set(after.map(({ ttl }) => ttl)).size).toBe(1);
          for (const one of after) {
            expect(one.domain).toBe(domain);
            expect(one.ttlFrom).toBeUndefined();
            expect(one.preference).toBeGreaterThanOrEqual(0);
            expect(one.preference).toBeLessThanOrEqual(65_535);
            if (one.exchange === '.') expect(after).toHaveLength(1);
          }
        }
      }),
    );
  });

  test('plans for one domain never touch another, but for the hosts of a domain that has none', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const whole = planMx(asked);
        // Where nobody names the filter, the whole request is refused; one domain alone may be such a request.
        const servers = { ...asked.servers, interscan: asked.servers.interscan ?? [] };
        fc.pre(servers.interscan.length > 0 || asked.stage === 'lower-ttl' || asked.stage === 'stop-cpf');
        for (const { domain, ...rest } of whole.domains) {
          if (rest.interscan !== undefined) continue;
          const current = asked.current.filter((one) => one.domain === domain);
          const [alone] = planMx({ ...asked, current }).domains;
          // A wildcard's issue lists the names below it: that is all that others show of themselves.
          const issues = rest.issues.filter(({ id }) => id !== 'wildcard-owner');
          expect({ ...alone, issues: alone?.issues.filter(({ id }) => id !== 'wildcard-owner') }).toEqual({
            domain,
            ...rest,
            issues,
          });
        }
      }),
    );
  });

  test('a domain has one plan, in every window, on its way back and in what follows', () => {
    const windows = request.chain((asked) => fc.tuple(fc.constant(asked), fc.subarray(domains)));
    fc.assert(
      fc.property(windows, fc.boolean(), ([asked, chosen], cpfDomainsDeleted) => {
        const facts = { today: asked.today, cpfDomainsDeleted };
        const plan = planMx(asked);
        const whole = rollBackMx(plan, facts);
        const part = rollBackMx(windowOf(plan, chosen), facts);
        expect(part.domains).toEqual(windowOf(whole, chosen).domains);
        for (const { domain, changes } of whole.then?.domains ?? []) {
          if (!chosen.includes(domain) || changes.length === 0) continue;
          expect(part.then?.domains.find((one) => one.domain === domain)?.changes).toEqual(changes);
        }
      }),
    );
  });

  /** What the session hands on once a window is carried out: the sets as they stand then, and who was CPF's at first. */
  function afterWindow(asked: PlanRequest, plan: MxPlan, done: readonly string[]): PlanRequest {
    const cpf = new Set(asked.servers.cpf);
    const listed = new Set([
      ...(asked.listedDomains ?? []),
      ...asked.current.filter(({ exchange }) => cpf.has(exchange)).map(({ domain }) => domain),
    ]);
    const current = plan.domains.flatMap(({ domain, before, after }) => (done.includes(domain) ? after : before));
    return { ...asked, current, listedDomains: [...listed] };
  }

  /** Domains of which a window that others carried out has changed the plan. */
  function changedByOthers(planner: typeof planMx, asked: PlanRequest, done: readonly string[]): string[] {
    const first = planner(asked);
    const later = planner(afterWindow(asked, first, done));
    return first.domains.flatMap(({ domain, after }) => {
      const now = later.domains.find((one) => one.domain === domain);
      const isSame = bare(now?.after ?? []).join() === bare(after).join();
      return done.includes(domain) || isSame ? [] : [domain];
    });
  }

  const stopping = request
    .chain((asked) => fc.tuple(fc.constant<PlanRequest>({ ...asked, stage: 'stop-cpf' }), fc.subarray(domains)))
    .filter(([{ servers }]) => (servers.interscan ?? []).length > 0);

  test('a domain’s plan stays the same once others have left CPF in a window before', () => {
    fc.assert(
      fc.property(stopping, ([asked, done]) => {
        expect(changedByOthers(planMx, asked, done)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('that law sees a planner that looks at those alone which still name CPF', () => {
    const forgetful: typeof planMx = (asked) => planMx({ ...asked, listedDomains: [] });
    const broken = fc.check(
      fc.property(stopping, ([asked, done]) => changedByOthers(forgetful, asked, done).length === 0),
      { numRuns: 5000 },
    );
    expect(broken.failed).toBe(true);
  });

  test('a domain that names CPF alone never gets a host unless the reader chose it or a warning names it', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const { domain, before, after, issues } of planMx(asked).domains) {
          const told = issues.flatMap(({ id, params }) =>
            id === 'interscan-hosts-shared' ? params?.['exchanges'] : [],
          );
          const known = new Set([
            ...before.map(({ exchange }) => exchange),
            ...(asked.interscanFor?.[domain] ?? []),
            TMEMS,
          ]);
          expect(
            after.map(({ exchange }) => exchange).filter((host) => !known.has(host) && !told.includes(host)),
          ).toEqual([]);
        }
      }),
    );
  });

  test('TMEmS is put before no domain that neither names the filter nor is on CPF’s list', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const filter = new Set([...asked.servers.cpf, ...(asked.servers.interscan ?? []), TMEMS]);
        for (const { domain, before, after } of planMx(asked).domains) {
          const chosen = asked.interscanFor?.[domain] ?? [];
          const isNamed = before.some(({ exchange }) => filter.has(exchange) || chosen.includes(exchange));
          const wildcard = `*.${domain.slice(domain.indexOf('.') + 1)}`;
          if (isNamed || asked.listedDomains?.some((one) => one === domain || one === wildcard)) continue;
          expect(bare(after)).toEqual(bare(before));
        }
      }),
    );
  });

  test('no TTL that came from a cache is published by any plan, way back or next stage', () => {
    fc.assert(
      fc.property(request, fc.constantFrom(...stages), (asked, next) => {
        const odd = asked.current.map((one) => (one.ttlFrom === 'cache' ? { ...one, ttl: 777 } : one));
        const plan = planMx({ ...asked, current: odd });
        const back = rollBackMx(plan, { today: asked.today });
        const current = plan.domains.flatMap(({ changes, before, after }) => (changes.length > 0 ? after : before));
        const later = planMx({ ...asked, stage: next, current });
        for (const one of [plan, back, back.then, later, rollBackMx(later, { today: asked.today })]) {
          for (const { after } of one?.domains ?? []) {
            expect(after.filter(({ ttl, ttlFrom }) => ttl === 777 && ttlFrom !== 'cache')).toEqual([]);
          }
        }
      }),
    );
  });

  test('the order of the records makes no difference, nor do the case of names and final dots', () => {
    const shuffled = request.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.shuffledSubarray([...asked.current], { minLength: asked.current.length })),
    );
    fc.assert(
      fc.property(shuffled, ([asked, current]) => {
        const untidy = current.map((one) => ({
          ...one,
          domain: `${one.domain.toUpperCase()}.`,
          exchange: one.exchange === '.' ? '.' : `${one.exchange.toUpperCase()}.`,
        }));
        const names = ({ domains: all }: MxPlan) =>
          all.flatMap(({ issues }) => issues.flatMap(({ params }) => params?.['names'] ?? []));
        const [first, second] = [planMx(asked), planMx({ ...asked, current: untidy })];
        expect(new Set(names(second).flat())).toEqual(new Set(names(first).flat()));
        const withoutNames = (plan: MxPlan) =>
          sorted({
            ...plan,
            domains: plan.domains.map((one) => ({
              ...one,
              issues: one.issues.filter(({ id }) => id !== 'wildcard-owner'),
            })),
          });
        expect(withoutNames(second)).toEqual(withoutNames(first));
      }),
    );
  });

  test('a stage that was carried out has nothing more to do', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const plan = planMx(asked);
        const current = plan.domains.flatMap(({ after }) => after);
        for (const { domain, changes, issues } of planMx({ ...asked, current }).domains) {
          const first = plan.domains.find((one) => one.domain === domain);
          if (first?.issues.some(({ level }) => level === 'error') === true) continue;
          expect({ domain, changes, errors: issues.filter(({ level }) => level === 'error') }).toEqual({
            domain,
            changes: [],
            errors: [],
          });
        }
      }),
    );
  });

  test('a plan, its way back and what follows are each checked as planned once they are published', () => {
    const published = (plan: MxPlan) => ({
      records: plan.domains.flatMap(({ after }) => after),
      answers: [],
      incomplete: [],
    });
    const verdicts = (plan: MxPlan) =>
      checkMx(plan, published(plan)).domains.map(({ verdict }, i) =>
        plan.domains[i]?.changes.length === 0 ? undefined : verdict,
      );
    fc.assert(
      fc.property(request, fc.boolean(), (asked, cpfDomainsDeleted) => {
        const plan = planMx(asked);
        const back = rollBackMx(plan, { today: asked.today, cpfDomainsDeleted });
        for (const one of [plan, back, back.then].filter((each) => each !== undefined)) {
          expect(new Set(verdicts(one)).difference(new Set(['as-planned', undefined]))).toEqual(new Set());
        }
      }),
    );
  });

  test('the way back starts where the plan ends, and publishes sets that can be published', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const plan = planMx(asked);
        const back = rollBackMx(plan, { today: asked.today });
        expect(back.domains.map(({ before }) => before)).toEqual(plan.domains.map(({ after }) => after));
        if (back.then !== undefined) {
          expect(back.then.domains.map(({ before }) => before)).toEqual(back.domains.map(({ after }) => after));
        }
        for (const one of [back, back.then].filter((each) => each !== undefined)) {
          for (const { before, after, changes } of one.domains) {
            expect(bare(applied(before, changes))).toEqual(bare(after));
            expect(after).toEqual(after.toSorted(byPreference));
            expect(new Set(bare(after)).size).toBe(after.length);
          }
        }
      }),
    );
  });
});
