import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameSet } from '../../../src/core/dns/record-set.ts';
import { isDone } from '../../../src/core/plan/outlook.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { newTick, ticksOfStep } from '../../../src/core/plan/ticks.ts';
import { migrationOf } from '../../unit/plan/plan-case.ts';
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
        for (const step of window.runbook.steps) expect(isDone(step, window), step.id).toBe(true);
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
