import type { Issue } from '../../core/issue.ts';
import type { Need as ToSettle } from '../../core/mx/session/needs.ts';
import { acceptKey } from '../../core/mx/session/accept-key.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words, stageNames } from '../../words/mx/planner.ts';
import { DomainNames } from '../kit/DomainNames.tsx';
import { IssueList } from '../kit/IssueList.tsx';
import { IssueNote } from '../kit/IssueNote.tsx';
import { AddAnswers } from './AddAnswers.tsx';
import { CpfQuestion } from './CpfQuestion.tsx';
import { Disagreements } from './Disagreements.tsx';
import { InterscanQuestion } from './InterscanQuestion.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { MendLines } from './MendLines.tsx';
import { Need } from './Need.tsx';
import { placeOfNeed } from './Notes.tsx';
import { OriginQuestion, StateQuestion } from './ReadQuestions.tsx';
import { AskOwners } from './OwnerQuestions.tsx';
import type { Planner } from './planner.ts';
import { PublishedTtl } from './PublishedTtl.tsx';
import { RoleQuestion } from './Roles.tsx';
import { DirectRecords, NewTtl } from './StageAnswers.tsx';
import { TmemsServer } from './TmemsServer.tsx';
import { answerOwners } from './answer-owners.ts';

/** What the reader has to settle, each with the control that settles it. */
export function Needs({ planner }: { planner: Planner }) {
  return planner.needs.map((need, index) => (
    <div key={keyOf(need, index)} id={placeOfNeed(index)} class="calc-need-place">
      <OneNeed need={need} planner={planner} />
    </div>
  ));
}

function keyOf(need: ToSettle, index: number): string {
  if (need.kind === 'owners') return `owners ${need.question.passages.map(({ line }) => line).join(' ')}`;
  if (need.kind === 'request' || need.kind === 'warning') return `${need.kind} ${need.issue.id} ${String(index)}`;
  return need.kind === 'refused' ? `refused ${need.domains[0] ?? ''}` : need.kind;
}

function OneNeed({ need, planner }: { need: ToSettle; planner: Planner }) {
  switch (need.kind) {
    case 'state':
      return <StateQuestion planner={planner} />;
    case 'origin':
      return <OriginQuestion planner={planner} issue={need.issue} />;
    case 'owners':
      return <AskOwners id="mx-owners" question={need.question} onNamed={answerOwners(planner)} />;
    case 'disagree':
      return <Disagreements disagreements={need.disagreements} planner={planner} />;
    case 'unread':
      return <Unread issues={need.issues} planner={planner} />;
    case 'cpf':
      return <CpfQuestion planner={planner} />;
    case 'roles':
      return <RoleQuestion planner={planner} hosts={need.hosts} />;
    case 'interscan':
      return <InterscanQuestion planner={planner} />;
    case 'direct-records':
      return (
        <Need title={own.directNeed(need.domains.length)} what={<DomainNames names={need.domains} first={6} />}>
          <DirectRecords planner={planner} />
        </Need>
      );
    case 'published-ttl':
      return <PublishedTtl planner={planner} ttls={need.ttls} />;
    case 'unanswered':
      return (
        <Need title={own.unansweredNeed(need.domains.length)} what={<DomainNames names={need.domains} first={6} />}>
          <AddAnswers planner={planner} of="silent" />
          <LeaveOut planner={planner} domains={need.domains} />
        </Need>
      );
    case 'request':
      return <RequestNeed issue={need.issue} domains={need.domains} planner={planner} />;
    case 'refused':
      return <Refused domains={need.domains} issues={need.issues} lines={need.lines} planner={planner} />;
    case 'warning':
      return <WarningNeed issue={need.issue} domains={need.domains} planner={planner} />;
  }
}

function ToInput({ planner }: { planner: Planner }) {
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        planner.toLine(undefined);
      }}
    >
      {own.toInput}
    </button>
  );
}

/** Lines that were refused, and of which nobody knows the domain. */
function Unread({ issues, planner }: { issues: readonly Issue[]; planner: Planner }) {
  return (
    <Need title={own.unreadNeed(issues.length)} what={<IssueList issues={issues} say={planner.sayRead} />}>
      <p class="calc-hint">{own.unreadHint}</p>
      <MendLines planner={planner} issues={issues} />
    </Need>
  );
}

interface IssueProps {
  readonly issue: Issue;
  readonly domains: readonly string[];
  readonly planner: Planner;
}

/** An issue of the whole request, with its control where it has one. */
function RequestNeed({ issue, domains, planner }: IssueProps) {
  const control = controlOf(issue, domains, planner);
  return (
    <Need
      title={domains.length > 0 ? words.subjects(domains.length) : own.requestNeed}
      what={
        <>
          <IssueNote issue={issue} text={planner.sayPlan(issue)} />
          {domains.length > 0 && <DomainNames names={domains} first={6} />}
        </>
      }
    >
      {control}
    </Need>
  );
}

function controlOf(issue: Issue, domains: readonly string[], planner: Planner) {
  if (issue.at?.field === 'servers.tmems' || issue.id === 'tmems-server-missing')
    return <TmemsServer planner={planner} id="mx-need-tmems" />;
  if (issue.id === 'ttl-missing' || issue.id === 'ttl-out-of-range')
    return <NewTtl planner={planner} id="mx-need-ttl" />;
  if (domains.length === 0) return <ToInput planner={planner} />;
  return (
    <>
      <AddAnswers planner={planner} of="missing" />
      <LeaveOut planner={planner} domains={domains} />
    </>
  );
}

interface RefusedProps {
  readonly domains: readonly string[];
  readonly issues: readonly Issue[];
  /** What the reading says of their lines. */
  readonly lines: readonly Issue[];
  readonly planner: Planner;
}

/** Domains that cannot be planned for the same reason. */
function Refused({ domains, issues, lines, planner }: RefusedProps) {
  const errors = issues.filter(({ level }) => level === 'error');
  return (
    <Need
      title={domains.length === 1 ? domains[0] : words.subjects(domains.length)}
      what={
        <>
          {errors.map((issue) => (
            <IssueNote key={issue.id} issue={issue} text={planner.sayPlan(issue)} />
          ))}
          {lines.length > 0 && <IssueList issues={lines} say={planner.sayRead} />}
          {domains.length > 1 && <DomainNames names={domains} first={6} />}
        </>
      }
    >
      <MendLines planner={planner} issues={lines} />
      <LeaveOut planner={planner} domains={domains} />
    </Need>
  );
}

/** A warning of domains that are planned: it stands until the reader accepts it. */
function WarningNeed({ issue, domains, planner }: IssueProps) {
  const { input, change, stageIsFree } = planner;
  return (
    <Need
      title={domains.length === 1 ? domains[0] : words.subjects(domains.length)}
      what={
        <>
          <IssueNote issue={issue} text={planner.sayPlan(issue)} />
          {domains.length > 1 && <DomainNames names={domains} first={6} />}
        </>
      }
    >
      <div class="calc-buttons">
        {issue.id === 'cpf-has-ended' && stageIsFree && input.stage !== 'stop-cpf' && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              change(words.steps.stage, (now) => ({
                ...now,
                mx: { ...now.mx, stage: 'stop-cpf', windowId: undefined },
              }));
            }}
          >
            {words.planFirst(stageNames['stop-cpf'])}
          </button>
        )}
        <button
          type="button"
          class="button small"
          onClick={() => {
            const keys = domains.map((domain) => acceptKey(issue, domain));
            change(own.accept, (now) => ({ ...now, mx: { ...now.mx, accepted: [...now.mx.accepted, ...keys] } }));
          }}
        >
          {domains.length === 1 ? own.accept : own.acceptAll(domains.length)}
        </button>
      </div>
    </Need>
  );
}
