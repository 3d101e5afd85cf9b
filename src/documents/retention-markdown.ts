import type { RetentionFacts, RetentionPlan } from '../core/retention/types.ts';
import { retentionIssueText } from '../words/retention/issues.ts';
import {
  actionWords,
  actorWords,
  basisWords,
  deletionWords,
  holdingWords,
  keptWithDomainsWords,
  leadWords,
  milestoneDate,
  milestoneWords,
  overdueWords,
  retentionWords as words,
  stateWords,
  untilWords,
} from '../words/retention/results.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.map(cell).join(' | ')} |`,
  `|${' --- |'.repeat(head.length)}`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];
const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

/** The outcome as Markdown: what is left to do, the dates, the kinds of information, what to mind. */
export function retentionMarkdown(facts: RetentionFacts, plan: RetentionPlan): string {
  const { today } = facts;
  const retired = plan.milestones.find(({ id }) => id === 'server-retired')?.date;
  const serverGone = retired !== undefined && retired <= today;
  const graceKnown = plan.milestones.some(({ id }) => id === 'grace-period-ended');
  const lines = [
    `# ${words.title} ${words.asOf(today)}`,
    ...section(
      words.actions,
      plan.actions.map((action) => {
        const { what, how } = actionWords[action.id];
        return `- [ ] ${leadWords(action, today)} ${what}。${overdueWords(action, today)}${how}${words.who(actorWords[action.who])}`;
      }),
    ),
    ...section(
      words.dates,
      table(
        words.datesHead,
        plan.milestones.map((one) => [milestoneDate(one), milestoneWords[one.id].long, basisWords(one)]),
      ),
    ),
    ...section(
      words.kinds,
      table(
        words.kindsHead,
        plan.holdings.map((one) => [
          holdingWords[one.id].name,
          stateWords(one, graceKnown),
          untilWords(one),
          deletionWords(one, plan.actions, serverGone),
        ]),
      ).concat('', keptWithDomainsWords),
    ),
    ...section(
      words.issues,
      plan.issues.map((issue) => `- ${retentionIssueText(issue)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
