import { readDuration } from '../../dns/ttl.ts';
import type { PlannerInput } from './planner-input.ts';

/**
 * The TTL (seconds) that files give records of which none is known: the one typed for files, else the one said to be published. What was typed
 * and cannot be read leaves it unknown.
 */
export function fileTtlOf({
  fileTtl,
  publishedTtl,
}: Pick<PlannerInput, 'fileTtl' | 'publishedTtl'>): number | undefined {
  return readDuration(fileTtl.trim() === '' ? publishedTtl : fileTtl);
}
