/**
 * Takes off what some tools and pages put around a record, so that what they print of it is read as such. Each shape stands once, with
 * whose it is; a line that has none stays as it is.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  // `dig +yaml`: - 'example.test. 3600 IN MX 10 cpf.example.net.'
  [/^\s*- '([^']{1,300})'$/, '$1'],
  // dnscontrol get-zones --format=tsv: whole name, label, TTL, class, type, data.
  [/^([^\s.]\S{0,252})\t\S{1,253}\t(\d{1,10})\tIN\t([A-Z]{1,10})\t(.{1,4000})$/, '$1. $2 IN $3 $4'],
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

/** The line without the shape around it. */
export function withoutShape(line: string): string {
  if (line.length > 5000) return line;
  for (const [shape, kept] of shapes) if (shape.test(line)) return line.replace(shape, kept);
  return line;
}

/** Prefixes that a terminal or a log puts before every line. */
const prefixes: readonly RegExp[] = [
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z?\]?\s+/,
  /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+/,
  /^data:\s{1,8}/,
  /^> ?/,
  /^\| (?!.*\|)/,
];

/** Takes off once a prefix of one form that stands before every non-blank line ("Whose record it is" 15). */
export function withoutPrefix(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2) return lines;
  const prefix = prefixes.find((each) => filled.every((line) => each.test(line)));
  return prefix === undefined ? lines : lines.map((line) => line.replace(prefix, ''));
}
