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

/**
 * Of those, the ones that use CPF: a record names one of its servers, a line of theirs was refused, or CPF's own list has them.
 * While no server is known as CPF's, nobody knows which, and all are given.
 */
export function domainsOfCpf(
  reading: Pick<MxReading, 'records' | 'incomplete'>,
  cpfList: string,
  cpfServers: readonly string[],
): readonly string[] {
  if (cpfServers.length === 0) return knownDomains(reading, cpfList);
  const servers = new Set(cpfServers);
  return knownDomains(
    { ...reading, records: reading.records.filter(({ exchange }) => servers.has(exchange)) },
    cpfList,
  );
}
