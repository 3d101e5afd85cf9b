import { describe, expect, test } from 'vitest';
import { planMx, readMx } from '../../../../src/core/index.ts';
import { textAfter } from '../../../../src/core/mx/session/text-after.ts';

const stopCpf = (text: string) => {
  const reading = readMx(text);
  const plan = planMx({
    stage: 'stop-cpf',
    current: reading.records,
    today: '2024-03-01',
    servers: { cpf: ['cpf.example.net'] },
  });
  return { plan, before: { text, issues: reading.issues } };
};

const sets = (text: string) =>
  readMx(text).records.map(({ domain, preference, exchange, ttl, ttlFrom }) =>
    [domain, ttl ?? '-', ttlFrom ?? 'published', preference, exchange].join(' '),
  );

const ZONE = `$ORIGIN example.test.
$TTL 3600
@ IN SOA ns1 hostmaster 1 7200 900 1209600 300
@ IN MX 10 cpf.example.net.
@ IN MX 30 mail1
@ IN TXT "v=spf1 mx -all"
_mta-sts IN TXT "v=STSv1; id=20240301"
_25._tcp.mail1 IN TLSA 3 1 1 0123
sub 600 IN MX 10 cpf.example.net.
sub 600 IN MX 30 mail1
`;

describe('the text that the next stage starts from', () => {
  test('holds the set after the change, read again as it was planned, with its published TTLs', () => {
    const { plan, before } = stopCpf(ZONE);
    expect(sets(textAfter(plan, before))).toEqual([
      'example.test 3600 published 10 mail1.example.test',
      'sub.example.test 600 published 10 mail1.example.test',
    ]);
  });

  test('leaves a domain outside tonight’s window as it was', () => {
    const { plan, before } = stopCpf(ZONE);
    expect(sets(textAfter(plan, before, ['example.test']))).toEqual([
      'example.test 3600 published 10 mail1.example.test',
      'sub.example.test 600 published 10 cpf.example.net',
      'sub.example.test 600 published 30 mail1.example.test',
    ]);
  });

  test('still tells what else names the MX (H24, H25), with the reader’s own data', () => {
    const { plan, before } = stopCpf(ZONE);
    const text = textAfter(plan, before);
    expect(
      readMx(text)
        .issues.map(({ id, params }) => [id, params?.['domain'] ?? params?.['exchange']])
        .toSorted(),
    ).toEqual([
      ['dane-names-exchange', 'mail1.example.test'],
      ['mta-sts-names-mx', 'example.test'],
      ['spf-names-mx', 'example.test'],
    ]);
    expect(text).toContain('example.test. IN TXT "v=spf1 mx -all"');
  });

  test('says so, too, where the record runs over several lines', () => {
    const { plan, before } = stopCpf(ZONE.replace('"v=spf1 mx -all"', '( "v=spf1 "\n "mx -all" )'));
    expect(readMx(textAfter(plan, before)).issues.map(({ id }) => id)).toContain('spf-names-mx');
  });

  test('never makes a published TTL of one that came from a cache (H9)', () => {
    const { plan, before } = stopCpf(`example.test. 41 IN MX 10 cpf.example.net.
example.test. 41 IN MX 30 mail1.example.test.
`);
    expect(plan.domains[0]?.before[0]?.ttlFrom).toBe('cache');
    expect(sets(textAfter(plan, before))[0]).toMatch(/^example\.test - /);
  });

  test('keeps unknown and known TTLs apart', () => {
    const { plan, before } = stopCpf(`example.test. IN MX 10 cpf.example.net.
example.test. IN MX 30 mail1.example.test.
$TTL 600
sub.example.test. IN MX 10 cpf.example.net.
sub.example.test. IN MX 30 mail1.example.test.
`);
    expect(sets(textAfter(plan, before)).map((set) => set.split(' ', 2))).toEqual([
      ['example.test', '-'],
      ['sub.example.test', '600'],
    ]);
  });
});
