import { readNames } from './entered-names.ts';
import type { MxReading } from '../read-shape.ts';

/**
 * The domains that the planner of the MX change knows, each once: those of the records, those of lines that were refused, and
 * those of CPF's own list (hazard H11). A question that found no domain names none.
 */
export function knownDomains(
  { records, incomplete }: Pick<MxReading, 'records' | 'incomplete'>,
  listedDomains: string,
): readonly string[] {
  return [...new Set([...records.map(({ domain }) => domain), ...incomplete, ...readNames(listedDomains).names])];
}

/** Which domains use CPF, and of which nobody can tell yet. */
export interface CpfDomains {
  /** A record names one of CPF's servers, or CPF's own list has them. */
  readonly domains: readonly string[];
  /** No server has been told as CPF's, or a line of theirs was refused. */
  readonly unknown: readonly string[];
}

/** Sorts the known domains; `cpfServers` is empty while nobody has said which servers are CPF's, `noneIsCpf` once it is said that none is. */
export function domainsOfCpf(
  reading: Pick<MxReading, 'records' | 'incomplete'>,
  cpfList: string,
  { cpfServers, noneIsCpf = false }: { readonly cpfServers: readonly string[]; readonly noneIsCpf?: boolean },
): CpfDomains {
  const servers = new Set(cpfServers);
  const naming = reading.records.filter(({ exchange }) => servers.has(exchange));
  const domains = new Set(knownDomains({ records: naming, incomplete: [] }, cpfList));
  const isOpen = cpfServers.length === 0 && !noneIsCpf;
  const doubtful = isOpen ? knownDomains(reading, '') : reading.incomplete;
  return { domains: [...domains], unknown: doubtful.filter((domain) => !domains.has(domain)) };
}
