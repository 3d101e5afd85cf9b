/** The request to whoever runs a zone: what, before, after, until when, how to confirm, how to go back, whom to call. */
import { groupBy } from '../core/group-by.ts';
import { addSeconds, dateOf, type LocalTime } from '../core/local-time.ts';
import type { MxRecord } from '../core/dns/mx-record.ts';
import { publishedTtl } from '../core/dns/record-set.ts';
import type { DomainPlan, MxPlan } from '../core/mx/plan/types.ts';
import type { PlanBook, WindowBook } from '../core/plan/plan-book.ts';
import type { RunbookStep, ZoneWork } from '../core/plan/runbook.ts';
import { zoneOf } from '../core/mx/write/zones.ts';
import { dayWords, longDayWords } from '../words/dates.ts';
import { requestWords as words, systemNotes } from '../words/plan/dns-request.ts';
import { dayInYear, momentWords, timeWords, whenWords } from '../words/plan/times.ts';

export interface DnsRequest {
  readonly zone: string;
  /** Who runs it; '' where nobody has said. */
  readonly operator: string;
  readonly subject: string;
  /** For a mail. */
  readonly text: string;
  readonly markdown: string;
}

/** A part of the letter, before it is text or Markdown. */
type Block =
  | { readonly kind: 'points'; readonly lines: readonly string[] }
  | { readonly kind: 'plain'; readonly lines: readonly string[] }
  | { readonly kind: 'command'; readonly lines: readonly string[] }
  | { readonly kind: 'set'; readonly title: string; readonly records: readonly (readonly [string, string, string])[] };

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const points = (...lines: readonly string[]): Block => ({ kind: 'points', lines });
const plainLines = (...lines: readonly string[]): Block => ({ kind: 'plain', lines });

/** One request for each zone of a window, in the order of the runbook. */
export function dnsRequests(book: PlanBook, window: WindowBook): readonly DnsRequest[] {
  return window.runbook.zones.map((zone) => requestOf(book, window, zone));
}

function requestOf(book: PlanBook, window: WindowBook, work: ZoneWork): DnsRequest {
  const { runbook } = window;
  const { at } = runbook.change;
  const operator = work.operator?.name ?? '';
  const subject = words.subject(work.zone, work.domains.length, at === undefined ? '' : momentWords(at));
  const head = [words.to(operator), '', words.opening(book.heading.author.trim()), words.lead];
  const sections = sectionsOf(book, window, work).filter(({ blocks }) => blocks.length > 0);
  return { zone: work.zone, operator, subject, ...inBoth(subject, head, sections) };
}

function sectionsOf({ heading }: PlanBook, window: WindowBook, work: ZoneWork): readonly Section[] {
  const { sections } = words;
  const { runbook } = window;
  return [
    { title: sections.request, blocks: [points(...askedLines(window, work))] },
    { title: sections.change, blocks: work.domains.length === 0 ? [] : setsOf(work.domains) },
    { title: sections.before, blocks: [points(...beforeLines(window, work))] },
    { title: sections.confirm, blocks: confirmBlocks(window, work) },
    { title: sections.back, blocks: backBlocks(window, work) },
    { title: sections.notes, blocks: [points(...systemNotes[work.operator?.system ?? 'other'])] },
    {
      title: sections.contact,
      blocks: [
        points(
          words.author(heading.author.trim()),
          words.contact(heading.contact.trim()),
          ...(runbook.stage === 'lower-ttl' ? [] : [words.decider(heading.people.decider ?? '')]),
        ),
      ],
    },
  ];
}

const stepOf = ({ runbook }: WindowBook, id: RunbookStep['id']): RunbookStep | undefined =>
  runbook.steps.find((step) => step.id === id);

const longMoment = (at: Parameters<typeof dateOf>[0]): string => `${longDayWords(dateOf(at))} ${at.slice(11)}`;

function askedLines(window: WindowBook, { zone, domains, assumed }: ZoneWork): readonly string[] {
  const { change, stage } = window.runbook;
  const reply = stepOf(window, 'request-dns')?.when ?? stepOf(window, 'settle-operators')?.when;
  const day = reply?.workday ?? (reply?.at && dateOf(reply.at));
  const end = change.at && addSeconds(change.at, HOUR);
  return [
    words.zone(zone),
    ...(assumed ? [words.zoneAssumed] : []),
    words.domains(domains.length),
    change.at === undefined ? words.whenOpen : words.when(longMoment(change.at)),
    words.purpose(stage),
    words.only,
    ...(end === undefined ? [] : [words.finish(momentWords(end))]),
    day === undefined ? words.replyOpen : words.reply(longDayWords(day)),
  ];
}

const HOUR = 3600;

/** Until when, on a working day where one is known; '' where nobody knows. */
function dueOf({ when }: RunbookStep, change: LocalTime | undefined): string {
  if (when.at === undefined) return '';
  const year = (change ?? when.at).slice(0, 4);
  return when.workday === undefined ? whenWords(when, year).clock : timeWords.by(dayInYear(when.workday, year));
}

function beforeLines(window: WindowBook, { domains, operator }: ZoneWork): readonly string[] {
  const lowering = stepOf(window, 'lower-ttl');
  const long = domains.filter(({ domain }) => lowering?.domains.includes(domain)).length;
  const isPanel = operator?.system === undefined || operator.system === 'other';
  return [
    words.copy,
    words.compare,
    ...(lowering === undefined || long === 0 ? [] : [words.lowerTtl(long, dueOf(lowering, window.runbook.change.at))]),
    words.serial,
    ...(isPanel ? [words.atOnce] : []),
  ];
}

function confirmBlocks({ runbook: { stage } }: WindowBook, { domains }: ZoneWork): readonly Block[] {
  const [first] = domains;
  if (first === undefined) return [];
  const name = first.domain;
  return [
    plainLines(stage === 'lower-ttl' ? words.confirmTtl : words.confirmServers),
    {
      kind: 'command',
      lines: [`dig @【権威サーバ】 ${name} MX +norecurse`, `nslookup -type=MX ${name} 【権威サーバ】`],
    },
    plainLines(words.confirmOurs),
  ];
}

function backBlocks({ back, runbook: { wayBack }, session }: WindowBook, work: ZoneWork): readonly Block[] {
  const inZone = (plan: MxPlan) =>
    plan.domains.filter(
      ({ domain, changes }) => changes.length > 0 && zoneOf(domain, session.zones).zone === work.zone,
    );
  const first = inZone(back);
  if (first.length === 0) return [points(words.backNone)];
  const then = back.then === undefined ? [] : inZone(back.then);
  const until = wayBack.until === undefined ? words.backUntilOpen : words.backUntil(dayWords(wayBack.until));
  return [
    points(words.backCall, until),
    ...afterOf(first, then.length === 0 ? words.backOnly : words.backFirst),
    ...(then.length === 0 ? [] : afterOf(then, words.backThen)),
  ];
}

const recordRows = (records: readonly MxRecord[]): Extract<Block, { kind: 'set' }>['records'] =>
  records.map((record) => {
    const ttl = publishedTtl(record);
    return [
      String(record.preference),
      `${record.exchange}.`.replace(/^\.\.$/u, '.'),
      ttl === undefined ? words.ttlUnknown : words.ttlOf(ttl),
    ];
  });

/** Equal sets once, with the domains that have them: before, and after. */
function setsOf(domains: readonly DomainPlan[]): readonly Block[] {
  const alike = groupBy(domains, ({ before, after }) => JSON.stringify([recordRows(before), recordRows(after)]));
  return [...alike.values()].flatMap((same): Block[] => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      plainLines(words.set(same.length)),
      points(...same.map(({ domain }) => domain)),
      { kind: 'set', title: words.beforeSet, records: recordRows(first.before) },
      { kind: 'set', title: words.afterSet, records: recordRows(first.after) },
    ];
  });
}

function afterOf(domains: readonly DomainPlan[], title: string): readonly Block[] {
  const alike = groupBy(domains, ({ after }) => JSON.stringify(recordRows(after)));
  return [...alike.values()].flatMap((same): Block[] => {
    const [first] = same;
    return first === undefined
      ? []
      : [
          plainLines(words.set(same.length)),
          points(...same.map(({ domain }) => domain)),
          { kind: 'set', title, records: recordRows(first.after) },
        ];
  });
}

const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');

function inBoth(
  subject: string,
  head: readonly string[],
  sections: readonly Section[],
): Pick<DnsRequest, 'text' | 'markdown'> {
  const text = [
    `件名: ${subject}`,
    '',
    ...head,
    ...sections.flatMap(({ title, blocks }) => ['', `■${title}`, ...blocks.flatMap(asText)]),
    '',
    words.closing,
    '',
  ];
  const markdown = [
    `# ${plain(subject)}`,
    '',
    ...head.map(plain),
    ...sections.flatMap(({ title, blocks }) => ['', `## ${title}`, ...blocks.flatMap(asMarkdown)]),
    '',
    words.closing,
    '',
  ];
  return { text: text.join('\n'), markdown: markdown.join('\n') };
}

function asText(block: Block): readonly string[] {
  if (block.kind === 'points') return block.lines.map((line) => `・${line}`);
  if (block.kind === 'plain') return block.lines;
  if (block.kind === 'command') return block.lines.map((line) => `  ${line}`);
  const [preference = '', host = '', ttl = ''] = words.columns;
  const rows = block.records.map(
    ([one, name, seconds]) => `  ${preference} ${one}  ${host} ${name}  ${ttl} ${seconds}`,
  );
  return [`[${block.title}]`, ...(rows.length === 0 ? [`  ${words.noRecords}`] : rows)];
}

function asMarkdown(block: Block): readonly string[] {
  if (block.kind === 'points') return ['', ...block.lines.map((line) => `- ${plain(line)}`)];
  if (block.kind === 'plain') return ['', ...block.lines.map(plain)];
  if (block.kind === 'command') return ['', '```sh', ...block.lines, '```'];
  return [
    '',
    `**${block.title}**`,
    '',
    `| ${words.columns.join(' | ')} |`,
    `|${' --- |'.repeat(words.columns.length)}`,
    ...block.records.map((row) => `| ${row.map(plain).join(' | ')} |`),
  ];
}
