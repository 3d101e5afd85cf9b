import { migrationSchema, type Migration } from './document.ts';
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
