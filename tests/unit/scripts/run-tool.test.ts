import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript, toolPath } from '../../../scripts/run-tool.ts';
import { FORMAT, JAPANESE, LINT, TYPES, UNIT, BUILD } from '../../../scripts/steps.ts';

/** As on a Windows without `npx`, `sh` or anything else on the path. */
const NO_SHELL = { PATH: '', Path: '', SHELL: '', ComSpec: '' };

describe('the scripts need no shell', () => {
  test('a tool runs with an empty path', async () => {
    const run = await runScript(toolPath('prettier'), ['--version'], { output: 'keep', environment: NO_SHELL });
    expect(run.status).toBe(0);
    expect(run.output).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('every step names files that are there', () => {
    for (const { runs } of [FORMAT, LINT, TYPES, BUILD, JAPANESE, UNIT])
      for (const [path] of runs) expect(existsSync(path), path).toBe(true);
  });

  test('arguments arrive whole: blanks, quotes, what a shell would read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'a folder with blanks '));
    const script = join(folder, 'echo.mjs');
    writeFileSync(script, 'console.log(JSON.stringify(process.argv.slice(2)))');
    const args = ['a b', '"', '$PATH', '%PATH%', '受信', '&& exit 3'];
    const run = await runScript(script, args, { output: 'keep', environment: NO_SHELL });
    expect(JSON.parse(run.output)).toEqual(args);
    rmSync(folder, { recursive: true });
  });
});

describe('an error says itself', () => {
  test('a package that is not installed', () => {
    expect(() => toolPath('not-installed-here')).toThrow(
      'The package not-installed-here is not installed: run `npm ci`.',
    );
  });

  test('a tool that the package does not have', () => {
    expect(() => toolPath('typescript', 'tsx')).toThrow('The package typescript has no tool tsx.');
  });

  test('the exit code and both outputs of a tool that fails', async () => {
    const run = await runScript(toolPath('prettier'), ['--check', 'no-such-file.ts'], { output: 'keep' });
    expect(run.status).toBe(2);
    expect(run.output).toContain('no-such-file.ts');
  });
});
