import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript, toolPath } from './run-tool.ts';
import { BUILD, FORMAT, JAPANESE, LINT, runStep, TYPES, type Step } from './steps.ts';

/**
 * Every check of the project, in one run: each step counts as one check, each test of Vitest as one.
 * Later steps run although an earlier one failed, so that one run shows everything. The last line is the tally.
 */
async function inTurn(steps: readonly Step[]): Promise<boolean[]> {
  const passed: boolean[] = [];
  for (const step of steps) passed.push(await runStep(step));
  return passed;
}

// Two lanes of one length for two cores. The build and the type check both write `.astro`, so they share a lane.
const lanes = await Promise.all([inTurn([BUILD, TYPES, FORMAT]), inTurn([LINT])]);

console.log('\n▶ tests');
const results = join(tmpdir(), `vitest-${process.pid}.json`);
const tests = [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--reporter=./tests/retries-reporter.ts',
  `--outputFile.json=${results}`,
];
const [japanese, { status }] = await Promise.all([runStep(JAPANESE), runScript(toolPath('vitest'), tests)]);
const steps = [...lanes.flat(), japanese];
let passed = steps.filter(Boolean).length;
let failed = steps.length - passed;
let skipped = 0;
try {
  const report = JSON.parse(readFileSync(results, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
  };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests;
  // A file that cannot even be loaded has no tests to fail.
  if (status !== 0 && report.numFailedTests === 0) failed += Math.max(1, report.numFailedTestSuites);
  rmSync(results);
} catch (error) {
  console.error(`The report of the tests cannot be read: ${String(error)}`);
  failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
