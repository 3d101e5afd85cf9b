/**
 * The model behind the law of the planner: six hosts, every record set of up to four of them, and what becomes of one
 * message in one world.
 *
 * A world fixes, besides what the sender and TMEmS's resolver see: which hosts are up; whether CPF has ended (it then
 * refuses); what InterScan does with strangers; whether the sender is somebody else's backup. CPF and TMEmS pass on to
 * InterScan, which never counts them as strangers: while no InterScan host is up, what they have taken waits with
 * them, as it does with the backup. TMEmS refuses where its resolver's set does not name it (T6).
 */
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { byPreference } from '../../../src/core/dns/mx-record.ts';

export const DOMAIN = 'example.test';
export const hosts = [
  'cpf1.example.net',
  'cpf2.example.net',
  'mail1.example.test',
  'mail2.example.test',
  'example.in.tmems-jp.trendmicro.com',
  'backup.example.org',
] as const;
export const preferences = [0, 10, 20, 30, 65_535] as const;

const CPF = [0, 1];
const INTERSCAN = [2, 3];
export const TMEMS = 4;
const OTHER = 5;
export const TMEMS_BIT = 1 << TMEMS;
export const CPF_BITS = 0b000011;
export const OTHER_BIT = 1 << OTHER;
export const INTERSCAN_BITS = 0b001100;

/** What may become of a message, as bits: several orders of equal preferences may lead to several fates. */
export const FILTERED = 1;
export const AROUND = 2;
export const WAITS = 4;
export const REFUSED = 8;

/** What InterScan does with a connection from anybody but CPF and TMEmS. */
export const policies = ['filters', 'takes', 'drops', 'refuses'] as const;
export type Policy = (typeof policies)[number];

/** A world as a number: 6 bits for the hosts that are up, then what follows. */
export const NAMED = 1 << 6;
export const ENDED = 1 << 7;
export const FROM_OTHER = 1 << 8;
export const policyBits = (policy: Policy): number => policies.indexOf(policy) << 9;
export const WORLDS = 1 << 11;

/** All record sets of 1 to `most` of the six hosts on some preferences. */
export function allRecordSets(most: number, on: readonly number[] = preferences): MxRecord[][] {
  const sets: MxRecord[][] = [];
  const extend = (set: MxRecord[], from: number): void => {
    if (set.length > 0) sets.push(set);
    if (set.length === most) return;
    for (let host = from; host < hosts.length; host++) {
      for (const preference of on) {
        extend([...set, { domain: DOMAIN, preference, exchange: hosts[host] ?? '' }], host + 1);
      }
    }
  };
  extend([], 0);
  return sets;
}

export function hostBits(records: readonly MxRecord[]): number {
  return records.reduce((bits, { exchange }) => bits | (1 << indexOf(exchange)), 0);
}

function indexOf(exchange: string): number {
  const i = (hosts as readonly string[]).indexOf(exchange);
  if (i < 0) throw new Error(`not one of the six hosts: ${exchange}`);
  return i;
}

/** The hosts of each preference, best first: all that the order of attempts depends on. */
export function tiersOf(records: readonly MxRecord[]): number[] {
  const tiers: number[] = [];
  let previous: number | undefined;
  for (const { preference, exchange } of records.toSorted(byPreference)) {
    const bit = 1 << indexOf(exchange);
    if (preference === previous) tiers[tiers.length - 1] = (tiers.at(-1) ?? 0) | bit;
    else tiers.push(bit);
    previous = preference;
  }
  return tiers;
}

/** What a host does with a message in a world, as a fate; 0: it does not answer. */
export function fateAt(host: number, world: number): number {
  if ((world & (1 << host)) === 0) return 0;
  const passedOn = (world & INTERSCAN_BITS) === 0 ? WAITS : FILTERED;
  if (CPF.includes(host)) return (world & ENDED) === 0 ? passedOn : REFUSED;
  if (host === TMEMS) return (world & NAMED) === 0 ? REFUSED : passedOn;
  if (INTERSCAN.includes(host)) return [FILTERED, AROUND, 0, REFUSED][world >> 9] ?? 0;
  return passedOn === WAITS ? AROUND | WAITS : AROUND;
}

const fates = new Uint8Array(WORLDS * 6);
for (let world = 0; world < WORLDS; world++) {
  for (let host = 0; host < 6; host++) fates[world * 6 + host] = fateAt(host, world);
}

/**
 * RFC 5321 §5.1 on tiers: any host of a tier that answers may be the first one. A sender that is an exchange drops
 * itself and all not better.
 */
function outcome(tiers: readonly number[], world: number): number {
  const fromOther = (world & FROM_OTHER) !== 0;
  for (const [i, tier] of tiers.entries()) {
    if (fromOther && (tier & OTHER_BIT) !== 0) return i === 0 ? REFUSED : WAITS;
    let fate = 0;
    for (let host = 0; host < 6; host++) if ((tier & (1 << host)) !== 0) fate |= fates[world * 6 + host] ?? 0;
    if (fate !== 0) return fate;
  }
  return WAITS;
}

/** The hosts that a sender may try in a world, best first. */
export function triedBy(tiers: readonly number[], world: number): number[] {
  const drop = (world & FROM_OTHER) === 0 ? -1 : tiers.findIndex((tier) => (tier & OTHER_BIT) !== 0);
  const left = drop < 0 ? tiers : tiers.slice(0, drop);
  return left.flatMap((tier) => hosts.flatMap((_, host) => ((tier & (1 << host)) === 0 ? [] : [host])));
}

const tables = new Map<string, Uint8Array>();

/** The fates of a record set in every world, indexed by the world's number. */
export function outcomesOf(records: readonly MxRecord[]): Uint8Array {
  const tiers = tiersOf(records);
  const key = tiers.join();
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = new Uint8Array(WORLDS);
  for (let world = 0; world < WORLDS; world++) table[world] = outcome(tiers, world);
  tables.set(key, table);
  return table;
}

/**
 * Every choice of hosts that are up. InterScan hosts that no set names: down while another is named; up where none is.
 */
export function upChoices(involved: number): number[] {
  const always = (involved & INTERSCAN_BITS) === 0 ? INTERSCAN_BITS : 0;
  const choices: number[] = [];
  for (let up = involved; ; up = (up - 1) & involved) {
    choices.push(up | always);
    if (up === 0) return choices;
  }
}
