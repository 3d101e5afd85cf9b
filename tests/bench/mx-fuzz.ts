import { readMx } from '../../src/core/index.ts';
import { breachesOf } from '../laws/mx/read/fuzz-invariants.ts';
import { chanceOf, fuzzText } from '../laws/mx/read/fuzz-texts.ts';

const RUNS = 1_000_000;
const given = 'given.test';

/** A million texts by chance, from the seed in `FUZZ_SEED` or of today: what is found is shown, with the seed that finds it again. */
export function fuzzMx(): void {
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Date.now() / 86_400_000));
  console.log(`\nMX: ${RUNS.toLocaleString('en')} texts by chance, FUZZ_SEED=${seed}`);
  const chance = chanceOf(seed);
  let found = 0;
  const start = performance.now();
  for (let run = 0; run < RUNS; run++) {
    const text = fuzzText(chance);
    const options = chance(3) === 0 ? { origin: given } : {};
    const breaches = breachesWhenRead(text, options);
    if (breaches.length === 0) continue;
    found++;
    if (found <= 5) console.log(`  ${breaches.join('; ')}\n    ${JSON.stringify(text)}`);
  }
  console.log(`  ${found} texts breach an invariant (aim: 0); ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

function breachesWhenRead(text: string, options: { readonly origin?: string }): readonly string[] {
  try {
    return breachesOf(text, given, readMx(text, options));
  } catch (error) {
    return [`threw ${String(error)}`];
  }
}
