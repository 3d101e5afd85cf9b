import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { planBook } from '../../../src/core/plan/plan-book.ts';
import type { ProgressCell } from '../../../src/core/plan/progress.ts';
import { dnsRequests } from '../../../src/documents/dns-request.ts';
import { windowFiles } from '../../../src/documents/plan-files.ts';
import { runbookMarkdown, runbookSheet } from '../../../src/documents/runbook.ts';
import { scheduleCalendar, scheduleMarkdown } from '../../../src/documents/schedule.ts';
import { migrationOf, type PlanCase, withMarks } from './plan-case.ts';

const folder = new URL('../../golden/plan/', import.meta.url);
const cases = readdirSync(folder).toSorted();

const cellText = ({ state, from, verdict, at, by, due, unknown, contradicted }: ProgressCell): string =>
  [state, from, verdict, contradicted && 'contradicted', at, by, due && `due ${due}`, unknown?.reason]
    .filter(Boolean)
    .join(' ');

describe('the golden plans (after a change that is meant: vitest -u, then review)', () => {
  test.each(cases)('%s', async (name) => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
    const snapshot = (file: string, text: string) =>
      expect(text).toMatchFileSnapshot(fileURLToPath(new URL(`${name}/${file}`, folder)));
    const given = JSON.parse(read('plan.json')) as PlanCase;
    const migration = withMarks(migrationOf(given, read('records.txt')), given.now);
    const book = planBook(migration, given.now);
    const date = given.now.slice(0, 10);
    for (const window of book.windows) {
      const { id } = window.window;
      const sheet = runbookSheet({ book, window, date });
      await snapshot(`runbook-${id}.md`, runbookMarkdown(sheet));
      await snapshot(
        `requests-${id}.txt`,
        dnsRequests(book, window)
          .map(({ text }) => text)
          .join('\n――――――――――\n\n'),
      );
      await snapshot(
        `files-${id}.txt`,
        windowFiles(book, window, date)
          .map((file) => `${file.name}\n`)
          .join(''),
      );
    }
    await snapshot('schedule.md', scheduleMarkdown(book));
    await snapshot('schedule.ics', scheduleCalendar(book, date));
    const { stages, rows, counts, overdue } = book.progress;
    await snapshot(
      'progress.txt',
      [
        ...stages.map((stage) => `${stage}: ${String(counts[stage].done)} of ${String(counts[stage].of)}`),
        '',
        ...rows.flatMap(({ domain, window = 'none', cells }) => [
          `${domain} (window ${window})`,
          ...stages.map((stage) => `  ${stage}: ${cellText(cells[stage])}`),
        ]),
        '',
        ...overdue.map(({ domain, stage, since }) => `overdue: ${domain} ${stage} since ${since}`),
        ...book.open.map((domain) => `open: ${domain}`),
        ...book.withoutWindow.map((domain) => `without a window: ${domain}`),
        '',
      ].join('\n'),
    );
  });
});
