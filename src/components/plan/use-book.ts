import { useEffect, useMemo, useState } from 'preact/hooks';
import { dateOf, type LocalTime, parseLocalTime } from '../../core/local-time.ts';
import type { Migration } from '../../core/migration/document.ts';
import { type Tick, tickKey } from '../../core/migration/join.ts';
import { planBook, type PlanBook } from '../../core/plan/plan-book.ts';
import { useSettledBy } from '../shared/use-settled.ts';
import { runbookSheet } from '../../documents/runbook.ts';
import { sayStep } from './say-step.ts';
import { japanMoment } from '../shared/use-today.ts';

const MINUTE = 60_000;

/** The reader's wall clock, followed while the page is in sight; read anew with every change of the document: what was ticked just now is not of the future. */
function useNow(migration: Migration): LocalTime {
  const [minute, setMinute] = useState(readNow);
  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === 'visible') setMinute(readNow());
    };
    const timer = setInterval(follow, MINUTE);
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
  return useMemo(readNow, [migration, minute]);
}

function readNow(): LocalTime {
  const said = japanMoment(new Date());
  const read = parseLocalTime(said);
  if (read === undefined) throw new Error(`the clock says ${said}`);
  return read;
}

/** The last book of each document: several parts of the page read the same. */
const books = new WeakMap<Migration, { readonly now: LocalTime; readonly book: PlanBook }>();

function bookOf(migration: Migration, now: LocalTime): PlanBook {
  const known = books.get(migration);
  if (known?.now === now) return known.book;
  const book = planBook(migration, now);
  books.set(migration, { now, book });
  return book;
}

/** Everything that follows from what was entered. */
export function useBook(migration: Migration): {
  readonly book: PlanBook;
  readonly now: LocalTime;
  /** The document that the book is of: it lags behind while the reader types in a long paste. */
  readonly isOf: Migration;
} {
  const now = useNow(migration);
  const settled = useSettledBy(migration, migration.mx.text);
  return useMemo(() => ({ book: bookOf(settled, now), now, isOf: settled }), [settled, now]);
}

/** What the step of a tick does, as the runbook of its window says; '' where the plan has no such step. */
export function sayTicked(migration: Migration, tick: Tick): { readonly step: string; readonly counts: boolean } {
  const now = readNow();
  const book = bookOf(migration, now);
  const key = tickKey(tick);
  const window = book.windows.find(({ window: { id } }) => id === tick.window);
  const uncounted = [...book.strays, ...[...(window?.ticks.values() ?? [])].flatMap(({ uncounted: of }) => of)];
  return {
    step: window === undefined ? '' : sayStep(runbookSheet({ book, window, date: dateOf(now) }), tick.step),
    counts: !uncounted.some(({ tick: each }) => tickKey(each) === key),
  };
}
