import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/core/choose.ts';
import { choiceTable, choose, questions, readAnswers, wayOf, writeAnswers } from '../../../src/core/choose.ts';

const withUnanswered = <T>(answers: readonly T[]): readonly (T | undefined)[] => [undefined, ...answers];

const every: Answers[] = withUnanswered(questions.mx).flatMap((mx) =>
  withUnanswered(questions.server).flatMap((server) =>
    withUnanswered(questions.license).flatMap((license) =>
      withUnanswered(questions.interscan).flatMap((interscan) =>
        withUnanswered(questions.filter).map((filter): Answers => ({
          ...(mx && { mx }),
          ...(server && { server }),
          ...(license && { license }),
          ...(interscan && { interscan }),
          ...(filter && { filter }),
        })),
      ),
    ),
  ),
);

describe('the questions', () => {
  test.each([
    { answers: {}, asked: ['mx'], outcome: undefined },
    { answers: { mx: 'unknown' }, asked: ['mx'], outcome: 'find-out' },
    { answers: { mx: 'no' }, asked: ['mx', 'server'], outcome: undefined },
    { answers: { mx: 'no', server: 'gone' }, asked: ['mx', 'server'], outcome: 'letter' },
    { answers: { mx: 'no', server: 'there' }, asked: ['mx', 'server', 'license'], outcome: undefined },
    {
      answers: { mx: 'no', server: 'there', license: 'no' },
      asked: ['mx', 'server', 'license'],
      outcome: 'not-using',
    },
    {
      answers: { mx: 'no', server: 'there', license: 'unknown' },
      asked: ['mx', 'server', 'license'],
      outcome: 'out-of-route',
    },
    { answers: { mx: 'yes', license: 'no' }, asked: ['mx', 'interscan'], outcome: undefined },
    { answers: { mx: 'yes', interscan: 'move' }, asked: ['mx', 'interscan'], outcome: 'way-1' },
    { answers: { mx: 'yes', interscan: 'keep' }, asked: ['mx', 'interscan', 'filter'], outcome: undefined },
    {
      answers: { mx: 'yes', interscan: 'keep', filter: 'none' },
      asked: ['mx', 'interscan', 'filter'],
      outcome: 'way-2',
    },
    {
      answers: { mx: 'yes', interscan: 'keep', filter: 'tmems' },
      asked: ['mx', 'interscan', 'filter'],
      outcome: 'way-3',
    },
  ] as const)('$answers ask $asked and lead to $outcome', ({ answers, asked, outcome }) => {
    const choice = choose(answers);
    expect(choice.asked).toEqual(asked);
    expect(choice.outcome).toBe(outcome);
  });

  test('whoever still has CPF in MX is told to take it out before any way, whatever else is answered', () => {
    for (const answers of every) expect(choose(answers).takeOutFirst).toBe(answers.mx === 'yes');
  });

  test('nobody whose MX names CPF is told that all is well', () => {
    for (const answers of every.filter(({ mx }) => mx === 'yes')) {
      expect([undefined, 'way-1', 'way-2', 'way-3']).toContain(choose(answers).outcome);
    }
  });

  test('an outcome leads to a way or to none', () => {
    expect((['way-1', 'way-2', 'way-3', 'letter', undefined] as const).map(wayOf)).toEqual([
      1,
      2,
      3,
      undefined,
      undefined,
    ]);
  });
});

describe('the table', () => {
  test('agrees with the questions wherever one of its rows applies', () => {
    let compared = 0;
    for (const answers of every) {
      const { outcome } = choose(answers);
      if (outcome === undefined) continue;
      const rows = choiceTable.filter((row) =>
        Object.entries(row.answers).every(([question, answer]) => answers[question as keyof Answers] === answer),
      );
      expect(rows.map((row) => row.outcome)).toEqual([outcome]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe('the address', () => {
  test('brings back every answer that counts', () => {
    for (const answers of every) expect(choose(readAnswers(writeAnswers(answers)))).toEqual(choose(answers));
  });
  test.each(['', '#', '#h1', '#mx=maybe', '#mx', '#MX=yes', '#__proto__=yes'])('%s holds no answer', (fragment) => {
    expect(readAnswers(fragment)).toEqual({});
  });
});
