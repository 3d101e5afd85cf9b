import { isDone } from '../../core/plan/outlook.ts';
import type { PlanBook, WindowBook } from '../../core/plan/plan-book.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { type Station, Stations } from '../kit/Stations.tsx';

interface Props {
  readonly book: PlanBook;
  readonly window?: WindowBook;
  readonly isVisited: boolean;
}

/** The line that leads through the plan: what each part holds, and the way to it. */
export function Line({ book, window, isVisited }: Props) {
  const untimed = book.windows.filter(({ times }) => times.changeAt === undefined).length;
  const { rows, overdue } = book.progress;
  const steps = window?.runbook.steps ?? [];
  const done = window ? steps.filter((step) => isDone(step, window)).length : 0;
  const checked = rows.filter(({ cells }) => ['done', 'not-needed'].includes(cells.checked.state)).length;
  const stations: readonly Station[] = [
    {
      ...{ id: 'plan-schedule', name: words.short.schedule, needs: untimed > 0 },
      figure: untimed > 0 ? words.noTime(untimed) : words.windows(book.windows.length),
      state: untimed === 0 && book.windows.length > 0 ? 'passed' : 'next',
    },
    ...(window
      ? [
          {
            ...{ id: 'plan-runbook', name: words.short.runbook, figure: words.tally(done, steps.length) },
            state: done === steps.length ? ('passed' as const) : ('here' as const),
          },
          {
            ...{ id: 'plan-requests', name: words.short.requests, state: 'next' as const },
            figure: words.zones(window.runbook.zones.length),
          },
        ]
      : []),
    ...(rows.length > 0
      ? [
          {
            ...{ id: 'plan-progress', name: words.short.progress, needs: overdue.length > 0 },
            figure: overdue.length > 0 ? words.overdueCount(overdue.length) : words.tally(checked, rows.length),
            state: checked === rows.length ? ('passed' as const) : ('next' as const),
          },
        ]
      : []),
    ...(isVisited ? [] : [{ id: 'plan-team', name: words.short.team, state: 'next' as const }]),
  ];
  return <Stations label={words.line} stations={stations} />;
}
