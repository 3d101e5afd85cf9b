import type { ComponentChildren } from 'preact';
import type { Issue } from '../../core/issue.ts';
import { groupBy } from '../../core/group-by.ts';
import { issuesOfGroup, type PlanGroup } from '../../core/mx/group-plans.ts';
import type { DomainPlan } from '../../core/mx/plan/types.ts';
import { isNeed } from '../../core/mx/session/summary.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { IssueNote } from '../kit/IssueNote.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { DomainName, DomainNames } from '../kit/DomainNames.tsx';
import type { More } from '../kit/ShowMore.tsx';
import { LineButton } from '../kit/IssueList.tsx';
import { RecordTable } from './RecordTable.tsx';
import type { RoutePair } from './RoutePair.tsx';
import { Heading } from '../kit/Section.tsx';
import { sayTtl } from './say-ttl.ts';
import type { Planner } from './planner.ts';

/** What a card shows of the planner; the example has it as well. */
export type CardPlanner = Pick<Planner, 'plan' | 'reading' | 'roleOf' | 'sayPlan'>;

interface Props {
  readonly group: PlanGroup;
  readonly planner: CardPlanner;
  readonly level: number;
  readonly picture?: typeof RoutePair;
  /** Of a card that was asked for: it gets the focus. */
  readonly cardRef?: ReturnType<More['refOf']>;
  /** Leads to a line of the paste. */
  readonly onLine?: (line: number) => void;
  /** Below the card: its domains and their windows; absent: their names. */
  readonly children?: ComponentChildren;
}

/** Domains with the same change: one number, one picture, one table, their names. */
export function ChangeCard({ group, planner, level, picture: Picture, cardRef, onLine, children }: Props) {
  const { kind, plans } = group;
  const [plan] = plans;
  if (!plan) return null;
  const names = plans.map(({ domain }) => domain);
  const subject = names.length === 1 ? plan.domain : words.subjects(names.length);
  const { roleOf } = planner;
  const ttls = groupBy(plans, sayTtl);
  return (
    <article class="calc-card" {...(cardRef ? { ref: cardRef } : {})}>
      <CardHeading group={group} plan={plan} level={level} />
      {kind === 'changed' && (
        <>
          <div class={Picture ? 'calc-card-body' : ''}>
            <RecordTable
              plan={plan}
              subject={subject}
              roleOf={roleOf}
              showTtl={planner.plan.stage === 'lower-ttl' && ttls.size === 1}
            />
            {Picture && <Picture plan={plan} roleOf={roleOf} />}
          </div>
          {[...ttls].map(([said, same]) => (
            <p key={said} class="calc-hint">
              {ttls.size > 1 && words.someOf(same.map(({ domain }) => domain))}
              {said}
            </p>
          ))}
        </>
      )}
      {issuesOfGroup(group).map(({ issue, domains }, index) => (
        <CardIssue
          key={index}
          issue={issue}
          planner={planner}
          {...(domains.length === names.length ? {} : { domains })}
          {...(onLine ? { onLine } : {})}
        />
      ))}
      {children ?? (names.length > 1 && <DomainNames names={names} />)}
    </article>
  );
}

function CardHeading({ group: { kind, plans }, plan, level }: { group: PlanGroup; plan: DomainPlan; level: number }) {
  const count = plans.length;
  const title = { changed: words.sameChange, refused: words.sameFailed, 'left-alone': words.sameKept }[kind];
  const state = kind === 'refused' ? 'error' : plan.issues.some(isNeed) ? 'warning' : undefined;
  return (
    <div class="calc-head">
      <Heading level={level}>
        {count === 1 ? (
          <span class="hostname">
            <DomainName name={plan.domain} />
          </span>
        ) : (
          <>
            <span class="calc-big">{count}</span> {title}
          </>
        )}
      </Heading>
      {state !== undefined && (
        <span class="calc-state needs">
          <StateMark state="needs" /> {words.states[state]}
        </span>
      )}
      {state === undefined && kind === 'left-alone' && <span class="calc-aside">{words.states.kept}</span>}
    </div>
  );
}

interface IssueProps {
  readonly issue: Issue;
  readonly planner: CardPlanner;
  readonly domains?: readonly string[];
  readonly onLine?: (line: number) => void;
}

/** An issue with its way out as a control, where there is one. */
function CardIssue({ issue, planner, domains, onLine }: IssueProps) {
  const line =
    issue.id === 'domain-read-incompletely'
      ? planner.reading.issues.find(({ level, at }) => level === 'error' && at?.domain === issue.at?.domain)?.at?.line
      : undefined;
  return (
    <IssueNote issue={issue} text={`${domains === undefined ? '' : words.someOf(domains)}${planner.sayPlan(issue)}`}>
      {line !== undefined && onLine && <LineButton line={line} onLine={onLine} />}
    </IssueNote>
  );
}
