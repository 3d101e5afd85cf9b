import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { findBinary } from '../name-server/require-binary.ts';
import type { Delivery, Observation } from './behaviours.ts';
import { NAMESPACES, SENDERS } from './require-laboratory.ts';

const inside = (name: string): string => fileURLToPath(new URL(`inside/${name}`, import.meta.url));

/**
 * Lets real senders send messages to real receivers, in namespaces of their own.
 *
 * @returns what became of each, in their order
 * @throws where the laboratory does not start, with what it said
 */
export async function observe(deliveries: readonly Delivery[]): Promise<Observation> {
  const folder = mkdtempSync(join(tmpdir(), 'mail-laboratory-'));
  const child = spawn(
    'unshare',
    [
      ...NAMESPACES,
      ...[inside('enter.sh'), folder, SENDERS],
      ...[process.execPath, inside('run.ts'), folder, findBinary('named') ?? ''],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  child.stdin.end(JSON.stringify(deliveries));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  rmSync(folder, { recursive: true, force: true });
  if (output === '') throw new Error(`The mail laboratory said nothing.\n${errors}`);
  return JSON.parse(output) as Observation;
}
