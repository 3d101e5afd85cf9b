import type { MxRecord } from '../../../dns/mx-record.ts';
import { parentOf } from '../../../dns/name.ts';
import type { MxAnswer } from '../../read-shape.ts';
import type { AnswerDraft } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';
import { apexOf } from './apex.ts';

/** What each question got, in the order of the text, and each record once. */
export interface Answers {
  readonly drafts: readonly AnswerDraft[];
  readonly answers: readonly MxAnswer[];
  /** Domains that several answers tell. */
  readonly repeated: ReadonlySet<string>;
  readonly records: readonly MxRecord[];
}

/** Makes answers of what the questions collected. */
export function answersOf({ questions, found }: Reading): Answers {
  const drafts = questions.flatMap((question) => [...question.answers.values()]);
  // Records whose owner was told last stand where they stood.
  drafts.sort((a, b) => a.firstLine - b.firstLine);
  const answers = drafts.map((draft) => answerOf(draft, found.nameServers));
  // One question has one answer for a domain.
  const isOneQuestion = drafts.every(({ question }) => question === drafts[0]?.question);
  const repeated = isOneQuestion ? new Set<string>() : repeatedDomains(answers);
  return { drafts, answers, repeated, records: eachOnce(answers, repeated) };
}

type NameServers = Reading['found']['nameServers'];

function answerOf(draft: AnswerDraft, nameServers: NameServers): MxAnswer {
  const { question, domain, state, line } = draft;
  const { server, authoritative, when } = question;
  const records = settledRecords(draft);
  const at = { line };
  if (server === undefined && authoritative === undefined && when === undefined) return { domain, state, records, at };
  return {
    domain,
    ...(server === undefined ? {} : { server }),
    ...(authoritative === undefined ? {} : { authoritative }),
    ...(holdsZone(draft, nameServers) ? { holdsZone: true } : {}),
    ...(when === undefined ? {} : { when }),
    ...{ state, records, at },
  };
}

/** What else than a flag shows that the server holds the zone of the domain (hazard H22). */
function holdsZone({ question, domain, state }: AnswerDraft, nameServers: NameServers): boolean {
  const { server, authoritative, tellsAuthority } = question;
  if (authoritative !== undefined || server === undefined || state === 'failed') return false;
  if (tellsAuthority) return true;
  if (nameServers.size === 0) return false;
  for (let zone: string | undefined = domain; zone !== undefined; zone = parentOf(zone)) {
    const listed = nameServers.get(zone);
    if (listed !== undefined) return listed.has(server);
  }
  return false;
}

/** The whole text has been seen: where no line said whether its TTL is published, the text does. */
function settledRecords(answer: AnswerDraft): readonly MxRecord[] {
  for (const record of answer.records) record.ttlFrom ??= ttlFromOf(answer);
  return answer.records as readonly MxRecord[];
}

/** Bare lines show a published TTL only where `$TTL`, `$ORIGIN`, a relative name or an SOA shows a zone. */
function ttlFromOf({ question, domain }: AnswerDraft): 'published' | 'cache' {
  if (question.zoneText.sure) return 'published';
  return apexOf(domain, question.zoneText.apexes) === undefined ? 'cache' : 'published';
}

function repeatedDomains(answers: readonly MxAnswer[]): ReadonlySet<string> {
  const domains = new Set<string>();
  const repeated = new Set<string>();
  for (const { domain } of answers) {
    const before = domains.size;
    if (domains.add(domain).size === before) repeated.add(domain);
  }
  return repeated;
}

/** Each record once, where it was first seen; a published TTL is worth more than what a cache had left. */
function eachOnce(answers: readonly MxAnswer[], repeated: ReadonlySet<string>): readonly MxRecord[] {
  const each: MxRecord[] = [];
  const places = new Map<string, number>();
  for (const { domain, records } of answers) {
    // One answer holds no record twice.
    if (!repeated.has(domain)) {
      for (const record of records) each.push(record);
      continue;
    }
    for (const record of records) {
      const key = `${domain} ${record.preference} ${record.exchange}`;
      const place = places.get(key);
      const known = place === undefined ? undefined : each[place];
      if (place === undefined || known === undefined) places.set(key, each.push(record) - 1);
      else if (isBetterTtl(record, known) && record.ttl !== undefined)
        each[place] = { ...known, ttl: record.ttl, ttlFrom: record.ttlFrom ?? 'published' };
    }
  }
  return each;
}

function isBetterTtl(record: MxRecord, known: MxRecord): boolean {
  if (known.ttl === undefined || (known.ttlFrom === 'cache' && record.ttlFrom !== 'cache')) return true;
  // Of two published ones the longer, for every wait.
  return record.ttlFrom !== 'cache' && known.ttlFrom !== 'cache' && (record.ttl ?? 0) > known.ttl;
}
