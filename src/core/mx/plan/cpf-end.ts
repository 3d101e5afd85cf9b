import { retention } from '../../../facts/retention.ts';

/**
 * Tells whether CPF no longer takes mail: its last day (facts D6, Q3) is over, or its domains are deleted. A date that
 * cannot be read counts as over: a warning too many costs less than one too few.
 */
export function cpfHasEnded(today: string, cpfDomainsDeleted = false): boolean {
  return cpfDomainsDeleted || !/^\d{4}-\d{2}-\d{2}$/.test(today) || today > retention.serviceEnd.value;
}
