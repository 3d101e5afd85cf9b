import { migrationSchema, type Migration } from './document.ts';
import { emptyMigration } from './empty.ts';
import { upgrade } from './upgrade.ts';

/** Reads a stored document, of this version or an older one; `undefined` where it is none that this version understands. */
export function readMigration(document: string): Migration | undefined {
  try {
    const result = migrationSchema.safeParse(upgrade(JSON.parse(document)));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads what can be read of a document that is not understood as a whole: each part that is right by itself, and each right field
 * of the others. `undefined` where nothing can. The document has to stay kept: what is left out here is only there.
 */
export function readParts(document: string): Migration | undefined {
  const whole = readMigration(document);
  if (whole) return whole;
  let stored: unknown;
  try {
    stored = upgrade(JSON.parse(document));
  } catch {
    return undefined;
  }
  if (!isPart(stored)) return undefined;
  let read: Migration = emptyMigration;
  for (const [name, value] of Object.entries(stored)) {
    if (name === 'version') continue;
    read =
      accepted(read, { [name]: value }) ??
      (isPart(value)
        ? Object.entries(value).reduce((now, [field, part]) => {
            const before: unknown = (now as Readonly<Record<string, unknown>>)[name];
            return accepted(now, { [name]: { ...(isPart(before) ? before : {}), [field]: part } }) ?? now;
          }, read)
        : read);
  }
  return read === emptyMigration ? undefined : read;
}

function accepted(now: Migration, more: Readonly<Record<string, unknown>>): Migration | undefined {
  const result = migrationSchema.safeParse({ ...now, ...more });
  return result.success ? result.data : undefined;
}

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
