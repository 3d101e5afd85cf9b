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
  return { drafts, answers, records: eachOnce(answers.flatMap(({ records }) => records)) };
}

const firstLineOf = ({ line, records }: AnswerDraft): number => Math.min(line, ...records.map((draft) => draft.line));

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
function eachOnce(records: readonly MxRecord[]): MxRecord[] {
  const each = new Map<string, MxRecord>();
  for (const record of records) {
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
