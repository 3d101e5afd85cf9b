import { describe, expect, test } from 'vitest';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { PlanRequest } from '../../../src/core/mx/plan/types.ts';
import { ids, only, planOf, records, request, TMEMS, written } from './short-hand.ts';

/** Set before, set after, ids of the domain's issues. An error leaves the set as it is. */
type Row = readonly [before: string, after: string, issues: readonly string[]];

const unnamed = { servers: { cpf: ['cpf.example.net'], tmems: TMEMS } };

describe('stop-cpf', () => {
  test.each<Row>([
    ['10 cpf, 30 is1, 30 is2', '10 is1, 10 is2', []],
    ['10 cpf, 30 is1, 50 is2', '10 is1, 30 is2', []],
    ['20 cpf, 10 cpf2, 30 is1', '10 is1', []],
    ['0 cpf, 65535 is1', '0 is1', []],
    ['65535 cpf, 0 is1', '0 is1', []],
    ['10 is1, 20 cpf, 30 is2', '10 is1, 30 is2', []],
    ['10 cpf, 20 cpf', '10 is1, 10 is2', ['interscan-hosts-shared']],
    ['10 cpf, 50 other', '10 is1, 10 is2, 50 other', ['interscan-hosts-shared', 'other-host-kept']],
    ['10 cpf, 11 other, 30 is1', '10 is1, 11 other', ['other-host-kept']],
    ['10 cpf, 10 other, 30 is1', '10 other, 10 is1', ['other-host-first', 'other-host-kept']],
    ['10 cpf, 9 other, 30 is1', '9 other, 10 is1', ['other-host-first', 'other-host-kept']],
    ['10 cpf, 30 is1, 50 tmems', '10 is1', ['tmems-record-removed']],
    ['10 is1, 20 is2', '10 is1, 20 is2', ['not-using-cpf']],
    ['10 tmems', '10 tmems', ['not-using-cpf']],
    ['0 null', '0 null', ['not-using-cpf']],
    ['0 null, 10 cpf, 30 is1', '0 null, 10 cpf, 30 is1', ['null-mx-not-alone']],
  ])('%s → %s', (before, after, issues) => {
    const domain = only(planOf('stop-cpf', before));
    expect(written(domain.after)).toBe(after);
    expect(ids(domain)).toEqual(issues);
  });

  test.each<Row>([
    ['10 cpf, 30 is1', '10 is1', []],
    ['10 cpf, 30 other', '10 other', ['taken-for-interscan']],
    ['10 cpf', '10 cpf', ['no-exchange-left']],
    ['10 cpf, 50 tmems', '10 cpf, 50 tmems', ['no-exchange-left']],
    ['0 null, 10 cpf', '0 null, 10 cpf', ['no-exchange-left', 'null-mx-not-alone']],
  ])('with no InterScan host named, %s → %s', (before, after, issues) => {
    const domain = only(planOf('stop-cpf', before, unnamed));
    expect(written(domain.after)).toBe(after);
    expect(ids(domain)).toEqual(issues);
  });
});

describe('test-tmems', () => {
  test.each<Row>([
    ['10 cpf, 30 is1, 30 is2', '10 cpf, 30 is1, 30 is2, 50 tmems', []],
    ['10 cpf, 65515 is1', '10 cpf, 65515 is1, 65535 tmems', []],
    ['10 cpf, 65516 is1', '10 cpf, 65516 is1, 65535 tmems', ['little-room-below']],
    ['10 cpf, 65534 is1', '10 cpf, 65534 is1, 65535 tmems', ['little-room-below']],
    ['10 cpf, 65535 is1', '10 cpf, 65535 is1', ['no-room-below']],
    ['10 cpf, 30 is1, 31 tmems', '10 cpf, 30 is1, 31 tmems', []],
    ['10 cpf, 30 is1, 30 tmems', '10 cpf, 30 is1, 50 tmems', ['test-record-moved-back']],
    ['10 cpf, 30 is1, 11 tmems', '10 cpf, 30 is1, 50 tmems', ['test-record-moved-back']],
    ['10 cpf, 30 is1, 11 tmems, 40 tmems', '10 cpf, 30 is1, 50 tmems', ['test-record-moved-back']],
    ['10 cpf, 65535 is1, 11 tmems', '10 cpf, 11 tmems, 65535 is1', ['no-room-below']],
    ['10 cpf, 30 is1, 10 tmems', '10 cpf, 10 tmems, 30 is1', ['already-live']],
    ['10 cpf, 30 is1, 9 tmems', '9 tmems, 10 cpf, 30 is1', ['already-live']],
    ['10 is1, 30 tmems', '10 is1, 30 tmems', []],
    ['10 is1, 30 is2', '10 is1, 30 is2, 50 tmems', ['tmems-must-hold-domain']],
    ['10 is1, 10 tmems', '10 tmems, 10 is1', ['already-live']],
    ['10 is1, 5 tmems', '5 tmems, 10 is1', ['already-live']],
    ['10 tmems', '10 tmems', ['already-live']],
    ['10 cpf, 30 other', '10 cpf, 30 other, 50 tmems', ['other-host-kept']],
    ['0 null', '0 null', ['not-using-cpf']],
    ['10 other', '10 other', ['not-using-cpf']],
  ])('%s → %s', (before, after, issues) => {
    const domain = only(planOf('test-tmems', before));
    expect(written(domain.after)).toBe(after);
    expect(ids(domain).filter((id) => id !== 'test-stage-takes-mail')).toEqual(issues);
  });
});

describe('switch-to-tmems', () => {
  const advised = new Set(['waits-while-tmems-silent', 'test-stage-must-have-propagated']);
  const rows = (keepDirectRecords: boolean | undefined, table: readonly Row[]) =>
    table.map(([before, after, issues]) => ({ keepDirectRecords, before, after, issues }));
  test.each([
    ...rows(undefined, [
      ['10 cpf, 30 is1, 50 tmems', '10 cpf, 30 is1, 50 tmems', ['direct-records']],
      ['10 cpf, 50 tmems', '10 tmems', []],
      ['10 cpf', '10 tmems', ['switch-without-test-stage']],
    ]),
    ...rows(false, [
      ['10 cpf, 30 is1, 30 is2, 50 tmems', '10 tmems', []],
      ['10 cpf, 30 is1', '10 tmems', ['switch-without-test-stage']],
      ['10 is1, 20 is2, 40 tmems', '10 tmems', []],
      ['10 cpf, 11 other, 50 tmems', '10 tmems, 11 other', ['other-host-bypasses-filter']],
      ['10 cpf, 10 other, 50 tmems', '10 tmems, 30 other', ['other-host-bypasses-filter']],
      ['10 cpf, 5 other, 9 other2, 50 tmems', '10 tmems, 30 other, 34 other2', ['other-host-bypasses-filter']],
      ['65535 cpf, 0 other, 10 tmems', '0 other, 10 tmems, 65535 cpf', ['no-room-below']],
    ]),
    ...rows(true, [
      ['10 cpf, 30 is1, 30 is2, 50 tmems', '10 tmems, 30 is1, 30 is2', ['direct-record-bypasses-filter']],
      ['10 cpf, 10 is1, 40 is2, 50 tmems', '10 tmems, 30 is1, 60 is2', ['direct-record-bypasses-filter']],
      ['10 is1, 20 is2, 40 tmems', '10 tmems, 30 is1, 40 is2', ['direct-record-bypasses-filter']],
      ['10 tmems, 30 is1', '10 tmems, 30 is1', ['direct-record-bypasses-filter']],
      ['10 cpf, 5 tmems, 7 is1', '10 tmems, 30 is1', ['direct-record-bypasses-filter']],
      ['65515 cpf, 65515 is1, 65535 tmems', '65515 tmems, 65535 is1', ['direct-record-bypasses-filter']],
      [
        '65516 cpf, 65516 is1, 65535 tmems',
        '65516 tmems, 65535 is1',
        ['direct-record-bypasses-filter', 'little-room-below'],
      ],
      ['65535 cpf, 65535 is1, 10 tmems', '10 tmems, 65535 cpf, 65535 is1', ['no-room-below']],
      [
        '10 cpf, 20 is1, 10 other, 50 tmems',
        '10 tmems, 30 other, 40 is1',
        ['direct-record-bypasses-filter', 'other-host-bypasses-filter'],
      ],
    ]),
  ])('keep: $keepDirectRecords; $before → $after', ({ keepDirectRecords, before, after, issues }) => {
    const decision = keepDirectRecords === undefined ? {} : { keepDirectRecords };
    const domain = only(planOf('switch-to-tmems', before, decision));
    expect(written(domain.after)).toBe(after);
    expect(ids(domain).filter((id) => !advised.has(id))).toEqual(issues);
  });

  test.each([
    ['10 cpf, 50 tmems', 'test-stage-must-have-propagated'],
    ['10 cpf', 'switch-without-test-stage'],
  ])('%s: %s', (before, id) => {
    expect(ids(only(planOf('switch-to-tmems', before)))).toContain(id);
  });
});

describe('TTLs', () => {
  const at = (ttl: number, more: Partial<MxRecord> = {}) =>
    records('10 cpf, 30 is1', 'example.test', ttl).map((one) => ({ ...one, ...more }));
  const ttls = (set: readonly MxRecord[]) => set.map(({ ttl }) => ttl);

  test('lower-ttl publishes the same set with the new one', () => {
    const domain = only(planMx(request('lower-ttl', '', { current: at(86_400), ttl: 300 })));
    expect(written(domain.after)).toBe('10 cpf, 30 is1');
    expect(ttls(domain.after)).toEqual([300, 300]);
    expect(domain.changes).toHaveLength(2);
    expect(domain.issues).toEqual([]);
  });

  test('lower-ttl names the hosts that stay, like every stage', () => {
    const domain = only(planOf('lower-ttl', '10 cpf, 20 other, 30 cpf3.example.net', { ttl: 300 }));
    expect(ids(domain)).toEqual(['looks-like-cpf', 'other-host-kept']);
  });

  test('lower-ttl where it is there already: no change, no wait', () => {
    const plan = planMx(request('lower-ttl', '', { current: at(300), ttl: 300 }));
    expect(only(plan).changes).toEqual([]);
    expect(plan.waits).toEqual([]);
  });

  test.each<[string, string, Partial<PlanRequest>, boolean]>([
    ['one that names CPF', '10 cpf', {}, true],
    ['one that names TMEmS', '10 tmems', {}, true],
    ['one that names InterScan', '10 is1', {}, true],
    ['one on CPF’s list', '10 other', { listedDomains: ['example.test'] }, true],
    ['one that is not on the list', '10 is1', { listedDomains: ['other.test'] }, false],
    ['another company’s', '10 other', {}, false],
    ['one that takes no mail', '0 null', {}, false],
    ['one of which nobody knows whether its host is CPF’s', '10 cpf3.example.net', {}, true],
    ['one of an estate of which nobody has named a server', '10 other', { servers: { cpf: [] } }, true],
  ])('lower-ttl is for what a later stage changes: %s', (_, set, more, isLowered) => {
    const domain = only(
      planMx(request('lower-ttl', '', { current: records(set, 'example.test', 86_400), ttl: 300, ...more })),
    );
    expect(ttls(domain.after)).toEqual([isLowered ? 300 : 86_400]);
    expect(ids(domain).includes('not-using-cpf')).toBe(!isLowered);
  });

  test.each([0, 2_147_483_647])('lower-ttl takes %d s', (ttl) => {
    expect(planMx(request('lower-ttl', '', { current: at(3600), ttl })).issues).toEqual([]);
  });

  test.each([-1, 1.5, NaN, 2_147_483_648])('lower-ttl refuses %d s', (ttl) => {
    const plan = planMx(request('lower-ttl', '', { current: at(3600), ttl }));
    expect(ids(plan)).toEqual(['ttl-out-of-range']);
    expect(only(plan).after).toEqual(only(plan).before);
  });

  test.each([
    [3600, []],
    [3601, ['lower-ttl-first']],
  ])('of %d s: %j', (ttl, issues) => {
    expect(ids(only(planMx(request('stop-cpf', '', { current: at(ttl) }))))).toEqual(issues);
  });

  test('the smallest of the set holds for all, and a record that changes nothing else is a change', () => {
    const current = [
      ...records('10 cpf', 'example.test', 600),
      ...records('10 is1', 'example.test', 1200),
      ...records('10 is2', 'example.test', 600),
    ];
    const domain = only(planMx(request('stop-cpf', '', { current })));
    expect(ttls(domain.after)).toEqual([600, 600]);
    expect(ids(domain)).toEqual(['ttl-differs']);
    expect(domain.changes.map(({ kind, because }) => [kind, because])).toEqual([
      ['remove', 'cpf-record-goes'],
      ['change', 'ttl-differs'],
    ]);
  });

  test('of a cache is not published, and does not shorten the wait', () => {
    const plan = planMx(request('lower-ttl', '', { current: at(120, { ttlFrom: 'cache' }), ttl: 300 }));
    expect(only(plan).changes).toHaveLength(2);
    expect(plan.waits).toEqual([{ id: 'old-ttl', seconds: 259_200 }]);
    const stop = only(planMx(request('stop-cpf', '', { current: at(120, { ttlFrom: 'cache' }) })));
    expect(stop.after).toEqual([{ domain: 'example.test', preference: 10, exchange: 'mail1.example.test' }]);
  });

  test.each([
    ['stop-cpf', 3600, { id: 'propagation', seconds: 259_200 }],
    ['stop-cpf', 259_200, { id: 'propagation', seconds: 259_200 }],
    ['stop-cpf', 259_201, { id: 'propagation', seconds: 259_201 }],
    ['lower-ttl', 86_400, { id: 'old-ttl', seconds: 86_400 }],
  ] as const)('%s with %d s: wait %j', (stage, ttl, wait) => {
    expect(planMx(request(stage, '', { current: at(ttl), ttl: 300 })).waits).toEqual([wait]);
  });
});

describe('the request as a whole', () => {
  test.each<[string, Partial<PlanRequest>, string]>([
    [
      'CPF and InterScan',
      { servers: { cpf: ['a.example.net'], interscan: ['a.example.net'], tmems: TMEMS } },
      'host-has-two-roles',
    ],
    ['CPF and TMEmS', { servers: { cpf: [TMEMS], tmems: `${TMEMS.toUpperCase()}.` } }, 'host-has-two-roles'],
    ['no TMEmS', { servers: { cpf: ['cpf.example.net'] } }, 'tmems-server-missing'],
    ['blank TMEmS', { servers: { cpf: ['cpf.example.net'], tmems: ' ' } }, 'tmems-server-missing'],
    ['relay', { servers: { cpf: ['cpf.example.net'], tmems: 'x.relay.tmes.trendmicro.eu' } }, 'tmems-server-is-relay'],
    ['an address as CPF', { servers: { cpf: ['192.0.2.1'], tmems: TMEMS } }, 'server-not-a-host'],
    [
      'an address as InterScan',
      { servers: { cpf: ['cpf.example.net'], interscan: ['2001:db8::1'], tmems: TMEMS } },
      'server-not-a-host',
    ],
    [
      'a single label as InterScan',
      { servers: { cpf: ['cpf.example.net'], interscan: ['mail1'], tmems: TMEMS } },
      'server-not-a-host',
    ],
    ['an address as TMEmS', { servers: { cpf: ['cpf.example.net'], tmems: '192.0.2.1' } }, 'server-not-a-host'],
    ['a single label as TMEmS', { servers: { cpf: ['cpf.example.net'], tmems: 'tmems' } }, 'server-not-a-host'],
  ])('%s: an error, and every domain stays', (_, more, id) => {
    const current = [...records('10 cpf, 30 is1'), ...records('10 cpf, 30 is2', 'other.test')];
    const plan = planOf('test-tmems', '', { current, ...more });
    expect(ids(plan)).toEqual([id]);
    for (const domain of plan.domains) {
      expect(domain.after).toEqual(domain.before);
      expect(domain.changes).toEqual([]);
    }
    expect(plan.waits).toEqual([]);
  });

  test.each([
    ['example.in.tmes.trendmicro.com', []],
    ['example.in.tmes.trendmicro.eu', []],
    ['example.in.tmes-anz.trendmicro.com', []],
    [TMEMS, []],
    ['example.in.tmes-sg.trendmicro.com', []],
    ['example.in.tmes-in.trendmicro.com', []],
    ['example.in.tmes-uae.trendmicro.com', []],
    ['in.tmems-jp.trendmicro.com', ['tmems-server-unknown']],
    ['example.in.tmes-jp.trendmicro.com', ['tmems-server-unknown']],
    ['example.in.tmems-jp.trendmicro.com.example.test', ['tmems-server-unknown']],
  ])('TMEmS as %s: %j', (tmems, issues) => {
    expect(ids(planOf('test-tmems', '10 cpf', { servers: { cpf: ['cpf.example.net'], tmems } }))).toEqual(issues);
  });

  test('domains come in the order first seen, records by preference, then exchange', () => {
    const current = [
      ...records('30 is2', 'b.test'),
      ...records('10 cpf', 'a.test'),
      ...records('30 is1, 10 cpf', 'b.test'),
    ];
    const plan = planOf('stop-cpf', '', { current });
    expect(plan.domains.map(({ domain }) => domain)).toEqual(['b.test', 'a.test']);
    expect(plan.domains.map(({ before }) => written(before))).toEqual(['10 cpf, 30 is1, 30 is2', '10 cpf']);
  });

  test('the lists are compared (H11)', () => {
    const plan = planOf('stop-cpf', '10 cpf, 30 is1', { ...unnamed, listedDomains: ['Forgotten.test.'] });
    expect(plan.issues).toMatchObject([{ id: 'domain-not-in-answer', at: { domain: 'forgotten.test' } }]);
    expect(only(plan).issues).toMatchObject([
      { id: 'domain-not-in-list', level: 'warning', at: { domain: 'example.test' } },
    ]);
    expect(only(plan).changes).not.toEqual([]);
  });

  test('each server that is no host is told at its field', () => {
    const servers = { cpf: ['cpf.example.net'], interscan: ['192.0.2.1', 'mail1'], tmems: '192.0.2.2' };
    expect(planOf('stop-cpf', '10 cpf', { servers }).issues).toMatchObject([
      { id: 'server-not-a-host', at: { field: 'servers.interscan', entry: '192.0.2.1' } },
      { id: 'server-not-a-host', at: { field: 'servers.interscan', entry: 'mail1' } },
      { id: 'server-not-a-host', at: { field: 'servers.tmems' } },
    ]);
  });

  test.each([
    [['*.example.test'], [], ['deep.sub.example.test', 'example.test']],
    [['*.example.test', 'example.test'], [], ['deep.sub.example.test']],
    [['*.other.test'], ['*.other.test'], ['deep.sub.example.test', 'example.test', 'sub.example.test']],
    [['*.sub.example.test'], [], ['example.test', 'sub.example.test']],
  ])('a wildcard in the list covers one level below it: %j', (listedDomains, notInAnswer, notInList) => {
    const names = ['example.test', 'sub.example.test', 'deep.sub.example.test'];
    const current = names.flatMap((domain) => records('10 cpf, 30 is1', domain));
    const plan = planOf('stop-cpf', '', { current, listedDomains });
    const missed = plan.issues.filter(({ id }) => id === 'domain-not-in-answer');
    expect(missed.map(({ at }) => at?.domain)).toEqual(notInAnswer);
    const unlisted = plan.domains.filter((one) => ids(one).includes('domain-not-in-list'));
    expect(unlisted.map(({ domain }) => domain).toSorted()).toEqual(notInList);
  });

  test.each([
    ['mail.corp.local', true],
    ['mail.corp', true],
    ['mail.example.internal', true],
    ['mail.lan', true],
    ['mail.home.arpa', true],
    ['mail.localdomain', true],
    ['mail.intra', true],
    ['mail.local.example.test', false],
    ['mail.mylocal', false],
    ['mail.arpa', false],
  ])('%s in CPF’s place: not found from outside: %s', (host, isTold) => {
    const servers = { cpf: ['cpf.example.net'], interscan: [host] };
    const warned = (set: string) => ids(only(planOf('stop-cpf', set, { servers }))).includes('exchange-not-public');
    expect([warned('10 cpf'), warned(`10 cpf, 30 ${host}`)]).toEqual([isTold, isTold]);
  });

  test('a preference outside 0 to 65535 is no record that could be planned', () => {
    expect(ids(only(planOf('stop-cpf', '10 cpf, 65536 is1')))).toEqual(['domain-read-incompletely']);
  });
});

describe('wildcard owners (H12)', () => {
  const current = [
    ...records('10 cpf, 30 is1', '*.example.test'),
    ...records('10 cpf, 30 is1', 'a.example.test'),
    ...records('10 cpf', 'b.test'),
  ];

  test.each(['test-tmems', 'switch-to-tmems'] as const)('%s refuses them and lists the names below', (stage) => {
    const plan = planOf(stage, '', { current, keepDirectRecords: false });
    const [wildcard, ...rest] = plan.domains;
    expect(wildcard?.issues[0]).toMatchObject({
      id: 'wildcard-owner',
      level: 'error',
      params: { names: ['a.example.test'] },
    });
    expect(wildcard?.after).toEqual(wildcard?.before);
    expect(rest.every(({ changes }) => changes.length > 0)).toBe(true);
  });

  test.each(['stop-cpf', 'lower-ttl'] as const)('%s takes them', (stage) => {
    const [wildcard] = planOf(stage, '', { current, ttl: 300 }).domains;
    expect(wildcard?.issues.filter(({ level }) => level !== 'advice')).toEqual([]);
    expect(wildcard?.changes).not.toEqual([]);
  });

  test('a host below the wildcard is inside its domain', () => {
    const plan = planOf('stop-cpf', '', { current: records('10 cpf, 30 is1', '*.example.test'), ...unnamed });
    expect(only(plan).issues).toEqual([]);
  });
});

describe('after the end of CPF', () => {
  test.each([
    ['2024-03-31', undefined, []],
    ['2024-04-01', undefined, ['cpf-has-ended']],
    ['2024-03-01', true, ['cpf-has-ended']],
    ['', undefined, ['cpf-has-ended']],
  ])('today %s, domains deleted %s: %j', (today, deleted, issues) => {
    const facts = { today, ...(deleted === undefined ? {} : { cpfDomainsDeleted: deleted }) };
    const warned = (stage: 'test-tmems' | 'lower-ttl' | 'stop-cpf') =>
      ids(only(planOf(stage, '10 cpf, 30 is1', { ...facts, ttl: 300 }))).filter((id) => id === 'cpf-has-ended');
    expect(warned('test-tmems')).toEqual(issues);
    expect(warned('lower-ttl')).toEqual(issues);
    expect(warned('stop-cpf')).toEqual([]);
  });

  test('a domain that has to stay with CPF is warned, too', () => {
    expect(ids(only(planOf('switch-to-tmems', '10 cpf, 30 is1', { today: '2026-11-24' })))).toEqual([
      'cpf-has-ended',
      'direct-records',
    ]);
  });

  test('the order that it names costs no step over a set that names CPF', () => {
    // CPF's list says which domains TMEmS was given once no record shows it any more.
    const later = { today: '2026-11-24', keepDirectRecords: false, listedDomains: ['example.test'] };
    const stopped = only(planOf('stop-cpf', '10 cpf, 30 is1', later));
    const tested = only(planMx({ ...request('test-tmems', '', later), current: stopped.after }));
    const switched = only(planMx({ ...request('switch-to-tmems', '', later), current: tested.after }));
    expect([stopped, tested, switched].map(({ after }) => written(after))).toEqual([
      '10 is1',
      '10 is1, 30 tmems',
      '10 tmems',
    ]);
    expect([stopped, tested, switched].flatMap((one) => one.issues.filter(({ level }) => level !== 'advice'))).toEqual(
      [],
    );
  });
});

describe('names that look like a filter', () => {
  test.each([
    ['cpf3.example.net', ['looks-like-cpf', 'other-host-first', 'other-host-kept']],
    ['example.net', ['looks-like-cpf', 'other-host-first', 'other-host-kept']],
    ['cpf.example.com', ['other-host-first', 'other-host-kept']],
    ['other.in.tmes.trendmicro.com', ['looks-like-tmems', 'other-host-first', 'other-host-kept']],
  ])('%s: %j', (host, issues) => {
    expect(ids(only(planOf('stop-cpf', `10 cpf, 10 ${host}, 30 is1`)))).toEqual(issues);
  });

  test('a CPF server in the reader’s own domain makes no host there look like it', () => {
    const servers = { cpf: ['cpf.example.test'] };
    expect(only(planOf('stop-cpf', '10 cpf.example.test, 30 is1', { servers })).issues).toEqual([]);
  });

  test('a CPF server right below a top-level domain has no relatives', () => {
    const servers = { cpf: ['cpf.test'] };
    expect(only(planOf('stop-cpf', '10 cpf.test, 30 is1', { servers })).issues).toEqual([]);
  });
});

test('the root is a domain like any other: read incompletely, it is left as it is', () => {
  const current = [{ domain: '.', preference: 10, exchange: 'cpf.example.net' }];
  for (const root of ['.', '']) {
    const [plan] = planMx(request('stop-cpf', '10 cpf', { current, incomplete: [root] })).domains;
    expect(plan).toMatchObject({ domain: '.', changes: [] });
    expect(plan?.issues.map(({ id }) => id)).toContain('domain-read-incompletely');
  }
});
