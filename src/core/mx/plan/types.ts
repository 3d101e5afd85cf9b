import type { MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import type { ChangeReason } from '../rules.ts';

export const stages = ['lower-ttl', 'stop-cpf', 'test-tmems', 'switch-to-tmems'] as const;
export type Stage = (typeof stages)[number];

/** Exchanges by role; every exchange that is named nowhere is somebody else's. */
export interface Servers {
  readonly cpf: readonly string[];
  readonly interscan?: readonly string[];
  /** TMEmS's inbound MX server. */
  readonly tmems?: string;
  /** Exchanges that the reader knows to be somebody else's: they never count as InterScan's. */
  readonly other?: readonly string[];
}

export interface PlanRequest {
  readonly stage: Stage;
  readonly current: readonly MxRecord[];
  /** ISO calendar date. */
  readonly today: string;
  readonly servers: Servers;
  /** Every domain that CPF has (hazard H11). */
  readonly listedDomains?: readonly string[];
  /** Domains of which a line was refused: never planned. */
  readonly incomplete?: readonly string[];
  readonly cpfDomainsDeleted?: boolean;
  /** Domain to its InterScan hosts, where the reader has said so: for domains whose records name none. */
  readonly interscanFor?: Readonly<Record<string, readonly string[]>>;
  /** Hosts that CPF delivers to, as the inventory names them: they are offered, never taken. */
  readonly inventoryHosts?: readonly string[];
  /** All domains of the reader: who is missing from the answers. Never proof of CPF. */
  readonly ourDomains?: readonly string[];
  /** switch-to-tmems: the reader's decision about direct records; absent: undecided (hazard H7). */
  readonly keepDirectRecords?: boolean;
  /** lower-ttl: the new TTL in seconds. */
  readonly ttl?: number;
}

/** One change of a record set; `because` is the rule behind it (the "why?" of the page). */
export type Change =
  | { readonly kind: 'add'; readonly to: MxRecord; readonly because: ChangeReason }
  | { readonly kind: 'remove'; readonly from: MxRecord; readonly because: ChangeReason }
  | { readonly kind: 'change'; readonly from: MxRecord; readonly to: MxRecord; readonly because: ChangeReason };

/**
 * InterScan's hosts of a domain that names CPF and none of them: as the reader chose, as all other domains share them, all that
 * there are; or not known. `candidates`: the sets of hosts that come into question.
 */
export type InterscanHosts = { readonly candidates: readonly (readonly string[])[] } & (
  { readonly from: 'chosen' | 'shared' | 'servers'; readonly hosts: readonly string[] } | { readonly from: 'unknown' }
);

export interface DomainPlan {
  readonly domain: string;
  /** By preference, then exchange. */
  readonly before: readonly MxRecord[];
  readonly after: readonly MxRecord[];
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
  /** Absent where the records themselves name InterScan's hosts, or the domain does not name CPF. */
  readonly interscan?: InterscanHosts;
}

export type WaitId = 'propagation' | 'old-ttl';

/**
 * Something to wait for after the change. `propagation`: until every name server of the Internet has the new set (fact
 * M6, or the old TTL where it is longer). `old-ttl`: until no cache holds the set with its old TTL any more.
 */
export interface Wait {
  readonly id: WaitId;
  readonly seconds: number;
}

export interface MxPlan {
  readonly stage: Stage;
  readonly servers: Servers;
  /** As the reader said it: the way back reckons with it. */
  readonly interscanFor?: Readonly<Record<string, readonly string[]>>;
  /** In the order first seen. */
  readonly domains: readonly DomainPlan[];
  readonly waits: readonly Wait[];
  /** Of a way back: takes TMEmS out one propagation later. */
  readonly then?: MxPlan;
  /** Issues of the whole request. */
  readonly issues: readonly Issue[];
}
