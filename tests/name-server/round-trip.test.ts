import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MxRecord } from '../../src/core/dns/mx-record.ts';
import { checkMx } from '../../src/core/mx/check.ts';
import { type MxPlan, type Stage, stages } from '../../src/core/mx/plan/types.ts';
import { planMx } from '../../src/core/mx/plan.ts';
import { readMx } from '../../src/core/mx/read.ts';
import { rollBackMx } from '../../src/core/mx/roll-back.ts';
import { writeMxQuestions } from '../../src/core/mx/verify-scripts.ts';
import { writeMx } from '../../src/core/mx/write.ts';
import { absolute, recordLine } from '../../src/core/dns/zone-line.ts';
import { estates, ownHosts, requestFor, tmems, zones } from '../unit/mx/write/estates.ts';
import { emptyZone, lendAddress, type NameServer, type Outcome, runProgram, startNameServer } from './name-server.ts';
import { requireBinary } from './require-binary.ts';

const what = 'the round trip of our files on a real name server';
const named = requireBinary('named', what);
const nsupdate = requireBinary('nsupdate', what);
const dig = requireBinary('dig', what);

const domains = Object.keys(zones);
const runs = { numRuns: 8 };
/** A change that a colleague made after the plan. */
const stranger = { preference: 77, exchange: 'stranger.example.org' };

describe.runIf(named !== undefined && nsupdate !== undefined && dig !== undefined)('on a real name server', () => {
  let server: NameServer;

  beforeAll(async () => {
    const texts = [...new Set(Object.values(zones))].map((zone) => [zone, emptyZone(ownHosts[zone])] as const);
    server = await startNameServer(named ?? '', { ...Object.fromEntries(texts), ...twoServerZone });
  });

  afterAll(async () => {
    await server.stop();
  });

  /** Hands a file to nsupdate as it is, but for the line that says which server to tell. */
  async function apply(text: string): Promise<Outcome> {
    const file = join(server.folder, 'update');
    await writeFile(file, `server 127.0.0.1 ${server.port}\n${text}`);
    return runProgram(nsupdate ?? '', [file]);
  }

  async function applyWholly(text: string): Promise<void> {
    const outcome = await apply(text);
    expect(outcome, outcome.code === 0 ? undefined : `${text}${server.log().slice(-3000)}`).toMatchObject(DONE);
  }

  /** Makes these records the MX records of all domains, with no question asked. */
  async function publish(records: readonly MxRecord[]): Promise<void> {
    const updates = domains.flatMap((domain) => [
      `zone ${absolute(zones[domain] ?? '')}`,
      `update delete ${absolute(domain)} IN MX`,
      ...records
        .filter((record) => record.domain === domain)
        .map((record) => `update add ${recordLine(record, record.ttl)}`),
      'send',
    ]);
    await applyWholly(`${updates.join('\n')}\n`);
  }

  /** What the name server says now of the domains, read as a reader's paste. */
  async function ask(asked: readonly string[]) {
    const questions = asked.flatMap((domain) => [domain, 'MX']);
    const { output } = await runProgram(dig ?? '', ['@127.0.0.1', '-p', String(server.port), ...questions]);
    return readMx(output);
  }

  /** The plan of a stage for what is published. */
  async function planFor(stage: Stage, records: readonly MxRecord[]): Promise<MxPlan> {
    await publish(records);
    const reading = await ask([...new Set(records.map(({ domain }) => domain))]);
    expect(reading.incomplete).toEqual([]);
    expect(simple(reading.records)).toEqual(simple(records));
    return planMx(requestFor(stage, reading.records));
  }

  /** Runs the script that asks all name servers. */
  async function runQuestions(asked: readonly string[]): Promise<Outcome> {
    const [script] = writeMxQuestions(asked);
    const file = join(server.folder, 'mx-verify.sh');
    await writeFile(file, script?.text ?? '');
    const env = { MX_RESOLVER: '@127.0.0.1', MX_DIG_OPTIONS: `-p ${server.port}` };
    return runProgram('/bin/sh', [file], env);
  }

  const verdicts = async (plan: MxPlan) =>
    Object.fromEntries(
      checkMx(plan, await ask(plan.domains.map(({ domain }) => domain))).domains.map(({ domain, verdict }) => [
        domain,
        verdict,
      ]),
    );

  /** Carries a plan out; every update is taken. */
  async function carryOut(plan: MxPlan): Promise<void> {
    const { files, issues } = writeMx(plan, 'nsupdate', {
      zones: { ...zones, 'two-servers.test': 'two-servers.test' },
    });
    expect(issues).toEqual([]);
    for (const { text } of files) await applyWholly(text);
  }

  describe.each(stages)('%s', (stage) => {
    test('is carried out as planned, and so is the way back', async () => {
      let changedDomains = 0;
      await fc.assert(
        fc.asyncProperty(estates, fc.constantFrom('2024-03-31', '2024-04-01'), async ({ records }, today) => {
          const plan = await planFor(stage, records);
          changedDomains += plan.domains.filter(({ changes }) => changes.length > 0).length;
          await carryOut(plan);
          expect(await verdicts(plan)).toEqual(expected(plan));

          const back = rollBackMx(plan, { today });
          await carryOut(back);
          expect(await verdicts(back)).toEqual(expected(back));
          if (today === '2024-03-31' && (stage === 'stop-cpf' || stage === 'lower-ttl')) {
            // TMEmS is never put back where stop-cpf took it out.
            const whole = plan.domains.filter(
              ({ before }) => stage === 'lower-ttl' || before.every(({ exchange }) => exchange !== tmems),
            );
            expect(await verdicts({ ...plan, domains: whole })).toEqual(
              Object.fromEntries(whole.map(({ domain }) => [domain, 'as-before'])),
            );
          }

          if (back.then === undefined) return;
          await carryOut(back.then);
          expect(await verdicts(back.then)).toEqual(expected(back.then));
        }),
        runs,
      );
      expect(changedDomains).toBeGreaterThan(0);
    });

    test('leaves a domain alone whose set has changed meanwhile, takes the others, and says so', async () => {
      await fc.assert(
        fc.asyncProperty(estates, fc.nat(), async ({ records }, pick) => {
          const plan = await planFor(stage, records);
          const changing = plan.domains.filter(({ changes }) => changes.length > 0);
          const changed = changing[pick % changing.length];
          fc.pre(changed !== undefined);
          const { domain, before } = changed;
          const meanwhile = [...before.slice(1), { domain, ...stranger, ttl: before[0]?.ttl ?? 60 }];
          await publish([...records.filter((record) => record.domain !== domain), ...meanwhile]);

          const [file] = writeMx(plan, 'nsupdate', { zones }).files;
          const { code, output, errors } = await apply(file?.text ?? '');
          expect(code).not.toBe(0);
          expect(errors).toContain('NXRRSET');
          expect(refusedDomains(output)).toEqual([domain]);
          expect(await verdicts(plan)).toEqual({ ...expected(plan), [domain]: 'other' });
          const { records: now } = await ask([domain]);
          expect(simple(now)).toEqual(simple(meanwhile));
        }),
        runs,
      );
    });
  });

  describe('a name with an underscore, which a server may refuse', () => {
    const before = (domain: string): MxRecord[] => [
      { domain, preference: 10, exchange: 'cpf1.example.net', ttl: 600 },
      { domain, preference: 30, exchange: 'mail.elsewhere.example', ttl: 600 },
    ];
    const plain = ['one.test', 'sales.one.test', 'two.test'];

    test.each([
      ['an exchange', 'sales.one.test', 'mail_gw.elsewhere.example'],
      ['an owner', 'odd_name.one.test', 'mail.elsewhere.example'],
    ])('%s: the other domains change, exit code and output name the one refused', async (_, odd, exchange) => {
      const others = plain.filter((name) => name !== odd);
      const only = { domain: odd, preference: 10, exchange: 'cpf1.example.net', ttl: 600 };
      await publish([...others.flatMap(before), ...(odd.includes('_') ? [] : [only])]);
      const plan = planMx({
        stage: 'stop-cpf',
        current: [...before('one.test'), only, ...others.filter((name) => name !== 'one.test').flatMap(before)],
        today: '2024-02-01',
        servers: { cpf: ['cpf1.example.net'], interscan: ['mail.elsewhere.example'] },
        interscanFor: { [odd]: [exchange] },
      });
      const { files, issues } = writeMx(plan, 'nsupdate', { zones: { ...zones, [odd]: 'one.test' } });
      expect([files.length, issues]).toEqual([1, []]);
      const { code, output, errors } = await apply(files[0]?.text ?? '');
      expect([code, errors]).toEqual([2, 'update failed: REFUSED\n']);
      expect(refusedDomains(output)).toEqual([odd]);
      const rest = { ...plan, domains: plan.domains.filter(({ domain }) => domain !== odd) };
      expect(await verdicts(rest)).toEqual(expected(rest));
    });
  });

  describe.each(stages)('%s, where names with an underscore stand beside others in two zones', (stage) => {
    const oddOwner = 'odd_name.one.test';
    const oddExchange = 'mail_gw.elsewhere.example';
    const inZones = { ...zones, [oddOwner]: 'one.test' };
    const set = (domain: string, direct: string): MxRecord[] => [
      { domain, preference: 10, exchange: 'cpf1.example.net', ttl: 600 },
      { domain, preference: 30, exchange: direct, ttl: 600 },
    ];

    test('the others go forth, back, and on from there; the odd ones are named as refused', async () => {
      const plain = ['one.test', 'two.test'];
      await publish([
        ...plain.flatMap((domain) => set(domain, 'mail.elsewhere.example')),
        ...set('sales.one.test', 'mail.elsewhere.example'),
      ]);
      const current = [
        ...plain.flatMap((domain) => set(domain, 'mail.elsewhere.example')),
        // Nobody could publish these here: the server refuses such names, as it does in the file.
        ...set('sales.one.test', oddExchange),
        ...set(oddOwner, 'mail.elsewhere.example'),
      ];
      const plan = planMx({
        ...{ stage, current, today: '2024-03-31', ttl: 60, keepDirectRecords: true },
        servers: { cpf: ['cpf1.example.net'], interscan: ['mail.elsewhere.example', oddExchange], tmems },
      });
      const back = rollBackMx(plan, { today: '2024-03-31' });
      for (const leg of [plan, back, back.then]) {
        if (leg === undefined) continue;
        const { files, issues } = writeMx(leg, 'nsupdate', { zones: inZones });
        expect([files.length, issues]).toEqual([1, []]);
        const { code, output } = await apply(files[0]?.text ?? '');
        const odd = leg.domains.filter(({ domain, changes }) => !plain.includes(domain) && changes.length > 0);
        expect(code).toBe(2);
        expect(refusedDomains(output).toSorted()).toEqual(odd.map(({ domain }) => domain).toSorted());
        const rest = { ...leg, domains: leg.domains.filter(({ domain }) => plain.includes(domain)) };
        expect(await verdicts(rest)).toEqual(expected(rest));
      }
    });
  });

  test.each(stages)('%s: a name server that is dead shows, and the change is partly answered', async (stage) => {
    const records: MxRecord[] = [
      { domain: 'two-servers.test', preference: 10, exchange: 'cpf1.example.net', ttl: 3600 },
      { domain: 'two-servers.test', preference: 30, exchange: 'mail1.one.test', ttl: 3600 },
    ];
    const reset = [
      'zone two-servers.test.',
      'update delete two-servers.test. IN MX',
      ...records.map((one) => `update add ${recordLine(one, one.ttl)}`),
      'send',
    ];
    await applyWholly(`${reset.join('\n')}\n`);
    // Nothing answers at 127.0.0.2.
    const before = readMx((await runQuestions(['two-servers.test'])).output);
    expect(before.records).toHaveLength(2);
    const plan = planMx(requestFor(stage, before.records));
    await carryOut(plan);
    const { code, output } = await runQuestions(['two-servers.test']);
    expect(code).toBe(1);
    expect(checkMx(plan, readMx(output)).domains.map(({ verdict, silent }) => [verdict, silent])).toEqual([
      ['partly-answered', ['127.0.0.2']],
    ]);
    const back = rollBackMx(plan, { today: '2024-03-31' });
    await carryOut(back);
    expect(checkMx(back, readMx((await runQuestions(['two-servers.test'])).output)).domains[0]?.verdict).toBe(
      'partly-answered',
    );
    if (back.then !== undefined) await carryOut(back.then);
  });

  test('the commands that verify ask each name server of each zone, and what they print can be read', async () => {
    const [first] = fc.sample(
      estates.filter(({ records }) => new Set(records.map(({ domain }) => domain)).size > 3),
      1,
    );
    const records = first?.records ?? [];
    const plan = await planFor('lower-ttl', records);
    const asked = [...plan.domains.map(({ domain }) => domain), 'nobody.example'];
    const { code, output } = await runQuestions(asked);
    // Nobody answers for nobody.example: the script says so and fails.
    expect(code).toBe(1);

    const reading = readMx(output);
    expect(simple(reading.records)).toEqual(simple(records));
    const answers = reading.answers.filter(({ state }) => state === 'records');
    expect(answers.map(({ domain }) => domain).toSorted()).toEqual(
      [...new Set(records.map(({ domain }) => domain))].toSorted(),
    );
    for (const { server: asker, authoritative } of answers) {
      expect(asker).toMatch(/localhost|127\.0\.0\.1/u);
      expect(authoritative).toBe(true);
    }
    expect(reading.answers.filter(({ domain }) => domain === 'nobody.example')).toMatchObject([{ state: 'failed' }]);
  });

  test('a name server that was forgotten shows: the answers are mixed (H22)', async () => {
    const forgotten = await startNameServer(named ?? '', twoServerZone);
    const takeBack = await lendAddress('127.0.0.2', server.port, forgotten.port);
    try {
      const plan = planMx(requestFor('stop-cpf', (await ask(['two-servers.test'])).records));
      await carryOut(plan);
      const { code, output } = await runQuestions(['two-servers.test']);
      expect(code, output).toBe(0);
      const check = checkMx(plan, readMx(output)).domains[0];
      expect(check?.verdict).toBe('mixed');
      expect(
        check?.answers.map((answer) => [answer.server?.replace(/^localhost$/u, '127.0.0.1'), answer.verdict]),
      ).toEqual([
        ['127.0.0.2', 'as-before'],
        ['127.0.0.1', 'as-planned'],
      ]);
    } finally {
      takeBack();
      await forgotten.stop();
    }
  });
});

/** A zone with a second name server, called by its address: nobody but this test need know the name. */
const twoServerZone = {
  'two-servers.test': `${emptyZone()}@ NS 127.0.0.2.\n@ 3600 MX 10 cpf1.example.net.\n@ 3600 MX 30 mail1.one.test.\n`,
};

/** What nsupdate prints besides is the updates and their answers. */
const DONE: Partial<Outcome> = { code: 0, errors: '' };

/** The verdict that a plan leads to when all of it is done. */
const expected = ({ domains: planned }: MxPlan) =>
  Object.fromEntries(planned.map(({ domain, changes }) => [domain, changes.length > 0 ? 'as-planned' : 'as-before']));

/** The domains whose update was not taken, as nsupdate's own output tells: each update is shown before its answer. */
function refusedDomains(output: string): string[] {
  return output.split(/^Outgoing update query:$/mu).flatMap((part) => {
    const [, name = ''] = /^(\S+)\.\s+0\s+(?:IN|NONE|ANY)\s+MX/mu.exec(part) ?? [];
    const [, status] = /^Answer:\n;; ->>HEADER<<- opcode: UPDATE, status: (\w+)/mu.exec(part) ?? [];
    return name === '' || status === 'NOERROR' ? [] : [name];
  });
}

/** Records as sorted lines with their TTL: all that DNS keeps. */
const simple = (records: readonly MxRecord[]) => records.map((record) => recordLine(record, record.ttl)).toSorted();
