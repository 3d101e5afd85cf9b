import type { MxRecord } from '../dns/mx-record.ts';
import { hasRecord, isSameSet, recordsNotIn } from '../dns/record-set.ts';
import type { LocalTime } from '../local-time.ts';
import { groupBy } from '../group-by.ts';
import type { DomainPlan, MxPlan } from './plan/types.ts';
import type { MxAnswer, MxReading } from './read-shape.ts';

export type Verdict = 'as-planned' | 'as-before' | 'mixed' | 'partly-answered' | 'other' | 'no-mx' | 'not-in-answer';

/** What one answer says of one domain. */
export interface AnswerCheck {
  readonly server?: string;
  readonly authoritative?: boolean;
  readonly holdsZone?: true;
  /** When it was asked, where the answer says so. */
  readonly when?: LocalTime;
  /** Absent: records of the text that no question was seen for, a zone's for one. */
  readonly line?: number;
  readonly state: MxAnswer['state'];
  readonly verdict: Verdict;
  /** lower-ttl: the answer is `not-in-answer` because it shows no published TTL, and what it shows proves nothing (hazard H9). */
  readonly ttl?: 'unknown';
  readonly records: readonly MxRecord[];
  /** In the plan, not in the answer. */
  readonly missing: readonly MxRecord[];
  /** In the answer, not in the plan. */
  readonly unexpected: readonly MxRecord[];
}

export interface DomainCheck {
  readonly domain: string;
  readonly verdict: Verdict;
  /** lower-ttl: no answer shows a TTL that decides. */
  readonly ttl?: 'unknown';
  /** The last outcome of each server, in the order of the answers. */
  readonly answers: readonly AnswerCheck[];
  /** Name servers whose last outcome is a failure, as far as they are named. */
  readonly silent: readonly string[];
}

export interface MxCheck {
  readonly domains: readonly DomainCheck[];
}

type Checked = Pick<MxReading, 'records' | 'answers' | 'incomplete'> & Partial<Pick<MxReading, 'issues'>>;

/**
 * Compares what DNS says now with a plan, or with the plan of a way back: one verdict a domain, and one an answer
 * (hazard H22).
 */
export function checkMx(plan: MxPlan, read: Checked): MxCheck {
  const answersOf = groupBy(read.answers, ({ domain }) => domain);
  const recordsOf = groupBy(read.records, ({ domain }) => domain);
  const incomplete = refusedDomains(read);
  const domains = plan.domains.map((domainPlan): DomainCheck => {
    const { domain } = domainPlan;
    const answers = withLooseRecords(answersOf.get(domain) ?? [], recordsOf.get(domain) ?? []);
    const checks = lastOutcomes(answers).map((answer) => checkAnswer(domainPlan, answer, plan));
    const verdict = verdictOfAll(checks, incomplete.has(domain));
    const noTtl = verdict === 'not-in-answer' && checks.some(({ ttl }) => ttl === 'unknown');
    const silent = checks.flatMap(({ server, state }) => (server !== undefined && hasFailed(state) ? [server] : []));
    return { domain, verdict, ...(noTtl ? { ttl: 'unknown' } : {}), answers: checks, silent };
  });
  return { domains };
}

type SomeAnswer = Pick<MxAnswer, 'state' | 'records'> & Partial<MxAnswer>;

/** The answers, and one more for records that none of them holds: a zone or a table answers no question. */
function withLooseRecords(answers: readonly MxAnswer[], records: readonly MxRecord[]): readonly SomeAnswer[] {
  const loose = records.filter((record) => !answers.some((answer) => hasRecord(answer.records, record)));
  return loose.length === 0 ? answers : [...answers, { state: 'records', records: loose }];
}

/** A server may have been asked again: what it said last counts. Answers that name no server each stand for themselves. */
function lastOutcomes(answers: readonly SomeAnswer[]): readonly SomeAnswer[] {
  const last = new Map(answers.map((answer, index) => [serverKey(answer, index), answer]));
  return [...last.values()];
}

const serverKey = ({ server }: SomeAnswer, index: number): string =>
  server === undefined ? `answer ${String(index)}` : server.toLowerCase().replace(/\.?(?:#\d+)?$/u, '');

/** Whatever is not an answer: a failure, a time-out, a question below which nothing is shown. */
const hasFailed = (state: MxAnswer['state']): boolean =>
  state !== 'records' && state !== 'no-mx' && state !== 'no-domain';

/** What holds a domain back and refuses no line: that servers disagree is what the check is for, and an answer in part has failed. */
const REFUSES_NOTHING = new Set(['answers-disagree', 'answer-truncated', 'answer-filtered']);

/** Domains of which a line was refused. */
function refusedDomains({ incomplete, issues = [] }: Checked): ReadonlySet<string> {
  const errors = issues.filter(({ level }) => level === 'error');
  const told = new Set(errors.flatMap(({ id, at }) => (REFUSES_NOTHING.has(id) ? [at?.domain] : [])));
  const refused = errors.filter(({ id }) => !REFUSES_NOTHING.has(id)).map(({ at }) => at?.domain);
  const isRefused = (domain: string) => !told.has(domain) || refused.includes(domain) || refused.includes(undefined);
  return new Set(incomplete.filter(isRefused));
}

function checkAnswer(domainPlan: DomainPlan, answer: SomeAnswer, plan: MxPlan): AnswerCheck {
  const { server, authoritative, holdsZone, when, at, state, records } = answer;
  const verdict = verdictOf(domainPlan, answer, plan);
  return {
    ...(server === undefined ? {} : { server }),
    ...(authoritative === undefined ? {} : { authoritative }),
    ...(holdsZone === undefined ? {} : { holdsZone }),
    ...(when === undefined ? {} : { when }),
    ...(at === undefined ? {} : { line: at.line }),
    state,
    verdict,
    ...(verdict === 'not-in-answer' && state === 'records' ? { ttl: 'unknown' } : {}),
    records,
    missing: hasFailed(state) ? [] : recordsNotIn(records, domainPlan.after),
    unexpected: recordsNotIn(domainPlan.after, records),
  };
}

function verdictOf(domainPlan: DomainPlan, { state, records }: SomeAnswer, plan: MxPlan): Verdict {
  if (hasFailed(state)) return 'not-in-answer';
  if (records.length === 0) return 'no-mx';
  const { before, after, changes } = domainPlan;
  if (changes.length === 0) return isSameSet(records, before) ? 'as-before' : 'other';
  if (isSameSet(records, after)) return plan.stage === 'lower-ttl' ? verdictOfTtl(domainPlan, records) : 'as-planned';
  if (isSameSet(records, before)) return 'as-before';
  const known = records.every((record) => hasRecord(before, record) || hasRecord(after, record));
  const fromBoth = recordsNotIn(before, records).length > 0 && recordsNotIn(after, records).length > 0;
  return known && fromBoth ? 'mixed' : 'other';
}

/**
 * The set is the same before and after, so the TTL decides: at most the new one, on the way back at least the old one. Only a
 * published TTL shows that: what a cache has left is always less than what was published. More than the new one is left of
 * the old one only.
 */
function verdictOfTtl({ before, after }: DomainPlan, records: readonly MxRecord[]): Verdict {
  const planned = after[0]?.ttl;
  if (planned === undefined) return 'not-in-answer';
  const rises = before.every(({ ttl, ttlFrom }) => ttl !== undefined && ttlFrom !== 'cache' && ttl < planned);
  const isDone = (ttl: number) => (rises ? ttl >= planned : ttl <= planned);
  let isKnown = true;
  for (const { ttl, ttlFrom } of records) {
    if (ttl === undefined) isKnown = false;
    else if (ttlFrom !== 'cache') {
      if (!isDone(ttl)) return 'as-before';
    } else if (!rises && ttl > planned) return 'as-before';
    else isKnown = false;
  }
  return isKnown ? 'as-planned' : 'not-in-answer';
}

/**
 * One verdict of all servers. A server that failed takes nothing from what the others say of the old set, but the plan is only
 * carried out where every server says so. An answer whose TTL proves nothing has no say where it came from a cache, and is as good
 * as none where it shows no TTL at all. A refused line means that not all was read.
 */
function verdictOfAll(checks: readonly AnswerCheck[], incomplete: boolean): Verdict {
  const answered = checks.filter(({ state, ttl }) => !hasFailed(state) && ttl !== 'unknown');
  const [first] = answered;
  if (first === undefined) return 'not-in-answer';
  const agree = answered.every(
    ({ verdict, records }) => verdict === first.verdict && isSameSet(records, first.records),
  );
  if (!agree) return 'mixed';
  if (incomplete && first.state === 'records') return 'other';
  return first.verdict === 'as-planned' && checks.some(provesNothing) ? 'partly-answered' : first.verdict;
}

function provesNothing({ state, ttl, records }: AnswerCheck): boolean {
  return hasFailed(state) || (ttl === 'unknown' && records.some((record) => record.ttl === undefined));
}
