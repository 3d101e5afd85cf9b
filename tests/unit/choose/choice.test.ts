import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/core/choose.ts';
import { choiceTable, choose, questions, readAnswers, writeAnswers } from '../../../src/core/choose.ts';

const every: Answers[] = [undefined, ...questions.mx].flatMap((mx) =>
  [undefined, ...questions.license].flatMap((license) =>
    [undefined, ...questions.interscan].flatMap((interscan) =>
      [undefined, ...questions.filter].map((filter): Answers => ({
        ...(mx && { mx }),
        ...(license && { license }),
        ...(interscan && { interscan }),
        ...(filter && { filter }),
      })),
    ),
  ),
);

describe('the questions', () => {
  test.each([
    { answers: {}, asked: ['mx'], outcome: undefined },
    { answers: { mx: 'unknown' }, asked: ['mx'], outcome: 'find-out' },
    { answers: { mx: 'no' }, asked: ['mx', 'license'], outcome: undefined },
    { answers: { mx: 'no', license: 'no' }, asked: ['mx', 'license'], outcome: 'not-using' },
    { answers: { mx: 'no', license: 'unknown' }, asked: ['mx', 'license'], outcome: 'out-of-route' },
    { answers: { mx: 'yes', license: 'no' }, asked: ['mx', 'license', 'interscan'], outcome: undefined },
    {
      answers: { mx: 'yes', license: 'yes', interscan: 'move' },
      asked: ['mx', 'license', 'interscan'],
      outcome: 'path-1',
    },
    {
      answers: { mx: 'yes', license: 'yes', interscan: 'keep' },
      asked: ['mx', 'license', 'interscan', 'filter'],
      outcome: undefined,
    },
    {
      answers: { mx: 'yes', license: 'yes', interscan: 'keep', filter: 'none' },
      asked: ['mx', 'license', 'interscan', 'filter'],
      outcome: 'path-2',
    },
    {
      answers: { mx: 'yes', license: 'unknown', interscan: 'keep', filter: 'tmems' },
      asked: ['mx', 'license', 'interscan', 'filter'],
      outcome: 'path-3',
    },
  ] as const)('$answers ask $asked and lead to $outcome', ({ answers, asked, outcome }) => {
    expect(choose(answers)).toEqual({ asked, ...(outcome && { outcome }) });
  });

  test('nobody whose MX names CPF is told that all is well', () => {
    for (const answers of every.filter(({ mx }) => mx === 'yes')) {
      expect([undefined, 'path-1', 'path-2', 'path-3']).toContain(choose(answers).outcome);
    }
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
