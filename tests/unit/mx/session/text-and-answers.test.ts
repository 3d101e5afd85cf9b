import { describe, expect, test } from 'vitest';
import { emptyMigration } from '../../../../src/core/migration/empty.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import { withAdded, withMoreAnswers } from '../../../../src/core/mx/session/more-answers.ts';
import { withLine, withText } from '../../../../src/core/mx/session/new-text.ts';

const dig = (domain: string, ttl: number, exchange: string): string =>
  [
    `; <<>> DiG 9.18 <<>> @ns1.test ${domain} MX`,
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
    ';; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0',
    ';; ANSWER SECTION:',
    `${domain}. ${String(ttl)} IN MX 10 ${exchange}.`,
  ].join('\n');

describe('answers that are put below the paste', () => {
  test('each names its domain: they stand at the end, and what stood there stays as it is', () => {
    const text = '$ORIGIN a.test.\n@ 300 IN MX 10 mail\n';
    const added = withMoreAnswers(text, dig('b.test', 600, 'mail.b.test'), {});
    expect(added).toMatchObject({ kind: 'added', domains: ['b.test'] });
    const whole = added.kind === 'added' ? added.text : '';
    expect(whole.startsWith(text.trimEnd())).toBe(true);
    expect(readMx(whole).records.map(({ domain, exchange, ttl }) => [domain, exchange, ttl])).toEqual([
      ['a.test', 'mail.a.test', 300],
      ['b.test', 'mail.b.test', 600],
    ]);
  });

  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['these are no answers', 'nothing'],
    // Below a zone its last owner would take it.
    ['10 mail.b.test.', 'unnamed'],
    ['@ IN MX 10 mail', 'unnamed'],
    // Below `$TTL 300` it would get a TTL that nobody showed.
    ['b.test. IN MX 10 mail.b.test.', 'read-otherwise'],
  ])('%j is refused: %s', (more, why) => {
    const text = '$TTL 300\n$ORIGIN a.test.\n@ IN MX 10 mail\n';
    expect(withMoreAnswers(text, more, {})).toEqual({ kind: 'refused', why });
  });

  test('what was said of other domains stays; of those that are asked again nothing does', () => {
    const mx = {
      ...emptyMigration.mx,
      ...{
        text: dig('a.test', 1, 'mail.a.test'),
        ttlAsPasted: true,
        publishedTtlOf: { 'a.test': '300', 'b.test': '600' },
      },
      ...{ origin: 'zone.test', owners: [{ line: 1, text: 'x', owner: 'x.test' }], state: 'before' },
    };
    const added = withMoreAnswers(mx.text, dig('b.test', 600, 'mail.b.test'), {});
    if (added.kind === 'refused') throw new Error(added.why);
    expect(withAdded(mx, added)).toEqual({
      ...mx,
      ...{ text: added.text, exampleLeft: true, ttlAsPasted: false, publishedTtlOf: { 'a.test': '300' } },
    });
  });
});

describe('another text', () => {
  const mx = { ...emptyMigration.mx, text: 'one\ntwo\nthree', publishedTtlOf: { 'a.test': '300' }, origin: 'a.test' };

  test('a line that is mended leaves what was said of domains by name', () => {
    const text = withLine(mx.text, 2, 'TWO');
    expect(text).toBe('one\nTWO\nthree');
    expect(withText(mx, text)).toMatchObject({ text, publishedTtlOf: { 'a.test': '300' }, origin: 'a.test' });
  });

  test('more than a line is another paste: nothing of before holds', () => {
    expect(withText(mx, 'four\nfive\nsix')).toMatchObject({ publishedTtlOf: {}, origin: '' });
  });
});
