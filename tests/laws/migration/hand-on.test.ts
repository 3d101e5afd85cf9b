import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../../src/core/migration/document.ts';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { canonicalText, openFile, saveFile } from '../../../src/core/migration/file.ts';
import { joinTicks, withPart } from '../../../src/core/migration/join.ts';
import { fromLink, toLink } from '../../../src/core/migration/link.ts';
import { stages } from '../../../src/core/mx/plan/types.ts';
import { browserCompression } from '../../../src/store/compression.ts';

const compression = browserCompression();
if (!compression) throw new Error('this Node has no CompressionStream');

/** Whatever a reader may type: any character, halves of surrogate pairs, markup, line ends. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ...['', '<script>alert(1)</script>', '\ud800', 'a\r\nb\tc', '日本語', '"}', '\u2028', '__proto__', 'constructor'],
  ),
);
const name = fc.constantFrom('a.test', 'b.test', 'ドメイン.test', '*.c.test', 'constructor', 'toString');
const moment = fc.constantFrom('', '2026-11-30T22:00', '2026-11-30T22:01', '2026-12-01T00:00');

const tick = fc.record(
  { window: fc.constantFrom('1', '2'), step: fc.constantFrom('publish', 'check'), domain: name, at: moment, by: text },
  { requiredKeys: ['window', 'step', 'at', 'by'] },
);

const window = fc.record(
  {
    ...{ id: fc.constantFrom('1', '2', 'tonight-1'), name: text, stage: fc.constantFrom(...stages) },
    ...{
      domains: fc.array(name, { maxLength: 3 }),
      answer: text,
      answerOwners: fc.constant<Migration['windows'][number]['answerOwners']>([]),
    },
    ...{ changeAt: moment, answeredAt: moment, lastWayBackOn: text },
  },
  { requiredKeys: ['id', 'name', 'stage', 'domains', 'answer', 'answerOwners'] },
);

const plan = fc.record({
  ...{ title: text, author: text, version: text, contact: text, ticker: text },
  people: fc.dictionary(fc.constantFrom('decider', 'dns'), text, { noNullPrototype: true }),
  estate: fc.dictionary(fc.constantFrom('dane', 'spf-mx'), fc.constantFrom('yes' as const, 'no' as const), {
    noNullPrototype: true,
  }),
  operators: fc.dictionary(name, fc.record({ name: text, contact: text, system: text }), { noNullPrototype: true }),
  ticks: fc.array(tick, { maxLength: 4 }),
});

const migration: fc.Arbitrary<Migration> = fc
  .record({
    ...{ pasted: text, way: fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const) },
    ...{
      windows: fc.uniqueArray(window, { maxLength: 3, selector: ({ id }) => id }),
      plan,
      later: fc.jsonValue({ depthSize: 'small' }),
    },
  })
  .filter(({ later }) => !canonicalText(later).includes('__proto__'))
  .map(({ pasted, way, later, ...rest }) => ({
    ...emptyMigration,
    ...rest,
    ...(way === undefined ? {} : { way }),
    mx: { ...emptyMigration.mx, text: pasted },
    // Of a later build.
    later,
  }));

/** What JSON makes of a value: minus zero is zero. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a plan', () => {
  test('comes out of its file as it went in', () => {
    fc.assert(
      fc.property(migration, (given) => {
        expect(openFile(saveFile(given))).toEqual({ migration: asJson(given) });
      }),
    );
  });

  test('comes out of its link as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(migration, async (given) => {
        const fragment = await toLink(given, compression);
        fc.pre(fragment !== undefined);
        expect(fragment).toMatch(/^plan=1\.[\w-]+$/);
        expect(await fromLink(fragment, compression)).toEqual({ migration: asJson(given) });
      }),
    );
  });

  test('of a link and of a file are one canonical document', async () => {
    await fc.assert(
      fc.asyncProperty(migration, async (given) => {
        const fragment = await toLink(given, compression);
        fc.pre(fragment !== undefined);
        const [linked, filed] = [await fromLink(fragment, compression), openFile(saveFile(given))];
        expect(canonicalText(linked.migration)).toBe(canonicalText(filed.migration));
      }),
    );
  });
});

describe('ticks', () => {
  const withTicks = (given: Migration, ticks: Migration['plan']['ticks']): Migration => ({
    ...given,
    plan: { ...given.plan, ticks },
  });
  const joined = (one: Migration, other: Migration): Migration => joinTicks(one, other).migration;
  const ticksOf = (of: Migration): readonly string[] => [...new Set(of.plan.ticks.map((one) => canonicalText(one)))];
  const several = fc.array(tick, { maxLength: 6 });
  const nights = ['1', '2'].map((id) => ({
    ...{ id, name: '', stage: 'stop-cpf' as const, domains: [], answer: '', answerOwners: [] },
  }));

  test('are the union of both, whoever joins them, and joining again adds none', () => {
    fc.assert(
      fc.property(migration, several, several, (some, mine, theirs) => {
        // Ticks are joined of windows that are there.
        const given = { ...some, windows: nights };
        const [one, other] = [withTicks(given, mine), withTicks(given, theirs)];
        const both = joined(one, other);
        expect(new Set(ticksOf(both))).toEqual(new Set([...ticksOf(one), ...ticksOf(other)]));
        expect(ticksOf(joined(other, one)).toSorted()).toEqual(ticksOf(both).toSorted());
        expect(joined(both, other)).toBe(both);
        expect(withTicks(both, mine)).toEqual(one);
      }),
    );
  });

  test('are all that another plan joins: each part that differs is named, and none comes with them', () => {
    fc.assert(
      fc.property(migration, migration, (mine, theirs) => {
        const bare = (of: Migration) => canonicalText({ ...of, plan: { ...of.plan, ticks: [], ticker: '' } });
        const result = joinTicks(mine, theirs);
        expect(bare(result.migration)).toBe(bare(mine));
        expect(result.parts.length > 0).toBe(bare(mine) !== bare(theirs));
        // Taking each of them by itself makes the plans one, but for ticks.
        const taken = result.parts.reduce((now, part) => withPart(now, theirs, part), result.migration);
        expect(bare(taken)).toBe(bare(theirs));
        expect(taken.plan.ticks).toEqual(result.migration.plan.ticks);
      }),
    );
  });
});

describe('any text at all', () => {
  test('is opened or refused by name, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (given) => {
        for (const opened of [openFile(given), await fromLink(`#plan=1.${given}`, compression)])
          expect(opened.migration === undefined).toBe(opened.problem !== undefined);
      }),
    );
  });
});
