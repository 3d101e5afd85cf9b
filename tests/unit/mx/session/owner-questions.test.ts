import { describe, expect, it } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import {
  namePassages,
  ownerQuestions,
  ownersAfterEdit,
  withOwners,
} from '../../../../src/core/mx/session/owner-questions.ts';

const passage = (name: string, host: string) => `MXの回答: ${name}\n10 cpf.example.net.\n30 ${host}.`;
const HEADED = [passage('b.test', 'mail.b.test'), passage('c.test', 'mail.c.test')].join('\n\n');
const BARE = ['10 cpf.example.net.\n30 mail.b.test.', '10 cpf.example.net.\n30 mail.c.test.'].join('\n\n');

const questionsOf = (text: string) => ownerQuestions(readMx(text), text);
const asked = (text: string) => questionsOf(text).flatMap(({ passages }) => passages);

describe('questions for the owners of passages', () => {
  it('are one for all headings of one form, each with its suggestion and its records', () => {
    expect(questionsOf(HEADED)).toMatchObject([
      {
        form: 'MXの回答: {}',
        passages: [
          { line: 2, suggested: 'b.test', lines: ['10 cpf.example.net.', '30 mail.b.test.'] },
          { line: 6, suggested: 'c.test', lines: ['10 cpf.example.net.', '30 mail.c.test.'] },
        ],
      },
    ]);
  });

  it('are one for all passages above which nothing stands', () => {
    const questions = questionsOf(BARE);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.form).toBeUndefined();
    expect(questions[0]?.passages.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('are none where every record has its owner', () => {
    expect(questionsOf('a.test. 300 IN MX 10 cpf.example.net.\n[b.test]\n10 cpf.example.net.')).toEqual([]);
  });
});

describe('a list of names', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['too few', 'b.test', { kind: 'count', names: 1 }],
    ['too many', 'b.test\nc.test\nd.test', { kind: 'count', names: 3 }],
    ['no name', 'b.test\nlocalhost', { kind: 'refused', line: 2, text: 'localhost' }],
  ])('is not taken: %s', (_, typed, naming) => {
    expect(namePassages(asked(BARE), typed)).toEqual(naming);
  });

  it('stands beside the passages, in their order', () => {
    const naming = namePassages(asked(BARE), 'b.test\nc.test');
    expect(naming).toMatchObject({ kind: 'named', rows: [{ owner: 'b.test' }, { owner: 'c.test' }] });
    expect(JSON.stringify(naming)).not.toContain('doubt');
  });

  it('is doubted where an exchange lies below another name of it', () => {
    expect(namePassages(asked(BARE), 'c.test\nb.test')).toMatchObject({
      kind: 'named',
      rows: [
        { owner: 'c.test', doubt: 'mail.b.test' },
        { owner: 'b.test', doubt: 'mail.c.test' },
      ],
    });
  });

  it('may name one domain twice: two servers may have answered for it', () => {
    expect(namePassages(asked(BARE), 'b.test\nb.test').kind).toBe('named');
  });
});

describe('answers', () => {
  const name = (text: string, names: string) => {
    const naming = namePassages(asked(text), names);
    return naming.kind === 'named' ? withOwners([], naming.rows) : [];
  };

  it('give the records to the named domains, and ask for nothing more', () => {
    const reading = readMx(BARE, { owners: name(BARE, 'b.test\nc.test') });
    expect(reading.records.map(({ domain, exchange }) => `${domain} ${exchange}`)).toEqual([
      'b.test cpf.example.net',
      'b.test mail.b.test',
      'c.test cpf.example.net',
      'c.test mail.c.test',
    ]);
    expect(ownerQuestions(reading, BARE)).toEqual([]);
  });

  it('set a passage aside', () => {
    const [first] = asked(BARE);
    if (first === undefined) throw new Error('nothing is asked');
    const reading = readMx(BARE, { owners: withOwners([], [{ passage: first, owner: '' }]) });
    expect(ownerQuestions(reading, BARE)).toMatchObject([{ passages: [{ line: 4 }] }]);
  });

  it.each([
    ['a blank line put in above moves them along', `\n${BARE}`, [2, 5]],
    ['a blank line put in between moves those below', BARE.replace('\n\n', '\n\n\n'), [1, 5]],
    ['a heading put in above asks for the first again', `MX d.test\n${BARE}`, [5]],
    ['a record put in below asks for the last again', `${BARE}\n40 mail.b.test.`, [1]],
    ['a change within a passage asks for it, and for what is next to it', BARE.replace('mail.b', 'mail2.b'), []],
    ['several lines more may be another paste: all are asked for again', `${BARE}\n\n10 cpf.example.net.`, []],
    ['another text asks for all again', HEADED, []],
  ])('%s', (_, text, lines) => {
    expect(ownersAfterEdit(name(BARE, 'b.test\nc.test'), BARE, text).map(({ line }) => line)).toEqual(lines);
  });
});
