import { groupBy } from '../../group-by.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { isBlank } from './empty.ts';
import type { CpfDomain, Destination } from '../cpf-estate.ts';
import { readMailDomain } from '../../dns/name.ts';
import type { Column } from '../read/columns.ts';

/** A domain's settings as texts, one per column of the inventory file: what a form holds while it is typed. */
export type DomainCells = { readonly [C in Exclude<Column, 'domain'>]: string };

export interface EnteredDomain {
  readonly domain: string;
  readonly settings?: DomainCells | undefined;
}

export const emptyCells: DomainCells = {
  subdomains: '',
  destinations: '',
  approved_senders: '',
  blocked_senders: '',
  valid_recipients: '',
  reputation: '',
  antivirus: '',
  spam: '',
  probable_spam: '',
};

const onOff = (value: boolean): string => (value ? 'on' : 'off');

function destinationText({ host, port, preference, type }: Destination): string {
  const at = port === undefined ? '' : `:${String(port)}`;
  const before = preference === undefined ? '' : `/${String(preference)}`;
  return `${type === 'mx' ? 'mx:' : ''}${host}${at}${before}`;
}

/** The cells that `readEstate` reads as this domain again; entries stand one a line. */
export function cellsOf(domain: CpfDomain): DomainCells {
  const { antispam } = domain;
  return {
    subdomains: (domain.subdomains ?? []).join('\n'),
    destinations: domain.destinations.map(destinationText).join('\n'),
    approved_senders: domain.approvedSenders.join('\n'),
    blocked_senders: domain.blockedSenders.join('\n'),
    valid_recipients: onOff(domain.validRecipients),
    reputation: domain.reputation,
    antivirus: onOff(domain.antivirus),
    spam: antispam ? antispam.spam : 'off',
    probable_spam: antispam ? antispam.probableSpam : '',
  };
}

/** What makes two entered domains the same one, however they are spelt. */
export const keyOf = (domain: string): string => readMailDomain(domain) ?? domain.trim();

/**
 * Takes domains over into what was entered: all that was there of a name makes way for all that comes of it, in place of the
 * first; new names come last. Rows of one name stay apart, so that mapping can tell how they differ. The counts are of names: a
 * blank one has nothing to lose, so it is filled, and counts as added.
 */
export function takeOver(
  entered: readonly EnteredDomain[],
  domains: readonly CpfDomain[],
): { readonly domains: readonly EnteredDomain[]; readonly added: number; readonly replaced: number } {
  const incoming = groupBy(
    domains.map((one): EnteredDomain => ({ domain: one.domain, settings: cellsOf(one) })),
    ({ domain }) => keyOf(domain),
  );
  const there = groupBy(entered, ({ domain }) => keyOf(domain));
  const placed = new Set<string>();
  const kept = entered.flatMap((one) => {
    const key = keyOf(one.domain);
    const rows = incoming.get(key);
    if (!rows) return [one];
    if (placed.has(key)) return [];
    placed.add(key);
    return rows;
  });
  const last = [...incoming].flatMap(([key, rows]) => (there.has(key) ? [] : rows));
  const replaced = [...incoming.keys()].filter((key) => there.get(key)?.some((one) => !isBlank(one))).length;
  return { domains: [...kept, ...last], added: incoming.size - replaced, replaced };
}

/** Adds rows beside those that are there; a name that is there blank is filled. Rows of one name stay apart. */
export function addRows(entered: readonly EnteredDomain[], domains: readonly CpfDomain[]): readonly EnteredDomain[] {
  const names = new Set(domains.map(({ domain }) => keyOf(domain)));
  const kept = entered.filter((one) => !isBlank(one) || !names.has(keyOf(one.domain)));
  return [...kept, ...domains.map((one) => ({ domain: one.domain, settings: cellsOf(one) }))];
}

/** Adds names without settings; those that are there already stay as they are. */
export function addNames(entered: readonly EnteredDomain[], names: readonly string[]): readonly EnteredDomain[] {
  const known = new Set(entered.map((one) => keyOf(one.domain)));
  const added = names.filter((name) => !known.has(keyOf(name)));
  return added.length === 0 ? entered : [...entered, ...added.map((domain) => ({ domain, settings: emptyCells }))];
}

/** Gives the settings of one domain to others; names and subdomains stay their own. */
export function copyTo(
  entered: readonly EnteredDomain[],
  from: EnteredDomain,
  to: ReadonlySet<number>,
): readonly EnteredDomain[] {
  const settings = from.settings ?? emptyCells;
  return entered.map((one, index) =>
    to.has(index) ? { ...one, settings: { ...settings, subdomains: one.settings?.subdomains ?? '' } } : one,
  );
}

/** Sets one field of several domains. */
export function setField(
  entered: readonly EnteredDomain[],
  of: ReadonlySet<number>,
  field: keyof DomainCells,
  value: string,
): readonly EnteredDomain[] {
  return entered.map((one, index) =>
    of.has(index) ? { ...one, settings: { ...emptyCells, ...one.settings, [field]: value } } : one,
  );
}

/** The reader's decisions as the mapping takes them; an emptied answer is none. */
export function decisionsFrom(
  answers: Readonly<Record<string, string>>,
  senderScope: NonNullable<Decisions['senderScope']>,
): Decisions {
  return { senderScope, answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')) };
}

/** The answers as the document keeps them; a `qil` of its own becomes the answer of that name. */
export function answersOf({ qil, answers = {} }: Decisions): Readonly<Record<string, string>> {
  return { ...answers, ...(qil === undefined ? {} : { qil: String(qil) }) };
}
