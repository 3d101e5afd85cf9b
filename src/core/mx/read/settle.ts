import type { Paste } from './paste.ts';
import type { Question } from './question.ts';
import { readIssue } from './rules.ts';

/** Draws what can be known of each question only when its whole answer has been seen. */
export function settleQuestions(paste: Paste): void {
  failUnasked(paste);
  for (const question of paste.questions) {
    tellAlias(paste, question);
    if (question.domain === undefined || question.asksOtherType || question.dig.isQuery === true) continue;
    if (isCutOff(question)) tellCutOff(paste, question, question.domain);
    else if (question.answers.size === 0) tellNothing(paste, question, question.domain);
  }
}

/** A server of the script's own list that no question below it names was not asked: it has failed. */
function failUnasked(paste: Paste): void {
  if (paste.toAsk.length === 0) return;
  const asked = new Set(paste.questions.map(({ domain, server }) => `${domain ?? ''} ${server ?? ''}`));
  for (const { domain, servers, index } of paste.toAsk) {
    for (const server of servers) {
      if (asked.has(`${domain} ${server}`)) continue;
      const question = paste.open('dig', index);
      Object.assign(question, { domain, server, outcome: { state: 'failed', index } });
    }
  }
}

function tellAlias(paste: Paste, { domain, asksOtherType, answers, line }: Question): void {
  const target = domain === undefined ? undefined : paste.aliases.get(domain);
  if (domain === undefined || target === undefined || asksOtherType || answers.has(domain)) return;
  paste.tell(readIssue('domain-is-alias', { domain, target }, { line, domain }));
}

function isCutOff({ outcome, dig: { status, expected, seen, truncated } }: Question): boolean {
  return outcome === undefined && status !== undefined && (truncated === true || (expected ?? 0) > seen);
}

function tellCutOff(paste: Paste, question: Question, domain: string): void {
  const { expected = 0, seen } = question.dig;
  const at = { line: question.line, domain };
  paste.tell(readIssue('answer-cut-off', { domain, expected, seen }, at));
  paste.incomplete.add(domain);
  if (question.answers.size === 0) paste.negative(question, question.line - 1, domain, 'failed');
}

function tellNothing(paste: Paste, question: Question, domain: string): void {
  const { outcome, emptyMeansNone, isHeading, dig, line, authorityZone } = question;
  if (outcome !== undefined) paste.negative(question, outcome.index, domain, outcome.state);
  else if (paste.incomplete.has(domain))
    return; // there was a record, but it was refused
  else if (isHeading) paste.negative(question, line - 1, domain, 'nothing-shown');
  // The server sends to others: it has not said what there is.
  else if (dig.refers && authorityZone === undefined) paste.negative(question, line - 1, domain, 'failed');
  else if (emptyMeansNone || dig.status !== undefined) paste.negative(question, line - 1, domain, 'no-mx');
}
