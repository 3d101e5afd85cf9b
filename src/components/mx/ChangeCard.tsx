import type { ComponentChildren } from 'preact';
import { groupBy } from '../../core/group-by.ts';
import type { Issue } from '../../core/issue.ts';
import { issuesOfGroup, type PlanGroup } from '../../core/mx/group-plans.ts';
import type { DomainPlan } from '../../core/mx/plan/types.ts';
import type { ChangeReason } from '../../core/mx/rules.ts';
import type { CardNotes, Note } from '../../core/mx/session/card-notes.ts';
import { isNeed } from '../../core/mx/session/summary.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { sayIssues } from '../../words/mx/say-issues.ts';
import { IssueNote } from '../kit/IssueNote.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { DomainName, DomainNames } from '../kit/DomainNames.tsx';
import type { More } from '../kit/ShowMore.tsx';
import { LineButton } from '../kit/IssueList.tsx';
import { AskedMark, NoteMarks } from './Notes.tsx';
import { RecordTable } from './RecordTable.tsx';
import type { RoutePair } from './RoutePair.tsx';
import { Heading } from '../kit/Section.tsx';
import { sayTtl } from './say-ttl.ts';
import type { Planner } from './planner.ts';
import { WhyChanges } from './WhyChanges.tsx';

/** What a card shows of the planner; the example has it as well. */
export type CardPlanner = Pick<Planner, 'plan' | 'reading' | 'roleOf' | 'sayPlan'>;

interface Props {
  readonly group: PlanGroup;
  /** What is said of it, and where the rest stands; absent: the card says all itself. */
  readonly notes?: CardNotes;
  /** Why its records change, as far as no card above says it. */
  readonly reasons?: readonly ChangeReason[];
  readonly planner: CardPlanner;
  readonly level: number;
  readonly picture?: typeof RoutePair;
  /** Of a card that was asked for: it gets the focus. */
  readonly cardRef?: ReturnType<More['refOf']>;
  /** Leads to a line of the paste. */
  readonly onLine?: (line: number) => void;
  /** Its domains and their windows; absent: their names. */
  readonly children?: ComponentChildren;
}

/** Domains with the same change: one number, one picture, one table, their names. */
export function ChangeCard(props: Props) {
  const { group, notes, reasons = [], planner, level, picture: Picture, cardRef, onLine, children } = props;
  const { plans } = group;
  const [plan] = plans;
  if (!plan) return null;
  const { length } = plans;
  const { roleOf } = planner;
  const ttls = groupBy(plans, sayTtl);
  const own = notes?.own ?? issuesOfGroup(group).map(({ issue, domains }) => ({ issues: [issue], domains }));
  const names = children ?? (length > 1 && <DomainNames names={plans.map(({ domain }) => domain)} />);
  return (
    <article class="calc-card" {...(cardRef ? { ref: cardRef } : {})}>
      <div class="calc-head">
        <Heading level={level}>
          {length === 1 ? (
            <span class="hostname">
              <DomainName name={plan.domain} />
            </span>
          ) : (
            <>
              <span class="calc-big">{length}</span> {words.sameChange}
            </>
          )}
        </Heading>
        {notes ? <AskedMark asked={notes.asked} /> : plan.issues.some(isNeed) && <WarningMark />}
        <WhyChanges reasons={reasons} />
      </div>
      <div class={Picture || length > 1 ? 'calc-card-body' : ''}>
        <RecordTable
          plan={plan}
          subject={length === 1 ? plan.domain : words.subjects(length)}
          roleOf={roleOf}
          showTtl={planner.plan.stage === 'lower-ttl' && ttls.size === 1}
        />
        {Picture ? <Picture plan={plan} roleOf={roleOf} /> : <div>{names}</div>}
      </div>
      <p class="calc-hint">
        {sayTtls(ttls)} {notes && <NoteMarks shared={notes.shared} />}
      </p>
      {own.map((note, index) => (
        <CardNote key={index} note={note} planner={planner} of={length} {...(onLine ? { onLine } : {})} />
      ))}
      {Picture && names && <div class="calc-names-row">{names}</div>}
    </article>
  );
}

function WarningMark() {
  return (
    <span class="calc-state needs">
      <StateMark state="needs" /> {words.warningState}
    </span>
  );
}

/** What becomes of the TTLs: most of the domains by their number, the others by name. */
function sayTtls(ttls: ReadonlyMap<string, readonly DomainPlan[]>): string {
  const [most, ...others] = [...ttls].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return '';
  const [said, plans] = most;
  if (others.length === 0) return said;
  return [
    words.ttlOfMost(plans.length, said),
    ...others.map(([other, same]) => `${words.someOf(same.map(({ domain }) => domain))}${other}`),
  ].join(' ');
}

interface NoteProps {
  readonly note: Note;
  readonly planner: CardPlanner;
  /** So many domains has the card. */
  readonly of: number;
  readonly onLine?: (line: number) => void;
}

/** What is said of this card alone, with its way out as a control, where there is one. */
function CardNote({ note: { issues, domains }, planner, of, onLine }: NoteProps) {
  const [issue] = issues;
  if (!issue) return null;
  const line = lineOf(issue, planner);
  const text = sayIssues(issues, planner.sayPlan);
  return (
    <IssueNote issue={issue} text={`${domains.length === of ? '' : words.someOf(domains)}${text}`}>
      {line !== undefined && onLine && <LineButton line={line} onLine={onLine} />}
    </IssueNote>
  );
}

function lineOf({ id, at }: Issue, { reading }: CardPlanner): number | undefined {
  if (id !== 'domain-read-incompletely') return undefined;
  return reading.issues.find(({ level, at: place }) => level === 'error' && place?.domain === at?.domain)?.at?.line;
}
