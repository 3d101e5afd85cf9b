import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';
import type {
  Decision,
  Decisions,
  LossKind,
  TmemsConfiguration,
} from '../../../src/core/settings/tmems-configuration.ts';

/**
 * An oracle of its own: single messages walk through CPF and through TMEmS. It shares no code with the mapper; networks are
 * compared bit by bit, patterns of senders part by part.
 */
type Treatment = 'approved' | 'blocked' | 'neither';

const number = (address: string): number => address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
const text = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
function range(entry: string): { first: number; size: number } {
  const [address = '', prefix = '32'] = entry.split('/');
  const size = 2 ** (32 - Number(prefix));
  return { first: Math.floor(number(address) / size) * size, size };
}
const isIp = (entry: string): boolean => !entry.includes('@');
function hasIp(entry: string, ip: number): boolean {
  const { first, size } = range(entry);
  return isIp(entry) && ip >= first && ip < first + size;
}
function hasSender(entry: string, sender: string): boolean {
  if (isIp(entry)) return false;
  const [local, domain = ''] = entry.split('@');
  const [from, of = ''] = sender.split('@');
  if (local !== '*' && local !== from) return false;
  return domain === '*' || domain === of || (domain.startsWith('*.') && of.endsWith(domain.slice(1)));
}

const inCpf = (one: CpfDomain, matches: (entry: string) => boolean): Treatment =>
  one.approvedSenders.some(matches) ? 'approved' : one.blockedSenders.some(matches) ? 'blocked' : 'neither';

const ipInTmems = ({ ipReputation }: TmemsConfiguration, ip: number): Treatment =>
  ipReputation.approved.some((entry) => hasIp(entry, ip))
    ? 'approved'
    : ipReputation.blocked.some((entry) => hasIp(entry, ip))
      ? 'blocked'
      : 'neither';

function senderInTmems({ senderFilter }: TmemsConfiguration, domain: string, sender: string): Treatment {
  const reaches = (entry: { sender: string; recipients: string }): boolean =>
    ['organization', domain].includes(entry.recipients) && hasSender(entry.sender, sender);
  return senderFilter.blocked.some(reaches) ? 'blocked' : senderFilter.approved.some(reaches) ? 'approved' : 'neither';
}

const ips = [
  '192.0.2.0/24',
  '192.0.2.0/25',
  '192.0.2.128/25',
  '192.0.2.7',
  '192.0.2.8',
  '192.0.0.0/16',
  '0.0.0.0/0',
  '192.0.2.200',
];
const senders = [
  'a@x.example',
  'b@x.example',
  '*@x.example',
  '*@*.x.example',
  'a@*.x.example',
  'a@*',
  '*@y.x.example',
  'a@y.x.example',
];

/** One address on either side of every border: no set of addresses that the entries make is missed. */
const allIps = [
  ...new Set(
    ips.flatMap((entry) => {
      const { first, size } = range(entry);
      return [first - 1, first, first + size - 1, first + size];
    }),
  ),
].filter((ip) => ip >= 0 && ip < 2 ** 32);
const allSenders = ['a', 'b', 'c'].flatMap((local) =>
  ['x.example', 'y.x.example', 'z.y.x.example', 'w.test'].map((of) => `${local}@${of}`),
);

const domain = (name: string): fc.Arbitrary<CpfDomain> =>
  fc.record({
    domain: fc.constant(name),
    destinations: fc.constant([{ host: 'mail1.example.test' }]),
    approvedSenders: fc.subarray([...ips, ...senders], { maxLength: 4 }),
    blockedSenders: fc.subarray([...ips, ...senders], { maxLength: 4 }),
    validRecipients: fc.constant(false),
    reputation: fc.constantFrom('standard', 'advanced'),
    antivirus: fc.constant(false),
    antispam: fc.constant(false as const),
  });

const estate = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.tuple(...['a.test', 'b.test', 'c.test'].slice(0, count).map(domain)).map((domains) => ({ domains })),
  );
const scope = fc.constantFrom('domain', 'organization');

/** Some decisions answered, each with a side that `picks` names; a negative pick leaves one open. */
function answered(
  of: { domains: CpfDomain[] },
  senderScope: 'domain' | 'organization',
  picks: readonly number[],
): Decisions {
  const { decisions } = mapSettings(of, { senderScope });
  const answers = decisions.flatMap(({ id, sides }, index): [string, string][] => {
    const pick = picks[index % picks.length] ?? -1;
    const side = pick < 0 ? undefined : sides[pick % sides.length];
    return side ? [[id, side.answer]] : [];
  });
  return { senderScope, answers: Object.fromEntries(answers) };
}
const picks = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 1, maxLength: 7 });

const isTold = ({ decisions, issues }: TmemsConfiguration, entry: string): boolean =>
  decisions.some(({ subject }) => subject === entry) ||
  decisions.some(({ sides }) => sides.some(({ loses }) => loses.some(({ entries = [] }) => entries.includes(entry)))) ||
  issues.some(({ at, params = {} }) => at?.entry === entry || Object.values(params).flat().includes(entry));

/** Whether the loss happens to the message: what it had in CPF, and what it has by this answer. */
const happens: Readonly<Record<LossKind, (before: Treatment, after: Treatment) => boolean>> = {
  'approval-lost': (before, after) => before === 'approved' && after !== 'approved',
  'block-lost': (before, after) => before === 'blocked' && after !== 'blocked',
  'approval-added': (before, after) => before !== 'approved' && after === 'approved',
  'block-added': (before, after) => before !== 'blocked' && after === 'blocked',
  'approval-overrides-block': (before, after) => before === 'blocked' && after === 'approved',
  'dynamic-reputation-lost': () => true,
  'dynamic-reputation-added': () => true,
};

/** For each message that the subject of a decision holds: what CPF does with it for the domain, and what TMEmS does. */
function fares({ subject = '' }: Decision, one: CpfDomain, by: TmemsConfiguration): [Treatment, Treatment][] {
  return isIp(subject)
    ? allIps
        .filter((ip) => hasIp(subject, ip))
        .map((ip) => [inCpf(one, (entry) => hasIp(entry, ip)), ipInTmems(by, ip)])
    : allSenders
        .filter((sender) => hasSender(subject, sender))
        .map((sender) => [inCpf(one, (entry) => hasSender(entry, sender)), senderInTmems(by, one.domain, sender)]);
}

const RUNS = { numRuns: 3000, seed: 14 };

describe('mail walks through both products', () => {
  test('every block of CPF is blocked in TMEmS, asked about, or warned of', () => {
    fc.assert(
      fc.property(estate, scope, picks, (of, senderScope, some) => {
        const result = mapSettings(of, answered(of, senderScope, some));
        for (const one of of.domains) {
          for (const ip of allIps) {
            const matches = (entry: string): boolean => hasIp(entry, ip);
            if (inCpf(one, matches) !== 'blocked' || ipInTmems(result, ip) === 'blocked') continue;
            expect([text(ip), one.blockedSenders.filter(matches).some((entry) => isTold(result, entry))]).toEqual([
              text(ip),
              true,
            ]);
          }
          for (const sender of allSenders) {
            const matches = (entry: string): boolean => hasSender(entry, sender);
            if (inCpf(one, matches) !== 'blocked' || senderInTmems(result, one.domain, sender) === 'blocked') continue;
            expect([sender, one.blockedSenders.filter(matches).some((entry) => isTold(result, entry))]).toEqual([
              sender,
              true,
            ]);
          }
        }
      }),
      RUNS,
    );
  });

  test('each loss that an answer states happens to at least one message', () => {
    fc.assert(
      fc.property(estate, scope, picks, (of, senderScope, some) => {
        const given = answered(of, senderScope, some);
        for (const decision of mapSettings(of, given).decisions) {
          if (decision.kind === 'qil') continue;
          for (const { answer, loses } of decision.sides) {
            const by = mapSettings(of, { ...given, answers: { ...given.answers, [decision.id]: answer } });
            for (const { kind, domains } of loses) {
              for (const name of domains) {
                const one = of.domains.find((other) => other.domain === name);
                const found = one && fares(decision, one, by).some(([before, after]) => happens[kind](before, after));
                expect([decision.id, answer, kind, name, found]).toEqual([decision.id, answer, kind, name, true]);
              }
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('what an IP entry changes for somebody is asked, and the answer says for whom', () => {
    fc.assert(
      fc.property(estate, (of) => {
        const open = mapSettings(of);
        const given = {
          answers: Object.fromEntries(open.decisions.map(({ id, sides }) => [id, sides[0]?.answer ?? ''])),
        };
        const result = mapSettings(of, given);
        for (const one of of.domains) {
          for (const ip of allIps) {
            if (inCpf(one, (entry) => hasIp(entry, ip)) === ipInTmems(result, ip)) continue;
            const asked = result.decisions.filter(({ subject = '' }) => hasIp(subject, ip) && subject !== '');
            const says = asked.some(({ sides, answer }) =>
              sides.some(
                (side) => side.answer === answer && side.loses.some(({ domains }) => domains.includes(one.domain)),
              ),
            );
            expect([text(ip), one.domain, says]).toEqual([text(ip), one.domain, true]);
          }
        }
      }),
      RUNS,
    );
  });

  test('what changes nothing for anybody is no question', () => {
    fc.assert(
      fc.property(estate, (of) => {
        for (const { id, kind, sides } of mapSettings(of).decisions) {
          if (kind === 'sender-approved-and-blocked' || kind === 'ip-approved-and-blocked') continue;
          expect([id, sides.some(({ loses }) => loses.length > 0)]).toEqual([id, true]);
        }
      }),
      RUNS,
    );
  });
});
