import type { ComponentChildren } from 'preact';
import { roles } from './aria-table.ts';
import { MoreButton, useMore } from './ShowMore.tsx';

export interface Column<T> {
  readonly key: string;
  readonly head: string;
  /** True where the eye needs no word above the column. */
  readonly headHidden?: boolean;
  /** Figures: aligned at their end. */
  readonly numeric?: boolean;
  /** The column that names its row. */
  readonly names?: boolean;
  readonly class?: string;
  readonly cell: (row: T, index: number) => ComponentChildren;
}

interface Props<T> {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T, index: number) => string;
  readonly rowClass?: (row: T) => string;
  /** In a narrow place each row becomes a card, its cells labelled with their columns; `no`: the table stays one. */
  readonly cards?: 'yes' | 'no';
  readonly class?: string;
  /** So many rows stand open; absent: all. */
  readonly first?: number;
  readonly moreLabel?: (rest: number) => string;
}

/** A table with one record a row. It keeps its meaning for screen readers where its rows become cards. */
export function DataTable<T>(props: Props<T>) {
  const { caption, captionShown = false, columns, rows, keyOf, rowClass, cards = 'yes', class: name = '' } = props;
  const { first = Infinity, moreLabel } = props;
  const more = useMore(rows.length, first);
  return (
    <>
      <table class={`calc-table ${cards === 'yes' ? 'calc-cards' : ''} ${name}`} {...roles.table}>
        <caption class={captionShown ? '' : 'visually-hidden'}>{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map(({ key, head, headHidden, numeric }) => (
              <th key={key} class={numeric ? 'number' : ''} {...roles.column}>
                {headHidden ? <span class="visually-hidden">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row, index) => (
            <tr
              key={keyOf(row, index)}
              ref={more.refOf(index)}
              class={`${rowClass?.(row) ?? ''} ${index < more.shown ? '' : 'print-only'}`.trim()}
              {...roles.row}
            >
              {columns.map((column) => drawCell(column, row, index))}
            </tr>
          ))}
        </tbody>
      </table>
      {moreLabel && <MoreButton more={more} label={moreLabel(more.rest)} />}
    </>
  );
}

function drawCell<T>(
  { key, head, headHidden, numeric, names, class: name = '', cell }: Column<T>,
  row: T,
  index: number,
) {
  const look = `${name} ${numeric ? 'number' : ''}`.trim();
  return names ? (
    <th key={key} class={look} {...roles.head}>
      {cell(row, index)}
    </th>
  ) : (
    <td key={key} class={look} {...(headHidden ? {} : { 'data-label': head })} {...roles.cell}>
      {cell(row, index)}
    </td>
  );
}
