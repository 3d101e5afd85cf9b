import { execFile, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real `named` on the loopback address, with a folder and a port of its own, primary of some zones that can be updated. */
export interface NameServer {
  readonly port: number;
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const STARTS_WITHIN = 20_000;

/** Starts `named` for these zones (name to text). Tries another port where somebody else was quicker to take it. */
export async function startNameServer(named: string, zones: Readonly<Record<string, string>>): Promise<NameServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mx-name-server-'));
  // A copy: where AppArmor keeps /usr/sbin/named out of temporary folders, its profile goes by the path.
  const binary = join(folder, 'named');
  await copyFile(named, binary);
  for (const [zone, text] of Object.entries(zones)) await writeFile(join(folder, `${zone}.zone`), text);
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    await writeFile(join(folder, 'named.conf'), configuration(folder, port, Object.keys(zones)));
    const stop = await run(binary, folder);
    if (stop !== null)
      return {
        port,
        folder,
        stop: async () => {
          await stop();
          await rm(folder, { recursive: true, force: true });
        },
      };
  }
  throw new Error(`named does not start in ${folder}`);
}

/** A zone without MX: its name server is called `localhost`, so that it can be asked by its name. */
export const emptyZone = (): string =>
  '$TTL 900\n@ SOA localhost. root.localhost. 1 3600 900 86400 60\n@ NS localhost.\n';

const configuration = (folder: string, port: number, zones: readonly string[]): string => `
options {
  directory "${folder}";
  listen-on port ${port} { 127.0.0.1; };
  listen-on-v6 { none; };
  pid-file none;
  session-keyfile none;
  recursion no;
  dnssec-validation no;
  notify no;
  empty-zones-enable no;
};
controls { };
${zones.map((zone) => `zone "${zone}" { type primary; file "${zone}.zone"; allow-update { 127.0.0.1; }; };`).join('\n')}
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => {
        resolve(port);
      });
    });
  });
}

/** Gives what stops it once it runs, or null where it ended by itself. */
function run(binary: string, folder: string): Promise<(() => Promise<void>) | null> {
  const child = spawn(binary, ['-g', '-n', '1', '-c', join(folder, 'named.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`named does not answer:\n${log}`));
    }, STARTS_WITHIN);
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (!/ running$/mu.test(log) || /could not listen|address in use/u.test(log)) return;
      clearTimeout(timer);
      resolve(stop);
    });
    child.once('error', reject);
    void ended.then(() => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end. Its exit code is part of the outcome, not an error. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { env: { ...process.env, ...env } }, (error, output, errors) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, output, errors });
      else reject(error ?? new Error(program));
    });
    child.stdin?.end(input);
  });
}
