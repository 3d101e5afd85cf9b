import type { Issue } from '../../issue.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { settingsIssue } from '../rules.ts';
import type { Address, Listed } from './lists.ts';

/**
 * Vendor evidence 3.1: CPF lets an approved sender through although it is blocked; TMEmS blocks first. Names each approved
 * entry with the blocked ones that now win over it, within one domain or, where the scope is that, the organisation. The lists
 * are those after the reader's answers; an entry that is itself in both is told while its decision is open.
 */
export function precedenceFlips(
  listed: readonly Listed[],
  scope: NonNullable<Decisions['senderScope']>,
  undecided: ReadonlySet<string>,
): Issue[] {
  const known = new Map<Address, readonly string[]>();
  const flips = new Map<string, { approved: string; blocked: Set<string>; domains: string[] }>();
  const compare = (approved: readonly Address[], blocked: BlockedIndex, domains: readonly string[]): void => {
    if (blocked.all.length === 0) return;
    for (const entry of approved) {
      const over = blockedOver(entry, blocked, known).filter((text) => text !== entry.text || undecided.has(text));
      if (over.length === 0) continue;
      const flip = flips.get(entry.text) ?? { approved: entry.text, blocked: new Set(), domains: [] };
      for (const text of over) flip.blocked.add(text);
      for (const domain of domains) flip.domains.push(domain);
      flips.set(entry.text, flip);
    }
  };
  if (scope === 'organization') {
    const everyBlock = indexOf(listed.flatMap((one) => one.blocked.addresses));
    for (const one of listed) compare(one.approved.addresses, everyBlock, one.member.known);
  } else {
    for (const { member, approved, blocked } of listed) {
      if (approved.addresses.length > 0) compare(approved.addresses, indexOf(blocked.addresses), member.known);
    }
  }
  return Array.from(flips.values(), ({ approved, blocked, domains }) => {
    const [only, ...others] = domains;
    const at = only === undefined || others.length > 0 ? { entry: approved } : { domain: only, entry: approved };
    return settingsIssue('precedence-flips', { approved, blocked: [...blocked], domains }, at);
  });
}

/** Blocked entries by the pattern of their domain, then by their local part. */
type ByPattern = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface BlockedIndex {
  readonly at: ByPattern;
  readonly all: readonly Address[];
  /** By every domain above theirs; made when an approved `*.` asks for it. */
  below?: ReadonlyMap<string, readonly Address[]>;
}

const patternOf = ({ domain }: Address): string => `${domain.reach} ${domain.name}`;

function* domainsAbove(name: string): Generator<string> {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) yield name.slice(dot + 1);
}

function indexOf(blocked: readonly Address[]): BlockedIndex {
  const at = new Map<string, Map<string, string>>();
  for (const entry of blocked) {
    const pattern = patternOf(entry);
    const locals = at.get(pattern);
    if (locals) locals.set(entry.local, entry.text);
    else at.set(pattern, new Map([[entry.local, entry.text]]));
  }
  return { at, all: blocked };
}

function belowOf(index: BlockedIndex): ReadonlyMap<string, readonly Address[]> {
  if (index.below) return index.below;
  const below = new Map<string, Address[]>();
  for (const entry of index.all) {
    const { reach, name } = entry.domain;
    if (reach === 'every') continue;
    for (const above of [...(reach === 'below' ? [name] : []), ...domainsAbove(name)]) {
      const inside = below.get(above) ?? [];
      inside.push(entry);
      below.set(above, inside);
    }
  }
  index.below = below;
  return below;
}

/** The patterns that hold every domain of the entry's own pattern; entries are shared between domains, so each is asked once. */
function widerPatterns(entry: Address, known: Map<Address, readonly string[]>): readonly string[] {
  const found = known.get(entry);
  if (found) return found;
  const { reach, name } = entry.domain;
  const above = reach === 'every' ? [] : Array.from(domainsAbove(name), (parent) => `below ${parent}`);
  const patterns = reach === 'every' ? ['every '] : [patternOf(entry), ...above, 'every '];
  known.set(entry, patterns);
  return patterns;
}

/** The blocked entries that some address of the approved entry matches too. */
function blockedOver(approved: Address, blocked: BlockedIndex, known: Map<Address, readonly string[]>): string[] {
  const over = new Set<string>();
  for (const pattern of widerPatterns(approved, known)) {
    const locals = blocked.at.get(pattern);
    if (!locals) continue;
    const texts = approved.local === '*' ? locals.values() : [locals.get(approved.local), locals.get('*')];
    for (const text of texts) if (text !== undefined) over.add(text);
  }
  const { reach, name } = approved.domain;
  const inside = reach === 'one' ? [] : reach === 'every' ? blocked.all : (belowOf(blocked).get(name) ?? []);
  for (const { local, text } of inside) {
    if (approved.local === '*' || local === '*' || local === approved.local) over.add(text);
  }
  return [...over];
}
