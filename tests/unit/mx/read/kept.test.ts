import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';

/**
 * The reader does not hide in refusing: what a golden case could plan with when this ledger was written, it can plan
 * with still, unless decision 44 lists its number with the reason. The ledger is never written anew.
 */
const golden = new URL('../../../golden/', import.meta.url);
const kept = JSON.parse(readFileSync(new URL('mx-read-kept.json', golden), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
const decision = readFileSync(new URL('../../../../decisions/0044-whose-record-it-is.md', import.meta.url), 'utf8');
const excepted = new Set(
  decision
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|')[1]?.match(/\b\d{3}\b/g) ?? []),
);

describe('what was read is not asked for', () => {
  test.each(Object.entries(kept).filter(([name]) => !excepted.has(name.slice(0, 3))))('%s', (name, records) => {
    const text = readFileSync(new URL(`mx-read/${name}/input.txt`, golden), 'utf8');
    const { origin } = JSON.parse(readFileSync(new URL(`mx-read/${name}/expected.json`, golden), 'utf8')) as {
      readonly origin?: string;
    };
    const reading = readMx(text, { origin });
    const usable = reading.records
      .filter(({ domain }) => !reading.incomplete.includes(domain))
      .map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`);
    expect(usable).toEqual(expect.arrayContaining([...records]));
  });

  test('the decision lists few', () => {
    expect(excepted.size).toBeGreaterThan(0);
    expect(excepted.size).toBeLessThan(Object.keys(kept).length / 10);
  });
});
