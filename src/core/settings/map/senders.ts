import { limits } from '../../../facts/settings.ts';
import type { Issue } from '../../issue.ts';
import type { Decisions, Loss, SenderEntry, Side } from '../tmems-configuration.ts';
import { settingsIssue } from '../rules.ts';
import { side, type Asker } from './decision-log.ts';
import type { Address, ListName, Listed, ReadList } from './lists.ts';

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
  const answers = new Map<string, Conflict>();
  const fateOf = (one: Listed, list: ListName, sender: string): 'stays' | 'undecided' | 'goes' => {
    const conflict = answers.get(sender);
    if (conflict === undefined || (scope === 'domain' && !conflict.members.has(one))) return 'stays';
    if (conflict.answer === null) return 'undecided';
    return conflict.answer === (list === 'approved' ? 'approve' : 'block') ? 'stays' : 'goes';
  };
  // What an answer loses is looked at once all are given.
  const listedFor = (one: Listed, list: ListName): readonly Address[] =>
    (scope === 'domain' ? [one] : listed).flatMap((other) =>
      other[list].addresses.filter(({ text }) => fateOf(other, list, text) === 'stays'),
    );
  for (const [sender, conflict] of conflicts(listed, scope, listedFor, asker)) answers.set(sender, conflict);
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

interface Conflict {
  readonly members: ReadonlySet<Listed>;
  readonly answer: string | null;
}

/** The entries of a list that act for a member's mail, once all is answered. */
type ListedFor = (one: Listed, list: ListName) => readonly Address[];

/** Senders that are both approved and blocked: by one domain, or in the whole organisation where the scope is that. */
function conflicts(
  listed: readonly Listed[],
  scope: Scope,
  listedFor: ListedFor,
  asker: Asker,
): ReadonlyMap<string, Conflict> {
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
  const answers = new Map<string, Conflict>();
  for (const [sender, { approved, blocked }] of holders) {
    if (approved.length === 0 || blocked.length === 0) continue;
    const question = { kind: 'sender-approved-and-blocked', about: scope, subject: sender } as const;
    const answer = asker.ask(question, sidesOf(sender, approved, blocked, listedFor));
    answers.set(sender, { members: new Set([...approved, ...blocked]), answer });
  }
  return answers;
}

const knownNames = (listed: readonly Listed[]): string[] => listed.flatMap(({ member }) => member.known);

/** Whether every address that the entry stands for is one of the other's. */
function isWithin(entry: Address, other: Address): boolean {
  if (other.local !== '*' && other.local !== entry.local) return false;
  const { reach, name } = other.domain;
  if (reach === 'every') return true;
  if (entry.domain.reach === 'every') return false;
  const isBelow = entry.domain.name.endsWith(`.${name}`);
  if (reach === 'one') return entry.domain.reach === 'one' && entry.domain.name === name;
  return isBelow || (entry.domain.reach === 'below' && entry.domain.name === name);
}

/** CPF looks at approvals first, TMEmS at blocks; a loss is named only for whom some mail really fares otherwise. */
function sidesOf(
  sender: string,
  approved: readonly Listed[],
  blocked: readonly Listed[],
  listedFor: ListedFor,
): Side[] {
  const entryOf = (one: Listed, list: ListName) => one[list].addresses.find(({ text }) => text === sender);
  const isHeldBy = (entry: Address | undefined, wider: readonly Address[]): boolean =>
    entry !== undefined && wider.some((other) => other.text !== sender && isWithin(entry, other));
  const blockLost = (): Loss => {
    const approvers = new Set(approved);
    const acting = blocked.filter((one) => {
      const entry = entryOf(one, 'blocked');
      return (
        !approvers.has(one) && !isHeldBy(entry, one.approved.addresses) && !isHeldBy(entry, listedFor(one, 'blocked'))
      );
    });
    return { kind: 'block-lost', domains: knownNames(acting) };
  };
  const approvalGone = (): Loss => ({ kind: 'approval-lost', domains: knownNames(approved) });
  const approvalLost = (): Loss => {
    const lacking = approved.filter((one) => {
      const entry = entryOf(one, 'approved');
      return !isHeldBy(entry, listedFor(one, 'approved')) || isHeldBy(entry, listedFor(one, 'blocked'));
    });
    return { kind: 'approval-lost', domains: knownNames(lacking) };
  };
  return [
    side(
      'approve',
      () => knownNames(approved),
      () => [blockLost()],
    ),
    side(
      'block',
      () => knownNames(blocked),
      () => [approvalGone()],
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
