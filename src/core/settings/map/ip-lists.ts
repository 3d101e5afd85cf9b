import type { Issue } from '../../issue.ts';
import type { Loss } from '../tmems-configuration.ts';
import { networksAround, type Network } from '../ipv4.ts';
import { settingsIssue } from '../rules.ts';
import { side, type Asker } from './decision-log.ts';
import type { Listed, ListName } from './lists.ts';

/** One network with the members that approve and that block it, in the order of the estate. */
interface IpSubject extends Network {
  /** As typed; where it was typed in several ways, the network itself. */
  readonly text: string;
  readonly approved: readonly Listed[];
  readonly blocked: readonly Listed[];
  /** As `approved`, to look up. */
  readonly approvers: ReadonlySet<Listed>;
}

export interface IpLists {
  readonly approved: readonly string[];
  readonly blocked: readonly string[];
}

type Fate = ListName | 'undecided' | 'left-out';

/** T3.1, T3.2, H16: IP entries act for all domains. Where that changes anything for anybody, the reader decides. */
export function mapIpLists(
  listed: readonly Listed[],
  asker: Asker,
): { readonly lists: IpLists; readonly issues: readonly Issue[] } {
  const subjects = collect(listed);
  const around = networksAround(subjects);
  const fates = new Map<IpSubject, Fate>();
  const neighbours = { around, inside: insideOf(around), fates };
  for (const subject of subjects) fates.set(subject, decide(subject, neighbours, listed, asker));
  const list = (name: ListName): string[] => subjects.filter((one) => fates.get(one) === name).map(({ text }) => text);
  return {
    lists: { approved: list('approved'), blocked: list('blocked') },
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
    return { first, last, prefix, text, approved, blocked, approvers: new Set(approved) };
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
  if (approved.length > 0 && blocked.length > 0) return decideBoth(subject, everybody, asker);
  return approved.length > 0
    ? decideApproval(subject, neighbours, everybody, asker)
    : decideBlock(subject, neighbours, everybody, asker);
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

function decideApproval(subject: IpSubject, neighbours: Neighbours, everybody: readonly Listed[], asker: Asker): Fate {
  const { approved, approvers, text } = subject;
  const against = overlapping(subject, neighbours).filter(
    (block) => block.blocked.length > 0 && actingBlockers(block, subject, neighbours).length > 0,
  );
  if (against.length === 0 && approved.length === everybody.length) return 'approved';
  const others = () => everybody.filter((one) => !approvers.has(one));
  const overridden = (): Loss => ({
    kind: 'approval-overrides-block',
    domains: names(new Set(against.flatMap((block) => actingBlockers(block, subject, neighbours)))),
    entries: against.map((block) => block.text),
  });
  const added = (): Loss => ({
    kind: 'approval-added',
    domains: names(others().filter((one) => !letsThrough(subject, neighbours, one))),
  });
  const kind = against.length > 0 ? 'ip-networks-overlap' : 'ip-entry-becomes-global';
  const answer = asker.ask({ kind, about: 'approved', subject: text }, [
    side(
      'all-domains',
      () => names(approved),
      () => [...(against.length > 0 ? [overridden()] : []), added()],
    ),
    side(
      'leave-out',
      () => names(others()),
      () => [{ kind: 'approval-lost', domains: names(approved) }],
    ),
  ]);
  return fateOf(answer, 'approved');
}

function decideBlock(subject: IpSubject, neighbours: Neighbours, everybody: readonly Listed[], asker: Asker): Fate {
  const { blocked, text } = subject;
  const { around, fates } = neighbours;
  const against = overlapping(subject, neighbours).some(
    (approval) => approval.approved.length > 0 && actingBlockers(subject, approval, neighbours).length > 0,
  );
  const outer = around.get(subject) ?? [];
  // An approval that all domains have: the block acts for nobody, now as before, and its warning says so.
  const idle = outer.some((one) => one.approved.length === everybody.length && one.blocked.length === 0);
  if (!against && (idle || blocked.length === everybody.length)) return 'blocked';
  const holders = new Set(blocked);
  const others = () => everybody.filter((one) => !holders.has(one));
  const lost = (): Loss => ({
    kind: 'block-lost',
    domains: names(blocked.filter((one) => !letsThrough(subject, neighbours, one))),
  });
  // Looked at once all is decided: inside what TMEmS approves, a block is added to nobody.
  const added = (): Loss => ({
    kind: 'block-added',
    domains: outer.some((one) => fates.get(one) === 'approved') ? [] : names(others()),
  });
  const kind = against ? 'ip-networks-overlap' : 'ip-entry-becomes-global';
  const answer = asker.ask({ kind, about: 'blocked', subject: text }, [
    side(
      'all-domains',
      () => names(blocked),
      () => [added()],
    ),
    side(
      'leave-out',
      () => names(others()),
      () => [lost()],
    ),
  ]);
  return fateOf(answer, 'blocked');
}

const fateOf = (answer: string | null, own: ListName): Fate =>
  answer === null ? 'undecided' : answer === 'all-domains' ? own : 'left-out';

function decideBoth({ text, approved, blocked }: IpSubject, everybody: readonly Listed[], asker: Asker): Fate {
  const touched = new Set([...approved, ...blocked]);
  const others = () => names(everybody.filter((one) => !touched.has(one)));
  const approvalLost = (): Loss => ({ kind: 'approval-lost', domains: names(approved) });
  const blockLost = (): Loss => ({ kind: 'block-lost', domains: names(blocked) });
  const answer = asker.ask({ kind: 'ip-approved-and-blocked', subject: text }, [
    side(
      'approve',
      () => names(approved),
      () => [blockLost(), { kind: 'approval-added', domains: others() }],
    ),
    side(
      'block',
      () => names(blocked),
      () => [approvalLost(), { kind: 'block-added', domains: others() }],
    ),
    side('neither', others, () => [approvalLost(), blockLost()]),
  ]);
  if (answer === null) return 'undecided';
  return answer === 'approve' ? 'approved' : answer === 'block' ? 'blocked' : 'left-out';
}

/** A block inside an approved network never acts: TMEmS looks at the approved IP addresses first (vendor evidence 3). */
function blocksInsideApprovals(
  subjects: readonly IpSubject[],
  around: ReadonlyMap<IpSubject, readonly IpSubject[]>,
  fates: ReadonlyMap<IpSubject, Fate>,
): Issue[] {
  const mayBe = (one: IpSubject, name: ListName): boolean =>
    fates.get(one) === name || (fates.get(one) === 'undecided' && one[name].length > 0);
  return subjects
    .filter((one) => mayBe(one, 'blocked'))
    .flatMap((one) => {
      const approved = (around.get(one) ?? []).filter((outer) => mayBe(outer, 'approved')).map(({ text }) => text);
      const at = { field: 'blockedSenders', entry: one.text };
      return approved.length > 0 ? [settingsIssue('block-inside-approval', { blocked: one.text, approved }, at)] : [];
    });
}
