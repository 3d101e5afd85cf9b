import { planRules } from '../../core/mx/rules.ts';
import type { HazardId } from '../../facts/hazards.ts';
import { Why } from '../kit/Why.tsx';

/** Leads to the warning of a hazard. */
export function WhyHazard({ id }: { id: HazardId }) {
  return <Why references={[{ kind: 'hazard', id }]} />;
}

/** Leads to what a rule of the planner rests on. */
export function WhyRule({ id }: { id: keyof typeof planRules }) {
  return <Why references={planRules[id].references} />;
}
