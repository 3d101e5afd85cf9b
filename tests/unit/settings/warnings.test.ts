import { describe, expect, test } from 'vitest';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { settingsRules } from '../../../src/core/settings/rules.ts';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { saySettingsIssue } from '../../../src/words/settings/issues.ts';
import { allOn, domain } from './estates.ts';

const issues = (...domains: CpfDomain[]) => mapSettings({ domains }).issues;
const ids = (...domains: CpfDomain[]) => issues(...domains).map(({ id }) => id);

describe('a clean case has no warning', () => {
  test.each<[string, CpfDomain[]]>([
    ['all off', [domain('a.test')]],
    ['all on', [allOn('a.test'), allOn('b.test')]],
    ['a wildcard with its subdomains', [allOn('*.a.test', { subdomains: ['shop', 'mail.a.test'] })]],
    ['senders', [allOn('a.test', { approvedSenders: ['x@y.example'], blockedSenders: ['*@z.example'] })]],
  ])('%s', (_, domains) => {
    expect(issues(...domains).filter(({ level }) => level !== 'advice')).toEqual([]);
  });
});

describe('approved and blocked change places (H17)', () => {
  test.each([
    ['x@y.example', '*@y.example', true],
    ['*@y.example', 'x@y.example', true],
    ['x@a.y.example', '*@*.y.example', true],
    ['x@a.b.y.example', '*@*.y.example', true],
    ['*@*.y.example', 'x@a.y.example', true],
    ['*@*.a.y.example', '*@*.y.example', true],
    ['*@a.y.example', 'x@*.y.example', true],
    ['x@*', 'x@y.example', true],
    ['x@y.example', 'x@*', true],
    ['x@y.example', 'x@y.example', true],
    ['x@y.example', '*@*.y.example', false],
    ['x@y.example', 'z@y.example', false],
    ['x@y.example', 'z@*', false],
    ['x@my.example', '*@y.example', false],
    ['*@*.y.example', '*@y.example', false],
  ])('%s approved, %s blocked: %s', (approved, blocked, flips) => {
    const found = issues(domain('a.test', { approvedSenders: [approved], blockedSenders: [blocked] }));
    expect(found.filter(({ id }) => id === 'precedence-flips').map(({ params }) => params)).toEqual(
      flips ? [{ approved, blocked: [blocked], domains: ['a.test'] }] : [],
    );
  });

  test('two domains do not meet, but in the organisation they do', () => {
    const domains = [
      domain('a.test', { approvedSenders: ['x@y.example'] }),
      domain('b.test', { blockedSenders: ['*@y.example'] }),
    ];
    expect(mapSettings({ domains }).issues.map(({ id }) => id)).not.toContain('precedence-flips');
    const organization = mapSettings({ domains }, { senderScope: 'organization' });
    expect(organization.issues.map(({ id }) => id)).toContain('precedence-flips');
  });

  const both = { approvedSenders: ['x@y.example', 'z@y.example'], blockedSenders: ['x@y.example', '*@w.example'] };
  const wide = { approvedSenders: ['x@y.example', '*@*.y.example'], blockedSenders: ['x@y.example'] };
  const every = { approvedSenders: ['*@y.example', 'x@y.example'], blockedSenders: ['x@y.example'] };
  const other = domain('b.test', { approvedSenders: ['*@y.example'], blockedSenders: [] });
  test.each<[string, Partial<CpfDomain>, CpfDomain[], 'domain' | 'organization', string | null, string[]]>([
    ['undecided', every, [], 'domain', null, ['*@y.example < x@y.example', 'x@y.example < x@y.example']],
    ['blocked', every, [], 'domain', 'block', ['*@y.example < x@y.example']],
    ['approved: the block is gone', every, [], 'domain', 'approve', []],
    ['neither: the block is gone', every, [], 'domain', 'neither', []],
    ['nothing else overlaps, undecided', both, [], 'domain', null, ['x@y.example < x@y.example']],
    ['nothing else overlaps, blocked', both, [], 'domain', 'block', []],
    ['the pattern reaches below only', wide, [], 'domain', 'block', []],
    ['another domain, undecided', both, [other], 'domain', null, ['x@y.example < x@y.example']],
    [
      'for all, undecided',
      both,
      [other],
      'organization',
      null,
      ['x@y.example < x@y.example', '*@y.example < x@y.example'],
    ],
    ['for all, blocked', both, [other], 'organization', 'block', ['*@y.example < x@y.example']],
    ['for all, approved: the block is gone for all', both, [other], 'organization', 'approve', []],
    ['for all, neither: the block is gone for all', both, [other], 'organization', 'neither', []],
  ])(
    'an answer that takes a block away takes its warning, too: %s',
    (_, over, others, senderScope, answer, expected) => {
      const domains = [domain('a.test', over), ...others];
      const answers = answer === null ? {} : { [`sender-approved-and-blocked:${senderScope}:x@y.example`]: answer };
      const found = mapSettings({ domains }, { senderScope, answers }).issues.filter(
        ({ id }) => id === 'precedence-flips',
      );
      expect(
        found.map(({ params = {} }) => `${String(params['approved'])} < ${(params['blocked'] as string[]).join(' ')}`),
      ).toEqual(expected);
    },
  );

  test('of two domains, the answer is for those alone that have the sender in both lists', () => {
    const domains = [
      domain('a.test', every),
      domain('b.test', { approvedSenders: ['*@y.example'], blockedSenders: ['x@y.example'] }),
    ];
    const answers = { 'sender-approved-and-blocked:domain:x@y.example': 'approve' };
    const found = mapSettings({ domains }, { answers }).issues.filter(({ id }) => id === 'precedence-flips');
    expect(found.map(({ at }) => at?.domain)).toEqual(['b.test']);
  });

  test('a decided sender is told no more', () => {
    const domains = [domain('a.test', { approvedSenders: ['x@y.example'], blockedSenders: ['x@y.example'] })];
    const answers = { 'sender-approved-and-blocked:domain:x@y.example': 'block' };
    expect(mapSettings({ domains }, { answers }).issues.map(({ id }) => id)).not.toContain('precedence-flips');
  });
});

describe('a block inside an approved network', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.0/25', '192.0.2.0/24', false],
  ])('%s approved, %s blocked: %s', (approved, blocked, never) => {
    expect(
      ids(domain('a.test', { approvedSenders: [approved], blockedSenders: [blocked] })).includes(
        'block-inside-approval',
      ),
    ).toBe(never);
  });

  test('is told no more once the approval is left out', () => {
    const domains = [
      domain('a.test', { approvedSenders: ['192.0.2.0/24'] }),
      domain('b.test', { blockedSenders: ['192.0.2.1'] }),
    ];
    expect(mapSettings({ domains }).issues.map(({ id }) => id)).toContain('block-inside-approval');
    const answers = { 'ip-networks-overlap:approved:192.0.2.0/24': 'leave-out' };
    expect(mapSettings({ domains }, { answers }).issues.map(({ id }) => id)).not.toContain('block-inside-approval');
  });
});

describe('an entry twice in one list', () => {
  test.each([
    [['192.0.2.1', '192.0.2.1'], ['192.0.2.1']],
    [['192.0.2.1', '192.0.2.1/32'], ['192.0.2.1']],
    [['192.0.2.1/32', '192.0.2.1'], ['192.0.2.1']],
    [['10.0.0.1/8', '10.0.0.0/8'], ['10.0.0.0/8']],
    [
      ['10.0.0.1/8', '10.0.0.2/8', '10.0.0.0/8'],
      ['10.0.0.0/8', '10.0.0.0/8'],
    ],
    [['10.0.0.0/8', '10.0.0.0/9'], []],
    [['x@y.example', 'X@y.example.'], ['x@y.example']],
    [['x@y.example', 'z@y.example'], []],
  ])('%j: %j', (entries, expected) => {
    for (const list of ['approvedSenders', 'blockedSenders']) {
      const found = issues(domain('a.test', { [list]: entries })).filter(({ id }) => id === 'duplicate-entry');
      expect(found.map(({ at }) => [at?.field, at?.entry])).toEqual(expected.map((entry) => [list, entry]));
    }
  });

  test('in two lists, or of two domains, is not twice', () => {
    const a = domain('a.test', { approvedSenders: ['10.0.0.1/8'], blockedSenders: ['10.0.0.0/8'] });
    const b = domain('b.test', { approvedSenders: ['10.0.0.0/8'] });
    expect(ids(a, b)).not.toContain('duplicate-entry');
  });
});

describe('entries that reach too far', () => {
  test.each<[string, Partial<CpfDomain>, string, boolean]>([
    ['approves everyone', { approvedSenders: ['0.0.0.0/0'] }, 'approves-everyone', true],
    ['approves half of everyone', { approvedSenders: ['0.0.0.0/1'] }, 'approves-everyone', false],
    ['blocks everyone', { blockedSenders: ['0.0.0.0/0'] }, 'blocks-everyone', true],
    ['approves itself', { approvedSenders: ['*@a.test'] }, 'approves-own-domain', true],
    ['approves one of its own', { approvedSenders: ['info@a.test'] }, 'approves-own-domain', false],
    ['blocks itself', { blockedSenders: ['*@a.test'] }, 'approves-own-domain', false],
    ['approves below itself', { approvedSenders: ['*@*.a.test'] }, 'approves-own-domain', false],
  ])('%s', (_, over, id, told) => {
    expect(ids(domain('a.test', over)).includes(id)).toBe(told);
  });

  test('what is below an approved domain may be one’s own', () => {
    expect(ids(domain('mail.a.test', { approvedSenders: ['*@*.a.test'] }))).toContain('approves-own-domain');
  });
});

describe('TMEmS acts otherwise, where the estate shows it', () => {
  test.each<[string, CpfDomain, string, boolean]>([
    [
      'approved IP address, spam check on',
      allOn('a.test', { approvedSenders: ['192.0.2.1'] }),
      'approved-ip-still-scanned',
      true,
    ],
    [
      'approved IP address, spam check off',
      domain('a.test', { approvedSenders: ['192.0.2.1'] }),
      'approved-ip-still-scanned',
      false,
    ],
    [
      'approved sender alone',
      allOn('a.test', { approvedSenders: ['x@y.example'] }),
      'approved-ip-still-scanned',
      false,
    ],
    ['blocked sender', domain('a.test', { blockedSenders: ['x@y.example'] }), 'blocked-sender-matches-header', true],
    ['blocked IP address', domain('a.test', { blockedSenders: ['192.0.2.1'] }), 'blocked-sender-matches-header', false],
    ['two spam actions', allOn('a.test'), 'spam-policy-order', true],
    [
      'one spam action twice',
      allOn('a.test', { antispam: { spam: 'delete', probableSpam: 'delete' } }),
      'spam-policy-order',
      false,
    ],
    ['valid recipients', domain('a.test', { validRecipients: true }), 'recipient-filter-after-sync', true],
    ['no valid recipients', domain('a.test'), 'recipient-filter-after-sync', false],
    ['any domain', domain('a.test'), 'default-content-rules', true],
  ])('%s: %s %s', (_, one, id, told) => {
    expect(ids(one).includes(id)).toBe(told);
  });

  test('nothing to say about no domain', () => {
    expect(issues()).toEqual([]);
  });
});

describe('destinations', () => {
  test.each<[string, CpfDomain['destinations'], string[]]>([
    ['as it should be', [{ host: '192.0.2.1' }], []],
    ['none', [], ['destination-missing']],
    ['looked up by MX', [{ host: 'a.test', type: 'mx' }], ['destination-is-mx']],
    ['the domain itself', [{ host: 'a.test' }], ['destination-is-domain']],
    ['preference 0', [{ host: 'm.a.test', preference: 0 }], ['preference-not-in-tmems']],
    ['preference 1', [{ host: 'm.a.test', preference: 1 }], []],
    ['preference 100', [{ host: 'm.a.test', preference: 100 }], []],
    ['preference 101', [{ host: 'm.a.test', preference: 101 }], ['preference-not-in-tmems']],
    ['port 0', [{ host: 'm.a.test', port: 0 }], ['port-out-of-range']],
    ['port 1', [{ host: 'm.a.test', port: 1 }], []],
    ['port 65535', [{ host: 'm.a.test', port: 65535 }], []],
    ['port 65536', [{ host: 'm.a.test', port: 65536 }], ['port-out-of-range']],
  ])('%s', (_, destinations, expected) => {
    const found = issues(domain('a.test', { destinations })).filter(({ at }) => at?.field === 'destinations');
    expect(found.map(({ id }) => id)).toEqual(expected);
  });

  test.each<[string, CpfDomain['destinations'][number]]>([
    ['a wildcard', { host: '*.a.test' }],
    ['an empty label', { host: 'a..b' }],
    ['an octet above 255', { host: '256.1.1.1' }],
    ['a network', { host: '10.0.0.0/8' }],
    ['a range', { host: '192.0.2.1-192.0.2.9' }],
    ['a dash at the ends', { host: '-x-' }],
    ['markup', { host: '<m>' }],
    ['a single label', { host: 'mail1' }],
    ['a single letter', { host: 'マ' }],
    ['nothing', { host: '' }],
    ['a blank inside', { host: 'foo bar' }],
    ['IPv6, of which nobody says that TMEmS takes it', { host: '2001:db8::1' }],
    ['IPv6 in brackets', { host: '[2001:db8::1]' }],
    ['the MX records of an address', { host: '192.0.2.1', type: 'mx' }],
  ])('%s is no inbound server, and is told', (_, destination) => {
    const of = [domain('a.test', { destinations: [destination, { host: 'm.a.test' }] })];
    const { domains, issues: found } = mapSettings({ domains: of });
    expect(domains[0]?.inboundServers.map(({ host }) => host)).toEqual(['m.a.test']);
    expect(found.filter(({ level }) => level === 'error')).toMatchObject([
      {
        id: expect.stringMatching(/^destination-(?:refused|not-full-name)$/u) as unknown,
        at: { domain: 'a.test', field: 'destinations', entry: destination.host },
      },
    ]);
  });

  test.each<[string, CpfDomain['destinations'][number], string]>([
    ['a port', { host: 'x.a.test', port: 65536 }, 'port-out-of-range'],
    ['a port that is no whole number', { host: 'x.a.test', port: 25.5 }, 'port-out-of-range'],
    ['a preference', { host: 'x.a.test', preference: 0 }, 'preference-not-in-tmems'],
  ])('%s that TMEmS does not take keeps the server out', (_, destination, id) => {
    const of = [domain('a.test', { destinations: [destination, { host: 'm.a.test' }] })];
    const { domains, issues: found } = mapSettings({ domains: of });
    expect(domains[0]?.inboundServers.map(({ host }) => host)).toEqual(['m.a.test']);
    expect(found.filter(({ level }) => level === 'error').map((issue) => issue.id)).toEqual([id]);
  });

  test.each<[string, CpfDomain['destinations'], string[]]>([
    ['as typed', [{ host: 'm.a.test' }, { host: 'm.a.test' }], ['m.a.test:25/10']],
    ['spelt otherwise', [{ host: 'm.a.test' }, { host: 'M.a.test.', port: 25, preference: 10 }], ['m.a.test:25/10']],
    [
      'by its MX records',
      [
        { host: 'b.test', type: 'mx' },
        { host: 'B.test', type: 'mx' },
      ],
      ['mx:b.test:25/10'],
    ],
    ['another port', [{ host: 'm.a.test' }, { host: 'm.a.test', port: 587 }], []],
    ['another preference', [{ host: 'm.a.test' }, { host: 'm.a.test', preference: 20 }], []],
    ['a host and its MX records', [{ host: 'm.a.test' }, { host: 'm.a.test', type: 'mx' }], []],
  ])('a server twice stands once: %s', (_, destinations, twice) => {
    const { domains, issues: found } = mapSettings({ domains: [domain('a.test', { destinations })] });
    expect(domains[0]?.inboundServers).toHaveLength(destinations.length - twice.length);
    expect(found.filter(({ id }) => id === 'duplicate-entry').map(({ at }) => at?.entry)).toEqual(twice);
  });

  test('take 25 and 10 where CPF shows nothing, and are kept even where they have to be looked at', () => {
    const { domains } = mapSettings({
      domains: [domain('a.test', { destinations: [{ host: 'B.test.', type: 'mx' }] })],
    });
    expect(domains[0]?.inboundServers).toEqual([{ host: 'b.test', port: 25, preference: 10, type: 'mx' }]);
  });
});

describe('limits: over one the entries stay', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `u${index}@y.example`);
  test.each([
    [5000, []],
    [5001, ['limit-exceeded']],
  ])('%i senders of a domain', (count, expected) => {
    const result = mapSettings({ domains: [domain('a.test', { approvedSenders: many(count) })] });
    expect(result.senderFilter.approved).toHaveLength(count);
    expect(result.issues.map(({ id }) => id).filter((id) => id === 'limit-exceeded')).toEqual(expected);
  });

  test.each([
    [2500, []],
    [2501, ['limit-exceeded']],
  ])('twice %i senders of the organisation', (count, expected) => {
    const domains = [
      domain('a.test', { blockedSenders: many(2500) }),
      domain('b.test', { blockedSenders: many(5000).slice(2500, 2500 + count) }),
    ];
    if (count > 2500) domains.push(domain('c.test', { blockedSenders: ['one@more.example'] }));
    const result = mapSettings({ domains }, { senderScope: 'organization' });
    expect(result.issues.map(({ id }) => id).filter((id) => id === 'limit-exceeded')).toEqual(expected);
  });

  test.each([
    [500, 0],
    [501, 3],
  ])('policies of %i domains', (count, times) => {
    const domains = Array.from({ length: count }, (_, index) => allOn(`d${index}.test`));
    expect(ids(...domains).filter((id) => id === 'limit-exceeded')).toHaveLength(times);
  });

  test.each([
    [100, 0],
    [101, 1],
  ])('%i inbound servers', (count, times) => {
    const destinations = Array.from({ length: count }, (_, index) => ({ host: `m${index}.test` }));
    expect(ids(domain('a.test', { destinations })).filter((id) => id === 'limit-exceeded')).toHaveLength(times);
  });
});

describe('names', () => {
  test.each<[string, CpfDomain[], string[], string[]]>([
    ['case and trailing dot', [domain('A.Test.')], ['a.test'], []],
    ['an IDN', [domain('例え.test')], ['xn--r8jz45g.test'], []],
    ['none', [domain('bad name')], [], ['name-invalid']],
    ['a star inside', [domain('a.*.test')], [], ['name-invalid']],
    ['listed twice, alike', [domain('a.test'), domain('A.test')], ['a.test'], ['domain-listed-twice']],
    [
      'listed twice, otherwise',
      [domain('a.test'), allOn('a.test')],
      ['a.test'],
      ['domain-listed-twice', 'settings-disagree'],
    ],
    [
      'a wildcard whose only subdomain has its own row',
      [domain('*.a.test', { subdomains: ['x'] }), allOn('x.a.test')],
      ['x.a.test'],
      ['subdomain-listed-twice'],
    ],
    [
      'the same, with senders that nobody gets',
      [domain('*.a.test', { subdomains: ['x'], approvedSenders: ['x@y.example'] }), allOn('x.a.test')],
      ['x.a.test'],
      ['subdomain-listed-twice', 'wildcard-not-used'],
    ],
    [
      'a wildcard whose only subdomain is none',
      [domain('*.a.test', { subdomains: ['x.y'] }), allOn('x.a.test')],
      ['x.a.test'],
      ['subdomain-too-deep', 'wildcard-without-subdomains'],
    ],
    ['an address', [domain('192.0.2.1')], [], ['name-invalid']],
    ['a single label', [domain('localhost')], [], ['name-invalid']],
    ['a wildcard without subdomains', [domain('*.a.test')], [], ['wildcard-without-subdomains']],
    ['labels and full names', [domain('*.a.test', { subdomains: ['x', 'Y.a.test.'] })], ['x.a.test', 'y.a.test'], []],
    ['too deep', [domain('*.a.test', { subdomains: ['x', 'y.x'] })], ['x.a.test'], ['subdomain-too-deep']],
    [
      'too deep in full',
      [domain('*.a.test', { subdomains: ['x', 'y.x.a.test'] })],
      ['x.a.test'],
      ['subdomain-too-deep'],
    ],
    ['the parent itself', [domain('*.a.test', { subdomains: ['x', 'a.test'] })], ['x.a.test'], ['subdomain-not-below']],
    ['no name', [domain('*.a.test', { subdomains: ['x', '*'] })], ['x.a.test'], ['name-invalid']],
    [
      'a subdomain with its own row',
      [domain('*.a.test', { subdomains: ['x', 'y'] }), allOn('x.a.test')],
      ['y.a.test', 'x.a.test'],
      ['subdomain-listed-twice'],
    ],
    [
      'subdomains of a plain domain',
      [domain('a.test', { subdomains: ['x'] })],
      ['a.test'],
      ['subdomains-without-wildcard'],
    ],
  ])('%s', (_, domains, names, expected) => {
    const result = mapSettings({ domains });
    expect(result.domains.map(({ name }) => name)).toEqual(names);
    const told = result.issues.filter(({ level }) => level !== 'advice').map(({ id }) => id);
    expect(told).toEqual(expected);
  });

  test.each([
    ['shop.a.test', ['mail.a.test'], ['subdomain-refused *.a.test shop.a.test']],
    ['SHOP.a.test.', ['mail.a.test'], ['subdomain-refused *.a.test shop.a.test']],
    ['b.test', ['shop.a.test', 'mail.a.test'], []],
    ['bad name', ['shop.a.test', 'mail.a.test'], []],
  ])('a subdomain whose own row was refused gets no settings of the wildcard: %s', (name, names, expected) => {
    const refused = [name];
    const one = allOn('*.a.test', { subdomains: ['shop', 'mail'], approvedSenders: ['x@y.example'] });
    const { domains, senderFilter, issues: found } = mapSettings({ domains: [one], refused });
    expect(domains.map((to) => to.name)).toEqual(names);
    expect(senderFilter.approved.map(({ recipients }) => recipients)).toEqual(names);
    const told = found.filter(({ level }) => level === 'error');
    expect(told.map(({ id, at }) => `${id} ${at?.domain} ${at?.entry}.a.test`)).toEqual(expected);
  });

  test('of all its subdomains the rows were refused: the wildcard is not used, and says which senders nobody gets', () => {
    const one = allOn('*.a.test', { subdomains: ['shop'], approvedSenders: ['x@y.example'] });
    const { domains, issues: found } = mapSettings({ domains: [one], refused: ['shop.a.test'] });
    expect(domains).toEqual([]);
    expect(found.filter(({ level }) => level !== 'advice')).toMatchObject([
      { id: 'subdomain-refused' },
      { id: 'wildcard-not-used', params: { wildcard: '*.a.test', entries: ['x@y.example'] } },
    ]);
  });

  test.each([
    [2, 'a.testの行が2つあります'],
    [3, 'a.testの行が3つあります'],
  ])('a name in %i rows: %s', (count, words) => {
    const rows = [allOn('a.test'), ...Array.from({ length: count - 1 }, () => domain('a.test'))];
    const told = issues(...rows).filter(({ id }) => id === 'domain-listed-twice' || id === 'settings-disagree');
    expect(told.map(saySettingsIssue).join('')).toContain(words);
    expect(told.map(({ params }) => params?.['times'])).toEqual([count, count]);
  });

  test('a wildcard without subdomains names the senders that are then in no list', () => {
    const one = domain('*.a.test', { approvedSenders: ['x@y.example', '192.0.2.1'], blockedSenders: ['z@y.example'] });
    const found = issues(one).find(({ id }) => id === 'wildcard-without-subdomains');
    expect(found?.params).toEqual({ wildcard: '*.a.test', entries: ['x@y.example', 'z@y.example'] });
  });

  test('rows of one name that disagree are in no policy, and lose no sender', () => {
    const result = mapSettings({
      domains: [
        domain('a.test', { approvedSenders: ['x@y.example'] }),
        allOn('a.test', { blockedSenders: ['z@y.example'] }),
      ],
    });
    expect([result.virusPolicies, result.spamPolicies, result.recipientFilter]).toEqual([[], [], []]);
    expect(result.senderFilter.approved).toHaveLength(1);
    expect(result.senderFilter.blocked).toHaveLength(1);
  });
});

test('default policies may be the base only where every domain shares them', () => {
  const of = (...domains: CpfDomain[]) => mapSettings({ domains }).defaultPolicies;
  const twoActions = { antispam: { spam: 'quarantine', probableSpam: 'quarantine' } } as const;
  expect(of(allOn('a.test'), allOn('b.test'))).toEqual({ virus: 'may-be-base', spam: 'may-be-base' });
  expect(of(allOn('a.test'), allOn('b.test', { antivirus: false }))).toEqual({ virus: 'disable', spam: 'may-be-base' });
  expect(of(allOn('a.test'), allOn('b.test', twoActions))).toEqual({ virus: 'may-be-base', spam: 'disable' });
  expect(of(allOn('a.test'), allOn('b.test', { antispam: false }))).toEqual({ virus: 'may-be-base', spam: 'disable' });
  expect(of()).toEqual({ virus: 'disable', spam: 'disable' });
});

test('every rule has a level, and every error and warning of the vendor’s a reference', () => {
  for (const [id, { level, references }] of Object.entries(settingsRules)) {
    expect(['error', 'warning', 'advice'], id).toContain(level);
    if (id.startsWith('decision-') || id === 'answer-unknown' || id === 'duplicate-entry') continue;
    expect(references.length, id).toBeGreaterThan(0);
  }
});
