import { ways, type Way } from '../core/ways.ts';
import { MIGRATION_KEY } from './key.ts';

/**
 * The way that the reader has decided on, read from the stored document without its schema: pages of the guide show it, and do not
 * carry the calculators' weight for that. What cannot be read is no decision.
 */
export function chosenWay(storage: Pick<Storage, 'getItem'>): Way | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(MIGRATION_KEY) ?? '');
    const way: unknown = typeof stored === 'object' && stored !== null && 'way' in stored ? stored.way : undefined;
    return ways.find((one) => one === way);
  } catch {
    return undefined;
  }
}
