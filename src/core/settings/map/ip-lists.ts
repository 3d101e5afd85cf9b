import type { Issue } from '../../issue.ts';
import type { Loss } from '../configuration.ts';
import { networksAround, type Network } from '../ipv4.ts';
import { settingsIssue } from '../rules.ts';
import { side, type Asker } from './decide.ts';
import type { Listed, ListName } from './lists.ts';

/** One network with the members that approve and that block it, in the order of the estate. */
interface IpSubject extends Network {
  /** As typed; where it was typed in several ways, the network itself. */
  readonly text: string;
  readonly approved: readonly Listed[];
  readonly blocked: readonly Listed[];
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
  const inside = insideOf(around);
  const fates = new Map<IpSubject, Fate>();
  for (const subject of subjects) {
    const overlapping = [...(around.get(subject) ?? []), ...(inside.get(subject) ?? [])];
    fates.set(subject, decide(subject, overlapping, listed, asker));
  }
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
    return { first, last, prefix, text, approved, blocked };
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

const same = (a: readonly Listed[], b: readonly Listed[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const names = (listed: Iterable<Listed>): string[] => Array.from(listed, ({ member }) => member.known).flat();

function decide(
  subject: IpSubject,
  overlapping: readonly IpSubject[],
  everybody: readonly Listed[],
  asker: Asker,
): Fate {
  const { approved, blocked } = subject;
  if (approved.length > 0 && blocked.length > 0) return decideBoth(subject, everybody, asker);
  const own: ListName = approved.length > 0 ? 'approved' : 'blocked';
  const other = own === 'approved' ? 'blocked' : 'approved';
  const against = overlapping.filter((one) => one[other].length > 0 && !same(one[other], subject[own]));
  if (against.length === 0 && subject[own].length === everybody.length) return own;
  const kind = against.length > 0 ? 'ip-networks-overlap' : 'ip-entry-becomes-global';
  const holders = new Set(subject[own]);
  const others = () => names(everybody.filter((one) => !holders.has(one)));
  const overridden = (): Loss => ({
    kind: 'approval-overrides-block',
    domains: names(new Set(against.flatMap((one) => one.blocked.filter((blocker) => !holders.has(blocker))))),
    entries: against.map(({ text }) => text),
  });
  const added = own === 'approved' ? 'approval-added' : 'block-added';
  const lost = own === 'approved' ? 'approval-lost' : 'block-lost';
  const answer = asker.ask({ kind, about: own, subject: subject.text }, [
    side(
      'all-domains',
      () => names(holders),
      () => [...(own === 'approved' && against.length > 0 ? [overridden()] : []), { kind: added, domains: others() }],
    ),
    side('leave-out', others, () => [{ kind: lost, domains: names(holders) }]),
  ]);
  return answer === null ? 'undecided' : answer === 'all-domains' ? own : 'left-out';
}

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
