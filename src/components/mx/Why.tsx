import type { Reference } from '../../core/issue.ts';
import { changeReasons } from '../../core/mx/rules.ts';
import type { HazardId } from '../../facts/hazards.ts';
import { plannerWords as words } from '../../messages/ja/mx-planner.ts';
import { whyLinkOf } from './why-link.ts';

/** Leads to the warning of a hazard. */
export function WhyHazard({ id }: { id: HazardId }) {
  return <Why references={[{ kind: 'hazard', id }]} />;
}

/** Leads to what a change of a record rests on. */
export function WhyChange({ because }: { because: string }) {
  if (!(because in changeReasons)) return null;
  return <Why references={changeReasons[because as keyof typeof changeReasons]} />;
}

export function Why({ references }: { references: readonly Reference[] }) {
  const link = whyLinkOf(references);
  if (!link) return null;
  return (
    <a class="why" href={link.href} aria-label={`${words.why} ${link.label}`}>
      {words.why}
    </a>
  );
}
