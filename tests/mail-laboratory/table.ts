import type { MxRecord } from '../../src/core/dns/mx-record.ts';
import { behaviours, type SenderName, senderNames } from './behaviours.ts';
import { type Comparison, eitherOf, fieldsOf, isExplained, ruleWords, shownFate, titles } from './compare.ts';

/** The table of the laboratory: sender × world × predicted × seen, in Markdown, for an administrator to review. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const unexplained = comparisons.filter((one) => !isExplained(one));
  const byPlan = Map.groupBy(comparisons, ({ world }) => `${world.of}: ${setWords(world.sets[world.sees])}`);
  return `${[
    '# The mail laboratory',
    'What becomes of a message: predicted by RFC 5321 as `traceMail` follows it, and seen with real senders, each with its own settings but for how',
    'long it waits. Who took a message is the receiver’s own record; a message that waits was in the sender’s queue; one that bounces came back.',
    'Plans are those of `tests/golden/mx-plan`, their ways back, and what follows these; shapes are sets where senders might differ. A world stands',
    'here once: names of hosts and the figures of preferences make no difference to a sender. Where equal preferences leave the choice to the',
    'sender, the table says all that may be; what was seen was one of these. “Old set”: what a sender sees whose resolver still has it. TMEmS accepts',
    'what its own resolver’s set names it for; “old” after its name: that resolver still has the old set.',
    '',
    `${comparisons.length} deliveries in ${comparisons.length / senderNames.length} worlds. As RFC 5321 says: ${comparisons.filter(({ rules, ...one }) => rules.length === 0 && isExplained({ rules, ...one })).length}. By a rule of the sender: ${comparisons.filter((one) => one.rules.length > 0 && isExplained(one)).length}. Not explained, and so counted as lost: ${unexplained.length}.`,
    '',
    '## Where a real sender differs',
    '',
    '| Sender | Rule | What it is | Worlds | Of these worse than by the RFC |',
    '| --- | --- | --- | --- | --- |',
    ...senderNames.flatMap((by) => fieldsOf(by).map((field) => ruleRow(comparisons, by, field))),
    ...[...byPlan].flatMap(([title, rows]) => ['', `## ${title}`, '', ...worldRows(rows)]),
  ].join('\n')}\n`;
}

function ruleRow(
  comparisons: readonly Comparison[],
  by: SenderName,
  field: ReturnType<typeof fieldsOf>[number],
): string {
  const own = comparisons.filter((one) => one.by === by && one.rules.includes(field));
  const { name = '', says = '' } = ruleWords[by][field] ?? {};
  return `| ${[titles[by], name, says, own.length, own.filter(isWorse).length].join(' | ')} |`;
}

/** Whether a message that by the RFC is taken waits or bounces, or one that waits bounces. */
export function isWorse({ rfc, predicted }: Comparison): boolean {
  const rank = (fate: string): number => (fate === 'it bounces' ? 2 : fate === 'it waits' ? 1 : 0);
  return Math.max(...predicted.map(rank)) > Math.max(...rfc.map(rank));
}

function worldRows(rows: readonly Comparison[]): readonly string[] {
  const worlds = Map.groupBy(rows, ({ world }) => world);
  return [
    '| Hosts that do not simply accept | RFC 5321 | Postfix | Exim | Rule |',
    '| --- | --- | --- | --- | --- |',
    ...[...worlds.values()].map((own) => {
      const [first] = own;
      const seen = senderNames.map((by) =>
        own
          .filter((one) => one.by === by)
          .map(shownFate)
          .join(),
      );
      const rules = own.flatMap(({ by, rules: fields }) =>
        fields.map((field) => `${titles[by]}: ${ruleWords[by][field]?.name ?? field}`),
      );
      return `| ${[first === undefined ? '' : hostWords(first), eitherOf(first?.rfc ?? []), ...seen, rules.join('; ')].join(' | ')} |`;
    }),
  ];
}

function hostWords({ world: { sets, sees, hosts, addresses, asksDns, self } }: Comparison): string {
  const set = sets[sees];
  const own = [...new Set(set.map(({ exchange }) => exchange))].flatMap((host) => {
    const behaviour = hosts[host];
    const words = [
      ...(host === self ? ['is the sender'] : []),
      ...(behaviour === undefined || behaviour === 'accepts' ? [] : [behaviours[behaviour].words]),
      ...((addresses[host] ?? 1) > 1 ? [`${addresses[host] ?? 1} addresses`] : []),
      ...(host === asksDns?.host && asksDns.sees !== sees ? [asksDns.sees] : []),
    ];
    return words.length === 0 ? [] : [`${host}: ${words.join(', ')}`];
  });
  return `${sees === 'old' ? '(old set) ' : ''}${own.length === 0 ? 'none' : own.join('; ')}`;
}

const setWords = (set: readonly MxRecord[]): string =>
  set.map(({ preference, exchange }) => `${preference} ${exchange}`).join(', ');
