import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/core/settings/configuration.ts';
import type { CpfDomain } from '../../../src/core/settings/estate.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { domain } from './estates.ts';

const estate = (...domains: CpfDomain[]) => ({ domains });
const open = (of: { domains: CpfDomain[] }, decisions?: Decisions) =>
  mapSettings(of, decisions).decisions.map(({ id, answer }) => `${id} = ${answer ?? 'undecided'}`);
const ids = (of: { domains: CpfDomain[] }, decisions?: Decisions) =>
  mapSettings(of, decisions).issues.map(({ id }) => id);

const twoLevels = estate(domain('a.test'), domain('b.test', { reputation: 'advanced' }));

describe('the level of IP reputation', () => {
  test.each([
    ['nobody', [], null],
    ['標準 alone', ['standard'], 0],
    ['詳細 alone', ['advanced'], 2],
    ['both', ['standard', 'advanced'], null],
  ] as const)('%s', (_, levels, qil) => {
    const domains = levels.map((reputation, index) => domain(`d${index}.test`, { reputation }));
    expect(mapSettings({ domains }).ipReputation).toMatchObject({ qil, lists: ['KSSL', 'DUL', 'ETL'] });
  });

  test.each([
    [{ qil: 0 }, 0, []],
    [{ qil: 2 }, 2, []],
    [{ answers: { qil: '2' } }, 2, []],
    [{ qil: 2, answers: { qil: '2' } }, 2, []],
    [{ qil: 2, answers: { qil: '0' } }, null, ['decision-answered-twice']],
    [{ answers: { qil: '1' } }, null, ['answer-unknown']],
    [{ answers: { quil: '2' } }, null, ['decision-unknown']],
  ] as const)('%j', (decisions, qil, issues) => {
    const result = mapSettings(twoLevels, decisions);
    expect(result.ipReputation.qil).toBe(qil);
    expect(result.issues.filter(({ level }) => level !== 'advice').map(({ id }) => id)).toEqual(issues);
  });

  test('where the domains agree, another level is an answer to nothing', () => {
    const agreeing = estate(domain('a.test'), domain('b.test'));
    expect(ids(agreeing, { qil: 0 })).not.toContain('decision-unknown');
    expect(ids(agreeing, { qil: 2 })).toContain('decision-unknown');
    expect(mapSettings(agreeing, { qil: 2 }).ipReputation.qil).toBe(0);
  });

  test('each answer names who has it and who loses by it', () => {
    expect(mapSettings(twoLevels).decisions).toMatchObject([
      {
        id: 'qil',
        kind: 'qil',
        sides: [
          { answer: '0', domains: ['a.test'], loses: [{ kind: 'dynamic-reputation-lost', domains: ['b.test'] }] },
          { answer: '2', domains: ['b.test'], loses: [{ kind: 'dynamic-reputation-added', domains: ['a.test'] }] },
        ],
      },
    ]);
  });
});

describe('which IP entries ask', () => {
  const a = (approvedSenders: string[], blockedSenders: string[] = []) =>
    domain('a.test', { approvedSenders, blockedSenders });
  const b = (approvedSenders: string[], blockedSenders: string[] = []) =>
    domain('b.test', { approvedSenders, blockedSenders });

  test.each<[string, CpfDomain[], string[]]>([
    ['one domain alone', [a(['192.0.2.1'])], []],
    ['both domains have it', [a(['192.0.2.1']), b(['192.0.2.1'])], []],
    ['both have the network, in two spellings', [a(['192.0.2.0/24']), b(['192.0.2.9/24'])], []],
    ['one of two has it', [a(['192.0.2.1']), b([])], ['ip-entry-becomes-global:192.0.2.1']],
    ['one of two blocks it', [a([]), b([], ['192.0.2.1'])], ['ip-entry-becomes-global:192.0.2.1']],
    ['one approves, one blocks', [a(['192.0.2.1']), b([], ['192.0.2.1'])], ['ip-approved-and-blocked:192.0.2.1']],
    ['one domain does both', [a(['192.0.2.1'], ['192.0.2.1'])], ['ip-approved-and-blocked:192.0.2.1']],
    [
      'one approves a network inside which the other blocks',
      [a(['192.0.2.0/24']), b([], ['192.0.2.1'])],
      ['ip-networks-overlap:192.0.2.0/24', 'ip-networks-overlap:192.0.2.1'],
    ],
    [
      'one approves inside a network that the other blocks',
      [a(['192.0.2.1']), b([], ['192.0.2.0/24'])],
      ['ip-networks-overlap:192.0.2.1', 'ip-networks-overlap:192.0.2.0/24'],
    ],
    ['one domain does so by itself', [a(['192.0.2.0/24'], ['192.0.2.1'])], []],
    ['all domains do so alike', [a(['192.0.2.0/24'], ['192.0.2.1']), b(['192.0.2.0/24'], ['192.0.2.1'])], []],
    [
      'networks that are neighbours',
      [a(['192.0.2.0/25']), b([], ['192.0.2.128/25'])],
      ['ip-entry-becomes-global:192.0.2.0/25', 'ip-entry-becomes-global:192.0.2.128/25'],
    ],
  ])('%s', (_, domains, expected) => {
    expect(open({ domains })).toEqual(expected.map((id) => `${id} = undecided`));
  });

  test.each([
    ['approve', ['192.0.2.1'], []],
    ['block', [], ['192.0.2.1']],
    ['neither', [], []],
  ])('approved and blocked, answered "%s"', (answer, approved, blocked) => {
    const of = estate(a(['192.0.2.1']), b([], ['192.0.2.1']));
    const answers = { 'ip-approved-and-blocked:192.0.2.1': answer };
    expect(mapSettings(of, { answers }).ipReputation).toMatchObject({ approved, blocked });
  });

  test.each([
    ['all-domains', ['192.0.2.1']],
    ['leave-out', []],
  ])('becomes global, answered "%s"', (answer, approved) => {
    const answers = { 'ip-entry-becomes-global:192.0.2.1': answer };
    expect(mapSettings(estate(a(['192.0.2.1']), b([])), { answers }).ipReputation.approved).toEqual(approved);
  });

  test('a wildcard without subdomains counts as a domain that has, or lacks, the entry', () => {
    expect(open(estate(a(['192.0.2.1']), domain('*.a.test')))).toEqual([
      'ip-entry-becomes-global:192.0.2.1 = undecided',
    ]);
  });

  test('whoever blocks an address inside the approved network loses the block, and is named with it', () => {
    const [network] = mapSettings(estate(a(['192.0.2.0/24']), b([], ['192.0.2.1']))).decisions;
    expect(network?.sides[0]?.loses).toEqual([
      { kind: 'approval-overrides-block', domains: ['b.test'], entries: ['192.0.2.1'] },
      { kind: 'approval-added', domains: ['b.test'] },
    ]);
  });
});

describe('which senders ask', () => {
  const both = domain('a.test', { approvedSenders: ['x@y.example'], blockedSenders: ['X@y.example'] });
  const approving = domain('b.test', { approvedSenders: ['x@y.example'] });
  const blocking = domain('c.test', { blockedSenders: ['x@y.example'] });
  const id = 'sender-approved-and-blocked:x@y.example';

  test.each<[string, CpfDomain[], Decisions['senderScope'], string[]]>([
    ['one domain, both lists', [both], 'domain', [`${id} = undecided`]],
    ['two domains, one list each', [approving, blocking], 'domain', []],
    ['two domains, one list each', [approving, blocking], 'organization', [`${id} = undecided`]],
    ['one list only', [approving], 'organization', []],
  ])('%s, for the %s', (_, domains, senderScope, expected) => {
    expect(open({ domains }, { senderScope: senderScope ?? 'domain' })).toEqual(expected);
  });

  test.each([
    [undefined, [], []],
    ['approve', ['a.test'], []],
    ['block', [], ['a.test']],
    ['neither', [], []],
  ])('answered "%s"', (answer, approved, blocked) => {
    const { senderFilter } = mapSettings(
      estate(both, approving, blocking),
      answer ? { answers: { [id]: answer } } : {},
    );
    expect(senderFilter.approved.map(({ recipients }) => recipients)).toEqual([...approved, 'b.test']);
    expect(senderFilter.blocked.map(({ recipients }) => recipients)).toEqual([...blocked, 'c.test']);
  });
});

test('answers are looked up by their own name only', () => {
  const answers = JSON.parse('{"__proto__":"0","toString":"x","constructor":"y"}') as Record<string, string>;
  expect(mapSettings(twoLevels, { answers }).ipReputation.qil).toBeNull();
  expect(ids(twoLevels, { answers }).filter((id) => id === 'decision-unknown')).toHaveLength(3);
});
