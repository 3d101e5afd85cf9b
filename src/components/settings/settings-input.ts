import type { Migration } from '../../core/migration-shape.ts';
import type { Issue } from '../../core/issue.ts';
import type { Decisions } from '../../core/settings/configuration.ts';
import { decisionsFrom, isBlank, type EnteredDomain } from '../../core/settings/entered.ts';
import { readEstate, type ReadEstate } from '../../core/settings/read.ts';
import { exampleInventory } from './example.ts';

/** Where the result comes from: the form's domains, else the text in the box, else the worked example. */
export type Source = 'form' | 'text' | 'example';

/** Set once the reader has typed or pasted anything: an emptied box then stays empty instead of showing the example again. */
export const EXAMPLE_LEFT = 'settings/example-left';

export const sourceOf = ({ domains, settings, progress }: Migration): Source => {
  if (domains.length > 0) return 'form';
  return settings.text !== '' || progress[EXAMPLE_LEFT] === true ? 'text' : 'example';
};

/** Reads the form's domains; those with nothing but a name are left out until something is entered. */
export function readForm(domains: readonly EnteredDomain[]): ReadEstate & { readonly blank: readonly string[] } {
  const entered = domains.filter((one) => !isBlank(one));
  const read = readEstate({ domains: entered.map(({ domain, settings }) => ({ domain, ...settings })) });
  return { ...read, blank: domains.filter(isBlank).map(({ domain }) => domain) };
}

export const readText = (source: Source, text: string): ReadEstate =>
  readEstate(source === 'example' ? exampleInventory : text);

/** The answers that the example starts with, so that an answered question is seen, too. */
const exampleDecisions: Decisions = {
  answers: { 'ip-entry-becomes-global:203.0.113.0/24': 'leave-out' },
};

export function decisionsOf(source: Source, migration: Migration, tried: Readonly<Record<string, string>>): Decisions {
  if (source !== 'example') return decisionsFrom(migration.decisions, migration.settings.senderScope);
  const answers = Object.entries({ ...exampleDecisions.answers, ...tried }).filter(([, answer]) => answer !== '');
  return { senderScope: migration.settings.senderScope, answers: Object.fromEntries(answers) };
}

/** Issues by the domain that they name, as it was typed. */
export function issuesByDomain(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    const domain = issue.at?.domain;
    if (domain === undefined) continue;
    const list = found.get(domain);
    if (list) list.push(issue);
    else found.set(domain, [issue]);
  }
  return found;
}
