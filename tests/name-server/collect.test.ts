import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkMx } from '../../src/core/mx/check.ts';
import { planMx } from '../../src/core/mx/plan.ts';
import { readMx } from '../../src/core/mx/read.ts';
import { writeMxCollectors } from '../../src/core/mx/verify-scripts.ts';
import { emptyZone, type NameServer, type Outcome, runProgram, startNameServer } from './name-server.ts';
import { requireBinary } from './require-binary.ts';

const what = 'the script that collects, on a real name server';
const named = requireBinary('named', what);
const dig = requireBinary('dig', what);

/** 127.0.0.2 has no name server: it is the dead one. The other name has no address at all. */
const zones = {
  'one.test': `${emptyZone()}@ 3600 MX 10 cpf.example.net.
@ 3600 MX 30 mail1.example.net.
sales 86400 MX 10 cpf.example.net.
*.lab 600 MX 10 cpf.example.net.
xn--wgv71a119e 3600 MX 10 cpf.example.net.
www A 192.0.2.80
also CNAME www
`,
  'two.test': `${emptyZone()}@ NS 127.0.0.2.
@ 3600 MX 10 cpf.example.net.
@ 3600 MX 30 mail1.example.net.
`,
  'three.test': `${emptyZone()}@ NS nowhere.invalid.
@ 3600 MX 10 cpf.example.net.
`,
  // It hands a part of itself to a server that is dead: what it says of that part is no answer.
  'four.test': `${emptyZone()}@ 3600 MX 10 cpf.example.net.
part NS 127.0.0.2.
`,
};

/** As people keep it: a mark at the front, lines of Windows, remarks, capitals, a final dot, names twice, no end of the last line. */
const domainsFile =
  '\uFEFFOne.test\r\nsales.one.test.\r\n# 営業部\r\n*.lab.one.test, two.test\r\n日本語.one.test\r\n\r\nthree.test # 部品\r\none.test\r\nwww.one.test\ngone.one.test\ninfo@one.test\n-x.test\nnobody.example\nfour.test';

describe.runIf(named !== undefined && dig !== undefined)('collecting from a list of domains', () => {
  let server: NameServer;

  beforeAll(async () => {
    server = await startNameServer(named ?? '', zones);
  });

  afterAll(async () => {
    await server.stop();
  });

  async function collect(domains: string): Promise<Outcome> {
    const [script] = writeMxCollectors({ 'collect-no-name': 'no name', 'verify-no-name-server': 'no server' });
    const [file, list] = [join(server.folder, 'collect-mx.sh'), join(server.folder, 'domains.txt')];
    await writeFile(file, script?.text ?? '');
    await writeFile(list, domains);
    const env = { MX_RESOLVER: '@127.0.0.1', MX_DIG_OPTIONS: `-p ${server.port} +time=1 +tries=1`, LC_ALL: 'C.UTF-8' };
    return runProgram('/bin/sh', [file, list], env);
  }

  const outcomes = (text: string) =>
    readMx(text).answers.map(({ domain, server: asked = '', authoritative, state }) =>
      [domain, asked.replace('localhost', 'alive'), authoritative === true ? 'aa' : '', state]
        .join(' ')
        .replace(/ +/g, ' '),
    );

  test('every server of every domain is asked; each failure is told; the planner reads all of it', async () => {
    const { code, output, errors } = await collect(domainsFile);
    expect(code).toBe(1);
    const reading = readMx(output);
    // A name server hands its records out in any order.
    const lines = reading.records.map(
      ({ domain, preference, exchange, ttl, ttlFrom }) => `${domain} ${ttl} ${ttlFrom} ${preference} ${exchange}`,
    );
    expect(lines.toSorted()).toEqual([
      '*.lab.one.test 600 published 10 cpf.example.net',
      'four.test 3600 published 10 cpf.example.net',
      'one.test 3600 published 10 cpf.example.net',
      'one.test 3600 published 30 mail1.example.net',
      'sales.one.test 86400 published 10 cpf.example.net',
      'three.test 3600 published 10 cpf.example.net',
      'two.test 3600 published 10 cpf.example.net',
      'two.test 3600 published 30 mail1.example.net',
      'xn--wgv71a119e.one.test 3600 published 10 cpf.example.net',
    ]);
    expect(outcomes(output)).toEqual([
      'one.test alive aa records',
      'sales.one.test alive aa records',
      '*.lab.one.test alive aa records',
      'two.test 127.0.0.2 failed',
      'two.test alive aa records',
      'xn--wgv71a119e.one.test alive aa records',
      'three.test alive aa records',
      'three.test nowhere.invalid failed',
      'www.one.test alive aa no-mx',
      'gone.one.test alive aa no-domain',
      'nobody.example failed',
      'four.test alive aa records',
    ]);
    expect(reading.zones).toEqual({
      'one.test': 'one.test',
      'sales.one.test': 'one.test',
      '*.lab.one.test': 'one.test',
      'two.test': 'two.test',
      'xn--wgv71a119e.one.test': 'one.test',
      'three.test': 'three.test',
      'www.one.test': 'one.test',
      'gone.one.test': 'one.test',
      'four.test': 'four.test',
    });
    expect(errors).toContain('info@one.test: no name');
    expect(errors).toContain('-x.test: no name');
    expect(errors).toContain('nobody.example: no server');
  });

  test('a server that refers to others has not said what there is', async () => {
    // The resolver of this test is the server itself: it has no name servers of the part to give.
    const { output } = await collect('mail.part.four.test');
    expect(outcomes(output)).toEqual(['mail.part.four.test alive failed']);
  });

  test('the answer with one dead server is read by the check as partly answered', async () => {
    const { output } = await collect('one.test two.test');
    const { records } = readMx(output);
    const plan = planMx({
      stage: 'lower-ttl',
      ttl: 3600,
      current: records.map((record) => ({ ...record, ttl: 86400 })),
      today: '2024-02-01',
      servers: { cpf: ['cpf.example.net'] },
    });
    expect(
      checkMx(plan, readMx(output)).domains.map(({ domain, verdict, silent }) => [domain, verdict, silent]),
    ).toEqual([
      ['one.test', 'as-planned', []],
      ['two.test', 'partly-answered', ['127.0.0.2']],
    ]);
  });

  const delv = requireBinary('delv', what);
  test.each([
    ['dig +yaml', dig, ['+yaml', 'one.test', 'MX', 'two.test', 'MX']],
    ['dig +multiline', dig, ['+multiline', 'one.test', 'MX', 'two.test', 'MX']],
    ['dig +noall +answer', dig, ['+noall', '+answer', 'one.test', 'MX', 'two.test', 'MX']],
    ['delv', delv, ['-i', 'one.test', 'MX']],
  ])('what %s prints is read and checked', async (_, program, words) => {
    const { output } = await runProgram(program ?? '', ['@127.0.0.1', '-p', String(server.port), ...words]);
    const { records } = readMx((await collect('one.test two.test')).output);
    const asked = records.filter(({ domain }) => words.includes(domain));
    const plan = planMx({
      stage: 'stop-cpf',
      current: asked,
      today: '2024-02-01',
      servers: { cpf: ['cpf.example.net'], interscan: ['mail1.example.net'] },
    });
    const found = checkMx(plan, readMx(output)).domains;
    expect(
      found.map(({ verdict }) => verdict),
      output,
    ).toEqual(words.filter((word) => word.endsWith('.test')).map(() => 'as-before'));
  });

  test('no file: it says so and asks nothing', async () => {
    const [script] = writeMxCollectors({ 'collect-no-file': 'no file' });
    const file = join(server.folder, 'collect-mx.sh');
    await writeFile(file, script?.text ?? '');
    const outcome = await runProgram('/bin/sh', [file, join(server.folder, 'none.txt')], {});
    expect(outcome).toMatchObject({ code: 2, output: '' });
    expect(outcome.errors).toContain('none.txt: no file');
  });
});
