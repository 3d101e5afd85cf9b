import { useMemo } from 'preact/hooks';
import type { MxPlan } from '../../core/mx/plan/types.ts';
import { rollBackMx } from '../../core/mx/roll-back.ts';
import type { Planner } from './planner.ts';

/** The way back of tonight's plan, as things stand today. */
export function useWayBack({ tonight, today: { date }, input: { cpfDomainsDeleted } }: Planner): MxPlan {
  return useMemo(() => rollBackMx(tonight, { today: date, cpfDomainsDeleted }), [tonight, date, cpfDomainsDeleted]);
}
