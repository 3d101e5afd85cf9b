import { type MxRecord, NULL_EXCHANGE } from '../dns/mx-record.ts';

/** What a host does with a message: takes it, does not answer or asks to come again, or refuses it for good. */
export type HostState = 'accepts' | 'silent' | 'refuses';

export interface MailWorld {
  /** A host that is not named accepts. */
  readonly hosts: Readonly<Record<string, HostState>>;
  /** The sender, where it is itself one of the exchanges (somebody else's backup, for one). */
  readonly sender?: string;
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
 * any record the message counts as refused (hazard H3).
 */
export function traceMail(records: readonly MxRecord[], world: MailWorld): readonly MailTrace[] {
  const left = usable(records, world.sender);
  if (left.length === 0) return [{ outcome: 'refused', tried: [] }];
  return ordersOf(left).map((order) => attempt(order, world));
}

function usable(records: readonly MxRecord[], sender: string | undefined): readonly MxRecord[] {
  const hosts = records.filter(({ exchange }) => exchange !== NULL_EXCHANGE);
  const own = hosts.filter(({ exchange }) => exchange === sender).map(({ preference }) => preference);
  const limit = own.length === 0 ? Infinity : Math.min(...own);
  return hosts.filter(({ preference }) => preference < limit);
}

function attempt(order: readonly string[], world: MailWorld): MailTrace {
  for (const [i, by] of order.entries()) {
    const state = world.hosts[by] ?? 'accepts';
    if (state === 'silent') continue;
    return { outcome: state === 'accepts' ? 'accepted' : 'refused', by, tried: order.slice(0, i + 1) };
  }
  return { outcome: 'waits', tried: order };
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
