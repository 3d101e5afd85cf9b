import type { Migration } from '../../migration/document.ts';
import type { Issue } from '../../issue.ts';
import type { Decisions } from '../tmems-configuration.ts';
import { isBlank } from './empty.ts';
import { decisionsFrom, keyOf, type EnteredDomain } from './domain.ts';

/** Where the result comes from: the form, which alone is true, or the worked example before it. */
export type Source = 'form' | 'example';

/** Who asks: the mapper itself, or a page of the guide that shows a part of its result. */
export type Place = 'mapper' | 'guide';

/**
 * `entered`: the form's domains, known names among them. Names alone have no result: the mapper says what they lack, a page of
 * the guide keeps its example.
 */
export function sourceOf({ settings }: Migration, entered: readonly EnteredDomain[], place: Place): Source {
  if (!entered.every(isBlank)) return 'form';
  if (place === 'guide') return 'example';
  const isUntouched =
    entered.length === 0 && settings.text === '' && (settings.refused ?? []).length === 0 && !settings.exampleLeft;
  return isUntouched ? 'example' : 'form';
}

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
