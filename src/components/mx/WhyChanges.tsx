import type { PlanGroup } from '../../core/mx/group-plans.ts';
import { type ChangeReason, changeReasons } from '../../core/mx/rules.ts';
import { reasonsOf } from '../../core/mx/session/record-rows.ts';
import { reasonWords } from '../../words/mx/change-reasons.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import { siteHref } from '../kit/site-href.ts';
import { Popover } from '../kit/Why.tsx';
import { whyLinkOf } from '../kit/why-link.ts';

/** Why records change: each reason in one sentence, with the way to what it rests on. */
export function WhyChanges({ reasons }: { reasons: readonly ChangeReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <Popover label={own.whyChange} name={own.whyChange}>
      {reasons.map((reason) => {
        const link = whyLinkOf(changeReasons[reason]);
        return (
          <span key={reason} class="calc-why-reason">
            <b>{reasonWords[reason]}</b> {link && <a href={siteHref(link.href)}>{shared.whyMore}</a>}
          </span>
        );
      })}
    </Popover>
  );
}

/** Which reasons each card tells: a reason stands once, on the first card that has it. */
export function reasonsByCard(groups: readonly PlanGroup[]): ReadonlyMap<PlanGroup, readonly ChangeReason[]> {
  const said = new Set<ChangeReason>();
  return new Map(
    groups.map((group) => {
      const reasons = reasonsOf(group.plans).filter((reason) => !said.has(reason));
      for (const reason of reasons) said.add(reason);
      return [group, reasons];
    }),
  );
}
