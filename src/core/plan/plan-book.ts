import { parseCalendarDate } from '../calendar-date.ts';
import { groupBy } from '../group-by.ts';
import { dateOf, isYearUnfinished, type LocalTime, parseLocalTime } from '../local-time.ts';
import type { Migration } from '../migration/document.ts';
import { checkMx, type MxCheck } from '../mx/check.ts';
import { type MxPlan, stages } from '../mx/plan/types.ts';
import { readMx } from '../mx/read.ts';
import type { MxReading } from '../mx/read-shape.ts';
import { rollBackMx } from '../mx/roll-back.ts';
import { readNames } from '../mx/session/entered-names.ts';
import { fileTtlOf } from '../mx/session/file-ttl.ts';
import { inputOf, readOptionsOf } from '../mx/session/planner-input.ts';
import { type Published, publishedBy } from '../mx/session/records-after.ts';
import { type Session, sessionOf } from '../mx/session/session.ts';
import { changingDomains, type Window } from '../mx/session/windows.ts';
import { dateFields } from '../retention/date-fields.ts';
import { readTyped } from '../retention/typed-dates.ts';
import type { RetentionFacts } from '../retention/types.ts';
import type { Way } from '../ways.ts';
import {
  actors,
  dnsSystems,
  type EstateAnswers,
  estateQuestions,
  type Heading,
  type WindowTimes,
  type ZoneOperator,
} from './plan-part.ts';
import { type Answer, type AnswerElsewhere, answersElsewhere } from './answers-elsewhere.ts';
import { cpfOutIn, type Progress, progressOf } from './progress.ts';
import { type Runbook, runbookOf } from './runbook.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { type StrayTick, strayTicks, ticksOfWindow, type WindowTicks, withDeletionAfterChange } from './ticks.ts';

/** One window of the plan, with all that is made of it. */
export interface WindowBook {
  readonly window: Window;
  readonly times: WindowTimes;
  /** The planner's session of it: from what earlier windows leave, as of the day of the change. */
  readonly session: Session;
  readonly back: MxPlan;
  /** What its name servers said afterwards; absent: nobody has asked. */
  readonly check?: MxCheck;
  /** When they said it; absent: not known. */
  readonly answeredAt?: LocalTime;
  readonly runbook: Runbook;
  /** Which ticks count for its steps and which do not, and what the name servers show of them. */
  readonly ticks: WindowTicks;
  /** Answers of other windows that show something of its domains. */
  readonly elsewhere: readonly AnswerElsewhere[];
}

/** Everything that the pages and papers of a plan show. */
export interface PlanBook {
  readonly way: Way | undefined;
  readonly heading: Heading;
  readonly operators: Readonly<Record<string, ZoneOperator>>;
  readonly answers: EstateAnswers;
  /** As the planner stands: its stage, of the whole estate. */
  readonly session: Session;
  /** By the time of their change, those without one last; of equal times the earlier stage first. */
  readonly windows: readonly WindowBook[];
  readonly schedule: Schedule;
  readonly progress: Progress;
  /** Domains that the planner's stage changes and that stand in no window. */
  readonly withoutWindow: readonly string[];
  /** Domains that may still name CPF once all windows are carried out. */
  readonly open: readonly string[];
  /** Ticks of windows, steps or domains that are not in it: kept, told, and counted for nothing. */
  readonly strays: readonly StrayTick[];
}

/** Makes the whole plan from the reader's document. `now`: the reader's wall clock. Pure: the same document is the same plan. */
export function planBook(migration: Migration, now: LocalTime): PlanBook {
  const { mx, plan } = migration;
  const today = dateOf(now);
  const input = inputOf(migration, undefined);
  const reading = readMx(input.text, readOptionsOf(input));
  const session = sessionOf({ input, reading, today, readNames });
  const drafts = inOrder(draftsOf(migration, reading, today));
  const operators = Object.fromEntries(
    Object.entries(plan.operators).map(([zone, typed]) => [zone, operatorOf(typed)]),
  );
  const answers = answersOf(plan.estate);
  const heading = headingOf(plan);
  const open = openDomains(session, drafts);
  const schedule = scheduleOf({
    windows: drafts.map(scheduled),
    open,
    unowned: reading.passages.filter(({ ownerFrom, records }) => ownerFrom === null && records > 0).length,
    retention: retentionFacts(migration, today),
    cpfDomainsDeleted: migration.cpfDomainsDeleted,
  });
  const fileTtl = fileTtlOf(mx);
  const made = drafts.map((draft): WindowBook => {
    const { window, times, session: of, back, check, answeredAt, elsewhere } = draft;
    const said = { ...(check ? { check } : {}), ...(answeredAt ? { answeredAt } : {}) };
    const runbook = runbookOf({
      ...{ heading, way: migration.way, window: window.id, plan: of.tonight, back, schedule, zones: of.zones },
      ...{ operators, answers, shown: reading, ticked: of.input.ticked, roleOf: of.roleOf },
      ...{ cpfDomainsDeleted: migration.cpfDomainsDeleted, wasLowered: draft.wasLowered, hasLater: draft.hasLater },
      ...(times.lastWayBackOn === undefined ? {} : { lastWayBackOn: times.lastWayBackOn }),
      ...(fileTtl === undefined ? {} : { fileTtl }),
    });
    const ticks = ticksOfWindow(plan.ticks, { session: of, runbook, ...said }, now);
    return { window, times, session: of, back, runbook, ticks, elsewhere, ...said };
  });
  const ticksByWindow = withDeletionAfterChange(
    new Map(made.map(({ window: { id }, ticks }) => [id, ticks])),
    cpfOutIn(drafts.map(scheduled)),
  );
  const windows = made.map((each) => ({ ...each, ticks: ticksByWindow.get(each.window.id) ?? each.ticks }));
  const held = new Set(drafts.flatMap(({ window }) => window.domains));
  const changed = changingDomains(session.plan);
  const progress = progressOf({
    windows: drafts.map((draft) => ({
      ...scheduled(draft),
      elsewhere: new Set(draft.elsewhere.flatMap(({ domains }) => domains)),
      ...(draft.check ? { check: draft.check } : {}),
      ...(draft.answeredAt ? { answeredAt: draft.answeredAt } : {}),
    })),
    schedule,
    domains: [...new Set([...drafts.flatMap((each) => changingDomains(each.session.tonight)), ...changed])],
    ticks: ticksByWindow,
    cpfDomainsDeleted: migration.cpfDomainsDeleted,
    now,
  });
  const withoutWindow = changed.filter((domain) => !held.has(domain));
  return {
    ...{ way: migration.way, heading, operators, answers, session, windows },
    schedule,
    progress,
    withoutWindow,
    open,
    strays: strayTicks(
      plan.ticks,
      windows.map(({ runbook }) => runbook),
    ),
  };
}

/** A window before its runbook is made. */
interface Draft {
  readonly window: Window;
  readonly times: WindowTimes;
  readonly session: Session;
  readonly back: MxPlan;
  readonly check?: MxCheck;
  readonly elsewhere: readonly AnswerElsewhere[];
  readonly answeredAt?: LocalTime;
  readonly wasLowered: boolean;
  readonly hasLater: boolean;
}

const scheduled = ({ window: { id }, times, session, wasLowered, hasLater }: Draft) => ({
  ...{ id, times, plan: session.tonight, wasLowered, hasLater },
});

/** Plans the windows stage by stage: a later one starts from what the earlier ones leave. */
function draftsOf(migration: Migration, reading: MxReading, today: string): readonly Draft[] {
  const { cpfDomainsDeleted } = migration;
  let published: readonly Published[] = inputOf(migration, undefined).published;
  const inStages = migration.windows.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const answers = pastedAnswers(migration);
  return inStages.map((stored, place): Draft => {
    const chosen = { ...migration, mx: { ...migration.mx, windowId: stored.id } };
    const input = { ...inputOf(chosen, stored.stage), published };
    const window = input.window ?? stored;
    const times = timesOf(stored);
    // What is planned for a day to come holds on that day: CPF's end, for one.
    const day = times.changeAt === undefined || dateOf(times.changeAt) < today ? today : dateOf(times.changeAt);
    const session = sessionOf({ input, reading, today: day, readNames });
    const lowered = published.filter(({ stage }) => stage === 'lower-ttl').map(({ domain }) => domain);
    published = publishedBy(session.tonight, published);
    const answeredAt = parseLocalTime(stored.answeredAt);
    const answer = answers.find(({ window: id }) => id === stored.id);
    const check = answer && checkMx(session.tonight, answer.reading);
    const said = check === undefined ? {} : { check };
    return {
      ...{ window, times, session },
      back: rollBackMx(session.tonight, { today: day, cpfDomainsDeleted }),
      ...said,
      elsewhere: answersElsewhere({ window: stored.id, tonight: session.tonight, ...said }, answers),
      ...(answeredAt ? { answeredAt } : {}),
      wasLowered: changingDomains(session.tonight).some((domain) => lowered.includes(domain)),
      hasLater: inStages
        .slice(place + 1)
        .some(
          (later) => later.stage !== stored.stage && later.domains.some((domain) => stored.domains.includes(domain)),
        ),
    };
  });
}

/** Each answer that was pasted, read once: those of windows, and the one of no window. */
function pastedAnswers({ mx, windows }: Migration): readonly Answer[] {
  const all = [...windows, { id: '', stage: mx.stage, answer: mx.answer, answerOwners: mx.answerOwners }];
  return all.flatMap(({ id, stage, answer, answerOwners }) =>
    answer.trim() === '' ? [] : [{ window: id, stage, reading: readMx(answer, { owners: answerOwners }) }],
  );
}

const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((a, b) => {
    const [one, other] = [a.times.changeAt ?? '~', b.times.changeAt ?? '~'];
    return one < other ? -1 : one > other ? 1 : 0;
  });

function timesOf({ changeAt, lastWayBackOn }: Migration['windows'][number]): WindowTimes {
  const change = isYearUnfinished(changeAt) ? undefined : parseLocalTime(changeAt);
  const last = isYearUnfinished(lastWayBackOn) ? undefined : parseCalendarDate(lastWayBackOn);
  return { ...(change ? { changeAt: change } : {}), ...(last ? { lastWayBackOn: last } : {}) };
}

/** Domains that may still name CPF when all is done: they name it and no window takes it out, or nobody knows their records. */
function openDomains(session: Session, drafts: readonly Draft[]): readonly string[] {
  const mayBeCpf = session.hosts.flatMap(({ exchange, besideCpf }) => (besideCpf === undefined ? [] : [exchange]));
  const cpf = new Set([...session.plan.servers.cpf, ...mayBeCpf]);
  const namesCpf = (records: readonly { readonly exchange: string }[]) =>
    records.some(({ exchange }) => cpf.has(exchange));
  const read = groupBy(session.reading.records, ({ domain }) => domain);
  const now = new Map([...read, ...latest(session.input.published)]);
  const taken = new Set(
    drafts.flatMap(({ session: { tonight } }) =>
      tonight.domains
        .filter(({ changes, after }) => changes.length > 0 && !namesCpf(after))
        .map(({ domain }) => domain),
    ),
  );
  const naming = [...now].flatMap(([domain, records]) => (namesCpf(records) ? [domain] : []));
  const unread = session.ledger.entries
    .filter(
      ({ standing, reason }) =>
        standing === 'unanswered' || (standing === 'undecided' && unreadReasons.has(reason ?? '')),
    )
    .map(({ domain }) => domain);
  return [...new Set([...naming, ...unread])].filter((domain) => !taken.has(domain));
}

const unreadReasons: ReadonlySet<string> = new Set(['domain-read-incompletely', 'domain-not-in-answer']);

/** The set of each domain as the latest stage has left it. */
function latest(published: readonly Published[]): ReadonlyMap<string, Published['records']> {
  const place = ({ stage }: Published) => (stage === undefined ? -1 : stages.indexOf(stage));
  return new Map(published.toSorted((a, b) => place(a) - place(b)).map(({ domain, records }) => [domain, records]));
}

function retentionFacts({ retention }: Migration, today: string): RetentionFacts {
  const typed = Object.fromEntries([...dateFields, 'oldTtl' as const].map((field) => [field, retention[field]]));
  const { facts } = readTyped(typed, today);
  return retention.mxNamesCpf === undefined || retention.mxNamesCpf === 'unknown'
    ? facts
    : { ...facts, mxNamesCpf: retention.mxNamesCpf };
}

function operatorOf({ name, contact, system }: Migration['plan']['operators'][string]): ZoneOperator {
  const known = dnsSystems.find((one) => one === system);
  return {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
    ...(known === undefined ? {} : { system: known }),
  };
}

function answersOf(estate: Migration['plan']['estate']): EstateAnswers {
  const said = estateQuestions.flatMap((question) => {
    const answer = estate[question];
    return answer === 'yes' || answer === 'no' ? [[question, answer] as const] : [];
  });
  return Object.fromEntries(said);
}

function headingOf({ title, author, version, contact, people }: Migration['plan']): Heading {
  const named = [...actors, 'deputy' as const].flatMap((actor) => {
    const name = (people[actor] ?? '').trim();
    return name === '' ? [] : [[actor, name] as const];
  });
  return { title, author, version, contact, people: Object.fromEntries(named) };
}
