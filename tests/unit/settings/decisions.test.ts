import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decisions } from '../../../src/core/settings/tmems-configuration.ts';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { decisionId, questionOf, type Question } from '../../../src/core/settings/decision-id.ts';
import { saySettingsIssue } from '../../../src/words/settings/issues.ts';
import { domain } from './estates.ts';

const estate = (...domains: CpfDomain[]) => ({ domains });
const open = (of: { domains: CpfDomain[] }, decisions?: Decisions) =>
  mapSettings(of, decisions).decisions.map(({ id, answer }) => `${id} = ${answer ?? 'undecided'}`);
const ids = (of: { domains: CpfDomain[] }, decisions?: Decisions) =>
  mapSettings(of, decisions).issues.map(({ id }) => id);

const said = (of: { domains: CpfDomain[] }, decisions?: Decisions) =>
  mapSettings(of, decisions).issues.map(saySettingsIssue);

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
    [{ answers: { quil: '2' } }, null, []],
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
    ['one of two has it', [a(['192.0.2.1']), b([])], ['ip-entry-becomes-global:approved:192.0.2.1']],
    ['one of two blocks it', [a([]), b([], ['192.0.2.1'])], ['ip-entry-becomes-global:blocked:192.0.2.1']],
    ['one approves, one blocks', [a(['192.0.2.1']), b([], ['192.0.2.1'])], ['ip-approved-and-blocked:192.0.2.1']],
    ['one domain does both', [a(['192.0.2.1'], ['192.0.2.1'])], ['ip-approved-and-blocked:192.0.2.1']],
    [
      'one approves a network inside which the other blocks',
      [a(['192.0.2.0/24']), b([], ['192.0.2.1'])],
      ['ip-networks-overlap:approved:192.0.2.0/24', 'ip-networks-overlap:blocked:192.0.2.1'],
    ],
    [
      'one approves inside a network that the other blocks',
      [a(['192.0.2.1']), b([], ['192.0.2.0/24'])],
      ['ip-networks-overlap:approved:192.0.2.1', 'ip-networks-overlap:blocked:192.0.2.0/24'],
    ],
    ['one blocks inside what both block', [a([], ['192.0.2.7', '192.0.2.0/24']), b([], ['192.0.2.0/24'])], []],
    ['one approves inside what both approve', [a(['192.0.2.7', '192.0.2.0/24']), b(['192.0.2.0/24'])], []],
    [
      'one blocks inside what the other blocks',
      [a([], ['192.0.2.7']), b([], ['192.0.2.0/24'])],
      ['ip-entry-becomes-global:blocked:192.0.2.0/24'],
    ],
    [
      'one blocks both halves of what the other blocks',
      [a([], ['192.0.2.0/25', '192.0.2.128/25']), b([], ['192.0.2.0/24'])],
      [],
    ],
    ['one domain does so by itself', [a(['192.0.2.0/24'], ['192.0.2.1'])], []],
    ['all domains do so alike', [a(['192.0.2.0/24'], ['192.0.2.1']), b(['192.0.2.0/24'], ['192.0.2.1'])], []],
    [
      'networks that are neighbours',
      [a(['192.0.2.0/25']), b([], ['192.0.2.128/25'])],
      ['ip-entry-becomes-global:approved:192.0.2.0/25', 'ip-entry-becomes-global:blocked:192.0.2.128/25'],
    ],
  ])('%s', (_, domains, expected) => {
    expect(open({ domains })).toEqual(expected.map((id) => `${id} = undecided`));
  });

  // CPF looks at approvals first: a block inside one's own approval never acted, so there is nothing to lose by it.
  const outer = '10.0.0.0/8';
  const inner = '10.1.0.0/16';
  const c = domain('c.test');
  test.each<[string, CpfDomain[], string[]]>([
    ['a block inside what all approve', [a([outer], [inner]), b([outer])], []],
    ['the same, blocked by another', [a([outer]), b([outer], [inner])], []],
    [
      'a block inside its own approval, another has neither',
      [a([outer], [inner]), b([])],
      [
        `ip-entry-becomes-global:approved:${outer} | all-domains: approval-added b.test | leave-out: approval-lost a.test`,
        `ip-entry-becomes-global:blocked:${inner} | all-domains: block-added b.test | leave-out: `,
      ],
    ],
    [
      'one blocks inside its own approval, another without',
      [a([outer], [inner]), b([], [inner])],
      [
        `ip-networks-overlap:approved:${outer} | all-domains: approval-overrides-block b.test, approval-added b.test | leave-out: approval-lost a.test`,
        `ip-networks-overlap:blocked:${inner} | all-domains:  | leave-out: block-lost b.test`,
      ],
    ],
    [
      'one blocks inside its own approval, another blocks around the approval',
      [a([inner], ['10.1.2.0/24']), b([], [outer])],
      [
        `ip-networks-overlap:approved:${inner} | all-domains: approval-overrides-block b.test | leave-out: approval-lost a.test`,
        `ip-networks-overlap:blocked:${outer} | all-domains: block-added a.test | leave-out: block-lost b.test`,
      ],
    ],
    [
      'approvals inside each other, and a third that has none',
      [a([inner]), b([outer]), c],
      [
        `ip-entry-becomes-global:approved:${inner} | all-domains: approval-added c.test | leave-out: approval-lost a.test`,
        `ip-entry-becomes-global:approved:${outer} | all-domains: approval-added a.test c.test | leave-out: approval-lost b.test`,
      ],
    ],
    ['all block a network in which all approve an address', [a([inner], [outer]), b([inner], [outer])], []],
  ])('%s: who loses what', (_, domains, expected) => {
    const told = mapSettings({ domains }).decisions.map(({ id, sides }) =>
      [
        id,
        ...sides.map(
          ({ answer, loses }) => `${answer}: ${loses.map((loss) => [loss.kind, ...loss.domains].join(' ')).join(', ')}`,
        ),
      ].join(' | '),
    );
    expect(told).toEqual(expected);
  });

  test('a block that all approve around is in the list, and told never to act', () => {
    const result = mapSettings(estate(a([outer], [inner]), b([outer])));
    expect(result.ipReputation).toMatchObject({ approved: [outer], blocked: [inner] });
    expect(result.issues.map(({ id }) => id)).toContain('block-inside-approval');
  });

  test('once the approval around it is taken over, a block is added to nobody', () => {
    const of = estate(a([outer], [inner]), b([]));
    const answers = { [`ip-entry-becomes-global:approved:${outer}`]: 'all-domains' };
    const block = mapSettings(of, { answers }).decisions.find(({ subject }) => subject === inner);
    expect(block?.sides.map(({ loses }) => loses)).toEqual([[], []]);
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
    const answers = { 'ip-entry-becomes-global:approved:192.0.2.1': answer };
    expect(mapSettings(estate(a(['192.0.2.1']), b([])), { answers }).ipReputation.approved).toEqual(approved);
  });

  test('a wildcard without subdomains counts as a domain that has, or lacks, the entry', () => {
    expect(open(estate(a(['192.0.2.1']), domain('*.a.test')))).toEqual([
      'ip-entry-becomes-global:approved:192.0.2.1 = undecided',
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
  const id = 'sender-approved-and-blocked:domain:x@y.example';
  const forAll = 'sender-approved-and-blocked:organization:x@y.example';

  test.each<[string, CpfDomain[], Decisions['senderScope'], string[]]>([
    ['one domain, both lists', [both], 'domain', [`${id} = undecided`]],
    ['two domains, one list each', [approving, blocking], 'domain', []],
    ['two domains, one list each', [approving, blocking], 'organization', [`${forAll} = undecided`]],
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

describe('an answer stays with its question', () => {
  const on = (list: 'approvedSenders' | 'blockedSenders', entry: string) => domain('a.test', { [list]: [entry] });
  const b = domain('b.test');
  const both = { approvedSenders: ['x@y.example'], blockedSenders: ['x@y.example'] };

  test.each<[string, CpfDomain[], Decisions, CpfDomain[], Decisions['senderScope'], string, string]>([
    [
      'an approved address is blocked now: "to all domains" would block it for everybody',
      [on('approvedSenders', '192.0.2.1'), b],
      { answers: { 'ip-entry-becomes-global:approved:192.0.2.1': 'all-domains' } },
      [on('blockedSenders', '192.0.2.1'), b],
      'domain',
      'ip-entry-becomes-global:blocked:192.0.2.1 = undecided',
      '192.0.2.1(承認)についての答えは、いまの設定では使いません。',
    ],
    [
      'an approved network is blocked now, and overlaps as before',
      [on('approvedSenders', '192.0.2.0/24'), domain('b.test', { blockedSenders: ['192.0.2.1'] })],
      { answers: { 'ip-networks-overlap:approved:192.0.2.0/24': 'all-domains' } },
      [on('blockedSenders', '192.0.2.0/24'), domain('b.test', { approvedSenders: ['192.0.2.1'] })],
      'domain',
      'ip-networks-overlap:blocked:192.0.2.0/24 = undecided',
      '192.0.2.0/24(承認)についての答えは、いまの設定では使いません。',
    ],
    [
      'a sender of one domain is for the organisation now: the same answer would reach everybody',
      [domain('a.test', both), b],
      { answers: { 'sender-approved-and-blocked:domain:x@y.example': 'approve' } },
      [domain('a.test', both), b],
      'organization',
      'sender-approved-and-blocked:organization:x@y.example = undecided',
      'x@y.example(承認とブロック、ドメインごと)についての答えは、いまの設定では使いません。',
    ],
    [
      'an approved address is approved and blocked now',
      [on('approvedSenders', '192.0.2.1'), b],
      { answers: { 'ip-entry-becomes-global:approved:192.0.2.1': 'all-domains' } },
      [on('approvedSenders', '192.0.2.1'), on('blockedSenders', '192.0.2.1')],
      'domain',
      'ip-approved-and-blocked:192.0.2.1 = undecided',
      '192.0.2.1(承認)についての答えは、いまの設定では使いません。',
    ],
  ])('%s', (_, before, decisions, after, senderScope, asked, words) => {
    const [given] = Object.entries(decisions.answers ?? {}).map(([id, answer]) => `${id} = ${answer}`);
    expect(open({ domains: before }, decisions)).toContain(given);
    const now = { ...decisions, senderScope: senderScope ?? 'domain' };
    expect(open({ domains: after }, now)).toContain(asked);
    expect(mapSettings({ domains: after }, now).issues.filter(({ id }) => id === 'decision-unknown')).toMatchObject([
      { level: 'advice' },
    ]);
    expect(said({ domains: after }, now)).toContain(words);
  });

  test.each([
    ['qil', 'メールレピュテーション'],
    ['ip-entry-becomes-global:blocked:203.0.113.9', '203.0.113.9(ブロック)'],
    ['ip-approved-and-blocked:203.0.113.9', '203.0.113.9(承認とブロック)'],
    ['sender-approved-and-blocked:organization:x@y.example', 'x@y.example(承認とブロック、所属する組織)'],
    ['ip-entry-becomes-global:203.0.113.9', '読み取れない質問'],
    ['ip-entry-becomes-global:approved:', '読み取れない質問'],
    ['toString', '読み取れない質問'],
  ])('%s, once nobody asks it, is called %s', (id, words) => {
    expect(said(estate(b), { answers: { [id]: '2' } })).toContain(
      `${words}についての答えは、いまの設定では使いません。`,
    );
  });

  test.each([
    [{ answers: { qil: '1' } }, 'メールレピュテーションについての答え「1」は選択肢にありません'],
    [{ qil: 2, answers: { qil: '0' } }, 'メールレピュテーションに、食い違う2つの答えがあります'],
  ] as const)('no id is shown to the reader: %j', (decisions, words) => {
    expect(said(twoLevels, decisions).join()).toContain(words);
  });

  test('an id comes back from its question', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Question>(
          { kind: 'sender-approved-and-blocked', about: 'domain' },
          { kind: 'sender-approved-and-blocked', about: 'organization' },
          { kind: 'ip-approved-and-blocked' },
          { kind: 'ip-networks-overlap', about: 'approved' },
          { kind: 'ip-entry-becomes-global', about: 'blocked' },
        ),
        fc.string({ minLength: 1 }),
        (question, subject) => {
          expect(questionOf(decisionId({ ...question, subject }))).toEqual({ ...question, subject });
        },
      ),
    );
    expect(questionOf(decisionId({ kind: 'qil' }))).toEqual({ kind: 'qil' });
  });
});

test('answers are looked up by their own name only', () => {
  const answers = JSON.parse('{"__proto__":"0","toString":"x","constructor":"y"}') as Record<string, string>;
  expect(mapSettings(twoLevels, { answers }).ipReputation.qil).toBeNull();
  expect(ids(twoLevels, { answers }).filter((id) => id === 'decision-unknown')).toHaveLength(3);
});

describe('warnings follow the answers', () => {
  const everyone = (list: 'approvedSenders' | 'blockedSenders') =>
    estate(domain('a.test', { [list]: ['0.0.0.0/0'] }), domain('b.test'));
  test.each([
    ['approved', 'approvedSenders', 'approves-everyone'],
    ['blocked', 'blockedSenders', 'blocks-everyone'],
  ] as const)('all sources, %s', (about, list, id) => {
    const question = `ip-entry-becomes-global:${about}:0.0.0.0/0`;
    expect(ids(everyone(list))).toContain(id);
    expect(ids(everyone(list), { answers: { [question]: 'all-domains' } })).toContain(id);
    expect(ids(everyone(list), { answers: { [question]: 'leave-out' } })).not.toContain(id);
  });

  test.each<[string, CpfDomain[], string, string, string]>([
    [
      'a spam check that approval skips',
      [
        domain('a.test', { approvedSenders: ['192.0.2.1'], antispam: { spam: 'delete', probableSpam: 'delete' } }),
        domain('b.test'),
      ],
      'ip-entry-becomes-global:approved:192.0.2.1',
      'leave-out',
      'approved-ip-still-scanned',
    ],
    [
      'a network with host bits',
      [domain('a.test', { approvedSenders: ['192.0.2.9/24'] }), domain('b.test')],
      'ip-entry-becomes-global:approved:192.0.2.9/24',
      'leave-out',
      'network-has-host-bits',
    ],
    [
      'a blocked sender in the header',
      [domain('a.test', { approvedSenders: ['x@y.example'], blockedSenders: ['x@y.example'] })],
      'sender-approved-and-blocked:domain:x@y.example',
      'approve',
      'blocked-sender-matches-header',
    ],
    [
      'a form that pages disagree about',
      [domain('a.test', { approvedSenders: ['x@*'], blockedSenders: ['x@*'] })],
      'sender-approved-and-blocked:domain:x@*',
      'neither',
      'sender-form-disputed',
    ],
    [
      'its own domain',
      [domain('a.test', { approvedSenders: ['*@a.test'], blockedSenders: ['*@a.test'] })],
      'sender-approved-and-blocked:domain:*@a.test',
      'block',
      'approves-own-domain',
    ],
  ])('%s', (_, domains, question, answer, id) => {
    expect(ids({ domains })).toContain(id);
    expect(ids({ domains }, { answers: { [question]: answer } })).not.toContain(id);
  });
});
