import { readHostName } from '../../dns/name.ts';
import type { Issue } from '../../issue.ts';
import { readEntry } from '../list-entry.ts';
import { readEstateIssue } from '../rules.ts';
import { fieldOf, plainHeader, type Assignment } from './columns.ts';
import { isHeaderAgain, type TableRow } from './table.ts';

/** Where the cells of a column stand; `null`: they are left out. */
type Places = readonly (number | null)[];

/**
 * The rows of a sheet with each cell below the column of the first header that its own header names: a printed sheet repeats its header,
 * and a second sheet that is pasted below the first may have its columns in another order. Cells that no column of the first
 * holds come after the last of them, where they refuse their row.
 */
export function underOneHeader(
  header: TableRow,
  fields: readonly (Assignment | null)[],
  rows: readonly TableRow[],
): { readonly body: readonly TableRow[]; readonly issues: readonly Issue[] } {
  const body: TableRow[] = [];
  const issues: Issue[] = [];
  let places: Places | undefined;
  let isFirst = false;
  for (const row of rows) {
    if (isHeaderAgain(row.cells)) {
      const titles = titlesAt(body);
      issues.push(...body.splice(body.length - titles.length).map(readAbove));
      places = placesOf(row.cells, header.cells, fields);
      isFirst = true;
      issues.push(readEstateIssue('header-again', {}, { line: row.line }));
      for (const [index, place] of places.entries())
        if (place === null)
          issues.push(
            readEstateIssue('column-unknown', { column: row.cells[index]?.trim() ?? '' }, { line: row.line }),
          );
      continue;
    }
    // Nobody above a header is gone on with below it.
    body.push({
      ...row,
      ...(places ? { cells: laidOut(row.cells, places, header.cells.length) } : {}),
      ...(isFirst ? { afterBlank: true } : {}),
    });
    isFirst = false;
  }
  return { body, issues };
}

/** The rows just above a header that hold their first cell alone, and no value in it: what a sheet is called. */
function titlesAt(rows: readonly TableRow[]): readonly TableRow[] {
  const isTitle = (row: TableRow): boolean =>
    row.cells.every((cell, index) => (cell.trim() !== '') === (index === 0)) &&
    readAbove(row).id === 'title-passed-over';
  return rows.slice(rows.findLastIndex((row) => !isTitle(row)) + 1);
}

/** What stands above a header: a title says what the sheet is; a row that holds a value is none. */
export function readAbove({ cells, line }: TableRow): Issue {
  const text = cells
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .trim();
  const holdsValue = cells.some(
    (cell) => readHostName(cell) !== undefined || ['address', 'ip'].includes(readEntry(cell).kind),
  );
  return readEstateIssue(holdsValue ? 'row-above-header' : 'title-passed-over', { text }, { line });
}

function placesOf(cells: readonly string[], first: readonly string[], fields: readonly (Assignment | null)[]): Places {
  const free = new Set(first.keys());
  const take = (fits: (place: number) => boolean): number | undefined => {
    const place = [...free].find(fits);
    if (place !== undefined) free.delete(place);
    return place;
  };
  const named = cells.map((cell) => {
    const plain = plainHeader(cell);
    return plain === '' ? undefined : take((place) => plainHeader(first[place] ?? '') === plain);
  });
  let beyond = first.length;
  return cells.map((cell, index) => {
    const field = fieldOf(cell);
    const place = named[index] ?? (field === undefined ? undefined : take((one) => fields[one] === field));
    return place ?? (field === 'note' ? null : beyond++);
  });
}

function laidOut(cells: readonly string[], places: Places, columns: number): readonly string[] {
  const width = Math.max(columns, ...places.map((place) => (place ?? -1) + 1));
  const laid = new Array<string>(width).fill('');
  for (const [index, cell] of cells.entries()) {
    const place = places[index];
    if (place === undefined) laid.push(cell);
    else if (place !== null) laid[place] = cell;
  }
  return laid;
}
