import { readFileSync, readdirSync } from 'node:fs';
import { mapSettings } from '../../../src/core/settings/map.ts';
import { readEstate } from '../../../src/core/settings/read.ts';
import type { Decisions, TmemsConfiguration } from '../../../src/core/settings/tmems-configuration.ts';
import type { Issue } from '../../../src/core/issue.ts';

/** One reviewed case, a folder: `inventory.csv` as typed, `case.json` with the decisions and what must come out, and the files. */
export interface GoldenCase {
  readonly title: string;
  readonly decisions?: Decisions;
  readonly outcome: ReturnType<typeof inShort>;
}

export const goldenFolder = new URL('../../golden/settings/', import.meta.url);

export const goldenNames = readdirSync(goldenFolder).toSorted();

export const goldenText = (name: string, file: string): string =>
  readFileSync(new URL(`${name}/${file}`, goldenFolder), 'utf8');

export const goldenFiles = (name: string): string[] =>
  readdirSync(new URL(`${name}/`, goldenFolder)).filter((file) => !['case.json', 'inventory.csv'].includes(file));

export const goldenCase = (name: string): GoldenCase => JSON.parse(goldenText(name, 'case.json')) as GoldenCase;

export function run(name: string, decisions: Decisions = {}) {
  const read = readEstate(goldenText(name, 'inventory.csv'));
  return { read, configuration: mapSettings(read.estate, decisions) };
}

const issueInShort = ({ id, level, at = {} }: Issue): string =>
  [level, id, at.line && `line ${at.line}`, at.domain, at.field, at.entry].filter(Boolean).join(' · ');

const few = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 3).join(', ')} … ${names.at(-1)} (${names.length})` : names.join(', ');

/** A configuration as an administrator reads it aloud. */
export const inShort = (configuration: TmemsConfiguration, readIssues: readonly Issue[] = []) => ({
  domains: configuration.domains.map(
    ({ name, inboundServers }) =>
      `${name} → ${inboundServers.map(({ host, port, preference, type }) => `${host}:${port}/${preference} (${type})`).join(', ')}`,
  ),
  approvedSenders: configuration.senderFilter.approved.map(({ sender, recipients }) => `${sender} → ${recipients}`),
  blockedSenders: configuration.senderFilter.blocked.map(({ sender, recipients }) => `${sender} → ${recipients}`),
  approvedIps: configuration.ipReputation.approved,
  blockedIps: configuration.ipReputation.blocked,
  recipientFilter: configuration.recipientFilter,
  ipReputation: `QIL ${configuration.ipReputation.qil ?? 'undecided'}, ${configuration.ipReputation.lists.join(' ')}`,
  virusPolicies: configuration.virusPolicies.map(({ action, domains }) => `${action}: ${few(domains)}`),
  spamPolicies: configuration.spamPolicies.map(
    ({ verdict, level, action, domains }) => `${verdict}, ${level}, ${action}: ${few(domains)}`,
  ),
  defaultPolicies: `virus ${configuration.defaultPolicies.virus}, spam ${configuration.defaultPolicies.spam}`,
  decisions: configuration.decisions.map(({ id, answer, sides }) => ({
    id,
    answer,
    sides: sides.map(
      (side) =>
        `${side.answer}: ${few(side.domains) || 'nobody'}${side.loses.map(({ kind, domains, entries }) => ` | ${kind}: ${few(domains)}${entries ? ` (${entries.join(', ')})` : ''}`).join('')}`,
    ),
  })),
  issues: [...readIssues, ...configuration.issues].map(issueInShort),
});
