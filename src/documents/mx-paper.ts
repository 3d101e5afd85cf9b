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

/** Domains of one zone: somebody signs for them. */
export interface PaperZone {
  /** '' is not known. */
  readonly zone: string;
  readonly domains: readonly string[];
}

/** Equal records, and the zones whose domains have them. */
export interface PaperSet {
  readonly records: readonly PaperRecord[];
  readonly zones: readonly PaperZone[];
}

export interface Paper {
  readonly title: string;
  /** What of the paper stands at the foot of its pages. */
  readonly foot: { readonly title: string; readonly window: string; readonly domains: number };
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
  const name = window ?? words.allDomains;
  return {
    title: words.title,
    foot: { title: words.title, window: name, domains: chosen.length },
    facts: [
      [words.window, name],
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

/** Equal sets once, with the domains that have them, zone by zone. */
function setsOf(plan: MxPlan, { zones, roleOf }: PaperGiven): readonly PaperSet[] {
  const found = changedOf(plan).map((domainPlan) => ({
    ...{ domain: domainPlan.domain, zone: ownValue(zones, domainPlan.domain) ?? '' },
    records: recordsOf(domainPlan, roleOf),
  }));
  return [...groupBy(found, ({ records }) => JSON.stringify(records)).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const byZone = groupBy(same, ({ zone }) => zone);
    const inZones = [...byZone].map(([zone, of]) => ({ zone, domains: of.map(({ domain }) => domain) }));
    return [{ records: first.records, zones: inZones }];
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
