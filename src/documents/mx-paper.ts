/** The change of MX on paper: exactly the chosen domains, the way back in full, what is not changed and why, and a sheet to sign. */
import { ownValue } from '../core/own-value.ts';
import type { MxRecord } from '../core/dns/mx-record.ts';
import { groupBy } from '../core/group-by.ts';
import type { DomainPlan, MxPlan, Stage } from '../core/mx/plan/types.ts';
import type { Role } from '../core/mx/role.ts';
import { preconditions, type PreconditionId } from '../core/mx/session/preconditions.ts';
import { dayWords } from '../words/dates.ts';
import { paperWords as words } from '../words/mx/paper.ts';
import { preconditionNames, roleNames, sayDuration, stageNames } from '../words/mx/planner.ts';
import { mx } from '../facts/mx.ts';

/** What the paper is made of. */
export interface PaperGiven {
  readonly stage: Stage;
  /** As the reader calls the window; absent: all domains. */
  readonly window?: string;
  /** ISO calendar date; '' is not known. */
  readonly date: string;
  /** Of the whole estate. */
  readonly plan: MxPlan;
  /** Of the window. */
  readonly tonight: MxPlan;
  readonly back: MxPlan;
  readonly zones: Readonly<Record<string, string>>;
  readonly roleOf: (exchange: string) => Role;
  readonly ticked: ReadonlySet<PreconditionId>;
  /** Domains that the plan does not change, each with its reason in words, in the order to tell them. */
  readonly left: readonly { readonly reason: string; readonly domains: readonly string[] }[];
}

/** One line of a set: its preference and TTL before and after, in the order of DNS. */
export interface PaperRecord {
  readonly before: string;
  readonly after: string;
  readonly exchange: string;
  readonly role: string;
}

/** Domains of one zone that have the same records. */
export interface PaperSet {
  /** '' is not known. */
  readonly zone: string;
  readonly domains: readonly string[];
  readonly records: readonly PaperRecord[];
}

export interface Paper {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly checks: readonly { readonly text: string; readonly ticked: boolean }[];
  readonly change: readonly PaperSet[];
  /** The steps of the way back, each with the sets that it publishes. */
  readonly back: readonly { readonly title: string; readonly sets: readonly PaperSet[] }[];
  readonly left: readonly { readonly reason: string; readonly domains: readonly string[] }[];
  readonly tasks: readonly string[];
}

const SECONDS_OF_HOUR = 3600;

/** Makes the paper of a plan, or of one of its windows. */
export function mxPaper(given: PaperGiven): Paper {
  const { stage, window, date, plan, tonight, back, ticked } = given;
  const chosen = changedOf(tonight);
  const inWindow = new Set(chosen.map(({ domain }) => domain));
  const later = changedOf(plan).flatMap(({ domain }) => (inWindow.has(domain) ? [] : [domain]));
  const wait = Math.max(mx.propagation.value * SECONDS_OF_HOUR, ...tonight.waits.map(({ seconds }) => seconds));
  return {
    title: words.title,
    facts: [
      [words.window, window ?? words.allDomains],
      [words.stage, stageNames[stage]],
      [words.scope, words.domains(chosen.length)],
      [words.date, date === '' ? '' : dayWords(date)],
    ],
    checks: preconditions[stage].map(({ id }) => ({ text: preconditionNames[id], ticked: ticked.has(id) })),
    change: setsOf(tonight, given),
    back: [
      { title: back.then ? words.backFirst : words.back, sets: setsOf(back, given) },
      ...(back.then ? [{ title: words.backThen, sets: setsOf(back.then, given) }] : []),
    ].filter(({ sets }) => sets.length > 0),
    left: [...(later.length > 0 ? [{ reason: words.otherWindow, domains: later }] : []), ...given.left],
    tasks: words.tasks(sayDuration(wait)),
  };
}

const changedOf = ({ domains }: MxPlan): readonly DomainPlan[] => domains.filter(({ changes }) => changes.length > 0);

/** Equal sets of one zone once, with the domains that have them. */
function setsOf(plan: MxPlan, { zones, roleOf }: PaperGiven): readonly PaperSet[] {
  const found = changedOf(plan).map((domainPlan) => ({
    ...{ domain: domainPlan.domain, zone: ownValue(zones, domainPlan.domain) ?? '' },
    records: recordsOf(domainPlan, roleOf),
  }));
  return [...groupBy(found, ({ zone, records }) => JSON.stringify([zone, records])).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ zone: first.zone, records: first.records, domains: same.map(({ domain }) => domain) }];
  });
}

function recordsOf({ before, after }: DomainPlan, roleOf: PaperGiven['roleOf']): readonly PaperRecord[] {
  const exchanges = [...new Set([...before, ...after].map(({ exchange }) => exchange))];
  const said = (records: readonly MxRecord[], exchange: string) =>
    records
      .filter((record) => record.exchange === exchange)
      .map(({ preference, ttl, ttlFrom }) =>
        words.record(preference, ttl === undefined || ttlFrom === 'cache' ? undefined : ttl),
      )
      .join('・') || words.none;
  return exchanges.map((exchange) => ({
    before: said(before, exchange),
    after: said(after, exchange),
    exchange,
    role: roleNames[roleOf(exchange)],
  }));
}
