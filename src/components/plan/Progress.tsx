import { dateOf, type LocalTime } from '../../core/local-time.ts';
import { groupBy } from '../../core/group-by.ts';
import type { CellState, ProgressCell, ProgressRow } from '../../core/plan/progress.ts';
import type { PlanBook } from '../../core/plan/plan-book.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { shortMoment } from '../../words/dates.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { planViewWords as words } from '../../words/plan-views.ts';
import { roles } from '../kit/aria-table.ts';
import { DomainName } from '../kit/DomainNames.tsx';
import { siteHref } from '../kit/site-href.ts';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { StateMark, type State } from '../kit/StateMark.tsx';
import { Section } from '../kit/Section.tsx';

const marks: Readonly<Record<CellState, State | undefined>> = {
  done: 'as-planned',
  partly: 'partly',
  needs: 'needs',
  overdue: 'needs',
  due: 'to-come',
  'to-come': 'to-come',
  unknown: 'no-answer',
  'not-needed': undefined,
};
/** Rows that need somebody first. */
const needOrder: readonly CellState[] = [
  'needs',
  'overdue',
  'partly',
  'unknown',
  'due',
  'to-come',
  'done',
  'not-needed',
];
/** So many domains of one progress stand open. */
const OPEN = 3;

interface Props {
  readonly book: PlanBook;
  /** What goes without saying: the year. */
  readonly now: LocalTime;
}

/** Domain by stage: what is done by whom, what a check says, when the rest is due. Domains of one progress fold. */
export function Progress({ book, now }: Props) {
  const { progress } = book;
  if (progress.rows.length === 0) return null;
  const { stages, counts, overdue } = progress;
  const byWindow = groupBy(progress.rows, ({ window }) => window ?? '');
  const inOrder = [...book.windows.map(({ window }) => window.id), ''].filter((id) => byWindow.has(id));
  return (
    <Section
      id="plan-progress"
      level={2}
      title={words.progress}
      class="screen-only"
      aside={stages
        .map((stage) => `${words.stages[stage]} ${words.tally(counts[stage].done, counts[stage].of)}`)
        .join('　')}
    >
      <p class="calc-hint">
        {words.progressHint} <a href={siteHref('/tools/mx/')}>{words.toCheck}</a>
        {overdue.length > 0 && (
          <span class="calc-needs">
            {' '}
            <StateMark state="needs" /> {words.overdueCount(overdue.length)}
          </span>
        )}
      </p>
      <div class="plan-board">
        <table class="calc-cards" {...roles.table}>
          <caption class="visually-hidden">{words.progress}</caption>
          <thead {...roles.group}>
            <tr {...roles.row}>
              <th {...roles.column}>{words.domain}</th>
              {stages.map((stage) => (
                <th key={stage} {...roles.column}>
                  {words.stages[stage]}
                </th>
              ))}
            </tr>
          </thead>
          {inOrder.map((id) => (
            <WindowRows
              key={id}
              name={id === '' ? words.noWindow : nameOf(book, id)}
              rows={byWindow.get(id) ?? []}
              stages={stages}
              today={dateOf(now)}
            />
          ))}
        </table>
      </div>
      <p class="calc-hint plan-legend">
        {(['as-planned', 'to-come', 'partly', 'needs'] as const).map((state) => (
          <span key={state}>
            <StateMark state={state} /> {legend[state]}
          </span>
        ))}
      </p>
    </Section>
  );
}

const legend = {
  'as-planned': words.cell.done,
  'to-come': words.legend,
  partly: words.cell.partly,
  needs: `${words.cell.needs}・${words.cell.overdue}`,
} as const;

const nameOf = ({ windows }: PlanBook, id: string): string =>
  page.windowName(windows.find(({ window }) => window.id === id)?.window.name ?? '', id);

interface RowsProps {
  readonly name: string;
  readonly rows: readonly ProgressRow[];
  readonly stages: PlanBook['progress']['stages'];
  readonly today: string;
}

function WindowRows({ name, rows, stages, today }: RowsProps) {
  const alike = [...groupBy(rows, ({ cells }) => JSON.stringify(stages.map((stage) => cells[stage]))).values()];
  const urgency = ([first]: readonly ProgressRow[]) =>
    Math.min(...stages.map((stage) => needOrder.indexOf(first?.cells[stage].state ?? 'not-needed')));
  const sorted = alike.toSorted((a, b) => urgency(a) - urgency(b) || a.length - b.length);
  return (
    <tbody {...roles.group}>
      <tr class="plan-window-row" {...roles.row}>
        <th {...roles.head}>
          {name} ({rows.length})
        </th>
        {stages.map((stage) => {
          const of = rows.filter(({ cells }) => cells[stage].state !== 'not-needed');
          const done = of.filter(({ cells }) => cells[stage].state === 'done').length;
          return (
            <td key={stage} data-label={words.stages[stage]} {...roles.cell}>
              {of.length > 0 && words.tally(done, of.length)}
            </td>
          );
        })}
      </tr>
      {sorted.map((same) => (
        <SameRows key={same[0]?.domain ?? ''} rows={same} stages={stages} today={today} />
      ))}
    </tbody>
  );
}

/** Domains that are as far as each other: the first ones, the rest when asked. */
function SameRows({ rows, stages, today }: Omit<RowsProps, 'name'>) {
  const more = useMore(rows.length, rows.length <= OPEN + 1 ? rows.length : OPEN);
  const [first] = rows;
  return (
    <>
      {rows.slice(0, more.shown).map((row, index) => (
        <tr key={row.domain} ref={more.refOf(index)} {...roles.row}>
          <th class="hostname" {...roles.head}>
            <DomainName name={row.domain} />
          </th>
          <Cells row={row} stages={stages} today={today} />
        </tr>
      ))}
      {more.rest > 0 && first && (
        <tr {...roles.row}>
          <th {...roles.head}>
            <MoreButton more={more} label={words.sameProgress(more.rest)} />
          </th>
          <Cells row={first} stages={stages} today={today} />
        </tr>
      )}
    </>
  );
}

function Cells({ row, stages, today }: Pick<RowsProps, 'stages' | 'today'> & { readonly row: ProgressRow }) {
  return (
    <>
      {stages.map((stage) => {
        const cell = row.cells[stage];
        const mark = marks[cell.state];
        return (
          <td key={stage} class={`plan-cell ${cell.state}`} data-label={words.stages[stage]} {...roles.cell}>
            {mark && <StateMark state={mark} />} {sayCell(cell, today)}
          </td>
        );
      })}
    </>
  );
}

/** A cell in a few words: what, when, by whom, and what is odd about it. */
function sayCell(cell: ProgressCell, today: string): string {
  const { odd, uncounted, unproven } = cell;
  return [
    uncounted && isOfOtherPlan(uncounted) ? '' : sayState(cell, today),
    ...(uncounted ? [words.uncounted[uncounted.doubt], saidBy(uncounted.tick, today)] : []),
    ...(odd ? [words.odd[odd]] : []),
    ...(unproven ? [words.unproven[unproven]] : []),
  ]
    .filter(Boolean)
    .join(' ');
}

const isOfOtherPlan = ({ doubt }: NonNullable<ProgressCell['uncounted']>): boolean =>
  doubt === 'other-plan' || doubt === 'unmarked';

const saidBy = ({ at, by }: { readonly at: string; readonly by: string }, today: string): string =>
  [shortMoment(at, today), by].filter(Boolean).join(' ');

function sayState(
  { state, verdict, at, by = '', due, bound, wholeDay, unknown, contradicted }: ProgressCell,
  today: string,
): string {
  const when = at === undefined ? '' : shortMoment(at, today);
  if (state === 'done')
    return [verdict ? own.verdicts[verdict] : '', when, by].filter(Boolean).join(' ') || words.cell.done;
  if (state === 'partly') return [words.cell.partly, when].filter(Boolean).join(' ');
  if (state === 'unknown') return unknown?.reason === 'ttl' ? words.ttlUnknown : words.cell.unknown;
  if (state === 'needs') {
    if (unknown?.reason === 'no-window') return words.decideWindow;
    return [verdict ? own.verdicts[verdict] : words.cell.needs, contradicted ? words.contradicted : '', when]
      .filter(Boolean)
      .join(' ');
  }
  if (due === undefined) return words.cell[state];
  const moment = shortMoment(wholeDay ? dateOf(due) : due, today);
  if (state === 'overdue') return words.overdueSince(moment);
  return bound === 'from' ? words.from(moment) : moment;
}
