import { execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real `named` on the loopback address, with a folder and a port of its own, primary of some zones that can be updated. */
export interface NameServer {
  readonly port: number;
  readonly folder: string;
  /** What it has logged of late: why it refused something. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

const STARTS_WITHIN = 20_000;
const LONGEST_LOG = 20_000;

/** Starts `named` for these zones (name to text). It tries another port where somebody else was quicker to take one. */
export async function startNameServer(named: string, zones: Readonly<Record<string, string>>): Promise<NameServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mx-name-server-'));
  // A copy: where AppArmor keeps /usr/sbin/named out of temporary folders, its profile goes by the path.
  const binary = join(folder, 'named');
  await copyFile(named, binary);
  for (const [zone, text] of Object.entries(zones)) await writeFile(join(folder, `${zone}.zone`), text);
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    await writeFile(join(folder, 'named.conf'), configuration(folder, port, Object.keys(zones)));
    const process = await run(binary, folder);
    if (process === null) continue;
    const stop = async () => {
      await process.stop();
      await rm(folder, { recursive: true, force: true });
    };
    return { port, folder, log: process.log, stop };
  }
  throw new Error(`named does not start in ${folder}`);
}

/**
 * A zone without MX: its name server is called `localhost`, so that it can be asked by its name. Hosts inside the zone
 * need an address: BIND refuses an update that names an exchange of the zone without one.
 */
export const emptyZone = (hosts: readonly string[] = []): string =>
  `$TTL 900
@ SOA localhost. root.localhost. 1 3600 900 86400 60
@ NS localhost.
${hosts.map((host) => `${host}. A 192.0.2.25\n`).join('')}`;

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

/**
 * A port below those that systems give to clients: BIND shares its ports (SO_REUSEPORT), so that a `dig` which was given
 * the server's own number would take its questions away.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      resolve(false);
    });
    socket.bind(port, '127.0.0.1', () => {
      socket.close(() => {
        resolve(true);
      });
    });
  });
}

/** Runs it; null where it ended by itself or did not get its port. */
function run(binary: string, folder: string): Promise<Pick<NameServer, 'log' | 'stop'> | null> {
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
  let log = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`named does not answer:\n${log}`));
    }, STARTS_WITHIN);
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-LONGEST_LOG);
      if (/could not listen|address in use/u.test(log)) child.kill('SIGKILL');
      else if (/ running$/mu.test(log)) resolve({ log: () => log, stop });
      else return;
      clearTimeout(timer);
    });
    child.once('error', reject);
    void ended.then(() => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}

/**
 * Lends a server a second address: questions to `address` go to the same host's `to`. (BIND itself listens on addresses
 * of interfaces only, and 127.0.0.2 is none.)
 */
export function lendAddress(address: string, port: number, to: number): Promise<() => void> {
  const outside = createSocket('udp4');
  outside.on('message', (question, asker) => {
    const inside = createSocket('udp4');
    inside.once('message', (answer) => {
      outside.send(answer, asker.port, asker.address);
      inside.close();
    });
    inside.send(question, to, '127.0.0.1');
  });
  return new Promise((resolve, reject) => {
    outside.once('error', reject);
    outside.bind(port, address, () => {
      resolve(() => {
        outside.close();
      });
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
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env: { ...process.env, ...env } }, (error, output, errors) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, output, errors });
      else reject(error ?? new Error(program));
    });
  });
}
