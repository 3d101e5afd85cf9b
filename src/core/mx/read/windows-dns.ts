import { labelsOf } from '../../dns/name.ts';
import { readTtl } from '../../dns/ttl.ts';
import type { Format } from './format.ts';
import { readOwner, takeMx } from './mx-parts.ts';
import type { Paste } from './paste.ts';

const HEADER = /^HostName\s+RecordType\s+(?:Type\s+)?Timestamp\s+TimeToLive\s+RecordData$/i;
/** `@  MX  15  0  01:00:00  [10][mail1.example.test.]`; a timestamp may hold a blank. */
const ROW = /^(\S+)\s+MX\s+(?:15\s+)?\S.{0,40}?\s+(?:(\d{1,5})\.)?(\d{1,2}):(\d{2}):(\d{2})\s+\[(\d+)\]\[([^\]]+)\]$/i;
/** `-ZoneName example.test` in the command above. */
const ZONE_NAME = /Get-DnsServerResourceRecord\b.*?-ZoneName\s+["']?([^\s"']+)/i;

/** What `Get-DnsServerResourceRecord` prints on a Windows name server: host names are those of the zone. */
export const windowsDns: Format = {
  id: 'windows-dns',
  take(paste, index) {
    const line = paste.trimmed(index);
    if (HEADER.test(line)) {
      if (paste.passage.unnamed.length > 0) paste.beginPassage(index);
      paste.read('windows-dns', index);
      return 1;
    }
    const row = line.endsWith(']') ? ROW.exec(line) : null;
    if (row === null) return 0;
    takeRow(paste, index, row);
    return 1;
  },
};

function takeRow(paste: Paste, index: number, row: RegExpExecArray): void {
  const [, name = '', days = '0', hours = '', minutes = '', seconds = '', preference = '', exchange = ''] = row;
  const style = { origin: zoneAbove(paste, index) };
  const ttl = readTtl(`${days}d${hours}h${minutes}m${seconds}s`);
  if (style.origin === undefined && !name.endsWith('.')) {
    const parts = { preference, exchange, ttl, ttlFrom: 'published' } as const;
    paste.addUnnamed({ index, count: 1, format: 'windows-dns', label: name, parts });
    return;
  }
  const domain = readOwner(name, style, index + 1, undefined);
  if (typeof domain !== 'string') {
    paste.refuse('windows-dns', index, undefined, domain);
    return;
  }
  const question = paste.answering('text', index);
  if (style.origin !== undefined && labelsOf(style.origin).length > 1) paste.originOf.set(domain, style.origin);
  const parts = { domain, preference, exchange, ttl, ttlFrom: 'published' } as const;
  takeMx(paste, { index, question, format: 'windows-dns' }, parts, 'whole');
}

/** The zone that the command names, which stands on the line where this text begins. */
function zoneAbove(paste: Paste, index: number): string | undefined {
  const named = ZONE_NAME.exec(paste.lines[paste.answering('text', index).line - 1] ?? '')?.[1];
  const zone = named === undefined ? undefined : readOwner(named, 'whole', index + 1, undefined);
  return typeof zone === 'string' ? zone : undefined;
}
