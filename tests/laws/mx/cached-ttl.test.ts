import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMx } from '../../../src/core/mx/plan.ts';
import { stages, type MxPlan, type PlanRequest, type Stage } from '../../../src/core/mx/plan/types.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { writeFormats, writeMx } from '../../../src/core/mx/write.ts';
import { TMEMS } from '../../unit/mx/short-hand.ts';

/** Figures that stand nowhere else, so that they are found wherever they went. */
const left = fc.integer({ min: 71_001, max: 79_999 });
const published = fc.constantFrom(undefined, 300, 3600);

const estate = fc.uniqueArray(
  fc.record({ domain: fc.constantFrom('a.test', 'b.test', 'c.test'), left, published, cacheFirst: fc.boolean() }),
  { minLength: 1, selector: ({ domain }) => domain },
);

const servers = { cpf: ['cpf.example.net'], interscan: ['mail1.example.test'], tmems: TMEMS };

type Answered = { domain: string; left: number; published: number | undefined; cacheFirst: boolean };

/** One domain as a resolver answers and, where its TTL is published, as its zone has it. */
function pasteOf({ domain, left, published, cacheFirst }: Answered) {
  const records = (ttl: number) =>
    [
      `${domain}. ${String(ttl)} IN MX 10 cpf.example.net.`,
      `${domain}. ${String(ttl)} IN MX 20 mail1.example.test.`,
    ].join('\n');
  const answer = [
    `; <<>> DiG 9.18.1 <<>> ${domain} MX`,
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
    ';; flags: qr rd ra; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 0',
    ';; QUESTION SECTION:',
    `;${domain}. IN MX`,
    '',
    ';; ANSWER SECTION:',
    records(left),
    '',
    ';; SERVER: 192.0.2.53#53(192.0.2.53)',
  ].join('\n');
  const authority = answer
    .replace('qr rd ra', 'qr aa rd')
    .replace(records(left), records(published ?? 0))
    .replaceAll('192.0.2.53', '198.51.100.53');
  const texts = published === undefined ? [answer] : cacheFirst ? [answer, authority] : [authority, answer];
  return texts.join('\n\n');
}

interface Planner {
  readonly plan: typeof planMx;
  readonly rollBack: typeof rollBackMx;
  readonly write: typeof writeMx;
}
const planner: Planner = { plan: planMx, rollBack: rollBackMx, write: writeMx };

const legsOf = (plan: MxPlan): readonly MxPlan[] => [plan, ...(plan.then === undefined ? [] : legsOf(plan.then))];

/** A stage with its way back, and every next stage, on the sets that the first one leaves, with its way back. */
function everyPlan({ plan, rollBack }: Planner, request: PlanRequest): readonly MxPlan[] {
  const first = plan(request);
  const firstBack = legsOf(rollBack(first, { today: request.today }));
  const sets = (of: MxPlan) =>
    of.domains.flatMap(({ before, after, changes }) => (changes.length > 0 ? after : before));
  const starts = [first, ...firstBack].map(sets);
  const later = starts.flatMap((current) =>
    stages.map((stage) => plan({ ...request, stage, current, keepDirectRecords: true })),
  );
  return [first, ...firstBack, ...later.flatMap((one) => [one, ...legsOf(rollBack(one, { today: request.today }))])];
}

/** Where a figure that a cache had left stands as if it were published. */
function leaks(by: Planner, domains: readonly Answered[], stage: Stage, today: string): readonly string[] {
  const { records } = readMx(domains.map(pasteOf).join('\n\n'));
  return everyPlan(by, { stage, current: records, servers, today, ttl: 60 }).flatMap((each) => {
    const sets = each.domains.flatMap(({ after }) => after);
    const texts = writeFormats.flatMap((format) => by.write(each, format).files);
    return [
      ...sets.filter(({ ttl, ttlFrom }) => ttlFrom !== 'cache' && (ttl ?? 0) > 71_000).map(({ domain }) => domain),
      ...texts.filter(({ text }) => /\b7[1-9]\d{3}\b/.test(text)).map(({ name }) => name),
    ];
  });
}

const today = fc.constantFrom('2024-03-01', '2024-05-01');
const stage = fc.constantFrom(...stages);

test('what the zone publishes beats what a cache had left, in whatever order they were pasted', () => {
  fc.assert(
    fc.property(estate, (domains) => {
      const { records } = readMx(domains.map(pasteOf).join('\n\n'));
      for (const { domain, left: rest, published: known } of domains) {
        const own = records.filter((record) => record.domain === domain);
        expect(own).toHaveLength(2);
        for (const { ttl, ttlFrom } of own) {
          expect([ttl, ttlFrom]).toEqual(known === undefined ? [rest, 'cache'] : [known, 'published']);
        }
      }
    }),
  );
});

test('no TTL that came from a cache is ever written as published: no stage, way back, next stage, no file (H9)', () => {
  fc.assert(
    fc.property(estate, stage, today, (domains, first, day) => {
      expect(leaks(planner, domains, first, day)).toEqual([]);
    }),
  );
});

describe('the law sees', () => {
  const asPublished = (plan: MxPlan): MxPlan => ({
    ...plan,
    domains: plan.domains.map((domain) => ({
      ...domain,
      after: domain.after.map((record) => ({
        ...record,
        ttl: domain.before[0]?.ttl ?? 0,
        ttlFrom: 'published' as const,
      })),
    })),
  });
  const faults: readonly (readonly [string, Planner])[] = [
    ['a stage that publishes what a cache had left', { ...planner, plan: (asked) => asPublished(planMx(asked)) }],
    ['a way back that does', { ...planner, rollBack: (plan, facts) => asPublished(rollBackMx(plan, facts)) }],
    [
      'a file that does',
      {
        ...planner,
        write: (plan, format, options) => {
          const { files, issues } = writeMx(plan, format, options);
          const ttl = String(plan.domains[0]?.before[0]?.ttl ?? '');
          return { issues, files: files.map((file) => ({ ...file, text: `${file.text} ${ttl} ` })) };
        },
      },
    ],
  ];

  test.each(faults)('%s', (_, by) => {
    const { failed } = fc.check(fc.property(estate, stage, today, (...given) => leaks(by, ...given).length === 0));
    expect(failed).toBe(true);
  });
});
