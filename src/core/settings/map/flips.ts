import type { Issue } from '../../issue.ts';
import type { Decisions } from '../configuration.ts';
import { settingsIssue } from '../rules.ts';
import type { Address, Listed } from './lists.ts';

/**
 * Vendor evidence 3.1: CPF lets an approved sender through although it is blocked; TMEmS blocks first. Names each approved
 * entry with the blocked ones that now win over it, within one domain or, where the scope is that, the organisation. An entry
 * that is itself in both lists is told while its decision is open.
 */
export function precedenceFlips(
  listed: readonly Listed[],
  scope: NonNullable<Decisions['senderScope']>,
  undecided: ReadonlySet<string>,
): Issue[] {
  const flips = new Map<string, { approved: string; blocked: Set<string>; domains: string[] }>();
  const compare = (approved: readonly Address[], blocked: BlockedIndex, domains: readonly string[]): void => {
    for (const entry of approved) {
      const over = blockedOver(entry, blocked).filter((text) => text !== entry.text || undecided.has(text));
      if (over.length === 0) continue;
      const flip = flips.get(entry.text) ?? { approved: entry.text, blocked: new Set(), domains: [] };
      for (const text of over) flip.blocked.add(text);
      flip.domains.push(...domains);
      flips.set(entry.text, flip);
    }
  };
  if (scope === 'organization') {
    const everyBlock = indexOf(listed.flatMap((one) => one.blocked.addresses));
    for (const one of listed) compare(one.approved.addresses, everyBlock, one.member.known);
  } else {
    for (const one of listed) compare(one.approved.addresses, indexOf(one.blocked.addresses), one.member.known);
  }
  return Array.from(flips.values(), ({ approved, blocked, domains }) => {
    const [only, ...others] = domains;
    const at = only === undefined || others.length > 0 ? { entry: approved } : { domain: only, entry: approved };
    return settingsIssue('precedence-flips', { approved, blocked: [...blocked], domains }, at);
  });
}

/** Blocked entries: by the pattern of their domain, and again by every domain above it. */
interface BlockedIndex {
  readonly at: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly below: ReadonlyMap<string, readonly Address[]>;
  readonly all: readonly Address[];
}

const patternOf = ({ domain }: Address): string => `${domain.reach} ${domain.name}`;

function* domainsAbove(name: string): Generator<string> {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) yield name.slice(dot + 1);
}

function indexOf(blocked: readonly Address[]): BlockedIndex {
  const at = new Map<string, Map<string, string>>();
  const below = new Map<string, Address[]>();
  for (const entry of blocked) {
    const locals = at.get(patternOf(entry)) ?? new Map<string, string>();
    at.set(patternOf(entry), locals.set(entry.local, entry.text));
    const above = entry.domain.reach === 'every' ? [] : [...domainsAbove(entry.domain.name)];
    for (const name of entry.domain.reach === 'below' ? [entry.domain.name, ...above] : above) {
      const inside = below.get(name) ?? [];
      inside.push(entry);
      below.set(name, inside);
    }
  }
  return { at, below, all: blocked };
}

/** The blocked entries that some address of the approved entry matches too. */
function blockedOver(approved: Address, blocked: BlockedIndex): string[] {
  const { reach, name } = approved.domain;
  const sameOrWider =
    reach === 'every'
      ? ['every ']
      : [
          ...(reach === 'one' ? [`one ${name}`] : [`below ${name}`]),
          ...Array.from(domainsAbove(name), (above) => `below ${above}`),
          'every ',
        ];
  const outside = sameOrWider.flatMap((pattern) => {
    const locals = blocked.at.get(pattern);
    if (!locals) return [];
    if (approved.local === '*') return [...locals.values()];
    return [locals.get(approved.local), locals.get('*')].filter((text) => text !== undefined);
  });
  const narrower = reach === 'one' ? [] : reach === 'every' ? blocked.all : (blocked.below.get(name) ?? []);
  const inside = narrower
    .filter(({ local }) => approved.local === '*' || local === '*' || local === approved.local)
    .map(({ text }) => text);
  return [...new Set([...outside, ...inside])];
}
