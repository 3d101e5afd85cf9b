import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameSet } from '../../../src/core/dns/record-set.ts';
import { isDone } from '../../../src/core/plan/outlook.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { newTick, ticksOfStep } from '../../../src/core/plan/ticks.ts';
import { migrationOf } from '../../unit/plan/plan-case.ts';
import type { ProgressStage } from '../../../src/core/plan/progress.ts';
import type { StepId } from '../../../src/core/plan/runbook.ts';
import { runbookMarkdown, runbookSheet } from '../../../src/documents/runbook.ts';
import { bookOf, estate, moment } from './estates.ts';

const late = moment('2030-01-01T00:00');
const aboutTtl = new Set<string>(['learn-ttl', 'lower-ttl', 'restore-ttl']);

test('a tick of one plan counts in another for the domains of which both say the same, and for no other', () => {
  let counted = 0;
  let refused = 0;
  fc.assert(
    fc.property(estate, estate, fc.boolean(), (one, another, isPasteAlone) => {
      // Now and then only the paste is another.
      const other = isPasteAlone ? { case: one.case, text: another.text } : another;
      const made = bookOf(one).windows.flatMap((window) =>
        window.runbook.steps.map((step) => ({
          window,
          tick: newTick(window, step, { at: '2029-12-31T00:00', by: 'a' }),
        })),
      );
      const bare = migrationOf(other.case, other.text);
      const ticks = made.map(({ tick }) => tick);
      const book = planBook({ ...bare, plan: { ...bare.plan, ticks } }, late);
      for (const window of book.windows) {
        const before = made.find((each) => each.tick.window === window.window.id)?.window;
        for (const step of window.runbook.steps) {
          const { of, uncounted, isDone: done } = ticksOfStep(window.ticks, step.id);
          const same = (domain: string): boolean => {
            const [was, is] = [before, window].map((each) =>
              each?.session.tonight.domains.find((plan) => plan.domain === domain),
            );
            return (
              was !== undefined &&
              is !== undefined &&
              before?.runbook.stage === window.runbook.stage &&
              isSameSet(was.before, is.before) &&
              isSameSet(was.after, is.after)
            );
          };
          for (const domain of of.keys()) {
            counted++;
            expect(same(domain), `${step.id} of ${domain}`).toBe(true);
          }
          // What is not counted is told.
          const was = before?.runbook.steps.find(({ id }) => id === step.id);
          for (const domain of was ? step.domains : []) {
            if (of.has(domain)) continue;
            refused++;
            expect(uncounted.some(({ domains }) => domains.includes(domain))).toBe(true);
            // Nobody can say that a day has passed that nobody has decided.
            if (uncounted.some(({ doubt }) => doubt === 'undecided')) continue;
            const isOther = !same(domain) || !was?.domains.includes(domain);
            // Where it is the same, TTL, time or operator are what the step is about.
            if (!isOther) {
              const aboutMore = window.runbook.stage === 'lower-ttl' || aboutTtl.has(step.id);
              expect(aboutMore || step.id === 'request-dns' || step.id === 'confirm').toBe(true);
            }
          }
          if (done && step.domains.length > 0) expect(step.domains.every((domain) => of.has(domain))).toBe(true);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(counted).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(500);
});

test('all that is ticked of a plan as it is, once its moments have passed, is done', () => {
  fc.assert(
    fc.property(estate, (given) => {
      const bare = migrationOf(given.case, given.text);
      const ticks = planBook(bare, late).windows.flatMap((window) =>
        window.runbook.steps.map((step) => newTick(window, step, { at: '2029-12-31T00:00', by: 'a' })),
      );
      const book = planBook({ ...bare, plan: { ...bare.plan, ticks } }, late);
      for (const window of book.windows) {
        for (const step of window.runbook.steps) {
          // Nobody can say that a day has passed that nobody has decided.
          const isOpen = step.when.bound === 'by' && step.id === 'last-day' && step.when.at === undefined;
          expect(isDone(step, window), step.id).toBe(!isOpen);
        }
      }
      expect(book.strays).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('no tick is lost: each counts, is told at its step, or is told as a stray', () => {
  fc.assert(
    fc.property(
      estate,
      fc.array(
        fc.record({
          window: fc.constantFrom('1', '2', '9'),
          step: fc.constantFrom('protect', 'change-mx', 'check-again', 'delete-domains', 'fix-dane', 'unheard-of'),
          domain: fc.constantFrom('example.test', 'gone.test', ''),
          at: fc.constantFrom('2026-11-30T22:01', '2029-12-31T00:00', '', 'x'),
          by: fc.constantFrom('a', ''),
          of: fc.constantFrom('', '0000000', 'zzzzzzz1', undefined),
        }),
        { maxLength: 8 },
      ),
      (given, ticks) => {
        const bare = migrationOf(given.case, given.text);
        const book = planBook({ ...bare, plan: { ...bare.plan, ticks } }, late);
        for (const tick of ticks) {
          const places = [
            ...book.strays.map((each) => each.tick),
            ...book.windows.flatMap((window) =>
              [...window.ticks.values()].flatMap(({ of, uncounted, whole, isDone: done }) => [
                ...[...of.values()].map((each) => each.tick),
                ...(whole ? [whole.tick] : []),
                ...uncounted.map((each) => each.tick),
                // A step that is done needs no word about older ticks of it.
                ...(done ? ticks : []),
              ]),
            ),
          ];
          expect(places).toContain(tick);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a step that the runbook counts as done is not contradicted by the progress, and the other way round', () => {
  const said = fc.constantFrom('before', 'after', 'resolver', 'mixed', 'other', 'silent', 'partly', 'nothing');
  const times = [
    '2026-11-29T10:00',
    '2026-11-30T22:20',
    '2026-12-20T09:00',
    '2029-06-01T09:00',
    '2031-01-01T00:00',
    '',
  ];
  const seen = { agreed: 0, contradicted: 0, shown: 0 };
  fc.assert(
    fc.property(
      estate,
      fc.infiniteStream(said),
      fc.infiniteStream(fc.constantFrom(...times)),
      fc.infiniteStream(fc.constantFrom(true, true, true, false)),
      (given, answers, moments, isTicked) => {
        const next = <T>(from: Iterator<T>): T => from.next().value as T;
        const bare = migrationOf(given.case, given.text);
        const plain = planBook(bare, late);
        const ticks = plain.windows.flatMap((window) =>
          window.runbook.steps.flatMap((step) =>
            next(isTicked) ? [newTick(window, step, { at: next(moments), by: 'a' })] : [],
          ),
        );
        const windows = bare.windows.map((stored) => {
          const plan = plain.windows.find(({ window }) => window.id === stored.id)?.session.tonight;
          const answer = (plan?.domains ?? []).flatMap((each) => answerOf(each, next(answers))).join('\n');
          return { ...stored, answer, answeredAt: next(moments) };
        });
        const book = planBook({ ...bare, windows, plan: { ...bare.plan, ticks } }, late);
        for (const window of book.windows) {
          const sheet = runbookSheet({ book, window, date: '2030-01-01' });
          const rows = new Map([...sheet.prerequisites, ...sheet.steps, ...sheet.after].map((row) => [row.id, row]));
          expect(runbookMarkdown(sheet).split('☑').length - 1).toBe(
            window.runbook.steps.filter((step) => isDone(step, window)).length,
          );
          for (const { domain, cells } of book.progress.rows) {
            for (const [id, stage] of pairsOf(window.runbook.stage)) {
              const step = window.runbook.steps.find((each) => each.id === id);
              const cell = cells[stage];
              if (!step?.domains.includes(domain) || cell.state === 'not-needed') continue;
              // The board has one cell of a domain for all windows: of its last for the check, of each stage for the change.
              if (
                id === 'check-again' &&
                book.progress.rows.find((row) => row.domain === domain)?.window !== window.window.id
              )
                continue;
              const { of, shown, denied } = ticksOfStep(window.ticks, id);
              const isCounted = of.has(domain) || shown.has(domain);
              if (isCounted) {
                seen.agreed++;
                expect(cell.contradicted, `${id} of ${domain}`).toBeUndefined();
                expect(cell.state, `${id} of ${domain}`).toBe('done');
              }
              if (shown.has(domain)) seen.shown++;
              if (denied.has(domain)) expect(cell.state).not.toBe('done');
              if (cell.contradicted) {
                seen.contradicted++;
                expect(rows.get(id)?.isTicked).toBe(false);
                expect(rows.get(id)?.doneFor).not.toContain(domain);
              }
              if (cell.state === 'done' && id !== 'delete-domains') expect(isCounted, `${id} of ${domain}`).toBe(true);
            }
          }
        }
      },
    ),
    { numRuns: 200 },
  );
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(50);
});

/** Steps of a window that the progress has a cell of. */
const pairsOf = (stage: string): readonly (readonly [StepId, ProgressStage])[] => [
  [
    'change-mx',
    stage === 'lower-ttl' ? 'ttl' : stage === 'stop-cpf' ? 'cpf-out' : stage === 'test-tmems' ? 'test' : 'switched',
  ],
  ...(stage === 'lower-ttl' ? [] : ([['check-again', 'checked']] as const)),
  ['delete-domains', 'deleted'],
];

interface Sets {
  readonly domain: string;
  readonly before: readonly { readonly preference: number; readonly exchange: string }[];
  readonly after: readonly { readonly preference: number; readonly exchange: string }[];
}

/** What the name servers of a domain say: one set at both, two at one each, or nothing. */
function answerOf({ domain, before, after }: Sets, said: string): readonly string[] {
  const strange = [{ preference: 5, exchange: 'strange.example.org' }];
  const of: Readonly<Record<string, readonly (Sets['before'] | undefined)[]>> = {
    ...{ before: [before, before], after: [after, after], mixed: [before, after], other: [strange, strange] },
    ...{ silent: [undefined, undefined], partly: [after, undefined], resolver: [after, after] },
  };
  const isHolder = said !== 'resolver';
  return (of[said] ?? []).flatMap((records, index) => [
    `$ dig @ns${String(index + 1)} ${domain} MX +norecurse`,
    `;; ->>HEADER<<- opcode: QUERY, status: ${records === undefined ? 'SERVFAIL' : 'NOERROR'}, id: 1`,
    `;; flags: qr${isHolder ? ' aa' : ' rd ra'}; QUERY: 1, ANSWER: ${String(records?.length ?? 0)}, AUTHORITY: 0, ADDITIONAL: 0`,
    ';; QUESTION SECTION:',
    `;${domain}. IN MX`,
    ...(records === undefined ? [] : [';; ANSWER SECTION:']),
    ...(records ?? []).map(
      ({ preference, exchange }) => `${domain}. 300 IN MX ${String(preference)} ${exchange === '' ? '' : exchange}.`,
    ),
    `;; SERVER: 192.0.2.53#53(ns${String(index + 1)})`,
    '',
  ]);
}
