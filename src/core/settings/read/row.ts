import type { Issue, Place } from '../../issue.ts';
import { readMailDomain } from '../../dns/name.ts';
import type { Antispam, CpfDomain } from '../cpf-estate.ts';
import { readEstateIssue } from '../rules.ts';
import { saysNone } from './blank-words.ts';
import type { Column } from './columns.ts';
import {
  openWord,
  readDestinations,
  readList,
  readProbableSpam,
  readReputation,
  readSpam,
  readSwitch,
  shown,
} from './values.ts';

/** A row of which an error was found is refused: `domain` is absent, `name` says whose it was. */
export interface ReadRow {
  readonly domain?: CpfDomain;
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** Reads one domain from the values of its columns: texts of cells, or what a JSON object holds. */
export function readRow(values: ReadonlyMap<Column | 'antispam', unknown>, place: Place): ReadRow {
  const issues: Issue[] = [];
  const typed = values.get('domain');
  const name = typeof typed === 'string' ? typed.trim() : '';
  const at = (field: Column): Place => ({ ...place, ...(name === '' ? {} : { domain: name }), field });
  if (saysNone(name)) return { name: '', issues: [readEstateIssue('domain-missing', {}, at('domain'))] };
  const domain = readMailDomain(name);
  if (domain === undefined) issues.push(readEstateIssue('name-invalid', { name }, at('domain')));

  const list = (field: Column): readonly string[] => {
    const word = openWord(values.get(field));
    if (word !== undefined) {
      // A wildcard can be mapped without its subdomains, and mapping asks for them; a list of senders cannot be guessed.
      const id = field === 'subdomains' ? 'subdomains-not-known' : 'list-not-known';
      issues.push(readEstateIssue(id, { field, value: word }, at(field)));
      return [];
    }
    const found = readList(values.get(field));
    if (!found) issues.push(notUnderstood(field, values.get(field), at(field)));
    return found ?? [];
  };
  const one = <V>(field: Column, read: (value: unknown) => V | '' | undefined): V | undefined => {
    const found = read(values.get(field));
    if (found === '') issues.push(readEstateIssue('value-missing', { field }, at(field)));
    else if (found === undefined) issues.push(notUnderstood(field, values.get(field), at(field)));
    return found === '' ? undefined : found;
  };
  const open = openWord(values.get('destinations'));
  if (open !== undefined)
    issues.push(readEstateIssue('list-not-known', { field: 'destinations', value: open }, at('destinations')));
  const { destinations, bad } = readDestinations(open === undefined ? values.get('destinations') : undefined);
  for (const value of bad) issues.push(readEstateIssue('destination-not-understood', { value }, at('destinations')));

  const read = {
    subdomains: list('subdomains'),
    approvedSenders: list('approved_senders'),
    blockedSenders: list('blocked_senders'),
    validRecipients: one('valid_recipients', readSwitch),
    reputation: one('reputation', readReputation),
    antivirus: one('antivirus', readSwitch),
  };
  const isOff = readSwitch(values.get('antispam')) === false;
  const antispam = readAntispam(
    isOff ? readSpam(values.get('spam')) || undefined : one('spam', readSpam),
    values,
    one,
    issues,
    at,
  );
  if (issues.some(({ level }) => level === 'error') || domain === undefined || antispam === undefined)
    return { name, issues };
  const { subdomains, approvedSenders, blockedSenders, validRecipients, reputation, antivirus } = read;
  if (validRecipients === undefined || reputation === undefined || antivirus === undefined) return { name, issues };
  return {
    name,
    issues,
    domain: {
      domain,
      ...(subdomains.length === 0 ? {} : { subdomains }),
      destinations,
      approvedSenders,
      blockedSenders,
      validRecipients,
      reputation,
      antivirus,
      antispam,
    },
  };
}

/**
 * T4.3: 無効 in the column of スパムメール, or in that of スパムメール対策, switches both off; an action that stands beside it is told.
 * A switch that is on beside actions that are off, or that cannot be read, refuses the row.
 */
function readAntispam(
  spam: false | Antispam['spam'] | undefined,
  values: ReadonlyMap<Column | 'antispam', unknown>,
  one: <V>(field: Column, read: (value: unknown) => V | '' | undefined) => V | undefined,
  issues: Issue[],
  at: (field: Column) => Place,
): false | Antispam | undefined {
  const beside = readProbableSpam(values.get('probable_spam'));
  const word = values.get('antispam');
  const isOn = readSwitch(word);
  if (isOn === undefined || (isOn === true && spam === false)) {
    issues.push(readEstateIssue('value-not-understood', { field: 'antispam', value: shown(word) }, at('spam')));
    return undefined;
  }
  if (isOn === false && spam !== false) {
    for (const field of ['spam', 'probable_spam'] as const) {
      const value = shown(values.get(field));
      if (!saysNone(value)) issues.push(readEstateIssue('spam-off-with-action', { value }, at(field)));
    }
    return false;
  }
  if (spam === false) {
    if (beside !== '' && beside !== false) {
      const value = shown(values.get('probable_spam'));
      issues.push(readEstateIssue('spam-off-with-action', { value }, at('probable_spam')));
    }
    return false;
  }
  if (spam === undefined && beside === '') return undefined;
  const probableSpam = one('probable_spam', readProbableSpam);
  if (probableSpam === false) {
    issues.push(notUnderstood('probable_spam', values.get('probable_spam'), at('probable_spam')));
    return undefined;
  }
  return spam === undefined || probableSpam === undefined ? undefined : { spam, probableSpam };
}

const notUnderstood = (field: Column, value: unknown, at: Place): Issue =>
  readEstateIssue('value-not-understood', { field, value: shown(value) }, at);
