import type { Issue } from '../../issue.ts';
import type { CpfDomain } from '../cpf-estate.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { MOST_DOMAINS, readEstate } from '../read.ts';
import { columns as allColumns, type Assignment, type Column } from '../read/columns.ts';
import { readJsonRows } from '../read/json.ts';
import { readSheet, readSheetRows, type Assignments, type Sheet } from '../read/sheet.ts';
import { isRecord, partsOf } from '../read/values.ts';
import { emptyCells, keyOf, takeOver, type EnteredDomain } from './domain.ts';
import type { Refusal } from './refusal.ts';
import { restoreEntered } from './restore.ts';

/** A pasted text as it would come into the form: nothing of it is there yet. */
export interface Import {
  readonly format: 'table' | 'list' | 'json' | 'empty' | 'unknown';
  /** Of a table. */
  readonly sheet?: Sheet;
  readonly domains: readonly CpfDomain[];
  /** Of a file that this page has saved: domains as they stood in the form, and answers. */
  readonly entered: readonly EnteredDomain[];
  readonly decisions?: Decisions;
  readonly refusals: readonly Refusal[];
  /** Of a list of senders: its entries. */
  readonly entries: readonly string[];
  /** Names new to the form, names whose settings make way, rows that go on with one before. */
  readonly added: number;
  readonly replaced: number;
  readonly joined: number;
  /** Headers of columns that hold values and are taken for nothing: the import waits for them. */
  readonly unsettled: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads a text for the form, with what the reader said of its columns. */
export function previewImport(text: string, assignments: Assignments, now: readonly EnteredDomain[]): Import {
  const whole = readEstate(text);
  if (whole.format === 'json' || (whole.format === 'unknown' && /^\s*[{[]/.test(text))) {
    const { domains } = whole.estate;
    return {
      ...{ format: whole.format, domains, entered: whole.entered ?? [], entries: [], joined: 0, unsettled: [] },
      ...(whole.decisions ? { decisions: whole.decisions } : {}),
      refusals: refusalsOfJson(text),
      ...countsOf(now, domains),
      issues: whole.issues,
    };
  }
  const sheet = readSheet(text.replace(/^\uFEFF/, '').trimEnd(), MOST_DOMAINS, assignments);
  const domains = sheet.read.flatMap(({ domain }) => (domain ? [domain] : []));
  return {
    ...{ format: sheet.format, sheet, domains, entered: [], entries: sheet.entries },
    refusals: refusalsOf(sheet),
    ...countsOf(now, domains),
    joined: sheet.rows.filter(({ fate }) => fate === 'joined').length,
    unsettled: sheet.format === 'table' ? unsettledOf(sheet) : [],
    issues: sheet.issues,
  };
}

function countsOf(now: readonly EnteredDomain[], domains: readonly CpfDomain[]): Pick<Import, 'added' | 'replaced'> {
  const { added, replaced } = takeOver(now, domains);
  return { added, replaced };
}

const unsettledOf = ({ columns }: Sheet): readonly string[] =>
  columns
    .filter(({ field, filled }) => field === null && filled > 0)
    .map(({ header, index }) => header || `#${String(index + 1)}`);

function refusalsOf({ rows, columns, issues }: Sheet): readonly Refusal[] {
  const headers = columns.map(({ header }) => header);
  const fields = columns.map(({ field }) => field ?? '');
  const width = (cells: readonly string[]): number => Math.max(cells.length, headers.length);
  const pad = (texts: readonly string[], to: number): readonly string[] =>
    [...texts, ...Array<string>(to).fill('')].slice(0, to);
  const below = new Map<number, Refusal>();
  for (const { line, cells, fate, to } of rows) {
    if (fate !== 'refused') continue;
    const whole = to === undefined ? undefined : below.get(to);
    // What goes on with a refused row is mended with it.
    if (whole && to !== undefined)
      below.set(to, { ...whole, cells: whole.cells.map((cell, at) => goneOn(cell, cells[at], fields[at])) });
    else
      below.set(line, {
        line,
        headers: pad(headers, width(cells)),
        fields: pad(fields, width(cells)),
        cells: pad(cells, width(cells)),
      });
  }
  const above = issues
    .filter(({ id }) => id === 'row-above-header')
    .map(({ at, params }): Refusal => ({
      line: at?.line ?? 0,
      headers: [''],
      fields: [''],
      cells: [String(params?.['text'] ?? '')],
    }));
  return [...above, ...below.values()];
}

const goneOn = (cell: string, more = '', field = ''): string =>
  more.trim() === '' || field === 'domain' ? cell : [cell, more].filter(Boolean).join('\n');

const JSON_FIELD = 'json';

function refusalsOfJson(text: string): readonly Refusal[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const domains: unknown = isRecord(value) ? value['domains'] : value;
  if (!Array.isArray(domains)) return [];
  return readJsonRows(domains).flatMap(({ domain }, index): Refusal[] =>
    domain
      ? []
      : [
          {
            line: index + 1,
            headers: ['JSON'],
            fields: [JSON_FIELD],
            cells: [JSON.stringify(domains[index], null, 1)],
          },
        ],
  );
}

/** What a refused row says now, with the cells as the reader mended them. */
export function rereadRefusal(refusal: Refusal): {
  readonly domains: readonly CpfDomain[];
  readonly issues: readonly Issue[];
} {
  const { fields, headers, cells, line } = refusal;
  if (fields[0] === JSON_FIELD) {
    const { estate, issues } = readEstate(`[${cells[0] ?? ''}]`);
    return { domains: estate.domains, issues };
  }
  const read = readSheetRows(
    [{ line, cells }],
    headers.map((header, index) => ({ header, field: fieldFrom(fields[index]) })),
  );
  return {
    domains: read.flatMap(({ domain }) => (domain ? [domain] : [])),
    issues: read.flatMap(({ issues }) => issues),
  };
}

const others = ['antispam', 'cpf_server', 'note', 'dropped'] as const;

/** What a stored text says of a column; null where it says nothing that is known. */
export const fieldFrom = (text: string | undefined): Assignment | null =>
  [...allColumns, ...others].find((one) => one === text) ?? null;

/** The assignments of a stored document. */
export function assignmentsFrom(stored: Readonly<Record<string, string>>): Assignments {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([index, text]) => {
      const field = fieldFrom(text);
      return field === null ? [] : [[index, field] as const];
    }),
  );
}

/** The form's domains with what an import holds. */
export const importInto = (
  now: readonly EnteredDomain[],
  from: Pick<Import, 'domains' | 'entered'>,
): readonly EnteredDomain[] => restoreEntered(takeOver(now, from.domains).domains, from.entered);

/** Adds entries to a list of one domain, each once; a domain that is not there yet comes last. */
export function addEntries(
  now: readonly EnteredDomain[],
  domain: string,
  list: Extract<Column, 'approved_senders' | 'blocked_senders'>,
  entries: readonly string[],
): readonly EnteredDomain[] {
  const added = (settings: EnteredDomain['settings']): EnteredDomain['settings'] => {
    const cells = settings ?? emptyCells;
    return { ...cells, [list]: [...new Set([...partsOf(cells[list]), ...entries])].join('\n') };
  };
  const at = now.findIndex((one) => keyOf(one.domain) === keyOf(domain));
  if (at < 0) return [...now, { domain, settings: added(undefined) }];
  return now.map((one, index) => (index === at ? { ...one, settings: added(one.settings) } : one));
}
