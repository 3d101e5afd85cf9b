import { migrationSchema, MOST_WINDOWS, type Migration } from './document.ts';
import { emptyMigration } from './empty.ts';
import { readMigration } from './read.ts';
import { upgrade } from './upgrade.ts';

/**
 * Reads what can be read of a document that is not understood as a whole: all but the values that are wrong, each the smallest that can go, so that
 * a bad domain, window or tick does not take the others with it. `undefined` where nothing can. The document has to stay kept: what is
 * left out here is only there.
 */
export function readParts(document: string): Migration | undefined {
  const whole = readMigration(document);
  if (whole) return whole;
  try {
    const stored: unknown = upgrade(JSON.parse(document));
    return isPart(stored) ? withoutWrong({ ...stored, version: 2 }) : undefined;
  } catch {
    return undefined;
  }
}

/** Stands where a wrong value stood, until a whole round is judged: places in lists must not move meanwhile. */
const GONE = Symbol('gone');
/** Each round goes up by one level at most, and a document has fewer. */
const MOST_ROUNDS = 32;

function withoutWrong(document: unknown): Migration | undefined {
  let left = document;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = migrationSchema.safeParse(left);
    if (result.success) return isSame(result.data, emptyMigration) ? undefined : result.data;
    for (const { code, path } of result.error.issues) takeOut(left, path, code);
    left = withoutGone(left);
  }
  return undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Takes out what stands at the path; where nothing does, a field is missing, and what should have it goes. */
function takeOut(document: unknown, path: readonly PropertyKey[], code: string): void {
  const steps = path.slice(0, -1).reduce<unknown[]>((found, key) => [...found, inside(found.at(-1), key)], [document]);
  const last = path.at(-1);
  const holder = steps.at(-1);
  const value = last === undefined ? undefined : inside(holder, last);
  if (Array.isArray(value) && (code === 'custom' || code === 'too_big')) set(holder, last, withOwnIds(value));
  else if (value === undefined) set(steps.at(-2), path.at(-2), GONE);
  else set(holder, last, GONE);
}

const inside = (holder: unknown, key: PropertyKey): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;

function set(holder: unknown, key: PropertyKey | undefined, value: unknown): void {
  if (typeof holder === 'object' && holder !== null && key !== undefined) Object.assign(holder, { [key]: value });
}

/** The first window of each id, and no more of them than there may be. */
const withOwnIds = (windows: readonly unknown[]): readonly unknown[] =>
  [...new Map(windows.toReversed().map((one) => [inside(one, 'id'), one])).values()]
    .toReversed()
    .slice(0, MOST_WINDOWS);

function withoutGone(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== GONE).map(withoutGone);
  if (!isPart(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === GONE ? [] : [[key, withoutGone(one)]])),
  );
}

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
