import { describe, expect, it } from 'vitest';
import { emptyMigration, MIGRATION_VERSION } from '../../src/core/migration/document.ts';
import { migrationSchema, readMigration } from '../../src/core/migration/read.ts';

describe('the migration document', () => {
  it('is empty as the schema makes an empty document', () => {
    expect(migrationSchema.parse({ version: MIGRATION_VERSION })).toEqual(emptyMigration);
  });

  it('comes back from storage as it was entered', () => {
    const entered = { ...emptyMigration, mx: { ...emptyMigration.mx, text: 'example.test. MX 10 a.example.test.' } };
    expect(readMigration(JSON.stringify(entered))).toEqual(entered);
  });

  it('takes empty values for parts that an older document lacks', () => {
    expect(readMigration('{"version":1,"mx":{"text":"x"}}')?.mx).toEqual({ ...emptyMigration.mx, text: 'x' });
  });

  it.each(['', 'null', '[]', '{"version":2}', '{"version":1,"mx":{"stage":"all-at-once"}}', '{"version":1', '"text"'])(
    'refuses %j, which is then offered back as text',
    (stored) => {
      expect(readMigration(stored)).toBeUndefined();
    },
  );
});
