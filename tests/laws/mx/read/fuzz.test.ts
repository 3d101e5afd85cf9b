import { expect, test } from 'vitest';
import { readMx } from '../../../../src/core/mx/read.ts';
import { breachesOf } from './fuzz-invariants.ts';
import { chanceOf, fuzzText } from './fuzz-texts.ts';

const RUNS = 100_000;
const given = 'given.test';

// Golden texts that are damaged and mixed by chance, and marks only. `npm run fuzz` does it more often, from another seed, for all readers.
test(`${RUNS} texts: none throws, and nothing is invented`, { timeout: 300_000 }, () => {
  const chance = chanceOf(20_240_331);
  const found: [string, string[]][] = [];
  for (let run = 0; run < RUNS && found.length < 5; run++) {
    const text = fuzzText(chance);
    const options = chance(3) === 0 ? { origin: given } : {};
    const breaches = breachesOf(text, given, readMx(text, options));
    if (breaches.length > 0) found.push([text, breaches]);
  }
  expect(found).toEqual([]);
});
