import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, readablePart, readQuery } from '../../../src/search/query.ts';
import { nearestWords } from '../../../src/search/nearest.ts';
import { openSite } from './site.ts';

const site = openSite({
  '/a/': { title: 'ドメインの登録', sections: { '': 'ワイルドカードは使えません。移行期間に注意します。' } },
  '/b/': { title: 'MXの切り替え', sections: { '': 'MXレコードを変更し、72時間程度待ちます。隔離と削除を選びます。' } },
});

/** The catalogue, counting how often its list of words is gone through. */
function counted() {
  let scans = 0;
  const words = new Proxy(site.catalogue.words, {
    get(target, property, receiver) {
      if (property === 'length') scans += 1;
      return Reflect.get(target, property, receiver) as unknown;
    },
  });
  return { catalogue: { ...site.catalogue, words }, scans: () => scans };
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
    expect(readQuery(long, site.catalogue)).toEqual(readQuery(read, site.catalogue));
    expect(nearestWords(long, site.catalogue)).toEqual(nearestWords(read, site.catalogue));
  });

  it.each(shapes)('%s: the words are gone through no more often than the query has characters', (_, shape) => {
    const { catalogue, scans } = counted();
    readQuery(shape.repeat(1 + Math.ceil(6000 / shape.length)), catalogue);
    // Each scan reads `length` once a word and once more.
    expect(scans() / (catalogue.words.length + 1)).toBeLessThanOrEqual(4 * MOST_CHARACTERS);
  });
});
