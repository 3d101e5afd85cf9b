import { describe, expect, test } from 'vitest';
import { changedSince } from '../../../../src/core/settings/form/diff.ts';
import { allOn, domain } from '../estates.ts';

describe('what is new in a text that was taken over before', () => {
  const a = domain('a.test');
  const b = allOn('b.test');
  test.each([
    ['nothing was taken: all', [], [a, b], [a, b]],
    ['nothing has changed: nothing', [a, b], [a, b], []],
    ['one has changed', [a, b], [a, { ...b, antivirus: false }], ['b.test']],
    ['one is spelt otherwise: nothing', [a], [{ ...a, domain: 'A.test.' }], []],
    ['one was added', [a], [a, b], ['b.test']],
    ['one of two rows of a name has changed: both', [a, a], [a, { ...a, antivirus: true }], ['a.test', 'a.test']],
    ['a second row of a name was added: both', [a], [a, { ...a, antivirus: true }], ['a.test', 'a.test']],
  ])('%s', (_, taken, now, expected) => {
    expect(changedSince(taken, now).map((one) => one.domain)).toEqual(
      expected.map((one) => (typeof one === 'string' ? one : one.domain)),
    );
  });
});
