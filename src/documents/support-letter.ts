import type { MilestoneId, RetentionFacts, RetentionPlan } from '../core/retention/types.ts';
import { supportRequest } from '../core/retention/support-request.ts';
import { dayWords } from '../words/dates.ts';
import { letterWords as words } from '../words/retention/support-letter.ts';

const section = (title: string, lines: readonly string[]): string[] => ['', `■${title}`, ...lines];
const points = (lines: readonly string[]): string[] => lines.map((line) => `・${line}`);

function situation(plan: RetentionPlan, today: string, byHand: boolean): string[] {
  const date = new Map(plan.milestones.map((milestone) => [milestone.id, milestone.date]));
  const reached = (id: MilestoneId): string | undefined => {
    const day = date.get(id);
    return day !== undefined && day <= today ? day : undefined;
  };
  const gone = plan.holdings.find(({ id }) => id === 'domains')?.state === 'gone';
  const deleted = reached('domains-deleted');
  const opened = reached('screen-opened');
  const retired = reached('server-retired');
  if (deleted !== undefined) return [words.domainsDeleted(deleted)];
  if (gone && opened !== undefined) return [words.domainsByOrder(opened)];
  if (retired !== undefined) return [words.domainsLeft, words.serverGone(retired)];
  return [byHand ? words.domainsByHand : words.domainsLeft];
}

/** What the reader does, as against what comes by itself. */
const deeds: ReadonlySet<keyof typeof words.dates> = new Set([
  'serverRetiredOn',
  'domainsDeletedOn',
  'accountDeletionRequestedOn',
]);

function knownDates(facts: RetentionFacts, plan: RetentionPlan): string[] {
  const refused = new Set(plan.issues.filter(({ level }) => level === 'error').map(({ at }) => at?.field));
  return (Object.keys(words.dates) as (keyof typeof words.dates)[]).map((field) => {
    const typed = facts[field] ?? '';
    const date = refused.has(field) ? '' : typed;
    const absent = typed === '' && deeds.has(field) ? words.noneOrUnknown : words.unknown;
    const day = date === '' ? absent : dayWords(date);
    return `${words.dates[field]}: ${day}${date > facts.today ? words.planned : ''}`;
  });
}

/**
 * The text of a request to the vendor's support desk (D5), with what the reader knows filled in. It is never sent from here.
 * `domains`: the reader's domains, where they are known. Undefined: there is nothing left to ask for.
 */
export function supportLetter(
  facts: RetentionFacts,
  plan: RetentionPlan,
  domains: readonly string[],
): string | undefined {
  const { asks, notBefore, needsMxDay, hasEnded } = supportRequest(facts, plan);
  if (asks.length === 0) return undefined;
  const deletes = asks.includes('delete-account') || asks.includes('delete-domains');
  const requests = points([
    ...asks.map((ask) => words.asks[ask]),
    ...(notBefore === undefined ? [] : [words.notBefore(notBefore)]),
    ...(needsMxDay ? [words.mxDay(facts.mxNamesCpf === 'no')] : []),
    ...(deletes ? [words.confirm] : []),
  ]);
  const lines = [
    `件名: ${words.subject(deletes)}`,
    '',
    words.to,
    '',
    ...words.sender,
    words.product,
    '',
    deletes && hasEnded ? words.opening : words.openingStill,
    ...section(words.asksTitle, requests),
    ...section(
      words.stateTitle,
      points(situation(plan, facts.today, asks.includes('delete-account') && !asks.includes('delete-domains'))),
    ),
    ...section(words.datesTitle, points(knownDates(facts, plan))),
    ...section(words.domainsTitle, domains.length === 0 ? [words.domainsBlank] : points(domains)),
    '',
    words.closing,
  ];
  return `${lines.join('\n')}\n`;
}
