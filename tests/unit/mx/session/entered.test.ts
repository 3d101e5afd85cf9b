import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../src/core/mx/session/entered-names.ts';
import { readDuration } from '../../../../src/core/dns/ttl.ts';
import { emptyMigration } from '../../../../src/core/migration/empty.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import { fileTtlOf } from '../../../../src/core/mx/session/file-ttl.ts';
import { inputOf } from '../../../../src/core/mx/session/planner-input.ts';
import { sessionOf } from '../../../../src/core/mx/session/session.ts';
import { unknownTtls, withSaidTtls } from '../../../../src/core/mx/session/known-ttls.ts';
import { zonesOf } from '../../../../src/core/mx/session/zones-of.ts';

describe('names as entered', () => {
  it.each([
    ['', []],
    ['Mail1.Example.TEST.', ['mail1.example.test']],
    ['a.test\nb.test\r\n c.test\n', ['a.test', 'b.test', 'c.test']],
    ['a.test, b.test;c.test、d.test', ['a.test', 'b.test', 'c.test', 'd.test']],
    ['a.test a.test A.test.', ['a.test']],
    ['日本語.test', ['xn--wgv71a119e.test']],
    ['*.example.test', ['*.example.test']],
  ])('%j', (text, names) => {
    expect(readNames(text)).toEqual({ names, refused: [] });
  });

  it.each([
    ['half a name', 'mail1', 1],
    ['an address', 'a.test\n192.0.2.1', 2],
    ['a label of 64', `\n${'a'.repeat(64)}.test`, 2],
    ['an empty label', 'a..test', 1],
  ])('refuses %s with its line', (_, text, line) => {
    expect(readNames(text).refused.map((each) => each.line)).toEqual([line]);
  });
});

describe('seconds as entered', () => {
  it.each([
    ['0', 0],
    ['300', 300],
    [' 3600 ', 3600],
    ['３６００', 3600],
    ['2147483647', 2_147_483_647],
    ['2147483648', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1h', 3600],
    ['1時間', 3600],
    ['3.5', undefined],
  ])('%j is %s', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });
});

describe('the TTL that a zone publishes', () => {
  const cached = { domain: 'a.test', preference: 10, exchange: 'b.test', ttl: 17, ttlFrom: 'cache' } as const;
  const none = { domain: 'n.test', preference: 10, exchange: 'b.test' } as const;
  const published = {
    domain: 'p.test',
    preference: 10,
    exchange: 'b.test',
    ttl: 86_400,
    ttlFrom: 'published',
  } as const;
  const all = [cached, none, published];

  it('stays what it is where the reader says nothing', () => {
    expect(withSaidTtls(all, () => undefined)).toEqual(all);
    expect(unknownTtls(all)).toEqual([{ domain: 'a.test', left: 17 }, { domain: 'n.test' }]);
  });

  it('is filled in where it is not known, and never overwritten where it is', () => {
    expect(withSaidTtls(all, () => 3600).map(({ ttl, ttlFrom }) => [ttl, ttlFrom])).toEqual([
      [3600, 'published'],
      [3600, 'published'],
      [86_400, 'published'],
    ]);
  });

  it('is filled in domain by domain', () => {
    const said = withSaidTtls(all, (domain) => (domain === 'n.test' ? 600 : undefined));
    expect(said.map(({ ttl }) => ttl)).toEqual([17, 600, 86_400]);
    expect(said[0]?.ttlFrom).toBe('cache');
  });

  it('is the pasted one where the reader says so, and none where none was pasted', () => {
    expect(withSaidTtls(all, () => 'as-pasted')).toEqual([{ ...cached, ttlFrom: 'published' }, none, published]);
  });

  it('of a set is known where one record of it is (RFC 2181 §5.2)', () => {
    const set = [{ ...cached, domain: 'p.test' }, published];
    expect(unknownTtls(set)).toEqual([]);
    expect(withSaidTtls(set, () => 60)).toEqual(set);
  });
});

describe('the zone of a domain', () => {
  it.each([
    {
      case: 'the longest entered zone that holds it',
      entered: ['test', 'example.test'],
      seen: {},
      zone: 'example.test',
    },
    {
      case: 'an entered zone before a seen one',
      entered: ['example.test'],
      seen: { 'a.example.test': 'a.example.test' },
      zone: 'example.test',
    },
    { case: 'the seen one', entered: ['other.test'], seen: { 'a.example.test': 'example.test' }, zone: 'example.test' },
    { case: 'not known', entered: ['ample.test'], seen: {}, zone: undefined },
  ])('is $case', ({ entered, seen, zone }) => {
    expect(zonesOf(['a.example.test'], entered, seen)['a.example.test']).toBe(zone);
  });

  it('holds a wildcard of its own', () => {
    expect(zonesOf(['*.example.test'], ['example.test'], {})).toEqual({ '*.example.test': 'example.test' });
  });
});

describe('a box of hosts that holds what cannot be meant', () => {
  const session = (stage: 'stop-cpf' | 'test-tmems', typed: { tmems?: string; interscan?: string }) => {
    const text = 'example.test. 3600 IN MX 10 cpf.example.net.\n';
    const servers = { ...emptyMigration.servers, roles: { 'cpf.example.net': 'cpf' as const }, ...typed };
    const input = inputOf(
      {
        ...emptyMigration,
        mx: { ...emptyMigration.mx, text, stage },
        servers: { ...emptyMigration.servers, ...servers },
      },
      undefined,
    );
    return sessionOf({ input, reading: readMx(text), today: '2024-02-01', readNames });
  };

  it.each([
    ['one name', 'a.in.example.com', 'a.in.example.com'],
    ['the same name twice', 'a.in.example.com A.in.example.com.', 'a.in.example.com'],
    ['two names', 'a.in.example.com b.in.example.com', undefined],
    ['a name and a half', 'a.in.example.com b', undefined],
    ['no name', 'b', undefined],
    ['nothing', '', undefined],
  ])('TMEmS’s server, %s: only a sole name is one', (_, tmems, server) => {
    const { tmemsServer, plan } = session('test-tmems', { tmems });
    expect(tmemsServer).toBe(server);
    const planned = plan.domains.flatMap(({ after }) => after.map(({ exchange }) => exchange));
    expect(planned.filter((exchange) => exchange.endsWith('.in.example.com'))).toEqual(server ? [server] : []);
  });

  it('InterScan’s hosts: with one that cannot be read, half of them are never planned as all', () => {
    const after = (interscan: string) =>
      session('stop-cpf', { interscan }).plan.domains.flatMap((domain) => domain.after.map(({ exchange }) => exchange));
    expect(after('mail1.example.test mail2.example.test')).toEqual(['mail1.example.test', 'mail2.example.test']);
    expect(after('mail1.example.test mail2')).not.toContain('mail1.example.test');
  });

  it.each([
    ['', 3600],
    ['300', 300],
    ['5分くらい', undefined],
  ])('the TTL said of one domain, %j beside 3600 said of all: %s', (typed, seconds) => {
    const text = 'example.test. IN MX 10 cpf.example.net.\n';
    const mx = { ...emptyMigration.mx, text, publishedTtl: '3600', publishedTtlOf: { 'example.test': typed } };
    const input = inputOf({ ...emptyMigration, mx }, undefined);
    const { plan } = sessionOf({ input, reading: readMx(text), today: '2024-02-01', readNames });
    expect(plan.domains[0]?.before[0]?.ttl).toBe(seconds);
  });

  it.each([
    ['', '', undefined],
    ['', '3600', 3600],
    ['300', '3600', 300],
    [' ', '3600', 3600],
    ['5分くらい', '3600', undefined],
    ['5分くらい', '', undefined],
  ])('the TTL for files %j beside the published %j: %s', (fileTtl, publishedTtl, seconds) => {
    expect(fileTtlOf({ fileTtl, publishedTtl })).toBe(seconds);
  });
});
