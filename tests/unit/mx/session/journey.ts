/**
 * A journey through the planner in plain text: a line with `>` is what the reader does, below it stands what the planner then shows, so
 * that a mail administrator can review it. Events change the stored document, and what is shown comes from the core's session of it.
 */
import { checkMx } from '../../../../src/core/mx/check.ts';
import type { DomainPlan, MxPlan, Stage } from '../../../../src/core/mx/plan/types.ts';
import { readMx } from '../../../../src/core/mx/read.ts';
import { rollBackMx } from '../../../../src/core/mx/roll-back.ts';
import { writeFormats, writeMx } from '../../../../src/core/mx/write.ts';
import { emptyMigration } from '../../../../src/core/migration/empty.ts';
import type { Migration } from '../../../../src/core/migration/document.ts';
import type { Role } from '../../../../src/core/mx/role.ts';
import { readNames } from '../../../../src/core/mx/session/entered-names.ts';
import { inputOf, readOptionsOf } from '../../../../src/core/mx/session/planner-input.ts';
import { type Session, sessionOf } from '../../../../src/core/mx/session/session.ts';

/** Where a journey stands: what is stored, the day, and how its files are read. */
interface State {
  readonly migration: Migration;
  readonly today: string;
  readonly open: (name: string) => string;
}

type Lines = readonly string[];
type Deed = readonly [
  pattern: RegExp,
  change: (state: State, words: Lines) => State,
  show: (session: Session, state: State, words: Lines) => Lines,
];

/** Plays the events of a journey and gives its text anew. */
export function playJourney(text: string, open: (name: string) => string): string {
  const events = text.split('\n').filter((line) => line.startsWith('> '));
  const head = text.split('\n> ')[0]?.trimEnd() ?? '';
  let state: State = { migration: emptyMigration, today: '', open };
  const played = events.map((event) => {
    const [next, shown] = play(state, event.slice(2));
    state = next;
    return [event, ...shown.map((line) => `  ${line}`)].join('\n');
  });
  return `${head}\n\n${played.join('\n\n')}\n`;
}

/** Every domain of list and paste, each with where it stands at the end. */
export function lastLedger(text: string, open: (name: string) => string): Session['ledger'] {
  let state: State = { migration: emptyMigration, today: '', open };
  for (const event of text.split('\n').filter((line) => line.startsWith('> '))) [state] = play(state, event.slice(2));
  return sessionFor(state).ledger;
}

function play(state: State, event: string): readonly [State, Lines] {
  for (const [pattern, change, show] of deeds) {
    const match = pattern.exec(event);
    if (match === null) continue;
    const words = match.slice(1).flatMap((part) => part.split(' '));
    const next = change(state, words);
    return [next, show(sessionFor(next), next, words)];
  }
  throw new Error(`Nobody knows how to do this: ${event}`);
}

function sessionFor({ migration, today }: State): Session {
  const input = inputOf(migration, undefined);
  return sessionOf({ input, reading: readMx(input.text, readOptionsOf(input)), today, readNames });
}

const inMx =
  (part: (state: State, words: Lines) => Partial<Migration['mx']>) =>
  (state: State, words: Lines): State => ({
    ...state,
    migration: { ...state.migration, mx: { ...state.migration.mx, ...part(state, words) } },
  });

const inServers =
  (part: (state: State, words: Lines) => Partial<Migration['servers']>) =>
  (state: State, words: Lines): State => ({
    ...state,
    migration: { ...state.migration, servers: { ...state.migration.servers, ...part(state, words) } },
  });

const asItIs = (state: State): State => state;
const nothing = (): Lines => [];

const deeds: readonly Deed[] = [
  [/^today (\S+)$/, (state, [today = '']) => ({ ...state, today }), nothing],
  [/^paste (\S+)$/, inMx(({ open }, [name = '']) => ({ text: open(name) })), showReading],
  [/^list (\S+)$/, inMx(({ open }, [name = '']) => ({ listedDomains: open(name) })), showLedger],
  [/^the list holds all our domains$/, inMx(() => ({ listIs: 'ours' })), showLedger],
  [/^the list is CPF’s own$/, inMx(() => ({ listIs: 'cpf' })), showLedger],
  [
    /^role (cpf|interscan|tmems|other) (.+)$/,
    inServers(({ migration: { servers } }, [role = '', ...hosts]) => ({
      roles: { ...servers.roles, ...Object.fromEntries(hosts.map((host) => [host, role as Role])) },
    })),
    showPlan,
  ],
  [
    /^hosts of (\S+) (.+)$/,
    inServers(({ migration: { servers } }, [domain = '', ...hosts]) => ({
      interscanFor: { ...servers.interscanFor, [domain]: hosts },
    })),
    showPlan,
  ],
  [
    /^ttl (.+) (\d+)$/,
    inMx(({ migration: { mx } }, words) => ({
      publishedTtlOf: {
        ...mx.publishedTtlOf,
        ...Object.fromEntries(words.slice(0, -1).map((one) => [one, words.at(-1) ?? ''])),
      },
    })),
    showQuestions,
  ],
  [/^new ttl (\S+)$/, inMx((_, [newTtl = '']) => ({ newTtl })), showPlan],
  [/^tmems (\S+)$/, inServers((_, [tmems = '']) => ({ tmems })), nothing],
  [/^stage (\S+)$/, inMx((_, [stage]) => ({ stage: stage as Stage })), showPlan],
  [/^direct records (go|stay)$/, inMx((_, [fate]) => ({ keepDirectRecords: fate === 'stay' })), showPlan],
  [/^files$/, asItIs, showFiles],
  [/^check (\S+)$/, inMx(({ open }, [name = '']) => ({ answer: open(name) })), showCheck],
  [/^way back$/, asItIs, ({ plan, input }, { today }) => showWayBack(plan, today, input.cpfDomainsDeleted)],
  [
    /^carried out$/,
    (state) =>
      inMx(() => ({
        published: sessionFor(state).publishedNext.map(({ domain, records }) => ({ domain, records: [...records] })),
      }))(state, []),
    showPlan,
  ],
];

function showReading({ reading: { format, records, answers, incomplete, zones } }: Session): Lines {
  const failed = answers.filter(({ state }) => state !== 'records').map(({ domain, state }) => `${domain}: ${state}`);
  return [
    `read as ${format}: ${String(records.length)} records of ${String(new Set(records.map(({ domain }) => domain)).size)} domains, zones of ${String(Object.keys(zones).length)} known`,
    ...failed,
    ...(incomplete.length > 0 ? [`read incompletely: ${some(incomplete)}`] : []),
  ];
}

function showLedger({ asksForCpf, ledger: { count, entries }, listed }: Session): Lines {
  const refused = listed.refused.map(({ line, text }) => `line ${String(line)} of the list is no name: ${text}`);
  if (asksForCpf) return [...refused, 'asks: which of these is CPF’s? (no verdict until then)'];
  const reasons = Map.groupBy(
    entries.filter(({ standing }) => standing !== 'changed'),
    ({ standing, reason = '' }) => `${standing}, ${reason}`,
  );
  return [
    ...refused,
    `${String(entries.length)} domains: ${String(count.changed)} change, ${String(count.left)} stay, ${String(count.unanswered)} without an answer, ${String(count.undecided)} need the reader`,
    ...[...reasons].map(([reason, alike]) => `${reason}: ${some(alike.map(({ domain }) => domain))}`),
  ];
}

function showQuestions({ ttlsAsked, interscanAsked, input }: Session): Lines {
  const byLeft = Map.groupBy(ttlsAsked, ({ domain, left }) => {
    const said = input.ttls[domain];
    return said === undefined
      ? `asks: what TTL is published? (${String(left ?? 'none')} s left in a cache)`
      : `TTL as the reader says: ${said} s`;
  });
  return [
    ...[...byLeft].map(([question, alike]) => `${question}: ${some(alike.map(({ domain }) => domain))}`),
    ...interscanAsked.map(({ domain, hosts }) =>
      hosts.from === 'unknown'
        ? `asks: who takes the mail of ${domain}? offers ${hosts.candidates.map((one) => one.join('+')).join(' or ')}`
        : `mail of ${domain} goes to ${hosts.hosts.join('+')} (${hosts.from})`,
    ),
  ];
}

function showPlan(session: Session): Lines {
  if (session.asksForCpf) return showLedger(session);
  const groups = session.groups.filter(({ kind }) => kind === 'changed');
  return [
    ...session.plan.issues.map(({ level, id, at }) => [level, id, at?.domain ?? ''].join(' ').trim()),
    ...showLedger(session),
    ...groups.flatMap(({ plans }) => showChange(plans)),
    ...showQuestions(session),
  ];
}

const setOf = (records: DomainPlan['after']): string =>
  records.map(({ preference, exchange }) => `${String(preference)} ${exchange}`).join(', ');

function showChange(plans: readonly DomainPlan[]): Lines {
  const [first] = plans;
  if (first === undefined) return [];
  const told = new Set(
    plans.flatMap(({ issues }) => issues.filter(({ level }) => level !== 'advice').map(({ id }) => id)),
  );
  return [
    `change of ${some(plans.map(({ domain }) => domain))}`,
    `  from ${setOf(first.before)}`,
    `  to   ${setOf(first.after)}`,
    ...[...told].map((id) => `  warning ${id}`),
  ];
}

function showFiles({ tonight, zones }: Session): Lines {
  return writeFormats.map((format) => {
    const { files, issues } = writeMx(tonight, format, { zones });
    const leftOut = issues.filter(({ level }) => level === 'error').map(({ id, at }) => `${at?.domain ?? ''} (${id})`);
    const names = files.length > 3 ? `${String(files.length)} files` : files.map(({ name }) => name).join(', ');
    return `${format}: ${names === '' ? 'no file' : names}${leftOut.length > 0 ? `; not in it: ${some(leftOut)}` : ''}`;
  });
}

function showCheck({ tonight }: Session, { migration }: State): Lines {
  const { domains } = checkMx(tonight, readMx(migration.mx.answer));
  const alike = Map.groupBy(
    domains,
    ({ verdict, silent }) => `${verdict}${silent.length > 0 ? `, silent: ${silent.join(' ')}` : ''}`,
  );
  return [...alike].map(([verdict, those]) => `${verdict}: ${some(those.map(({ domain }) => domain))}`);
}

function showWayBack(plan: MxPlan, today: string, cpfDomainsDeleted: boolean): Lines {
  const back = rollBackMx(plan, { today, cpfDomainsDeleted });
  const legs = [back, back.then].filter((leg) => leg !== undefined);
  return legs.flatMap((leg, index) => {
    const changed = leg.domains.filter(({ changes }) => changes.length > 0);
    const ids = new Set(
      [...leg.issues, ...leg.domains.flatMap(({ issues }) => issues)].map(({ level, id }) => `${level} ${id}`),
    );
    return [
      `${index === 0 ? 'way back' : 'then, one propagation later'} of ${String(changed.length)} domains`,
      ...[...ids].toSorted().map((id) => `  ${id}`),
      ...showChange(changed.slice(0, 1)).map((line) => `  ${line}`),
    ];
  });
}

/** The first few of many names, and how many there are. */
function some(names: Lines): string {
  return names.length <= 4
    ? names.join(' ')
    : `${names.slice(0, 2).join(' ')} … ${names.at(-1) ?? ''} (${String(names.length)})`;
}
