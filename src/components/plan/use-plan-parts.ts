import { type Loading, useParts } from '../shared/use-parts.ts';
import type * as Parts from './plan-parts.ts';

export type PlanParts = typeof Parts;

const load = (): Promise<PlanParts> => import('./plan-parts.ts');

/** The parts that a plan of the reader's own needs; they are fetched when `wanted`. */
export const usePlanParts = (wanted: boolean): Loading<PlanParts> => useParts(wanted, load);
