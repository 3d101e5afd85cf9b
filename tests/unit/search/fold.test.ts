import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fold, keyOf } from '../../../src/search/language/fold.ts';

describe('spellings of one word have one key', () => {
  const spellings: readonly (readonly [kind: string, ...spellings: string[]])[] = [
    ['width', 'MXレコード', 'ＭＸレコード', 'mxﾚｺｰﾄﾞ'],
    ['half-width voicing marks', 'プロビジョニング', 'ﾌﾟﾛﾋﾞｼﾞｮﾆﾝｸﾞ'],
    ['long vowels', 'サーバー', 'サーバ', 'ｻｰﾊﾞｰ', 'さーばー'],
    ['long vowels in the middle', 'ユーザー', 'ユーザ'],
    ['a hyphen for a long vowel', 'サ-バ', 'サーバ'],
    ['small kana typed large', 'メールレピュテーション', 'メールレピユテーシヨン'],
    ['ウィ and ウイ', 'ウィルス', 'ウイルス'],
    ['ヴ and ブ', 'ヴイ', 'ブイ'],
    ['hiragana for katakana', 'ワイルドカード', 'わいるどかーど'],
    ['okurigana', '切り替え', '切替え'],
    ['okurigana', '書き出し', '書出し'],
    ['the glide after イ', 'ファイヤーウォール', 'ファイアウォール'],
    ['blanks and punctuation', 'Quick IP List', 'quick-ip-list'],
  ];
  it.each(spellings)('%s: %s', (_, first, ...others) => {
    for (const other of others) expect(keyOf(other)).toBe(keyOf(first ?? ''));
  });
});

describe('different words keep different keys', () => {
  it.each([
    ['受信', '送信'],
    ['ドメイン', 'ドメン'],
    ['標準', '詳細'],
    ['切り替え', '書き換え'],
    ['30日', '40日'],
  ])('%s and %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

describe('laws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'サーバァﾊﾞ切り替えMXｍ9 -。ん々𠮷') });

  it('a key is its own key', () => {
    fc.assert(
      fc.property(text, (written) => {
        const key = keyOf(written);
        expect(keyOf(key)).toBe(key);
      }),
    );
  });

  it('every character of the key names its place in the text, in order', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { key, at } = fold(written);
        expect(at).toHaveLength(key.length);
        at.forEach((place, i) => {
          expect(place).toBeLessThan(written.length);
          expect(place).toBeGreaterThanOrEqual(at[i - 1] ?? 0);
        });
      }),
    );
  });
});
