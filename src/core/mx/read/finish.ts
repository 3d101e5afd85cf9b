import type { MxRecord } from '../../dns/mx-record.ts';
import { isAtOrBelow, labelsOf, selfAndAncestors } from '../../dns/name.ts';
import { isSameSet } from '../../dns/record-set.ts';
import { groupBy } from '../../group-by.ts';
import type { LineState, MxAnswer, MxReading, GivenOwner, ReadFormat } from '../read-shape.ts';
import { mayHoldMx, namedTool } from './named-tools.ts';
import { ownPassages, toldPassages } from './passages.ts';
import type { Paste } from './paste.ts';
import type { AnswerDraft, Question, RecordDraft } from './question.ts';
import { readIssue } from './rules.ts';
import { refuseSuspects } from './suspects.ts';
import { settleQuestions } from './settle.ts';

/** Draws the conclusions that need the whole text, and hands out what was read. */
export function finish(paste: Paste, owners: readonly GivenOwner[]): MxReading {
  ownPassages(paste, owners);
  settleQuestions(paste);
  const drafts = paste.questions
    .flatMap((question) => [...question.answers.values()])
    // Records whose owner was told last stand where they stood.
    .toSorted((a, b) => firstLineOf(a) - firstLineOf(b));
  const records = new Map<RecordDraft, MxRecord>();
  const answers = drafts.map((draft) => answerOf(draft, records));
  const each = eachOnce(records);
  for (const { domain } of each) if (paste.suggestedOfUnowned.has(domain)) paste.incomplete.add(domain);
  refuseSuspects(paste, new Set([...each.map(({ domain }) => domain), ...paste.incomplete]));
  for (const { domain, question } of drafts) {
    if (paste.nothingIsWhole || paste.doubtfulTexts.has(question.text)) paste.incomplete.add(domain);
  }
  tellNegatives(paste, answers);
  tellDisagreements(paste, answers);
  tellOutsideZone(paste, drafts);
  tellAliases(paste, each);
  tellCachedTtls(paste, each);
  tellNothingRead(paste, each.length, answers);
  const { size } = paste.automaticTtls;
  if (size > 0) paste.tell(readIssue('ttl-automatic', { domains: size }));
  return {
    format: formatOf(paste),
    records: each,
    answers,
    incomplete: [...paste.incomplete],
    zones: zonesOf(paste, drafts),
    passages: toldPassages(paste),
    states: [],
    lines: paste.states satisfies LineState[],
    issues: paste.issues.toSorted((a, b) => (a.at?.line ?? Infinity) - (b.at?.line ?? Infinity) || 0),
  };
}

const firstLineOf = ({ line, records }: AnswerDraft): number => Math.min(line, ...records.map((draft) => draft.line));

function answerOf(
  { question, domain, state, records, line }: AnswerDraft,
  built: Map<RecordDraft, MxRecord>,
): MxAnswer {
  return {
    domain,
    ...(question.server === undefined ? {} : { server: question.server }),
    ...(question.authoritative === undefined ? {} : { authoritative: question.authoritative }),
    state,
    records: records.map((draft) => {
      const record = recordOf(draft);
      built.set(draft, record);
      return record;
    }),
    at: { line },
  };
}

function recordOf(draft: RecordDraft): MxRecord {
  const { domain, preference, exchange, ttl, line } = draft;
  return {
    domain,
    preference,
    exchange,
    ...(ttl === undefined ? {} : { ttl }),
    ttlFrom: ttlFromOf(draft),
    at: { line },
  };
}

/** Bare lines show a published TTL only where `$TTL`, `$ORIGIN`, a relative name or an SOA shows a zone. */
function ttlFromOf({ ttlFrom, question, domain }: RecordDraft): 'published' | 'cache' {
  if (ttlFrom !== undefined) return ttlFrom;
  if (question.zoneText.sure) return 'published';
  return apexOf(domain, question.zoneText.apexes) === undefined ? 'cache' : 'published';
}

/** Each record once, where it was first seen; a published TTL is worth more than what a cache had left. */
function eachOnce(records: ReadonlyMap<RecordDraft, MxRecord>): MxRecord[] {
  const each = new Map<string, MxRecord>();
  for (const record of records.values()) {
    const key = `${record.domain} ${record.preference} ${record.exchange}`;
    const known = each.get(key);
    if (known === undefined) each.set(key, record);
    else if (isBetterTtl(record, known) && record.ttl !== undefined) {
      each.set(key, { ...known, ttl: record.ttl, ttlFrom: record.ttlFrom ?? 'published' });
    }
  }
  return [...each.values()];
}

function isBetterTtl(record: MxRecord, known: MxRecord): boolean {
  return known.ttl === undefined || (known.ttlFrom === 'cache' && record.ttlFrom !== 'cache');
}

const negativeIssues = {
  'no-mx': 'domain-has-no-mx',
  'no-domain': 'domain-does-not-exist',
  failed: 'question-failed',
} as const;

/** One failure is told once for a domain, with all the servers that failed so. */
function tellNegatives(paste: Paste, answers: readonly MxAnswer[]): void {
  const negative = answers.filter(({ state }) => state !== 'records');
  for (const [first, ...more] of groupBy(negative, ({ domain, state }) => `${state} ${domain}`).values()) {
    if (first === undefined || first.state === 'records') continue;
    const { domain, state, at } = first;
    const place = { line: at.line, domain };
    const server = [...new Set([first, ...more].map((one) => one.server ?? ''))]
      .filter((name) => name !== '')
      .join(', ');
    if (state === 'nothing-shown') paste.tell(readIssue('nothing-shown', { domain }, place));
    else paste.tell(readIssue(negativeIssues[state], { domain, server }, place));
  }
}

/** A text that may hold MX and gives no record says so ("Whose record it is" 18). */
function tellNothingRead(paste: Paste, records: number, answers: readonly MxAnswer[]): void {
  if (records > 0 || answers.length > 0) return;
  const text = paste.lines.join('\n');
  const isTold = paste.issues.some(({ level }) => level === 'error') || paste.incomplete.size > 0;
  if (isTold && namedTool(text) === '') return;
  if (paste.holdsChanges || mayHoldMx(text, paste.weights.size > 0))
    paste.tell(readIssue('nothing-read', { tool: namedTool(text) }));
}

/** Several servers must tell the same (H22). A question that failed tells nothing, nor does an answer read in part. */
function tellDisagreements(paste: Paste, answers: readonly MxAnswer[]): void {
  const first = new Map<string, MxAnswer>();
  const disagreeing = new Map<string, MxAnswer[]>();
  for (const answer of answers) {
    if (answer.state === 'failed' || paste.incomplete.has(answer.domain)) continue;
    const known = first.get(answer.domain);
    if (known === undefined) first.set(answer.domain, answer);
    else if (!isSameSet(known.records, answer.records)) {
      const others = disagreeing.get(answer.domain);
      if (others === undefined) disagreeing.set(answer.domain, [known, answer]);
      else others.push(answer);
    }
  }
  for (const [domain, [, other]] of disagreeing) {
    const servers = (disagreeing.get(domain) ?? []).map(({ server }) => server ?? '');
    const line = other?.at.line;
    const at = line === undefined ? { domain } : { line, domain };
    paste.tell(
      readIssue('answers-disagree', { domain, servers: [...new Set(servers)].filter((server) => server !== '') }, at),
    );
    paste.incomplete.add(domain);
  }
}

/** A server ignores records outside its zone. */
function tellOutsideZone(paste: Paste, drafts: readonly AnswerDraft[]): void {
  for (const { question, domain, records } of drafts) {
    const { sure, startsWithSoa, apexes } = question.zoneText;
    const [zone] = apexes;
    if (zone === undefined || !(sure || startsWithSoa)) continue;
    if (apexOf(domain, apexes) !== undefined) continue;
    for (const { line } of records) paste.tell(readIssue('record-outside-zone', { domain, zone }, { line, domain }));
  }
}

function tellAliases(paste: Paste, records: readonly MxRecord[]): void {
  for (const { domain, exchange, at } of records) {
    const target = paste.aliases.get(exchange);
    if (target !== undefined) paste.tell(readIssue('exchange-is-alias', { exchange, target }, { ...at, domain }));
  }
}

function tellCachedTtls(paste: Paste, records: readonly MxRecord[]): void {
  const cached = records.filter(({ ttl, ttlFrom }) => ttl !== undefined && ttlFrom === 'cache');
  if (cached.length === 0) return;
  paste.tell(readIssue('ttl-may-be-cached', { domains: new Set(cached.map(({ domain }) => domain)).size }));
}

/** The zone of each domain, as an SOA shows it, else an `$ORIGIN` of two labels and more. */
function zonesOf(paste: Paste, drafts: readonly AnswerDraft[]): Record<string, string> {
  const zones = new Map<string, string>();
  for (const { domain, question } of drafts) {
    const zone = shownZone(paste, domain, question);
    if (zone !== undefined && !zones.has(domain)) zones.set(domain, zone);
  }
  return Object.fromEntries(zones);
}

function shownZone(paste: Paste, domain: string, { zoneText, authorityZone }: Question): string | undefined {
  const apex = apexOf(domain, zoneText.apexes);
  if (apex !== undefined) return apex;
  const asked = paste.zoneAsked.get(domain);
  if (asked !== undefined) return asked;
  if (paste.soaOwners.has(domain)) return domain;
  if (authorityZone !== undefined && isAtOrBelow(domain, authorityZone)) return authorityZone;
  const origin = paste.originOf.get(domain);
  return origin !== undefined && labelsOf(origin).length > 1 ? origin : undefined;
}

/** The nearest of `apexes` that the domain is or lies below. */
function apexOf(domain: string, apexes: ReadonlySet<string>): string | undefined {
  return apexes.size === 0 ? undefined : selfAndAncestors(domain).find((name) => apexes.has(name));
}

function formatOf(paste: Paste): ReadFormat {
  if (paste.lines.every((line) => line.trim() === '')) return 'empty';
  let greatest: ReadFormat = 'unknown';
  let weight = 0;
  for (const [format, lines] of paste.weights) {
    if (lines > weight) [greatest, weight] = [format, lines];
  }
  return greatest === 'zone' && isBareAnswer(paste) ? 'dig' : greatest;
}

/** Absolute names with TTL and class, and nothing that shows a zone: `dig +noall +answer` looks so. */
function isBareAnswer(paste: Paste): boolean {
  return (
    !paste.showsZone &&
    paste.givenOrigin === undefined &&
    paste.lines.every(
      (line, index) =>
        /^(?:passed|noise)$/.test(paste.states[index] ?? '') || /^\s*\S+\.\s+\d+\s+IN\s+\S+\s/i.test(line),
    )
  );
}
