import { describe, expect, test } from 'vitest';
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { checkMx } from '../../../src/core/mx/check.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { MxPlan, PlanRequest } from '../../../src/core/mx/plan/types.ts';
import { readMx } from '../../../src/core/mx/read.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';
import { writeMx } from '../../../src/core/mx/write.ts';

// Inputs of the kinds on which the planner once went wrong. What is expected was written down from the contract before the first run.

const TMEMS = 'example.in.tmems-jp.trendmicro.com';
const servers = { cpf: ['cpf.example.net'], interscan: ['tokyo.a.test', 'osaka.b.test'], tmems: TMEMS };

/** `a.test 10 cpf.example.net 30 tokyo.a.test`: an owner, then its records; `@60` after it is their TTL, `@60?` what a cache left. */
function records(...lines: readonly string[]): MxRecord[] {
  return lines.flatMap((line) => {
    const [owner = '', ...words] = line.split(' ');
    const [domain = '', ttl] = owner.split('@');
    const seconds = ttl === undefined ? {} : { ttl: Number.parseInt(ttl, 10) };
    const from = ttl?.endsWith('?') === true ? { ttlFrom: 'cache' as const } : {};
    return words.flatMap((word, index) =>
      index % 2 === 0
        ? [{ domain, preference: Number(word), exchange: words[index + 1] ?? '', ...seconds, ...from }]
        : [],
    );
  });
}

const asked = (
  stage: PlanRequest['stage'],
  current: readonly MxRecord[],
  more: Partial<PlanRequest> = {},
): PlanRequest => ({
  stage,
  current: [...current],
  today: '2024-02-01',
  servers,
  ...more,
});

const setOf = (all: readonly MxRecord[]): string =>
  all.map(({ preference, exchange }) => `${String(preference)} ${exchange}`).join(', ');

/** Domain to its set afterwards, with the issues of more weight than advice. */
const outcome = ({ domains }: MxPlan) =>
  Object.fromEntries(
    domains.map(({ domain, after, issues }) => [
      domain,
      [setOf(after), ...issues.filter(({ level }) => level !== 'advice').map(({ id }) => id)].join(' | '),
    ]),
  );

const a = 'a.test 10 cpf.example.net 30 tokyo.a.test';
const b = 'b.test 10 cpf.example.net 30 osaka.b.test';
const aAfter = '10 tokyo.a.test';
const bAfter = '10 osaka.b.test';

describe('path 2: InterScan’s hosts of a domain that has CPF alone', () => {
  test.each<[string, string[], Partial<PlanRequest>, Record<string, string>]>([
    [
      'two sites: asked',
      [a, b, 'c.test 10 cpf.example.net'],
      {},
      { 'a.test': aAfter, 'b.test': bAfter, 'c.test': '10 cpf.example.net | interscan-not-chosen' },
    ],
    [
      'one site: shared, and told',
      [a, 'c.test 10 cpf.example.net'],
      {},
      { 'a.test': aAfter, 'c.test': '10 tokyo.a.test | interscan-hosts-shared' },
    ],
    [
      'chosen by the reader: no warning',
      [a, b, 'c.test 10 cpf.example.net'],
      { interscanFor: { 'c.test': ['osaka.b.test'] } },
      { 'a.test': aAfter, 'b.test': bAfter, 'c.test': '10 osaka.b.test' },
    ],
    [
      'both chosen: all equal at CPF’s best',
      [a, b, 'c.test 5 cpf.example.net 20 cpf.example.net'],
      { interscanFor: { 'c.test': ['osaka.b.test', 'tokyo.a.test'] } },
      { 'a.test': aAfter, 'b.test': bAfter, 'c.test': '5 osaka.b.test, 5 tokyo.a.test' },
    ],
    [
      'nobody has any: all named servers, told',
      ['c.test 10 cpf.example.net', 'd.test 20 cpf.example.net'],
      {},
      {
        'c.test': '10 osaka.b.test, 10 tokyo.a.test | interscan-hosts-shared',
        'd.test': '20 osaka.b.test, 20 tokyo.a.test | interscan-hosts-shared',
      },
    ],
    [
      'nobody has any, and none is named: no exchange left',
      ['c.test 10 cpf.example.net'],
      { servers: { cpf: ['cpf.example.net'] } },
      { 'c.test': '10 cpf.example.net | no-exchange-left' },
    ],
    [
      'a choice that its own records contradict: they count, told',
      [a],
      { interscanFor: { 'a.test': ['osaka.b.test'] } },
      { 'a.test': '10 tokyo.a.test | interscan-choice-not-used' },
    ],
    [
      'the same choice as its records: nothing to tell',
      [a],
      { interscanFor: { 'a.test': ['tokyo.a.test'] } },
      { 'a.test': aAfter },
    ],
    [
      'a domain read in part contradicts and proves nothing',
      [a, 'b.test 30 osaka.b.test', 'c.test 10 cpf.example.net'],
      { incomplete: ['a.test'] },
      {
        'a.test': '10 cpf.example.net, 30 tokyo.a.test | domain-read-incompletely',
        'b.test': '30 osaka.b.test',
        'c.test': '10 cpf.example.net | interscan-not-chosen',
      },
    ],
    [
      'somebody else’s host is never taken for a site once the sites are named',
      ['c.test 10 cpf.example.net 20 mx.carrier.example'],
      {},
      { 'c.test': '10 osaka.b.test, 10 tokyo.a.test, 20 mx.carrier.example | interscan-hosts-shared' },
    ],
    [
      'a cloud domain is left alone',
      [a, 'cloud.test 0 cloud-test.mail.protection.outlook.com'],
      {},
      { 'a.test': aAfter, 'cloud.test': '0 cloud-test.mail.protection.outlook.com' },
    ],
    [
      'a null MX beside CPF does not count as remaining',
      ['c.test 10 cpf.example.net 20 .'],
      {},
      { 'c.test': '10 cpf.example.net, 20 . | null-mx-not-alone | interscan-hosts-shared' },
    ],
    [
      'gaps are kept, never down',
      ['a.test 20 cpf.example.net 30 tokyo.a.test 50 osaka.b.test'],
      {},
      { 'a.test': '20 tokyo.a.test, 40 osaka.b.test' },
    ],
    [
      'direct records above CPF stay where they are',
      ['a.test 30 cpf.example.net 10 tokyo.a.test'],
      {},
      { 'a.test': '10 tokyo.a.test' },
    ],
    [
      'somebody else’s in front afterwards is told',
      ['a.test 20 cpf.example.net 5 mx.carrier.example 30 tokyo.a.test'],
      {},
      { 'a.test': '5 mx.carrier.example, 20 tokyo.a.test | other-host-first' },
    ],
    [
      'TMEmS goes with CPF, told',
      [`a.test 10 cpf.example.net 30 tokyo.a.test 50 ${TMEMS}`],
      {},
      { 'a.test': '10 tokyo.a.test | tmems-record-removed' },
    ],
  ])('%s', (_, lines, more, expected) => {
    expect(outcome(planMx(asked('stop-cpf', records(...lines), more)))).toEqual(expected);
  });
});

describe('whom TMEmS’s stages touch', () => {
  const cloud = 'm365.example 0 m365-example.mail.protection.outlook.com';
  test.each<[string, PlanRequest['stage'], string[], Partial<PlanRequest>, Record<string, string>]>([
    [
      'the test stage leaves a cloud domain alone',
      'test-tmems',
      [a, cloud],
      {},
      {
        'a.test': `10 cpf.example.net, 30 tokyo.a.test, 50 ${TMEMS}`,
        'm365.example': '0 m365-example.mail.protection.outlook.com',
      },
    ],
    [
      'so does the switch',
      'switch-to-tmems',
      [a, cloud],
      { keepDirectRecords: false },
      {
        'a.test': `10 ${TMEMS} | switch-without-test-stage`,
        'm365.example': '0 m365-example.mail.protection.outlook.com',
      },
    ],
    [
      'a bulk-mail subdomain is left alone',
      'test-tmems',
      [a, 'news.a.test 10 mx.sendgrid.net'],
      {},
      { 'a.test': `10 cpf.example.net, 30 tokyo.a.test, 50 ${TMEMS}`, 'news.a.test': '10 mx.sendgrid.net' },
    ],
    [
      'a domain direct at InterScan is touched, told',
      'test-tmems',
      ['a.test 10 tokyo.a.test'],
      {},
      { 'a.test': `10 tokyo.a.test, 30 ${TMEMS} | tmems-must-hold-domain` },
    ],
    [
      'the same on CPF’s list: proved',
      'test-tmems',
      ['a.test 10 tokyo.a.test'],
      { listedDomains: ['a.test'] },
      { 'a.test': `10 tokyo.a.test, 30 ${TMEMS}` },
    ],
    [
      'direct at InterScan, not on the list: left alone',
      'test-tmems',
      ['a.test 10 tokyo.a.test', b],
      { listedDomains: ['b.test'] },
      {
        'a.test': '10 tokyo.a.test | domain-not-in-list',
        'b.test': `10 cpf.example.net, 30 osaka.b.test, 50 ${TMEMS}`,
      },
    ],
    [
      'a name below a wildcard of the list is CPF’s',
      'test-tmems',
      ['x.lab.test 10 tokyo.a.test'],
      { listedDomains: ['*.lab.test'] },
      { 'x.lab.test': `10 tokyo.a.test, 30 ${TMEMS}` },
    ],
    [
      'two levels below it is not',
      'test-tmems',
      ['y.x.lab.test 10 tokyo.a.test', a],
      { listedDomains: ['*.lab.test'] },
      {
        'y.x.lab.test': '10 tokyo.a.test | domain-not-in-list',
        'a.test': `10 cpf.example.net, 30 tokyo.a.test, 50 ${TMEMS} | domain-not-in-list`,
      },
    ],
    [
      'a wildcard owner is refused',
      'test-tmems',
      ['*.lab.test 10 cpf.example.net 30 tokyo.a.test'],
      {},
      { '*.lab.test': '10 cpf.example.net, 30 tokyo.a.test | wildcard-owner' },
    ],
    [
      'nothing below: an error',
      'test-tmems',
      ['a.test 10 cpf.example.net 65535 tokyo.a.test'],
      {},
      { 'a.test': '10 cpf.example.net, 65535 tokyo.a.test | no-room-below' },
    ],
    [
      'little below: at 65535, told',
      'test-tmems',
      ['a.test 10 cpf.example.net 65530 tokyo.a.test'],
      {},
      { 'a.test': `10 cpf.example.net, 65530 tokyo.a.test, 65535 ${TMEMS} | little-room-below` },
    ],
    [
      'there and last already',
      'test-tmems',
      [`a.test 10 cpf.example.net 30 tokyo.a.test 90 ${TMEMS}`],
      {},
      { 'a.test': `10 cpf.example.net, 30 tokyo.a.test, 90 ${TMEMS}` },
    ],
    [
      'there, not last: moved back, told',
      'test-tmems',
      [`a.test 10 cpf.example.net 20 ${TMEMS} 30 tokyo.a.test`],
      {},
      { 'a.test': `10 cpf.example.net, 30 tokyo.a.test, 50 ${TMEMS} | test-record-moved-back` },
    ],
    [
      'live already',
      'test-tmems',
      [`a.test 20 cpf.example.net 10 ${TMEMS}`],
      {},
      { 'a.test': `10 ${TMEMS}, 20 cpf.example.net | already-live` },
    ],
    [
      'the switch, direct records undecided',
      'switch-to-tmems',
      [a],
      {},
      { 'a.test': '10 cpf.example.net, 30 tokyo.a.test | direct-records' },
    ],
    [
      'direct records stay: behind TMEmS, a way around it',
      'switch-to-tmems',
      [`${a} 50 ${TMEMS}`],
      { keepDirectRecords: true },
      { 'a.test': `10 ${TMEMS}, 30 tokyo.a.test | direct-record-bypasses-filter` },
    ],
    [
      'what stays as good as TMEmS moves behind it',
      'switch-to-tmems',
      [`a.test 10 cpf.example.net 10 mx.carrier.example 50 ${TMEMS}`],
      { keepDirectRecords: false },
      { 'a.test': `10 ${TMEMS}, 30 mx.carrier.example | other-host-bypasses-filter` },
    ],
  ])('%s', (_, stage, lines, more, expected) => {
    expect(outcome(planMx(asked(stage, records(...lines), more)))).toEqual(expected);
  });

  test('no domain names CPF or TMEmS, and nobody named InterScan: the request is refused', () => {
    const plan = planMx(
      asked('test-tmems', records('a.test 10 tokyo.a.test'), { servers: { cpf: ['cpf.example.net'], tmems: TMEMS } }),
    );
    expect(plan.issues.filter(({ level }) => level === 'error').map(({ id }) => id)).toEqual(['interscan-not-chosen']);
    expect(plan.domains.map(({ changes }) => changes)).toEqual([[]]);
  });
});

describe('the way back', () => {
  const back = (stage: PlanRequest['stage'], line: string, more: Partial<PlanRequest>, today: string) => {
    const plan = rollBackMx(planMx(asked(stage, records(line), more)), { today });
    return [outcome(plan), plan.then && outcome(plan.then)];
  };
  test.each<[string, PlanRequest['stage'], string, Partial<PlanRequest>, string, unknown]>([
    [
      'of stop-cpf on CPF’s last day: the old set',
      'stop-cpf',
      a,
      {},
      '2024-03-31',
      [{ 'a.test': '10 cpf.example.net, 30 tokyo.a.test' }, undefined],
    ],
    [
      'of the test stage: TMEmS out at once',
      'test-tmems',
      a,
      {},
      '2024-03-31',
      [{ 'a.test': '10 cpf.example.net, 30 tokyo.a.test' }, undefined],
    ],
    [
      'of the switch: TMEmS last for one propagation, then out',
      'switch-to-tmems',
      `${a} 50 ${TMEMS}`,
      { keepDirectRecords: false },
      '2024-03-31',
      [
        { 'a.test': `10 cpf.example.net, 30 tokyo.a.test, 50 ${TMEMS} | tmems-stays-last` },
        { 'a.test': '10 cpf.example.net, 30 tokyo.a.test' },
      ],
    ],
  ])('%s', (_, stage, line, more, today, expected) => {
    expect(back(stage, line, more, today)).toEqual(expected);
  });

  test('after CPF’s end it is direct, with the reader’s own hosts where CPF was alone', () => {
    const plan = planMx(
      asked('switch-to-tmems', records(`c.test 10 cpf.example.net 50 ${TMEMS}`, a, b), {
        keepDirectRecords: false,
        interscanFor: { 'c.test': ['osaka.b.test'] },
      }),
    );
    const { domains } = rollBackMx(plan, { today: '2024-04-01' });
    const c = domains.find(({ domain }) => domain === 'c.test');
    expect(c?.after.map(({ exchange }) => exchange)).toEqual(['osaka.b.test', TMEMS]);
    expect(c?.issues.map(({ id }) => id)).toContain('roll-back-is-direct');
  });
});

describe('the check', () => {
  const plan = planMx(asked('stop-cpf', records('a.test@3600 10 cpf.example.net 30 tokyo.a.test 30 osaka.b.test')));
  const old = '10 cpf.example.net.|30 tokyo.a.test.|30 osaka.b.test.'.split('|');
  const planned = '10 tokyo.a.test.|10 osaka.b.test.'.split('|');
  const answer = (server: string, set: readonly string[] | string): string =>
    typeof set === 'string'
      ? `; <<>> DiG 9.18 <<>> @${server} a.test MX\n${set}\n`
      : `; <<>> DiG 9.18 <<>> @${server} a.test MX\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n;; flags: qr aa; QUERY: 1, ANSWER: ${String(set.length)}, AUTHORITY: 0, ADDITIONAL: 0\n\n;; QUESTION SECTION:\n;a.test. IN MX\n\n${set.length > 0 ? `;; ANSWER SECTION:\n${set.map((one) => `a.test. 3600 IN MX ${one}`).join('\n')}\n\n` : ''};; SERVER: 192.0.2.1#53(${server})\n`;
  const TIMED_OUT = ';; no servers could be reached';
  const REFUSED = ';; ->>HEADER<<- opcode: QUERY, status: REFUSED, id: 1';
  const NXDOMAIN =
    ';; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1\n;; flags: qr aa; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n;; QUESTION SECTION:\n;a.test. IN MX';
  const verdict = (text: string) => {
    const [one] = checkMx(plan, readMx(text)).domains;
    return [one?.verdict, one?.silent];
  };

  test.each<[string, string, unknown]>([
    ['every server as planned', answer('ns1.t', planned) + answer('ns2.t', planned), ['as-planned', []]],
    ['one planned, one silent', answer('ns1.t', planned) + answer('ns2.t', TIMED_OUT), ['partly-answered', ['ns2.t']]],
    ['one planned, one refuses', answer('ns1.t', planned) + answer('ns2.t', REFUSED), ['partly-answered', ['ns2.t']]],
    [
      'one planned, one that was to be asked was not',
      `;; TO ASK: a.test ZONE: a.test SERVERS: ns1.t ns2.t\n${answer('ns1.t', planned)}`,
      ['partly-answered', ['ns2.t']],
    ],
    [
      'silent at first, planned when asked again',
      answer('ns1.t', TIMED_OUT) + answer('ns1.t', planned),
      ['as-planned', []],
    ],
    [
      'planned at first, silent when asked again',
      answer('ns1.t', planned) + answer('ns1.t', TIMED_OUT),
      ['not-in-answer', ['ns1.t']],
    ],
    ['one before, one silent', answer('ns1.t', old) + answer('ns2.t', TIMED_OUT), ['as-before', ['ns2.t']]],
    ['one planned, one before', answer('ns1.t', planned) + answer('ns2.t', old), ['mixed', []]],
    ['records of both in one set', answer('ns1.t', [...planned, '10 cpf.example.net.']), ['mixed', []]],
    ['a part of the plan', answer('ns1.t', planned.slice(0, 1)), ['other', []]],
    ['one planned, one a part of it', answer('ns1.t', planned) + answer('ns2.t', planned.slice(0, 1)), ['mixed', []]],
    ['nobody knows the name', answer('ns1.t', NXDOMAIN), ['no-mx', []]],
    ['an empty answer', answer('ns1.t', []), ['no-mx', []]],
    ['all silent', answer('ns1.t', TIMED_OUT) + answer('ns2.t', TIMED_OUT), ['not-in-answer', ['ns1.t', 'ns2.t']]],
    ['the domain was not asked for', answer('ns1.t', planned).replaceAll('a.test', 'z.test'), ['not-in-answer', []]],
  ])('%s', (_, text, expected) => {
    expect(verdict(text)).toEqual(expected);
  });

  test('a record that is missing is called missing, and one that is not in the plan unexpected', () => {
    const [one] = checkMx(plan, readMx(answer('ns1.t', ['10 tokyo.a.test.', '20 stranger.example.']))).domains;
    expect(one?.answers.map(({ missing, unexpected }) => [setOf(missing), setOf(unexpected)])).toEqual([
      ['10 osaka.b.test', '20 stranger.example'],
    ]);
  });

  const lines = (set: readonly string[], before = '', after = ''): string =>
    set.map((one) => `${before}a.test. 3600 IN MX ${one}${after}`).join('\n');
  const json = (set: readonly string[], name: string, final: string): string =>
    JSON.stringify({
      ...{ Status: 0, TC: false, RD: true, RA: true, AD: false, CD: false },
      Question: [{ name, type: 15 }],
      Answer: set.map((data) => ({ name, type: 15, TTL: 3600, data: data.replace(/\.$/u, final) })),
    });
  const yaml = (set: readonly string[]): string => `-
  type: MESSAGE
  message:
    type: RECURSIVE_RESPONSE
    query_time: !!timestamp 2024-02-01T00:00:00.000Z
    response_time: !!timestamp 2024-02-01T00:00:00.010Z
    message_size: 80b
    socket_family: INET
    response_address: "192.0.2.1"
    response_port: 53
    response_message_data:
      opcode: QUERY
      status: NOERROR
      id: 1
      flags: qr aa
      QUESTION: 1
      ANSWER: ${String(set.length)}
      AUTHORITY: 0
      ADDITIONAL: 0
      QUESTION_SECTION:
        - 'a.test. IN MX'
      ANSWER_SECTION:
${lines(set, "        - '", "'")}
`;
  test.each<[string, (set: readonly string[]) => string]>([
    [
      'dnspython',
      (set) =>
        `id 1\nopcode QUERY\nrcode NOERROR\nflags QR RD RA\n;QUESTION\na.test. IN MX\n;ANSWER\n${lines(set)}\n;AUTHORITY\n;ADDITIONAL\n`,
    ],
    ['dig +yaml', yaml],
    ['delv', (set) => `; unsigned answer\n${lines(set)}\n`],
    ['Google’s JSON', (set) => json(set, 'a.test.', '.')],
    ['Cloudflare’s JSON', (set) => json(set, 'a.test', '.')],
    ['names in it without a final dot', (set) => json(set, 'a.test', '')],
  ])('reads %s', (_, write) => {
    expect(verdict(write(planned))[0]).toBe('as-planned');
    expect(verdict(write(old))[0]).toBe('as-before');
    expect(verdict(write(planned.slice(0, 1)))[0]).toBe('other');
  });
});

describe('files', () => {
  const odd = records(
    'a.test@3600 10 cpf.example.net 30 mail1.a.test',
    'b.test@3600 10 cpf.example.net 30 mail_gw.b.test',
    'c.test@3600 10 cpf.example.net 30 mail1.c.test',
  );
  const plan = planMx(
    asked('stop-cpf', odd, {
      servers: { cpf: ['cpf.example.net'], interscan: ['mail1.a.test', 'mail_gw.b.test', 'mail1.c.test'] },
    }),
  );

  test('nsupdate leaves a name with an underscore to the server, and goes on', () => {
    const { files, issues } = writeMx(plan, 'nsupdate', {
      zones: { 'a.test': 'a.test', 'b.test': 'b.test', 'c.test': 'c.test' },
    });
    const [text = ''] = files.map((file) => file.text);
    expect(issues).toEqual([]);
    expect(text.match(/^(?:check-names no|zone .*|send)$/gmu)).toEqual([
      'check-names no',
      'zone a.test.',
      'send',
      'zone b.test.',
      'send',
      'zone c.test.',
      'send',
    ]);
  });

  test('one domain without a published TTL stays out, by name; the others are written', () => {
    const current = records(
      'a.test@3600 10 cpf.example.net 30 tokyo.a.test',
      'b.test@60? 10 cpf.example.net 30 osaka.b.test',
    );
    for (const format of ['nsupdate', 'powershell', 'route53'] as const) {
      const { files, issues } = writeMx(planMx(asked('stop-cpf', current)), format);
      expect(issues.filter(({ level }) => level === 'error').map(({ id, at }) => [id, at?.domain])).toEqual([
        ['ttl-not-known', 'b.test'],
      ]);
      for (const { text } of files) {
        expect(text).toContain('tokyo.a.test');
        expect(text).not.toMatch(/osaka\.b\.test\b(?!.*file)/u);
      }
    }
  });

  test('Route 53 deletes the exact set and creates the new one, never UPSERT', () => {
    const [file] = writeMx(plan, 'route53').files;
    const { Changes: changes } = JSON.parse(file?.text ?? '{}') as {
      Changes: { Action: string; ResourceRecordSet: { TTL: number; ResourceRecords: { Value: string }[] } }[];
    };
    expect(
      changes.map(({ Action: action, ResourceRecordSet: set }) => [
        action,
        set.TTL,
        set.ResourceRecords.map(({ Value: value }) => value),
      ]),
    ).toEqual([
      ['DELETE', 3600, ['10 cpf.example.net.', '30 mail1.a.test.']],
      ['CREATE', 3600, ['10 mail1.a.test.']],
    ]);
  });
});
