import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/core/settings/tmems-configuration.ts';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { settingsSheet, type SectionId } from '../../../src/documents/settings-sheet.ts';
import { tickKey } from '../../../src/documents/settings-tick-key.ts';
import { allOn, domain } from './estates.ts';

/** The boxes of one screen, or of all, as their ticks are kept. */
const keys = (domains: readonly CpfDomain[], section?: SectionId, decisions?: Decisions): string[] =>
  settingsSheet(mapSettings({ domains }, decisions))
    .filter(({ id }) => section === undefined || id === section)
    .flatMap(({ id, parts }) => parts.flatMap(({ steps = [] }) => steps.map(({ key }) => `${id}/${key}`)));

const senders = { approvedSenders: ['x@y.example', '192.0.2.1'], blockedSenders: ['*@z.example', '198.51.100.1'] };
const a = allOn('a.test', senders);
const b = allOn('b.test', senders);
const before = [a, b];

describe('a tick goes when what it ticked changes, and no other does', () => {
  test.each<[string, CpfDomain[], SectionId, number, number]>([
    ['a server of one domain', [a, { ...b, destinations: [{ host: 'm.test' }] }], 'domains', 1, 1],
    ['the port of a server', [{ ...a, destinations: [{ host: 'mail1.example.test', port: 26 }] }, b], 'domains', 1, 1],
    ['a domain more', [a, b, allOn('c.test', senders)], 'domains', 2, 1],
    [
      'an approved sender more',
      [a, b].map((one) => more(one, 'approvedSenders', 'n@y.example')),
      'approved-senders',
      0,
      1,
    ],
    ['an approved sender of one domain', [a, more(b, 'approvedSenders', 'n@y.example')], 'approved-senders', 1, 1],
    ['a blocked sender more', [a, b].map((one) => more(one, 'blockedSenders', 'n@y.example')), 'blocked-senders', 0, 1],
    ['an approved address more', [a, b].map((one) => more(one, 'approvedSenders', '192.0.2.2')), 'approved-ips', 0, 1],
    ['a blocked address more', [a, b].map((one) => more(one, 'blockedSenders', '192.0.2.2')), 'blocked-ips', 0, 1],
    ['one domain without valid recipients', [a, { ...b, validRecipients: false }], 'recipient-filter', 3, 1],
    ['standard for all', [a, b].map((one) => ({ ...one, reputation: 'standard' as const })), 'ip-reputation', 1, 1],
    ['one domain without antivirus', [a, { ...b, antivirus: false }], 'virus-policies', 0, 1],
    [
      'quarantine for spam',
      [a, { ...b, antispam: { spam: 'quarantine', probableSpam: 'quarantine' } }],
      'spam-policies',
      1,
      2,
    ],
    ['one domain without the spam check', [a, { ...b, antispam: false }], 'spam-policies', 0, 2],
    ['one domain without antivirus', [a, { ...b, antivirus: false }], 'default-policies', 2, 1],
  ])('%s', (_, after, section, stay, come) => {
    const ticked = new Set(keys(before));
    const now = keys(after, section);
    expect(now.filter((key) => ticked.has(key))).toHaveLength(stay);
    expect(now.filter((key) => !ticked.has(key))).toHaveLength(come);
  });

  test('whom a sender is for', () => {
    const ticked = new Set(keys(before, 'approved-senders'));
    const now = keys(before, 'approved-senders', { senderScope: 'organization' });
    expect(now.filter((key) => ticked.has(key))).toEqual([]);
  });

  test('an answer', () => {
    const differing = [a, domain('c.test')];
    const off = keys(differing, 'ip-reputation', { qil: 0 });
    const on = keys(differing, 'ip-reputation', { qil: 2 });
    expect(off.filter((key) => on.includes(key))).toHaveLength(1);
    expect(keys(differing, 'ip-reputation')).toHaveLength(1);
  });
});

describe('a tick stays', () => {
  test.each<[string, CpfDomain[]]>([
    ['when domains change places', [b, a]],
    [
      'when senders change places',
      [a, b].map((one) => ({ ...one, approvedSenders: one.approvedSenders.toReversed() })),
    ],
    ['when a name is spelt otherwise', [{ ...a, domain: 'A.test.' }, b]],
  ])('%s', (_, after) => {
    expect(keys(after).toSorted()).toEqual(keys(before).toSorted());
  });
});

test('no two boxes of a screen share a tick', () => {
  const all = keys([
    a,
    b,
    domain('c.test', { approvedSenders: ['x@y.example'] }),
    allOn('*.d.test', { subdomains: ['e'] }),
  ]);
  expect(new Set(all).size).toBe(all.length);
});

describe('the key of a tick', () => {
  test.each([
    ['FNV-1a of "[]"', tickKey('all'), 'all w7k42t'],
    ['of a list', tickKey('all', ['192.0.2.1', '192.0.2.2']), tickKey('all', ['192.0.2.2', '192.0.2.1'])],
  ])('%s', (_, key, expected) => {
    expect(key).toBe(expected);
  });

  test('tells lists apart by what they hold and where', () => {
    const list = fc.array(fc.string(), { maxLength: 3 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const same = JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
        expect(tickKey('x', one) === tickKey('x', other)).toBe(same);
        if (!same) expect(tickKey('x', one, other)).not.toBe(tickKey('x', other, one));
      }),
    );
  });
});

function more(one: CpfDomain, list: 'approvedSenders' | 'blockedSenders', entry: string): CpfDomain {
  return { ...one, [list]: [...one[list], entry] };
}
