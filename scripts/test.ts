import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Every check of the project, in one run: each step counts as one check, each test of Vitest as one.
 * Later steps run although an earlier one failed, so that one run shows everything. The last line is the tally.
 */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'npx', 'prettier', '--check', '.'],
  ['lint', 'npx', 'eslint', '--max-warnings', '0', '.'],
  ['types', 'npm', 'run', '--silent', 'types'],
  ['build, internal links and anchors', 'npx', 'astro', 'build'],
  ['Japanese of the built pages', 'npm', 'run', '--silent', 'lint:ja'],
];

let passed = 0;
let failed = 0;
let skipped = 0;

for (const [name, command, ...args] of steps) {
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failed += 1;
  if (status !== 0) console.log(`✗ ${name} failed`);
}

console.log('\n▶ tests');
const results = join(tmpdir(), `vitest-${process.pid}.json`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  {
    stdio: 'inherit',
  },
);
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
} catch {
  failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
