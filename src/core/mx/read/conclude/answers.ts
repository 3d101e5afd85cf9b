import type { MxRecord } from '../../../dns/mx-record.ts';
import type { MxAnswer } from '../../read-shape.ts';
import type { AnswerDraft, RecordDraft } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';
import { apexOf } from './zones.ts';

/** What each question got, in the order of the text, and each record once. */
export interface Answers {
  readonly drafts: readonly AnswerDraft[];
  readonly answers: readonly MxAnswer[];
  readonly records: readonly MxRecord[];
}

/** Makes answers of what the questions collected. */
export function answersOf({ questions }: Reading): Answers {
  const drafts = questions
    .flatMap((question) => [...question.answers.values()])
    // Records whose owner was told last stand where they stood.
    .map((draft) => ({ draft, line: firstLineOf(draft) }))
    .toSorted((a, b) => a.line - b.line)
    .map(({ draft }) => draft);
  const answers = drafts.map(answerOf);
  return { drafts, answers, records: eachOnce(answers) };
}

const firstLineOf = ({ line, records }: AnswerDraft): number =>
  records.reduce((first, draft) => Math.min(first, draft.line), line);

function answerOf({ question, domain, state, records, line }: AnswerDraft): MxAnswer {
  const { server, authoritative } = question;
  return {
    domain,
    ...(server === undefined ? {} : { server }),
    ...(authoritative === undefined ? {} : { authoritative }),
    state,
    records: records.map(recordOf),
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
function eachOnce(answers: readonly MxAnswer[]): readonly MxRecord[] {
  const each: MxRecord[] = [];
  const domains = new Set<string>();
  const repeated = new Set<string>();
  for (const { domain } of answers) (domains.has(domain) ? repeated : domains).add(domain);
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
  return known.ttl === undefined || (known.ttlFrom === 'cache' && record.ttlFrom !== 'cache');
}
