import { limits } from '../../../facts/settings.ts';
import type { Issue } from '../../issue.ts';
import type { Decisions, SenderEntry, Side } from '../tmems-configuration.ts';
import { settingsIssue } from '../rules.ts';
import { side, type Asker } from './decision-log.ts';
import type { ListName, Listed, ReadList } from './lists.ts';

export interface SenderFilter {
  readonly approved: readonly SenderEntry[];
  readonly blocked: readonly SenderEntry[];
}

type Scope = NonNullable<Decisions['senderScope']>;

/** A sender with the members that approve and that block it, within the reach of one list entry. */
interface Holders {
  readonly approved: Listed[];
  readonly blocked: Listed[];
}

/** T3.1, T3.2: the address entries, for their domain or for 所属する組織. An undecided sender is in neither list. */
export function mapSenders(
  listed: readonly Listed[],
  scope: Scope,
  asker: Asker,
): {
  readonly senderFilter: SenderFilter;
  /** The lists without what the reader's answers take out of them; what is undecided is still in both. */
  readonly answered: readonly Listed[];
  readonly issues: readonly Issue[];
} {
  const answers = conflicts(listed, scope, asker);
  const fateOf = (one: Listed, list: ListName, sender: string): 'stays' | 'undecided' | 'goes' => {
    const conflict = answers.get(sender);
    if (conflict === undefined || (scope === 'domain' && !conflict.members.has(one))) return 'stays';
    if (conflict.answer === null) return 'undecided';
    return conflict.answer === (list === 'approved' ? 'approve' : 'block') ? 'stays' : 'goes';
  };
  const pick = (list: ListName): SenderEntry[] => {
    const entries: SenderEntry[] = [];
    const seen = new Set<string>();
    for (const one of listed) {
      for (const { text } of one[list].addresses) {
        if (fateOf(one, list, text) !== 'stays') continue;
        if (scope === 'domain') for (const name of one.member.names) entries.push({ sender: text, recipients: name });
        else if (!seen.has(text)) entries.push({ sender: text, recipients: 'organization' });
        seen.add(text);
      }
    }
    return entries;
  };
  const senderFilter = { approved: pick('approved'), blocked: pick('blocked') };
  const without = (one: Listed, list: ListName): ReadList => ({
    ...one[list],
    addresses: one[list].addresses.filter(({ text }) => fateOf(one, list, text) !== 'goes'),
  });
  return {
    senderFilter,
    answered:
      answers.size === 0
        ? listed
        : listed.map((one) => ({ ...one, approved: without(one, 'approved'), blocked: without(one, 'blocked') })),
    issues: [...overLimit('approved', senderFilter.approved), ...overLimit('blocked', senderFilter.blocked)],
  };
}

/** Senders that are both approved and blocked: by one domain, or in the whole organisation where the scope is that. */
function conflicts(
  listed: readonly Listed[],
  scope: Scope,
  asker: Asker,
): ReadonlyMap<string, { members: ReadonlySet<Listed>; answer: string | null }> {
  const holders = new Map<string, Holders>();
  const holdersOf = (sender: string): Holders => {
    const found = holders.get(sender) ?? { approved: [], blocked: [] };
    holders.set(sender, found);
    return found;
  };
  const reached = scope === 'domain' ? listed.filter(({ member }) => member.names.length > 0) : listed;
  for (const one of reached) {
    const blocked = new Set(one.blocked.addresses.map(({ text }) => text));
    for (const { text } of one.approved.addresses) {
      if (scope === 'organization' || blocked.has(text)) holdersOf(text).approved.push(one);
    }
    for (const text of blocked) {
      if (scope === 'organization' || holders.get(text)?.approved.at(-1) === one) holdersOf(text).blocked.push(one);
    }
  }
  const answers = new Map<string, { members: ReadonlySet<Listed>; answer: string | null }>();
  for (const [sender, { approved, blocked }] of holders) {
    if (approved.length === 0 || blocked.length === 0) continue;
    const question = { kind: 'sender-approved-and-blocked', about: scope, subject: sender } as const;
    const answer = asker.ask(question, sidesOf(approved, blocked));
    answers.set(sender, { members: new Set([...approved, ...blocked]), answer });
  }
  return answers;
}

const knownNames = (listed: readonly Listed[]): string[] => listed.flatMap(({ member }) => member.known);

function sidesOf(approved: readonly Listed[], blocked: readonly Listed[]): Side[] {
  const blockLost = () => ({ kind: 'block-lost', domains: knownNames(blocked) }) as const;
  const approvalLost = () => ({ kind: 'approval-lost', domains: knownNames(approved) }) as const;
  return [
    side(
      'approve',
      () => knownNames(approved),
      () => [blockLost()],
    ),
    side(
      'block',
      () => knownNames(blocked),
      () => [approvalLost()],
    ),
    side(
      'neither',
      () => [],
      () => [approvalLost(), blockLost()],
    ),
  ];
}

function overLimit(list: ListName, entries: readonly SenderEntry[]): Issue[] {
  const counts = new Map<string, number>();
  for (const { recipients } of entries) counts.set(recipients, (counts.get(recipients) ?? 0) + 1);
  return Array.from(counts).flatMap(([recipients, count]) => {
    const limit = (recipients === 'organization' ? limits.organizationSenders : limits.domainSenders).value;
    const at =
      recipients === 'organization' ? { field: `${list}Senders` } : { domain: recipients, field: `${list}Senders` };
    return count > limit ? [settingsIssue('limit-exceeded', { list: `${list}-senders`, count, limit }, at)] : [];
  });
}
