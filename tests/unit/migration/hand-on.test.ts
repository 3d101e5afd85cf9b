import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentsOf, isEmptyPlan } from '../../../src/core/migration/contents.ts';
import type { Migration } from '../../../src/core/migration/document.ts';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { canonicalText, openFile, saveFile } from '../../../src/core/migration/file.ts';
import { differingParts, joinTicks, withPart } from '../../../src/core/migration/join.ts';
import { fromLink, isPlanFragment, toLink } from '../../../src/core/migration/link.ts';
import { readMigration } from '../../../src/core/migration/read.ts';
import { browserCompression } from '../../../src/store/compression.ts';

const stored = new URL('stored/', import.meta.url);
const storedText = (name: string): string => readFileSync(new URL(name, stored), 'utf8');
const compression = browserCompression();
if (!compression) throw new Error('this Node has no CompressionStream');

function withPlan(): Migration {
  const read = readMigration(storedText('version-2-with-a-plan.json'));
  if (!read) throw new Error('not read');
  return read;
}

describe('a file', () => {
  it.each(readdirSync(stored))('of every version opens: %s', (name) => {
    expect(openFile(storedText(name))).toEqual({ migration: readMigration(storedText(name)) });
  });

  it('can be read by a person: a field a line, and what it is', () => {
    const lines = saveFile(withPlan()).split('\n');
    expect(lines.slice(0, 4)).toEqual(['{', '  "kind": "cpf-migration-plan",', '  "plan": {', '    "version": 2,']);
    expect(lines).toContain('      "author": "佐藤",');
  });

  it('opens with a byte order mark, as editors leave it', () => {
    expect(openFile(`\uFEFF${saveFile(withPlan())}`)).toEqual({ migration: withPlan() });
  });
});

const deep = (open: string, inner: string, close: string, count: number): string =>
  open.repeat(count) + inner + close.repeat(count);

describe('a hostile file', () => {
  it.each([
    ['of ten megabytes', `{"version":2,"mx":{"text":"${'x'.repeat(10_000_000)}"}}`, 'too-large'],
    ['of two million entries', `{"version":2,"domains":[${'1,'.repeat(2_000_000)}1]}`, 'too-large'],
    ['nested two million deep', deep('[', '', ']', 2_000_000), 'not-a-plan'],
    ['nested deep within a plan', `{"version":2,"later":${deep('[', '', ']', 100_000)}}`, 'not-a-plan'],
    ['nested deep by objects', `{"version":2,"later":${deep('{"a":', '1', '}', 1000)}}`, 'not-a-plan'],
    ['that is cut off', saveFile(withPlan()).slice(0, -20), 'not-json'],
    ['that is a picture', '\u0089PNG\r\n', 'not-json'],
    ['that is empty', '', 'not-json'],
    ['of something else', '{"name":"package"}', 'not-a-plan'],
    ['of a list', '[{"version":2}]', 'not-a-plan'],
    ['of a later version', '{"version":3,"mx":{}}', 'later-version'],
    ['with a field of another kind', '{"version":2,"plan":{"ticks":"all"}}', 'not-a-plan'],
    ['that would change what objects are built on', '{"version":2,"__proto__":{"way":1}}', 'not-a-plan'],
    ['that does so further in', '{"version":2,"plan":{"people":{"__proto__":{"decider":"x"}}}}', 'not-a-plan'],
  ])('%s is refused by name', (_, text, problem) => {
    expect(openFile(text)).toEqual({ problem });
  });

  it('leaves every object as it was', () => {
    openFile('{"version":2,"mx":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a link', () => {
  it('holds the whole plan', async () => {
    const fragment = await toLink(withPlan(), compression);
    expect(fragment).toMatch(/^plan=1\.[\w-]+$/);
    expect(isPlanFragment(`#${fragment ?? ''}`)).toBe(true);
    expect(await fromLink(`#${fragment ?? ''}`, compression)).toEqual({ migration: withPlan() });
  });

  it('written by an earlier build is read for good', async () => {
    const fragment =
      'plan=1.hZI9TgMxEIXvMrVpUm6HiJCQEEGCDlEY73Ni4fVY9iQbWOUOdFyAa3AbCo6BvOssKZDo5vf588wMtEPKjgM1C0Utd9qFTM3DoyIT7XLyl_AQtNRY7TMUdXtqBhLshRoiRdjrLnpcw8pcw8mtXZjy3AekqppFC6awd1nQLo9vllAWvS7ZLBzPTLSkKG6fvMsbtPfip6LTyMpSMxwUifjzfKvzKWZAP_dY5zE72hjEsbIQvXLAje5QEWKC4dA6cVyoirgOuUeqvaO9mn90UJSRdqM3UGKP2iQduioZOOAqX0Q7o7kgSNnoOqDZveRUukdRERfW-f9JZ4QW6c5wLJObVjiDHmGceS7_LbaHldVWKnyCIMh4AMMf8gdFvQst93V90euxUpz4uka9lU3Bpq_Pt-_3D1K_J1XShoNoU_lHjjrJCI5FozChnkWxOSJp4VP046R7_ULN4vAD';
    expect(await fromLink(fragment, compression)).toEqual({
      migration: { ...emptyMigration, way: 2, plan: { ...emptyMigration.plan, author: '佐藤' } },
    });
  });

  it('is not made where it would be cut: the file is the way', async () => {
    const noise = Array.from({ length: 12_000 }, (_, at) => ((at * 7919) % 65_521).toString(36)).join(' ');
    const large = { ...withPlan(), mx: { ...withPlan().mx, text: noise } };
    expect(await toLink(large, compression)).toBeUndefined();
    expect(openFile(saveFile(large))).toEqual({ migration: large });
  });
});

/** What DEFLATE makes of a long row of one letter: a thousand to one. */
async function bomb(bytes: number): Promise<Uint8Array> {
  const block = new Uint8Array(1_000_000).fill(120);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (bytes <= 0) controller.close();
      else controller.enqueue(block);
      bytes -= block.length;
    },
  }).pipeThrough(new CompressionStream('deflate-raw') as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('a hostile link', () => {
  it.each([
    ['of another kind', '#top', 'cut-off'],
    ['that is empty', '#plan=', 'cut-off'],
    ['that is cut off', '#plan=1.q1YqSy0qzszPU7Iy', 'cut-off'],
    ['with letters that no link has', '#plan=1.<script>alert(1)</script>', 'cut-off'],
    ['of a later form', '#plan=2.abc', 'later-version'],
    ['that is longer than any that was written', `#plan=1.${'A'.repeat(1_000_000)}`, 'too-large'],
  ])('%s is refused by name', async (_, fragment, problem) => {
    expect(await fromLink(fragment, compression)).toEqual({ problem });
  });

  it('that inflates to a gigabyte is not inflated: it is longer than any link', async () => {
    const never = { ...compression, expand: () => Promise.reject(new Error('expanded')) };
    expect(await fromLink(`plan=1.${'A'.repeat(1_000_000)}`, never)).toEqual({ problem: 'too-large' });
  });

  it('is read to the bound, and no further', async () => {
    const bytes = await bomb(50_000_000);
    expect(await compression.expand(bytes, 1_000_000)).toBeUndefined();
    expect(await compression.expand(bytes, 50_000_000)).toHaveLength(50_000_000);
  });
});

describe('ticks of a colleague', () => {
  const mine = withPlan();
  const tick = { window: '1', step: 'check', at: '2026-11-30T22:05', by: '高橋' };
  const copy = { ...mine, plan: { ...mine.plan, ticker: '高橋', ticks: [tick, ...mine.plan.ticks] } };

  it('come in once, in the order of time', () => {
    const joined = joinTicks(mine, { ...copy, mx: { ...copy.mx, windowId: '2' } });
    expect(joined).toMatchObject({ parts: [], added: [tick] });
    expect(joined.migration.plan.ticks.map(({ step }) => step)).toEqual(['lower-ttl', 'publish', 'check']);
    expect(joined.migration.plan.ticker).toBe(mine.plan.ticker);
    expect(joinTicks(joined.migration, copy)).toMatchObject({ added: [] });
  });

  it.each([
    ['another time', { ...tick, at: '2026-11-30T22:06' }],
    ['another name', { ...tick, by: '佐藤' }],
    ['another domain', { ...tick, domain: 'a.test' }],
    ['what it was of', { ...tick, of: '0abc123' }],
  ])('are two where they differ by %s', (_, other) => {
    const both = joinTicks(copy, { ...mine, plan: { ...mine.plan, ticks: [...mine.plan.ticks, other] } });
    expect(both).toMatchObject({ parts: [], added: [other] });
  });

  it.each<[string, string, (now: Migration) => Migration]>([
    ['records', 'mx', (now) => ({ ...now, mx: { ...now.mx, text: `${now.mx.text}\nb.test. MX 10 x.test.` } })],
    ['a time', 'windows', (now) => ({ ...now, windows: now.windows.map((one) => ({ ...one, changeAt: '' })) })],
    ['an answer', 'windows', (now) => ({ ...now, windows: now.windows.map((one) => ({ ...one, answer: 'x' })) })],
    ['who decides', 'plan', (now) => ({ ...now, plan: { ...now.plan, people: { decider: '他の人' } } })],
    ['the way', 'way', (now) => ({ ...now, way: 3 })],
    ['a field of a later build', 'later', (now) => ({ ...now, later: 1 }) as Migration],
  ])('come in alone where the plans differ in %s; that part comes when it is chosen', (_, part, edit) => {
    const joined = joinTicks(mine, edit(copy));
    expect(joined).toMatchObject({ added: [tick], parts: [part] });
    expect(differingParts(joined.migration, mine)).toEqual([]);
    expect(joinTicks(withPart(joined.migration, edit(copy), part), edit(copy))).toMatchObject({ added: [], parts: [] });
    expect(differingParts(edit(mine), edit(copy))).toEqual([]);
  });

  it('keep what is only one’s own when a part is chosen', () => {
    const other = {
      ...copy,
      plan: { ...copy.plan, author: '他の人' },
      mx: { ...copy.mx, origin: 'b.test', windowId: '2' },
    };
    const taken = withPart(withPart(mine, other, 'plan'), other, 'mx');
    expect(taken.plan).toEqual({ ...mine.plan, author: '他の人' });
    expect(taken.mx).toEqual({ ...mine.mx, origin: 'b.test' });
  });
});

describe('what a plan holds', () => {
  it('is counted before it is handed on', () => {
    expect(contentsOf(withPlan())).toMatchObject({
      ...{ way: 2, mxLines: 2, settings: 0, dates: 0, ticks: 2 },
      windows: [
        { id: '1', name: '11月30日 夜', domains: 1, changeAt: '2026-11-30T22:00' },
        { id: '2', name: '', domains: 1, changeAt: '' },
      ],
      people: ['佐藤', '田中', '高橋', '03-0000-0000', '鈴木', '内線 100', 'DNS会社'],
    });
  });

  it('is nothing where nothing was entered', () => {
    expect(isEmptyPlan(emptyMigration)).toBe(true);
    expect(isEmptyPlan({ ...emptyMigration, mx: { ...emptyMigration.mx, stage: 'test-tmems' } })).toBe(true);
    expect(isEmptyPlan({ ...emptyMigration, way: 2 })).toBe(false);
    expect(isEmptyPlan(withPlan())).toBe(false);
  });

  const { mx, servers, settings, plan } = emptyMigration;
  const refused = [{ line: 2, headers: ['ドメイン名'], fields: ['domain'], cells: ['a.test'] }];
  it.each<[string, Partial<Migration>, object]>([
    ['a list of domains', { mx: { ...mx, listedDomains: 'a.test\nb.test' } }, { listed: 2 }],
    ['what name servers answered', { mx: { ...mx, answer: 'a.test. 300 IN MX 10 mail1.a.test.' } }, { answers: 1 }],
    ['a role', { servers: { ...servers, roles: { 'cpf.example.net': 'cpf' } } }, { hosts: 1 }],
    ['a typed host', { servers: { ...servers, interscan: 'mail1.a.test' } }, { hosts: 1 }],
    ['a sheet in its preview', { settings: { ...settings, text: 'ドメイン名\na.test' } }, { sheet: 2 }],
    ['a refused row', { settings: { ...settings, refused } }, { sheet: 1 }],
    ['a version', { plan: { ...plan, version: '1' } }, {}],
    ['an answer of the estate', { plan: { ...plan, estate: { dane: 'no' } } }, {}],
  ])('is something where %s is all there is, and it is told', (_, part, told) => {
    const migration = { ...emptyMigration, ...part };
    expect(isEmptyPlan(migration)).toBe(false);
    expect(contentsOf(migration)).toMatchObject(told);
  });
});

describe('windows of a file', () => {
  const windows = (ids: readonly string[]) =>
    openFile(saveFile({ ...emptyMigration, windows: ids.map((id) => ({ ...windowOf, id })) }));
  const windowOf = { name: '', stage: 'stop-cpf' as const, domains: [], answer: '', answerOwners: [] };

  it('are as many as anybody plans, each with an id of its own', () => {
    const ids = Array.from({ length: 200 }, (_, index) => String(index + 1));
    expect(windows(ids)).toHaveProperty('migration');
    expect(windows([...ids, '201'])).not.toHaveProperty('migration');
    expect(windows(['1', '1'])).not.toHaveProperty('migration');
  });

  it('that are not there have no ticks to join', () => {
    const [mine, theirs] = [withPlan(), withPlan()];
    const tick = { window: '9', step: 'delete-domains', at: '2026-11-30T22:01', by: '高橋' };
    const joined = joinTicks(mine, { ...theirs, plan: { ...theirs.plan, ticks: [...theirs.plan.ticks, tick] } });
    expect(joined).toMatchObject({ parts: [], added: [] });
  });
});

describe('the canonical text', () => {
  it('is the same whatever the order of fields, and another where a value is', () => {
    expect(canonicalText({ b: [{ d: 1, c: 2 }], a: undefined })).toBe(canonicalText({ b: [{ c: 2, d: 1 }] }));
    expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }));
  });
});
