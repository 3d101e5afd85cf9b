import { describe, expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';
import { type Target, targets } from '../fuzz/targets.ts';

const SEED = 20_240_331;
/** `npm run fuzz` hands in a million, from another seed each time. */
const INPUTS = 6_000;

describe(`hostile input: ${INPUTS} a seed, and none is too much`, () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s', async (_, target) => {
    expect(await fuzz(target, SEED, 0, Math.ceil((INPUTS * target.share) / 100))).toBeUndefined();
  });

  test.each<[string, Target['attempt'], string]>([
    ['throws', () => JSON.parse('{') as never, 'threw SyntaxError'],
    ['breaks a promise', () => ['a name is invented'], 'a name is invented'],
    [
      'changes what all objects are built on',
      () => {
        Reflect.set(Object.prototype, 'fuzzed', true);
        return [];
      },
      'what all objects are built on is changed',
    ],
  ])('a reader that %s is found out, with its input', async (_, attempt, words) => {
    const target: Target = {
      name: 'faulty',
      share: 1,
      attempt: (chance, put) => {
        const input = chance(10);
        put(input);
        return input === 7 ? attempt(chance, put) : [];
      },
    };
    const failure = await fuzz(target, SEED, 0, 1_000);
    Reflect.deleteProperty(Object.prototype, 'fuzzed');
    expect(failure?.input).toBe(7);
    expect(failure?.breaches.join()).toContain(words);
    expect(await fuzz(target, SEED, 0, failure?.run ?? 0)).toBeUndefined();
  });
});
