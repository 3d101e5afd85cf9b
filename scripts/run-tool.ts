import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** How a tool ended: its exit code, and what it wrote where its output was kept. */
export interface ToolRun {
  readonly status: number;
  readonly output: string;
}

/**
 * The JavaScript file behind a tool of an installed package: Windows cannot start `npx` or a `.bin` shim without a shell.
 * `tool` is named where the package has several. Throws where the package or the tool is missing, and says what to do.
 */
export function toolPath(packageName: string, tool = packageName): string {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
  const home = folders
    .map((folder) => join(folder, packageName))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (home === undefined) throw new Error(`The package ${packageName} is not installed: run \`npm ci\`.`);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin?.[tool];
  if (path === undefined) throw new Error(`The package ${packageName} has no tool ${tool}.`);
  return join(home, path);
}

/**
 * Runs a script with this very Node, without a shell. `output`: `show` it as it comes, or `keep` it in the answer.
 * Rejects where the process cannot start; a process that a signal ended has status 1.
 */
export function runScript(
  path: string,
  args: readonly string[],
  options: { output?: 'show' | 'keep'; environment?: NodeJS.ProcessEnv } = {},
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      stdio: options.output === 'keep' ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...options.environment },
    });
    const pieces: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', (error) => {
      reject(new Error(`${path} cannot be started: ${error.message}`, { cause: error }));
    });
    child.once('close', (status, signal) => {
      if (signal !== null) pieces.push(Buffer.from(`\nended by ${signal}\n`));
      resolve({ status: status ?? 1, output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}
