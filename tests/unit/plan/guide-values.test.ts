import { describe, expect, it } from 'vitest';
import { examples } from '../../../src/facts/example-records.ts';
import type { Migration } from '../../../src/core/migration/document.ts';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import { recordChanges } from '../../../src/core/mx/record-changes.ts';
import { readNames } from '../../../src/core/mx/session/entered-names.ts';
import { guideValues, ownNames } from '../../../src/core/plan/guide-values.ts';
import { fingerprint } from '../../../src/core/fingerprint.ts';

const text = [
  '$ORIGIN kaede.example.',
  '@ 3600 IN MX 10 cpf.example.net.',
  '@ 3600 IN MX 40 mx.kaede.example.',
  'cloud 3600 IN MX 10 mail.cloud.example.',
].join('\n');

const given = (more: Partial<Migration['servers']> = {}, pasted = text): Migration => ({
  ...emptyMigration,
  mx: { ...emptyMigration.mx, text: pasted, exampleLeft: true },
  servers: { ...emptyMigration.servers, roles: { 'cpf.example.net': 'cpf', 'mx.kaede.example': 'interscan' }, ...more },
});
const valuesOf = (migration: Migration) =>
  guideValues({ migration, reading: readMx(migration.mx.text), today: '2026-12-01', readNames });

describe('what the guide shows of a plan', () => {
  it('is a domain that names CPF, its hosts, and its change', () => {
    expect(valuesOf(given())).toMatchObject({
      domain: 'kaede.example',
      hosts: { cpf: 'cpf.example.net', interscan: ['mx.kaede.example'] },
      changes: {
        'stop-cpf': [
          { exchange: 'cpf.example.net', kind: 'removed', before: 10, role: 'cpf' },
          { exchange: 'mx.kaede.example', kind: 'changed', before: 40, after: 10, role: 'interscan' },
        ],
      },
    });
  });

  it('leaves the example where a stage cannot be told: TMEmS’s host is not known', () => {
    expect(Object.keys(valuesOf(given())?.changes ?? {})).toEqual(['stop-cpf']);
    const all = valuesOf(given({ tmems: 'kaede.in.tmems-jp.trendmicro.com' }))?.changes;
    expect(Object.keys(all ?? {}).sort()).toEqual(Object.keys(examples).sort());
    expect(all?.['switch-to-tmems']?.at(-1)).toMatchObject({ before: 60, after: 10, role: 'tmems' });
  });

  it('is nothing while nobody knows which host is CPF’s, and of the worked example', () => {
    expect(valuesOf(given({ roles: {} }))).toBeUndefined();
    expect(valuesOf(emptyMigration)).toBeUndefined();
  });

  it('names only what the reader has: a second InterScan host that is not there stays the example’s', () => {
    const values = valuesOf(given());
    expect(values && ownNames(values)).toEqual({
      'mail1.example.test': 'mx.kaede.example',
      'cpf.example.net': 'cpf.example.net',
      'example.test': 'kaede.example',
    });
  });
});

describe('two sets side by side', () => {
  it('are told an exchange a row', () => {
    const { before, after } = examples['test-tmems'];
    expect(recordChanges(before, after).map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'added']);
    expect(recordChanges(after, before).at(-1)).toEqual({
      ...{ exchange: 'example.in.tmems-jp.trendmicro.com', kind: 'removed', before: 50 },
    });
  });
});

describe('a fingerprint', () => {
  it('is another where a text differs by one character, wherever it stands', () => {
    const long = 'x'.repeat(1000);
    const others = Array.from({ length: 1000 }, (_, at) => fingerprint(`${long.slice(0, at)}y${long.slice(at + 1)}`));
    expect(new Set([...others, fingerprint(long), fingerprint(`${long}x`)]).size).toBe(1002);
  });
});
