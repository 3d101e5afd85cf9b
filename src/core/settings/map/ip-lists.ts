import type { Issue } from '../../issue.ts';
import type { DecisionKind, Loss, LossKind, Side } from '../tmems-configuration.ts';
import { networksAround, networkText, type Network } from '../ipv4.ts';
import { settingsIssue } from '../rules.ts';
import { side, type Asker } from './decision-log.ts';
import type { Listed, ListName } from './lists.ts';

/** One network with the members that approve and that block it, in the order of the estate. */
interface IpSubject extends Network {
  /** As typed; where it was typed in several ways, the network itself. */
  readonly text: string;
  readonly approved: readonly Listed[];
  readonly blocked: readonly Listed[];
  /** As `approved` and `blocked`, to look up. */
  readonly approvers: ReadonlySet<Listed>;
  readonly blockers: ReadonlySet<Listed>;
}

export interface IpLists {
  readonly approved: readonly string[];
  readonly blocked: readonly string[];
}

/** Whether an IP entry of a list is there, or may be: its decision is open. By its canonical text. */
export type MayBeListed = (canonical: string, name: ListName) => boolean;

type Fate = ListName | 'undecided' | 'left-out';

/** T3.1, T3.2, H16: IP entries act for all domains. Where that changes anything for anybody, the reader decides. */
export function mapIpLists(
  listed: readonly Listed[],
  asker: Asker,
): { readonly lists: IpLists; readonly mayBeListed: MayBeListed; readonly issues: readonly Issue[] } {
  const subjects = collect(listed);
  const around = networksAround(subjects);
  const fates = new Map<IpSubject, Fate>();
  const neighbours = { around, inside: insideOf(around), fates };
  // What is no question whatever the others are; then, once more, what is none beside these. Answers have no part in it.
  for (let round = 0; round < 2; round += 1) {
    const found = subjects.map((subject) => [subject, agreed(subject, neighbours, listed)] as const);
    for (const [subject, fate] of found) if (fate) fates.set(subject, fate);
  }
  for (const subject of subjects) {
    if (!fates.has(subject)) fates.set(subject, decide(subject, neighbours, listed, asker));
  }
  const list = (name: ListName): string[] => subjects.filter((one) => fates.get(one) === name).map(({ text }) => text);
  const byNetwork = new Map(subjects.map((one) => [networkText(one), one]));
  return {
    lists: { approved: list('approved'), blocked: list('blocked') },
    mayBeListed: (canonical, name) => {
      const subject = byNetwork.get(canonical);
      return subject !== undefined && mayBe(subject, name, fates);
    },
    issues: blocksInsideApprovals(subjects, around, fates),
  };
}

function collect(listed: readonly Listed[]): IpSubject[] {
  const found = new Map<string, { network: Network; texts: Set<string>; approved: Listed[]; blocked: Listed[] }>();
  for (const one of listed) {
    for (const name of ['approved', 'blocked'] as const) {
      for (const { canonical, network, text } of one[name].ips) {
        const subject = found.get(canonical) ?? { network, texts: new Set(), approved: [], blocked: [] };
        subject.texts.add(text);
        if (subject[name].at(-1) !== one) subject[name].push(one);
        found.set(canonical, subject);
      }
    }
  }
  return Array.from(found, ([canonical, { network, texts, approved, blocked }]) => {
    const [only, ...others] = texts;
    const { first, last, prefix } = network;
    const text = only === undefined || others.length > 0 ? canonical : only;
    return { first, last, prefix, text, approved, blocked, approvers: new Set(approved), blockers: new Set(blocked) };
  });
}

function insideOf(around: ReadonlyMap<IpSubject, readonly IpSubject[]>): ReadonlyMap<IpSubject, readonly IpSubject[]> {
  const inside = new Map<IpSubject, IpSubject[]>();
  for (const [inner, outers] of around) {
    for (const outer of outers) {
      const found = inside.get(outer) ?? [];
      found.push(inner);
      inside.set(outer, found);
    }
  }
  return inside;
}

const names = (listed: Iterable<Listed>): string[] => Array.from(listed, ({ member }) => member.known).flat();

/** What is around a subject, and what lies inside it. */
interface Neighbours {
  readonly around: ReadonlyMap<IpSubject, readonly IpSubject[]>;
  readonly inside: ReadonlyMap<IpSubject, readonly IpSubject[]>;
  readonly fates: ReadonlyMap<IpSubject, Fate>;
}

function decide(subject: IpSubject, neighbours: Neighbours, everybody: readonly Listed[], asker: Asker): Fate {
  const { approved, blocked } = subject;
  if (approved.length > 0 && blocked.length > 0) return decideBoth(subject, neighbours, everybody, asker);
  return decideOne(subject, approved.length > 0 ? 'approved' : 'blocked', neighbours, everybody, asker);
}

/** What a product does with mail from an address, by its IP lists alone. */
type Treatment = 'approved' | 'blocked' | 'neither';

/** Addresses that the same entries hold: those of a network that none inside it holds. The chain: that network, and all around it. */
type Chain = readonly IpSubject[];

/** The chains of a subject's addresses: its own, where any is left to it, and those of what lies inside. */
function chainsOf(subject: IpSubject, { around, inside }: Neighbours): readonly Chain[] {
  const hasOwn = (one: IpSubject): boolean => {
    const inner = inside.get(one) ?? [];
    // Directly inside: the nearest around it is this one.
    const direct = inner.filter((other) => around.get(other)?.at(-1) === one);
    const covered = direct.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    return covered < one.last - one.first + 1;
  };
  return [subject, ...(inside.get(subject) ?? [])].filter(hasOwn).map((one) => [one, ...(around.get(one) ?? [])]);
}

/** CPF looks at a domain's own entries, approvals first. */
function inCpf(chain: Chain, member: Listed): Treatment {
  if (chain.some(({ approvers }) => approvers.has(member))) return 'approved';
  return chain.some(({ blockers }) => blockers.has(member)) ? 'blocked' : 'neither';
}

/**
 * TMEmS looks at the lists of all, approvals first; `as` is the subject's fate for the asking. What is undecided acts for those
 * who have it, as today: it is no part of this answer.
 */
function inTmems(
  chain: Chain,
  member: Listed,
  { subject, as, fates }: { subject: IpSubject; as: Fate; fates: ReadonlyMap<IpSubject, Fate> },
): Treatment {
  const acts = (one: IpSubject, name: ListName): boolean => {
    const fate = one === subject ? as : fates.get(one);
    if (fate !== 'undecided') return fate === name;
    if (name === 'blocked') return one.blockers.has(member);
    // Whoever approves what the block would now reach has to hear of it; under its own block an own approval acts already.
    return one.approvers.has(member) && (as !== 'blocked' || subject.blockers.has(member));
  };
  if (chain.some((one) => acts(one, 'approved'))) return 'approved';
  return chain.some((one) => acts(one, 'blocked')) ? 'blocked' : 'neither';
}

const lossOrder: readonly LossKind[] = [
  'approval-overrides-block',
  'approval-lost',
  'block-lost',
  'approval-added',
  'block-added',
];

/** What the fate of the subject has to do with what becomes of a domain's mail; `undefined`: it stays, or by another's doing. */
function lossOf(
  subject: IpSubject,
  fate: Fate,
  member: Listed,
  before: Treatment,
  after: Treatment,
): LossKind | undefined {
  if (before === after) return undefined;
  if (before === 'approved' && subject.approvers.has(member)) return 'approval-lost';
  if (after === fate) {
    if (after === 'blocked') return 'block-added';
    if (before === 'neither') return 'approval-added';
    return subject.blockers.has(member) ? 'block-lost' : 'approval-overrides-block';
  }
  return before === 'blocked' && subject.blockers.has(member) ? 'block-lost' : undefined;
}

/** Everything that an answer about the subject takes from somebody, walked through both products address by address. */
function lossesOf(
  subject: IpSubject,
  fate: Fate,
  neighbours: Neighbours,
  everybody: readonly Listed[],
): readonly Loss[] {
  const { fates } = neighbours;
  const found = new Map<LossKind, { members: Set<Listed>; entries: Set<string> }>();
  for (const chain of chainsOf(subject, neighbours)) {
    for (const member of everybody) {
      const after = inTmems(chain, member, { subject, as: fate, fates });
      const kind = lossOf(subject, fate, member, inCpf(chain, member), after);
      if (kind === undefined) continue;
      const loss = found.get(kind) ?? { members: new Set(), entries: new Set() };
      loss.members.add(member);
      for (const one of chain) if (one.blockers.has(member)) loss.entries.add(one.text);
      found.set(kind, loss);
    }
  }
  return lossOrder.flatMap((kind): Loss[] => {
    const loss = found.get(kind);
    if (!loss) return [];
    const domains = names(everybody.filter((one) => loss.members.has(one)));
    return [{ kind, domains, ...(kind === 'approval-overrides-block' ? { entries: [...loss.entries] } : {}) }];
  });
}

/** In CPF the member's mail passes all over this network: it approves it, or one around it. CPF looks at approvals first. */
const letsThrough = (network: IpSubject, { around }: Neighbours, member: Listed): boolean =>
  network.approvers.has(member) || (around.get(network) ?? []).some(({ approvers }) => approvers.has(member));

/** Members whose block of one network acts in CPF where it meets the other, the one inside the other. */
function actingBlockers(block: IpSubject, meets: IpSubject, neighbours: Neighbours): readonly Listed[] {
  const overlap = block.prefix > meets.prefix ? block : meets;
  return block.blocked.filter((one) => !letsThrough(overlap, neighbours, one));
}

const overlapping = (subject: IpSubject, { around, inside }: Neighbours): readonly IpSubject[] => [
  ...(around.get(subject) ?? []),
  ...(inside.get(subject) ?? []),
];

/** The list of a subject that changes nothing for anybody by standing there; `undefined`: it has to be asked about. */
function agreed(subject: IpSubject, neighbours: Neighbours, everybody: readonly Listed[]): ListName | undefined {
  const { approved, blocked } = subject;
  if (approved.length > 0 && blocked.length > 0) return undefined;
  const chains = chainsOf(subject, neighbours);
  const allAre = (is: (treatment: Treatment) => boolean): boolean =>
    chains.every((chain) => everybody.every((one) => is(inCpf(chain, one))));
  if (approved.length > 0) return allAre((treatment) => treatment === 'approved') ? 'approved' : undefined;
  // Where a domain approves, its approval is what acts, today as in TMEmS, or is what another question takes away.
  if (!allAre((treatment) => treatment !== 'neither')) return undefined;
  const isBlockedWithout = (chain: Chain, one: Listed): boolean =>
    chain.some((other) => other !== subject && (other.blockers.has(one) || neighbours.fates.get(other) === 'blocked'));
  const isMissed = chains.some((chain) =>
    blocked.some((one) => inCpf(chain, one) === 'blocked' && !isBlockedWithout(chain, one)),
  );
  return isMissed && isAgainst(subject, neighbours) ? undefined : 'blocked';
}

/** A block acts in CPF, for some domain, where an approval of the overlap would take it away. */
const isAgainst = (subject: IpSubject, neighbours: Neighbours): boolean =>
  overlapping(subject, neighbours).some((other) => {
    const [block, approval] = subject.approved.length > 0 ? [other, subject] : [subject, other];
    return (
      block.blocked.length > 0 && approval.approved.length > 0 && actingBlockers(block, approval, neighbours).length > 0
    );
  });

function decideOne(
  subject: IpSubject,
  about: ListName,
  neighbours: Neighbours,
  everybody: readonly Listed[],
  asker: Asker,
): Fate {
  const kind = isAgainst(subject, neighbours) ? 'ip-networks-overlap' : 'ip-entry-becomes-global';
  return ask(subject, { kind, about }, { 'all-domains': about, 'leave-out': 'left-out' }, neighbours, everybody, asker);
}

const decideBoth = (subject: IpSubject, neighbours: Neighbours, everybody: readonly Listed[], asker: Asker): Fate =>
  ask(
    subject,
    { kind: 'ip-approved-and-blocked' },
    { approve: 'approved', block: 'blocked', neither: 'left-out' },
    neighbours,
    everybody,
    asker,
  );

/** Asks with one side for each fate. What a side loses is looked at once all is decided. */
function ask(
  subject: IpSubject,
  question: { readonly kind: DecisionKind; readonly about?: ListName },
  answers: Readonly<Record<string, Fate>>,
  neighbours: Neighbours,
  everybody: readonly Listed[],
  asker: Asker,
): Fate {
  const holders: Readonly<Partial<Record<Fate, readonly Listed[]>>> = subject;
  const touched = new Set([...subject.approved, ...subject.blocked]);
  const sides = Object.entries(answers).map(([answer, fate]): Side =>
    side(
      answer,
      () => names(holders[fate] ?? everybody.filter((one) => !touched.has(one))),
      () => lossesOf(subject, fate, neighbours, everybody),
    ),
  );
  const answer = asker.ask({ ...question, subject: subject.text }, sides);
  return answer === null ? 'undecided' : (answers[answer] ?? 'undecided');
}

const mayBe = (one: IpSubject, name: ListName, fates: ReadonlyMap<IpSubject, Fate>): boolean =>
  fates.get(one) === name || (fates.get(one) === 'undecided' && one[name].length > 0);

/** A block inside an approved network never acts: TMEmS looks at the approved IP addresses first (vendor evidence 3). */
function blocksInsideApprovals(
  subjects: readonly IpSubject[],
  around: ReadonlyMap<IpSubject, readonly IpSubject[]>,
  fates: ReadonlyMap<IpSubject, Fate>,
): Issue[] {
  return subjects
    .filter((one) => mayBe(one, 'blocked', fates))
    .flatMap((one) => {
      const approved = (around.get(one) ?? [])
        .filter((outer) => mayBe(outer, 'approved', fates))
        .map(({ text }) => text);
      const at = { field: 'blockedSenders', entry: one.text };
      return approved.length > 0 ? [settingsIssue('block-inside-approval', { blocked: one.text, approved }, at)] : [];
    });
}
