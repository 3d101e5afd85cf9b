import { adoptStyles } from '../shared/adopt-styles.ts';
import { type Loading, useParts } from '../shared/use-parts.ts';
import type * as Parts from './plan-parts.ts';

export type PlanParts = typeof Parts;

async function load(): Promise<PlanParts> {
  const parts = await import('./plan-parts.ts');
  adoptStyles(parts.paperStyles);
  return parts;
}

/** The parts that a plan of the reader's own needs; they are fetched when `wanted`. */
export const usePlanParts = (wanted: boolean): Loading<PlanParts> => useParts(wanted, load);
