import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/search/language/lexicon.ts';
import { MOST_ASKS, MOST_CHARACTERS, readablePart, readQuery } from '../../../src/search/language/query.ts';
import { openSite } from './site.ts';

const site = openSite({
  '/a/': { title: 'ドメインの登録', sections: { '': 'ワイルドカードは使えません。移行期間に注意します。' } },
  '/b/': { title: 'MXの切り替え', sections: { '': 'MXレコードを変更し、72時間程度待ちます。隔離と削除を選びます。' } },
});

/** A lexicon that counts how often the list of words is gone through. */
function counted() {
  let scans = 0;
  const words = new Proxy(site.catalogue.words, {
    get(target, property, receiver) {
      if (property === 'length') scans += 1;
      return Reflect.get(target, property, receiver) as unknown;
    },
  });
  const lexicon = new Lexicon({ ...site.catalogue, words });
  scans = 0;
  return { lexicon, scans: () => scans / (site.catalogue.words.length + 1) };
}

const shapes: readonly (readonly [string, string])[] = [
  ['kanji that the pages know, run together', '移行期間隔離削除変更登録'],
  ['kanji that no page holds', '魑魅魍魎跋扈'],
  ['letters', 'xqzjkv'],
  ['katakana', 'ワイルドカードドメイン'],
  ['hiragana', 'わいるどかーどの'],
  ['words with blanks', '移行 期間 '],
  ['scripts that alternate', 'MX移行72ワイルド'],
];

describe('a query of any length is bounded work', () => {
  it.each([
    ['below', MOST_CHARACTERS - 1, false],
    ['at', MOST_CHARACTERS, false],
    ['above', MOST_CHARACTERS + 1, true],
  ])('the length that is read, %s the bound: told whether it was cut', (_, length, cut) => {
    const { text, cut: told } = readablePart('移'.repeat(length));
    expect([text.length, told]).toEqual([Math.min(length, MOST_CHARACTERS), cut]);
  });

  it.each(shapes)('%s: what lies behind the bound changes nothing', (_, shape) => {
    const long = shape.repeat(1 + Math.ceil(6000 / shape.length));
    const read = readablePart(long).text;
    expect(readQuery(long, site.lexicon)).toEqual(readQuery(read, site.lexicon));
  });

  it.each(shapes)('%s: the words are gone through no more often than the query has characters', (_, shape) => {
    const { lexicon, scans } = counted();
    readQuery(shape.repeat(1 + Math.ceil(6000 / shape.length)), lexicon);
    // Each scan reads `length` once a word and once more.
    expect(scans()).toBeLessThanOrEqual(4 * MOST_CHARACTERS);
  });
});

it('few things are asked, however long the query', () => {
  for (const [, shape] of shapes) {
    const asks = readQuery(shape.repeat(300), site.lexicon)
      .flatMap(({ meanings }) => meanings)
      .flatMap((meaning) => meaning.asks.flat());
    expect(new Set(asks).size).toBeLessThanOrEqual(MOST_ASKS);
  }
});
