import { describe, expect, it } from 'vitest';
import { likeWords, slipsWithin } from '../../../src/search/language/like.ts';

describe('slips that turn a key into a part of a word', () => {
  it.each([
    ['レピユテシヨン', 'メルレピユテシヨン', 0],
    ['レピテシヨン', 'メルレピユテシヨン', 1],
    ['ワイルドカト', 'ワイルドカド', 1],
    ['ワイドルカド', 'ワイルドカド', 1],
    ['abc', 'xyz', 3],
  ])('%s in %s: %d', (key, word, slips) => {
    expect(slipsWithin(key, word)).toBe(slips);
  });
});

describe('how many slips a key may hold', () => {
  it.each([
    ['3 characters: none', 'アイX', 'アイウ', false],
    ['4 characters: one', 'アイウX', 'アイウエ', true],
    ['4 characters: not two', 'アイXX', 'アイウエ', false],
    ['7 characters: one', 'アイウエオカX', 'アイウエオカキ', true],
    ['7 characters: not two', 'アイウエオXX', 'アイウエオカキ', false],
    ['8 characters: two', 'アイウエオカXX', 'アイウエオカキク', true],
    ['8 characters: not three', 'アイウエオXXX', 'アイウエオカキク', false],
    ['a Latin word is no part of a longer one', 'telnet', 'internet', false],
    ['a Latin word of like length', 'wildcrad', 'wildcard', true],
  ])('%s', (_, key, word, isLike) => {
    expect(likeWords(key, [word]).length > 0).toBe(isLike);
  });
});
