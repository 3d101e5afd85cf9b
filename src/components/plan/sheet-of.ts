import type { Migration } from '../../core/migration/document.ts';
import type { PlanBook, WindowBook } from '../../core/plan/plan-book.ts';
import { type RunbookSheet, runbookSheet } from '../../documents/runbook.ts';

/** The runbook of a window in words, with the ticks of the plan. `date`: the day on which it is made, ISO. */
export function sheetOf(book: PlanBook, window: WindowBook, { plan }: Migration, date: string): RunbookSheet {
  const ticks = plan.ticks.map(({ domain = '', ...tick }) => ({ ...tick, domain }));
  return runbookSheet({ book, window, date, ticks });
}

/** What a step does, in one sentence. */
export const sayStep = ({ prerequisites, steps, after }: RunbookSheet, id: string): string =>
  [...prerequisites, ...steps, ...after].find((row) => row.id === id)?.does ?? '';
