import { type MxRecord, NULL_EXCHANGE } from '../dns/mx-record.ts';
import { type SenderManners, senderManners } from './sender-manners.ts';

/**
 * What a host does with a message: takes it; does not answer, or sends everybody away for now; has no address; asks to
 * come again when it hears the recipient; refuses for good the message or its recipient, or already in its greeting, or
 * at EHLO.
 */
export type HostState = 'accepts' | 'silent' | 'no-address' | 'defers' | 'refuses' | 'turns-away' | 'refuses-hello';

export interface MailWorld {
  /** A host that is not named accepts. */
  readonly hosts: Readonly<Record<string, HostState>>;
  /** How many addresses a host has, where it is not one. */
  readonly addresses?: Readonly<Record<string, number>>;
  /** The sender, where it is itself one of the exchanges (somebody else's backup, for one). */
  readonly sender?: string;
  /** How the sender acts where senders differ; absent: by RFC 5321. */
  readonly manners?: SenderManners;
}

export interface MailTrace {
  /** `waits`: no exchange answered, the sender keeps the message and tries again. `refused`: the message bounces. */
  readonly outcome: 'accepted' | 'waits' | 'refused';
  /** Who accepted or refused. */
  readonly by?: string;
  readonly tried: readonly string[];
}

/**
 * Follows one message through a domain's record set by RFC 5321 §5.1: the smallest preference first, equal ones in
 * every order, one entry an order. A permanent refusal ends the attempt (§4.2.1). A sender that is itself an exchange
 * drops itself and all that is not better. A null MX alone refuses (RFC 7505 §4), beside others it is no host; without
 * any record the message counts as refused (hazard H3), and where no host has an address it is (§5.1: an error). A real
 * sender may act otherwise: see its manners.
 */
export function traceMail(records: readonly MxRecord[], world: MailWorld): readonly MailTrace[] {
  const { manners = senderManners['rfc-5321'] } = world;
  const hosts = records.filter(({ exchange }) => exchange !== NULL_EXCHANGE);
  if (hosts.length === 0) return [{ outcome: 'refused', tried: [] }];
  const left = betterThan(hosts, world.sender);
  if (left.length === 0) return [{ outcome: manners.itselfBest, tried: [] }];
  return ordersOf(left).map((order) =>
    order.every((host) => world.hosts[host] === 'no-address')
      ? { outcome: 'refused', tried: order }
      : attempt(order, world, manners),
  );
}

function betterThan(hosts: readonly MxRecord[], sender: string | undefined): readonly MxRecord[] {
  const own = hosts.filter(({ exchange }) => exchange === sender).map(({ preference }) => preference);
  const limit = own.length === 0 ? Infinity : Math.min(...own);
  return hosts.filter(({ preference }) => preference < limit);
}

function attempt(order: readonly string[], world: MailWorld, manners: SenderManners): MailTrace {
  let { sessions, addresses } = manners;
  let end: Pick<MailTrace, 'outcome' | 'by'> = { outcome: 'waits' };
  const tried: string[] = [];
  for (const by of order) {
    const state = world.hosts[by] ?? 'accepts';
    if (state === 'no-address') {
      end = { outcome: 'waits' };
      continue;
    }
    if (addresses <= 0 || sessions === 0) break;
    addresses -= world.addresses?.[by] ?? 1;
    tried.push(by);
    if (state === 'accepts') return { outcome: 'accepted', by, tried };
    end = { outcome: 'waits' };
    if (state === 'defers') sessions -= 1;
    if (state === 'silent' || state === 'defers') continue;
    const after =
      state === 'turns-away' ? manners.afterGreeting : state === 'refuses-hello' ? manners.afterHello : 'ends';
    if (after === 'ends') return { outcome: 'refused', by, tried };
    if (after === 'next-or-refused') end = { outcome: 'refused', by };
  }
  return { ...end, tried };
}

/** Every order in which the exchanges may be tried: tiers of equal preference in turn, each in every order. */
function ordersOf(records: readonly MxRecord[]): readonly (readonly string[])[] {
  const tiers = new Map<number, Set<string>>();
  for (const { preference, exchange } of records) {
    const tier = tiers.get(preference);
    if (tier === undefined) tiers.set(preference, new Set([exchange]));
    else tier.add(exchange);
  }
  const inTurn = [...tiers].sort(([a], [b]) => a - b).map(([, tier]) => permutations([...tier].sort()));
  return inTurn.reduce<readonly (readonly string[])[]>(
    (orders, tier) => orders.flatMap((order) => tier.map((next) => [...order, ...next])),
    [[]],
  );
}

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, i) => permutations(items.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}
