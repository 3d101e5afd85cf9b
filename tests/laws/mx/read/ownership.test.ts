import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import { headed, named, setOf, usable, world, type Told, type Writing } from './worlds.ts';

const everyWriting = [...headed, ...named];

/** One passage a domain, in the writing of its place. */
function write(told: readonly Told[], writings: readonly Writing[], headingOf = plain): string {
  return told
    .map((each, place) => {
      const writing = writings[place % writings.length] as Writing;
      const heading = writing.heading === undefined ? [] : [headingOf(each, writing.heading(each.domain))];
      return [...heading, ...writing.lines(each)].join('\n');
    })
    .join('\n\n');
}

const plain = (_: Told, heading: string): string => heading;
const anyWritings = fc.array(fc.constantFrom(...everyWriting), { minLength: 1, maxLength: 5 });
const oneWriting = fc.constantFrom(...everyWriting).map((writing) => [writing]);

/** What people put around a name, and what leaves none. */
const decorations: readonly ((domain: string) => string)[] = [
  (domain) => `[${domain}]`,
  (domain) => `domain: ${domain}`,
  (domain) => `ドメイン:${domain}`,
  (domain) => `"${domain}"`,
  (domain) => `${domain} # 部門A`,
  (domain) => `顧客A ${domain} 様`,
  (domain) => `${domain}様`,
  (domain) => `1. ${domain}`,
  (domain) => `> ${domain}`,
  (domain) => `; ${domain}`,
  (domain) => `${domain} のMX`,
  (domain) => `MX for ${domain}`,
];
const damages: readonly ((domain: string) => string)[] = [
  () => '顧客A',
  () => 'localhost',
  (domain) => domain.replace('.', ' '),
  (domain) => domain.replace('.', '..'),
  (domain) => domain.replace('.', ''),
  () => '???',
  (domain) => `${domain} と other.test`,
  () => '以下のとおりです。',
];

describe('Damage: passages that each name their owner', () => {
  test('clean, each is read whole, in any order', () => {
    fc.assert(
      fc.property(world, oneWriting, (told, writings) => {
        const reading = readMx(write(told, writings));
        expect(usable(reading)).toEqual(new Map(told.map((each) => [each.domain, setOf(each)])));
      }),
      { numRuns: 300 },
    );
  });

  test('shuffled and mixed, each record keeps its domain or is refused', () => {
    fc.assert(
      fc.property(world, anyWritings, fc.infiniteStream(fc.nat()), (told, writings, order) => {
        const shuffled = told
          .map((each) => ({ each, place: order.next().value as number }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ each }) => each);
        const own = new Map(told.map((each) => [each.domain, setOf(each)]));
        for (const [domain, set] of usable(readMx(write(shuffled, writings))))
          expect([domain, set]).toEqual([domain, own.get(domain)]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['decorated', decorations],
    ['damaged so that it is no name', damages],
  ] as const)('one heading %s: nobody gets a record of another', (_, changes) => {
    fc.assert(
      fc.property(world, anyWritings, fc.nat(), fc.constantFrom(...changes), (told, writings, which, change) => {
        const hit = told[which % told.length] as Told;
        const text = write(told, writings, (each, heading) => (each === hit ? change(each.domain) : heading));
        const own = new Map(told.map((each) => [each.domain, setOf(each)]));
        for (const [domain, set] of usable(readMx(text))) expect([domain, set]).toEqual([domain, own.get(domain)]);
      }),
      { numRuns: 1500 },
    );
  });

  test('one heading renamed: its own records follow or are refused, all others stay', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom(...headed).map((writing) => [writing]),
        fc.nat(),
        (told, writings, which) => {
          const hit = told[which % told.length] as Told;
          const text = write(told, writings, (each, heading) =>
            each === hit ? heading.replace(each.domain, 'renamed.test') : heading,
          );
          const sets = usable(readMx(text));
          expect([undefined, setOf(hit)]).toContain(sets.get('renamed.test'));
          expect(sets.has(hit.domain)).toBe(false);
          for (const each of told) if (each !== hit) expect(sets.get(each.domain)).toBe(setOf(each));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** What may happen to a line on its way: none of these leaves another whole record of it. */
const lineDamages: readonly ((line: string) => string)[] = [
  (line) => line.slice(0, Math.ceil(line.length / 2)).replace(/[\w.-]+$/, ''),
  (line) => line.replace(/(\d) /, '$1'),
  (line) => line.replace(/\.(?=[a-z]+-\d\.test\.?$|example\.net\.?$)/, ' .'),
  (line) => `@@ ${line} @@`,
  (line) => line.replace(/(?<=[ \t,])[^ \t,]+$/, '???'),
  (line) => line.replace(/(?<=[ \t,])[^ \t,]+$/, 'bad..name'),
  (line) => line.replace(/\b\d+(?=\s)/, '99999'),
  (line) => line.replace(/\b\d+(?=\s+\S+$)/, 'ten'),
  (line) => `- ${line}`,
  (line) => `| ${line}`,
];

describe('Line: one line damaged', () => {
  test('every domain is as undamaged, or incomplete, asked for, or absent', () => {
    fc.assert(
      fc.property(world, anyWritings, fc.nat(), fc.constantFrom(...lineDamages), (told, writings, which, damage) => {
        const lines = write(told, writings).split('\n');
        const records = lines.flatMap((line, index) =>
          /\d[ ,].*\.(?:test|net)\.?$/.test(line) && !line.startsWith(';') && !line.startsWith('$') ? [index] : [],
        );
        const hit = records[which % records.length] as number;
        const text = lines.map((line, index) => (index === hit ? damage(line) : line)).join('\n');
        const own = new Map(told.map((each) => [each.domain, setOf(each)]));
        for (const [domain, set] of usable(readMx(text)))
          expect([domain, set, lines[hit], text]).toEqual([domain, own.get(domain), lines[hit], text]);
      }),
      { numRuns: 3000 },
    );
  });

  test('a heading deleted where a record repeats: nobody gets two sets', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...headed), fc.nat(), fc.boolean(), (told, writing, which, isParted) => {
        const shared = told.map((each) => ({
          ...each,
          records: [
            { preference: 10, exchange: 'cpf.example.net' },
            ...each.records.filter(({ preference }) => preference > 10),
          ],
        }));
        const hit = shared[1 + (which % (shared.length - 1))] as Told;
        const text = write(shared, [writing], (each, heading) => (each === hit ? '' : heading)).replaceAll(
          /\n\n+/g,
          isParted ? '\n\n' : '\n',
        );
        const own = new Map(shared.map((each) => [each.domain, setOf(each)]));
        for (const [domain, set] of usable(readMx(text))) expect([domain, set]).toEqual([domain, own.get(domain)]);
      }),
      { numRuns: 500 },
    );
  });

  test('where the tool counts its answers, a deleted record is seen', () => {
    const writing = named.filter(({ counts }) => counts === true);
    fc.assert(
      fc.property(world, fc.nat(), (told, which) => {
        const lines = write(told, writing).split('\n');
        const records = lines.flatMap((line, index) => (/\tMX\t\d/.test(line) ? [index] : []));
        const hit = records[which % records.length] as number;
        const own = new Map(told.map((each) => [each.domain, setOf(each)]));
        const sets = usable(readMx(lines.filter((_, index) => index !== hit).join('\n')));
        for (const [domain, set] of sets) expect([domain, set]).toEqual([domain, own.get(domain)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('What leaves no trace of a record, no reader can see (decision 44)', () => {
  const told = (text: string) => [...usable(readMx(text))];

  test.each([
    ['a line deleted where the tool does not count', 'a.test mail is handled by 30 mail1.a.test.'],
    ['a row of a table that became signs', 'domain,type,preference,value\n???\na.test,MX,30,mail1.a.test'],
    ['a line that became prose', 'a.test. 300 IN MX 30 mail1.a.test.\n以下のとおりです。'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([['a.test', '30 mail1.a.test']]);
  });

  test('a first short answer without its preference looks like an alias: it is told as one', () => {
    const text = '$ dig a.test MX +short\ncpf.example.net.\n30 mail1.a.test.';
    expect(told(text)).toEqual([['cpf.example.net', '30 mail1.a.test']]);
    expect(readMx(text).issues.map(({ id, at }) => [id, at?.domain])).toContainEqual(['domain-is-alias', 'a.test']);
  });
});

describe('Nothing invented', () => {
  test('each owner and exchange stands in the text, or in what the reader gave', () => {
    fc.assert(
      fc.property(
        world,
        anyWritings,
        fc.nat(),
        fc.constantFrom(...decorations, ...damages),
        (told, writings, which, change) => {
          const hit = told[which % told.length] as Told;
          const text = write(told, writings, (each, heading) => (each === hit ? change(each.domain) : heading));
          for (const options of [{}, { origin: 'given.test' }]) {
            const seen = `${text}\n${options.origin ?? ''}`.toLowerCase();
            for (const { domain, exchange } of readMx(text, options).records) {
              expect(seen).toContain(domain);
              expect(seen).toContain(exchange);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
