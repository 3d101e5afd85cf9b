import { type MxRecord, NULL_EXCHANGE } from '../../dns/mx-record.ts';
import type { TidyServers } from './tidy-servers.ts';

/** The records of one domain by whose the exchange is. */
export interface Roles {
  readonly cpf: readonly MxRecord[];
  /** They lead to InterScan itself. */
  readonly direct: readonly MxRecord[];
  readonly tmems: readonly MxRecord[];
  /** Somebody else's. */
  readonly other: readonly MxRecord[];
  readonly nullMx: readonly MxRecord[];
}

export type Role = keyof Roles;

/** Whose an exchange is; `chosen`: InterScan's hosts of this domain, as the reader said. Where no InterScan host is named, every host that is nobody's else counts as InterScan's. */
export function roleOf(exchange: string, servers: TidyServers, chosen: readonly string[] = []): Role {
  if (exchange === NULL_EXCHANGE) return 'nullMx';
  if (servers.cpf.has(exchange)) return 'cpf';
  if (exchange === servers.tmems) return 'tmems';
  if (servers.other.has(exchange)) return 'other';
  if (servers.interscan.size === 0 || servers.interscan.has(exchange) || chosen.includes(exchange)) return 'direct';
  return 'other';
}

export function byRole(records: readonly MxRecord[], servers: TidyServers, chosen?: readonly string[]): Roles {
  const roles: Record<Role, MxRecord[]> = { cpf: [], direct: [], tmems: [], other: [], nullMx: [] };
  for (const record of records) roles[roleOf(record.exchange, servers, chosen)].push(record);
  return roles;
}

/** The smallest preference: what is tried first. `Infinity` of no records. */
export function best(records: readonly { readonly preference: number }[]): number {
  return records.reduce((least, { preference }) => Math.min(least, preference), Infinity);
}

/** The greatest preference: what is tried last. `-Infinity` of no records. */
export function last(records: readonly { readonly preference: number }[]): number {
  return records.reduce((most, { preference }) => Math.max(most, preference), -Infinity);
}

/** Distinct exchanges, in the order of the records. */
export function exchangesOf(records: readonly MxRecord[]): readonly string[] {
  return [...new Set(records.map(({ exchange }) => exchange))];
}
