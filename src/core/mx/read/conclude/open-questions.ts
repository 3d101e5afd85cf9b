import type { Reading } from '../reading/reading.ts';
import type { AnswerDraft, Question } from '../reading/question.ts';
import { readIssue } from '../rules.ts';

/** Draws what can be known of each question only when its whole answer has been seen. */
export function settleQuestions(reading: Reading): void {
  failUnasked(reading);
  const filtered = filteredQuestions(reading);
  const whole = wholeAnswers(reading, filtered);
  for (const question of reading.questions) {
    tellAlias(reading, question);
    const { answers, asksOtherType, domain, message, outcome } = question;
    if (message.isQuery) continue;
    if (outcome === undefined && message.isTruncated) failPart(reading, question, whole);
    else if (outcome === undefined && filtered.has(question)) failPart(reading, question, whole);
    else if (domain === undefined || asksOtherType) continue;
    else if (outcome === undefined && message.missing !== undefined)
      tellCutOff(reading, question, domain, message.missing);
    else if (answers.size === 0) tellNothing(reading, question, domain);
  }
}

/**
 * A server that had no room for its answer (RFC 2181 §9) has not said what there is, nor does an answer of which a filter let some lines
 * through. Where another answer of the text is whole and holds all that it shows, it is one more question that failed.
 */
function failPart(reading: Reading, question: Question, whole: WholeAnswers): void {
  const { answers, asksOtherType, domain, server = '', line, message, filter } = question;
  if (answers.size === 0 && domain !== undefined && !asksOtherType)
    question.denies(domain, line - 1, message.isTruncated ? 'failed' : 'nothing-shown');
  for (const draft of answers.values()) {
    const { records } = draft;
    if (records.length > 0 || message.isTruncated) draft.state = 'failed';
    const isHeld = whole.get(draft.domain)?.some((answer) => records.every((record) => answer.holds(record))) === true;
    if (isHeld || draft.state !== 'failed') continue;
    const at = { line: draft.line, domain: draft.domain };
    reading.tell(
      message.isTruncated
        ? readIssue('answer-truncated', { domain: draft.domain, server }, at)
        : readIssue('answer-filtered', { domain: draft.domain, filter: filter?.text ?? '' }, at),
    );
    reading.holdBack(draft.domain);
  }
}

/** The questions of which a filter may have hidden records: one that counts lines has hidden none where fewer came through. */
function filteredQuestions({ questions, text }: Reading): ReadonlySet<Question> {
  const filtered = new Set<Question>();
  let next = text.lines.length + 1;
  for (const question of questions.some(({ filter }) => filter !== undefined) ? questions.toReversed() : []) {
    const { filter, line, message, tool } = question;
    let last = next - 2;
    while (last >= line && text.line(last).trim() === '') last--;
    const isCut = filter?.lines === undefined || last - line + 1 >= filter.lines;
    if (filter !== undefined && !message.isWhole && isCut) filtered.add(question);
    if (tool !== 'text') next = Math.min(next, line);
  }
  return filtered;
}

/** Of each domain the answers of which nothing is missing, each set once. */
type WholeAnswers = ReadonlyMap<string, readonly AnswerDraft[]>;

function wholeAnswers({ questions }: Reading, filtered: ReadonlySet<Question>): WholeAnswers {
  const whole = new Map<string, AnswerDraft[]>();
  if (filtered.size === 0 && !questions.some(({ message }) => message.isTruncated)) return whole;
  for (const question of questions) {
    const { answers, message } = question;
    if (message.isTruncated || message.missing !== undefined || filtered.has(question)) continue;
    for (const draft of answers.values()) {
      const known = whole.get(draft.domain) ?? [];
      const isNew = !known.some(
        (one) => one.records.length >= draft.records.length && draft.records.every((record) => one.holds(record)),
      );
      if (draft.state === 'records' && isNew) whole.set(draft.domain, [...known, draft]);
    }
  }
  return whole;
}

/** A server of the script's own list that no question below it names was not asked: it has failed. */
function failUnasked(reading: Reading): void {
  if (reading.found.toAsk.length === 0) return;
  const asked = new Set(reading.questions.map(({ domain, server }) => `${domain ?? ''} ${server ?? ''}`));
  for (const { domain, servers, index } of reading.found.toAsk) {
    for (const server of servers) {
      if (asked.has(`${domain} ${server}`)) continue;
      const question = reading.open('dig', index);
      Object.assign(question, { domain, server, outcome: { state: 'failed', index } });
    }
  }
}

function tellAlias(reading: Reading, { domain, asksOtherType, answers, line }: Question): void {
  const target = domain === undefined ? undefined : reading.found.aliases.get(domain);
  if (domain === undefined || target === undefined || asksOtherType || answers.has(domain)) return;
  reading.tell(readIssue('domain-is-alias', { domain, target }, { line, domain }));
}

function tellCutOff(
  reading: Reading,
  question: Question,
  domain: string,
  counts: NonNullable<Question['message']['missing']>,
): void {
  const at = { line: question.line, domain };
  reading.tell(readIssue('answer-cut-off', { domain, ...counts }, at));
  reading.holdBack(domain);
  if (question.answers.size === 0) question.denies(domain, question.line - 1, 'failed');
}

function tellNothing(reading: Reading, question: Question, domain: string): void {
  const { outcome, emptyMeansNone, isHeading, message, line, authorityZone } = question;
  if (outcome !== undefined) question.denies(domain, outcome.index, outcome.state);
  else if (reading.completeness.incomplete.has(domain))
    return; // there was a record, but it was refused
  else if (isHeading) question.denies(domain, line - 1, 'nothing-shown');
  // The server sends to others: it has not said what there is.
  else if (message.isReferral && authorityZone === undefined) question.denies(domain, line - 1, 'failed');
  else if (emptyMeansNone || message.hasHeader) question.denies(domain, line - 1, 'no-mx');
}
