import { isAbsolute } from '../../../dns/name.ts';
import { recordType } from '../../../dns/record-type.ts';
import type { Issue } from '../../../issue.ts';
import { askedName } from '../reading/asked-name.ts';
import { namedLine } from '../reading/headings.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { knownOwner, nameOf, noOwner, unknownOwner, type Owner } from '../reading/owner.ts';
import { domainOf } from '../reading/passage.ts';
import type { Question, RecordFormat } from '../reading/question.ts';
import { noteRelated } from '../reading/related-records.ts';
import { readIssue } from '../rules.ts';
import { ownerOf, rowOf, valuesIn, type Row } from './columns.ts';
import type { Table } from './header.ts';
import { faultOf, isMx, recordsIn, relatedOf, statusOf, tellsRecord } from './row-parts.ts';
import type { RowCells } from './rows.ts';
import { LineReader } from '../reading/line-reader.ts';

/** What panels write for the domain itself. */
const APEX = /^(?:@|\(?(?:same as parent folder|親フォルダー?と同じ|root|apex)\)?)$/i;
/** One label: a name below the domain of the page. */
const LABEL = /^(?:\*|[a-z0-9_-]{1,63})$/i;

/** What merged cells of the next row stand for: the last row of this table that named its owner. */
interface RowAbove {
  readonly owner: Owner;
  readonly domain: string | undefined;
  readonly type: string;
  /** The line below it: merged cells reach no further. */
  readonly end: number;
  /** Hosts of the rows that share this owner. */
  readonly exchanges: Set<string>;
  /** What stood left of the owner where it was named, and whether it stood empty since. */
  readonly group: readonly string[];
  readonly isParted: boolean;
}

/** One row where it stands. */
interface PlacedRow {
  readonly index: number;
  readonly count: number;
  readonly row: Row;
  readonly cells: readonly string[];
  readonly table: Table;
  readonly format: RecordFormat;
  readonly isCutOff: boolean | undefined;
  readonly isBlock: boolean;
}

interface OwnedRow {
  readonly row: Row;
  readonly owner: string | Issue;
  /** Its owner is that of the row above. */
  readonly isInherited: boolean;
}

/** Whose a row is that names a name of one label, or none. */
type Below =
  /** The domain of the page itself ('@', or nothing), or a name below it. */
  | { readonly kind: 'page'; readonly label: string }
  /** A whole domain. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'ambiguous' };

/** Takes the rows of tables that have a header. */
export class TableRows extends LineReader {
  private rowAbove: RowAbove | undefined;
  /** Another table, or another text, begins. */
  begin(): void {
    this.rowAbove = undefined;
  }

  /** Takes one row. */
  take(index: number, { cells, count, isCutOff, isBlock = false }: RowCells, table: Table): void {
    if (cells.every((cell) => cell === '')) return;
    const format = table.ofResolver ? 'resolve-dnsname' : 'csv';
    const placed = { index, count, row: rowOf(cells, table), cells, table, format, isCutOff, isBlock } as const;
    if (isMx(placed.row, table) && this.takeUnnamed(placed)) return;
    const question = this.questionAt(index);
    const owned = this.withOwner(placed, question);
    if (isMx(owned.row, table)) this.takeMx(placed, owned, question);
    else this.takeOther(index, owned);
  }

  private takeOther(index: number, { row, owner, isInherited }: OwnedRow): void {
    const domain = typeof owner === 'string' ? owner : undefined;
    if (domain !== undefined) {
      this.reading.completeness.tells(domain);
      noteRelated(this.reading, index, relatedOf(domain, row));
    }
    if (recordType(row.type) !== undefined) return;
    if (isInherited && domain !== undefined && tellsRecord(row)) this.reading.found.suspects.push({ index, domain });
    else this.reading.suspect(index);
  }

  private takeMx(placed: PlacedRow, { row, owner, isInherited }: OwnedRow, question: Question): void {
    const { index, count, table, format, isCutOff } = placed;
    const domain = typeof owner === 'string' ? owner : undefined;
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    if (statusOf(row) === 'not-live') {
      this.reading.tell(readIssue('row-not-live', { text: row.state?.text ?? '' }, at));
      return;
    }
    const text = this.text.trimmed(index);
    const fault = faultOf(row, index, text, { domain, isCutOff });
    if (typeof owner !== 'string') {
      // A name with something beside it is no name, but it says whose record this was.
      const meant = namedLine(ownerOf(row.domain, row.label))?.name;
      if (meant !== undefined) this.reading.holdBack(meant);
      this.reading.refuse(format, index, undefined, owner);
      return;
    }
    if (fault !== undefined) {
      this.reading.refuse(format, index, owner, fault);
      return;
    }
    if (isInherited) this.reading.tell(readIssue('owner-from-row-above', { domain: owner }, at));
    const ttlFrom = table.ofResolver ? 'cache' : 'published';
    for (const parts of recordsIn(row, index, text, owner)) {
      if ('id' in parts) this.reading.refuse(format, index, owner, parts);
      else {
        const place = { index, count, question, format, source: table.source };
        this.reading.take(place, { ...parts, ttlFrom }, 'whole');
      }
    }
  }

  /** Takes a row that names no owner, or one below the domain of its page; tells whether it was one. */
  private takeUnnamed(placed: PlacedRow): boolean {
    const { index, count, row, table, format, isCutOff } = placed;
    const hasColumn = row.domain !== undefined || row.label !== undefined;
    const owner = this.ownerBelow(row, hasColumn, table);
    if (owner.kind === 'ambiguous') {
      this.refuseAmbiguous(index, format);
      return true;
    }
    if (owner.kind === 'whole') return false;
    if (hasColumn && owner.label !== '') {
      const block = { exchanges: new Set<string>(), group: [], isParted: false };
      this.rowAbove = { owner: unknownOwner, domain: undefined, type: row.type, end: index + count, ...block };
    }
    if (this.reading.question.tool === 'resolve-dnsname' && !hasColumn) return false;
    if (owner.label === '' && this.refuseUnknownColumn(placed)) return true;
    if (statusOf(row) === 'not-live') return false;
    const text = this.text.trimmed(index);
    const fault = faultOf(row, index, text, { domain: undefined, isCutOff });
    if (fault !== undefined) {
      this.reading.refuse(format, index, undefined, fault);
      return true;
    }
    const ttlFrom = table.ofResolver ? 'cache' : 'published';
    for (const parts of recordsIn(row, index, text, '')) {
      if ('id' in parts) this.reading.refuse(format, index, undefined, parts);
      else {
        const { source } = table;
        this.reading.addUnnamed({ index, count, format, source, label: owner.label, parts: { ...parts, ttlFrom } });
      }
    }
    return true;
  }

  private ownerBelow(row: Row, hasColumn: boolean, table: Table): Below {
    const text = ownerOf(row.domain, row.label);
    const isBlank = text === '' && table.owners === 'relative';
    const isApex = APEX.test(text) || !hasColumn || (isBlank && this.rowAbove === undefined);
    // Below a name, a blank cell is the domain of the page or the name above: nobody can tell.
    if (isBlank && !isApex) return { kind: 'ambiguous' };
    if (row.domain !== undefined && row.domain !== '') return { kind: 'whole' };
    if (isApex) return { kind: 'page', label: '' };
    if (LABEL.test(text)) return { kind: 'page', label: text };
    if (table.owners !== 'relative' || text === '' || isAbsolute(text)) return { kind: 'whole' };
    const zone = domainOf(this.reading.passage) ?? this.reading.givenOrigin;
    const name = text.toLowerCase();
    const isInZone = zone !== undefined && (name === zone || name.endsWith(`.${zone}`));
    // `ml.osaka` beside `@`: a name below the domain, or another domain.
    return { kind: isInZone ? 'whole' : 'ambiguous' };
  }

  /** A column of whole names under a header that is not known may hold the owners: the table is asked about once. */
  private refuseUnknownColumn({ index, count, cells, table, format }: PlacedRow): boolean {
    if (table.unknownOwners === undefined || this.reading.passage.owner.state !== 'none') return false;
    const domain = askedName(cells[table.unknownOwners] ?? '');
    if (domain !== undefined) this.reading.holdBack(domain);
    this.reading.refuseLines(format, index, count);
    if (this.reading.passage.isDamaged) return true;
    this.reading.damagePassage(index);
    this.reading.tell(readIssue('layout-ambiguous', { text: this.text.trimmed(index) }, { line: index + 1 }));
    return true;
  }

  private refuseAmbiguous(index: number, format: RecordFormat): void {
    const fault = readIssue('layout-ambiguous', { text: this.text.trimmed(index) }, { line: index + 1 });
    this.reading.refuse(format, index, undefined, fault);
  }

  /** Rows of a table that PowerShell printed answer the question above it, and rows below a heading are what it heads. */
  private questionAt(index: number): Question {
    const { question } = this.reading;
    const isAbove = question.tool === 'resolve-dnsname' || (question.isHeading && !question.ended);
    return isAbove ? question : this.reading.answering('text', index);
  }

  /** The row with what merged cells leave empty in it: the owner, and with it the type, of the row above. */
  private withOwner(placed: PlacedRow, question: Question): OwnedRow {
    const { index, count, row, cells, table, isBlock } = placed;
    const hasOwner = !isBlock && (row.domain !== undefined || row.label !== undefined);
    const above = this.rowDirectlyAbove(index);
    if (hasOwner && ownerOf(row.domain, row.label) === '') return this.withOwnerAbove(placed, above);
    const isHalf = row.domain === '' && above?.domain !== undefined && above.domain !== '';
    const domain = isHalf ? above.domain : row.domain;
    const owner = readOwner(ownerOf(domain, row.label), 'whole', index + 1, question.domain);
    if (hasOwner) {
      const named = typeof owner === 'string' ? knownOwner(owner) : unknownOwner;
      const block = { group: leftOfOwner(cells, table), exchanges: new Set(hostsIn(row)), isParted: false };
      this.rowAbove = { owner: named, domain, type: row.type, end: index + count, ...block };
    }
    return { row, owner, isInherited: isHalf };
  }

  private withOwnerAbove({ index, count, row, cells, table }: PlacedRow, above: RowAbove | undefined): OwnedRow {
    const end = index + count;
    const group = leftOfOwner(cells, table);
    const exchanges = hostsIn(row);
    const text = this.text.trimmed(index);
    if (above?.owner.state === 'known' && mayBeAnother(above, group, exchanges)) {
      this.reading.holdBack(above.owner.name);
      this.rowAbove = { ...above, owner: unknownOwner, domain: undefined, end };
      return { row, owner: readIssue('layout-ambiguous', { text }, { line: index + 1 }), isInherited: true };
    }
    if (above !== undefined) {
      for (const exchange of exchanges) above.exchanges.add(exchange);
      this.rowAbove = { ...above, isParted: above.isParted || group.every((cell) => cell === ''), end };
    }
    const owner = nameOf(above?.owner ?? noOwner) ?? readIssue('owner-missing', { text }, { line: index + 1 });
    return { row: { ...row, type: row.type === '' ? (above?.type ?? '') : row.type }, owner, isInherited: true };
  }

  /** The row right above: merged cells reach over no blank and no unread line ("Whose record it is" 13). */
  private rowDirectlyAbove(index: number): RowAbove | undefined {
    const above = this.rowAbove;
    if (above === undefined) return undefined;
    const isRight = above.end >= index || (this.text.isDoubleSpaced && this.text.isBlank(above.end, index));
    return isRight ? above : { ...above, owner: unknownOwner, domain: undefined };
  }
}

/** What stands left of the owner in columns that are not known: a company, a site, a number. */
function leftOfOwner(cells: readonly string[], { roles }: Table): readonly string[] {
  const owner = roles.findIndex((role) => /^(?:domain|label|host)$/.test(role));
  return cells
    .slice(0, Math.max(owner, 0))
    .filter((_, column) => roles[column] === 'other' || roles[column] === 'unclear');
}

/** The hosts of a row: `10 mail1.example.test.` */
function hostsIn({ groups }: Row): readonly string[] {
  return groups
    .flatMap(({ exchange }) => valuesIn(exchange))
    .map((value) => (value.split(/\s+/).at(-1) ?? '').replace(/\.$/, '').toLowerCase());
}

/**
 * Where the cell of the domain was merged, or is it missing? Below one domain no exchange stands twice, and what stands
 * left of it (a company, its number) changes with it only.
 */
function mayBeAnother(above: RowAbove, group: readonly string[], exchanges: readonly string[]): boolean {
  if (exchanges.some((exchange) => exchange !== '' && above.exchanges.has(exchange))) return true;
  return group.some((cell, column) => {
    if (cell === '' || cell === above.group[column]) return false;
    // A counter of rows goes on at each row.
    return !/^\d+$/.test(cell) || above.isParted;
  });
}
