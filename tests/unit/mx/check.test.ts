import { describe, expect, test } from 'vitest';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { checkMx, type Verdict } from '../../../src/core/mx/check.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { MxPlan } from '../../../src/core/mx/plan/types.ts';
import type { MxAnswer } from '../../../src/core/mx/read-shape.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { planOf, records, request, written } from './short-hand.ts';

const plan = planOf('stop-cpf', '10 cpf, 30 is1, 30 is2');

function answer(
  set: string | MxAnswer['state'],
  server?: string,
  ttl?: number,
  ttlFrom: MxRecord['ttlFrom'] = 'published',
): MxAnswer {
  const state = set === 'no-mx' || set === 'no-domain' || set === 'failed' ? set : 'records';
  return {
    domain: 'example.test',
    state,
    records: state === 'records' ? records(set, 'example.test', ttl).map((one) => ({ ...one, ttlFrom })) : [],
    at: { line: 1 },
    ...(server === undefined ? {} : { server }),
  };
}

function check(
  by: MxPlan,
  answers: readonly MxAnswer[],
  more: { readonly records?: readonly MxRecord[]; readonly incomplete?: readonly string[] } = {},
) {
  const all = [...answers.flatMap((one) => one.records), ...(more.records ?? [])];
  const [domain] = checkMx(by, { answers, records: all, incomplete: more.incomplete ?? [] }).domains;
  if (domain === undefined) throw new Error('no domain');
  return domain;
}

describe('one answer', () => {
  test.each<[string, Verdict]>([
    ['10 is1, 10 is2', 'as-planned'],
    ['10 is2, 10 is1', 'as-planned'],
    ['10 cpf, 30 is1, 30 is2', 'as-before'],
    ['10 cpf, 10 is1', 'mixed'],
    ['10 cpf, 30 is1, 30 is2, 10 is1, 10 is2', 'mixed'],
    ['10 is1', 'other'],
    ['30 is1, 30 is2', 'other'],
    ['10 is1, 10 is2, 20 other', 'other'],
    ['10 cpf, 10 is1, 20 other', 'other'],
    ['20 is1, 20 is2', 'other'],
    ['no-mx', 'no-mx'],
    ['no-domain', 'no-mx'],
    ['failed', 'not-in-answer'],
  ])('%s: %s', (set, verdict) => {
    const domain = check(plan, [answer(set)]);
    expect(domain.verdict).toBe(verdict);
    expect(domain.answers.map((one) => one.verdict)).toEqual([verdict]);
  });

  test('says which records differ, and which server said so', () => {
    const [one] = check(plan, [answer('10 cpf, 10 is1', 'ns1.example.test')]).answers;
    expect(one).toMatchObject({ server: 'ns1.example.test', line: 1, state: 'records' });
    expect(written(one?.missing ?? [])).toBe('10 is2');
    expect(written(one?.unexpected ?? [])).toBe('10 cpf');
  });

  test('a domain that is not asked for is not in the answer', () => {
    expect(check(plan, []).verdict).toBe('not-in-answer');
  });

  test('records without a question, a zone’s for one, count as an answer', () => {
    expect(check(plan, [], { records: records('10 is1, 10 is2') })).toMatchObject({
      verdict: 'as-planned',
      answers: [{ state: 'records', verdict: 'as-planned' }],
    });
  });

  test('a refused line: what was read is not all', () => {
    expect(check(plan, [answer('10 is1, 10 is2')], { incomplete: ['example.test'] }).verdict).toBe('other');
  });
});

describe('several answers (H22)', () => {
  test.each<[readonly string[], Verdict]>([
    [['10 is1, 10 is2', '10 is2, 10 is1'], 'as-planned'],
    [['10 is1, 10 is2', '10 cpf, 30 is1, 30 is2'], 'mixed'],
    [['10 is1, 10 is2', 'no-mx'], 'mixed'],
    [['10 is1', '10 is2'], 'mixed'],
    [['10 is1', '10 is1'], 'other'],
    [['10 is1, 10 is2', 'failed'], 'partly-answered'],
    [['failed', '10 is1, 10 is2'], 'partly-answered'],
    [['10 cpf, 30 is1, 30 is2', 'failed'], 'as-before'],
    [['10 is1, 10 is2', '10 cpf, 30 is1, 30 is2', 'failed'], 'mixed'],
    [['10 is1, 10 is2', '10 is1'], 'mixed'],
    [['10 is1', 'failed'], 'other'],
    [['no-mx', 'failed'], 'no-mx'],
    [['failed', 'failed'], 'not-in-answer'],
    [['no-mx', 'no-domain'], 'no-mx'],
  ])('%j: %s', (sets, verdict) => {
    expect(
      check(
        plan,
        sets.map((set, i) => answer(set, `ns${String(i)}.example.test`)),
      ).verdict,
    ).toBe(verdict);
  });

  test('name the servers that are silent', () => {
    const answers = [answer('10 cpf, 30 is1, 30 is2', 'ns1.example.test'), answer('failed', 'ns2.example.test')];
    expect(check(plan, answers)).toMatchObject({ verdict: 'as-before', silent: ['ns2.example.test'] });
    expect(check(plan, [answer('failed')]).silent).toEqual([]);
  });

  test.each<[readonly (readonly [string, string])[], Verdict]>([
    [
      [
        ['failed', 'ns1'],
        ['10 is1, 10 is2', 'ns1'],
      ],
      'as-planned',
    ],
    [
      [
        ['10 is1, 10 is2', 'ns1'],
        ['failed', 'NS1.'],
      ],
      'not-in-answer',
    ],
    [
      [
        ['10 cpf, 30 is1, 30 is2', '192.0.2.1#53'],
        ['10 is1, 10 is2', '192.0.2.1'],
      ],
      'as-planned',
    ],
    [
      [
        ['10 cpf, 30 is1, 30 is2', 'ns1'],
        ['10 is1, 10 is2', 'ns2'],
        ['10 is1, 10 is2', 'ns1'],
      ],
      'as-planned',
    ],
    [
      [
        ['10 is1, 10 is2', 'ns1'],
        ['failed', 'ns2'],
        ['10 cpf, 30 is1, 30 is2', 'ns1'],
      ],
      'as-before',
    ],
  ])('%j: the last outcome of each server counts: %s', (said, verdict) => {
    const domain = check(
      plan,
      said.map(([set, server]) => answer(set, server)),
    );
    expect(domain.verdict).toBe(verdict);
    expect(domain.answers).toHaveLength(
      new Set(said.map(([, server]) => server.toLowerCase().replace(/\.|#53$/g, ''))).size,
    );
  });

  test('a domain that is incomplete since an earlier answer was another has what was said last', () => {
    const answers = [answer('10 cpf, 30 is1, 30 is2', 'ns1'), answer('10 is1, 10 is2', 'ns1')];
    const read = { answers, records: answers.flatMap((one) => one.records), incomplete: ['example.test'] };
    const at = { domain: 'example.test' };
    const disagree = { id: 'answers-disagree', level: 'error', at } as const;
    const verdict = (issues: readonly Issue[]) => checkMx(plan, { ...read, issues }).domains[0]?.verdict;
    expect(verdict([disagree])).toBe('as-planned');
    expect(verdict([disagree, { id: 'preference-out-of-range', level: 'error', at }])).toBe('other');
    expect(verdict([disagree, { id: 'directive-refused', level: 'error', at: { line: 3 } }])).toBe('other');
    expect(verdict([])).toBe('other');
  });

  test('that disagree are mixed although their domain is incomplete', () => {
    const answers = [answer('10 is1, 10 is2', 'ns1'), answer('10 cpf, 30 is1, 30 is2', 'ns2')];
    expect(check(plan, answers, { incomplete: ['example.test'] }).verdict).toBe('mixed');
  });
});

describe('a domain that the plan leaves alone', () => {
  const alone = planOf('stop-cpf', '10 is1');
  test.each<[string, Verdict]>([
    ['10 is1', 'as-before'],
    ['10 is2', 'other'],
    ['10 is1, 20 is2', 'other'],
    ['no-mx', 'no-mx'],
  ])('%s: %s', (set, verdict) => {
    expect(check(alone, [answer(set)]).verdict).toBe(verdict);
  });
});

describe('lower-ttl: the TTL decides', () => {
  const lower = planMx(
    request('lower-ttl', '', { current: records('10 cpf, 30 is1', 'example.test', 3600), ttl: 300 }),
  );
  const back = rollBackMx(lower, { today: '2024-03-20' });
  test.each<[MxPlan, string, number | undefined, Verdict]>([
    [lower, '10 cpf, 30 is1', 299, 'as-planned'],
    [lower, '10 cpf, 30 is1', 300, 'as-planned'],
    [lower, '10 cpf, 30 is1', 301, 'as-before'],
    [lower, '10 cpf, 30 is1', 3600, 'as-before'],
    [lower, '10 cpf, 30 is1', undefined, 'not-in-answer'],
    [lower, '10 cpf', 300, 'other'],
    [back, '10 cpf, 30 is1', 3599, 'as-before'],
    [back, '10 cpf, 30 is1', 3600, 'as-planned'],
    [back, '10 cpf, 30 is1', 3601, 'as-planned'],
  ])('%#: %s with %s s: %s', (by, set, ttl, verdict) => {
    expect(check(by, [answer(set, undefined, ttl)]).verdict).toBe(verdict);
  });

  test('a server that was forgotten: mixed', () => {
    expect(check(lower, [answer('10 cpf, 30 is1', 'ns1', 300), answer('10 cpf, 30 is1', 'ns2', 3600)]).verdict).toBe(
      'mixed',
    );
  });

  test.each<[MxPlan, number | undefined, Verdict]>([
    // H9: a cache counts down from either TTL, and only more than the new one is left of the old one alone.
    [lower, 211, 'not-in-answer'],
    [lower, 300, 'not-in-answer'],
    [lower, 301, 'as-before'],
    [lower, undefined, 'not-in-answer'],
    [back, 299, 'not-in-answer'],
    [back, 3600, 'not-in-answer'],
  ])('%#: of a cache %s s are left: %s', (by, ttl, verdict) => {
    const domain = check(by, [answer('10 cpf, 30 is1', undefined, ttl, 'cache')]);
    expect(domain).toMatchObject({ verdict, answers: [{ verdict }] });
    expect([domain.ttl, domain.answers[0]?.ttl]).toEqual(
      verdict === 'not-in-answer' ? ['unknown', 'unknown'] : [undefined, undefined],
    );
  });

  test('what a resolver has left has no say beside a name server, unless it is the old TTL', () => {
    const published = answer('10 cpf, 30 is1', 'ns1', 300);
    const cached = (ttl: number) => answer('10 cpf, 30 is1', '192.0.2.53', ttl, 'cache');
    const both = check(lower, [published, cached(211)]);
    expect(both).toMatchObject({ verdict: 'as-planned', answers: [{}, { ttl: 'unknown' }] });
    expect(both.ttl).toBeUndefined();
    expect(check(lower, [published, cached(80_000)]).verdict).toBe('mixed');
  });

  test('a question that failed is not a TTL that is unknown', () => {
    expect(check(lower, [answer('failed')]).ttl).toBeUndefined();
  });

  test('as nslookup and dig print it', () => {
    const asRead = (text: string) => checkMx(lower, readMx(text)).domains[0];
    const windows = (preference: number, host: string) =>
      `example.test\tMX preference = ${String(preference)}, mail exchanger = ${host}`;
    const hosts = [
      [10, 'cpf.example.net'],
      [30, 'mail1.example.test'],
    ] as const;
    expect(
      asRead(
        ['Server: ns', 'Address: 192.0.2.1', '', ...hosts.map(([preference, host]) => windows(preference, host))].join(
          '\n',
        ),
      ),
    ).toMatchObject({ verdict: 'not-in-answer', ttl: 'unknown' });
    const dig = (flags: string, ttl: number) =>
      [
        ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
        `;; flags: ${flags}; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 0`,
        ';; QUESTION SECTION:',
        ';example.test. IN MX',
        ';; ANSWER SECTION:',
        ...hosts.map(([preference, host]) => `example.test. ${String(ttl)} IN MX ${String(preference)} ${host}.`),
      ].join('\n');
    expect(asRead(dig('qr rd ra', 211))?.verdict).toBe('not-in-answer');
    expect(asRead(dig('qr aa', 300))?.verdict).toBe('as-planned');
  });

  test('of the other stages the TTL does not decide', () => {
    expect(check(plan, [answer('10 is1, 10 is2', undefined, 5)]).verdict).toBe('as-planned');
  });
});

test('the plan of a way back is checked like any other', () => {
  const back = rollBackMx(plan, { today: '2024-03-20' });
  expect(check(back, [answer('10 cpf, 30 is1, 30 is2')]).verdict).toBe('as-planned');
  expect(check(back, [answer('10 is1, 10 is2')]).verdict).toBe('as-before');
});

describe('a truncated answer (RFC 2181 §9) is no answer about the whole set', () => {
  const told = (server: string, flags: string, ...sets: readonly string[]) =>
    `;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n` +
    `;; flags: ${flags}; QUERY: 1, ANSWER: ${String(sets.length)}, AUTHORITY: 0, ADDITIONAL: 0\n` +
    `;; QUESTION SECTION:\n;example.test. IN MX\n\n;; ANSWER SECTION:\n` +
    sets.map((set) => `example.test. 300 IN MX ${set}.example.test.\n`).join('') +
    `\n;; SERVER: 192.0.2.1#53(${server})\n\n`;
  const whole = (server: string) => told(server, 'qr aa rd', '10 mail1', '10 mail2');
  const cut = (server: string, ...sets: readonly string[]) => told(server, 'qr aa tc rd', ...sets);
  const verdict = (text: string) => {
    const [domain] = checkMx(planOf('stop-cpf', '10 cpf, 30 is1, 30 is2'), readMx(text)).domains;
    return [domain?.verdict, domain?.silent];
  };

  test.each([
    ['alone', cut('ns1', '10 mail1'), 'not-in-answer', ['ns1']],
    ['alone, with all that was planned', cut('ns1', '10 mail1', '10 mail2'), 'not-in-answer', ['ns1']],
    ['alone, with nothing', cut('ns1'), 'not-in-answer', ['ns1']],
    ['beside a whole one', whole('ns1') + cut('ns2', '10 mail1'), 'partly-answered', ['ns2']],
    ['beside a whole one that lacks a record of it', whole('ns1') + cut('ns2', '10 old'), 'partly-answered', ['ns2']],
    ['and asked again over TCP', cut('ns1', '10 mail1') + whole('ns1'), 'as-planned', []],
  ])('%s', (_, text, expected, silent) => {
    expect(verdict(text)).toEqual([expected, silent]);
  });
});
