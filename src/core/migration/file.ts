import { migrationSchema, type Migration } from './document.ts';
import { upgrade } from './upgrade.ts';

/**
 * A whole migration as a file: JSON that a person can read, and what is read back from one. What comes in was written by anybody:
 * its size, its depth and the number of its parts are bounded before anything is made of it.
 */

/** What a file says that it is. */
const KIND = 'cpf-migration-plan';

/** Characters of a file: a little more than what a browser keeps for a site. */
export const MOST_CHARACTERS = 6_000_000;
const MOST_DEPTH = 32;
/** Values, names and list entries of a file taken together; five hundred domains with everything entered have about 40,000. */
const MOST_PARTS = 400_000;

/** `later-version`: of a build that this page is older than. */
export type FileProblem = 'too-large' | 'not-json' | 'not-a-plan' | 'later-version';

export type Opened =
  | { readonly migration: Migration; readonly problem?: never }
  | { readonly problem: FileProblem; readonly migration?: never };

/** Writes a migration as a file: one field a line. */
export function saveFile(migration: Migration): string {
  return `${JSON.stringify({ kind: KIND, plan: migration }, undefined, 2)}\n`;
}

/**
 * Reads a file of this version or an older one. The bare document is read too: it is what the browser keeps, and what a copy of a
 * stored text holds.
 */
export function openFile(text: string): Opened {
  if (text.length > MOST_CHARACTERS) return { problem: 'too-large' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'not-json' };
  }
  return openParsed(parsed);
}

/** Judges what a file or a link holds, once it is parsed. */
function openParsed(parsed: unknown): Opened {
  const found = boundsOf(parsed);
  if (found !== undefined) return { problem: found };
  const document = isPart(parsed) && parsed['kind'] === KIND ? parsed['plan'] : parsed;
  if (!isPart(document)) return { problem: 'not-a-plan' };
  const { version } = document;
  if (typeof version === 'number' && version > LATEST) return { problem: 'later-version' };
  const read = migrationSchema.safeParse(upgrade(document));
  return read.success ? { migration: read.data } : { problem: 'not-a-plan' };
}

const LATEST = 2;

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Walks without recursion: a text of six million brackets is deep, too. A name that would change what an object is built on is refused. */
function boundsOf(parsed: unknown): FileProblem | undefined {
  let parts = 0;
  let level: unknown[] = [parsed];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return 'not-a-plan';
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      parts += inner.length;
      if (parts > MOST_PARTS) return 'too-large';
      if (!Array.isArray(value) && Object.hasOwn(value, '__proto__')) return 'not-a-plan';
      for (const one of inner) next.push(one);
    }
    level = next;
  }
  return undefined;
}

/**
 * The same document whatever the order of its fields: two are equal where their texts are.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isPart(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
