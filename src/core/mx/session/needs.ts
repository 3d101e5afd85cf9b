import type { Issue } from '../../issue.ts';
import { groupBy } from '../../group-by.ts';
import { type Disagreement, disagreementsOf } from '../agree.ts';
import { issuesOfGroup, type PlanGroup } from '../group-plans.ts';
import type { MxPlan } from '../plan/types.ts';
import type { MxReading } from '../read-shape.ts';
import { acceptKey, issueKey } from './accept-key.ts';
import type { UnknownTtl } from './known-ttls.ts';
import { type OwnerQuestion, ownerQuestions } from './owner-questions.ts';
import type { Host } from './roles-of.ts';
import { isNeed } from './summary.ts';

/** One thing that the reader has to settle; the page has one control for each kind. */
export type Need =
  | { readonly kind: 'state' | 'cpf' | 'interscan' }
  | { readonly kind: 'origin'; readonly issue: Issue }
  | { readonly kind: 'owners'; readonly question: OwnerQuestion }
  | { readonly kind: 'disagree'; readonly disagreements: readonly Disagreement[] }
  | { readonly kind: 'unread'; readonly issues: readonly Issue[] }
  | { readonly kind: 'roles'; readonly hosts: readonly Host[] }
  | { readonly kind: 'direct-records'; readonly domains: readonly string[] }
  | { readonly kind: 'published-ttl'; readonly ttls: readonly UnknownTtl[] }
  | { readonly kind: 'unanswered'; readonly domains: readonly string[] }
  | { readonly kind: 'request'; readonly issue: Issue; readonly domains: readonly string[] }
  /** `lines`: what the reading says of their lines that were refused. */
  | {
      readonly kind: 'refused';
      readonly domains: readonly string[];
      readonly issues: readonly Issue[];
      readonly lines: readonly Issue[];
    }
  | { readonly kind: 'warning'; readonly issue: Issue; readonly domains: readonly string[] };

interface Facts {
  readonly text: string;
  readonly reading: MxReading;
  readonly asksForCpf: boolean;
  readonly hosts: readonly Host[];
  readonly asksInterscan: boolean;
  /** Domains whose published TTL is still not known. */
  readonly ttls: readonly UnknownTtl[];
  readonly unanswered: readonly string[];
  readonly plan: MxPlan;
  readonly groups: readonly PlanGroup[];
  /** Warnings that the reader has seen and accepts, by their keys. */
  readonly accepted: ReadonlySet<string>;
  /** Domains that the reader leaves out of the plan: nothing is asked of them. */
  readonly leftOut: ReadonlySet<string>;
}

/** Issues that have a question of their own. */
const ASKED = new Set(['two-states', 'needs-origin', 'needs-owner', 'answers-disagree']);
const ROLE_WARNINGS = new Set(['taken-for-interscan']);
const DOMAIN_QUESTIONS = new Set(['direct-records', 'interscan-not-chosen']);

/** What the reader has to settle, in the order of work. Until somebody has said which host is CPF's, nothing after that is asked. */
export function needsOf(facts: Facts): readonly Need[] {
  return [...needsOfReading(facts), ...(facts.asksForCpf ? [{ kind: 'cpf' } as const] : needsOfPlan(facts))];
}

function needsOfReading({ reading, text, leftOut }: Facts): readonly Need[] {
  const told = disagreeing(reading);
  const disagreements =
    told.size === 0
      ? []
      : disagreementsOf(reading.answers).filter(({ domain }) => told.has(domain) && !leftOut.has(domain));
  const origin = reading.issues.find(({ id }) => id === 'needs-origin');
  // A refused line whose domain is known stands with that domain.
  const unread = reading.issues.filter(
    ({ id, level, at }) => level === 'error' && at?.domain === undefined && !ASKED.has(id),
  );
  return [
    ...(reading.states.length > 0 ? [{ kind: 'state' } as const] : []),
    ...(origin === undefined ? [] : [{ kind: 'origin', issue: origin } as const]),
    ...ownerQuestions(reading, text).map((question) => ({ kind: 'owners', question }) as const),
    ...(disagreements.length > 0 ? [{ kind: 'disagree', disagreements } as const] : []),
    ...(unread.length > 0 ? [{ kind: 'unread', issues: unread } as const] : []),
  ];
}

/** Domains of which the reading says that the answers differ. */
const disagreeing = ({ issues }: Pick<MxReading, 'issues'>): ReadonlySet<string> =>
  new Set(issues.flatMap(({ id, at }) => (id === 'answers-disagree' && at?.domain !== undefined ? [at.domain] : [])));

function needsOfPlan(facts: Facts): readonly Need[] {
  const { hosts, plan, asksInterscan, ttls, unanswered } = facts;
  const open = hosts.filter(({ role }) => role === undefined);
  const direct = plan.domains.flatMap(({ domain, issues }) =>
    issues.some(({ id }) => id === 'direct-records') ? [domain] : [],
  );
  return [
    ...requestNeeds(plan, new Set(unanswered)),
    ...(open.length > 0 ? [{ kind: 'roles', hosts: open } as const] : []),
    ...(asksInterscan ? [{ kind: 'interscan' } as const] : []),
    ...(direct.length > 0 ? [{ kind: 'direct-records', domains: direct } as const] : []),
    ...(ttls.length > 0 ? [{ kind: 'published-ttl', ttls } as const] : []),
    ...refusedNeeds(facts),
    ...(unanswered.length > 0 ? [{ kind: 'unanswered', domains: unanswered } as const] : []),
    ...warningNeeds(facts),
  ];
}

/** Of the whole request: each kind once, with the domains that it names. */
function requestNeeds({ issues }: MxPlan, unanswered: ReadonlySet<string>): readonly Need[] {
  // A domain whose question failed is asked for once, as such.
  const open = issues.filter((issue) => isNeed(issue) && !unanswered.has(issue.at?.domain ?? ''));
  const alike = groupBy(open, ({ id, at }) => (at?.domain === undefined ? `${id} ${at?.entry ?? ''}` : id));
  return [...alike.values()].flatMap((same): readonly Need[] => {
    const [issue] = same;
    const domains = same.flatMap(({ at }) => (at?.domain === undefined ? [] : [at.domain]));
    return issue === undefined ? [] : [{ kind: 'request', issue, domains }];
  });
}

function refusedNeeds({ groups, reading }: Facts): readonly Need[] {
  const disagree = disagreeing(reading);
  return groups.flatMap((group): readonly Need[] => {
    if (group.kind !== 'refused') return [];
    const issues = group.plans[0]?.issues.filter(({ id }) => !DOMAIN_QUESTIONS.has(id)) ?? [];
    // Where answers differ, that is the question.
    const domains = group.plans.flatMap(({ domain }) => (disagree.has(domain) ? [] : [domain]));
    const lines = reading.issues.filter(
      ({ level, at }) => level === 'error' && at?.domain !== undefined && domains.includes(at.domain),
    );
    const isOpen = domains.length > 0 && issues.some(({ level }) => level === 'error');
    return isOpen ? [{ kind: 'refused', domains, issues, lines }] : [];
  });
}

/** Warnings of domains that are planned, each kind once, but for those that the reader accepts. */
function warningNeeds({ groups, accepted }: Facts): readonly Need[] {
  const found = groups
    .filter(({ kind }) => kind !== 'refused')
    .flatMap(issuesOfGroup)
    .filter(({ issue }) => issue.level === 'warning' && !ROLE_WARNINGS.has(issue.id))
    .map(({ issue, domains }) => ({
      issue,
      domains: domains.filter((domain) => !accepted.has(acceptKey(issue, domain))),
    }))
    .filter(({ domains }) => domains.length > 0);
  const alike = groupBy(found, ({ issue }) => issueKey(issue));
  return [...alike.values()].flatMap((same): readonly Need[] => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ kind: 'warning', issue: first.issue, domains: same.flatMap(({ domains }) => domains) }];
  });
}
