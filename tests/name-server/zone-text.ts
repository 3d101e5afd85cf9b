/** Zone files as nobody should write them, but as RFC 1035 §5.1 allows: for comparisons with the real name server. */
import fc from 'fast-check';

export const ZONE = 'example.test';

const labels = [
  'a',
  'mail',
  'mx2',
  'MX',
  'IN',
  'in',
  '10',
  '1h',
  'CLASS1',
  'A',
  'ns',
  '*',
  '_dmarc',
  'a-b',
  'b\\.c',
  '\\109x',
  'm\\a',
  'UPPER',
  'x\\032y',
];
const label = fc.constantFrom(...labels);
const relativeName = fc.array(label, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const suffix = fc.constantFrom(`.${ZONE}.`, `.sub.${ZONE}.`, '.Example.TEST.', '.other.test.', '.');
const absoluteName = fc.tuple(relativeName, suffix).map(([name, end]) => name + end);

const owner = fc.oneof(
  { weight: 3, arbitrary: relativeName },
  { weight: 2, arbitrary: absoluteName },
  { weight: 2, arbitrary: fc.constant('@') },
  { weight: 3, arbitrary: fc.constant('') },
);

const hostLabel = fc.constantFrom('mail1', 'mail2', 'MX', '10', 'in', 'a-b', 'm\\097il', 'smtp_1');
const relativeHost = fc.array(hostLabel, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('.'));
const exchange = fc.oneof(
  { weight: 3, arbitrary: relativeHost },
  { weight: 3, arbitrary: fc.tuple(relativeHost, suffix).map(([name, end]) => name + end) },
  { weight: 1, arbitrary: fc.constantFrom('@', '.') },
);

const ttl = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 31 }).map(String),
  fc.constantFrom('1h', '1h30m', '1W2D', '5M', '10s', '1d12H', '0'),
);
const rdClass = fc.constantFrom('IN', 'in', 'CLASS1', 'class1');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(arbitrary, fc.constant(undefined));

/** TTL and class, in either order, both, one or none. */
const middle = fc
  .tuple(maybe(ttl), maybe(rdClass), fc.boolean())
  .map(([first, second, swap]) => (swap ? [second, first] : [first, second]).filter((word) => word !== undefined));

const preference = fc.oneof(fc.integer({ min: 0, max: 65_535 }).map(String), fc.constantFrom('010', '0', '65535'));
const mxData = fc
  .tuple(fc.constantFrom('MX', 'mx', 'Mx', 'TYPE15', 'type15'), preference, exchange)
  .map(([...words]) => words as string[]);
const otherData = fc.constantFrom(
  ['A', '192.0.2.1'],
  ['TXT', '"v=spf1 ; (mx"', '"MX 10 b"'],
  ['TXT', 'un;quoted'],
  ['TXT', '"a \\" ) quote"'],
  ['AAAA', '2001:db8::1'],
  ['HINFO', '"PC (old"', 'x'],
  ['NS', 'ns'],
);

const blank = fc.constantFrom(' ', '\t', '   ', ' \t ');
const comment = fc.constantFrom('', '', '', ' ; plain', ' ;MX 10 no.', '\t; ( not open', ' ; "half a quote');

/** A record on one line, or over several in parentheses, with comments where they may stand. */
const record = fc
  .tuple(owner, middle, fc.oneof({ weight: 3, arbitrary: mxData }, { weight: 2, arbitrary: otherData }), blank, comment)
  .chain(([name, between, data, gap, end]) => {
    const words = [...between, ...data];
    const open = fc.integer({ min: 0, max: words.length });
    return fc
      .tuple(
        open,
        fc.integer({ min: 0, max: words.length }),
        fc.constantFrom('\n', ' ; in between )\n\t', '\n\n  ', ' '),
      )
      .map(([from, to, lineEnd]) => {
        if (from >= to) return [name, ...words].join(gap) + end;
        const inside = words.slice(from, to).join(lineEnd);
        return [name, ...words.slice(0, from), `( ${inside}${lineEnd})`, ...words.slice(to)].join(gap) + end;
      });
  });

/** A parenthesis that begins its line stands before an owner, not in place of one. */
const parenthesised = fc.tuple(absoluteName, mxData).map(([name, data]) => `(${name} ${data.join('\n ')}\n)`);

const directive = fc.oneof(
  fc.tuple(
    fc.constantFrom('$ORIGIN', '$origin', '$Origin'),
    fc.oneof(absoluteName, relativeName, fc.constantFrom(`${ZONE}.`, '.')),
  ),
  fc.tuple(fc.constantFrom('$TTL', '$ttl'), ttl),
);
const statement = fc.oneof(
  { weight: 8, arbitrary: record },
  { weight: 1, arbitrary: parenthesised },
  { weight: 2, arbitrary: directive.map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', '   ', '; a line of comment', '\t; MX 10 no.') },
);

const soa = fc
  .tuple(
    maybe(ttl),
    fc.constantFrom('( 1 3600 600 86400 300 )', '(\n 1 ; serial\n 1h 10M\n 1d\n 5m )', '1 3600 600 86400 300'),
  )
  .map(([time, numbers]) => `@ ${time ?? ''} IN SOA ns hostmaster ${numbers}`);

/** A whole zone of `example.test`; many of them load, some do not. */
export const zoneText = fc
  .tuple(maybe(ttl), soa, fc.array(statement, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([time, start, statements, lineEnd]) =>
    [...(time === undefined ? [] : [`$TTL ${time}`]), start, '@ IN NS ns', 'ns IN A 192.0.2.1', ...statements, '']
      .join('\n')
      .replaceAll('\n', lineEnd),
  );
