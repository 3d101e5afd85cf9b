import type { Migration } from '../../core/migration-shape.ts';
import type { Issue } from '../../core/issue.ts';
import type { Decisions } from '../../core/settings/configuration.ts';
import { decisionsFrom, isBlank, type EnteredDomain } from '../../core/settings/entered.ts';
import { coveredByWildcard } from '../../core/settings/known-names.ts';
import { readEstate, type ReadEstate } from '../../core/settings/read.ts';
import { exampleInventory } from './example.ts';

/** Where the result comes from: the form's domains, else the text in the box, else the worked example. */
export type Source = 'form' | 'text' | 'example';

/** Who asks: the mapper itself, or a page of the guide that shows a part of its result. */
export type Place = 'mapper' | 'guide';

/** Set once the reader has typed or pasted anything: an emptied box then stays empty instead of showing the example again. */
export const EXAMPLE_LEFT = 'settings/example-left';

/**
 * `entered`: the form's domains, known names among them. Names alone have no result: the mapper says what they lack, a page of
 * the guide keeps its example.
 */
export function sourceOf({ settings, progress }: Migration, entered: readonly EnteredDomain[], place: Place): Source {
  if (!entered.every(isBlank)) return 'form';
  if (settings.text !== '') return 'text';
  if (place === 'guide') return 'example';
  if (entered.length > 0) return 'form';
  return progress[EXAMPLE_LEFT] === true ? 'text' : 'example';
}

/** What the form's domains were read as. */
export interface ReadForm extends ReadEstate {
  /** Domains with nothing but a name that have a wildcard's settings, to that wildcard. */
  readonly covered: ReadonlyMap<string, string>;
  /** Other domains with nothing but a name: left out until something is entered. */
  readonly lacking: readonly string[];
}

export function readForm(domains: readonly EnteredDomain[]): ReadForm {
  const entered = domains.filter((one) => !isBlank(one));
  const read = readEstate({ domains: entered.map(({ domain, settings }) => ({ domain, ...settings })) });
  const covered = coveredByWildcard(domains);
  const blank = domains.filter(isBlank).map(({ domain }) => domain);
  return { ...read, covered, lacking: blank.filter((domain) => !covered.has(domain)) };
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
