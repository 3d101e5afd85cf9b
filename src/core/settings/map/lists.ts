import type { Issue, Place } from '../../issue.ts';
import { readEntry, type Entry } from '../list-entry.ts';
import { saysNone } from '../read/blank-words.ts';
import { settingsIssue, type SettingsIssueId } from '../rules.ts';
import type { Member } from './expand-wildcards.ts';

export type Address = Extract<Entry, { kind: 'address' }>;
export type IpEntry = Extract<Entry, { kind: 'ip' }>;
const listNames = ['approved', 'blocked'] as const;
export type ListName = (typeof listNames)[number];

/** A member's list, read: each entry once; a network may stand in it in several spellings. */
export interface ReadList {
  readonly addresses: readonly Address[];
  readonly ips: readonly IpEntry[];
}

export interface Listed {
  readonly member: Member;
  readonly approved: ReadList;
  readonly blocked: ReadList;
}

const fields = { approved: 'approvedSenders', blocked: 'blockedSenders' } as const;

/** Reads both lists of every member. What TMEmS refuses, and what cannot be understood, is in no list and has an issue. */
export function readLists(members: readonly Member[]): {
  readonly listed: readonly Listed[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const known = new Map<string, Entry>();
  const read = (text: string): Entry => {
    const entry = known.get(text) ?? readEntry(text);
    known.set(text, entry);
    return entry;
  };
  const listed = members.map((member) => {
    const list = (name: ListName): ReadList => {
      const { entries, issues: found } = readList(member, name, read);
      for (const issue of found) issues.push(issue);
      return {
        addresses: entries.filter((entry) => entry.kind === 'address'),
        ips: entries.filter((entry) => entry.kind === 'ip'),
      };
    };
    return { member, approved: list('approved'), blocked: list('blocked') };
  });
  return { listed, issues };
}

function readList(
  member: Member,
  name: ListName,
  read: (text: string) => Entry,
): { entries: Entry[]; issues: Issue[] } {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const typed = member[fields[name]];
  const isNone = typed.every(saysNone);
  for (const raw of typed) {
    // A word for "none" alone is an empty list; among entries it is one that nobody understands.
    if (isNone && raw.trim() !== '') {
      issues.push(
        settingsIssue('word-for-none', { entry: raw }, { domain: member.domain, field: fields[name], entry: raw }),
      );
      continue;
    }
    const entry = read(raw);
    const { text } = entry;
    const at = { domain: member.domain, field: fields[name], entry: text };
    const same = entry.kind === 'ip' ? entry.canonical : text;
    if (entries.has(text)) issues.push(settingsIssue('duplicate-entry', { entry: text }, at));
    else {
      // Another spelling is told by what all of them are, so that the order does not matter.
      if (seen.has(same)) issues.push(settingsIssue('duplicate-entry', { entry: same }, { ...at, entry: same }));
      issues.push(...issuesOfEntry(entry, name, at));
    }
    entries.set(text, entry);
    seen.add(same);
  }
  return { entries: [...entries.values()], issues };
}

function issuesOfEntry(entry: Entry, list: ListName, at: Place): Issue[] {
  const { text } = entry;
  switch (entry.kind) {
    case 'refused':
      return [settingsIssue('sender-form-refused', { entry: text, form: entry.form }, at)];
    case 'unknown':
      return [settingsIssue('entry-not-understood', { entry: text }, at)];
    case 'address':
      return [
        ...(entry.disputed ? [settingsIssue('sender-form-disputed', { entry: text }, at)] : []),
        ...(entry.oddDots ? [settingsIssue('local-part-dots', { entry: text }, at)] : []),
      ];
    case 'ip': {
      const issues: Issue[] = [];
      if (entry.hasHostBits)
        issues.push(settingsIssue('network-has-host-bits', { entry: text, network: entry.canonical }, at));
      if (entry.network.prefix === 0)
        issues.push(settingsIssue(list === 'approved' ? 'approves-everyone' : 'blocks-everyone', { entry: text }, at));
      return issues;
    }
  }
}

/** Ids that are to be minded only while the entry is in a list, or may be. */
const ofListed: ReadonlySet<string> = new Set<SettingsIssueId>([
  'sender-form-disputed',
  'local-part-dots',
  'network-has-host-bits',
  'approves-everyone',
  'blocks-everyone',
]);

/** The issues of reading without those about entries that the reader's answers leave out; `inLists`: the lists as answered. */
export function withoutLeftOut(issues: readonly Issue[], inLists: readonly Listed[]): Issue[] {
  const key = (domain = '', field = '', entry = ''): string => `${domain} ${field} ${entry}`;
  const there = new Set(
    inLists.flatMap(({ member, ...lists }) =>
      listNames.flatMap((name) =>
        [...lists[name].addresses, ...lists[name].ips].map(({ text }) => key(member.domain, fields[name], text)),
      ),
    ),
  );
  return issues.filter(({ id, at }) => !ofListed.has(id) || there.has(key(at?.domain, at?.field, at?.entry)));
}
