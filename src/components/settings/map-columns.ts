import type { TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import type { MapColumn } from '../../core/settings/policy-map.ts';

/** How many entries of a global list are still undecided. */
export function openEntries({ decisions }: TmemsConfiguration, lost: 'approval-lost' | 'block-lost'): number {
  return decisions.filter(
    ({ kind, answer, sides }) =>
      answer === null && kind.startsWith('ip-') && sides.at(-1)?.loses.some((loss) => loss.kind === lost) === true,
  ).length;
}

/** The columns of the policy map: what is global, then one per policy that exists. */
export function mapColumns(configuration: TmemsConfiguration): readonly MapColumn[] {
  const { ipReputation, recipientFilter, virusPolicies, spamPolicies } = configuration;
  const open = {
    approved: openEntries(configuration, 'approval-lost'),
    blocked: openEntries(configuration, 'block-lost'),
  };
  const list = (id: 'approved' | 'blocked'): MapColumn => ({
    id,
    head: [words.heads[id][0], words.items(ipReputation[id].length, open[id])],
    global: true,
    open: open[id] > 0,
    of: () => true,
  });
  const qil = ipReputation.qil === null ? words.heads.qil[1] : `${words.heads.qil[1]} ${String(ipReputation.qil)}`;
  return [
    { id: 'qil', head: [words.heads.qil[0], qil], global: true, open: ipReputation.qil === null, of: () => true },
    list('approved'),
    list('blocked'),
    ...(recipientFilter.length > 0
      ? [
          {
            ...shared('recipient-filter', words.heads.recipientFilter),
            of: (group) => group.recipientFilter,
          } satisfies MapColumn,
        ]
      : []),
    ...(virusPolicies.length > 0
      ? [{ ...shared('virus', words.heads.virus), of: (group) => group.virus } satisfies MapColumn]
      : []),
    ...spamPolicies.map(({ verdict, action }): MapColumn => {
      const head = verdict === 'spam' ? words.heads.spam : words.heads.probableSpam;
      const table = verdict === 'spam' ? 'S1' : 'S2';
      return {
        ...shared(`${verdict} ${action}`, [head, `${table} ${words.actions[action]}`]),
        of: (group) => (verdict === 'spam' ? group.spam : group.probableSpam) === action,
      };
    }),
  ];
}

const shared = (id: string, head: readonly [string, string]) => ({ id, head, global: false, open: false }) as const;
