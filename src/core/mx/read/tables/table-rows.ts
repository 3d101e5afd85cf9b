import { isAbsolute } from '../../../dns/name.ts';
import { recordType } from '../../../dns/record-type.ts';
import { askedName } from '../reading/asked-name.ts';
import { namedLine } from '../reading/headings.ts';
import { domainOf } from '../reading/passage.ts';
import type { Question, RecordFormat } from '../reading/question.ts';
import { noteRelated } from '../reading/related-records.ts';
import { readIssue } from '../rules.ts';
import { isBelow, ownerOf, rowOf, withoutDitto, type Row } from './columns.ts';
import type { Table } from './header.ts';
import { MergedCells, type OwnedRow, type PlacedRow } from './merged-cells.ts';
import { faultOf, isMx, recordsIn, relatedOf, statusOf, tellsRecord } from './row-parts.ts';
import type { RowCells } from './rows.ts';
import { LineReader } from '../reading/line-reader.ts';

/** What panels write for the domain itself. */
const APEX =
  /^(?:@|\(?(?:same as parent folder|親フォルダー?と同じ|root|apex)\)?|(?:空白|空欄|blank) ?(?:または|or) ?["'「]?@["'」]?)$/i;
const ONE_WHOLE_LABEL = /^[a-z0-9_-]{1,63}\.$/i;
/** One label: a name below the domain of the page. */
const LABEL = /^(?:\*|[a-z0-9_-]{1,63})$/i;

/** A row, and how its table tells it. */
interface TableRow extends PlacedRow {
  readonly format: RecordFormat;
  readonly isCutOff: boolean | undefined;
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
  private readonly merged = new MergedCells(this.reading);

  /** Another table, or another text, begins. */
  begin(): void {
    this.merged.begin();
  }

  /** Takes one row. */
  take(index: number, { cells: written, count, isCutOff, isBlock = false }: RowCells, table: Table): void {
    if (written.every((cell) => cell === '')) return;
    const cells = withoutDitto(written, table);
    const format = table.ofResolver ? 'resolve-dnsname' : 'csv';
    const placed = { index, count, row: rowOf(cells, table), cells, table, format, isCutOff, isBlock } as const;
    if (isMx(placed.row, table) && this.takeUnnamed(placed)) return;
    const question = this.questionAt(index);
    const owned = this.merged.fill(placed, question.domain);
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

  private takeMx(placed: TableRow, { row, owner, isInherited }: OwnedRow, question: Question): void {
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
  private takeUnnamed(placed: TableRow): boolean {
    const { index, count, row, table, format, isCutOff } = placed;
    const hasColumn = row.domain !== undefined || row.label !== undefined;
    const owner = this.ownerBelow(row, hasColumn, table);
    if (owner.kind === 'ambiguous') {
      this.refuseAmbiguous(index, format);
      return true;
    }
    if (owner.kind === 'whole') return false;
    if (hasColumn && owner.label !== '') {
      this.merged.loseOwner(row.type, index + count);
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
    const isApex = APEX.test(text) || !hasColumn || (isBlank && this.merged.isFirst);
    // Below a name, a blank cell is the domain of the page or the name above: nobody can tell.
    if (isBlank && !isApex) return { kind: 'ambiguous' };
    // `do.`: a word, or a sign for the row above; a whole name has two labels.
    if (ONE_WHOLE_LABEL.test(text)) return { kind: 'ambiguous' };
    if (row.domain !== undefined && row.domain !== '')
      return { kind: isBelow(row.label ?? '', row.domain) ? 'whole' : 'ambiguous' };
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
  private refuseUnknownColumn({ index, count, cells, table, format }: TableRow): boolean {
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
}
