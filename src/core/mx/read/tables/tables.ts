import type { Format, Session } from '../reading/format.ts';
import { isEmpty } from '../reading/passage.ts';
import { readHeader, type Header, type Table } from './header.ts';
import { HeaderlessRows } from './headerless-rows.ts';
import { readBlock } from './property-block.ts';
import { ownersOf, readRow, rowsBelow, unknownOwners } from './rows.ts';
import { TableRows } from './table-rows.ts';
import { LineReader } from '../reading/line-reader.ts';

/** Tables with a header: CSV, TSV, what is copied from a panel or a spreadsheet, Markdown; and rows without one. */
export const tables: Format = { open: (reading) => new TablesSession(reading) };

/** A row of the domain whose page it is: `@ …`, `mx host 10`, `| MX |`. */
const OF_PAGE = /^(?:mx\s+\S+\s+\S+|@\s|\|\s*(?:@|MX)\s*\|)/i;

class TablesSession extends LineReader implements Session {
  private readonly rows = new TableRows(this.reading);
  private readonly headerless = new HeaderlessRows(this.reading);
  /** The table whose header was seen last. */
  private table: Table | undefined;
  /** Its header, as it stands. */
  private heads: string | undefined;

  textBegins(): void {
    this.table = undefined;
    this.heads = undefined;
    this.rows.begin();
  }

  take(index: number): number {
    const line = this.text.trimmed(index);
    const header = readHeader(line);
    if (header !== undefined) {
      this.beginTable(index, header);
      this.reading.read(header.ofResolver ? 'resolve-dnsname' : 'csv', index);
      return 1;
    }
    const block = line.includes(':') ? readBlock(this.text, index) : undefined;
    if (block !== undefined) {
      if (this.answersResolver) this.reading.leaveQuestion(index);
      this.rows.take(index, block, block.table);
      return block.count;
    }
    const { table } = this;
    if (table === undefined) return this.headerless.takeTabbed(index);
    if (/^[|:\s+=-]+$/.test(line)) return this.reading.passNoise(index);
    const row = readRow(this.text, index, table);
    if (row === undefined) return 0;
    this.rows.take(index, row, table);
    return row.count;
  }

  takeUnsure(index: number): number {
    return this.headerless.take(index);
  }

  beginsRows(index: number): boolean {
    const line = this.text.trimmed(index);
    return readHeader(line) !== undefined || OF_PAGE.test(line);
  }

  /** A table's header begins a passage; the heading directly above names its zone. */
  private beginTable(index: number, header: Header): void {
    const rows = rowsBelow(this.text, index, header);
    const heads = this.text.trimmed(index);
    // The same header again is the next page of the same table.
    if (heads !== this.heads) this.reading.partAnswers(index);
    this.heads = heads;
    const [owners, unknown] = [ownersOf(rows, header), unknownOwners(rows, header)];
    this.table = { ...header, source: `table ${index}`, owners, unknownOwners: unknown };
    this.rows.begin();
    this.reading.openTable(header.delimiter);
    if (this.reading.question.tool === 'text') this.reading.question.ownsUnnamed = false;
    // Another table than PowerShell's is no answer to the question above.
    if (!header.ofResolver && this.answersResolver) this.reading.leaveQuestion(index);
    const { passage, question } = this.reading;
    const isOpen = isEmpty(passage) && passage.owner.state === 'known';
    if (!isOpen && question.tool !== 'resolve-dnsname') this.reading.beginTable(index);
  }

  /** The question above was asked by PowerShell's resolver, and has an answer. */
  private get answersResolver(): boolean {
    const { tool, answers } = this.reading.question;
    return tool === 'resolve-dnsname' && answers.size > 0;
  }
}
