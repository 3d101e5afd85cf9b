/**
 * `npm run fuzz`: a million hostile inputs over every reader, opener, writer and the search. Prints the seed, and each target's first
 * failure; exits with 1 where there is one.
 * Usage: npm run fuzz -- [--seed N] [--inputs N] [--target WORD] [--run N]; `--run` makes one input again.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { targets } from './targets.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    inputs: { type: 'string', default: '1000000' },
    target: { type: 'string', default: '' },
    run: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
const chosen = targets.filter(({ name }) => name.includes(values.target));
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
console.log(`seed ${seed}`);
if (chosen.length === 0) throw new Error(`no target is called so: ${values.target}`);
for (const target of chosen) {
  const start = performance.now();
  const count = Math.ceil((Number(values.inputs) * target.share) / shares);
  const [from, to] = values.run === undefined ? [0, count] : [Number(values.run), Number(values.run) + 1];
  const failure = await fuzz(target, seed, from, to);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  if (failure === undefined) {
    console.log(`  ${(to - from).toLocaleString('en')} inputs, ${seconds} s: ${target.name}`);
    continue;
  }
  process.exitCode = 1;
  console.log(
    `  FAILED: ${target.name}; again by: npm run fuzz -- --seed ${seed} --target '${target.name}' --run ${failure.run}`,
  );
  console.log(`    ${failure.breaches.join('\n    ')}\n    ${JSON.stringify(failure.input)?.slice(0, 4_000) ?? ''}`);
}
