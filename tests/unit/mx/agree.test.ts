import { describe, expect, test } from 'vitest';
import { disagreementsOf, keyOfSets, waysToSettle } from '../../../src/core/mx/agree.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import type { Agreement } from '../../../src/core/mx/read-shape.ts';

const dig = (server: string, ...exchanges: readonly string[]): string =>
  [
    `; <<>> DiG 9.18 <<>> @${server} a.test MX`,
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
    `;; flags: qr aa; QUERY: 1, ANSWER: ${String(exchanges.length)}, AUTHORITY: 0, ADDITIONAL: 0`,
    ';; ANSWER SECTION:',
    ...exchanges.map((exchange) => `a.test. 3600 IN MX 10 ${exchange}.`),
    `;; SERVER: ${server}#53(${server})`,
  ].join('\n');
const text = [dig('ns1.test', 'old.test'), dig('ns2.test', 'new.test', 'two.test'), dig('ns3.test', 'old.test')].join(
  '\n\n',
);

const only = (read: string) => {
  const [disagreement, ...more] = disagreementsOf(readMx(read).answers);
  if (disagreement === undefined || more.length > 0) throw new Error('one disagreement is wanted');
  return disagreement;
};
const agree = (take: Agreement['take'], of = text): Agreement => ({
  domain: 'a.test',
  sets: keyOfSets(only(of)),
  take,
});
const told = (read: string, agreed: readonly Agreement[]) => {
  const { records, incomplete, issues } = readMx(read, { agreed });
  return {
    exchanges: records.map(({ exchange }) => exchange),
    incomplete,
    disagrees: issues.some(({ id }) => id === 'answers-disagree'),
  };
};

describe('answers for one domain that differ ("Whose record it is" 16)', () => {
  test('two sets, and which servers gave each', () => {
    expect(only(text).sets.map(({ answers }) => answers.map(({ server }) => server))).toEqual([
      ['ns1.test', 'ns3.test'],
      ['ns2.test'],
    ]);
    expect(waysToSettle(only(text))).toEqual([0, 1, 'all']);
  });

  test.each([
    [[], { exchanges: ['old.test', 'new.test', 'two.test'], incomplete: ['a.test'], disagrees: true }],
    [[agree(0)], { exchanges: ['old.test'], incomplete: [], disagrees: false }],
    [[agree(1)], { exchanges: ['new.test', 'two.test'], incomplete: [], disagrees: false }],
    [[agree('all')], { exchanges: ['old.test', 'new.test', 'two.test'], incomplete: [], disagrees: false }],
  ])('settled by %j', (agreed, want) => {
    expect(told(text, agreed)).toEqual(want);
  });

  test('an agreement holds for these sets alone: once an answer is another, the reader is asked again', () => {
    expect(told(text.replace('two.test', 'three.test'), [agree(0)]).disagrees).toBe(true);
    expect(told(text, [{ ...agree(0), domain: 'b.test' }]).disagrees).toBe(true);
    expect(told(text, [agree(7)]).disagrees).toBe(true);
  });

  test('an answer without MX cannot be taken, nor be a part: it would leave the domain without mail', () => {
    const none = [dig('ns1.test', 'old.test'), dig('ns2.test').replace('ANSWER SECTION', 'QUESTION SECTION')].join(
      '\n\n',
    );
    expect(waysToSettle(only(none))).toEqual([0]);
    expect(told(none, [agree(1, none)]).disagrees).toBe(true);
  });

  test('it heals no refused line: a domain that was read in part stays incomplete', () => {
    const half = text.replace('MX 10 two.test.', 'MX 70000 two.test.');
    for (const take of [0, 1, 'all'] as const)
      expect(readMx(half, { agreed: [{ ...agree(0), take }, agree(take)] }).incomplete).toEqual(['a.test']);
  });
});
