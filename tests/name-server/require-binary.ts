import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const INSTALL = 'apt-get install bind9 bind9-utils bind9-dnsutils';

/** Debian keeps servers outside an ordinary user's PATH. */
const placesBesidePath = ['/usr/sbin', '/usr/local/sbin'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program, or `undefined` where this machine has none. */
export function findBinary(binary: string): string | undefined {
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...placesBesidePath];
  return places.map((place) => join(place, binary)).find(isExecutable);
}

/**
 * Finds a program of BIND, for tests that compare with the real thing.
 * Where it is missing, a CI run fails; elsewhere the tests that need it do not run, and it is said which and how to get it.
 *
 * @param binary name of the program, such as `named-compilezone`
 * @param tests what does not run without it, in words
 * @returns its path, or `undefined`: use `describe.runIf(path !== undefined)`
 */
export function requireBinary(binary: string, tests: string): string | undefined {
  const found = findBinary(binary);
  if (found !== undefined) return found;
  const told = `${binary} is missing, so these tests cannot run: ${tests}. To get it: ${INSTALL}`;
  if (process.env['CI']) throw new Error(told);
  console.warn(`\nNOT RUN: ${told}\n`);
  return undefined;
}
