import type { Issue } from '../../issue.ts';
import type { ChangeReason } from '../rules.ts';
import type { TidyRequest } from './request.ts';
import type { Roles } from './roles.ts';

/** Greatest preference of an MX record: 16 bits (RFC 1035 §3.3.9). */
export const GREATEST_PREFERENCE = 65_535;

/** A record set to reach, without TTLs. */
export interface Target {
  readonly preference: number;
  readonly exchange: string;
}

/** What a stage does with one domain. Without `after` the domain is left alone. */
export interface Draft {
  readonly issues: readonly Issue[];
  readonly after?: readonly Target[];
  /** Why the records of an exchange change. */
  readonly because?: (exchange: string) => ChangeReason;
  /** lower-ttl: the new TTL in seconds. */
  readonly ttl?: number;
}

/** One stage, for one domain: its records by role. */
export type DraftStage = (domain: string, roles: Roles, request: TidyRequest) => Draft;
