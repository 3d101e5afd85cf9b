import type { Reading } from '../reading/reading.ts';
import type { Question } from '../reading/question.ts';
import { readIssue } from '../rules.ts';

/** Draws what can be known of each question only when its whole answer has been seen. */
export function settleQuestions(reading: Reading): void {
  failUnasked(reading);
  for (const question of reading.questions) {
    tellAlias(reading, question);
    if (question.domain === undefined || question.asksOtherType || question.message.isQuery) continue;
    const missing = question.outcome === undefined ? question.message.missing : undefined;
    if (missing !== undefined) tellCutOff(reading, question, question.domain, missing);
    else if (question.answers.size === 0) tellNothing(reading, question, question.domain);
  }
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
