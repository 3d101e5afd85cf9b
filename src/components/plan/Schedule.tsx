import type { PlanBook } from '../../core/plan/plan-book.ts';
import { scheduleMarkdown, type ScheduleRow, scheduleRows } from '../../documents/schedule.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { dayInYear } from '../../words/plan/times.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { Section } from '../kit/Section.tsx';

interface Props {
  readonly book: PlanBook;
  /** ISO calendar date. */
  readonly today: string;
  /** Nothing is saved from an example. */
  readonly isExample?: boolean;
}

type Row = ScheduleRow | 'today';

/** What is to be done when, with today's place in it; what has no moment yet stands last, and says why. */
export function Schedule({ book, today, isExample = false }: Props) {
  const rows = scheduleRows(book, today.slice(0, 4));
  const firstToCome = rows.findIndex(({ date }) => date === undefined || date >= today);
  const place = firstToCome < 0 ? rows.length : firstToCome;
  const shown: readonly Row[] = [...rows.slice(0, place), 'today', ...rows.slice(place)];
  return (
    <Section id="plan-schedule" level={2} title={words.schedule} class="screen-only">
      {rows.length === 0 ? (
        <p class="calc-hint">{words.noSchedule}</p>
      ) : (
        <>
          {!isExample && (
            <div class="calc-buttons">
              <DownloadButton
                files={async () => [await calendarFile(book, today)]}
                subject={words.calendarSubject}
                label={words.calendar}
              />
              <CopyButton
                text={() => scheduleMarkdown(book)}
                subject={words.calendarSubject}
                label={words.copyMarkdown}
              />
            </div>
          )}
          <DataTable
            caption={words.schedule}
            class="plan-schedule"
            columns={[
              {
                key: 'when',
                head: words.scheduleColumns.when,
                names: true,
                cell: (row) => (row === 'today' ? dayInYear(today, today.slice(0, 4)) : row.when),
              },
              // One window goes without saying.
              ...(book.windows.length > 1
                ? [
                    {
                      key: 'window',
                      head: words.scheduleColumns.window,
                      cell: (row: Row) => (row === 'today' ? '' : row.windowName),
                    },
                  ]
                : []),
              { key: 'what', head: words.scheduleColumns.what, cell: (row) => <What row={row} book={book} /> },
            ]}
            rows={shown}
            keyOf={(row, index) => (row === 'today' ? row : `${row.id} ${row.window ?? ''} ${String(index)}`)}
            rowClass={(row) => (row === 'today' ? 'today' : classOf(row, today))}
          />
        </>
      )}
    </Section>
  );
}

const classOf = ({ date, isOpen }: ScheduleRow, today: string): string =>
  isOpen ? 'open' : date !== undefined && date < today ? 'past' : '';

function What({ row, book }: { readonly row: Row; readonly book: PlanBook }) {
  if (row === 'today') return <b>{words.today}</b>;
  const { what, window, domains, notes } = row;
  const ofWindow = book.windows.find((each) => each.window.id === window)?.runbook.domains.length;
  return (
    <>
      <span>{domains === undefined || domains === ofWindow ? what : `${what}(${words.domains(domains)})`}</span>
      {notes.length > 0 && <small>{notes.join('。')}</small>}
    </>
  );
}

/** What makes the file is loaded when the file is asked for. */
async function calendarFile(book: PlanBook, today: string) {
  const { scheduleCalendar } = await import('../../documents/schedule.ts');
  return {
    name: 'cpf-plan.ics',
    mediaType: 'text/calendar;charset=utf-8',
    text: scheduleCalendar(book, today),
  };
}
