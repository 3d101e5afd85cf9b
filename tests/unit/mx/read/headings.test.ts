import { describe, expect, test } from 'vitest';
import type { MxReading } from '../../../../src/core/mx/read-shape.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import { namePassages, ownerQuestions, withOwners } from '../../../../src/core/mx/session/owner-questions.ts';
import { headingOf, headingStyles, unnamedAnswers } from './heading-styles.ts';

const forty = Array.from({ length: 40 }, (_, place) => `${place % 2 ? 'kaede' : 'sakura'}-${place}.test`);

/** No record under another name, whatever is asked. */
function expectOwn({ records, incomplete }: MxReading, what: string): void {
  for (const { domain, exchange } of records.filter(({ domain }) => !incomplete.includes(domain)))
    expect(['cpf.example.net', `mail1.${domain.replace('*.', '')}`], what).toContain(exchange);
}

const isWhole = ({ records, incomplete }: MxReading) => records.length === 2 * forty.length && incomplete.length === 0;

/** What it costs the reader to say whose the records are: suggestions confirmed, lists pasted, and what is then read. */
function settle(text: string) {
  const questions = ownerQuestions(readMx(text), text);
  const named = questions.flatMap(({ passages }) => {
    const suggested = passages.flatMap(({ suggested }) => suggested ?? []);
    if (suggested.length === passages.length)
      return passages.map((passage, place) => ({ passage, owner: suggested[place] ?? '' }));
    const pasted = namePassages(passages, forty.join('\n'));
    return pasted.kind === 'named' ? pasted.rows.filter(({ doubt }) => doubt === undefined) : [];
  });
  const reading = readMx(text, { owners: withOwners([], named) });
  const confirmations = questions.filter(({ form }) => form !== undefined).length;
  return { confirmations, pastes: questions.length - confirmations, reading };
}

describe('a heading above each of forty answers that name nobody', () => {
  test.each(Object.entries(unnamedAnswers))(
    '%s: at most one paste and one confirmation, and hardly ever more than the confirmation',
    (tool, answer) => {
      const [cumbersome, costly, lost]: [string[], string[], string[]] = [[], [], []];
      for (const style of headingStyles) {
        const text = forty.map((domain, place) => `${headingOf(style, domain, place)}\n${answer(domain)}`).join('\n');
        expectOwn(readMx(text), `${tool}, ${style}`);
        const { confirmations, pastes, reading } = settle(text);
        expectOwn(reading, `${tool}, ${style}`);
        if (!isWhole(reading)) lost.push(style);
        if (confirmations > 1 || pastes > 1) costly.push(style);
        if (confirmations > 1 || pastes > 0) cumbersome.push(style);
      }
      expect({ lost, costly }).toEqual({ lost: [], costly: [] });
      expect(headingStyles.length).toBeGreaterThanOrEqual(60);
      expect(cumbersome.length, cumbersome.join('   ')).toBeLessThanOrEqual(headingStyles.length / 10);
    },
  );
});

describe('forty answers that name nobody', () => {
  test.each([
    ['parted by blank lines', (domain: string) => `10 cpf.example.net.\n30 mail1.${domain}.`, '\n\n'],
    ['MX lines parted by blank lines', (domain: string) => `MX 10 cpf.example.net\nMX 30 mail1.${domain}`, '\n\n'],
    ['below words without a name', (domain: string) => `顧客\n10 cpf.example.net.\n30 mail1.${domain}.`, '\n'],
    ['below commands without a name', (domain: string) => `$ ./mx\n10 cpf.example.net.\n30 mail1.${domain}.`, '\n'],
    [
      'in tables',
      (domain: string) => `| 優先度 | ホスト |\n|---|---|\n| 10 | cpf.example.net |\n| 30 | mail1.${domain} |`,
      '\n\n',
    ],
  ])('%s cost one paste', (_, answer, between) => {
    const text = forty.map(answer).join(between);
    expect(readMx(text).records).toEqual([]);
    const { confirmations, pastes, reading } = settle(text);
    expect([confirmations, pastes, isWhole(reading)]).toEqual([0, 1, true]);
    expectOwn(reading, text.slice(0, 40));
  });

  test('run into each other, they are nobody’s, and one name is not taken for them', () => {
    const text = forty.map((domain) => `10 cpf.example.net.\n30 mail1.${domain}.`).join('\n');
    expect(readMx(text).records).toEqual([]);
    const { records, incomplete, issues } = readMx(text, { origin: 'kaede-1.test' });
    expect(records.filter(({ domain }) => !incomplete.includes(domain))).toEqual([]);
    expect(issues.map(({ id }) => id)).toContain('answers-run-together');
  });
});
