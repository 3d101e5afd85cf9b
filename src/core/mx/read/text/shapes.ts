import { isBareMx } from './lines.ts';

/**
 * Takes off what some tools and pages put around a record, so that what they print of it is read as such. Each shape stands once, with
 * whose it is; a line that has none stays as it is.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  // `dig +yaml`: - 'example.test. 3600 IN MX 10 cpf.example.net.'
  [/^\s*- '([^']{1,300})'$/, '$1'],
  // dnscontrol get-zones --format=tsv: whole name, label, TTL, class, type, data.
  [/^([^\s.]\S{0,252})\t\S{1,253}\t(\d{1,10})\tIN\t([A-Z]{1,10})\t(.{1,4000})$/, '$1. $2 IN $3 $4'],
  // doggo: name, type, class, TTL, data and the server that answered; dog: MX name TTL 10 "host".
  [
    /^([^\s.]\S{0,253}\.)\s{1,20}MX\s{1,20}IN\s{1,20}(\d{1,10})s\s{1,20}(\d{1,5} \S{1,253}\.)(?:\s{1,20}\S{1,80}:\d{1,5})?\s*$/i,
    '$1 $2 IN MX $3',
  ],
  [/^MX ([^\s.]\S{0,253}\.) ((?:\d{1,4}[dhms]){1,4}) {1,8}(\d{1,5}) "(\S{1,253}\.)"$/, '$1 $2 IN MX $3 $4'],
  // resolvectl: whole names without their final dot, and the link that was asked.
  [/^([^\s.]\S{0,252}) IN MX (\d{1,5}) (\S{1,252}[^\s.])\s{1,40}-- link: \S{1,40}$/, '$1. IN MX $2 $3.'],
  [/^(\S{1,254}): resolve call failed: .{0,300} does not have any RR of the requested type$/, '$1 has no MX record'],
  [/^(\S{1,254}): resolve call failed: Name '\S{1,254}' not found$/, 'Host $1 not found: 3(NXDOMAIN)'],
  [/^(\S{1,254}): resolve call failed: .{0,300}$/, 'Host $1 not found: 2(SERVFAIL)'],
  // Wireshark's tree of an answer.
  [/^\s{0,40}([^\s:]{1,253}): type MX, class IN, preference (\d{1,5}), mx (\S{1,253})$/, '$1. IN MX $2 $3.'],
  // The address of the host, behind the record.
  [/^(.{0,300}\bMX\s{1,20}\d{1,5}\s{1,20}\S{1,253})\s{1,20}[[(]\d{1,3}(?:\.\d{1,3}){3}[\])]$/i, '$1'],
  // unbound-host tells of DNSSEC behind each answer.
  [/^(\S{1,254} mail is handled by \d{1,5} \S{1,254}) \((?:in)?secure\)$/, '$1'],
  // knotc zone-read: each record behind its zone in brackets.
  [/^\[\S{1,254}\.\] ([^\s.]\S{0,253}\. .{1,4000})$/, '$1'],
  // A remark of the writer behind an arrow or a reference mark.
  [/^(.{0,600}\S)\s{1,20}(?:←|⇐|◀|※).{0,600}$/u, '$1'],
  // A list whose items are records that name no owner: - 10 cpf.example.net, - `MX @ 10 host`.
  [/^\s{0,40}(?:[-・•●○]|\d{1,3}[.)]) {1,8}`?((?:MX\s[^`]{1,300}|\d{1,5}\s+[^\s`]{1,253}))`?$/iu, '$1'],
  // Words for the rank of a server before MX.
  [
    /^\s{0,40}(?:primary|secondary|backup|main|1st|2nd|first|second|プライマリ|セカンダリ|バックアップ|予備)\s{1,8}(MX\s+\d{1,5}\s+\S{1,253})$/i,
    '$1',
  ],
];

const YAML_OF_DIG = /^\s+response_message_data:$/;

/** Whether `dig +yaml` printed the text. */
export const isYamlOfDig = (lines: readonly string[]): boolean => lines.some((line) => YAML_OF_DIG.test(line));

/** What `dig +yaml` says around its records, in the words of `dig`'s own comments. */
const yaml: readonly (readonly [RegExp, string])[] = [
  [/^\s+status: (\w+)$/, ';; ->>HEADER<<- opcode: QUERY, status: $1'],
  [/^\s+flags: ([a-z ]{0,60})$/, ';; flags: $1'],
  [/^\s+ANSWER: (\d{1,5})$/, ';; ANSWER: $1'],
  [/^\s+(QUESTION|ANSWER|AUTHORITY|ADDITIONAL)_SECTION:$/, ';; $1 SECTION:'],
  [/^\s+response_address: "?([^"\s]{1,100})"?$/, ';; RESPONSE FROM: $1'],
  [/^\s*- '?(\S{1,255} (?:IN|CH|HS) [A-Z0-9]{1,10})'?$/, ';$1'],
];

/** The line of `dig +yaml` as `dig` would have printed it. */
export function withoutYaml(line: string): string {
  for (const [shape, kept] of yaml) if (shape.test(line)) return line.replace(shape, kept);
  return line;
}

/** The line without the shape around it. */
export function withoutShape(pasted: string): string {
  if (pasted.length > 5000) return pasted;
  const line = withBars(pasted);
  for (const [shape, kept] of shapes) if (shape.test(line)) return line.replace(shape, kept);
  return line;
}

/** A rule of a table, drawn with lines: right behind or before a name it is what is left of a broken row. */
const RULE = /(?<![\p{L}\p{N}._\-\u2500-\u257f])[\u2500-\u257f]+(?![\p{L}\p{N}._\-\u2500-\u257f])/gu;

/** A table drawn with lines, as one drawn with bars; Jira doubles the bar of a header. */
function withBars(line: string): string {
  if (/^(?:\|\|[^|]{1,300}){1,40}\|\|\s*$/.test(line)) return line.replaceAll('||', '|');
  if (!/[\u2500-\u257f]/.test(line)) return line;
  return line.replace(/[│┃║]/g, '|').replace(RULE, (rule) => '-'.repeat(rule.length));
}

/** Prefixes that a terminal or a log puts before every line. */
const prefixes: readonly RegExp[] = [
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z?\]?\s+/,
  /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+/,
  /^data:\s{1,8}/,
  /^> ?/,
  /^\| (?!.*\|)/,
];

/** A number, and what parts it from its line: a colon, a tab, a blank. */
const NUMBERED = /^ {0,12}(\d{1,6})(?:[:\t ]|$)/;
/** No owner of zone text: a blank stands before it, a colon or a directive behind it. */
const NO_OWNER = /^ {1,12}\d|^\d{1,6}(?::|[\t ]\$(?:ORIGIN|TTL)\s)/i;
const OF_ZONE = /^\s*(?:\$(?:ORIGIN|TTL)\s|\S*\s(?:.{0,40}\s)?(?:MX\s+\d|SOA\s))/i;

/**
 * The lines without the numbers that an editor or `cat -n` puts before them: in zone text they would be TTLs. `undefined` where the numbers do
 * not rise by one from line to line, where no line is a record behind its number, or where all may be owners: `1 300 IN MX 10 mail`.
 */
function withoutNumbers(lines: readonly string[]): readonly string[] | undefined {
  const first = lines.findIndex(isFilled);
  const from = Number(NUMBERED.exec(lines[first] ?? '')?.[1] ?? NaN) - first;
  const isNumbered = lines.every((line, index) =>
    isFilled(line) ? Number(NUMBERED.exec(line)?.[1] ?? NaN) === from + index : true,
  );
  if (!isNumbered) return undefined;
  // What parts a number from a class or a type is the blank that stands for an owner.
  const bare = lines.map((line) => line.replace(NUMBERED, '').replace(/^(?=(?:IN|CH|HS|MX)\s)/i, ' '));
  const areNumbers = lines.some((line) => NO_OWNER.test(line)) || bare.some(hasWholeOwner);
  return areNumbers && bare.some((line) => OF_ZONE.test(line)) ? bare : undefined;
}

/** A whole record that begins with a name of its own: what stands before that is no owner. */
const hasWholeOwner = (line: string): boolean => isBareMx(line) && /^\S*[.@]/.test(line);

const isFilled = (line: string): boolean => line.trim() !== '';

/** Takes off once a prefix of one form that stands before every non-blank line ("Whose record it is" 15). */
export function withoutPrefix(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isFilled);
  if (!lines.some((line, index) => index > first && isFilled(line))) return lines;
  const prefix = prefixes.find((each) => lines.every((line) => each.test(line) || !isFilled(line)));
  return prefix === undefined ? (withoutNumbers(lines) ?? lines) : lines.map((line) => line.replace(prefix, ''));
}
