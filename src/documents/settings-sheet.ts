import type { SenderEntry, SpamPolicy, TmemsConfiguration } from '../core/settings/tmems-configuration.ts';
import { groupBy } from '../core/group-by.ts';
import { labels, screenPath, screens, type ScreenId } from '../facts/labels.ts';
import {
  defaultContentRules,
  reputationLists,
  spamPolicyTables,
  virusPolicyTable,
  type ActionRow,
  type PolicyRow,
} from '../facts/settings.ts';
import { actionWords, policyRowWords } from '../words/settings/guide.ts';
import { sheetWords as words } from '../words/settings/sheet.ts';
import { tickKey } from './settings-tick-key.ts';

/** One box to tick, with the names or values that belong to it. A tick is kept by `key`, which holds what is ticked: it goes when that changes. */
export interface SheetStep {
  readonly key: string;
  readonly text: string;
  readonly items?: readonly string[];
}

/** One row of what a screen is to show: its label, and what is entered, line by line. */
export interface SheetRow {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface SheetPart {
  readonly title?: string;
  readonly rows?: readonly SheetRow[];
  readonly steps?: readonly SheetStep[];
  readonly notes?: readonly string[];
  /** Something is not decided yet. */
  readonly open?: string;
}

export type SectionId = keyof typeof words.sections;

/** One screen of TMEmS. */
export interface SheetSection {
  readonly id: SectionId;
  readonly title: string;
  readonly path: string;
  readonly parts: readonly SheetPart[];
}

/** The sheet: what to type, screen by screen, in the order of the work. Domains with equal settings stand together. */
export function settingsSheet(configuration: TmemsConfiguration): readonly SheetSection[] {
  const { senderFilter, ipReputation } = configuration;
  const openSenders = configuration.decisions.filter(
    ({ kind, answer }) => answer === null && kind === 'sender-approved-and-blocked',
  ).length;
  // A question without a list is about both.
  const openIps = (list: 'approved' | 'blocked'): number =>
    configuration.decisions.filter(
      ({ kind, about = list, answer }) => answer === null && kind.startsWith('ip-') && about === list,
    ).length;
  return [
    section('domains', 'domains', domainParts(configuration)),
    section('approved-senders', 'approvedSenders', senderParts(senderFilter.approved, openSenders)),
    section('blocked-senders', 'blockedSenders', senderParts(senderFilter.blocked, openSenders)),
    section('approved-ips', 'approvedIps', ipParts(ipReputation.approved, openIps('approved'))),
    section('blocked-ips', 'blockedIps', ipParts(ipReputation.blocked, openIps('blocked'))),
    section('recipient-filter', 'recipientFilter', filterParts(configuration)),
    section('ip-reputation', 'ipReputation', [...reputationParts(configuration), ...weakReputation(configuration)]),
    section('virus-policies', 'virusPolicies', [...virusParts(configuration), ...weakParts(configuration, 'virus')]),
    section('spam-policies', 'spamPolicies', [...spamParts(configuration), ...weakParts(configuration, 'spam')]),
    section('default-policies', 'virusPolicies', defaultParts(configuration), 'spamPolicies'),
  ];
}

function section(id: SectionId, screen: ScreenId, parts: readonly SheetPart[], also?: ScreenId): SheetSection {
  const path = [screen, ...(also ? [also] : [])].map((one) => screenPath(screens[one])).join('、');
  return { id, title: words.sections[id], path, parts };
}

function domainParts({ domains }: TmemsConfiguration): SheetPart[] {
  if (domains.length === 0) return [{ notes: [words.nothing] }];
  const groups = [...groupBy(domains, ({ inboundServers }) => JSON.stringify(inboundServers)).values()];
  return [
    { notes: [words.register, words.verify, words.mxLater] },
    ...groups.map((group): SheetPart => {
      const servers = group[0]?.inboundServers ?? [];
      return {
        title: words.domainsOf(group.length),
        rows: [
          { label: labels.inboundServer.ja, lines: servers.length > 0 ? servers.map(words.server) : [words.noServer] },
          { label: labels.outboundServer.ja, lines: [labels.none.ja] },
        ],
        steps: group.map(({ name, wildcard }) => ({
          key: tickKey(name, [wildcard ?? ''], servers.map(words.server)),
          text: wildcard === undefined ? name : `${name}(${words.fromWildcard(wildcard)})`,
        })),
      };
    }),
  ];
}

function senderParts(entries: readonly SenderEntry[], open: number): SheetPart[] {
  const recipientsOf = new Map<string, string[]>();
  for (const { sender, recipients } of entries) {
    const found = recipientsOf.get(sender);
    if (found) found.push(recipients);
    else recipientsOf.set(sender, [recipients]);
  }
  const groups = [...groupBy([...recipientsOf], ([, recipients]) => recipients.join(' ')).values()];
  return [
    ...openNote(open),
    ...(groups.length === 0 && open === 0 ? [{ notes: [words.nothing] }] : []),
    ...groups.map((group): SheetPart => {
      const recipients = group[0]?.[1] ?? [];
      const senders = group.map(([sender]) => sender);
      const lines = recipients.map((to) => (to === 'organization' ? labels.myOrganization.ja : to));
      return {
        rows: [{ label: labels.targetRecipient.ja, lines }],
        steps: [{ key: tickKey('senders', recipients, senders), text: words.senders(senders.length), items: senders }],
      };
    }),
  ];
}

const openNote = (count: number): SheetPart[] => (count > 0 ? [{ open: words.openEntries(count) }] : []);

function ipParts(entries: readonly string[], open: number): SheetPart[] {
  if (entries.length === 0) return open > 0 ? openNote(open) : [{ notes: [words.nothing] }];
  const step = { key: tickKey('all', entries), text: words.addresses(entries.length), items: entries };
  return [...openNote(open), { steps: [step] }];
}

function filterParts({ recipientFilter }: TmemsConfiguration): SheetPart[] {
  if (recipientFilter.length === 0) return [{ notes: [words.noFilter] }];
  return [
    {
      steps: [
        { key: 'tool', text: words.syncTool },
        { key: 'sync', text: words.syncRun },
        { key: 'check', text: words.syncCheck },
        { key: tickKey('enable', recipientFilter), text: words.enableFilter, items: recipientFilter },
      ],
    },
  ];
}

function reputationParts({ ipReputation: { qil, lists } }: TmemsConfiguration): SheetPart[] {
  const names = reputationLists.filter(({ id }) => lists.includes(id)).map(({ ja }) => ja);
  return [
    {
      ...(qil === null ? { open: words.qilOpen } : {}),
      steps: [
        ...(qil === null ? [] : [{ key: `qil ${String(qil)}`, text: `${labels.qil.ja}: ${words.qil(qil)}` }]),
        {
          key: tickKey('lists', lists),
          text: `${labels.standardIpReputation.ja}: ${words.tickAll(names.length)}`,
          items: names,
        },
      ],
    },
  ];
}

function virusParts({ virusPolicies }: TmemsConfiguration): SheetPart[] {
  if (virusPolicies.length === 0) return [{ notes: [words.noPolicy] }];
  return virusPolicies.map(({ domains }) =>
    policyPart('V', words.virusName, virusPolicyTable.rows, virusPolicyTable.action, domains),
  );
}

/** CPF's action of a policy, to find its row of the tables S1 and S2. */
const cpfAction = { delete: 'delete', quarantine: 'quarantine', 'do-not-intercept': 'forward' } as const;

/** What all policies have in common stands once; then each has what is its own. */
function spamParts({ spamPolicies }: TmemsConfiguration): SheetPart[] {
  if (spamPolicies.length === 0) return [{ notes: [words.noPolicy] }];
  const parts = spamPolicies.flatMap((policy) => {
    const action = actionOf(policy);
    if (!action) return [];
    const { rows } = spamPolicyTables[policy.verdict];
    const title = words.policyName(policy.verdict, action.cpf);
    return [policyPart(`${policy.verdict} ${policy.action}`, title, rows, action, policy.domains)];
  });
  const sameEverywhere = (row: SheetRow): boolean =>
    parts.every(({ rows = [] }) => rows.some((other) => rowText(other) === rowText(row)));
  const common = (parts[0]?.rows ?? []).filter(sameEverywhere);
  return [
    { title: words.common, rows: common, notes: [words.s1First] },
    ...parts.map((part) => ({ ...part, rows: (part.rows ?? []).filter((row) => !sameEverywhere(row)) })),
  ];
}

const rowText = ({ label, lines }: SheetRow): string => [label, ...lines].join('\n');

function actionOf({ verdict, action }: SpamPolicy): ActionRow | undefined {
  const actions: Readonly<Record<string, ActionRow>> = spamPolicyTables[verdict].actions;
  return actions[cpfAction[action]];
}

function policyPart(
  key: string,
  title: string,
  rows: readonly PolicyRow[],
  action: ActionRow,
  domains: readonly string[],
): SheetPart {
  return {
    title: `${title} ${words.domainsOf(domains.length)}`,
    rows: [
      ...rows.map((row) => ({ label: row.item, lines: linesOf(row, domains) })),
      { label: '処理', lines: actionWords(action) },
    ],
    steps: [{ key: tickKey(key, domains), text: words.makePolicy }],
  };
}

/** Path 1 retires InterScan: what CPF left to it is then scanned by nobody (hazards of path 1). */
function weakParts({ domains, virusPolicies, spamPolicies }: TmemsConfiguration, of: 'virus' | 'spam'): SheetPart[] {
  const scanned = new Set((of === 'virus' ? virusPolicies : spamPolicies).flatMap((policy) => policy.domains));
  const bare = domains.filter(({ name }) => !scanned.has(name)).length;
  if (bare === 0) return [];
  const said = of === 'virus' ? words.weakVirus(bare) : words.weakSpam(bare);
  return [{ title: words.weakTitle, notes: [said, words.weakNote] }];
}

const weakReputation = ({ ipReputation }: TmemsConfiguration): SheetPart[] =>
  ipReputation.qil === 0 ? [{ title: words.weakTitle, notes: [words.weakQil, words.weakNote] }] : [];

function linesOf(row: PolicyRow, domains: readonly string[]): string[] {
  const names = row.do === 'tick' || row.do === 'untick' ? row.labels.map((label) => `・${label}`) : [];
  const also = row.asNeeded
    ? [words.alsoTick(row.asNeeded.when), ...row.asNeeded.labels.map((label) => `・${label}`)]
    : [];
  return [policyRowWords(row), ...names, ...(row.do === 'domains' ? domains : []), ...also];
}

function defaultParts({ defaultPolicies }: TmemsConfiguration): SheetPart[] {
  return [
    {
      steps: [
        { key: `virus ${defaultPolicies.virus}`, text: words.defaultVirus[defaultPolicies.virus] },
        { key: `spam ${defaultPolicies.spam}`, text: words.defaultSpam[defaultPolicies.spam] },
        {
          key: 'content',
          text: words.contentRules,
          items: defaultContentRules.map(({ name, effect }) => words.contentRule(name, effect)),
        },
      ],
    },
  ];
}
