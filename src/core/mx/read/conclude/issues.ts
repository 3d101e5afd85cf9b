import type { MxRecord } from '../../../dns/mx-record.ts';
import { isSameSet, publishedTtls } from '../../../dns/record-set.ts';
import { groupBy } from '../../../group-by.ts';
import { settledDomains } from '../../agree.ts';
import type { Agreement, MxAnswer } from '../../read-shape.ts';
import type { AnswerDraft } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';
import { readIssue } from '../rules.ts';
import type { Answers } from './answers.ts';
import { mayHoldMx, namedTool } from './named-tools.ts';
import { apexOf } from './apex.ts';

/** Tells what shows only in the whole text. */
export function tellOfWhole(
  reading: Reading,
  { drafts, answers, repeated, records }: Answers,
  agreed: readonly Agreement[],
): void {
  tellNegatives(reading, answers);
  const settled = settledDomains(answers, agreed);
  tellDisagreements(
    reading,
    answers.filter(({ domain }) => repeated.has(domain) && !settled.has(domain)),
  );
  tellPublishedTtls(
    reading,
    answers.filter(({ domain }) => repeated.has(domain)),
  );
  tellOutsideZone(reading, drafts);
  tellAliases(reading, records);
  tellCachedTtls(reading, records);
  tellNothingRead(reading, records.length, answers);
  const { size } = reading.found.automaticTtls;
  if (size > 0) reading.tell(readIssue('ttl-automatic', { domains: size }));
}

const negativeIssues = {
  'no-mx': 'domain-has-no-mx',
  'no-domain': 'domain-does-not-exist',
  failed: 'question-failed',
} as const;

/** One failure is told once for a domain, with all the servers that failed so. */
function tellNegatives(reading: Reading, answers: readonly MxAnswer[]): void {
  const keyOf = (domain: string | undefined, line: number | undefined) => `${domain ?? ''} ${line ?? 0}`;
  const inPart = reading.issues.filter(({ id }) => id === 'answer-truncated' || id === 'answer-filtered');
  const told = new Set(inPart.map(({ at }) => keyOf(at?.domain, at?.line)));
  const isTold = ({ domain, at }: MxAnswer) => told.has(keyOf(domain, at.line));
  const negative = answers.filter((answer) => answer.state !== 'records' && !isTold(answer));
  for (const [first, ...more] of groupBy(negative, ({ domain, state }) => `${state} ${domain}`).values()) {
    if (first === undefined || first.state === 'records') continue;
    const { domain, state, at } = first;
    const place = { line: at.line, domain };
    const server = [...new Set([first, ...more].map((one) => one.server ?? ''))]
      .filter((name) => name !== '')
      .join(', ');
    if (state === 'nothing-shown') reading.tell(readIssue('nothing-shown', { domain }, place));
    else reading.tell(readIssue(negativeIssues[state], { domain, server }, place));
  }
}

/** Several servers must tell the same (H22). A question that failed tells nothing, nor does an answer read in part. */
function tellDisagreements(reading: Reading, answers: readonly MxAnswer[]): void {
  const first = new Map<string, MxAnswer>();
  const disagreeing = new Map<string, MxAnswer[]>();
  for (const answer of answers) {
    if (answer.state === 'failed') continue;
    if (reading.completeness.incomplete.has(answer.domain)) continue;
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
    reading.tell(
      readIssue('answers-disagree', { domain, servers: [...new Set(servers)].filter((server) => server !== '') }, at),
    );
    reading.holdBack(domain);
  }
}

/** Several answers publish one set with TTLs of their own: one server has not yet the zone of the others (hazard H22). */
function tellPublishedTtls(reading: Reading, answers: readonly MxAnswer[]): void {
  for (const [domain, ofDomain] of groupBy(answers, (answer) => answer.domain)) {
    const sets = ofDomain.map(({ records }) => publishedTtls(records)).filter((ttls) => ttls.length > 0);
    const ttls = [...new Set(sets.flat())].toSorted((one, other) => one - other);
    if (new Set(sets.map((set) => set.join())).size > 1)
      reading.tell(readIssue('ttls-disagree', { domain, ttls: ttls.map(String) }, { domain }));
  }
}

/** A server ignores records outside its zone. */
function tellOutsideZone(reading: Reading, drafts: readonly AnswerDraft[]): void {
  for (const { question, domain, records } of drafts) {
    const { sure, startsWithSoa, apexes } = question.zoneText;
    const [zone] = apexes;
    if (zone === undefined || !(sure || startsWithSoa)) continue;
    if (apexOf(domain, apexes) !== undefined) continue;
    for (const { at } of records) reading.tell(readIssue('record-outside-zone', { domain, zone }, { ...at, domain }));
  }
}

function tellAliases(reading: Reading, records: readonly MxRecord[]): void {
  const { aliases } = reading.found;
  if (aliases.size === 0) return;
  for (const { domain, exchange, at } of records) {
    const target = aliases.get(exchange);
    if (target !== undefined) reading.tell(readIssue('exchange-is-alias', { exchange, target }, { ...at, domain }));
  }
}

function tellCachedTtls(reading: Reading, records: readonly MxRecord[]): void {
  const cached = records.filter(({ ttl, ttlFrom }) => ttl !== undefined && ttlFrom === 'cache');
  if (cached.length === 0) return;
  reading.tell(readIssue('ttl-may-be-cached', { domains: new Set(cached.map(({ domain }) => domain)).size }));
}

/** A text that may hold MX and gives no record says so ("Whose record it is" 18). */
function tellNothingRead(reading: Reading, records: number, answers: readonly MxAnswer[]): void {
  if (records > 0 || answers.length > 0) return;
  const text = reading.text.lines.join('\n');
  const isTold = reading.issues.some(({ level }) => level === 'error') || reading.completeness.incomplete.size > 0;
  if (isTold && namedTool(text) === '') return;
  if (reading.found.holdsChanges || mayHoldMx(text, reading.lines.weights.length > 0))
    reading.tell(readIssue('nothing-read', { tool: namedTool(text) }));
}
