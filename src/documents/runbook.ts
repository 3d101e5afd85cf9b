/** The 作業手順書 of a window: its values in words, for the screen, for paper and for Markdown alike. */
import { someNames } from '../words/shared.ts';
import type { Issue } from '../core/issue.ts';
import { groupBy } from '../core/group-by.ts';
import { dateOf, type LocalTime } from '../core/local-time.ts';
import type { Tick } from '../core/plan/plan-part.ts';
import { type CountedTick, ticksOfStep, type UncountedTick } from '../core/plan/ticks.ts';
import type { PlanBook, WindowBook } from '../core/plan/plan-book.ts';
import type { RunbookStep, StepId, ZoneWork } from '../core/plan/runbook.ts';
import { windowInName, windowStem } from '../core/mx/write/file-names.ts';
import { screenPath, screens } from '../facts/labels.ts';
import { dayWords, longDayWords, sayMoment } from '../words/dates.ts';
import { sayIssue } from '../words/mx/issues.ts';
import { paperWords } from '../words/mx/paper.ts';
import { planWords } from '../words/mx/plan-issues.ts';
import { sayReason } from '../words/mx/say-reason.ts';
import { stationWords } from '../words/mx/stations.ts';
import { backWords, purposes, runbookWords as words } from '../words/plan/runbook.ts';
import { type StepFacts, stepWords } from '../words/plan/steps.ts';
import { actorNames, dayNotes, momentWords, whenWords } from '../words/plan/times.ts';
import { mxPaper, type PaperSet } from './mx-paper.ts';

/** What a sheet is made of besides the book. */
export interface SheetGiven {
  readonly book: PlanBook;
  readonly window: WindowBook;
  /** The day on which it is made; ISO calendar date. */
  readonly date: string;
}

/** A step in words. */
export interface SheetRow {
  readonly id: StepId;
  /** `T−30分`; '' where a day of its own counts. */
  readonly relative: string;
  /** `11月30日(月) 21:30`, or that it is not decided. */
  readonly clock: string;
  readonly who: string;
  readonly does: string;
  /** Screens, commands and zones, each a line. */
  readonly where: readonly SheetLine[];
  readonly see: string;
  readonly ifNot: string;
  /** What the day is, and why a moment is not known. */
  readonly notes: readonly string[];
  /** The guide's page. */
  readonly href?: string;
  readonly domains: readonly string[];
  readonly perDomain?: true;
  readonly decides?: true;
  readonly held?: true;
  /** Ticks count for all that it is about, or the name servers show it. */
  readonly isTicked: boolean;
  /** When and by whom it was done as a whole, or for how many domains so far; '' is not done. */
  readonly done: string;
  /** Domains that a tick counts for. */
  readonly doneFor: readonly string[];
  /** That the name servers show it, of all that it is about; '' is not. */
  readonly shown: string;
  /** Ticks that do not count: when, by whom, why; each a sentence or two. */
  readonly uncounted: readonly string[];
}

export interface SheetLine {
  readonly kind: 'screen' | 'command' | 'file' | 'text';
  readonly text: string;
}

export interface RunbookSheet {
  readonly title: string;
  /** The window as the reader calls it. */
  readonly window: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly prerequisites: readonly SheetRow[];
  /** What holds for the days of several prerequisites: said once. */
  readonly prerequisiteNotes: readonly string[];
  readonly steps: readonly SheetRow[];
  readonly after: readonly SheetRow[];
  readonly stepsNote: string;
  /** Equal sets once, with their domains zone by zone: those of the window's files. */
  readonly records: readonly PaperSet[];
  readonly back: {
    readonly lead: readonly string[];
    readonly until: string;
    readonly rows: readonly (readonly string[])[];
    readonly records: readonly { readonly title: string; readonly sets: readonly PaperSet[] }[];
  };
  readonly left: readonly { readonly reason: string; readonly domains: readonly string[] }[];
  /** Work to sign for. */
  readonly signOff: readonly string[];
}

/** Puts the runbook of a window into words. */
export function runbookSheet(given: SheetGiven): RunbookSheet {
  const { window: book, date } = given;
  const { runbook, session, window, back } = book;
  const rows = runbook.steps.map((step) => rowOf(step, given));
  const inPhase = (phase: RunbookStep['phase']) => rows.filter((_, index) => runbook.steps[index]?.phase === phase);
  const name = nameOf(given.book)(window.id);
  const paper = mxPaper({
    ...{ stage: runbook.stage, window: name, date, plan: session.plan, tonight: session.tonight, back },
    ...{ zones: session.zones, roleOf: session.roleOf, ticked: session.input.ticked, left: leftOf(book) },
  });
  const { at } = runbook.change;
  return {
    title: runbook.heading.title.trim() || words.title(runbook.stage),
    window: name,
    facts: factsOf(given, name),
    ...prerequisitesOf(inPhase('prerequisite')),
    steps: inPhase('step'),
    after: inPhase('after'),
    stepsNote: words.stepsNote(at === undefined ? whenWords(runbook.change).clock : longMoment(at)),
    records: paper.change,
    back: backOf(book, paper.back),
    left: paper.left,
    signOff: paper.tasks,
  };
}

/** The same note below every line would bury the lines. */
function prerequisitesOf(rows: readonly SheetRow[]): Pick<RunbookSheet, 'prerequisites' | 'prerequisiteNotes'> {
  const counts = groupBy(
    rows.flatMap(({ clock, notes }) => notes.map((note) => ({ clock, note }))),
    ({ clock, note }) => JSON.stringify([clock, note]),
  );
  const shared = [...counts.values()].flatMap((same) => (same.length > 1 && same[0] ? [same[0]] : []));
  const isShared = (clock: string, note: string) => shared.some((one) => one.clock === clock && one.note === note);
  return {
    prerequisites: rows.map((row) => ({ ...row, notes: row.notes.filter((note) => !isShared(row.clock, note)) })),
    prerequisiteNotes: shared.map(({ clock, note }) => `${clock}: ${note}`),
  };
}

const longMoment = (at: LocalTime): string => `${longDayWords(dateOf(at))} ${momentWords(at).split(' ')[1] ?? ''}`;

/** What the reader calls the windows of a plan. */
export const nameOf =
  ({ windows }: PlanBook) =>
  (id: string): string => {
    const found = windows.find(({ window }) => window.id === id);
    return stationWords.windowName(found?.window.name ?? '', id);
  };

const isNever = (text: string): boolean => text.trim() === '';

function factsOf({ window: { runbook }, date, book }: SheetGiven, name: string): RunbookSheet['facts'] {
  const { heading, change, domains, zones, stage } = runbook;
  const { author, version, contact, people } = heading;
  const deputy = people.deputy === undefined ? '' : words.deputy(people.deputy);
  const moment = change.at === undefined ? whenWords(change).clock : longMoment(change.at);
  const notes = dayNotes(change, nameOf(book));
  const dnsNames = [...new Set(zones.map(({ operator }) => operator?.name ?? people.dns ?? '').filter(Boolean))];
  const or = (text: string) => (isNever(text) ? words.blank : text.trim());
  return [
    [words.facts.window, words.windowFact(name, windowInName(runbook.window))],
    [words.facts.change, notes.length === 0 ? moment : `${moment}(${notes.join('。')})`],
    [words.facts.scope, words.scope(domains.length, zones.length)],
    [words.facts.purpose, purposes[stage]],
    [words.facts.version, or(version)],
    [words.facts.date, dayWords(date)],
    [words.facts.author, or(author)],
    [words.facts.decider, `${or(people.decider ?? '')}${deputy}`],
    [words.facts.dns, or(someNames(dnsNames))],
    [words.facts.contact, or(contact)],
  ];
}

function rowOf(step: RunbookStep, given: SheetGiven): SheetRow {
  const { book, window } = given;
  const { runbook } = window;
  const { does, see, ifNot } = stepWords[step.id];
  const facts: StepFacts = {
    stage: runbook.stage,
    count: step.domains.length,
    hosts: hostsOf(step),
    zones: someNames((step.zones ?? []).filter(({ operator }) => operator === undefined).map(({ zone }) => zone)),
    ttl: step.ttl ?? {},
    back: runbook.wayBack.kind,
  };
  const { relative, clock } = whenWords(step.when, (runbook.change.at ?? '').slice(0, 4) || undefined);
  const { isDone, of, shown, whole, uncounted } = ticksOfStep(window.ticks, step.id);
  const isShown = step.domains.length > 0 && step.domains.every((domain) => shown.has(domain));
  return {
    ...{ id: step.id, relative, clock, does: does(facts), see: see(facts), ifNot: ifNot(facts) },
    who: whoOf(step, runbook.heading.people),
    where: whereOf(step, runbook.window),
    notes: dayNotes(step.when, nameOf(book)),
    domains: step.domains,
    ...(step.page === undefined ? {} : { href: step.page }),
    ...(step.perDomain ? { perDomain: true } : {}),
    ...(step.decides ? { decides: true } : {}),
    ...(step.held ? { held: true } : {}),
    isTicked: isDone,
    done: whole === undefined ? doneForSome(of.size, step.domains.length) : sayCounted(whole),
    doneFor: [...of.keys()],
    shown: isShown ? words.shown(window.answeredAt === undefined ? '' : sayMoment(window.answeredAt)) : '',
    uncounted: [...uncounted.map(sayUncounted), ...(step.id === 'check-mx' ? elsewhereOf(given) : [])],
  };
}

/** What was pasted for another window, of domains that nothing shows as checked here. */
function elsewhereOf({ book, window: { elsewhere, ticks } }: SheetGiven): readonly string[] {
  const { of, shown } = ticksOfStep(ticks, 'check-mx');
  return elsewhere.flatMap(({ window, domains }) => {
    const open = domains.filter((domain) => !of.has(domain) && !shown.has(domain));
    const name = window === '' ? '' : nameOf(book)(window);
    return open.length === 0 ? [] : [words.answerElsewhere(name, someNames(open))];
  });
}

/** Hosts in a sentence: by name, or by number where their names would bury it; they then stand below it. */
const hostsOf = ({ hosts }: RunbookStep): string =>
  hosts.length > MOST_HOSTS ? words.hosts(hosts.length) : hosts.join('、');

const MOST_HOSTS = 3;

/** When and by whom a tick was made. */
export const sayTick = ({ at, by }: Pick<Tick, 'at' | 'by'>): string => words.doneBy(by, sayMoment(at));

const sayCounted = ({ tick, odd }: CountedTick): string =>
  odd === undefined ? sayTick(tick) : words.oddTick(sayTick(tick), words.oddTimes[odd]);

const sayUncounted = ({ tick, doubt, domains }: UncountedTick): string =>
  words.uncounted(sayTick(tick), words.doubts[doubt](someNames(domains)));

const doneForSome = (done: number, of: number): string => (done === 0 ? '' : words.doneForSome(done, of));

const whoOf = ({ who }: RunbookStep, people: WindowBook['runbook']['heading']['people']): string =>
  people[who] ?? actorNames[who];

function whereOf(step: RunbookStep, window: string): readonly SheetLine[] {
  const shown = step.screens.map((id): SheetLine => ({ kind: 'screen', text: screenPath(screens[id]) }));
  // A window that changes nothing any more has no files, and nothing to ask.
  const asks = (step.expected?.domains.length ?? 0) > 0;
  const commands = asks ? words.verify(windowStem(window)).map((text): SheetLine => ({ kind: 'command', text })) : [];
  const zones = step.id === 'change-mx' ? zonesLines(step.zones ?? []) : [];
  const hosts = step.hosts.length > MOST_HOSTS ? [{ kind: 'text', text: step.hosts.join('、') } as const] : [];
  return [...shown, ...hosts, ...commands, ...zones];
}

/** How zones are changed: by their file, or by whoever runs them. What is done once for several is told once. */
function zonesLines(zones: readonly ZoneWork[]): readonly SheetLine[] {
  const alike = groupBy(zones, ({ operator, format, files }) =>
    JSON.stringify([operator !== undefined, operatorOf(operator), format, files]),
  );
  return [...alike.values()].flatMap(sameZonesLines);
}

const operatorOf = (operator: ZoneWork['operator']): string =>
  [operator?.name ?? '', operator?.system === undefined ? '' : words.systems[operator.system]]
    .filter(Boolean)
    .join(' ');

function sameZonesLines(zones: readonly ZoneWork[]): readonly SheetLine[] {
  const [first] = zones;
  if (first === undefined) return [];
  const { operator, format, files } = first;
  const notInFile = zones.flatMap((each) => each.notInFile);
  const assumed = zones.filter((each) => each.assumed).map(({ zone }) => zone);
  const text = (said: string): SheetLine => ({ kind: 'text', text: said });
  const command =
    format === 'nsupdate' || format === 'powershell' || format === 'route53' ? words.commands[format] : undefined;
  return [
    text(
      words.zoneLine(
        zones.map(({ zone, domains }) => [zone, domains.length]),
        operatorOf(operator),
      ),
    ),
    ...(command === undefined
      ? [text(operator === undefined ? words.unsettled(files) : words.byRequest(files))]
      : files.flatMap((file) => command(file).map((line): SheetLine => ({ kind: 'command', text: line })))),
    ...(notInFile.length === 0 ? [] : [text(words.notInFile(notInFile.length)), text(notInFile.join('、'))]),
    ...(assumed.length > 0 ? [text(words.zoneAssumed(assumed))] : []),
  ];
}

function backOf(
  { runbook: { wayBack, stage } }: WindowBook,
  records: RunbookSheet['back']['records'],
): RunbookSheet['back'] {
  const { kind, inTwo, until, endedBy, takes } = wayBack;
  const last =
    until === undefined
      ? backWords.untilOpen
      : (endedBy === 'service-end' ? backWords.untilServiceEnd : backWords.until)(dayWords(until));
  const { unreachable, refused, mixed, back } = backWords.rows;
  const isChange = stage !== 'lower-ttl';
  return {
    lead: [
      isChange ? backWords.lead[kind] : backWords.ttl,
      ...(inTwo ? [backWords.inTwo] : []),
      ...(kind === 'none' ? [] : [takes === undefined ? backWords.takesUnknown : backWords.takes(takes)]),
    ],
    until: kind === 'none' || !isChange ? '' : last,
    rows: [
      ...(isChange ? [unreachable, refused] : []),
      mixed,
      ...(isChange ? (kind === 'none' ? [] : [[back[0] ?? '', back[1] ?? '', last]]) : [backWords.ttlRow]),
    ],
    records,
  };
}

/** Domains that the window's stage does not change, by reason. */
function leftOf({ session }: WindowBook): RunbookSheet['left'] {
  const sayPlan = (issue: Issue) => sayIssue(issue, planWords);
  const kept = session.ledger.entries.filter(({ standing }) => standing !== 'changed');
  const groups = groupBy(kept, (entry) => sayReason(entry, { plan: session.plan, sayPlan }));
  return [...groups].map(([reason, entries]) => ({ reason, domains: entries.map(({ domain }) => domain) }));
}

/** Characters that Markdown would take for its own; a line end would break a table. */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
const cell = (parts: readonly string[]): string => parts.filter(Boolean).join('<br>');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${' --- |'.repeat(head.length)}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
const box = (isDone: boolean): string => (isDone ? '☑' : '☐');

/** The sheet as Markdown. */
export function runbookMarkdown(sheet: RunbookSheet): string {
  const { chapters, columns } = words;
  const chapter = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
  const lines = [
    `# ${plain(sheet.title)}`,
    '',
    ...table(
      ['項目', '内容'],
      sheet.facts.map(([name, value]) => [plain(name), plain(value)]),
    ),
    ...chapter(
      chapters.prerequisites,
      sheet.prerequisites.length === 0
        ? []
        : [
            words.prerequisitesNote,
            '',
            ...sheet.prerequisiteNotes.flatMap((note) => [plain(note), '']),
            ...table(
              ['', columns.check, columns.see, columns.ifNot, columns.by],
              sheet.prerequisites.map((row) => [
                box(row.isTicked || row.held === true),
                cell([plain(row.does), ...row.where.map(lineMarkdown), ...row.notes.map(plain)]),
                plain(row.see),
                plain(row.ifNot),
                cell([...[row.who, row.clock, row.done, ...row.uncounted].map(plain), row.held ? words.held : '']),
              ]),
            ),
          ],
    ),
    ...chapter(chapters.steps, [sheet.stepsNote, '', ...stepTable(sheet.steps)]),
    ...chapter(
      chapters.records,
      sheet.records.flatMap((set) => setLines(set, true)),
    ),
    ...chapter(chapters.back, [
      ...sheet.back.lead.flatMap((line) => [plain(line), '']),
      ...table(
        backWords.columns,
        sheet.back.rows.map((row) => row.map(plain)),
      ),
      ...sheet.back.records.flatMap(({ title, sets }) => [
        '',
        `### ${plain(title)}`,
        ...sets.flatMap((set) => setLines(set, false)),
      ]),
    ]),
    ...chapter(chapters.after, sheet.after.length === 0 ? [] : [words.afterNote, '', ...stepTable(sheet.after)]),
    ...chapter(
      chapters.left,
      sheet.left.map(
        ({ reason, domains }) => `- ${plain(reason)}(${String(domains.length)}): ${plain(domains.join('、'))}`,
      ),
    ),
    ...chapter(
      chapters.signOff,
      table(
        paperWords.columns,
        sheet.signOff.map((task) => [`☐ ${plain(task)}`, '', '', '']),
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function stepTable(rows: readonly SheetRow[]): string[] {
  const { columns } = words;
  return table(
    ['', columns.when, columns.who, columns.does, columns.see, columns.ifNot],
    rows.map((row) => [
      box(row.isTicked),
      cell([row.relative === '' ? '' : `**${row.relative}**`, plain(row.clock)]),
      plain(row.who),
      cell([
        plain(row.does),
        ...row.where.map(lineMarkdown),
        ...row.notes.map(plain),
        row.decides ? words.decide : '',
        plain(row.done),
        plain(row.shown),
        ...row.uncounted.map(plain),
      ]),
      plain(row.see),
      plain(row.ifNot),
    ]),
  );
}

const lineMarkdown = ({ kind, text }: SheetLine): string =>
  kind === 'command' ? `\`${text.replaceAll('|', '\\|').replaceAll('`', '')}\`` : plain(text);

function setLines({ zones, records }: PaperSet, signed: boolean): string[] {
  const { before, after, host, role } = paperWords;
  return [
    '',
    `**${paperWords.set(
      zones.reduce((sum, { domains }) => sum + domains.length, 0),
      zones.length,
    )}**`,
    '',
    ...table(
      [before, after, host, role],
      records.map((record) =>
        [record.before, record.after, plain(`${record.exchange}.`), record.role].map((text) => text),
      ),
    ),
    ...zones.flatMap(({ zone, domains }) => [
      '',
      [plain(paperWords.zone(zone)), paperWords.domains(domains.length), ...(signed ? [paperWords.signs] : [])].join(
        '　',
      ),
      '',
      ...domains.map((domain) => `- ${signed ? '[ ] ' : ''}${plain(domain)}`),
    ]),
  ];
}
