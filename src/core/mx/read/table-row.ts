import { isAbsolute } from '../../dns/name.ts';
import { recordType } from '../../dns/record-type.ts';
import { readTtl } from '../../dns/ttl.ts';
import type { Issue } from '../../issue.ts';
import { askedName } from './asking.ts';
import { namedLine } from './headings.ts';
import { noteBeside } from './beside.ts';
import { readOwner, takeMx, type MxParts } from './mx-parts.ts';
import type { Paste } from './paste.ts';
import type { Question, RecordFormat } from './question.ts';
import { suspect } from './suspects.ts';
import { readIssue } from './rules.ts';
import { ownerOf, rowOf, valuesIn, type Group, type Row } from './table-columns.ts';
import { isLive } from './table-state.ts';
import type { Table } from './table.ts';

/** The cells of a row, and how many lines it takes. */
export interface RowCells {
  readonly cells: readonly string[];
  readonly count: number;
  /** Blanks part its cells and one is missing: which, cannot be told. */
  readonly isCutOff?: boolean;
  /** Its cells stand below each other: there is no row above. */
  readonly isCard?: boolean;
}

/** Takes one row of a table that has a header. */
export function takeRow(paste: Paste, index: number, { cells, count, isCutOff, isCard }: RowCells, table: Table): void {
  if (cells.every((cell) => cell === '')) return;
  const format = table.ofResolver ? 'resolve-dnsname' : 'csv';
  const parted = rowOf(cells, table);
  if (isMx(parted, table) && takeUnnamed(paste, index, count, { row: parted, cells, table, format, isCutOff })) return;
  const question = questionOf(paste, index);
  const group = leftOfOwner(cells, table);
  const { row, owner, isInherited } = withOwner(paste, index, parted, { question, isCard, count, group });
  const domain = typeof owner === 'string' ? owner : undefined;
  if (!isMx(row, table)) {
    if (domain !== undefined) {
      paste.lastOwner = domain;
      noteBeside(paste, index, besideOf(domain, row));
    }
    if (recordType(row.type) !== undefined) return;
    if (isInherited && domain !== undefined && tellsRecord(row)) paste.suspects.push({ index, domain });
    else suspect(paste, index);
    return;
  }
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  const live = row.state === undefined ? 'live' : isLive(row.state);
  if (live === 'not-live') {
    paste.tell(readIssue('row-not-live', { text: row.state?.text ?? '' }, at));
    return;
  }
  const fault = faultOf(paste, index, row, { domain, isCutOff, live });
  if (typeof owner !== 'string') {
    // A name with something beside it is no name, but it says whose record this was.
    const meant = namedLine(ownerOf(row.domain, row.label))?.name;
    if (meant !== undefined) paste.incomplete.add(meant);
    paste.refuse(format, index, undefined, owner);
  } else if (fault !== undefined) paste.refuse(format, index, owner, fault);
  else {
    if (isInherited) paste.tell(readIssue('owner-from-row-above', { domain: owner }, at));
    takeGroups(paste, { index, count, question, format, source: table.source }, owner, row, table);
  }
}

/** What panels write for the domain itself. */
const APEX = /^(?:@|\(?(?:same as parent folder|親フォルダー?と同じ|root|apex)\)?)$/i;
/** One label: a name below the domain of the page. */
const LABEL = /^(?:\*|[a-z0-9_-]{1,63})$/i;

/** The label of a name below the domain of the page; `undefined` where the cell names a whole domain. */
function labelBelow(paste: Paste, text: string, { owners }: Table): string | undefined {
  if (LABEL.test(text)) return text;
  if (owners !== 'relative' || text === '' || isAbsolute(text)) return undefined;
  const { owner } = paste.passage;
  const zone = owner ?? paste.givenOrigin;
  const name = text.toLowerCase();
  if (zone !== undefined && (name === zone || name.endsWith(`.${zone}`))) return undefined;
  // `ml.osaka` beside `@`: a name below the domain, or another domain.
  return 'ambiguous';
}

/** Takes a row that names no owner, or one below the domain of its page; tells whether it was one. */
function takeUnnamed(
  paste: Paste,
  index: number,
  count: number,
  {
    row,
    cells,
    table,
    format,
    isCutOff,
  }: {
    row: Row;
    cells: readonly string[];
    table: Table;
    format: RecordFormat;
    isCutOff: boolean | undefined;
  },
): boolean {
  const hasColumn = row.domain !== undefined || row.label !== undefined;
  const text = ownerOf(row.domain, row.label);
  const isApex =
    APEX.test(text) || !hasColumn || (text === '' && table.owners === 'relative' && paste.rowAbove === undefined);
  if (text === '' && table.owners === 'relative' && !isApex && hasColumn) {
    // Below a name, a blank cell is the domain of the page or the name above: nobody can tell.
    paste.refuse(
      format,
      index,
      undefined,
      readIssue('layout-ambiguous', { text: paste.trimmed(index) }, { line: index + 1 }),
    );
    return true;
  }
  if (row.domain !== undefined && row.domain !== '') return false;
  const below = isApex ? '' : labelBelow(paste, text, table);
  if (below === undefined) return false;
  if (below === 'ambiguous') {
    paste.refuse(
      format,
      index,
      undefined,
      readIssue('layout-ambiguous', { text: paste.trimmed(index) }, { line: index + 1 }),
    );
    return true;
  }
  if (hasColumn && !isApex) {
    const end = index + count;
    const block = { exchanges: new Set<string>(), group: [], isParted: false };
    paste.rowAbove = { owner: 'unknown', domain: undefined, type: row.type, end, ...block };
  }
  if (paste.question.tool === 'resolve-dnsname' && !hasColumn) return false;
  if (isApex && table.unknownOwners !== undefined && paste.passage.ownerFrom === null) {
    const domain = askedName(cells[table.unknownOwners] ?? '');
    if (domain !== undefined) paste.incomplete.add(domain);
    paste.refuseLines(format, index, count);
    if (paste.passage.isDamaged) return true;
    paste.damagePassage(index);
    paste.tell(readIssue('layout-ambiguous', { text: paste.trimmed(index) }, { line: index + 1 }));
    return true;
  }
  const live = row.state === undefined ? 'live' : isLive(row.state);
  if (live === 'not-live') return false;
  const fault = faultOf(paste, index, row, { domain: undefined, isCutOff, live });
  if (fault !== undefined) {
    paste.refuse(format, index, undefined, fault);
    return true;
  }
  const seconds = tableTtl(row.ttl);
  for (const group of row.groups) {
    for (const exchange of valuesIn(group.exchange)) {
      const ttl = { text: row.ttl, seconds };
      const parts = partsOf(paste, index, '', { ...group, exchange }, ttl);
      if ('id' in parts) paste.refuse(format, index, undefined, { ...parts, at: { line: index + 1 } });
      else {
        const ttlFrom = table.ofResolver ? 'cache' : 'published';
        paste.addUnnamed({ index, count, format, source: table.source, label: below, parts: { ...parts, ttlFrom } });
      }
    }
  }
  return true;
}

/** Whatever its type says, it has a preference and an exchange. */
function tellsRecord({ groups }: Row): boolean {
  return groups.some(({ preference, exchange }) => /^\d+$/.test(preference) && exchange !== '');
}

/** Rows of a table that PowerShell printed answer the question above it, and rows below a heading are what it heads. */
function questionOf(paste: Paste, index: number): Question {
  const { question } = paste;
  const isAbove = question.tool === 'resolve-dnsname' || (question.isHeading && !question.ended);
  return isAbove ? question : paste.answering('text', index);
}

interface OwnedRow {
  readonly row: Row;
  readonly owner: string | Issue;
  /** Its owner is that of the row above. */
  readonly isInherited: boolean;
}

/** What stands left of the owner in columns that are not known: a company, a site, a number. */
function leftOfOwner(cells: readonly string[], { roles }: Table): readonly string[] {
  const owner = roles.findIndex((role) => /^(?:domain|label|host)$/.test(role));
  return cells
    .slice(0, Math.max(owner, 0))
    .filter((_, column) => roles[column] === 'other' || roles[column] === 'unclear');
}

/** The row with what merged cells leave empty in it: the owner, and with it the type, of the row above. */
function withOwner(
  paste: Paste,
  index: number,
  row: Row,
  {
    question,
    isCard,
    count,
    group,
  }: {
    readonly question: Question;
    readonly isCard: boolean | undefined;
    readonly count: number;
    readonly group: readonly string[];
  },
): OwnedRow {
  const hasOwner = isCard !== true && (row.domain !== undefined || row.label !== undefined);
  const above = rowDirectlyAbove(paste, index);
  const exchanges = row.groups.flatMap(({ exchange }) => valuesIn(exchange)).map(hostOf);
  const isBare = hasOwner && ownerOf(row.domain, row.label) === '';
  const isHalf = row.domain === '' && !isBare && above?.domain !== undefined && above.domain !== '';
  if (isBare) {
    if (above !== undefined && above.owner !== 'unknown' && mayBeAnother(above, group, exchanges)) {
      paste.incomplete.add(above.owner);
      paste.rowAbove = { ...above, owner: 'unknown', domain: undefined, end: index + count };
      return {
        row,
        owner: readIssue('layout-ambiguous', { text: paste.trimmed(index) }, { line: index + 1 }),
        isInherited: true,
      };
    }
    const owner =
      above === undefined || above.owner === 'unknown'
        ? readIssue('owner-missing', { text: paste.trimmed(index) }, { line: index + 1 })
        : above.owner;
    if (above !== undefined) {
      for (const exchange of exchanges) above.exchanges.add(exchange);
      const isParted = above.isParted || group.every((cell) => cell === '');
      paste.rowAbove = { ...above, isParted, end: index + count };
    }
    return { row: { ...row, type: row.type === '' ? (above?.type ?? '') : row.type }, owner, isInherited: true };
  }
  const domain = isHalf ? above.domain : row.domain;
  const owner = readOwner(ownerOf(domain, row.label), 'whole', index + 1, question.domain);
  const end = index + count;
  if (hasOwner) {
    const name = typeof owner === 'string' ? owner : 'unknown';
    paste.rowAbove = {
      owner: name,
      domain,
      type: row.type,
      end,
      group,
      exchanges: new Set(exchanges),
      isParted: false,
    };
  }
  return { row, owner, isInherited: isHalf };
}

/** `10 mail1.example.test.`: its host. */
const hostOf = (value: string): string => (value.split(/\s+/).at(-1) ?? '').replace(/\.$/, '').toLowerCase();

/**
 * Where the cell of the domain was merged, or is it missing? Below one domain no exchange stands twice, and what stands
 * left of it (a company, its number) changes with it only.
 */
function mayBeAnother(
  above: NonNullable<Paste['rowAbove']>,
  group: readonly string[],
  exchanges: readonly string[],
): boolean {
  if (exchanges.some((exchange) => exchange !== '' && above.exchanges.has(exchange))) return true;
  return group.some((cell, column) => {
    if (cell === '' || cell === above.group[column]) return false;
    // A counter of rows goes on at each row.
    return !/^\d+$/.test(cell) || above.isParted;
  });
}

/** The row right above: merged cells reach over no blank and no unread line ("Whose record it is" 13). */
function rowDirectlyAbove(paste: Paste, index: number): Paste['rowAbove'] {
  const above = paste.rowAbove;
  if (above === undefined) return undefined;
  const between = paste.lines.slice(above.end, index);
  const isRight = between.length === 0 || (paste.isDoubleSpaced && between.every((line) => line.trim() === ''));
  return isRight ? above : { ...above, owner: 'unknown', domain: undefined };
}

interface Doubts {
  readonly domain: string | undefined;
  readonly isCutOff: boolean | undefined;
  readonly live: 'live' | 'unknown';
}

/** What refuses a row as a whole. */
function faultOf(paste: Paste, index: number, row: Row, { domain, isCutOff, live }: Doubts): Issue | undefined {
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  const text = paste.trimmed(index);
  if (live === 'unknown') return readIssue('state-not-understood', { text: row.state?.text ?? '' }, at);
  if (isCutOff === true) return readIssue('record-not-understood', { text }, at);
  if (row.isUnclear) return readIssue('layout-ambiguous', { text }, at);
  if (/^(?:yes|true|はい)$/i.test(row.alias)) {
    return readIssue('record-set-refused', { domain: domain ?? '', reason: 'alias' }, at);
  }
  if (!/^(?:|-|simple|シンプル|シンプルルーティング)$/i.test(row.routing)) {
    return readIssue('record-set-refused', { domain: domain ?? '', reason: 'routing-policy' }, at);
  }
  return row.groups.length === 0 ? readIssue('record-not-understood', { text }, at) : undefined;
}

function takeGroups(paste: Paste, place: Parameters<typeof takeMx>[1], domain: string, row: Row, table: Table): void {
  const ttl = tableTtl(row.ttl);
  for (const group of row.groups) {
    for (const exchange of valuesIn(group.exchange)) {
      const parts = partsOf(paste, place.index, domain, { ...group, exchange }, { text: row.ttl, seconds: ttl });
      if ('id' in parts) paste.refuse(place.format, place.index, domain, parts);
      else takeMx(paste, place, { ...parts, ttlFrom: table.ofResolver ? 'cache' : 'published' }, 'whole');
    }
  }
}

/** The parts of one record, or what is wrong with it. */
function partsOf(
  paste: Paste,
  index: number,
  domain: string,
  group: Group,
  ttl: { readonly text: string; readonly seconds: number | 'invalid' | undefined },
): MxParts | Issue {
  const at = { line: index + 1, domain };
  // `10 host`, and `[10]  host` as the DNS manager of Windows writes it.
  const [, within, host] = /^\[?(\d+)\]?\s+(\S+)$/.exec(group.exchange) ?? [];
  const preference = within ?? group.preference;
  const exchange = host ?? group.exchange;
  if (ttl.seconds === 'invalid') return readIssue('ttl-invalid', { ttl: ttl.text }, at);
  if (within !== undefined && group.preference !== '' && group.preference !== within) {
    return readIssue('layout-ambiguous', { text: `${group.preference}, ${group.exchange}` }, at);
  }
  if (exchange === '') return readIssue('record-not-understood', { text: paste.trimmed(index) }, at);
  if (preference === '') return readIssue('preference-missing', { exchange }, at);
  return { domain, preference, exchange, ttl: ttl.seconds };
}

/** `MX`, `MXレコード`; without such a column a row is MX if it has a preference, in its own column or before the host. */
function isMx({ type, groups }: Row, { roles }: Table): boolean {
  if (type !== '') return /^(?:MX(?:\s?records?|レコード)?|MX ?\([^)]*\)|mail ?exchanger? ?\(MX\))$/i.test(type);
  const hasPair = groups.some(({ exchange }) => valuesIn(exchange).some((value) => /^\d+\s+\S+$/.test(value)));
  return roles.includes('preference') || hasPair;
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

function besideOf(owner: string, { type, groups: [first] }: Row) {
  const content = first?.exchange ?? '';
  const target = type.toUpperCase() === 'CNAME' ? readOwner(content, 'whole', 0, undefined) : undefined;
  return {
    owner,
    type: type.toUpperCase(),
    content: content.replace(/"\s+"/g, '').replace(/^"|"$/g, ''),
    target: typeof target === 'string' ? target : undefined,
  };
}
