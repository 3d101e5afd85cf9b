import { fileURLToPath } from 'node:url';
import { runScript, toolPath } from './run-tool.ts';

/** One check: its name, and the processes that must all end well. */
export interface Step {
  readonly name: string;
  readonly runs: readonly (readonly [path: string, ...args: string[]])[];
}

export const FORMAT: Step = { name: 'format', runs: [[toolPath('prettier'), '--check', '.']] };

export const LINT: Step = { name: 'lint', runs: [[toolPath('eslint'), '--max-warnings', '0', '.']] };

/** Lint of the files that changed. It can miss what a change of type means for another file: `npm test` lints without a cache. */
export const LINT_CHANGED: Step = {
  name: 'lint',
  runs: [
    [
      toolPath('eslint'),
      ...['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'],
      ...['--max-warnings', '0', '.'],
    ],
  ],
};

export const TYPES: Step = {
  name: 'types',
  runs: [
    [toolPath('astro'), 'check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning'],
    [toolPath('typescript', 'tsc'), '-p', 'src/core'],
  ],
};

export const BUILD: Step = {
  name: 'build, internal links and anchors',
  runs: [[toolPath('astro'), 'build']],
};

export const JAPANESE: Step = {
  name: 'Japanese of the built pages',
  runs: [[fileURLToPath(new URL('lint-ja.ts', import.meta.url))]],
};

export const UNIT: Step = {
  name: 'unit tests',
  runs: [[toolPath('vitest'), 'run', '--project', 'unit', '--reporter=dot']],
};

/** Runs a step and shows its output in one piece, so that steps can run side by side. Answers whether it passed. */
export async function runStep({ name, runs }: Step): Promise<boolean> {
  const start = performance.now();
  let passed = true;
  let output = '';
  for (const [path, ...args] of runs) {
    const run = await runScript(path, args, { output: 'keep' });
    output += run.output;
    passed &&= run.status === 0;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`\n${passed ? '✓' : '✗'} ${name} (${seconds} s)${passed ? '' : ' failed'}`);
  if (output.trim() !== '') console.log(output.trimEnd());
  return passed;
}
