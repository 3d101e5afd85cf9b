import { chanceOf } from '../laws/mx/read/fuzz-texts.ts';
import type { Target } from './targets.ts';

export interface Failure {
  readonly target: string;
  /** Which of the target's inputs it is, from 0. */
  readonly run: number;
  readonly input: unknown;
  readonly breaches: readonly string[];
}

/** Each input has a chance of its own, so that one can be made again without those before it. */
const seedOf = (seed: number, run: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(run, 0xc2b2ae35);

/** Hands inputs in to a target, from one to another; the first that does what it must not. */
export async function fuzz(target: Target, seed: number, from: number, to: number): Promise<Failure | undefined> {
  const before = builtOn();
  for (let run = from; run < to; run++) {
    let input: unknown;
    const breaches = await attempt(target, seedOf(seed, run), (put) => {
      input = put;
    });
    const changed = builtOn() === before ? [] : ['what all objects are built on is changed'];
    if (breaches.length + changed.length > 0)
      return { target: target.name, run, input, breaches: [...breaches, ...changed] };
  }
  return undefined;
}

async function attempt(target: Target, seed: number, put: (input: unknown) => void): Promise<readonly string[]> {
  try {
    return await target.attempt(chanceOf(seed), put);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

const builtOn = (): string =>
  [Object.prototype, Array.prototype, String.prototype].map((one) => Reflect.ownKeys(one).length).join();
