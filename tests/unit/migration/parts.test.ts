import { describe, expect, it } from 'vitest';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { readParts } from '../../../src/core/migration/read-parts.ts';

/** A stored document of which something is wrong: all that is right comes back. */
const window = (id: string) => ({ id, name: `night ${id}`, stage: 'stop-cpf', domains: ['a.test'] });
const tick = (step: string) => ({ window: '1', step, at: '2026-11-30T22:01', by: 'Sato' });
const parts = (more: Readonly<Record<string, unknown>>) => readParts(JSON.stringify({ ...emptyMigration, ...more }));

describe('of a damaged document', () => {
  it.each<[string, unknown, string[]]>([
    ['a domain without a name', { settings: {} }, ['a.test', 'b.test']],
    ['a domain that is a number', 7, ['a.test', 'b.test']],
    ['no domain at all', null, ['a.test', 'b.test']],
    ['a name that is a list', { domain: ['c.test'] }, ['a.test', 'b.test']],
  ])('%s does not take the other domains with it', (_, bad, names) => {
    const read = parts({ domains: [{ domain: 'a.test' }, bad, { domain: 'b.test' }] });
    expect(read?.domains.map(({ domain }) => domain)).toEqual(names);
  });

  it('a setting that is no text leaves the domain and its other settings', () => {
    const settings = { approved_senders: 'x@y.example', spam: 7 };
    const read = parts({ domains: [{ domain: 'a.test', settings }, { domain: 'b.test' }] });
    expect(read?.domains[0]?.settings?.approved_senders).toBe('x@y.example');
    expect(read?.domains).toHaveLength(2);
  });

  it.each([
    ['of a stage that nobody knows', { ...window('2'), stage: 'stage-of-a-later-build' }],
    ['without an id', { name: 'x' }],
    ['of an id that is there already', window('1')],
  ])('a window %s leaves the other windows', (_, bad) => {
    const read = parts({ windows: [window('1'), bad, window('3')] });
    expect(read?.windows.map(({ id }) => id)).toEqual(expect.arrayContaining(['1', '3']));
  });

  it('a tick that is none leaves the other ticks, and the names', () => {
    const plan = { ...emptyMigration.plan, author: 'Sato', ticks: [tick('change'), { at: 1 }, tick('check')] };
    expect(parts({ plan })?.plan).toMatchObject({ author: 'Sato', ticks: [tick('change'), tick('check')] });
  });

  it('a role that nobody knows leaves the other roles', () => {
    const servers = { ...emptyMigration.servers, roles: { 'a.test': 'cpf', 'b.test': 'xyz', 'c.test': 'interscan' } };
    expect(parts({ servers })?.servers.roles).toEqual({ 'a.test': 'cpf', 'c.test': 'interscan' });
  });

  it('a row of a sheet that is none leaves the other rows', () => {
    const row = { line: 2, headers: ['ドメイン名'], fields: ['domain'], cells: ['x'] };
    const settings = { ...emptyMigration.settings, refused: [row, 'row', { ...row, line: 3 }] };
    expect(parts({ settings })?.settings.refused).toHaveLength(2);
  });

  it('ten thousand domains with one bad one among them are read', () => {
    const domains = Array.from({ length: 10_000 }, (_, at) => (at === 7000 ? 7 : { domain: `d${String(at)}.test` }));
    expect(parts({ domains })?.domains).toHaveLength(9999);
  });
});

/** Every place of a document: its path. */
const placesIn = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, one]) =>
          placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

function damaged(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? damaged(one, rest, by) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, name === key ? damaged(one, rest, by) : one]),
  );
}

it('one wrong value, wherever it stands, takes nothing out of another part', () => {
  const whole = {
    ...emptyMigration,
    domains: [{ domain: 'a.test', settings: { spam: 'delete' } }, { domain: 'b.test' }],
    windows: [window('1'), window('2')],
    servers: { ...emptyMigration.servers, roles: { 'a.test': 'cpf' }, interscanFor: { 'a.test': ['m.test'] } },
    plan: { ...emptyMigration.plan, people: { dns: 'Sato' }, ticks: [tick('change')] },
    retention: { ...emptyMigration.retention, mxChangedOn: '2024/3/8' },
  };
  const meant = readParts(JSON.stringify(whole)) as Readonly<Record<string, unknown>>;
  for (const path of placesIn(whole).filter((one) => one.length > 0)) {
    for (const by of [null, 7, 'x', [], {}, [7], { x: 1 }]) {
      const read = readParts(JSON.stringify(damaged(whole, path, by))) as Readonly<Record<string, unknown>> | undefined;
      const others = Object.keys(meant).filter((name) => name !== path[0]);
      expect([path, by, others.map((name) => read?.[name])]).toEqual([path, by, others.map((name) => meant[name])]);
    }
  }
});
