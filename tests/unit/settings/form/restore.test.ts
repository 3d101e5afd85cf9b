import { expect, test } from 'vitest';
import { cellsOf, emptyCells } from '../../../../src/core/settings/form/domain.ts';
import { mapSettings } from '../../../../src/core/settings/map.ts';
import { readEstate } from '../../../../src/core/settings/read.ts';
import { restoreEntered } from '../../../../src/core/settings/form/restore.ts';
import { writeSettingsJson } from '../../../../src/core/settings/write/json.ts';
import { allOn } from '../estates.ts';

const wrong = { domain: 'b.test', settings: { ...cellsOf(allOn('b.test')), reputation: 'めちゃ' } };
const name = { domain: 'c.test', settings: emptyCells };

test('a file brings back what its estate lacks: a domain with a mistake, and one with only its name', () => {
  const estate = { domains: [allOn('a.test')] };
  const read = readEstate(writeSettingsJson(estate, {}, mapSettings(estate), [wrong, name]));
  const restored = restoreEntered([], read.entered ?? []);
  expect(restored.map(({ domain }) => domain)).toEqual(['b.test', 'c.test']);
  expect(restored[0]?.settings).toEqual(wrong.settings);
});

test('what is there with settings stays; a name alone is filled', () => {
  const mine = { domain: 'B.test', settings: cellsOf(allOn('b.test')) };
  expect(restoreEntered([mine], [wrong])).toEqual([mine]);
  expect(restoreEntered([{ domain: 'b.test', settings: emptyCells }], [wrong])).toEqual([wrong]);
});
