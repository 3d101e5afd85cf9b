import { type ChangeReason, changeReasons, planRules } from '../../core/mx/rules.ts';
import type { HazardId } from '../../facts/hazards.ts';
import { reasonWords } from '../../words/mx/change-reasons.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { Why, WhyEach } from '../kit/Why.tsx';

/** Leads to the warning of a hazard. */
export function WhyHazard({ id }: { id: HazardId }) {
  return <Why references={[{ kind: 'hazard', id }]} />;
}

/** Leads to what a rule of the planner rests on. */
export function WhyRule({ id }: { id: keyof typeof planRules }) {
  return <Why references={planRules[id].references} />;
}

/** Why a card's records change: each reason once. */
export function WhyChanges({ reasons }: { reasons: readonly ChangeReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <WhyEach
      label={words.whyChange}
      reasons={reasons.map((reason) => ({ gist: reasonWords[reason], references: changeReasons[reason] }))}
    />
  );
}
