import type { Issue } from '../../issue.ts';
import { readEstateIssue } from '../rules.ts';
import { columnOf, requiredColumns, type Column } from './columns.ts';
import { readRow, type ReadRow } from './row.ts';
import { readTable, type TableRow } from './table.ts';

/** Reads the inventory file: one row a domain, with a header in English or by the labels of the screens. */
export function readCsv(
  text: string,
  most: number,
): { readonly rows: readonly ReadRow[]; readonly issues: readonly Issue[] } {
  const { rows, tooMany } = readTable(text, most + 1);
  if (tooMany) return { rows: [], issues: [readEstateIssue('too-many-rows', { most })] };
  const [header, ...body] = rows;
  if (!header) return { rows: [], issues: [readEstateIssue('input-empty', {})] };
  const read = readHeader(header);
  if (read.issues.some(({ level }) => level === 'error')) return { rows: [], issues: read.issues };
  return { rows: body.map((row) => readTableRow(row, read.columns)), issues: read.issues };
}

/** What a header cell says; `undefined`: a column that is not used, which is told; `nameless`: nothing. */
type HeaderCell = Column | 'nameless' | undefined;

function readHeader({ cells, line }: TableRow): {
  readonly columns: readonly HeaderCell[];
  readonly issues: readonly Issue[];
} {
  const columns = cells.map((cell): HeaderCell => (cell.trim() === '' ? 'nameless' : columnOf(cell)));
  if (!columns.includes('domain')) return { columns, issues: [readEstateIssue('header-missing', {}, { line })] };
  const issues: Issue[] = [];
  for (const [index, column] of columns.entries()) {
    const written = (cells[index] ?? '').trim();
    const at = { line, field: written };
    if (column === undefined) issues.push(readEstateIssue('column-unknown', { column: written }, at));
    if (column !== undefined && column !== 'nameless' && columns.indexOf(column) < index)
      issues.push(readEstateIssue('column-twice', { column }, at));
  }
  for (const column of requiredColumns) {
    if (!columns.includes(column)) issues.push(readEstateIssue('column-missing', { column }, { line, field: column }));
  }
  return { columns, issues };
}

function readTableRow({ cells, line, open }: TableRow, columns: readonly HeaderCell[]): ReadRow {
  const values = new Map<Column, unknown>();
  for (const [index, column] of columns.entries()) {
    if (column !== undefined && column !== 'nameless') values.set(column, cells[index] ?? '');
  }
  const row = readRow(values, { line });
  const full = (cell: string): boolean => cell.trim() !== '';
  const leftOver = cells.slice(columns.length).filter(full);
  const nameless = cells.filter((cell, index) => columns[index] === 'nameless' && full(cell));
  const at = row.name === '' ? { line } : { line, domain: row.name };
  const refusal = open
    ? readEstateIssue('quote-not-closed', {}, at)
    : leftOver.length > 0
      ? readEstateIssue('cells-left-over', { cells: leftOver }, at)
      : nameless.length > 0
        ? readEstateIssue('cells-without-header', { cells: nameless }, at)
        : undefined;
  return refusal ? { name: row.name, issues: [refusal, ...row.issues] } : row;
}
