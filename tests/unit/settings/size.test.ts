import { describe, expect, test } from 'vitest';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import { domain } from './estates.ts';

/** More than the arguments that a call takes; a cell without line ends, or a column of the wrong kind, holds as many. */
const MANY = 300_000;

const many = <T>(value: (index: number) => T): T[] => Array.from({ length: MANY }, (_, index) => value(index));

describe(`${String(MANY)} values in one field are told one by one`, () => {
  test.each<[string, string, Partial<CpfDomain>, string]>([
    ['approved senders', 'a.test', { approvedSenders: many((i) => `x${i}`) }, 'entry-not-understood'],
    ['blocked senders', 'a.test', { blockedSenders: many((i) => `x${i}`) }, 'entry-not-understood'],
    ['subdomains', '*.a.test', { subdomains: many((i) => `x.y${i}`) }, 'subdomain-too-deep'],
    [
      'destinations',
      'a.test',
      { destinations: many((i) => ({ host: `m${i}.a.test`, preference: 0 })) },
      'preference-not-in-tmems',
    ],
  ])('%s', (_, name, over, id) => {
    const { issues } = mapSettings({ domains: [domain(name, over)] });
    expect(issues.filter((issue) => issue.id === id)).toHaveLength(MANY);
  });

  test('subdomains of one wildcard, whose approved sender is blocked, too', () => {
    const subdomains = many((i) => `s${i}`);
    const one = domain('*.a.test', { subdomains, approvedSenders: ['x@y.example'], blockedSenders: ['*@y.example'] });
    const flip = mapSettings({ domains: [one] }).issues.find(({ id }) => id === 'precedence-flips');
    expect(flip?.params?.['domains']).toHaveLength(MANY);
  });

  test('a cell of the inventory file', () => {
    const cell = many((i) => `x${i}`).join(' ');
    const text = `domain,approved_senders,valid_recipients,reputation,antivirus,spam,probable_spam\na.test,${cell},off,standard,off,off,`;
    expect(readEstate(text).estate.domains[0]?.approvedSenders).toHaveLength(MANY);
  });
});
