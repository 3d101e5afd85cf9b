import { ownValue } from '../own-value.ts';
import { retention } from '../../facts/retention.ts';
import type { HazardId } from '../../facts/hazards.ts';
import type { ScreenId } from '../../facts/labels.ts';
import { type CalendarDate, earlierOf, parseCalendarDate } from '../calendar-date.ts';
import { NULL_EXCHANGE, type MxRecord } from '../dns/mx-record.ts';
import { ttlOfSet } from '../dns/record-set.ts';
import { addSeconds, dateOf } from '../local-time.ts';
import type { DomainPlan, MxPlan, Stage } from '../mx/plan/types.ts';
import type { MxReading } from '../mx/read-shape.ts';
import type { Role } from '../mx/role.ts';
import type { PreconditionId } from '../mx/session/preconditions.ts';
import type { WriteFormat } from '../mx/write.ts';
import { fileStem } from '../mx/write/file-names.ts';
import { byZone, zoneOf } from '../mx/write/zones.ts';
import type { Way } from '../ways.ts';
import { dayKind } from './day-off.ts';
import type { Actor, EstateAnswers, EstateQuestion, Heading, ZoneOperator } from './plan-part.ts';
import type { Schedule, ScheduleEntry, Unknown } from './schedule.ts';
import { type StepId, stepRows } from './steps/rows.ts';
import type { Case, Phase, StepRow, StepTime } from './steps/step-row.ts';
import { type WindowPart, windowParts, writePart } from './window-files.ts';
import { windowTtl } from './window-ttl.ts';

export type { StepId } from './steps/rows.ts';
export type { Phase } from './steps/step-row.ts';

/** What a runbook is made of: a window of the planner, with what its session says, and the reader's words about who and when. */
export interface RunbookGiven {
  readonly heading: Heading;
  readonly way: Way | undefined;
  readonly window: string;
  /** Of the window's domains, from what earlier windows leave. */
  readonly plan: MxPlan;
  /** Its way back, as things stand at the time of the change. */
  readonly back: MxPlan;
  /** Of all windows: the moments of the steps. */
  readonly schedule: Schedule;
  readonly zones: Readonly<Record<string, string>>;
  /** Zone to who runs it. */
  readonly operators: Readonly<Record<string, ZoneOperator>>;
  readonly answers: EstateAnswers;
  /** What the paste itself shows of SPF, MTA-STS and DANE. */
  readonly shown: Pick<MxReading, 'issues'>;
  readonly ticked: ReadonlySet<PreconditionId>;
  readonly roleOf: (exchange: string) => Role;
  readonly cpfDomainsDeleted: boolean;
  readonly wasLowered: boolean;
  readonly hasLater: boolean;
  readonly lastWayBackOn?: CalendarDate;
  /** Seconds: what files take where no TTL is known. */
  readonly fileTtl?: number;
}

/** When a step is due. */
export interface When {
  readonly bound: 'by' | 'at' | 'from';
  /** Seconds from the change; negative before it. Absent where a day of its own counts. */
  readonly offset?: number;
  readonly at?: ScheduleEntry['at'];
  readonly wholeDay?: true;
  readonly notBefore?: ScheduleEntry['notBefore'];
  readonly unknown?: Unknown;
  readonly awaits?: ScheduleEntry['awaits'];
  readonly day?: ScheduleEntry['day'];
  readonly workday?: CalendarDate;
}

/** What the name servers must say: for each domain a whole set. `checkMx` calls the one of `after` as planned. */
export interface Expected {
  readonly set: 'before' | 'after';
  readonly domains: readonly { readonly domain: string; readonly records: readonly MxRecord[] }[];
}

/** A zone of the window: who changes it, with which file, and which of its domains. */
export interface ZoneWork {
  readonly zone: string;
  /** Nobody has seen the zone: it is taken to be the domain itself. */
  readonly assumed: boolean;
  readonly operator?: ZoneOperator;
  readonly domains: readonly DomainPlan[];
  readonly format: WriteFormat;
  /** Names of the window's files that change it. */
  readonly files: readonly string[];
  /** Domains that the file of this format does not hold: they are changed by hand. */
  readonly notInFile: readonly string[];
}

export interface RunbookStep {
  /** Stable: ticks refer to it. */
  readonly id: StepId;
  readonly phase: Phase;
  readonly when: When;
  readonly who: Actor;
  /** Actions of the guide, by name, and the page that tells them. */
  readonly guide: readonly string[];
  readonly page?: string;
  readonly hazards: readonly HazardId[];
  readonly screens: readonly ScreenId[];
  /** Domains that it is about; each is ticked where `perDomain` is. */
  readonly domains: readonly string[];
  readonly perDomain?: true;
  /** Hosts that it is about. */
  readonly hosts: readonly string[];
  readonly expected?: Expected;
  readonly zones?: readonly ZoneWork[];
  /** The question of the estate that it finds out. */
  readonly asks?: EstateQuestion;
  readonly decides?: true;
  /** What is carried out before its moment holds all the same. */
  readonly mayBeEarly?: true;
  /** The planner's own tick says that it holds. */
  readonly held?: true;
  /** lower-ttl, restore-ttl: seconds now; seconds to be, where they are known. */
  readonly ttl?: { readonly from?: number; readonly to?: number };
}

/**
 * `none`: there is nowhere to go back to but the set after the change. `direct`: not to the set before, for CPF has ended (hazard H8). `before`:
 * to the set before.
 */
export type WayBackKind = 'none' | 'direct' | 'before';

export interface WayBack {
  readonly kind: WayBackKind;
  /** TMEmS stays last for one propagation, and goes then (hazard H18). */
  readonly inTwo: boolean;
  /** The last day on which going back makes sense; absent: nobody has decided. */
  readonly until?: CalendarDate;
  /** What ends it: the reader's decision, or CPF's end where that is earlier. */
  readonly endedBy?: 'decided' | 'service-end';
  /** Seconds until senders follow; absent: the TTL is not known. */
  readonly takes?: number;
}

export interface Runbook {
  readonly heading: Heading;
  readonly window: string;
  readonly stage: Stage;
  readonly change: When;
  readonly domains: readonly string[];
  readonly zones: readonly ZoneWork[];
  readonly steps: readonly RunbookStep[];
  readonly wayBack: WayBack;
}

/** Makes the runbook of a window: only the steps that its estate needs, in the order of work. */
export function runbookOf(given: RunbookGiven): Runbook {
  const { heading, window, plan } = given;
  const zones = zonesOf(given);
  const facts = caseOf(given, zones);
  const steps = stepRows.filter((row) => row.needed(facts)).map((row) => stepOf(row, given, facts, zones));
  return {
    ...{ heading, window, stage: plan.stage, zones, steps },
    change: timeOf({ entry: 'change' }, given),
    domains: changingOf(plan).map(({ domain }) => domain),
    wayBack: wayBackOf(given),
  };
}

const changingOf = ({ domains }: MxPlan): readonly DomainPlan[] => domains.filter(({ changes }) => changes.length > 0);

function caseOf(given: RunbookGiven, zones: readonly ZoneWork[]): Case {
  const { plan, back, roleOf } = given;
  const domains = changingOf(plan);
  const names = (records: readonly MxRecord[], role: Role) => records.some(({ exchange }) => roleOf(exchange) === role);
  const after = domains.flatMap((each) => each.after);
  const returns = [...changingOf(back), ...(back.then ? changingOf(back.then) : [])].flatMap((each) => each.after);
  return {
    ...{
      stage: plan.stage,
      way: given.way,
      ttl: windowTtl(plan),
      wasLowered: given.wasLowered,
      hasLater: given.hasLater,
    },
    namesCpf: domains.some(({ before }) => names(before, 'cpf')),
    takesCpfOut: domains.some((each) => names(each.before, 'cpf') && !names(each.after, 'cpf')),
    cpfDomainsDeleted: given.cpfDomainsDeleted,
    answers: answersOf(given),
    hasTestStage: domains.every(({ issues }) => issues.every(({ id }) => id !== 'switch-without-test-stage')),
    keepsDirect: plan.stage === 'switch-to-tmems' && names(after, 'interscan'),
    keepsOthers: names(
      after.filter(({ exchange }) => exchange !== NULL_EXCHANGE),
      'other',
    ),
    zonesUnsettled: zones.some(({ operator }) => operator === undefined),
    zonesOfOthers: zones.some(({ operator }) => (operator?.name ?? '') !== ''),
    hosts: [...after, ...returns],
  };
}

const shownAs: Readonly<Record<string, EstateQuestion>> = {
  'spf-names-mx': 'spf-mx',
  'mta-sts-names-mx': 'mta-sts',
  'dane-names-exchange': 'dane',
};

/** What a paste shows is there, whatever was said; what it does not show may be there all the same. */
function answersOf({ answers, shown }: RunbookGiven): Case['answers'] {
  const seen = new Set(shown.issues.map(({ id }) => shownAs[id]));
  const of = (question: EstateQuestion) => (seen.has(question) ? 'yes' : (answers[question] ?? 'unknown'));
  return { 'internal-dns': of('internal-dns'), 'spf-mx': of('spf-mx'), 'mta-sts': of('mta-sts'), dane: of('dane') };
}

function zonesOf(given: RunbookGiven): readonly ZoneWork[] {
  const { operators, zones } = given;
  return windowParts(given).flatMap((part) => {
    const { format, plan } = part;
    const placed = plan.domains.map((domain) => ({ domain, ...zoneOf(domain.domain, zones) }));
    // One file of Route 53 is of one zone; the others hold all zones that are edited alike, and are written once.
    const whole = format === 'route53' ? undefined : filesOf(part, given);
    return [...byZone(placed)].map(([zone, held]): ZoneWork => {
      const operator = ownValue(operators, zone);
      const domains = held.map(({ domain }) => domain);
      const { names, refused } = whole ?? filesOf({ format, plan: { ...plan, domains } }, given);
      return {
        ...{ zone, assumed: held.some(({ assumed }) => assumed), domains, format, files: names },
        ...(operator === undefined ? {} : { operator }),
        notInFile: domains.flatMap(({ domain }) => (refused.has(domain) ? [domain] : [])),
      };
    });
  });
}

/** The names of a part's files, and the domains that they do not hold. */
function filesOf(part: WindowPart, given: RunbookGiven) {
  const { files, issues } = writePart(part, { ...given, name: fileStem(given.window, given.plan.stage, 'change') });
  const refused = issues.flatMap(({ level, at }) => (level === 'error' && at?.domain !== undefined ? [at.domain] : []));
  return { names: files.map(({ name }) => name), refused: new Set(refused) };
}

function stepOf(
  row: (typeof stepRows)[number],
  given: RunbookGiven,
  facts: Case,
  zones: readonly ZoneWork[],
): RunbookStep {
  const { plan, ticked } = given;
  const id = row.id;
  const { ticks = [] } = row;
  const expected = expectedOf(id, plan);
  const ttl = ttlOf(id, given, facts);
  return {
    ...{ id, phase: row.phase, who: row.who },
    when: timeOf(row.when, given),
    guide: guideOf(row, plan.stage),
    hazards: row.hazards ?? [],
    screens: row.screens ?? [],
    domains: domainsOf(id, given, facts),
    hosts: hostsOf(id, given, facts),
    ...(row.page === undefined ? {} : { page: row.page }),
    ...(row.perDomain ? { perDomain: true } : {}),
    ...(row.decides ? { decides: true } : {}),
    ...(row.mayBeEarly ? { mayBeEarly: true } : {}),
    ...(row.asks === undefined ? {} : { asks: row.asks }),
    ...(ticks.length > 0 && ticks.every((tick) => ticked.has(tick)) ? { held: true } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(ttl === undefined ? {} : { ttl }),
    ...(id === 'change-mx' || id === 'request-dns' || id === 'settle-operators' ? { zones } : {}),
  };
}

/** The same step is another action of the guide at another stage. */
const guideByStage: Readonly<Record<string, Readonly<Record<Stage, readonly string[]>>>> = {
  'change-mx': {
    'lower-ttl': ['lower-ttl'],
    'stop-cpf': ['change-mx'],
    'test-tmems': ['add-test-mx'],
    'switch-to-tmems': ['change-mx'],
  },
  'check-again': {
    'lower-ttl': ['wait-ttl'],
    'stop-cpf': ['wait'],
    'test-tmems': ['wait-test'],
    'switch-to-tmems': ['wait'],
  },
};

const guideOf = ({ id, guide = [] }: StepRow, stage: Stage): readonly string[] => guideByStage[id]?.[stage] ?? guide;

function expectedOf(id: StepId, plan: MxPlan): Expected | undefined {
  const set = id === 'ask-servers' ? 'before' : id === 'check-mx' || id === 'check-again' ? 'after' : undefined;
  if (set === undefined) return undefined;
  return { set, domains: changingOf(plan).map((each) => ({ domain: each.domain, records: each[set] })) };
}

function domainsOf(id: StepId, { plan }: RunbookGiven, { ttl, wasLowered }: Case): readonly string[] {
  if (id === 'learn-ttl') return ttl.unknown;
  if (id === 'lower-ttl' || (id === 'restore-ttl' && !wasLowered)) return ttl.long;
  return changingOf(plan).map(({ domain }) => domain);
}

/** Hosts that must have a public address, and hosts of others that stay. */
function hostsOf(id: StepId, { roleOf, plan }: RunbookGiven, { hosts }: Case): readonly string[] {
  const named = (role: Role, records: readonly MxRecord[]) => [
    ...new Set(
      records.flatMap(({ exchange }) => (exchange !== NULL_EXCHANGE && roleOf(exchange) === role ? [exchange] : [])),
    ),
  ];
  const after = changingOf(plan).flatMap((each) => each.after);
  if (id === 'tell-other-hosts') return named('other', after);
  if (id === 'confine-direct') return named('interscan', after);
  const isReceiving = ['resolve-names', 'open-internet', 'test-relay', 'test-mail-direct', 'check-way-back'].includes(
    id,
  );
  if (isReceiving) return named('interscan', hosts);
  return ['test-mail-tmems', 'test-mail-passed'].includes(id) ? named('tmems', after) : [];
}

function ttlOf(id: StepId, { plan }: RunbookGiven, { ttl }: Case): RunbookStep['ttl'] {
  if (id === 'lower-ttl') return ttl.longest === undefined ? {} : { from: ttl.longest };
  if (id !== 'change-mx' || plan.stage !== 'lower-ttl') return undefined;
  const to = changingOf(plan)[0]?.after[0]?.ttl;
  return { ...(ttl.longest === undefined ? {} : { from: ttl.longest }), ...(to === undefined ? {} : { to }) };
}

/** The entry of the schedule behind each name; what belongs to all windows has none of its own. */
function entryOf(name: string, { schedule, window }: RunbookGiven): ScheduleEntry | undefined {
  const find = (id: string, of: string | undefined) =>
    schedule.entries.find((each) => each.id === id && each.window === of);
  if (name === 'end') return find('propagated', window) ?? find('ttl-lowered', window);
  return find(name, window) ?? find(name, undefined);
}

function timeOf(time: StepTime, given: RunbookGiven): When {
  const entry = entryOf('entry' in time ? time.entry : 'change', given);
  if ('entry' in time) {
    if (entry === undefined) return { bound: 'from', unknown: { reason: 'not-in-windows' } };
    const { bound, seconds, at, wholeDay, notBefore, unknown, awaits, day, workday } = entry;
    return {
      bound,
      ...(seconds === undefined ? (entry.id === 'change' ? { offset: 0 } : {}) : { offset: seconds }),
      ...defined({ at, wholeDay, notBefore, unknown, awaits, day, workday }),
    };
  }
  const at = entry?.at && addSeconds(entry.at, time.offset);
  const unknown: Unknown = entry?.unknown ?? { reason: 'no-time' };
  return { ...time, ...(at ? { at, day: dayKind(dateOf(at)) } : { unknown }) };
}

function defined<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

function wayBackOf({ plan, back, lastWayBackOn }: RunbookGiven): WayBack {
  const steps = changingOf(back);
  const isDirect = back.domains.some(({ issues }) => issues.some(({ id }) => id === 'roll-back-is-direct'));
  const kind = steps.length === 0 ? 'none' : isDirect ? 'direct' : 'before';
  // Back to CPF leads nowhere once it has ended (hazard H8), whatever was decided; going back to a TTL changes no host.
  const cpf = new Set(plan.servers.cpf);
  const leadsToCpf =
    plan.stage !== 'lower-ttl' && steps.some(({ after }) => after.some(({ exchange }) => cpf.has(exchange)));
  const serviceEnd = leadsToCpf ? parseCalendarDate(retention.serviceEnd.value) : undefined;
  const until = lastWayBackOn && serviceEnd ? earlierOf(lastWayBackOn, serviceEnd) : (lastWayBackOn ?? serviceEnd);
  const ttls = changingOf(plan).map(({ after }) => ttlOfSet(after));
  const takes = ttls.every((ttl) => ttl !== undefined) ? Math.max(0, ...ttls) : undefined;
  return {
    ...{ kind, inTwo: back.then !== undefined },
    ...(until === undefined ? {} : { until, endedBy: until === lastWayBackOn ? 'decided' : 'service-end' }),
    ...(takes === undefined ? {} : { takes }),
  };
}
