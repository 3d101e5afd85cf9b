import type { Need } from './needs.ts';
import type { Session } from './session.ts';

/** How far the domains of a window are decided. */
export interface Settled {
  /** Domains of the window that change, or that wait for the reader; those that stay as they are count in neither. */
  readonly of: number;
  /** Those that wait, in the window's order: a question names them, or the paste does not answer for them. */
  readonly open: readonly string[];
  /** There are questions of which nobody knows yet whose they are: any domain may still be meant. */
  readonly anyone: boolean;
}

type Facts = Pick<Session, 'needs' | 'plan' | 'ledger' | 'interscanAsked'>;

/** Tells which domains of a window the reader still has to settle something for. Unknown is not settled. */
export function settledIn({ needs, plan, ledger, interscanAsked }: Facts, domains: readonly string[]): Settled {
  const asked = needs.map((need) => domainsOf(need, { plan, interscanAsked }));
  const named = new Set(asked.flatMap((names) => names ?? []));
  const standing = new Map(ledger.entries.map((entry) => [entry.domain, entry.standing]));
  const isChanged = (domain: string) => standing.get(domain) === 'changed';
  const isLeft = (domain: string) => standing.get(domain) === 'left';
  const open = domains.filter((domain) => named.has(domain) || !(isChanged(domain) || isLeft(domain)));
  const of = new Set([...open, ...domains.filter(isChanged)]).size;
  return { of, open, anyone: asked.includes(undefined) };
}

/** The domains that a need is about; undefined: it may be any. */
function domainsOf(need: Need, facts: Pick<Session, 'plan' | 'interscanAsked'>): readonly string[] | undefined {
  switch (need.kind) {
    case 'state':
    case 'cpf':
    case 'origin':
    case 'owners':
    case 'unread':
      return undefined;
    case 'disagree':
      return need.disagreements.map(({ domain }) => domain);
    case 'roles':
      return whomRolesTouch(facts, new Set(need.hosts.map(({ exchange }) => exchange)));
    case 'interscan':
      return facts.interscanAsked.flatMap(({ domain, hosts }) => (hosts.from === 'unknown' ? [domain] : []));
    case 'published-ttl':
      return need.ttls.map(({ domain }) => domain);
    case 'request':
      return need.domains.length === 0 ? undefined : need.domains;
    case 'direct-records':
    case 'unanswered':
    case 'refused':
    case 'warning':
      return need.domains;
  }
}

/** Domains that name one of the hosts, and those whose InterScan is that of the others: another role there may change it. */
function whomRolesTouch(
  { plan, interscanAsked }: Pick<Session, 'plan' | 'interscanAsked'>,
  hosts: ReadonlySet<string>,
) {
  const named = plan.domains.filter(({ before, after }) =>
    [...before, ...after].some(({ exchange }) => hosts.has(exchange)),
  );
  const shared = interscanAsked.filter(({ hosts: { from } }) => from !== 'chosen');
  return [...named, ...shared].map(({ domain }) => domain);
}
