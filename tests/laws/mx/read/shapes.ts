/** Beginnings of lines that some format takes, so that what follows is looked at by it. */
const beginnings = [
  ...[
    '',
    'a.test MX preference = ',
    'a.test mail exchanger = ',
    'a.test. 300 IN MX 10 ',
    'a.test ',
    'MX 10 ',
    '10 ',
    '  MX ',
  ],
  ...[
    'a.test mail is handled by ',
    '; <<>> DiG 9 <<>> ',
    ';; flags: qr',
    ';; SERVER: 192',
    ';; ',
    '; ',
    '$ORIGIN ',
    '$ dig ',
  ],
  ...[
    'C:\\>nslookup ',
    'PS C:\\> ',
    '| ',
    'Name : ',
    '{"a":"',
    '[',
    'ドメイン：',
    '@ IN TXT "',
    '*** ',
    '- ',
    '[10][',
    '> ',
  ],
  ...['Host ', 'Server: ', '(', '"', 'a,', 'a\t', '# ', '== ', 'update add ', '+ '],
];

/** What may stand there again and again. */
const units = [
  ...[
    ' ',
    '\t',
    ',',
    '"',
    '(',
    ')',
    '[',
    ']',
    '.',
    'a.',
    'a',
    '1',
    '1 ',
    ':',
    '：',
    ';',
    '\\',
    '-',
    '=',
    '|',
    '/',
    '>',
    '<',
  ],
  ...[
    "'",
    '`',
    '#',
    '@',
    '%',
    '$',
    '{',
    '}',
    '&',
    '*',
    '_',
    '~',
    '\u00A0',
    '日',
    'é',
    '\u3000',
    '?',
    '!',
    '+',
    '^',
    '\u0000',
  ],
  ...[
    'MX ',
    'MX 10 ',
    '10 a.test ',
    'IN ',
    'dig ',
    'a=',
    'a: ',
    '" "',
    '","',
    '\\"',
    '\\1',
    '\\032',
    '. ',
    ' .',
    '() ',
    '[]',
  ],
  ...[
    'mx preference = ',
    'mail exchanger = ',
    'a.test,',
    '10,a.test,',
    'a.test\t10\t',
    '1h',
    '; ',
    '// ',
    'の',
    '優先度 ',
  ],
];

/** Whole lines, and texts of many of them. */
const lines: Readonly<Record<string, (n: number) => string>> = {
  'zone lines': (n) => `a${n} IN MX 10 mail${n}`,
  'blank owners': () => ' IN MX 10 mail.a.test.',
  'absolute lines': (n) => `a${n}.test. 300 IN MX 10 mail.a${n}.test.`,
  'one owner, many hosts': (n) => `a.test. 300 IN MX 10 mail${n}.a.test.`,
  'unnamed records': (n) => `10 mail${n}.a.test.`,
  'headings with answers': (n) => `== a${n}.test ==\n10 mail.a${n}.test.`,
  'headings alone': (n) => `a${n}.test`,
  'unknown headings with answers': (n) => `顧客 ${n}\n10 mail.a${n}.test.`,
  'answers parted by blank lines': (n) => `10 mail.a${n}.test.\n`,
  commands: (n) => `$ dig +short mx a${n}.test\n10 mail.a${n}.test.`,
  'table rows': (n) => `a${n}.test\tMX\t10\tmail.a${n}.test`,
  'table rows with blank owners': () => '\tMX\t10\tmail.a.test',
  'CSV rows': (n) => `a${n}.test,MX,10,mail.a${n}.test`,
  'quoted CSV': (n) => `"a${n}.test","MX","10","mail.a${n}.test"`,
  'open quotes': () => '"a,b',
  'open parentheses': () => 'a IN TXT (',
  'Markdown rows': (n) => `| a${n}.test | MX | 10 | mail.a${n}.test |`,
  prose: (n) => `お世話になっております。${n}`,
  'prose with names': (n) => `a${n}.test のMXは 10 mail.a${n}.test です。`,
  'broken lines': (n) => `a${n}.test. 300 IN MX ten mail`,
  'host lines': (n) => `a${n}.test mail is handled by 10 mail.a${n}.test.`,
  failures: (n) => `Host a${n}.test not found: 3(NXDOMAIN)`,
  nslookup: (n) =>
    `> a${n}.test\nServer: x\nAddress: 192.0.2.1\n\na${n}.test MX preference = 10, mail exchanger = m.a${n}.test`,
  'dig headers': () =>
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n;; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0',
  'dig questions': (n) =>
    `;; QUESTION SECTION:\n;a${n}.test. IN MX\n;; ANSWER SECTION:\na${n}.test. 300 IN MX 10 m.a${n}.test.`,
  'Resolve-DnsName cards': (n) => `Name : a${n}.test\nType : MX\nNameExchange : m.a${n}.test\nPreference : 10\n`,
  cards: (n) => `ドメイン名：a${n}.test\n種別：MX\n優先度：10\n値：m.a${n}.test\n`,
  origins: (n) => `$ORIGIN a${n}.test.\n@ IN MX 10 mail`,
  'headers of tables': () => 'ドメイン\t種別\t優先度\t値',
  'second SOAs': (n) => `a${n}.test. IN SOA ns h 1 2 3 4 5\n IN MX 10 m.a${n}.test.`,
  directives: () => '$INCLUDE db.mx',
  'diff lines': (n) => `-a${n}.test. 300 IN MX 10 old.a.test.\n+a${n}.test. 300 IN MX 10 new.a.test.`,
  states: (n) => `【現在】\na${n}.test. 300 IN MX 10 old.a.test.\n【変更後】\na${n}.test. 300 IN MX 10 new.a.test.`,
  'JSON lines': (n) => `{"name":"a${n}.test","type":"MX","content":"10 m.a${n}.test."}`,
  YAML: (n) => `- type: MESSAGE\n  message:\n        - 'a${n}.test. 300 IN MX 10 m.a${n}.test.'`,
  nsupdate: (n) => `update add a${n}.test. 300 MX 10 m.a${n}.test.`,
  aliases: (n) => `a${n}.test. 300 IN CNAME a${n + 1}.test.`,
  SPF: (n) => `a${n}.test. 300 IN TXT "v=spf1 mx -all"`,
  'one letter': () => 'a',
  blanks: () => ' ',
  empty: () => '',
  repeated: () => '10 mail.a.test.',
  'quoted mail': (n) => `> a${n}.test. 300 IN MX 10 mail.a${n}.test.`,
  'file prefixes': (n) => `db.a${n}:@ IN MX 10 mail`,
};

/** A text of whole lines, about as long as asked for. */
function textOf(line: (n: number) => string, length: number): string {
  const parts: string[] = [];
  for (let n = 0, size = 0; size < length; n++) {
    const part = line(n);
    parts.push(part);
    size += part.length + 1;
  }
  return parts.join('\n');
}

const around = '\nb.test. 300 IN MX 10 mail.b.test.\n';

export type Shape = readonly [name: string, texts: (length: number) => readonly string[], length: number];

/** One unit again and again behind each beginning. */
const ofOneLine = (length: number): readonly Shape[] =>
  units.map((unit): Shape => [
    `${JSON.stringify(unit)} again and again`,
    (size) => beginnings.map((beginning) => `${beginning}${unit.repeat(Math.floor(size / unit.length))}x${around}`),
    length,
  ]);

const ofManyLines = (length: number): readonly Shape[] =>
  Object.entries(lines).map(([name, line]): Shape => [name, (size) => [textOf(line, size)], length]);

const json: Readonly<Record<string, (size: number) => string>> = {
  'JSON that ends in blanks': (size) => `[[[[${' '.repeat(size)}`,
  'JSON that never closes': (size) => `{"a":"${'x'.repeat(size)}`,
  'JSON of escapes': (size) => `{"a":"${'\\"'.repeat(size / 2)}"}`,
};
const jsonRecords = (size: number) => `[${textOf(lines['JSON lines'] ?? String, size).replaceAll('\n', ',')}]`;

/** Each with the length that it is measured at, and at its double: one line below its bound, whole texts up to a million characters. */
export const shapes: readonly Shape[] = [
  ...ofOneLine(1_000),
  ...ofManyLines(20_000),
  ...Object.entries(json).map(([name, text]): Shape => [name, (size) => [text(size)], 100_000]),
  ['JSON in one line', (size) => [jsonRecords(size)], 500_000],
  ['a zone of a million characters', (size) => [textOf((n) => `a${n} IN MX 10 mail${n}`, size)], 500_000],
];
