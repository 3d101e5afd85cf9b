import type { Reference } from '../../core/issue.ts';
import { changeReasons } from '../../core/mx/rules.ts';
import type { HazardId } from '../../facts/hazards.ts';
import { WhyLink } from '../shared/IssueNote.tsx';

/** Leads to the warning of a hazard. */
export function WhyHazard({ id }: { id: HazardId }) {
  return <WhyReferences references={[{ kind: 'hazard', id }]} />;
}

/** Leads to what a change of a record rests on. */
export function WhyChange({ because }: { because: string }) {
  if (!(because in changeReasons)) return null;
  return <WhyReferences references={changeReasons[because as keyof typeof changeReasons]} />;
}

function WhyReferences({ references }: { references: readonly Reference[] }) {
  return <WhyLink issue={{ id: '', level: 'advice', references }} />;
}
