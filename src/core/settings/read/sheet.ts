import type { Issue, Place } from '../../issue.ts';
import { readMailDomain } from '../../dns/name.ts';
import { readEntry } from '../list-entry.ts';
import { readEstateIssue } from '../rules.ts';
import { saysNone } from './blank-words.ts';
import {
  fieldOf,
  isListColumn,
  plainHeader,
  requiredColumns,
  type Assignment,
  type Column,
  type SheetField,
} from './columns.ts';
import { readRow, type ReadRow } from './row.ts';
import { readAbove, underOneHeader } from './header-again.ts';
import { openSheet, type TableRow } from './table.ts';

/** By the column's place, from 0, as text. */
export type Assignments = Readonly<Record<string, Assignment>>;

/** A column of a pasted sheet. `field`: what it is taken for; null while nobody knows, which stops it where a cell is filled. */
export interface SheetColumn {
  readonly index: number;
  readonly header: string;
  readonly field: Assignment | null;
  /** The reader said so. */
  readonly assigned: boolean;
  /** Cells below the header that hold something. */
  readonly filled: number;
  /** The first of them. */
  readonly sample: string;
}

/** One row below the header. `to`: the line of the row that it goes on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly name: string;
  readonly fate: 'taken' | 'joined' | 'refused';
  readonly to?: number;
  /** Why it is refused, and what is to be minded of it. */
  readonly issues: readonly Issue[];
}

/** A sheet as it was understood, column by column and row by row. `list`: entries, one a line, of no domain. */
export interface Sheet {
  readonly format: 'table' | 'list' | 'empty' | 'unknown';
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** What the rows hold together: one for each domain's row, with those that go on with it. */
  readonly read: readonly ReadRow[];
  /** Of a list: its entries. */
  readonly entries: readonly string[];
  /** Issues of no row: of the header, of what stands above it. */
  readonly issues: readonly Issue[];
}

const nothing = { columns: [], rows: [], read: [], entries: [] } as const;
const isFilled = (cell: string): boolean => cell.trim() !== '';

/**
 * Reads a sheet: CSV, TSV, or parted by `;` or `，`, with one row a domain or several, below a header by the names of the
 * inventory file, by the labels of the screens, or nearly so. Rows above the header that hold no value are titles. Nothing that
 * holds a value is passed over without an issue.
 */
export function readSheet(text: string, most: number, assignments: Assignments = {}): Sheet {
  const { rows, tooMany, header: at } = openSheet(text, most + 1);
  if (tooMany) return { format: 'unknown', ...nothing, issues: [readEstateIssue('too-many-rows', { most })] };
  if (rows.length === 0) return { format: 'empty', ...nothing, issues: [readEstateIssue('input-empty', {})] };
  const assignedDomain = Object.values(assignments).includes('domain');
  // The reader names the columns of a sheet without a header: its first row is a row like the others.
  const place = at ?? (assignedDomain ? -1 : undefined);
  if (place === undefined) return withoutHeader(rows);
  const header = rows[place] ?? { line: rows[0]?.line ?? 1, cells: widest(rows).map(() => '') };
  const above = rows.slice(0, Math.max(0, place)).map(readAbove);
  const fields = header.cells.map((cell, index) => assignments[String(index)] ?? fieldOf(cell) ?? null);
  const { body, issues: again } = underOneHeader(header, fields, rows.slice(place + 1));
  const columns = readColumns(header, fields, body, assignments);
  const issues = [...above, ...issuesOfHeader(columns, header.line), ...again];
  const stops = issues.some(
    ({ id, level }) => level === 'error' && id !== 'column-unassigned' && id !== 'row-above-header',
  );
  if (stops)
    return { ...withoutDomain(columns, body), columns, issues: [...listIssues(columns, body, header.line), ...issues] };
  return { format: 'table', columns, ...readBody(body, columns), entries: [], issues };
}

const widest = (rows: readonly TableRow[]): readonly string[] =>
  rows.reduce<readonly string[]>((most, { cells }) => (cells.length > most.length ? cells : most), []);

function readColumns(
  header: TableRow,
  fields: readonly (Assignment | null)[],
  body: readonly TableRow[],
  assignments: Assignments,
): readonly SheetColumn[] {
  // スパムメール対策 is a switch only beside a column of actions.
  const hasSpam = fields.includes('spam');
  const filled = new Array<number>(header.cells.length).fill(0);
  const samples = new Array<string>(header.cells.length).fill('');
  for (const { cells } of body) {
    for (const [index, cell] of cells.entries()) {
      if (index >= filled.length || !isFilled(cell)) continue;
      if (filled[index] === 0) samples[index] = cell.trim();
      filled[index] = (filled[index] ?? 0) + 1;
    }
  }
  return header.cells.map((cell, index) => {
    const assigned = assignments[String(index)] !== undefined;
    const field = fields[index] ?? null;
    return {
      index,
      header: cell.trim(),
      field: field === 'antispam' && !hasSpam && !assigned ? 'spam' : field,
      assigned,
      filled: filled[index] ?? 0,
      sample: samples[index] ?? '',
    };
  });
}

function issuesOfHeader(columns: readonly SheetColumn[], line: number): readonly Issue[] {
  const issues: Issue[] = [];
  const holders = (field: Assignment): readonly SheetColumn[] => columns.filter((one) => one.field === field);
  if (holders('domain').length === 0) return [readEstateIssue('header-missing', {}, { line })];
  for (const { header, field, filled, index } of columns) {
    const at = { line, field: header };
    const isSame = (other: SheetColumn) => plainHeader(other.header) === plainHeader(header);
    if (field === 'note') issues.push(readEstateIssue('column-unknown', { column: header }, at));
    if (field === null && header !== '')
      issues.push(
        filled === 0
          ? readEstateIssue('column-unknown', { column: header }, at)
          : readEstateIssue('column-unassigned', { column: header, filled }, at),
      );
    if (field === null || field === 'dropped' || field === 'note' || field === 'cpf_server') continue;
    const others = holders(field);
    if (others[0]?.index === index) {
      if (isListColumn(field) && others.length > 1 && !others.slice(1).some(isSame))
        issues.push(readEstateIssue('columns-joined', { column: field, names: others.map((one) => one.header) }, at));
    } else if (!isListColumn(field) || others.some((other) => other.index < index && isSame(other)))
      issues.push(readEstateIssue('column-twice', { column: field }, at));
  }
  for (const column of requiredColumns) {
    const isSaid = holders(column).length > 0;
    if (!isSaid) issues.push(readEstateIssue('column-missing', { column }, { line, field: column }));
  }
  return issues;
}

/** Reads rows again below columns that are known; each row stands for itself. */
export function readSheetRows(
  rows: readonly TableRow[],
  columns: readonly Pick<SheetColumn, 'header' | 'field'>[],
): readonly ReadRow[] {
  const all = columns.map((column, index): SheetColumn => ({
    ...column,
    index,
    assigned: false,
    filled: 0,
    sample: '',
  }));
  return rows.flatMap((row) => readBody([row], all).read);
}

/** A row as it is put together: its own cells, and those of the rows that go on with it. */
interface Gathered {
  readonly row: TableRow;
  readonly values: Map<Column | 'antispam', string>;
  readonly name: string;
  readonly refusals: Issue[];
  lines: number;
}

function readBody(body: readonly TableRow[], columns: readonly SheetColumn[]): Pick<Sheet, 'rows' | 'read'> {
  const gathered: Gathered[] = [];
  const placed: { row: TableRow; of: Gathered }[] = [];
  const byName = new Map<string, Gathered>();
  let last: Gathered | undefined;
  for (const row of body) {
    const values = valuesOf(row, columns);
    const name = (values.get('domain') ?? '').trim();
    const refusals = refusalsOf(row, columns, name);
    const before = goesOn(values)
      ? saysNone(name)
        ? row.afterBlank
          ? undefined
          : last
        : byName.get(keyOf(name))
      : undefined;
    if (before && refusals.length === 0) {
      for (const [field, cell] of values)
        if (isListColumn(asField(field)) && !saysNone(cell)) addTo(before.values, field, cell);
      before.lines += 1;
      placed.push({ row, of: before });
    } else {
      const own: Gathered = { row, values, name: saysNone(name) ? '' : name, refusals, lines: 1 };
      gathered.push(own);
      placed.push({ row, of: own });
      if (own.name !== '' && !byName.has(keyOf(name))) byName.set(keyOf(name), own);
    }
    last = before && refusals.length === 0 ? before : gathered.at(-1);
  }
  const readings = new Map(gathered.map((one) => [one, readGathered(one)]));
  return {
    read: [...readings.values()],
    rows: placed.map(({ row, of }) => sheetRow(row, of, readings.get(of))),
  };
}

const asField = (field: Column | 'antispam'): SheetField => field;
const keyOf = (name: string): string => readMailDomain(name) ?? name.normalize('NFKC').trim();

function sheetRow(row: TableRow, of: Gathered, reading: ReadRow | undefined): SheetRow {
  const isOwn = of.row === row;
  const shared = { line: row.line, cells: row.cells, name: of.name };
  if (reading?.domain === undefined)
    return {
      ...shared,
      fate: 'refused',
      ...(isOwn ? {} : { to: of.row.line }),
      issues: isOwn ? (reading?.issues ?? []) : [],
    };
  return isOwn
    ? { ...shared, fate: 'taken', issues: reading.issues }
    : { ...shared, fate: 'joined', to: of.row.line, issues: [] };
}

function readGathered({ row, values, name, refusals, lines }: Gathered): ReadRow {
  const read = readRow(values, { line: row.line });
  const at: Place = name === '' ? { line: row.line } : { line: row.line, domain: name };
  const joined = lines > 1 ? [readEstateIssue('rows-joined', { rows: lines }, at)] : [];
  if (refusals.length > 0) return { name, issues: [...refusals, ...read.issues] };
  return joined.length > 0 ? { ...read, issues: [...read.issues, ...joined] } : read;
}

/** The cells by their fields; those of two columns of one list are put together. */
function valuesOf({ cells }: TableRow, columns: readonly SheetColumn[]): Map<Column | 'antispam', string> {
  const values = new Map<Column | 'antispam', string>();
  for (const { field, index } of columns) {
    if (field === null || field === 'dropped' || field === 'note' || field === 'cpf_server') continue;
    addTo(values, field, cells[index] ?? '');
  }
  return values;
}

function addTo(values: Map<Column | 'antispam', string>, field: Column | 'antispam', cell: string): void {
  const there = values.get(field);
  values.set(field, there === undefined || saysNone(there) ? cell : saysNone(cell) ? there : `${there}\n${cell}`);
}

/** A row goes on with one before it where it holds entries of lists and nothing else but a name: merged cells are exported so. */
function goesOn(values: ReadonlyMap<Column | 'antispam', string>): boolean {
  let entries = false;
  for (const [field, cell] of values) {
    if (field === 'domain' || !isFilled(cell)) continue;
    if (!isListColumn(asField(field))) return false;
    entries ||= !saysNone(cell);
  }
  return entries;
}

/** Why a row cannot be taken, whatever its values say. */
function refusalsOf({ cells, line, open }: TableRow, columns: readonly SheetColumn[], name: string): Issue[] {
  const at: Place = saysNone(name) ? { line } : { line, domain: name };
  if (open) return [readEstateIssue('quote-not-closed', {}, at)];
  const leftOver = cells.slice(columns.length).filter(isFilled);
  if (leftOver.length > 0) return [readEstateIssue('cells-left-over', { cells: leftOver }, at)];
  const unknown = columns.filter(({ field, index }) => field === null && isFilled(cells[index] ?? ''));
  if (unknown.length === 0) return [];
  const nameless = unknown.filter(({ header }) => header === '').map(({ index }) => (cells[index] ?? '').trim());
  if (nameless.length > 0) return [readEstateIssue('cells-without-header', { cells: nameless }, at)];
  return unknown.map(({ header, index }) =>
    readEstateIssue('value-of-unassigned-column', { column: header, value: (cells[index] ?? '').trim() }, at),
  );
}

/** A table without a header that names the domain. */
function withoutHeader(rows: readonly TableRow[]): Sheet {
  const [first] = rows;
  const columns = widest(rows).map((_, index): SheetColumn => ({
    ...{ index, header: '', field: null, assigned: false },
    filled: rows.filter(({ cells }) => isFilled(cells[index] ?? '')).length,
    sample: rows.find(({ cells }) => isFilled(cells[index] ?? ''))?.cells[index]?.trim() ?? '',
  }));
  return {
    ...withoutDomain(columns, rows),
    columns,
    issues: [
      ...orElse(listIssues(columns, rows, first?.line ?? 1), [
        readEstateIssue('header-missing', {}, { line: first?.line ?? 1 }),
      ]),
    ],
  };
}

const orElse = <T>(some: readonly T[], others: readonly T[]): readonly T[] => (some.length > 0 ? some : others);

function listIssues(columns: readonly SheetColumn[], rows: readonly TableRow[], line: number): readonly Issue[] {
  const { entries, beside, mixes } = readList(columns, rows);
  if (mixes) return [readEstateIssue('list-mixes', { values: beside }, { line })];
  if (entries.length === 0) return [];
  return [
    readEstateIssue('list-without-domain', { entries: entries.length }, { line }),
    ...(beside.length > 0 ? [readEstateIssue('list-values-left', { values: beside }, { line })] : []),
  ];
}

const isEntry = (cell: string): boolean =>
  ['address', 'ip', 'refused'].includes(readEntry(cell.normalize('NFKC')).kind);

const approves = /^(?:allow|accept|approve|permit|safe|white|ok$|承認|許可|ホワイト)/iu;
const blocks = /^(?:block|den(?:y|ied)|reject|drop|black|ng$|ブロック|拒否|禁止|ブラック)/iu;

/** Whether values beside the entries say that these belong to more than one list: approved and blocked ones, or those of several domains. */
function mixesLists(values: ReadonlySet<string>): boolean {
  const all = [...values];
  const domains = all.filter((value) => value.includes('.') && readMailDomain(value) !== undefined);
  return domains.length > 1 || (all.some((value) => approves.test(value)) && all.some((value) => blocks.test(value)));
}

/** How many of the values beside a list's entries are told. */
const MOST_BESIDE = 6;

interface List {
  readonly entries: readonly string[];
  /** What stands beside the entries, the first few of it. */
  readonly beside: readonly string[];
  readonly mixes: boolean;
}

function withoutDomain(
  columns: readonly SheetColumn[],
  rows: readonly TableRow[],
): Pick<Sheet, 'format' | 'rows' | 'read' | 'entries'> {
  const { entries } = readList(columns, rows);
  return { format: entries.length > 0 ? 'list' : 'unknown', rows: [], read: [], entries };
}

/** Entries of senders, one or several a line, that name no domain of CPF: CPF's own list file, or another product's export. */
function readList(columns: readonly SheetColumn[], rows: readonly TableRow[]): List {
  const none: List = { entries: [], beside: [], mixes: false };
  if (columns.some(({ field }) => field === 'domain')) return none;
  const found: string[][] = [];
  const besides = new Map<number, Set<string>>();
  for (const { cells } of rows) {
    const filled = cells.map((cell, index) => ({ index, cell: cell.trim() })).filter(({ cell }) => isFilled(cell));
    const entries = filled.filter(({ cell }) => isEntry(cell));
    found.push(entries.map(({ cell }) => cell.normalize('NFKC')));
    if (entries.length === 0) continue;
    for (const { index, cell } of filled.filter((one) => !entries.includes(one))) {
      besides.set(index, (besides.get(index) ?? new Set()).add(cell.normalize('NFKC')));
    }
  }
  const holding = found.filter((cells) => cells.length > 0).length;
  const most = rows.filter(({ cells }) => cells.some(isFilled)).length;
  // A header of the list itself, or a remark at its end, may stand between.
  if (holding === 0 || holding < most - 2 || holding * 2 < most) return none;
  const beside = [...new Set([...besides.values()].flatMap((values) => [...values]))].slice(0, MOST_BESIDE);
  if ([...besides.values()].some(mixesLists)) return { ...none, beside, mixes: true };
  return { ...none, entries: [...new Set(found.flat())], beside };
}
