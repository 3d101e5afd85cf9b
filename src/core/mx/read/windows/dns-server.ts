import { labelsOf } from '../../../dns/name.ts';
import { recordType } from '../../../dns/record-type.ts';
import { readTtl } from '../../../dns/ttl.ts';
import type { Format, Session } from '../reading/format.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { isRule } from '../text/lines.ts';
import type { Question } from '../reading/question.ts';
import { readIssue } from '../rules.ts';
import { LineReader } from '../reading/line-reader.ts';

const HEADER = /^HostName\s+RecordType\s+(?:Type\s+)?Timestamp\s+TimeToLive\s+RecordData$/i;
/** `@  MX  15  0  01:00:00  [10][mail1.example.test.]`; a timestamp may hold a blank. */
const ROW = /^(\S+)\s+MX\s+(?:15\s+)?\S.{0,40}?\s+(?:(\d{1,5})\.)?(\d{1,2}):(\d{2}):(\d{2})\s+\[(\d+)\]\[([^\]]+)\]$/i;
/** What every row holds, whatever else has become of it: its type, its time to live, or its data. */
const LIKE_ROW = /\sMX\s|\d{1,2}:\d{2}:\d{2}|\]\[/i;
const COMMAND = /Get-DnsServerResourceRecord\s(.*)$/i;
const ZONE_NAME = /-ZoneName\s+["']?([^\s"']+)/i;
/** The zone's name may stand right behind the command. */
const FIRST_WORD = /^\s*["']?([^\s"'-][^\s"']*)/;

/** What `Get-DnsServerResourceRecord` prints on a Windows name server: host names are those of the zone. */
export const dnsServer: Format = { open: (reading) => new DnsServerSession(reading) };

class DnsServerSession extends LineReader implements Session {
  /** The question that the table whose header was seen last answers. */
  private table: Question | undefined;
  take(index: number): number {
    const line = this.text.trimmed(index);
    if (HEADER.test(line)) {
      if (this.reading.passage.unnamed.length > 0) this.reading.beginPassage(index);
      this.table = this.reading.answering('text', index);
      this.reading.read('windows-dns', index);
      return 1;
    }
    if (isRule(line) && HEADER.test(this.text.trimmed(index - 1))) return this.reading.passNoise(index);
    const row = line.endsWith(']') ? ROW.exec(line) : null;
    if (row === null) return this.refuseDamagedRow(index, line);
    this.takeRow(index, row);
    return 1;
  }

  /** A row of this table that is cut off or damaged: the domain that it names, else the table's, may have lost a record. */
  private refuseDamagedRow(index: number, line: string): 0 | 1 {
    if (this.table !== this.reading.question || !LIKE_ROW.test(line)) return 0;
    const [name = '', type = ''] = line.split(/\s+/);
    if (recordType(type) !== undefined && !/^MX$/i.test(type)) return 0;
    const zone = this.zoneAbove(index);
    const isName = /^(?:@|[a-z0-9*_][a-z0-9._-]*)$/i.test(name);
    const owner =
      zone === undefined ? undefined : readOwner(isName ? name : '@', { origin: zone }, index + 1, undefined);
    const domain = typeof owner === 'string' ? owner : undefined;
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    this.reading.refuse(
      'windows-dns',
      index,
      domain,
      readIssue('record-not-understood', { text: line.slice(0, 200) }, at),
    );
    return 1;
  }

  private takeRow(index: number, row: RegExpExecArray): void {
    const [, name = '', days = '0', hours = '', minutes = '', seconds = '', preference = '', exchange = ''] = row;
    const style = { origin: this.zoneAbove(index) };
    const ttl = readTtl(`${days}d${hours}h${minutes}m${seconds}s`);
    if (style.origin === undefined && !name.endsWith('.')) {
      const parts = { preference, exchange, ttl, ttlFrom: 'published' } as const;
      this.reading.addUnnamed({ index, count: 1, format: 'windows-dns', source: 'windows-dns', label: name, parts });
      return;
    }
    const domain = readOwner(name, style, index + 1, undefined);
    if (typeof domain !== 'string') {
      this.reading.refuse('windows-dns', index, undefined, domain);
      return;
    }
    const question = this.reading.answering('text', index);
    if (style.origin !== undefined && labelsOf(style.origin).length > 1)
      this.reading.found.noteZone(domain, style.origin);
    const parts = { domain, preference, exchange, ttl, ttlFrom: 'published' } as const;
    this.reading.take({ index, question, format: 'windows-dns' }, parts, 'whole');
  }

  /** The zone that the command names, which stands on the line where this text begins. */
  private zoneAbove(index: number): string | undefined {
    const question = this.reading.answering('text', index);
    if (!question.ownsUnnamed) return undefined;
    const words = COMMAND.exec(this.text.line(question.line - 1))?.[1] ?? '';
    const named = (ZONE_NAME.exec(words) ?? FIRST_WORD.exec(words))?.[1];
    const zone = named === undefined ? undefined : readOwner(named, 'whole', index + 1, undefined);
    return typeof zone === 'string' ? zone : undefined;
  }
}
