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
