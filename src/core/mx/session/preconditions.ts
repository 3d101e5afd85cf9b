import type { Stage } from '../plan/types.ts';
import type { HazardId } from '../../../facts/hazards.ts';

/** What must hold before a stage is published; the reader ticks it, nothing is ticked beforehand. */
export interface Precondition {
  readonly id: PreconditionId;
  readonly because: HazardId;
}

export const preconditionIds = [
  'host-public',
  'firewall-internet',
  'own-protection',
  'names-mx',
  'internal-dns',
  'domain-verified',
  'policies-set',
  'firewall-tmems',
  'exclude-tmems',
  'test-stage-propagated',
] as const;
export type PreconditionId = (typeof preconditionIds)[number];

const hostPublic = { id: 'host-public', because: 'H27' } as const;
const firewallInternet = { id: 'firewall-internet', because: 'H5' } as const;
const ownProtection = { id: 'own-protection', because: 'H6' } as const;
const namesMx = { id: 'names-mx', because: 'H24' } as const;
const internalDns = { id: 'internal-dns', because: 'H21' } as const;
const readyForTmems = [
  { id: 'domain-verified', because: 'H4' },
  { id: 'policies-set', because: 'H4' },
  { id: 'firewall-tmems', because: 'H5' },
  { id: 'exclude-tmems', because: 'H6' },
] as const;

export const preconditions: Readonly<Record<Stage, readonly Precondition[]>> = {
  'lower-ttl': [],
  'stop-cpf': [hostPublic, firewallInternet, ownProtection, namesMx, internalDns],
  'test-tmems': [...readyForTmems, namesMx],
  'switch-to-tmems': [{ id: 'test-stage-propagated', because: 'H18' }, ...readyForTmems, namesMx, internalDns],
};

/** The ticks of a stage once one of them is set or taken away. */
export const tickedAfter = (before: readonly string[], id: PreconditionId, ticked: boolean): string[] => [
  ...before.filter((one) => one !== id),
  ...(ticked ? [id] : []),
];
