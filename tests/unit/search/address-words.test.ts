import { expect, it } from 'vitest';
import { addressWords } from '../../../src/search/browser/address-words.ts';

it.each([
  ['/move-cpf/mx_switch.html', 'move cpf mx switch'],
  ['/%E3%83%AD%E3%82%B0/', 'ログ'],
  ['/100%/', '100'],
  ['/index.html', ''],
])('%s', (path, words) => {
  expect(addressWords(path)).toBe(words);
});
