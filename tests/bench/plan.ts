import { emptyMigration } from '../../src/core/migration/empty.ts';
import type { Migration } from '../../src/core/migration/document.ts';
import { parseLocalTime } from '../../src/core/local-time.ts';
import { planBook } from '../../src/core/plan/plan-book.ts';
import { newTick } from '../../src/core/plan/ticks.ts';
import { windowFiles } from '../../src/documents/plan-files.ts';
import { runbookMarkdown, runbookSheet } from '../../src/documents/runbook.ts';
import { median } from './core-in-browser.ts';
import { line } from './report.ts';

const RUNS = 5;
const WINDOWS = 4;

/** A plan of so many domains, each in a zone of its own, in four windows. */
function planOf(count: number): Migration {
  const names = Array.from({ length: count }, (_, at) => `d${String(at)}.test`);
  const text = names
    .map(
      (name) =>
        `${name}. 3600 IN SOA ns.${name}. root.${name}. 1 7200 900 1209600 300\n${name}. 3600 IN MX 10 cpf.example.net.\n${name}. 3600 IN MX 30 mx1.tokyo.example.jp.`,
    )
    .join('\n');
  return {
    ...emptyMigration,
    way: 2,
    mx: { ...emptyMigration.mx, text, exampleLeft: true },
    servers: {
      ...emptyMigration.servers,
      roles: { 'cpf.example.net': 'cpf', 'mx1.tokyo.example.jp': 'interscan' },
    },
    windows: Array.from({ length: WINDOWS }, (_, at) => ({
      ...{ id: String(at + 1), name: '', stage: 'stop-cpf' as const, answer: '', answerOwners: [] },
      domains: names.filter((_name, place) => place % WINDOWS === at),
      changeAt: `2026-12-0${String(at + 1)}T22:00`,
    })),
  };
}

/** The plan's page: from the document to runbooks, schedule and progress, with every step ticked; a runbook on paper; a window's files. */
export function benchPlan(): void {
  console.log('\nThe plan, in Node (medians)');
  const now = parseLocalTime('2026-11-28T10:00');
  if (now === undefined) throw new Error('no moment');
  for (const count of [40, 500]) {
    const bare = planOf(count);
    const ticks = planBook(bare, now).windows.flatMap((window) =>
      window.runbook.steps.map((step) => newTick(window, step, { at: '2026-11-28T09:00', by: 'a' })),
    );
    const migration = { ...bare, plan: { ...bare.plan, ticks } };
    const times = { plan: [] as number[], runbook: [] as number[], files: [] as number[] };
    for (let run = 0; run < RUNS; run += 1) {
      const timed = <T>(into: number[], work: () => T): T => {
        const start = performance.now();
        const result = work();
        into.push(performance.now() - start);
        return result;
      };
      const book = timed(times.plan, () => planBook(migration, now));
      const [window] = book.windows;
      if (window === undefined) throw new Error('no window');
      timed(times.runbook, () => runbookMarkdown(runbookSheet({ book, window, date: '2026-11-28' })));
      timed(times.files, () => windowFiles(book, window, '2026-11-28'));
    }
    const figures = Object.entries(times).map(([what, each]) => `${what} ${median(each).toFixed(1)} ms`);
    line(`a plan of ${String(count)} domains in as many zones, four windows, in Node`, figures.join(', '));
  }
}
