import { isAbsolute } from '../../dns/name.ts';
import { recordType } from '../../dns/record-type.ts';
import { readTtl } from '../../dns/ttl.ts';
import type { Issue, Place } from '../../issue.ts';
import type { Format } from './format.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import { readIssue } from './rules.ts';
import { preferenceBefore, readLayout, type Layout, type Unclear } from './table-layout.ts';
import { readCard } from './table-card.ts';
import { rowOf, valuesIn } from './table-columns.ts';
import { takeRow, type RowCells } from './table-row.ts';
import { readHeader, readQuotedCells, splitCells, type Delimiter, type Table } from './table.ts';

/** A cell over several lines holds the values of one record set; more lines are a quotation mark that was never closed. */
const MAX_LINES = 50;
/** How many rows are looked through for how their owners are written; each table is looked through once. */
const MOST_ROWS = 2_000;

/** `MX: 10 mail1.example.test`, as in a letter. */
const LABEL = /^MX(?:レコード| records?)?\s*[:=]\s*/i;

/** Tables with a header: CSV, TSV, what is copied from a panel or a spreadsheet, Markdown. */
export const csv: Format = {
  id: 'csv',
  take(paste, index) {
    const line = paste.trimmed(index);
    const header = readHeader(line);
    if (header !== undefined) {
      beginTable(paste, index, header);
      paste.read(header.ofResolver ? 'resolve-dnsname' : 'csv', index);
      return 1;
    }
    const card = line.includes(':') ? readCard(paste, index) : undefined;
    if (card !== undefined) {
      if (paste.question.tool === 'resolve-dnsname' && paste.question.answers.size > 0) paste.leaveQuestion(index);
      takeRow(paste, index, card, card.table);
      return card.count;
    }
    const { table } = paste;
    if (table === undefined) return takeTabbedRow(paste, index);
    if (/^[|:\s+-]+$/.test(line)) return paste.passNoise(index);
    const row = readRow(paste, index, table);
    if (row === undefined) return 0;
    takeRow(paste, index, row, table);
    return row.count;
  },
};

/** A table's header begins a passage; the heading directly above names its zone. */
function beginTable(paste: Paste, index: number, header: Table): void {
  const rows = rowsBelow(paste, index, header);
  paste.table = {
    ...header,
    source: `table ${index}`,
    owners: ownersOf(rows, header),
    unknownOwners: unknownOwners(rows, header),
  };
  paste.rowAbove = undefined;
  paste.endZone();
  if (paste.question.tool === 'text') paste.question.ownsUnnamed = false;
  // Another table than PowerShell's is no answer to the question above.
  if (!header.ofResolver && paste.question.tool === 'resolve-dnsname' && paste.question.answers.size > 0)
    paste.leaveQuestion(index);
  const { passage, question } = paste;
  const isOpen = passage.unnamed.length + passage.named === 0 && passage.owner !== undefined;
  if (!isOpen && question.tool !== 'resolve-dnsname') paste.beginTablePassage(index);
}

/** The rows below a header, by their cells. */
function rowsBelow(paste: Paste, index: number, header: Table): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = index + 1; at < paste.lines.length && rows.length < MOST_ROWS; at++) {
    const line = paste.trimmed(at);
    if (/^[|:\s+-]+$/.test(line) && line !== '') continue;
    // Another header begins another table.
    if (readHeader(line) !== undefined) break;
    const row = line === '' ? undefined : readRow(paste, at, header);
    if (row === undefined) break;
    rows.push(row.cells);
  }
  return rows;
}

/** A single label or `@` shows a panel's page, and so does a column that is blank throughout. */
function ownersOf(rows: readonly (readonly string[])[], header: Table): 'relative' | 'whole' {
  const names = rows
    .map((cells) => rowOf(cells, header))
    .map(({ domain, label }) => (domain === undefined ? (label ?? '') : domain))
    .filter((name) => name !== '');
  const isWholeName = (name: string) => /[^.]\.[^.]/.test(name) || name.endsWith('.');
  return names.length > 0 && names.every(isWholeName) ? 'whole' : 'relative';
}

/** A column of whole names whose header is not known, where no other names the owner; hosts of the table are none. */
function unknownOwners(rows: readonly (readonly string[])[], { roles }: Table): number | undefined {
  const ownColumns = roles.flatMap((role, at) =>
    role === 'domain' || role === 'label' || role === 'host' ? [at] : [],
  );
  // `@` and blanks name no domain: another column may.
  const isNamed = rows.some((cells) => ownColumns.some((at) => !/^@?$/.test(cells[at] ?? '')));
  if (isNamed) return undefined;
  const exchanges = new Set(rows.flatMap((cells) => cells.filter((_, column) => roles[column] === 'exchange')));
  const column = roles.findIndex((role, at) => {
    const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
    const isName = (cell: string) =>
      /^[^\s@/:.][^\s@/:]*$/.test(cell) &&
      cell.includes('.') &&
      /[a-z]/i.test(cell.slice(cell.indexOf('.'))) &&
      !exchanges.has(cell);
    return (role === 'other' || role === 'unclear') && filled.length > 0 && filled.every(isName);
  });
  return column < 0 ? undefined : column;
}

/** Rows without header. What could be zone text has been read as such before. */
export const csvWithoutHeader: Format = {
  id: 'csv',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (!/mx/i.test(line) && !/^[^\s,;|]+[\s,;|]+"?\d/.test(line)) return 0;
    const delimiter = ([',', ';', '\t', '|'] as const).find((each) => line.includes(each));
    const cells = splitCells(line.replace(LABEL, 'MX '), delimiter ?? 'blanks');
    if (takeValueList(paste, index, splitCells(line, '\t'))) return 1;
    const own = valueDomain(paste, cells);
    if (own !== undefined) {
      takeLayout(paste, index, cells, own);
      return 1;
    }
    if (delimiter === undefined && !looksLikeRow(cells)) return 0;
    const layout = readLayout(cells);
    if (layout === undefined) return 0;
    takeLayout(paste, index, cells, layout);
    return 1;
  },
};

/** `example.test.`, TTL, `10 mail1.example.test.,20 mail2.example.test.`: what `aws … --output text` prints of a record set. */
function takeValueList(paste: Paste, index: number, cells: readonly string[]): boolean {
  const [name = '', ttl = '', values = '', ...more] = cells;
  const pairs = valuesIn(values).map((value) => /^(\d{1,5})\s+(\S+\.)$/.exec(value));
  if (more.length > 0 || !isAbsolute(name) || !/^\d{1,10}$/.test(ttl) || pairs.includes(null)) return false;
  const owner = readOwner(name, 'whole', index + 1, undefined);
  if (typeof owner !== 'string') return false;
  for (const pair of pairs) {
    const [, preference = '', exchange = ''] = pair ?? [];
    const parts = { domain: owner, preference, exchange, ttl: Number(ttl), ttlFrom: 'published' } as const;
    takeMx(paste, { index, question: paste.answering('text', index), format: 'csv' }, parts, 'whole');
  }
  return true;
}

/** `mx mail1.example.test. 10`, as Value-Domain writes the records of the domain whose page it is. */
function valueDomain(paste: Paste, cells: readonly string[]): Layout | undefined {
  const [type = '', exchange = '', preference = '', ...more] = cells;
  if (type !== 'mx' || !/^\d{1,5}$/.test(preference) || more.length > 0) return undefined;
  if (isAbsolute(exchange) || exchange === '@') return { owner: '', preference, exchange, ttl: '' };
  // Beside its other lines, a single label is a host below the domain.
  const isRelative = /^(?!\d+$)[a-z0-9_-]{1,63}$/i.test(exchange) && paste.isOfValueDomain;
  return isRelative ? { owner: '', preference, exchange: `${exchange}.@`, ttl: '' } : undefined;
}

/** In prose MX may be the first or second word, too; a row has a number, a name with a dot, and nothing else. */
function looksLikeRow(cells: readonly string[]): boolean {
  const type = cells.findIndex((cell) => /^MX$/i.test(cell));
  if (type < 0) return cells.length === 3;
  return (
    type < 2 &&
    cells.some((cell) => /^\d+$/.test(cell)) &&
    cells.some((cell) => /[^.]\./.test(cell)) &&
    cells.every(
      (cell) =>
        /^(?:\d+|MX|IN|@|[^\s.]\S*|[a-z0-9-]{1,63})$/i.test(cell) &&
        (cell.includes('.') || /^(?:@|[a-z0-9-]{1,63})$/i.test(cell)),
    ) &&
    cells.length <= 7
  );
}

function readRow(paste: Paste, index: number, table: Table): RowCells | undefined {
  const { delimiter } = table;
  const line = paste.lines[index] as string;
  if (delimiter === 'blanks') return readBlankRow(line, table);
  if (delimiter === 'columns') {
    const cells = splitCells(line, delimiter);
    return cells.length === table.roles.length ? { cells, count: 1 } : undefined;
  }
  if (!line.includes(delimiter)) return undefined;
  if (delimiter === '|') return { cells: splitCells(line, delimiter), count: 1 };
  const row = readQuotedRow(paste, index, delimiter);
  return delimiter === '\t' ? withValuesBelow(paste, index, row, table) : row;
}

/** A panel copied as text: further values of the last cell stand on lines of their own, the rest of the row behind them. */
function withValuesBelow(paste: Paste, index: number, row: RowCells, { roles }: Table): RowCells {
  let { cells, count } = row;
  while (cells.length < roles.length && count < MAX_LINES && roles[cells.length - 1] === 'exchange') {
    const line = paste.lines[index + count] ?? '';
    if (!/^\d{1,5}\s+[^\s.]+\.\S+(?:\t|$)/.test(line)) break;
    const [value = '', ...rest] = splitCells(line, '\t');
    cells = [...cells.slice(0, -1), `${cells.at(-1) ?? ''}\n${value}`, ...rest];
    count++;
  }
  return { ...row, cells, count };
}

function readBlankRow(line: string, { roles }: Table): RowCells | undefined {
  const words = splitCells(line, 'blanks');
  const type = words[roles.indexOf('type')] ?? '';
  // The last column may hold blanks of its own: `10 host`, or several of them.
  const isLong = words.length > roles.length && roles.at(-1) === 'exchange' && recordType(type) !== undefined;
  const cells = isLong ? [...words.slice(0, roles.length - 1), words.slice(roles.length - 1).join(' ')] : words;
  const isCutOff = cells.length === roles.length - 1 && /^MX$/i.test(type);
  return cells.length === roles.length || isCutOff ? { cells, count: 1, isCutOff } : undefined;
}

function readQuotedRow(paste: Paste, index: number, delimiter: Delimiter): RowCells {
  let text = paste.lines[index] as string;
  let row = readQuotedCells(text, delimiter);
  const single = row.cells;
  let count = 1;
  while (row.open && count < MAX_LINES && index + count < paste.lines.length) {
    text += `\n${paste.lines[index + count] as string}`;
    row = readQuotedCells(text, delimiter);
    count++;
  }
  return row.open ? { cells: single, count: 1 } : { cells: row.cells, count };
}

/** Tabs alone part a table as well as zone text; only names tell them apart. */
function takeTabbedRow(paste: Paste, index: number): number {
  const line = paste.lines[index] as string;
  if (!/\tMX\t/i.test(line) || paste.showsZone) return 0;
  if (refuseEmptyOwner(paste, index, line)) return 1;
  const cells = splitCells(line.trim(), '\t');
  const layout = readLayout(cells);
  if (layout === undefined || cells.some((cell) => /^IN$/i.test(cell))) return 0;
  if (typeof layout === 'string') {
    // Names without their final dot are no zone text's, so the line is refused for what it is.
    if (cells.filter(isWhole).length < 2) return 0;
    refuseLayout(paste, index, cells, layout);
    return 1;
  }
  const { owner, exchange } = layout;
  if (!isWhole(exchange) || !(isWhole(owner) || owner === '@')) return 0;
  takeLayout(paste, index, cells, layout);
  return 1;
}

/** A first cell that is empty, below rows that were no zone text: a merged cell, whose owner stands somewhere above. */
function refuseEmptyOwner(paste: Paste, index: number, line: string): boolean {
  const exchange = splitCells(line, '\t').findLast((cell) => /[^\d\s]/.test(cell)) ?? '';
  if (!line.startsWith('\t') || paste.zone.owner !== undefined || !isWhole(exchange)) return false;
  refuseLayout(paste, index, splitCells(line, '\t'), 'no-owner');
  paste.trustNext();
  return true;
}

function isWhole(name: string): boolean {
  return /[^.]\.[^.]/.test(name) && !name.endsWith('.');
}

function takeLayout(paste: Paste, index: number, cells: readonly string[], layout: Layout | Unclear): void {
  const at = { line: index + 1 };
  if (typeof layout === 'string') {
    refuseLayout(paste, index, cells, layout);
    return;
  }
  const ttl = layout.ttl === '' ? undefined : readTtl(layout.ttl);
  if (layout.owner === '' || layout.owner === '@') {
    if (layout.ttl !== '' && ttl === undefined) {
      paste.refuse('csv', index, undefined, readIssue('ttl-invalid', { ttl: layout.ttl }, at));
      return;
    }
    const { preference, exchange } = layout;
    const parts = { preference, exchange, ttl, ttlFrom: 'published' } as const;
    paste.addUnnamed({ index, count: 1, format: 'csv', source: 'list', label: layout.owner, parts });
    return;
  }
  const owner = readOwner(layout.owner, 'whole', index + 1, undefined);
  if (typeof owner !== 'string') {
    paste.refuse('csv', index, undefined, owner);
    return;
  }
  const parts = {
    domain: owner,
    preference: layout.preference,
    exchange: layout.exchange,
    ttl,
    ttlFrom: 'published',
  } as const;
  if (layout.ttl !== '' && ttl === undefined) {
    paste.refuse('csv', index, owner, readIssue('ttl-invalid', { ttl: layout.ttl }, { ...at, domain: owner }));
  } else {
    const question = paste.answering('text', index);
    takeMx(paste, { index, question, format: 'csv', source: 'list' }, parts, 'whole');
  }
}

/** A row that is not clear is refused; its domain, where it can be told from an exchange, is not planned in part. */
function refuseLayout(paste: Paste, index: number, cells: readonly string[], unclear: Unclear): void {
  const names = cells.filter((cell) => cell === '@' || /[^.\d]\./.test(cell));
  const text = ownerIn(cells, names);
  const owner = text === undefined ? undefined : readOwner(text, 'whole', index + 1, paste.givenOrigin);
  const domain = typeof owner === 'string' ? owner : undefined;
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  paste.refuse('csv', index, domain, unclearIssue(unclear, paste.trimmed(index), names.at(-1) ?? '', at));
}

/** The first of two names is the owner, and so is the only one before MX, unless a preference shows it to be the exchange. */
function ownerIn(cells: readonly string[], [first, second]: readonly string[]): string | undefined {
  if (first === undefined || first === '@') return first;
  const type = cells.findIndex((cell) => /^MX$/i.test(cell));
  const before = cells.indexOf(first) < type;
  return before ? (preferenceBefore(cells) ? undefined : first) : second === undefined ? undefined : first;
}

function unclearIssue(unclear: Unclear, text: string, exchange: string, at: Place): Issue {
  if (unclear === 'ambiguous') return readIssue('layout-ambiguous', { text }, at);
  if (unclear === 'no-owner') return readIssue('owner-missing', { text }, at);
  if (unclear === 'no-preference') return readIssue('preference-missing', { exchange }, at);
  return readIssue('record-not-understood', { text }, at);
}
