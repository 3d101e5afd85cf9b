import { type MxRecord, NULL_EXCHANGE } from '../../dns/mx-record.ts';
import type { Servers } from './types.ts';

/** Exchanges by role, tidy: lower-case, no final dot, each once, none empty. */
export interface TidyServers {
  readonly cpf: ReadonlySet<string>;
  readonly interscan: ReadonlySet<string>;
  readonly tmems: string | undefined;
  readonly other: ReadonlySet<string>;
}

/** The record set of one domain. */
export interface RecordSet {
  readonly domain: string;
  /** By preference, then exchange; each once. */
  readonly records: readonly MxRecord[];
}

/** Lower-case, without blanks around it and without the final dot; the null exchange stays `"."`. */
export function tidyName(name: string): string {
  const bare = name.trim().toLowerCase();
  return bare === NULL_EXCHANGE ? bare : bare.replace(/\.$/, '');
}

/** The same for an owner; the root is `"."`. */
export function tidyDomain(name: string): string {
  return tidyName(name) || NULL_EXCHANGE;
}

export function tidyServers(servers: Servers): TidyServers {
  const tmems = tidyName(servers.tmems ?? '');
  return {
    cpf: tidyNames(servers.cpf),
    interscan: tidyNames(servers.interscan ?? []),
    tmems: isHost(tmems) ? tmems : undefined,
    other: tidyNames(servers.other ?? []),
  };
}

/** Names of hosts, tidy, each once. */
export function tidyNames(names: readonly string[]): Set<string> {
  return new Set(names.map(tidyName).filter(isHost));
}

function isHost(name: string): boolean {
  return name !== '' && name !== NULL_EXCHANGE;
}
