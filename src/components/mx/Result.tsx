import { groupBy } from '../../core/group-by.ts';
import type { PlanGroup } from '../../core/mx/group-plans.ts';
import { isNeed } from '../../core/mx/session/summary.ts';
import { plannerWords as words, stageNames } from '../../words/mx/planner.ts';
import { IssueNote } from '../kit/IssueNote.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import { DomainNames } from '../kit/DomainNames.tsx';
import type { RoutePair } from './RoutePair.tsx';
import { Section, type Level } from '../kit/Section.tsx';
import { FIRST_NEED } from './Summary.tsx';
import type { Planner } from './planner.ts';
import type { OwnParts } from './use-own-parts.ts';

/** So many cards are drawn before the reader asks for more. */
const OPEN = 20;

interface Props {
  readonly planner: Planner;
  readonly level: Level;
  readonly picture: typeof RoutePair | undefined;
  /** What the reader's own plan brings: its questions. */
  readonly parts: OwnParts | undefined;
}

/** The result: domains with the same change as one card, exceptions by themselves, what stays alone last. */
export function Result({ planner, level, picture, parts }: Props) {
  const { groups, plan, input } = planner;
  const sorted = groups.toSorted((a, b) => rank(a) - rank(b) || b.plans.length - a.plans.length);
  const more = useMore(sorted.length, OPEN);
  const shown = sorted.slice(0, more.shown);
  const asked = planner.interscanAsked.some(({ hosts }) => hosts.from === 'unknown');
  const firstNeed = asked || plan.issues.some(isNeed) ? -1 : shown.findIndex(needs);
  if (planner.asksForCpf) {
    return (
      <Section id="mx-result" level={level} title={words.resultHeading} class="first">
        {parts && <parts.ReadQuestions planner={planner} />}
        {parts && <parts.CpfQuestion planner={planner} />}
      </Section>
    );
  }
  return (
    <Section id="mx-result" level={level} title={words.resultHeading} aside={stageNames[input.stage]} class="first">
      {parts && <parts.ReadQuestions planner={planner} />}
      <RequestIssues planner={planner} />
      {parts && <parts.InterscanQuestion planner={planner} />}
      {shown.map((group, index) => (
        <ChangeCard
          key={group.plans[0]?.domain}
          group={group}
          cardRef={more.refOf(index)}
          planner={planner}
          level={level + 1}
          {...(picture === undefined ? {} : { picture })}
          {...(index === firstNeed ? { anchor: FIRST_NEED } : {})}
        />
      ))}
      <MoreButton more={more} label={words.moreCards(more.rest)} />
    </Section>
  );
}

const needs = ({ plans }: PlanGroup): boolean => plans.some(({ issues }) => issues.some(isNeed));

/** What needs the reader comes first; then what changes; then what stays. */
function rank(group: PlanGroup): number {
  if (group.kind === 'refused') return 0;
  if (needs(group)) return 1;
  return group.kind === 'left-alone' ? 3 : 2;
}

/** Issues of the whole request, each once, with the domains or hosts that it names. */
function RequestIssues({ planner: { plan, sayPlan } }: { planner: Planner }) {
  if (plan.issues.length === 0) return null;
  const byId = groupBy(plan.issues, ({ id, at }) => (at?.domain === undefined ? `${id} ${at?.entry ?? ''}` : id));
  return (
    <div class="calc-request-issues" {...(plan.issues.some(isNeed) ? { id: FIRST_NEED } : {})}>
      {[...byId.values()].map((issues) => {
        const [issue] = issues;
        const names = issues.flatMap(({ at }) => (at?.domain === undefined ? [] : [at.domain]));
        return (
          issue && (
            <div key={`${issue.id} ${issue.at?.entry ?? ''}`}>
              <IssueNote issue={issue} text={sayPlan(issue)} />
              {names.length > 0 && <DomainNames names={names} />}
            </div>
          )
        );
      })}
    </div>
  );
}
