import { expect, test } from 'vitest';
import { distanceWords } from '../../../src/words/distance.js';

const from = (day: string, today: string): string =>
  distanceWords(Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000));

test.each([
  ['2024-03-31', '2024-03-31', '(今日)'],
  ['2024-03-31', '2024-03-21', '(あと10日)'],
  ['2024-03-31', '2024-05-29', '(59日前)'],
  ['2024-03-31', '2024-05-31', '(約2か月前)'],
  ['2024-03-31', '2024-06-15', '(2か月余り前)'],
  ['2024-03-31', '2025-03-31', '(約1年前)'],
  ['2024-03-31', '2026-03-31', '(約2年前)'],
  ['2024-03-31', '2026-11-24', '(2年7か月余り前)'],
  ['2024-03-31', '2026-11-30', '(約2年8か月前)'],
  ['2024-06-30', '2026-11-24', '(2年4か月余り前)'],
])('%s, seen from %s, is %s', (day, today, words) => {
  expect(from(day, today)).toBe(words);
});
