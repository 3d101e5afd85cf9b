import { expect, test } from 'vitest';
import { keyOf } from '../../../src/search/language/fold.ts';
import { kanaOf } from '../../../src/search/language/romaji.ts';

test.each([
  ['kirimodoshi', 'きりもどし'],
  ['sakujo', 'さくじょ'],
  ['yuuyokikan', 'ゆうよきかん'],
  ['zyusinsya', 'じゅしんしゃ'],
  ['firuta', 'ふぃるた'],
  ['mottekuru', 'もってくる'],
  ['henkou', 'へんこう'],
  ['tensou', 'てんそう'],
  ['konnyaku', 'こんやく'],
  ['shinnsei', 'しんせい'],
  ['tsunagu', 'つなぐ'],
  ['chekku', 'ちぇっく'],
  ['jouhou', 'じょうほう'],
  ['meeru', 'めーる'],
])('%s is read %s', (romaji, kana) => {
  expect(kanaOf(romaji)).toBe(keyOf(kana));
});

test.each([['server'], ['mail'], ['dns'], ['wildcard'], ['k'], ['']])('%j is no romaji', (word) => {
  expect(kanaOf(word)).toBe('');
});

test('two words may meet in one vowel: a vowel typed twice is then no long one', () => {
  expect(kanaOf('ga' + 'akeru', true)).toBe(keyOf('があける'));
});
