import { describe, expect, test } from 'vitest';
import { cellsOf, emptyCells } from '../../../../src/core/settings/form/domain.ts';
import { previewImport } from '../../../../src/core/settings/form/import.ts';
import { estateOf, missingFrom, readForm } from '../../../../src/core/settings/form/read.ts';
import { allOn } from '../estates.ts';

const good = (domain: string) => ({ domain, settings: cellsOf(allOn('x.test')) });
const wrong = (domain: string) => ({ domain, settings: { ...cellsOf(allOn('x.test')), reputation: 'めちゃ' } });
const name = (domain: string) => ({ domain, settings: emptyCells });
const refused = (text: string) => previewImport(text, {}, []).refusals;
const HEADER = 'domain,destinations,valid_recipients,reputation,antivirus,spam,probable_spam\n';
const row = (domain: string, reputation: string) => `${domain},m.x.test,off,${reputation},on,off,\n`;
const empty = refused('');

describe('what the result of the form lacks', () => {
  const wildcard = { ...good('*.lab.test'), settings: { ...cellsOf(allOn('x.test')), subdomains: 'dev' } };
  test.each([
    ['nothing', [good('a.test')], empty, []],
    ['a row with a mistake', [good('a.test'), wrong('b.test')], empty, ['b.test']],
    ['a name without settings', [good('a.test'), name('b.test')], empty, ['b.test']],
    ['not a name that a wildcard lists', [wildcard, name('dev.lab.test')], empty, []],
    ['each row without a name', [good('a.test'), good(''), good('')], empty, ['', '']],
    [
      'a row that is still in the list of refusals',
      [good('a.test')],
      refused(HEADER + row('b.test', 'めちゃ')),
      ['b.test'],
    ],
    [
      'a nameless row that is still in the list of refusals',
      [good('a.test')],
      refused(HEADER + row('', 'standard')),
      [''],
    ],
    ['not a refused row whose domain is in the list', [good('a.test')], refused(HEADER + row('A.test.', 'めちゃ')), []],
  ])('%s', (_, entered, refusals, missing) => {
    expect(missingFrom(entered, readForm(entered), refusals)).toEqual(missing);
  });
});

describe('the estate of the form', () => {
  test('knows which domains have a refused row in the list of refusals, unless the form has their settings', () => {
    const refusals = refused(HEADER + row('b.test', 'めちゃ') + row('a.test', 'めちゃ'));
    const entered = [good('a.test'), name('b.test')];
    expect(estateOf(readForm(entered), refusals).refused).toEqual(['b.test']);
  });

  test('is the form’s own where no row was refused', () => {
    const form = readForm([good('a.test')]);
    expect(estateOf(form, empty)).toBe(form.estate);
  });
});
