import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from '../../../../src/core/settings/form/empty.ts';
import {
  addNames,
  answersOf,
  cellsOf,
  copyTo,
  decisionsFrom,
  emptyCells,
  setField,
  takeOver,
  type EnteredDomain,
} from '../../../../src/core/settings/form/domain.ts';
import type { CpfDomain } from '../../../../src/core/settings/cpf-estate.ts';
import { mapSettings } from '../../../../src/core/settings/map.ts';
import { readEstate } from '../../../../src/core/settings/read.ts';
import { allOn, domain } from '../estates.ts';

const estate = [
  domain('a.test'),
  allOn('b.test', {
    approvedSenders: ['x@y.example', '192.0.2.0/24'],
    destinations: [
      { host: 'm.b.test' },
      { host: '192.0.2.1', port: 587, preference: 5 },
      { host: 'b.test', type: 'mx' },
    ],
  }),
  allOn('*.c.test', { subdomains: ['x', 'y'] }),
];
const rows = estate.map((one) => ({ domain: one.domain, settings: cellsOf(one) }));

describe('a form holds what was read', () => {
  test.each(estate)('$domain comes back from its cells', (one) => {
    expect(readEstate({ domains: [{ domain: one.domain, ...cellsOf(one) }] })).toMatchObject({
      estate: { domains: [one] },
      issues: [],
    });
  });
});

describe('taking over', () => {
  test('replaces what has the same name, at its place, and adds the rest', () => {
    const taken = takeOver(rows, [allOn('B.test.'), domain('d.test')]);
    expect(taken).toMatchObject({ added: 1, replaced: 1 });
    expect(taken.domains.map((one) => one.domain)).toEqual(['a.test', 'B.test.', '*.c.test', 'd.test']);
    expect(taken.domains[1]?.settings).toEqual(cellsOf(allOn('b.test')));
  });

  test('fills a domain that has only its name, which replaces nothing', () => {
    const taken = takeOver([...rows, { domain: 'd.test', settings: emptyCells }], [allOn('d.test'), allOn('a.test')]);
    expect(taken).toMatchObject({ added: 1, replaced: 1 });
    expect(taken.domains.map((one) => one.domain)).toEqual(['a.test', 'b.test', '*.c.test', 'd.test']);
    expect(taken.domains[3]?.settings).toEqual(cellsOf(allOn('d.test')));
  });

  test('again changes nothing', () => {
    expect(takeOver(rows, estate)).toEqual({ domains: rows, added: 0, replaced: 3 });
  });

  describe('rows of one name stay apart', () => {
    const one = domain('a.test', { approvedSenders: ['1@y.example'] });
    const two = domain('A.test.', { approvedSenders: ['2@y.example'] });
    const three = allOn('a.test', { approvedSenders: ['3@y.example'] });
    const other = domain('z.test');
    const blank = { domain: 'a.test', settings: emptyCells };
    const holding = (...domains: CpfDomain[]) => takeOver([], domains).domains;

    test.each<[string, readonly EnteredDomain[], CpfDomain[], string[], number, number]>([
      ['two into nothing', [], [one, other, two], ['1', '2', 'z'], 1 + 1, 0],
      ['two in place of one', holding(three, other), [one, two], ['1', '2', 'z'], 0, 1],
      ['one in place of two', holding(one, other, two), [three], ['3', 'z'], 0, 1],
      ['two in place of three', holding(one, other, two, three), [two, one], ['2', '1', 'z'], 0, 1],
      ['two into a blank one', [blank, ...holding(other)], [one, two], ['1', '2', 'z'], 1, 0],
      ['one in place of a blank and a full one', [blank, ...holding(other, one)], [two], ['2', 'z'], 0, 1],
    ])('%s', (_, before, domains, order, added, replaced) => {
      const taken = takeOver(before, domains);
      const shown = taken.domains.map(({ domain: name, settings }) => settings?.approved_senders[0] ?? name[0]);
      expect(shown).toEqual(order);
      expect(taken).toMatchObject({ added, replaced });
    });

    test('so mapping tells that they are several, and where they disagree', () => {
      const form = takeOver([], [one, three]).domains;
      const { estate: read } = readEstate({
        domains: form.map(({ domain: name, settings }) => ({ domain: name, ...settings })),
      });
      const { issues, senderFilter } = mapSettings(read);
      expect(issues.map(({ id }) => id)).toEqual(expect.arrayContaining(['domain-listed-twice', 'settings-disagree']));
      expect(senderFilter.approved.map(({ sender }) => sender)).toEqual(['1@y.example', '3@y.example']);
    });
  });
});

describe('a domain is blank', () => {
  test.each<{ settings?: object }>([{}, { settings: {} }, { settings: { spam: ' \n' } }])('%j', (row) => {
    expect(isBlank(row)).toBe(true);
  });

  // What a later version keeps there is kept, and is something.
  test.each([' 隔離', {}, [], 0, false, null])('not with %j', (value) => {
    expect(isBlank({ settings: { spam: '', later: value } })).toBe(false);
  });
});

describe('changes of several', () => {
  test('names are added once, and blank until something is entered', () => {
    const added = addNames(rows, ['A.test', 'e.test']);
    expect(added.map((one) => one.domain)).toEqual(['a.test', 'b.test', '*.c.test', 'e.test']);
    expect(added.map(isBlank)).toEqual([false, false, false, true]);
    expect(addNames(rows, ['a.test'])).toBe(rows);
  });

  test('one field of the chosen ones', () => {
    const changed = setField([...rows, { domain: 'e.test' }], new Set([0, 3]), 'reputation', 'advanced');
    expect(changed.map(({ settings }) => settings?.reputation)).toEqual([
      'advanced',
      'advanced',
      'advanced',
      'advanced',
    ]);
    expect(changed[1]).toBe(rows[1]);
    expect(changed[3]?.settings).toEqual({ ...emptyCells, reputation: 'advanced' });
  });

  test('settings are copied, subdomains stay', () => {
    const [, from] = rows;
    if (!from) throw new Error('no row');
    const copied = copyTo(rows, from, new Set([0, 2]));
    expect(copied.map(({ settings }) => settings?.approved_senders)).toEqual(
      Array(3).fill('x@y.example\n192.0.2.0/24'),
    );
    expect(copied[2]?.settings?.subdomains).toBe('x\ny');
  });
});

describe('answers of the document', () => {
  test('go on, and an emptied one is none', () => {
    expect(decisionsFrom({ qil: '2', x: '' }, 'organization')).toEqual({
      senderScope: 'organization',
      answers: { qil: '2' },
    });
  });

  test('come back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ minLength: 1 })), (answers) => {
        expect(decisionsFrom(answersOf({ answers }), 'domain').answers).toEqual({ ...answers });
      }),
    );
    expect(answersOf({ qil: 0 })).toEqual({ qil: '0' });
  });
});
