import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMx } from '../../../../src/core/index.ts';
import { knownDomains } from '../../../../src/core/mx/session/known-domains.ts';
import { isBlank } from '../../../../src/core/settings/form/empty.ts';
import { cellsOf, emptyCells } from '../../../../src/core/settings/form/domain.ts';
import {
  coveredByWildcard,
  leftOutAfter,
  subdomainsToList,
  withKnownNames,
} from '../../../../src/core/settings/form/suggested-names.ts';
import { readEstate } from '../../../../src/core/settings/read.ts';
import { writeInventoryTemplate } from '../../../../src/core/settings/write/inventory.ts';
import { allOn } from '../estates.ts';

const row = (domain: string, subdomains = '') => ({ domain, settings: { ...emptyCells, subdomains } });
const namesOf = (rows: readonly { readonly domain: string }[]) => rows.map(({ domain }) => domain);

describe('domains that the planner of the MX change knows', () => {
  test.each([
    ['of records', 'a.test. 60 IN MX 10 m.a.test.\nb.test. 60 IN MX 10 m.a.test.', '', ['a.test', 'b.test']],
    ['a wildcard owner', '*.a.test. 60 IN MX 10 m.a.test.', '', ['*.a.test']],
    ['of a line that was refused', 'a.test. 60 IN MX 10 192.0.2.1', '', ['a.test']],
    ['of the list of CPF, each once', 'a.test. 60 IN MX 10 m.a.test.', 'A.test\nc.test, c.test', ['a.test', 'c.test']],
    ['no question without a domain', 'Host x.test not found: 3(NXDOMAIN)', '', []],
    ['nothing of nothing', '', '', []],
  ])('%s', (_, text, listed, names) => {
    expect(knownDomains(readMx(text), listed)).toEqual(names);
  });
});

describe('known names in the list of domains', () => {
  const entered = [{ domain: 'B.test.', settings: cellsOf(allOn('b.test')) }];

  test('come after what was entered, once, and blank', () => {
    const all = withKnownNames(entered, { names: ['a.test', 'b.test', 'c.test'], leftOut: [] });
    expect(namesOf(all)).toEqual(['B.test.', 'a.test', 'c.test']);
    expect(all.map(isBlank)).toEqual([false, true, true]);
  });

  test('stay out once the reader has taken them out, however they are spelt', () => {
    const known = { names: ['a.test', 'c.test'], leftOut: [] };
    const before = withKnownNames(entered, known);
    const leftOut = leftOutAfter(
      known,
      before,
      before.filter(({ domain }) => domain !== 'a.test'),
    );
    expect(leftOut).toEqual(['a.test']);
    expect(namesOf(withKnownNames(entered, { names: ['A.TEST.', 'c.test'], leftOut }))).toEqual(['B.test.', 'c.test']);
  });

  test('are back once they are added again', () => {
    const known = { names: ['a.test'], leftOut: ['a.test'] };
    expect(leftOutAfter(known, [], [row('A.test')])).toEqual([]);
  });

  test('another name taken out is not remembered: only known names come back by themselves', () => {
    expect(leftOutAfter({ names: ['a.test'], leftOut: [] }, [row('a.test'), row('z.test')], [row('a.test')])).toEqual(
      [],
    );
  });

  test('whatever is removed is gone, and nothing else (law)', () => {
    const names = fc.uniqueArray(fc.constantFrom('a.test', 'b.test', 'c.test', '*.d.test', 'x.d.test'));
    fc.assert(
      fc.property(names, names, names, (stored, known, removed) => {
        const mx = { names: known, leftOut: [] };
        const before = withKnownNames(
          stored.map((name) => row(name)),
          mx,
        );
        expect(new Set(namesOf(before))).toEqual(new Set([...stored, ...known]));
        const after = before.filter(({ domain }) => !removed.some((name) => name === domain));
        const again = withKnownNames(after, { names: known, leftOut: leftOutAfter(mx, before, after) });
        expect(again).toEqual(after);
      }),
    );
  });
});

describe('subdomains of a wildcard (H12)', () => {
  const wildcard = row('*.lab.test', 'dev\nstage.lab.test');

  test('a blank domain that the wildcard lists lacks nothing; one with settings of its own is its own', () => {
    const own = { domain: 'dev.lab.test', settings: cellsOf(allOn('dev.lab.test')) };
    expect([...coveredByWildcard([row('dev.lab.test'), wildcard, row('stage.lab.test'), row('qa.lab.test')])]).toEqual([
      ['dev.lab.test', '*.lab.test'],
      ['stage.lab.test', '*.lab.test'],
    ]);
    expect(coveredByWildcard([own, wildcard]).size).toBe(0);
  });

  test.each([
    ['one level below, not listed yet', ['qa.lab.test', 'dev.lab.test'], ['qa.lab.test']],
    ['two levels below', ['a.qa.lab.test'], []],
    ['the parent, another parent, a wildcard', ['lab.test', 'qa.test', 'qa.mylab.test', '*.lab.test'], []],
  ])('%s', (_, names, toList) => {
    expect(subdomainsToList(wildcard, names)).toEqual(toList);
  });

  test('another domain lists none', () => {
    expect(subdomainsToList(row('lab.test'), ['qa.lab.test'])).toEqual([]);
  });
});

describe('the table to fill in', () => {
  test('has the header of the inventory file and the names; filled in, it is read', () => {
    const text = writeInventoryTemplate(['a.test', '*.b.test']);
    expect(text).toBe(
      '\uFEFFドメイン名,サブドメイン,送信先サーバの指定,承認済み送信者リスト,ブロックする送信者リスト,有効な受信者,メールレピュテーション,ウイルス対策,スパムメール,スパムメールの可能性があるメール\r\na.test,,,,,,,,,\r\n*.b.test,,,,,,,,,\r\n',
    );
    const filled = text
      .replace('a.test,,,,,,,,,', 'a.test,,m.a.test,,,有効,標準,有効,無効,')
      .replace('*.b.test,,,,,,,,,', '*.b.test,x,m.a.test,,,無効,詳細,無効,隔離,転送');
    const { estate, issues } = readEstate(filled);
    expect(issues).toEqual([]);
    expect(estate.domains.map(({ domain }) => domain)).toEqual(['a.test', '*.b.test']);
  });

  test('a name that a spreadsheet would run is made harmless', () => {
    expect(writeInventoryTemplate(['=1+1', 'a","b'])).toContain('\r\n\'=1+1,,,,,,,,,\r\n"a"",""b",,,,,,,,,\r\n');
  });
});
