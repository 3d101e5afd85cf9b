import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../../src/core/issue.ts';
import { writeFormats, writeMx, type WriteFormat } from '../../../../src/core/mx/write.ts';
import { m3, planOf, type Sets } from './plans.ts';

const error: Issue = { id: 'no-exchange-left', level: 'error' };
const warning: Issue = { id: 'looks-like-cpf', level: 'warning' };
const ids = (issues: readonly Issue[]) => issues.map(({ id, level, at }) => [id, level, at?.domain]);
const allText = (...args: Parameters<typeof writeMx>) =>
  writeMx(...args)
    .files.map(({ text }) => text)
    .join('');
const own = (...domains: readonly string[]) => ({
  zones: Object.fromEntries(domains.map((domain) => [domain, domain])),
});
const set: Sets = { before: ['10 cpf.example.net'], after: ['10 mail.example.net'], ttl: 60 };

describe.each(writeFormats.map((format) => ({ format })))('in $format', ({ format }) => {
  test('a domain with an error and one without changes stand in no file, the others do', () => {
    const plan = planOf({
      'good.test': set,
      'bad.test': { ...set, issues: [error] },
      'same.test': { ...set, after: set.before },
      'warned.test': { ...set, issues: [warning] },
    });
    const text = allText(plan, format);
    expect(text).toContain('good.test');
    expect(text).toContain('warned.test');
    expect(text).not.toMatch(/bad\.test|same\.test/u);
  });

  test('an error of the whole request leaves no file', () => {
    expect(writeMx(planOf({ 'good.test': set }, { issues: [error] }), format).files).toEqual([]);
  });

  test('an error of the request about one domain leaves the others', () => {
    const issues = [{ ...error, at: { domain: 'bad.test' } }];
    const text = allText(planOf({ 'good.test': set, 'bad.test': set }, { issues }), format);
    expect(text).toContain('good.test');
    expect(text).not.toContain('bad.test');
  });

  test('a plan without changes gives no file and no issue', () => {
    expect(writeMx(planOf({ 'same.test': { ...set, after: set.before } }), format)).toEqual({ files: [], issues: [] });
  });

  test('every present record is named', () => {
    const text = allText(planOf({ 'example.test': m3 }), format);
    for (const exchange of ['cpf.example.net', 'mail1.example.test', 'mail2.example.test'])
      expect(text).toContain(exchange);
  });

  test.each([
    'evil.test\nupdate delete other.test',
    'a b.test',
    "a'.test",
    'a".test',
    'a;.test',
    '$(id).test',
    'a`b.test',
    'a\\032b.test',
    '',
    'a..test',
    '-x.test',
    '例.test',
  ])('a name that is none of DNS is refused and never written: %j', (name) => {
    const asOwner = writeMx(planOf({ [name]: set, 'good.test': set }), format);
    expect(ids(asOwner.issues)).toContainEqual(['name-not-writable', 'error', name]);
    expect(asOwner.files.map(({ text }) => text).join('')).toBe(allText(planOf({ 'good.test': set }), format));
    const asExchange = writeMx(planOf({ 'example.test': { ...set, after: [`10 ${name}`] } }), format);
    expect(asExchange.files).toEqual([]);
  });

  test('names that look odd and are legal are written', () => {
    const plan = planOf({
      '*.a_b.xn--eckwd4c7c.test': { before: ['0 .'], after: ['1 1.test', '2 a--b.test'], ttl: 60 },
    });
    expect(writeMx(plan, format).files).not.toEqual([]);
  });
});

describe('the TTL of the new set', () => {
  const cached: Sets = { ...set, ttl: 217, ttlFrom: 'cache' };
  const unknown: Sets = { before: set.before, after: set.after };

  test.each([
    { format: 'zone', sets: unknown, ttl: undefined, written: 'IN MX', has: true },
    { format: 'guide', sets: cached, ttl: undefined, written: 'preference = 10', has: true },
    { format: 'csv', sets: cached, ttl: undefined, written: 'a.test,10,mail.example.net,,', has: true },
    { format: 'nsupdate', sets: unknown, ttl: undefined, written: '', has: false },
    { format: 'nsupdate', sets: cached, ttl: undefined, written: '', has: false },
    { format: 'nsupdate', sets: unknown, ttl: 300, written: 'update add a.test. 300 IN MX', has: true },
    { format: 'nsupdate', sets: cached, ttl: 300, written: 'update add a.test. 300 IN MX', has: true },
    { format: 'nsupdate', sets: unknown, ttl: 0, written: 'update add a.test. 0 IN MX', has: true },
    { format: 'nsupdate', sets: set, ttl: 300, written: 'update add a.test. 60 IN MX', has: true },
    { format: 'powershell', sets: cached, ttl: undefined, written: '', has: false },
    { format: 'powershell', sets: cached, ttl: 300, written: 'Ttl = 300', has: true },
    { format: 'powershell', sets: set, ttl: 300, written: 'Ttl = 60', has: true },
    { format: 'route53', sets: cached, ttl: 300, written: '', has: false },
    { format: 'route53', sets: unknown, ttl: 300, written: '', has: false },
    { format: 'route53', sets: set, ttl: 300, written: '"TTL": 60', has: true },
  ] as const)(
    '$format, TTL $sets.ttl from $sets.ttlFrom, $ttl given: a file $has',
    ({ format, sets, ttl, written, has }) => {
      const { files, issues } = writeMx(planOf({ 'a.test': sets }), format, {
        ...own('a.test'),
        ...(ttl === undefined ? {} : { ttl }),
      });
      expect(files.length > 0).toBe(has);
      expect(ids(issues)).toEqual(has ? [] : [['ttl-not-known', 'error', 'a.test']]);
      expect(files.map(({ text }) => text).join('')).toContain(written);
    },
  );

  test.each<WriteFormat>(['nsupdate', 'powershell', 'route53'])(
    'one that is missing keeps its own domain out of %s, the others go on, and the file says so',
    (format) => {
      const comments = { 'file-left-out': 'not here ({count}): {domains}' };
      const given = { ...own('a.test', 'b.test'), comments };
      const { files, issues } = writeMx(planOf({ 'a.test': set, 'b.test': unknown }), format, given);
      const text = files.map((file) => file.text).join('');
      expect(text).toContain('a.test');
      expect(text.replace('not here (1): b.test', '')).not.toContain('b.test');
      if (format !== 'route53') expect(text).toContain('not here (1): b.test');
      expect(ids(issues)).toEqual([['ttl-not-known', 'error', 'b.test']]);
      const none = writeMx(planOf({ 'b.test': unknown }), format, own('b.test'));
      expect([none.files, ids(none.issues)]).toEqual([[], [['ttl-not-known', 'error', 'b.test']]]);
    },
  );

  test('Route 53 deletes no set whose records show different TTLs', () => {
    const plan = planOf({ 'a.test': { before: ['10 a.test', '20 b.test'], after: ['20 b.test'], ttl: 60 } });
    const [domain] = plan.domains;
    const before = (domain?.before ?? []).map((record, index) => ({ ...record, ttl: 60 + index }));
    const mixed = { ...plan, domains: plan.domains.map((each) => ({ ...each, before })) };
    expect(ids(writeMx(mixed, 'route53', own('a.test')).issues)).toEqual([['ttl-not-known', 'error', 'a.test']]);
  });

  test.each([
    { ttl: -1, valid: false },
    { ttl: 0, valid: true },
    { ttl: 2 ** 31 - 1, valid: true },
    { ttl: 2 ** 31, valid: false },
    { ttl: 1.5, valid: false },
    { ttl: Number.NaN, valid: false },
  ])('a given TTL of $ttl is legal: $valid', ({ ttl, valid }) => {
    const { files, issues } = writeMx(planOf({ 'a.test': unknown }), 'nsupdate', { ...own('a.test'), ttl });
    expect(files.length > 0).toBe(valid);
    expect(issues.map(({ id }) => id)).toEqual(valid ? [] : ['ttl-invalid']);
  });
});

describe('the zone of a domain', () => {
  test('is the domain itself where none is known, which is said once', () => {
    const plan = planOf({ 'a.test': set, '*.b.test': set, 'c.test': set });
    const { files, issues } = writeMx(plan, 'nsupdate', own('c.test'));
    expect(files[0]?.text.match(/^zone .*$/gmu)).toEqual(['zone a.test.', 'zone b.test.', 'zone c.test.']);
    expect(issues).toMatchObject([
      { id: 'zone-taken-from-domain', level: 'advice', params: { domains: ['a.test', '*.b.test'] } },
    ]);
  });

  test.each<WriteFormat>(['guide', 'csv'])('is not asked for in %s', (format) => {
    expect(writeMx(planOf({ 'a.test': set }), format).issues).toEqual([]);
  });

  test.each([
    { zone: 'a.test', isHeld: true },
    { zone: 'test', isHeld: true },
    { zone: 'A.Test.', isHeld: true },
    { zone: 'b.test', isHeld: false },
    { zone: 'x.a.test', isHeld: false },
    { zone: 'est', isHeld: false },
    { zone: 'test\nsend', isHeld: false },
  ])('$zone holds a.test: $isHeld', ({ zone, isHeld }) => {
    const { files, issues } = writeMx(planOf({ 'a.test': set }), 'nsupdate', { zones: { 'a.test': zone } });
    expect(files.length > 0).toBe(isHeld);
    expect(ids(issues)).toEqual(isHeld ? [] : [['domain-outside-zone', 'error', 'a.test']]);
  });

  test('a domain that is called like a property of objects has no zone by that', () => {
    expect(writeMx(planOf({ constructor: set }), 'zone', { zones: {} }).issues.map(({ id }) => id)).toEqual([
      'zone-taken-from-domain',
    ]);
  });
});

describe('the names of the files', () => {
  // The names of long zones are cut, so that these two would be one.
  const long = `${'l'.repeat(60)}.${'o'.repeat(60)}`;
  const many = planOf({ 'a.test': set, 'b.test': set, [`${long}.c.test`]: set, [`${long}.d.test`]: set });
  const zones = Object.fromEntries(many.domains.map(({ domain }) => [domain, domain]));
  const named = (plan: typeof many, format: WriteFormat) =>
    writeMx(plan, format, { zones }).files.map(({ name }) => name);

  test('tell stage, format and zone', () => {
    const one = planOf({ 'a.test': set });
    expect(writeFormats.map((format) => named(one, format))).toEqual([
      ['mx-stop-cpf-zone-a.test.zone'],
      ['mx-stop-cpf-guide.txt'],
      ['mx-stop-cpf-nsupdate-a.test.nsupdate'],
      ['mx-stop-cpf-powershell-a.test.ps1'],
      ['mx-stop-cpf-route53-a.test.json'],
      ['mx-stop-cpf-csv-records.csv', 'mx-stop-cpf-csv-changes.csv'],
    ]);
    expect(named(many, 'nsupdate')).toEqual(['mx-stop-cpf-nsupdate-4-zones.nsupdate']);
  });

  test('never collide, among all formats', () => {
    const names = writeFormats.flatMap((format) => named(many, format)).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(named(many, 'route53')).toContain(`mx-stop-cpf-route53-${long.slice(0, 120)}-2.json`);
  });

  test('stay short enough for a file system', () => {
    const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.test`;
    const [file] = writeMx(planOf({ [long]: set }), 'route53', own(long)).files;
    expect(file?.name.length).toBeLessThan(200);
  });
});
