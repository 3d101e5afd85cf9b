import { describe, expect, it } from 'vitest';
import { preconditionIds } from '../../../src/core/mx/session/preconditions.ts';
import type { Issue, Params } from '../../../src/core/issue.ts';
import { planRules } from '../../../src/core/mx/rules.ts';
import { readRules } from '../../../src/core/mx/read/rules.ts';
import { writeRules } from '../../../src/core/mx/write/rules.ts';
import { commentIds } from '../../../src/core/mx/write.ts';
import { collectComments, fileComments, questionComments, writeWords } from '../../../src/words/mx/files.ts';
import { sayIssue, type SomeWords } from '../../../src/words/mx/issues.ts';
import { planWords } from '../../../src/words/mx/plan-issues.ts';
import { dayWords } from '../../../src/words/dates.ts';
import { preconditionNames, sayDuration } from '../../../src/words/mx/planner.ts';
import { readWords } from '../../../src/words/mx/reading.ts';

/** Parameters of every kind, each with a value that can be found again in a sentence. */
const params: Params = {
  ...{ domain: 'a.example', exchange: 'mx.example', exchanges: ['one.example', 'two.example'], cpf: 'cpf.example' },
  ...{
    name: 'b.example',
    names: ['n1.example', 'n2.example'],
    text: 'text',
    label: 'label',
    octets: 64,
    zone: 'z.example',
  },
  ...{ preference: 65_536, directive: '$INCLUDE', servers: ['ns1.example', 'ns2.example'], server: 'ns1.example' },
  ...{
    target: 't.example',
    domains: ['d1.example', 'd2.example'],
    ttl: 3600,
    ttls: ['60', '3600'],
    from: 60,
    to: 3600,
  },
  ...{ candidates: ['one.example two.example', 'three.example'], chosen: ['four.example'] },
  ...{ tool: 'terraform', states: ['before', 'after'], characters: 70_000, records: 4 },
  ...{ expected: 3, seen: 2, reason: 'alias', class: 'CH', filter: 'head -1', order: ['stop-cpf'], at: 'x' },
};

const tables: readonly { name: string; rules: object; words: SomeWords }[] = [
  { name: 'reading', rules: readRules, words: readWords },
  { name: 'planning and the way back', rules: planRules, words: planWords },
  { name: 'writing', rules: writeRules, words: writeWords },
];

describe.each(tables)('the words of $name', ({ rules, words }) => {
  it('are there for every rule and for nothing else', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(rules).sort());
  });

  it.each(Object.keys(rules))('%s: whole, quiet sentences that leave nothing unsaid', (id) => {
    const issue: Issue = { id, level: 'error', params };
    const said = sayIssue(issue, words);
    expect(said).toMatch(/。$/);
    expect(said).not.toMatch(/[!！]|undefined|\[object|NaN/);
    expect(said).not.toContain(id);
  });
});

describe('an issue without words', () => {
  it('is shown by its id rather than hidden', () => {
    expect(sayIssue({ id: 'not-known-here', level: 'error' }, planWords)).toBe('not-known-here');
  });
});

describe('the words of files', () => {
  const facts = {
    title: 'CPFの利用を停止する',
    date: '2026-11-24',
    open: ['一つ目', '二つ目'],
    isExample: false,
    warnings: [],
  };

  it('are there for every comment that a file can carry', () => {
    const given = { ...fileComments(facts), ...questionComments, ...collectComments };
    expect(commentIds.filter((id) => given[id] === undefined)).toEqual([]);
  });

  it('begin with what is not made sure of', () => {
    expect(fileComments(facts)['file-head']?.split('\n').slice(0, 3)).toEqual([
      '未確認の項目があります。公開する前に確かめてください。',
      '[ ] 一つ目',
      '[ ] 二つ目',
    ]);
    expect(fileComments({ ...facts, open: [] })['file-head']).not.toContain('未確認');
  });

  it('say what it is, then what is not made sure of, in the comment of a Route 53 batch, which is cut', () => {
    expect(fileComments(facts)['route53-batch']).toBe(
      'CPFの利用を停止する {zone} ({domains}ドメイン) / 未確認2件: 一つ目、二つ目',
    );
  });

  it('say of the example’s files that they are no one’s', () => {
    expect(fileComments({ ...facts, isExample: true })['file-head']).toMatch(/^例のファイルです/);
  });
});

describe('a duration', () => {
  it.each([
    [0, '0秒'],
    [1, '1秒'],
    [59, '59秒'],
    [60, '1分'],
    [3599, '59分59秒'],
    [3600, '1時間'],
    [5400, '1時間30分'],
    [259_200, '72時間'],
  ])('%i s is %s', (seconds, said) => {
    expect(sayDuration(seconds)).toBe(said);
  });
});

describe('the other words of the planner', () => {
  it('say dates as people do', () => {
    expect(dayWords('2026-01-09')).toBe('2026年1月9日');
  });

  it('name every precondition', () => {
    expect(Object.keys(preconditionNames).sort()).toEqual([...preconditionIds].sort());
  });
});
