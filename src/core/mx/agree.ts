import type { MxRecord } from '../dns/mx-record.ts';
import { groupBy } from '../group-by.ts';
import type { Agreement, MxAnswer, MxReading } from './read-shape.ts';

/** One of the sets that answers for a domain give, with the answers that give it. */
export interface GivenSet {
  readonly records: readonly MxRecord[];
  readonly answers: readonly MxAnswer[];
}

/** A domain whose answers differ. */
export interface Disagreement {
  readonly domain: string;
  /** In the order first seen, two or more; empty where an answer said that there is no MX. */
  readonly sets: readonly GivenSet[];
}

/** Domains whose answers differ; a question that failed tells nothing. */
export function disagreementsOf(answers: readonly MxAnswer[]): readonly Disagreement[] {
  const told = answers.filter(({ state }) => state !== 'failed');
  return [...groupBy(told, ({ domain }) => domain)].flatMap(([domain, same]) => {
    const sets = [...groupBy(same, ({ records }) => keyOfSet(records)).values()].map((alike): GivenSet => {
      return { records: alike[0]?.records ?? [], answers: alike };
    });
    return sets.length > 1 ? [{ domain, sets }] : [];
  });
}

const keyOf = ({ preference, exchange }: MxRecord): string => `${String(preference)} ${exchange}`;
const keyOfSet = (records: readonly MxRecord[]): string => [...new Set(records.map(keyOf))].toSorted().join(', ');

/** What an agreement is kept by: where one of the sets is another, the reader is asked again. */
export const keyOfSets = ({ sets }: Disagreement): string => sets.map(({ records }) => keyOfSet(records)).join(' / ');

/** The agreement that holds for a disagreement; absent: the reader has not settled it, or has settled another. */
export function agreementOn(disagreement: Disagreement, agreed: readonly Agreement[]): Agreement | undefined {
  const key = keyOfSets(disagreement);
  const found = agreed.find(({ domain, sets }) => domain === disagreement.domain && sets === key);
  return found !== undefined && isTakeable(disagreement, found.take) ? found : undefined;
}

/** An answer without MX is no set that could be taken: that the domain stays as it is can be said by leaving it out. */
const isTakeable = ({ sets }: Disagreement, take: Agreement['take']): boolean =>
  take === 'all' ? sets.every(({ records }) => records.length > 0) : (sets[take]?.records.length ?? 0) > 0;

/** The ways in which a disagreement can be settled. */
export const waysToSettle = (disagreement: Disagreement): readonly Agreement['take'][] =>
  [...disagreement.sets.keys(), 'all' as const].filter((take) => isTakeable(disagreement, take));

/** Domains whose answers differ, and of which the reader has said what is taken. */
export function settledDomains(answers: readonly MxAnswer[], agreed: readonly Agreement[]): ReadonlySet<string> {
  if (agreed.length === 0) return new Set();
  const settled = disagreementsOf(answers).filter((each) => agreementOn(each, agreed) !== undefined);
  return new Set(settled.map(({ domain }) => domain));
}

/** The records that are left of each settled domain's: those of the set that the reader takes. */
export function agreedRecords(
  records: MxReading['records'],
  answers: readonly MxAnswer[],
  agreed: readonly Agreement[],
): MxReading['records'] {
  if (agreed.length === 0) return records;
  const taken = new Map<string, ReadonlySet<string>>();
  for (const disagreement of disagreementsOf(answers)) {
    const take = agreementOn(disagreement, agreed)?.take;
    if (take === undefined || take === 'all') continue;
    taken.set(disagreement.domain, new Set(disagreement.sets[take]?.records.map(keyOf)));
  }
  return records.filter((record) => taken.get(record.domain)?.has(keyOf(record)) ?? true);
}
