import type { Migration } from '../../migration/document.ts';
import type { Issue } from '../../issue.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { isBlank } from './empty.ts';
import { decisionsFrom, keyOf, type EnteredDomain } from './domain.ts';
import { readEstate, type ReadEstate } from '../read.ts';
import { exampleInventory } from './example.ts';

/** Where the result comes from: the form's domains, else the text in the box, else the worked example. */
export type Source = 'form' | 'text' | 'example';

/** Who asks: the mapper itself, or a page of the guide that shows a part of its result. */
export type Place = 'mapper' | 'guide';

/**
 * `entered`: the form's domains, known names among them. Names alone have no result: the mapper says what they lack, a page of
 * the guide keeps its example.
 */
export function sourceOf({ settings }: Migration, entered: readonly EnteredDomain[], place: Place): Source {
  if (!entered.every(isBlank)) return 'form';
  if (settings.text !== '') return 'text';
  if (place === 'guide') return 'example';
  if (entered.length > 0) return 'form';
  return settings.exampleLeft ? 'text' : 'example';
}

export const readText = (source: Source, text: string): ReadEstate =>
  readEstate(source === 'example' ? exampleInventory : text);

/** The answers that the example starts with, so that an answered question is seen, too. */
const exampleDecisions: Decisions = {
  answers: { 'ip-entry-becomes-global:blocked:203.0.113.0/24': 'leave-out' },
};

/** What the reader tries out on the example: it is nobody's answer, and is not kept. */
export type Tried = Required<Pick<Decisions, 'senderScope' | 'answers'>>;
export const nothingTried: Tried = { senderScope: 'domain', answers: {} };

export function decisionsOf(source: Source, migration: Migration, tried: Tried): Decisions {
  if (source !== 'example') return decisionsFrom(migration.settings.answers, migration.settings.senderScope);
  const answers = Object.entries({ ...exampleDecisions.answers, ...tried.answers }).filter(
    ([, answer]) => answer !== '',
  );
  return { senderScope: tried.senderScope, answers: Object.fromEntries(answers) };
}

/** Rows of the example that stand in a text of the reader's own. */
export const hasExampleRows = (text: string): boolean =>
  exampleInventory
    .split('\n')
    .slice(1)
    .some((row) => row !== '' && text.includes(row));

/** Issues by the domain that they name, however it is spelt; those of a row without a name by `''`. */
export function issuesByDomain(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    const domain = issue.at?.domain ?? (issue.id === 'domain-missing' ? '' : undefined);
    if (domain === undefined) continue;
    const key = keyOf(domain);
    const list = found.get(key);
    if (list) list.push(issue);
    else found.set(key, [issue]);
  }
  return found;
}
