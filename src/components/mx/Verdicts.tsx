import { Fragment } from 'preact';
import type { MxRecord } from '../../core/dns/mx-record.ts';
import { authorityOf } from '../../core/mx/authority.ts';
import type { AnswerCheck, DomainCheck, MxCheck, Verdict } from '../../core/mx/check.ts';
import { groupBy } from '../../core/group-by.ts';
import type { MxPlan } from '../../core/mx/plan/types.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { sharedWords } from '../../words/shared.ts';
import { StateMark, type State } from '../kit/StateMark.tsx';
import { Verdict as Says } from '../kit/Verdict.tsx';
import { DomainName, DomainNames } from '../kit/DomainNames.tsx';
import { roles } from '../kit/aria-table.ts';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { WhyHazard } from './Why.tsx';

/** By need: what may be losing mail first, what is done last. */
const order = [
  'mixed',
  'other',
  'no-mx',
  'partly-answered',
  'as-before',
  'not-in-answer',
  'as-planned',
] as const satisfies Verdict[];
const marks: Readonly<Record<Verdict, State>> = {
  mixed: 'needs',
  other: 'needs',
  'no-mx': 'needs',
  'partly-answered': 'partly',
  'as-before': 'as-before',
  'not-in-answer': 'no-answer',
  'as-planned': 'as-planned',
};
/** Verdicts after which somebody has to look. */
const ASKS: readonly State[] = ['needs', 'partly'];
/** So many rows of one kind are drawn before the reader asks for more. */
const OPEN = 30;

/** One verdict a domain, sorted by need, with the records that differ and the server that said so. */
export function Verdicts({ check, plan }: { check: MxCheck; plan: MxPlan }) {
  const planned = new Set(plan.domains.filter(({ changes }) => changes.length > 0).map(({ domain }) => domain));
  const isLeft = ({ domain, verdict }: DomainCheck) => !planned.has(domain) && verdict === 'as-before';
  const left = check.domains.filter(isLeft);
  const of = (verdict: Verdict) => check.domains.filter((each) => each.verdict === verdict && !isLeft(each));
  // As planned counts for what name servers of the zone say; a resolver's word is told, and asks for theirs.
  const [proven, unproven] = [true, false].map((shown) =>
    of('as-planned').filter(({ answers }) => (authorityOf(answers) === 'shown') === shown),
  ) as [DomainCheck[], DomainCheck[]];
  const counted = (verdict: Verdict) => (verdict === 'as-planned' ? proven : of(verdict)).length;
  const needs = order
    .filter((verdict) => ASKS.includes(marks[verdict]))
    .reduce((sum, each) => sum + of(each).length, unproven.length);
  return (
    <>
      <p class="calc-sum" role="status">
        {(['as-planned', 'as-before', 'not-in-answer'] as const).map((verdict) => (
          <span key={verdict}>
            {own.verdicts[verdict]} <b>{counted(verdict)}</b>
          </span>
        ))}
        {needs > 0 && (
          <span class="calc-needs">
            <StateMark state="needs" /> {words.summaryNeeds} <b>{needs}</b>
          </span>
        )}
      </p>
      <table class="calc-verdicts" {...roles.table}>
        <thead {...roles.group}>
          <tr {...roles.row}>
            <th {...roles.column}>{own.domain}</th>
            <th {...roles.column}>{own.verdict}</th>
            <th {...roles.column}>{own.differing}</th>
          </tr>
        </thead>
        <tbody {...roles.group}>
          {order.map((verdict) =>
            verdict === 'as-planned' ? (
              <Fragment key={verdict}>
                {[...groupBy(unproven, ({ answers }) => authorityOf(answers))].map(([authority, checks]) => (
                  <Collapsed
                    key={authority}
                    checks={checks}
                    state="partly"
                    says={authority === 'denied' ? own.notAuthoritative : own.serverUnknown}
                    note={own.unprovenAdvice}
                  />
                ))}
                <Collapsed checks={proven} state="as-planned" says={own.verdicts['as-planned']} note={words.none} />
              </Fragment>
            ) : (
              <Rows key={verdict} checks={of(verdict)} verdict={verdict} />
            ),
          )}
          <Collapsed checks={left} state="as-before" says={own.verdicts['as-before']} note={own.leftAlone} />
        </tbody>
      </table>
    </>
  );
}

function Rows({ checks, verdict }: { checks: readonly DomainCheck[]; verdict: Verdict }) {
  // Domains of which the same servers say the same stand in one row.
  const alike = [...groupBy(checks, ({ answers, ttl }) => JSON.stringify([ttl, answers.map(whatDiffers)])).values()];
  const more = useMore(alike.length, OPEN);
  return (
    <>
      {alike.slice(0, more.shown).map(([first, ...others], index) => {
        if (first === undefined) return null;
        const { domain, answers, ttl } = first;
        return (
          <tr key={domain} ref={more.refOf(index)} {...roles.row}>
            <th class={others.length === 0 ? 'hostname' : ''} {...roles.head}>
              {others.length === 0 ? (
                <DomainName name={domain} />
              ) : (
                <>
                  {words.subjects(others.length + 1)}
                  <DomainNames names={[domain, ...others.map((each) => each.domain)]} />
                </>
              )}
            </th>
            <td {...roles.cell}>
              <Says state={marks[verdict]}>{ttl === 'unknown' ? own.ttlUnknown : sayVerdict(verdict, answers)}</Says>
            </td>
            <td {...roles.cell}>
              <Differences answers={answers} /> {ttl === 'unknown' ? own.ttlUnknownAdvice : own.verdictAdvice[verdict]}{' '}
              {verdict === 'mixed' && <WhyHazard id="H22" />}
            </td>
          </tr>
        );
      })}
      {more.rest > 0 && (
        <tr {...roles.row}>
          <td colSpan={3} {...roles.cell}>
            <MoreButton more={more} label={sharedWords.moreNames(more.rest)} />
          </td>
        </tr>
      )}
    </>
  );
}

interface CollapsedProps {
  readonly checks: readonly DomainCheck[];
  readonly state: State;
  readonly says: string;
  readonly note: string;
}

/** Many domains of which the same is said, in one line. */
function Collapsed({ checks, state, says, note }: CollapsedProps) {
  if (checks.length === 0) return null;
  return (
    <tr {...roles.row}>
      <th {...roles.head}>
        <details class="calc-fold link">
          <summary>
            <span class="calc-fold-name">{words.subjects(checks.length)}</span>
          </summary>
          <DomainNames names={checks.map(({ domain }) => domain)} />
        </details>
      </th>
      <td {...roles.cell}>
        <Says state={state}>{says}</Says>
      </td>
      <td {...roles.cell}>{note}</td>
    </tr>
  );
}

/** What an answer says that the plan does not, but for the domain's own name. */
const whatDiffers = ({ server, verdict, state, unexpected, missing }: AnswerCheck): readonly unknown[] =>
  verdict === 'as-planned' ? [verdict] : [server, verdict, state, unexpected.map(text), missing.map(text)];

/** What each server said that is not the plan. */
function Differences({ answers }: { answers: readonly AnswerCheck[] }) {
  const differing = answers.filter(({ verdict }) => verdict !== 'as-planned');
  if (differing.length === 0) return null;
  if (
    differing.length === answers.length &&
    answers.length > 1 &&
    answers.every(({ verdict }) => verdict === 'as-before')
  ) {
    return <p>{own.allSayBefore(answers.length)}</p>;
  }
  // Servers that say the same are named together.
  const alike = groupBy(differing, ({ verdict, state, records }) =>
    JSON.stringify([verdict, state, records.map(text)]),
  );
  return (
    <ul>
      {[...alike.values()].map((answersAlike, index) => {
        const [answer] = answersAlike;
        return (
          answer && (
            <li key={index}>
              <span class="calc-server">{own.answersOf(answersAlike.map(whoSaid))}</span> {said(answer)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** A record that is missing is called missing: nothing is there that the plan does not have. */
function sayVerdict(verdict: Verdict, answers: readonly AnswerCheck[]): string {
  const others = answers.filter((answer) => answer.verdict === 'other');
  const isMissing = others.every(({ unexpected, missing }) => unexpected.length === 0 && missing.length > 0);
  return verdict === 'other' && others.length > 0 && isMissing ? own.verdictMissing : own.verdicts[verdict];
}

function whoSaid({ server, line }: AnswerCheck): string {
  if (server !== undefined) return server;
  return line === undefined ? own.answerOfText : own.answerLine(line);
}

function said({ state, verdict, ttl, unexpected, missing, records }: AnswerCheck) {
  if (ttl === 'unknown') return own.ttlUnknown;
  if (verdict === 'as-before') return own.saysBefore;
  if (state === 'failed' || state === 'nothing-shown') return own.failedAnswer;
  if (state === 'no-domain') return own.noDomain;
  if (records.length === 0) return own.verdicts['no-mx'];
  return (
    <>
      {unexpected.map((record) => (
        <span key={text(record)} class="calc-differs">
          {own.unexpected} <span class="hostname">{text(record)}</span>
        </span>
      ))}
      {missing.map((record) => (
        <span key={text(record)} class="calc-differs">
          {own.missing} <span class="hostname">{text(record)}</span>
        </span>
      ))}
    </>
  );
}

const text = ({ preference, exchange }: MxRecord): string => `${preference} ${exchange}`;
