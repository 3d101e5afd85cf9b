import { groupPlans } from '../../core/mx/group-plans.ts';
import { reasonsOf } from '../../core/mx/session/record-rows.ts';
import type { MxPlan } from '../../core/mx/plan/types.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { IssueNote } from '../kit/IssueNote.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import { WhyChanges } from './WhyChanges.tsx';
import { RecordTable } from './RecordTable.tsx';
import { sayTtl } from './say-ttl.ts';
import type { Planner } from './planner.ts';

/** The way back as records: what the files for going back publish, and why it may not be the old set. */
export function WayBack({ planner, back }: { planner: Planner; back: MxPlan }) {
  if (!back.domains.some(({ changes, issues }) => changes.length > 0 || issues.length > 0)) return null;
  return (
    <details class="calc-fold link">
      <summary>
        <span class="calc-fold-name">{own.backHeading}</span>
      </summary>
      {back.then && <p class="calc-legend">{own.backNow}</p>}
      <Steps plan={back} planner={planner} />
      {back.then && (
        <>
          <p class="calc-legend">{own.backThen}</p>
          <Steps plan={back.then} planner={planner} />
        </>
      )}
    </details>
  );
}

function Steps({ plan, planner: { roleOf, input, sayPlan } }: { plan: MxPlan; planner: Planner }) {
  const groups = groupPlans(plan).filter(
    ({ plans: [first] }) => first && (first.changes.length > 0 || first.issues.length > 0),
  );
  return (
    <>
      {groups.slice(0, MOST).map(({ plans }) => {
        const [first] = plans;
        if (!first) return null;
        const names = plans.map(({ domain }) => domain);
        return (
          <div class="calc-back" key={first.domain}>
            <p class="calc-legend">
              {names.length === 1 ? first.domain : words.subjects(names.length)}{' '}
              <WhyChanges reasons={reasonsOf([first])} />
            </p>
            {first.changes.length > 0 && (
              <>
                <RecordTable
                  plan={first}
                  subject={own.backHeading}
                  roleOf={roleOf}
                  showTtl={input.stage === 'lower-ttl'}
                />
                <p class="calc-hint">{sayTtl(first)}</p>
              </>
            )}
            {first.issues.map((issue, index) => (
              <IssueNote key={index} issue={issue} text={sayPlan(issue)} />
            ))}
            {names.length > 1 && <DomainNames names={names} />}
          </div>
        );
      })}
      {groups.length > MOST && <p class="calc-hint">{own.backMore(groups.length - MOST)}</p>}
    </>
  );
}

/** The files hold them all; the page shows so many. */
const MOST = 20;
