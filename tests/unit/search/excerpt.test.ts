import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { excerptOf, markedPieces } from '../../../src/search/language/excerpt.ts';
import { keyOf } from '../../../src/search/language/fold.ts';

const marked = (text: string, ...words: string[]) =>
  markedPieces(
    text,
    words.map((word) => keyOf(word)),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('found words are marked as the page writes them', () => {
  it.each([
    ['サーバーの名前', 'サーバ', '[サーバー]の名前'],
    ['MXの切り替え', '切替', 'MXの[切り替]え'],
    ['ＭＸレコード', 'mx', '[ＭＸ]レコード'],
    ['ｻｰﾊﾞを見る', 'サーバ', '[ｻｰﾊﾞ]を見る'],
    ['SMTPとMTA', 'mt', 'SMTPと[MT]A'],
    ['該当なし', '隔離', '該当なし'],
  ])('%s, %s', (text, word, expected) => {
    expect(marked(text, word)).toBe(expected);
  });

  it('loses and changes no character', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
        const pieces = markedPieces(
          text,
          words.map((word) => keyOf(word)),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  const text = `${'前置きの文です。'.repeat(20)}ログは30日で消えます。${'後の文です。'.repeat(20)}`;
  const plain = (length: number) =>
    excerptOf(text, [keyOf('ログ'), keyOf('30日')], length)
      .map((piece) => piece.text)
      .join('');

  it('begins with the sentence that holds the words', () => {
    expect(plain(40)).toMatch(/^ログは30日で消えます。/);
  });
  it('says where the text goes on', () => {
    expect(plain(40)).toMatch(/…$/);
  });
  it('is the whole text where that is short', () => {
    expect(excerptOf('短い文', [], 40)).toEqual([{ text: '短い文', marked: false }]);
  });
});
