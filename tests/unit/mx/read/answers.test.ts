import { describe, expect, test } from 'vitest';
import type { MxReading } from '../../../../src/core/mx/read-shape.ts';
import { readMx } from '../../../../src/core/mx/read.ts';

/** What the reader says of passages: an answer is never another passage's ("Whose record it is" 10). */
const told = ({ records }: MxReading) => records.map(({ domain, exchange }) => `${domain} ${exchange}`);

describe('two passages that read alike in one line of JSON', () => {
  const text =
    '{"records":[{"type":"MX","zone_id":"x","name":"@","value":"10 mail1.a.test."},{"type":"MX","zone_id":"y","name":"@","value":"20 mail1.b.test."}]}';
  const answer = (owner: string) => ({ line: 1, text, owner });

  test('take two answers, in their order', () => {
    expect(told(readMx(text, { owners: [answer('a.test'), answer('b.test')] }))).toEqual([
      'a.test mail1.a.test',
      'b.test mail1.b.test',
    ]);
  });

  test.each([
    ['one', ['a.test']],
    ['three', ['a.test', 'b.test', 'c.test']],
  ])('take no answer of %s, for nobody knows whose it is', (_, owners) => {
    const reading = readMx(text, { owners: owners.map(answer) });
    expect(told(reading)).toEqual([]);
    expect(reading.passages.map(({ owner, ownerFrom }) => [owner, ownerFrom])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('may be set aside one by one', () => {
    expect(told(readMx(text, { owners: [answer(''), answer('b.test')] }))).toEqual(['b.test mail1.b.test']);
  });
});

describe('one passage', () => {
  const text = '大阪\n10 mail1.a.test.\n';
  const answer = (owner: string) => ({ line: 2, text: '10 mail1.a.test.', owner });

  test('takes the last of its answers', () => {
    expect(told(readMx(text, { owners: [answer('a.test'), answer('b.test')] }))).toEqual(['b.test mail1.a.test']);
    expect(told(readMx(text, { owners: [answer('a.test'), answer('')] }))).toEqual([]);
  });

  test('keeps its answer where the text has moved, and loses it where another reads alike', () => {
    expect(told(readMx(`\n\n${text}`, { owners: [answer('a.test')] }))).toEqual(['a.test mail1.a.test']);
    expect(told(readMx(`京都\n10 mail1.a.test.\n\n${text}`, { owners: [{ ...answer('a.test'), line: 9 }] }))).toEqual(
      [],
    );
  });

  test('takes no answer that is no name, nor the root', () => {
    for (const owner of ['bad..name', '.']) expect(told(readMx(text, { owners: [answer(owner)] }))).toEqual([]);
  });
});

describe('what nslookup says of its server in another language', () => {
  test.each([
    ['German', 'Server', 'Nicht autorisierende Antwort:'],
    ['French', 'Serveur', 'Réponse ne faisant pas autorité :'],
    ['Korean', '서버', '권한 없는 응답:'],
    ['Chinese', '服务器', '非权威应答:'],
  ])('%s: it does not hold the zone', (_, server, remark) => {
    const text = `${server}:  dns.b.test\nAddress:  192.0.2.53\n\n${remark}\na.test\tMX preference = 10, mail exchanger = cpf.example.net\n`;
    const [answer] = readMx(text).answers;
    expect(answer).toMatchObject({ domain: 'a.test', server: 'dns.b.test', authoritative: false });
    expect(answer?.holdsZone).toBeUndefined();
  });
});
