import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery, Seen, Sighting } from '../behaviours.ts';
import { servers } from './name-server.ts';

/** What a sender itself knows of a message. */
export type OwnWords = Pick<Sighting, 'logged' | 'queued' | 'words'>;

/** A mail server of the laboratory that sends: one for each name server. */
export interface Sender {
  /** Sends all, and resolves when it has come to a first verdict of each. */
  readonly send: (deliveries: readonly Delivery[]) => Promise<ReadonlyMap<number, OwnWords>>;
}

/** Seconds that a sender waits for the first packet of a host, and for the answer of one that took the connection. */
export const CONNECTS_WITHIN = 1;
export const ANSWERS_WITHIN = 6;
/** At once: more would keep each other waiting. */
export const AT_ONCE = 8;

/** The number of a user or of a group, as the laboratory's own files of users have it. */
export function numberOf(file: '/etc/passwd' | '/etc/group', name: string): number {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  if (line === undefined) throw new Error(`${file} has no ${name}`);
  return Number(line.split(':')[2]);
}

/** Makes the folder of a sender, with the resolver's file that it is to see. */
export function senderFolder(folder: string, name: string, seen: Seen): string {
  const home = join(folder, `${name}-${seen}`);
  mkdirSync(home);
  writeFileSync(join(home, 'resolv.conf'), `nameserver ${servers[seen]}\noptions timeout:2 attempts:3\n`);
  return home;
}

/** A command that sees these files in the place of others: it gets mounts of its own. */
function withFiles(files: Readonly<Record<string, string>>, command: readonly string[]): readonly string[] {
  const mounts = Object.entries(files).map(([place, file]) => `mount --bind '${file}' '${place}'`);
  return ['--mount', 'bash', '-c', `${['true', ...mounts].join(' && ')} && exec "$@"`, 'bash', ...command];
}

/** Runs a command to its end with its own view of some files. What it writes is the outcome, whatever its exit code. */
export function runSeeing(
  files: Readonly<Record<string, string>>,
  command: readonly string[],
  input = '',
): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile('unshare', withFiles(files, command), (_, output, errors) => {
      resolve(output + errors);
    });
    // Who reads nothing may have ended by now.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** Starts a command that lives on in the background, with its own view of some files; rejects where it fails. */
export function startSeeing(files: Readonly<Record<string, string>>, command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', withFiles(files, command), { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command.join(' ')} ended with ${String(code)}`));
    });
  });
}
