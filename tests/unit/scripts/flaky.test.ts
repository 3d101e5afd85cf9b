import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const files = globSync('tests/**/*.ts').filter((path) => !/flaky\.(?:test\.)?ts$/.test(path));
const uses = (pattern: RegExp) =>
  files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(pattern)].map(() => path));

describe('second tries', () => {
  test('are for at most five tests, each with its reason', () => {
    expect(uses(/\bflaky\(\s*['"`]/g).length).toBeLessThanOrEqual(5);
    expect(uses(/\bflaky\(\s*\)/g)).toEqual([]);
  });

  test('are for no test that is not marked, and for no project as a whole', () => {
    expect(uses(/\bretry\s*:/g)).toEqual([]);
    expect(readFileSync('vitest.config.ts', 'utf8')).not.toMatch(/\bretry\b/);
  });
});
