import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estateQuestions } from '../../../src/core/plan/plan-part.ts';
import type { PlanBook } from '../../../src/core/plan/plan-book.ts';
import { progressStages } from '../../../src/core/plan/progress.ts';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import { migrationOf, withMarks } from '../../unit/plan/plan-case.ts';
import { bookOf, estate, type Estate, moment } from './estates.ts';

/** The steps that each answer brings; all else is the same. */
const stepsOf = {
  'internal-dns': ['ask-inside', 'prepare-internal-dns', 'change-internal-dns'],
  'spf-mx': ['look-up-spf', 'fix-spf'],
  'mta-sts': ['look-up-mta-sts', 'fix-mta-sts', 'tidy-mta-sts'],
  dane: ['look-up-dane', 'fix-dane'],
} as const;

const withAnswer = (given: Estate, question: string, answer: 'yes' | 'no' | undefined): Estate => {
  const others = Object.fromEntries(
    Object.entries(given.case.plan?.estate ?? {}).filter(([name]) => name !== question),
  );
  const estateOf = answer === undefined ? others : { ...others, [question]: answer };
  return { ...given, case: { ...given.case, plan: { ...given.case.plan, estate: estateOf } } };
};

const idsOf = (book: PlanBook) => book.windows.map(({ runbook }) => runbook.steps.map(({ id }) => id as string));

describe('two estates that differ in one answer', () => {
  test.each(estateQuestions)('about %s have runbooks that differ in exactly its steps', (question) => {
    const own: readonly string[] = stepsOf[question];
    fc.assert(
      fc.property(estate, (given) => {
        const [yes, no, unknown] = (['yes', 'no', undefined] as const).map((answer) =>
          bookOf(withAnswer(given, question, answer)),
        ) as [PlanBook, PlanBook, PlanBook];
        const rest = (book: PlanBook) => idsOf(book).map((ids) => ids.filter((id) => !own.includes(id)));
        expect(rest(yes)).toEqual(rest(no));
        expect(rest(unknown)).toEqual(rest(no));
        const isShown = question === 'spf-mx' && given.text.includes('v=spf1 mx');
        for (const [index, ids] of idsOf(no).entries()) {
          const stage = no.windows[index]?.runbook.stage;
          const has = (book: PlanBook, id: string | undefined) => idsOf(book)[index]?.includes(id ?? '') ?? false;
          const asks =
            question === 'internal-dns' ? stage !== 'test-tmems' && stage !== 'lower-ttl' : stage !== 'lower-ttl';
          const changes = (no.windows[index]?.runbook.domains.length ?? 0) > 0;
          expect(ids.some((id) => own.includes(id))).toBe(isShown && asks);
          if (!changes) continue;
          expect(has(unknown, own[0])).toBe(asks && !isShown);
          expect(has(yes, own[1])).toBe(asks);
          expect(has(yes, own[0])).toBe(false);
          // What only a yes brings is not there while nobody knows.
          for (const id of own.slice(1)) if (!isShown) expect(has(unknown, id)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('progress', () => {
  test('has each domain once, counts what it shows, and calls nothing done without evidence', () => {
    fc.assert(
      fc.property(estate, fc.boolean(), (given, ticked) => {
        const ticks = ticked ? [{ window: '1', step: 'change-mx', at: '2026-11-30T22:01', by: '佐藤' }] : [];
        const bare = migrationOf(given.case, given.text);
        const now = moment('2026-12-31T00:00');
        const migration = withMarks({ ...bare, plan: { ...bare.plan, ticks } }, now);
        const book = planBook(migration, now);
        const { rows, counts, overdue, stages } = book.progress;
        expect(new Set(rows.map(({ domain }) => domain)).size).toBe(rows.length);
        for (const stage of progressStages) {
          const cells = rows.map(({ cells: of }) => of[stage]);
          expect(counts[stage].of).toBe(cells.filter(({ state }) => state !== 'not-needed').length);
          expect(counts[stage].done).toBe(cells.filter(({ state }) => state === 'done').length);
          expect(stages.includes(stage)).toBe(counts[stage].of > 0);
          for (const { state, from } of cells) {
            if (state === 'done')
              expect(from === 'tick' || from === 'check' || (stage === 'deleted' && migration.cpfDomainsDeleted)).toBe(
                true,
              );
            if (from === 'tick') expect(ticked).toBe(true);
          }
        }
        for (const { domain, stage } of overdue) {
          expect(rows.find((row) => row.domain === domain)?.cells[stage].state).toBe('overdue');
        }
      }),
      { numRuns: 150 },
    );
  });
});
