import { readTtl } from '../../dns/ttl.ts';
import { isAbsolute } from '../../dns/name.ts';
import { noteBeside } from './beside.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
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

/** Takes one row of a table that has a header. */
export function takeRow(paste: Paste, index: number, count: number, cells: readonly string[], table: Table): void {
  const row = rowOf(cells, table);
  const owner = readOwner(row.owner, 'whole', index + 1, paste.givenOrigin);
  if (!isMx(row.type)) {
    if (typeof owner === 'string') noteBeside(paste, index, besideOf(owner, row));
    return;
  }
  if (row.exchange === '' && row.preference === '' && row.type === '') return;
  if (typeof owner !== 'string') {
    paste.refuse('csv', index, undefined, owner);
    return;
  }
  const at = { line: index + 1, domain: owner };
  const ttl = tableTtl(row.ttl);
  if (ttl === 'invalid') {
    paste.refuse('csv', index, owner, readIssue('ttl-invalid', { ttl: row.ttl }, at));
    return;
  }
  for (const value of row.exchange.split('\n'))
    takeValue(paste, index, count, owner, { ...row, exchange: value.trim() }, ttl);
}

function takeValue(paste: Paste, index: number, count: number, owner: string, row: Row, ttl: number | undefined): void {
  const at = { line: index + 1, domain: owner };
  const [, within, host] = /^(\d+)\s+(\S+)$/.exec(row.exchange) ?? [];
  if (within !== undefined && row.preference !== '' && row.preference !== within) {
    paste.refuse(
      'csv',
      index,
      owner,
      readIssue('layout-ambiguous', { text: `${row.preference}, ${row.exchange}` }, at),
    );
    return;
  }
  const preference = within ?? row.preference;
  const exchange = host ?? row.exchange;
  if (preference === '') paste.refuse('csv', index, owner, readIssue('preference-missing', { exchange }, at));
  else if (exchange === '') {
    paste.refuse('csv', index, owner, readIssue('record-not-understood', { text: paste.trimmed(index) }, at));
  } else {
    const parts = { domain: owner, preference, exchange, ttl, ttlFrom: 'published' } as const;
    takeMx(paste, { index, count, question: paste.answering('text', index), format: 'csv' }, parts, 'whole');
  }
}

/** `MX`, `MXレコード`; a table that has no such column is one of MX records. */
function isMx(type: string): boolean {
  return type === '' || /^MX(?:\s?records?|レコード)?$/i.test(type);
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
