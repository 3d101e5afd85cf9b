import { describe, expect, test } from 'vitest';
import { emptyCells, type EnteredDomain } from '../../../src/core/settings/form/domain.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import { writeSettingsJson } from '../../../src/core/settings/write/json.ts';
import { settingsMarkdown } from '../../../src/documents/settings-markdown.ts';
import { allOn, domain } from './estates.ts';

const a = domain('a.test', { approvedSenders: ['192.0.2.1'] });
const b = allOn('b.test');
const estate = { domains: [a, b] };
const configuration = mapSettings(estate);

describe('the whole as one file', () => {
  test('a decision is written without its sides, which follow from the estate', () => {
    const whole = JSON.parse(writeSettingsJson(estate, {}, configuration)) as {
      configuration: { decisions: unknown[] };
    };
    expect(whole.configuration.decisions).toEqual([
      { id: 'qil', kind: 'qil', answer: null },
      {
        id: 'ip-entry-becomes-global:approved:192.0.2.1',
        kind: 'ip-entry-becomes-global',
        about: 'approved',
        subject: '192.0.2.1',
        answer: null,
      },
    ]);
  });

  test('twice the domains, with a question for each of their entries, are twice the file', () => {
    const size = (count: number): number => {
      const domains = Array.from({ length: count }, (_, i) =>
        domain(`d${i}.example.test`, {
          approvedSenders: [
            '*@*.example.test',
            ...Array.from({ length: 8 }, (__, j) => `10.${i >> 8}.${i & 255}.${j}`),
          ],
        }),
      );
      return writeSettingsJson({ domains }, {}, mapSettings({ domains })).length;
    };
    expect(size(200) / size(100)).toBeLessThan(2.2);
  });

  const refused: EnteredDomain = { domain: 'c d', settings: { ...emptyCells, reputation: '強', antivirus: 'on' } };
  const named: EnteredDomain = { domain: 'e.test' };

  test('what the estate lacks is in it, and comes back as it was entered', () => {
    const read = readEstate(writeSettingsJson(estate, {}, configuration, [refused, named]));
    expect(read).toMatchObject({ estate, entered: [refused, named], issues: [] });
    expect(read.refused).toEqual([]);
  });

  test('nothing lacks, nothing is written of it', () => {
    expect(writeSettingsJson(estate, {}, configuration, [])).not.toContain('entered');
    expect(readEstate(writeSettingsJson(estate, {}, configuration))).not.toHaveProperty('entered');
  });

  test.each<[string, unknown, readonly EnteredDomain[], string[]]>([
    ['no list', 'e.test', [], ['#1']],
    ['null', null, [], ['#1']],
    ['no objects', [7, named, null], [named], ['#1', '#3']],
    ['a name that is no text', [{ domain: 7 }], [], ['#1']],
    ['settings that are no object', [{ domain: 'e.test', settings: 'off' }], [], ['#1']],
    ['a cell that is no text', [named, { domain: 'f.test', settings: { spam: false } }], [named], ['#2']],
    [
      'a cell too few, and one that nobody knows',
      [{ domain: 'f.test', settings: { spam: 'off', memo: 'x' } }],
      [{ domain: 'f.test', settings: { ...emptyCells, spam: 'off' } }],
      [],
    ],
  ])('rubbish is told at its place, and left out: %s', (_, entered, taken, places) => {
    const read = readEstate({ domains: [b], entered });
    expect(read.estate.domains).toEqual([b]);
    expect(read.entered ?? []).toEqual(taken);
    expect(read.issues.map(({ id, at }) => [id, at?.entry])).toEqual(
      places.map((place) => ['entered-not-understood', place]),
    );
  });
});

describe('the sheet says which domains it lacks', () => {
  test.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['c.test'], 'この表に入っていません: c.test**'],
    [['c.test', '*.d.test'], String.raw`この表に入っていません: c.test、\*.d.test**`],
  ])('%j', (missing, said) => {
    const top = settingsMarkdown(configuration, missing).split('\n## ')[0];
    if (said === undefined) expect(top).not.toContain('入っていません');
    else expect(top).toContain(said);
  });
});
