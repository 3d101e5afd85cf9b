import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import { cleanOutputs, type Asked } from '../../../unit/mx/read/clean-outputs.ts';

const list: readonly Asked[] = [
  {
    domain: 'kaede.test',
    records: [
      [10, 'cpf.example.net'],
      [30, 'mail1.kaede.test'],
    ],
  },
  {
    domain: 'sakura.example',
    records: [
      [10, 'cpf.example.net'],
      [30, 'mail1.sakura.example'],
      [40, 'mail2.sakura.example'],
    ],
  },
  { domain: 'ume.co.test', records: [[20, 'mail1.ume.co.test']] },
];

const setOf = (records: Asked['records']): string =>
  records
    .map((record) => record.join(' '))
    .toSorted()
    .join(', ');
const own = new Map(list.map(({ domain, records }) => [domain, setOf(records)]));

/** What may happen to a line on its way; none of it makes another whole record of it, or another name. */
const damages: Readonly<Record<string, (line: string) => string>> = {
  'the second half is lost': (line) => line.slice(0, Math.ceil(line.length / 2)).replace(/[\w.-]+$/, ''),
  'signs around it': (line) => `@@ ${line} @@`,
  'the last word is ???': (line) => line.replace(/[^ \t,]+$/, '???'),
  'the last word is no name': (line) => line.replace(/[^ \t,]+$/, 'bad..name'),
  'numbers too great': (line) => line.replace(/(?<![\w.-])\d+(?![\w.-])/g, '99999'),
  'numbers in words': (line) => line.replace(/(?<![\w.-])\d+(?![\w.-])/g, 'ten'),
  'a letter for a zero': (line) => line.replace(/(?<![\w.-])(\d)0(?![\w.-])/g, '$1O'),
  'a bullet before it': (line) => `- ${line}`,
  'a bar before it': (line) => `| ${line}`,
  quoted: (line) => `> ${line}`,
  'a blank in its last name': (line) => line.replace(/\.(?=[a-z]+\.?["'\]]*$)/, ' .'),
  'a sign lost in its middle': (line) =>
    `${line.slice(0, line.length >> 1)}\uFFFD${line.slice((line.length >> 1) + 1)}`,
  'a sign lost in its host': (line) => line.replace(/cpf|mail\d/, 'ma\uFFFDl'),
  'something behind it': (line) => `${line} xyz`,
  'blanks for tabs': (line) => line.replaceAll('\t', ' '),
  'a cell lost': (line) => line.replace(/\t[^\t]*/, ''),
  'its first cell lost': (line) => line.replace(/^[^\t]*\t/, ''),
  twice: (line) => `${line}\n${line}`,
  'cut off by an ellipsis': (line) => line.replace(/[a-z]+(\.?["'\]]*)$/, '...$1'),
  'no preference': (line) => line.replace(/(?<![\w.-])\d+ (?=[a-z])/, ''),
};

/**
 * Where the law does not hold whole: a domain may be left with a part of its set, unsaid. Even there no domain of the text gets a record
 * of another. Take out what the reader learns to see; add nothing.
 */
const open: Readonly<Record<string, readonly string[]>> = {
  'dig +short': ['no preference'],
  'dig +short below echoed names': ['no preference'],
};

/** Every set that a plan could use and that is not whole, or of nobody. */
function breachesOf(text: string, isOpen: boolean): readonly string[] {
  const { records, incomplete } = readMx(text);
  const sets = Map.groupBy(
    records.filter(({ domain }) => !incomplete.includes(domain)),
    ({ domain }) => domain,
  );
  return [...sets].flatMap(([domain, set]) => {
    const told = setOf(set.map(({ preference, exchange }) => [preference, exchange] as const));
    const whole = own.get(domain);
    const isStray =
      whole === undefined ? domain === '.' : !told.split(', ').every((record) => whole.split(', ').includes(record));
    const isWrong = whole === undefined ? !text.toLowerCase().includes(domain) : whole !== told;
    return isStray || (isWrong && !isOpen) ? [`${domain}: ${told}`] : [];
  });
}

describe('one line damaged, in the clean output of a tool for three domains', () => {
  test.each(Object.entries(cleanOutputs))('%s: every set is whole, or held back', (tool, print) => {
    const lines = print(list).split('\n');
    const found: string[] = [];
    for (const [damage, change] of Object.entries(damages)) {
      const isOpen = open[tool]?.includes(damage) === true;
      lines.forEach((line, index) => {
        const damaged = change(line);
        if (line.trim() === '' || damaged === line) return;
        const breaches = breachesOf(lines.with(index, damaged).join('\n'), isOpen);
        if (breaches.length > 0)
          found.push(`${damage}, line ${index + 1}, ${JSON.stringify(damaged)} → ${breaches.join('; ')}`);
      });
    }
    expect(found).toEqual([]);
  });
});
