import { isAbsolute } from '../../dns/name.ts';
import { recordType } from '../../dns/record-type.ts';
import { readTtl } from '../../dns/ttl.ts';
import type { Issue } from '../../issue.ts';
import { noteBeside } from './beside.ts';
import { readOwner, takeMx, type MxParts } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import type { Question } from './question.ts';
import { suspect } from './suspects.ts';
import { readIssue } from './rules.ts';
import type { ColumnRole, Table } from './table.ts';

/** One row of a table, by the roles of its columns. */
interface Row {
  readonly owner: string;
  readonly type: string;
  readonly preference: string;
  readonly exchange: string;
  readonly ttl: string;
}

/** The cells of a row, and how many lines it takes. */
export interface RowCells {
  readonly cells: readonly string[];
  readonly count: number;
  /** Blanks part its cells and one is missing: which, cannot be told. */
  readonly isCutOff?: boolean;
}

/** Takes one row of a table that has a header. */
export function takeRow(paste: Paste, index: number, { cells, count, isCutOff }: RowCells, table: Table): void {
  const row = rowOf(cells, table);
  const format = table.ofResolver ? 'resolve-dnsname' : 'csv';
  const question = questionOf(paste, index);
  const owner = readOwner(row.owner, 'whole', index + 1, question.domain ?? paste.givenOrigin);
  if (!isMx(row, table)) {
    if (typeof owner === 'string') noteBeside(paste, index, besideOf(owner, row));
    if (recordType(row.type) === undefined) suspect(paste, index);
  } else if (typeof owner !== 'string') {
    if (!isEmpty(row)) paste.refuse(format, index, undefined, owner);
  } else if (isCutOff === true) {
    const at = { line: index + 1, domain: owner };
    paste.refuse(format, index, owner, readIssue('record-not-understood', { text: paste.trimmed(index) }, at));
  } else {
    const ttl = tableTtl(row.ttl);
    const place = { index, count, question, format } as const;
    for (const value of row.exchange.split('\n')) {
      const parts = partsOf(paste, index, owner, { ...row, exchange: value.trim() }, ttl);
      if ('id' in parts) paste.refuse(format, index, owner, parts);
      else takeMx(paste, place, { ...parts, ttlFrom: table.ofResolver ? 'cache' : 'published' }, 'whole');
    }
  }
}

/** Rows of a table that PowerShell printed answer the question above it. */
function questionOf(paste: Paste, index: number): Question {
  return paste.question.tool === 'resolve-dnsname' ? paste.question : paste.answering('text', index);
}

/** A line of blank cells, as spreadsheets leave them. */
function isEmpty(row: Row): boolean {
  return Object.values(row).every((cell) => cell === '');
}

/** The parts of a row's record, or what is wrong with it. */
function partsOf(
  paste: Paste,
  index: number,
  domain: string,
  row: Row,
  ttl: number | 'invalid' | undefined,
): MxParts | Issue {
  const at = { line: index + 1, domain };
  const [, within, host] = /^(\d+)\s+(\S+)$/.exec(row.exchange) ?? [];
  const preference = within ?? row.preference;
  const exchange = host ?? row.exchange;
  if (ttl === 'invalid') return readIssue('ttl-invalid', { ttl: row.ttl }, at);
  if (within !== undefined && row.preference !== '' && row.preference !== within) {
    return readIssue('layout-ambiguous', { text: `${row.preference}, ${row.exchange}` }, at);
  }
  if (exchange === '') return readIssue('record-not-understood', { text: paste.trimmed(index) }, at);
  if (preference === '') return readIssue('preference-missing', { exchange }, at);
  return { domain, preference, exchange, ttl };
}

/** `MX`, `MXレコード`; without such a column a row is MX if it has a preference, in its own column or before the host. */
function isMx({ type, exchange }: Row, { roles }: Table): boolean {
  if (type !== '') return /^MX(?:\s?records?|レコード)?$/i.test(type);
  return roles.includes('preference') || /^\d+\s+\S+$/.test(exchange);
}

function rowOf(cells: readonly string[], { roles }: Table): Row {
  const cell = (role: ColumnRole) => {
    const column = roles.indexOf(role);
    return column < 0 ? undefined : (cells[column] ?? '');
  };
  const exchange = cell('exchange');
  const label = cell('label') ?? (exchange === undefined ? undefined : cell('host'));
  const domain = cell('domain');
  return {
    owner: ownerOf(domain, label),
    type: cell('type') ?? '',
    preference: cell('preference') ?? '',
    exchange: exchange ?? cell('host') ?? '',
    ttl: cell('ttl') ?? '',
  };
}

/** Beside a column of domains, a column of names holds what stands before the domain. */
function ownerOf(domain: string | undefined, label: string | undefined): string {
  if (domain === undefined || domain === '') return label ?? '';
  if (label === undefined || label === '' || label === '@') return domain;
  const bare = domain.replace(/\.$/, '').toLowerCase();
  const lower = label.replace(/\.$/, '').toLowerCase();
  return isAbsolute(label) || lower === bare || lower.endsWith(`.${bare}`) ? label : `${label}.${domain}`;
}

/** A TTL as panels and PowerShell write it: `3600`, `1h`, `3600秒`, `1 hour`, `01:00:00`; `Auto` and `自動` tell none. */
function tableTtl(text: string): number | undefined | 'invalid' {
  const bare = text.replace(/[\s,]/g, '').toLowerCase();
  if (/^(?:|-|auto|automatic|default|自動|既定|デフォルト)$/.test(bare)) return undefined;
  const clock = /^(?:(\d{1,5})\.)?(\d{1,2}):(\d{2}):(\d{2})$/.exec(bare);
  if (clock !== null) {
    const [days, hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  const units = bare
    .replace(/(?:seconds?|secs?|秒)$/, 's')
    .replace(/(?:minutes?|mins?|分)$/, 'm')
    .replace(/(?:hours?|hrs?|時間)$/, 'h')
    .replace(/(?:days?|日)$/, 'd');
  return readTtl(units) ?? 'invalid';
}

function besideOf(owner: string, { type, exchange }: Row) {
  const target = type.toUpperCase() === 'CNAME' ? readOwner(exchange, 'whole', 0, undefined) : undefined;
  return {
    owner,
    type: type.toUpperCase(),
    content: exchange.replace(/"\s+"/g, '').replace(/^"|"$/g, ''),
    target: typeof target === 'string' ? target : undefined,
  };
}
