import { readdirSync, readFileSync } from 'node:fs';
import type { MxRecord } from '../../src/core/dns/mx-record.ts';
import type { DomainPlan, MxPlan } from '../../src/core/mx/plan/types.ts';
import type { SenderManners } from '../../src/core/mx/sender-manners.ts';
import { type MailTrace, traceMail } from '../../src/core/mx/trace-mail.ts';
import { planCase } from '../unit/mx/golden-case.ts';
import { type Behaviour, behaviours, type Delivery, type Seen, type SenderName } from './behaviours.ts';

/** A world of the laboratory: record sets, who does what, and what the sender's and TMEmS's resolvers see. */
export interface LaboratoryWorld extends Pick<Delivery, 'sees' | 'hosts' | 'addresses' | 'asksDns' | 'self'> {
  /** The plan or the shape that it belongs to. */
  readonly of: string;
  readonly sets: Readonly<Record<Seen, readonly MxRecord[]>>;
}

/** What `traceMail` says becomes of a message, for each order in which the sender may try equal preferences. */
export function predict(world: LaboratoryWorld, manners: SenderManners): readonly MailTrace[] {
  const { sees, sets, asksDns, addresses, self } = world;
  const states = Object.fromEntries(
    Object.entries(world.hosts).map(([host, behaviour]) => [host, behaviours[behaviour].state]),
  );
  const named = asksDns !== undefined && sets[asksDns.sees].some(({ exchange }) => exchange === asksDns.host);
  return traceMail(sets[sees], {
    hosts: asksDns === undefined || named ? states : { [asksDns.host]: 'refuses', ...states },
    addresses,
    manners,
    ...(self === undefined ? {} : { sender: self }),
  });
}

export function deliveryOf(world: LaboratoryWorld, id: number, by: SenderName): Delivery {
  const { sees, hosts, addresses, asksDns, self } = world;
  const pairs = (set: readonly MxRecord[]) => set.map(({ preference, exchange }) => [preference, exchange] as const);
  return {
    ...{ id, by, sees, hosts, addresses },
    sets: { old: pairs(world.sets.old), new: pairs(world.sets.new) },
    ...(asksDns === undefined ? {} : { asksDns }),
    ...(self === undefined ? {} : { self }),
  };
}

/** All worlds, none twice: of the golden plans that change something and carry no error, then of shapes where senders differ. */
export function allWorlds(): readonly LaboratoryWorld[] {
  const known = new Set<string>();
  return [...goldenLegs().flatMap(worldsOfLeg), ...shapes()].filter((world) => {
    const key = keyOf(world);
    return !known.has(key) && known.add(key);
  });
}

interface Leg {
  readonly name: string;
  readonly older: readonly MxRecord[];
  readonly newer: readonly MxRecord[];
  readonly tmems: string | undefined;
}

/** What each golden plan publishes: the change, its way back, and what follows that. */
function goldenLegs(): readonly Leg[] {
  const folder = new URL('../golden/mx-plan/', import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const { plan, back } = planCase(readFileSync(new URL(file, folder), 'utf8'));
      const legs: readonly (readonly [string, MxPlan | undefined])[] = [
        [plan.stage, plan],
        ['way back', back],
        ['then', back?.then],
      ];
      return legs.flatMap(([leg, made]) =>
        (made?.domains ?? []).filter(isCarriedOut).map((domain) => ({
          name: `${file.replace('.txt', '')}, ${leg}`,
          older: domain.before,
          newer: domain.after,
          tmems: plan.servers.tmems,
        })),
      );
    });
}

const isCarriedOut = ({ changes, after, issues }: DomainPlan): boolean =>
  changes.length > 0 && after.length > 0 && issues.every(({ level }) => level !== 'error');

/** Ways to be out of reach, used in turn. `mute` costs seconds: a shape has it. */
const failures: readonly Behaviour[] = ['silent', 'down', 'closes', 'greets-421', 'no-address'];

/**
 * The worlds of a leg. Whoever sees the new set: all hosts well; each of them out of reach; all but each; all; the best
 * one refuses, defers, or sends away in its greeting. Whoever sees the old one: all well, and all but the last out of
 * reach. Where TMEmS may be reached, its own resolver sees the one set or the other.
 */
function worldsOfLeg(leg: Leg): readonly LaboratoryWorld[] {
  const sets = { old: leg.older, new: leg.newer };
  return (['new', 'old'] as const).flatMap((sees) => {
    const hosts = [...new Set(inOrder(sets[sees]).map(({ exchange }) => exchange))];
    const failing = (some: readonly string[], by?: Behaviour): LaboratoryWorld['hosts'] =>
      Object.fromEntries(some.map((host, i) => [host, by ?? failures[i % failures.length] ?? 'silent']));
    const [best = '', last = ''] = [hosts[0], hosts.at(-1)];
    const choices =
      sees === 'old'
        ? [{}, failing(hosts.filter((host) => host !== last))]
        : [
            {},
            ...hosts.map((host) => failing([host])),
            ...hosts.map((host) => failing(hosts.filter((other) => other !== host))),
            failing(hosts),
            ...(['rcpt-550', 'rcpt-450', 'greets-554'] as const).map((behaviour) => failing([best], behaviour)),
          ];
    const { tmems } = leg;
    const resolvers: readonly Pick<LaboratoryWorld, 'asksDns'>[] =
      tmems !== undefined && hosts.includes(tmems)
        ? (['new', 'old'] as const).map((seen) => ({ asksDns: { host: tmems, sees: seen } }))
        : [{}];
    return choices.flatMap((choice) =>
      resolvers.map((resolver) => ({ of: leg.name, sets, sees, hosts: choice, addresses: {}, ...resolver })),
    );
  });
}

const inOrder = (set: readonly MxRecord[]): readonly MxRecord[] =>
  set.toSorted((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));

/**
 * Worlds are alike where a sender could not tell them apart: names of hosts and the figures of preferences make no
 * difference, their order and what each host does do.
 */
function keyOf({ sets, sees, hosts, addresses, asksDns, self }: LaboratoryWorld): string {
  const named = asksDns === undefined || sets[asksDns.sees].some(({ exchange }) => exchange === asksDns.host);
  const words = ({ exchange }: MxRecord): string =>
    [
      exchange === self ? 'self' : (hosts[exchange] ?? 'accepts'),
      ...(exchange === asksDns?.host ? [named] : []),
      addresses[exchange] ?? 1,
      exchange === '.',
    ].join(' ');
  const tiers = Map.groupBy(inOrder(sets[sees]), ({ preference }) => preference).values();
  return JSON.stringify([sees, ...[...tiers].map((tier) => tier.map(words).toSorted())]);
}

/** A plain set in short-hand: `10 a, 20 b`. */
function setOf(text: string): readonly MxRecord[] {
  return text.split(', ').map((one) => {
    const [preference = '', exchange = ''] = one.split(' ');
    return { domain: 'example.test', preference: Number(preference), exchange };
  });
}

/** Where real senders differ from the RFC or from each other, or might: beyond what the golden plans come to. */
function shapes(): readonly LaboratoryWorld[] {
  const four = '10 a, 20 b, 30 c, 40 d';
  const seven = '10 a, 20 b, 30 c, 40 d, 50 e, 60 f, 70 g';
  const all = (hosts: string, behaviour: Behaviour): LaboratoryWorld['hosts'] =>
    Object.fromEntries(hosts.split(' ').map((host) => [host, behaviour]));
  const list: readonly (readonly [string, LaboratoryWorld['hosts'], Partial<LaboratoryWorld>?])[] = [
    // Every way to answer badly, at the best of four.
    ...(Object.keys(behaviours) as Behaviour[]).map((behaviour) => [four, { a: behaviour }] as const),
    // The same at all of them.
    ...(Object.keys(behaviours) as Behaviour[])
      .filter((behaviour) => behaviour !== 'mute')
      .map((behaviour) => [four, all('a b c d', behaviour)] as const),
    // How many conversations, and with whom, before a sender leaves it at that.
    [four, all('a b', 'rcpt-450')],
    [four, all('a b c', 'rcpt-450')],
    [four, all('a b', 'data-451')],
    [four, { a: 'rcpt-450', b: 'data-451' }],
    [four, { ...all('a b', 'greets-421'), c: 'rcpt-450' }],
    [four, { ...all('a c', 'silent'), b: 'rcpt-450' }],
    [four, { a: 'rcpt-450', b: 'rcpt-550' }],
    [four, { a: 'rcpt-450', b: 'silent', c: 'rcpt-450' }],
    [four, { a: 'rcpt-450', ...all('b c d', 'down') }],
    // How many addresses.
    [seven, all('a b c d', 'down')],
    [seven, all('a b c d e', 'down')],
    [seven, all('a b c d e f', 'down')],
    ['10 a, 20 b', { a: 'down' }, { addresses: { a: 4 } }],
    ['10 a, 20 b', { a: 'down' }, { addresses: { a: 5 } }],
    ['10 a, 20 b', { a: 'down' }, { addresses: { a: 6 } }],
    ['10 a, 20 b', { a: 'silent', b: 'down' }, { addresses: { a: 6 } }],
    // Turned away by some, out of reach for others.
    ['10 a, 20 b', { a: 'greets-554', b: 'silent' }],
    ['10 a, 20 b', { a: 'silent', b: 'greets-554' }],
    ['10 a, 20 b', { a: 'greets-554', b: 'rcpt-450' }],
    ['10 a, 20 b', { a: 'rcpt-450', b: 'greets-554' }],
    ['10 a, 20 b', { a: 'greets-554', b: 'rcpt-550' }],
    ['10 a, 20 b', { a: 'hello-550', b: 'silent' }],
    ['10 a, 20 b', { a: 'silent', b: 'hello-550' }],
    ['10 a, 20 b', { a: 'hello-550', b: 'rcpt-450' }],
    // Hosts without an address, and others out of reach.
    ['10 a, 20 b', { a: 'no-address', b: 'silent' }],
    ['10 a, 20 b', { a: 'silent', b: 'no-address' }],
    ['10 a, 20 b', { a: 'no-address', b: 'greets-554' }],
    ['10 a, 20 b', { a: 'greets-554', b: 'no-address' }],
    // The sender itself is one of them: the best, in the middle, an equal, the last.
    [four, {}, { self: 'a' }],
    [four, { a: 'down' }, { self: 'b' }],
    ['10 a, 10 b, 20 c', {}, { self: 'a' }],
    ['10 a, 20 b, 20 c', { a: 'down' }, { self: 'b' }],
    [four, all('a b c', 'silent'), { self: 'd' }],
    // No host at all.
    ['0 .', {}],
  ];
  return list.map(([set, hosts, more = {}]) => ({
    of: 'shapes',
    sets: { old: setOf(set), new: setOf(set) },
    sees: 'new',
    hosts,
    addresses: {},
    ...more,
  }));
}
