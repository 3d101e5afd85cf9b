import { beforeAll, describe, expect, test } from 'vitest';
import { senderManners } from '../../src/core/mx/sender-manners.ts';
import { type SenderName, senderNames, type Sighting } from './behaviours.ts';
import { type Comparison, compare, fieldsOf, isExplained, type Predictor, ruleWords, titles } from './compare.ts';
import { observe } from './laboratory.ts';
import { requireLaboratory } from './require-laboratory.ts';
import { tableOf } from './table.ts';
import { allWorlds, deliveryOf, type LaboratoryWorld, predict } from './worlds.ts';

const runs = requireLaboratory();

describe.runIf(runs)('real senders and what traceMail predicts of them', () => {
  const sent: readonly { readonly world: LaboratoryWorld; readonly by: SenderName }[] = allWorlds().flatMap((world) =>
    senderNames.map((by) => ({ world, by })),
  );
  let sightings: readonly Sighting[] = [];
  const compared = (predictor?: Predictor): readonly Comparison[] =>
    sent.flatMap(({ world, by }, i) => {
      const sighting = sightings[i];
      return sighting === undefined ? [] : [compare(world, by, sighting, predictor)];
    });

  beforeAll(async () => {
    const seen = await observe(sent.map(({ world, by }, id) => deliveryOf(world, id, by)));
    sightings = seen.sightings;
    console.log(`The mail laboratory: ${seen.versions.join(', ')}; ${sightings.length} deliveries.`);
  });

  test('every message fares as predicted, by RFC 5321 or by a named rule of its sender', () => {
    expect(sightings).toHaveLength(sent.length);
    const unexplained = compared().filter((one) => !isExplained(one));
    expect(unexplained.map(({ world, by, predicted, seen }) => ({ by, world, predicted, seen }))).toEqual([]);
  });

  test('the table of all that was seen (after a change that is meant: vitest -u, then review)', async () => {
    await expect(tableOf(compared())).toMatchFileSnapshot('../golden/mail-laboratory.md');
  });

  test.each(senderNames.flatMap((by) => fieldsOf(by).map((field) => [titles[by], field, by] as const)))(
    '%s: %s is needed to explain what was seen, and has its words',
    (_, field, by) => {
      expect(ruleWords[by][field]?.says).toBeDefined();
      const without: Predictor = (world, manners) =>
        predict(world, { ...manners, [field]: senderManners['rfc-5321'][field] });
      expect(compared(without).filter((one) => one.by === by && !isExplained(one))).not.toEqual([]);
    },
  );

  test.each<readonly [string, Predictor]>([
    [
      'tries the largest preference first',
      (world, manners) => {
        const turned = world.sets[world.sees].map((record) => ({ ...record, preference: -record.preference }));
        return predict({ ...world, sets: { ...world.sets, [world.sees]: turned } }, manners);
      },
    ],
    [
      'goes on after a refusal',
      (world, manners) =>
        predict(world, manners).map((trace) =>
          trace.outcome === 'refused' ? { outcome: 'waits', tried: trace.tried } : trace,
        ),
    ],
    [
      'ends at a silent host',
      (world, manners) =>
        predict(world, manners).map((trace) =>
          trace.tried.length > 1 ? { outcome: 'waits', tried: trace.tried } : trace,
        ),
    ],
    [
      'forgets what TMEmS’s resolver sees',
      ({ of, sets, sees, hosts, addresses, self }, manners) =>
        predict({ of, sets, sees, hosts, addresses, ...(self === undefined ? {} : { self }) }, manners),
    ],
    ['forgets that the sender may see the old set', (world, manners) => predict({ ...world, sees: 'new' }, manners)],
    [
      'forgets that a sender may be an exchange',
      ({ of, sets, sees, hosts, addresses, asksDns }, manners) =>
        predict({ of, sets, sees, hosts, addresses, ...(asksDns === undefined ? {} : { asksDns }) }, manners),
    ],
  ])('a traceMail that %s is found out', (_, predictor) => {
    expect(compared(predictor).filter((one) => !isExplained(one))).not.toEqual([]);
  });
});
