/** `/var/named/example.test.zone:`, `C:\dns\example.test.dns:`, `db.example:`, and the line number of `grep -n`. */
const FILE =
  /^((?:[A-Za-z]:)?[^\s:"]{0,300}[/\\][^\s:"]{0,300}|[^\s:"/\\]{1,300}\.(?:zone|db|dns|txt|conf|hosts|internal|external)|(?:db|named|zone)\.[^\s:"]+):(?:\d{1,6}:)?/;
const NUMBER = /^\d{1,6}:(?!\d\d\b)/;
/** What is worth to be found: an MX record, or what completes the names of those below. */
const WORTH = /(?:^|\s)(?:MX|TYPE15)\s+\d|^\s*\$(?:ORIGIN|TTL)\s/i;

/** A line that `grep` found: what it is, and in which file it stands. */
export interface FoundLine {
  readonly text: string;
  /** Absent where `grep` looked through one file only. */
  readonly file: string | undefined;
}

/**
 * Takes off what `grep -r` and `grep -n` put before an MX record: with it, the line would name another owner. `undefined`: the line is none
 * that `grep` found.
 */
export function foundByGrep(line: string): FoundLine | undefined {
  if (!line.includes(':')) return undefined;
  const [file, path] = FILE.exec(line) ?? [];
  const prefix = file ?? NUMBER.exec(line)?.[0] ?? '';
  const text = line.slice(prefix.length);
  return prefix !== '' && WORTH.test(text) ? { text, file: path } : undefined;
}
