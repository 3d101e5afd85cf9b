import { groupBy } from '../../group-by.ts';
import type { Issue } from '../../issue.ts';
import { issuesOfGroup, type PlanGroup } from '../group-plans.ts';
import { acceptKey, issueKey } from './accept-key.ts';
import type { Need } from './needs.ts';

/** What is said of some domains, once. `issues` are of one kind; more than one only where nothing but the TTL differs. */
export interface Note {
  readonly issues: readonly Issue[];
  readonly domains: readonly string[];
}

/** What a card says itself, and where to look for the rest: numbers of places in the lists above it. */
export interface CardNotes {
  readonly own: readonly Note[];
  readonly shared: readonly number[];
  readonly asked: readonly number[];
}

export interface Notes {
  /** What is said of more than one card, in the order first met. */
  readonly shared: readonly Note[];
  readonly of: (group: PlanGroup) => CardNotes;
}

/**
 * Puts every issue of the cards in exactly one place: with the need that asks about it, above the cards where it is said of several, or on its card.
 * `needs` are those drawn above the cards.
 */
export function notesOf(groups: readonly PlanGroup[], needs: readonly Need[]): Notes {
  const needOf = askedBy(needs);
  const found = groups.flatMap((group) =>
    issuesOfGroup(group).flatMap(({ issue, domains }) =>
      domains.map((domain) => ({ group, issue, domain, need: needOf(issue, domain) })),
    ),
  );
  const untold = found.filter(({ need }) => need === undefined);
  const told = [...groupBy(untold, ({ issue }) => noteKey(issue)).values()].map((same) => ({
    note: { issues: alike(same.map(({ issue }) => issue)), domains: same.map(({ domain }) => domain) },
    groups: new Set(same.map(({ group }) => group)),
  }));
  const shared = told.filter((each) => each.groups.size > 1);
  return {
    shared: shared.map(({ note }) => note),
    of: (group) => ({
      own: told.flatMap((each) => (each.groups.size === 1 && each.groups.has(group) ? [each.note] : [])),
      shared: shared.flatMap((each, index) => (each.groups.has(group) ? [index] : [])),
      asked: [...new Set(found.flatMap((each) => (each.group === group ? (each.need ?? []) : [])))],
    }),
  };
}

/** The place of the need that stands for an issue of a domain. */
function askedBy(needs: readonly Need[]): (issue: Issue, domain: string) => number | undefined {
  const warnings = new Map<string, number>();
  const hosts = new Map<string, number>();
  for (const [index, need] of needs.entries()) {
    if (need.kind === 'warning') for (const domain of need.domains) warnings.set(acceptKey(need.issue, domain), index);
    if (need.kind === 'roles') for (const { exchange } of need.hosts) hosts.set(exchange, index);
  }
  return (issue, domain) =>
    issue.id === 'taken-for-interscan'
      ? hosts.get(String(issue.params?.['exchange']))
      : warnings.get(acceptKey(issue, domain));
}

/** One advice serves all long TTLs: each card names its own. */
const ONCE = new Set(['lower-ttl-first']);

const noteKey = (issue: Issue): string => (ONCE.has(issue.id) ? issue.id : issueKey(issue));

/** Of issues that read the same, the first. */
const alike = (issues: readonly Issue[]): readonly Issue[] =>
  [...groupBy(issues, issueKey).values()].flatMap(([first]) => first ?? []);
